// Does the actions about settings, links and notices.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see keep_action.h).
void on(const Change& change, const action::ToggleSettings& a);
void on(const Change& change, const action::SetOption& a);
void on(const Change& change, const action::CopyLink& a);
void on(const Change& change, const action::Notify& a);
void on(const Change& change, const action::DismissNotice& a);

// Takes a notice away once its time is over.
void end_notice(const Change& change);
// When that is; nothing if it stays, or if there is none.
std::optional<Nanoseconds> end_of_notice(const State& state);

}  // namespace vitrine
