// In which rows the entries of cuts stand, so that what goes on in two of them stands at the same
// height in both.
//
// A period takes a row for all of its days, like a bar in the track of a lane: the thread of it
// through the timeline never meets another one. What happens at the moment itself takes a row of
// its column alone. The most important entries come first, so that the first rows alone show what
// matters most.
#pragma once

#include "view/cut.h"
#include "view/parting.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

// What of a cut stands in which row.
struct CutPlace {
    std::uint32_t entry = 0;  // place in its LaneCut's going_on
    std::uint32_t row = 0;
};

struct CutRows {
    std::size_t count = 0;
    std::vector<bool> are_strips;                           // by row: of periods, or of the rest
    std::array<std::vector<CutPlace>, most_cuts> places{};  // of each cut, in order of rows
};

// Puts the entries of the cuts through one lane into at most `most_rows` rows; what has no row is
// left out. The cuts are those at `moments`, in any order. Costs the entries, and the square of the
// rows.
void set_cut_rows(const Index& index, std::span<const LaneCut> cuts, std::span<const Span> moments,
                  std::size_t most_rows, CutRows& out);

}  // namespace vitrine
