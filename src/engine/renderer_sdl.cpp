#include "engine/renderer_sdl.h"

#include "engine/clock.h"
#include "engine/mesh.h"
#include "engine/picture_textures.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

void SdlRendererCloser::operator()(SDL_Renderer* renderer) const
{
    SDL_DestroyRenderer(renderer);
}

namespace {

constexpr std::uint32_t white_pixel = 0xFFFFFFFFU;

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
            mesh_.add(command, list, atlas);
        }
        pictures_.take(renderer_.get(), mesh_.batches());
        if (!upload(atlas) || !submit()) return fail(graphics_failure());
        const Nanoseconds submitted = monotonic_time();
        SDL_RenderPresent(renderer_.get());
        counts_ = {.draw_calls = static_cast<std::uint32_t>(mesh_.batches().size()),
                   .vertices = static_cast<std::uint32_t>(mesh_.vertices().size()),
                   .uploaded_px = counts_.uploaded_px,
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
        pictures_.clear();
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

    // Uploads white pixels that are as opaque as the page's glyphs cover them; without a page,
    // opaque ones.
    bool upload_area(SDL_Texture* texture, const AtlasPage* page, const SDL_Rect& area)
    {
        if (area.w <= 0) return true;
        pixels_.resize(static_cast<std::size_t>(area.w) * static_cast<std::size_t>(area.h));
        std::uint32_t* to = pixels_.data();
        for (int y = area.y; y < area.y + area.h; ++y) {
            if (page == nullptr) {
                to = std::fill_n(to, area.w, white_pixel);
                continue;
            }
            const std::uint8_t* row =
                page->coverage.data() + std::ptrdiff_t{y} * atlas_page_px + area.x;
            to = std::transform(row, row + area.w, to, [](std::uint8_t coverage) {
                return 0x00FFFFFFU | static_cast<std::uint32_t>(coverage) << 24U;
            });
        }
        counts_.uploaded_px += static_cast<std::uint32_t>(pixels_.size());
        return SDL_UpdateTexture(texture, &area, pixels_.data(), area.w * 4) == 0;
    }

    // Uploads what is new on the pages that this frame shows. Other pages wait until they are
    // shown, so that no frame uploads more than it needs.
    bool upload(Atlas& atlas)
    {
        counts_.uploaded_px = 0;
        const auto add_strip = [this](SDL_Texture* t) {
            const SDL_Rect strip{0, atlas_page_px, atlas_page_px, texture_height - atlas_page_px};
            return t != nullptr && upload_area(t, nullptr, strip);
        };
        if (!plain_) {
            plain_ = make_texture();
            if (!add_strip(plain_.get())) return false;
        }
        const std::size_t known = textures_.size();
        while (textures_.size() < atlas.pages().size()) {
            textures_.push_back(make_texture());
            if (!add_strip(textures_.back().get())) return false;
        }
        for (AtlasShelf& shelf : atlas.shelves()) {
            if (shelf.page >= known) shelf.uploaded = 0;
            if (shelf.uploaded == shelf.used || !atlas.is_used(shelf.page)) continue;
            const SDL_Rect fresh{shelf.uploaded, shelf.top, shelf.used - shelf.uploaded,
                                 shelf.height};
            SDL_Texture* texture = textures_[shelf.page].get();
            if (!upload_area(texture, &atlas.pages()[shelf.page], fresh)) return false;
            shelf.uploaded = shelf.used;
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
            const Texture& page_texture = batch.page == no_page ? plain_ : textures_[page];
            SDL_Texture* texture =
                batch.picture != nullptr ? pictures_.find(batch.serial) : page_texture.get();
            if (texture == nullptr) continue;
            SDL_RenderSetClipRect(renderer, batch.clip ? &*batch.clip : nullptr);
            if (SDL_RenderGeometry(
                    renderer, texture, vertices.data(), static_cast<int>(vertices.size()),
                    mesh_.indices().data() + batch.first, static_cast<int>(batch.count)) != 0) {
                return false;
            }
        }
        return true;
    }

    SdlRenderer renderer_;
    Texture plain_;
    std::vector<Texture> textures_;
    PictureTextures pictures_;
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
