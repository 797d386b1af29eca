// The pictures of a frame as textures of SDL, kept while they are drawn. Used by renderer_sdl.cpp.
#pragma once

#include "draw/image.h"
#include "engine/mesh.h"

#include <SDL.h>

#include <algorithm>
#include <memory>
#include <span>
#include <vector>

namespace vitrine {

struct TextureCloser {
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
using Texture = std::unique_ptr<SDL_Texture, TextureCloser>;

class PictureTextures {
public:
    // Makes the textures that the batches need and that are missing, and frees those that no batch
    // needs.
    void take(SDL_Renderer* renderer, std::span<const Batch> batches)
    {
        for (Kept& kept : kept_)
            kept.is_used = false;
        for (const Batch& batch : batches) {
            if (batch.picture == nullptr) continue;
            const auto known = std::ranges::find(kept_, batch.serial, &Kept::serial);
            if (known != kept_.end())
                known->is_used = true;
            else
                kept_.push_back({batch.serial, made(renderer, *batch.picture), true});
        }
        std::erase_if(kept_, [](const Kept& kept) { return !kept.is_used; });
    }

    // The texture of a picture; null if the graphics card refused it.
    SDL_Texture* find(std::uint32_t serial) const
    {
        const auto known = std::ranges::find(kept_, serial, &Kept::serial);
        return known == kept_.end() ? nullptr : known->texture.get();
    }

    void clear() { kept_.clear(); }

private:
    struct Kept {
        std::uint32_t serial = 0;
        Texture texture;
        bool is_used = false;
    };

    static Texture made(SDL_Renderer* renderer, const Image& image)
    {
        Texture texture(SDL_CreateTexture(renderer, SDL_PIXELFORMAT_ARGB8888,
                                          SDL_TEXTUREACCESS_STATIC, image.width, image.height));
        if (!texture) return texture;
        SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
        SDL_UpdateTexture(texture.get(), nullptr, image.pixels.data(), image.width * 4);
        return texture;
    }

    std::vector<Kept> kept_;
};

}  // namespace vitrine
