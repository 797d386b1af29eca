// What a class sees beside the steps themselves: the tools below the timeline, whole words on every
// shape of screen, letters for the back row, and the keys that somebody who teaches presses.
#include "app/reveal.h"
#include "draw/audit.h"
#include "support/class_room.h"
#include "view/strokes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

constexpr Vec2 class_screens[] = {
    {1024, 768 },
    {1280, 800 },
    {1920, 1080},
    {2560, 1080}
};

Preferences in_language(std::size_t language, int percent = 100)
{
    return {.language = static_cast<LanguageId>(language),
            .text_percent = percent,
            .reduces_motion = true};
}

bool touches(const Rect& a, const Rect& b)
{
    const Rect both = intersection(a, b);
    return both.w > 1 && both.h > 1;
}

// Whether a word of it is broken: then no line is as wide as its widest word.
bool has_broken_word(const SemanticNode& node, Typesetter& type, Vec2 size)
{
    const bool is_title = node.text_px >= size.y / 12 - 0.01F;
    float least = 1e9F;
    for (const Role role : {Role::TourTitle, Role::TourText, Role::TourQuestion, Role::TourLabel}) {
        if (is_title != (role == Role::TourTitle)) continue;
        const float em = Metrics{.scale = 1}.style(role).size_px();
        const TextStyle style = Metrics{.scale = node.text_px / em}.style(role);
        least = std::min(least, type.widest_word(node.name, style));
    }
    return least > node.rect.w + 2;
}

void check_words(ClassRoom& room, Typesetter& type, Vec2 size)
{
    const Semantics& tree = room.loop.semantics();
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (node.role != SemanticRole::Text || node.text_px <= 0) continue;
        const std::string name(node.name);
        CAPTURE(name);
        CHECK_FALSE(has_broken_word(node, type, size));
    }
}

void check_steps(Vec2 size, std::size_t language, int percent)
{
    const Exhibit& exhibit = world().exhibit;
    CAPTURE(size.x);
    CAPTURE(exhibit.languages[language]);
    CAPTURE(percent);
    Typesetter type(world().fonts);
    ClassRoom room(size, {}, in_language(language, percent));
    for (std::size_t tour = 0; tour < exhibit.tours.size(); ++tour) {
        room.loop.want(action::StartTour{tour});
        room.pass(0.1);
        for (int presses = 0; presses < 400; ++presses) {
            CAPTURE(tour);
            CAPTURE(room.step());
            CAPTURE(static_cast<int>(room.face()));
            check_letters(room.loop.semantics(), size);
            check_words(room, type, size);
            if (next_press(room.loop.state(), exhibit).does == PressDoes::Nothing) break;
            room.loop.want(action::StepTour{1});
            room.pass(0.1);
        }
    }
}

}  // namespace

TEST_CASE("lesson: no word of a step is broken, on any shape of screen, in any language")
{
    for (const Vec2 size : class_screens) {
        for (std::size_t language = 0; language < world().exhibit.languages.size(); ++language)
            check_steps(size, language, 100);
    }
    for (std::size_t language = 0; language < world().exhibit.languages.size(); ++language)
        check_steps({1280, 720}, language, 200);
}

TEST_CASE("lesson: tools and the way back stand on a strip of their own below the timeline")
{
    for (const Vec2 size : class_screens) {
        for (std::size_t language = 0; language < world().exhibit.languages.size(); ++language) {
            CAPTURE(size.x);
            CAPTURE(language);
            ClassRoom room(size, {}, in_language(language));
            room.press(typed_key('e'));
            room.press(typed_key('d'));
            room.pass(1);
            const Regions regions = room.loop.stages().front().scene.regions;
            const Semantics& tree = room.loop.semantics();
            std::vector<Rect> tools;
            for (const char* id : {"button:pen-red", "button:eraser", "button:undo-stroke",
                                   "button:wipe", "button:spotlight", "button:save-picture",
                                   "button:put-away", "button:back-to-step"}) {
                CAPTURE(id);
                const auto found = tree.find(id);
                REQUIRE(found);
                const Rect box = tree[*found].rect;
                CHECK_FALSE(touches(box, regions.axis));
                CHECK_FALSE(touches(box, regions.minimap));
                CHECK_FALSE(touches(box, regions.lanes));
                CHECK_FALSE(touches(box, regions.panel));
                CHECK(box.x >= 0);
                CHECK(box.right() <= size.x);
                CHECK(box.bottom() <= size.y);
                CHECK(tree[*found].text_px >= size.y / 36 - 0.01F);
                for (const Rect& other : tools)
                    CHECK_FALSE(touches(box, other));
                tools.push_back(box);
            }
            AuditFindings findings;
            audit_targets(tree, {}, findings);
            audit_focus_order(tree, findings);
            for (const AuditFault& fault : findings.faults)
                MESSAGE(fault.where, ": ", fault.found);
            CHECK(findings.faults.empty());
        }
    }
}

TEST_CASE("lesson: below a step the tools take the row of the buttons and cover nothing")
{
    for (const Vec2 size : class_screens) {
        for (std::size_t language = 0; language < world().exhibit.languages.size(); ++language) {
            CAPTURE(size.x);
            CAPTURE(language);
            ClassRoom room(size, {}, in_language(language));
            room.press(typed_key('d'));
            room.pass(0.5);
            const Semantics& tree = room.loop.semantics();
            CHECK_FALSE(tree.find("button:tour-next"));
            for (std::size_t i = 0; i < tree.size(); ++i) {
                const SemanticNode tool = tree[i];
                if (tool.role != SemanticRole::Button) continue;
                CHECK(tool.text_px >= size.y / 36 - 0.01F);
                for (std::size_t k = 0; k < tree.size(); ++k) {
                    if (tree[k].role == SemanticRole::Text)
                        CHECK_FALSE(touches(tool.rect, tree[k].rect));
                }
            }
        }
    }
}

TEST_CASE("lesson: a question and its answer stand above the years, and nothing moves when a press "
          "uncovers it")
{
    const Exhibit& exhibit = world().exhibit;
    std::size_t short_steps = 0;
    std::size_t looked_at = 0;
    for (const Vec2 size : class_screens) {
        for (std::size_t language = 0; language < exhibit.languages.size(); ++language) {
            CAPTURE(size.x);
            CAPTURE(language);
            ClassRoom room(size, {}, in_language(language));
            const auto named = [&](std::string_view name) -> std::optional<Rect> {
                const Semantics& tree = room.loop.semantics();
                for (std::size_t i = 0; i < tree.size(); ++i) {
                    if (tree[i].name == name && !tree[i].rect.is_empty()) return tree[i].rect;
                }
                return std::nullopt;
            };
            const std::vector<TourStep>& steps = exhibit.tours[0].steps;
            for (std::size_t i = 0; i < steps.size(); ++i) {
                CAPTURE(i);
                // Of a step whose dates are covered, years in texts become dots.
                if (steps[i].conceals.front() != StepPart::Answer) continue;
                ++looked_at;
                const auto lang = static_cast<LanguageId>(language);
                room.loop.want(action::GoToStep{i});
                room.pass(1);
                const auto asked = named(exhibit.text(steps[i].question, lang));
                REQUIRE(asked.has_value());
                const TextId told = exhibit[steps[i].milestones.front()].summary;
                CHECK(named(exhibit.text(told, lang)).has_value());
                CHECK_FALSE(named(exhibit.text(steps[i].answer, lang)).has_value());
                room.press(KeyCode::PageDown);
                room.pass(1);
                const auto answer = named(exhibit.text(steps[i].answer, lang));
                const auto year = named("1930");
                REQUIRE(answer.has_value());
                REQUIRE(year.has_value());
                CHECK(answer->bottom() < year->y);
                // What was told makes room for it where there is too little for both.
                if (named(exhibit.text(told, lang)))
                    CHECK(named(exhibit.text(steps[i].question, lang)) == asked);
                else
                    ++short_steps;
            }
        }
    }
    CHECK(short_steps * 8 <= looked_at);
}

// The first step has no way back, and no gap in its place.
TEST_CASE("lesson: the buttons below a step stand side by side, at the same end of their row")
{
    ClassRoom room({1280, 720}, {}, in_language(0));
    std::optional<float> end;
    for (std::size_t step = 0; step < 3; ++step) {
        CAPTURE(step);
        room.loop.want(action::GoToStep{step});
        room.pass(1);
        const Semantics& tree = room.loop.semantics();
        std::vector<Rect> row;
        for (const std::string_view key : {"tour-leave", "tour-back", "tour-next"}) {
            const auto at = tree.find(SemanticRole::Button, key);
            CHECK(at.has_value() == (step > 0 || key != "tour-back"));
            if (at) row.push_back(tree[*at].rect);
        }
        for (std::size_t i = 1; i < row.size(); ++i) {
            CHECK(row[i].x > row[i - 1].right());
            CHECK(row[i].x - row[i - 1].right() < 20);
        }
        REQUIRE_FALSE(row.empty());
        if (!end) end = row.back().right();
        CHECK(row.back().right() == *end);
    }
}

TEST_CASE("lesson: letters of help are large enough for the back row")
{
    for (const Vec2 size : class_screens) {
        CAPTURE(size.x);
        ClassRoom room(size);
        room.press(KeyCode::F1);
        const Semantics& tree = room.loop.semantics();
        int seen = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const SemanticNode node = tree[i];
            if (node.text_px <= 0 || node.scope != Scope::Modal) continue;
            const std::string name(node.name);
            CAPTURE(name);
            CHECK(node.text_px >= size.y / 36 - 0.01F);
            ++seen;
        }
        CHECK(seen > 10);
    }
}

TEST_CASE("lesson: the chart of a step shows all its bars, and what they mean, on every screen")
{
    const Exhibit& exhibit = world().exhibit;
    int seen = 0;
    for (const Vec2 size : class_screens) {
        for (std::size_t language = 0; language < exhibit.languages.size(); ++language) {
            ClassRoom room(size, {}, in_language(language));
            const std::vector<TourStep>& steps = exhibit.tours[0].steps;
            for (std::size_t i = 0; i < steps.size(); ++i) {
                if (!steps[i].figure) continue;
                CAPTURE(size.x);
                CAPTURE(language);
                room.loop.want(action::GoToStep{i});
                room.pass(1);
                const Figure& figure = exhibit.figures[index_of(*steps[i].figure)];
                for (const FigurePoint& point : figure.points) {
                    const std::string label(
                        exhibit.text(point.label, static_cast<LanguageId>(language)));
                    CAPTURE(label);
                    CHECK(room.says(label));
                }
                CHECK(room.says(world().words[language][Word{"detail.chart"}]));
                ++seen;
            }
        }
    }
    CHECK(seen > 0);
}

TEST_CASE("lesson: every key of the table does what it says")
{
    using Check = std::function<bool(ClassRoom&)>;
    struct Row {
        const char* what;
        std::vector<KeyCode> before;
        KeyCode key{};
        Modifiers modifiers;
        Check does;
    };
    const auto on_face = [](StepFace face) {
        return Check([face](ClassRoom& r) { return r.step() == 1 && r.face() == face; });
    };
    const auto at_step = [](std::size_t step) {
        return Check([step](ClassRoom& r) { return r.step() == step; });
    };
    const auto blank = [](BlankScreen color) {
        return Check([color](ClassRoom& r) { return r.loop.state().blank == color; });
    };
    const auto holds = [](BoardTool tool) {
        return Check([tool](ClassRoom& r) { return r.loop.state().board.tool == tool; });
    };
    const auto zoomed = [](double zoom) {
        return Check([zoom](ClassRoom& r) { return r.loop.state().lesson.zoom == zoom; });
    };
    const Check has_help = [](ClassRoom& r) { return is_open<page::Help>(r.loop.state().pages); };
    const Check has_overview = [](ClassRoom& r) {
        return is_open<page::Overview>(r.loop.state().pages);
    };
    const Check is_full = [](ClassRoom& r) {
        return r.loop.state().preferences.is_fullscreen !=
               ClassRoom().loop.state().preferences.is_fullscreen;
    };
    const Check is_out = [](ClassRoom& r) { return is_out_of_tour(r.loop.state()); };
    const StepFace next = faces_of(world().exhibit, world().exhibit.tours[0].steps[1])[1];
    const std::size_t last = world().exhibit.tours[0].steps.size() - 1;
    const KeyCode page_down = KeyCode::PageDown;
    // Each begins at the second step.
    const Row rows[] = {
        {"PgDn",          {},               KeyCode::PageDown, {},              on_face(next)              },
        {"N",             {},               typed_key('n'),    {},              on_face(next)              },
        {"Space",         {},               KeyCode::Space,    {},              on_face(next)              },
        {"Right",         {},               KeyCode::Right,    {},              on_face(next)              },
        {"Enter",         {},               KeyCode::Enter,    {},              on_face(next)              },
        {"PgUp",          {page_down},      KeyCode::PageUp,   {},              on_face(StepFace::Step)    },
        {"P",             {page_down},      typed_key('p'),    {},              on_face(StepFace::Step)    },
        {"Shift Space",   {page_down},      KeyCode::Space,    {.shift = true}, on_face(StepFace::Step)    },
        {"Left",          {page_down},      KeyCode::Left,     {},              on_face(StepFace::Step)    },
        {"Home",          {},               KeyCode::Home,     {},              at_step(0)                 },
        {"End",           {},               KeyCode::End,      {},              at_step(last)              },
        {"Esc",           {},               KeyCode::Escape,   {},              has_overview               },
        {"Esc closes",    {KeyCode::F1},    KeyCode::Escape,   {},              on_face(StepFace::Step)    },
        {"+",             {},               KeyCode::Plus,     {},              zoomed(2)                  },
        {"-",             {KeyCode::Plus},  KeyCode::Minus,    {},              zoomed(1)                  },
        {"0",             {KeyCode::Plus},  KeyCode::Zero,     {},              zoomed(1)                  },
        {"B",             {},               typed_key('b'),    {},              blank(BlankScreen::Black)  },
        {"V",             {},               typed_key('v'),    {},              blank(BlankScreen::Black)  },
        {".",             {},               KeyCode::Period,   {},              blank(BlankScreen::Black)  },
        {"Shift .",       {},               KeyCode::Period,   {.shift = true}, blank(BlankScreen::Black)  },
        {"/",             {},               KeyCode::Slash,    {},              blank(BlankScreen::Black)  },
        {";",             {},               typed_key(';'),    {},              blank(BlankScreen::Black)  },
        {"Shift ;",       {},               typed_key(';'),    {.shift = true}, blank(BlankScreen::Black)  },
        {":",             {},               typed_key(':'),    {},              blank(BlankScreen::Black)  },
        {"W",             {},               typed_key('w'),    {},              blank(BlankScreen::White)  },
        {",",             {},               typed_key(','),    {},              blank(BlankScreen::White)  },
        {"number, Enter", {typed_key('4')}, KeyCode::Enter,    {},              at_step(3)                 },
        {"L",             {},               typed_key('l'),    {},              holds(BoardTool::Spotlight)},
        {"D",             {},               typed_key('d'),    {},              holds(BoardTool::Pen)      },
        {"F",             {},               typed_key('f'),    {},              is_full                    },
        {"F11",           {},               KeyCode::F11,      {},              is_full                    },
        {"F5",            {},               KeyCode::F5,       {},              at_step(0)                 },
        {"Shift F5",      {page_down},      KeyCode::F5,       {.shift = true}, on_face(StepFace::Step)    },
        {"?",             {},               KeyCode::Slash,    {.shift = true}, has_help                   },
        {"F1",            {},               KeyCode::F1,       {},              has_help                   },
        {"E",             {},               typed_key('e'),    {},              is_out                     },
        {"E and back",    {typed_key('e')}, typed_key('e'),    {},              on_face(StepFace::Step)    },
        {"O",             {},               typed_key('o'),    {},              has_overview               },
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        ClassRoom room;
        room.uncover_all();
        room.press(KeyCode::Right, {.ctrl = true});
        for (const KeyCode key : row.before)
            room.press(key);
        room.press(row.key, row.modifiers);
        CHECK(row.does(room));
    }
    // Each key that blanks also lights up, on a step, in the timeline and over a quiz.
    std::size_t lit = 0;
    for (const KeyCode way : {KeyCode::Home, typed_key('e'), typed_key('q')}) {
        for (const Row& row : rows) {
            const bool blanks = std::ranges::count(std::string_view("BV./;:W,"), *row.what) == 1 ||
                                std::string_view(row.what) == "Shift ." ||
                                std::string_view(row.what) == "Shift ;";
            if (!blanks) continue;
            CAPTURE(row.what);
            CAPTURE(static_cast<unsigned>(way));
            ClassRoom room;
            room.press(way);
            room.press(typed_key('b'));
            CHECK(room.loop.state().blank == BlankScreen::Black);
            room.press(row.key, row.modifiers);
            CHECK(room.loop.state().blank == BlankScreen::No);
            ++lit;
        }
    }
    CHECK(lit == 30);
}

TEST_CASE("lesson: a number that G asks for leads to its step without Enter")
{
    ClassRoom room;
    const auto steps = world().exhibit.tours[0].steps.size();
    REQUIRE(steps < 10);
    // No step has two digits: at once.
    room.press(typed_key('g'));
    room.press(typed_key('3'));
    CHECK(room.step() == 2);
    CHECK_FALSE(room.loop.state().lesson.typed);
    // The second tour has 12: the 1 could go on.
    REQUIRE(world().exhibit.tours[1].steps.size() == 12);
    room.loop.want(action::StartTour{1});
    room.pass(0.1);
    room.press(typed_key('g'));
    room.press(typed_key('1'));
    CHECK(room.loop.state().lesson.typed == std::optional<std::size_t>(1));
    room.press(KeyCode::Zero);
    CHECK(room.step() == 9);
    room.press(typed_key('g'));
    room.press(typed_key('1'));
    room.pass(1.4);
    CHECK(room.step() == 9);
    room.pass(0.2);
    CHECK(room.step() == 0);
    // A number without G waits for Enter.
    room.press(typed_key('1'));
    room.pass(5);
    CHECK(room.loop.state().lesson.typed == std::optional<std::size_t>(1));
    room.press(KeyCode::Zero);
    CHECK(room.loop.state().lesson.typed == std::optional<std::size_t>(10));
    room.press(KeyCode::Enter);
    CHECK(room.step() == 9);
}
