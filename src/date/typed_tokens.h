// Splits a cell into numbers, date words and the marks between them. Used by the reader of typed
// dates alone.
#pragma once

#include "date/typed_words.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class TokenKind : std::uint8_t {
    Number,
    Sense,  // a word that the tables know
    Roman,  // a word that is a Roman number and nothing else
    Mark,   // one of . , / - ? ~ % ( ) [ ] ' or an en dash as '='
    Stranger,
};

struct TypedToken {
    TokenKind kind{};
    std::int64_t number = 0;  // of Number and Roman
    int digits = 0;           // as written; 0 for a Roman number and a number in words
    bool is_grouped = false;  // "12,000"
    Sense sense{};
    int value = 0;  // of the row that Sense comes from
    char mark = 0;
    bool has_blank_before = false;

    bool is_mark(char c) const { return kind == TokenKind::Mark && mark == c; }
    bool is_sense(Sense s) const { return kind == TokenKind::Sense && sense == s; }
};

struct TypedTokens {
    std::vector<TypedToken> all;
    std::vector<std::string> times;  // times of day as "06:30", with the zone if there is one
    bool has_bad_time = false;       // 25:00
};

// Reads all of `text`, which is at most a few hundred bytes.
TypedTokens tokens_of_typed(std::string_view text);

}  // namespace vitrine
