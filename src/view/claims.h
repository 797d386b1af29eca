// Whose word a milestone is: a small sign before its date or its name, the same wherever it is
// shown. What needs no sign is a plain statement of fact.
#pragma once

#include "data/words.h"
#include "draw/list.h"
#include "exhibit/exhibit.h"

#include <cstdint>

namespace vitrine {

enum class ClaimSign : std::uint8_t {
    None,
    Official,    // a pennant: what the organisation or a state said of itself
    Assessment,  // a speech bubble: what somebody thinks of it
    Disputed,    // an unequal sign: a statement on which sources contradict each other
    Unproven,    // a question mark: a statement for which a check has found no support
};

// Whether it is told as a fact though a check has found nothing that supports it.
bool is_unproven(const Milestone& milestone);

ClaimSign sign_of(const Exhibit& exhibit, const Milestone& milestone);

// "Official claim".
Word word_of(ClaimSign sign);

// Paints a sign `radius` pixels around `centre`; nothing for None. The signs differ in shape.
void paint_claim(ClaimSign sign, Vec2 centre, float radius, Rgba color, DrawList& out);

}  // namespace vitrine
