// Does the actions of reading aloud: what is said, and by whom, is the program's (program/aloud.h).
#pragma once

#include "app/change.h"

namespace vitrine {

void on(const Change& change, const action::ReadAloud& a);

// Whether what is being read aloud ends with this action: the visitor has turned to something else.
bool turns_away(const Action& action);

}  // namespace vitrine
