// What the parts of a frame cost: build/tests/vitrine_bench, or with --benchmark_filter=compose.

#include "app/policy.h"
#include "draw/raster.h"
#include "engine/clock.h"
#include "engine/files.h"
#include "exhibit/check.h"
#include "exhibit/generate.h"
#include "exhibit/read.h"
#include "program/loop.h"
#include "program/world.h"
#include "view/compose.h"
#include "view/cut.h"
#include "view/finder.h"
#include "view/moment.h"
#include "view/narrow.h"
#include "view/paint.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace vitrine;

const World& world()
{
    static const World read = [] {
        auto found = read_world({});
        if (!found) {
            std::fprintf(stderr, "%s\n", found.error().what.c_str());
            std::exit(1);
        }
        return std::move(*found);
    }();
    return read;
}

// A view that moves a little from step to step, so that nothing is the same twice.
ViewSpec view(int step)
{
    return {
        .camera = {-12'500 + step % 500 * 3.0, 9'000 + step % 300 * 10.0},
          .size = {1920,                       1080                     }
    };
}

void read_mopr(benchmark::State& state)
{
    const std::string bytes = *read_file(*find_data("mopr/exhibit.json"));
    for ([[maybe_unused]] const auto tick : state)
        benchmark::DoNotOptimize(read_exhibit(bytes));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}
BENCHMARK(read_mopr)->Unit(benchmark::kMillisecond);

// MOPR's milestones again and again, until the file has `megabytes`.
std::string large_exhibit(std::size_t megabytes)
{
    const std::string bytes = *read_file(*find_data("mopr/exhibit.json"));
    const std::size_t list = bytes.find("\"milestones\": [\n    {");
    const std::size_t from = bytes.find('{', list);
    const std::size_t to = bytes.find("\n  ]", from);
    const std::string part = bytes.substr(from, to - from);
    std::string all = bytes.substr(0, to);
    for (int round = 0; all.size() < megabytes << 20U; ++round) {
        std::string copy = part;
        const std::string id = "\n      \"id\": \"";
        for (std::size_t at = copy.find(id); at != std::string::npos; at = copy.find(id, at + 1))
            copy.insert(at + id.size(), "c" + std::to_string(round) + "-");
        all += ",\n    " + copy;
    }
    return all + bytes.substr(to);
}

// What a parser alone takes of 50 MB, and what reading and checking takes: the difference is ours.
void parse_50_megabytes(benchmark::State& state)
{
    const std::string bytes = large_exhibit(50);
    for ([[maybe_unused]] const auto tick : state)
        benchmark::DoNotOptimize(read_json(bytes));
}
BENCHMARK(parse_50_megabytes)->Unit(benchmark::kMillisecond)->Iterations(3);

void check_50_megabytes(benchmark::State& state)
{
    const std::string bytes = large_exhibit(50);
    const std::array papers{
        Rgba{0xF4, 0xED, 0xE0, 255}
    };
    for ([[maybe_unused]] const auto tick : state) {
        const Checked checked = check_exhibit(bytes, papers);
        if (has_errors(checked.problems)) state.SkipWithError("the large exhibit has errors");
    }
}
BENCHMARK(check_50_megabytes)->Unit(benchmark::kMillisecond)->Iterations(3);

// An exhibit as a program writes it: as many milestones as asked for, one to a line, some 250 bytes
// each, in no order of time.
std::string many_milestones(std::size_t count)
{
    std::string all = R"({"vitrine": 1, "id": "many", "languages": ["en"], "title": {"en": "Many"},
"range": "1000/2000", "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"},
{"id": "b", "name": {"en": "B"}, "color": "blue"}], "milestones": [
)";
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t mixed = i * 7'919;
        all += fmt::format(
            R"({}{{"id": "m-{}", "kind": "milestone", "date": "{}-{:02}-{:02}", "lane": "{}", )"
            R"("weight": {}, "claim": "fact", "title": {{"en": "Something happened, number {}"}}, )"
            R"("summary": {{"en": "What happened here is told in one sentence or two, so that )"
            R"(there is something to read; it is the same for all."}}}})",
            i == 0 ? "" : ",\n", i, 1'000 + mixed % 1'000, 1 + mixed % 12, 1 + mixed % 28,
            i % 2 == 0 ? "a" : "b", 1 + i % 3, i);
    }
    return all + "]}";
}

// What a parser alone takes of 100,000 milestones, and what reading them takes.
void parse_100k_milestones(benchmark::State& state)
{
    const std::string bytes = many_milestones(100'000);
    for ([[maybe_unused]] const auto tick : state)
        benchmark::DoNotOptimize(read_json(bytes));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}
BENCHMARK(parse_100k_milestones)->Unit(benchmark::kMillisecond);

void read_100k_milestones(benchmark::State& state)
{
    const std::string bytes = many_milestones(100'000);
    for ([[maybe_unused]] const auto tick : state) {
        const Reading<Exhibit> read = read_exhibit(bytes);
        if (!read.value) state.SkipWithError("the large exhibit has errors");
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}
BENCHMARK(read_100k_milestones)->Unit(benchmark::kMillisecond);

void layout_of_a_new_band(benchmark::State& state)
{
    Typesetter type(world().fonts);
    Layouts layouts;
    Scene scene;
    for ([[maybe_unused]] const auto tick : state) {
        layouts.forget();
        compose(source_of(world().exhibit, world().index, world().words[0], type), view(0), layouts,
                scene);
    }
}
BENCHMARK(layout_of_a_new_band)->Unit(benchmark::kMicrosecond);

struct Large {
    Exhibit exhibit;
    Index index;
};

const Large& hundred_thousand()
{
    static const Large large = [] {
        std::string text;
        generate_exhibit({.events = 100'000}, [&text](std::string_view piece) { text += piece; });
        Large made{.exhibit = *read_exhibit(text).value};
        made.index = index_exhibit(made.exhibit);
        return made;
    }();
    return large;
}

// What a filter takes: a lane at a time is what a frame has to bear.
void narrow_a_lane_of_17k(benchmark::State& state)
{
    const auto& [exhibit, index] = hundred_thousand();
    Filter filter;
    filter.hidden_kinds[static_cast<std::size_t>(MilestoneKind::Note)] = true;
    for ([[maybe_unused]] const auto tick : state)
        benchmark::DoNotOptimize(narrowed(exhibit, index, LaneId{}, {.filter = filter}));
    state.counters["members"] = static_cast<double>(index.lanes[0].by_time.size());
}
BENCHMARK(narrow_a_lane_of_17k)->Unit(benchmark::kMicrosecond);

// A step of the cut through a million milestones, with a second one pinned: less than a frame. And
// the way to the next moment at which something changes.
const Large& a_million()
{
    static const Large large = [] {
        std::string text;
        generate_exhibit({.events = 1'000'000}, [&text](std::string_view piece) { text += piece; });
        Large made{.exhibit = *read_exhibit(text).value};
        made.index = index_exhibit(made.exhibit);
        return made;
    }();
    return large;
}

void cut_a_million(benchmark::State& state, MomentUnit unit)
{
    const auto& [exhibit, index] = a_million();
    Moment at = moment_at(index.range.centre(), unit);
    std::vector<LaneCut> cuts(2 * index.lanes.size());
    std::size_t listed = 0;
    for ([[maybe_unused]] const auto tick : state) {
        at = stepped(at, 1, unit);
        if (span_of(at).to > index.range.to) at = moment_at(index.range.from, unit);
        listed = 0;
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            const LaneIndex& lane = index.lanes[i / 2];
            cut_lane(exhibit, index, lane, span_of(stepped(at, i % 2 == 0 ? 0 : -100, unit)),
                     cuts[i]);
            listed += cuts[i].going_on.size();
        }
    }
    state.counters["listed"] = static_cast<double>(listed);
}
BENCHMARK_CAPTURE(cut_a_million, day, MomentUnit::Day)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(cut_a_million, month, MomentUnit::Month)->Unit(benchmark::kMillisecond);

void next_change_in_a_million(benchmark::State& state)
{
    const auto& [exhibit, index] = a_million();
    Moment at = moment_at(index.range.from, MomentUnit::Day);
    for ([[maybe_unused]] const auto tick : state) {
        const auto day = next_change(index, index.lanes, span_of(at), 1);
        at = moment_at(day.value_or(index.range.from), MomentUnit::Day);
    }
}
BENCHMARK(next_change_in_a_million)->Unit(benchmark::kMicrosecond);

// What a key pressed in the search field has to bear, at 10,000 milestones: finding, the list's
// passages, and the lanes with what is found. Less than 16 ms.
struct Searchable {
    Exhibit exhibit;
    Index index;
    Finder finder;
};

Searchable& ten_thousand()
{
    static Searchable made = [] {
        std::string text;
        generate_exhibit({.events = 10'000}, [&text](std::string_view piece) { text += piece; });
        Searchable searchable{.exhibit = *read_exhibit(text).value};
        searchable.index = index_exhibit(searchable.exhibit);
        while (!searchable.finder.look_for({.typed = "x", .filter = Filter{}}, searchable.exhibit,
                                           searchable.index, world().words)) {
        }
        return searchable;
    }();
    return made;
}

void find_at_10k(benchmark::State& state, const std::string& typed)
{
    Searchable& in = ten_thousand();
    const Filter filter;
    for ([[maybe_unused]] const auto tick : state) {
        // Another query before each, so that nothing is known.
        in.finder.look_for({.typed = "", .filter = filter}, in.exhibit, in.index, world().words);
        while (!in.finder.look_for({.typed = typed, .filter = filter}, in.exhibit, in.index,
                                   world().words)) {
        }
        while (!in.finder.raise(in.exhibit, in.index, Finder::Raise::WhatStandsOut, 200'000)) {
        }
    }
    state.counters["found"] = static_cast<double>(in.finder.found()[FoundKind::Milestone].count);
}
BENCHMARK_CAPTURE(find_at_10k, one_letter, "h")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_at_10k, a_word, "hospital")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_at_10k, three_words, "hospital in madrid")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_at_10k, a_slip, "hospitel")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_at_10k, a_phrase, "\"hospital in\"")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_at_10k, nothing, "xylophones")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_at_10k, a_day, "18 March")->Unit(benchmark::kMillisecond);

// All texts of 10,000 milestones, once for an exhibit.
void read_words_of_10k(benchmark::State& state)
{
    const Searchable& in = ten_thousand();
    std::size_t words = 0;
    for ([[maybe_unused]] const auto tick : state) {
        SearchIndex index;
        while (!index.work(in.exhibit, world().words, 1'000'000)) {
        }
        words = index.words();
    }
    state.counters["words"] = static_cast<double>(words);
}
BENCHMARK(read_words_of_10k)->Unit(benchmark::kMillisecond);

// The same where every tile has more than it can show.
void layout_of_a_new_band_of_100k(benchmark::State& state)
{
    const auto& [exhibit, index] = hundred_thousand();
    Typesetter type(world().fonts);
    Layouts layouts;
    Scene scene;
    std::uint64_t tiles = 0;
    for ([[maybe_unused]] const auto tick : state) {
        layouts.forget();
        compose(source_of(exhibit, index, world().words[0], type), view(0), layouts, scene);
        tiles = layouts.made();
    }
    state.counters["tiles"] = static_cast<double>(tiles) / static_cast<double>(state.iterations());
}
BENCHMARK(layout_of_a_new_band_of_100k)->Unit(benchmark::kMicrosecond);

void compose_a_moving_view(benchmark::State& state)
{
    Typesetter type(world().fonts);
    Layouts layouts;
    Scene scene;
    int step = 0;
    for ([[maybe_unused]] const auto tick : state) {
        compose(source_of(world().exhibit, world().index, world().words[0], type), view(++step),
                layouts, scene);
    }
}
BENCHMARK(compose_a_moving_view)->Unit(benchmark::kMicrosecond);

void paint_and_raster_a_moving_view(benchmark::State& state)
{
    Typesetter type(world().fonts);
    Atlas atlas(world().fonts, 8);
    Layouts layouts;
    Scene scene;
    Presence presence;
    HitMarks hits;
    DrawList list;
    Raster raster;
    Image image{1920, 1080, std::vector<std::uint32_t>(1920 * 1080)};
    int step = 0;
    for ([[maybe_unused]] const auto tick : state) {
        compose(source_of(world().exhibit, world().index, world().words[0], type), view(++step),
                layouts, scene);
        presence.follow(scene, 0, Presence::Change::Cuts);
        list.clear({1920, 1080});
        paint({world().exhibit, scene, presence, {}, hits}, world().themes[0], type, list);
        raster.draw(list, atlas, {image.pixels.data(), 1920, 1080, 1920});
    }
}
BENCHMARK(paint_and_raster_a_moving_view)->Unit(benchmark::kMillisecond);

// The time of each frame, of which the worst is what is seen.
class FrameTimes {
public:
    void begin() { begun_ = monotonic_time(); }
    void end() { times_.push_back(monotonic_time() - begun_); }
    void tell(benchmark::State& state)
    {
        times_.erase(times_.begin());  // the first one makes what stays
        std::ranges::sort(times_);
        const auto at = [&](double share) {
            return static_cast<double>(times_[static_cast<std::size_t>(
                       share * static_cast<double>(times_.size() - 1))]) /
                   1e3;
        };
        state.counters["p50 us"] = at(0.5);
        state.counters["p99 us"] = at(0.99);
        state.counters["worst us"] = at(1);
    }

private:
    Nanoseconds begun_ = 0;
    std::vector<Nanoseconds> times_;
};

// Of every frame: a thousand texts that stay on the screen, and fifty new ones.
void a_stream_of_new_texts(benchmark::State& state)
{
    Typesetter type(world().fonts);
    const TextStyle style{.face = FaceId::SerifBold, .size_64 = 19 * 64};
    const Room room{216, 24, 2};
    FrameTimes times;
    int made = 0;
    for ([[maybe_unused]] const auto tick : state) {
        times.begin();
        for (int i = 0; i < 1'000; ++i)
            benchmark::DoNotOptimize(
                type.set("A title that stays, " + std::to_string(i), style, room));
        for (int i = 0; i < 50; ++i)
            benchmark::DoNotOptimize(
                type.set("A new title, the only one with the number " + std::to_string(++made),
                         style, room));
        type.trim(20'000);
        times.end();
    }
    times.tell(state);
}
BENCHMARK(a_stream_of_new_texts)->Unit(benchmark::kMicrosecond)->Iterations(2'000);

// Of every frame: 600 glyphs that stay on the screen, and 40 of sizes that were never seen.
void a_stream_of_new_glyphs(benchmark::State& state)
{
    Atlas atlas(world().fonts, 8);
    FrameTimes times;
    std::uint32_t made = 0;
    for ([[maybe_unused]] const auto tick : state) {
        times.begin();
        for (std::uint32_t i = 0; i < 600; ++i)
            benchmark::DoNotOptimize(atlas.find({.glyph = 40 + i / 4,
                                                 .size_64 = 20 * 64,
                                                 .face = FaceId::Sans,
                                                 .quarter = static_cast<std::uint8_t>(i % 4)}));
        for (int i = 0; i < 40; ++i, ++made)
            benchmark::DoNotOptimize(
                atlas.find({.glyph = 40 + made % 100,
                            .size_64 = static_cast<std::int32_t>(16 * 64 + made / 100 % 1'600),
                            .face = FaceId::SerifBold}));
        atlas.next_frame();
        times.end();
    }
    times.tell(state);
    state.counters["pages emptied"] = atlas.evictions();
}
BENCHMARK(a_stream_of_new_glyphs)->Unit(benchmark::kMicrosecond)->Iterations(4'000);

// An idle program must use no CPU: a loop that is asked for ten seconds draws no frame.
void ten_idle_seconds(benchmark::State& state)
{
    Loop loop(world(), {.policy = explore}, offscreen({1920, 1080}));
    if (!loop.turn({}).has_value()) state.SkipWithError("no first frame");
    for (int i = 1; loop.wake().at && i < 100; ++i) {
        if (!loop.turn({
                           {i * nanoseconds_per_second / 60, event::Tick{}}
        })
                 .has_value())
            return;
    }
    const std::uint64_t before = loop.frames();
    for ([[maybe_unused]] const auto tick : state)
        benchmark::DoNotOptimize(loop.wake());
    state.counters["frames drawn"] = static_cast<double>(loop.frames() - before);
    state.counters["wakes asked for"] = loop.wake().at ? 1 : 0;
}
BENCHMARK(ten_idle_seconds);

}  // namespace

BENCHMARK_MAIN();
