// Where the cuts are on the screen: what a state says of the page that cuts through time.
#pragma once

#include "app/state.h"
#include "view/parting.h"

#include <string_view>

namespace vitrine {

// The page, where it is what is seen below the bar; null otherwise.
const page::Meanwhile* shown_meanwhile(const State& state);

// How time is parted by it, in device pixels, as far as it has come by `now`.
Parting parting_of(const State& state, const Policy& policy, const page::Meanwhile& page,
                   Nanoseconds now);

// Whether time is still parting.
bool is_parting(const State& state, Nanoseconds now);

// How long a moment is in this view.
MomentUnit unit_of(const State& state, const Policy& policy, const page::Meanwhile& page);

// The field for the date of the cut.
constexpr std::string_view date_key = "cut-date";
Focus date_field();
bool is_typing_date(const State& state);

}  // namespace vitrine
