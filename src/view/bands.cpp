#include "view/bands.h"

#include "view/layout.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double least_between_changes_s = 0.3;
constexpr int most_behind = 6;    // bands; then the finer layout comes as soon as it is ready
constexpr int least_outward = 6;  // bands that zooming out goes at once
constexpr int most_outward = 24;
constexpr double frames_ahead = 26;  // that making the tiles of a view may take
constexpr double sure_frames = 0.7;  // of those that the present pace of a zoom would leave
constexpr std::size_t usual_effort = 15;
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
    if (bands_a_frame <= 0 || !left_) return usual_effort;
    const double bands_left = std::log2(units_per_day) * bands_an_octave - *shown_;
    const double frames_left = std::max(1.0, bands_left / bands_a_frame * sure_frames);
    const double each = static_cast<double>(*left_) / frames_left;
    return std::clamp(static_cast<std::size_t>(std::ceil(each)), usual_effort, most_effort);
}

Bands::Plan Bands::plan(int own, double units_per_day, double now_s)
{
    const bool is_outward = units_per_day < last_units_per_day_ * (1 - 1e-9);
    const double bands_a_frame =
        is_outward ? std::log2(last_units_per_day_ / units_per_day) * bands_an_octave : 0;
    const int outward = std::clamp(static_cast<int>(std::ceil(bands_a_frame * frames_ahead)),
                                   least_outward, most_outward);
    last_units_per_day_ = units_per_day;
    own_ = own;
    if (!shown_) shown_ = own;

    if (*shown_ > own) {
        // Too fine for this scale: texts would meet. Even if not all of the one ahead is ready,
        // most of it is.
        shown_ = ahead_ && *ahead_ <= own ? *ahead_ : own;
        changed_s_ = now_s;
        ahead_.reset();
    } else if (*shown_ < own && !is_outward) {
        const bool is_due =
            now_s - changed_s_ >= least_between_changes_s || own - *shown_ >= most_behind;
        if (ahead_ && left_ == 0U && is_due && *ahead_ > *shown_ && *ahead_ <= own) {
            shown_ = *ahead_;
            changed_s_ = now_s;
            ahead_.reset();
        }
    }

    if (is_outward && own - *shown_ < outward - 1) {
        // A band that is begun is finished, unless it is no coarser than the one that is shown.
        if (!ahead_ || *ahead_ >= *shown_) aim(*shown_ - outward);
    }
    if (!is_outward && *shown_ < own && (!ahead_ || *ahead_ <= *shown_ || *ahead_ > own))
        aim(own);
    else if (!is_outward && *shown_ == own)
        ahead_.reset();
    // There is nothing else to make: then it is what panning would bring into view.
    if (!ahead_) {
        return {.shown = *shown_, .ahead = *shown_, .is_outward = true, .effort = usual_effort};
    }
    return {.shown = *shown_,
            .ahead = *ahead_,
            .is_outward = is_outward,
            .effort = effort(units_per_day, bands_a_frame)};
}

}  // namespace vitrine
