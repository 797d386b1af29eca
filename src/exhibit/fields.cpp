#include "exhibit/fields.h"

#include "base/result.h"
#include "base/utf8.h"
#include "exhibit/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9');
}

std::string listed(std::span<const std::string_view> names)
{
    std::string all;
    for (const std::string_view name : names)
        all += fmt::format("{}{}", all.empty() ? "" : ", ", name);
    return all;
}

}  // namespace

bool is_language_tag(std::string_view text)
{
    const std::size_t dash = std::min(text.find('-'), text.size());
    if (dash < 2 || dash > 3 || !std::ranges::all_of(text.substr(0, dash), is_letter)) return false;
    for (std::string_view rest = text.substr(dash); !rest.empty();) {
        rest.remove_prefix(1);
        const std::string_view part = rest.substr(0, rest.find('-'));
        if (part.size() < 2 || part.size() > 8 || !std::ranges::all_of(part, is_letter_or_digit))
            return false;
        rest.remove_prefix(part.size());
    }
    return true;
}

std::size_t length_of(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

void FileReading::add(Severity severity, About about, Place place, NodeId at, std::string message,
                      std::string did_you_mean)
{
    // Errors and warnings are counted apart, so that many warnings cannot push the first error out.
    std::size_t& kept = severity == Severity::Error ? kept_errors : kept_warnings;
    if (kept >= most_problems_kept) {
        ++(severity == Severity::Error ? left_out_errors : left_out_warnings);
        return;
    }
    ++kept;
    problems.push_back(
        {severity, place, json.path(at), std::move(message), std::move(did_you_mean), about});
}

void FileReading::error(About about, NodeId at, std::string message, std::string did_you_mean)
{
    add(Severity::Error, about, json.place(at), at, std::move(message), std::move(did_you_mean));
}

void FileReading::warning(About about, NodeId at, std::string message, std::string did_you_mean)
{
    add(Severity::Warning, about, json.place(at), at, std::move(message), std::move(did_you_mean));
}

void FileReading::expected(NodeId at, std::string_view what)
{
    error(About::Structure, at,
          fmt::format("expected {}, found {}", what, kind_name(json.kind(at))), {});
}

Fields::Fields(FileReading& file, NodeId at, std::string_view what)
    : file_(file), at_(at), what_(what), is_object_(file.json.kind(at) == JsonKind::Object)
{
    if (!is_object_) file_.expected(at, fmt::format("{} as an object", what));
}

// Members mostly come in the order in which they are asked for, so the search begins behind those
// at the front that were taken. If a key is there twice, this finds the first, as Json::member()
// does, so that what is read is also what the registers and the checker look at.
std::optional<NodeId> Fields::find(std::string_view key)
{
    const Json& json = file_.json;
    const std::size_t count = json.size(at_);
    if (taken_ == count) return std::nullopt;
    const std::size_t place = json.member_from(at_, front_, key);
    if (place == count) return std::nullopt;
    ++taken_;
    if (place == front_) ++front_;
    return json.element(at_, place);
}

std::optional<NodeId> Fields::member(std::string_view key, Need need, std::string_view what)
{
    VERIFY(known_count_ < most_keys);
    known_[known_count_++] = key;
    if (!is_object_) return std::nullopt;
    const auto found = find(key);
    if (!found && need == Need::Required) {
        file_.error(About::Structure, at_,
                    fmt::format("{} lacks \"{}\", expected {}", what_, key, what), {});
    }
    return found;
}

std::string Fields::string(std::string_view key, Need need, MostCharacters most)
{
    return std::string(string_of(key, need, most));
}

std::string_view Fields::string_of(std::string_view key, Need need, MostCharacters most)
{
    const auto node = member(key, need, "a text");
    if (!node) return {};
    if (file_.json.kind(*node) != JsonKind::String) {
        file_.expected(*node, "a text");
        return {};
    }
    const std::string_view text = file_.json.string(*node);
    if (text.empty())
        file_.error(About::Structure, *node, "expected a text that is not empty", {});
    else if (file_.checks())
        check_text(text, *node, most);
    return text;
}

std::string Fields::id()
{
    return std::string(name());
}

std::string_view Fields::name()
{
    const std::string_view text = string_of("id", Need::Required, 0);
    const auto is_allowed = [](char c) { return is_letter_or_digit(c) || c == '_' || c == '-'; };
    if (!std::ranges::all_of(text, is_allowed)) {
        file_.error(About::Structure, *file_.json.member(at_, "id"),
                    "expected an id of letters a to z, digits, '_' and '-'", {});
    }
    return text;
}

// Warns of a text of blanks alone, which nobody sees, and of one that is too long for its place.
void Fields::check_text(std::string_view text, NodeId at, MostCharacters most)
{
    bool is_blank = true;
    for (std::size_t i = 0; i < text.size() && is_blank;) {
        const char32_t c = next_code_point(text, i);
        is_blank = c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x202F ||
                   c == 0x3000 || c == 0xFEFF;
    }
    if (is_blank)
        file_.warning(About::Text, at, "this text is blank, so nothing is shown for it", {});
    if (most == 0 || text.size() <= most || length_of(text) <= most) return;
    file_.warning(
        About::Text, at,
        fmt::format("this text has {} characters, there is room for {}", length_of(text), most),
        {});
}

std::optional<double> Fields::number(std::string_view key, Need need)
{
    const auto node = member(key, need, "a number");
    if (!node) return std::nullopt;
    if (file_.json.kind(*node) != JsonKind::Number) {
        file_.expected(*node, "a number");
        return std::nullopt;
    }
    return file_.json.number(*node);
}

bool Fields::flag(std::string_view key)
{
    const auto node = member(key, Need::Optional, {});
    if (!node) return false;
    if (file_.json.kind(*node) == JsonKind::Bool) return file_.json.boolean(*node);
    file_.expected(*node, "true or false");
    return false;
}

std::optional<int> Fields::integer(std::string_view key, Need need, int least, int most)
{
    const auto what = [&] { return fmt::format("a whole number from {} to {}", least, most); };
    const auto node = member(key, Need::Optional, {});
    if (!node) {
        if (need == Need::Required && is_object_) {
            file_.error(About::Structure, at_,
                        fmt::format("{} lacks \"{}\", expected {}", what_, key, what()), {});
        }
        return std::nullopt;
    }
    const Json& json = file_.json;
    if (json.kind(*node) != JsonKind::Number) {
        file_.expected(*node, what());
        return std::nullopt;
    }
    const double value = json.number(*node);
    // JSON Schema counts 2.0 as a whole number, and so do we.
    if (value != std::floor(value) || value < least || value > most) {
        file_.error(
            About::Structure, *node,
            fmt::format("expected {}, found {}", what(), shortened(json.number_text(*node))), {});
        return std::nullopt;
    }
    return static_cast<int>(value);
}

std::optional<Date> Fields::date(std::string_view key, Need need)
{
    constexpr std::string_view what = "a date as EDTF text, such as \"1922-11\"";
    const auto node = member(key, need, what);
    if (!node) return std::nullopt;
    if (file_.json.kind(*node) == JsonKind::String) return date_of(*node, Calendar::Gregorian);
    if (file_.json.kind(*node) != JsonKind::Object) {
        file_.expected(*node, what);
        return std::nullopt;
    }
    Fields fields(file_, *node, "a date");
    const auto text = fields.member("edtf", Need::Required, "a date as EDTF text");
    const Calendar calendar =
        fields.choice("calendar", Need::Optional, "a calendar", calendar_names)
            .value_or(Calendar::Gregorian);
    fields.done();
    if (!text) return std::nullopt;
    if (file_.json.kind(*text) != JsonKind::String) {
        file_.expected(*text, "a date as EDTF text");
        return std::nullopt;
    }
    return date_of(*text, calendar);
}

std::optional<Date> Fields::date_of(NodeId node, Calendar calendar)
{
    const std::string_view text = file_.json.string(node);
    if (text.empty()) {
        file_.error(About::Structure, node, "expected a date, found an empty text", {});
        return std::nullopt;
    }
    auto date = parse_edtf(text, calendar);
    if (date) return std::move(*date);
    // Point at the fault inside the quotes. Dates need no escapes, so one byte is one column.
    Place place = file_.json.place(node);
    place.column += 1 + static_cast<int>(date.error().offset);
    file_.add(Severity::Error, About::Date, place, node,
              fmt::format("'{}' is no date: expected {}", shortened(text), date.error().expected),
              {});
    return std::nullopt;
}

TextId Fields::text(std::string_view key, Need need, MostCharacters most)
{
    constexpr std::string_view what = "a text by language, such as {\"en\": \"…\"}";
    const auto node = member(key, need, what);
    if (!node || file_.texts == nullptr) return TextId::None;
    const Json& json = file_.json;
    if (json.kind(*node) != JsonKind::Object) {
        file_.expected(*node, what);
        return TextId::None;
    }
    std::vector<std::string_view>& by_language = file_.by_language;
    by_language.assign(file_.languages.size(), {});
    for (std::size_t i = 0; i < json.size(*node); ++i) {
        const NodeId value = json.element(*node, i);
        const std::string_view tag = json.key(*node, i);
        const auto language = std::ranges::find(file_.languages, tag);
        if (json.kind(value) != JsonKind::String) {
            file_.expected(value, "a text");
        } else if (json.string(value).empty()) {
            file_.error(About::Structure, value, "expected a text that is not empty", {});
        } else if (language == file_.languages.end()) {
            file_.add(Severity::Warning, is_language_tag(tag) ? About::Language : About::Structure,
                      json.key_place(*node, i), value,
                      fmt::format("\"languages\" does not list '{}', so this text is never shown",
                                  shortened(tag)),
                      {});
        } else {
            const std::string_view text = json.string(value);
            std::string_view& kept =
                by_language[static_cast<std::size_t>(language - file_.languages.begin())];
            if (!kept.empty()) {
                file_.add(Severity::Error, About::Json, json.key_place(*node, i), value,
                          fmt::format("\"{}\" is there twice in a text", shortened(tag)), {});
            }
            kept = text;
            if (file_.checks()) check_text(text, value, most);
        }
    }
    const bool is_blank = json.size(*node) == 0;
    for (std::size_t i = 0; i < by_language.size(); ++i) {
        if (!by_language[i].empty() || json.member(*node, file_.languages[i])) continue;
        if (i == 0) {
            file_.error(is_blank ? About::Structure : About::Language, *node,
                        fmt::format("this text lacks '{}', the language that stands in for others",
                                    file_.languages.front()),
                        {});
        } else if (file_.checks()) {
            file_.warning(About::Language, *node,
                          fmt::format("this text lacks '{}', so '{}' stands in for it",
                                      file_.languages[i], file_.languages.front()),
                          {});
        }
    }
    return file_.texts->add(by_language);
}

std::vector<NodeId> Fields::list(std::string_view key, Need need, std::size_t least)
{
    const auto node = member(key, need, "an array");
    if (!node) return {};
    if (file_.json.kind(*node) != JsonKind::Array) {
        file_.expected(*node, "an array");
        return {};
    }
    std::vector<NodeId> elements;
    elements.reserve(file_.json.size(*node));
    for (std::size_t i = 0; i < file_.json.size(*node); ++i)
        elements.push_back(file_.json.element(*node, i));
    if (elements.size() < least) {
        file_.error(About::Structure, *node,
                    fmt::format("\"{}\" has {}, expected at least {}", key,
                                elements.empty() ? "no elements" : "one element",
                                least == 1 ? "one" : "two"),
                    {});
    }
    return elements;
}

std::optional<std::size_t> Fields::place_in(std::span<const std::string_view> names,
                                            std::string_view key, Need need, std::string_view what)
{
    const auto node = member(key, Need::Optional, {});
    if (node) return place_of(*node, names, what);
    if (need == Need::Required && is_object_) {
        file_.error(
            About::Structure, at_,
            fmt::format("{} lacks \"{}\", expected {} ({})", what_, key, what, listed(names)), {});
    }
    return std::nullopt;
}

std::vector<std::size_t> Fields::places_in(std::span<const std::string_view> names,
                                           std::string_view key, std::string_view what)
{
    std::vector<std::size_t> places;
    for (const NodeId node : list(key, Need::Optional, 0)) {
        const auto place = place_of(node, names, what);
        if (!place) continue;
        if (std::ranges::find(places, *place) == places.end()) {
            places.push_back(*place);
        } else {
            file_.error(About::Reference, node, fmt::format("'{}' is there twice", names[*place]),
                        {});
        }
    }
    return places;
}

std::optional<std::size_t> Fields::place_of(NodeId node, std::span<const std::string_view> names,
                                            std::string_view what)
{
    if (file_.json.kind(node) != JsonKind::String) {
        file_.expected(node, fmt::format("{} ({})", what, listed(names)));
        return std::nullopt;
    }
    const std::string_view text = file_.json.string(node);
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) {
        file_.error(About::Structure, node,
                    fmt::format("'{}' is no {}, expected one of {}", shortened(text),
                                what.substr(what.find(' ') + 1), listed(names)),
                    closest(text, names));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - names.begin());
}

void Fields::done()
{
    // If every member was asked for, none is unknown and none is there twice.
    if (!has_more()) return;
    const Json& json = file_.json;
    const std::span<const std::string_view> known(known_.data(), known_count_);
    for (std::size_t i = 0; i < json.size(at_); ++i) {
        const std::string_view key = json.key(at_, i);
        // What begins so is a note of the author's.
        if (key.starts_with("//")) continue;
        if (std::ranges::find(known, key) != known.end()) continue;
        file_.add(Severity::Warning, About::Structure, json.key_place(at_, i), at_,
                  fmt::format("{} has no \"{}\", so it is left out", what_, shortened(key)),
                  closest(key, known));
    }
    find_twins();
}

// A broken file may have a million keys in one object. Sorting them is faster than comparing each
// with each.
void Fields::find_twins()
{
    const Json& json = file_.json;
    const std::size_t count = json.size(at_);
    std::array<std::uint32_t, most_keys> few;
    std::vector<std::uint32_t> many(count > most_keys ? count : 0);
    const std::span<std::uint32_t> order =
        many.empty() ? std::span(few).first(count) : std::span(many);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = static_cast<std::uint32_t>(i);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(json.key(at_, a), a) < std::pair(json.key(at_, b), b);
    });
    for (std::size_t i = 1; i < count; ++i) {
        const std::string_view key = json.key(at_, order[i]);
        if (key != json.key(at_, order[i - 1])) continue;
        file_.add(Severity::Error, About::Json, json.key_place(at_, order[i]), at_,
                  fmt::format("\"{}\" is there twice in {}", shortened(key), what_), {});
    }
}

}  // namespace vitrine
