#include "view/find_words.h"

#include <algorithm>
#include <compare>

namespace vitrine {

namespace {

constexpr std::uint32_t by_itself = 100;
constexpr std::uint32_t by_stem = 80;
constexpr std::uint32_t by_beginning = 60;
constexpr std::uint32_t by_slip = 30;

constexpr std::size_t letters_for_middle = 4;
constexpr std::size_t letters_for_slip = 5;
constexpr std::size_t digits_for_beginning = 3;
constexpr std::size_t nearest_count = 3;

// Whether a word may be meant by its first letters alone.
bool may_go_on(const QueryWord& word, std::size_t letters)
{
    if (word.is_number()) return letters >= digits_for_beginning;
    return letters >= 2 || word.is_open;
}

void add_stems(const SearchIndex& index, const QueryWord& word, Stems& stems,
               std::vector<MatchedWord>& out)
{
    for (std::size_t i = 0; i < stem_languages; ++i) {
        const auto language = static_cast<StemLanguage>(i);
        for (const WordId same : index.with_stem(language, stems.stem(language, word.text)))
            out.push_back({same, by_stem});
    }
}

void add_beginnings(const SearchIndex& index, std::string_view text, std::vector<MatchedWord>& out)
{
    const auto sorted = index.sorted();
    auto at = std::ranges::lower_bound(sorted, text, {}, [&](WordId id) { return index.text(id); });
    for (; at != sorted.end() && index.text(*at).starts_with(text); ++at)
        out.push_back({*at, index.text(*at).size() == text.size() ? by_itself : by_beginning});
}

void add_middles(const SearchIndex& index, std::string_view text, std::vector<MatchedWord>& out)
{
    for (const WordId id : index.sorted()) {
        if (index.text(id).find(text, 1) != std::string_view::npos)
            out.push_back({id, MatchedWord::by_middle});
    }
}

void add_slips(const SearchIndex& index, const QueryWord& word, std::vector<MatchedWord>& out)
{
    for (const WordId id : index.sorted()) {
        if (is_slip(word, index.text(id))) out.push_back({id, by_slip});
    }
}

}  // namespace

std::vector<MatchedWord> matching_words(const SearchIndex& index, const QueryWord& word,
                                        Stems& stems)
{
    std::vector<MatchedWord> all;
    if (word.month != 0) {
        for (const WordId name : index.names_of_month(word.month))
            all.push_back({name, by_itself});
        std::ranges::sort(all, {}, &MatchedWord::word);
        // What has another meaning without its capital is not looked for as it stands.
        const auto same = index.find(word.text);
        if (word.is_number() || (same && index.as_month(*same))) return all;
    }
    const std::size_t letters = letters_of(word.text);
    if (const auto same = index.find(word.text)) all.push_back({*same, by_itself});
    if (!word.is_number()) add_stems(index, word, stems, all);
    // A phrase means its words as they are.
    if (word.phrase == 0 || word.is_open) {
        if (may_go_on(word, letters)) add_beginnings(index, word.text, all);
        if (letters >= letters_for_middle && !word.is_number()) add_middles(index, word.text, all);
    }
    if (all.empty() && letters >= letters_for_slip && !word.is_number())
        add_slips(index, word, all);
    // The best of what is said of a word.
    std::ranges::sort(all, [](const MatchedWord& a, const MatchedWord& b) {
        return a.word != b.word ? a.word < b.word : a.quality > b.quality;
    });
    const auto same = [](const MatchedWord& a, const MatchedWord& b) { return a.word == b.word; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

std::vector<WordId> nearest_words(const SearchIndex& index, const QueryWord& word)
{
    struct Near {
        std::size_t slips = 0;
        std::size_t places = 0;
        WordId word{};
    };
    std::vector<Near> near;
    const std::size_t letters = letters_of(word.text);
    if (letters < 3 || word.is_number()) return {};
    std::size_t most = std::max<std::size_t>(1, letters * 2 / 5);
    for (const WordId id : index.sorted()) {
        const std::string_view text = index.text(id);
        // One-letter words, and what differs by half of it, are no help.
        if (text.size() + most * 2 < word.text.size() || text.size() > word.text.size() + most * 2)
            continue;
        const std::size_t slips = slips_between(word.text, text, most);
        if (slips > most) continue;
        near.push_back({slips, index.postings(id).size(), id});
    }
    const auto count = std::min(near.size(), nearest_count);
    std::ranges::partial_sort(
        near, near.begin() + static_cast<std::ptrdiff_t>(count), [](const Near& a, const Near& b) {
            return a.slips != b.slips ? a.slips < b.slips : a.places > b.places;
        });
    std::vector<WordId> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(near[i].word);
    return out;
}

}  // namespace vitrine
