// A poster: a stretch of time as the program shows it, on paper of any length; as one page, or in
// tiles that are cut and glued.
#pragma once

#include "view/camera.h"
#include "view/layouts.h"
#include "view/print_pen.h"
#include "view/print_sheet.h"
#include "view/scene.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vitrine {

struct PosterLook {
    Vec2 size_mm;
    Span span;
    float px_per_mm = paper_px_per_mm;
    float text_scale = 1;                 // of everything that is read; at 1 a unit is 1/96 inch
    std::optional<PaperSize> sheet = {};  // that it will be cut into; nothing: it stays whole
};

// Draws the poster into `out`, which gets its size: composed and painted as on a screen, under a
// head with the exhibit's title. In each picture's place stands the picture. Titles without room
// there stand in rows below the years. Bars that come from another sheet are named on each.
void draw_poster(const PrintSource& source, const PosterLook& look, PaperPage& out);

// The poster's tiles on sheets, with marks where they are cut and where the next one is glued, and
// which of them each is.
std::vector<PaperPage> tiled(const PrintSource& source, const PaperPage& poster,
                             const PaperSize& sheet);

}  // namespace vitrine
