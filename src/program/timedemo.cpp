#include "base/log.h"
#include "data/json.h"
#include "engine/files.h"
#include "exhibit/memory.h"
#include "program/allocations.h"
#include "program/commands.h"
#include "program/loop.h"
#include "program/start.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

constexpr Vec2 demo_size{1920, 1080};

struct Series {
    std::string_view name;
    std::vector<double> values;
};

enum : std::size_t {
    UpdateMs,
    SceneMs,
    SubmitMs,
    PresentMs,
    CpuMs,
    DrawCalls,
    Vertices,
    Allocations,
    SeriesCount
};

struct Summary {
    double mean = 0, p50 = 0, p95 = 0, p99 = 0, max = 0;
};

Summary summary_of(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto at = [&](double share) {
        return values[std::min(values.size() - 1, static_cast<std::size_t>(
                                                      share * static_cast<double>(values.size())))];
    };
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    return {sum / static_cast<double>(values.size()), at(0.50), at(0.95), at(0.99), values.back()};
}

double milliseconds(Nanoseconds time)
{
    return static_cast<double>(time) / 1e6;
}

// The flight: from the whole timeline down to days at several milestones and back, then across at
// the scale of a year, and a ride along the decades; everything moves in every frame.
std::vector<Camera> flight_over(const Index& index, const Exhibit& exhibit, int frames)
{
    std::vector<Camera> stops{fitted(index.range, 0, 1)};
    const std::size_t count = exhibit.by_time.size();
    for (const double share : {0.25, 0.6, 0.85}) {
        if (count == 0) break;
        const auto place =
            std::min(count - 1, static_cast<std::size_t>(share * static_cast<double>(count)));
        const double day = index[exhibit.by_time[place]].anchor;
        stops.push_back(limited({day, 20}, index.limits));
        stops.push_back(limited({day + 300, 700}, index.limits));
    }
    stops.push_back(limited({index.range.from + index.range.days() * 0.2, index.range.days() / 4},
                            index.limits));
    stops.push_back(
        limited({index.range.to - index.range.days() * 0.2, index.range.days() / 4}, index.limits));
    stops.push_back(stops.front());

    std::vector<Camera> cameras;
    const auto legs = static_cast<int>(stops.size()) - 1;
    for (int i = 0; i < frames; ++i) {
        const double way = static_cast<double>(i) * legs / frames;
        const auto leg = static_cast<std::size_t>(way);
        const Motion motion = flight(stops[leg], stops[leg + 1], {});
        const double seconds = std::get<Flight>(motion).seconds;
        cameras.push_back(camera_at(motion, (way - static_cast<double>(leg)) * seconds));
    }
    return cameras;
}

std::array<Series, SeriesCount> fly(Loop& loop, const std::vector<Camera>& cameras,
                                    Result<void>& result)
{
    std::array<Series, SeriesCount> all{
        {{"update ms", {}},
         {"scene ms", {}},
         {"submit ms", {}},
         {"present ms", {}},
         {"frame cpu ms", {}},
         {"draw calls", {}},
         {"vertices", {}},
         {"allocations", {}}}
    };
    for (Series& series : all)
        series.values.reserve(cameras.size());
    std::vector<Event> events(1);
    Nanoseconds now = loop.now();
    for (const Camera& camera : cameras) {
        now += nanoseconds_per_second / 60;
        events.front() = {now, event::Tick{}};
        loop.state_for_start().camera = camera;
        const std::uint64_t before = allocations();
        const Nanoseconds cpu = cpu_time();
        result = loop.turn(events);
        const Nanoseconds used = cpu_time() - cpu;
        const std::uint64_t made = allocations() - before;
        if (!result) return all;
        const TurnTimes& times = loop.times();
        const FrameCounts counts = loop.renderer().counts();
        all[UpdateMs].values.push_back(milliseconds(times.update));
        all[SceneMs].values.push_back(milliseconds(times.scene));
        all[SubmitMs].values.push_back(milliseconds(times.submit));
        all[PresentMs].values.push_back(milliseconds(times.present));
        all[CpuMs].values.push_back(milliseconds(used));
        all[DrawCalls].values.push_back(counts.draw_calls);
        all[Vertices].values.push_back(counts.vertices);
        all[Allocations].values.push_back(static_cast<double>(made));
    }
    return all;
}

void print(const std::array<Series, SeriesCount>& all, std::string_view flight,
           const Options& options)
{
    if (options.prints_json) {
        fmt::print(", \"{}\": {{\"frames\": {}", flight, options.frames);
        for (const Series& series : all) {
            const Summary s = summary_of(series.values);
            fmt::print(", \"{}\": {{\"mean\": {:.4f}, \"p50\": {:.4f}, \"p95\": {:.4f}, \"p99\": "
                       "{:.4f}, \"max\": {:.4f}}}",
                       series.name, s.mean, s.p50, s.p95, s.p99, s.max);
        }
        fmt::print("}}");
        return;
    }
    fmt::print("\n{:<14}{:>10}{:>10}{:>10}{:>10}{:>10}\n", flight, "mean", "p50", "p95", "p99",
               "max");
    for (const Series& series : all) {
        const Summary s = summary_of(series.values);
        const int digits = series.name.ends_with("ms") ? 3 : series.name == "allocations" ? 2 : 0;
        fmt::print("{:<14}{:>10.{}f}{:>10.{}f}{:>10.{}f}{:>10.{}f}{:>10.{}f}\n", series.name,
                   s.mean, digits, s.p50, digits, s.p95, digits, s.p99, digits, s.max, digits);
    }
}

// What reading the file and making a document of it takes: the measure for all that follows.
Result<double> parser_alone(const std::string& path)
{
    const Nanoseconds begun = monotonic_time();
    TRY(const std::string bytes, read_file(path));
    const Reading<Json> document = read_json(bytes);
    if (!document.value) return fail(path + ": the file has changed and is no JSON any more");
    return milliseconds(monotonic_time() - begun);
}

Result<void> demonstrate(const Options& options)
{
    TRY(const World world, read_world(options.exhibit));
    TRY(const Preferences preferences, preferences_of(options, world, explore));
    const Vec2 size = options.width > 0 ? Vec2{static_cast<float>(options.width),
                                               static_cast<float>(options.height)}
                                        : demo_size;
    const auto renderer = make_offscreen_renderer(size);
    Loop loop(world, explore, preferences, 0, *renderer, nullptr, size, 1);
    if (auto shown = loop.turn({
            {0, event::Tick{}}
    });
        !shown)
        return shown;
    const double first_ms = milliseconds(time_since_process_start());

    TRY(const double parser_ms, parser_alone(world.path));
    const std::size_t milestones = world.exhibit.milestones.size();
    const double bytes_each =
        static_cast<double>(memory_of(world.exhibit) + memory_of(world.index) -
                            text_bytes(world.exhibit)) /
        static_cast<double>(std::max<std::size_t>(1, milestones));
    if (options.prints_json) {
        fmt::print("{{\"renderer\": \"{}\", \"milestones\": {}, \"first_picture_ms\": {:.1f}, "
                   "\"parser_ms\": {:.1f}, \"bytes_a_milestone\": {:.0f}",
                   renderer->name(), milestones, first_ms, parser_ms, bytes_each);
    } else {
        fmt::print("{} milestones by the {} renderer, {:.0f} bytes each beside their words\n"
                   "first picture {:.0f} ms after the process started; the JSON parser alone takes "
                   "{:.0f} ms\n{} frames a flight\n",
                   milestones, renderer->name(), bytes_each, first_ms, parser_ms, options.frames);
    }
    // Over what was never shown, and the same way again, when caches are warm.
    const std::vector<Camera> cameras = flight_over(world.index, world.exhibit, options.frames);
    for (const std::string_view flight : {"first flight", "again"}) {
        Result<void> result;
        const auto all = fly(loop, cameras, result);
        if (!result) return result;
        print(all, flight, options);
    }
    if (options.prints_json) fmt::print("}}\n");
    return {};
}

}  // namespace

int timedemo(const Options& options)
{
    const auto done = demonstrate(options);
    return done ? 0 : complain(done.error());
}

}  // namespace vitrine
