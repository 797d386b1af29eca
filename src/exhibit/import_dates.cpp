#include "exhibit/import_dates.h"

#include "base/utf8.h"
#include "date/edtf.h"
#include "exhibit/draft_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace vitrine {

namespace {

using DateWords = std::vector<std::string>;

bool is_number(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Small letters; a dash stands between two dates, apart from both, so that "1922–24" is not EDTF's
// winter of 1922; blanks that do not break are blanks.
std::string plainly(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c == 0x2013 || c == 0x2014)
            out += " - ";
        else if (c == 0x2212)
            out += '-';
        else if (c == 0xA0 || c == 0x202F || c == '\t')
            out += ' ';
        else
            append_utf8(out, to_lower(c));
    }
    return out;
}

DateWords split(std::string_view text, std::string_view at)
{
    DateWords words;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(at, from), text.size());
        if (end > from) words.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

constexpr std::array<std::string_view, 12> english{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 12> russian{"январь",   "февраль", "март",   "апрель",
                                                   "май",      "июнь",    "июль",   "август",
                                                   "сентябрь", "октябрь", "ноябрь", "декабрь"};

// "марта" and "мая", "марте" and "мае".
bool is_declined(std::string_view word, std::string_view month)
{
    constexpr std::size_t letter = 2;  // bytes of one Cyrillic letter
    const bool is_soft = month.ends_with("ь") || month.ends_with("й");
    const std::string_view stem = month.substr(0, month.size() - (is_soft ? letter : 0));
    if (!word.starts_with(stem)) return false;
    const std::string_view ending = word.substr(stem.size());
    return ending == "е" || ending == (is_soft ? "я" : "а");
}

// By the whole name or its first letters, at least three: "Marseille" is no month.
std::optional<int> month_of(std::string_view word)
{
    for (std::size_t i = 0; i < english.size(); ++i) {
        const bool is_english = word.size() >= 3 && english[i].starts_with(word);
        const bool is_russian = word.size() >= 6 && russian[i].starts_with(word);
        if (is_english || is_russian || is_declined(word, russian[i]))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

std::optional<std::string> edtf_from(std::string_view year, std::string_view month,
                                     std::string_view day)
{
    return is_number(year) && year.size() >= 3 ? edtf_of_parts(year, month, day) : std::nullopt;
}

// 5/12/1926, 5/1926, 12.05.1926, 05.1926.
std::optional<std::string> of_numbers(std::string_view text)
{
    const DateWords slashed = split(text, "/");
    if (text.find('/') != std::string_view::npos && std::ranges::all_of(slashed, is_number)) {
        if (slashed.size() == 3) return edtf_from(slashed[2], slashed[0], slashed[1]);
        if (slashed.size() == 2 && slashed[1].size() == 4)
            return edtf_from(slashed[1], slashed[0], "");
    }
    const DateWords dotted = split(text, ".");
    if (text.find('.') != std::string_view::npos && std::ranges::all_of(dotted, is_number)) {
        if (dotted.size() == 3) return edtf_from(dotted[2], dotted[1], dotted[0]);
        if (dotted.size() == 2) return edtf_from(dotted[1], dotted[0], "");
    }
    return std::nullopt;
}

// "1926", "march 1923", "12 march 1923", "march 12 1923", in any order that names a year last.
std::optional<std::string> of_words(const DateWords& words)
{
    if (words.empty() || words.size() > 3) return std::nullopt;
    if (!is_number(words.back())) return std::nullopt;
    if (words.size() == 1) return edtf_from(words[0], "", "");
    const auto first = month_of(words[0]);
    if (words.size() == 2)
        return first ? edtf_from(words[1], std::to_string(*first), "") : std::nullopt;
    const auto second = month_of(words[1]);
    if (first && is_number(words[1])) return edtf_from(words[2], std::to_string(*first), words[1]);
    if (second && is_number(words[0]))
        return edtf_from(words[2], std::to_string(*second), words[0]);
    return std::nullopt;
}

// "1920s", "1920-е".
std::optional<std::string> of_decade(std::string_view text)
{
    for (const std::string_view ending : {"s", "'s", "-е", "-х", "е"}) {
        if (!text.ends_with(ending)) continue;
        const std::string_view year = text.substr(0, text.size() - ending.size());
        if (!is_number(year) || year.size() != 4 || year.back() != '0') continue;
        return std::string(year.substr(0, 3)) + "X";
    }
    return std::nullopt;
}

// Without the words that say how sure the date is, and without "AD" or "year".
struct Stripped {
    DateWords words;
    char qualifier = 0;
    bool is_bc = false;
};

Stripped stripped(const DateWords& words)
{
    constexpr std::array<std::string_view, 12> about{"c",     "ca",       "circa",  "about",
                                                     "abt",   "cca",      "around", "est",
                                                     "около", "примерно", "ок",     "estimated"};
    constexpr std::array<std::string_view, 5> perhaps{"perhaps", "possibly", "probably", "возможно",
                                                      "вероятно"};
    constexpr std::array<std::string_view, 14> nothing{"ad",   "ce",   "in",    "the",  "год",
                                                       "году", "года", "г",     "гг",   "cal",
                                                       "в",    "годы", "годов", "годах"};
    Stripped out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        // "c1926"
        const bool is_glued = word.size() == 5 && word[0] == 'c' && is_number(word.substr(1));
        if (is_glued) out.words.push_back(word.substr(1));
        if (is_glued || std::ranges::find(about, word) != about.end())
            out.qualifier = out.qualifier == '?' ? '%' : '~';
        else if (std::ranges::find(perhaps, word) != perhaps.end())
            out.qualifier = out.qualifier == '~' ? '%' : '?';
        else if (word == "bc" || word == "bce")
            out.is_bc = true;
        else if (word == "до" && i + 2 < words.size() && words[i + 1] == "н" && words[i + 2] == "э")
            out.is_bc = true, i += 2;
        else if (std::ranges::find(nothing, word) == nothing.end())
            out.words.push_back(word);
    }
    return out;
}

std::optional<std::string> single(std::string_view text);

std::optional<std::string> of_bc(const DateWords& words)
{
    if (words.size() != 1 || !is_number(words[0]) || words[0].size() > 4) return std::nullopt;
    const int year = 1 - std::stoi(words[0]);
    if (year > 0) return std::nullopt;
    return edtf_of_parts(std::to_string(year), "", "");
}

// One date without a range.
std::optional<std::string> single(std::string_view text)
{
    if (const auto decade = of_decade(text)) return decade;
    if (const auto numbers = of_numbers(text)) return numbers;
    if (parse_edtf(text)) return std::string(text);
    if (text.starts_with('-') && is_number(text.substr(1))) return edtf_of_parts(text, "", "");
    const Stripped found = stripped(split(text, " ,."));
    if (found.words.empty()) return std::nullopt;
    std::optional<std::string> date;
    if (found.is_bc)
        date = of_bc(found.words);
    else if (found.words.size() == 1 && (parse_edtf(found.words[0]) || of_decade(found.words[0])))
        date = parse_edtf(found.words[0]) ? found.words[0] : *of_decade(found.words[0]);
    else
        date = of_words(found.words);
    if (date && found.qualifier != 0) *date += found.qualifier;
    // "about 1926?" has two marks where EDTF has one.
    return date && parse_edtf(*date) ? date : std::nullopt;
}

// A time of day after a date is left out: "5/12/1926 10:30 pm", "1926-05-12t10:00:00z".
std::string_view without_time(std::string_view text)
{
    const auto is_in = [](std::string_view some) {
        return [some](char c) { return some.find(c) != std::string_view::npos; };
    };
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    const std::size_t from = text.substr(0, colon).find_last_of(" t");
    if (from == std::string_view::npos || from + 1 == colon) return text;
    const std::string_view hour = text.substr(from + 1, colon - from - 1);
    std::string_view rest = text.substr(colon + 1);
    for (const std::string_view half : {"am", "pm", "a.m.", "p.m."})
        if (rest.ends_with(half)) rest.remove_suffix(half.size());
    while (rest.ends_with(' '))
        rest.remove_suffix(1);
    const bool is_time = is_number(hour) && hour.size() <= 2 && !rest.empty() &&
                         std::ranges::all_of(rest, is_in("0123456789:.z+-"));
    return is_time ? text.substr(0, from) : text;
}

// Two dates in `pattern`, "[{}..{}]".
std::optional<std::string> both(std::string_view first, std::string_view last, bool is_span)
{
    const auto a = first.empty() ? std::optional<std::string>("") : single(first);
    const auto b = last.empty() ? std::optional<std::string>("") : single(last);
    if (!a || !b) return std::nullopt;
    std::string text = is_span ? *a + "/" + *b : "[" + *a + ".." + *b + "]";
    if (!parse_edtf(text)) return std::nullopt;
    return text;
}

std::string_view without_ends(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

// GEDCOM's words for what is not one known day.
std::optional<std::string> of_gedcom(std::string_view text)
{
    const auto after = [&](std::string_view word) -> std::optional<std::string_view> {
        if (!text.starts_with(word)) return std::nullopt;
        return text.substr(word.size());
    };
    struct Pair {
        std::string_view before, between;
        bool is_span;
    };
    constexpr std::array pairs{
        Pair{"bet ",        " and ",  false},
        Pair{"between ",    " and ",  false},
        Pair{"между ", " и ",   false},
        Pair{"from ",       " to ",   true },
        Pair{"с ",         " по ", true },
    };
    for (const Pair& pair : pairs) {
        const auto rest = after(pair.before);
        if (!rest) continue;
        const std::size_t at = rest->find(pair.between);
        const bool is_alone = at == std::string_view::npos;
        if (is_alone) return pair.is_span ? both(*rest, "", true) : std::nullopt;
        return both(without_ends(rest->substr(0, at)),
                    without_ends(rest->substr(at + pair.between.size())), pair.is_span);
    }
    for (const std::string_view word : {"bef ", "before ", "до "})
        if (const auto rest = after(word)) return both("", *rest, false);
    for (const std::string_view word : {"aft ", "after ", "после "})
        if (const auto rest = after(word)) return both(*rest, "", false);
    if (const auto rest = after("to ")) return both("", *rest, true);
    return std::nullopt;
}

// "25" of "1922–25" as "1925"; `last` itself where it is anything else.
std::string completed(std::string_view first, std::string_view last)
{
    const std::string_view year = last.substr(0, last.find(' '));
    const auto start = single(first);
    const bool is_short = year.size() == 2 && is_number(year) && start && start->size() >= 4 &&
                          start->size() <= 5 && is_number(std::string_view(*start).substr(0, 4));
    return (is_short ? start->substr(0, 2) : "") + std::string(last);
}

}  // namespace

std::optional<std::string> edtf_of_text(std::string_view text)
{
    constexpr std::size_t longest = 100;
    if (text.size() > longest) return std::nullopt;
    if (parse_edtf(text)) return std::string(text);
    const std::string said_plainly = plainly(text);
    const std::string_view said = without_ends(without_time(without_ends(said_plainly)));
    if (said.empty()) return std::nullopt;
    if (const auto gedcom = of_gedcom(said)) return gedcom;
    if (const auto one = single(said)) return one;
    // "1922-1925", "1922-25", "March 1923 - May 1924": a dash between two dates.
    for (std::size_t at = said.find('-'); at != std::string_view::npos;
         at = said.find('-', at + 1)) {
        const std::string_view first = without_ends(said.substr(0, at));
        const std::string_view last = without_ends(said.substr(at + 1));
        if (first.empty() || last.empty()) continue;
        if (auto two = both(first, completed(first, last), true)) return two;
    }
    return std::nullopt;
}

}  // namespace vitrine
