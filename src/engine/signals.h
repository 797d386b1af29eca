// SIGTERM and SIGINT as events of SDL. Used by window.cpp only.
#pragma once

#include <SDL.h>

#include <atomic>
#include <csignal>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace vitrine {

// SIGTERM and SIGINT as SDL events, without a poll: they are blocked in every thread, and one
// thread sleeps until they come (a handler could not call SDL). Made before SDL starts, so that
// SDL's threads inherit the block; threads that the program started earlier would not.
class SignalWatch {
public:
    explicit SignalWatch(Uint32 event_type) : event_type_(event_type)
    {
        sigemptyset(&signals_);
        for (const int number : {SIGTERM, SIGINT}) {
            struct sigaction current {};
            sigaction(number, nullptr, &current);
            // What was ignored when we were started (nohup, a shell's background job) stays so.
            if (current.sa_handler == SIG_IGN) continue;
            sigaddset(&signals_, number);
            waker_ = number;
        }
        pthread_sigmask(SIG_BLOCK, &signals_, &mask_before_);
    }
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;
    ~SignalWatch()
    {
        if (thread_.joinable()) {
            is_over_ = true;
            pthread_kill(thread_.native_handle(), waker_);
            thread_.join();
        }
        pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
    }

    // After SDL's events have started.
    void start()
    {
        if (waker_ != 0) thread_ = std::thread([this] { listen(); });
    }

private:
    static constexpr Nanoseconds patience = 2 * nanoseconds_per_second;

    void listen()
    {
        Nanoseconds asked_at = 0;
        for (;;) {
            int number = 0;
            if (sigwait(&signals_, &number) != 0 || is_over_) return;
            // Asked again, and not by one who sends a signal twice, as timeout does: the loop has
            // not answered.
            const Nanoseconds now = monotonic_time();
            if (asked_at != 0 && now - asked_at > patience) std::_Exit(128 + number);
            if (asked_at == 0) asked_at = now;
            SDL_Event event{};
            event.type = event_type_;
            SDL_PushEvent(&event);
        }
    }

    Uint32 event_type_;
    sigset_t signals_{};
    sigset_t mask_before_{};
    int waker_ = 0;
    std::atomic<bool> is_over_ = false;
    std::thread thread_;
};

}  // namespace vitrine
