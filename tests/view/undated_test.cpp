// Milestones without a date: they have no place in the order of time, and yet can be reached.
#include "support/visit.h"
#include "view/compose.h"
#include "view/hit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

const LaneIndex& lane_of_organisation()
{
    return sample::mopr_index().lanes[0];
}

Scene scene_of(Visit& visit, Vec2 size, float scale)
{
    static Typesetter typesetter{sample::fonts()};
    static Layouts layouts;
    Scene scene;
    ViewSpec spec = view_spec(visit.state, visit.setting.policy);
    spec.size = size;
    spec.metrics.scale = scale;
    compose(source_of(sample::mopr(), sample::mopr_index(), sample::words(), typesetter), spec,
            layouts, scene);
    return scene;
}

}  // namespace

TEST_CASE("undated: the claims of MOPR over all its life are, and nothing else")
{
    std::vector<std::string> found;
    for (const Milestone& milestone : sample::mopr().milestones) {
        if (milestone.is_undated) found.emplace_back(sample::mopr().name_of(milestone));
    }
    CHECK(found == std::vector<std::string>{"S3", "S4", "S5", "S6", "S7", "S37"});
    CHECK(lane_of_organisation().undated.size() == 3);
    const std::size_t all = sample::mopr().milestones.size();
    CHECK(sample::mopr().by_time.size() == all - 6);
    CHECK(Visit().setting.count() == all);
}

TEST_CASE("undated: steps in time pass over them, and go on from what is in view")
{
    Visit visit;
    visit.act(action::GoToEnd{action::Edge::First});
    for (std::size_t i = 0; i < sample::mopr().milestones.size() + 3; ++i) {
        visit.act(action::StepTime{1});
        CHECK_FALSE(sample::mopr()[*visit.state.selection].is_undated);
    }
    visit.pass(5);
    visit.state.camera = {-13'500, 400};
    const Camera before = visit.state.camera;
    visit.select("S4");
    CHECK(visit.state.camera == before);
    CHECK_FALSE(visit.state.moving.has_value());
    visit.act(action::StepTime{1});
    const double anchor = visit.setting.index[*visit.state.selection].anchor;
    CHECK(anchor >= before.centre - before.days / 2);
    CHECK(anchor < before.centre + before.days);
    // Going back leads to it again, as to all that was looked at.
    visit.act(action::Travel{-1});
    CHECK(visit.selected() == "S4");
    // To the lane below, at what is nearest to the middle of the view.
    const double middle = visit.state.camera.centre;
    visit.act(action::StepLane{1});
    REQUIRE(visit.selected() != "S4");
    const double found = std::abs(visit.setting.index[*visit.state.selection].anchor - middle);
    for (const double other : sample::mopr_index().lanes[1].anchors)
        CHECK(found <= std::abs(other - middle));
}

TEST_CASE("undated: a lane says how many it has, and a press there lists them")
{
    Visit visit;
    struct Row {
        Vec2 size;
        float scale;
    };
    const Row rows[] = {
        {{1920, 1080}, 1},
        {{1280, 720},  2},
        {{1280, 500},  1}
    };
    for (const Row& row : rows) {
        const Vec2 size = row.size;
        const float scale = row.scale;
        const Scene scene = scene_of(visit, size, scale);
        std::size_t counted = 0;
        for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
            const LaneHeader& header = scene.lanes[i];
            counted += header.undated;
            if (header.undated == 0) continue;
            CAPTURE(size.y);
            CAPTURE(i);
            // What is pressed is 24 pixels high (WCAG 2.2, 2.5.8), less what is rounded.
            CHECK(header.undated_box.h >= 23);
            const Hit found = hit(scene, header.undated_box.centre(), 8);
            CHECK(found.kind == HitKind::Undated);
            CHECK(found.item == i);
            const Vec2 name{header.box.x + 24, header.box.y + 6};
            CHECK(hit(scene, name, 8).kind == HitKind::LaneHeader);
        }
        CHECK(counted == 6);
    }
    visit.act(action::OpenUndated{LaneId{0}});
    REQUIRE(is_open<page::List>(visit.state.pages));
    CHECK(find_page<page::List>(visit.state.pages)->are_undated);
    visit.act(action::Close{});
    visit.act(action::OpenUndated{LaneId{1}});
    CHECK_FALSE(is_open<page::List>(visit.state.pages));
}

TEST_CASE("undated: a filter leaves out some of them, and they are counted as what it leaves")
{
    Filter filter;
    filter.hidden_claims.set(static_cast<std::size_t>(Claim::Official));
    const LaneIndex left =
        narrowed(sample::mopr(), sample::mopr_index(), LaneId{0}, {.filter = filter});
    const auto is_official = [](MilestoneId id) {
        return sample::mopr()[id].claim == Claim::Official;
    };
    const auto official = std::ranges::count_if(lane_of_organisation().undated, is_official);
    REQUIRE(official > 0);
    CHECK(left.undated.size() + static_cast<std::size_t>(official) == 3);
}
