// The page on what is said and what is known: a contrast, or a dispute that belongs to none, in
// full, over a timeline of its own.
#pragma once

#include "exhibit/exhibit.h"
#include "input/event.h"
#include "view/camera.h"
#include "view/filter.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace vitrine {

// Whose statements are shown.
enum class Sides : std::uint8_t { Both, Official, Record };

// The filter that shows these alone, with all else in it as it is.
Filter with_sides(Filter filter, Sides sides);
// The sides that a filter shows; Both, if it hides other claims than these would.
Sides sides_of(const Filter& filter);

// How long what is not shown any more takes to become an outline.
constexpr double sides_turn_s = 0.3;

namespace page {

struct Evidence {
    std::size_t at = 0;         // the contrasts come first, then the disputes that belong to none
    std::size_t claim = 0;      // whose date, check and question are told: a place in milestones()
    bool shows_answer = false;  // to its question
    Camera camera_before;       // what is gone back to
    Sides sides_before{};       // shown until `turned_at`
    Nanoseconds turned_at = 0;

    bool operator==(const Evidence&) const = default;
};

}  // namespace page

// What an entry of the page's index is about. One of the two is null, or both where there is no
// such entry.
struct EvidenceEntry {
    const Contrast* contrast = nullptr;
    const Dispute* dispute = nullptr;

    // In the order of the exhibit's file.
    std::span<const MilestoneId> milestones() const;
    TextId title() const;
};
// The statement that it is told of first: one that a check found no support for, else the first.
std::size_t first_claim(const Exhibit& exhibit, const EvidenceEntry& entry);
// How wide the index is beside it, in a window so wide, both in logical units; 0 where the index
// has no room. Rows of statements begin where it ends.
float evidence_index_width(float window);

std::size_t evidence_count(const Exhibit& exhibit);
EvidenceEntry evidence_entry(const Exhibit& exhibit, std::size_t at);

// The entry that is about a contrast or a dispute: of a dispute that belongs to contrasts, the
// first of these.
std::size_t place_of(const Exhibit& exhibit, ContrastId contrast);
std::size_t place_of(const Exhibit& exhibit, DisputeId dispute);

}  // namespace vitrine
