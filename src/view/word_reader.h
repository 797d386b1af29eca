// The words of a text, as search compares them.
//
// A word is a stretch of letters and digits. It is folded: small letters without marks, е for ё,
// ss for ß, so that "Стасовой" and "СТАСОВОЙ", "Büro" and "buro" are the same word. Hyphens,
// quotes and apostrophes end a word. The reader keeps its memory, so that reading one text after
// the other allocates nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vitrine {

class WordReader {
public:
    WordReader() = default;
    explicit WordReader(std::string_view text) : text_(text) {}

    // Begins with another text, which is borrowed.
    void read(std::string_view text);

    // Goes to the next word. False where there is none; then there is no word to ask for.
    bool next();

    // The bytes of the word in its text, and the word folded.
    std::size_t from() const { return from_; }
    std::size_t to() const { return to_; }
    const std::string& word() const { return word_; }
    // Whether its first letter is a capital.
    bool has_capital() const { return has_capital_; }

private:
    std::string_view text_;
    std::size_t from_ = 0;
    std::size_t to_ = 0;
    std::string word_;
    bool has_capital_ = false;
    std::u32string letter_;  // what a rare letter is folded to
};

// How many letters a folded word has.
std::size_t letters_of(std::string_view word);

}  // namespace vitrine
