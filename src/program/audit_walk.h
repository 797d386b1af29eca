// Walks through an exhibit as the audit's measures need it: every stop (audit_stops.h) in every
// look, without a display.
//
// A look is a language, a size of texts, a theme and a size of the window. Where something stands
// depends on all but the theme, so each stop is gone to once and then seen in each theme. What of a
// page is scrolled away is scrolled into sight, Tab goes once around, and each page is left again.
#pragma once

#include "app/policy.h"
#include "draw/audit.h"
#include "program/world.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// A fault, and in which looks it is.
struct SeenFault {
    AuditFault fault;
    std::string stop;   // where the walk was: "detail S27"
    std::string first;  // look that has it: "ru, night, 200 %, 1920x1080"
    std::size_t looks = 0;
};

struct AuditReport {
    std::array<std::size_t, criterion_count> looked_at{};
    std::vector<SeenFault> faults;  // by criterion
    std::size_t looks = 0;
    std::size_t stops = 0;
    std::size_t frames = 0;
};

struct AuditWanted {
    const Policy& policy;
    std::vector<Vec2> sizes;  // of windows
    std::vector<LanguageId> languages;
    std::vector<int> percents;  // of the size of texts
    std::vector<std::size_t> themes;
    std::string only;  // stops whose name has this in it; empty: all
};

// The world is changed and set back: the page of what is wrong with its file needs a file with
// something wrong. Fails if a frame cannot be drawn.
Result<AuditReport> walk_for_audit(World& world, const AuditWanted& wanted);

}  // namespace vitrine
