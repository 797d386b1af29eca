// What the loop does about displays, and about the presenter's window.
#include "app/teaching.h"
#include "program/loop.h"

#include <algorithm>

namespace vitrine {

void Loop::open(Screen screen)
{
    stages_.emplace_back(world_.fonts, std::move(screen), StageRole::Follows);
}

void Loop::close(WindowId window)
{
    std::erase_if(stages_, [window](const Stage& stage) { return stage.screen.id == window; });
    leading().role = StageRole::Leads;
}

// The stage of a window; null for one that is closed.
Stage* Loop::stage_of(WindowId window)
{
    if (window == WindowId{}) return &leading();
    const auto found = std::ranges::find_if(
        stages_, [window](const Stage& stage) { return stage.screen.id == window; });
    return found == stages_.end() ? nullptr : &*found;
}

void Loop::bring(WindowId window, const SemanticId& widget)
{
    if (Stage* stage = stage_of(window)) stage->gui.bring(widget);
}

// What the state says of size and density is that of one stage at a time.
void Loop::look_from(const Stage& stage)
{
    // The presenter looks at what the class sees.
    const Screen& seen = (stage.role == StageRole::Presents ? leading() : stage).screen;
    state_.size = seen.size;
    state_.density = density_in(policy_, seen.size, seen.density);
}

const Stage* Loop::stage_at(WindowId window) const
{
    if (window == WindowId{}) return &leading();
    const auto found = std::ranges::find_if(
        stages_, [window](const Stage& stage) { return stage.screen.id == window; });
    return found == stages_.end() ? nullptr : &*found;
}

void Loop::take_surroundings(const Event& event)
{
    if (const auto* displays = std::get_if<event::Displays>(&event.what)) usher_.take(*displays);
    if (const auto* today = std::get_if<event::Today>(&event.what))
        act(leading(), action::TellToday{today->date});
    if (const auto* clock = std::get_if<event::WallClock>(&event.what))
        act(leading(), action::TellTime{clock->minute});
}

// Everybody sits where they belong before anything is shown.
void Loop::seat()
{
    for (const Action& action : usher_.seat(stages_, world_.fonts, state_.classroom))
        act(leading(), action);
}

}  // namespace vitrine
