// What search looks into: the things of an exhibit that can be found, and the texts of each.
//
// A milestone is found by its own texts and by those of what it refers to: people, terms, figures,
// contrasts, disputes, sources. One list of them serves the index, the passages that a result
// shows, and quoted phrases, so that whatever is found can be shown, too.
#pragma once

#include "exhibit/exhibit.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vitrine {

enum class FoundKind : std::uint8_t { Milestone, Person, Term, Figure, Source };
constexpr std::size_t found_kinds = 5;

// One of those, by its place in the exhibit: index_of() its id.
struct FoundThing {
    FoundKind kind{};
    std::uint32_t place = 0;

    bool operator==(const FoundThing&) const = default;
};

// How many of a kind an exhibit has.
std::size_t count_of(const Exhibit& exhibit, FoundKind kind);

// What a text is to the thing that it is a text of.
enum class FoundIn : std::uint8_t {
    Title,
    Date,
    Text,
    Person,
    Term,
    Figure,
    Note,
    Dispute,
    Contrast,
    Source,
};
constexpr std::size_t found_ins = 10;

struct SearchText {
    FoundIn in{};
    std::string_view text;  // of the exhibit
};

// Appends the texts of a thing that there are in this language itself. What is in no language, as
// the title of a source, counts as the first one's. Costs what is appended.
void append_search_texts(const Exhibit& exhibit, const FoundThing& thing, LanguageId language,
                         std::vector<SearchText>& out);

// What names a thing in files.
std::string_view id_of(const Exhibit& exhibit, const FoundThing& thing);

// What it is called, in the visitor's language as far as there is one.
std::string_view name_of(const Exhibit& exhibit, const FoundThing& thing, LanguageId language);

}  // namespace vitrine
