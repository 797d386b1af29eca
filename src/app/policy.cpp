#include "app/policy.h"

#include <algorithm>
#include <array>

namespace vitrine {

const Policy explore{
    .name = "explore",
    .opens = Opening::Timeline,
    .keys = Keys::All,
    .leaving = Leaving::Free,
    .chrome = {.has_top_bar = true, .has_low_band = false, .target = 48},
    .idle = std::nullopt,
    .greets = true,
    .keeps = true,
    .has_keyboard = true,
    .shows_problems = true,
};

const Policy present{
    .name = "present",
    .opens = Opening::Tour,
    .keys = Keys::All,
    .leaving = Leaving::Free,
    .chrome = {.has_top_bar = true, .has_low_band = false, .target = 48},
    .idle = std::nullopt,
    .longest_flight_s = 1.2,
    .is_fullscreen = true,
    .teaches = true,
    .has_keyboard = true,
    .shows_problems = true,
};

const Policy kiosk{
    .name = "kiosk",
    .opens = Opening::Attract,
    .keys = Keys::None,
    .leaving = Leaving::BySignalOnly,
    .chrome = {.has_top_bar = false,
               .has_minimap = false,
               .has_title_bar = true,
               .has_low_band = true,
               .target = 64},
 // NHM wants 30 s at least before the time runs out; WCAG 2.2.1 wants 20 s to answer in.
    .idle = IdleRule{.ask_after_s = 75, .leave_after_s = 25                          },
    .is_fullscreen = true,
    .is_night = true,
    .hides_pointer = true,
    .travels = true,
    .has_staff = true,
    .letters = {.usual_em = true_size::em_of(true_size::least_capital_mm),
               .large_em = true_size::em_of(true_size::seen_capital_mm(600))},
};

namespace {

constexpr std::array<const Policy*, 3> all{&explore, &present, &kiosk};

}  // namespace

std::span<const Policy* const> policies()
{
    return all;
}

const Policy* find_policy(std::string_view name)
{
    const auto found = std::ranges::find(all, name, &Policy::name);
    return found == all.end() ? nullptr : *found;
}

}  // namespace vitrine
