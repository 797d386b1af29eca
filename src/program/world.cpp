#include "program/world.h"

#include "base/log.h"
#include "engine/files.h"
#include "exhibit/read.h"
#include "exhibit/whole_tour.h"

#include <fmt/format.h>

#include <string_view>

namespace vitrine {

namespace {

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

// A picture that cannot be used is no reason to show nothing: its problems become warnings.
void load_pictures(World& world, const PictureHome& home, std::vector<Problem>& problems)
{
    const PictureFiles files(home);
    for (std::size_t i = 0; i < world.exhibit.pictures.size(); ++i) {
        const Picture& picture = world.exhibit.pictures[i];
        if (home.kind == HomeKind::Folder) {
            const std::string path = home.path + "/" + picture.file;
            world.files.push_back({path, stamp_of(path)});
        }
        Reading<LoadedPicture> loaded = load_picture(files, picture, i);
        for (Problem& problem : loaded.problems) {
            if (problem.about != About::Picture)
                problem.message = located(problem.place, picture.file) + ": " + problem.message;
            problem.place = picture.place;
            problem.severity = Severity::Warning;
            problems.push_back(std::move(problem));
        }
        world.pictures.push_back(loaded.value.value_or(LoadedPicture{}));
    }
}

}  // namespace

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

Result<Theme> read_theme_named(std::string_view name)
{
    TRY(const std::string path, find_asset(fmt::format("themes/{}.json", name)));
    TRY(const std::string bytes, read_file(path));
    return accepted(read_theme(bytes), path);
}

Reading<World> unreadable_world(const std::string& path, const Error& error)
{
    const bool is_named = error.what.find(path) != std::string::npos;
    Reading<World> reading;
    reading.problems.push_back({
        .place = {0, 0},
        .message = is_named ? error.what : fmt::format("cannot read '{}': {}", path, error.what),
        .about = About::Json,
    });
    return reading;
}

Reading<World> read_world_again(const Named& named, Progress* progress)
{
    const auto failed = [&](const Error& error) { return unreadable_world(named.path, error); };
    Reading<ExhibitSource> source = open_exhibit(named);
    Reading<World> reading{.value = std::nullopt, .problems = std::move(source.problems)};
    if (!source.value) return reading;
    Reading<Exhibit> exhibit = read_exhibit(source.value->json, progress);
    place_in_source(exhibit.problems, *source.value);
    reading.problems.insert(reading.problems.end(), exhibit.problems.begin(),
                            exhibit.problems.end());
    if (!exhibit.value) return reading;
    World world{.named = named,
                .path = source.value->file.path,
                .files = {source.value->file},
                .remarks = source.value->remarks,
                .exhibit = std::move(*exhibit.value)};
    if (named.needs_tour) add_whole_tour(world.exhibit);
    world.index = index_exhibit(world.exhibit, progress);
    for (const std::string& language : world.exhibit.languages) {
        auto words = words_of(language);
        if (!words) return failed(words.error());
        world.words.push_back(std::move(*words));
    }
    for (const std::string_view name : theme_names.all()) {
        auto theme = read_theme_named(name);
        if (!theme) return failed(theme.error());
        take_own_colors(*theme, world.exhibit.own_colors);
        world.themes.push_back(std::move(*theme));
    }
    std::vector<Problem> of_pictures;
    load_pictures(world, source.value->pictures, of_pictures);
    place_in_source(of_pictures, *source.value);
    reading.problems.insert(reading.problems.end(), of_pictures.begin(), of_pictures.end());
    sort_by_place(reading.problems);
    reading.value = std::move(world);
    return reading;
}

Result<World> read_world(const Named& named, Progress* progress)
{
    Named meant = named;
    if (meant.path.empty()) {
        TRY(meant.path, find_data(shipped_exhibit));
    }
    TRY(World world, accepted(read_world_again(meant, progress), file_of(meant)));
    TRY(world.fonts, open_fonts());
    world.fonts.hyphens = read_hyphens(world.exhibit.languages);
    log_remarks(world);
    return world;
}

void log_remarks(const World& world)
{
    for (const std::string& remark : world.remarks)
        log_line(LogLevel::Note, fmt::format("{}: {}", file_name_of(world.path), remark));
}

void replace_exhibit(World& shown, World fresh)
{
    fresh.fonts = std::move(shown.fonts);
    shown = std::move(fresh);
}

}  // namespace vitrine
