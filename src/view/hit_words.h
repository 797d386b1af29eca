// The words of a text that a search has found, for marking them where they stand.
#pragma once

#include "view/find.h"
#include "view/word_reader.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// Bytes of a text.
struct TextPart {
    std::size_t from = 0;
    std::size_t to = 0;

    bool operator==(const TextPart&) const = default;
};

class HitWords {
public:
    // The parts of `text` that consist of found words, from left to right; words with nothing but
    // blanks between them are one part. Of a quoted phrase only the whole of it is found. Borrowed:
    // until the next call, which reuses the memory. Costs the length of the text.
    std::span<const TextPart> in(std::string_view text, const SearchIndex& index,
                                 const Found& found);

private:
    struct ReadWord {
        TextPart at;
        std::optional<WordId> id;
        bool is_hit = false;
    };
    void mark_phrase(const FoundPhrase& phrase);

    WordReader reader_;
    std::vector<ReadWord> read_;
    std::vector<TextPart> parts_;
};

// What a result shows of the thing that it has found: the text that has most of the words, from a
// little before the first of them on. Without any, as it is where only the title or the date has
// them, the beginning of what it says.
struct Passage {
    FoundIn in = FoundIn::Text;
    std::string text;       // with an ellipsis before it, where it begins in the middle
    LanguageId language{};  // that it is in
    bool has_hit = false;
};

// In the visitor's language, or in another one where only that has the words. `hits` lends its
// memory.
Passage passage_of(const Searched& in, const Found& found, const FoundThing& thing,
                   LanguageId language, HitWords& hits);

}  // namespace vitrine
