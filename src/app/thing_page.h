// The pages of what milestones name: people, terms, figures and sources; see page.h.
#pragma once

#include "base/geom.h"
#include "exhibit/kinds.h"
#include "view/search_texts.h"

#include <cstdint>

namespace vitrine::page {

// What the page of a thing shows of it.
enum class ThingPart : std::uint8_t { Story, Disputes, Sources };

// A person, a term, a figure or a source, and the thread of it through the timeline.
struct Thing {
    FoundThing thing;
    ThingPart part{};
    bool has_life = false;  // which can be drawn along the days

    bool operator==(const Thing&) const = default;
};

// What a word means, explained where it stands. It keeps the size that it opened with.
struct Term {
    TermId term{};
    Rect word;        // in pixels
    float scale = 1;  // of its metrics

    bool operator==(const Term&) const = default;
};

}  // namespace vitrine::page
