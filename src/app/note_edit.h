// Writing a note: several lines of text with a caret, a selection, and steps that can be undone.
//
// A pure function of what was typed. Where lines end on the screen is not known here: going a line
// up or down is a place that a panel has looked up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// More is not taken, so that a note is written and shown at once.
constexpr std::size_t most_note_bytes = 20'000;
// So many steps can be undone.
constexpr std::size_t most_note_steps = 200;

// Bytes of the text. What lies between the two is selected.
struct CaretPlace {
    std::size_t caret = 0;
    std::size_t anchor = 0;

    std::size_t from() const { return caret < anchor ? caret : anchor; }
    std::size_t to() const { return caret < anchor ? anchor : caret; }
    bool is_empty() const { return caret == anchor; }
    bool operator==(const CaretPlace&) const = default;
};

struct NoteVersion {
    std::string text;
    CaretPlace place;

    bool operator==(const NoteVersion&) const = default;
};

// Where the caret can go from where it is. `All` is from the beginning to the end.
enum class CaretWay : std::uint8_t { Left, Right, WordLeft, WordRight, Begin, End, All };
enum class Selecting : bool { No, Yes };

struct NoteEdit {
    std::string milestone;  // whose note it is; empty: of none
    CaretPlace place;
    std::vector<NoteVersion> before;  // what can be gone back to, oldest first
    std::vector<NoteVersion> after;   // what was undone, the last undone at the end
    // Letters that are typed one after the other are one step, up to the next word; so are those
    // that are erased.
    enum class Joins : std::uint8_t { Nothing, Typing, Erasing } joins{};

    bool operator==(const NoteEdit&) const = default;
};

// Begins with the caret at the end.
NoteEdit edit_of_note(std::string milestone, std::string_view text);

// Puts `typed` where the caret is, in the place of what is selected. Of control characters only
// line ends are taken.
void write_note(std::string& text, NoteEdit& edit, std::string_view typed);
// Erases what is selected, or what lies between the caret and where it could go.
void erase_note(std::string& text, NoteEdit& edit, CaretWay way);

void move_caret(std::string_view text, NoteEdit& edit, CaretWay way, Selecting selecting);
// Puts the caret before the letter that byte `at` is part of, or at the end.
void place_caret(std::string_view text, NoteEdit& edit, std::size_t at, Selecting selecting);

// Undoes `-by` steps, or does `by` of them again.
void step_note(std::string& text, NoteEdit& edit, int by);

// Borrowed from the text.
std::string_view selected_in(std::string_view text, const NoteEdit& edit);

// Where the letter after `at`, or before it, begins; with the marks that are written over it. The
// end, or the beginning, where there is none.
std::size_t letter_after(std::string_view text, std::size_t at);
std::size_t letter_before(std::string_view text, std::size_t at);

}  // namespace vitrine
