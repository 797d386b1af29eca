// Hands on a screen that stands alone, through the real loop: a keyboard that is touched, fingers
// that never lift, many fingers at once, and what leaves the screen for a phone.
#include "app/setup.h"
#include "program/audit_walk.h"
#include "program/panel_slide.h"
#include "support/show.h"
#include "view/camera.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>

using namespace vitrine;

namespace {

constexpr Vec2 lying{1920, 1080};
constexpr Vec2 upright{1080, 1920};

// 21.5 inches: 476 mm wide, or 268 mm where it stands on its end.
Policy touched_kiosk(Vec2 size, const std::string& more = {})
{
    const std::string width = size.x > size.y ? "476" : "268";
    return with_setup(kiosk, read_setup("{\"width_mm\": " + width + more + "}").value.value());
}

void begin_touching(Show& show)
{
    show.loop.want(action::BeginVisit{});
    show.turn_at(0.1);
    show.turn_at(0.2);
}

Rect hit_of(const Show& show, SemanticRole role, std::string_view key)
{
    const auto at = show.loop.semantics().find(role, key);
    CAPTURE(key);
    REQUIRE(at.has_value());
    return show.loop.semantics()[*at].hit;
}

void touch(Show& show, double at, std::int64_t id, Vec2 place, event::Touch what)
{
    show.turn_with(at, event::Finger{id, place, what});
}

}  // namespace

TEST_CASE("kiosk: the screens of a visit have no faults in true sizes")
{
    for (const Vec2 size : {lying, upright}) {
        const Policy policy = touched_kiosk(size);
        auto own = read_world({});
        REQUIRE(own.has_value());
        for (const char* only : {"detail S20", "tour class, step 2", "meanwhile", "evidence"}) {
            const auto report =
                walk_for_audit(*own, {
                                         .policy = policy,
                                         .sizes = {size         },
                                         .languages = {LanguageId{0}, LanguageId{1}},
                                         .percents = {100            },
                                         .themes = {1},
                                         .only = only
            });
            REQUIRE(report.has_value());
            CHECK(report->looked_at[static_cast<std::size_t>(Criterion::TargetSize)] > 10);
            for (const SeenFault& seen : report->faults)
                FAIL_CHECK(seen.stop << ": " << seen.fault.where << ": " << seen.fault.found);
        }
    }
}

TEST_CASE("kiosk: a keyboard in the visitor's language has keys of 15 mm, 3 mm apart, and what is "
          "found stays above it")
{
    for (const Vec2 size : {lying, upright}) {
        for (const int language : {0, 1, 2}) {
            const Policy policy = touched_kiosk(size);
            Show show(policy, size, {.language = static_cast<LanguageId>(language)});
            begin_touching(show);
            show.loop.want(action::Find{});
            show.turn_at(1);
            show.turn_at(1.1);
            const float mm = policy.screen->width_mm / size.x;
            CAPTURE(size.x);
            CAPTURE(language);
            const Semantics& tree = show.loop.semantics();
            std::vector<Rect> keys;
            for (std::size_t i = 0; i < tree.size(); ++i) {
                if (!tree[i].key.starts_with("key-")) continue;
                const Rect hit = tree[i].hit;
                CHECK(hit.w * mm >= 15);
                CHECK(hit.h * mm >= 15);
                CHECK(hit.right() <= size.x);
                for (const Rect& other : keys)
                    CHECK_FALSE(overlap(grown(hit, 3 / mm - 0.5F), other));
                keys.push_back(hit);
            }
            CHECK(keys.size() > 35);
            const std::string letter = language == 1 ? "key-ж" : "key-q";
            show.loop.want(action::TypeText{language == 1 ? "ж" : "q"});
            CHECK(tree.find(SemanticRole::Button, letter).has_value());
            show.turn_at(2);
            show.turn_at(2.1);
            const auto results = show.loop.semantics().find(SemanticRole::Panel, "results");
            const auto board = show.loop.semantics().find(SemanticRole::Panel, "keyboard");
            REQUIRE(results.has_value());
            REQUIRE(board.has_value());
            const Rect above = show.loop.semantics()[*results].rect;
            CHECK(above.bottom() <= show.loop.semantics()[*board].rect.y + 1);
            CHECK(above.h > 250);
        }
    }
}

TEST_CASE("kiosk: what the keys type is found and opened, and they go when they are done")
{
    Show show(touched_kiosk(lying), lying);
    CHECK(
        show.play("tap button:begin\nsettle\nexpect no panel:keyboard\ntap button:search\nsettle\n"
                  "expect panel:keyboard\nexpect no panel:results\ntap button:key-z\n"
                  "tap button:key-e\ntap button:key-t\ntap button:key-x\ntap button:key-erase\n"
                  "settle\nexpect value field:search zet\nexpect panel:results\n"
                  "tap button:key-done\nsettle\nexpect no panel:keyboard\n"
                  "tap button:search\nsettle\nexpect panel:keyboard\n"
                  "tap button:clear-search\nsettle\nexpect no panel:results\n"
                  "tap button:start-over\nsettle\nexpect button:begin\n"
                  "expect no panel:keyboard\n")
            .empty());
}

TEST_CASE("kiosk: without keys on the screen nobody has the resting screen or a tour search")
{
    Show show(touched_kiosk(lying), lying);
    show.loop.want(action::Find{});
    show.turn_at(1);
    show.turn_at(1.1);
    CHECK_FALSE(show.loop.semantics().find(SemanticRole::Panel, "keyboard").has_value());
}

TEST_CASE("kiosk: a touch that does not lift is ignored, told to staff, and holds nothing off")
{
    Show show(touched_kiosk(lying), lying);
    begin_touching(show);
    touch(show, 1, 7, {900, 400}, event::Touch::Down);
    show.turn_at(5);
    CHECK(show.loop.staff_desk().report("", nanoseconds_per_second * 5).stuck_touches == 0);
    for (double t = 6; t < 24; t += 1)
        touch(show, t, 7, {900 + static_cast<float>(std::fmod(t, 2)), 400}, event::Touch::Move);
    const MachineReport& report = show.loop.staff_desk().report("", nanoseconds_per_second * 24);
    CHECK(report.stuck_touches == 1);
    CHECK(report.stuck_at == Vec2{900, 400});
    // Others can still press, and nobody's finger keeps the visit.
    touch(show, 24, 8, hit_of(show, SemanticRole::Button, "later").centre(), event::Touch::Down);
    touch(show, 24.1, 8, hit_of(show, SemanticRole::Button, "later").centre(), event::Touch::Up);
    show.turn_at(24.2);
    CHECK(show.loop.state().selection.has_value());
    for (double t = 25; t < 126; t += 1)
        touch(show, t, 7, {900 + static_cast<float>(std::fmod(t, 2)), 400}, event::Touch::Move);
    CHECK(show.loop.state().is_at_attract);
}

TEST_CASE("kiosk: two fingers stay on their days within a pixel")
{
    Show show(touched_kiosk(lying), lying, {.reduces_motion = true});
    begin_touching(show);
    show.loop.want(action::ZoomBy{6});
    show.turn_at(1);
    show.turn_at(1.5);
    Vec2 left{800, 500};
    Vec2 right{1100, 520};
    touch(show, 2, 1, left, event::Touch::Down);
    touch(show, 2.1, 2, right, event::Touch::Down);
    // Until they have moved further than a finger trembles, nothing is pinched.
    left.x -= 30;
    touch(show, 2.2, 1, left, event::Touch::Move);
    const double day_left = show.loop.scene().days.day(left.x);
    const double day_right = show.loop.scene().days.day(right.x);
    for (int i = 0; i < 20; ++i) {
        left.x -= 7;
        right.x += 9;
        touch(show, 2.3 + i * 0.02, 1, left, event::Touch::Move);
        touch(show, 2.31 + i * 0.02, 2, right, event::Touch::Move);
        CHECK(std::abs(show.loop.scene().days.x(day_left) - left.x) <= 1);
        CHECK(std::abs(show.loop.scene().days.x(day_right) - right.x) <= 1);
    }
}

TEST_CASE("kiosk: of palms, ten fingers and a second visitor none makes the view jump")
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto within = [&random](int from, int to) {
            return static_cast<float>(std::uniform_int_distribution<int>(from, to)(random));
        };
        Show show(touched_kiosk(lying), lying, {.reduces_motion = true});
        begin_touching(show);
        show.loop.want(action::ZoomBy{4});
        show.turn_at(0.5);
        show.turn_at(0.6);
        std::array<std::optional<Vec2>, 10> hands;
        double now = 1;
        for (int step = 0; step < 120; ++step) {
            const auto id = static_cast<std::size_t>(within(0, 9));
            const Span before = span_of(show.loop.state().camera);
            now += 0.012;
            if (!hands[id]) {
                // Columns of their own: real fingers are not in each other's place.
                hands[id] = Vec2{330 + 150 * static_cast<float>(id), within(200, 800)};
                touch(show, now, static_cast<std::int64_t>(id), *hands[id], event::Touch::Down);
            } else if (within(0, 5) > 0) {
                *hands[id] = *hands[id] + Vec2{within(-18, 18), within(-18, 18)};
                touch(show, now, static_cast<std::int64_t>(id), *hands[id], event::Touch::Move);
            } else {
                // No tap: it has moved.
                *hands[id] = *hands[id] + Vec2{0, 40};
                touch(show, now, static_cast<std::int64_t>(id), *hands[id], event::Touch::Move);
                touch(show, now, static_cast<std::int64_t>(id), *hands[id],
                      step % 7 == 0 ? event::Touch::Cancel : event::Touch::Up);
                hands[id].reset();
            }
            const Span after = span_of(show.loop.state().camera);
            const double px = before.days() / 1660;
            REQUIRE(std::isfinite(after.from));
            CHECK(std::abs(after.centre() - before.centre()) < 120 * px);
            CHECK(after.days() / before.days() < 1.3);
            CHECK(after.days() / before.days() > 0.7);
            CHECK(show.loop.state().pages.empty());
        }
    }
}

TEST_CASE("kiosk: what a finger drags, a tap does: the bar of a page turns it")
{
    Show show(touched_kiosk(lying), lying);
    begin_touching(show);
    show.loop.want(action::Select{*find_milestone(world().exhibit, "S20")});
    show.turn_at(1);
    show.turn_at(2);
    const Rect bar = hit_of(show, SemanticRole::ScrollBar, "detail");
    CHECK(bar.w * 476 / 1920 >= 14.8F);
    const auto offset = [&show] {
        const auto& areas = show.loop.hands().panels.areas;
        return std::ranges::find(areas, "detail", &Area::key)->offset;
    };
    CHECK(offset() == 0);
    const Vec2 low{bar.centre().x, bar.bottom() - 20};
    touch(show, 3, 1, low, event::Touch::Down);
    touch(show, 3.1, 1, low, event::Touch::Up);
    show.turn_at(3.2);
    CHECK(offset() > 100);
    const Vec2 high{bar.centre().x, bar.y + 4};
    touch(show, 4, 1, high, event::Touch::Down);
    // Slid off, it counts for nothing.
    touch(show, 4.1, 1, {high.x - 200, high.y}, event::Touch::Move);
    touch(show, 4.2, 1, {high.x - 200, high.y}, event::Touch::Up);
    show.turn_at(4.3);
    CHECK(offset() > 100);
}

TEST_CASE("kiosk: what comes into reach slides there, turns around on its way, and cuts where "
          "motion is reduced")
{
    Lowering lowering;
    lowering.follow({false, 900, 100}, 1, Transition::Fades);
    CHECK(lowering.buttons_by(1) == 0);
    lowering.follow({true, 700, 500}, 2, Transition::Fades);
    CHECK(lowering.buttons_by(2) == doctest::Approx(200));
    CHECK(lowering.panel_by(2) == doctest::Approx(-400));
    CHECK(lowering.buttons_by(2.12) == doctest::Approx(100));
    CHECK(lowering.is_moving(2.2));
    CHECK_FALSE(lowering.is_moving(2.25));
    CHECK(lowering.buttons_by(2.25) == 0);
    lowering.follow({false, 900, 100}, 2.12, Transition::Fades);
    CHECK(lowering.buttons_by(2.12) == doctest::Approx(-100));
    lowering.follow({true, 700, 500}, 4, Transition::Cuts);
    CHECK(lowering.buttons_by(4) == 0);
    CHECK_FALSE(lowering.is_moving(4));
}

TEST_CASE("kiosk: on the way of the resting screen the size of letters is one touch away")
{
    Show show(touched_kiosk(lying), lying);
    for (double t = 1; t < 20; t += 0.5)
        show.turn_at(t);
    CHECK(show.loop.state().selection.has_value());
    const Vec2 letters = hit_of(show, SemanticRole::Button, "text-size").centre();
    touch(show, 20, 1, letters, event::Touch::Down);
    touch(show, 20.1, 1, letters, event::Touch::Up);
    show.turn_at(20.2);
    CHECK(show.loop.state().is_at_attract);
    CHECK(show.loop.state().preferences.text_percent == 125);
}

TEST_CASE("kiosk: after starting over a mouse counts once it has moved 8 units")
{
    Show show(touched_kiosk(lying), lying);
    begin_touching(show);
    show.turn_with(1, event::PointerMove{
                          {300, 300}
    });
    show.turn_with(2, event::PointerMove{
                          {600, 300}
    });
    show.loop.want(action::StartOver{});
    show.turn_at(3);
    const Nanoseconds quiet = show.loop.state().quiet_since;
    show.turn_with(4, event::PointerMove{
                          {900, 300}
    });
    show.turn_with(5, event::PointerMove{
                          {909, 300}
    });
    CHECK(show.loop.state().quiet_since == quiet);
    show.turn_with(6, event::PointerMove{
                          {916, 300}
    });
    CHECK(show.loop.state().quiet_since > quiet);
}

TEST_CASE("kiosk: a source leaves as a code where its host is trusted, and a trail as text")
{
    const MilestoneId id = *find_milestone(world().exhibit, "S20");
    for (const bool is_trusted : {false, true}) {
        CAPTURE(is_trusted);
        Show show(touched_kiosk(lying, is_trusted ? ", \"trusted_hosts\": [\"kopek.ru\"]" : ""),
                  lying);
        begin_touching(show);
        show.loop.want(action::Select{id});
        show.turn_at(1);
        show.turn_at(1.5);
        for (int i = 0; i < 6; ++i) {
            show.loop.want(action::ScrollPanel{1});
            show.turn_at(2 + i);
            show.turn_at(2.5 + i);
        }
        CHECK(show.loop.semantics().find("picture:code-source").has_value() == is_trusted);
        show.loop.want(action::Keep{id});
        show.loop.want(action::ToggleTrail{});
        show.turn_at(10);
        show.turn_at(11);
        CHECK(show.loop.semantics().find("picture:code-trail").has_value());
    }
    Show open(explore, lying);
    open.loop.want(action::Keep{id});
    open.loop.want(action::ToggleTrail{});
    open.turn_at(1);
    open.turn_at(2);
    CHECK_FALSE(open.loop.semantics().find("picture:code-trail").has_value());
}

TEST_CASE("kiosk: in a tour, too, starting over, language and size of texts are one touch away")
{
    for (const Vec2 size : {lying, upright}) {
        for (const int percent : {100, 200}) {
            for (const std::size_t step : {std::size_t{1}, world().exhibit.tours[0].steps.size()}) {
                Show show(touched_kiosk(size), size, {.text_percent = percent});
                begin_touching(show);
                show.loop.want(action::StartTour{});
                show.loop.want(action::SkipSteps{static_cast<int>(step)});
                show.turn_at(1);
                show.turn_at(2);
                for (const char* key : {"text-size", "language", "start-over"}) {
                    const Rect hit = hit_of(show, SemanticRole::Button, key);
                    CHECK(hit.w * 476 / 1920 >= 14.9F);
                    CHECK(hit.h * 476 / 1920 >= 14.9F);
                    CHECK(hit.right() <= size.x);
                }
                const Vec2 over = hit_of(show, SemanticRole::Button, "start-over").centre();
                touch(show, 3, 1, over, event::Touch::Down);
                touch(show, 3.1, 1, over, event::Touch::Up);
                show.turn_at(3.2);
                CHECK(show.loop.state().is_at_attract);
            }
        }
    }
}
