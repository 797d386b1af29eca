// A blank timeline on paper: a row for each lane, the years below, and room to write in.
#pragma once

#include "view/camera.h"
#include "view/print_pen.h"
#include "view/worksheet_content.h"

#include <string>
#include <vector>

namespace vitrine {

struct PrintGrid {
    Rect box;                   // all of it, with the names of lanes and the years
    Rect cells;                 // where days are
    std::vector<LaneId> lanes;  // from the top
    Projection days;            // in millimetres
    float row = 0;              // height of a lane
};

// The grid of a worksheet, `width` wide, with its upper left corner at `at`: its ends are round
// years. Lanes without cards and landmarks are left out where there are many lanes.
PrintGrid print_grid(const PrintSource& source, const WorksheetContent& content, Vec2 at,
                     float width);

// Paints it with its landmarks.
void draw_grid(const PrintGrid& grid, const WorksheetContent& content, PrintPen& pen);

// Where the letters of the cards stand once they are all in their places: none over another.
struct PlacedLetter {
    std::size_t card = 0;
    Rect box;
    float to = 0;  // where its days end; left of the box's right edge for a single moment
};
std::vector<PlacedLetter> placed_letters(const PrintGrid& grid, const PrintSource& source,
                                         const WorksheetContent& content);

}  // namespace vitrine
