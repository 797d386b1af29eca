// One view in logical units is one scene, whatever the screen: density and text size are a scale.
#include "support/sample.h"
#include "view/compose.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

struct UnitScreen {
    const sample::Shown& shown;
    float scale = 1;
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;

    // `spec` as it is at 100 %, on this screen.
    void show(ViewSpec spec)
    {
        spec.metrics.scale = scale;
        spec.size = spec.size * scale;
        const Words& words = sample::words(index_of(spec.language) == 1 ? "ru" : "en");
        compose(source_of(shown.exhibit, shown.index, words, typesetter), spec, layouts, scene);
    }

    std::string said(RunId run) { return std::string(typesetter.shaper().text(run)); }
};

ViewSpec view_in_units(std::mt19937& random, const sample::Shown& shown)
{
    std::uniform_real_distribution<double> zoom(std::log(2.0), std::log(30'000.0));
    std::uniform_real_distribution<double> centre(shown.index.range.from, shown.index.range.to);
    const Vec2 sizes[] = {
        {1920, 1080},
        {1280, 720 },
        {1080, 1920},
        {640,  360 }
    };
    ViewSpec spec{
        .camera = {centre(random), std::exp(zoom(random))},
          .size = sizes[random() % 4]
    };
    spec.language = static_cast<LanguageId>(random() % shown.exhibit.languages.size());
    if (random() % 3 == 0) {
        spec.panel = Panel::Open;
        spec.selection = static_cast<MilestoneId>(random() % shown.exhibit.milestones.size());
    }
    return spec;
}

// But for the rounding of edges to whole pixels on both screens.
bool is_same(const Rect& units, const Rect& pixels, float scale)
{
    // Half a pixel here, and half a one of the other screen.
    const float off = (scale + 1) / 2 + 0.6F;
    const auto is_near = [=](float a, float b) { return std::abs(a * scale - b) < off; };
    return is_near(units.x, pixels.x) && is_near(units.y, pixels.y) &&
           is_near(units.right(), pixels.right()) && is_near(units.bottom(), pixels.bottom());
}

void compare_items(UnitScreen& one, UnitScreen& other)
{
    const std::vector<Item>& items = one.scene.items;
    const std::vector<Item>& others = other.scene.items;
    REQUIRE(items.size() == others.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        REQUIRE(items[i].id == others[i].id);
        CHECK(items[i].level == others[i].level);
        CHECK(items[i].role == others[i].role);
        CHECK(items[i].opens_left == others[i].opens_left);
        CHECK(items[i].is_name_outside == others[i].is_name_outside);
        CHECK(is_same(items[i].box, others[i].box, other.scale));
        REQUIRE(items[i].title_lines == others[i].title_lines);
        for (std::size_t line = 0; line < items[i].title_lines; ++line)
            CHECK(one.said(items[i].title[line]) == other.said(others[i].title[line]));
    }
}

void compare_grain(UnitScreen& one, UnitScreen& other)
{
    const std::vector<GrainPiece>& pieces = one.scene.pieces;
    const std::vector<GrainPiece>& others = other.scene.pieces;
    REQUIRE(pieces.size() == others.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        CHECK(pieces[i].id == others[i].id);
        CHECK(pieces[i].count == others[i].count);
        CHECK(is_same(pieces[i].box, others[i].box, other.scale));
        CHECK(is_same(pieces[i].target, others[i].target, other.scale));
    }
    CHECK(one.scene.grain.size() == other.scene.grain.size());
}

void compare_frame(UnitScreen& one, UnitScreen& other)
{
    const Scene& a = one.scene;
    const Scene& b = other.scene;
    REQUIRE(a.lanes.size() == b.lanes.size());
    for (std::size_t i = 0; i < a.lanes.size(); ++i) {
        CHECK(is_same(a.lanes[i].box, b.lanes[i].box, other.scale));
        CHECK(a.lanes[i].role == b.lanes[i].role);
        REQUIRE(a.lanes[i].line_count == b.lanes[i].line_count);
        for (std::size_t line = 0; line < a.lanes[i].line_count; ++line)
            CHECK(one.said(a.lanes[i].lines[line]) == other.said(b.lanes[i].lines[line]));
    }
    REQUIRE(a.ticks.size() == b.ticks.size());
    for (std::size_t i = 0; i < a.ticks.size(); ++i) {
        CHECK(a.ticks[i].tick.at == b.ticks[i].tick.at);
        CHECK(one.said(a.ticks[i].label) == other.said(b.ticks[i].label));
    }
    REQUIRE(a.eras.size() == b.eras.size());
    for (std::size_t i = 0; i < a.eras.size(); ++i) {
        CHECK(a.eras[i].has_name == b.eras[i].has_name);
        if (a.eras[i].has_name) CHECK(one.said(a.eras[i].name) == other.said(b.eras[i].name));
        CHECK(a.eras[i].picture.is_empty() == b.eras[i].picture.is_empty());
    }
    REQUIRE(a.figures.size() == b.figures.size());
    for (std::size_t i = 0; i < a.figures.size(); ++i)
        CHECK(a.figures[i].label_box.is_empty() == b.figures[i].label_box.is_empty());
    CHECK(a.mini_marks.size() == b.mini_marks.size());
}

}  // namespace

TEST_CASE("units: one view has the same forms, rows, boxes and texts on every screen")
{
    const unsigned seed = 1936;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const sample::Shown mopr{sample::mopr(), sample::mopr_index()};
    for (const sample::Shown* shown :
         std::vector{&mopr, &sample::generated(1000), &sample::generated(50'000)}) {
        UnitScreen one{.shown = *shown};
        std::size_t seen = 0;
        for (const float scale : {1.25F, 1.5F, 2.0F, 3.0F}) {
            UnitScreen other{.shown = *shown, .scale = scale};
            CAPTURE(scale);
            for (int view = 0; view < 60; ++view) {
                CAPTURE(view);
                const ViewSpec spec = view_in_units(random, *shown);
                one.show(spec);
                other.show(spec);
                compare_items(one, other);
                compare_grain(one, other);
                compare_frame(one, other);
                seen += one.scene.items.size();
            }
        }
        CHECK(seen > 1'000);
    }
}

TEST_CASE("units: what is painted of a title is as wide as what was laid out, on every screen")
{
    const unsigned seed = 1937;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const sample::Shown& shown = sample::generated(1000);
    for (const float scale : {1.1F, 1.25F, 1.6F, 2.0F, 3.0F}) {
        UnitScreen screen{.shown = shown, .scale = scale};
        for (int view = 0; view < 40; ++view) {
            screen.show(view_in_units(random, shown));
            for (const Item& item : screen.scene.items) {
                if (item.title_lines == 0) continue;
                const Run& title = screen.typesetter[item.title[0]];
                CHECK(title.size_64 == screen.scene.spec.metrics.style(item.role).size_64);
                // Half a pixel of rounding in all, beside what sizes in 64ths leave.
                if (item.level == Level::Bar) CHECK(title.width <= item.title_room + 0.5F);
                if (item.level == Level::Label)
                    CHECK(item.title_at.x + title.width <=
                          std::max(item.box.right(), item.dot.x) + 0.5F);
            }
        }
    }
}

TEST_CASE("axis: what its months and days belong to is said, by the first of them in view")
{
    struct Row {
        Civil first;
        double days;
        const char* said;
    };
    const Row rows[] = {
        {{1925, 1, 1},  365, "1925"         },
        {{1925, 3, 1},  31,  "March 1925"   },
        {{1925, 3, 18}, 1,   "18 March 1925"},
        {{1924, 2, 29}, 1,   "29 Feb"       },
    };
    const sample::Shown mopr{sample::mopr(), sample::mopr_index()};
    UnitScreen screen{.shown = mopr};
    for (const Row& row : rows) {
        const auto from = static_cast<double>(number(day_of(row.first)));
        screen.show({
            .camera = fitted({from, from + row.days},
              0, 1), .size = {1920, 1080           }
        });
        REQUIRE(screen.scene.has_axis_context);
        const std::string said = screen.said(screen.scene.axis_context);
        CAPTURE(said);
        CHECK(said.starts_with(row.said));
    }
    screen.show({
        .camera = fitted(screen.shown.index.range, 0, 1), .size = {1920, 1080}
    });
    CHECK_FALSE(screen.scene.has_axis_context);
}
