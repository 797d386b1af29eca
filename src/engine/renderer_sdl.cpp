#include "engine/renderer_sdl.h"

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
            mesh_.add(command, list);
        }
        pictures_.take(renderer_.get(), mesh_.batches());
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
