#include "view/find_phrases.h"

#include <algorithm>
#include <limits>

namespace vitrine {

namespace {

constexpr auto unknown_word = static_cast<WordId>(std::numeric_limits<std::uint32_t>::max());

bool means(std::span<const MatchedWord> matched, WordId word)
{
    return std::ranges::binary_search(matched, word, {}, &MatchedWord::word);
}

}  // namespace

bool has_phrases(const Query& query)
{
    return std::ranges::any_of(query.words, [](const QueryWord& word) { return word.phrase != 0; });
}

PhraseFinder::PhraseFinder(const Exhibit& exhibit, const SearchIndex& index, const Query& query,
                           std::span<const std::vector<MatchedWord>> matched)
    : exhibit_(exhibit), index_(index), matched_(matched)
{
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        const std::size_t phrase = query.words[i].phrase;
        if (phrase == 0) continue;
        if (phrases_.size() < phrase) phrases_.resize(phrase);
        phrases_[phrase - 1].push_back(i);
    }
}

bool PhraseFinder::are_in(const FoundThing& thing)
{
    texts_.clear();
    for (std::size_t i = 0; i < exhibit_.languages.size(); ++i)
        append_search_texts(exhibit_, thing, static_cast<LanguageId>(i), texts_);
    return std::ranges::all_of(phrases_, [this](const std::vector<std::size_t>& phrase) {
        // A single word is no phrase, and may stand in a date.
        return phrase.size() < 2 || std::ranges::any_of(texts_, [&](const SearchText& text) {
                   return is_in(phrase, text.text);
               });
    });
}

bool PhraseFinder::is_in(std::span<const std::size_t> phrase, std::string_view text)
{
    words_.clear();
    for (reader_.read(text); reader_.next();)
        words_.push_back(index_.find(reader_.word()).value_or(unknown_word));
    const auto begins_at = [&](std::size_t at) {
        for (std::size_t i = 0; i < phrase.size(); ++i) {
            if (!means(matched_[phrase[i]], words_[at + i])) return false;
        }
        return true;
    };
    for (std::size_t at = 0; at + phrase.size() <= words_.size(); ++at) {
        if (begins_at(at)) return true;
    }
    return false;
}

}  // namespace vitrine
