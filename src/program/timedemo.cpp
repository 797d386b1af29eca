#include "base/log.h"
#include "data/json.h"
#include "engine/clock.h"
#include "engine/files.h"
#include "exhibit/memory.h"
#include "program/allocations.h"
#include "program/commands.h"
#include "program/loop.h"
#include "program/start.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <span>
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
    Things,
    SceneUsAThing,
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

// From here a little later and back, where nothing is new once it was seen.
std::vector<Camera> to_and_fro(const Camera& camera, int frames)
{
    constexpr double reach = 0.15;  // of what is in view
    std::vector<Camera> cameras;
    for (int i = 0; i <= frames; ++i) {
        const double way = static_cast<double>(i) / frames;
        cameras.push_back(panned(camera, reach * (1 - std::abs(2 * way - 1))));
    }
    return cameras;
}

using AllSeries = std::array<Series, SeriesCount>;

AllSeries nothing_measured()
{
    return {
        {{"update ms", {}},
         {"scene ms", {}},
         {"submit ms", {}},
         {"present ms", {}},
         {"frame cpu ms", {}},
         {"draw calls", {}},
         {"vertices", {}},
         {"things", {}},
         {"us a thing", {}},
         {"allocations", {}}}
    };
}

// Shows each camera for a frame and adds what that costs to `all`.
Result<void> fly(Loop& loop, std::span<const Camera> cameras, AllSeries& all)
{
    for (Series& series : all)
        series.values.reserve(series.values.size() + cameras.size());
    std::vector<Event> events(1);
    Nanoseconds now = loop.now();
    for (const Camera& camera : cameras) {
        now += nanoseconds_per_second / 60;
        events.front() = {now, event::Tick{}};
        loop.state_for_start().camera = camera;
        const std::uint64_t before = allocations();
        const Nanoseconds cpu = cpu_time();
        if (auto shown = loop.turn(events); !shown) return shown;
        const Nanoseconds used = cpu_time() - cpu;
        const std::uint64_t made = allocations() - before;
        const TurnTimes& times = loop.times();
        const FrameCounts counts = loop.renderer().counts();
        all[UpdateMs].values.push_back(milliseconds(times.update));
        all[SceneMs].values.push_back(milliseconds(times.scene));
        all[SubmitMs].values.push_back(milliseconds(times.submit));
        all[PresentMs].values.push_back(milliseconds(times.present));
        all[CpuMs].values.push_back(milliseconds(used));
        all[DrawCalls].values.push_back(counts.draw_calls);
        all[Vertices].values.push_back(counts.vertices);
        // What stands on the timeline: cards, labels, bars, and ticks and columns of grain.
        const Scene& scene = loop.scene();
        const auto things = static_cast<double>(scene.items.size() + scene.grain.size());
        all[Things].values.push_back(things);
        all[SceneUsAThing].values.push_back(milliseconds(times.scene) * 1e3 /
                                            std::max(1.0, things));
        all[Allocations].values.push_back(static_cast<double>(made));
    }
    return {};
}

// At eight places of a flight: to and fro twice to know them, and once to measure.
Result<void> stay(Loop& loop, std::span<const Camera> flight, int frames, AllSeries& all)
{
    constexpr std::size_t places = 8;
    for (std::size_t i = 0; i < places; ++i) {
        const std::vector<Camera> cameras =
            to_and_fro(flight[flight.size() * i / places], frames / static_cast<int>(places));
        AllSeries known = nothing_measured();
        for (int round = 0; round < 2; ++round) {
            if (auto flown = fly(loop, cameras, known); !flown) return flown;
        }
        if (auto flown = fly(loop, cameras, all); !flown) return flown;
    }
    return {};
}

void print(const AllSeries& all, std::string_view flight, const Options& options)
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
        const bool is_time = series.name.ends_with("ms") || series.name.starts_with("us");
        const int digits = is_time ? 3 : series.name == "allocations" ? 2 : 0;
        fmt::print("{:<14}{:>10.{}f}{:>10.{}f}{:>10.{}f}{:>10.{}f}{:>10.{}f}\n", series.name,
                   s.mean, digits, s.p50, digits, s.p95, digits, s.p99, digits, s.max, digits);
    }
}

// What reading the file and making a document of it takes: the measure for all that follows.
Result<double> parser_alone(const Named& named)
{
    const Nanoseconds begun = monotonic_time();
    const Reading<ExhibitSource> source = open_exhibit(named);
    const Reading<Json> document = read_json(source.value ? source.value->json : "");
    if (!document.value) return fail(named.path + ": the file has changed and is no JSON any more");
    return milliseconds(monotonic_time() - begun);
}

Result<void> demonstrate(const Options& options)
{
    TRY(const World world, read_world(named_of(options)));
    TRY(const Preferences preferences, preferences_of(options, world, explore));
    const Vec2 size = options.width > 0 ? Vec2{static_cast<float>(options.width),
                                               static_cast<float>(options.height)}
                                        : demo_size;
    Loop loop(world, {.policy = explore, .preferences = preferences}, offscreen(size));
    if (auto shown = loop.turn({
            {0, event::Tick{}}
    });
        !shown)
        return shown;
    const double first_ms = milliseconds(time_since_process_start());

    TRY(const double parser_ms, parser_alone(world.named));
    const std::size_t milestones = world.exhibit.milestones.size();
    const double bytes_each =
        static_cast<double>(memory_of(world.exhibit) + memory_of(world.index) -
                            text_bytes(world.exhibit)) /
        static_cast<double>(std::max<std::size_t>(1, milestones));
    if (options.prints_json) {
        fmt::print("{{\"renderer\": \"{}\", \"milestones\": {}, \"first_picture_ms\": {:.1f}, "
                   "\"parser_ms\": {:.1f}, \"bytes_a_milestone\": {:.0f}",
                   loop.renderer().name(), milestones, first_ms, parser_ms, bytes_each);
    } else {
        fmt::print("{} milestones by the {} renderer, {:.0f} bytes each beside their words\n"
                   "first picture {:.0f} ms after the process started; the JSON parser alone takes "
                   "{:.0f} ms\n{} frames a flight\n",
                   milestones, loop.renderer().name(), bytes_each, first_ms, parser_ms,
                   options.frames);
    }
    // Over what was never shown; the same way again, when caches are warm; and where all is known.
    const std::vector<Camera> cameras = flight_over(world.index, world.exhibit, options.frames);
    for (const std::string_view flight : {"first flight", "again", "steady"}) {
        AllSeries all = nothing_measured();
        auto flown =
            flight == "steady" ? stay(loop, cameras, options.frames, all) : fly(loop, cameras, all);
        if (!flown) return flown;
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
