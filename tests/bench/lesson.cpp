// What a lesson costs: build/tests/vitrine_bench --benchmark_filter=a_lesson;
// tests/bench/present.sh makes a table of it.

#include "app/policy.h"
#include "engine/clock.h"
#include "program/loop.h"
#include "program/world.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace vitrine;

// The exhibit that ships, taught from the first step to the end by a clicker, at each step out into
// the timeline and back.
class TaughtLesson {
public:
    explicit TaughtLesson(const World& world, Vec2 size)
        : exhibit_(world.exhibit), loop_(world, {.policy = present}, offscreen(size))
    {}

    bool teach()
    {
        rest();
        constexpr int most_presses = 400;
        for (int i = 0; i < most_presses && tour_of(loop_.state()) != nullptr; ++i) {
            const page::Tour before = *tour_of(loop_.state());
            if (before.face == StepFace::Step && before.step != left_) {
                left_ = before.step;
                press(KeyCode{'e'});
                press(KeyCode{'e'});
            }
            press(KeyCode::PageDown);
            const page::Tour* after = tour_of(loop_.state());
            const auto& steps = exhibit_.tours[before.tour].steps;
            if (after != nullptr && after->step >= steps.size()) return is_whole_;
        }
        return false;
    }

    std::vector<double>& frames_ms() { return frames_ms_; }
    double longest_s() const { return longest_s_; }

private:
    static constexpr Nanoseconds frame_ns = nanoseconds_per_second / 60;

    void turn(std::vector<Event> events)
    {
        now_ += frame_ns;
        for (Event& event : events)
            event.at = now_;
        events.push_back({now_, event::Tick{}});
        const Nanoseconds before = cpu_time();
        is_whole_ = loop_.turn(events).has_value() && is_whole_;
        frames_ms_.push_back(static_cast<double>(cpu_time() - before) / 1e6);
    }

    // Frame by frame until nothing moves. Returns how long that takes the class.
    double rest()
    {
        const Nanoseconds begin = now_;
        for (int i = 0; i < 600; ++i) {
            const auto due = loop_.wake().at;
            if (!due || *due > now_ + 2 * frame_ns) break;
            turn({});
        }
        return static_cast<double>(now_ - begin) / 1e9;
    }

    void press(KeyCode code)
    {
        turn({
            {0, event::Key{.code = code, .press = Press::Down}},
            {0, event::Key{.code = code, .press = Press::Up}  }
        });
        longest_s_ = std::max(longest_s_, rest());
        now_ += nanoseconds_per_second;  // nobody presses twice at once
    }

    const Exhibit& exhibit_;
    Loop loop_;
    Nanoseconds now_ = 0;
    std::vector<double> frames_ms_;
    double longest_s_ = 0;
    std::optional<std::size_t> left_;
    bool is_whole_ = true;
};

void a_lesson(benchmark::State& state)
{
    const auto world = read_world({});
    if (!world) return state.SkipWithError(world.error().what.c_str());
    std::vector<double> frames;
    double longest = 0;
    for ([[maybe_unused]] const auto tick : state) {
        TaughtLesson lesson(*world, {1920, 1080});
        if (!lesson.teach()) state.SkipWithError("the lesson did not come to its end");
        frames.insert(frames.end(), lesson.frames_ms().begin(), lesson.frames_ms().end());
        longest = std::max(longest, lesson.longest_s());
    }
    if (frames.empty()) return;
    std::ranges::sort(frames);
    const auto at = [&frames](double share) {
        const auto place = static_cast<std::size_t>(share * static_cast<double>(frames.size()));
        return frames[std::min(frames.size() - 1, place)];
    };
    state.counters["frames"] = static_cast<double>(frames.size());
    state.counters["p50_ms"] = at(0.5);
    state.counters["p99_ms"] = at(0.99);
    state.counters["max_ms"] = frames.back();
    state.counters["rests_after_s"] = longest;
}
BENCHMARK(a_lesson)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
