#include "app/noting.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::string_view note_prefix = "note-";

}  // namespace

std::string note_key(std::string_view milestone)
{
    return std::string(note_prefix) + std::string(milestone);
}

Focus note_field(std::string_view milestone)
{
    return focus::OnField{
        {.role = SemanticRole::Field, .key = note_key(milestone)}
    };
}

bool is_noting(const State& state)
{
    const auto* field = std::get_if<focus::OnField>(&state.focus);
    return field != nullptr && field->id.key.starts_with(note_prefix);
}

std::optional<std::size_t> noted_stop(const State& state)
{
    if (!is_noting(state)) return std::nullopt;
    const std::string_view key = std::get<focus::OnField>(state.focus).id.key;
    return place_in(state.trail.kept, key.substr(note_prefix.size()));
}

std::optional<std::size_t> focused_stop(const State& state)
{
    const SemanticId* widget = widget_of(state.focus);
    if (widget == nullptr) return std::nullopt;
    for (const std::string_view before : stop_widgets) {
        if (!widget->key.starts_with(before)) continue;
        const auto place =
            place_in(state.trail.kept, std::string_view(widget->key).substr(before.size()));
        if (place) return place;
    }
    return std::nullopt;
}

CaretPlace caret_in(const State& state, const TrailStop& stop)
{
    const NoteEdit& edit = state.trail.note;
    const std::size_t end = stop.note.size();
    if (edit.milestone != stop.milestone) return {.caret = end, .anchor = end};
    return {.caret = std::min(edit.place.caret, end), .anchor = std::min(edit.place.anchor, end)};
}

}  // namespace vitrine
