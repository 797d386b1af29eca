#include "view/find.h"

#include "base/result.h"
#include "date/typed_words.h"
#include "view/find_phrases.h"
#include "view/find_words.h"

#include <algorithm>

namespace vitrine {

namespace {

// How much it counts where a word stands, by FoundIn.
constexpr std::array<std::uint32_t, found_ins> weights{10, 8, 4, 8, 6, 4, 3, 3, 3, 2};
constexpr std::uint32_t for_weight = 40;  // more, for each step of a milestone's weight

class Seeking {
public:
    Seeking(const Searched& in, const Filter& filter) : in_(in), filter_(filter) {}

    Found find(std::string_view typed)
    {
        found_.query = read_query(typed);
        FoundDates dates =
            find_dates(typed, in_.exhibit, in_.index, {.near = in_.near, .filter = &filter_});
        found_.dates = std::move(dates.dates);
        found_.date_remark = dates.remark;
        for (const FoundDate& date : found_.dates) {
            read_months(date);
            read_numbers(date);
        }
        found_.in_lanes.assign(in_.exhibit.lanes.size(), 0);
        if (found_.query.words.empty()) return std::move(found_);
        match();
        score();
        collect();
        if (found_.is_empty()) look_nearby(typed);
        if (most_without_ > 0) {
            const QueryWord& word = found_.query.words[least_word_];
            found_.without = {without_word(typed, word), word.text, most_without_};
        }
        return std::move(found_);
    }

private:
    std::uint32_t all_words() const { return (1U << found_.query.words.size()) - 1; }

    // Which words are the name of a month in a date: in "May 1932" no verb is meant.
    void read_months(const FoundDate& date)
    {
        for (QueryWord& word : found_.query.words) {
            if (word.from < date.from || word.to > date.to || word.phrase != 0) continue;
            const bool is_month =
                std::ranges::any_of(rows_of_word(word.text), [&](const SenseRow& row) {
                    return row.sense == Sense::Month && row.text == word.text &&
                           row.value == date.date.first.month;
                });
            if (is_month) word.month = static_cast<std::uint8_t>(date.date.first.month);
        }
    }

    // What the numbers mean that a date consists of: in "1932-05" the 05 is May.
    void read_numbers(const FoundDate& date)
    {
        const DatePart& part = date.date.first;
        const auto is_in = [&](const QueryWord& word) {
            return word.from >= date.from && word.to <= date.to;
        };
        const auto& words = found_.query.words;
        const bool is_number = part.month >= 1 && part.month <= 12 &&
                               std::ranges::count_if(words, is_in) > 1 &&
                               std::ranges::all_of(words, [&](const QueryWord& word) {
                                   return !is_in(word) || word.is_number();
                               });
        if (!is_number) return;
        bool has_day = part.day <= 0;
        bool has_month = false;
        for (QueryWord& word : found_.query.words) {
            if (!is_in(word)) continue;
            word.is_of_date = true;
            word.is_open = false;
            if (word.to - word.from > 2) continue;
            word.text.erase(0, std::min(word.text.find_first_not_of('0'), word.text.size() - 1));
            const bool is_day = word.text == std::to_string(part.day);
            const bool is_month = word.text == std::to_string(part.month);
            if (is_month && !has_month && (!is_day || has_day)) {
                word.month = static_cast<std::uint8_t>(part.month);
                has_month = true;
            } else if (is_day) {
                has_day = true;
            }
        }
    }

    // Which words of the exhibit are meant.
    void match()
    {
        Stems stems;
        found_.matches.assign(in_.words.words(), false);
        for (const QueryWord& word : found_.query.words) {
            matched_.push_back(matching_words(in_.words, word, stems));
            if (is_of_phrase(word)) {
                add_to_phrase(word, matched_.back());
                continue;
            }
            for (const MatchedWord& match : matched_.back())
                found_.matches[index_of(match.word)] = true;
        }
    }

    // A single word in quotes is no phrase.
    bool is_of_phrase(const QueryWord& word) const
    {
        return word.phrase != 0 &&
               std::ranges::count(found_.query.words, word.phrase, &QueryWord::phrase) > 1;
    }

    void add_to_phrase(const QueryWord& word, const std::vector<MatchedWord>& matched)
    {
        const bool goes_on = phrase_ == word.phrase;
        if (!goes_on) found_.phrases.emplace_back();
        phrase_ = word.phrase;
        std::vector<WordId>& meant = found_.phrases.back().emplace_back();
        for (const MatchedWord& match : matched)
            meant.push_back(match.word);
    }

    // What everything has of the query, and how well: for each word of it the best place counts.
    void score()
    {
        scores_.assign(in_.words.things(), 0);
        has_.assign(in_.words.things(), 0);
        names_.assign(in_.exhibit.people.size(), 0);
        std::vector<std::uint16_t> best;
        for (std::size_t i = 0; i < matched_.size(); ++i) {
            best.assign(in_.words.things(), 0);
            for (const MatchedWord& match : matched_[i]) {
                for (const Posting where : in_.words.postings(match.word)) {
                    const auto value = static_cast<std::uint16_t>(
                        match.quality * weights[static_cast<std::size_t>(where.in())]);
                    std::uint16_t& known = best[where.number()];
                    known = std::max(known, value);
                    if (where.in() == FoundIn::Title && match.is_name()) note_name(where, i);
                }
            }
            for (std::size_t number = 0; number < best.size(); ++number) {
                if (best[number] == 0) continue;
                scores_[number] += best[number];
                has_[number] = static_cast<std::uint16_t>(has_[number] | 1U << i);
            }
        }
    }

    // That the name of somebody has a word of the query. A letter or two are no name.
    void note_name(Posting where, std::size_t word)
    {
        constexpr std::size_t least = 3;
        const FoundThing thing = in_.words.thing(where.number());
        const QueryWord& typed = found_.query.words[word];
        if (thing.kind != FoundKind::Person || typed.is_number()) return;
        if (letters_of(typed.text) < least) return;
        names_[thing.place] = static_cast<std::uint16_t>(names_[thing.place] | 1U << word);
    }

    // People come first where one of them is called what was typed.
    void put_in_order()
    {
        const bool is_name =
            std::ranges::any_of(found_[FoundKind::Person].rows, [this](const FoundRow& row) {
                return names_[row.thing.place] == all_words();
            });
        if (is_name) std::swap(found_.order[0], found_.order[1]);
    }

    void collect()
    {
        std::array<std::vector<FoundRow>, found_kinds> all;
        std::array<std::size_t, most_query_words> lacking{};
        for (std::uint32_t number = 0; number < has_.size(); ++number) {
            if (has_[number] == 0) continue;
            const FoundThing thing = in_.words.thing(number);
            if (has_[number] != all_words()) {
                count_lacking(thing, has_[number], lacking);
                continue;
            }
            std::uint32_t score = scores_[number];
            if (thing.kind == FoundKind::Milestone)
                score += for_weight * (3U - in_.exhibit.milestones[thing.place].weight);
            all[static_cast<std::size_t>(thing.kind)].push_back({thing, score});
        }
        const auto most = std::ranges::max_element(lacking);
        least_word_ = static_cast<std::size_t>(most - lacking.begin());
        most_without_ = *most;
        for (std::size_t kind = 0; kind < found_kinds; ++kind)
            keep(all[kind], found_.groups[kind]);
        put_in_order();
        raise(all[static_cast<std::size_t>(FoundKind::Milestone)]);
    }

    // Milestones that would be found without one of the words.
    void count_lacking(const FoundThing& thing, std::uint16_t has,
                       std::array<std::size_t, most_query_words>& lacking) const
    {
        if (thing.kind != FoundKind::Milestone || found_.query.words.size() < 2) return;
        const std::uint32_t lacks = all_words() & ~std::uint32_t{has};
        const bool is_one = (lacks & (lacks - 1)) == 0;
        if (!is_one || !passes(filter_, in_.exhibit, static_cast<MilestoneId>(thing.place))) return;
        std::size_t word = 0;
        while ((lacks >> word & 1U) == 0)
            ++word;
        // A date is left out as a whole, or not at all.
        if (!found_.query.words[word].is_of_date) ++lacking[word];
    }

    // Leaves what the filter lets through and what has the phrases; the best of that are listed.
    void keep(std::vector<FoundRow>& rows, FoundGroup& group)
    {
        const auto before = rows.size();
        std::erase_if(rows, [this](const FoundRow& row) {
            return row.thing.kind == FoundKind::Milestone &&
                   !passes(filter_, in_.exhibit, static_cast<MilestoneId>(row.thing.place));
        });
        found_.left_out += before - rows.size();
        const auto is_better = [this](const FoundRow& a, const FoundRow& b) {
            return a.score != b.score ? a.score > b.score : is_before(a.thing, b.thing);
        };
        if (has_phrases(found_.query)) {
            std::ranges::sort(rows, is_better);
            if (rows.size() > most_phrases_tried)
                rows.erase(rows.begin() + most_phrases_tried, rows.end());
            PhraseFinder phrases(in_.exhibit, in_.words, found_.query, matched_);
            std::erase_if(rows,
                          [&phrases](const FoundRow& row) { return !phrases.are_in(row.thing); });
        }
        group.count = rows.size();
        const bool are_milestones = &group == found_.groups.data();
        const auto listed = std::min(rows.size(), are_milestones ? most_listed : most_others);
        std::ranges::partial_sort(rows, rows.begin() + static_cast<std::ptrdiff_t>(listed),
                                  is_better);
        group.rows.assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(listed));
    }

    bool is_before(const FoundThing& a, const FoundThing& b) const
    {
        if (a.kind == FoundKind::Milestone) {
            const Extent& first = in_.index.extents[a.place];
            const Extent& second = in_.index.extents[b.place];
            // What has no date comes after what has.
            if (first.is_undated != second.is_undated) return second.is_undated;
            if (!first.is_undated && first.anchor != second.anchor)
                return first.anchor < second.anchor;
        }
        return a.place < b.place;
    }

    // The timeline shows those that have all words first, then those that lack the one word
    // without which most are found.
    void raise(const std::vector<FoundRow>& rows)
    {
        if (rows.empty() && most_without_ == 0) return;
        found_.raised.assign(in_.exhibit.milestones.size(), 0);
        for (const FoundRow& row : rows) {
            // Of two words that stand in titles 20 bits are left for more.
            found_.raised[row.thing.place] = first_rank + 1 + std::min(row.score, 0xF'FFFFU);
            ++found_.in_lanes[index_of(in_.exhibit.milestones[row.thing.place].lane)];
        }
        if (most_without_ == 0) return;
        const std::uint32_t but_one = all_words() & ~(1U << least_word_);
        for (std::size_t i = 0; i < found_.raised.size(); ++i) {
            if (has_[i] == but_one && passes(filter_, in_.exhibit, static_cast<MilestoneId>(i)))
                found_.raised[i] = 1 + std::min(scores_[i], label_rank - 2);
        }
    }

    // What the visitor may have meant: for the first word that nothing matches, the nearest ones.
    void look_nearby(std::string_view typed)
    {
        for (std::size_t i = 0; i < matched_.size(); ++i) {
            if (!matched_[i].empty()) continue;
            const QueryWord& word = found_.query.words[i];
            found_.lacking = typed.substr(word.from, word.to - word.from);
            for (const WordId near : nearest_words(in_.words, word)) {
                const std::string text(in_.words.text(near));
                found_.nearest.push_back(
                    {with_word(typed, word, text), text, in_.words.postings(near).size()});
            }
            return;
        }
    }

    const Searched& in_;
    const Filter& filter_;
    Found found_;
    std::vector<std::vector<MatchedWord>> matched_;  // by word of the query
    std::vector<std::uint32_t> scores_;              // by number of the thing
    std::vector<std::uint16_t> has_;                 // likewise: the words that it has, as bits
    std::vector<std::uint16_t> names_;               // by PersonId: the words in the name
    std::uint8_t phrase_ = 0;                        // the one whose words were matched last
    std::size_t least_word_ = 0;                     // without it most are found
    std::size_t most_without_ = 0;
};

}  // namespace

bool Found::is_empty() const
{
    return std::ranges::all_of(groups, [](const FoundGroup& group) { return group.count == 0; });
}

std::size_t Found::entries() const
{
    std::size_t count = dates.size();
    for (const FoundGroup& group : groups)
        count += group.rows.size();
    return count;
}

FoundEntry Found::entry(std::size_t place) const
{
    if (place < dates.size()) return {.date = &dates[place]};
    place -= dates.size();
    for (const FoundKind kind : order) {
        const FoundGroup& group = (*this)[kind];
        if (place < group.rows.size()) return {.row = &group.rows[place]};
        place -= group.rows.size();
    }
    VERIFY(false);
    return {};
}

std::size_t Found::number_of(MilestoneId milestone) const
{
    const std::vector<FoundRow>& rows = (*this)[FoundKind::Milestone].rows;
    const auto found = std::ranges::find_if(
        rows, [milestone](const FoundRow& row) { return row.thing.place == index_of(milestone); });
    return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin()) + 1;
}

Found find(const Searched& in, std::string_view typed, const Filter& filter)
{
    return Seeking(in, filter).find(typed);
}

}  // namespace vitrine
