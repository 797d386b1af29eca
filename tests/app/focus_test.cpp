#include "app/focusing.h"
#include "app/keymap.h"
#include "app/pointing.h"
#include "support/visit.h"
#include "view/compose.h"

#include <doctest/doctest.h>

#include <set>

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
};

}  // namespace

TEST_CASE("focus: Tab goes through all that the timeline shows and around, and back the same way")
{
    ShownVisit visit;
    const Showing showing = visit.frame();
    std::size_t focusable = 0;
    for (std::size_t i = 0; i < showing.tree.size(); ++i)
        focusable += showing.tree[i].focusable == Focusable::Yes ? 1 : 0;
    REQUIRE(focusable > 20);
    std::vector<std::size_t> way;
    for (std::size_t i = 0; i < focusable; ++i) {
        visit.tab();
        const auto at = node_of(visit.state.focus, visit.frame());
        REQUIRE(at.has_value());
        way.push_back(*at);
    }
    CHECK(std::set<std::size_t>(way.begin(), way.end()).size() == focusable);
    visit.tab();
    CHECK(node_of(visit.state.focus, visit.frame()) == way.front());
    for (std::size_t i = focusable; i-- > 0;) {
        visit.tab(-1);
        CHECK(node_of(visit.state.focus, visit.frame()) == way[i]);
    }
}

TEST_CASE("focus: Enter does at once what a click there does")
{
    ShownVisit visit;
    int pieces = 0;
    int milestones = 0;
    const std::size_t count = visit.frame().tree.size();
    for (std::size_t i = 0; i < count; ++i) {
        visit.tab();
        const Showing showing = visit.frame();
        const auto action = pressed(visit.state, showing);
        REQUIRE(action.has_value());
        const auto* on = std::get_if<focus::OnMilestone>(&visit.state.focus);
        if (on == nullptr) {
            const bool is_undated = std::holds_alternative<focus::OnUndated>(visit.state.focus);
            CHECK(std::holds_alternative<action::OpenUndated>(*action) == is_undated);
            CHECK(std::holds_alternative<action::ToggleLane>(*action) == !is_undated);
            continue;
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
    }
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
