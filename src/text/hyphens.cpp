#include "text/hyphens.h"

#include "base/utf8.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <hyphen.h>

namespace vitrine {

namespace {

constexpr std::size_t most_words = 2'000;
constexpr std::size_t longest_word = 200;  // in bytes; a longer one is no word
constexpr std::string_view our_encoding = "UTF-8";

// The patterns in UTF-8: they begin with a line that says what they are in. Empty if they cannot be
// read.
std::string in_utf8(const std::string& bytes)
{
    const std::size_t end = bytes.find('\n');
    if (end == std::string::npos) return {};
    std::string encoding = bytes.substr(0, end);
    while (!encoding.empty() && (encoding.back() == '\r' || encoding.back() == ' '))
        encoding.pop_back();
    if (encoding == our_encoding) return bytes;
    constexpr std::string_view iso = "ISO8859";  // as ICU does not write it
    if (encoding.starts_with(iso)) encoding.insert(3, "-");
    std::string out(bytes.size() * 3, '\0');
    UErrorCode fault = U_ZERO_ERROR;
    const std::int32_t size = ucnv_convert(
        our_encoding.data(), encoding.c_str(), out.data(), static_cast<std::int32_t>(out.size()),
        bytes.data() + end, static_cast<std::int32_t>(bytes.size() - end), &fault);
    if (U_FAILURE(fault)) return {};
    out.resize(static_cast<std::size_t>(size));
    return std::string(our_encoding) + out;
}

// Patterns are in small letters. Empty if one of them would take another number of bytes.
std::string in_small_letters(std::string_view word)
{
    std::string small;
    for (std::size_t at = 0; at < word.size();)
        append_utf8(small, to_lower(next_code_point(word, at)));
    return small.size() == word.size() ? small : std::string();
}

// What libhyphen says beside where a word may be parted: where other letters would be needed then.
struct Replacements {
    char** letters = nullptr;
    int* from = nullptr;
    int* cut = nullptr;
    std::size_t count = 0;

    Replacements() = default;
    Replacements(const Replacements&) = delete;
    Replacements& operator=(const Replacements&) = delete;
    ~Replacements()
    {
        for (std::size_t i = 0; letters != nullptr && i < count; ++i)
            std::free(letters[i]);
        std::free(letters);
        std::free(from);
        std::free(cut);
    }

    bool has(std::size_t at) const { return letters != nullptr && letters[at] != nullptr; }
};

std::vector<std::size_t> parted(HyphenDict* rules, std::string_view word)
{
    std::vector<std::size_t> places;
    const std::string small = in_small_letters(word);
    if (small.empty()) return places;
    std::string odd(small.size() + 5, '\0');
    Replacements other;
    other.count = small.size();
    const int failed =
        hnj_hyphen_hyphenate2(rules, small.c_str(), static_cast<int>(small.size()), odd.data(),
                              nullptr, &other.letters, &other.from, &other.cut);
    if (failed != 0) return places;
    std::size_t letter = 0;
    for (std::size_t at = 0; at < small.size(); ++letter) {
        next_code_point(small, at);
        const bool is_place = (odd[letter] & 1) != 0 && at < small.size();
        if (is_place && !other.has(letter)) places.push_back(at);
    }
    return places;
}

// Null if the patterns cannot be read.
std::shared_ptr<void> rules_of(const HyphenPatterns& patterns)
{
    std::string bytes = in_utf8(patterns.bytes);
    if (bytes.empty()) return nullptr;
    std::FILE* file = fmemopen(bytes.data(), bytes.size(), "r");
    if (file == nullptr) return nullptr;
    HyphenDict* rules = hnj_hyphen_load_file(file);
    std::fclose(file);
    if (rules == nullptr) return nullptr;
    return {rules, [](HyphenDict* read) { hnj_hyphen_free(read); }};
}

}  // namespace

Hyphens::Hyphens(const std::vector<HyphenPatterns>& patterns)
{
    for (const HyphenPatterns& known : patterns)
        languages_.push_back({.patterns = &known});
    spoken_ = languages_.size();
}

void Hyphens::speak(std::string_view language)
{
    const std::string_view first = language.substr(0, language.find('-'));
    const auto found = std::ranges::find_if(
        languages_, [first](const Language& known) { return known.patterns->language == first; });
    spoken_ = static_cast<std::size_t>(found - languages_.begin());
}

const std::vector<std::size_t>& Hyphens::of(std::string_view word)
{
    if (spoken_ >= languages_.size() || word.size() > longest_word) return none_;
    Language& language = languages_[spoken_];
    std::string key(word);
    if (const auto known = language.known.find(key); known != language.known.end())
        return known->second;
    if (!language.is_read) {
        language.is_read = true;
        language.rules = rules_of(*language.patterns);
    }
    if (!language.rules) return none_;
    if (language.known.size() >= most_words) language.known.clear();
    return language.known
        .emplace(std::move(key), parted(static_cast<HyphenDict*>(language.rules.get()), word))
        .first->second;
}

}  // namespace vitrine
