// What a cut through a lane needs to know of it: which members begin and end when, in the order of
// both, so that it costs what it lists.
//
// Members are named by their places in the lane's order of time. Summaries are rounded outwards to
// floats: whoever asks them looks again at what they find.
#pragma once

#include "view/camera.h"
#include "view/pyramid.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

struct CutIndex {
    std::vector<std::uint32_t> by_begin;  // all places; those with an open beginning come first
    std::vector<std::uint32_t> by_end;    // all places; those with an open end come last
    Pyramid<float> ends;                  // by place: the day on which a member has ended
    Pyramid<float> leads;                 // by place: days from its beginning to its anchor

    // Bytes held.
    std::size_t memory() const;
};

// How a member of a lane lies in time, in the lane's order.
struct CutMember {
    Span span;
    double anchor = 0;
    bool is_open_left = false;
    bool is_open_right = false;

    double begin() const;  // before everything if it is open
    double end() const;
};

CutIndex cut_index_of(std::span<const CutMember> members);

// The float that is nearest, but not less or not more.
float rounded_up(double value);
float rounded_down(double value);

}  // namespace vitrine
