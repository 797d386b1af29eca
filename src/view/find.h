// What a visitor's words find: a pure function of the index, the filter and what was typed.
//
// Something is found if each word of the query is in one of its texts: as it stands, by its stem,
// as the beginning of a longer word, inside one; or, if the exhibit has nothing of that kind, with
// one slip in a word of five letters or more. What counts is where a word stands (a title more than
// a note) and how exactly; of equals the weightier one comes first. Costs the words of the exhibit
// once for each word of the query, and the places of those that match. Numbers of a date in
// numbers (1932-05) mean what they mean in it: the year, the names of the month, the day.
#pragma once

#include "view/filter.h"
#include "view/find_dates.h"
#include "view/index.h"
#include "view/query.h"
#include "view/search_index.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// Of a group the best ones are listed, the others are counted.
constexpr std::size_t most_listed = 50;  // milestones
constexpr std::size_t most_others = 12;  // people, terms …
// Places that are tried for a quoted phrase, the best ones first.
constexpr std::size_t most_phrases_tried = 2'000;

// By MilestoneId, how important it is to what is looked for; 0 where it is not. Greater than
// first_rank: it has all words. Less than label_rank: it lacks one.
using Raised = std::vector<std::uint32_t>;
constexpr std::uint32_t label_rank = 1U << 16U;

struct FoundRow {
    FoundThing thing;
    std::uint32_t score = 0;
};

struct FoundGroup {
    std::size_t count = 0;
    std::vector<FoundRow> rows;  // the best one first
};

// A line of the list: a date to go to, or something that was found. The other is null.
struct FoundEntry {
    const FoundDate* date = nullptr;
    const FoundRow* row = nullptr;

    // Whether Enter stops there: at milestones, and at a date that is all that was typed.
    bool is_stop() const
    {
        return date != nullptr ? date->is_all : row->thing.kind == FoundKind::Milestone;
    }
};

// A quoted phrase: of each of its words the words that it means, in order of their ids.
using FoundPhrase = std::vector<std::vector<WordId>>;

// A query with one word less or another one, and how many milestones that would find.
struct OtherQuery {
    std::string typed;
    std::string word;  // that is left out, or that is new
    std::size_t count = 0;
};

struct Found {
    Query query;
    std::array<FoundGroup, found_kinds> groups;  // by FoundKind
    // The order of the list: as they are, or people first where the words are somebody's name.
    std::array<FoundKind, found_kinds> order{FoundKind::Milestone, FoundKind::Person,
                                             FoundKind::Term, FoundKind::Figure, FoundKind::Source};
    std::vector<FoundDate> dates;
    DateRemark date_remark{};
    Raised raised;                      // empty if no milestone has anything of it
    std::vector<std::size_t> in_lanes;  // by LaneId: milestones with all words
    std::vector<bool> matches;          // by WordId: words that a word of the query means
    std::vector<FoundPhrase> phrases;   // whose words count only one after the other
    std::size_t left_out = 0;           // by the filter, of the milestones that have all words
    std::optional<OtherQuery> without;  // the word without which most more are found
    std::string lacking;                // where nothing is found: the word that nothing has
    std::vector<OtherQuery> nearest;    // and the words of the exhibit that are most like it
    bool is_thread = false;             // no words have found it: see thread.h

    const FoundGroup& operator[](FoundKind kind) const
    {
        return groups[static_cast<std::size_t>(kind)];
    }
    bool names_people() const { return order[0] == FoundKind::Person; }
    bool is_empty() const;
    // All that is listed, in the order of the page: dates, then the groups.
    std::size_t entries() const;
    FoundEntry entry(std::size_t place) const;
    // The place of a milestone in its list, from 1; 0 if it is not listed.
    std::size_t number_of(MilestoneId milestone) const;
};

// What is looked at; borrowed for the call.
struct Searched {
    const Exhibit& exhibit;
    const Index& index;
    const SearchIndex& words;    // which is ready
    std::optional<double> near;  // the day that days without a year are looked for around
};

// Nothing for a text without any words.
Found find(const Searched& in, std::string_view typed, const Filter& filter);

// The same, a piece in each frame, where an exhibit is so large that it would take longer than one.
// All pieces look at the same exhibit.
class WordSearch {
public:
    WordSearch(std::string_view typed, const Filter& filter);
    WordSearch(WordSearch&&) noexcept;
    WordSearch& operator=(WordSearch&&) noexcept;
    ~WordSearch();

    // Works on, over about `most` things or places of words. True once all is found.
    bool work(const Searched& in, std::size_t most);
    Found take();

private:
    std::unique_ptr<class Seeking> seeking_;
};

}  // namespace vitrine
