// `vitrine lesson`: a tour of what a visitor has kept, in a copy of the exhibit.
#include "exhibit/pack.h"
#include "program/commands.h"
#include "program/lesson_copy.h"
#include "program/start.h"
#include "program/trail_file.h"
#include "program/world.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace vitrine {

namespace {

bool is_one_file(const std::string& path)
{
    return std::filesystem::path(path).extension() == ".vitrine";
}

int write_file(const Options& options, LessonCopy copy)
{
    std::error_code ignored;
    if (std::filesystem::equivalent(options.output, copy.from, ignored)) {
        return complain({fmt::format("vitrine: '{}' is the exhibit itself; name another file",
                                     options.output)});
    }
    const auto bytes = pack_of(std::move(copy.json), std::move(copy.pictures));
    if (!bytes) return complain(bytes.error());
    return written(options, *bytes);
}

}  // namespace

int make_lesson(const Options& options)
{
    const auto world = read_world(named_of(options));
    if (!world) return complain(world.error());
    const std::string& id = world->exhibit.id;
    const auto path = trail_path(options.profile, id);
    if (!path) return complain(path.error());
    auto trail = trail_in(*path, id);
    if (!trail) return complain(trail.error());
    find_stops(*trail, world->exhibit);
    const std::size_t gone = gone_from(*trail);
    if (gone == trail->stops.size()) {
        return complain({fmt::format("vitrine: nothing of '{}' is in a trail yet; keep what you "
                                     "read there (B), then it would be in '{}'",
                                     id, *path)});
    }
    Named named = world->named;
    named.title = {};
    auto copy = lesson_copy({.named = named, .trail = *trail, .title = options.title});
    if (!copy) return complain({"vitrine: " + copy.error().what});
    const std::size_t steps = copy->steps;
    const std::size_t pictures = copy->pictures.size();
    if (is_one_file(options.output)) {
        if (const int failed = write_file(options, std::move(*copy)); failed != 0) return failed;
    } else if (auto done = write_lesson(*copy, options.output, options.replaces); !done) {
        return complain({"vitrine: " + done.error().what});
    }
    if (gone > 0)
        fmt::print(stderr, "{}: {} of the trail's stops are not in this exhibit\n", options.output,
                   gone);
    fmt::print("{}: a lesson of {} steps, {} pictures; show it by: vitrine present {}\n",
               options.output, steps, pictures, options.output);
    return 0;
}

}  // namespace vitrine
