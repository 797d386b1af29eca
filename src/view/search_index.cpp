#include "view/search_index.h"

#include "base/result.h"
#include "data/date_keys.h"

#include <algorithm>
#include <charconv>

namespace vitrine {

bool SearchIndex::work(const Exhibit& exhibit, std::span<const Words> words, std::size_t most_bytes)
{
    if (is_ready_) return true;
    if (!has_begun_) begin(exhibit, words);
    for (std::size_t done = 0; done < most_bytes; ++read_) {
        if (read_ == things()) {
            finish();
            return true;
        }
        done += add(exhibit, thing(static_cast<std::uint32_t>(read_)));
    }
    return false;
}

void SearchIndex::begin(const Exhibit& exhibit, std::span<const Words> words)
{
    has_begun_ = true;
    for (std::size_t i = 0; i < found_kinds; ++i) {
        const std::size_t count = count_of(exhibit, static_cast<FoundKind>(i));
        firsts_[i + 1] = firsts_[i] + static_cast<std::uint32_t>(count);
    }
    for (const std::string& tag : exhibit.languages)
        languages_.push_back(stem_language(tag));
    for (std::size_t month = 0; month < months_.size(); ++month) {
        for (const Words& spoken : words) {
            const auto language = stem_language(spoken.language());
            for (const Word name : {word::month[month], word::month_genitive[month]})
                add_month(month, spoken[name], language);
        }
    }
}

void SearchIndex::add_month(std::size_t month, std::string_view name,
                            std::optional<StemLanguage> language)
{
    const auto add_to = [](std::vector<WordId>& names, WordId id) {
        if (std::ranges::find(names, id) == names.end()) names.push_back(id);
    };
    reader_.read(name);
    if (!reader_.next()) return;
    const WordId id = word_of(reader_.word());
    if (language) note_stem(id, *language);
    add_to(month_words_[month], id);
    if (!reader_.has_capital()) return add_to(months_[month], id);
    // Folded words have no capitals: what has one is another word than any that is read.
    if (!words_[index_of(id)].as_month) {
        const WordId other = word_of(name.substr(reader_.from(), reader_.to() - reader_.from()));
        words_[index_of(other)].is_month = true;
        words_[index_of(id)].as_month = other;
    }
    add_to(months_[month], *words_[index_of(id)].as_month);
}

// All that it says; returns how many bytes that was.
std::size_t SearchIndex::add(const Exhibit& exhibit, const FoundThing& thing)
{
    constexpr std::size_t overhead = 64;  // of a thing, in bytes that take as long
    std::size_t bytes = overhead;
    const std::uint32_t number = number_of(thing);
    for (std::size_t i = 0; i < languages_.size(); ++i) {
        texts_.clear();
        append_search_texts(exhibit, thing, static_cast<LanguageId>(i), texts_);
        for (const SearchText& text : texts_) {
            add_text(text.text, languages_[i], {number, text.in});
            bytes += text.text.size();
        }
    }
    if (thing.kind == FoundKind::Milestone) add_date(exhibit.milestones[thing.place].date, number);
    if (thing.kind == FoundKind::Person) {
        const Person& person = exhibit.people[thing.place];
        if (person.born) add_date(*person.born, number);
        if (person.died) add_date(*person.died, number);
    }
    return bytes;
}

void SearchIndex::add_text(std::string_view text, std::optional<StemLanguage> language,
                           Posting where)
{
    for (reader_.read(text); reader_.next();) {
        const WordId word = word_of(reader_.word());
        if (language) note_stem(word, *language);
        add_word(word, where);
        const auto month = as_month(word);
        if (month && reader_.has_capital()) add_word(*month, where);
    }
}

void SearchIndex::add_date(const Date& date, std::uint32_t number)
{
    if (date.start == End::Known || date.is_set()) add_date(date.first, number);
    if (!(date.last == date.first) && (date.end == End::Known || date.is_set()))
        add_date(date.last, number);
}

void SearchIndex::add_date(const DatePart& part, std::uint32_t number)
{
    if (part.precision > Precision::Decade) return;
    add_number(part.year, "", number);
    // "1920s", as English and German have it in their words for dates.
    if (part.precision == Precision::Decade) {
        add_number(part.year, "s", number);
        add_number(part.year, "er", number);
    }
    if (part.month >= 1 && part.month <= 12) {
        const auto month = static_cast<std::size_t>(part.month - 1);
        for (const std::vector<WordId>* names : {&months_[month], &month_words_[month]}) {
            for (const WordId word : *names)
                add_word(word, {number, FoundIn::Date});
        }
    }
    if (part.day > 0) add_number(part.day, "", number);
    add_day(part, number);
}

void SearchIndex::add_day(const DatePart& part, std::uint32_t number)
{
    const bool is_milestone = number < firsts_[1];
    if (!is_milestone || part.precision != Precision::Day || part.day <= 0) return;
    std::vector<std::uint32_t>& known =
        days_[static_cast<std::size_t>((part.month - 1) * 31 + part.day - 1)];
    if (known.empty() || known.back() != number) known.push_back(number);
}

std::span<const std::uint32_t> SearchIndex::on_day(int month, int day) const
{
    VERIFY(month >= 1 && month <= 12 && day >= 1 && day <= 31);
    return days_[static_cast<std::size_t>((month - 1) * 31 + day - 1)];
}

// Years before our era by the number that they are called by.
void SearchIndex::add_number(std::int64_t value, std::string_view after, std::uint32_t number)
{
    std::array<char, 32> digits{};
    const std::int64_t said = value > 0 ? value : 1 - value;
    const auto end = std::to_chars(digits.data(), digits.data() + 24, said).ptr;
    const auto all = std::ranges::copy(after, end).out;
    const std::string_view text(digits.data(), static_cast<std::size_t>(all - digits.data()));
    add_word(word_of(text), {number, FoundIn::Date});
}

void SearchIndex::add_word(WordId word, Posting where)
{
    std::vector<Posting>& postings = words_[index_of(word)].postings;
    if (postings.empty() || postings.back() != where) postings.push_back(where);
}

WordId SearchIndex::word_of(std::string_view folded)
{
    const auto known = ids_.find(folded);
    if (known != ids_.end()) return known->second;
    const auto id = static_cast<WordId>(words_.size());
    const auto added = ids_.emplace(folded, id).first;
    words_.push_back({.text = &added->first});
    return id;
}

void SearchIndex::note_stem(WordId word, StemLanguage language)
{
    Entry& entry = words_[index_of(word)];
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(language));
    if ((entry.languages & bit) != 0) return;
    entry.languages = static_cast<std::uint8_t>(entry.languages | bit);
    const std::string_view stem = stems_.stem(language, *entry.text);
    ByText<std::vector<WordId>>& stems = by_stem_[static_cast<std::size_t>(language)];
    const auto known = stems.find(stem);
    if (known != stems.end())
        known->second.push_back(word);
    else
        stems.emplace(stem, std::vector{word});
}

void SearchIndex::finish()
{
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (!words_[i].is_month) sorted_.push_back(static_cast<WordId>(i));
    }
    std::ranges::sort(sorted_, {}, [this](WordId word) { return text(word); });
    is_ready_ = true;
}

float SearchIndex::share() const
{
    if (is_ready_) return 1;
    return static_cast<float>(read_) / static_cast<float>(std::max<std::size_t>(1, things()));
}

std::uint32_t SearchIndex::number_of(const FoundThing& thing) const
{
    return firsts_[static_cast<std::size_t>(thing.kind)] + thing.place;
}

FoundThing SearchIndex::thing(std::uint32_t number) const
{
    std::size_t kind = found_kinds - 1;
    while (number < firsts_[kind])
        --kind;
    return {static_cast<FoundKind>(kind), number - firsts_[kind]};
}

std::optional<WordId> SearchIndex::find(std::string_view folded) const
{
    const auto known = ids_.find(folded);
    return known != ids_.end() ? std::optional(known->second) : std::nullopt;
}

std::span<const WordId> SearchIndex::with_stem(StemLanguage language, std::string_view stem) const
{
    const ByText<std::vector<WordId>>& stems = by_stem_[static_cast<std::size_t>(language)];
    const auto known = stems.find(stem);
    if (known == stems.end()) return {};
    return known->second;
}

}  // namespace vitrine
