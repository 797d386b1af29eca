// What a check could not verify is nowhere called a fact: not in a panel, on a card, on the page of
// evidence, in the words of the semantic tree, nor by the filters.
#include "app/evidence_page.h"
#include "app/state.h"
#include "data/word_keys.h"
#include "support/show.h"
#include "view/claims.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

// Whether the author of a check says in so many words that nothing supports the statement.
bool says_unverified(std::string_view check)
{
    for (const std::string_view beginning :
         {"Not verified", "Not confirmed", "Not proven", "Not found"}) {
        if (check.starts_with(beginning)) return true;
    }
    return check.find("not verified") != std::string_view::npos;
}

std::vector<MilestoneId> unverified(const Exhibit& exhibit)
{
    std::vector<MilestoneId> all;
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
        const Milestone& m = exhibit.milestones[i];
        const TextId check = exhibit.details_of(m).check;
        if (m.finding != Finding::Unstated || says_unverified(exhibit.text(check, LanguageId{})))
            all.push_back(static_cast<MilestoneId>(i));
    }
    return all;
}

// Labels that say of what stands below them that it is so.
bool calls_it_fact(std::string_view label, const Words& words)
{
    constexpr std::string_view never[] = {"Fact", "FACT", "Факт", "ФАКТ", "Tatsache", "TATSACHE"};
    return label == words[word::claim_fact] || std::ranges::count(never, label) != 0;
}

// Nodes between the panel's title and the summary: its badges.
std::vector<std::string> badges(const Semantics& tree, std::string_view title,
                                std::string_view summary)
{
    std::vector<std::string> found;
    bool is_below_title = false;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].role != SemanticRole::Text) continue;
        if (tree[i].name == summary) return found;
        if (is_below_title) found.emplace_back(tree[i].name);
        is_below_title = is_below_title || tree[i].name == title;
    }
    return {};
}

}  // namespace

TEST_CASE("unproven: where a check says that nothing supports it, the exhibit says so as a finding")
{
    const Exhibit& exhibit = world().exhibit;
    const auto all = unverified(exhibit);
    CHECK(all.size() >= 12);
    for (const MilestoneId id : all) {
        CAPTURE(exhibit.name_of(exhibit[id]));
        CHECK(exhibit[id].finding != Finding::Unstated);
        const bool is_told_as_fact = exhibit[id].claim == Claim::Fact;
        CHECK(is_unproven(exhibit[id]) == is_told_as_fact);
        CHECK(sign_of(exhibit, exhibit[id]) != ClaimSign::None);
    }
}

TEST_CASE("unproven: no panel calls it a fact, in any language, and each says what was found")
{
    const Exhibit& exhibit = world().exhibit;
    for (std::size_t language = 0; language < exhibit.languages.size(); ++language) {
        const auto speaks = static_cast<LanguageId>(language);
        const Words& words = world().words[language];
        Show show(explore, {1920, 1080}, {.language = speaks});
        double at = 1;
        for (const MilestoneId id : unverified(exhibit)) {
            const Milestone& m = exhibit[id];
            CAPTURE(exhibit.name_of(m));
            CAPTURE(exhibit.languages[language]);
            show_detail(show.loop.state_for_start(), id);
            show.turn_at(at);
            at += 1;
            const Semantics& tree = show.loop.semantics();
            for (std::size_t i = 0; i < tree.size(); ++i) {
                CAPTURE(tree.id(i));
                CHECK_FALSE(calls_it_fact(tree[i].name, words));
                CHECK_FALSE(calls_it_fact(tree[i].value, words));
            }
            const auto said =
                badges(tree, exhibit.text(m.title, speaks), exhibit.text(m.summary, speaks));
            const std::string_view finding =
                words[word::claim_found[static_cast<std::size_t>(m.finding)]];
            CHECK(std::ranges::count(said, finding) == 1);
        }
    }
}

TEST_CASE("unproven: no card or label on the timeline shows it without a sign")
{
    const Exhibit& exhibit = world().exhibit;
    const auto all = unverified(exhibit);
    std::size_t shown = 0;
    for (const MilestoneId id : all) {
        CAPTURE(exhibit.name_of(exhibit[id]));
        Show show(explore, {1920, 1080});
        const Span span = world().index[id].span;
        show.loop.state_for_start().camera = camera_of({span.from - 400, span.to + 400});
        show.turn_at(1);
        show.turn_at(2);
        for (const Item& item : show.loop.scene().items) {
            if (item.id != id || item.title_lines == 0) continue;
            ++shown;
            CHECK(item.claim != ClaimSign::None);
        }
    }
    CHECK(shown > 0);
}

TEST_CASE("unproven: it is not part of the record, neither for the filter nor for 'record only'")
{
    const Exhibit& exhibit = world().exhibit;
    const Filter record = with_sides({}, Sides::Record);
    Filter facts;
    facts.hidden_claims.set().reset(static_cast<std::size_t>(Claim::Fact));
    for (const MilestoneId id : unverified(exhibit)) {
        CAPTURE(exhibit.name_of(exhibit[id]));
        CHECK_FALSE(passes(record, exhibit, id));
        CHECK_FALSE(passes(facts, exhibit, id));
    }
}
