// A set of lanes: those that are folded, those that are left out.
#pragma once

#include "exhibit/exhibit.h"

#include <bitset>

namespace vitrine {

// By LaneId. An exhibit with more lanes than this cannot fold the rest; nobody could read it
// either.
using LaneSet = std::bitset<256>;

inline bool holds(const LaneSet& set, LaneId lane)
{
    return index_of(lane) < set.size() && set[index_of(lane)];
}

}  // namespace vitrine
