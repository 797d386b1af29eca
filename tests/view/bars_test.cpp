// Which periods have bars, and what a bar says of its days.
#include "date/stretches.h"
#include "support/sample.h"
#include "view/compose.h"
#include "view/paint_bar.h"
#include "view/sizes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

const sample::Shown& mopr_shown()
{
    static const sample::Shown shown{sample::mopr(), sample::mopr_index()};
    return shown;
}

struct Bars {
    const sample::Shown& shown;
    Typesetter typesetter{sample::fonts()};
    Layouts layouts{};
    Scene scene{};

    void show(const ViewSpec& spec)
    {
        compose(source_of(shown.exhibit, shown.index, sample::words(), typesetter), spec, layouts,
                scene);
    }
};

ViewSpec view_of_days(double centre, double days)
{
    return {
        .camera = {centre, days},
          .size = {1920,   1080}
    };
}

// Whether this day is certain, by what the date says.
bool is_certain(const Exhibit& exhibit, const Extent& extent, MilestoneId id, double day)
{
    const DateStretches stretches = stretches_of(exhibit[id].date);
    return std::ranges::any_of(stretches.all(), [&](const DateStretch& stretch) {
        const double from = stretch.left == StretchEnd::Open ? extent.span.from : stretch.from;
        const double to = stretch.right == StretchEnd::Open ? extent.span.to : stretch.to;
        return stretch.meant == Meant::Each && day >= from && day <= to;
    });
}

}  // namespace

TEST_CASE(
    "bars: short periods have none, and at no moment of the whole view there are two long ones")
{
    const unsigned seed = 24;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t seen = 0;
    for (const sample::Shown* shown :
         {&mopr_shown(), &sample::generated(1000), &sample::generated(50'000)}) {
        Bars bars{.shown = *shown};
        const double range = shown->index.range.days();
        for (int view = 0; view < 60; ++view) {
            const double days = range * std::exp2(-static_cast<double>(random() % 700) / 100);
            const double centre =
                shown->index.range.from + range * static_cast<double>(random() % 100) / 100;
            bars.show(view_of_days(centre, days));
            const double scale = bars.scene.days.px_per_day;
            // A scale of the same band may be a little smaller.
            const double band = std::exp2(1 / bands_an_octave);
            const auto is_long = [&](const Item& item) {
                return (item.last - item.first) * scale > sizes::long_bar.wide() * band;
            };
            const double views = range * scale / 1640;
            const auto most = 1 + static_cast<std::ptrdiff_t>(std::max(0.0, std::log2(views)));
            for (const Item& item : bars.scene.items) {
                if (item.level != Level::Bar) continue;
                ++seen;
                CHECK((item.last - item.first) * scale >= sizes::shortest_bar.wide());
                if (!is_long(item)) continue;
                const auto at_once = std::ranges::count_if(bars.scene.items, [&](const Item& i) {
                    return i.level == Level::Bar && i.lane == item.lane && is_long(i) &&
                           i.first <= item.first && i.last > item.first;
                });
                CHECK(at_once <= most);
            }
        }
    }
    CHECK(seen > 500);
}

TEST_CASE("bars: solid are the days that are certain, and all of those")
{
    std::size_t solid = 0;
    std::size_t hollow = 0;
    for (const double days : {11'000.0, 3'000.0, 900.0}) {
        Bars bars{.shown = mopr_shown()};
        for (double centre = -18'000; centre < -7'800; centre += days / 3) {
            bars.show(view_of_days(centre, days));
            const Rect& lanes = bars.scene.regions.lanes;
            for (const Item& item : bars.scene.items) {
                if (item.level != Level::Bar) continue;
                const Extent& extent = bars.shown.index[item.id];
                for (float x = lanes.x + 1.5F; x < lanes.right(); x += 7) {
                    if (x < item.box.x + 2 || x > item.box.right() - 2) continue;
                    const float from = item.box.x + item.vague_left;
                    const float to = item.box.right() - item.vague_right;
                    if (std::abs(x - from) < 3 || std::abs(x - to) < 4) continue;
                    const bool is_solid = x > from && x < to;
                    const double day = bars.scene.days.day(x);
                    CAPTURE(std::string(sample::mopr().name_of(sample::mopr()[item.id])));
                    CHECK(is_solid == is_certain(sample::mopr(), extent, item.id, day));
                    ++(is_solid ? solid : hollow);
                }
            }
        }
    }
    CHECK(solid > 1'000);
    CHECK(hollow > 1'000);
}

TEST_CASE("bars: a name inside its bar stands in one part of it, solid or hollow")
{
    const unsigned seed = 9;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t on_pale = 0;
    Bars bars{.shown = mopr_shown()};
    for (int view = 0; view < 400; ++view) {
        const double days = 300 + static_cast<double>(random() % 9'000);
        bars.show(view_of_days(-18'000 + static_cast<double>(random() % 10'000), days));
        for (const Item& item : bars.scene.items) {
            if (item.level != Level::Bar || item.title_lines == 0 || item.is_name_outside) continue;
            const float from = item.box.x + item.vague_left;
            const float to = item.box.right() - item.vague_right;
            const float left = item.title_at.x;
            const float right = left + item.title_room;
            CAPTURE(view);
            if (item.is_name_on_pale)
                CHECK((right <= from + 2 || left >= to - 2 || to - from < 4));
            else
                CHECK((left >= from - 2 && right <= to + 4));
            on_pale += item.is_name_on_pale ? 1 : 0;
        }
    }
    CHECK(on_pale > 10);
}

TEST_CASE("bars: a selected period that has a bar has no card")
{
    std::size_t seen = 0;
    for (const Vec2 size : {
             Vec2{1920, 1080},
             Vec2{1280, 720 },
             Vec2{1080, 1920}
    }) {
        Bars bars{.shown = mopr_shown()};
        for (std::size_t i = 0; i < sample::mopr().milestones.size(); ++i) {
            const auto id = static_cast<MilestoneId>(i);
            ViewSpec spec = view_of_days(bars.shown.index.range.centre(), 12'000);
            spec.size = size;
            spec.selection = id;
            bars.show(spec);
            const auto count = std::ranges::count(bars.scene.items, id, &Item::id);
            CHECK(count <= 1);
            const auto item = std::ranges::find(bars.scene.items, id, &Item::id);
            if (item == bars.scene.items.end() || item->level != Level::Bar) continue;
            CHECK(item->is_selected);
            CAPTURE(i);
            CAPTURE(size.x);
            // One that reaches beyond the view may have no room for it.
            if (item->visible == item->box) CHECK(item->title_lines == 1);
            ++seen;
        }
    }
    CHECK(seen > 5);
}

TEST_CASE("bars: an end that is open has no line across, but is seen from where it begins")
{
    Bars bars{mopr_shown()};
    const Theme theme = sample::theme("day");
    std::size_t open_ends = 0;
    for (const Vec2 size : {
             Vec2{1920, 1080},
             {1280, 720 },
             {1080, 1920}
    }) {
        bars.show({.camera = fitted(bars.shown.index.range, 0, 1), .size = size});
        for (const Item& item : bars.scene.items) {
            const Date& date = bars.shown.exhibit[item.id].date;
            if (item.level != Level::Bar || date.start == End::Known) continue;
            ++open_ends;
            const Rgba color = theme[Token::Plum];
            DrawList list;
            list.clear(size);
            paint_bar(item, date, bars.scene.regions.lanes,
                      {.color = color, .paper = theme[Token::Paper]}, {}, list);
            const auto is_along = [&](const Command& command) {
                return command.kind == CommandKind::Rect && command.color == color &&
                       command.box.x <= item.box.x + 1 && command.box.w > 40;
            };
            const auto is_across = [&](const Command& command) {
                return command.kind == CommandKind::Rect && command.color == color &&
                       command.box.x <= item.box.x + 1 && command.box.h >= item.box.h;
            };
            CHECK(std::ranges::count_if(list.commands(), is_along) >= 2);
            CHECK(std::ranges::none_of(list.commands(), is_across));
        }
    }
    CHECK(open_ends >= 3);
}
