#include "app/focusing.h"
#include "app/keymap.h"
#include "app/pointing.h"
#include "support/visit.h"
#include "view/compose.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace vitrine;

namespace {

// A visit and what a frame of it shows of the timeline.
struct ShownVisit : Visit {
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;
    Semantics tree;
    Theme day = sample::theme("day");

    explicit ShownVisit(Vec2 size = {1920, 1080}) : Visit(explore, size) {}

    ViewSource source()
    {
        return source_of(setting.exhibit, setting.index, sample::words(), typesetter);
    }
    Showing frame()
    {
        compose(source(), view_spec(state, setting.policy), layouts, scene);
        tree.clear();
        describe(source(), scene, day, tree);
        return {setting, scene, tree};
    }
    void tab(int by = 1) { act(action::SetFocus{next_focus(state, frame(), by)}); }
    // Whether the arrow led anywhere.
    bool arrow(LaneWay way)
    {
        const auto moved = moved_in_lanes(state, frame(), way);
        if (moved) act(*moved);
        return moved.has_value();
    }
    std::string focused()
    {
        const Showing showing = frame();
        const auto at = node_of(state.focus, showing);
        return at ? showing.tree.id(*at) : std::string{};
    }
    std::set<std::string> inside()
    {
        std::set<std::string> all;
        const Showing showing = frame();
        for (std::size_t i = 0; i < showing.tree.size(); ++i) {
            if (showing.tree[i].focusable == Focusable::Within) all.insert(showing.tree.id(i));
        }
        return all;
    }
};

// Calls `see` at every stop that arrows lead to within the view: along each lane, from its name on.
template <class See>
void walk_lanes(ShownVisit& visit, See see)
{
    const std::set<std::string> all = visit.inside();
    visit.act(action::SetFocus{focus::OnLane{LaneId{0}}});
    for (;;) {
        const State at_name = visit.state;
        std::string before;
        for (std::string id = visit.focused(); id != before && all.contains(id);
             id = visit.focused()) {
            see(id);
            before = id;
            if (!visit.arrow(LaneWay::Right)) break;
        }
        visit.state = at_name;
        if (!visit.arrow(LaneWay::Down)) return;
    }
}

}  // namespace

TEST_CASE("focus: the timeline is one stop of Tab, to which it comes back where it left it")
{
    ShownVisit visit;
    visit.tab();
    CHECK(visit.focused() == "lane:org");
    visit.tab();
    CHECK(visit.focused() == "minimap:minimap");
    visit.tab();
    CHECK(visit.focused() == "lane:org");
    REQUIRE(visit.arrow(LaneWay::Right));
    REQUIRE(visit.arrow(LaneWay::Down));
    REQUIRE(visit.arrow(LaneWay::Right));
    const std::string place = visit.focused();
    CHECK(place != "lane:org");
    visit.tab();
    CHECK(visit.focused() == "minimap:minimap");
    visit.tab();
    CHECK(visit.focused() == place);
    visit.tab(-1);
    CHECK(visit.focused() == "minimap:minimap");
    visit.tab(-1);
    CHECK(visit.focused() == place);
    // What is open is where it begins, as long as it has not been anywhere else.
    ShownVisit reader;
    reader.select("S27");
    reader.pass(3);
    reader.tab();
    CHECK(std::get<focus::OnMilestone>(reader.state.focus).milestone ==
          *find_milestone(sample::mopr(), "S27"));
}

TEST_CASE("focus: arrows lead to all that the timeline shows, grain and lanes' names included")
{
    for (const Vec2 size : {
             Vec2{1920, 1080},
             Vec2{1280, 720 },
             Vec2{1080, 1920}
    }) {
        CAPTURE(size.x);
        ShownVisit visit(size);
        const std::set<std::string> all = visit.inside();
        REQUIRE(all.size() > 40);
        const Camera before = visit.state.camera;
        std::set<std::string> seen;
        walk_lanes(visit, [&](const std::string& id) {
            CAPTURE(id);
            REQUIRE(seen.insert(id).second);
            CHECK(visit.state.camera == before);
        });
        for (const std::string& id : all) {
            CAPTURE(id);
            CHECK(seen.contains(id));
        }
    }
}

TEST_CASE("focus: a piece of grain is found by the milestone that it is called by")
{
    ShownVisit visit({1280, 720});
    visit.act(action::SetTextSize{200});
    std::size_t pieces = 0;
    for (const double days : {9'000.0, 2'000.0, 400.0, 40.0}) {
        for (double centre = -18'200; centre < -7'700; centre += days / 3) {
            visit.state.camera = {centre, days};
            const Showing showing = visit.frame();
            for (const GrainPiece& piece : showing.scene.pieces) {
                CAPTURE(days);
                CAPTURE(centre);
                CHECK(shown_as(visit.setting, showing.scene, piece.id).piece == &piece);
                ++pieces;
            }
        }
    }
    CHECK(pieces > 500);
}

TEST_CASE("focus: arrows go along a lane in time, to its ends, to its name and beyond the view")
{
    ShownVisit visit;
    const LaneIndex& lane = visit.setting.index.lanes[1];
    const MilestoneId middle = lane.by_time[lane.by_time.size() / 2];
    visit.state.camera.days = 200;
    visit.state.camera.centre = visit.setting.index[middle].anchor;
    visit.act(action::SetFocus{focus::OnMilestone{middle}});
    const auto day = [&] {
        const auto* on = std::get_if<focus::OnMilestone>(&visit.state.focus);
        REQUIRE(on != nullptr);
        CHECK(index_of(visit.setting.exhibit[on->milestone].lane) == 1);
        return visit.setting.index[on->milestone].anchor;
    };
    // To the last one, though little of the lane is in view, and no further.
    double last = day();
    std::size_t steps = 0;
    for (; visit.arrow(LaneWay::Right); ++steps) {
        visit.pass(3);
        CHECK(day() >= last);
        last = day();
        CHECK(is_in_scene(visit.state.focus, visit.setting, visit.frame().scene));
    }
    CHECK(steps > 2);
    CHECK(last == lane.anchors.back());
    REQUIRE(visit.arrow(LaneWay::First));
    visit.pass(3);
    CHECK(day() == lane.anchors.front());
    CHECK(is_in_scene(visit.state.focus, visit.setting, visit.frame().scene));
    REQUIRE(visit.arrow(LaneWay::Last));
    visit.pass(3);
    CHECK(day() == lane.anchors.back());
    REQUIRE(visit.arrow(LaneWay::First));
    visit.pass(3);
    REQUIRE(visit.arrow(LaneWay::First));
    CHECK(visit.focused() == "lane:people");
    CHECK_FALSE(visit.arrow(LaneWay::Left));
}

TEST_CASE("focus: Enter does at once what a click there does")
{
    ShownVisit visit;
    int pieces = 0;
    int milestones = 0;
    walk_lanes(visit, [&](const std::string& /*id*/) {
        const Showing showing = visit.frame();
        const auto action = pressed(visit.state, showing);
        REQUIRE(action.has_value());
        const auto* on = std::get_if<focus::OnMilestone>(&visit.state.focus);
        if (on == nullptr) {
            const bool is_undated = std::holds_alternative<focus::OnUndated>(visit.state.focus);
            CHECK(std::holds_alternative<action::OpenUndated>(*action) == is_undated);
            CHECK(std::holds_alternative<action::ToggleLane>(*action) == !is_undated);
            return;
        }
        const ShownAs shown = shown_as(visit.setting, showing.scene, on->milestone);
        if (const auto* grain = std::get_if<action::OpenGrain>(&*action)) {
            ++pieces;
            REQUIRE(shown.piece != nullptr);
            CHECK(grain->lane == shown.piece->lane);
            CHECK(grain->first == shown.piece->first);
            CHECK(grain->last == shown.piece->last);
            if (!shown.piece->runs_at) CHECK(grain->count == shown.piece->count);
        } else {
            ++milestones;
            const MilestoneId chosen = std::get<action::Select>(*action).milestone;
            // A piece of grain that counts a single one opens that one.
            if (shown.piece != nullptr) {
                CHECK(shown.piece->count == 1);
                CHECK(chosen == shown.piece->id);
            } else {
                REQUIRE(shown.item != nullptr);
                CHECK(chosen == shown.item->id);
            }
        }
    });
    CHECK(pieces > 0);
    CHECK(milestones > 0);
    visit.act(action::SetFocus{});
    CHECK(std::get<action::StepTime>(*pressed(visit.state, visit.frame())).by == 1);
    visit.select("S1");
    CHECK_FALSE(pressed(visit.state, visit.frame()).has_value());
}

TEST_CASE(
    "focus: a milestone that a piece of grain counts keeps the focus there, one out of view not")
{
    ShownVisit visit;
    const MilestoneId id = *find_milestone(sample::mopr(), "S30");
    visit.state.camera.days = 60;
    visit.state.camera.centre = visit.setting.index[id].anchor;
    visit.act(action::SetFocus{focus::OnMilestone{id}});
    const Showing near = visit.frame();
    REQUIRE(shown_as(visit.setting, near.scene, id).item != nullptr);
    CHECK(shown_as(visit.setting, near.scene, id).item->id == id);

    // All the milestones of the exhibit, seen from afar: each is there, or is counted.
    visit.state.camera = fitted(visit.setting.index.range, 0, 1);
    const Showing far = visit.frame();
    int counted = 0;
    for (const MilestoneId each : sample::mopr().by_time) {
        const ShownAs shown = shown_as(visit.setting, far.scene, each);
        CAPTURE(sample::mopr().name_of(sample::mopr()[each]));
        if (shown.item == nullptr && shown.piece == nullptr) continue;  // of another time
        if (shown.piece != nullptr) ++counted;
        CHECK(is_in_scene(focus::OnMilestone{each}, visit.setting, far.scene));
    }
    CHECK(counted > 10);

    visit.state.camera.days = 60;
    visit.state.camera.centre = visit.setting.index[id].anchor + 2'000;
    const Showing away = visit.frame();
    CHECK_FALSE(is_in_scene(visit.state.focus, visit.setting, away.scene));
    CHECK(is_in_scene(focus::OnLane{LaneId{1}}, visit.setting, away.scene));
}

TEST_CASE("focus: what is modal takes it, keeps it, and gives it back")
{
    for (const Action& open : Actions{
             action::ToggleHelp{        },
             action::OpenGrain{LaneId{2}, 100, 100, 1},
             action::ShowProblems{true     }
    }) {
        Visit visit;
        const Focus before = focus::OnLane{LaneId{3}};
        visit.act(action::SetFocus{before});
        visit.act(open);
        CHECK(is_modal(visit.state));
        CHECK(scope_of(visit.state.focus) == Scope::Modal);
        CHECK(keys_of(visit.state, explore) == Keys::Modal);
        const Focus inside = visit.state.focus;
        visit.act(action::SetFocus{before});
        CHECK(visit.state.focus == inside);
        visit.act(action::SetFocus{});
        CHECK(visit.state.focus == inside);
        const Focus row = focus::OnWidget{
            {SemanticRole::Link, "row"},
            Scope::Modal
        };
        visit.act(action::SetFocus{row});
        CHECK(visit.state.focus == row);
        visit.act(action::Close{});
        CHECK_FALSE(is_modal(visit.state));
        CHECK(visit.state.focus == before);
    }
}

TEST_CASE("focus: no key of something modal moves the timeline, whatever lies beneath")
{
    for (const Binding& row : bindings(Keys::Modal)) {
        const auto* action = std::get_if<Action>(&row.command);
        if (action == nullptr) continue;
        for (const bool tours : {false, true}) {
            Visit visit;
            visit.select("S30");
            if (tours) visit.act(action::StartTour{0});
            visit.pass(3);
            visit.act(action::ToggleHelp{});
            State expected = visit.state;
            visit.act(*action);
            CAPTURE(row.shown);
            CHECK(visit.state.camera == expected.camera);
            CHECK(visit.state.selection == expected.selection);
            CHECK(visit.state.folded == expected.folded);
            CHECK(visit.state.filter == expected.filter);
            CHECK(is_open<page::Tour>(visit.state.pages) == is_open<page::Tour>(expected.pages));
        }
    }
}
