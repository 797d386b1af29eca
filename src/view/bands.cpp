#include "view/bands.h"

#include "view/layout.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double least_between_changes_s = 0.3;
constexpr int least_inward = 7;     // bands: by less than a third nothing is broken anew
constexpr int most_behind = 12;     // then the finer layout comes as soon as it is ready
constexpr int shortly_before = 12;  // bands before the one in which a motion comes to rest
constexpr int least_outward = 12;   // bands that zooming out goes at once
constexpr int most_outward = 48;
constexpr double frames_ahead = 26;  // that making the tiles of a view may take
constexpr double sure_frames = 0.7;  // of those that the present pace of a zoom would leave
constexpr std::size_t usual_effort = 15;
constexpr std::size_t goal_effort = 25;
constexpr std::size_t most_effort = 35;

}  // namespace

void Bands::aim(int band)
{
    if (ahead_ == band) return;
    ahead_ = band;
    left_.reset();
}

// So much in each frame that the band ahead is ready before the one that is shown is too fine. A
// zoom outwards may still gather speed, so it does not count on all the time that its present pace
// would leave.
std::size_t Bands::effort(double units_per_day, double bands_a_frame) const
{
    if (ahead_ == goal_) return goal_effort;
    if (bands_a_frame <= 0 || !left_) return usual_effort;
    const double bands_left = std::log2(units_per_day) * bands_an_octave - *shown_;
    const double frames_left = std::max(1.0, bands_left / bands_a_frame * sure_frames);
    const double each = static_cast<double>(*left_) / frames_left;
    return std::clamp(static_cast<std::size_t>(std::ceil(each)), usual_effort, most_effort);
}

// Whether a finer layout is worth a change. By less than a third nothing changes, neither in motion
// nor at rest: what has landed shall stay. But zooming out without a goal may have gone further
// than it had to, which is made good at rest.
bool Bands::is_wanted(int own, bool is_at_rest) const
{
    return own - *shown_ >= least_inward || (is_coarse_ && is_at_rest && own > *shown_);
}

// Shows the band ahead where it is time for it.
void Bands::change(const View& view, Pace pace, double now_s)
{
    const int own = view.own;
    if (*shown_ > own) {
        // Too fine for this scale: texts would meet. Even if not all of the one ahead is ready,
        // most of it is.
        shown_ = ahead_ && *ahead_ <= own ? *ahead_ : own;
        is_coarse_ = *shown_ < own;
    } else {
        const bool is_ready = ahead_ && left_ == 0U && *ahead_ > *shown_ && *ahead_ <= own;
        if (!is_ready || pace.is_outward) return;
        if (!is_wanted(own, pace.is_at_rest)) return;
        // The last band comes when the motion reaches it, which is before it comes to rest. Shortly
        // before that no other band comes: it would be seen for a moment only.
        const bool is_last = view.goal == own || pace.is_at_rest;
        const bool is_shortly_before =
            view.goal && *view.goal > own && *view.goal - own <= shortly_before;
        const bool is_due = now_s - changed_s_ >= least_between_changes_s && !is_shortly_before;
        if (!is_last && !is_due && own - *shown_ < most_behind) return;
        shown_ = *ahead_;
        is_coarse_ = false;
    }
    changed_s_ = now_s;
    ahead_.reset();
}

// Decides which band to make tiles for.
void Bands::look_ahead(const View& view, Pace pace)
{
    const int own = view.own;
    if (pace.is_outward) {
        const int outward = std::clamp(static_cast<int>(std::ceil(pace.bands * frames_ahead)),
                                       least_outward, most_outward);
        if (own - *shown_ >= outward - 1) return;
        // A band that is begun is finished, unless it is no coarser than the one that is shown.
        if (ahead_ && *ahead_ < *shown_) return;
        const int next = *shown_ - outward;
        // Where the motion comes to rest is far enough.
        aim(view.goal && *view.goal < *shown_ ? std::max(*view.goal, next) : next);
        return;
    }
    const bool ends_soon = view.goal && *view.goal > *shown_ && *view.goal >= own &&
                           *view.goal - own <= shortly_before;
    if (ends_soon) {
        aim(*view.goal);
    } else if (!is_wanted(own, pace.is_at_rest)) {
        ahead_.reset();
    } else if (!ahead_ || *ahead_ <= *shown_ || *ahead_ > own) {
        aim(own);
    }
}

bool Bands::is_settling() const
{
    return shown_ && (*shown_ > own_ || is_wanted(own_, true));
}

Bands::Plan Bands::plan(const View& view, double now_s)
{
    Pace pace{.is_outward = view.units_per_day < last_units_per_day_ * (1 - 1e-9),
              .is_at_rest = view.units_per_day == last_units_per_day_};
    if (pace.is_outward)
        pace.bands = std::log2(last_units_per_day_ / view.units_per_day) * bands_an_octave;
    last_units_per_day_ = view.units_per_day;
    own_ = view.own;
    goal_ = view.goal;
    if (!shown_) shown_ = view.own;
    change(view, pace, now_s);
    look_ahead(view, pace);
    // There is nothing else to make: then it is what panning would bring into view.
    if (!ahead_) {
        return {.shown = *shown_, .ahead = *shown_, .is_outward = true, .effort = usual_effort};
    }
    return {.shown = *shown_,
            .ahead = *ahead_,
            .is_outward = pace.is_outward,
            .is_for_goal = *ahead_ > view.own,
            .effort = effort(view.units_per_day, pace.bands)};
}

}  // namespace vitrine
