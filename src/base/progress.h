// How far a long task has come, passed from the thread that does it to the one that shows it, and
// whether the task should stop.
#pragma once

#include <atomic>

namespace vitrine {

class Progress {
public:
    // From now on report(0 … 1) means `from` … `to` of the whole.
    void begin(float from, float to)
    {
        from_ = from;
        to_ = to;
        share_ = from;
    }
    void report(double done) { share_ = from_ + (to_ - from_) * static_cast<float>(done); }

    // 0 … 1; from any thread.
    float share() const { return share_; }

    // Asks the task to give up as soon as it can; from any thread.
    void cancel() { is_cancelled_ = true; }
    bool is_cancelled() const { return is_cancelled_; }

private:
    float from_ = 0;
    float to_ = 1;
    std::atomic<float> share_ = 0;
    std::atomic<bool> is_cancelled_ = false;
};

// After this many steps a long task reports and asks whether it should stop.
constexpr unsigned steps_a_report = 4096;

}  // namespace vitrine
