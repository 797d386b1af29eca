// The signals by which the system asks the program to end: SIGTERM and SIGINT.
//
// A signal handler may call next to nothing, so there is none: the signals are blocked in every
// thread, and one thread sleeps until one of them comes. A signal that was ignored when the program
// was started (by nohup, or as a shell's background job) stays ignored.
#pragma once

#include <functional>
#include <memory>

namespace vitrine {

class Signals {
public:
    // To be made before there are other threads, since those inherit what this one blocks.
    Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    // From now on they end the program again.
    ~Signals();

    // Whether the program was asked to end. If two seconds pass without effect, asking again ends
    // the program at once, as the signal would have.
    bool is_asked() const;

    // Sets what is called when the program is asked to end. It is called in another thread, or here
    // and now if the program was asked already. It replaces the one before; an empty one is never
    // called.
    void tell(std::function<void()> tell);

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;  // shared with its thread, which nobody waits for
};

}  // namespace vitrine
