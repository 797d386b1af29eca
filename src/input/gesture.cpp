#include "input/gesture.h"

#include "input/contacts.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float mouse_slop = 8;  // how many logical units a press may move and still be a tap
constexpr float touch_slop = 12;
constexpr double double_tap_s = 0.35;
constexpr float double_tap_reach = 24;
constexpr double velocity_window_s = 0.08;
constexpr double rested_s =
    0.06;  // a pointer that rested so long before the release does not flick
constexpr float least_pinch_px = 24;  // fingers closer together would amplify every tremble

float length(Vec2 v)
{
    return std::sqrt(v.x * v.x + v.y * v.y);
}

}  // namespace

void Gestures::feed(const Event& event, float density, std::vector<Gesture>& out)
{
    fed_ = {event.at, density, &out};
    if (const auto* button = std::get_if<event::PointerButton>(&event.what)) {
        on_button(*button);
    } else if (const auto* move = std::get_if<event::PointerMove>(&event.what)) {
        move_track(mouse_contact, move->at);
    } else if (const auto* finger = std::get_if<event::Finger>(&event.what)) {
        on_finger(*finger);
    } else if (const auto* focus = std::get_if<event::Focus>(&event.what)) {
        for (const Track& track : tracks_) {
            if (!focus->has_focus && track.is_down) cancel(track.id);
        }
    }
    fed_ = {};
}

void Gestures::emit(Gesture::What what)
{
    fed_.out->push_back({fed_.at, what});
}

void Gestures::on_button(const event::PointerButton& button)
{
    if (button.press == Press::Down) {
        // The left button must work even while another button is stuck.
        const Track* held = find(mouse_contact);
        const bool is_left = button.button == MouseButton::Left;
        if (held != nullptr && is_left && held->button != MouseButton::Left) cancel(mouse_contact);
        press(mouse_contact, button.at, PointerKind::Mouse, button.button);
    } else if (const Track* track = find(mouse_contact);
               track != nullptr && track->button == button.button) {
        release(mouse_contact, button.at);
    }
}

void Gestures::on_finger(const event::Finger& finger)
{
    switch (finger.touch) {
    case event::Touch::Down:
        press(finger.id, finger.at, PointerKind::Touch, MouseButton::Left);
        break;
    case event::Touch::Move: move_track(finger.id, finger.at); break;
    case event::Touch::Up: release(finger.id, finger.at); break;
    case event::Touch::Cancel: cancel(finger.id); break;
    }
}

Gestures::Track* Gestures::find(std::int64_t id)
{
    const auto found =
        std::ranges::find_if(tracks_, [id](const Track& t) { return t.is_down && t.id == id; });
    return found == tracks_.end() ? nullptr : &*found;
}

int Gestures::down_count() const
{
    return static_cast<int>(std::ranges::count_if(tracks_, &Track::is_down));
}

void Gestures::press(std::int64_t id, Vec2 at, PointerKind pointer, MouseButton button)
{
    if (find(id) != nullptr) return;
    const auto free = std::ranges::find_if(tracks_, [](const Track& t) { return !t.is_down; });
    if (free == tracks_.end()) return;  // a third finger: a palm, or another visitor
    *free = Track{.id = id,
                  .is_down = true,
                  .pointer = pointer,
                  .button = button,
                  .pressed_at = at,
                  .last = at};
    if (down_count() == 1) {
        was_pinching_ = false;
        emit(gesture::Pressed{at, pointer});
        return;
    }
    // A second finger turns a drag into a pinch, which begins where the two fingers are now.
    was_pinching_ = true;
    for (Track& track : tracks_) {
        if (!track.is_dragging) continue;
        track.is_dragging = false;
        emit(gesture::DragEnded{});
    }
}

void Gestures::move_track(std::int64_t id, Vec2 at)
{
    Track* track = find(id);
    if (track == nullptr || at == track->last) return;
    if (down_count() == 2) return pinch(*track, at);
    if (track->button != MouseButton::Left) return;
    const float slop =
        (track->pointer == PointerKind::Mouse ? mouse_slop : touch_slop) * fed_.density;
    if (!track->is_dragging) {
        if (length(at - track->pressed_at) < slop) return;
        track->is_dragging = true;
        track->last = track->pressed_at;
        emit(gesture::DragBegan{track->pressed_at, track->pointer});
    }
    emit(gesture::Dragged{at, at - track->last});
    track->last = at;
    track->samples[static_cast<std::size_t>(track->sample_count++) % track->samples.size()] = {
        fed_.at, at};
}

void Gestures::pinch(Track& moved, Vec2 at)
{
    const Track& other = &moved == tracks_.data() ? tracks_[1] : tracks_[0];
    const float least = least_pinch_px * fed_.density;
    const float before = std::max(least, length(moved.last - other.last));
    const float after = std::max(least, length(at - other.last));
    const Vec2 by = (at - moved.last) * 0.5F;
    moved.last = at;
    emit(gesture::Pinched{.centre = (at + other.last) * 0.5F,
                          .by = by,
                          .factor = std::clamp(after / before, 0.5F, 2.0F)});
}

Vec2 Gestures::velocity_of(const Track& track) const
{
    const int kept = std::min(track.sample_count, static_cast<int>(track.samples.size()));
    if (kept == 0) return {};
    const auto sample = [&](int back) -> const Sample& {
        return track.samples[static_cast<std::size_t>(track.sample_count - 1 - back) %
                             track.samples.size()];
    };
    const Sample& newest = sample(0);
    if (seconds_between(newest.at, fed_.at) > rested_s) return {};
    const Sample* oldest = &newest;
    for (int i = 1; i < kept && seconds_between(sample(i).at, newest.at) <= velocity_window_s; ++i)
        oldest = &sample(i);
    const double seconds = seconds_between(oldest->at, newest.at);
    if (seconds <= 0) return {};
    return (newest.position - oldest->position) * static_cast<float>(1 / seconds);
}

void Gestures::release(std::int64_t id, Vec2 at)
{
    Track* track = find(id);
    if (track == nullptr) return;
    if (down_count() == 1) {
        // The pointer may have moved without an event before its release.
        if (!was_pinching_) move_track(id, at);
        if (track->is_dragging) {
            emit(gesture::DragEnded{velocity_of(*track)});
        } else if (!was_pinching_) {
            tap(*track, at);
        } else {
            emit(gesture::PinchEnded{});
        }
    }
    lift(*track);
}

void Gestures::lift(Track& track)
{
    track.is_down = false;
    track.is_dragging = false;
    // The finger that remains after a pinch can drag on from where it is. Its release is no tap.
    for (Track& left : tracks_) {
        if (!left.is_down || !was_pinching_) continue;
        left.pressed_at = left.last;
        left.sample_count = 0;
    }
}

void Gestures::tap(const Track& track, Vec2 at)
{
    const bool is_second = seconds_between(last_tap_at_, fed_.at) <= double_tap_s &&
                           length(at - last_tap_) <= double_tap_reach * fed_.density &&
                           track.button == MouseButton::Left;
    emit(gesture::Tap{
        .at = at, .pointer = track.pointer, .button = track.button, .count = is_second ? 2 : 1});
    last_tap_ = at;
    // A third tap counts as a first one again.
    last_tap_at_ = is_second ? fed_.at - nanoseconds_per_second : fed_.at;
}

// Like release(), but without a velocity and without a tap.
void Gestures::cancel(std::int64_t id)
{
    Track* track = find(id);
    if (track == nullptr) return;
    if (track->is_dragging)
        emit(gesture::DragEnded{});
    else if (down_count() == 1 && was_pinching_)
        emit(gesture::PinchEnded{});
    lift(*track);
}

void Gestures::let_go(std::int64_t contact, Nanoseconds at, std::vector<Gesture>& out)
{
    fed_ = {.at = at, .out = &out};
    cancel(contact);
    fed_ = {};
}

}  // namespace vitrine
