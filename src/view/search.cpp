#include "view/search.h"

#include "base/utf8.h"

namespace vitrine {

Search::Search(std::string_view words)
{
    std::u32string all;
    append_folded(all, words);
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t from = all.find_first_not_of(U' ', at);
        if (from == std::u32string::npos) break;
        at = std::min(all.find(U' ', from), all.size());
        words_.push_back({all.substr(from, at - from)});
    }
}

void Search::look_in(std::string_view text)
{
    if (missing_ == 0 || text.empty()) return;
    text_.clear();
    append_folded(text_, text);
    for (Word& word : words_) {
        if (word.is_found || text_.find(word.letters) == std::u32string::npos) continue;
        word.is_found = true;
        --missing_;
    }
}

bool Search::finds(const Exhibit& exhibit, MilestoneId milestone)
{
    const Milestone& m = exhibit[milestone];
    missing_ = words_.size();
    for (Word& word : words_)
        word.is_found = false;
    for (std::size_t i = 0; i < exhibit.languages.size() && missing_ > 0; ++i) {
        const auto language = static_cast<LanguageId>(i);
        look_in(exhibit.text(m.title, language));
        look_in(exhibit.text(m.summary, language));
        for (const PersonId person : exhibit.details_of(m).people)
            look_in(exhibit.text(exhibit.people[index_of(person)].name, language));
    }
    return missing_ == 0;
}

}  // namespace vitrine
