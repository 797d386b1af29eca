// The filter through the real loop: chips in its panel, and those that say what is left out.
#include "program/filter_groups.h"
#include "support/looks.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <bitset>
#include <string>
#include <utility>
#include <vector>

using namespace vitrine;

TEST_CASE("filter: a pressed chip shows only itself, more of them more, none or all of them all")
{
    using Set = std::bitset<4>;
    Set hidden;
    hidden = with_pressed(hidden, 1, 3);
    CHECK(hidden == Set{0b101});
    CHECK(is_chosen(hidden, 1));
    CHECK_FALSE(is_chosen(hidden, 0));
    hidden = with_pressed(hidden, 0, 3);
    CHECK(hidden == Set{0b100});
    CHECK(with_pressed(hidden, 2, 3).none());
    hidden = with_pressed(with_pressed(hidden, 0, 3), 1, 3);
    CHECK(hidden.none());
    CHECK_FALSE(is_chosen(hidden, 1));
}

TEST_CASE(
    "filter: chips of every group are pressed, say so, and are taken away one by one or at once")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nkey f\nsettle\nexpect panel:filter\n"
                    "click button:filter-claim-0\nsettle\n"
                    "expect value button:filter-claim-0 chosen\nexpect button:chip-claims\n"
                    "click button:filter-confidence-3\nsettle\nexpect button:chip-confidences\n"
                    "click button:chip-claims\nsettle\nexpect no button:chip-claims\n"
                    "expect button:chip-confidences\nclick button:filter-claim-4\nsettle\n"
                    "click button:chip-all\nsettle\nexpect no button:chip-all\n"
                    "expect panel:filter\n")
              .empty());
    CHECK(show.loop.state().filter.is_empty());
    // It makes room for itself, as details do.
    const Scene& scene = show.loop.scene();
    const auto panel = show.loop.semantics().find("panel:filter");
    REQUIRE(panel.has_value());
    CHECK(show.loop.semantics()[*panel].rect.x >= scene.regions.lanes.right());
}

namespace {

// What the chip says after its name: "Disputed, 12".
std::string number_on(const Semantics& tree, const std::string& chip)
{
    const auto button = tree.find(SemanticRole::Button, chip);
    if (!button) return "no chip";
    const std::string_view name = tree[*button].name;
    const std::size_t comma = name.rfind(", ");
    if (comma == std::string_view::npos) return "no number";
    // It is one thing, for whoever hears it or counts what is on the screen.
    const Rect& box = tree[*button].rect;
    for (std::size_t i = 0; i < tree.size(); ++i)
        CHECK((tree[i].role != SemanticRole::Text || !box.contains(tree[i].rect.centre())));
    return std::string(name.substr(comma + 2));
}

std::size_t left_by(const Filter& filter)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < world().exhibit.milestones.size(); ++i)
        count += passes(filter, world().exhibit, static_cast<MilestoneId>(i)) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("filter: the number on a chip follows what is chosen in the other groups, down to 0")
{
    const Exhibit& exhibit = world().exhibit;
    Show show(explore, {1920, 1080});
    Filter chosen;
    chosen.person = PersonId{0};
    chosen.hidden_claims.set().reset(0);
    show.loop.want(action::SetFilter{chosen});
    CHECK(show.play("settle\nkey f\nsettle\n").empty());
    REQUIRE(show.loop.state().filter == chosen);
    const Semantics& tree = show.loop.semantics();
    std::size_t empty = 0;
    for (std::size_t i = 0; i < exhibit.lanes.size(); ++i) {
        CAPTURE(exhibit.lanes[i].id);
        Filter alone = chosen;
        alone.hidden_lanes.set().reset(i);
        const std::string number = number_on(tree, "filter-lane-" + exhibit.lanes[i].id);
        CHECK(number == std::to_string(left_by(alone)));
        empty += number == "0" ? 1 : 0;
    }
    CHECK(empty > 0);
    for (std::size_t i = 0; i < exhibit.eras.size(); ++i) {
        CAPTURE(exhibit.eras[i].id);
        Filter alone = chosen;
        alone.hidden_eras.set().reset(i);
        CHECK(number_on(tree, "filter-era-" + exhibit.eras[i].id) ==
              std::to_string(left_by(alone)));
    }
    // What is chosen in its own group leaves its number alone.
    Filter official = chosen;
    official.hidden_claims.set().reset(0);
    CHECK(number_on(tree, "filter-claim-0") == std::to_string(left_by(official)));
    Filter fact = chosen;
    fact.hidden_claims.set().reset(2);
    CHECK(number_on(tree, "filter-claim-2") == std::to_string(left_by(fact)));
}

TEST_CASE("filter: a chip stays where it is, whatever its number becomes")
{
    const auto chips_with = [](const Filter& filter) {
        Show show(explore, {1920, 1080});
        show.loop.want(action::SetFilter{filter});
        CHECK(show.play("settle\nkey f\nsettle\n").empty());
        std::vector<std::pair<std::string, Rect>> chips;
        const Semantics& tree = show.loop.semantics();
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].role == SemanticRole::Button && tree[i].key.starts_with("filter-"))
                chips.emplace_back(tree[i].key, tree[i].rect);
        }
        return chips;
    };
    Filter most;  // leaves out a little, as there is a strip that says so in either case
    most.hidden_kinds.set(2);
    Filter few;
    few.hidden_claims.set().reset(0);
    const auto chips = chips_with(most);
    CHECK(chips.size() > 15);
    CHECK(chips == chips_with(few));
}

TEST_CASE("filter: what is hidden is said, and only what was chosen is shown")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nkey f\nsettle\nclick button:filter-claim-0\nsettle\n"
                    "key Escape\nsettle\n")
              .empty());
    std::size_t official = 0;
    for (const Milestone& m : world().exhibit.milestones)
        official += m.claim == Claim::Official ? 1 : 0;
    const std::size_t all = world().exhibit.milestones.size();
    const std::string said =
        std::to_string(all - official) + " of " + std::to_string(all) + " are hidden";
    CHECK(show.loop.semantics().find(said).has_value());
    for (const Item& item : show.loop.scene().items)
        CHECK(world().exhibit[item.id].claim == Claim::Official);
}

TEST_CASE("filter: one person alone is undone by Escape, by going back, and by its chip")
{
    const std::string only = "wheel 9 at milestone:S30\nsettle\nclick milestone:S30\nsettle\n"
                             "key PageDown\nsettle\nkey PageDown\nsettle\nkey PageDown\nsettle\n"
                             "click link:only-P1\n"
                             "settle\nexpect button:chip-person\n";
    for (const std::string undo : {"key Escape", "key alt+Left", "click button:chip-person"}) {
        CAPTURE(undo);
        Show show(explore, {1920, 1080});
        CHECK(show.play(only + undo +
                        "\nsettle\nexpect no button:chip-person\n"
                        "expect panel:detail\n")
                  .empty());
        CHECK(show.loop.state().filter.is_empty());
    }
}

TEST_CASE("filter: its panel is whole on the screen in any language, size, theme and text size")
{
    for (const Look& look : every_look()) {
        CAPTURE(look.size.x);
        CAPTURE(look.preferences.text_percent);
        CAPTURE(world().exhibit.languages[index_of(look.preferences.language)]);
        Show show(explore, look.size, look.preferences);
        CHECK(
            show.play("settle\nkey f\nsettle\nclick button:filter-lane-people\nsettle\n").empty());
        const Semantics& tree = show.loop.semantics();
        const auto panel = tree.find("panel:filter");
        REQUIRE(panel.has_value());
        const Rect box = tree[*panel].rect;
        CHECK(box.x >= 0);
        CHECK(box.right() <= look.size.x);
        CHECK(box.bottom() <= look.size.y);
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const SemanticNode node = tree[i];
            if (!node.key.starts_with("filter-") || node.role != SemanticRole::Button) continue;
            CHECK(node.rect.x >= box.x);
            CHECK(node.rect.right() <= box.right());
        }
    }
}
