// How the signs at the ends of the axis come and go: each over 150 ms, in its place. A sign that
// says something else is another one, which comes while the first goes.
#pragma once

#include "view/change.h"
#include "view/scene.h"

#include <span>
#include <vector>

namespace vitrine {

class EdgeFade {
public:
    struct Shown {
        EdgeSign sign;
        EdgeSide side{};
        float opacity = 0;
        bool is_going = false;
    };

    // Takes note of what `scene` shows at `now_s`, seconds since start. With Cuts, all of it
    // appears and disappears at once.
    void follow(const Scene& scene, double now_s, Transition change);

    // What to paint now, with what fades out first.
    std::span<const Shown> shown() const { return shown_; }

    bool is_settling(double now_s) const { return now_s < last_change_s_ + change_s; }

private:
    struct Entry {
        Shown shown;
        double since_s = 0;  // it comes, or goes
        float opacity = 0;   // when that began
    };

    void see(const EdgeSign& sign, EdgeSide side, double now_s, Transition change);

    std::vector<Entry> entries_;
    std::vector<Shown> shown_;
    double last_change_s_ = -1;
};

}  // namespace vitrine
