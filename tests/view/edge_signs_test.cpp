#include "support/sample.h"
#include "view/compose.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>
#include <string>

using namespace vitrine;

namespace {

struct Signed {
    const Exhibit& exhibit;
    const Index& index;
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;

    void show(const ViewSpec& spec)
    {
        const Words& words = sample::words(index_of(spec.language) == 1 ? "ru" : "en");
        compose(source_of(exhibit, index, words, typesetter), spec, layouts, scene);
    }
    const EdgeSign& sign(EdgeSide side) const
    {
        return scene.edges.signs[static_cast<std::size_t>(side)];
    }
    const std::string& name(EdgeSide side) const { return scene.edges.texts[sign(side).text].name; }
};

}  // namespace

TEST_CASE(
    "edge signs: they name the nearest milestone out of view, and nothing where there is none")
{
    const unsigned seed = 4;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    Signed show{sample::mopr(), sample::mopr_index()};
    const Limits& limits = show.index.limits;
    for (int i = 0; i < 300; ++i) {
        ViewSpec spec;
        spec.size = random() % 2 == 0 ? Vec2{1920, 1080} : Vec2{1080, 1920};
        spec.language = static_cast<LanguageId>(random() % 2);
        const double days = std::pow(limits.all.days(), share(random));
        spec.camera = limited({limits.all.from + share(random) * limits.all.days(), days}, limits);
        show.show(spec);
        const Rect& lanes = show.scene.regions.lanes;
        const double from = show.scene.days.day(lanes.x);
        const double to = show.scene.days.day(lanes.right());
        double before = -HUGE_VAL;
        double after = HUGE_VAL;
        for (const Extent& extent : show.index.extents) {
            // What reaches into the view is not out of it.
            if (extent.anchor < from && extent.span.to <= from)
                before = std::max(before, extent.anchor);
            if (extent.anchor >= to && extent.span.from >= to)
                after = std::min(after, extent.anchor);
        }
        const EdgeSign& left = show.sign(EdgeSide::Before);
        const EdgeSign& right = show.sign(EdgeSide::After);
        REQUIRE(left.box.is_empty() == std::isinf(before));
        REQUIRE(right.box.is_empty() == std::isinf(after));
        if (!left.box.is_empty()) CHECK(left.anchor == before);
        if (!right.box.is_empty()) CHECK(right.anchor == after);
        CHECK(left.box.right() <= (right.box.is_empty() ? lanes.right() : right.box.x));
        for (const EdgeSide side : {EdgeSide::Before, EdgeSide::After}) {
            if (show.sign(side).box.is_empty()) continue;
            const Milestone& milestone = sample::mopr()[show.sign(side).milestone];
            const std::string_view title = sample::mopr().text(milestone.title, spec.language);
            CHECK(show.name(side).find(title) != std::string::npos);
        }
    }
}

TEST_CASE("edge signs: the widest view has none")
{
    Signed show{sample::mopr(), sample::mopr_index()};
    for (const double days : {1e4, 1e7}) {
        ViewSpec spec{
            .size = {1280, 720}
        };
        spec.camera = limited({0, days}, show.index.limits);
        show.show(spec);
        const bool is_widest = spec.camera.days == most_days(show.index.limits);
        CHECK(show.sign(EdgeSide::Before).box.is_empty() == is_widest);
        CHECK(show.sign(EdgeSide::After).box.is_empty());
    }
}

TEST_CASE("edge signs: what they say is whole, in a shorter form where there is less room")
{
    const unsigned seed = 11;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    Signed show{sample::mopr(), sample::mopr_index()};
    const Limits& limits = show.index.limits;
    std::size_t with_title = 0;
    std::size_t with_title_on_low_axis = 0;
    std::size_t seen = 0;
    const std::array sizes{
        Vec2{1920, 1080},
        Vec2{1280, 720 },
        Vec2{400,  1500}
    };
    for (int i = 0; i < 300; ++i) {
        ViewSpec spec;
        spec.size = sizes[random() % sizes.size()];
        spec.metrics.scale = random() % 2 == 0 ? 1 : 2;
        spec.language = static_cast<LanguageId>(random() % 2);
        const double days = std::pow(limits.all.days(), share(random));
        spec.camera = limited({limits.all.from + share(random) * limits.all.days(), days}, limits);
        show.show(spec);
        CAPTURE(i);
        for (const EdgeSide side : {EdgeSide::Before, EdgeSide::After}) {
            const EdgeSign& sign = show.sign(side);
            if (sign.box.is_empty()) continue;
            ++seen;
            const Shaper& shaper = show.typesetter.shaper();
            const std::string_view date = shaper.text(sign.date);
            CHECK(date.find("…") == std::string_view::npos);
            CHECK(show.typesetter[sign.date].width < sign.box.w);
            if (!sign.has_title) continue;
            ++with_title;
            if (spec.size.y < 800 && spec.metrics.scale < 2) ++with_title_on_low_axis;
            const Milestone& milestone = sample::mopr()[sign.milestone];
            CHECK(shaper.text(sign.title) == sample::mopr().text(milestone.title, spec.language));
            CHECK(show.typesetter[sign.title].width < sign.box.w);
        }
    }
    CHECK(seen > 200);
    // They name what they lead to.
    CHECK(with_title > seen / 4);
    CHECK(with_title_on_low_axis > 15);
}
