// Turns a draw list into the window's pixels: by SDL's accelerated renderer, or by our own raster
// on the CPU.
//
// This is the second virtual seam. Nothing that crosses it knows a texture or a surface.
#pragma once

#include "base/names.h"
#include "base/result.h"
#include "draw/image.h"
#include "draw/list.h"
#include "engine/window.h"
#include "text/atlas.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace vitrine {

struct FrameCounts {
    std::uint32_t draw_calls = 0;   // of the raster: cells drawn
    std::uint32_t vertices = 0;     // of the raster: commands drawn in those cells
    std::uint32_t uploaded_px = 0;  // to textures of glyphs
    Nanoseconds submit_ns = 0;      // time to turn the list into calls or pixels
    Nanoseconds present_ns = 0;     // time to hand the result to the display
};

class Renderer {
public:
    virtual ~Renderer() = default;
    virtual Result<void> show(const DrawList& list, Atlas& atlas) = 0;
    virtual void resize(Vec2 size_px) = 0;
    virtual Image read() const = 0;  // the picture shown last
    virtual void forget() = 0;       // textures or pixels were lost
    virtual std::string_view name() const = 0;
    virtual FrameCounts counts() const = 0;  // of the last show()
    virtual bool waits_for_vsync() const = 0;
};

enum class RendererChoice : std::uint8_t { Automatic, Accelerated, Cpu };

// Their names on the command line.
constexpr Names<RendererChoice::Automatic, RendererChoice::Cpu> renderer_names{
    {"auto", "gpu", "cpu"}
};
static_assert(renderer_names.is_complete());

// Makes a renderer for `window`. Automatic is the accelerated renderer if there is a real GPU (not
// a software GL), else the raster on the window's surface.
Result<std::unique_ptr<Renderer>> make_renderer(Window& window, RendererChoice choice);

// The raster without any window: for shot, timedemo and scripted tests.
std::unique_ptr<Renderer> make_offscreen_renderer(Vec2 size_px);

}  // namespace vitrine
