// "How do we know?" through the real loop: of every date, of every statement and of every number.
#include "app/state.h"
#include "data/evidence_keys.h"
#include "data/find_keys.h"
#include "date/wording.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace vitrine;

namespace {

// Whether a text is on the screen, or in what can be scrolled there: whole, or in a longer one.
bool says(const Semantics& tree, std::string_view text)
{
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].name.find(text) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("how known: each panel says how sure its date is, why, who tells it, and what stands")
{
    const Exhibit& exhibit = world().exhibit;
    for (std::size_t language = 0; language < exhibit.languages.size(); ++language) {
        const auto id = static_cast<LanguageId>(language);
        Show show(explore, {1920, 1080}, {.language = id});
        const Words& words = world().words[language];
        double at = 1;
        for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
            const Milestone& m = exhibit.milestones[i];
            const MilestoneDetails& details = exhibit.details_of(m);
            CAPTURE(exhibit.name_of(m));
            show_detail(show.loop.state_for_start(), static_cast<MilestoneId>(i));
            show.turn_at(at);
            at += 1;
            const Semantics& tree = show.loop.semantics();
            CHECK(says(tree, words[word::evidence_how]));
            CHECK(says(tree, exhibit.text(details.date_note, id)));
            CHECK(says(tree, exhibit.text(details.check, id)));
            if (m.confidence != Confidence::Unstated) {
                const std::string said = words.with(
                    word::evidence_confidence, {std::string(words[word::filter_confidence[3]])});
                CHECK(says(tree, said) == (m.confidence == Confidence::High));
            }
            const bool has_teller = std::ranges::any_of(details.sources, [&](SourceId source) {
                return tree.find("link:date-source-" + exhibit.sources[index_of(source)].id)
                    .has_value();
            });
            CHECK(has_teller == !details.sources.empty());
            if (details.sources.empty()) CHECK(says(tree, words[word::evidence_no_source]));
        }
    }
}

TEST_CASE("how known: the source that can be trusted most is the one named for a date")
{
    Show show(explore, {1920, 1080});
    // The essay comes first in S1's list, a source edition is trusted more.
    show_detail(show.loop.state_for_start(), *find_milestone(world().exhibit, "S1"));
    show.turn_at(1);
    CHECK(show.loop.semantics().find("link:date-source-R2").has_value());
    CHECK_FALSE(show.loop.semantics().find("link:date-source-seed").has_value());
    CHECK(says(show.loop.semantics(), "1922 · Given to the year."));
    CHECK(says(show.loop.semantics(), "and 3 more sources"));
}

TEST_CASE("how known: a chart leads to where each of its numbers comes from")
{
    Show page(explore, {3600, 3400});
    show_detail(page.loop.state_for_start(), *find_milestone(world().exhibit, "S15"));
    CHECK(page.play("settle\nclick link:how-members-world\nsettle\nexpect panel:thing\n").empty());
    const Exhibit& exhibit = world().exhibit;
    const Semantics& tree = page.loop.semantics();
    const auto figure = std::ranges::find(exhibit.figures, "members-world", &Figure::id);
    REQUIRE(figure != exhibit.figures.end());
    std::size_t number = 0;
    for (const FigurePoint& point : figure->points) {
        ++number;
        CHECK(says(tree, exhibit.text(point.label, LanguageId{})));
        for (const SourceId id : point.sources) {
            const std::string key =
                "link:point-" + std::to_string(number) + "-" + exhibit.sources[index_of(id)].id;
            CAPTURE(key);
            CHECK(tree.find(key).has_value());
        }
    }
    CHECK(says(tree, "a historian’s figure"));
}

TEST_CASE("how known: the panel leads to its contrast and its dispute on the page of evidence")
{
    for (const std::string press : {"click", "tap"}) {
        Show show(explore, {3600, 3400});
        show_detail(show.loop.state_for_start(), *find_milestone(world().exhibit, "S7"));
        CHECK(show.play("settle\n" + press +
                        " link:evidence-of-X7\nsettle\nexpect panel:evidence\n"
                        "expect value button:evidence-X7 chosen\nkey Escape\nsettle\n"
                        "expect no panel:evidence\nexpect panel:detail\n" +
                        press +
                        " link:evidence-of-E13\nsettle\n"
                        "expect value button:evidence-X7 chosen\n")
                  .empty());
    }
}
