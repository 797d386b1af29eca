#include "support/sample.h"
#include "view/compose.h"
#include "view/footprint.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace vitrine;

namespace {

// Near views of the exhibit, from a day to a year and a half: in most of them little begins.
struct NearViews {
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;
    std::mt19937 random{1932};

    const Exhibit& exhibit = sample::mopr();
    const Index& index = sample::mopr_index();

    ViewSpec some_view()
    {
        constexpr Vec2 sizes[] = {
            {1920, 1080},
            {1280, 720 },
            {1080, 1920}
        };
        std::uniform_real_distribution<double> share(0, 1);
        ViewSpec spec{.size = sizes[random() % std::size(sizes)]};
        spec.language = static_cast<LanguageId>(random() % 2);
        const double days = std::pow(550, share(random));
        spec.camera = {index.range.from + share(random) * index.range.days(), days};
        return spec;
    }

    void show(const ViewSpec& spec)
    {
        const Words& words = sample::words(index_of(spec.language) == 1 ? "ru" : "en");
        compose(source_of(exhibit, index, words, typesetter), spec, layouts, scene);
    }

    bool goes_on(const Item& item) const
    {
        return item.level != Level::Bar && std::abs(scene.days.x(item.anchor) - item.dot.x) > 1;
    }

    // Whether a strip of a lane, as high as a label with its days, holds nothing at all.
    bool has_empty_row(std::size_t lane) const
    {
        const Rect& box = scene.rows[lane].box;
        const float bottom = box.bottom() - scene.rows[lane].figures - 14;
        const float high = 44;
        for (float y = box.y + 2; y + high <= bottom; y += 1) {
            const Rect row{box.x, y, box.w, high};
            const bool is_empty = std::ranges::none_of(scene.items, [&](const Item& item) {
                return overlap(bounds(footprint_of(item, {})), row) || overlap(item.strip, row);
            });
            if (is_empty) return true;
        }
        return false;
    }
};

}  // namespace

TEST_CASE("going on: what covers the view and has no name in it has no row that is empty, either")
{
    NearViews near;
    std::size_t named = 0;
    for (int view = 0; view < 400; ++view) {
        near.show(near.some_view());
        CAPTURE(view);
        const Span& in_view = near.scene.in_view;
        for (std::size_t lane = 0; lane < near.index.lanes.size(); ++lane) {
            for (const MilestoneId id : near.index.lanes[lane].by_time) {
                const Span& span = near.index[id].span;
                if (span.from > in_view.from || span.to < in_view.to) continue;
                const std::string_view name = near.exhibit.name_of(near.exhibit[id]);
                CAPTURE(name);
                if (std::ranges::count(near.scene.items, id, &Item::id) != 0)
                    ++named;
                else
                    CHECK_FALSE(near.has_empty_row(lane));
            }
        }
    }
    CHECK(named > 2'000);
}

TEST_CASE("going on: a label hangs from a day that its date could mean, and no mark claims that it "
          "is its day")
{
    NearViews near;
    std::size_t looked_at = 0;
    for (int view = 0; view < 300; ++view) {
        near.show(near.some_view());
        for (const Item& item : near.scene.items) {
            if (!near.goes_on(item)) continue;
            ++looked_at;
            const std::string_view name = near.exhibit.name_of(near.exhibit[item.id]);
            CAPTURE(view);
            CAPTURE(name);
            const double day = near.scene.days.day(item.dot.x);
            CHECK(day >= near.index[item.id].span.from);
            CHECK(day <= near.index[item.id].span.to);
            CHECK_FALSE(item.has_mark);
            CHECK(item.level == Level::Label);
        }
    }
    CHECK(looked_at > 500);
}

TEST_CASE("going on: panning moves a label with all the rest, as long as its day is in view")
{
    NearViews near;
    std::size_t compared = 0;
    for (int view = 0; view < 200; ++view) {
        ViewSpec spec = near.some_view();
        near.show(spec);
        std::map<MilestoneId, double> days;
        for (const Item& item : near.scene.items) {
            if (near.goes_on(item)) days[item.id] = near.scene.days.day(item.dot.x);
        }
        spec.camera = panned(spec.camera, 0.02);
        near.show(spec);
        const Rect& lanes = near.scene.regions.lanes;
        const double a_unit = 1 / near.scene.days.px_per_day;
        for (const Item& item : near.scene.items) {
            const auto before = days.find(item.id);
            if (before == days.end() || !near.goes_on(item)) continue;
            if (near.scene.days.x(before->second) < lanes.x + 14) continue;
            CAPTURE(view);
            ++compared;
            CHECK(std::abs(near.scene.days.day(item.dot.x) - before->second) < 2 * a_unit);
        }
    }
    CHECK(compared > 300);
}
