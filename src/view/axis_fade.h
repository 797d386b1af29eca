// How the ticks and labels of the axis come and go: each over 150 ms, wherever the view moves
// meanwhile.
//
// What the view pans to was there all along and does not fade. A label that goes may come nearer to
// one that stays while the view zooms out: it is gone before they meet. Labels step aside for the
// signs at the ends of the axis, and are never cut at these ends.
#pragma once

#include "view/change.h"
#include "view/scene.h"

#include <span>
#include <vector>

namespace vitrine {

class AxisFade {
public:
    struct Shown {
        double at = 0;  // its day
        Rank rank{};
        float x = 0;
        float tick = 0;      // how far its tick has come: from 0 to 1
        float labelled = 0;  // and its label
        float written = 0;   // of that, what no edge and no sign takes
        RunId label{};
        float label_px = 0;
    };

    // Takes note of what `scene` shows at `now_s`, seconds since start. With Cuts, all of it
    // appears and disappears at once.
    void follow(const Scene& scene, double now_s, Transition change);

    // What to paint now, oldest first, with what fades out.
    std::span<const Shown> shown() const { return shown_; }
    // What stands at the left end, and how far it has come.
    RunId context() const { return context_; }
    float context_share() const { return context_now_.eased(); }

    bool is_settling() const { return is_settling_; }

private:
    // From 0 to 1 in 150 ms, and back.
    struct Fade {
        float share = 0;
        bool comes = false;

        void pass(double seconds);
        float eased() const;
        bool is_settled() const { return share == (comes ? 1.0F : 0.0F); }
        void turn(bool to, Transition change);
    };
    struct Entry {
        AxisTick tick;
        Fade there;
        Fade labelled;
        Fade free;  // neither the strip's ends nor a sign are in its label's way
    };

    void come(const Scene& scene, const AxisTick& tick, const Entry* before, Transition change);
    void go(Entry before, Transition change);
    void show(const Scene& scene);
    void keep_apart(const Scene& scene);

    std::vector<Entry> entries_;  // oldest first
    std::vector<Entry> next_;
    std::vector<Shown> shown_;
    std::vector<float> gaps_;  // beside labels that go
    Span span_{};              // of days whose ticks were followed last
    double last_s_ = 0;
    RunId context_{};
    Fade context_now_;
    bool is_settling_ = false;
};

}  // namespace vitrine
