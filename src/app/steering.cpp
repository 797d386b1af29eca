#include "app/steering.h"

#include "app/meanwhile.h"
#include "app/scrolling.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// A share of the lanes' width: a milestone nearer to their edge is not well in view. It is less
// than the margin of the widest view, so that every milestone is well in view in some view.
constexpr double edge_margin = 0.03;
constexpr double quick_s = 0.6;
constexpr double slow_s = 5;
constexpr std::size_t neighbours = 4;  // to be seen with the first or the last milestone

Limits limits_of(const Change& c)
{
    return limits_of(c.setting, c.state);
}

double moved_for(const Change& c)
{
    return seconds_between(c.state.moving->started, c.now);
}

// Whether a motion stops at the ends of the timeline instead of going beyond them. Motions that
// begin within the ends do, except a coast, which may carry the view a little beyond.
bool keeps_within(const Motion& motion, const Limits& limits)
{
    const auto begins_within = [&limits](const auto& m) { return is_within(m.from, limits); };
    return !std::holds_alternative<Coast>(motion) && std::visit(begins_within, motion);
}

// Puts the camera where its motion has it at this moment.
void settle_camera(const Change& c)
{
    if (!c.state.moving) return;
    const Motion& motion = c.state.moving->motion;
    const Limits limits = limits_of(c);
    const Camera camera = camera_at(motion, moved_for(c));
    if (keeps_within(motion, limits))
        c.state.camera = limited(camera, limits);
    else if (std::holds_alternative<Flight>(motion))
        c.state.camera = camera;  // on its way back from beyond an end
    else
        c.state.camera = softly_limited(camera, limits);
}

Velocity velocity_of(const Change& c)
{
    return c.state.moving ? velocity_at(c.state.moving->motion, moved_for(c)) : Velocity{};
}

// Where the camera comes to rest.
Camera rest_of(const State& state)
{
    return state.moving ? rest_of(state.moving->motion) : state.camera;
}

void stop_at(const Change& c, const Camera& camera)
{
    c.state.moving.reset();
    c.state.camera = limited(camera, limits_of(c));
}

// Flies back from beyond an end of the timeline. Starts with the velocity that the view has, so
// that there is no jerk.
void come_back(const Change& c)
{
    const Velocity start = velocity_of(c);
    c.state.moving =
        Moving{flight(c.state.camera, limited(c.state.camera, limits_of(c)), start), c.now};
}

double share_of(const Change& c, float x_px)
{
    const Rect strip = c.regions().strip;
    return static_cast<double>((x_px - strip.x) / std::max(1.0F, strip.w));
}

// Zooms smoothly, as for the wheel. While the view still glides to where the last notch zooms, a
// new notch zooms on from there.
void glide(const Change& c, double factor, double share)
{
    State& s = c.state;
    const Camera rest = rest_of(s);
    const bool was_gliding = s.moving && std::holds_alternative<Glide>(s.moving->motion);
    const double drift = s.moving ? drift_at(s.moving->motion, moved_for(c)) : 0;
    settle_camera(c);
    const double days = (was_gliding ? rest.days : s.camera.days) / factor;
    const double wanted = limited({s.camera.centre, days}, limits_of(c)).days;
    if (s.preferences.reduces_motion)
        return stop_at(c, zoomed(s.camera, s.camera.days / wanted, share));
    s.moving = Moving{
        Glide{.from = s.camera, .days = wanted, .share = share, .pan = drift},
        c.now
    };
}

}  // namespace

void fly(const Change& c, const Camera& target, Pace pace)
{
    settle_camera(c);
    const Camera to = limited(target, limits_of(c));
    if (c.state.preferences.reduces_motion) return stop_at(c, to);
    if (to == c.state.camera && !c.state.moving) return;
    const Velocity start = velocity_of(c);
    Flight way = flight(c.state.camera, to, start);
    const double longest = pace == Pace::Quick ? quick_s : c.setting.policy.longest_flight_s;
    way.seconds = std::min(way.seconds, longest);
    if (pace == Pace::Slow) way.seconds = std::max(way.seconds, slow_s);
    c.state.moving = Moving{way, c.now};
}

Camera rest_of_view(const Change& c)
{
    settle_camera(c);
    return rest_of(c.state);
}

void bring_into_view(const Change& c, MilestoneId id, Pace pace)
{
    bring_lane_into_sight(c, c.exhibit()[id].lane);
    const Extent& extent = c.setting.index[id];
    if (extent.is_undated) return;  // no view shows it more than another one
    settle_camera(c);
    const Camera rest = rest_of(c.state);
    const double right = c.regions().lanes_right();
    const Projection days = projection(rest, 0, 1);
    const auto anchor = static_cast<double>(days.x(extent.anchor));
    const auto from = static_cast<double>(days.x(extent.span.from));
    const auto to = static_cast<double>(days.x(extent.span.to));
    const double margin = edge_margin * right;
    const bool is_dot_in_view = anchor > margin && anchor < right - margin;
    const bool is_bar_in_view = extent.is_period && from < right - margin && to > margin;
    if (is_dot_in_view || is_bar_in_view) return;
    Camera target = rest;
    target.days = std::min(rest.days, c.setting.index.range.days() / std::max(0.2, right));
    target.centre = extent.anchor + (0.5 - right / 2) * target.days;
    fly(c, target, pace);
}

void bring_end_into_view(const Change& c, MilestoneId id)
{
    settle_camera(c);
    const double right = c.regions().lanes_right();
    const double anchor = c.setting.index[id].anchor;
    const Limits limits = limits_of(c);
    const auto seen_with = [&](const Camera& camera) {
        const double from = camera.centre - camera.days / 2;
        std::size_t count = 0;
        for (const LaneIndex& lane : c.setting.lanes())
            count += lane.between(from, from + camera.days * right).size();
        return count;
    };
    const std::size_t wanted = std::min(neighbours + 1, c.setting.by_time().size());
    Camera target = rest_of(c.state);
    const double all = most_days(limits);
    for (;; target.days = std::min(target.days * 1.25, all)) {
        // The milestone is in the middle, as far as the end of the timeline allows that.
        target.centre = anchor + (0.5 - right / 2) * target.days;
        target = limited(target, limits);
        if (target.days >= all || seen_with(target) >= wanted) break;
    }
    fly(c, target);
}

void move_on(const Change& c)
{
    State& s = c.state;
    if (!s.moving) return;
    const double t = moved_for(c);
    settle_camera(c);
    const bool coasts = std::holds_alternative<Coast>(s.moving->motion);
    const bool is_at_rest = is_over(s.moving->motion, t);
    if ((coasts || is_at_rest) && !is_within(s.camera, limits_of(c))) {
        come_back(c);
    } else if (is_at_rest) {
        s.camera = limited(rest_of(s), limits_of(c));
        s.moving.reset();
    }
}

void on(const Change& c, const action::ZoomAt& a)
{
    glide(c, a.factor, share_of(c, a.x_px));
}

void on(const Change& c, const action::ZoomBy& a)
{
    const Regions r = c.regions();
    double share = r.lanes_right() / 2;
    if (c.state.selection && !c.setting.index[*c.state.selection].is_undated) {
        const Projection days = projection(c.state.camera, 0, 1);
        const auto at = static_cast<double>(days.x(c.setting.index[*c.state.selection].anchor));
        if (at > 0 && at < r.lanes_right()) share = at;
    }
    glide(c, a.factor, share);
}

void on(const Change& c, const action::PinchBy& a)
{
    settle_camera(c);
    c.state.moving.reset();
    const Camera moved =
        panned(c.state.camera, -static_cast<double>(a.by_px / c.regions().strip.w));
    // In the closest and the widest view, fingers still pan. Only the part of the zoom that is left
    // counts, so that the view does not slip away from them.
    const double days = limited({moved.centre, moved.days / a.factor}, limits_of(c)).days;
    const Camera to = zoomed(moved, moved.days / days, share_of(c, a.x_px));
    c.state.camera = pulled(c.state.camera, to, limits_of(c));
}

void on(const Change& c, const action::PanBy& a)
{
    settle_camera(c);
    c.state.moving.reset();
    const Camera to = panned(c.state.camera, -static_cast<double>(a.px / c.regions().strip.w));
    c.state.camera = pulled(c.state.camera, to, limits_of(c));
}

void on(const Change& c, const action::PanByShare& a)
{
    fly(c, panned(rest_of(c.state), a.share));
}

void on(const Change& c, const action::CoastFrom& a)
{
    const double pan = -static_cast<double>(a.px_a_second / c.regions().strip.w);
    if (pan == 0 || c.state.preferences.reduces_motion) return;
    c.state.moving = Moving{
        Coast{.from = c.state.camera, .pan = pan},
        c.now
    };
}

void on(const Change& c, const action::Halt&)
{
    stop_scrolling(c);
    settle_camera(c);
    c.state.moving.reset();
    if (!is_within(c.state.camera, limits_of(c))) come_back(c);
}

void on(const Change& c, const action::ShowAll&)
{
    fly(c, fitted(c.setting.index.limits.all, 0, c.regions().lanes_right(), limits_of(c).margin));
}

void on(const Change& c, const action::FlyTo& a)
{
    fly(c, fitted(a.span, 0, c.regions().lanes_right(), limits_of(c).margin));
}

void on(const Change& c, const action::ShowSpan& a)
{
    // The span is that of the lanes, which may be narrower than the strip.
    const double days = a.span.days() / std::max(0.05, c.regions().lanes_right());
    stop_at(c, {a.span.from + days / 2, days});
}

void on(const Change& c, const action::Hold& a)
{
    c.state.grab = a.grab;
    if (a.grab != Grab::Nothing) return;
    end_cut_drag(c.state);
    keep_within(c);
}

void keep_within(const Change& c)
{
    if (c.state.moving || is_within(c.state.camera, limits_of(c))) return;
    if (c.state.preferences.reduces_motion) return stop_at(c, c.state.camera);
    come_back(c);
}

}  // namespace vitrine
