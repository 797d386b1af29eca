// A set of lanes: those that are folded, those that are left out.
#pragma once

#include "exhibit/exhibit.h"

#include <bitset>

namespace vitrine {

// By LaneId. Of an exhibit with more lanes than this the rest cannot be folded.
using LaneSet = std::bitset<256>;

inline bool holds(const LaneSet& set, LaneId lane)
{
    return index_of(lane) < set.size() && set[index_of(lane)];
}

}  // namespace vitrine
