// A screen that stands alone, through the real loop: its controls, its countdown, that nobody
// leaves it, and what staff do.
#include "app/journey.h"
#include "app/setup.h"
#include "engine/files.h"
#include "engine/pin.h"
#include "program/setup_file.h"
#include "support/folder.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <string>

using namespace vitrine;

namespace {

const std::string& hash_of_2468()
{
    static const std::string hash = hash_of_pin("2468").value();
    return hash;
}

// 21.5 inches: 476 mm wide, or 268 mm where it stands on its end.
Policy known_kiosk(Vec2 size, const std::string& more = {})
{
    const std::string width = size.x > size.y ? "476" : "268";
    return with_setup(kiosk, read_setup("{\"width_mm\": " + width +
                                        ", \"languages\": [\"en\", \"ru\"]" + more + "}")
                                 .value.value());
}

constexpr Vec2 landscape{1920, 1080};
constexpr Vec2 portrait{1080, 1920};

void begin_at_canvas(Show& show)
{
    CHECK(show.loop.state().is_at_attract);
    show.turn_with(1, event::Finger{
                          1, {900, 900},
                           event::Touch::Down
    });
}

// The keys of the large buttons from left to right, row by row.
std::vector<std::string> controls_in(const Show& show)
{
    const Semantics& tree = show.loop.semantics();
    const Rect band = show.loop.scene().regions.low_band;
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (node.role == SemanticRole::Button && band.contains(node.rect.centre()))
            keys.emplace_back(node.key);
    }
    return keys;
}

}  // namespace

TEST_CASE("kiosk: the first touch hands over in its own frame, and nothing follows from its end")
{
    Show show(known_kiosk(landscape), landscape);
    begin_at_canvas(show);
    CHECK_FALSE(show.loop.state().is_at_attract);
    CHECK(show.loop.semantics().find("button:start-over").has_value());
    CHECK_FALSE(show.loop.semantics().find("button:begin").has_value());
    show.turn_with(1.1, event::Finger{
                            1, {900, 900},
                             event::Touch::Up
    });
    show.turn_at(1.2);
    CHECK(show.loop.state().pages.empty());
}

TEST_CASE("kiosk: a language of the resting screen is chosen without beginning")
{
    Show show(known_kiosk(landscape), landscape);
    CHECK(show.play("tap button:ru\nsettle\nexpect button:begin\ntap button:begin\nsettle\n"
                    "expect \"Организация\"\n")
              .empty());
}

TEST_CASE("kiosk: the journey shows milestones, and a touch goes on from there")
{
    Show show(known_kiosk(landscape), landscape);
    for (double t = 1; t < 24; t += 0.5)
        show.turn_at(t);
    const auto stop = show.loop.state().selection;
    REQUIRE(stop.has_value());
    CHECK(show.loop.semantics().find("button:begin").has_value());
    CHECK_FALSE(show.loop.semantics().find("button:start-over").has_value());
    const Regions before = show.loop.scene().regions;
    show.turn_with(24, event::Finger{
                           1, {500, 300},
                            event::Touch::Down
    });
    CHECK(show.loop.state().selection == stop);
    CHECK(show.loop.semantics().find("panel:detail").has_value());
    CHECK(show.loop.scene().regions == before);
}

TEST_CASE("kiosk: the controls in one order, of true size, in sight in every size of text")
{
    const std::vector<std::string> order{"earlier",  "read-aloud", "later",     "zoom-out",
                                         "zoom-in",  "whole",      "search",    "text-size",
                                         "language", "lower",      "start-over"};
    for (const Vec2 size : {landscape, portrait}) {
        const Policy policy = known_kiosk(size);
        const float mm = policy.screen->width_mm / size.x;
        for (const int percent : text_sizes()) {
            for (const int language : {0, 1}) {
                Show show(policy, size,
                          {.language = static_cast<LanguageId>(language), .text_percent = percent});
                begin_at_canvas(show);
                CAPTURE(size.x);
                CAPTURE(percent);
                CAPTURE(language);
                CHECK(controls_in(show) == order);
                const Semantics& tree = show.loop.semantics();
                std::optional<Rect> before;
                for (const std::string& key : order) {
                    const auto at = tree.find(SemanticRole::Button, key);
                    REQUIRE(at.has_value());
                    const SemanticNode node = tree[*at];
                    CAPTURE(key);
                    // NHM: 15 mm; our own 20 mm for what is primary, and 3 mm between.
                    CHECK(node.hit.w * mm >= 20);
                    CHECK(node.hit.h * mm >= 20);
                    CHECK(node.rect.right() <= size.x);
                    CHECK(node.rect.bottom() <= size.y);
                    CHECK(node.text_px * true_size::capital_of_em * mm >= 4.75F);
                    CHECK(node.shown.empty());
                    if (before && before->y == node.rect.y)
                        CHECK((node.rect.x - before->right()) * mm >= 3);
                    before = node.rect;
                }
            }
        }
    }
}

TEST_CASE("kiosk: no letters of a visit are below the floor")
{
    for (const Vec2 size : {landscape, portrait}) {
        const Policy policy = known_kiosk(size);
        const float mm = policy.screen->width_mm / size.x;
        Show show(policy, size);
        begin_at_canvas(show);
        show.turn_with(1.1, event::Finger{
                                1, {900, 900},
                                 event::Touch::Up
        });
        show.loop.want(action::Select{*find_milestone(world().exhibit, "S27")});
        show.turn_at(2);
        show.turn_at(3);
        const Semantics& tree = show.loop.semantics();
        std::size_t looked_at = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].text_px == 0 || tree[i].name == "×") continue;
            ++looked_at;
            CAPTURE(tree.id(i));
            CHECK(tree[i].text_px * true_size::capital_of_em * mm >= 4.75F);
        }
        CHECK(looked_at > 20);
    }
}

TEST_CASE("kiosk: the countdown asks in two languages, any touch keeps the place, as often as "
          "wanted; then all is as in the first frame")
{
    Show show(known_kiosk(landscape), landscape);
    show.turn_at(0.5);
    const State first = show.loop.state();
    const Image picture = show.renderer->read();
    begin_at_canvas(show);
    show.turn_with(1.1, event::Finger{
                            1, {900, 900},
                             event::Touch::Up
    });
    for (const Action& action :
         {Action{action::Select{*find_milestone(world().exhibit, "S15")}},
          Action{action::NextLanguage{}}, Action{action::ChangeTextSize{0}},
          Action{action::Lower{}}, Action{action::ZoomBy{2}}, Action{action::Keep{}}})
        show.loop.want(action);
    double now = 2;
    show.turn_at(now);
    // Twelve times: WCAG 2.2.1 wants ten at least.
    for (int i = 0; i < 12; ++i) {
        show.turn_at(now += 80);
        REQUIRE(show.loop.semantics().find("panel:countdown").has_value());
        show.turn_with(now += 1, event::Finger{
                                     1, {30, 500},
                                      event::Touch::Down
        });
        show.turn_with(now += 0.1, event::Finger{
                                       1, {30, 500},
                                        event::Touch::Up
        });
        show.turn_at(now += 0.1);
        CHECK_FALSE(show.loop.state().is_asking);
        CHECK(show.loop.state().selection.has_value());
        CHECK(show.loop.state().is_lowered);
    }
    show.turn_at(now += 80);
    const Semantics& tree = show.loop.semantics();
    CHECK(tree.find("Are you still there?").has_value());
    CHECK(tree.find("Вы ещё здесь?").has_value());
    CHECK(tree.find("button:start-over-now").has_value());
    show.turn_at(now += 25);
    CHECK(show.loop.state().is_at_attract);
    show.turn_at(now += 0.5);
    State again = show.loop.state();
    again.quiet_since = first.quiet_since;
    again.journey.leg_since = first.journey.leg_since;
    CHECK(again == first);
    CHECK(show.renderer->read() == picture);
}

TEST_CASE("kiosk: starting over now is one touch away in the countdown")
{
    Show show(known_kiosk(landscape), landscape);
    CHECK(show.play("tap button:begin\nsettle\nwait 77s\nexpect panel:countdown\n"
                    "tap button:start-over-now\nwait 0.1s\nexpect button:begin\n")
              .empty());
}

TEST_CASE("kiosk: what answers the question does nothing else, and its buttons are not taken away "
          "from a hand that is slow")
{
    Show show(known_kiosk(landscape), landscape);
    begin_at_canvas(show);
    show.turn_with(1.1, event::Finger{
                            1, {900, 900},
                             event::Touch::Up
    });
    show.turn_at(80);
    REQUIRE(show.loop.state().is_asking);
    const auto later = show.loop.semantics().find("button:later");
    REQUIRE(later.has_value());
    const Vec2 below = show.loop.semantics()[*later].rect.centre();
    show.turn_with(81, event::Finger{2, below, event::Touch::Down});
    // At once, though it is not lifted yet.
    CHECK_FALSE(show.loop.state().is_asking);
    show.turn_with(81.1, event::Finger{2, below, event::Touch::Up});
    show.turn_at(82);
    CHECK(show.loop.state().pages.empty());

    show.turn_at(160);
    const auto over = show.loop.semantics().find("button:start-over-now");
    REQUIRE(over.has_value());
    const Vec2 there = show.loop.semantics()[*over].rect.centre();
    show.turn_with(161, event::Finger{3, there, event::Touch::Down});
    show.turn_at(164);
    CHECK(show.loop.state().is_asking);
    show.turn_with(165, event::Finger{3, there, event::Touch::Up});
    show.turn_at(165.1);
    CHECK(show.loop.state().is_at_attract);
}

TEST_CASE("kiosk: no key and no gesture leaves it")
{
    Show show(known_kiosk(landscape), landscape);
    std::string script = "tap button:begin\nsettle\n";
    for (const char* key : {"Escape", "ctrl+q", "alt+F4", "F11", "ctrl+w", "F1", "Enter", "Tab",
                            "Backspace", "ctrl+n", "q", "ctrl+plus", "ctrl+l", "Home"})
        script += std::string("key ") + key + "\n";
    script +=
        "swipe 1900,500 to 100,500 in 0.2s\nswipe 900,1070 to 900,100 in 0.2s\n"
        "swipe 900,5 to 900,900 in 0.2s\npinch 900,500 by 0.3 in 0.3s\n"
        "doubletap 60,60\ntap 60,60\nwait 1s\nexpect button:start-over\nexpect no panel:pin\n";
    CHECK(show.play(script).empty());
    CHECK_FALSE(show.loop.state().preferences.is_fullscreen);
    CHECK(show.loop.state().preferences.text_percent == 100);
}

TEST_CASE("kiosk: staff hold the corner and type a PIN; wrong ones have to wait, also after "
          "starting over; inside they fit a card, keep the width and go back")
{
    const TestFolder folder;
    const std::string file = folder / "kiosk.json";
    std::ofstream(file) << "{\"width_mm\": 476, \"languages\": [\"en\"]}";
    Show show(known_kiosk(landscape), landscape);
    show.loop.staff_desk().set({.pin_hash = hash_of_2468(),
                                .place = "hall 2",
                                .keep_width = [&](float mm) { return keep_width_in(file, mm); }});
    const std::string hold = "swipe 40,40 to 41,40 in 3.2s\nwait 0.2s\n";
    const std::string wrong = "tap button:pin-1\ntap button:pin-1\ntap button:pin-1\n"
                              "tap button:pin-1\nwait 0.1s\ntap button:pin-open\nwait 0.1s\n";
    const std::string right = "tap button:pin-2\ntap button:pin-4\ntap button:pin-6\n"
                              "tap button:pin-8\nwait 0.1s\ntap button:pin-open\nwait 0.1s\n";
    CHECK(show.play("tap button:begin\nsettle\nswipe 40,40 to 41,40 in 2.5s\nwait 0.2s\n"
                    "expect no panel:pin\n" +
                    hold + "expect panel:pin\n" + wrong + wrong + wrong + right +
                    "expect panel:pin\nexpect no panel:staff\nwait 21s\nexpect button:begin\n"
                    "tap button:begin\nsettle\n" +
                    hold + right + "expect no panel:staff\nwait 15s\n" + right +
                    "expect panel:staff\nkey Escape\nkey ctrl+q\nkey alt+F4\n"
                    "expect panel:staff\ntap button:card-wider\nwait 0.1s\n"
                    "tap button:keep-width\nwait 0.3s\ntap button:back-to-visitors\nwait 0.1s\n"
                    "expect button:begin\n")
              .empty());
    const auto kept = read_setup_file(file);
    REQUIRE(kept.has_value());
    CHECK(*kept->width_mm == doctest::Approx(474.1));
    CHECK(kept->languages == std::vector<std::string>{"en"});
    // It holds from now on.
    CHECK(show.loop.state().density == doctest::Approx(0.375 / 474.1 * 1920).epsilon(0.001));
}

TEST_CASE("kiosk: without a PIN nobody gets in, and leaving is behind it")
{
    Show show(known_kiosk(landscape), landscape);
    CHECK(show.play("tap button:begin\nsettle\nswipe 40,40 to 41,40 in 3.2s\nwait 0.2s\n"
                    "tap button:pin-0\ntap button:pin-0\ntap button:pin-0\ntap button:pin-0\n"
                    "wait 0.1s\ntap button:pin-open\nwait 0.1s\nexpect no panel:staff\n")
              .empty());
    Show staff(known_kiosk(landscape), landscape);
    staff.loop.staff_desk().set({.pin_hash = hash_of_2468()});
    begin_at_canvas(staff);
    staff.loop.want(action::AskForPin{});
    staff.loop.want(action::AnswerPin{.is_right = true});
    staff.turn_at(2);
    staff.turn_at(3);
    CHECK(staff.loop.semantics().find("button:leave-program").has_value());
    CHECK_FALSE(staff.loop.is_over());
    staff.loop.want(action::Quit{});
    staff.turn_at(4);
    CHECK(staff.loop.is_over());
}

TEST_CASE("kiosk: a PIN's hash is of that PIN alone, and never the same twice")
{
    CHECK(is_hash_of_pin(hash_of_2468(), "2468"));
    CHECK_FALSE(is_hash_of_pin(hash_of_2468(), "2469"));
    CHECK_FALSE(is_hash_of_pin("", "2468"));
    CHECK_FALSE(is_hash_of_pin("no hash", "2468"));
    CHECK(hash_of_pin("2468").value() != hash_of_2468());
    CHECK(hash_of_2468().find("2468") == std::string::npos);
}

TEST_CASE("kiosk: what is wrong in its file is said with line and column, and it does not start")
{
    const TestFolder folder;
    const std::string file = folder / "kiosk.json";
    std::ofstream(file) << "{\n  \"width_mm\": \"wide\"\n}";
    const auto options = with_setup_file({.config = file});
    REQUIRE_FALSE(options.has_value());
    CHECK(options.error().what.find(":2:15: error: expected a number") != std::string::npos);
    CHECK_FALSE(with_setup_file({.config = folder / "none.json"}).has_value());
}

namespace {

class SpeaksFor final : public ReadingVoice {
public:
    explicit SpeaksFor(const bool& speaks) : speaks_(speaks) {}
    void say(std::string /*text*/, std::string /*language*/) override {}
    void stop() override {}
    void pause() override {}
    void go_on() override {}
    bool is_speaking() const override { return speaks_; }

private:
    const bool& speaks_;
};

}  // namespace

TEST_CASE("kiosk: while it speaks nobody's time runs out")
{
    bool speaks = false;
    Show show(known_kiosk(landscape), landscape);
    show.loop.speak_with(std::make_unique<SpeaksFor>(speaks));
    begin_at_canvas(show);
    speaks = true;
    for (double t = 2; t < 122; t += 1)
        show.turn_at(t);
    CHECK_FALSE(show.loop.state().is_asking);
    speaks = false;
    show.turn_at(198);
    CHECK(show.loop.state().is_asking);
}
