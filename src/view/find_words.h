// Which words of an exhibit a word of a query means, and how nearly.
#pragma once

#include "view/query.h"
#include "view/search_index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vitrine {

struct MatchedWord {
    WordId word{};
    std::uint32_t quality = 0;  // 1 … 100

    // Whether it is more than letters in the middle of it that are the same.
    bool is_name() const { return quality != by_middle; }
    static constexpr std::uint32_t by_middle = 40;
};

// In order of their ids. One slip counts only where nothing else matches. Costs a look at each
// word of the index.
std::vector<MatchedWord> matching_words(const SearchIndex& index, const QueryWord& word,
                                        Stems& stems);

// The words of the index that are most like this one, at most three, the nearest first: what a
// visitor may have meant where nothing matches. Those that stand in more places come first.
std::vector<WordId> nearest_words(const SearchIndex& index, const QueryWord& word);

}  // namespace vitrine
