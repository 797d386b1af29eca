#include "app/state.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace vitrine;

namespace {

// The texts of the panel of one milestone, on a screen that holds all of it.
std::set<std::string> panel_texts(std::string_view milestone, std::string_view language)
{
    const Preferences preferences{.language = *find_language(world().exhibit, language)};
    Show show(explore, {3600, 3400}, preferences);
    show_detail(show.loop.state_for_start(), *find_milestone(world().exhibit, milestone));
    show.turn_at(1);
    show.turn_at(2);
    std::set<std::string> texts;
    const Semantics& tree = show.loop.semantics();
    for (std::size_t i = 0; i < tree.size(); ++i)
        // The title of a chart leads to the page of its figure.
        if (tree[i].role == SemanticRole::Text || tree[i].role == SemanticRole::Link)
            texts.emplace(tree[i].name);
    return texts;
}

}  // namespace

TEST_CASE(
    "chart: a milestone's figures are charts with title, dates, labels and both ends of the axis")
{
    const std::set<std::string> english = panel_texts("S15", "en");
    for (const char* text : {"National sections", "19 countries", "1 January 1931", "100",
                             "Members worldwide", "11,530,175 at the congress", "0", "20 million",
                             "Filled bars: official figures. Outlined bars: all other sources, and "
                             "what was calculated."}) {
        CAPTURE(text);
        CHECK(english.contains(text));
    }
    const std::set<std::string> russian = panel_texts("B24", "ru");
    for (const char* text : {"Национальные секции", "20 млн", "8 305 454 члена"}) {
        CAPTURE(text);
        CHECK(russian.contains(text));
    }
}

TEST_CASE("chart: one number alone is no chart")
{
    const std::set<std::string> texts = panel_texts("S40", "en");
    CHECK(texts.contains("About 180 million roubles by 1940"));
    CHECK_FALSE(texts.contains("Money collected in the USSR"));
}
