#include "view/find.h"

#include "base/result.h"
#include "date/typed_words.h"
#include "view/find_phrases.h"
#include "view/find_words.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace vitrine {

namespace {

// How much it counts where a word stands, by FoundIn.
constexpr std::array<std::uint32_t, found_ins> weights{10, 8, 4, 8, 6, 4, 3, 3, 3, 2};
constexpr std::uint32_t for_weight = 40;  // more, for each step of a milestone's weight
// To try a phrase costs as much as to look at so many things.
constexpr std::size_t cost_of_a_try = 2'000;

}  // namespace

class Seeking {
public:
    Seeking(std::string_view typed, const Filter& filter) : typed_(typed), filter_(filter) {}

    // True once all is found.
    bool work(const Searched& in, std::size_t most)
    {
        in_ = &in;
        std::size_t spent = 0;
        while (stage_ != SeekStage::Done && spent < most)
            spent += step();
        in_ = nullptr;
        return stage_ == SeekStage::Done;
    }

    Found take() { return std::move(found_); }

private:
    enum class SeekStage : std::uint8_t { Words, Score, Collect, Keep, Phrases, Raise, Done };

    const Searched& in() const { return *in_; }

    // Does the next piece, and returns what it has cost.
    std::size_t step()
    {
        switch (stage_) {
        case SeekStage::Words:
            begin();
            // What goes on at a date is counted in all lanes.
            return in().words.words() + (found_.dates.empty() ? 0 : has_.size());
        case SeekStage::Score: return score_next();
        case SeekStage::Collect: return collect_some();
        case SeekStage::Keep: return keep_next();
        case SeekStage::Phrases: return try_phrases();
        case SeekStage::Raise:
            end();
            stage_ = SeekStage::Done;
            return 2 * found_.raised.size();
        case SeekStage::Done: break;
        }
        return 0;
    }

    void begin()
    {
        found_.query = read_query(typed_);
        FoundDates dates =
            find_dates(typed_, in().exhibit, in().index,
                       {.near = in().near, .filter = &filter_, .words = &in().words});
        found_.dates = std::move(dates.dates);
        found_.date_remark = dates.remark;
        for (const FoundDate& date : found_.dates) {
            read_months(date);
            read_numbers(date);
        }
        found_.in_lanes.assign(in().exhibit.lanes.size(), 0);
        stage_ = found_.query.words.empty() ? SeekStage::Done : SeekStage::Score;
        if (stage_ == SeekStage::Done) return;
        match();
        scores_.assign(in().words.things(), 0);
        has_.assign(in().words.things(), 0);
        names_.assign(in().exhibit.people.size(), 0);
    }

    void end()
    {
        put_in_order();
        raise(all_[static_cast<std::size_t>(FoundKind::Milestone)]);
        if (found_.is_empty()) look_nearby(typed_);
        if (most_without_ == 0) return;
        const QueryWord& word = found_.query.words[least_word_];
        found_.without = {without_word(typed_, word), word.text, most_without_};
    }

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
        found_.matches.assign(in().words.words(), false);
        for (const QueryWord& word : found_.query.words) {
            matched_.push_back(matching_words(in().words, word, stems));
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

    // What everything has of the next word of the query, and how well: the best place counts. A
    // word may stand in more places than there are things.
    std::size_t score_next()
    {
        constexpr std::size_t places_at_once = 300'000;
        const std::vector<MatchedWord>& matched = matched_[scored_];
        if (match_ == 0 && place_ == 0) best_.assign(in().words.things(), 0);
        std::size_t left = places_at_once;
        while (left > 0 && match_ < matched.size()) {
            const auto places = in().words.postings(matched[match_].word);
            const std::size_t to = std::min(places.size(), place_ + left);
            for (const Posting where : places.subspan(place_, to - place_))
                score(where, matched[match_]);
            left -= to - place_;
            place_ = to < places.size() ? to : 0;
            if (place_ == 0) ++match_;
        }
        if (match_ < matched.size()) return places_at_once;
        for (std::size_t number = 0; !matched.empty() && number < best_.size(); ++number) {
            if (best_[number] == 0) continue;
            scores_[number] += best_[number];
            has_[number] = static_cast<std::uint16_t>(has_[number] | 1U << scored_);
        }
        match_ = 0;
        if (++scored_ == matched_.size()) stage_ = SeekStage::Collect;
        return best_.size() + places_at_once - left;
    }

    void score(Posting where, const MatchedWord& match)
    {
        const auto value = static_cast<std::uint16_t>(
            match.quality * weights[static_cast<std::size_t>(where.in())]);
        std::uint16_t& known = best_[where.number()];
        known = std::max(known, value);
        if (where.in() == FoundIn::Title && match.is_name()) note_name(where, scored_);
    }

    // That the name of somebody has a word of the query. A letter or two are no name.
    void note_name(Posting where, std::size_t word)
    {
        constexpr std::size_t least = 3;
        const FoundThing thing = in().words.thing(where.number());
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

    // What has all words of the query, and which of them keeps most from that.
    std::size_t collect_some()
    {
        constexpr std::uint32_t at_once = 60'000;
        constexpr std::size_t cost_of_a_hit = 12;
        const std::uint32_t from = collected_;
        const auto to =
            static_cast<std::uint32_t>(std::min<std::size_t>(has_.size(), from + at_once));
        std::size_t hits = 0;
        for (std::uint32_t number = from; number < to; ++number) {
            if (has_[number] == 0) continue;
            ++hits;
            const FoundThing thing = in().words.thing(number);
            if (has_[number] != all_words()) {
                count_lacking(thing, has_[number], lacking_);
                continue;
            }
            std::uint32_t score = scores_[number];
            if (thing.kind == FoundKind::Milestone)
                score += for_weight * (3U - in().exhibit.milestones[thing.place].weight);
            all_[static_cast<std::size_t>(thing.kind)].push_back({thing, score});
        }
        collected_ = to;
        const std::size_t cost = to - from + cost_of_a_hit * hits;
        if (to < has_.size()) return cost;
        const auto most = std::ranges::max_element(lacking_);
        least_word_ = static_cast<std::size_t>(most - lacking_.begin());
        most_without_ = *most;
        stage_ = SeekStage::Keep;
        return cost;
    }

    // Milestones that would be found without one of the words.
    void count_lacking(const FoundThing& thing, std::uint16_t has,
                       std::array<std::size_t, most_query_words>& lacking) const
    {
        if (thing.kind != FoundKind::Milestone || found_.query.words.size() < 2) return;
        const std::uint32_t lacks = all_words() & ~std::uint32_t{has};
        const bool is_one = (lacks & (lacks - 1)) == 0;
        if (!is_one || !passes(filter_, in().exhibit, static_cast<MilestoneId>(thing.place)))
            return;
        std::size_t word = 0;
        while ((lacks >> word & 1U) == 0)
            ++word;
        // A date is left out as a whole, or not at all.
        if (!found_.query.words[word].is_of_date) ++lacking[word];
    }

    // Leaves what the filter lets through of the next group, and what could have the phrases.
    std::size_t keep_next()
    {
        std::vector<FoundRow>& rows = all_[kept_];
        const std::size_t before = rows.size();
        std::erase_if(rows, [this](const FoundRow& row) {
            return row.thing.kind == FoundKind::Milestone &&
                   !passes(filter_, in().exhibit, static_cast<MilestoneId>(row.thing.place));
        });
        found_.left_out += before - rows.size();
        stage_ = SeekStage::Phrases;
        tried_ = 0;
        with_phrases_.clear();
        if (!has_phrases(found_.query)) return before;
        const auto is_better = [this](const FoundRow& a, const FoundRow& b) {
            return better(a, b);
        };
        if (rows.size() > most_phrases_tried) {
            const auto end = rows.begin() + static_cast<std::ptrdiff_t>(most_phrases_tried);
            std::ranges::nth_element(rows, end, is_better);
            rows.erase(end, rows.end());
        }
        std::ranges::sort(rows, is_better);
        constexpr std::size_t cost_of_sorting = 16;
        return cost_of_sorting * before;
    }

    // Of what has the phrases the best is listed.
    std::size_t try_phrases()
    {
        constexpr std::size_t tried_at_once = 40;
        // Texts of a large exhibit are far apart in memory.
        const std::size_t cost = cost_of_a_try + has_.size() / 100;
        std::vector<FoundRow>& rows = all_[kept_];
        const std::size_t from = tried_;
        if (has_phrases(found_.query)) {
            PhraseFinder phrases(in().exhibit, in().words, found_.query, matched_);
            for (; tried_ < std::min(rows.size(), from + tried_at_once); ++tried_) {
                if (phrases.are_in(rows[tried_].thing)) with_phrases_.push_back(rows[tried_]);
            }
            if (tried_ < rows.size()) return (tried_ - from) * cost;
            rows = with_phrases_;
        }
        list_group();
        ++kept_;
        stage_ = kept_ < found_kinds ? SeekStage::Keep : SeekStage::Raise;
        return (tried_ - from) * cost + rows.size();
    }

    void list_group()
    {
        std::vector<FoundRow>& rows = all_[kept_];
        FoundGroup& group = found_.groups[kept_];
        group.count = rows.size();
        const bool are_milestones = kept_ == static_cast<std::size_t>(FoundKind::Milestone);
        const auto listed = std::min(rows.size(), are_milestones ? most_listed : most_others);
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(listed);
        std::ranges::partial_sort(
            rows, end, [this](const FoundRow& a, const FoundRow& b) { return better(a, b); });
        group.rows.assign(rows.begin(), end);
    }

    bool better(const FoundRow& a, const FoundRow& b) const
    {
        return a.score != b.score ? a.score > b.score : is_before(a.thing, b.thing);
    }

    bool is_before(const FoundThing& a, const FoundThing& b) const
    {
        if (a.kind == FoundKind::Milestone) {
            const Extent& first = in().index.extents[a.place];
            const Extent& second = in().index.extents[b.place];
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
        found_.raised.assign(in().exhibit.milestones.size(), 0);
        for (const FoundRow& row : rows) {
            // Of two words that stand in titles 20 bits are left for more.
            found_.raised[row.thing.place] = first_rank + 1 + std::min(row.score, 0xF'FFFFU);
            ++found_.in_lanes[index_of(in().exhibit.milestones[row.thing.place].lane)];
        }
        if (most_without_ == 0) return;
        const std::uint32_t but_one = all_words() & ~(1U << least_word_);
        for (std::size_t i = 0; i < found_.raised.size(); ++i) {
            if (has_[i] == but_one && passes(filter_, in().exhibit, static_cast<MilestoneId>(i)))
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
            for (const WordId near : nearest_words(in().words, word)) {
                const std::string text(in().words.text(near));
                found_.nearest.push_back(
                    {with_word(typed, word, text), text, in().words.postings(near).size()});
            }
            return;
        }
    }

    const Searched* in_ = nullptr;  // while it works
    std::string typed_;
    Filter filter_;
    SeekStage stage_ = SeekStage::Words;
    Found found_;
    std::vector<std::vector<MatchedWord>> matched_;  // by word of the query
    std::vector<std::uint32_t> scores_;              // by number of the thing
    std::vector<std::uint16_t> has_;                 // likewise: the words that it has, as bits
    std::vector<std::uint16_t> names_;               // by PersonId: the words in the name
    std::vector<std::uint16_t> best_;                // likewise: of the word at hand
    std::array<std::vector<FoundRow>, found_kinds> all_;  // what has all words
    std::vector<FoundRow> with_phrases_;
    std::array<std::size_t, most_query_words> lacking_{};
    std::uint32_t collected_ = 0;  // things
    std::size_t match_ = 0;        // of the words that the one at hand means
    std::size_t place_ = 0;        // of that
    std::size_t scored_ = 0;       // words
    std::size_t kept_ = 0;         // groups
    std::size_t tried_ = 0;        // rows of the group at hand
    std::uint8_t phrase_ = 0;      // the one whose words were matched last
    std::size_t least_word_ = 0;   // without it most are found
    std::size_t most_without_ = 0;
};

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
    Seeking seeking(typed, filter);
    seeking.work(in, std::numeric_limits<std::size_t>::max());
    return seeking.take();
}

WordSearch::WordSearch(std::string_view typed, const Filter& filter)
    : seeking_(std::make_unique<Seeking>(typed, filter))
{}

WordSearch::WordSearch(WordSearch&&) noexcept = default;
WordSearch& WordSearch::operator=(WordSearch&&) noexcept = default;
WordSearch::~WordSearch() = default;

bool WordSearch::work(const Searched& in, std::size_t most)
{
    return seeking_->work(in, most);
}

Found WordSearch::take()
{
    return seeking_->take();
}

}  // namespace vitrine
