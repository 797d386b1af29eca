#include "engine/standard_streams.h"

#include "base/log.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace vitrine {

namespace {

// So many bytes are written into a pipe as a whole or not at all.
constexpr std::size_t most_at_once = 4096;

// A way to standard error of our own that does not block; the mode of the one we were given is not
// ours to change, since others write there too. -1 where there is none.
int unblocked_log = -1;

bool write_some(std::string_view piece)
{
    if (unblocked_log >= 0)
        return ::write(unblocked_log, piece.data(), piece.size()) == ssize_t(piece.size());
    struct stat status {};
    if (::fstat(STDERR_FILENO, &status) != 0) return false;
    if (S_ISSOCK(status.st_mode)) {
        return ::send(STDERR_FILENO, piece.data(), piece.size(), MSG_DONTWAIT | MSG_NOSIGNAL) ==
               ssize_t(piece.size());
    }
    pollfd room{STDERR_FILENO, POLLOUT, 0};
    if (::poll(&room, 1, 0) != 1 || (room.revents & POLLOUT) == 0) return false;
    return ::write(STDERR_FILENO, piece.data(), piece.size()) == ssize_t(piece.size());
}

// Writes as much of the text as there is room for, in whole lines if it can.
void write_unblocked(std::string_view text)
{
    while (!text.empty()) {
        std::size_t size = std::min(text.size(), most_at_once);
        const std::size_t line = text.substr(0, size).rfind('\n');
        if (size < text.size() && line != std::string_view::npos) size = line + 1;
        if (!write_some(text.substr(0, size))) return;
        text.remove_prefix(size);
    }
}

// What staff are told. Lines come from any thread.
class Complaints {
public:
    void note(std::string_view line)
    {
        const bool is_one = line.find(": warning: ") != std::string_view::npos ||
                            line.find(": error: ") != std::string_view::npos;
        if (!is_one) return;
        const std::lock_guard lock(mutex_);
        if (lines_.size() == most) lines_.erase(lines_.begin());
        lines_.emplace_back(line.substr(0, line.find('\n')));
    }

    std::vector<std::string> all()
    {
        const std::lock_guard lock(mutex_);
        return lines_;
    }

private:
    static constexpr std::size_t most = 20;

    std::mutex mutex_;
    std::vector<std::string> lines_;
};

Complaints& complaints()
{
    static Complaints all;
    return all;
}

void note_and_write(std::string_view lines)
{
    complaints().note(lines);
    write_unblocked(lines);
}

}  // namespace

std::vector<std::string> last_complaints()
{
    return complaints().all();
}

void open_standard_streams()
{
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
        // It gets the lowest number that is free, which is this one.
        [[maybe_unused]] const int opened =
            ::open("/dev/null", number == STDIN_FILENO ? O_RDONLY : O_WRONLY);
    }
}

void keep_log_from_blocking()
{
    ::signal(SIGPIPE, SIG_IGN);
    struct stat status {};
    // A plain file never blocks. It is not opened again, since all who write to it must share one
    // position.
    if (::fstat(STDERR_FILENO, &status) == 0 &&
        (S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode)))
        unblocked_log =
            ::open("/proc/self/fd/2", O_WRONLY | O_NONBLOCK | O_APPEND | O_CLOEXEC | O_NOCTTY);
    set_log_sink(note_and_write);
}

}  // namespace vitrine
