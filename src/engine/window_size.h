// How large a window of SDL's is, in its units and in pixels. Used by machine.cpp and window.cpp.
#pragma once

#include "base/geom.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

inline Vec2 window_units(SDL_Window* window)
{
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window, &width, &height);
    return {static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height))};
}

inline Vec2 window_pixels(SDL_Window* window)
{
    int width = 0;
    int height = 0;
    SDL_GetWindowSizeInPixels(window, &width, &height);
    return {static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height))};
}

// Device pixels to a logical unit: from the window system if it scales windows, else from the
// display's DPI. Values below 120 are not believed, since servers without a screen claim any of
// them.
inline float density_of(SDL_Window* window)
{
    const float ratio = window_pixels(window).x / window_units(window).x;
    if (std::abs(ratio - 1) > 0.01F) return ratio;
    float dpi = 0;
    const int display = SDL_GetWindowDisplayIndex(window);
    if (display < 0 || SDL_GetDisplayDPI(display, &dpi, nullptr, nullptr) != 0) return 1;
    const float quarters = std::round(dpi / 96 * 4) / 4;
    return dpi >= 120 && quarters <= 4 ? quarters : 1;
}

}  // namespace vitrine
