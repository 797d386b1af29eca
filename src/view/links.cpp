#include "view/links.h"

#include "base/utf8.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t least_last_name = 4;  // letters; shorter ones are words, too

// Whether a word is written with a capital letter at `place` of its letters.
bool has_capital(std::string_view word, std::size_t place)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < place && at < word.size(); ++i)
        next_code_point(word, at);
    if (at >= word.size()) return false;
    const char32_t letter = next_code_point(word, at);
    return to_lower(letter) != letter;
}

// The names that are written as one: "Congress, assembly", "Central Committee (CC)".
std::vector<std::string_view> parts_of(std::string_view name)
{
    std::vector<std::string_view> parts;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(",()"), name.size());
        if (end > 0) parts.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return parts;
}

}  // namespace

void TextLinks::read_words(const Exhibit& exhibit, LanguageId language, std::string_view text)
{
    const auto stem = stem_language(exhibit.languages[index_of(language)]);
    words_.clear();
    WordReader reader(text);
    while (reader.next()) {
        std::string found(stem ? stems_.stem(*stem, reader.word()) : reader.word());
        words_.push_back({
            {reader.from(), reader.to()},
            reader.word(), std::move(found)
        });
    }
}

void TextLinks::add_name(const Exhibit& exhibit, LanguageId language, std::string_view name,
                         const FoundThing& thing)
{
    for (const std::string_view part : parts_of(name)) {
        read_words(exhibit, language, part);
        if (words_.size() > 1 && words_.front().stem == "the") words_.erase(words_.begin());
        if (words_.empty()) continue;
        const TextPart& first = words_.front().part;
        const std::string_view word = part.substr(first.from, first.to - first.from);
        const bool is_person = thing.kind == FoundKind::Person;
        const bool is_abbreviation = has_capital(word, 0) && has_capital(word, 1);
        Name stems{.thing = thing, .is_proper = is_person || is_abbreviation};
        Name whole = stems;
        for (const WordAt& at : words_) {
            stems.stems.push_back(at.stem);
            whole.stems.push_back(at.word);
        }
        auto& names = languages_[index_of(language)].by_first;
        // A stem may lose what belongs to the name: that of "исполком" has no "ом", but that of
        // "исполкома" has.
        if (whole.stems != stems.stems) names[whole.stems.front()].push_back(std::move(whole));
        names[stems.stems.front()].push_back(std::move(stems));
    }
}

// The last words of people's names, where they are nobody else's.
void TextLinks::add_last_names(const Exhibit& exhibit, LanguageId language)
{
    std::unordered_map<std::string, std::vector<FoundThing>> by_last;
    for (std::size_t i = 0; i < exhibit.people.size(); ++i) {
        const std::string_view name = exhibit.text(exhibit.people[i].name, language);
        read_words(exhibit, language, name.substr(0, name.find_first_of(",(")));
        if (words_.size() < 2) continue;
        const TextPart last = words_.back().part;
        if (letters_of(name.substr(last.from, last.to - last.from)) < least_last_name) continue;
        by_last[words_.back().stem].push_back({FoundKind::Person, static_cast<std::uint32_t>(i)});
    }
    for (const auto& [stem, people] : by_last) {
        if (people.size() != 1) continue;
        languages_[index_of(language)].by_first[stem].push_back(
            {.thing = people.front(), .stems = {stem}, .is_proper = true});
    }
}

void TextLinks::read_names(const Exhibit& exhibit, LanguageId language)
{
    languages_.resize(exhibit.languages.size());
    OfLanguage& names = languages_[index_of(language)];
    if (names.is_read) return;
    names.is_read = true;
    const auto add_all = [&](const auto& things, FoundKind kind) {
        for (std::size_t i = 0; i < things.size(); ++i)
            add_name(exhibit, language, exhibit.text(things[i].name, language),
                     {kind, static_cast<std::uint32_t>(i)});
    };
    add_all(exhibit.people, FoundKind::Person);
    add_all(exhibit.terms, FoundKind::Term);
    add_last_names(exhibit, language);
}

// Whether the name stands there, with nothing but blanks or a hyphen between its words.
bool TextLinks::is_at(std::string_view text, std::size_t word, const Name& name) const
{
    if (word + name.stems.size() > words_.size()) return false;
    const TextPart& first = words_[word].part;
    if (name.is_proper && !has_capital(text.substr(first.from, first.to - first.from), 0))
        return false;
    for (std::size_t i = 0; i < name.stems.size(); ++i) {
        if (words_[word + i].stem != name.stems[i]) return false;
        if (i == 0) continue;
        const std::size_t end = words_[word + i - 1].part.to;
        const std::string_view between = text.substr(end, words_[word + i].part.from - end);
        if (between.find_first_of(",.;:!?()\n") != std::string_view::npos) return false;
    }
    return true;
}

const TextLinks::Name* TextLinks::longest_at(std::string_view text, std::size_t word,
                                             const OfLanguage& names) const
{
    const auto found = names.by_first.find(words_[word].stem);
    if (found == names.by_first.end()) return nullptr;
    const Name* longest = nullptr;
    for (const Name& name : found->second) {
        const bool is_longer = longest == nullptr || name.stems.size() > longest->stems.size();
        if (is_longer && is_at(text, word, name)) longest = &name;
    }
    return longest;
}

std::span<const TextLink> TextLinks::of(const Exhibit& exhibit, TextId id, LanguageId language)
{
    const std::uint64_t key =
        std::uint64_t{static_cast<std::uint32_t>(id)} << 8U | index_of(language);
    const auto [known, is_new] = known_.try_emplace(key);
    std::vector<TextLink>& links = known->second;
    if (!is_new) return links;
    // A text that there is in the first language alone has the names of that.
    const bool is_fallback = exhibit.texts.get(id, language).is_fallback;
    const LanguageId spoken = is_fallback ? LanguageId{} : language;
    const std::string_view text = exhibit.text(id, language);
    read_names(exhibit, spoken);
    read_words(exhibit, spoken, text);
    const OfLanguage& names = languages_[index_of(spoken)];
    for (std::size_t word = 0; word < words_.size();) {
        const Name* name = longest_at(text, word, names);
        if (name == nullptr) {
            ++word;
            continue;
        }
        const std::size_t last = word + name->stems.size() - 1;
        if (std::ranges::find(links, name->thing, &TextLink::thing) == links.end())
            links.push_back({
                {words_[word].part.from, words_[last].part.to},
                name->thing
            });
        word = last + 1;
    }
    return links;
}

}  // namespace vitrine
