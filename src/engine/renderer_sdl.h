// The accelerated renderer: draw lists as triangles for SDL's renderer. Used by renderer.cpp and
// its test; the rest of the program knows renderer.h.
//
// Shapes become triangles with a fringe of one pixel that fades out, which is how they are smoothed
// without multisampling (the method of NanoVG and Dear ImGui). All that shares a clip and an atlas
// page goes out in one call.
#pragma once

#include "engine/renderer.h"

#include <memory>

struct SDL_Renderer;

namespace vitrine {

struct SdlRendererCloser {
    void operator()(SDL_Renderer* renderer) const;
};
using SdlRenderer = std::unique_ptr<SDL_Renderer, SdlRendererCloser>;

// Draws on any renderer of SDL, its software renderer for a surface too.
std::unique_ptr<Renderer> make_renderer_on(SdlRenderer renderer);

}  // namespace vitrine
