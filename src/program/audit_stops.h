// Where the audit goes: every kind of screen that a visit has, and what leads there.
//
// Each kind of page has a function in audit_stops.cpp; one without does not compile. What an
// exhibit does not have, such as a tour, has no stops.
#pragma once

#include "app/action.h"
#include "app/page.h"
#include "app/policy.h"
#include "program/world.h"

#include <optional>
#include <string>
#include <vector>

namespace vitrine {

struct AuditStop {
    std::string name;          // "detail S27"
    Actions actions;           // of a visitor at the first screen of a visit
    std::optional<Page> page;  // opened after these, as if something had been pressed
    bool begins_quiet =
        false;  // after as long a rest as makes the visit ask whether anybody is there
};

// All of them, in the order of a visit. The first is where it begins.
std::vector<AuditStop> audit_stops(const World& world, const Policy& policy);

}  // namespace vitrine
