#include "engine/speech.h"

#include "base/log.h"
#include "engine/clock.h"
#include "engine/job.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <deque>
#include <fcntl.h>
#include <libspeechd.h>
#include <mutex>
#include <optional>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace vitrine {

namespace {

constexpr std::chrono::milliseconds look_again{40};  // whether a process has said its text

bool is_in_path(std::string_view program)
{
    const char* path = std::getenv("PATH");
    std::string_view rest = path == nullptr ? "/usr/bin:/bin" : path;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const std::string file = std::string(rest.substr(0, end)) + "/" + std::string(program);
        if (access(file.c_str(), X_OK) == 0) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

bool has_dispatcher()
{
    if (std::getenv("SPEECHD_ADDRESS") != nullptr) return true;
    return is_in_path("speech-dispatcher");
}

// What one thread asks of the other.
struct Wish {
    enum class Kind { Say, Stop, Pause, GoOn };
    Kind kind{};
    std::string text;
    std::string language;
};

struct Wishes {
    std::mutex mutex;
    std::condition_variable told;
    std::deque<Wish> all;
    bool is_speaking = false;
    bool is_over = false;
};

// Speech Dispatcher, by its own library.
class Dispatcher {
public:
    Dispatcher() = default;
    Dispatcher(const Dispatcher&) = delete;
    Dispatcher& operator=(const Dispatcher&) = delete;
    ~Dispatcher() { close(); }

    // Connects, and has the service started where that is the machine's way. False without one.
    bool open()
    {
        char* fault = nullptr;
        SPDConnectionAddress* address = spd_get_default_address(&fault);
        std::free(std::exchange(fault, nullptr));
        if (address == nullptr) return false;
        constexpr int starts_it = 1;
        connection_ =
            spd_open2("vitrine", "reading", nullptr, SPD_MODE_SINGLE, address, starts_it, &fault);
        std::free(fault);
        SPDConnectionAddress__free(address);
        return connection_ != nullptr;
    }

    bool is_open() const { return connection_ != nullptr; }

    // False if the service is gone.
    bool fulfil(const Wish& wish)
    {
        switch (wish.kind) {
        case Wish::Kind::Say:
            return spd_set_language(connection_, wish.language.c_str()) == 0 &&
                   spd_say(connection_, SPD_MESSAGE, wish.text.c_str()) >= 0;
        case Wish::Kind::Stop: return spd_cancel(connection_) == 0;
        case Wish::Kind::Pause: return spd_pause(connection_) == 0;
        case Wish::Kind::GoOn: return spd_resume(connection_) == 0;
        }
        return true;
    }

    void close()
    {
        if (connection_ != nullptr) spd_close(std::exchange(connection_, nullptr));
    }

private:
    SPDConnection* connection_ = nullptr;
};

// A process that says one text.
class Espeak {
public:
    Espeak() = default;
    Espeak(const Espeak&) = delete;
    Espeak& operator=(const Espeak&) = delete;
    ~Espeak() { stop(); }

    bool is_speaking()
    {
        if (process_ > 0 && waitpid(process_, nullptr, WNOHANG) == process_) process_ = 0;
        return process_ > 0;
    }

    // The text goes through a pipe: a long one, or one that begins like an option, is no argument.
    void say(const Wish& wish)
    {
        std::array<int, 2> pipe{};
        if (pipe2(pipe.data(), O_CLOEXEC) != 0) return;
        start(wish.language, pipe[0]);
        ::close(pipe[0]);
        std::string_view rest = wish.text;
        while (process_ > 0 && !rest.empty()) {
            const ssize_t written = write(pipe[1], rest.data(), rest.size());
            if (written < 0 && errno != EINTR) break;
            if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
        }
        ::close(pipe[1]);
    }

    void stop()
    {
        if (!is_speaking()) return;
        kill(process_, SIGTERM);
        kill(process_, SIGCONT);
        waitpid(process_, nullptr, 0);
        process_ = 0;
    }

    void signal(int what)
    {
        if (is_speaking()) kill(process_, what);
    }

private:
    void start(const std::string& language, int text)
    {
        posix_spawn_file_actions_t files;
        posix_spawnattr_t attributes;
        if (posix_spawn_file_actions_init(&files) != 0) return;
        posix_spawn_file_actions_adddup2(&files, text, STDIN_FILENO);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        // This thread takes no signals; the process shall.
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
        std::string program = "espeak-ng";
        std::string option = "-v";
        std::string voice = language;
        std::string from_pipe = "--stdin";
        const std::array<char*, 5> arguments{program.data(), option.data(), voice.data(),
                                             from_pipe.data(), nullptr};
        const int failed = posix_spawnp(&process_, program.c_str(), &files, &attributes,
                                        arguments.data(), environ);
        if (failed != 0) process_ = 0;
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&files);
    }

    pid_t process_ = 0;
};

// What the other thread does, until its owner is gone.
class Voice {
public:
    explicit Voice(std::shared_ptr<Wishes> wishes) : wishes_(std::move(wishes)) {}

    void run()
    {
        while (const std::optional<Wish> wish = next())
            fulfil(*wish);
    }

private:
    // Waits for a wish that can be fulfilled now: espeak says one text after the other, and is
    // stopped and paused in between.
    std::optional<Wish> next()
    {
        std::unique_lock lock(wishes_->mutex);
        for (;;) {
            if (wishes_->is_over) return std::nullopt;
            const auto ready = std::ranges::find_if(wishes_->all, [this](const Wish& wish) {
                return wish.kind != Wish::Kind::Say || !espeak_.is_speaking();
            });
            wishes_->is_speaking = espeak_.is_speaking() || monotonic_time() < speaks_until_;
            if (ready != wishes_->all.end()) {
                Wish wish = std::move(*ready);
                wishes_->all.erase(ready);
                return wish;
            }
            if (wishes_->all.empty() && !wishes_->is_speaking)
                wishes_->told.wait(lock);
            else
                wishes_->told.wait_for(lock, look_again);
        }
    }

    void fulfil(const Wish& wish)
    {
        if (!is_silent_ && !dispatcher_.is_open() && wish.kind == Wish::Kind::Say)
            is_silent_ = !dispatcher_.open();
        if (dispatcher_.is_open()) {
            guess_end(wish);
            if (dispatcher_.fulfil(wish)) return;
            dispatcher_.close();
            is_silent_ = true;
        }
        switch (wish.kind) {
        case Wish::Kind::Say: espeak_.say(wish); break;
        case Wish::Kind::Stop: espeak_.stop(); break;
        case Wish::Kind::Pause: espeak_.signal(SIGSTOP); break;
        case Wish::Kind::GoOn: espeak_.signal(SIGCONT); break;
        }
    }

    // The service says a text beside us. How long that takes is known well enough: some thirteen
    // letters a second.
    void guess_end(const Wish& wish)
    {
        constexpr Nanoseconds a_byte = nanoseconds_per_second / 13;
        const Nanoseconds now = monotonic_time();
        if (wish.kind == Wish::Kind::Say)
            speaks_until_ = std::max(now, speaks_until_) + nanoseconds_per_second / 2 +
                            a_byte * static_cast<Nanoseconds>(letters_in(wish.text));
        if (wish.kind == Wish::Kind::Stop) speaks_until_ = 0;
    }

    // Not bytes: a Cyrillic letter has two.
    static std::size_t letters_in(std::string_view text)
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
    }

    std::shared_ptr<Wishes> wishes_;
    Nanoseconds speaks_until_ = 0;  // where the service speaks
    Dispatcher dispatcher_;
    Espeak espeak_;
    bool is_silent_ = !has_dispatcher();  // it is not there, or gone
};

class ThreadedVoice final : public ReadingVoice {
public:
    ThreadedVoice()
    {
        if (!start_thread([wishes = wishes_] { Voice(wishes).run(); }))
            log_line(LogLevel::Warning, "reading aloud: no thread could be started");
    }
    ~ThreadedVoice() override
    {
        const std::lock_guard lock(wishes_->mutex);
        wishes_->is_over = true;
        wishes_->told.notify_one();
    }

    void say(std::string text, std::string language) override
    {
        want({Wish::Kind::Say, std::move(text), std::move(language)});
    }
    void stop() override
    {
        {
            const std::lock_guard lock(wishes_->mutex);
            wishes_->all.clear();
        }
        want({.kind = Wish::Kind::Stop, .text = {}, .language = {}});
    }
    void pause() override { want({.kind = Wish::Kind::Pause, .text = {}, .language = {}}); }
    bool is_speaking() const override
    {
        const std::lock_guard lock(wishes_->mutex);
        return wishes_->is_speaking || std::ranges::any_of(wishes_->all, [](const Wish& wish) {
                   return wish.kind == Wish::Kind::Say;
               });
    }
    void go_on() override { want({.kind = Wish::Kind::GoOn, .text = {}, .language = {}}); }

private:
    void want(Wish wish)
    {
        const std::lock_guard lock(wishes_->mutex);
        wishes_->all.push_back(std::move(wish));
        wishes_->told.notify_one();
    }

    std::shared_ptr<Wishes> wishes_ = std::make_shared<Wishes>();
};

}  // namespace

std::unique_ptr<ReadingVoice> find_voice()
{
    if (!has_dispatcher() && !is_in_path("espeak-ng")) return nullptr;
    return std::make_unique<ThreadedVoice>();
}

}  // namespace vitrine
