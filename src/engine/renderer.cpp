#include "engine/renderer.h"

#include "base/log.h"
#include "draw/raster.h"
#include "engine/clock.h"
#include "engine/renderer_sdl.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace vitrine {

namespace {

// Counts what the raster drew: changed cells, and the commands that touch them.
class WorkCounter {
public:
    void count(const DrawList& list, std::span<const Rect> changed, Vec2 size, FrameCounts& counts)
    {
        columns_ = cells(size.x);
        rows_ = cells(size.y);
        mark(changed);
        counts.draw_calls = before(columns_, rows_);
        counts.vertices = 0;
        if (counts.draw_calls == 0) return;
        for (const Command& command : list.commands()) {
            const float beyond = command.kind == CommandKind::Shadow ? command.a : 1;
            const Rect box = intersection(grown(command.box, beyond), command.clip);
            if (box.is_empty()) continue;
            const int left = column(box.x);
            const int top = row(box.y);
            const int right = std::min(columns_, cells(box.right()));
            const int bottom = std::min(rows_, cells(box.bottom()));
            if (right <= left || bottom <= top) continue;
            counts.vertices += before(right, bottom) - before(left, bottom) - before(right, top) +
                               before(left, top);
        }
    }

private:
    static constexpr float cell_px = 96;  // as draw/raster.h has it

    static int cells(float length) { return static_cast<int>(std::ceil(length / cell_px)); }
    int column(float x) const { return std::clamp(static_cast<int>(x / cell_px), 0, columns_); }
    int row(float y) const { return std::clamp(static_cast<int>(y / cell_px), 0, rows_); }

    // Sums of changed cells, so that each command costs four look-ups, however large it is.
    void mark(std::span<const Rect> changed)
    {
        const std::size_t stride = static_cast<std::size_t>(columns_) + 1;
        sums_.assign(stride * (static_cast<std::size_t>(rows_) + 1), 0);
        for (const Rect& rect : changed) {
            for (int y = row(rect.y); y < std::min(rows_, cells(rect.bottom())); ++y) {
                for (int x = column(rect.x); x < std::min(columns_, cells(rect.right())); ++x) {
                    at(x + 1, y + 1) = 1;
                }
            }
        }
        for (int y = 1; y <= rows_; ++y) {
            for (int x = 1; x <= columns_; ++x) {
                at(x, y) += at(x - 1, y) + at(x, y - 1) - at(x - 1, y - 1);
            }
        }
    }

    std::uint32_t& at(int x, int y)
    {
        return sums_[static_cast<std::size_t>(y) * (static_cast<std::size_t>(columns_) + 1) +
                     static_cast<std::size_t>(x)];
    }
    // Changed cells left of `x` and above `y`.
    std::uint32_t before(int x, int y) { return at(x, y); }

    int columns_ = 0;
    int rows_ = 0;
    std::vector<std::uint32_t> sums_;
};

Image opaque_copy(const PixelView& view)
{
    Image image{.width = view.width, .height = view.height};
    image.pixels.reserve(static_cast<std::size_t>(view.width) *
                         static_cast<std::size_t>(view.height));
    for (int y = 0; y < view.height; ++y) {
        const std::uint32_t* row = view.pixels + std::ptrdiff_t{y} * view.stride;
        std::transform(row, row + view.width, std::back_inserter(image.pixels),
                       [](std::uint32_t pixel) { return pixel | 0xFF000000U; });
    }
    return image;
}

class OffscreenRenderer final : public Renderer {
public:
    explicit OffscreenRenderer(Vec2 size) { resize(size); }

    Result<void> show(const DrawList& list, Atlas& atlas) override
    {
        const Nanoseconds begun = monotonic_time();
        const auto changed = raster_.draw(list, atlas, view());
        counts_.submit_ns = monotonic_time() - begun;
        const Vec2 size{static_cast<float>(image_.width), static_cast<float>(image_.height)};
        counter_.count(list, changed, size, counts_);
        return {};
    }

    void resize(Vec2 size) override
    {
        image_.width = std::max(1, static_cast<int>(std::lround(size.x)));
        image_.height = std::max(1, static_cast<int>(std::lround(size.y)));
        image_.pixels.assign(static_cast<std::size_t>(image_.width) *
                                 static_cast<std::size_t>(image_.height),
                             0xFF000000U);
        raster_.forget();
    }

    Image read() const override
    {
        Image copy = image_;
        for (std::uint32_t& pixel : copy.pixels) {
            pixel |= 0xFF000000U;
        }
        return copy;
    }

    void forget() override { raster_.forget(); }
    std::string_view name() const override { return "raster, no window"; }
    FrameCounts counts() const override { return counts_; }
    bool waits_for_vsync() const override { return false; }

private:
    PixelView view() { return {image_.pixels.data(), image_.width, image_.height, image_.width}; }

    Image image_;
    Raster raster_;
    WorkCounter counter_;
    FrameCounts counts_;
};

// Whether the raster's pixels are the surface's pixels.
bool has_our_format(const SDL_Surface& surface)
{
    const Uint32 format = surface.format->format;
    return (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) &&
           !SDL_MUSTLOCK(&surface) && surface.pitch % 4 == 0;
}

std::string surface_failure()
{
    return fmt::format("the window gives no surface to draw on (SDL says: {})", SDL_GetError());
}

// Draws into the window's surface, or beside it where its pixels are of another kind, and presents
// what changed.
class SurfaceRenderer final : public Renderer {
public:
    SurfaceRenderer(SDL_Window* window, Turn turn) : window_(window), turn_(turn) {}

    Result<void> show(const DrawList& list, Atlas& atlas) override
    {
        const Nanoseconds begun = monotonic_time();
        SDL_Surface* surface = SDL_GetWindowSurface(window_);
        if (surface == nullptr) return fail(surface_failure());
        look_at(*surface);
        const auto changed = raster_.draw(list, atlas, view_);
        const Nanoseconds drawn = monotonic_time();
        if (auto presented = present(*surface, changed); !presented) return presented;
        counts_.submit_ns = drawn - begun;
        counts_.present_ns = monotonic_time() - drawn;
        const Vec2 size{static_cast<float>(view_.width), static_cast<float>(view_.height)};
        counter_.count(list, changed, size, counts_);
        return {};
    }

    // The surface has the new size when it is next asked for.
    void resize(Vec2) override { forget(); }
    Image read() const override { return opaque_copy(view_); }

    void forget() override { raster_.forget(); }
    std::string_view name() const override { return "raster"; }
    FrameCounts counts() const override { return counts_; }
    bool waits_for_vsync() const override { return false; }

private:
    // SDL makes a new surface when the window's size changes: then nothing is left of the last
    // frame.
    void look_at(SDL_Surface& surface)
    {
        if (turn_ != Turn::None || !has_our_format(surface)) {
            const bool is_on_end = turn_ == Turn::Right || turn_ == Turn::Left;
            const int width = is_on_end ? surface.h : surface.w;
            const int height = is_on_end ? surface.w : surface.h;
            if (view_.width != width || view_.height != height) raster_.forget();
            const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
            beside_.resize(count);
            view_ = {beside_.data(), width, height, width};
            if (turn_ != Turn::None) turned_.resize(count);
            return;
        }
        beside_.clear();
        auto* pixels = static_cast<std::uint32_t*>(surface.pixels);
        if (view_.pixels != pixels || view_.width != surface.w || view_.height != surface.h) {
            raster_.forget();
        }
        view_ = {pixels, surface.w, surface.h, surface.pitch / 4};
    }

    Result<void> present(SDL_Surface& surface, std::span<const Rect> changed)
    {
        const SDL_Rect window{0, 0, surface.w, surface.h};
        rects_.clear();
        for (const Rect& rect : changed) {
            const SDL_Rect cells = on_surface(rect, surface);
            SDL_Rect seen{};
            if (SDL_IntersectRect(&cells, &window, &seen) == SDL_TRUE) rects_.push_back(seen);
        }
        if (rects_.empty()) return {};
        if (!beside_.empty() && !copy_to(surface)) return fail(surface_failure());
        if (SDL_UpdateWindowSurfaceRects(window_, rects_.data(), static_cast<int>(rects_.size())) !=
            0) {
            return fail(surface_failure());
        }
        return {};
    }

    SDL_Rect on_surface(const Rect& rect, const SDL_Surface& surface) const
    {
        const Vec2 display{static_cast<float>(surface.w), static_cast<float>(surface.h)};
        const Vec2 a = on_display({rect.x, rect.y}, display, turn_);
        const Vec2 b = on_display({rect.right(), rect.bottom()}, display, turn_);
        return {static_cast<int>(std::min(a.x, b.x)), static_cast<int>(std::min(a.y, b.y)),
                static_cast<int>(std::abs(b.x - a.x)), static_cast<int>(std::abs(b.y - a.y))};
    }

    // Turns what has changed, pixel by pixel: a quarter turn keeps them whole.
    void turn_changed(const SDL_Surface& surface)
    {
        for (const SDL_Rect& rect : rects_) {
            for (int y = rect.y; y < rect.y + rect.h; ++y) {
                for (int x = rect.x; x < rect.x + rect.w; ++x) {
                    int from_x = y;
                    int from_y = surface.w - 1 - x;
                    if (turn_ == Turn::Half) {
                        from_x = surface.w - 1 - x;
                        from_y = surface.h - 1 - y;
                    } else if (turn_ == Turn::Left) {
                        from_x = surface.h - 1 - y;
                        from_y = x;
                    }
                    turned_[static_cast<std::size_t>(y) * static_cast<std::size_t>(surface.w) +
                            static_cast<std::size_t>(x)] =
                        view_.pixels[std::ptrdiff_t{from_y} * view_.stride + from_x];
                }
            }
        }
    }

    bool copy_to(SDL_Surface& surface)
    {
        if (turn_ != Turn::None) turn_changed(surface);
        const std::uint32_t* pixels = turn_ != Turn::None ? turned_.data() : view_.pixels;
        const int stride = turn_ != Turn::None ? surface.w : view_.stride;
        if (SDL_LockSurface(&surface) != 0) return false;
        bool is_well = true;
        for (const SDL_Rect& rect : rects_) {
            const std::ptrdiff_t from = std::ptrdiff_t{rect.y} * stride + rect.x;
            const std::ptrdiff_t to = std::ptrdiff_t{rect.y} * surface.pitch +
                                      std::ptrdiff_t{rect.x} * surface.format->BytesPerPixel;
            is_well = is_well && SDL_ConvertPixels(
                                     rect.w, rect.h, SDL_PIXELFORMAT_ARGB8888, pixels + from,
                                     stride * 4, surface.format->format,
                                     static_cast<Uint8*>(surface.pixels) + to, surface.pitch) == 0;
        }
        SDL_UnlockSurface(&surface);
        return is_well;
    }

    SDL_Window* window_;
    Turn turn_;
    PixelView view_;
    std::vector<std::uint32_t> beside_;  // empty where the surface itself can be drawn on
    std::vector<std::uint32_t> turned_;  // the same as the display has it; empty if not turned
    std::vector<SDL_Rect> rects_;
    Raster raster_;
    WorkCounter counter_;
    FrameCounts counts_;
};

Result<std::unique_ptr<Renderer>> make_surface_renderer(Window& window)
{
    // Without the hint SDL hands the surface to a renderer of its own, which costs a copy of the
    // whole window a frame. Wayland has no other way to show a surface.
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    if (driver != "wayland") SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_GetWindowSurface(window.handle()) == nullptr) return fail(surface_failure());
    return std::make_unique<SurfaceRenderer>(window.handle(), window.turn());
}

// Whether there can be anything but software: loading OpenGL to find out costs a tenth of a second.
bool has_graphics_device()
{
    std::error_code ignored;
    return std::ranges::any_of(
        std::array{"/dev/dri", "/dev/nvidia0", "/dev/dxg"},
        [&](const char* path) { return std::filesystem::exists(path, ignored); });
}

// The name that OpenGL gives itself; empty where the renderer is of another kind.
std::string gl_name(SDL_Renderer* renderer)
{
    constexpr unsigned gl_renderer = 0x1F01;
    SDL_RendererInfo about{};
    SDL_GetRendererInfo(renderer, &about);
    if (!std::string_view(about.name).starts_with("opengl")) return {};
    using GetString = const unsigned char* (*)(unsigned);
    const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    const unsigned char* name = get_string != nullptr ? get_string(gl_renderer) : nullptr;
    return name != nullptr ? reinterpret_cast<const char*>(name) : std::string{};
}

bool is_software(std::string gl)
{
    std::ranges::transform(gl, gl.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::any_of(
        std::array{"llvmpipe", "softpipe", "swrast", "software"},
        [&](const char* name) { return gl.find(name) != std::string::npos; });
}

enum class SoftwareGl : bool { Refused, Accepted };

// Fails where SDL has no accelerated renderer, or where OpenGL is done by the CPU (which our raster
// does faster) and that is refused.
Result<std::unique_ptr<Renderer>> make_accelerated_renderer(Window& window, SoftwareGl software)
{
    const bool refuses = software == SoftwareGl::Refused;
    if (refuses && !has_graphics_device()) return fail("there is no graphics card");
    SdlRenderer renderer(SDL_CreateRenderer(window.handle(), -1,
                                            SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
    if (!renderer) {
        return fail(fmt::format("there is no accelerated renderer (SDL says: {})", SDL_GetError()));
    }
    const std::string gl = gl_name(renderer.get());
    if (refuses && is_software(gl)) {
        return fail(fmt::format("OpenGL is done by the CPU here ({})", gl));
    }
    return make_renderer_on(std::move(renderer));
}

}  // namespace

Result<std::unique_ptr<Renderer>> make_renderer(Window& window, RendererChoice choice)
{
    // What is turned is turned by our own raster.
    if (choice == RendererChoice::Cpu || window.turn() != Turn::None)
        return make_surface_renderer(window);
    const bool is_asked_for = choice == RendererChoice::Accelerated;
    auto accelerated = make_accelerated_renderer(window, is_asked_for ? SoftwareGl::Accepted
                                                                      : SoftwareGl::Refused);
    if (accelerated) return accelerated;
    if (is_asked_for) {
        log_line(LogLevel::Warning,
                 fmt::format("{}; drawing on the CPU instead", accelerated.error().what));
    }
    return make_surface_renderer(window);
}

std::unique_ptr<Renderer> make_offscreen_renderer(Vec2 size_px)
{
    return std::make_unique<OffscreenRenderer>(size_px);
}

}  // namespace vitrine
