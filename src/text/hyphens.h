// Where a word may be parted at the end of a line, by the rules of its language.
//
// libhyphen does the work, with the patterns that Liang's method takes, and is named in hyphens.cpp
// alone. A language without patterns has no such places. Patterns are read when a word first needs
// them: those of German take 50 ms.
#pragma once

#include "text/face.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vitrine {

class Hyphens {
public:
    // The patterns are borrowed for as long as this lives.
    explicit Hyphens(const std::vector<HyphenPatterns>& patterns);

    // From now on words are in this language: "de", "de-AT".
    void speak(std::string_view language);
    // A number for it: another one, other places.
    std::size_t language() const { return spoken_; }

    // The bytes before which `word`, letters alone, may be parted; in order. Found again for words
    // that were asked for lately. The reference is good until the next call.
    const std::vector<std::size_t>& of(std::string_view word);

private:
    struct Language {
        const HyphenPatterns* patterns = nullptr;
        std::shared_ptr<void> rules;  // HyphenDict, which is libhyphen's
        bool is_read = false;
        std::unordered_map<std::string, std::vector<std::size_t>> known;
    };

    std::vector<Language> languages_;
    std::size_t spoken_ = 0;  // past the last one: none that has patterns
    std::vector<std::size_t> none_;
};

}  // namespace vitrine
