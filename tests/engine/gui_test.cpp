#include "engine/gui.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <utility>

namespace {

using namespace vitrine;

constexpr Vec2 window{800, 600};
constexpr Nanoseconds millisecond = 1'000'000;
constexpr Nanoseconds frame_time = 16 * millisecond;

// A window with a free button, and an area of rows that can be pressed.
struct GuiStage {
    Gui gui;
    PanelHands hands;
    DrawList list;
    Semantics semantics;
    Nanoseconds now = 0;
    std::optional<SemanticId> focus;

    Rect button_box{600, 20, 100, 30};
    Rect area_box{20, 100, 300, 200};
    bool has_area = true;
    float content_px = 1000;
    std::uint64_t content = 1;

    Response button;
    Response rows[10];  // 100 px each, of the area's content
    Vec2 origin;
    int button_clicks = 0;
    int row_clicks[10]{};

    GuiStage()
    {
        frame();
        frame();
    }

    void frame()
    {
        now += frame_time;
        list.clear(window);
        semantics.clear();
        gui.begin({.now = now,
                   .size_px = window,
                   .list = list,
                   .semantics = semantics,
                   .focus = focus ? &*focus : nullptr},
                  hands);
        button = gui.widget({.role = SemanticRole::Button,
                             .key = "help",
                             .name = "Help",
                             .rect = button_box,
                             .min_target_px = 48});
        button_clicks += button.is_clicked ? 1 : 0;
        if (has_area) draw_area();
        gui.end();
    }

    void draw_area()
    {
        origin = gui.begin_area("detail", area_box, content_px, content);
        for (int i = 0; i < 10; ++i) {
            const std::string key = std::to_string(i);
            const Rect row{origin.x, origin.y + 100.0F * static_cast<float>(i), 200, 60};
            rows[i] =
                gui.widget({.role = SemanticRole::Link, .key = key, .name = key, .rect = row});
            row_clicks[i] += rows[i].is_clicked ? 1 : 0;
        }
        gui.end_area();
    }

    bool wants_another_frame() const
    {
        return gui.wants_another_frame() || !hands.pointer.is_empty();
    }

    // Frames until nothing more comes; how many.
    int settle()
    {
        int frames = 0;
        do {
            frame();
            ++frames;
        } while (wants_another_frame() && frames < 1000);
        return frames;
    }

    template <class What>
    bool feed(What what)
    {
        return hands.take({.at = now, .what = std::move(what)});
    }

    bool move(Vec2 at) { return feed(event::PointerMove{at}); }
    bool press(Vec2 at) { return feed(event::PointerButton{at, MouseButton::Left, Press::Down}); }
    bool release(Vec2 at) { return feed(event::PointerButton{at, MouseButton::Left, Press::Up}); }
    bool finger(Vec2 at, event::Touch touch, std::int64_t id = 1)
    {
        return feed(event::Finger{.id = id, .at = at, .touch = touch});
    }

    // A finger from `from` upwards by `by`, in ten steps of a frame each.
    void swipe(Vec2 from, float by)
    {
        finger(from, event::Touch::Down);
        for (int i = 1; i <= 10; ++i) {
            frame();
            finger({from.x, from.y - by * static_cast<float>(i) / 10}, event::Touch::Move);
        }
    }

    float scrolled() const { return area_box.y - origin.y; }
};

constexpr Vec2 on_button{650, 35};
constexpr Vec2 on_canvas{500, 400};
constexpr Vec2 on_first_row{100, 130};
constexpr Vec2 between_rows{100, 180};
constexpr Vec2 on_bar{317, 110};

}  // namespace

TEST_CASE("gui: a press and a release on a widget click it once, in however few frames they come")
{
    for (const int frames_between : {0, 1, 3}) {
        CAPTURE(frames_between);
        GuiStage stage;
        stage.move(on_button);
        stage.press(on_button);
        for (int i = 0; i < frames_between; ++i) {
            stage.frame();
        }
        stage.release(on_button);
        CHECK(stage.wants_another_frame());
        stage.settle();
        CHECK(stage.button_clicks == 1);
    }
}

TEST_CASE("gui: two quick clicks are two clicks")
{
    GuiStage stage;
    for (int i = 0; i < 2; ++i) {
        stage.press(on_button);
        stage.release(on_button);
    }
    stage.settle();
    CHECK(stage.button_clicks == 2);
}

TEST_CASE("gui: who lets go elsewhere, or comes from elsewhere, does not click")
{
    GuiStage stage;
    stage.press(on_button);
    stage.frame();
    CHECK(stage.button.is_held);
    stage.move(on_canvas);
    stage.frame();
    CHECK_FALSE(stage.button.is_held);
    CHECK(stage.release(on_canvas));  // begun on a panel
    stage.settle();
    CHECK(stage.button_clicks == 0);

    CHECK_FALSE(stage.press(on_canvas));
    CHECK_FALSE(stage.move(on_button));  // begun on the canvas
    stage.frame();
    CHECK_FALSE(stage.button.is_hovered);
    CHECK_FALSE(stage.release(on_button));
    stage.settle();
    CHECK(stage.button_clicks == 0);
}

TEST_CASE("gui: panels take what is on them, the canvas gets the rest")
{
    struct Row {
        const char* where;
        Vec2 at;
        bool is_taken;
    };
    const Row places[] = {
        {"the button",                  on_button,    true },
        {"above it, within its target", {650, 12},    true },
        {"above its target",            {650, 10},    false},
        {"the canvas",                  on_canvas,    false},
        {"the area, on a row",          on_first_row, true },
        {"the area, beside the rows",   between_rows, true },
        {"left of the area",            {19, 150},    false},
        {"below the area",              {100, 301},   false},
    };
    for (const Row& place : places) {
        CAPTURE(place.where);
        GuiStage stage;
        CHECK(stage.move(place.at) == place.is_taken);
        CHECK(stage.press(place.at) == place.is_taken);
        CHECK(stage.release(place.at) == place.is_taken);
        CHECK(stage.feed(event::Wheel{.at = place.at, .dy = 1}) == place.is_taken);
        CHECK(stage.finger(place.at, event::Touch::Down) == place.is_taken);
        CHECK(stage.finger(place.at, event::Touch::Up) == place.is_taken);
        CHECK_FALSE(stage.feed(event::PointerButton{place.at, MouseButton::Back, Press::Down}));
        CHECK_FALSE(stage.feed(event::Key{KeyCode::Enter}));
        CHECK_FALSE(stage.feed(event::Tick{}));
    }
}

TEST_CASE("gui: a widget is hovered where it can be pressed, its wider target included")
{
    GuiStage stage;
    stage.move({650, 12});
    stage.frame();
    CHECK(stage.button.is_hovered);
    stage.move({650, 8});
    stage.frame();
    CHECK_FALSE(stage.button.is_hovered);
}

TEST_CASE("gui: what comes later lies on top")
{
    GuiStage stage;
    stage.button_box = {50, 120, 100, 30};  // below the area, which is begun after it
    stage.settle();
    stage.press(on_first_row);
    stage.release(on_first_row);
    stage.settle();
    CHECK(stage.button_clicks == 0);
    CHECK(stage.row_clicks[0] == 1);
}

TEST_CASE("gui: the wheel scrolls an area within its ends")
{
    GuiStage stage;
    stage.feed(event::Wheel{.at = between_rows, .dy = -1});
    stage.frame();
    CHECK(stage.scrolled() == 48);
    stage.feed(event::Wheel{.at = between_rows, .dy = 3});
    stage.frame();
    CHECK(stage.scrolled() == 0);
    stage.feed(event::Wheel{.at = between_rows, .dy = -100});
    stage.frame();
    CHECK(stage.scrolled() == 800);
    stage.feed(event::Wheel{.at = on_canvas, .dy = 5});
    stage.frame();
    CHECK(stage.scrolled() == 800);
}

TEST_CASE("gui: a scale makes the wheel's step larger")
{
    GuiStage stage;
    stage.gui.set_style({.scale = 2});
    stage.frame();
    stage.feed(event::Wheel{.at = between_rows, .dy = -1});
    stage.frame();
    CHECK(stage.scrolled() == 96);
    stage.gui.set_style({.scale = 1.5F});
    stage.frame();
    stage.feed(event::Wheel{.at = between_rows, .dy = -1});
    stage.frame();
    CHECK(stage.scrolled() == 96 + 72);
}

TEST_CASE("gui: other content, or an area that was away, starts at the top")
{
    GuiStage stage;
    stage.hands.scroll_by("detail", 300 / 200.0F);
    stage.frame();
    CHECK(stage.scrolled() == 300);
    stage.content = 2;
    stage.frame();
    CHECK(stage.scrolled() == 0);
    stage.hands.scroll_by("detail", 300 / 200.0F);
    stage.frame();
    stage.has_area = false;
    stage.frame();
    stage.has_area = true;
    stage.frame();
    CHECK(stage.scrolled() == 0);
}

TEST_CASE("gui: a finger taps a widget and leaves nothing hovered")
{
    GuiStage stage;
    CHECK(stage.finger(on_button, event::Touch::Down));
    stage.frame();
    CHECK(stage.button.is_held);
    CHECK(stage.finger(on_button, event::Touch::Up));
    stage.settle();
    CHECK(stage.button_clicks == 1);
    CHECK_FALSE(stage.button.is_hovered);
}

TEST_CASE("gui: a finger that is cancelled clicks nothing")
{
    GuiStage stage;
    stage.finger(on_button, event::Touch::Down);
    stage.frame();
    stage.finger(on_button, event::Touch::Cancel);
    stage.settle();
    CHECK(stage.button_clicks == 0);
    CHECK_FALSE(stage.button.is_held);
}

TEST_CASE("gui: a finger that slips a little still taps, one that drags scrolls instead")
{
    GuiStage stage;
    stage.finger(on_first_row, event::Touch::Down);
    stage.frame();
    stage.finger({on_first_row.x, on_first_row.y - 8}, event::Touch::Move);
    stage.finger({on_first_row.x, on_first_row.y - 8}, event::Touch::Up);
    stage.settle();
    CHECK(stage.row_clicks[0] == 1);
    CHECK(stage.scrolled() == 0);

    stage.finger({100, 250}, event::Touch::Down);
    stage.frame();
    CHECK(stage.rows[1].is_held);
    stage.finger({100, 230}, event::Touch::Move);
    stage.frame();
    stage.finger({100, 180}, event::Touch::Move);
    stage.frame();
    CHECK_FALSE(stage.rows[1].is_held);
    CHECK(stage.scrolled() == 50);  // without a jump when it began
    stage.now += nanoseconds_per_second;
    stage.finger({100, 180}, event::Touch::Up);
    CHECK(stage.settle() <= 2);  // it rested: no glide
    CHECK(stage.scrolled() == 50);
    CHECK(stage.row_clicks[1] == 0);
}

TEST_CASE("gui: a flick glides on as far as its speed says, at any frame rate")
{
    GuiStage stage;
    stage.content_px = 10'000;
    stage.swipe({100, 290}, 160);
    stage.finger({100, 130}, event::Touch::Up);
    stage.frame();
    const float first = stage.scrolled();
    CHECK(stage.wants_another_frame());
    const int frames = stage.settle();
    CHECK(frames > 20);
    // 16 px a frame of 16 ms are 1000 px a second; 144 of 160 px came after the slop.
    CHECK(stage.scrolled() == doctest::Approx(144 + 1000 * 0.325).epsilon(0.01));
    CHECK(first < 180);

    GuiStage slow;
    slow.content_px = 10'000;
    slow.swipe({100, 290}, 160);
    slow.finger({100, 130}, event::Touch::Up);
    slow.now += 5 * nanoseconds_per_second;  // one frame, when all is over
    slow.frame();
    CHECK(slow.scrolled() == doctest::Approx(static_cast<double>(stage.scrolled())).epsilon(0.01));
    slow.frame();
    CHECK_FALSE(slow.wants_another_frame());
}

TEST_CASE("gui: a touch on what glides stops it and clicks nothing")
{
    GuiStage stage;
    stage.swipe({100, 290}, 160);
    stage.finger({100, 130}, event::Touch::Up);
    for (int i = 0; i < 3; ++i) {
        stage.frame();
    }
    const float at = stage.scrolled();
    stage.finger(between_rows, event::Touch::Down);
    stage.finger(between_rows, event::Touch::Up);
    stage.settle();
    CHECK(stage.scrolled() == at);
    for (const int clicks : stage.row_clicks) {
        CHECK(clicks == 0);
    }
}

TEST_CASE("gui: a second finger on a panel does nothing, one on the canvas is the canvas's")
{
    GuiStage stage;
    CHECK(stage.finger(on_button, event::Touch::Down, 1));
    stage.frame();
    CHECK(stage.finger(between_rows, event::Touch::Down, 2));
    CHECK_FALSE(stage.finger(on_canvas, event::Touch::Down, 3));
    stage.finger({100, 100}, event::Touch::Move, 2);
    CHECK_FALSE(stage.finger(between_rows, event::Touch::Move, 3));
    stage.finger({100, 100}, event::Touch::Up, 2);
    stage.frame();
    CHECK(stage.button.is_held);
    CHECK(stage.scrolled() == 0);
    stage.finger(on_button, event::Touch::Up, 1);
    stage.settle();
    CHECK(stage.button_clicks == 1);
}

TEST_CASE("gui: the scroll bar follows the mouse, and is there only where it scrolls")
{
    GuiStage stage;
    const std::size_t with_bar = stage.list.commands().size();
    CHECK(with_bar == 1);
    stage.press(on_bar);
    stage.frame();
    CHECK(stage.scrolled() == 0);  // on the thumb: nothing jumps
    stage.move({317, 150});
    stage.frame();
    CHECK(stage.scrolled() == 200);  // 40 of 160 px of way, of 800
    stage.release({317, 150});
    stage.settle();
    stage.press({317, 290});
    stage.frame();
    CHECK(stage.scrolled() > 600);
    stage.release({317, 290});
    stage.content_px = 150;
    stage.settle();
    CHECK(stage.list.commands().empty());
    CHECK(stage.scrolled() == 0);
}

TEST_CASE("gui: the keyboard activates what has the focus")
{
    GuiStage stage;
    stage.focus = {SemanticRole::Button, "help"};
    stage.frame();
    CHECK(stage.button.is_focused);
    CHECK(stage.button_clicks == 0);
    stage.gui.press(*stage.focus);
    stage.frame();
    CHECK(stage.button_clicks == 1);
    stage.frame();
    CHECK(stage.button_clicks == 1);
}

TEST_CASE("gui: the focus brings a widget into view once, and lets the visitor scroll away")
{
    GuiStage stage;
    stage.focus = {SemanticRole::Link, "7"};
    stage.frame();
    CHECK(stage.wants_another_frame());
    stage.frame();
    CHECK(stage.scrolled() == 760 + 16 - 200);
    stage.feed(event::Wheel{.at = between_rows, .dy = 2});
    stage.frame();
    stage.frame();
    CHECK(stage.scrolled() == 760 + 16 - 200 - 96);
    stage.focus = {SemanticRole::Link, "0"};
    stage.settle();
    CHECK(stage.scrolled() == 0);
}

TEST_CASE("gui: every widget is in the semantic tree, clipped, hidden ones too")
{
    GuiStage stage;
    // Eleven, and the bar beside what is scrolled.
    REQUIRE(stage.semantics.size() == 12);
    CHECK(stage.semantics.find(SemanticRole::ScrollBar, "detail").has_value());
    CHECK(stage.semantics[0].rect == stage.button_box);
    CHECK(stage.semantics[0].focusable == Focusable::Yes);
    CHECK(stage.semantics[1].rect == Rect{20, 100, 200, 60});
    const auto hidden = stage.semantics.find("link:7");
    REQUIRE(hidden);
    CHECK(stage.semantics[*hidden].focusable == Focusable::Yes);
    stage.hands.scroll_by("detail", 30 / 200.0F);
    stage.frame();
    CHECK(stage.semantics[1].rect == Rect{20, 100, 200, 30});
}

TEST_CASE("gui: what is scrolled away cannot be pressed")
{
    GuiStage stage;
    stage.hands.scroll_by("detail", 30 / 200.0F);
    stage.settle();
    CHECK_FALSE(stage.press({100, 95}));  // where the first row would go on
    stage.release({100, 95});
    stage.hands.scroll_by("detail", 40 / 200.0F);
    stage.settle();
    stage.press(on_first_row);  // now on the second row
    stage.release(on_first_row);
    stage.settle();
    CHECK(stage.row_clicks[0] == 0);
    CHECK(stage.row_clicks[1] == 1);
}

TEST_CASE("gui: nothing more is asked for when nothing happens")
{
    GuiStage stage;
    CHECK_FALSE(stage.wants_another_frame());
    stage.move(on_button);
    stage.frame();
    CHECK(stage.button.is_hovered);
    CHECK_FALSE(stage.wants_another_frame());
}

TEST_CASE("gui: what appears under a resting pointer is hovered a frame later")
{
    GuiStage stage;
    stage.move(on_canvas);
    stage.settle();
    stage.button_box = {450, 380, 100, 30};
    stage.frame();
    CHECK(stage.wants_another_frame());
    CHECK(stage.settle() <= 2);
    CHECK(stage.button.is_hovered);
}

TEST_CASE("gui: two of them do not disturb each other")
{
    GuiStage one;
    GuiStage two;
    one.press(on_button);
    one.frame();
    two.frame();
    CHECK(one.button.is_held);
    CHECK_FALSE(two.button.is_held);
}

TEST_CASE("gui: an area that has no height left shows nothing, and stops nothing")
{
    GuiStage stage;
    for (const Rect& box : {
             Rect{20, 100, 300, 0  },
             Rect{20, 100, 0,   200}
    }) {
        stage.area_box = box;
        CHECK(stage.settle() < 1000);
        CHECK(stage.origin.x == box.x);
    }
}
