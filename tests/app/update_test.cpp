#include "app/field.h"
#include "app/pointing.h"
#include "app/update.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace vitrine;

TEST_CASE("update: stepping goes through every milestone in time and stops at the ends")
{
    Visit visit(explore);
    visit.act(action::GoToEnd{action::Edge::First});
    CHECK(*visit.state.selection == sample::mopr().by_time.front());
    for (std::size_t i = 1; i < sample::mopr().by_time.size(); ++i) {
        visit.act(action::StepTime{1});
        CHECK(*visit.state.selection == sample::mopr().by_time[i]);
        visit.pass(0.1);
    }
    visit.act(action::StepTime{1});
    CHECK(*visit.state.selection == sample::mopr().by_time.back());
    visit.act(action::StepTime{-1});
    CHECK(*visit.state.selection == sample::mopr().by_time[sample::mopr().by_time.size() - 2]);
}

TEST_CASE("update: a selected milestone ends up in the lanes, beside the panel")
{
    for (const auto& milestone : sample::mopr().milestones) {
        Visit visit(explore);
        visit.act(action::FlyTo{
            {-16'000, -15'000}
        });
        visit.pass(2);
        const std::string_view name = sample::mopr().name_of(milestone);
        visit.select(name);
        visit.pass(2);
        const Regions regions = regions_of(visit.state, explore);
        const Projection days = projection(visit.state.camera, regions.strip.x, regions.strip.w);
        const Extent& extent = visit.setting.index[*visit.state.selection];
        CAPTURE(name);
        const float from = days.x(extent.is_period ? extent.span.from : extent.anchor);
        const float to = days.x(extent.is_period ? extent.span.to : extent.anchor);
        CHECK(to > regions.lanes.x);
        CHECK(from < regions.lanes.right());
        CHECK_FALSE(visit.state.moving.has_value());
    }
}

TEST_CASE("update: back and forward walk through what was looked at")
{
    Visit visit(explore);
    for (const char* id : {"S1", "S30", "S55"})
        visit.select(id);
    visit.act(action::Travel{-1});
    CHECK(visit.selected() == "S30");
    visit.act(action::Travel{-1});
    visit.act(action::Travel{-1});
    CHECK(visit.selected() == "S1");
    visit.act(action::Travel{1});
    CHECK(visit.selected() == "S30");
    visit.select("S13");
    visit.act(action::Travel{1});
    CHECK(visit.selected() == "S13");
    visit.act(action::Travel{-1});
    CHECK(visit.selected() == "S30");
}

TEST_CASE("update: Escape steps out, one thing at a time")
{
    Visit visit(explore);
    visit.select("S1");
    visit.act(action::StartTour{0});
    visit.act(action::Blank{BlankScreen::Black});
    visit.act(action::Close{});
    CHECK(visit.state.blank == BlankScreen::No);
    CHECK(tour_of(visit.state) != nullptr);
    visit.act(action::Close{});
    CHECK(tour_of(visit.state) == nullptr);
    CHECK(visit.state.selection.has_value());
    visit.act(action::Close{});
    CHECK_FALSE(visit.state.selection.has_value());
}

TEST_CASE("update: the frame rate changes nothing")
{
    Visit fine(explore);
    Visit coarse(explore);
    fine.select("S55");
    coarse.select("S55");
    fine.act(action::ZoomAt{8, 900});
    coarse.act(action::ZoomAt{8, 900});
    for (int i = 0; i < 144; ++i)
        fine.pass(0.25 / 144);
    coarse.pass(0.25);
    CHECK(fine.state.camera.centre == doctest::Approx(coarse.state.camera.centre).epsilon(1e-6));
    CHECK(fine.state.camera.days == doctest::Approx(coarse.state.camera.days).epsilon(1e-6));
}

TEST_CASE("update: with reduced motion nothing ever moves by itself")
{
    Visit visit(explore);
    visit.state.preferences.reduces_motion = true;
    for (const Action& action : Actions{
             action::ZoomAt{3,                             500},
             action::PanByShare{0.3                            },
             action::CoastFrom{900},
             action::ShowAll{                             },
             action::StepTime{1                            },
             action::GoToEnd{action::Edge::Last                            }
    }) {
        visit.act(action);
        CHECK_FALSE(visit.state.moving.has_value());
    }
}

TEST_CASE("update: a kiosk asks after 75 idle seconds and starts over 25 seconds later")
{
    Visit visit(kiosk);
    CHECK(visit.state.is_at_attract);
    visit.act(action::BeginVisit{});
    visit.select("S30");
    visit.act(action::SetLanguage{LanguageId{1}});
    visit.act(action::ChangeTextSize{1});
    visit.pass(74.9);
    CHECK_FALSE(visit.state.is_asking);
    visit.pass(0.2);
    CHECK(visit.state.is_asking);
    CHECK(seconds_left(visit.state, kiosk, visit.now) == doctest::Approx(24.9));
    visit.act(action::StillHere{});
    CHECK_FALSE(visit.state.is_asking);
    CHECK(visit.selected() == "S30");
    visit.pass(100);
    CHECK(visit.state == first_state(visit.setting, {1920, 1080}, 1, visit.now));
}

TEST_CASE("update: an idle kiosk wakes once to ask, then once a second, then sleeps")
{
    // One that rests on its poster.
    Policy still = kiosk;
    still.travels = false;
    Visit visit(still);
    CHECK_FALSE(next_wake(visit.setting, visit.state, visit.now).at.has_value());
    visit.act(action::BeginVisit{});
    const Wake first = next_wake(visit.setting, visit.state, visit.now);
    CHECK(*first.at == 75 * nanoseconds_per_second);
    visit.pass(75);
    int wakes = 0;
    for (;;) {
        const Wake wake = next_wake(visit.setting, visit.state, visit.now);
        if (!wake.at) break;
        CHECK(*wake.at > visit.now);
        visit.pass(seconds_between(visit.now, *wake.at));
        REQUIRE(++wakes < 40);
    }
    CHECK(wakes == 25);
    CHECK(visit.state.is_at_attract);
}

TEST_CASE("update: an idle exploration never wakes")
{
    Visit visit(explore);
    visit.pass(10);
    CHECK_FALSE(next_wake(visit.setting, visit.state, visit.now).at.has_value());
}

TEST_CASE("update: whatever visitors do, starting over gives the first state")
{
    const unsigned seed = 75;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Actions possible;
    possible.emplace_back(action::ZoomAt{2, 700});
    possible.emplace_back(action::ZoomBy{0.5});
    possible.emplace_back(action::PanBy{120});
    possible.emplace_back(action::CoastFrom{-700});
    possible.emplace_back(action::ShowAll{});
    possible.emplace_back(action::StepTime{1});
    possible.emplace_back(action::StepLane{1});
    possible.emplace_back(action::Travel{-1});
    possible.emplace_back(action::NextLanguage{});
    possible.emplace_back(action::NextTheme{});
    possible.emplace_back(action::ChangeTextSize{0});
    possible.emplace_back(action::ToggleHelp{});
    possible.emplace_back(action::StartTour{0});
    possible.emplace_back(action::StepTour{1});
    possible.emplace_back(action::Close{});
    possible.emplace_back(action::BeginVisit{});
    possible.emplace_back(action::SetFocus{focus::OnLane{LaneId{1}}});
    possible.emplace_back(action::Find{});
    possible.emplace_back(action::Hold{Grab::Canvas});
    possible.emplace_back(action::OpenGrain{LaneId{1}, 100, 100, 1});
    possible.emplace_back(action::ToggleFilter{});
    possible.emplace_back(action::TypeText{"x"});
    possible.emplace_back(action::ToggleFullscreen{});
    possible.emplace_back(action::ShowProblems{true});
    possible.emplace_back(action::ToggleLane{LaneId{2}});
    possible.emplace_back(action::GoToEnd{action::Edge::Last});
    possible.emplace_back(action::TourEnd{action::Edge::Last});
    possible.emplace_back(action::SetFilter{{.hidden_lanes = LaneSet{1}}});
    possible.emplace_back(action::ToggleAnswer{});
    possible.emplace_back(action::Select{MilestoneId{7}});
    possible.emplace_back(action::PinchBy{1.5, 600, 10});
    possible.emplace_back(action::Blank{BlankScreen::White});
    possible.emplace_back(action::Hover{MilestoneId{2}});
    for (const Policy* policy : policies()) {
        Visit visit(*policy);
        for (int i = 0; i < 2'000; ++i) {
            visit.act(possible[random() % possible.size()]);
            visit.pass(0.05);
            const Camera& camera = visit.state.camera;
            // What has more room than before is on its way back.
            if (!visit.state.moving)
                REQUIRE(camera == softly_limited(camera, limits_of(visit.setting, visit.state)));
            const Pages& pages = visit.state.pages;
            REQUIRE(is_open<page::Detail>(pages) == visit.state.selection.has_value());
            if (is_typing(visit.state)) REQUIRE_FALSE(is_modal(visit.state));
            if (is_modal(visit.state)) REQUIRE(scope_of(visit.state.focus) == Scope::Modal);
        }
        const bool was_fullscreen = visit.state.preferences.is_fullscreen;
        visit.act(action::StartOver{});
        // The window follows, if it has to.
        int told = 0;
        for (const Effect& effect : visit.effects) {
            const auto* full = std::get_if<effect::SetFullscreen>(&effect);
            if (full == nullptr) continue;
            ++told;
            CHECK(full->is_fullscreen == visit.setting.preferences.is_fullscreen);
        }
        CHECK(told == (was_fullscreen ? 1 : 0));
        State expected = first_state(visit.setting, {1920, 1080}, 1, visit.now);
        expected.today = visit.state.today;  // as the machine has said
        CHECK(visit.state == expected);
    }
}

TEST_CASE("update: who had the window changed finds it as it was when the visit starts over")
{
    Visit visit;
    visit.act(action::ToggleFullscreen{});
    visit.act(action::StartOver{});
    REQUIRE(visit.effects.size() == 2);
    CHECK_FALSE(std::get<effect::SetFullscreen>(visit.effects[0]).is_fullscreen);
    CHECK(std::holds_alternative<effect::StartedOver>(visit.effects[1]));
    visit.act(action::StartOver{});
    CHECK(visit.effects.size() == 1);
}

namespace {

// Where the middle of a view of so many days is at the end of everything.
double last_centre(const Visit& visit, double days)
{
    return centres(days, limits_of(visit.setting, visit.state)).to;
}

// Where the selected milestone stands in time is among what the lanes show.
void check_selected_in_sight(const Visit& visit)
{
    const Regions r = regions_of(visit.state, explore);
    const Projection days = projection(visit.state.camera, r.strip.x, r.strip.w);
    const float x = days.x(visit.setting.index[*visit.state.selection].anchor);
    CHECK(x > r.lanes.x);
    CHECK(x < r.lanes.right());
}

}  // namespace

TEST_CASE("update: a pull beyond the end meets resistance and comes back when it is let go")
{
    Visit visit(explore);
    const double end = last_centre(visit, 1000);
    visit.state.camera = {end - 10, 1000};
    const double width = static_cast<double>(regions_of(visit.state, explore).strip.w);
    visit.act(action::Hold{Grab::Canvas});
    double last = visit.state.camera.centre;
    double least_step = 1e9;
    for (int i = 0; i < 60; ++i) {
        visit.act(action::PanBy{-40});
        const double step = visit.state.camera.centre - last;
        CHECK(step >= 0);
        CHECK(step <= 40 / width * 1000 + 1e-6);
        least_step = std::min(least_step, step);
        last = visit.state.camera.centre;
    }
    CHECK(least_step < 40 / width * 1000 / 4);
    CHECK(last > end);
    CHECK(last <= end + 250);
    visit.act(action::Hold{Grab::Nothing});
    for (int i = 0; i < 60; ++i) {
        visit.pass(1 / 60.0);
        CHECK(visit.state.camera.centre <= last + 1e-6);
        last = visit.state.camera.centre;
    }
    CHECK(last == doctest::Approx(end));
    CHECK_FALSE(visit.state.moving.has_value());
}

TEST_CASE("update: at the closest view a pinch does not slip, beyond the end it comes back")
{
    Visit visit(explore);
    const Limits& limits = visit.setting.index.limits;
    visit.state.camera = {limits.all.centre(), limits.min_days};
    const float right = regions_of(visit.state, explore).strip.right() - 100;
    for (int i = 0; i < 20; ++i)
        visit.act(action::PinchBy{1.1, right, 0});
    CHECK(visit.state.camera.days == limits.min_days);
    CHECK(visit.state.camera.centre == doctest::Approx(limits.all.centre()).epsilon(1e-9));

    const double end = last_centre(visit, 1000);
    visit.state.camera = {end, 1000};
    for (int i = 0; i < 20; ++i)
        visit.act(action::PinchBy{1, right, -40});
    CHECK(visit.state.camera.centre > end);
    CHECK(visit.state.camera.centre <= end + 250);
    visit.act(action::Hold{Grab::Nothing});
    for (int i = 0; i < 60; ++i)
        visit.pass(1 / 60.0);
    CHECK(visit.state.camera.centre == doctest::Approx(end));
}

TEST_CASE("update: the wheel at the end of everything comes to rest without a jump")
{
    Visit visit(explore);
    const Limits& limits = visit.setting.index.limits;
    visit.state.camera = {centres(1000, limits).from + 100, 1000};
    const float right = regions_of(visit.state, explore).strip.right() - 10;
    visit.act(action::ZoomAt{0.3, right});
    Camera last = visit.state.camera;
    for (int i = 0; i < 150; ++i) {
        visit.pass(1 / 60.0);
        const Camera& now = visit.state.camera;
        CHECK(std::abs(now.centre - last.centre) < 0.12 * now.days);
        last = now;
    }
    CHECK_FALSE(visit.state.moving.has_value());
    CHECK(is_within(last, limits));
}

TEST_CASE("update: a flick beyond the end comes back without a jerk")
{
    Visit visit(explore);
    const double end = last_centre(visit, 1000);
    visit.state.camera = {end - 300, 1000};
    visit.act(action::CoastFrom{-6000});
    double last = visit.state.camera.centre;
    double last_step = 0;
    double furthest = last;
    for (int i = 0; i < 150; ++i) {
        visit.pass(1 / 60.0);
        const double step = visit.state.camera.centre - last;
        // No change of speed in one frame is larger than a tenth of a strip.
        if (i > 0) CHECK(std::abs(step - last_step) < 100);
        last_step = step;
        last = visit.state.camera.centre;
        furthest = std::max(furthest, last);
    }
    CHECK(furthest > end);
    CHECK(last == doctest::Approx(end));
    CHECK_FALSE(visit.state.moving.has_value());
}

TEST_CASE("update: a filter always leaves something, and stepping keeps to what it leaves")
{
    Visit visit(explore);
    Narrowing narrowing;
    visit.setting.narrowing = &narrowing;
    const auto filtered = [&](const Filter& filter) {
        visit.act(action::SetFilter{filter});
        while (!narrowing.work(sample::mopr(), sample::mopr_index(), {.filter = visit.state.filter},
                               1'000)) {
        }
    };
    Filter nothing;
    nothing.hidden_kinds.set();
    for (std::size_t i = 0; i < sample::mopr().lanes.size(); ++i)
        nothing.hidden_lanes.set(i);
    filtered(nothing);
    CHECK(visit.state.filter.is_empty());

    // Kinds that do not occur are none that could be left.
    Index two_kinds = sample::mopr_index();
    two_kinds.facets.kinds[0] = 0;
    Visit poor(explore, {1920, 1080}, two_kinds);
    Filter others;
    others.hidden_kinds[1] = others.hidden_kinds[2] = true;
    poor.act(action::SetFilter{others});
    CHECK(poor.state.filter.is_empty());

    // A lane that is folded stays open where all others are left out.
    Visit folding(explore);
    folding.act(action::ToggleLane{LaneId{0}});
    Filter but_one;
    for (std::size_t i = 1; i < sample::mopr().lanes.size(); ++i)
        but_one.hidden_lanes.set(i);
    folding.act(action::SetFilter{but_one});
    CHECK(folding.state.folded.none());
    CHECK(folding.state.filter == but_one);

    Filter filter;
    filter.hidden_lanes[0] = true;
    filter.hidden_kinds[static_cast<std::size_t>(MilestoneKind::Period)] = true;
    filtered(filter);
    visit.act(action::GoToEnd{action::Edge::First});
    std::size_t stepped = 1;
    for (MilestoneId last{}; visit.state.selection != last; ++stepped) {
        last = *visit.state.selection;
        CHECK(passes(filter, sample::mopr(), last));
        visit.act(action::StepLane{stepped % 2 == 0 ? 1 : -1});
        CHECK(passes(filter, sample::mopr(), *visit.state.selection));
        visit.act(action::Select{last});
        visit.act(action::StepTime{1});
    }
    CHECK(stepped == narrowing.by_time(sample::mopr()).size() + 1);
    CHECK(visit.state.filter == filter);

    // From one that is left out, to those beside it; opening it by a link shows everything again.
    const auto hidden = std::ranges::find_if(sample::mopr().by_time, [&](MilestoneId id) {
        return !passes(filter, sample::mopr(), id);
    });
    visit.act(action::Select{*hidden});
    CHECK(visit.state.filter.is_empty());
    visit.state.filter = filter;
    visit.act(action::StepTime{1});
    CHECK(passes(filter, sample::mopr(), *visit.state.selection));
    CHECK(sample::mopr()[*visit.state.selection].date.earliest() >=
          sample::mopr()[*hidden].date.earliest());

    visit.act(action::Close{});
    CHECK_FALSE(visit.state.selection.has_value());
    CHECK_FALSE(visit.state.filter.is_empty());
    visit.act(action::Close{});
    CHECK(visit.state.filter.is_empty());

    // One that is left out and comes after all the others has nothing after it.
    const MilestoneId end = sample::mopr().by_time.back();
    Filter without_end;
    without_end.hidden_lanes.set(index_of(sample::mopr()[end].lane));
    filtered(without_end);
    visit.state.selection = end;
    visit.act(action::StepTime{1});
    CHECK(visit.state.selection == end);
    CHECK(visit.state.filter == without_end);
    visit.act(action::StepTime{-1});
    CHECK(visit.state.selection == narrowing.by_time(sample::mopr()).back());
}

TEST_CASE("update: words are typed into their field and nowhere else")
{
    Visit visit(explore);
    const auto words = [&visit] { return words_in_field(visit.state); };
    visit.act(action::TypeText{"lost"});
    CHECK(words().empty());
    visit.act(action::Find{});
    CHECK(is_typing(visit.state));
    CHECK(keys_of(visit.state, explore) == Keys::Field);
    visit.act(action::TypeText{"/"});
    visit.act(action::TypeText{" Ёл"});
    visit.act(action::TypeText{"ка\n"});
    CHECK(words() == "Ёлка");
    visit.act(action::EraseText{});
    visit.act(action::EraseText{});
    CHECK(words() == "Ёл");
    for (int i = 0; i < 300; ++i)
        visit.act(action::TypeText{"щ"});
    CHECK(words().size() <= 201);
    for (int i = 0; i < 300; ++i)
        visit.act(action::EraseText{});
    CHECK(words().empty());
    CHECK(visit.state.pages.empty());
    // The field still has the keyboard.
    visit.act(action::TypeText{"Ленин"});
    CHECK(words() == "Ленин");
    visit.act(action::SetFocus{});
    visit.act(action::TypeText{"lost"});
    CHECK(words() == "Ленин");
    CHECK(keys_of(visit.state, explore) == Keys::All);
    visit.act(action::Close{});
    CHECK(words().empty());
}

TEST_CASE(
    "update: the whole timeline is shown beside an open panel, and fills the room when it goes")
{
    Visit visit(explore);
    visit.select("S30");
    visit.pass(3);
    visit.act(action::ShowAll{});
    visit.pass(3);
    const Span range = visit.setting.index.limits.all;
    const Regions beside = regions_of(visit.state, explore);
    REQUIRE_FALSE(beside.panel.is_empty());
    const Projection days = projection(visit.state.camera, beside.strip.x, beside.strip.w);
    CHECK(days.x(range.from) >= beside.lanes.x);
    CHECK(days.x(range.to) <= beside.lanes.right());

    visit.act(action::Close{});
    visit.pass(3);
    CHECK(is_within(visit.state.camera, visit.setting.index.limits));
}

TEST_CASE("update: the whole timeline has the selected milestone in sight, whichever it is")
{
    for (const Vec2 size : {
             Vec2{1920, 1080},
             Vec2{1280, 720 },
             Vec2{1080, 1920}
    }) {
        Visit visit(explore, size);
        for (const auto& milestone : sample::mopr().milestones) {
            visit.select(sample::mopr().name_of(milestone));
            visit.act(action::ShowAll{});
            visit.pass(3);
            CAPTURE(sample::mopr().name_of(milestone));
            check_selected_in_sight(visit);
        }
    }
}

TEST_CASE("update: Home and End show their milestone among others, from any view")
{
    const unsigned seed = 11;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    for (int i = 0; i < 200; ++i) {
        Visit visit(explore);
        const Limits& limits = visit.setting.index.limits;
        visit.state.camera = limited({limits.all.from + share(random) * limits.all.days(),
                                      std::pow(limits.all.days(), share(random))},
                                     limits);
        visit.act(action::GoToEnd{i % 2 == 0 ? action::Edge::First : action::Edge::Last});
        visit.pass(3);
        CHECK_FALSE(visit.state.moving.has_value());
        const Regions r = regions_of(visit.state, explore);
        const Projection days = projection(visit.state.camera, r.strip.x, r.strip.w);
        std::size_t seen = 0;
        for (const LaneIndex& lane : visit.setting.index.lanes)
            seen += lane.between(days.day(r.lanes.x), days.day(r.lanes.right())).size();
        CHECK(seen >= 5);
        check_selected_in_sight(visit);
    }
}

TEST_CASE("update: turning the wheel never shows what lies beyond everything")
{
    const unsigned seed = 12;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    Visit visit(explore);
    const Regions r = regions_of(visit.state, explore);
    for (int i = 0; i < 400; ++i) {
        const bool is_out = random() % 2 == 0;
        const auto at = static_cast<float>(share(random));
        visit.act(action::ZoomAt{is_out ? 0.6 : 1.6, r.strip.x + at * r.strip.w});
        for (int k = 0; k < 6; ++k) {
            visit.pass(1 / 60.0);
            REQUIRE(is_within(visit.state.camera, limits_of(visit.setting, visit.state)));
        }
    }
}
