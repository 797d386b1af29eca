// What the loop does for those who look after a screen that stands alone, and while it speaks.
#include "app/staffing.h"
#include "program/loop.h"

#include <algorithm>

namespace vitrine {

namespace {

Rect corner_of(const State& state)
{
    const float side = rounded(staff_corner * state.density);
    return {0, 0, side, side};
}

// Where a finger or the mouse comes down; nothing for another event.
std::optional<Vec2> pressed_at(const Event& event)
{
    if (const auto* finger = std::get_if<event::Finger>(&event.what))
        return finger->touch == event::Touch::Down ? std::optional(finger->at) : std::nullopt;
    const auto* button = std::get_if<event::PointerButton>(&event.what);
    const bool presses =
        button != nullptr && button->press == Press::Down && button->button == MouseButton::Left;
    return presses ? std::optional(button->at) : std::nullopt;
}

}  // namespace

bool is_from_person(const Event& event)
{
    // A key that is let go of says no more than its press did.
    if (const auto* key = std::get_if<event::Key>(&event.what)) return key->press == Press::Down;
    return !std::holds_alternative<event::Tick>(event.what) &&
           !std::holds_alternative<event::Resize>(event.what) &&
           !std::holds_alternative<event::Exposed>(event.what) &&
           !std::holds_alternative<event::TexturesLost>(event.what) &&
           !std::holds_alternative<event::FilesChanged>(event.what) &&
           !std::holds_alternative<event::Focus>(event.what) &&
           !std::holds_alternative<event::Displays>(event.what) &&
           !std::holds_alternative<event::WallClock>(event.what) &&
           !std::holds_alternative<event::Today>(event.what) &&
           !std::holds_alternative<event::Quit>(event.what);
}

// What a touch means wherever it is. A resting screen is handed over in the frame of the first one,
// but for the buttons for language and size, which are meant for who is about to begin. One beside
// the buttons of the question answers it and does nothing else, whatever lies below.
std::optional<Action> Loop::meant_by_touch(const Stage& here, const Event& event) const
{
    if (!state_.is_at_attract && !state_.is_asking) return std::nullopt;
    const auto at = pressed_at(event);
    if (!at) return std::nullopt;
    const Semantics& tree = here.semantics(on_stage());
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        const bool is_choice = state_.is_asking ? node.scope == Scope::Modal : node.key != "begin";
        if (node.role == SemanticRole::Button && is_choice && node.hit.contains(*at))
            return std::nullopt;
    }
    if (state_.is_asking) return action::StillHere{};
    return action::BeginVisit{};
}

// Whether the event comes from something that counts. A finger that rests on the screen for ever
// does not count any more, and what it had begun is ended.
bool Loop::take_contacts(Stage& here, const Event& event)
{
    Hands& hands = here.hands;
    const Contacts::Sense sense = hands.contacts.take(event, state_.density);
    made_.clear();
    for (const std::int64_t contact : hands.contacts.lost()) {
        hands.panels.let_go(contact);
        hands.gestures.let_go(contact, event.at, made_);
    }
    for (const Vec2 at : hands.contacts.tired())
        desk_.note_stuck(at);
    act_on_gestures(here);
    if (sense == Contacts::Sense::Means && is_from_person(event)) note_person(state_, now_);
    return sense != Contacts::Sense::None;
}

void Loop::attend()
{
    // Nobody can answer while the program speaks.
    const Nanoseconds passed = now_ - std::exchange(attended_at_, now_);
    if (aloud_.is_speaking()) wait_for_voice(state_, passed);
    if (!policy_.has_staff) return;
    Hands& hands = leading().hands;
    const auto since = hands.contacts.rests_since(corner_of(state_));
    if (since && seconds_between(*since, now_) >= corner_held_s) {
        act(leading(), action::AskForPin{});
        // What lifts now was no tap.
        hands.gestures = {};
    }
}

// When there is something to attend to, if nothing happens until then.
std::optional<Nanoseconds> Loop::attends_next() const
{
    constexpr Nanoseconds heard_within = nanoseconds_per_second / 5;
    auto next = desk_.next_frame_due();
    const auto or_at = [&next](Nanoseconds at) { next = std::min(next.value_or(at), at); };
    if (policy_.idle && aloud_.is_speaking()) or_at(now_ + heard_within);
    if (!policy_.has_staff) return next;
    const auto since = hands().contacts.rests_since(corner_of(state_));
    if (since) or_at(*since + static_cast<Nanoseconds>(corner_held_s * nanoseconds_per_second));
    return next;
}

void Loop::perform_for_staff(const Effect& effect)
{
    if (const auto* pin = std::get_if<effect::CheckPin>(&effect))
        want(desk_.check(pin->digits, now_));
    if (std::holds_alternative<effect::Chime>(effect)) desk_.chime();
    const auto* width = std::get_if<effect::KeepWidth>(&effect);
    if (width == nullptr) return;
    const action::WidthKept kept = desk_.keep(width->width_mm);
    want(kept);
    if (!kept.is_kept) return;
    if (!policy_.screen) policy_.screen.emplace();
    policy_.screen->width_mm = width->width_mm;
}

}  // namespace vitrine
