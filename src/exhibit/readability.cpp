#include "exhibit/readability.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::size_t letters_of_long_words = 6;  // a long word has more letters than this

bool parts_words(char32_t c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F;
}

bool is_digit(char32_t c)
{
    return c >= '0' && c <= '9';
}

// Beyond ASCII, all characters count as letters but signs and punctuation. That is good enough to
// measure the length of words.
bool is_letter(char32_t c)
{
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c < 0x2C00) && c != 0x3001 &&
           c != 0x3002;
}

bool ends_sentences(char32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

// Closing quotes and brackets, which may stand between a full stop and the blank after it.
bool closes(char32_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0x201C ||
           c == 0x201D || c == 0x2019;
}

bool is_vowel(char32_t c)
{
    return std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos;
}

// Counts groups of vowels, without a silent "e" at the end. A number counts as one syllable.
std::size_t syllables_of(std::u32string_view word)
{
    std::size_t groups = 0;
    bool follows_vowel = false;
    std::u32string letters;
    for (const char32_t c : word)
        if (is_letter(c)) letters += to_lower(c);
    for (const char32_t c : letters) {
        if (is_vowel(c) && !follows_vowel) ++groups;
        follows_vowel = is_vowel(c);
    }
    const std::size_t n = letters.size();
    const bool is_silent_e = n > 2 && letters[n - 1] == 'e' && letters[n - 2] != 'l';
    const bool is_silent_ed =
        n > 3 && letters.ends_with(U"ed") && letters[n - 3] != 'd' && letters[n - 3] != 't';
    if ((is_silent_e || is_silent_ed) && groups > 1 &&
        !is_vowel(letters[n - (is_silent_e ? 2 : 3)]))
        --groups;
    return std::max<std::size_t>(groups, 1);
}

struct WordSize {
    std::size_t letters = 0;
    std::size_t digits = 0;
};

WordSize size_of_word(std::u32string_view word)
{
    WordSize size;
    for (const char32_t c : word) {
        if (is_letter(c)) ++size.letters;
        if (is_digit(c)) ++size.digits;
    }
    return size;
}

// Whether a sentence ends with this word; `next` is the first letter or sign of the word after it.
bool ends_sentence(std::u32string_view word, char32_t next)
{
    while (!word.empty() && closes(word.back()))
        word.remove_suffix(1);
    if (word.empty() || !ends_sentences(word.back())) return false;
    if (next != 0 && to_upper(next) != next) return false;
    if (word.back() != '.' || next == 0) return true;
    word.remove_suffix(1);
    const bool is_initial = word.size() == 1 && is_letter(word[0]);
    const bool is_ordinal = word.size() <= 2 && std::ranges::all_of(word, is_digit);
    return !is_initial && !is_ordinal;
}

// Words as measures_of() counts them.
std::vector<std::u32string> spaced_words(std::string_view text)
{
    std::vector<std::u32string> words;
    std::u32string word;
    const auto take = [&] {
        const WordSize size = size_of_word(word);
        if (size.letters + size.digits > 0)
            words.push_back(word);
        else if (!word.empty() && !words.empty())
            words.back() += word;  // a sign that stands alone, such as the "%." of "20 %."
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (parts_words(c))
            take();
        else
            word += c;
    }
    take();
    return words;
}

char32_t first_of(std::u32string_view word)
{
    for (const char32_t c : word)
        if (is_letter(c) || is_digit(c)) return c;
    return 0;
}

template <class T>
T median_of(std::vector<T> values)
{
    const std::size_t half = values.size() / 2;
    std::ranges::sort(values);
    if (values.size() % 2 == 1) return values[half];
    return (values[half - 1] + values[half]) / 2;
}

struct ProblemList {
    const Json& json;
    std::vector<Problem> problems;

    void warn(NodeId at, std::string message)
    {
        problems.push_back({.severity = Severity::Warning,
                            .place = json.place(at),
                            .path = json.path(at),
                            .message = std::move(message),
                            .about = About::Text});
    }
};

void warn_of_text(const TextMeasures& text, std::string_view language, NodeId at, ProblemList& list)
{
    if (text.words < fewest_words || text.words > most_words) {
        list.warn(at, fmt::format("this summary has {} words in '{}', expected {} to {}",
                                  text.words, language, fewest_words, most_words));
    }
    if (text.longest > longest_sentence) {
        list.warn(at, fmt::format("a sentence of this summary has {} words in '{}', expected at "
                                  "most {}",
                                  text.longest, language, longest_sentence));
    }
}

void warn_of_level(const ReadingLevel& level, std::string_view language, NodeId at,
                   ProblemList& list)
{
    if (level.texts == 0) return;
    if (has_grades(language) && level.grade > hardest_grade) {
        list.warn(at, fmt::format("half of the summaries in '{}' need grade {:.1f} or more, "
                                  "expected at most {}",
                                  language, level.grade, hardest_grade));
    }
    if (!has_grades(language) && level.lix > hardest_lix) {
        list.warn(at, fmt::format("half of the summaries in '{}' have a LIX of {:.1f} or more, "
                                  "expected at most {}",
                                  language, level.lix, hardest_lix));
    }
}

}  // namespace

TextMeasures measures_of(std::string_view text)
{
    TextMeasures found;
    const std::vector<std::u32string> words = spaced_words(text);
    std::size_t in_sentence = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        ++found.words;
        ++in_sentence;
        if (size_of_word(words[i]).letters > letters_of_long_words) ++found.long_words;
        found.syllables += syllables_of(words[i]);
        const bool is_last = i + 1 == words.size();
        if (!is_last && !ends_sentence(words[i], first_of(words[i + 1]))) continue;
        ++found.sentences;
        found.longest = std::max(found.longest, in_sentence);
        in_sentence = 0;
    }
    return found;
}

double flesch_kincaid(const TextMeasures& text)
{
    if (text.words == 0) return 0;
    const auto words = static_cast<double>(text.words);
    return 0.39 * words / static_cast<double>(text.sentences) +
           11.8 * static_cast<double>(text.syllables) / words - 15.59;
}

double lix(const TextMeasures& text)
{
    if (text.words == 0) return 0;
    const auto words = static_cast<double>(text.words);
    return words / static_cast<double>(text.sentences) +
           100 * static_cast<double>(text.long_words) / words;
}

bool has_grades(std::string_view language)
{
    return language == "en" || language.starts_with("en-");
}

ReadingLevel reading_level(const Exhibit& exhibit, LanguageId language)
{
    ReadingLevel level;
    std::vector<std::size_t> words;
    std::vector<double> grades;
    std::vector<double> lixes;
    for (const Milestone& milestone : exhibit.milestones) {
        const Text summary = exhibit.texts.get(milestone.summary, language);
        if (summary.is_fallback) continue;
        const TextMeasures text = measures_of(summary.text);
        if (text.words == 0) continue;
        words.push_back(text.words);
        grades.push_back(flesch_kincaid(text));
        lixes.push_back(lix(text));
        if (text.words >= fewest_words && text.words <= most_words) ++level.fitting;
        level.longest = std::max(level.longest, text.longest);
    }
    level.texts = words.size();
    if (words.empty()) return level;
    level.least = std::ranges::min(words);
    level.median = median_of(words);
    level.most = std::ranges::max(words);
    level.grade = median_of(grades);
    level.lix = median_of(lixes);
    return level;
}

std::vector<Problem> reading_problems(const Exhibit& exhibit, const Json& json)
{
    ProblemList list{.json = json, .problems = {}};
    const auto milestones = json.member(json.root(), "milestones");
    const auto languages = json.member(json.root(), "languages");
    if (!milestones || !languages) return {};
    for (std::size_t k = 0; k < exhibit.languages.size(); ++k) {
        const std::string_view language = exhibit.languages[k];
        for (std::size_t i = 0; i < json.size(*milestones); ++i) {
            const auto summary = json.member(json.element(*milestones, i), "summary");
            const auto text = summary ? json.member(*summary, language) : std::nullopt;
            if (text) warn_of_text(measures_of(json.string(*text)), language, *text, list);
        }
        if (k < json.size(*languages)) {
            warn_of_level(reading_level(exhibit, static_cast<LanguageId>(k)), language,
                          json.element(*languages, k), list);
        }
    }
    sort_by_place(list.problems);
    return std::move(list.problems);
}

}  // namespace vitrine
