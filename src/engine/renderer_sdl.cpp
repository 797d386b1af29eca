#include "engine/renderer_sdl.h"

#include "engine/profile.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

namespace {

// A page of the atlas as a texture: its rows, and below them a white strip, so that shapes need no
// texture of their own and stay in the same call as the text around them.
constexpr int strip_px = 8;
constexpr int texture_height = atlas_page_px + strip_px;
constexpr SDL_FPoint white{0.5F,
                           (static_cast<float>(atlas_page_px) + strip_px / 2.0F) / texture_height};
constexpr int no_page = -1;
constexpr std::uint32_t white_pixel = 0xFFFFFFFFU;

struct Batch {
    int page = no_page;
    std::optional<SDL_Rect> clip;  // nothing: the whole canvas
    std::size_t first = 0;         // of the indices
    std::size_t count = 0;
};

// ---- triangles

class Mesh {
public:
    void clear()
    {
        vertices_.clear();
        indices_.clear();
        batches_.clear();
    }

    void add(const Command& c, const DrawList& list)
    {
        switch (c.kind) {
        case CommandKind::Rect: rect(c.box, c); break;
        case CommandKind::Gradient: gradient(c); break;
        case CommandKind::Frame: frame(c); break;
        case CommandKind::Disc:
        case CommandKind::Ring: circle(c); break;
        case CommandKind::Line: line(c, list.points()[c.first], list.points()[c.first + 1]); break;
        case CommandKind::Polygon: polygon(c, list.points().subspan(c.first, c.count)); break;
        case CommandKind::Glyphs: glyphs(c, list.glyphs().subspan(c.first, c.count)); break;
        case CommandKind::Shadow: shadow(c); break;
        }
    }

    std::span<const SDL_Vertex> vertices() const { return vertices_; }
    std::span<const int> indices() const { return indices_; }
    std::span<const Batch> batches() const { return batches_; }

private:
    // A plane that profiles are laid on: where it begins, and its two directions.
    struct Plane {
        Vec2 origin;
        Vec2 u{1, 0};
        Vec2 v{0, 1};
    };

    // Makes sure that what follows has this page (or any, for shapes) and this clip.
    void want(std::optional<int> page, const std::optional<SDL_Rect>& clip)
    {
        const auto is_same = [](const std::optional<SDL_Rect>& a,
                                const std::optional<SDL_Rect>& b) {
            return a.has_value() == b.has_value() && (!a || SDL_RectEquals(&*a, &*b) == SDL_TRUE);
        };
        const bool goes_on = !batches_.empty() && is_same(batches_.back().clip, clip);
        // Shapes alone can have any page's white strip.
        if (goes_on && page && batches_.back().page == no_page) batches_.back().page = *page;
        if (goes_on && (!page || *page == batches_.back().page)) return;
        const int before = batches_.empty() ? no_page : batches_.back().page;
        batches_.push_back({.page = page.value_or(before), .clip = clip, .first = indices_.size()});
    }

    // For shapes whose clip is not cut here: only what crosses its clip needs one.
    void want_clip(const Command& c)
    {
        const Rect clip = whole_clip(c.clip);
        const Rect reach = grown(c.box, 1);
        if (intersection(reach, clip) == reach) return want(std::nullopt, std::nullopt);
        want(std::nullopt, SDL_Rect{static_cast<int>(clip.x), static_cast<int>(clip.y),
                                    static_cast<int>(clip.w), static_cast<int>(clip.h)});
    }

    int vertex(Vec2 at, Rgba color, float cover, SDL_FPoint texel = white)
    {
        const auto alpha = static_cast<Uint8>(std::lround(cover * static_cast<float>(color.a)));
        vertices_.push_back({
            {at.x,     at.y },
            { color.r, color.g, color.b, alpha},
            texel
        });
        return static_cast<int>(vertices_.size()) - 1;
    }
    void triangle(int a, int b, int c)
    {
        indices_.insert(indices_.end(), {a, b, c});
        batches_.back().count += 3;
    }
    void quad(int a, int b, int c, int d)
    {
        triangle(a, b, c);
        triangle(a, c, d);
    }

    // What both profiles cover, but for what lies inside the hole.
    void grid(const Plane& plane, const Profile& us, const Profile& vs, const Rect& hole = {})
    {
        if (us.size() < 2 || vs.size() < 2) return;
        const auto first = static_cast<int>(vertices_.size());
        for (const Stop& v : vs) {
            for (const Stop& u : us) {
                vertex(plane.origin + plane.u * u.at + plane.v * v.at, u.color, u.cover * v.cover);
            }
        }
        const auto width = static_cast<int>(us.size());
        for (std::size_t j = 0; j + 1 < vs.size(); ++j) {
            for (std::size_t i = 0; i + 1 < us.size(); ++i) {
                const bool is_hole = us[i].at >= hole.x && us[i + 1].at <= hole.right() &&
                                     vs[j].at >= hole.y && vs[j + 1].at <= hole.bottom();
                if (is_hole || us[i].at == us[i + 1].at || vs[j].at == vs[j + 1].at) continue;
                const int a = first + static_cast<int>(j) * width + static_cast<int>(i);
                quad(a, a + 1, a + width + 1, a + width);
            }
        }
    }

    // The profiles at hand, cut to the clip: no other clip is needed.
    void clipped_grid(const Rect& clip, const Rect& hole = {})
    {
        const Rect whole = whole_clip(clip);
        cut(us_, whole.x, whole.right());
        cut(vs_, whole.y, whole.bottom());
        want(std::nullopt, std::nullopt);
        grid({}, us_, vs_, hole);
    }

    void rect(const Rect& box, const Command& c)
    {
        if (box.is_empty()) return;
        make_edges(us_, box.x, box.right(), c.color);
        make_edges(vs_, box.y, box.bottom(), c.color);
        clipped_grid(c.clip);
    }

    void gradient(const Command& c)
    {
        make_edges(us_, c.box.x, c.box.right(), c.color);
        make_edges(vs_, c.box.y, c.box.bottom(), c.color);
        for (Stop& stop : us_) {
            stop.color =
                mixed(c.color, c.color2, std::clamp((stop.at - c.box.x) / c.box.w, 0.0F, 1.0F));
        }
        clipped_grid(c.clip);
    }

    void frame(const Command& c)
    {
        const Rect& b = c.box;
        const float t = std::min({c.a, b.w / 2, b.h / 2});
        rect({b.x, b.y, b.w, t}, c);
        rect({b.x, b.bottom() - t, b.w, t}, c);
        rect({b.x, b.y + t, t, b.h - 2 * t}, c);
        rect({b.right() - t, b.y + t, t, b.h - 2 * t}, c);
    }

    void shadow(const Command& c)
    {
        const float blur = std::max(0.5F, c.a);
        make_blur(us_, c.box.x, c.box.right(), blur, c.color);
        make_blur(vs_, c.box.y, c.box.bottom(), blur, c.color);
        clipped_grid(c.clip, grown(c.box, -4));
    }

    // Discs and rings: bands around the centre, as many corners as keep the edge within a tenth of
    // a pixel of the circle.
    void circle(const Command& c)
    {
        want_clip(c);
        const float outer = c.box.w / 2;
        const float inner = c.kind == CommandKind::Ring ? outer - c.a : -1;
        const auto cover = [&](float radius) {
            const float hole = inner < 0 ? 0 : std::clamp(inner - radius + 0.5F, 0.0F, 1.0F);
            return std::clamp(outer - radius + 0.5F, 0.0F, 1.0F) - hole;
        };
        std::array<float, 5> radii{0, inner - 0.5F, inner + 0.5F, outer - 0.5F, outer + 0.5F};
        for (float& radius : radii) {
            radius = std::max(0.0F, radius);
        }
        std::ranges::sort(radii);
        const float step = std::acos(1 - 0.1F / std::max(0.2F, outer));
        const int corners = std::clamp(static_cast<int>(std::numbers::pi_v<float> / step), 12, 360);
        for (std::size_t i = 0; i + 1 < radii.size(); ++i) {
            const float near = cover(radii[i]);
            const float far = cover(radii[i + 1]);
            if (radii[i] == radii[i + 1] || (near <= 0 && far <= 0)) continue;
            band(c, {radii[i], near, c.color}, {radii[i + 1], far, c.color}, corners);
        }
    }

    void band(const Command& c, const Stop& near, const Stop& far, int corners)
    {
        const auto first = static_cast<int>(vertices_.size());
        for (int i = 0; i < corners; ++i) {
            const float angle =
                2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(corners);
            const Vec2 way{std::cos(angle), std::sin(angle)};
            vertex(c.box.centre() + way * near.at, c.color, near.cover);
            vertex(c.box.centre() + way * far.at, c.color, far.cover);
        }
        for (int i = 0; i < corners; ++i) {
            const int a = first + 2 * i;
            const int b = first + 2 * ((i + 1) % corners);
            if (near.at > 0)
                quad(a, a + 1, b + 1, b);
            else
                triangle(a, a + 1, b + 1);
        }
    }

    void line(const Command& c, Vec2 from, Vec2 to)
    {
        const bool is_straight = from.x == to.x || from.y == to.y;
        // As the raster has it, dashes of a straight line start at its left or upper end.
        if (is_straight && (from.x > to.x || from.y > to.y)) std::swap(from, to);
        const Vec2 way = to - from;
        const float length = std::hypot(way.x, way.y);
        if (length <= 0) return;
        const Vec2 unit = way * (1 / length);
        const float dash = c.b > 0 ? c.b : length;
        const float step = c.b > 0 ? c.b + c.c : length;
        if (step <= 0) return;
        if (!is_straight) want_clip(c);
        for (float at = 0; at < length; at += step) {
            const float end = std::min(at + dash, length);
            if (is_straight) {
                const Vec2 a = from + unit * at;
                const Vec2 half = Vec2{unit.y, unit.x} * (c.a / 2);
                const Vec2 size = unit * (end - at) + half * 2;
                rect({a.x - half.x, a.y - half.y, size.x, size.y}, c);
            } else {
                // Off by a hair from whole numbers, so that its ends are smoothed as well.
                make_edges(us_, at, end + 1e-4F, c.color);
                make_edges(vs_, -c.a / 2, c.a / 2 + 1e-4F, c.color);
                grid(
                    {
                        from, unit, {-unit.y, unit.x}
                },
                    us_, vs_);
            }
        }
    }

    // A fan half a pixel inside the edge, and a fringe that fades until half a pixel outside.
    void polygon(const Command& c, std::span<const Vec2> corners)
    {
        want_clip(c);
        const std::size_t count = corners.size();
        float area = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const Vec2 p = corners[i];
            const Vec2 q = corners[(i + 1) % count];
            area += p.x * q.y - q.x * p.y;
        }
        const float side = area >= 0 ? 1.0F : -1.0F;
        const auto normal = [&](std::size_t i) {
            const Vec2 d = corners[(i + 1) % count] - corners[i % count];
            const float length = std::max(1e-6F, std::hypot(d.x, d.y));
            return Vec2{d.y / length, -d.x / length} * side;
        };
        const auto first = static_cast<int>(vertices_.size());
        for (std::size_t i = 0; i < count; ++i) {
            const Vec2 mean = (normal(i + count - 1) + normal(i)) * 0.5F;
            // Half a pixel from both edges; a sharp corner would reach too far.
            const float reach = 0.5F / std::max(0.1F, mean.x * mean.x + mean.y * mean.y);
            vertex(corners[i] - mean * reach, c.color, 1);
            vertex(corners[i] + mean * reach, c.color, 0);
        }
        const auto last = static_cast<int>(count);
        for (int i = 0; i < last; ++i) {
            const int a = first + 2 * i;
            const int b = first + 2 * ((i + 1) % last);
            if (i >= 2) triangle(first, a - 2, a);
            quad(a, a + 1, b + 1, b);
        }
    }

    void glyphs(const Command& c, std::span<const PlacedGlyph> placed)
    {
        const Rect clip = whole_clip(c.clip);
        for (const PlacedGlyph& g : placed) {
            const Rect box{static_cast<float>(g.x), static_cast<float>(g.y),
                           static_cast<float>(g.width), static_cast<float>(g.height)};
            const Rect seen = intersection(box, clip);
            if (seen.is_empty()) continue;
            want(g.page, std::nullopt);
            const Vec2 from{g.u + seen.x - box.x, g.v + seen.y - box.y};
            const auto corner = [&](float x, float y) {
                return vertex({seen.x + x, seen.y + y}, c.color, 1,
                              {(from.x + x) / atlas_page_px, (from.y + y) / texture_height});
            };
            const int a = corner(0, 0);
            corner(seen.w, 0);
            corner(seen.w, seen.h);
            corner(0, seen.h);
            quad(a, a + 1, a + 2, a + 3);
        }
    }

    std::vector<SDL_Vertex> vertices_;
    std::vector<int> indices_;
    std::vector<Batch> batches_;
    Profile us_;
    Profile vs_;
};

}  // namespace

// ---- SDL

void SdlRendererCloser::operator()(SDL_Renderer* renderer) const
{
    SDL_DestroyRenderer(renderer);
}

namespace {

struct TextureCloser {
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
using Texture = std::unique_ptr<SDL_Texture, TextureCloser>;

std::string graphics_failure()
{
    return fmt::format("the graphics card cannot draw (SDL says: {}); try --renderer cpu",
                       SDL_GetError());
}

class AcceleratedRenderer final : public Renderer {
public:
    explicit AcceleratedRenderer(SdlRenderer renderer) : renderer_(std::move(renderer))
    {
        SDL_RendererInfo about{};
        SDL_GetRendererInfo(renderer_.get(), &about);
        name_ = about.name;
        waits_ = (about.flags & SDL_RENDERER_PRESENTVSYNC) != 0;
    }

    Result<void> show(const DrawList& list, Atlas& atlas) override
    {
        const Nanoseconds begun = monotonic_time();
        mesh_.clear();
        for (const Command& command : list.commands()) {
            mesh_.add(command, list);
        }
        if (!upload(atlas) || !submit()) return fail(graphics_failure());
        const Nanoseconds submitted = monotonic_time();
        SDL_RenderPresent(renderer_.get());
        counts_ = {.draw_calls = static_cast<std::uint32_t>(mesh_.batches().size()),
                   .vertices = static_cast<std::uint32_t>(mesh_.vertices().size()),
                   .submit_ns = submitted - begun,
                   .present_ns = monotonic_time() - submitted};
        return {};
    }

    // SDL follows the window's size by itself.
    void resize(Vec2) override {}

    // What was presented is the display's now: the same triangles are drawn once more.
    Image read() const override
    {
        Image image;
        SDL_GetRendererOutputSize(renderer_.get(), &image.width, &image.height);
        image.pixels.resize(static_cast<std::size_t>(image.width) *
                            static_cast<std::size_t>(image.height));
        submit();
        SDL_RenderReadPixels(renderer_.get(), nullptr, SDL_PIXELFORMAT_ARGB8888,
                             image.pixels.data(), image.width * 4);
        for (std::uint32_t& pixel : image.pixels) {
            pixel |= 0xFF000000U;
        }
        return image;
    }

    void forget() override
    {
        textures_.clear();
        plain_.reset();
    }

    std::string_view name() const override { return name_; }
    FrameCounts counts() const override { return counts_; }
    bool waits_for_vsync() const override { return waits_; }

private:
    Texture make_texture() const
    {
        Texture texture(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888,
                                          SDL_TEXTUREACCESS_STATIC, atlas_page_px, texture_height));
        if (texture) SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
        return texture;
    }

    // The rows of `page` from `top` to `bottom` as white pixels with coverage for opacity.
    bool upload_rows(SDL_Texture* texture, const AtlasPage* page, int top, int bottom)
    {
        if (top >= bottom) return true;
        const std::size_t count = static_cast<std::size_t>(bottom - top) * atlas_page_px;
        pixels_.assign(count, white_pixel);
        if (page != nullptr) {
            const std::uint8_t* rows = page->coverage.data() + std::ptrdiff_t{top} * atlas_page_px;
            std::transform(rows, rows + count, pixels_.begin(), [](std::uint8_t coverage) {
                return 0x00FFFFFFU | static_cast<std::uint32_t>(coverage) << 24U;
            });
        }
        const SDL_Rect where{0, top, atlas_page_px, bottom - top};
        return SDL_UpdateTexture(texture, &where, pixels_.data(), atlas_page_px * 4) == 0;
    }

    bool upload(Atlas& atlas)
    {
        const auto add_strip = [this](SDL_Texture* t) {
            return t != nullptr && upload_rows(t, nullptr, atlas_page_px, texture_height);
        };
        if (!plain_) {
            plain_ = make_texture();
            if (!add_strip(plain_.get())) return false;
        }
        for (std::size_t i = 0; i < atlas.pages().size(); ++i) {
            const AtlasPage& page = atlas.pages()[i];
            int top = page.changed_top;
            int bottom = page.changed_bottom;
            if (i >= textures_.size()) {
                textures_.push_back(make_texture());
                if (!add_strip(textures_.back().get())) return false;
                top = 0;
                bottom = atlas_page_px;
            }
            if (!upload_rows(textures_[i].get(), &page, top, bottom)) return false;
            atlas.forget_changes(i);
        }
        return true;
    }

    bool submit() const
    {
        SDL_Renderer* renderer = renderer_.get();
        SDL_RenderSetClipRect(renderer, nullptr);
        SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255);
        if (SDL_RenderClear(renderer) != 0) return false;
        const std::span<const SDL_Vertex> vertices = mesh_.vertices();
        for (const Batch& batch : mesh_.batches()) {
            if (batch.count == 0) continue;
            const auto page = static_cast<std::size_t>(batch.page);
            const Texture& texture = batch.page == no_page ? plain_ : textures_[page];
            SDL_RenderSetClipRect(renderer, batch.clip ? &*batch.clip : nullptr);
            if (SDL_RenderGeometry(
                    renderer, texture.get(), vertices.data(), static_cast<int>(vertices.size()),
                    mesh_.indices().data() + batch.first, static_cast<int>(batch.count)) != 0) {
                return false;
            }
        }
        return true;
    }

    SdlRenderer renderer_;
    Texture plain_;
    std::vector<Texture> textures_;
    std::vector<std::uint32_t> pixels_;
    Mesh mesh_;
    std::string name_;
    bool waits_ = false;
    FrameCounts counts_;
};

}  // namespace

std::unique_ptr<Renderer> make_renderer_on(SdlRenderer renderer)
{
    return std::make_unique<AcceleratedRenderer>(std::move(renderer));
}

}  // namespace vitrine
