#include "data/words.h"

#include "base/names.h"
#include "data/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace vitrine {

namespace {

constexpr Names<PluralForm::One, PluralForm::Other> form_names{
    {"one", "few", "many", "other"}
};
static_assert(form_names.is_complete());

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values)
{
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                             pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const auto slot = is_slot ? static_cast<std::size_t>(pattern[i + 1] - '0') : values.size();
        if (slot >= values.size()) {
            out += pattern[i];
            continue;
        }
        out += values.begin()[slot];
        i += 2;
    }
    return out;
}

}  // namespace

PluralForm plural_form(std::string_view language, std::int64_t count)
{
    const std::int64_t n = std::abs(count);
    if (language == "ru") {
        const std::int64_t tens = n % 100;
        if (n % 10 == 1 && tens != 11) return PluralForm::One;
        if (n % 10 >= 2 && n % 10 <= 4 && (tens < 12 || tens > 14)) return PluralForm::Few;
        return PluralForm::Many;
    }
    return n == 1 ? PluralForm::One : PluralForm::Other;
}

const Words::Entry* Words::find(std::string_view key) const
{
    const auto found = std::ranges::lower_bound(entries_, key, {}, &Entry::key);
    return found != entries_.end() && found->key == key ? &*found : nullptr;
}

std::string_view Words::operator[](Word word) const
{
    const Entry* entry = find(word.key);
    return entry != nullptr ? std::string_view(entry->forms[3]) : word.key;
}

std::string Words::with(Word word, std::initializer_list<std::string_view> values) const
{
    return filled((*this)[word], values);
}

std::string Words::counted(Word word, std::int64_t count) const
{
    const Entry* entry = find(word.key);
    const std::string number = std::to_string(count);
    if (entry == nullptr) return std::string(word.key) + " " + number;
    return filled(entry->forms[static_cast<std::size_t>(plural_form(language_, count))], {number});
}

bool Words::has(Word word) const
{
    return find(word.key) != nullptr;
}

std::vector<std::string_view> Words::keys() const
{
    std::vector<std::string_view> all;
    for (const Entry& entry : entries_)
        all.push_back(entry.key);
    return all;
}

namespace {

void complain(std::vector<Problem>& problems, const Json& json, NodeId node, std::string message)
{
    problems.push_back(
        {.place = json.place(node), .path = json.path(node), .message = std::move(message)});
}

// The four forms of one word; what is wrong is added to `problems`.
void read_forms(const Json& json, NodeId node, std::array<std::string, 4>& forms,
                std::vector<Problem>& problems)
{
    if (json.kind(node) == JsonKind::String) {
        for (std::string& form : forms)
            form = json.string(node);
        return;
    }
    if (json.kind(node) != JsonKind::Object) {
        return complain(problems, json, node,
                        fmt::format("expected a text or an object of plural forms, found {}",
                                    kind_name(json.kind(node))));
    }
    const auto other = json.member(node, "other");
    if (!other || json.kind(*other) != JsonKind::String) {
        return complain(problems, json, node, "expected the plural form \"other\" as a text");
    }
    for (std::string& form : forms)
        form = json.string(*other);
    for (std::size_t i = 0; i < json.size(node); ++i) {
        const NodeId value = json.element(node, i);
        const auto form = form_names.find(json.key(node, i));
        if (!form || json.kind(value) != JsonKind::String) {
            complain(problems, json, value,
                     fmt::format("expected a text for one of the plural forms {}",
                                 fmt::join(form_names.all(), ", ")));
            continue;
        }
        forms[static_cast<std::size_t>(*form)] = json.string(value);
    }
}

}  // namespace

Reading<Words> read_words(std::string_view bytes, std::string_view language)
{
    Reading<Words> reading;
    Reading<Json> file = read_json(bytes);
    reading.problems = std::move(file.problems);
    if (!file.value) return reading;
    const Json& json = *file.value;
    if (json.kind(json.root()) != JsonKind::Object) {
        complain(reading.problems, json, json.root(),
                 fmt::format("expected an object of words, found {}",
                             kind_name(json.kind(json.root()))));
        return reading;
    }
    Words words;
    words.language_ = language;
    for (std::size_t i = 0; i < json.size(json.root()); ++i) {
        Words::Entry entry{.key = std::string(json.key(json.root(), i))};
        read_forms(json, json.element(json.root(), i), entry.forms, reading.problems);
        words.entries_.push_back(std::move(entry));
    }
    std::ranges::stable_sort(words.entries_, {}, &Words::Entry::key);
    if (reading.problems.empty()) reading.value = std::move(words);
    return reading;
}

}  // namespace vitrine
