#include "engine/job.h"

#include "engine/signal_mask.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <system_error>
#include <thread>

namespace vitrine {

namespace {

// How many threads there are, for leave() alone.
std::atomic<int> running_threads = 0;

}  // namespace

struct JobState::Impl {
    mutable std::mutex lock;
    mutable std::condition_variable done;
    std::function<void()> tell;
    bool is_done = false;
};

JobState::JobState(std::function<void()> tell) : impl_(std::make_unique<Impl>())
{
    impl_->tell = std::move(tell);
}

JobState::~JobState() = default;

bool JobState::is_done_within(Nanoseconds patience) const
{
    std::unique_lock guard(impl_->lock);
    return impl_->done.wait_for(guard, std::chrono::nanoseconds(patience),
                                [this] { return impl_->is_done; });
}

void JobState::finish()
{
    const std::lock_guard guard(impl_->lock);
    impl_->is_done = true;
    impl_->done.notify_all();
    if (impl_->tell) impl_->tell();
}

void JobState::abandon()
{
    progress_.cancel();
    const std::lock_guard guard(impl_->lock);
    impl_->tell = {};
}

bool start_thread(std::function<void()> body)
{
    ++running_threads;
    try {
        std::thread([body = std::move(body)]() mutable {
            refuse_signals();
            body();
            body = {};
            --running_threads;
        }).detach();
    } catch (const std::system_error&) {
        --running_threads;
        return false;
    }
    return true;
}

int leave(int exit_code)
{
    constexpr std::chrono::milliseconds moment{5};
    for (int i = 0; i < 20 && running_threads > 0; ++i)
        std::this_thread::sleep_for(moment);
    if (running_threads == 0) return exit_code;
    std::fflush(stdout);
    std::_Exit(exit_code);
}

}  // namespace vitrine
