#include "exhibit/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

void FileReading::error_at(Place place, NodeId at, std::string message, std::string did_you_mean)
{
    problems.push_back(
        {Severity::Error, place, json.path(at), std::move(message), std::move(did_you_mean)});
}

void FileReading::error(NodeId at, std::string message, std::string did_you_mean)
{
    error_at(json.place(at), at, std::move(message), std::move(did_you_mean));
}

void FileReading::warning(Place place, NodeId at, std::string message, std::string did_you_mean)
{
    problems.push_back(
        {Severity::Warning, place, json.path(at), std::move(message), std::move(did_you_mean)});
}

void FileReading::expected(NodeId at, std::string_view what)
{
    error(at, fmt::format("expected {}, found {}", what, kind_name(json.kind(at))));
}

Fields::Fields(FileReading& file, NodeId at, std::string_view what)
    : file_(file), at_(at), what_(what), is_object_(file.json.kind(at) == JsonKind::Object)
{
    if (!is_object_) file_.expected(at, fmt::format("{} as an object", what));
}

std::optional<NodeId> Fields::member(std::string_view key, Need need, std::string_view what)
{
    known_.push_back(key);
    if (!is_object_) return std::nullopt;
    const auto found = file_.json.member(at_, key);
    if (!found && need == Need::Required) {
        file_.error(at_, fmt::format("{} lacks \"{}\", expected {}", what_, key, what));
    }
    return found;
}

std::string Fields::string(std::string_view key, Need need)
{
    const auto node = member(key, need, "a text");
    if (!node) return {};
    if (file_.json.kind(*node) != JsonKind::String) {
        file_.expected(*node, "a text");
        return {};
    }
    const std::string_view text = file_.json.string(*node);
    if (text.empty() && need == Need::Required)
        file_.error(*node, "expected a text that is not empty");
    return std::string(text);
}

std::string Fields::id()
{
    std::string text = string("id", Need::Required);
    const auto is_allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    };
    if (!std::ranges::all_of(text, is_allowed)) {
        const auto node = file_.json.member(at_, "id");
        file_.error(*node, "expected an id of letters a to z, digits, '_' and '-'");
    }
    return text;
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

std::optional<int> Fields::integer(std::string_view key, Need need, int least, int most)
{
    const std::string what = fmt::format("a whole number from {} to {}", least, most);
    const auto node = member(key, need, what);
    if (!node) return std::nullopt;
    const Json& json = file_.json;
    if (json.kind(*node) != JsonKind::Number) {
        file_.expected(*node, what);
        return std::nullopt;
    }
    const double value = json.number(*node);
    if (!json.is_integer(*node) || value < least || value > most) {
        file_.error(*node, fmt::format("expected {}, found {}", what, value));
        return std::nullopt;
    }
    return static_cast<int>(value);
}

std::optional<Date> Fields::date(std::string_view key, Need need)
{
    constexpr std::string_view what = "a date as EDTF text, such as \"1922-11\"";
    const auto node = member(key, need, what);
    if (!node) return std::nullopt;
    if (file_.json.kind(*node) != JsonKind::String) {
        file_.expected(*node, what);
        return std::nullopt;
    }
    const std::string_view text = file_.json.string(*node);
    auto date = parse_edtf(text);
    if (date) return *date;
    // Inside the quotes; dates have no escapes, so bytes are columns.
    Place place = file_.json.place(*node);
    place.column += 1 + static_cast<int>(date.error().offset);
    file_.error_at(place, *node,
                   fmt::format("'{}' is no date: expected {}", text, date.error().expected));
    return std::nullopt;
}

TextId Fields::text(std::string_view key, Need need)
{
    constexpr std::string_view what = "a text by language, such as {\"en\": \"…\"}";
    const auto node = member(key, need, what);
    if (!node || file_.texts == nullptr) return TextId::None;
    const Json& json = file_.json;
    if (json.kind(*node) != JsonKind::Object) {
        file_.expected(*node, what);
        return TextId::None;
    }
    std::vector<std::string> by_language(file_.languages.size());
    for (std::size_t i = 0; i < json.size(*node); ++i) {
        const NodeId value = json.element(*node, i);
        const auto language = std::ranges::find(file_.languages, json.key(*node, i));
        if (language == file_.languages.end()) {
            file_.warning(
                json.key_place(*node, i), value,
                fmt::format("\"languages\" does not list '{}', so this text is never shown",
                            json.key(*node, i)));
        } else if (json.kind(value) != JsonKind::String) {
            file_.expected(value, "a text");
        } else if (json.string(value).empty()) {
            file_.error(value, "expected a text that is not empty");
        } else {
            by_language[static_cast<std::size_t>(language - file_.languages.begin())] =
                json.string(value);
        }
    }
    if (!json.member(*node, file_.languages.front())) {
        file_.error(*node,
                    fmt::format("this text lacks '{}', the language that stands in for others",
                                file_.languages.front()));
    }
    return file_.texts->add(by_language);
}

std::vector<NodeId> Fields::list(std::string_view key, Need need)
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
    return elements;
}

std::optional<std::size_t> Fields::choice(std::string_view key, Need need, std::string_view what,
                                          std::span<const std::string_view> names)
{
    std::string all;
    for (const std::string_view name : names)
        all += fmt::format("{}{}", all.empty() ? "" : ", ", name);
    const std::string expected = fmt::format("{} ({})", what, all);
    const auto node = member(key, need, expected);
    if (!node) return std::nullopt;
    if (file_.json.kind(*node) != JsonKind::String) {
        file_.expected(*node, expected);
        return std::nullopt;
    }
    const std::string_view text = file_.json.string(*node);
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) {
        file_.error(*node,
                    fmt::format("'{}' is no {}, expected one of {}", text,
                                what.substr(what.find(' ') + 1), all),
                    closest(text, names));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - names.begin());
}

void Fields::done()
{
    if (!is_object_) return;
    const Json& json = file_.json;
    for (std::size_t i = 0; i < json.size(at_); ++i) {
        const std::string_view key = json.key(at_, i);
        if (std::ranges::find(known_, key) == known_.end()) {
            file_.warning(json.key_place(at_, i), at_,
                          fmt::format("{} has no \"{}\", so it is left out", what_, key),
                          closest(key, known_));
        }
        for (std::size_t k = 0; k < i; ++k) {
            if (json.key(at_, k) != key) continue;
            file_.error_at(json.key_place(at_, i), at_,
                           fmt::format("\"{}\" is there twice in {}", key, what_));
            break;
        }
    }
}

}  // namespace vitrine
