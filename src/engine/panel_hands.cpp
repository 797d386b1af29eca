#include "engine/panel_hands.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>
#include <utility>

namespace vitrine {

namespace {

constexpr float wheel_step = 48;     // logical units a notch: three lines of small print
constexpr float page_of_bar = 0.8F;  // of what is in sight
constexpr float finger_slop = 10;    // how far a finger may slip before its press is a drag
// A contact that has rested for so long makes room for another one.
constexpr Nanoseconds rests_after = nanoseconds_per_second / 2;
constexpr Vec2 nowhere{-FLT_MAX, -FLT_MAX};

}  // namespace

float PanelHands::px(float units) const
{
    return std::round(units * scale);
}

std::size_t PanelHands::area_called(std::string_view key)
{
    const auto found = std::ranges::find(areas, key, &Area::key);
    if (found != areas.end()) return static_cast<std::size_t>(found - areas.begin());
    areas.push_back({.key = std::string(key), .window_name = "area/" + std::string(key)});
    return areas.size() - 1;
}

void PanelHands::scroll_by(std::string_view key, float pages)
{
    const auto area = std::ranges::find(areas, key, &Area::key);
    if (area != areas.end()) area->move_by(pages * area->rect.h);
}

const PanelTarget* PanelHands::target_at(Vec2 at) const
{
    const auto found =
        std::find_if(targets.rbegin(), targets.rend(),
                     [&](const PanelTarget& target) { return target.rect.holds(at); });
    return found == targets.rend() ? nullptr : &*found;
}

bool PanelHands::take(const Event& event)
{
    if (const auto* move = std::get_if<event::PointerMove>(&event.what))
        return take(*move, event.at);
    if (const auto* button = std::get_if<event::PointerButton>(&event.what))
        return take(*button, event.at);
    if (const auto* wheel = std::get_if<event::Wheel>(&event.what)) return take(*wheel);
    if (const auto* finger = std::get_if<event::Finger>(&event.what))
        return take(*finger, event.at);
    return false;
}

// Whether a new press may act; one that rests makes room for it.
bool PanelHands::can_act(Nanoseconds at)
{
    if (!acting) return true;
    if (at - acting->moved_at < rests_after) return false;
    let_go(acting->id);
    return true;
}

void PanelHands::let_go(std::int64_t contact)
{
    if (contact == mouse_contact) {
        held_here = {};
        held_on_canvas = {};
    }
    if (!acting || acting->id != contact) return;
    // Released nowhere, the press clicks nothing.
    if (!acting->drag) {
        pointer.release(nowhere);
        pointer.move(nowhere);
    }
    acting.reset();
}

bool PanelHands::take(const event::PointerMove& move, Nanoseconds at)
{
    if (is_held_by_finger()) return target_at(move.at) != nullptr;
    if (acting) acting->moved_at = at;
    const bool is_canvas = held_on_canvas.has(MouseButton::Left) && !held_here.any();
    pointer.move(is_canvas ? nowhere : move.at);
    return held_here.any() || (!is_canvas && target_at(move.at) != nullptr);
}

bool PanelHands::take(const event::PointerButton& button, Nanoseconds at)
{
    if (button.button == MouseButton::Back || button.button == MouseButton::Forward) return false;
    const bool is_left = button.button == MouseButton::Left;
    if (button.press == Press::Up) {
        const bool is_ours = held_here.has(button.button);
        held_here.remove(button.button);
        held_on_canvas.remove(button.button);
        if (is_left && acting && acting->id == mouse_contact) {
            pointer.release(button.at);
            acting.reset();
        }
        return is_ours;
    }
    const bool is_canvas = held_on_canvas.has(MouseButton::Left);
    const PanelTarget* target = target_at(button.at);
    const bool is_ours = held_here.any() || (!is_canvas && target != nullptr);
    (is_ours ? held_here : held_on_canvas).add(button.button);
    if (!is_ours) pointer.move(nowhere);
    if (is_ours && is_left && can_act(at)) {
        held_here.add(button.button);
        acting = Acting{.id = mouse_contact, .start = button.at, .moved_at = at};
        pointer.press(button.at);
    }
    return is_ours;
}

bool PanelHands::take(const event::Wheel& wheel)
{
    const PanelTarget* target = target_at(wheel.at);
    if (target == nullptr) return false;
    if (target->area != no_area) {
        Area& area = areas[target->area];
        area.jump_to(area.offset - wheel.dy * px(wheel_step));
    }
    return true;
}

bool PanelHands::take(const event::Finger& event, Nanoseconds at)
{
    if (event.touch == event::Touch::Down) {
        const PanelTarget* target = target_at(event.at);
        if (target == nullptr) return false;
        if (can_act(at)) finger_down(event, *target, at);
        return true;
    }
    // Another finger on the panels does nothing, and the canvas does not know it either.
    if (!acting || acting->id != event.id) return false;
    acting->moved_at = at;
    if (event.touch == event::Touch::Move)
        finger_move(event, at);
    else
        finger_up(event, at);
    return true;
}

void PanelHands::finger_down(const event::Finger& event, const PanelTarget& on, Nanoseconds at)
{
    const bool is_area = on.area != no_area && on.rect.w >= areas[on.area].rect.w - 1;
    acting = Acting{.id = event.id,
                    .area = on.area,
                    .start = event.at,
                    .moved_at = at,
                    .is_beside_widgets = is_area};
    Area* area = on.area == no_area ? nullptr : &areas[on.area];
    // A touch that stops a glide does only that.
    if (area != nullptr && area->glide) {
        area->glide.reset();
        acting->drag.emplace(*area, event.at.y);
        pointer.move(nowhere);
        return;
    }
    pointer.press(event.at);
}

void PanelHands::finger_move(const event::Finger& event, Nanoseconds at)
{
    Area* area = acting->area == no_area ? nullptr : &areas[acting->area];
    const bool can_scroll = area != nullptr && area->most() > 0;
    const bool has_slipped = std::abs(event.at.y - acting->start.y) >= px(finger_slop);
    if (!acting->drag && can_scroll && has_slipped) {
        // Released nowhere, the press clicks nothing.
        pointer.release(nowhere);
        acting->drag.emplace(*area, event.at.y);
    }
    if (acting->drag)
        acting->drag->move(*area, event.at.y, at);
    else
        pointer.move(event.at);
}

void PanelHands::finger_up(const event::Finger& event, Nanoseconds at)
{
    const bool is_cancelled = event.touch == event::Touch::Cancel;
    if (is_cancelled) return let_go(event.id);
    const Acting lifted = *std::exchange(acting, std::nullopt);
    if (lifted.drag) return lifted.drag->leave(areas[lifted.area], at);
    pointer.release(event.at);
    pointer.move(nowhere);
    if (lifted.is_beside_widgets) turn_page(areas[lifted.area], lifted.start, event.at);
}

// A tap on the bar does what a drag of the content does.
void PanelHands::turn_page(Area& area, Vec2 from, Vec2 to) const
{
    const float left = area.rect.right() - area.bar_px;
    if (area.most() <= 0 || from.x < left || to.x < left || !area.rect.contains(to)) return;
    const float thumb =
        area.rect.y + area.rect.h * (area.offset + area.rect.h / 2) / area.content_px;
    area.move_by((to.y < thumb ? -page_of_bar : page_of_bar) * area.rect.h);
}

}  // namespace vitrine
