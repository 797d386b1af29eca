#include "app/keymap.h"
#include "data/word_keys.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <regex>
#include <set>

using namespace vitrine;

TEST_CASE("keymap: no key means two things in one table")
{
    for (const Keys keys :
         {Keys::All, Keys::Panel, Keys::Clicker, Keys::Tab, Keys::Trail, Keys::Modal, Keys::Field,
          Keys::Note, Keys::Lesson, Keys::Overview, Keys::Quiz}) {
        std::set<std::string> seen;
        for (const Binding& row : bindings(keys)) {
            const std::string id = std::to_string(static_cast<unsigned>(row.key)) +
                                   (row.modifiers.shift ? "s" : "") +
                                   (row.modifiers.ctrl ? "c" : "") + (row.modifiers.alt ? "a" : "");
            CAPTURE(row.shown);
            CHECK(seen.insert(id).second);
        }
    }
    CHECK(bindings(Keys::None).empty());
}

TEST_CASE("keymap: every key of product's table means what it says")
{
    const auto meant = [](Keys keys, KeyCode code, Modifiers modifiers) {
        const auto command =
            command_of(keys, {.code = code, .modifiers = modifiers, .press = Press::Down});
        REQUIRE(command.has_value());
        return std::get<Action>(*command);
    };
    CHECK(std::get<action::StepTime>(meant(Keys::All, KeyCode::Right, {})).by == 1);
    CHECK(std::get<action::StepTime>(meant(Keys::All, KeyCode::Left, {})).by == -1);
    CHECK(std::get<action::StepLane>(meant(Keys::All, KeyCode::Down, {})).by == 1);
    CHECK(std::get<action::PanByShare>(meant(Keys::All, KeyCode::Right, {.shift = true})).share >
          0);
    CHECK(std::get<action::Travel>(meant(Keys::All, KeyCode::Left, {.alt = true})).by == -1);
    CHECK(std::get<action::ZoomBy>(meant(Keys::All, KeyCode::Plus, {.shift = true})).factor > 1);
    CHECK(std::holds_alternative<action::ShowAll>(meant(Keys::All, KeyCode::Zero, {})));
    CHECK(std::holds_alternative<action::Close>(meant(Keys::All, KeyCode::Escape, {})));
    CHECK(std::get<action::StepTour>(meant(Keys::Clicker, KeyCode::PageDown, {})).by == 1);
    CHECK(std::get<action::Blank>(meant(Keys::Lesson, KeyCode::Period, {})).color ==
          BlankScreen::Black);
    CHECK(std::holds_alternative<action::Find>(meant(Keys::All, KeyCode::Slash, {})));
    CHECK(std::holds_alternative<action::Find>(
        meant(Keys::All, static_cast<KeyCode>('f'), {.ctrl = true})));
    // What is typed into a field does nothing else.
    for (char c = 'a'; c <= 'z'; ++c)
        CHECK_FALSE(command_of(Keys::Field, {.code = static_cast<KeyCode>(c)}).has_value());
    CHECK(std::holds_alternative<action::Close>(meant(Keys::Field, KeyCode::Escape, {})));
    CHECK_FALSE(
        command_of(Keys::None, {.code = KeyCode::Escape, .press = Press::Down}).has_value());
}

TEST_CASE("keymap: where notes are, letters typed beside them open and change nothing")
{
    std::string meant;
    for (char c = '!'; c <= '~'; ++c) {
        for (const bool shift : {false, true}) {
            const auto command = command_of(
                Keys::Trail, {.code = static_cast<KeyCode>(c), .modifiers = {.shift = shift}});
            if (!command) continue;
            meant += c;
            const auto& action = std::get<Action>(*command);
            CHECK((std::holds_alternative<action::ReadAloud>(action) ||
                   std::holds_alternative<action::ToggleTrail>(action)));
        }
    }
    CHECK(meant == "prrsy");
    CHECK(command_of(Keys::Trail, {.code = KeyCode::F1}).has_value());
    CHECK(command_of(Keys::Trail, {.code = KeyCode::Delete}).has_value());
    CHECK(command_of(Keys::Trail, {.code = static_cast<KeyCode>('f'), .modifiers = {.ctrl = true}})
              .has_value());
}

TEST_CASE("words: each language has every key of the code and no other")
{
    static const std::regex key("\\{\"([a-z0-9_.]+)\"\\}");
    std::string header;
    for (const char* name :
         {"word_keys.h", "date_keys.h", "help_keys.h", "legend_keys.h", "find_keys.h",
          "keep_keys.h", "evidence_keys.h", "thing_keys.h", "trail_keys.h", "board_keys.h",
          "cut_keys.h", "presenter_keys.h", "lesson_keys.h", "place_keys.h", "tours_keys.h",
          "staff_keys.h", "touch_keys.h", "paper_keys.h", "quiz_keys.h"})
        header += sample::project_file(std::string("src/data/") + name);
    std::set<std::string> wanted;
    for (std::sregex_iterator it(header.begin(), header.end(), key), end; it != end; ++it)
        wanted.insert((*it)[1]);
    CHECK(wanted.size() > 100);
    for (const std::string& language : sample::languages()) {
        CAPTURE(language);
        std::set<std::string> found;
        for (const std::string_view name : sample::words(language).keys())
            found.emplace(name);
        for (const std::string& name : wanted) {
            CAPTURE(name);
            CHECK(found.contains(name));
        }
        for (const std::string& name : found) {
            CAPTURE(name);
            CHECK(wanted.contains(name));
        }
    }
}
