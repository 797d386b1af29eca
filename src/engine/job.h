// Work beside the loop: the one place where the program starts threads.
//
// A job runs a function that owns all that it uses, says how far it is, and can be asked to stop.
// Nobody ever waits for a job: its owner asks it to stop and goes on, even if the job is stuck in a
// read that never returns. Whatever it throws becomes an error, running out of memory included.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "input/event.h"

#include <functional>
#include <memory>
#include <new>
#include <string>
#include <utility>

namespace vitrine {

// What a job and its owner share, beside the result.
class JobState {
public:
    explicit JobState(std::function<void()> tell);
    JobState(const JobState&) = delete;
    JobState& operator=(const JobState&) = delete;
    ~JobState();

    Progress& progress() { return progress_; }
    bool is_done_within(Nanoseconds patience) const;
    // Called by the job when it is over. Tells its owner, if there still is one.
    void finish();
    // Called by the owner. Asks the job to stop; after that the owner is not told when it is over.
    void abandon();

private:
    struct Impl;
    Progress progress_;
    std::unique_ptr<Impl> impl_;
};

// Runs `body` in a thread of its own that takes no signals. False if the system has no thread left.
bool start_thread(std::function<void()> body);

template <class T>
class Job {
public:
    using Work = std::function<Result<T>(Progress&)>;

    // Starts `work`, which may outlive the job and whatever its owner has. `tell` is called in the
    // other thread when it is done, but never after the job was destroyed.
    explicit Job(Work work, std::function<void()> tell = {})
        : shared_(std::make_shared<Shared>(std::move(tell)))
    {
        const bool has_started = start_thread([shared = shared_, work = std::move(work)]() mutable {
            run(*shared, work);
            work = {};
            shared->state.finish();
        });
        if (has_started) return;
        shared_->result = fail("no thread could be started");
        shared_->state.finish();
    }
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    ~Job() { shared_->state.abandon(); }

    const Progress& progress() const { return shared_->state.progress(); }
    bool is_done() const { return is_done_within(0); }
    // Waits for it, but no longer than `patience`.
    bool is_done_within(Nanoseconds patience) const
    {
        return shared_->state.is_done_within(patience);
    }

    // Its result. To be called once, when it is done.
    Result<T> take() { return std::move(shared_->result); }

private:
    struct Shared {
        explicit Shared(std::function<void()> tell) : state(std::move(tell)) {}
        JobState state;
        Result<T> result =
            fail("there is not enough memory");  // made now: later there may be no memory for it
    };

    static void run(Shared& shared, const Work& work)
    {
        try {
            shared.result = work(shared.state.progress());
        } catch (const std::bad_alloc&) {
            return;
        } catch (const std::exception& thrown) {
            shared.result = fail(thrown.what());
        }
    }

    // Owned by both sides, since neither waits for the other: the last one frees it.
    std::shared_ptr<Shared> shared_;
};

// The end of main(): waits a moment for jobs that were asked to stop. Those that do not answer are
// cut off with the program, which then ends here, without destroying what they use.
int leave(int exit_code);

}  // namespace vitrine
