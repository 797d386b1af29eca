// Being asked to end by the system: SIGTERM and SIGINT.
//
// A signal's handler may call next to nothing, so there is none: the signals are blocked in every
// thread, and one thread sleeps until one of them comes. What was ignored when the program was
// started (by nohup, or as a shell's background job) stays so.
#pragma once

#include <functional>
#include <memory>

namespace vitrine {

class Signals {
public:
    // Before there are other threads, which block what this one blocks.
    Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    // From now on they end the program again.
    ~Signals();

    // Whether the program was asked to end. If two seconds pass without effect, asking again ends
    // the program at once, as the signal would have.
    bool is_asked() const;

    // `tell` is called when the program is asked to end, in another thread, or here if it was asked
    // already. It takes the place of the one before; an empty one is never called.
    void tell(std::function<void()> tell);

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;  // shared with its thread, which nobody waits for
};

}  // namespace vitrine
