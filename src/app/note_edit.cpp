#include "app/note_edit.h"

#include "base/utf8.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

constexpr char32_t joiner = 0x200D;

// Marks that are written over the letter before them, or change how it looks.
bool is_written_over(char32_t c)
{
    struct Row {
        char32_t first;
        char32_t last;
    };
    constexpr Row rows[] = {
        {0x0300,  0x036F }, // over Latin and Cyrillic letters
        {0x0483,  0x0489 }, // Church Slavonic
        {0x1AB0,  0x1AFF },
        {0x1DC0,  0x1DFF },
        {0x20D0,  0x20FF },
        {0xFE00,  0xFE0F }, // variations
        {0xFE20,  0xFE2F },
        {0x1F3FB, 0x1F3FF}, // of faces
        {joiner,  joiner }, // joins two signs to one
    };
    return std::ranges::any_of(rows, [c](const Row& r) { return c >= r.first && c <= r.last; });
}

bool is_blank_sign(char32_t c)
{
    return c == U' ' || c == U'\n' || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A);
}

// Whether the letter belongs to a word, and is no blank or punctuation.
bool is_in_word(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F);
}

char32_t code_point_at(std::string_view text, std::size_t at)
{
    return at < text.size() ? next_code_point(text, at) : U'\0';
}

// Whether the byte goes on with a letter that begins before it.
bool is_continued(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

std::size_t code_point_before(std::string_view text, std::size_t at)
{
    if (at == 0) return 0;
    std::size_t begin = at - 1;
    // A broken sequence is one sign for each byte, as next_code_point() has it.
    while (begin > 0 && at - begin < 4 && is_continued(text[begin]))
        --begin;
    std::size_t end = begin;
    next_code_point(text, end);
    return end == at ? begin : at - 1;
}

std::size_t word_before(std::string_view text, std::size_t at)
{
    const auto is_word = [&](std::size_t before) {
        return is_in_word(code_point_at(text, letter_before(text, before)));
    };
    while (at > 0 && !is_word(at))
        at = letter_before(text, at);
    while (at > 0 && is_word(at))
        at = letter_before(text, at);
    return at;
}

std::size_t word_after(std::string_view text, std::size_t at)
{
    while (at < text.size() && !is_in_word(code_point_at(text, at)))
        at = letter_after(text, at);
    while (at < text.size() && is_in_word(code_point_at(text, at)))
        at = letter_after(text, at);
    return at;
}

std::size_t gone_to(std::string_view text, std::size_t from, CaretWay way)
{
    switch (way) {
    case CaretWay::Left: return letter_before(text, from);
    case CaretWay::Right: return letter_after(text, from);
    case CaretWay::WordLeft: return word_before(text, from);
    case CaretWay::WordRight: return word_after(text, from);
    case CaretWay::Begin: return 0;
    case CaretWay::End:
    case CaretWay::All: break;
    }
    return text.size();
}

// The text may have changed since: places in it are still places in it.
void keep_in_text(std::string_view text, CaretPlace& place)
{
    place.caret = std::min(place.caret, text.size());
    place.anchor = std::min(place.anchor, text.size());
}

// What a note takes of what was typed or pasted.
std::string taken(std::string_view typed, std::size_t most)
{
    std::string out;
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t begin = at;
        char32_t c = next_code_point(typed, at);
        if (c == U'\r') {
            if (at < typed.size() && typed[at] == '\n') continue;
            c = U'\n';
        }
        if (c == U'\t') c = U' ';
        const bool is_control = (c < U' ' && c != U'\n') || (c >= 0x7F && c < 0xA0);
        if (is_control) continue;
        if (out.size() + (at - begin) > most) break;
        append_utf8(out, c);
    }
    return out;
}

enum class NoteStep : bool { Joins, Begins };

void remember_version(const std::string& text, NoteEdit& edit, NoteEdit::Joins kind, NoteStep step)
{
    const bool goes_on = step == NoteStep::Joins && edit.joins == kind && !edit.before.empty();
    edit.joins = kind;
    edit.after.clear();
    if (goes_on) return;
    if (edit.before.size() == most_note_steps) edit.before.erase(edit.before.begin());
    edit.before.push_back({text, edit.place});
}

}  // namespace

std::size_t letter_after(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return text.size();
    char32_t last = next_code_point(text, at);
    while (at < text.size()) {
        const char32_t next = code_point_at(text, at);
        if (!is_written_over(next) && last != joiner) break;
        last = next_code_point(text, at);
    }
    return at;
}

std::size_t letter_before(std::string_view text, std::size_t at)
{
    at = std::min(at, text.size());
    std::size_t begin = code_point_before(text, at);
    while (begin > 0) {
        const std::size_t further = code_point_before(text, begin);
        const bool is_joined =
            is_written_over(code_point_at(text, begin)) || code_point_at(text, further) == joiner;
        if (!is_joined) break;
        begin = further;
    }
    return begin;
}

NoteEdit edit_of_note(std::string milestone, std::string_view text)
{
    return {
        .milestone = std::move(milestone), .place = {.caret = text.size(), .anchor = text.size()}
    };
}

void write_note(std::string& text, NoteEdit& edit, std::string_view typed)
{
    keep_in_text(text, edit.place);
    const std::size_t from = edit.place.from();
    const std::size_t room = most_note_bytes - std::min(most_note_bytes, text.size());
    const std::string what = taken(typed, room + (edit.place.to() - from));
    if (what.empty()) return;
    const bool is_one = letter_after(what, 0) == what.size();
    const char32_t first = code_point_at(what, 0);
    const bool begins_word = from > 0 && !is_blank_sign(first) &&
                             is_blank_sign(code_point_at(text, letter_before(text, from)));
    const bool begins = !is_one || !edit.place.is_empty() || first == U'\n' || begins_word;
    remember_version(text, edit, NoteEdit::Joins::Typing,
                     begins ? NoteStep::Begins : NoteStep::Joins);
    text.replace(from, edit.place.to() - from, what);
    edit.place = {.caret = from + what.size(), .anchor = from + what.size()};
    if (!is_one) edit.joins = NoteEdit::Joins::Nothing;
}

void erase_note(std::string& text, NoteEdit& edit, CaretWay way)
{
    keep_in_text(text, edit.place);
    CaretPlace gone = edit.place;
    const bool is_selection = !gone.is_empty();
    if (!is_selection) gone.anchor = gone_to(text, gone.caret, way);
    if (gone.is_empty()) return;
    remember_version(text, edit, NoteEdit::Joins::Erasing,
                     is_selection ? NoteStep::Begins : NoteStep::Joins);
    text.erase(gone.from(), gone.to() - gone.from());
    edit.place = {.caret = gone.from(), .anchor = gone.from()};
    if (is_selection) edit.joins = NoteEdit::Joins::Nothing;
}

void move_caret(std::string_view text, NoteEdit& edit, CaretWay way, Selecting selecting)
{
    keep_in_text(text, edit.place);
    edit.joins = NoteEdit::Joins::Nothing;
    CaretPlace& place = edit.place;
    if (way == CaretWay::All) {
        place = {.caret = text.size(), .anchor = 0};
        return;
    }
    // Without Shift, a step sideways leaves what is selected at that end of it.
    const bool leaves = selecting == Selecting::No && !place.is_empty();
    if (leaves && way == CaretWay::Left)
        place.caret = place.from();
    else if (leaves && way == CaretWay::Right)
        place.caret = place.to();
    else
        place.caret = gone_to(text, place.caret, way);
    if (selecting == Selecting::No) place.anchor = place.caret;
}

void place_caret(std::string_view text, NoteEdit& edit, std::size_t at, Selecting selecting)
{
    keep_in_text(text, edit.place);
    edit.joins = NoteEdit::Joins::Nothing;
    at = std::min(at, text.size());
    while (at > 0 && at < text.size() && is_continued(text[at]))
        --at;
    if (at < text.size()) at = letter_before(text, letter_after(text, at));
    edit.place.caret = at;
    if (selecting == Selecting::No) edit.place.anchor = at;
}

void step_note(std::string& text, NoteEdit& edit, int by)
{
    edit.joins = NoteEdit::Joins::Nothing;
    auto& from = by < 0 ? edit.before : edit.after;
    auto& to = by < 0 ? edit.after : edit.before;
    for (int left = by < 0 ? -by : by; left > 0 && !from.empty(); --left) {
        to.push_back({std::move(text), edit.place});
        text = std::move(from.back().text);
        edit.place = from.back().place;
        from.pop_back();
    }
}

std::string_view selected_in(std::string_view text, const NoteEdit& edit)
{
    CaretPlace place = edit.place;
    keep_in_text(text, place);
    return text.substr(place.from(), place.to() - place.from());
}

}  // namespace vitrine
