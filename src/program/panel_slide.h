// How the panel beside the timeline comes and goes: it slides 24 units and fades, in 200 ms; what
// takes its place fades in over it.
//
// Letters of what goes are gone before those of what comes are seen, and a panel's ground is there
// before its letters: nothing strikes through them. It follows from the frames that were shown, so
// it is kept with the stage. What is pressed is where things come to rest.
#pragma once

#include "draw/list.h"
#include "view/change.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace vitrine {

constexpr double panel_slides_s = 0.2;
constexpr float panel_slides = 24;  // logical units

// How the large buttons and the open panel come into everybody's reach, or back: they slide there
// in 240 ms. What is pressed is where they come to rest, here too.
class Lowering {
public:
    // Where they rest: their upper edges.
    struct Places {
        bool is_low = false;
        float buttons = 0;
        float panel = 0;
    };
    void follow(const Places& places, double now_s, Transition change);
    // How far they are from there at `now_s`.
    float buttons_by(double now_s) const { return buttons_ * left(now_s); }
    float panel_by(double now_s) const { return panel_ * left(now_s); }
    bool is_moving(double now_s) const { return now_s < since_s_ + lowers_s; }
    // Draws what was drawn from number `first` on so much further down.
    void shift(DrawList& list, std::size_t first, float by);

private:
    static constexpr double lowers_s = 0.24;
    float left(double now_s) const;

    std::optional<Places> places_;
    double since_s_ = -lowers_s;
    float buttons_ = 0;
    float panel_ = 0;
    DrawList scratch_;
};

class PanelSlide {
public:
    Lowering lowering;

    // What is open beside the timeline: which page, and about what. Where it comes from: how far
    // it stands from its place at first.
    struct Shown {
        std::size_t page = 0;
        std::uint64_t about = 0;
        Vec2 from;
    };

    // Takes note of what is open at `now_s`, seconds since start. With Cuts, and at first, it is
    // there at once.
    void follow(const std::optional<Shown>& shown, double now_s, Transition change);
    // Draws what goes. Pictures are not part of it.
    void draw_leaving(DrawList& list, Rgba ground, double now_s);
    // Shows what the open page drew, which is all of `list` from number `first` on, as it is now.
    void settle(DrawList& list, std::size_t first, Rgba ground, double now_s);

    bool is_settling(double now_s) const { return now_s < since_s_ + panel_slides_s; }

private:
    std::optional<Shown> shown_;
    double since_s_ = -panel_slides_s;  // it has changed
    bool was_open_ = false;             // before that
    bool is_fresh_ = true;              // nothing was shown before
    Vec2 went_;                         // to where what goes slides
    DrawList kept_;                     // what the open page drew last, without what is veiled
    DrawList leaving_;
};

}  // namespace vitrine
