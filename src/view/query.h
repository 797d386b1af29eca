// What a visitor has typed into the search field, as words.
//
// Words between quotes of any kind are a phrase: they must follow each other. The word that is
// typed just now is open: it may go on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// More of them are not looked at.
constexpr std::size_t most_query_words = 12;

struct QueryWord {
    std::string text;      // folded
    std::size_t from = 0;  // its bytes in what was typed
    std::size_t to = 0;
    std::uint8_t phrase = 0;  // the number of the phrase that it is part of; 0: of none
    bool is_open = false;
    bool is_of_date = false;  // of one in numbers, such as 1932-05
    std::uint8_t month = 0;   // that it means there, from 1; 0: none

    bool operator==(const QueryWord&) const = default;
    // A number counts as it is: 1936 is not nearly 1938.
    bool is_number() const { return text.find_first_not_of("0123456789") == std::string::npos; }
};

struct Query {
    std::vector<QueryWord> words;

    bool operator==(const Query&) const = default;
};

Query read_query(std::string_view typed);

// What was typed, without this word or with another in its place; blanks are single ones then.
std::string without_word(std::string_view typed, const QueryWord& word);
std::string with_word(std::string_view typed, const QueryWord& word, std::string_view other);

// Whether `typed` is `word` but for one slip: a letter that is missing, another, or too much, or
// two that have changed places. Of an open word only the beginning of `word` counts.
bool is_slip(const QueryWord& typed, std::string_view word);

// How many such slips lie between two words, up to `most`; more are most + 1.
std::size_t slips_between(std::string_view a, std::string_view b, std::size_t most);

}  // namespace vitrine
