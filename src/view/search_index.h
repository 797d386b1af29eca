// The inverted index of an exhibit's words: where each word stands.
//
// Made once for an exhibit, a piece in each frame, when somebody begins to search: whoever does not
// search pays nothing, and a window with a million milestones stays alive. Words are folded
// (word_reader.h) and kept with the stems that they have in the languages in which they stand
// (stems.h). Years, months and days of dates are words as well. What a query makes of all this is
// in find.h.
#pragma once

#include "data/words.h"
#include "view/search_texts.h"
#include "view/stems.h"
#include "view/word_reader.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vitrine {

enum class WordId : std::uint32_t {};

// That a word stands in a text of a thing; the thing by its number in the index.
class Posting {
public:
    Posting(std::uint32_t number, FoundIn in) : packed_(number << 4U | static_cast<unsigned>(in)) {}
    std::uint32_t number() const { return packed_ >> 4U; }
    FoundIn in() const { return static_cast<FoundIn>(packed_ & 15U); }
    bool operator==(const Posting&) const = default;

private:
    std::uint32_t packed_;
};

class SearchIndex {
public:
    // Reads on, about `most_bytes` of texts. True once all is read. `words` are those of the
    // exhibit's languages, for the names of months.
    bool work(const Exhibit& exhibit, std::span<const Words> words, std::size_t most_bytes);
    bool is_ready() const { return is_ready_; }
    // How much of the exhibit is read, 0 … 1.
    float share() const;

    // All things have a number: milestones first, as written, then people, terms, figures, sources.
    std::size_t things() const { return firsts_[found_kinds]; }
    std::uint32_t number_of(const FoundThing& thing) const;
    FoundThing thing(std::uint32_t number) const;

    std::size_t words() const { return words_.size(); }
    std::string_view text(WordId word) const { return *words_[index_of(word)].text; }
    // Where it stands, by number.
    std::span<const Posting> postings(WordId word) const { return words_[index_of(word)].postings; }
    // By their bytes; once all is read.
    std::span<const WordId> sorted() const { return sorted_; }
    std::optional<WordId> find(std::string_view folded) const;
    // The names of a month, from 1 to 12, in all languages; where a language writes them with a
    // capital, only those that have one: to go on 1 May is something that may happen.
    std::span<const WordId> names_of_month(std::size_t month) const { return months_[month - 1]; }
    // What a word also is where it has a capital: the name of a month. Nothing for other words, and
    // for names of months that have none.
    std::optional<WordId> as_month(WordId word) const { return words_[index_of(word)].as_month; }
    // The milestones that begin or end on a day of the year, whatever the year; the month from 1.
    std::span<const std::uint32_t> on_day(int month, int day) const;
    // The words with this stem, among those of texts in this language.
    std::span<const WordId> with_stem(StemLanguage language, std::string_view stem) const;

private:
    struct Entry {
        const std::string* text = nullptr;  // its key in ids_
        std::vector<Posting> postings;
        std::optional<WordId> as_month;
        std::uint8_t languages = 0;  // whose stems it is found by, as bits
        bool is_month = false;       // what another one is where it has a capital
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <class Value>
    using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    void begin(const Exhibit& exhibit, std::span<const Words> words);
    void add_month(std::size_t month, std::string_view name, std::optional<StemLanguage> language);
    std::size_t add(const Exhibit& exhibit, const FoundThing& thing);
    void add_text(std::string_view text, std::optional<StemLanguage> language, Posting where);
    void add_date(const Date& date, std::uint32_t number);
    void add_date(const DatePart& part, std::uint32_t number);
    void add_day(const DatePart& part, std::uint32_t number);
    void add_number(std::int64_t value, std::string_view after, std::uint32_t number);
    void add_word(WordId word, Posting where);
    WordId word_of(std::string_view folded);
    void note_stem(WordId word, StemLanguage language);
    void finish();

    ByText<WordId> ids_;
    std::vector<Entry> words_;
    std::vector<WordId> sorted_;
    std::array<ByText<std::vector<WordId>>, stem_languages> by_stem_;
    std::array<std::uint32_t, found_kinds + 1> firsts_{};
    std::vector<std::optional<StemLanguage>> languages_;  // by LanguageId
    std::array<std::vector<WordId>, 12> months_;          // their names in all languages
    std::array<std::vector<WordId>, 12> month_words_;     // the same, folded
    std::array<std::vector<std::uint32_t>, 12 * std::size_t{31}> days_;
    Stems stems_;
    WordReader reader_;
    std::vector<SearchText> texts_;  // of the thing in hand
    std::size_t read_ = 0;           // things
    bool has_begun_ = false;
    bool is_ready_ = false;
};

}  // namespace vitrine
