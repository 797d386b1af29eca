// By Linux's signalfd.
#include "engine/signals.h"

#include "engine/clock.h"
#include "engine/job.h"

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <utility>

namespace vitrine {

namespace {

constexpr Nanoseconds asked_in_vain = 2 * nanoseconds_per_second;

}  // namespace

struct Signals::Impl {
    sigset_t signals{};
    sigset_t mask_before{};
    int arrived = -1;  // can be read when a signal has come
    int waker = -1;

    mutable std::mutex lock;  // guards what follows
    std::function<void()> tell;
    bool is_asked = false;
    bool is_over = false;

    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        if (arrived >= 0) ::close(arrived);
        if (waker >= 0) ::close(waker);
    }

    void listen();
    void ask();
    void end();
};

void Signals::Impl::listen()
{
    Nanoseconds asked_at = 0;
    for (;;) {
        std::array<pollfd, 2> wanted{
            {{waker, POLLIN, 0}, {arrived, POLLIN, 0}}
        };
        ::poll(wanted.data(), wanted.size(), -1);
        {
            const std::lock_guard guard(lock);
            if (is_over) return;
        }
        signalfd_siginfo signal{};
        if (::read(arrived, &signal, sizeof signal) != ssize_t{sizeof signal}) continue;
        // Some send a signal twice at once, as timeout does.
        const Nanoseconds now = monotonic_time();
        if (asked_at != 0 && now - asked_at > asked_in_vain)
            std::_Exit(128 + static_cast<int>(signal.ssi_signo));
        if (asked_at == 0) asked_at = now;
        ask();
    }
}

void Signals::Impl::ask()
{
    const std::lock_guard guard(lock);
    is_asked = true;
    if (tell) tell();
}

void Signals::Impl::end()
{
    const std::lock_guard guard(lock);
    is_over = true;
    tell = {};
    const std::uint64_t one = 1;
    // It cannot fail: the counter never comes near its end.
    [[maybe_unused]] const ssize_t written = ::write(waker, &one, sizeof one);
}

Signals::Signals() : impl_(std::make_shared<Impl>())
{
    sigemptyset(&impl_->signals);
    bool is_any = false;
    for (const int number : {SIGTERM, SIGINT}) {
        struct sigaction current {};
        sigaction(number, nullptr, &current);
        if (current.sa_handler == SIG_IGN) continue;
        sigaddset(&impl_->signals, number);
        is_any = true;
    }
    pthread_sigmask(SIG_BLOCK, &impl_->signals, &impl_->mask_before);
    if (!is_any) return;
    impl_->arrived = ::signalfd(-1, &impl_->signals, SFD_CLOEXEC | SFD_NONBLOCK);
    impl_->waker = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    const bool can_listen = impl_->arrived >= 0 && impl_->waker >= 0 &&
                            start_thread([impl = impl_] { impl->listen(); });
    // If the system has nothing left to listen with, the signals end the program as usual.
    if (!can_listen) pthread_sigmask(SIG_SETMASK, &impl_->mask_before, nullptr);
}

Signals::~Signals()
{
    impl_->end();
    pthread_sigmask(SIG_SETMASK, &impl_->mask_before, nullptr);
}

bool Signals::is_asked() const
{
    const std::lock_guard guard(impl_->lock);
    return impl_->is_asked;
}

void Signals::tell(std::function<void()> tell)
{
    const std::lock_guard guard(impl_->lock);
    impl_->tell = std::move(tell);
    if (impl_->is_asked && impl_->tell) impl_->tell();
}

}  // namespace vitrine
