#include "view/hit_words.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::size_t most_before = 90;  // bytes of a passage before the first hit in it
constexpr std::size_t kept_before = 36;  // that are left of more

// Where a passage begins whose first hit is at `hit`: at a word not far before it.
std::size_t beginning(std::string_view text, std::size_t hit)
{
    if (hit <= most_before) return 0;
    const std::size_t blank = text.find(' ', hit - kept_before);
    return blank == std::string_view::npos || blank >= hit ? hit : blank + 1;
}

class Choosing {
public:
    Choosing(const Searched& in, const Found& found, const FoundThing& thing, HitWords& hits)
        : in_(in), found_(found), thing_(thing), hits_(hits)
    {}

    // Takes what this language has, if it has more hits than what is there already.
    enum class Title : bool { LeftOut, Counts };
    void look_at(LanguageId language, Title title)
    {
        texts_.clear();
        append_search_texts(in_.exhibit, thing_, language, texts_);
        for (const SearchText& text : texts_) {
            if (text.in == FoundIn::Title && title == Title::LeftOut) continue;
            const auto parts = hits_.in(text.text, in_.words, found_);
            std::size_t bytes = 0;
            for (const TextPart& part : parts)
                bytes += part.to - part.from;
            if (bytes <= most_) continue;
            most_ = bytes;
            const std::size_t from = beginning(text.text, parts.front().from);
            best_ = {.in = text.in,
                     .text = from == 0 ? "" : "… ",
                     .language = language,
                     .has_hit = true};
            best_.text += text.text.substr(from);
        }
    }

    bool has_hit() const { return best_.has_hit; }

    void take_beginning(LanguageId language)
    {
        texts_.clear();
        append_search_texts(in_.exhibit, thing_, language, texts_);
        const auto text = std::ranges::find(texts_, FoundIn::Text, &SearchText::in);
        if (text != texts_.end())
            best_ = {.in = FoundIn::Text, .text = std::string(text->text), .language = language};
    }

    Passage take() { return std::move(best_); }

private:
    const Searched& in_;
    const Found& found_;
    const FoundThing& thing_;
    HitWords& hits_;
    std::vector<SearchText> texts_;
    Passage best_;
    std::size_t most_ = 0;
};

}  // namespace

std::span<const TextPart> HitWords::in(std::string_view text, const SearchIndex& index,
                                       const Found& found)
{
    parts_.clear();
    read_.clear();
    if (found.matches.empty()) return {};
    for (reader_.read(text); reader_.next();) {
        const auto word = index.find(reader_.word());
        const auto month =
            word && reader_.has_capital() ? index.as_month(*word) : std::optional<WordId>{};
        read_.push_back({
            .at = {reader_.from(), reader_.to()},
            .id = word,
            .is_hit = (word && found.matches[index_of(*word)]) ||
                      (month && found.matches[index_of(*month)])
        });
    }
    for (const FoundPhrase& phrase : found.phrases)
        mark_phrase(phrase);
    for (const ReadWord& word : read_) {
        if (!word.is_hit) continue;
        const bool goes_on = !parts_.empty() &&
                             text.substr(parts_.back().to, word.at.from - parts_.back().to) == " ";
        if (goes_on)
            parts_.back().to = word.at.to;
        else
            parts_.push_back(word.at);
    }
    return parts_;
}

void HitWords::mark_phrase(const FoundPhrase& phrase)
{
    for (std::size_t at = 0; at + phrase.size() <= read_.size(); ++at) {
        const auto is_meant = [&](std::size_t i) {
            const auto& id = read_[at + i].id;
            return id && std::ranges::binary_search(phrase[i], *id);
        };
        std::size_t same = 0;
        while (same < phrase.size() && is_meant(same))
            ++same;
        if (same < phrase.size()) continue;
        for (std::size_t i = 0; i < phrase.size(); ++i)
            read_[at + i].is_hit = true;
    }
}

Passage passage_of(const Searched& in, const Found& found, const FoundThing& thing,
                   LanguageId language, HitWords& hits)
{
    Choosing choosing(in, found, thing, hits);
    choosing.look_at(language, Choosing::Title::LeftOut);
    if (choosing.has_hit()) return choosing.take();
    const std::string_view title = name_of(in.exhibit, thing, language);
    if (hits.in(title, in.words, found).empty()) {
        for (std::size_t i = 0; i < in.exhibit.languages.size(); ++i) {
            const auto other = static_cast<LanguageId>(i);
            if (other != language) choosing.look_at(other, Choosing::Title::Counts);
        }
    }
    if (!choosing.has_hit()) choosing.take_beginning(language);
    return choosing.take();
}

}  // namespace vitrine
