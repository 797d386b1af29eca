#include "input/contacts.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr Nanoseconds patience_with_stillness = 10 * nanoseconds_per_second;
constexpr float tremble = 8;  // logical units: the noise of an infrared touch frame

bool has_moved(Vec2 from, Vec2 to, float density)
{
    return std::hypot(to.x - from.x, to.y - from.y) > tremble * density;
}

}  // namespace

Contacts::Sense Contacts::take(const Event& event, float density)
{
    lost_.clear();
    tired_.clear();
    for (const Contact& contact : down_) {
        if (event.at - contact.moved_at < patience_with_stillness) continue;
        lost_.push_back(contact.id);
        tired_.push_back(contact.anchor);
    }
    std::erase_if(down_, [this](const Contact& contact) {
        return std::ranges::find(lost_, contact.id) != lost_.end();
    });
    if (const auto* finger = std::get_if<event::Finger>(&event.what))
        return take_finger(*finger, event.at, density);
    if (const auto* button = std::get_if<event::PointerButton>(&event.what))
        return take_button(*button, event.at);
    if (const auto* move = std::get_if<event::PointerMove>(&event.what)) {
        Contact* mouse = find(mouse_contact);
        if (mouse != nullptr && has_moved(mouse->anchor, move->at, density)) {
            mouse->anchor = move->at;
            mouse->moved_at = event.at;
        }
        return take_move(move->at, density);
    }
    // Below a pointer that rests, a window of another size has other places.
    if (std::holds_alternative<event::Resize>(event.what)) pointer_.reset();
    const auto* focus = std::get_if<event::Focus>(&event.what);
    while (focus != nullptr && !focus->has_focus && !down_.empty())
        lose(down_.back().id);
    return Sense::Means;
}

// A window says where the pointer is as soon as it opens, without anybody near.
Contacts::Sense Contacts::take_move(Vec2 to, float density)
{
    const bool is_outside = to.x < 0 || to.y < 0;
    const bool is_known = pointer_.has_value() && !is_outside;
    const bool means = is_known && has_moved(*pointer_, to, density);
    if (is_outside)
        pointer_.reset();
    else if (means || !is_known)
        pointer_ = to;
    return means || find(mouse_contact) != nullptr ? Sense::Means : Sense::Trembles;
}

Contacts::Sense Contacts::take_finger(const event::Finger& finger, Nanoseconds at, float density)
{
    Contact* known = find(finger.id);
    switch (finger.touch) {
    case event::Touch::Down:
        // It was lifted, but we were never told.
        if (known != nullptr) lose(finger.id);
        down_.push_back({.id = finger.id, .anchor = finger.at, .moved_at = at});
        return Sense::Means;
    case event::Touch::Move:
        if (known == nullptr) return Sense::None;
        if (!has_moved(known->anchor, finger.at, density)) return Sense::Trembles;
        known->anchor = finger.at;
        known->moved_at = at;
        return Sense::Means;
    case event::Touch::Up:
    case event::Touch::Cancel: break;
    }
    if (known == nullptr) return Sense::None;
    down_.erase(down_.begin() + (known - down_.data()));
    return Sense::Means;
}

Contacts::Sense Contacts::take_button(const event::PointerButton& button, Nanoseconds at)
{
    Contact* mouse = find(mouse_contact);
    if (button.press == Press::Up) {
        if (mouse == nullptr || !mouse->buttons.has(button.button)) return Sense::None;
        mouse->buttons.remove(button.button);
        if (!mouse->buttons.any()) down_.erase(down_.begin() + (mouse - down_.data()));
        return Sense::Means;
    }
    if (mouse != nullptr && mouse->buttons.has(button.button)) {
        lose(mouse_contact);
        mouse = nullptr;
    }
    if (mouse == nullptr) mouse = &down_.emplace_back(Contact{.id = mouse_contact});
    mouse->buttons.add(button.button);
    mouse->anchor = button.at;
    mouse->moved_at = at;
    return Sense::Means;
}

std::optional<Nanoseconds> Contacts::tires_at() const
{
    const auto first = std::ranges::min_element(down_, {}, &Contact::moved_at);
    if (first == down_.end()) return std::nullopt;
    return first->moved_at + patience_with_stillness;
}

std::optional<Nanoseconds> Contacts::rests_since(const Rect& place) const
{
    const auto found = std::ranges::find_if(
        down_, [&place](const Contact& contact) { return place.contains(contact.anchor); });
    return found == down_.end() ? std::nullopt : std::optional(found->moved_at);
}

Contacts::Contact* Contacts::find(std::int64_t id)
{
    const auto found = std::ranges::find(down_, id, &Contact::id);
    return found == down_.end() ? nullptr : &*found;
}

void Contacts::lose(std::int64_t id)
{
    lost_.push_back(id);
    std::erase_if(down_, [id](const Contact& contact) { return contact.id == id; });
}

}  // namespace vitrine
