#include "view/bands.h"

namespace vitrine {

namespace {

constexpr double least_between_changes_s = 0.3;
constexpr int most_behind = 3;  // bands; then the finer layout comes as soon as it is ready
constexpr int outward = 4;      // bands that zooming out goes at once: an octave

}  // namespace

void Bands::aim(int band)
{
    if (ahead_ == band) return;
    ahead_ = band;
    is_ready_ = false;
}

Bands::Plan Bands::plan(int own, double px_per_day, double now_s)
{
    const bool is_outward = px_per_day < last_px_per_day_ * (1 - 1e-9);
    last_px_per_day_ = px_per_day;
    own_ = own;
    if (!shown_) shown_ = own;

    if (*shown_ > own) {
        // Too fine for this scale: texts would meet.
        shown_ = ahead_ && *ahead_ <= own && is_ready_ ? *ahead_ : own;
        changed_s_ = now_s;
        ahead_.reset();
    } else if (*shown_ < own && !is_outward) {
        const bool is_due =
            now_s - changed_s_ >= least_between_changes_s || own - *shown_ >= most_behind;
        if (ahead_ && is_ready_ && is_due && *ahead_ > *shown_ && *ahead_ <= own) {
            shown_ = *ahead_;
            changed_s_ = now_s;
            ahead_.reset();
        }
    }

    if (is_outward && own - *shown_ < outward / 2)
        aim(*shown_ - outward);
    else if (!is_outward && *shown_ < own && (!ahead_ || *ahead_ <= *shown_ || *ahead_ > own))
        aim(own);
    else if (!is_outward && *shown_ == own)
        ahead_.reset();
    return {.shown = *shown_, .ahead = ahead_, .is_outward = is_outward};
}

}  // namespace vitrine
