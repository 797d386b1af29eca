// Where windows belong in a classroom, and how the time of a lesson goes.

#include "app/pace.h"
#include "app/seats.h"
#include "input/event_text.h"
#include "input/script.h"
#include "support/visit.h"

#include <doctest/doctest.h>

using namespace vitrine;

namespace {

constexpr Display laptop{
    {0, 0, 1440, 900}
};
constexpr Display projector{
    {1440, 0, 1920, 1080}
};

}  // namespace

TEST_CASE("classroom: the class sits before the projector, the presenter before the laptop")
{
    const Seats two = seats_on({laptop, projector}, PresenterWindow::OnOwnDisplay, false);
    CHECK(two.for_class == Seat{projector.bounds});
    CHECK(two.for_presenter == Seat{laptop.bounds});
    CHECK_FALSE(two.are_on_one);
    const Seats swapped = seats_on({laptop, projector}, PresenterWindow::OnOwnDisplay, true);
    CHECK(swapped.for_class == Seat{laptop.bounds});
    CHECK(swapped.for_presenter == Seat{projector.bounds});
    const Seats without = seats_on({laptop, projector}, PresenterWindow::Never, false);
    CHECK(without.for_class == Seat{projector.bounds});
    CHECK_FALSE(without.for_presenter);
}

TEST_CASE("classroom: a projector that mirrors the laptop is no second display")
{
    Display mirror = laptop;
    mirror.bounds.w = 1280;
    const Seats seats = seats_on({laptop, mirror}, PresenterWindow::OnOwnDisplay, false);
    CHECK(seats.for_class == Seat{laptop.bounds});
    CHECK_FALSE(seats.for_presenter);
    // With a third one there is room again.
    const Seats three = seats_on({laptop, mirror, projector}, PresenterWindow::OnOwnDisplay, false);
    CHECK(three.for_class == Seat{projector.bounds});
    CHECK(three.for_presenter == Seat{laptop.bounds});
    CHECK(seats_on({}, PresenterWindow::Always, false) == Seats{});
}

TEST_CASE("classroom: one display has room for both windows where that is asked for")
{
    for (const Rect display : {
             Rect{0,  0,  3200, 1000},
             Rect{10, 20, 1440, 900 }
    }) {
        const Seats seats = seats_on({{display}}, PresenterWindow::Always, false);
        REQUIRE(seats.for_class);
        REQUIRE(seats.for_presenter);
        CHECK(seats.are_on_one);
        CHECK_FALSE(seats.for_class->fills_display);
        for (const Rect& at : {seats.for_class->at, seats.for_presenter->at})
            CHECK(intersection(at, display) == at);
        CHECK(seats.for_class->at != seats.for_presenter->at);
    }
    const Seats wide = seats_on({{{0, 0, 3200, 1000}}}, PresenterWindow::Always, false);
    CHECK_FALSE(overlap(wide.for_class->at, wide.for_presenter->at));
}

TEST_CASE("classroom: the time of the lesson and of its step, and how far behind the plan it is")
{
    Visit visit(present);
    visit.pass(0);
    const Tour& tour = visit.setting.exhibit.tours[0];
    const int first = tour.steps[0].seconds;
    const int second = tour.steps[1].seconds;
    REQUIRE(first > 30);
    const auto pace = [&] { return pace_of(visit.state, visit.setting.exhibit, visit.now); };
    CHECK(pace().elapsed == 0);
    visit.pass(20.5);
    CHECK(pace().elapsed == 20);
    CHECK(pace().step_elapsed == 20);
    CHECK(pace().step_planned == first);
    // What is left of the step's own time is no delay, and none is made up for yet.
    CHECK(pace().behind == 0);
    CHECK(pace().changes_at == 21 * nanoseconds_per_second);
    visit.pass(first);
    CHECK(pace().behind == 20);
    // To the next step, however many presses that takes.
    while (tour_of(visit.state)->step == 0)
        visit.act(action::StepTour{1});
    visit.pass(3);
    CHECK(pace().before == first);
    CHECK(pace().step_elapsed == 3);
    CHECK(pace().step_planned == second);
    CHECK(pace().behind == 20);
    int planned = 0;
    for (const TourStep& step : tour.steps)
        planned += step.seconds;
    CHECK(pace().planned == planned);
    visit.act(action::RestartClock{});
    CHECK(pace().elapsed == 0);
    CHECK(pace().behind == -first);
    visit.act(action::TellTime{642});
    CHECK(visit.state.classroom.minute == 642);
}

TEST_CASE("classroom: who explores keeps no lesson's time, and has no board")
{
    Visit visit(explore);
    visit.act(action::StartTour{0});
    visit.pass(5);
    CHECK_FALSE(visit.state.classroom.begun);
    visit.act(action::TakeTool{BoardTool::Pen});
    CHECK(visit.state.board == Board{});
}

TEST_CASE("classroom: scripts plug displays, set the clock and look at either window")
{
    for (const char* line : {"displays 0 0 1440 900 1440 0 1920 1080", "displays", "clock 642"}) {
        CAPTURE(line);
        const auto event = parse_event(line);
        REQUIRE(event);
        CHECK(event_text(*event) == line);
    }
    for (const char* line : {"displays 0 0 1440", "displays 0 0 0 900", "clock 1440", "clock -1"}) {
        CAPTURE(line);
        CHECK_FALSE(parse_event(line));
    }
    const Event key{.at = 1'500'000'000,
                    .what = event::Key{.code = KeyCode::Right},
                    .window = presenter_window};
    const std::string recorded = script_line(key);
    CHECK(recorded == "1.500000000 event presenter key down Right");
    const Reading<Script> script =
        read_script(recorded + "\ndisplays 1440x900 1920x1080\nstage presenter\nclock 9:05\n");
    REQUIRE(script.value);
    REQUIRE(script.value->size() == 4);
    CHECK(std::get<step::Raw>((*script.value)[0].step).event.window == presenter_window);
    CHECK(std::get<step::Displays>((*script.value)[1].step).sizes.size() == 2);
    CHECK(std::get<step::OnStageOf>((*script.value)[2].step).window == presenter_window);
    CHECK(std::get<step::Clock>((*script.value)[3].step).minute == 545);
    for (const char* wrong : {"stage teacher", "clock 25:00", "clock 9", "displays"}) {
        CAPTURE(wrong);
        CHECK_FALSE(read_script(wrong).value);
    }
}
