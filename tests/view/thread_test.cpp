// What names a thing, and where texts name it.
#include "support/sample.h"
#include "view/links.h"
#include "view/thread.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

template <class Part>
FoundThing called(FoundKind kind, const std::vector<Part>& parts, std::string_view id)
{
    const auto found = std::ranges::find(parts, id, &Part::id);
    REQUIRE(found != parts.end());
    return {kind, static_cast<std::uint32_t>(found - parts.begin())};
}

std::vector<std::string> names_of(const std::vector<MilestoneId>& milestones)
{
    std::vector<std::string> names;
    for (const MilestoneId id : milestones)
        names.emplace_back(sample::mopr().name_of(sample::mopr()[id]));
    return names;
}

// Each link with the words that it stands on.
std::vector<std::string> linked(std::string_view text_of_person, LanguageId language)
{
    TextLinks links;
    const Exhibit& exhibit = sample::mopr();
    const auto person = called(FoundKind::Person, exhibit.people, text_of_person);
    const TextId about = exhibit.people[person.place].about;
    std::vector<std::string> all;
    for (const TextLink& link : links.of(exhibit, about, language)) {
        const std::string_view text = exhibit.text(about, language);
        all.push_back(std::string(id_of(exhibit, link.thing)) + ": " +
                      std::string(text.substr(link.part.from, link.part.to - link.part.from)));
    }
    return all;
}

}  // namespace

TEST_CASE("thread: a person's milestones stand in order of time, and who was there with them")
{
    const Exhibit& exhibit = sample::mopr();
    const FoundThing zetkin = called(FoundKind::Person, exhibit.people, "P2");
    const Thread thread = thread_of(exhibit, sample::mopr_index(), zetkin, {});
    CHECK(names_of(thread.milestones) ==
          std::vector<std::string>{"S29", "B50", "S28", "B6", "B14", "S32", "S31", "B30"});
    REQUIRE_FALSE(thread.beside.empty());
    CHECK(exhibit.people[index_of(thread.beside.front().person)].id == "P1");
    CHECK(names_of(thread.beside.front().together) == std::vector<std::string>{"S28", "B6", "S31"});
    for (const Companion& companion : thread.beside)
        CHECK(companion.together.size() <= thread.beside.front().together.size());
    // They stand out, and nothing else does.
    std::size_t raised = 0;
    for (const std::uint32_t rank : thread.stands_out.raised)
        raised += rank > label_rank ? 1 : 0;
    CHECK(raised == thread.milestones.size());
    // What the filter leaves out is listed all the same, but does not stand out.
    Filter filter;
    filter.hidden_lanes.set(index_of(exhibit[thread.milestones.front()].lane));
    const Thread narrowed = thread_of(exhibit, sample::mopr_index(), zetkin, filter);
    CHECK(narrowed.milestones == thread.milestones);
    CHECK(narrowed.stands_out.raised[index_of(thread.milestones.front())] == 0);
}

TEST_CASE("thread: terms, figures and sources lead to the milestones that have them")
{
    const Exhibit& exhibit = sample::mopr();
    for (const auto& [kind, count] : {
             std::pair{FoundKind::Term,   exhibit.terms.size()  },
             std::pair{FoundKind::Figure, exhibit.figures.size()},
             std::pair{FoundKind::Source, exhibit.sources.size()}
    }) {
        std::size_t named = 0;
        for (std::uint32_t place = 0; place < count; ++place) {
            const auto all = milestones_of(exhibit, sample::mopr_index(), {kind, place});
            named += all.empty() ? 0 : 1;
            for (std::size_t i = 1; i < all.size(); ++i)
                CHECK(sample::mopr_index()[all[i - 1]].anchor <=
                      sample::mopr_index()[all[i]].anchor);
        }
        CHECK(named > count / 3);
    }
    const FoundThing term = called(FoundKind::Term, exhibit.terms, "wardship");
    for (const MilestoneId id : milestones_of(exhibit, sample::mopr_index(), term)) {
        const auto& terms = exhibit.details_of(exhibit[id]).terms;
        CHECK(std::ranges::find(terms, static_cast<TermId>(term.place)) != terms.end());
    }
}

TEST_CASE("links: texts name terms in any form of their words, and people by their last names")
{
    CHECK(linked("P2", LanguageId{0}) ==
          std::vector<std::string>{"mopr: MOPR", "executive-committee: executive committee"});
    CHECK(linked("P2", LanguageId{1}) ==
          std::vector<std::string>{"mopr: МОПР", "executive-committee: исполкома"});
    CHECK(linked("P3", LanguageId{0}) == std::vector<std::string>{"P2: Zetkin"});
    CHECK(linked("P3", LanguageId{1}) == std::vector<std::string>{"P2: Цеткин"});
}

TEST_CASE("links: each thing is named once in a text, and links never overlap")
{
    const Exhibit& exhibit = sample::mopr();
    TextLinks links;
    std::size_t count = 0;
    for (const Milestone& milestone : exhibit.milestones) {
        for (std::size_t language = 0; language < exhibit.languages.size(); ++language) {
            const auto spoken = static_cast<LanguageId>(language);
            const auto all = links.of(exhibit, milestone.summary, spoken);
            count += all.size();
            for (std::size_t i = 0; i < all.size(); ++i) {
                CHECK(all[i].part.from < all[i].part.to);
                CHECK(all[i].part.to <= exhibit.text(milestone.summary, spoken).size());
                if (i > 0) CHECK(all[i - 1].part.to <= all[i].part.from);
                for (std::size_t k = 0; k < i; ++k)
                    CHECK_FALSE(all[k].thing == all[i].thing);
            }
        }
    }
    CHECK(count > exhibit.milestones.size());
}
