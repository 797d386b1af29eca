// What a visitor has looked at, as the history of a browser: milestones, people, terms, figures and
// sources, and where among them the visitor is.
#pragma once

#include "app/focus.h"
#include "exhibit/kinds.h"
#include "view/search_texts.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vitrine {

// So many steps back are remembered.
constexpr std::size_t most_steps_back = 50;

struct History {
    std::vector<FoundThing> seen;  // oldest first
    std::vector<Focus> left_by;    // of each, what had the focus when the visitor went on
    std::size_t narrowed_at = 0;   // `next` when only one person was to be shown; else 0
    std::size_t next = 0;          // seen[next - 1] is looked at now

    bool operator==(const History&) const = default;
};

inline FoundThing thing_of(MilestoneId milestone)
{
    return {FoundKind::Milestone, static_cast<std::uint32_t>(milestone)};
}

// Notes that a thing is looked at, and what had the focus in the one before it. Those that the
// visitor could go forward to are forgotten.
void remember(History& history, const FoundThing& thing, const Focus& left_by = {});

// What going `by` steps forward leads to, back if negative; nothing past the ends.
std::optional<FoundThing> seen_at(const History& history, int by);

// The same, and goes there. No change past the ends.
std::optional<FoundThing> travelled(History& history, int by, const Focus& left_by = {});

}  // namespace vitrine
