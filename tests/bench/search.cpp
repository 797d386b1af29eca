// What searching and filtering cost in a million milestones, frame by frame:
// build/tests/vitrine_bench --benchmark_filter=a_million. The worst frame is what a visitor feels,
// and is to stay below 16 ms; the sum is how long it takes until all is shown.

#include "exhibit/generate.h"
#include "exhibit/read.h"
#include "program/world.h"
#include "view/finder.h"
#include "view/narrow.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>

namespace {

using namespace vitrine;

// As in the loop.
constexpr std::size_t members_in_a_frame = 80'000;

const World& words_of_program()
{
    static const World read = [] {
        auto found = read_world({});
        if (!found) std::abort();
        return std::move(*found);
    }();
    return read;
}

struct SearchedMillion {
    Exhibit exhibit;
    Index index;
    Finder finder;
    double worst_reading_ms = 0;
};

// Of this thread alone: what else the machine does is not what a search costs.
double cpu_ms()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double ms_since(double begun)
{
    return cpu_ms() - begun;
}

SearchedMillion& searched_million()
{
    static SearchedMillion made = [] {
        std::string text;
        generate_exhibit({.events = 1'000'000}, [&text](std::string_view piece) { text += piece; });
        SearchedMillion searched{.exhibit = *read_exhibit(text).value};
        searched.index = index_exhibit(searched.exhibit);
        bool is_read = false;
        while (!is_read) {
            const double begun = cpu_ms();
            is_read = searched.finder.look_for({.typed = "x", .filter = Filter{}}, searched.exhibit,
                                               searched.index, words_of_program().words);
            searched.worst_reading_ms = std::max(searched.worst_reading_ms, ms_since(begun));
        }
        return searched;
    }();
    return made;
}

void find_in_a_million(benchmark::State& state, const std::string& typed)
{
    SearchedMillion& in = searched_million();
    const auto& words = words_of_program().words;
    const Filter filter;
    double worst = 0;
    std::size_t frames = 0;
    for ([[maybe_unused]] const auto tick : state) {
        // Another query before each, so that nothing is known.
        while (!in.finder.look_for({.typed = "", .filter = filter}, in.exhibit, in.index, words)) {
        }
        frames = 0;
        bool is_done = false;
        while (!is_done) {
            const double begun = cpu_ms();
            const bool is_found =
                in.finder.look_for({.typed = typed, .filter = filter}, in.exhibit, in.index, words);
            const bool is_raised = in.finder.raise(
                in.exhibit, in.index, Finder::Raise::WhatStandsOut, members_in_a_frame);
            is_done = is_found && is_raised;
            worst = std::max(worst, ms_since(begun));
            ++frames;
        }
    }
    state.counters["worst frame ms"] = worst;
    state.counters["frames"] = static_cast<double>(frames);
    state.counters["worst reading ms"] = in.worst_reading_ms;
    state.counters["found"] = static_cast<double>(in.finder.found()[FoundKind::Milestone].count);
}
BENCHMARK_CAPTURE(find_in_a_million, one_letter, "h")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_in_a_million, a_word, "hospital")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_in_a_million, three_words, "hospital in madrid")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_in_a_million, a_slip, "hospitel")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_in_a_million, a_phrase, "\"hospital in\"")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_in_a_million, nothing, "xylophones")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_in_a_million, a_day, "18 March")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_in_a_million, a_year, "1936")->Unit(benchmark::kMillisecond);

// A pressed chip: the lanes that are left, and what every chip stands for then.
void filter_a_million(benchmark::State& state)
{
    SearchedMillion& in = searched_million();
    Filter filter;
    filter.hidden_kinds.set(2);
    filter.hidden_claims.set().reset(0);
    double worst = 0;
    std::size_t frames = 0;
    for ([[maybe_unused]] const auto tick : state) {
        Narrowing narrowing;
        frames = 0;
        bool is_done = false;
        while (!is_done) {
            const double begun = cpu_ms();
            is_done = narrowing.work(in.exhibit, in.index, {.filter = filter}, members_in_a_frame);
            worst = std::max(worst, ms_since(begun));
            ++frames;
        }
        benchmark::DoNotOptimize(narrowing.facets(in.index));
    }
    state.counters["worst frame ms"] = worst;
    state.counters["frames"] = static_cast<double>(frames);
}
BENCHMARK(filter_a_million)->Unit(benchmark::kMillisecond);

}  // namespace
