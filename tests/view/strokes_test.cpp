// Strokes of a pen, by themselves: where their points are in any view, and what an eraser touches.
#include "support/sample.h"
#include "view/compose.h"
#include "view/strokes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace vitrine;

namespace {

struct StrokeView {
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;

    void show(const ViewSpec& spec)
    {
        compose(source_of(sample::mopr(), sample::mopr_index(), sample::words(), typesetter), spec,
                layouts, scene);
    }
};

ViewSpec any_view_of(std::mt19937& random)
{
    const auto any = [&random](double least, double most) {
        return std::uniform_real_distribution<double>(least, most)(random);
    };
    ViewSpec spec;
    spec.size = {static_cast<float>(any(700, 2000)), static_cast<float>(any(600, 1400))};
    spec.camera = {any(-18'000, -8'000), std::exp(any(std::log(30.0), std::log(12'000.0)))};
    spec.metrics.scale = random() % 2 == 0 ? 1.0F : 1.5F;
    if (random() % 3 == 0) spec.folded[random() % 6] = true;
    return spec;
}

}  // namespace

TEST_CASE("strokes: a point in time and lane is found again in any view, within a pixel")
{
    const unsigned seed = 14;
    CAPTURE(seed);
    std::mt19937 random(seed);
    StrokeView view;
    for (int i = 0; i < 200; ++i) {
        view.show(any_view_of(random));
        const Rect& lanes = view.scene.regions.lanes;
        std::uniform_real_distribution<float> share(0.02F, 0.98F);
        const Vec2 at{lanes.x + lanes.w * share(random), lanes.y + lanes.h * share(random)};
        const auto point = point_in_time(at, view.scene);
        REQUIRE(point);
        const auto place = place_of(*point, view.scene);
        REQUIRE(place);
        CHECK(std::abs(place->x - static_cast<double>(at.x)) < 1);
        CHECK(std::abs(place->y - static_cast<double>(at.y)) < 1);
        // In another view it is on the same day and in the same lane.
        view.show(any_view_of(random));
        const auto there = place_of(*point, view.scene);
        REQUIRE(there);
        CHECK(std::abs(there->x - view.scene.days.exact_x(point->x)) < 1);
        const Rect& row = view.scene.rows[index_of(point->lane)].box;
        CHECK(there->y >= static_cast<double>(row.y) - 0.5);
        CHECK(there->y <= static_cast<double>(row.bottom()) + 0.5);
        view.scene.spec.hidden[index_of(point->lane)] = true;
    }
}

TEST_CASE(
    "strokes: a line over a step lives in shares of the screen, and an eraser that comes near")
{
    StrokeView view;
    view.show({
        .size = {1280, 720}
    });
    const Vec2 size{1280, 720};
    Stroke stroke{.ground = StrokeGround::Step};
    stroke.points = {point_on_step({100, 200}, size), point_on_step({500, 200}, size)};
    CHECK(place_of(stroke.points[1], Vec2{640, 360}).x == doctest::Approx(250.0));
    CHECK(place_of(stroke.points[1], Vec2{640, 360}).y == doctest::Approx(100.0));
    const auto lines = lines_of(stroke, view.scene, size);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().size() == 2);
    CHECK(passes(stroke, view.scene, size, {300, 205}, 10));
    CHECK_FALSE(passes(stroke, view.scene, size, {300, 240}, 10));
    CHECK_FALSE(passes(stroke, view.scene, size, {540, 200}, 10));
    // A dot is a stroke, too.
    stroke.points.resize(1);
    CHECK(passes(stroke, view.scene, size, {104, 203}, 10));
    // It is painted in its colour between edges, and nothing is without lines.
    DrawList list;
    list.clear(size);
    paint_stroke(
        {
    },
        {.color = {1, 2, 3, 255}}, list);
    CHECK(list.commands().empty());
    paint_stroke(lines,
                 {
                     .color = {1, 2, 3, 255},
                       .casing = {9, 9, 9, 255}
    },
                 list);
    const auto has = [&list](Rgba color) {
        return std::ranges::any_of(list.commands(),
                                   [color](const Command& c) { return c.color == color; });
    };
    CHECK(has({1, 2, 3, 255}));
    CHECK(has({9, 9, 9, 255}));
}
