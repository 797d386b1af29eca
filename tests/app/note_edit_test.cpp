// Writing a note: typing, erasing, moving, and undoing.
#include "app/note_edit.h"
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

struct Note {
    std::string text;
    NoteEdit edit;

    void type(std::string_view letters)
    {
        for (std::size_t at = 0; at < letters.size();) {
            const std::size_t next = letter_after(letters, at);
            write_note(text, edit, letters.substr(at, next - at));
            at = next;
        }
    }
    void move(CaretWay way, Selecting selecting = Selecting::No)
    {
        move_caret(text, edit, way, selecting);
    }
    std::string before() const { return text.substr(0, edit.place.caret); }
};

}  // namespace

TEST_CASE("note: letters of any alphabet and line ends are written where the caret is")
{
    Note note;
    note.type("Кто");
    note.type("\n");
    note.type("paid?");
    CHECK(note.text == "Кто\npaid?");
    note.move(CaretWay::Begin);
    note.move(CaretWay::Right);
    note.type("ё");
    CHECK(note.text == "Кёто\npaid?");
    CHECK(note.before() == "Кё");
    write_note(note.text, note.edit, "a\r\nb\rc\td\x01\x1B[");
    CHECK(note.text == "Кёa\nb\nc d[то\npaid?");
}

TEST_CASE("note: a letter with the marks over it is one step for the caret and for erasing")
{
    // и + breve, a face with a skin, a family that is joined
    for (const char* const sign : {"и\u0306", "\U0001F44B\U0001F3FD",
                                   "\U0001F468\u200D\U0001F469\u200D\U0001F467", "é", "x"}) {
        const std::string letter = sign;
        CAPTURE(letter);
        Note note{.text = "a" + letter + "b", .edit = {}};
        note.move(CaretWay::Right);
        note.move(CaretWay::Right);
        CHECK(note.before() == "a" + letter);
        note.move(CaretWay::Left);
        CHECK(note.before() == "a");
        erase_note(note.text, note.edit, CaretWay::Right);
        CHECK(note.text == "ab");
        note.text = "a" + letter + "b";
        note.move(CaretWay::End);
        note.move(CaretWay::Left);
        erase_note(note.text, note.edit, CaretWay::Left);
        CHECK(note.text == "ab");
    }
}

TEST_CASE("note: words are gone over and erased as a whole")
{
    Note note{.text = "Кто платил, and who did not?", .edit = {}};
    const char* const ends[] = {"Кто", "Кто платил", "Кто платил, and"};
    for (const char* end : ends) {
        note.move(CaretWay::WordRight);
        CHECK(note.before() == end);
    }
    note.move(CaretWay::WordLeft);
    CHECK(note.before() == "Кто платил, ");
    erase_note(note.text, note.edit, CaretWay::WordLeft);
    CHECK(note.text == "Кто and who did not?");
    erase_note(note.text, note.edit, CaretWay::WordRight);
    CHECK(note.text == "Кто  who did not?");
}

TEST_CASE("note: what is selected is replaced, erased, and left at the end that is gone to")
{
    Note note{.text = "one two three", .edit = {}};
    note.move(CaretWay::WordRight);
    note.move(CaretWay::WordRight, Selecting::Yes);
    CHECK(selected_in(note.text, note.edit) == " two");
    note.move(CaretWay::Left);
    CHECK(note.edit.place.is_empty());
    CHECK(note.before() == "one");
    note.move(CaretWay::WordRight, Selecting::Yes);
    write_note(note.text, note.edit, ",");
    CHECK(note.text == "one, three");
    note.move(CaretWay::All, Selecting::Yes);
    erase_note(note.text, note.edit, CaretWay::Left);
    CHECK(note.text.empty());
    step_note(note.text, note.edit, -1);
    CHECK(note.text == "one, three");
    CHECK(selected_in(note.text, note.edit) == "one, three");
}

TEST_CASE("note: a word is undone as a whole, and done again")
{
    Note note;
    note.type("Кто платил?");
    const std::vector<std::string> steps{"Кто платил?", "Кто ", ""};
    for (const std::string& step : steps) {
        CHECK(note.text == step);
        step_note(note.text, note.edit, -1);
    }
    CHECK(note.text.empty());
    for (std::size_t i = steps.size(); i-- > 0;) {
        CHECK(note.text == steps[i]);
        step_note(note.text, note.edit, 1);
    }
    CHECK(note.text == steps.front());
    // After a move a step of its own begins, and what is written anew cannot be done again.
    note.move(CaretWay::Begin);
    note.type("a");
    step_note(note.text, note.edit, -1);
    CHECK(note.text == "Кто платил?");
    note.type("b");
    step_note(note.text, note.edit, 1);
    CHECK(note.text == "bКто платил?");
}

TEST_CASE("note: it grows up to its limit, and what does not fit is left out letter by letter")
{
    Note note{.text = std::string(most_note_bytes - 3, 'x'), .edit = {}};
    note.move(CaretWay::End);
    write_note(note.text, note.edit, "ЖЖ");
    CHECK(note.text.size() == most_note_bytes - 1);
    CHECK_FALSE(first_invalid_utf8(note.text).has_value());
    note.move(CaretWay::All, Selecting::Yes);
    write_note(note.text, note.edit, "short");
    CHECK(note.text == "short");
}

TEST_CASE("note: whatever is done, the text is UTF-8, the caret is in it, and all can be undone")
{
    const unsigned seed = 5;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string_view pieces[] = {"a",          " ",         "Ж",    "\n", "и\u0306",
                                       "\U0001F4D6", "two words", "\xFF", "."};
    for (int visit = 0; visit < 300; ++visit) {
        Note note{.text = "Начало ё", .edit = {}};
        const std::string begun = note.text;
        std::size_t changes = 0;
        for (int i = 0; i < 60; ++i) {
            const auto way = static_cast<CaretWay>(random() % 7);
            const auto selecting = random() % 2 == 0 ? Selecting::Yes : Selecting::No;
            switch (random() % 6) {
            case 0: move_caret(note.text, note.edit, way, selecting); break;
            case 1: erase_note(note.text, note.edit, way); break;
            case 2: place_caret(note.text, note.edit, random() % 80, selecting); break;
            case 3: step_note(note.text, note.edit, random() % 2 == 0 ? 1 : -1); break;
            default:
                write_note(note.text, note.edit, pieces[random() % std::size(pieces)]);
                ++changes;
                break;
            }
            REQUIRE_FALSE(first_invalid_utf8(note.text).has_value());
            REQUIRE(note.edit.place.caret <= note.text.size());
            REQUIRE(note.edit.place.anchor <= note.text.size());
        }
        CHECK(changes > 0);
        step_note(note.text, note.edit, -1000);
        CHECK(note.text == begun);
    }
}
