// Presence: what keeps the picture calm. Per milestone, since when it is shown as it is.
//
// Layout is a function of the view alone, so a milestone may turn from dot to card between two
// frames. Presence affects opacity only: what is new, or shown in a new way, fades in over 150 ms.
// It is derived from the scenes that were shown, so it is kept beside the scene and not in the
// visitor's state.
#pragma once

#include "view/scene.h"

#include <cstdint>
#include <vector>

namespace vitrine {

class Presence {
public:
    enum class Change : std::uint8_t { Fades, Cuts };

    // Takes note of what `scene` shows at `now_s` (seconds since start). Cuts: all of it is there
    // at once (reduced motion, a first picture).
    void follow(const Scene& scene, double now_s, Change change);

    // 0 … 1, for one of the scene's items that follow() has seen.
    float opacity(const Item& item, double now_s) const;

    // Whether something is still fading at `now_s`.
    bool is_settling(double now_s) const;

    void forget() { entries_.clear(); }

private:
    struct Entry {
        Level level{};
        std::uint32_t count = 0;
        std::uint64_t seen_in = 0;  // the frame that showed it last
        double since_s = 0;
    };
    std::vector<Entry> entries_;  // by MilestoneId
    std::uint64_t frame_ = 0;
    double last_change_s_ = -1;
};

}  // namespace vitrine
