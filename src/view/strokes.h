// What is drawn by hand over a picture, and where it stays.
//
// A stroke over the timeline lives in time and lane: each of its points is a day and a share of a
// lane's height, so that it stays on what it marks however the view moves, folds or scrolls. A
// stroke over a step that fills the screen lives on that step, in shares of the screen.
#pragma once

#include "draw/list.h"
#include "exhibit/kinds.h"
#include "view/scene.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vitrine {

enum class PenColor : std::uint8_t { Red, Blue, Teal };
constexpr std::size_t pen_color_count = 3;
Token token_of(PenColor color);

// What a stroke lies on.
enum class StrokeGround : bool { Time, Step };

struct StrokePoint {
    double x = 0;   // a day; on a step, a share of the screen's width
    LaneId lane{};  // on the timeline
    float y = 0;    // a share of the lane's height, from its top; on a step, of the screen's

    bool operator==(const StrokePoint&) const = default;
};

// The step of a tour, and what of it was shown, when a stroke was drawn.
struct StrokeHome {
    std::size_t tour = 0;
    std::size_t step = 0;
    std::uint8_t face = 0;

    bool operator==(const StrokeHome&) const = default;
};

struct Stroke {
    PenColor color{};
    StrokeGround ground{};
    StrokeHome home;
    std::vector<StrokePoint> points;

    bool operator==(const Stroke&) const = default;
};

// The point of the timeline there; one beside the lanes belongs to the nearest lane. Nothing if no
// lane is to be seen.
std::optional<StrokePoint> point_in_time(Vec2 at, const Scene& scene);
// Where it is in that scene, in pixels, however far outside; nothing if its lane is left out.
struct StrokePlace {
    double x = 0;
    double y = 0;
};
std::optional<StrokePlace> place_of(const StrokePoint& point, const Scene& scene);

StrokePoint point_on_step(Vec2 at, Vec2 size);
StrokePlace place_of(const StrokePoint& point, Vec2 size);

// Where a stroke runs, in pixels, as lines between these places; what is far to the left or right
// of the screen is left out.
std::vector<std::vector<Vec2>> lines_of(const Stroke& stroke, const Scene& scene, Vec2 size);

// Whether a stroke passes by that place, no further away than `reach`.
bool passes(const Stroke& stroke, const Scene& scene, Vec2 size, Vec2 at, float reach);

// How a stroke is painted: in its colour, between edges that keep it apart from what it lies on.
struct StrokeLook {
    Rgba color;
    Rgba casing;
    float thick = 9;  // pixels
    float edge = 3;
};
void paint_stroke(const std::vector<std::vector<Vec2>>& lines, const StrokeLook& look,
                  DrawList& out);

}  // namespace vitrine
