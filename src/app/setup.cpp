#include "app/setup.h"

#include "app/state.h"
#include "data/json.h"
#include "exhibit/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace vitrine {

namespace {

struct Limit {
    double least = 0;
    double most = 0;
};
constexpr Limit widths{100, 10'000};
constexpr Limit distances{200, 10'000};
constexpr Limit bottoms{0, 3000};
// NHM wants 30 s at least; a visitor who reads for a quarter of an hour is gone.
constexpr int least_idle_s = 30;
constexpr int most_idle_s = 900;
constexpr int most_displays = 16;
constexpr std::string_view hash_begins = "$argon2id$";

// A length in millimetres.
std::optional<double> length(Fields& fields, std::string_view key, Limit limit)
{
    const auto value = fields.number(key, Need::Optional);
    if (!value || (*value >= limit.least && *value <= limit.most)) return value;
    const Json& json = fields.file().json;
    fields.file().error(About::Structure, *json.member(fields.node(), key),
                        fmt::format("expected millimetres from {:g} to {:g}, found {:g}",
                                    limit.least, limit.most, *value),
                        {});
    return std::nullopt;
}

std::optional<int> percent(Fields& fields)
{
    const auto value = fields.integer("text_size", Need::Optional, 100, 200);
    const auto sizes = text_sizes();
    if (!value || std::ranges::find(sizes, *value) != sizes.end()) return value;
    const Json& json = fields.file().json;
    fields.file().error(About::Structure, *json.member(fields.node(), "text_size"),
                        fmt::format("expected 100, 125, 150 or 200, found {}", *value), {});
    return std::nullopt;
}

// "example.org": small letters, digits, hyphens and at least one dot.
bool is_host(std::string_view text)
{
    const auto is_of_name = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return text.size() <= 253 && std::ranges::all_of(text, is_of_name) &&
           text.find('.') != std::string_view::npos && text.find("..") == std::string_view::npos &&
           text.front() != '.' && text.back() != '.';
}

// A list of texts of one kind; what is none is said at its place.
std::vector<std::string> texts(Fields& fields, std::string_view name,
                               bool (*is_of_kind)(std::string_view), std::string_view expected)
{
    std::vector<std::string> all;
    FileReading& file = fields.file();
    for (const NodeId element : fields.list(name, Need::Optional, 1)) {
        const bool is_text = file.json.kind(element) == JsonKind::String;
        if (!is_text || !is_of_kind(file.json.string(element)))
            file.expected(element, expected);
        else
            all.emplace_back(file.json.string(element));
    }
    return all;
}

std::string hash(Fields& fields)
{
    std::string text = fields.string("pin", Need::Optional, 0);
    if (text.empty() || text.starts_with(hash_begins)) return text;
    const Json& json = fields.file().json;
    fields.file().error(About::Structure, *json.member(fields.node(), "pin"),
                        "expected the hash of a PIN, as --set-pin writes it, and not the PIN", {});
    return {};
}

// Whether there is sound: true unless it is said that there is none.
bool is_silent(Fields& fields)
{
    const bool is_there = fields.file().json.kind(fields.node()) == JsonKind::Object &&
                          fields.file().json.member(fields.node(), "sound").has_value();
    const bool has_sound = fields.flag("sound");
    return is_there && !has_sound;
}

}  // namespace

Reading<ScreenSetup> read_setup(std::string_view bytes)
{
    Reading<Json> json = read_json(bytes);
    if (!json.value) return {.value = std::nullopt, .problems = std::move(json.problems)};
    FileReading file{.json = *json.value, .look = Look::Checks};
    Fields fields(file, json.value->root(), "a configuration");
    ScreenSetup setup;
    setup.place = fields.string("place", Need::Optional, 60);
    setup.width_mm = length(fields, "width_mm", widths);
    setup.distance_mm = length(fields, "distance_mm", distances);
    setup.bottom_mm = length(fields, "bottom_mm", bottoms);
    setup.display = fields.integer("display", Need::Optional, 1, most_displays);
    setup.turn = fields.choice("turn", Need::Optional, "a turn", turn_names);
    setup.languages = texts(fields, "languages", is_language_tag, "a language such as \"en\"");
    setup.text_percent = percent(fields);
    setup.idle_s = fields.integer("idle_s", Need::Optional, least_idle_s, most_idle_s);
    setup.trusted_hosts = texts(fields, "trusted_hosts", is_host, "a host such as \"example.org\"");
    setup.is_silent = is_silent(fields);
    setup.pin = hash(fields);
    fields.done();
    sort_by_place(file.problems);
    Reading<ScreenSetup> reading{.value = std::nullopt, .problems = std::move(file.problems)};
    if (!has_errors(reading.problems)) reading.value = std::move(setup);
    return reading;
}

std::string text_of(const ScreenSetup& setup)
{
    std::string out;
    const auto add = [&out](std::string_view key, const std::string& value) {
        out += fmt::format("{}  {}: {}", out.empty() ? "{\n" : ",\n", json_quoted(key), value);
    };
    const auto add_number = [&add](std::string_view key, const auto& number) {
        if (number) add(key, fmt::format("{}", *number));
    };
    if (!setup.place.empty()) add("place", json_quoted(setup.place));
    add_number("display", setup.display);
    if (setup.turn) add("turn", json_quoted(turn_names[*setup.turn]));
    add_number("width_mm", setup.width_mm);
    add_number("distance_mm", setup.distance_mm);
    add_number("bottom_mm", setup.bottom_mm);
    const auto add_list = [&add](std::string_view key, const std::vector<std::string>& all) {
        std::string list;
        for (const std::string& one : all)
            list += (list.empty() ? "" : ", ") + json_quoted(one);
        if (!list.empty()) add(key, '[' + list + ']');
    };
    add_list("languages", setup.languages);
    add_number("text_size", setup.text_percent);
    add_number("idle_s", setup.idle_s);
    add_list("trusted_hosts", setup.trusted_hosts);
    if (setup.is_silent) add("sound", "false");
    if (!setup.pin.empty()) add("pin", json_quoted(setup.pin));
    return out.empty() ? "{}\n" : out + "\n}\n";
}

Policy with_setup(Policy policy, const ScreenSetup& setup)
{
    constexpr float usual_distance_mm = 600;
    const auto distance = static_cast<float>(setup.distance_mm.value_or(usual_distance_mm));
    policy.letters.large_em = true_size::em_of(true_size::seen_capital_mm(distance));
    if (setup.width_mm) {
        policy.screen = ScreenSize{.width_mm = static_cast<float>(*setup.width_mm),
                                   .distance_mm = distance,
                                   .bottom_mm = static_cast<float>(setup.bottom_mm.value_or(0))};
        // Where a unit is a length, 48 of them are enough for every target.
        policy.chrome.target = 48;
    }
    if (setup.idle_s && policy.idle) policy.idle->ask_after_s = *setup.idle_s;
    policy.languages = setup.languages;
    policy.trusted_hosts = setup.trusted_hosts;
    policy.has_chime = !setup.is_silent;
    return policy;
}

}  // namespace vitrine
