// The fields of notes: how they are called, and which one is written in.
#pragma once

#include "app/state.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// The key of the field with the note of a stop; with "note-" before the milestone's id.
std::string note_key(std::string_view milestone);
Focus note_field(std::string_view milestone);

// The place of the stop whose note has the keyboard; nothing if none has.
std::optional<std::size_t> noted_stop(const State& state);
bool is_noting(const State& state);

// The place of the stop that the focus is in: in its note, or on a button whose key ends in the
// milestone's id after one of these words.
std::optional<std::size_t> focused_stop(const State& state);
inline constexpr std::string_view stop_widgets[] = {"note-", "stop-", "stop-up-", "stop-down-",
                                                    "stop-remove-"};

// Where the caret is in this stop's note, and what is selected; at the end, if it was not written
// in before.
CaretPlace caret_in(const State& state, const TrailStop& stop);

}  // namespace vitrine
