// Where the texts of an exhibit name its people and its terms.
//
// A term is found by its name, each word of it in any of its forms (stems.h); a person by their
// whole name or, where nobody else has the same, by the last word of it. What a name has in
// brackets or after a comma is another name: "Central Committee (CC)". In each text a thing is a
// link where it is named first.
#pragma once

#include "exhibit/exhibit.h"
#include "view/hit_words.h"
#include "view/search_texts.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace vitrine {

struct TextLink {
    TextPart part;
    FoundThing thing;

    bool operator==(const TextLink&) const = default;
};

class TextLinks {
public:
    // The links of a text in this language, from left to right. Borrowed: until forget(). Found
    // again without a search; the names of a language are read once.
    std::span<const TextLink> of(const Exhibit& exhibit, TextId text, LanguageId language);

    void forget() { *this = {}; }

private:
    struct Name {
        FoundThing thing;
        std::vector<std::string> stems;
        bool is_proper = false;  // and begins with a capital letter, therefore
    };
    struct OfLanguage {
        bool is_read = false;
        std::unordered_map<std::string, std::vector<Name>> by_first;  // by its first stem
    };
    struct WordAt {
        TextPart part;
        std::string word;  // folded
        std::string stem;
    };

    void read_names(const Exhibit& exhibit, LanguageId language);
    void add_name(const Exhibit& exhibit, LanguageId language, std::string_view name,
                  const FoundThing& thing);
    void add_last_names(const Exhibit& exhibit, LanguageId language);
    void read_words(const Exhibit& exhibit, LanguageId language, std::string_view text);
    const Name* longest_at(std::string_view text, std::size_t word, const OfLanguage& names) const;
    bool is_at(std::string_view text, std::size_t word, const Name& name) const;

    std::vector<OfLanguage> languages_;
    std::unordered_map<std::uint64_t, std::vector<TextLink>> known_;
    std::vector<WordAt> words_;  // of the text in hand
    Stems stems_;
};

}  // namespace vitrine
