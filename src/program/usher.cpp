#include "program/usher.h"

#include "app/pace.h"
#include "base/log.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

bool is_presenters(const Stage& stage)
{
    return stage.role == StageRole::Presents;
}

void put_on(Screen& screen, const Seat& seat)
{
    if (screen.window) screen.window->put_on(seat.at, seat.fills_display);
}

}  // namespace

void Usher::take(const event::Displays& displays)
{
    now_.displays = displays.all;
}

Actions Usher::seat(std::list<Stage>& stages, const Fonts& fonts, const Classroom& classroom)
{
    now_.is_swapped = classroom.is_swapped;
    if (now_ == seated_ || !desk_.open) return {};
    seated_ = now_;
    const Seats seats = seats_on(now_.displays, desk_.wanted, now_.is_swapped);
    if (!seats.for_class) return {};
    Actions actions;
    auto presenter = std::ranges::find_if(stages, is_presenters);
    if (presenter != stages.end() && !seats.for_presenter) {
        stages.erase(presenter);
        presenter = stages.end();
    }
    // Nothing of it may be left where the class's picture goes.
    if (presenter != stages.end() && presenter->screen.window)
        presenter->screen.window->set_visible(false);
    if (desk_.moves_class && stages.front().screen.window)
        put_on(stages.front().screen, *seats.for_class);
    // Who has begun with one display alone knows who sees it.
    if (seats.are_on_one != classroom.is_covered && (was_apart_ || classroom.is_covered))
        actions.emplace_back(action::CoverNotes{seats.are_on_one});
    was_apart_ = seats.for_presenter && !seats.are_on_one;
    if (!seats.for_presenter) return actions;
    if (presenter != stages.end()) {
        put_on(presenter->screen, *seats.for_presenter);
        if (presenter->screen.window) presenter->screen.window->set_visible(true);
        return actions;
    }
    auto opened = desk_.open(*seats.for_presenter);
    if (opened)
        stages.emplace_back(fonts, std::move(*opened), StageRole::Presents);
    else
        log_line(LogLevel::Warning, opened.error().what);
    return actions;
}

bool shows_without(const std::list<Stage>& stages, const Stage& closing)
{
    return std::ranges::any_of(stages, [&closing](const Stage& stage) {
        return &stage != &closing && !is_presenters(stage);
    });
}

std::optional<Nanoseconds> next_second(const std::list<Stage>& stages, const OnStage& what)
{
    const bool is_shown = std::ranges::any_of(stages, is_presenters);
    if (!is_shown || !what.state.classroom.begun) return std::nullopt;
    return pace_of(what.state, what.world.exhibit, what.now).changes_at;
}

}  // namespace vitrine
