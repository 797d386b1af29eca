// In how many ways the exhibit that ships with the program is looked at: what must be whole on the
// screen is so in each of them.
#pragma once

#include "support/show.h"

#include <vector>

namespace vitrine {

struct Look {
    Vec2 size;
    Preferences preferences;  // a theme with each language
};

// Every language in every size of window and of text.
inline std::vector<Look> every_look()
{
    struct Row {
        Vec2 size;
        int percent;
    };
    const Row rows[] = {
        {{1920, 1080}, 100},
        {{1280, 720},  100},
        {{1080, 1920}, 100},
        {{1280, 720},  200},
        {{1920, 1080}, 200},
    };
    std::vector<Look> looks;
    for (std::size_t language = 0; language < world().exhibit.languages.size(); ++language) {
        for (const Row& row : rows) {
            Look& look = looks.emplace_back();
            look.size = row.size;
            look.preferences.language = static_cast<LanguageId>(language);
            look.preferences.text_percent = row.percent;
            look.preferences.theme = language % world().themes.size();
        }
    }
    return looks;
}

}  // namespace vitrine
