// Which milestones contain the words that a visitor types.
#pragma once

#include "exhibit/exhibit.h"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// By MilestoneId: those that are found.
using Hits = std::vector<bool>;

class Search {
public:
    // For words with blanks between them. They are compared as append_folded() folds them.
    explicit Search(std::string_view words);

    // Whether each word is in the milestone's title, in its summary, in any language, or in the
    // names of its people. Costs the length of these texts.
    bool finds(const Exhibit& exhibit, MilestoneId milestone);

private:
    void look_in(std::string_view text);

    struct Word {
        std::u32string letters;
        bool is_found = false;
    };
    std::vector<Word> words_;
    std::size_t missing_ = 0;  // of the milestone in hand
    std::u32string text_;
};

}  // namespace vitrine
