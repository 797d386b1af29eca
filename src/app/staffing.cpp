#include "app/staffing.h"

#include "app/update.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr float mm_an_inch = 25.4F;
constexpr float pixels_an_inch = 96;
constexpr float narrowest_mm = 100;
constexpr float widest_mm = 10'000;

// The open page of this kind, to be changed; null if there is none.
template <class Kind>
Kind* to_change(State& state)
{
    for (OpenPage& open : state.pages) {
        if (auto* found = std::get_if<Kind>(&open.page)) return found;
    }
    return nullptr;
}

}  // namespace

float shown_width_mm(const State& state, const Policy& policy)
{
    const auto* staff = find_page<page::Staff>(state.pages);
    if (staff != nullptr && staff->width_mm > 0) return staff->width_mm;
    if (policy.screen) return policy.screen->width_mm;
    return state.size.x / state.density / pixels_an_inch * mm_an_inch;
}

void on(const Change& c, const action::AskForPin&)
{
    State& s = c.state;
    const bool is_there = is_open<page::Pin>(s.pages) || is_open<page::Staff>(s.pages);
    if (!c.setting.policy.has_staff || is_there) return;
    // Whoever holds the corner of the resting screen is no visitor, but their pages lie over a
    // visit.
    s.is_at_attract = false;
    s.journey = {};
    s.is_asking = false;
    open_page(s.pages, s.focus, page::Pin{});
}

void on(const Change& c, const action::TypePin& a)
{
    auto* pin = to_change<page::Pin>(c.state);
    if (pin == nullptr) return;
    pin->was_wrong = false;
    if (a.key == erasing_key) {
        if (!pin->digits.empty()) pin->digits.pop_back();
    } else if (a.key >= 0 && a.key <= 9 && pin->digits.size() < most_pin) {
        pin->digits.push_back(static_cast<char>('0' + a.key));
    }
}

void on(const Change& c, const action::TryPin&)
{
    auto* pin = to_change<page::Pin>(c.state);
    if (pin == nullptr || pin->digits.size() < least_pin || c.now < pin->open_at) return;
    c.effects.emplace_back(effect::CheckPin{std::move(pin->digits)});
    pin->digits.clear();
}

void on(const Change& c, const action::AnswerPin& a)
{
    auto* pin = to_change<page::Pin>(c.state);
    if (pin == nullptr) return;
    pin->was_wrong = !a.is_right;
    pin->open_at = a.open_at;
    if (!a.is_right) return;
    close_page<page::Pin>(c.state.pages, c.state.focus);
    open_page(c.state.pages, c.state.focus, page::Staff{});
}

void on(const Change& c, const action::FitCard& a)
{
    auto* staff = to_change<page::Staff>(c.state);
    if (staff == nullptr || a.by <= 0) return;
    // A card that is drawn wider means that a millimetre has more pixels: the screen has fewer
    // millimetres.
    const float width = shown_width_mm(c.state, c.setting.policy) / a.by;
    staff->width_mm = std::clamp(width, narrowest_mm, widest_mm);
    staff->keeping = page::Keeping::Nothing;
}

void on(const Change& c, const action::KeepWidth&)
{
    auto* staff = to_change<page::Staff>(c.state);
    if (staff == nullptr || staff->keeping == page::Keeping::Asked) return;
    staff->keeping = page::Keeping::Asked;
    c.effects.emplace_back(effect::KeepWidth{shown_width_mm(c.state, c.setting.policy)});
}

void on(const Change& c, const action::WidthKept& a)
{
    auto* staff = to_change<page::Staff>(c.state);
    if (staff != nullptr) staff->keeping = a.is_kept ? page::Keeping::Kept : page::Keeping::Failed;
}

void on(const Change& c, const action::TellToday& a)
{
    c.state.today = a.date;
}

void on(const Change& c, const action::Lower&)
{
    c.state.is_lowered = !c.state.is_lowered;
}

}  // namespace vitrine
