// Windows that are much narrower or lower than those the design is drawn for.

#include "support/looks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

bool is_of_a_bar(const SemanticNode& node)
{
    return node.role == SemanticRole::Button || node.role == SemanticRole::Field;
}

}  // namespace

TEST_CASE("narrow windows: buttons are apart and in sight, and names of lanes are whole")
{
    constexpr std::array sizes{
        Vec2{400,  1500},
        Vec2{2560, 600 },
        Vec2{480,  900 },
        Vec2{1280, 720 },
    };
    for (const Policy* policy : {&explore, &kiosk}) {
        for (const Vec2 size : sizes) {
            for (const int percent : {100, 200}) {
                for (std::size_t language = 0; language < 3; ++language) {
                    Show show(
                        *policy, size,
                        {.language = static_cast<LanguageId>(language), .text_percent = percent});
                    show.loop.state_for_start().is_at_attract = false;
                    show.turn_at(1);
                    show.turn_at(2);
                    const Semantics& tree = show.loop.semantics();
                    CAPTURE(policy->name);
                    CAPTURE(size.x);
                    CAPTURE(percent);
                    CAPTURE(language);
                    std::vector<Rect> buttons;
                    for (std::size_t i = 0; i < tree.size(); ++i) {
                        const SemanticNode node = tree[i];
                        const std::string id = tree.id(i);
                        CAPTURE(id);
                        if (node.role == SemanticRole::Lane) CHECK(node.shown.empty());
                        if (!is_of_a_bar(node)) continue;
                        CHECK(node.rect.x >= 0);
                        CHECK(node.rect.right() <= size.x);
                        CHECK(node.rect.bottom() <= size.y);
                        for (const Rect& other : buttons)
                            CHECK_FALSE(overlap(other, node.rect));
                        buttons.push_back(node.rect);
                        const bool is_low = node.rect.y > show.loop.scene().regions.axis.bottom();
                        if (!is_low || policy != &kiosk) continue;
                        // Large letters make no button larger: it is large enough for a finger.
                        constexpr float least = 64;
                        CHECK(node.hit.w >= least - 1);
                        CHECK(node.hit.h >= least - 1);
                    }
                    CHECK(buttons.size() >= 2);
                }
            }
        }
    }
}

TEST_CASE("narrow windows: the badges of a milestone stay on the panel, in any language")
{
    for (std::size_t language = 0; language < 3; ++language) {
        Show show(explore, {400, 1500},
                  {.language = static_cast<LanguageId>(language), .text_percent = 200});
        CHECK(show.play("key Home\nsettle\n").empty());
        const Exhibit& exhibit = world().exhibit;
        for (std::size_t i = 0; i < exhibit.milestones.size(); i += 9) {
            show.loop.state_for_start().selection = static_cast<MilestoneId>(i);
            show.turn_at(60 + static_cast<double>(i));
            const Semantics& tree = show.loop.semantics();
            for (std::size_t k = 0; k < tree.size(); ++k) {
                const std::string id = tree.id(k);
                CAPTURE(id);
                CHECK(tree[k].rect.right() <= 401);
            }
        }
    }
}

TEST_CASE(
    "narrow windows: the exhibit's name stands in the bar, and the field opens when it is used")
{
    for (std::size_t language = 0; language < 3; ++language) {
        Show show(explore, {400, 1500}, {.language = static_cast<LanguageId>(language)});
        show.turn_at(1);
        const Semantics& tree = show.loop.semantics();
        const std::string_view title =
            world().exhibit.text(world().exhibit.title, show.loop.state().preferences.language);
        std::size_t names = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const Rect& bar = show.loop.scene().regions.top_bar;
            if (tree[i].name != title || !bar.holds(tree[i].rect.centre())) continue;
            CHECK(tree[i].shown.empty());
            ++names;
        }
        CAPTURE(language);
        CHECK(names > 0);
        const auto field = tree.find(SemanticRole::Field, "search");
        REQUIRE(field.has_value());
        const float lens = tree[*field].rect.w;
        CHECK(lens >= 48);
        show.turn_with(2, event::Key{.code = KeyCode::Slash});
        show.turn_at(3);
        const auto used = show.loop.semantics().find(SemanticRole::Field, "search");
        REQUIRE(used.has_value());
        CHECK(show.loop.semantics()[*used].rect.w > 2 * lens);
    }
}

TEST_CASE("looks: what greets a visitor is whole, and has a question or two to begin with")
{
    for (const Look& look : every_look()) {
        Show show(explore, look.size, look.preferences);
        show.loop.state_for_start().has_masthead = true;
        show.turn_at(1);
        const Semantics& tree = show.loop.semantics();
        CAPTURE(look.size.x);
        CAPTURE(look.preferences.text_percent);
        CAPTURE(index_of(look.preferences.language));
        const Rect& greeting = show.loop.scene().regions.masthead;
        REQUIRE_FALSE(greeting.is_empty());
        std::size_t questions = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const SemanticNode node = tree[i];
            if (!greeting.holds(node.rect.centre())) continue;
            const std::string id = tree.id(i);
            CAPTURE(id);
            CHECK(node.shown.empty());
            questions += id.starts_with("button:X") ? 1 : 0;
        }
        CHECK(questions >= 2);
    }
}

TEST_CASE("looks: the buttons that lead on name their milestones whole")
{
    for (const Look& look : every_look()) {
        Show show(explore, look.size, look.preferences);
        double now_s = 1;
        std::size_t named = 0;
        for (std::size_t i = 0; i < world().exhibit.milestones.size(); i += 5) {
            show_detail(show.loop.state_for_start(), static_cast<MilestoneId>(i));
            show.turn_at(++now_s);
            const Semantics& tree = show.loop.semantics();
            for (const std::string_view key : {"previous", "next"}) {
                const auto button = tree.find(SemanticRole::Button, key);
                if (!button) continue;
                ++named;
                CAPTURE(look.size.x);
                CAPTURE(look.preferences.text_percent);
                CAPTURE(i);
                CHECK(tree[*button].shown.empty());
                CHECK(tree[*button].rect.y > 0);
            }
        }
        CHECK(named > 10);
    }
}

TEST_CASE("narrow windows: a lane below the edge is scrolled to by the bar beside the names")
{
    Show show(explore, {1280, 720}, {.text_percent = 200});
    show.turn_at(1);
    const float edge = show.loop.scene().regions.lanes.bottom();
    CHECK(show.loop.scene().lanes.back().box.bottom() > edge + 10);
    CHECK(show.loop.semantics().find(SemanticRole::ScrollBar, "lanes").has_value());
    CHECK(show.play("drag 276,200 to 276,560 in 0.4s\nsettle\n").empty());
    CHECK(show.loop.state().lanes.at > 10);
    CHECK(show.loop.scene().lanes.back().box.bottom() <= edge + 1);
}

TEST_CASE("narrow windows: what can be done with a milestone is in sight as soon as it is opened")
{
    struct Row {
        Vec2 size;
        int percent;
    };
    constexpr std::array rows{
        Row{{1280, 720},  200},
        Row{{1080, 1920}, 200},
        Row{{1920, 1080}, 100},
        Row{{1280, 720},  100},
    };
    for (const Row& row : rows) {
        const Vec2 size = row.size;
        const int percent = row.percent;
        for (std::size_t language = 0; language < 3; ++language) {
            CAPTURE(size.x);
            CAPTURE(percent);
            CAPTURE(language);
            Show show(explore, size,
                      {.language = static_cast<LanguageId>(language), .text_percent = percent});
            const float least = metrics_of(show.loop.state()).px(explore.chrome.target);
            double time = 1;
            for (std::size_t i = 0; i < world().exhibit.milestones.size(); i += 4) {
                const auto id = static_cast<MilestoneId>(i);
                const std::string name(world().exhibit.name_of(world().exhibit[id]));
                CAPTURE(name);
                show_detail(show.loop.state_for_start(), id);
                // The panel slides in.
                for (int frame = 0; frame < 3; ++frame)
                    show.turn_at(time += 0.4);
                const Semantics& tree = show.loop.semantics();
                for (const char* tool : {"keep", "open-meanwhile", "read-aloud", "copy-link"}) {
                    const bool has_day = !world().index[id].is_undated;
                    if (!has_day && std::string_view(tool) == "open-meanwhile") continue;
                    CAPTURE(tool);
                    const auto button = tree.find(SemanticRole::Button, tool);
                    REQUIRE(button.has_value());
                    const Rect box = tree[*button].rect;
                    // All of it: what scrolled away would have a lower rectangle.
                    CHECK(box.h >= least - 1);
                    CHECK(box.x >= 0);
                    CHECK(box.y >= 0);
                    CHECK(box.right() <= size.x);
                    CHECK(box.bottom() <= size.y);
                    CHECK(tree[*button].shown.empty());
                }
            }
        }
    }
}

TEST_CASE(
    "narrow windows: what stands in the middle of the window has all its height to be read in")
{
    struct Row {
        const char* keys;
        const char* area;
    };
    const Row rows[] = {
        {"key F1\nsettle\n",            "help"    },
        {"key k\nsettle\n",             "legend"  },
        {"key t\nsettle\n",             "tours"   },
        {"key ctrl+,\nsettle\n",        "settings"},
        {"click undated:org\nsettle\n", "list"    },
    };
    for (const Look& look : every_look()) {
        if (look.size.y > 720 || look.preferences.text_percent < 200) continue;
        CAPTURE(world().exhibit.languages[index_of(look.preferences.language)]);
        for (const Row& row : rows) {
            CAPTURE(row.area);
            Show show(explore, look.size, look.preferences);
            CHECK(show.play("settle\n" + std::string(row.keys) + "expect panel:" + row.area +
                            "\nexpect button:close-" + row.area + "\n")
                      .empty());
            const auto& areas = show.loop.hands().panels.areas;
            const auto area = std::ranges::find(areas, row.area, &Area::key);
            REQUIRE(area != areas.end());
            CHECK(area->rect.h >= look.size.y * 0.8F);
            // The way out is over nothing that is read.
            const Semantics& tree = show.loop.semantics();
            const auto close = tree.find("button:close-" + std::string(row.area));
            REQUIRE(close.has_value());
            for (std::size_t i = 0; i < tree.size(); ++i) {
                if (tree[i].role != SemanticRole::Text || tree[i].scope != tree[*close].scope)
                    continue;
                CAPTURE(tree[i].name);
                CHECK_FALSE(overlap(tree[i].rect, tree[*close].rect));
            }
        }
    }
}
