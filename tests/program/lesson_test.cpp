// Lessons as a class sees them: every step of every tour of the exhibit that ships, and every key
// of a clicker, through the real loop.
#include "app/reveal.h"
#include "app/teaching.h"
#include "exhibit/steps.h"
#include "support/class_room.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace vitrine;

TEST_CASE("lesson: in every step no letters are below 1/36 of the height and titles have 1/12")
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
            ClassRoom room(size, {},
                           {.language = static_cast<LanguageId>(language), .reduces_motion = true});
            for (std::size_t tour = 0; tour < exhibit.tours.size(); ++tour) {
                room.loop.want(action::StartTour{tour});
                room.pass(0.1);
                while (next_press(room.loop.state(), exhibit).does != PressDoes::Nothing) {
                    CAPTURE(tour);
                    CAPTURE(room.step());
                    CAPTURE(static_cast<int>(room.face()));
                    check_letters(room.loop.semantics(), size);
                    room.loop.want(action::StepTour{1});
                    room.pass(0.1);
                }
                check_letters(room.loop.semantics(), size);
            }
        }
    }
}

TEST_CASE("lesson: the clicker's keys go on and back, whichever it sends")
{
    const KeyCode on[] = {KeyCode::PageDown, KeyCode::Right,    KeyCode::Down,      KeyCode::Space,
                          typed_key('n'),    KeyCode::VolumeUp, KeyCode::MediaNext, KeyCode::Enter};
    for (const KeyCode key : on) {
        CAPTURE(static_cast<unsigned>(key));
        ClassRoom room;
        room.uncover_all();
        room.press(key);
        CHECK(room.step() == 0);
        CHECK(room.face() == StepFace::Contrast);
    }
    struct Back {
        KeyCode key{};
        Modifiers modifiers;
    };
    const Back back[] = {
        {KeyCode::PageUp,        {}             },
        {KeyCode::Left,          {}             },
        {KeyCode::Up,            {}             },
        {KeyCode::Backspace,     {}             },
        {typed_key('p'),         {}             },
        {KeyCode::Space,         {.shift = true}},
        {KeyCode::VolumeDown,    {}             },
        {KeyCode::MediaPrevious, {}             },
    };
    for (const Back& row : back) {
        CAPTURE(static_cast<unsigned>(row.key));
        ClassRoom room;
        room.uncover_all();
        room.press(KeyCode::PageDown);
        room.press(row.key, row.modifiers);
        CHECK(room.face() == StepFace::Step);
    }
}

TEST_CASE("lesson: every key that blanks the screen also lights it up, and W is white")
{
    struct Row {
        KeyCode key{};
        Modifiers modifiers;
        BlankScreen color{};
    };
    const Row rows[] = {
        {typed_key('b'),  {},              BlankScreen::Black},
        {typed_key('v'),  {},              BlankScreen::Black},
        {KeyCode::Period, {},              BlankScreen::Black},
        {KeyCode::Slash,  {},              BlankScreen::Black},
        {typed_key(';'),  {},              BlankScreen::Black},
        {typed_key(';'),  {.shift = true}, BlankScreen::Black},
        {typed_key(':'),  {},              BlankScreen::Black},
        {typed_key('w'),  {},              BlankScreen::White},
    };
    for (const Row& row : rows) {
        CAPTURE(static_cast<unsigned>(row.key));
        ClassRoom room;
        room.press(row.key, row.modifiers);
        CHECK(room.loop.state().blank == row.color);
        room.press(row.key, row.modifiers);
        CHECK(room.loop.state().blank == BlankScreen::No);
        // Whichever of them has blanked it, any of them and the clicker's "next" light it up.
        room.press(row.key, row.modifiers);
        room.press(KeyCode::PageDown);
        CHECK(room.loop.state().blank == BlankScreen::No);
        CHECK(room.face() == StepFace::Step);
    }
}

TEST_CASE("lesson: a number and Enter, G and a number, Home, End, F5 and Shift F5 lead to steps")
{
    ClassRoom room;
    const std::size_t last = world().exhibit.tours[0].steps.size() - 1;
    room.press(typed_key('7'));
    CHECK(room.loop.state().lesson.typed == std::optional<std::size_t>(7));
    room.press(KeyCode::Enter);
    CHECK(room.step() == 6);
    room.press(typed_key('g'));
    room.press(typed_key('3'));
    room.press(KeyCode::Enter);
    CHECK(room.step() == 2);
    // A number that no step has leads nowhere, and one that is dropped does not count.
    room.press(typed_key('9'));
    room.press(KeyCode::Zero);
    room.press(KeyCode::Enter);
    CHECK(room.step() == 2);
    room.press(typed_key('5'));
    room.press(KeyCode::Escape);
    CHECK(room.step() == 2);
    room.press(KeyCode::End);
    CHECK(room.step() == last);
    room.press(KeyCode::Home);
    CHECK(room.step() == 0);
    room.press(typed_key('4'));
    room.press(KeyCode::Enter);
    room.press(KeyCode::PageDown);
    room.press(KeyCode::F5, {.shift = true});
    CHECK(room.step() == 3);
    CHECK(room.face() == StepFace::Step);
    room.press(KeyCode::F5);
    CHECK(room.step() == 0);
    room.press(KeyCode::Right, {.ctrl = true});
    CHECK(room.step() == 1);
    room.press(KeyCode::Left, {.ctrl = true});
    CHECK(room.step() == 0);
}

TEST_CASE("lesson: Esc and O show all steps, F and F11 fill the screen, ? and F1 help")
{
    ClassRoom room;
    const auto has_overview = [&] { return is_open<page::Overview>(room.loop.state().pages); };
    room.press(KeyCode::Escape);
    CHECK(has_overview());
    room.press(KeyCode::Escape);
    CHECK_FALSE(has_overview());
    room.press(typed_key('o'));
    CHECK(has_overview());
    check_letters(room.loop.semantics(), {1280, 720});
    room.press(KeyCode::Right);
    room.press(KeyCode::Down);
    room.press(KeyCode::Enter);
    CHECK_FALSE(has_overview());
    CHECK(room.step() == 1 + overview_columns(world().exhibit.tours[0].steps.size()));
    for (const KeyCode key : {typed_key('f'), KeyCode::F11}) {
        const bool before = room.loop.state().preferences.is_fullscreen;
        room.press(key);
        CHECK(room.loop.state().preferences.is_fullscreen != before);
    }
    room.press(KeyCode::Slash, {.shift = true});
    CHECK(is_open<page::Help>(room.loop.state().pages));
    room.press(KeyCode::Escape);
    room.press(KeyCode::F1);
    CHECK(is_open<page::Help>(room.loop.state().pages));
    room.press(KeyCode::Escape);
    room.press(KeyCode::Plus);
    CHECK(room.loop.state().lesson.zoom == doctest::Approx(2));
    room.press(KeyCode::Minus);
    CHECK(room.loop.state().lesson.zoom == doctest::Approx(1));
}

TEST_CASE(
    "lesson: E leads out into the timeline and back to the same step, as do the clicker's keys")
{
    ClassRoom room;
    room.press(typed_key('4'));
    room.press(KeyCode::Enter);
    room.press(KeyCode::PageDown);
    const page::Tour before = *tour_of(room.loop.state());
    for (const KeyCode back :
         {typed_key('e'), KeyCode::PageDown, KeyCode::PageUp, KeyCode::VolumeUp}) {
        CAPTURE(static_cast<unsigned>(back));
        room.press(typed_key('e'));
        CHECK(tour_of(room.loop.state()) == nullptr);
        // What a visitor does there is forgotten.
        room.press(KeyCode::Right);
        room.press(KeyCode::Down);
        room.press(back);
        REQUIRE(tour_of(room.loop.state()) != nullptr);
        CHECK(*tour_of(room.loop.state()) == before);
    }
    room.press(typed_key('e'));
    room.press(typed_key('b'));
    CHECK(room.loop.state().blank == BlankScreen::Black);
    room.press(typed_key('b'));
    CHECK(room.loop.state().blank == BlankScreen::No);
}

TEST_CASE("lesson: two presses within 150 ms count once, if that is set")
{
    for (const bool joins : {false, true}) {
        CAPTURE(joins);
        ClassRoom room({1280, 720}, {.joins_presses = joins});
        room.uncover_all();
        room.press(KeyCode::PageDown, {}, 1);
        room.press(KeyCode::PageDown, {}, 0.1);
        CHECK(room.face() == (joins ? StepFace::Contrast : StepFace::Others));
        room.press(KeyCode::PageDown, {}, 0.16);
        CHECK((room.face() == StepFace::Others) == joins);
    }
}

TEST_CASE("lesson: what is covered by its key is not on the class's screen until the next press")
{
    ClassRoom room;
    room.uncover_all();
    const Exhibit& exhibit = world().exhibit;
    const TourStep& step = exhibit.tours[0].steps[0];
    const std::string_view title = exhibit.text(step.title, LanguageId{0});
    CHECK(room.says(title));
    room.press(typed_key('1'), {.ctrl = true});
    CHECK(is_concealed(room.loop.state(), StepPart::Title));
    CHECK_FALSE(room.says(title));
    room.press(KeyCode::PageDown);
    CHECK(room.says(title));
    CHECK(room.face() == StepFace::Step);
    const Contrast* contrast = contrast_of(exhibit, step);
    REQUIRE(contrast != nullptr);
    const std::string_view record = exhibit.text(contrast->record, LanguageId{0});
    room.press(typed_key('5'), {.ctrl = true});
    room.press(KeyCode::PageDown);
    CHECK(room.face() == StepFace::Contrast);
    CHECK_FALSE(room.says(record));
    room.press(KeyCode::PageDown);
    CHECK(room.face() == StepFace::Contrast);
    CHECK(room.says(record));
    // C covers all there is, and uncovers it.
    room.press(typed_key('c'));
    CHECK(is_concealed(room.loop.state(), StepPart::Date));
    CHECK_FALSE(room.says(record));
    room.press(typed_key('c'));
    CHECK(concealed_now(room.loop.state()).is_empty());
}

TEST_CASE("lesson: it goes on by itself, input has it wait, and a stand goes on again")
{
    ClassRoom room({1280, 720}, {.seconds_a_step = 30});
    room.uncover_all();
    room.pass(10.5);
    CHECK(room.face() == StepFace::Contrast);
    room.press(KeyCode::PageDown);
    CHECK(room.face() == StepFace::Others);
    room.pass(200);
    CHECK(room.face() == StepFace::Others);
    room.press(typed_key('a'));
    room.pass(10.5);
    CHECK(room.step() == 1);

    ClassRoom stand({1280, 720}, {.seconds_a_step = 30, .loops = true});
    const std::size_t steps = world().exhibit.tours[0].steps.size();
    stand.press(KeyCode::End);
    stand.press(typed_key('e'));
    stand.pass(40);
    CHECK(is_out_of_tour(stand.loop.state()));
    stand.pass(6);
    CHECK(stand.step() == steps - 1);
    for (int turns = 0; turns < 40 && stand.step() != 0; ++turns)
        stand.pass(31);
    CHECK(stand.step() == 0);
    for (int seconds = 0; seconds < 30 && stand.face() == StepFace::Step; ++seconds)
        stand.pass(1);
    CHECK(stand.step() == 0);
    CHECK(stand.face() == StepFace::Contrast);
}

TEST_CASE("lesson: a pointer that only says where it is does not have it wait")
{
    ClassRoom room({1280, 720}, {.seconds_a_step = 30});
    room.uncover_all();
    const auto move = [&room](Vec2 to) {
        room.now_s += 0.1;
        room.turn({
            {0, event::PointerMove{to}}
        });
    };
    move({640, 360});
    move({643, 361});
    room.pass(10.5);
    CHECK(room.face() == StepFace::Contrast);
    // A hand that moves it does.
    move({700, 360});
    room.pass(100);
    CHECK(room.face() == StepFace::Contrast);
}

TEST_CASE("lesson: a key that starts it is let go of later, and pressed again has it wait")
{
    ClassRoom room({1280, 720}, {});
    room.uncover_all();
    const auto press_slowly = [&room](KeyCode code) {
        room.pass(0.5);
        room.turn({
            {0, event::Key{.code = code, .press = Press::Down}}
        });
        room.pass(0.08);
        room.turn({
            {0, event::Key{.code = code, .press = Press::Up}}
        });
    };
    const std::size_t step = room.step();
    press_slowly(typed_key('a'));
    room.pass(400);
    CHECK((room.step() != step || room.face() != StepFace::Step));
    press_slowly(typed_key('a'));
    const std::size_t waits_at = room.step();
    const StepFace face = room.face();
    room.pass(2'000);
    CHECK(room.step() == waits_at);
    CHECK(room.face() == face);
}

TEST_CASE("lesson: the bars of a chart that have no room are counted")
{
    const Exhibit& exhibit = world().exhibit;
    int seen = 0;
    for (const Vec2 size : {
             Vec2{1024, 768 },
             Vec2{1920, 1080}
    }) {
        ClassRoom room(size);
        const std::vector<TourStep>& steps = exhibit.tours[0].steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (!steps[i].figure) continue;
            room.loop.want(action::GoToStep{i});
            room.pass(1);
            const Figure& figure = exhibit.figures[index_of(*steps[i].figure)];
            std::size_t bars = 0;
            for (const FigurePoint& point : figure.points) {
                if (room.says(exhibit.text(point.label, LanguageId{}))) ++bars;
            }
            std::size_t counted = 0;
            const Semantics& tree = room.loop.semantics();
            for (std::size_t k = 0; k < tree.size(); ++k) {
                if (tree[k].name.starts_with("+"))
                    counted = static_cast<std::size_t>(tree[k].name[1] - '0');
            }
            CAPTURE(i);
            CHECK(bars + counted == figure.points.size());
            ++seen;
        }
    }
    CHECK(seen > 0);
}

TEST_CASE("lesson: no flight of the timeline takes longer than 1.2 s")
{
    ClassRoom room({1920, 1080}, {}, {});
    for (const KeyCode key : {KeyCode::End, KeyCode::Home, KeyCode::End}) {
        room.press(key);
        const auto& moving = room.loop.state().moving;
        if (!moving) continue;
        const auto* way = std::get_if<Flight>(&moving->motion);
        if (way != nullptr) CHECK(way->seconds <= 1.2);
    }
    room.pass(1.3);
    CHECK_FALSE(room.loop.state().moving.has_value());
}
