// The statements of a contrast in time: a row for each side of it, as bars with their titles.
//
// A statement whose title has no room keeps its bar; none is left out and no title is cut. A pure
// function of widths, so that the page of evidence draws it and tests walk it.
#pragma once

#include "exhibit/exhibit.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

enum class EvidenceSide : std::uint8_t { Official, Critic, Record };
constexpr std::size_t evidence_sides = 3;

// Whose statement it is. What is told as a fact and could not be verified is no part of the record:
// it stands with what critics say.
EvidenceSide side_of(const Milestone& milestone);

// A bar from `from` to `to`, as they are or cut at the strip's ends, and how wide its title is.
struct EvidenceBar {
    float from = 0;
    float to = 0;
    float title = 0;
};

enum class EvidenceTitle : std::uint8_t { None, Inside, Right, Left };

struct EvidencePlace {
    std::size_t line = 0;  // of the row, from its top; one below the last: on the row's floor
    EvidenceTitle title{};
};

// How much room a row has.
struct EvidenceRoom {
    float left = 0;
    float right = 0;
    float gap = 0;  // between a bar and its title, and between two things on a line
    std::size_t lines = 1;
};

// By the place in `bars`, which come in the order in which they are given room.
std::vector<EvidencePlace> places_in_row(std::span<const EvidenceBar> bars,
                                         const EvidenceRoom& room);

// How many lines each row needs for all its bars and their titles, at most `most` in all; each row
// has one at least. Rows that have no bars have one. A title that is wider than the room asks for
// none.
std::array<std::size_t, evidence_sides>
lines_of_rows(const std::array<std::vector<EvidenceBar>, evidence_sides>& rows, EvidenceRoom room,
              std::size_t most);

}  // namespace vitrine
