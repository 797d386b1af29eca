#include "app/settings.h"

#include "data/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// Takes the members of the file one by one, and notes what is not as expected.
class SettingsReader {
public:
    SettingsReader(const Json& json, std::vector<Problem>& problems)
        : json_(json), problems_(problems)
    {}

    KeptSettings read()
    {
        KeptSettings settings;
        if (json_.kind(json_.root()) != JsonKind::Object) {
            expected(json_.root(), "an object");
            return settings;
        }
        settings.language = text("language");
        settings.theme = text("theme");
        settings.text_percent = percent("text_size");
        settings.reduces_motion = flag("reduce_motion");
        settings.has_panel_left = flag("panel_left");
        settings.has_letter_keys = flag("letter_keys");
        settings.known_exhibits = texts("known_exhibits");
        return settings;
    }

private:
    void expected(NodeId node, std::string_view what)
    {
        problems_.push_back(
            {.place = json_.place(node),
             .path = json_.path(node),
             .message = fmt::format("expected {}, found {}", what, kind_name(json_.kind(node)))});
    }

    std::optional<NodeId> member(std::string_view key, JsonKind kind)
    {
        const auto node = json_.member(json_.root(), key);
        if (!node || json_.kind(*node) == kind) return node;
        expected(*node, kind_name(kind));
        return std::nullopt;
    }

    std::optional<std::string> text(std::string_view key)
    {
        const auto node = member(key, JsonKind::String);
        return node ? std::optional(std::string(json_.string(*node))) : std::nullopt;
    }

    std::optional<bool> flag(std::string_view key)
    {
        const auto node = member(key, JsonKind::Bool);
        return node ? std::optional(json_.boolean(*node)) : std::nullopt;
    }

    std::optional<int> percent(std::string_view key)
    {
        const auto node = member(key, JsonKind::Number);
        if (!node) return std::nullopt;
        const auto sizes = text_sizes();
        const auto found = std::ranges::find_if(
            sizes, [&](int size) { return static_cast<double>(size) == json_.number(*node); });
        if (found != sizes.end()) return *found;
        problems_.push_back({.place = json_.place(*node),
                             .path = json_.path(*node),
                             .message = "expected one of the sizes 100, 125, 150 and 200"});
        return std::nullopt;
    }

    std::vector<std::string> texts(std::string_view key)
    {
        std::vector<std::string> all;
        const auto node = member(key, JsonKind::Array);
        for (std::size_t i = 0; node && i < json_.size(*node); ++i) {
            const NodeId element = json_.element(*node, i);
            if (json_.kind(element) == JsonKind::String)
                all.emplace_back(json_.string(element));
            else
                expected(element, "a text");
        }
        return all;
    }

    const Json& json_;
    std::vector<Problem>& problems_;
};

template <class T>
bool put(std::optional<T>& kept, const T& chosen)
{
    if (kept == chosen) return false;
    kept = chosen;
    return true;
}

bool put_known(std::vector<std::string>& known, std::string_view exhibit, bool is_known)
{
    const auto found = std::ranges::find(known, exhibit);
    if ((found != known.end()) == is_known) return false;
    if (is_known)
        known.emplace_back(exhibit);
    else
        known.erase(found);
    return true;
}

}  // namespace

Reading<KeptSettings> read_settings(std::string_view bytes)
{
    Reading<Json> json = read_json(bytes);
    Reading<KeptSettings> reading{.value = std::nullopt, .problems = std::move(json.problems)};
    if (!json.value) return reading;
    KeptSettings settings = SettingsReader(*json.value, reading.problems).read();
    if (!has_errors(reading.problems)) reading.value = std::move(settings);
    return reading;
}

std::string text_of(const KeptSettings& settings)
{
    std::string out;
    const auto add = [&out](std::string_view key, std::string_view value) {
        out += fmt::format("{}  {}: {}", out.empty() ? "{\n" : ",\n", json_quoted(key), value);
    };
    const auto add_flag = [&add](std::string_view key, const std::optional<bool>& flag) {
        if (flag) add(key, *flag ? "true" : "false");
    };
    if (settings.language) add("language", json_quoted(*settings.language));
    if (settings.theme) add("theme", json_quoted(*settings.theme));
    if (settings.text_percent) add("text_size", std::to_string(*settings.text_percent));
    add_flag("reduce_motion", settings.reduces_motion);
    add_flag("panel_left", settings.has_panel_left);
    add_flag("letter_keys", settings.has_letter_keys);
    std::string known;
    for (const std::string& exhibit : settings.known_exhibits)
        known += (known.empty() ? "" : ", ") + json_quoted(exhibit);
    if (!known.empty()) add("known_exhibits", '[' + known + ']');
    return out.empty() ? "{}\n" : out + "\n}\n";
}

bool note_choices(KeptSettings& kept, const Preferences& before, const Preferences& after,
                  const PreferenceNames& names)
{
    bool is_changed = false;
    const auto note = [&is_changed](bool differs, auto& of, const auto& chosen) {
        if (differs && put(of, chosen)) is_changed = true;
    };
    note(before.language != after.language, kept.language, std::string(names.language));
    note(before.theme != after.theme, kept.theme, std::string(names.theme));
    note(before.text_percent != after.text_percent, kept.text_percent, after.text_percent);
    note(before.reduces_motion != after.reduces_motion, kept.reduces_motion, after.reduces_motion);
    note(before.has_panel_left != after.has_panel_left, kept.has_panel_left, after.has_panel_left);
    note(before.has_letter_keys != after.has_letter_keys, kept.has_letter_keys,
         after.has_letter_keys);
    if (before.is_greeted != after.is_greeted &&
        put_known(kept.known_exhibits, names.exhibit, !after.is_greeted))
        is_changed = true;
    return is_changed;
}

}  // namespace vitrine
