// Captions: the names and pictures of eras and the labels of figures, which come and go as there is
// room for them. Composing decides what has room; this fades each of them in and out over 150 ms.
#pragma once

#include "view/change.h"
#include "view/scene.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vitrine {

class Captions {
public:
    struct Caption {
        std::uint64_t key = 0;
        RunId run{};
        Vec2 at;                     // of its baseline
        std::optional<LaneId> lane;  // whose colour it has; none: ink
        Rect picture;                // of `era`, instead of words
        std::size_t era = 0;
        float opacity = 1;
    };

    // Takes note of what `scene` shows at `now_s`, seconds since start. With Cuts, all of it
    // appears and disappears at once.
    void follow(const Scene& scene, double now_s, Transition change);

    // How far the row of eras has turned into one with a single name: from 0 to 1.
    float single() const { return single_ * single_ * (3 - 2 * single_); }

    // The captions to paint now, with those that fade out.
    std::span<const Caption> shown() const { return shown_; }

    bool is_settling(double now_s) const;

private:
    struct Entry {
        Caption caption;
        double day = 0;      // of its place, where it moves with the days
        float y = 0;         // of its place in lanes that are not scrolled
        double since_s = 0;  // it has come, or gone
        float opacity = 0;   // when that began
        bool is_going = false;
        bool is_seen = false;  // in the frame in hand
    };
    void follow_row(const Scene& scene, double now_s, Transition change);
    void follow_eras(const Scene& scene, double now_s, Transition change);
    void see(const Scene& scene, const Caption& caption, double now_s, Transition change);

    std::vector<Entry> entries_;  // in the order of the scene
    std::vector<Caption> shown_;
    std::size_t next_ = 0;  // where the next one is likely to be found
    double last_change_s_ = -1;
    float single_ = 0;
    double last_s_ = 0;
};

}  // namespace vitrine
