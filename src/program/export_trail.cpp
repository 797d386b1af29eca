// `vitrine trail`: what a visitor has kept of an exhibit, as Markdown.
#include "app/trail_markdown.h"
#include "program/commands.h"
#include "program/start.h"
#include "program/trail_file.h"
#include "program/user_data.h"
#include "program/world.h"

#include <fmt/format.h>

#include <cstdio>

namespace vitrine {

int export_trail(const Options& options)
{
    const auto world = read_world(named_of(options));
    if (!world) return complain(world.error());
    const Exhibit& exhibit = world->exhibit;
    const auto path = trail_path(options.profile, exhibit.id);
    if (!path) return complain(path.error());
    auto trail = trail_in(*path, exhibit.id);
    if (!trail) return complain(trail.error());
    if (trail->stops.empty()) {
        return complain({fmt::format("vitrine: nothing of '{}' is in a trail yet; keep what you "
                                     "read there (B), then it would be in '{}'",
                                     exhibit.id, *path)});
    }
    // The text is in the language that the visits were in.
    const UserData user(options.profile);
    const auto preferences = preferences_of(with_settings(options, user.settings()), *world,
                                            policy_of(options), user.settings());
    if (!preferences) return complain(preferences.error());
    find_stops(*trail, exhibit);
    const LanguageId language = preferences->language;
    const std::string text =
        trail_markdown(*trail, exhibit, language, world->words[index_of(language)]);
    if (!options.output.empty()) return written(options, text);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return std::fflush(stdout) == 0 ? 0 : complain({"vitrine: standard output is closed"});
}

}  // namespace vitrine
