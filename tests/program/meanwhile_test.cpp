// The page that cuts through time, through the real loop: how it is opened, moved, compared and
// left, and that all it says is in the window.
#include "app/cutting.h"
#include "support/looks.h"
#include "support/show.h"
#include "view/cut.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace vitrine;

namespace {

const page::Meanwhile& shown_cut(const Show& show)
{
    const page::Meanwhile* page = shown_meanwhile(show.loop.state());
    REQUIRE(page != nullptr);
    return *page;
}

std::string moment_of(const Show& show)
{
    return worded(shown_cut(show).at, world().words.front());
}

constexpr std::string_view to_june =
    "settle\nkey m\nsettle\nclick field:cut-date\ntype \"June 1933\"\nkey Enter\nsettle\n";

std::string at_june(std::string_view then = "")
{
    return std::string(to_june) + std::string(then);
}

}  // namespace

TEST_CASE("meanwhile: it is opened by its tab, by a key, and from what is read")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nclick button:meanwhile\nsettle\nexpect panel:meanwhile\n"
                    "expect no milestone:S1\nkey m\nsettle\nexpect no panel:meanwhile\n"
                    "expect milestone:S1\nclick milestone:S1\nsettle\n"
                    "click button:open-meanwhile\nsettle\nexpect panel:meanwhile\n"
                    "expect no panel:detail\nkey Escape\nsettle\nexpect panel:detail\n"
                    "click button:open-meanwhile\nsettle\nclick button:cut-close\nsettle\n"
                    "expect no panel:meanwhile\nexpect panel:detail\n")
              .empty());
}

TEST_CASE("meanwhile: keys, buttons, a typed date and the hand move the cut")
{
    struct Row {
        std::string_view steps;
        std::string_view moment;
    };
    constexpr Row rows[] = {
        {"",                                                     "June 1933"   },
        {"key Right\n",                                          "July 1933"   },
        {"key shift+Left\n",                                     "June 1932"   },
        {"click button:cut-later\n",                             "July 1933"   },
        {"tap button:cut-earlier\n",                             "May 1933"    },
        {"key ctrl+g\ntype \"20.6.1933\"\nkey Enter\n",          "20 June 1933"},
        {"key ctrl+g\ntype \"1936\"\nkey Escape\n",              "June 1933"   },
        {"click field:cut-date\ntype \"nonsense\"\nkey Enter\n", "June 1933"   },
    };
    for (const Row& row : rows) {
        CAPTURE(row.steps);
        Show show(explore, {1920, 1080});
        CHECK(show.play(at_june(std::string(row.steps) + "settle\n")).empty());
        CHECK(moment_of(show) == row.moment);
    }
}

TEST_CASE("meanwhile: the next change is where something begins or has ended")
{
    for (const std::string_view step : {"key ctrl+Right\n", "click button:cut-next\n"}) {
        Show show(explore, {1920, 1080});
        CHECK(show.play(at_june(std::string(step) + "settle\n")).empty());
        const Span june = span_of(moment_at(-13'350, MomentUnit::Month));
        const auto day = next_change(world().index, world().index.lanes, june, 1);
        REQUIRE(day.has_value());
        CHECK(shown_cut(show).at == moment_at(*day, MomentUnit::Month));
    }
}

TEST_CASE("meanwhile: a column is dragged through time by its head, its foot and its middle")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(at_june()).empty());
    const Parting parting =
        parting_of(show.loop.state(), explore, shown_cut(show), 1'000 * nanoseconds_per_second);
    const auto& column = parting.columns().front();
    const auto middle = static_cast<int>(column.x + column.w / 2);
    const int by = static_cast<int>(parting.px_per_day * 365.25 * 3);
    for (const int y : {100, 960}) {
        CAPTURE(y);
        Show again(explore, {1920, 1080});
        CHECK(again
                  .play(at_june("drag " + std::to_string(middle) + "," + std::to_string(y) +
                                " to " + std::to_string(middle + by) + "," + std::to_string(y) +
                                " in 0.5s\nsettle\n"))
                  .empty());
        const double day = span_of(shown_cut(again).at).centre();
        CHECK(std::abs(day - (-13'350 + 3 * 365.25)) < 65);
    }
    // A press beside the columns moves the cut there.
    Show pressed(explore, {1920, 1080});
    const float x = parting.x(-9'500);
    CHECK(pressed.play(at_june("click " + std::to_string(static_cast<int>(x)) + ",968\nsettle\n"))
              .empty());
    CHECK(std::abs(span_of(shown_cut(pressed).at).centre() + 9'500) < 65);
}

TEST_CASE("meanwhile: for every lane it says what goes on, what came before and what comes next")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(at_june()).empty());
    const Semantics& tree = show.loop.semantics();
    const Exhibit& exhibit = world().exhibit;
    const Span june = span_of(shown_cut(show).at);
    for (std::size_t i = 0; i < exhibit.lanes.size(); ++i) {
        CAPTURE(exhibit.lanes[i].id);
        LaneCut cut;
        cut_lane(exhibit, world().index, world().index.lanes[i], june, cut);
        std::size_t shown = 0;
        for (const CutEntry& entry : cut.going_on) {
            const std::string key = "link:cut-" + std::string(exhibit.name_of(exhibit[entry.id]));
            shown += tree.find(key).has_value() ? 1 : 0;
        }
        const bool says_more = tree.find("link:cut-more-" + exhibit.lanes[i].id).has_value();
        CHECK(says_more == (shown < cut.going_on.size()));
        CHECK((shown > 0) == !cut.going_on.empty());
        if (cut.before) {
            const auto name = exhibit.name_of(exhibit[*cut.before]);
            CHECK(tree.find("link:cut-before-" + std::string(name)).has_value());
        }
        if (cut.after) {
            const auto name = exhibit.name_of(exhibit[*cut.after]);
            CHECK(tree.find("link:cut-after-" + std::string(name)).has_value());
        }
    }
}

TEST_CASE("meanwhile: all of a lane is listed on demand")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(at_june("click link:cut-more-campaigns\nsettle\n")).empty());
    const Exhibit& exhibit = world().exhibit;
    const auto lane = std::ranges::find(exhibit.lanes, "campaigns", &Lane::id);
    LaneCut cut;
    cut_lane(exhibit, world().index,
             world().index.lanes[static_cast<std::size_t>(lane - exhibit.lanes.begin())],
             span_of(shown_cut(show).at), cut);
    CHECK(cut.going_on.size() > 5);
    for (const CutEntry& entry : cut.going_on) {
        const std::string key = "link:cut-" + std::string(exhibit.name_of(exhibit[entry.id]));
        CAPTURE(key);
        CHECK(show.loop.semantics().find(key).has_value());
    }
}

TEST_CASE("meanwhile: a pinned cut stands beside the other, and what differs is said in words")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(at_june("key p\nkey ctrl+g\ntype \"June 1943\"\nkey Enter\nsettle\n"
                            "expect button:pinned-close\nexpect status:cuts-apart\n"))
              .empty());
    CHECK(worded_apart(shown_cut(show).at, *shown_cut(show).pinned, world().words.front()) ==
          "10 years apart");
    const Semantics& tree = show.loop.semantics();
    std::size_t begun = 0;
    std::size_t ended = 0;
    std::size_t same = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].role != SemanticRole::Link) continue;
        const bool has_begun = tree[i].name.find("begun since") != std::string_view::npos;
        const bool has_ended = tree[i].name.find("ended since") != std::string_view::npos;
        const bool is_pinned = tree[i].key.starts_with("pinned-");
        CHECK_FALSE((has_begun && is_pinned));
        CHECK_FALSE((has_ended && !is_pinned));
        begun += has_begun ? 1 : 0;
        ended += has_ended ? 1 : 0;
        same += is_pinned && !has_ended ? 1 : 0;
    }
    CHECK(begun > 2);
    CHECK(ended > 4);
    CHECK(same > 1);
    // Rows of what is in both stand at the same height.
    const auto here = tree.find("link:cut-M2");
    const auto there = tree.find("link:pinned-M2");
    if (here && there) CHECK(tree[*here].rect.y == tree[*there].rect.y);
}

TEST_CASE("meanwhile: what is chosen is read beside the timeline, and the cut is there again after")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(at_june("key Right\nkey Left\nkey Tab\n")).empty());
    const Semantics& tree = show.loop.semantics();
    std::string first;
    for (std::size_t i = 0; i < tree.size() && first.empty(); ++i) {
        if (tree[i].role == SemanticRole::Link && tree[i].key.starts_with("cut-") &&
            !tree[i].key.starts_with("cut-more") && !tree[i].key.starts_with("cut-undated"))
            first = tree.id(i);
    }
    REQUIRE_FALSE(first.empty());
    Show again(explore, {1920, 1080});
    CHECK(again
              .play(at_june("click " + first +
                            "\nsettle\nexpect panel:detail\n"
                            "expect no panel:meanwhile\nkey Escape\nsettle\n"
                            "expect panel:meanwhile\n"))
              .empty());
    CHECK(moment_of(again) == "June 1933");
}

TEST_CASE("meanwhile: keys reach every row, also where it scrolls, and what they reach is in view")
{
    struct Row {
        Vec2 size;
        std::string_view then;
        bool is_scrolled;
    };
    constexpr std::string_view pinned =
        "key p\nkey ctrl+g\ntype \"June 1943\"\nkey Enter\nsettle\n";
    const Row rows[] = {
        {{1920, 1080}, "",     false},
        {{1280, 720},  pinned, true },
    };
    for (const Row& row : rows) {
        CAPTURE(row.is_scrolled);
        Show show(explore, row.size, {.reduces_motion = true});
        REQUIRE(show.play(at_june(row.then)).empty());
        const Semantics& tree = show.loop.semantics();
        CHECK(tree.find("scrollbar:meanwhile").has_value() == row.is_scrolled);
        std::set<std::string> wanted;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].key.starts_with("cut-") || tree[i].key.starts_with("pinned-"))
                wanted.insert(tree.id(i));
        }
        wanted.erase("field:cut-date");
        CHECK(wanted.size() > 20);
        // Also of lanes of which nothing is seen.
        const Exhibit& exhibit = world().exhibit;
        for (const LaneIndex& lane : world().index.lanes) {
            LaneCut cut;
            cut_lane(exhibit, world().index, lane, span_of(shown_cut(show).at), cut);
            REQUIRE(cut.before.has_value());
            const auto name = exhibit.name_of(exhibit[*cut.before]);
            wanted.insert("link:cut-before-" + std::string(name));
        }
        double now = seconds_between(0, show.loop.now()) + 1;
        for (int stop = 0; stop < 200 && !wanted.empty(); ++stop) {
            show.turn_with(now += 0.5, event::Key{.code = KeyCode::Tab, .press = Press::Down});
            for (int i = 0; i < 4; ++i)
                show.turn_at(now += 0.1);
            const auto at = show.loop.focused();
            REQUIRE(at.has_value());
            const Semantics& seen = show.loop.semantics();
            const std::string id = seen.id(*at);
            CAPTURE(id);
            wanted.erase(id);
            CHECK(seen[*at].rect.y >= 0);
            CHECK(seen[*at].rect.bottom() <= row.size.y);
        }
        for (const std::string& id : wanted) {
            CAPTURE(id);
            CHECK(wanted.empty());
        }
    }
}

TEST_CASE("meanwhile: it stays in the window however it is looked at, with one cut and with two")
{
    for (const Look& look : every_look()) {
        CAPTURE(look.size.x);
        CAPTURE(look.size.y);
        CAPTURE(look.preferences.text_percent);
        CAPTURE(world().exhibit.languages[index_of(look.preferences.language)]);
        for (const std::string_view pin : {"", "key p\nkey shift+Right\nsettle\n"}) {
            Show show(explore, look.size, look.preferences);
            CHECK(show.play("settle\nkey m\nsettle\n" + std::string(pin)).empty());
            const Semantics& tree = show.loop.semantics();
            REQUIRE(tree.find("panel:meanwhile").has_value());
            for (std::size_t i = 0; i < tree.size(); ++i) {
                const std::string id = tree.id(i);
                CAPTURE(id);
                CHECK(tree[i].rect.x >= 0);
                CHECK(tree[i].rect.right() <= look.size.x);
            }
        }
    }
}
