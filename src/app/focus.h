// What has the keyboard's focus: something on the timeline, a widget, or a field that is typed
// into.
//
// A value of the state. How Tab and Enter are translated by what is on the screen is in focusing.h.
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
    MilestoneId milestone{};  // or on the piece of grain that counts it

    bool operator==(const OnMilestone&) const = default;
};
struct OnLane {
    LaneId lane{};

    bool operator==(const OnLane&) const = default;
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
using Focus = std::variant<std::monostate, focus::OnMilestone, focus::OnLane, focus::OnWidget,
                           focus::OnField>;

// Where it is.
inline Scope scope_of(const Focus& focus)
{
    if (std::holds_alternative<focus::OnField>(focus)) return Scope::Field;
    const auto* widget = std::get_if<focus::OnWidget>(&focus);
    return widget != nullptr ? widget->scope : Scope::Timeline;
}

// The widget or field that has it, if one has.
inline const SemanticId* widget_of(const Focus& focus)
{
    if (const auto* field = std::get_if<focus::OnField>(&focus)) return &field->id;
    const auto* widget = std::get_if<focus::OnWidget>(&focus);
    return widget != nullptr ? &widget->id : nullptr;
}

// A panel itself: the next one is the first of its widgets.
inline Focus focus_on_panel(std::string_view key, Scope scope)
{
    return focus::OnWidget{
        {.role = SemanticRole::Panel, .key = std::string(key)},
        scope
    };
}

}  // namespace vitrine
