// The tours of the exhibit that ships, walked from end to end.
#include "app/state.h"
#include "support/looks.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace vitrine;

namespace {

bool is_inside(const Rect& box, Vec2 size)
{
    return box.x >= 0 && box.y >= 0 && box.right() <= size.x && box.bottom() <= size.y;
}

// Whether all that a step says is whole, on the screen, and not over anything else that it says.
void check_step(const Semantics& tree, const TourStep& step, Vec2 size)
{
    bool has_picture = false;
    std::vector<Rect> said;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        has_picture = has_picture || node.role == SemanticRole::Picture;
        if (node.role != SemanticRole::Text && node.role != SemanticRole::Heading &&
            node.role != SemanticRole::Button && node.role != SemanticRole::Picture)
            continue;
        const std::string name(node.name);
        CAPTURE(name);
        CHECK(node.shown.empty());
        CHECK(is_inside(node.rect, size));
        for (const Rect& other : said) {
            const Rect both = intersection(node.rect, other);
            CHECK((both.w <= 1 || both.h <= 1));
        }
        said.push_back(node.rect);
    }
    CHECK(said.size() >= 5);
    CHECK((has_picture || step.figure));
}

}  // namespace

TEST_CASE("tour: every step of every tour is whole on the screen, with a picture, in any language")
{
    const Exhibit& exhibit = world().exhibit;
    const Vec2 size{1280, 720};
    for (std::size_t language = 0; language < exhibit.languages.size(); ++language) {
        CAPTURE(exhibit.languages[language]);
        Show show(present, size, {.language = static_cast<LanguageId>(language)});
        double seconds = 1;
        for (std::size_t tour = 0; tour < exhibit.tours.size(); ++tour) {
            for (std::size_t step = 0; step < exhibit.tours[tour].steps.size(); ++step) {
                CAPTURE(exhibit.tours[tour].steps[step].id);
                show_step(show.loop.state_for_start(), exhibit, {.tour = tour, .step = step});
                show.turn_at(seconds += 5);
                show.turn_at(seconds += 5);
                check_step(show.loop.semantics(), exhibit.tours[tour].steps[step], size);
            }
        }
    }
}

TEST_CASE("tour: a step that names a figure shows its chart, large")
{
    const Exhibit& exhibit = world().exhibit;
    std::size_t charts = 0;
    Show show(present, {1920, 1080});
    for (std::size_t tour = 0; tour < exhibit.tours.size(); ++tour) {
        for (std::size_t step = 0; step < exhibit.tours[tour].steps.size(); ++step) {
            const auto figure = exhibit.tours[tour].steps[step].figure;
            if (!figure) continue;
            ++charts;
            show_step(show.loop.state_for_start(), exhibit, {.tour = tour, .step = step});
            show.turn_at(static_cast<double>(10 * charts));
            show.turn_at(static_cast<double>(10 * charts + 5));
            for (const FigurePoint& point : exhibit.figures[index_of(*figure)].points) {
                const std::string label(exhibit.text(point.label, LanguageId{0}));
                CAPTURE(label);
                const auto node = show.loop.semantics().find("text:" + label);
                REQUIRE(node.has_value());
                CHECK(show.loop.semantics()[*node].text_px >= 18);
            }
        }
    }
    CHECK(charts > 0);
}

TEST_CASE("tour: no word of a step lies below its buttons, in any language and size")
{
    for (const Look& look : every_look()) {
        CAPTURE(look.size.x);
        CAPTURE(look.size.y);
        CAPTURE(look.preferences.text_percent);
        CAPTURE(world().exhibit.languages[index_of(look.preferences.language)]);
        Show show(explore, look.size, look.preferences);
        // A step with a long date beside the name of a long lane, as a trail may have.
        show.loop.want(action::Keep{*find_milestone(world().exhibit, "B56")});
        CHECK(
            show.play("settle\nkey y\nsettle\nclick button:trail-tour\nsettle\nexpect panel:tour\n")
                .empty());
        const Semantics& tree = show.loop.semantics();
        for (const char* key : {"tour-next", "tour-keep", "tour-leave"}) {
            const auto button = tree.find(SemanticRole::Button, key);
            REQUIRE(button.has_value());
            for (std::size_t i = 0; i < tree.size(); ++i) {
                CAPTURE(tree[i].name);
                if (tree[i].role == SemanticRole::Text)
                    CHECK_FALSE(overlap(tree[i].rect, tree[*button].rect));
            }
        }
    }
}
