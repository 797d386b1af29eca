#include "engine/job.h"

#include <doctest/doctest.h>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

constexpr Nanoseconds long_time = 20 * nanoseconds_per_second;

// Shut until it is opened, by whoever.
struct Gate {
    std::mutex lock;
    std::condition_variable changed;
    bool is_open = false;

    void open()
    {
        const std::lock_guard guard(lock);
        is_open = true;
        changed.notify_all();
    }
    void pass()
    {
        std::unique_lock guard(lock);
        changed.wait(guard, [this] { return is_open; });
    }
};

}  // namespace

TEST_CASE("job: what it makes is there when it says so")
{
    const auto gate = std::make_shared<Gate>();
    std::atomic<int> told = 0;
    Job<std::string> job(
        [gate](Progress& progress) -> Result<std::string> {
            gate->pass();
            progress.report(0.5);
            return "made";
        },
        [&told] { ++told; });
    CHECK_FALSE(job.is_done());
    CHECK_FALSE(job.is_done_within(1'000'000));
    CHECK(told == 0);
    gate->open();
    REQUIRE(job.is_done_within(long_time));
    CHECK(job.progress().share() == doctest::Approx(0.5));
    CHECK(*job.take() == "made");
    for (int i = 0; i < 2000 && told == 0; ++i)
        job.is_done_within(1'000'000);
    CHECK(told == 1);
}

TEST_CASE("job: what it throws is an error, memory that runs out first of all")
{
    struct Row {
        void (*fails)();
        const char* says;
    };
    const Row rows[] = {
        {[] { throw std::bad_alloc(); },               "there is not enough memory"},
        {[] { throw std::runtime_error("bad luck"); }, "bad luck"                  },
    };
    for (const Row& row : rows) {
        Job<int> job([fails = row.fails](Progress&) -> Result<int> {
            fails();
            return 1;
        });
        REQUIRE(job.is_done_within(long_time));
        const Result<int> result = job.take();
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().what == row.says);
    }
}

TEST_CASE("job: who lets go of it waits for nothing, and is told of nothing")
{
    const auto gate = std::make_shared<Gate>();
    const auto after = std::make_shared<Gate>();
    std::atomic<int> told = 0;
    std::atomic<bool> was_cancelled = false;
    {
        const Job<int> job(
            [gate, after, &was_cancelled](Progress& progress) -> Result<int> {
                gate->pass();
                was_cancelled = progress.is_cancelled();
                after->open();
                return 1;
            },
            [&told] { ++told; });
    }
    // The job sits at the gate still: its owner did not wait.
    gate->open();
    after->pass();
    CHECK(was_cancelled);
    CHECK(told == 0);
}
