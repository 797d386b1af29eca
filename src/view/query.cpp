#include "view/query.h"

#include "base/utf8.h"
#include "view/word_reader.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

bool is_quote(char32_t c)
{
    return c == U'"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F);
}

std::string with_single_blanks(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool is_too_many = c == ' ' && (out.empty() || out.back() == ' ');
        if (!is_too_many) out.push_back(c);
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::string_view after_letter(std::string_view text)
{
    std::size_t at = 0;
    next_code_point(text, at);
    return text.substr(at);
}

// The bytes of whole letters that both begin with.
std::size_t common_beginning(std::string_view a, std::string_view b)
{
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && a[same] == b[same])
        ++same;
    const auto is_inside = [&](std::string_view text) {
        return same < text.size() && (static_cast<unsigned char>(text[same]) & 0xC0U) == 0x80;
    };
    while (same > 0 && (is_inside(a) || is_inside(b)))
        --same;
    return same;
}

}  // namespace

Query read_query(std::string_view typed)
{
    Query query;
    std::uint8_t phrases = 0;
    bool is_in_phrase = false;
    for (std::size_t at = 0; at < typed.size();) {
        // Up to the next quote.
        std::size_t end = at;
        std::size_t after = at;
        while (end < typed.size()) {
            after = end;
            if (is_quote(next_code_point(typed, after))) break;
            end = after;
        }
        WordReader reader(typed.substr(at, end - at));
        while (query.words.size() < most_query_words && reader.next()) {
            query.words.push_back({.text = reader.word(),
                                   .from = at + reader.from(),
                                   .to = at + reader.to(),
                                   .phrase = is_in_phrase ? phrases : std::uint8_t{0}});
        }
        if (end == typed.size()) break;
        is_in_phrase = !is_in_phrase;
        if (is_in_phrase) ++phrases;
        at = after;
    }
    if (!query.words.empty()) query.words.back().is_open = query.words.back().to == typed.size();
    return query;
}

std::string without_word(std::string_view typed, const QueryWord& word)
{
    return with_word(typed, word, "");
}

std::string with_word(std::string_view typed, const QueryWord& word, std::string_view other)
{
    std::string text(typed.substr(0, word.from));
    text += other;
    text += typed.substr(word.to);
    return with_single_blanks(text);
}

bool is_slip(const QueryWord& typed, std::string_view word)
{
    const std::size_t same = common_beginning(typed.text, word);
    const std::string_view a = std::string_view(typed.text).substr(same);
    const std::string_view b = word.substr(same);
    const auto goes_on = [&typed](std::string_view rest, std::string_view of_word) {
        return typed.is_open ? of_word.starts_with(rest) : of_word == rest;
    };
    if (a.empty() && b.empty()) return false;
    if (a.empty()) return goes_on(a, after_letter(b));
    if (goes_on(after_letter(a), b)) return true;
    if (b.empty()) return false;
    if (goes_on(a, after_letter(b)) || goes_on(after_letter(a), after_letter(b))) return true;
    const std::string_view a_rest = after_letter(a);
    const std::string_view b_rest = after_letter(b);
    if (a_rest.empty() || b_rest.empty()) return false;
    const std::size_t a_first = a.size() - a_rest.size();
    const std::size_t b_first = b.size() - b_rest.size();
    const bool has_changed_places =
        a_rest.starts_with(b.substr(0, b_first)) && b_rest.starts_with(a.substr(0, a_first));
    return has_changed_places && goes_on(after_letter(a_rest), after_letter(b_rest));
}

std::size_t slips_between(std::string_view a, std::string_view b, std::size_t most)
{
    std::u32string from;
    std::u32string to;
    append_folded(from, a);
    append_folded(to, b);
    const std::size_t apart =
        from.size() > to.size() ? from.size() - to.size() : to.size() - from.size();
    if (apart > most) return most + 1;
    // Rows of Levenshtein's table.
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = i;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t corner = std::exchange(row[0], i);
        for (std::size_t k = 1; k <= to.size(); ++k) {
            const std::size_t other = corner + (from[i - 1] == to[k - 1] ? 0 : 1);
            corner = row[k];
            row[k] = std::min({other, row[k] + 1, row[k - 1] + 1});
        }
        if (*std::ranges::min_element(row) > most) return most + 1;
    }
    return row.back();
}

}  // namespace vitrine
