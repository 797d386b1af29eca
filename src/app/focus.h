// What has the keyboard's focus: something on the timeline, a widget, or a field that is typed
// into.
//
// It is a value in the state. What Tab and Enter do to it depends on what is on the screen, and is
// decided in focusing.h.
#pragma once

#include "exhibit/exhibit.h"
#include "view/scene.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace vitrine {

namespace focus {

struct OnMilestone {
    MilestoneId milestone{};  // or the piece of grain that counts it

    bool operator==(const OnMilestone&) const = default;
};
struct OnLane {
    LaneId lane{};

    bool operator==(const OnLane&) const = default;
};
// What a lane says of its milestones without a date.
struct OnUndated {
    LaneId lane{};

    bool operator==(const OnUndated&) const = default;
};
struct OnWidget {
    SemanticId id;
    Scope scope{};

    bool operator==(const OnWidget&) const = default;
};
struct OnField {
    SemanticId id;  // takes what is typed

    bool operator==(const OnField&) const = default;
};

}  // namespace focus

// Nothing, or one of these.
using Focus = std::variant<std::monostate, focus::OnMilestone, focus::OnLane, focus::OnUndated,
                           focus::OnWidget, focus::OnField>;

// Where the focus is; on the timeline if nothing has it.
inline Scope scope_of(const Focus& focus)
{
    if (std::holds_alternative<focus::OnField>(focus)) return Scope::Field;
    const auto* widget = std::get_if<focus::OnWidget>(&focus);
    return widget != nullptr ? widget->scope : Scope::Timeline;
}

// Whether it is in a lane of the timeline, where arrows lead on.
inline bool is_in_lanes(const Focus& focus)
{
    return std::holds_alternative<focus::OnMilestone>(focus) ||
           std::holds_alternative<focus::OnLane>(focus) ||
           std::holds_alternative<focus::OnUndated>(focus);
}

// The widget or field that has the focus; null if none has.
inline const SemanticId* widget_of(const Focus& focus)
{
    if (const auto* field = std::get_if<focus::OnField>(&focus)) return &field->id;
    const auto* widget = std::get_if<focus::OnWidget>(&focus);
    return widget != nullptr ? &widget->id : nullptr;
}

// Whether it is on the minimap, where arrows move the view.
inline bool is_on_minimap(const Focus& focus)
{
    const SemanticId* widget = widget_of(focus);
    return widget != nullptr && widget->role == SemanticRole::Minimap;
}

// Whether it is in a page that is read, on something in its text: what leads on leads away from
// there. The buttons around the text stay where they are.
inline bool is_on_what_is_read(const Focus& focus)
{
    const auto* widget = std::get_if<focus::OnWidget>(&focus);
    return widget != nullptr && widget->scope == Scope::Panel &&
           widget->id.role != SemanticRole::Button;
}

// The focus on a panel as a whole, from which Tab leads to its first widget.
inline Focus focus_on_panel(std::string_view key, Scope scope)
{
    return focus::OnWidget{
        {.role = SemanticRole::Panel, .key = std::string(key)},
        scope
    };
}

}  // namespace vitrine
