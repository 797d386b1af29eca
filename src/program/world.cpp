#include "program/world.h"

#include "base/log.h"
#include "engine/files.h"
#include "exhibit/read.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace vitrine {

namespace {

constexpr std::array<std::string_view, 3> theme_files{"themes/day.json", "themes/night.json",
                                                      "themes/contrast.json"};
constexpr std::string_view shipped_exhibit = "mopr/exhibit.json";

// The value of a reading; its errors become one Error, its warnings go to the log.
template <class T>
Result<T> accepted(Reading<T> reading, const std::string& file)
{
    std::string errors;
    for (const Problem& problem : reading.problems) {
        const std::string line = printed(problem, file);
        if (problem.severity == Severity::Warning) {
            log_line(LogLevel::Warning, line);
        } else {
            errors += errors.empty() ? line : "\n" + line;
        }
    }
    if (!errors.empty() || !reading.value)
        return fail(errors.empty() ? file + ": cannot be read" : errors);
    return std::move(*reading.value);
}

Result<Words> words_of(const std::string& language)
{
    // A language that the program does not speak gets English words around its texts.
    auto found = find_asset(fmt::format("words/{}.json", language));
    const std::string spoken = found ? language : "en";
    if (!found) found = find_asset("words/en.json");
    TRY(const std::string path, std::move(found));
    TRY(const std::string bytes, read_file(path));
    return accepted(read_words(bytes, spoken), path);
}

Result<Theme> theme_of(std::string_view name)
{
    TRY(const std::string path, find_asset(name));
    TRY(const std::string bytes, read_file(path));
    return accepted(read_theme(bytes), path);
}

}  // namespace

Result<World> read_world(const std::string& named)
{
    std::string path = named;
    if (path.empty()) {
        TRY(path, find_data(shipped_exhibit));
    }
    TRY(const std::string bytes, read_file(path));
    TRY(Exhibit exhibit, accepted(read_exhibit(bytes), path));
    World world{.exhibit = std::move(exhibit)};
    world.index = index_exhibit(world.exhibit);
    for (const std::string& language : world.exhibit.languages) {
        TRY(Words words, words_of(language));
        world.words.push_back(std::move(words));
    }
    for (const std::string_view name : theme_files) {
        TRY(Theme theme, theme_of(name));
        world.themes.push_back(std::move(theme));
    }
    TRY(world.fonts, open_fonts());
    return world;
}

}  // namespace vitrine
