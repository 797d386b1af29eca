// The presenter's window beside the class's, while displays come and go; and drawing with real
// hands on the class's screen.

#include "engine/files.h"
#include "program/presenter_parts.h"
#include "support/folder.h"
#include "support/show.h"
#include "view/strokes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

constexpr Vec2 class_size{1920, 1080};

PresenterDesk desk_of(PresenterWindow wanted)
{
    return {.wanted = wanted, .open = [](const Seat& seat) -> Result<Screen> {
                return offscreen({seat.at.w, seat.at.h}, 1, presenter_window);
            }};
}

// Whether a stage says anything that only the presenter may read.
bool tells_notes(const Loop& loop, const Stage& stage)
{
    const Semantics& tree = loop.semantics(stage);
    for (const Tour& tour : world().exhibit.tours) {
        for (const TourStep& step : tour.steps) {
            const std::string_view notes =
                world().exhibit.text(step.notes, loop.state().preferences.language);
            if (notes.size() < 24) continue;
            for (std::size_t i = 0; i < tree.size(); ++i) {
                if (tree[i].name.find(notes.substr(0, 24)) != std::string_view::npos) return true;
            }
        }
    }
    return false;
}

// A lesson that is looked at in each of its frames.
struct TwoScreens {
    Loop loop;
    int frames_with_notes = 0;  // on the presenter's stage
    int frames_that_tell = 0;   // on another

    explicit TwoScreens(PresenterWindow wanted = PresenterWindow::OnOwnDisplay,
                        const World& shown = world())
        : loop(shown, {.policy = present}, offscreen(class_size))
    {
        loop.present_at(desk_of(wanted));
    }

    const Stage* presenter() const { return loop.stage_at(presenter_window); }

    bool says(const Stage& stage, std::string_view words) const
    {
        const Semantics& tree = loop.semantics(stage);
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].name == words) return true;
        }
        return false;
    }

    void turn(const std::vector<Event>& events)
    {
        REQUIRE(loop.turn(events).has_value());
        for (const Stage& stage : loop.stages()) {
            if (!tells_notes(loop, stage)) continue;
            ++(stage.role == StageRole::Presents ? frames_with_notes : frames_that_tell);
        }
    }

    void play(const std::string& text)
    {
        const Reading<Script> script = read_script(text);
        for (const Problem& problem : script.problems)
            MESSAGE(printed(problem, "script"));
        REQUIRE(script.value.has_value());
        Player player(*script.value, loop, {});
        std::vector<Event> events;
        while (!loop.is_over()) {
            events.clear();
            player.wait(loop.wake(), events);
            // What comes after may still be looked at.
            if (std::holds_alternative<event::Quit>(events.back().what)) break;
            turn(events);
        }
        for (const std::string& failure : player.failures())
            MESSAGE(failure);
        CHECK(player.failures().empty());
    }
};

}  // namespace

TEST_CASE("presenter: a window of its own on the other display, with all that a lesson needs")
{
    TwoScreens two;
    two.play(R"(displays 1440x900 1920x1080
clock 10:42
wait 21s
stage presenter
expect panel:presenter
expect value status:sees shown
expect value status:clock 10:42
expect value status:elapsed 0:21
expect value status:this-step 0:21
expect value text:plan-1 now
expect value text:plan-2 ahead
click button:black
settle
expect value status:sees blank
stage class
expect value status:blank black
stage presenter
click button:next
settle
expect value status:sees shown
)");
    REQUIRE(two.presenter() != nullptr);
    CHECK(two.presenter()->role == StageRole::Presents);
    CHECK(two.presenter()->screen.size == Vec2{1440, 900});
    CHECK(two.loop.state().size == class_size);
    CHECK(two.frames_with_notes > 0);
    CHECK(two.frames_that_tell == 0);
}

TEST_CASE("presenter: it says what the class sees, and what is concealed from it")
{
    TwoScreens two;
    two.play("displays 1440x900 1920x1080\nsettle\n");
    const auto all = [&two] {
        const Semantics& tree = two.loop.semantics(*two.presenter());
        std::string names;
        for (std::size_t i = 0; i < tree.size(); ++i)
            names.append(tree[i].name).append("\n");
        return names;
    };
    const auto says = [&all](std::string_view text) {
        return all().find(text) != std::string::npos;
    };
    CHECK(says("The class sees the step"));
    const Exhibit& exhibit = world().exhibit;
    const TourStep& step = exhibit.tours[0].steps[0];
    const std::string title = "the title – " + std::string(exhibit.text(step.title, LanguageId{}));
    CHECK_FALSE(says(title));
    two.play("key PageDown\nsettle\nkey c\nsettle\n");
    CHECK(says(title));
    CHECK(says("the date – "));
    CHECK(says("Next press shows"));
    two.play("key o\nsettle\n");
    CHECK(says("The class sees the overview"));
    CHECK_FALSE(says("Next press shows"));
    two.play("key Escape\nsettle\n");
    two.loop.want(action::ToggleHelp{});
    two.play("settle\n");
    CHECK(says("The class sees help"));
    two.play("key Escape\nsettle\nkey q\nsettle\n");
    CHECK(says("The class sees the quiz"));
}

TEST_CASE("presenter: keys in either window lead the same lesson")
{
    TwoScreens two;
    two.play(R"(displays 1440x900 1920x1080
settle
stage presenter
key PageDown
key PageDown
key PageDown
key PageDown
key PageDown
key PageDown
settle
stage class
key PageDown
settle
)");
    const page::Tour* tour = tour_of(two.loop.state());
    REQUIRE(tour != nullptr);
    CHECK(tour->step > 0);
    // A press beside every button of the presenter's window is no press on the class's screen.
    const State before = two.loop.state();
    two.play("stage presenter\nclick 3,450\nsettle\n");
    CHECK(tour_of(two.loop.state())->step == tour_of(before)->step);
    CHECK(tour_of(two.loop.state())->face == tour_of(before)->face);
}

TEST_CASE("presenter: displays come and go, and the class never sees the notes")
{
    TwoScreens two;
    two.play("displays 1440x900 1920x1080\nsettle\nkey Right\nsettle\n");
    REQUIRE(two.presenter() != nullptr);
    // The projector is lost: what is left shows what the class sees.
    two.play("displays 1440x900\nsettle\n");
    CHECK(two.presenter() == nullptr);
    CHECK(two.loop.stages().size() == 1);
    CHECK(two.loop.state().size == Vec2{1440, 900});
    const page::Tour lost = *tour_of(two.loop.state());
    // Another one is plugged in, in the middle of a step, and out in the middle of a flight.
    two.play("displays 1440x900 1024x768\nsettle\n");
    CHECK(two.presenter() != nullptr);
    CHECK(*tour_of(two.loop.state()) == lost);
    two.play("key Right\ndisplays 1440x900\nkey Right\ndisplays 1440x900 1920x1080\nsettle\n");
    CHECK(two.presenter() != nullptr);
    // Swapped, and the laptop's own lid closed: the projector is all that is left.
    two.loop.want(action::SwapScreens{});
    two.play("settle\ndisplays 1920x1080\nsettle\nkey Right\nsettle\n");
    CHECK(two.presenter() == nullptr);
    // A mirror is no place for notes.
    const Nanoseconds now = two.loop.now();
    two.turn({
        {now, event::Displays{{{{0, 0, 1440, 900}}, {{0, 0, 1440, 900}}}}},
        {now, event::Tick{}                                              }
    });
    CHECK(two.presenter() == nullptr);
    CHECK(two.frames_with_notes > 0);
    CHECK(two.frames_that_tell == 0);
}

TEST_CASE("presenter: where both share one display after a loss, the notes are covered")
{
    TwoScreens two(PresenterWindow::Always);
    two.play("displays 3200x1000\nsettle\n");
    REQUIRE(two.presenter() != nullptr);
    CHECK(two.frames_with_notes > 0);
    CHECK_FALSE(two.loop.state().classroom.is_covered);
    two.play("displays 1440x900 1920x1080\nsettle\n");
    two.frames_with_notes = 0;
    two.play("displays 1920x1080\nsettle\nkey Right\nsettle\n");
    REQUIRE(two.presenter() != nullptr);
    CHECK(two.loop.state().classroom.is_covered);
    CHECK(two.frames_with_notes == 0);
    two.play("stage presenter\nclick button:show-notes\nsettle\n");
    CHECK_FALSE(two.loop.state().classroom.is_covered);
    CHECK(two.frames_with_notes > 0);
    CHECK(two.frames_that_tell == 0);
}

TEST_CASE("presenter: the visit ends with the class's window, and goes on without the other")
{
    TwoScreens two;
    two.play("displays 1440x900 1920x1080\nsettle\n");
    const Nanoseconds now = two.loop.now();
    two.turn({
        {now,               event::Quit{}, presenter_window},
        {
         now, event::Tick{},
         }
    });
    CHECK(two.presenter() == nullptr);
    CHECK_FALSE(two.loop.is_over());
    // It stays closed until the displays change.
    two.play("wait 2s\n");
    CHECK(two.presenter() == nullptr);
    two.play("displays 1440x900\nsettle\ndisplays 1440x900 1920x1080\nsettle\n");
    CHECK(two.presenter() != nullptr);
}

TEST_CASE("presenter: a second is a frame, and nothing wakes where no such window is")
{
    TwoScreens two;
    two.play("displays 1440x900 1920x1080\nsettle\n");
    REQUIRE(two.loop.wake().at.has_value());
    CHECK(*two.loop.wake().at <= two.loop.now() + nanoseconds_per_second);
    two.play("displays 1440x900\nsettle\n");
    CHECK_FALSE(two.loop.wake().at.has_value());
}

TEST_CASE("presenter: what is drawn on the picture of the class's screen is drawn on that screen")
{
    TwoScreens two;
    two.play("displays 1440x900 1920x1080\nsettle\nkey d\nsettle\n");
    const Semantics& tree = two.loop.semantics(*two.presenter());
    const auto picture = tree.find("picture:class");
    REQUIRE(picture);
    const Rect box = tree[*picture].rect;
    const Vec2 from = {box.x + box.w * 0.25F, box.y + box.h * 0.5F};
    const Vec2 to = {box.x + box.w * 0.5F, box.y + box.h * 0.5F};
    const Nanoseconds now = two.loop.now();
    two.turn({
        {now, event::PointerMove{from},                                   presenter_window},
        {now, event::PointerButton{from, MouseButton::Left, Press::Down}, presenter_window},
        {now, event::PointerMove{to},                                     presenter_window},
        {now, event::PointerButton{to, MouseButton::Left, Press::Up},     presenter_window},
        {now, event::Tick{},                                              {}              }
    });
    REQUIRE(two.loop.state().board.strokes.size() == 1);
    const std::vector<StrokePoint>& points = two.loop.state().board.strokes.front().points;
    REQUIRE(points.size() == 2);
    CHECK(std::abs(points.front().x - 0.25) < 0.01);
    CHECK(std::abs(points.back().x - 0.5) < 0.01);
    // Beside it nothing is drawn on.
    two.turn({
        {now, event::PointerButton{{2, 2}, MouseButton::Left, Press::Down}, presenter_window},
        {now, event::PointerButton{{2, 2}, MouseButton::Left, Press::Up},   presenter_window},
        {now, event::Tick{},                                                {}              }
    });
    CHECK(two.loop.state().board.strokes.size() == 1);
}

TEST_CASE("presenter: every part has its place in windows of any shape")
{
    for (const Vec2 size : {
             Vec2{1440, 900 },
             Vec2{1280, 720 },
             Vec2{1600, 1000},
             Vec2{1024, 768 },
             Vec2{1080, 1920}
    }) {
        CAPTURE(size.x);
        float scale = 1;
        const DesktopPlaces at = desktop_places(size, scale);
        const Rect window{0, 0, size.x, size.y};
        const std::array parts{at.head,  at.seen,  at.times, at.next,
                               at.notes, at.asked, at.ruler, at.tools};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CAPTURE(i);
            CHECK_FALSE(parts[i].is_empty());
            CHECK(intersection(parts[i], window) == parts[i]);
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(overlap(parts[i], parts[j]));
        }
    }
    CHECK(minutes_text(333) == "5:33");
    CHECK(minutes_text(-32) == "−0:32");
}

// ---- drawing

namespace {

// The timeline in a lesson, with a pen in the hand.
struct DrawingLesson {
    Show show{present, class_size};
    double seconds = 1;

    DrawingLesson()
    {
        key(static_cast<KeyCode>('e'));
        settle();
        REQUIRE(tour_of(show.loop.state()) == nullptr);
        key(static_cast<KeyCode>('d'));
    }
    void key(KeyCode code)
    {
        show.turn_with(seconds += 0.05, event::Key{.code = code});
        show.turn_at(seconds += 0.05);
    }
    void settle()
    {
        for (int i = 0; i < 90; ++i)
            show.turn_at(seconds += 0.05);
    }
    void line(Vec2 from, Vec2 to)
    {
        show.turn_with(seconds += 0.05, event::PointerMove{from},
                       event::PointerButton{from, MouseButton::Left, Press::Down});
        show.turn_with(seconds += 0.05, event::PointerMove{(from + to) * 0.5F});
        show.turn_with(seconds += 0.05, event::PointerMove{to},
                       event::PointerButton{to, MouseButton::Left, Press::Up});
        show.turn_at(seconds += 0.05);
    }
    const Board& board() const { return show.loop.state().board; }
    void act(const Action& action)
    {
        show.loop.want(action);
        show.turn_at(seconds += 0.05);
        settle();
    }
};

}  // namespace

TEST_CASE("drawing: strokes keep their day and their lane under any camera")
{
    DrawingLesson d;
    const Scene& scene = d.show.loop.scene();
    const auto marked = std::ranges::find_if(scene.items, [&](const Item& item) {
        return item.level != Level::Bar && item.dot.x > 600 && item.dot.x < 1400;
    });
    REQUIRE(marked != scene.items.end());
    const LaneId lane = marked->lane;
    const double day = marked->anchor;
    const double scale = scene.days.px_per_day;
    d.line(marked->dot, marked->dot + Vec2{120, 6});
    REQUIRE(d.board().strokes.size() == 1);
    const Stroke stroke = d.board().strokes.front();
    REQUIRE(stroke.ground == StrokeGround::Time);
    CHECK(stroke.points.front().lane == lane);
    CHECK(stroke.points.size() >= 3);

    std::mt19937 random(7);
    const auto any = [&random](double least, double most) {
        return std::uniform_real_distribution<double>(least, most)(random);
    };
    int seen = 0;
    for (int i = 0; i < 60; ++i) {
        switch (i % 6) {
        case 0: d.act(action::ZoomAt{any(0.4, 2.5), 900}); break;
        case 1: d.act(action::PanByShare{any(-0.2, 0.2)}); break;
        case 2: d.act(action::ToggleLane{static_cast<LaneId>(i % 4)}); break;
        case 3:
            d.act(action::FlyTo{
                {day - 500, day + any(300, 900)}
            });
            break;
        case 4: d.act(action::ChangeTextSize{i % 12 == 4 ? 1 : -1}); break;
        default: {
            const Vec2 size{static_cast<float>(any(900, 2000)), static_cast<float>(any(700, 1200))};
            d.show.turn_with(d.seconds += 0.05, event::Resize{size, 1});
            d.settle();
        }
        }
        CHECK(d.board().strokes.front() == stroke);
        for (const StrokePoint& point : stroke.points) {
            const auto place = place_of(point, scene);
            REQUIRE(place);
            const Rect& row = scene.rows[index_of(point.lane)].box;
            CHECK(place->y >= static_cast<double>(row.y) - 0.5);
            CHECK(place->y <= static_cast<double>(row.bottom()) + 0.5);
            // And back, where that lane is the nearest.
            if (!scene.rows[index_of(point.lane)].is_in_sight || std::abs(place->x) > 4'000)
                continue;
            const auto again =
                point_in_time({static_cast<float>(place->x), static_cast<float>(place->y)}, scene);
            REQUIRE(again);
            CHECK(std::abs(again->x - point.x) * scene.days.px_per_day < 1);
            CHECK(again->lane == point.lane);
        }
        // It stands among the milestones as it did.
        const auto beside = std::ranges::find_if(scene.items, [&](const Item& item) {
            return item.level != Level::Bar && item.has_mark && item.dot.x > 0;
        });
        if (beside == scene.items.end()) continue;
        ++seen;
        const double expected = static_cast<double>(beside->dot.x) +
                                (stroke.points.front().x - beside->anchor) * scene.days.px_per_day;
        CHECK(std::abs(place_of(stroke.points.front(), scene)->x - expected) < 1.5);
    }
    CHECK(std::abs(stroke.points.front().x - day) * scale < 1.5);
    CHECK(seen > 10);
}

TEST_CASE("drawing: the eraser takes what it touches, and fingers draw as the mouse does")
{
    DrawingLesson d;
    d.line({700, 400}, {900, 420});
    d.line({700, 600}, {900, 620});
    REQUIRE(d.board().strokes.size() == 2);
    const auto finger = [&](Vec2 at, event::Touch touch, std::int64_t id = 5) {
        d.show.turn_with(d.seconds += 0.05, event::Finger{id, at, touch});
    };
    finger({1000, 400}, event::Touch::Down);
    finger({1000, 800}, event::Touch::Down, 6);  // a palm
    finger({1100, 430}, event::Touch::Move);
    finger({900, 850}, event::Touch::Move, 6);
    finger({1100, 430}, event::Touch::Up);
    finger({900, 850}, event::Touch::Up, 6);
    REQUIRE(d.board().strokes.size() == 3);
    CHECK(d.board().strokes[2].points.size() == 2);
    CHECK_FALSE(d.board().contact);
    d.key(static_cast<KeyCode>('x'));
    d.line({800, 300}, {800, 500});
    REQUIRE(d.board().strokes.size() == 2);
    // The view has not moved under any of it, and nothing was chosen.
    CHECK_FALSE(d.show.loop.state().selection.has_value());
    d.show.turn_with(d.seconds += 0.05,
                     event::Key{.code = static_cast<KeyCode>('z'), .modifiers = {.ctrl = true}});
    CHECK(d.board().strokes.size() == 3);
}

TEST_CASE("drawing: a stroke is seen in its colour, and the bar of tools names them all")
{
    DrawingLesson d;
    const Image before = d.show.renderer->read();
    d.line({700, 500}, {1100, 500});
    const Image after = d.show.renderer->read();
    CHECK(before != after);
    const Semantics& tree = d.show.loop.semantics();
    for (const char* id :
         {"button:pen-red", "button:pen-blue", "button:pen-teal", "button:eraser",
          "button:undo-stroke", "button:wipe", "button:spotlight", "button:put-away"}) {
        CAPTURE(id);
        const auto found = tree.find(id);
        REQUIRE(found);
        CHECK(tree[*found].rect.h >= 64);
        CHECK(tree[*found].rect.w >= 64);
    }
    const auto drawn = tree.find("status:drawn");
    REQUIRE(drawn);
    CHECK(tree[*drawn].value == "1");
    d.key(KeyCode::Escape);
    CHECK_FALSE(d.show.loop.semantics().find("button:pen-red"));
    CHECK(d.board().strokes.size() == 1);
}

TEST_CASE("drawing: it is day in the light and night outside")
{
    DrawingLesson d;
    d.key(static_cast<KeyCode>('l'));
    const Vec2 at{960, 500};
    d.show.turn_with(d.seconds += 0.05, event::PointerMove{at});
    d.settle();
    const Image lit = d.show.renderer->read();
    // How bright a square of it is, from 0 to 255.
    const auto brightness = [&lit](Vec2 middle) {
        double sum = 0;
        int count = 0;
        for (int y = -60; y < 60; ++y) {
            for (int x = -60; x < 60; ++x, ++count) {
                const auto row = static_cast<std::size_t>(static_cast<int>(middle.y) + y);
                const auto column = static_cast<std::size_t>(static_cast<int>(middle.x) + x);
                const std::uint32_t color =
                    lit.pixels[row * static_cast<std::size_t>(lit.width) + column];
                sum += ((color >> 16U & 255U) + (color >> 8U & 255U) + (color & 255U)) / 3.0;
            }
        }
        return sum / count;
    };
    CHECK(brightness(at) > 140);
    for (const Vec2 away : {
             Vec2{-400, 0   },
             Vec2{400,  0   },
             Vec2{0,    -320},
             Vec2{-240, -240}
    })
        CHECK(brightness(at + away) < 90);
    d.key(KeyCode::Escape);
    d.settle();
    CHECK(lit != d.show.renderer->read());
}

TEST_CASE("drawing: the picture is saved with what is drawn, without the tools")
{
    const TestFolder folder;
    DrawingLesson d;
    d.show.loop.save_pictures_in(folder.path().string());
    d.line({700, 500}, {1100, 500});
    d.show.loop.want(action::SavePicture{});
    d.show.turn_at(d.seconds += 0.05);
    d.show.turn_at(d.seconds += 0.05);
    REQUIRE(d.show.loop.state().notice);
    CHECK(d.show.loop.state().notice->kind == NoticeKind::PictureSaved);
    const auto bytes = read_file(d.show.loop.state().notice->detail);
    REQUIRE(bytes);
    CHECK(bytes->substr(1, 3) == "PNG");
    // No second one writes over the first.
    const std::string first = d.show.loop.state().notice->detail;
    d.show.loop.want(action::SavePicture{});
    d.show.turn_at(d.seconds += 0.05);
    d.show.turn_at(d.seconds += 0.05);
    CHECK(d.show.loop.state().notice->detail != first);
}

TEST_CASE("presenter: sleep, another resolution and lost textures leave the step as it was")
{
    TwoScreens two;
    two.play("displays 1440x900 1920x1080\nsettle\nkey ctrl+Right\nsettle\n");
    const page::Tour there = *tour_of(two.loop.state());
    REQUIRE(there.step > 0);
    two.play("key ctrl+Right\n");
    const page::Tour going = *tour_of(two.loop.state());
    CHECK(going != there);
    // Asleep for a night, then the projector shows fewer pixels, and the laptop nothing at first.
    const auto later = two.loop.now() + Nanoseconds{9} * 3'600 * nanoseconds_per_second;
    two.turn({
        {later, event::TexturesLost{}                           },
        {later, event::Resize{.size = {1024, 768}, .density = 1}},
        {later, event::Exposed{}                                },
        {later, event::Tick{}                                   }
    });
    two.play("settle\n");
    CHECK(*tour_of(two.loop.state()) == going);
    CHECK(two.loop.state().size == Vec2{1024, 768});
    two.play("displays 1024x768\nsettle\ndisplays 1440x900 1920x1080\nsettle\n");
    CHECK(*tour_of(two.loop.state()) == going);
    CHECK(two.frames_that_tell == 0);
    two.play("key ctrl+Left\nsettle\n");
    CHECK(*tour_of(two.loop.state()) == there);
}

TEST_CASE("presenter: whatever happens in mid-flight leaves the step and where the flight leads")
{
    struct Row {
        const char* what;
        const char* script;
        bool sleeps = false;
    };
    const Row rows[] = {
        {"another resolution",             "resize 1024x768\n",                                false},
        {"the projector is lost",          "displays 1440x900\n",                              false},
        {"the projector is lost and back", "displays 1440x900\ndisplays 1440x900 1920x1080\n",
         false                                                                                      },
        {"an hour of sleep",               "",                                                 true },
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        TwoScreens two;
        two.play("displays 1440x900 1920x1080\nsettle\nkey End\nwait 0.1s\n");
        const page::Tour before = *tour_of(two.loop.state());
        REQUIRE(two.loop.state().moving);
        const auto goal = rest_of(two.loop.state().moving->motion);
        if (row.sleeps) {
            const auto later = two.loop.now() + Nanoseconds{3'600} * nanoseconds_per_second;
            two.turn({
                {later, event::Tick{}}
            });
        }
        two.play(std::string(row.script) + "wait 2s\nsettle\n");
        CHECK(*tour_of(two.loop.state()) == before);
        CHECK_FALSE(two.loop.state().moving);
        CHECK(two.loop.state().camera.centre == doctest::Approx(goal.centre));
        CHECK(two.frames_that_tell == 0);
    }
}

TEST_CASE("presenter: the answer of a step is read there before the class sees it")
{
    TwoScreens two;
    two.play("displays 1440x900 1920x1080\nsettle\n");
    const Exhibit& exhibit = world().exhibit;
    const std::string_view answer = exhibit.text(exhibit.tours[0].steps[0].answer, LanguageId{});
    REQUIRE_FALSE(answer.empty());
    const auto says = [&](const Stage& stage) { return two.says(stage, answer); };
    CHECK(says(*two.presenter()));
    CHECK_FALSE(says(two.loop.stages().front()));
    two.play("key PageDown\nsettle\n");
    CHECK(says(two.loop.stages().front()));
}

TEST_CASE("presenter: a step without an answer of its own has the question of its subject, and its "
          "answer, for the presenter alone")
{
    auto read = read_world({});
    REQUIRE(read.has_value());
    read->exhibit.tours[0].steps[0].answer = TextId::None;
    TwoScreens two(PresenterWindow::OnOwnDisplay, *read);
    two.play("displays 1440x900 1920x1080\nsettle\n");
    REQUIRE(two.presenter() != nullptr);
    const Exhibit& exhibit = read->exhibit;
    const TourStep& step = exhibit.tours[0].steps[0];
    const auto& question = exhibit.details_of(exhibit[step.milestones.front()]).question;
    REQUIRE(question.has_value());
    const std::string_view answer = exhibit.text(question->answer, LanguageId{});
    const auto says = [&](const Stage& stage) { return two.says(stage, answer); };
    CHECK(says(*two.presenter()));
    CHECK_FALSE(says(two.loop.stages().front()));
}
