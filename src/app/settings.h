// What a visitor prefers, as it is kept from one visit to the next, and its file.
//
// Only what was chosen is kept: the rest follows the policy and the exhibit. Languages, themes and
// exhibits are kept by name, because another exhibit may count them differently.
#pragma once

#include "app/state.h"
#include "data/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct KeptSettings {
    std::optional<std::string> language;  // a tag: "ru"
    std::optional<std::string> theme;
    std::optional<int> text_percent;
    std::optional<bool> reduces_motion;
    std::optional<bool> has_panel_left;
    std::optional<bool> has_letter_keys;
    std::vector<std::string> known_exhibits;  // their ids; they begin without their masthead

    bool operator==(const KeptSettings&) const = default;
};

// Reads the file of settings, a JSON object. Whatever is not as expected is a problem, and then
// there is no value; members that are not known are left out.
Reading<KeptSettings> read_settings(std::string_view bytes);
std::string text_of(const KeptSettings& settings);

// What the numbers in some preferences stand for.
struct PreferenceNames {
    std::string_view language;
    std::string_view theme;
    std::string_view exhibit;
};

// Notes in `kept` what differs between the preferences before and after; what is the same may come
// from the command line, which is not kept. True if `kept` has changed.
bool note_choices(KeptSettings& kept, const Preferences& before, const Preferences& after,
                  const PreferenceNames& names);

}  // namespace vitrine
