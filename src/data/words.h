// The program's own words in one language, with plurals.
//
// A words file is a flat JSON object: key → text, or key → {"one": …, "few": …, "many": …,
// "other": …} by the plural rules of CLDR. In texts, {0}, {1} … stand for what is put in.
// The keys that the code uses are the Words below, and a test wants each of them in each language.
#pragma once

#include "data/problem.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// One key of the words files; the constants are in data/word_keys.h.
struct Word {
    std::string_view key;
};

enum class PluralForm : std::uint8_t { One, Few, Many, Other };

// CLDR's cardinal rules for whole numbers in the languages we speak (ru; de and others as en).
PluralForm plural_form(std::string_view language, std::int64_t count);

class Words {
public:
    // "en", "de": the language these words are in.
    const std::string& language() const { return language_; }

    // The text of `word`; the key itself where the file lacks it, so that it can be seen.
    std::string_view operator[](Word word) const;

    // The text with {0}, {1} … replaced.
    std::string with(Word word, std::initializer_list<std::string_view> values) const;

    // The plural form for `count`, with {0} replaced by the number.
    std::string counted(Word word, std::int64_t count) const;

    bool has(Word word) const;
    std::vector<std::string_view> keys() const;

private:
    friend Reading<Words> read_words(std::string_view bytes, std::string_view language);
    struct Entry {
        std::string key;
        std::array<std::string, 4> forms;  // by PluralForm; a plain text is in all four
    };
    std::vector<Entry> entries_;  // sorted by key
    std::string language_;
    const Entry* find(std::string_view key) const;
};

Reading<Words> read_words(std::string_view bytes, std::string_view language);

}  // namespace vitrine
