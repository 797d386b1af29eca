// Whether the words of quoted phrases follow each other in a text.
#pragma once

#include "view/find_words.h"
#include "view/query.h"
#include "view/search_index.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vitrine {

bool has_phrases(const Query& query);

class PhraseFinder {
public:
    // `matched` are the words that each word of the query means. Borrows all of it.
    PhraseFinder(const Exhibit& exhibit, const SearchIndex& index, const Query& query,
                 std::span<const std::vector<MatchedWord>> matched);

    // Whether each phrase stands in one of the texts of a thing. Costs their length.
    bool are_in(const FoundThing& thing);

private:
    bool is_in(std::span<const std::size_t> phrase, std::string_view text);

    const Exhibit& exhibit_;
    const SearchIndex& index_;
    std::span<const std::vector<MatchedWord>> matched_;
    std::vector<std::vector<std::size_t>> phrases_;  // places of their words in the query
    std::vector<SearchText> texts_;
    WordReader reader_;
    std::vector<WordId> words_;  // of the text in hand
};

}  // namespace vitrine
