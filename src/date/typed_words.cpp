#include "date/typed_words.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace vitrine {

namespace {

std::string_view first_word(const SenseRow& row)
{
    return row.text.substr(0, row.text.find(' '));
}

std::vector<SenseRow> sorted_rows()
{
    std::vector<SenseRow> all;
    for (const std::span<const SenseRow> rows :
         {english_date_words(), russian_date_words(), german_date_words(), french_date_words(),
          spanish_date_words()})
        all.insert(all.end(), rows.begin(), rows.end());
    std::ranges::stable_sort(all, [](const SenseRow& a, const SenseRow& b) {
        const std::string_view x = first_word(a);
        const std::string_view y = first_word(b);
        return x == y ? a.text.size() > b.text.size() : x < y;
    });
    return all;
}

const std::vector<SenseRow>& sorted_once()
{
    static const std::vector<SenseRow> rows = sorted_rows();
    return rows;
}

}  // namespace

std::span<const SenseRow> rows_of_word(std::string_view word)
{
    const std::vector<SenseRow>& rows = sorted_once();
    const auto first = std::ranges::lower_bound(rows, word, {}, first_word);
    const auto last = std::ranges::upper_bound(rows, word, {}, first_word);
    return {first, last};
}

std::span<const SenseRow> all_date_words()
{
    return sorted_once();
}

int roman_number(std::string_view word)
{
    std::string letters;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        if (c == 0x445)
            letters += 'x';  // Cyrillic ha
        else if (c == 0x456)
            letters += 'i';  // Cyrillic i
        else
            append_utf8(letters, c);
    }
    for (const std::string_view ending : {"eme", "er", "e"}) {
        const bool is_ordinal = letters.size() > ending.size() && letters.ends_with(ending);
        if (is_ordinal) {
            letters.resize(letters.size() - ending.size());
            break;
        }
    }
    constexpr std::array<std::string_view, 4> tens{"", "x", "xx", "xxx"};
    constexpr std::array<std::string_view, 10> ones{"",  "i",  "ii",  "iii",  "iv",
                                                    "v", "vi", "vii", "viii", "ix"};
    for (std::size_t ten = tens.size(); ten-- > 0;) {
        if (!letters.starts_with(tens[ten])) continue;
        const auto one =
            std::ranges::find(ones, std::string_view(letters).substr(tens[ten].size()));
        if (one == ones.end()) return 0;
        return static_cast<int>(10 * ten) + static_cast<int>(one - ones.begin());
    }
    return 0;
}

}  // namespace vitrine
