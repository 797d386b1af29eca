#include "program/panel_slide.h"

#include <algorithm>

namespace vitrine {

namespace {

// How much of a change is done at `now_s`, eased at both ends.
float share_done(double since_s, double now_s)
{
    return static_cast<float>(smooth_step((now_s - since_s) / panel_slides_s));
}

}  // namespace

void Lowering::follow(const Places& places, double now_s, Transition change)
{
    const bool has_turned = places_ && places_->is_low != places.is_low;
    if (has_turned && change == Transition::Fades) {
        // On the way already, they turn around where they are.
        buttons_ = places_->buttons + buttons_by(now_s) - places.buttons;
        panel_ = places_->panel + panel_by(now_s) - places.panel;
        since_s_ = now_s;
    } else if (change == Transition::Cuts) {
        since_s_ = now_s - lowers_s;
    }
    places_ = places;
}

float Lowering::left(double now_s) const
{
    return static_cast<float>(1 - smooth_step((now_s - since_s_) / lowers_s));
}

void Lowering::shift(DrawList& list, std::size_t first, float by)
{
    if (by == 0) return;
    list.copy_from(first, scratch_);
    list.drop_from(first);
    list.append_veiled(scratch_, {0, by}, {1, 1, {}});
}

void PanelSlide::follow(const std::optional<Shown>& shown, double now_s, Transition change)
{
    const bool is_same = shown.has_value() == shown_.has_value() &&
                         (!shown || (shown->page == shown_->page && shown->about == shown_->about));
    if (change == Transition::Cuts || is_fresh_) {
        since_s_ = now_s - panel_slides_s;
    } else if (!is_same) {
        since_s_ = now_s;
        was_open_ = shown_.has_value();
        went_ = shown || !shown_ ? Vec2{} : shown_->from;
        std::swap(kept_, leaving_);
        leaving_.drop_pictures();
    }
    is_fresh_ = false;
    shown_ = shown;
    if (!shown_) kept_.clear({});
    if (!is_settling(now_s)) leaving_.clear({});
}

void PanelSlide::draw_leaving(DrawList& list, Rgba ground, double now_s)
{
    if (leaving_.commands().empty() || leaving_.size() != list.size()) return;
    const float done = share_done(since_s_, now_s);
    const float letters = std::max(0.0F, 1 - 2 * done);
    // Below what takes its place it stays until that has a ground of its own.
    const float shapes = std::min(1.0F, 2 - 2 * done);
    list.append_veiled(leaving_, went_ * done, {shapes, letters, ground});
}

void PanelSlide::settle(DrawList& list, std::size_t first, Rgba ground, double now_s)
{
    list.copy_from(first, kept_);
    if (!shown_) return;
    if (!is_settling(now_s)) return lowering.shift(list, first, rounded(lowering.panel_by(now_s)));
    const float done = share_done(since_s_, now_s);
    list.drop_from(first);
    const Vec2 by = was_open_ ? Vec2{} : shown_->from * (1 - done);
    list.append_veiled(kept_, by, {std::min(1.0F, 2 * done), letters_of(done), ground});
}

}  // namespace vitrine
