// Where a line may break, by UAX 14 (Unicode Line Breaking Algorithm); and not before the ending of
// a number, as Russian writes it: "1948-й".
//
// ICU does the work and is named in breaks.cpp alone. Any bytes are allowed, also ones that are no
// UTF-8.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

struct UBreakIterator;

namespace vitrine {

// A part of a text between two places where a line may break.
struct TextPiece {
    std::size_t from = 0;
    std::size_t to = 0;     // past its last byte, trailing blanks included
    bool must_end = false;  // a line must end after it, because the text says so with '\n'
};

class LineBreaks {
public:
    // Fills `out` with the pieces of `text`, which together are all of it. A text of 2 GB or more
    // is one piece, and so is any text where ICU finds no memory.
    void find(std::string_view text, std::vector<TextPiece>& out);

    // How many bytes of `text` its first sentence has, by UAX 29, with the blanks after it; all of
    // them where ICU finds no memory.
    std::size_t first_sentence(std::string_view text);

private:
    struct Close {
        void operator()(UBreakIterator* rules) const;
    };
    std::unique_ptr<UBreakIterator, Close> rules_;      // opened when first needed: that takes 2 ms
    std::unique_ptr<UBreakIterator, Close> sentences_;  // so are these
};

}  // namespace vitrine
