#include "app/greeting.h"
#include "app/pointing.h"
#include "app/update.h"
#include "support/visit.h"

#include <doctest/doctest.h>

using namespace vitrine;

namespace {

std::vector<std::string> open_in(const Visit& visit)
{
    std::vector<std::string> keys;
    for (const OpenPage& open : visit.state.pages)
        keys.emplace_back(key_of(open.page));
    return keys;
}

using PageKeys = std::vector<std::string>;

}  // namespace

TEST_CASE("page: Escape takes one page away at a time, whatever lies over what")
{
    Visit visit;
    visit.act(action::SetFocus{focus::OnLane{LaneId{1}}});
    visit.select("S30");
    visit.act(action::ToggleFilter{});
    visit.act(action::ToggleHelp{});
    visit.act(action::ShowProblems{true});
    CHECK(open_in(visit) == PageKeys{"detail", "filter", "help", "problems"});
    // A page goes from the middle when it has nothing to say any more.
    visit.act(action::ToggleHelp{});
    CHECK(open_in(visit) == PageKeys{"detail", "filter", "problems"});
    CHECK(scope_of(visit.state.focus) == Scope::Modal);
    visit.act(action::Close{});
    CHECK(open_in(visit) == PageKeys{"detail", "filter"});
    CHECK(widget_of(visit.state.focus)->key == "filter");
    visit.act(action::Close{});
    CHECK(open_in(visit) == PageKeys{"detail"});
    CHECK(visit.state.focus == Focus{focus::OnLane{LaneId{1}}});
    CHECK(visit.selected() == "S30");
    visit.act(action::Close{});
    CHECK(open_in(visit).empty());
    CHECK(visit.selected() == "nothing");
    CHECK(visit.state.focus == Focus{focus::OnLane{LaneId{1}}});
    visit.act(action::Close{});
    CHECK(visit.state.focus == Focus{});
}

TEST_CASE("page: a tour lies over what its step is about, help and problems over the tour")
{
    Visit visit;
    visit.act(action::ToggleFilter{});
    visit.act(action::StartTour{0});
    CHECK(open_in(visit) == PageKeys{"detail", "tour"});
    visit.act(action::StepTour{2});
    visit.act(action::ToggleHelp{});
    CHECK(open_in(visit) == PageKeys{"detail", "tour", "help"});
    visit.act(action::Close{});
    CHECK(tour_of(visit.state)->step == 2);
    const std::string subject = visit.selected();
    visit.act(action::Close{});
    CHECK(open_in(visit) == PageKeys{"detail"});
    CHECK(visit.selected() == subject);
}

TEST_CASE("page: what is chosen from a page takes its place, and what is open twice is open once")
{
    Visit visit;
    visit.act(action::OpenGrain{LaneId{2}, 100, 100, 1});
    visit.act(action::OpenGrain{LaneId{1}, 200, 200, 1});
    CHECK(open_in(visit) == PageKeys{"list"});
    CHECK(find_page<page::List>(visit.state.pages)->lane == LaneId{1});
    visit.select("S1");
    CHECK(open_in(visit) == PageKeys{"detail"});
    visit.act(action::Find{});
    visit.act(action::Find{});
    CHECK(open_in(visit) == PageKeys{"detail"});
    CHECK(is_typing(visit.state));
    visit.act(action::GoToEnd{action::Edge::First});
    CHECK(open_in(visit) == PageKeys{"detail"});
    CHECK_FALSE(is_typing(visit.state));
}

TEST_CASE("page: a menu is opened and closed by its button, and another takes its place")
{
    Visit visit;
    visit.select("S30");
    visit.act(action::OpenMenu{
        MenuKind::TextSize, {900, 72}
    });
    CHECK(open_in(visit) == PageKeys{"detail", "menu"});
    CHECK(scope_of(visit.state.focus) == Scope::Modal);
    const page::Menu opened = *find_page<page::Menu>(visit.state.pages);
    visit.act(action::SetTextSize{150});
    CHECK(visit.state.preferences.text_percent == 150);
    // It stays where and as it is, whatever becomes larger around it.
    CHECK(*find_page<page::Menu>(visit.state.pages) == opened);
    visit.act(action::SetTextSize{137});
    CHECK(visit.state.preferences.text_percent == 150);
    visit.act(action::OpenMenu{
        MenuKind::Theme, {900, 72}
    });
    CHECK(find_page<page::Menu>(visit.state.pages)->kind == MenuKind::Theme);
    visit.act(action::SetTheme{2});
    visit.act(action::SetTheme{3});
    CHECK(visit.state.preferences.theme == 2);
    visit.act(action::OpenMenu{
        MenuKind::Theme, {900, 72}
    });
    CHECK(open_in(visit) == PageKeys{"detail"});
}

TEST_CASE("page: after the last step of a tour comes its end, and from there a way back and out")
{
    Visit visit;
    visit.act(action::StartTour{0});
    const std::size_t steps = sample::mopr().tours[0].steps.size();
    visit.act(action::TourEnd{action::Edge::Last});
    CHECK(tour_of(visit.state)->step == steps - 1);
    const std::string last = visit.selected();
    for (int i = 0; i < 3; ++i)
        visit.act(action::StepTour{1});
    CHECK(tour_of(visit.state)->step == steps);
    CHECK(visit.selected() == last);
    visit.act(action::StepTour{-1});
    CHECK(tour_of(visit.state)->step == steps - 1);
    visit.act(action::StepTour{1});
    visit.act(action::Close{});
    CHECK(open_in(visit) == PageKeys{"detail"});
}

TEST_CASE("page: what is read takes the screen where there is no room beside the timeline")
{
    struct Row {
        Vec2 size;
        int percent;
        bool is_alone;
    };
    const Row rows[] = {
        {{1920, 1080}, 100, false},
        {{1920, 1080}, 200, true },
        {{1280, 720},  100, false},
        {{1280, 720},  200, true },
        {{1080, 1920}, 200, false},
        {{400, 1500},  100, false},
        {{2560, 600},  100, false},
    };
    for (const Row& row : rows) {
        Visit visit(explore, row.size);
        visit.act(action::SetTextSize{row.percent});
        CAPTURE(row.size.x);
        CAPTURE(row.percent);
        CHECK_FALSE(is_reading_alone(visit.state, explore));
        visit.select("S30");
        CHECK(is_reading_alone(visit.state, explore) == row.is_alone);
        CHECK(regions_of(visit.state, explore).panel.is_empty() == row.is_alone);
    }
}

TEST_CASE("page: what greets a visitor folds at the first press, wheel or key, and not before")
{
    const auto greeted = [](const Policy& policy, Vec2 size) {
        Visit visit(policy, size);
        visit.setting.preferences.is_greeted = true;
        visit.act(action::StartOver{});
        visit.act(action::BeginVisit{});
        return visit;
    };
    const auto height = [](const Visit& visit) {
        return regions_of(visit.state, visit.setting.policy).masthead.h;
    };
    Visit visit(explore);
    CHECK(height(visit) == 0);
    visit.setting.preferences.is_greeted = true;
    visit.act(action::StartOver{});
    CHECK(height(visit) == 176);
    for (const Action& action :
         Actions{action::Hover{MilestoneId{2}}, action::SetFocus{focus::OnLane{LaneId{1}}},
                 action::Halt{}, action::SetTheme{1}}) {
        visit.act(action);
        CHECK(height(visit) == 176);
        CHECK_FALSE(next_wake(visit.setting, visit.state, visit.now).at.has_value());
    }
    const float lanes = regions_of(visit.state, explore).lanes.h;
    visit.act(action::ZoomAt{1.2, 900});
    CHECK(height(visit) == 0);
    CHECK(regions_of(visit.state, explore).lanes.h == lanes + 176);
    CHECK(visit.state.masthead_left.has_value());
    visit.pass(0.25);
    CHECK_FALSE(visit.state.masthead_left.has_value());
    // Starting over shows it again; who wants no motion sees it go at once.
    visit.setting.preferences.reduces_motion = true;
    visit.act(action::StartOver{});
    CHECK(height(visit) == 176);
    visit.act(action::FoldMasthead{});
    CHECK(height(visit) == 0);
    CHECK_FALSE(visit.state.masthead_left.has_value());

    // Not where there is no room for it, nor where a tour or a resting screen greets.
    CHECK(height(greeted(explore, {300, 1000})) == 0);
    CHECK(height(greeted(present, {1920, 1080})) == 0);
    CHECK(height(greeted(kiosk, {1920, 1080})) == 0);
}

TEST_CASE("page: where lanes have no room beside it, what greets lies over them until it is folded")
{
    struct Row {
        Vec2 size;
        int percent;
    };
    for (const Row& row : {
             Row{{1280, 720}, 200},
             Row{{1280, 720}, 150},
             Row{{400, 1500}, 100}
    }) {
        Visit visit(explore, row.size);
        visit.setting.preferences.is_greeted = true;
        visit.setting.preferences.text_percent = row.percent;
        visit.act(action::StartOver{});
        CAPTURE(row.size.x);
        CAPTURE(row.percent);
        CHECK(greets_alone(visit.state));
        const Regions with = regions_of(visit.state, explore);
        CHECK(with.masthead.bottom() == row.size.y);
        Scene scene;
        Actions wanted;
        // A pointer that only moves does not fold it; a wheel and a press do.
        translate(Event{.what = event::PointerMove{{90, 400}}}, visit.state, explore, scene,
                  wanted);
        CHECK(wanted.empty());
        translate(
            Event{
                .what = event::Wheel{.at = {90, 400}, .dy = 1}
        },
            visit.state, explore, scene, wanted);
        REQUIRE(wanted.size() == 1);
        CHECK(std::holds_alternative<action::FoldMasthead>(wanted[0]));
        wanted.clear();
        translate(Gesture{.what = gesture::Tap{.at = {90, 400}}}, visit.state, explore, scene,
                  wanted);
        REQUIRE(wanted.size() == 1);
        visit.act(wanted[0]);
        CHECK_FALSE(greets_alone(visit.state));
        Regions without = regions_of(visit.state, explore);
        without.masthead = with.masthead;
        CHECK(without == with);
        CHECK_FALSE(with.eras.is_empty());
        CHECK_FALSE(with.minimap.is_empty());
    }
}

TEST_CASE("page: an exhibit without a question opens without a masthead")
{
    const sample::Shown& plain = sample::generated(1'000);
    Preferences preferences;
    preferences.is_greeted = true;
    const Setting setting{.exhibit = plain.exhibit,
                          .index = plain.index,
                          .policy = explore,
                          .preferences = preferences};
    CHECK_FALSE(first_state(setting, {1920, 1080}, 1, 0).has_masthead);
}

TEST_CASE("page: the first step of a tour has its subject open, as when it is come back to")
{
    Visit fresh(present);
    Visit back(present);
    back.act(action::StepTour{1});
    back.act(action::TourEnd{action::Edge::First});
    CHECK(fresh.state.pages == back.state.pages);
    CHECK(fresh.state.selection == back.state.selection);
    // A class sees all steps then, and the same one when those are closed.
    fresh.act(action::Close{});
    CHECK(open_in(fresh) == PageKeys{"detail", "tour", "overview"});
    fresh.act(action::Close{});
    CHECK(fresh.state.pages == back.state.pages);
    CHECK(fresh.selected() == back.selected());
}
