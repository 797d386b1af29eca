// The quiz for a class in two teams, through the real loop: its keys, its clock, and its screens.
#include "app/keymap.h"
#include "app/quizzing.h"
#include "app/reveal.h"
#include "data/presenter_keys.h"
#include "data/quiz_keys.h"
#include "program/presenter_parts.h"
#include "support/class_room.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace vitrine;

namespace {

// A lesson in which the quiz is open or about to be.
struct QuizRoom : ClassRoom {
    explicit QuizRoom(Vec2 size = {1280, 720}, Preferences preferences = {.reduces_motion = true})
        : ClassRoom(size, {}, preferences)
    {}
    using ClassRoom::press;
    void press(char c, Modifiers modifiers = {})
    {
        press(static_cast<KeyCode>(static_cast<unsigned char>(c)), modifiers);
    }
    const page::Quiz& quiz() const
    {
        const page::Quiz* open = quiz_of(loop.state());
        REQUIRE(open != nullptr);
        return *open;
    }
    std::string_view answer() const
    {
        const Exhibit& exhibit = world().exhibit;
        const auto& question = exhibit.details_of(exhibit[quiz().asked[quiz().at]]).question;
        REQUIRE(question.has_value());
        return exhibit.text(question->answer, loop.state().preferences.language);
    }
};

}  // namespace

TEST_CASE("quiz: a press shows the answer, the next one asks on, and back covers it again")
{
    QuizRoom room;
    room.press(KeyCode::PageDown);
    const page::Tour step = *tour_of(room.loop.state());
    room.press('q');
    REQUIRE(room.quiz().asked.size() >= 3);
    const std::string first(room.answer());
    CHECK_FALSE(room.says(first));
    room.press(KeyCode::PageDown);
    CHECK(room.says(first));
    CHECK(room.quiz().at == 0);
    room.press(KeyCode::PageUp);
    CHECK_FALSE(room.says(first));
    room.press(KeyCode::Enter);
    room.press(KeyCode::Space);
    CHECK(room.quiz().at == 1);
    CHECK_FALSE(room.quiz().is_answered);
    // Blank is blank, and the press that lights it up does nothing else.
    room.press('b');
    CHECK(room.loop.state().blank == BlankScreen::Black);
    room.press(KeyCode::PageDown);
    CHECK(room.loop.state().blank == BlankScreen::No);
    CHECK_FALSE(room.quiz().is_answered);
    // To the end and no further, then back to the step it was opened from; later it goes on.
    for (std::size_t i = 0; i < 2 * room.quiz().asked.size() + 3; ++i)
        room.press(KeyCode::PageDown);
    CHECK(room.quiz().at == room.quiz().asked.size());
    CHECK(room.says(world().words[0][word::quiz_end]));
    room.press(KeyCode::Escape);
    CHECK(quiz_of(room.loop.state()) == nullptr);
    CHECK(*tour_of(room.loop.state()) == step);
    room.press('q');
    CHECK(room.quiz().at == room.quiz().asked.size());
}

TEST_CASE("quiz: keys give each team points and take them, and no fewer than none")
{
    QuizRoom room;
    room.press('q');
    for (const char key : {'1', '1', '2'})
        room.press(key);
    CHECK(room.quiz().points == std::array{2, 1});
    room.press('1', {.shift = true});
    room.press('2', {.shift = true});
    room.press('2', {.shift = true});
    CHECK(room.quiz().points == std::array{1, 0});
    const Semantics& tree = room.loop.semantics();
    const auto team = tree.find("button:team-1");
    REQUIRE(team.has_value());
    CHECK(tree[*team].value == "1");
}

TEST_CASE("quiz: the time runs, stops where the teacher stops it, and wakes the program by seconds")
{
    QuizRoom room;
    room.press('q');
    const auto left = [&] { return seconds_left(room.quiz().timer, room.loop.now()); };
    CHECK(left() == quiz_seconds);
    CHECK_FALSE(next_quiz_second(room.loop.state(), room.loop.now()).has_value());
    room.press('t');
    REQUIRE(room.loop.wake().at.has_value());
    CHECK(*room.loop.wake().at <= room.loop.now() + nanoseconds_per_second);
    room.pass(10);
    CHECK(left() == quiz_seconds - 10);
    room.press('t');
    const int stopped = left();
    room.pass(20);
    CHECK(left() == stopped);
    room.press('t');
    room.pass(100);
    CHECK(left() == 0);
    CHECK(room.says(world().words[0][word::quiz_time_over]));
    room.press('t', {.shift = true});
    CHECK(left() == quiz_seconds);
    room.press(KeyCode::Plus);
    CHECK(left() == quiz_seconds + quiz_seconds_step);
    room.press(KeyCode::Minus);
    room.press(KeyCode::Minus);
    CHECK(left() == quiz_seconds - quiz_seconds_step);
    // An answer stops it.
    room.press('t');
    room.press(KeyCode::PageDown);
    CHECK_FALSE(room.quiz().timer.ends.has_value());
}

TEST_CASE(
    "quiz: a card that was put rightly has another color than a wrong one, whose gap is shown")
{
    bool is_right_seen = false;
    bool is_wrong_seen = false;
    for (const bool is_later : {false, true}) {
        QuizRoom room;
        room.press('q');
        room.press('m');
        if (is_later) room.press(KeyCode::Right);
        room.press(KeyCode::PageDown);
        REQUIRE(room.quiz().told.has_value());
        const PutCard put = *room.quiz().told;
        const Exhibit& exhibit = world().exhibit;
        const std::string title =
            " · " + std::string(exhibit.text(exhibit[put.card].title, LanguageId{}));
        const Theme& theme = world().themes[room.loop.state().preferences.theme];
        const bool is_right = put.fit == PutFit::Fits;
        const Semantics& tree = room.loop.semantics();
        int rows = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (!tree[i].name.ends_with(title)) continue;
            ++rows;
            CHECK(tree[i].color == theme[is_right ? Token::Olive : Token::Plum]);
        }
        CHECK(rows == 1);
        CHECK(room.says(world().words[0][word::quiz_put_here]) == !is_right);
        (is_right ? is_right_seen : is_wrong_seen) = true;
    }
    CHECK(is_right_seen);
    CHECK(is_wrong_seen);
}

TEST_CASE("quiz: cards are put between others by keys, or by the clicker alone")
{
    QuizRoom room;
    room.press('q');
    room.press('m');
    REQUIRE(room.quiz().kind == QuizKind::Cards);
    const MilestoneId card = *room.quiz().round.in_hand();
    room.press(KeyCode::Right);
    CHECK(room.quiz().gap == 1);
    room.press(KeyCode::Right);
    CHECK(room.quiz().gap == 1);
    room.press(KeyCode::Left);
    CHECK(room.quiz().gap == 0);
    room.press(KeyCode::PageDown);
    REQUIRE(room.quiz().told.has_value());
    CHECK(room.quiz().told->card == card);
    CHECK(room.quiz().round.rail.size() == 2);
    room.press(KeyCode::PageDown);
    CHECK_FALSE(room.quiz().told.has_value());
    // The clicker's "back" aims one gap on, and round to the first.
    for (const std::size_t gap : {1, 2, 0}) {
        room.press(KeyCode::PageUp);
        CHECK(room.quiz().gap == gap);
    }
    while (!room.quiz().round.is_over() || room.quiz().told)
        room.press(KeyCode::PageDown);
    CHECK(room.says(world().words[0][word::quiz_end]));
    room.press('m');
    room.press('m');
    CHECK_FALSE(room.quiz().round.is_over());
}

TEST_CASE("quiz: it is legible from the back row on every shape of screen, in every language")
{
    const Exhibit& exhibit = world().exhibit;
    for (const Vec2 size : {
             Vec2{1024, 768 },
             Vec2{1280, 800 },
             Vec2{1920, 1080},
             Vec2{2560, 1080}
    }) {
        CAPTURE(size.x);
        for (std::size_t language = 0; language < exhibit.languages.size(); ++language) {
            CAPTURE(exhibit.languages[language]);
            QuizRoom room(size,
                          {.language = static_cast<LanguageId>(language), .reduces_motion = true});
            room.press('q');
            for (std::size_t i = 0; i <= 2 * room.quiz().asked.size(); ++i) {
                CAPTURE(room.quiz().at);
                check_letters(room.loop.semantics(), size);
                room.press(KeyCode::PageDown);
            }
            room.press('m');
            for (;;) {
                CAPTURE(room.quiz().round.ends.size());
                check_letters(room.loop.semantics(), size);
                if (room.quiz().round.is_over() && !room.quiz().told) break;
                room.press(KeyCode::PageDown);
            }
        }
    }
}

TEST_CASE("quiz: the presenter reads the keys and the answer before the class sees it")
{
    QuizRoom room;
    room.loop.present_at(
        {.wanted = PresenterWindow::Always, .open = [](const Seat& seat) -> Result<Screen> {
             return offscreen({seat.at.w, seat.at.h}, 1, presenter_window);
         }});
    room.turn({
        {0, event::Displays{{{{0, 0, 1440, 900}}, {{1440, 0, 1280, 720}}}}}
    });
    room.press('q');
    const Stage* stage = room.loop.stage_at(presenter_window);
    REQUIRE(stage != nullptr);
    const Semantics& tree = room.loop.semantics(*stage);
    const auto says = [&](std::string_view text) {
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].name.find(text) != std::string_view::npos) return true;
        }
        return false;
    };
    CHECK(says(room.answer()));
    CHECK_FALSE(room.says(room.answer()));
    for (const Binding& row : bindings(Keys::Quiz)) {
        const std::string_view meaning = world().words[0][row.meaning];
        CAPTURE(meaning);
        if (row.meaning.key.starts_with("help.quiz")) CHECK(says(meaning));
    }
}
