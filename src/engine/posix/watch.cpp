// By Linux's inotify.
#include "engine/watch.h"

#include "engine/clock.h"
#include "engine/job.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <mutex>
#include <poll.h>
#include <set>
#include <string>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace vitrine {

namespace {

namespace fs = std::filesystem;

// A save is often several writes; it is over when nothing follows for so long, or it goes on for
// longer than anybody wants to wait.
constexpr Nanoseconds a_millisecond = nanoseconds_per_second / 1000;
constexpr Nanoseconds calm_after = 60 * a_millisecond;
constexpr Nanoseconds calm_at_the_latest = nanoseconds_per_second;
constexpr int unwatched_look_ms = 2000;
constexpr int most_links = 40;  // as the kernel follows

enum class Meaning : unsigned char { None, Way, File };

// The folders on the way to some files, each with the names in it that matter.
class Ways {
public:
    explicit Ways(int notify) : notify_(notify) {}

    // Sets all watches anew. A folder is watched before it is looked into, so that nothing that
    // happens meanwhile is lost.
    void set(const std::vector<SeenFile>& files)
    {
        std::map<int, std::map<std::string, Meaning>> before = std::exchange(names_, {});
        is_complete_ = true;
        for (const SeenFile& file : files) {
            std::error_code error;
            const fs::path whole = fs::absolute(file.path, error).lexically_normal();
            int links_left = most_links;
            walk(whole, links_left);
        }
        for (const auto& [folder, names] : before) {
            if (!names_.contains(folder)) ::inotify_rm_watch(notify_, folder);
        }
    }

    // Whether all that matters is told of.
    bool is_complete() const { return is_complete_; }

    // Takes what has been told so far: whether one of the files changed, or a folder or link on the
    // way to one.
    Meaning drain()
    {
        alignas(inotify_event) std::array<char, 16384> buffer;
        Meaning most = Meaning::None;
        for (;;) {
            const ssize_t got = ::read(notify_, buffer.data(), buffer.size());
            if (got <= 0) return most;
            for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
                inotify_event event{};
                std::memcpy(&event, buffer.data() + at, sizeof event);
                most = std::max(most, meaning_of(event, buffer.data() + at + sizeof event));
                at += sizeof event + event.len;
            }
        }
    }

private:
    // Watches the folder of each part of `path`; where a part is a link, it follows the link. It
    // ends where there is nothing, since the folder above tells when something comes.
    void walk(const fs::path& path, int& links_left)
    {
        fs::path here = path.root_path();
        const fs::path parts = path.relative_path();
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const bool is_last = std::next(part) == parts.end();
            if (!watch(here, part->string(), is_last ? Meaning::File : Meaning::Way)) return;
            const fs::path next = here / *part;
            std::error_code error;
            const fs::file_status status = fs::symlink_status(next, error);
            if (error || status.type() == fs::file_type::not_found) return;
            if (status.type() == fs::file_type::symlink) {
                const fs::path target = fs::read_symlink(next, error);
                if (error || --links_left < 0) return;
                fs::path rest = target.is_absolute() ? target : here / target;
                for (auto left = std::next(part); left != parts.end(); ++left)
                    rest /= *left;
                walk(rest.lexically_normal(), links_left);
                return;
            }
            here = next;
        }
    }

    bool watch(const fs::path& folder, const std::string& name, Meaning meaning)
    {
        constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM |
                                          IN_DELETE | IN_ATTRIB | IN_ONLYDIR;
        const int number = ::inotify_add_watch(notify_, folder.c_str(), changes);
        if (number < 0) {
            // What is no folder any more is told of by the folder above.
            const bool is_gone = errno == ENOENT || errno == ENOTDIR;
            is_complete_ = is_complete_ && is_gone;
            return !is_gone;
        }
        Meaning& known = names_[number][name];
        known = std::max(known, meaning);
        return true;
    }

    Meaning meaning_of(const inotify_event& event, const char* name) const
    {
        if ((event.mask & IN_Q_OVERFLOW) != 0) return Meaning::Way;
        if (event.len == 0) return Meaning::None;
        const auto folder = names_.find(event.wd);
        if (folder == names_.end()) return Meaning::None;
        const auto known = folder->second.find(name);
        if (known == folder->second.end()) return Meaning::None;
        // If a file was only made, or got other rights, its stamp tells whether it has changed.
        const bool is_written =
            (event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)) != 0;
        return is_written ? known->second : Meaning::Way;
    }

    int notify_;
    std::map<int, std::map<std::string, Meaning>> names_;  // by the watch of their folder
    bool is_complete_ = true;
};

}  // namespace

struct FileWatch::Impl {
    int notify = -1;
    int waker = -1;

    std::mutex lock;  // guards what follows
    std::function<void()> tell;
    std::vector<SeenFile> files;
    bool has_new_files = true;
    bool has_changed = false;
    bool is_over = false;

    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        if (notify >= 0) ::close(notify);
        if (waker >= 0) ::close(waker);
    }

    void wake()
    {
        const std::uint64_t one = 1;
        // It cannot fail: the counter never comes near its end.
        [[maybe_unused]] const ssize_t written = ::write(waker, &one, sizeof one);
    }

    void watch();
    void wait(int milliseconds) const;
    bool take_files(std::vector<SeenFile>& watched);
    void report(const std::vector<SeenFile>& watched);
};

namespace {

// Takes the stamps of all files anew, and says whether any of them has changed.
bool take_stamps(std::vector<SeenFile>& files)
{
    bool has_changed = false;
    for (SeenFile& file : files) {
        const FileStamp stamp = stamp_of(file.path);
        has_changed = has_changed || stamp != file.stamp;
        file.stamp = stamp;
    }
    return has_changed;
}

int milliseconds_until(Nanoseconds due)
{
    const Nanoseconds left = std::max<Nanoseconds>(0, due - monotonic_time());
    return static_cast<int>((left + a_millisecond - 1) / a_millisecond);
}

}  // namespace

// Sleeps until something is told, somebody wakes it, or the time is over (-1: never).
void FileWatch::Impl::wait(int milliseconds) const
{
    std::array<pollfd, 2> wanted{
        {{waker, POLLIN, 0}, {notify, POLLIN, 0}}
    };
    ::poll(wanted.data(), notify >= 0 ? 2 : 1, milliseconds);
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = ::read(waker, &count, sizeof count);
}

// Files that somebody wants watched instead. What was watched already keeps its stamp, or a change
// since would be lost.
bool FileWatch::Impl::take_files(std::vector<SeenFile>& watched)
{
    const std::lock_guard guard(lock);
    if (!std::exchange(has_new_files, false)) return false;
    const std::vector<SeenFile> before = std::exchange(watched, files);
    for (SeenFile& file : watched) {
        const auto known = std::ranges::find(before, file.path, &SeenFile::path);
        if (known != before.end()) file.stamp = known->stamp;
    }
    return true;
}

void FileWatch::Impl::report(const std::vector<SeenFile>& watched)
{
    const std::lock_guard guard(lock);
    // They are read after this: what comes later is another change.
    if (!has_new_files) files = watched;
    has_changed = true;
    if (tell) tell();
}

void FileWatch::Impl::watch()
{
    Ways ways(notify);
    std::vector<SeenFile> watched;
    bool is_unsaid = false;  // something has changed and was not told yet
    Nanoseconds first = 0;
    Nanoseconds last = 0;
    const auto note_change = [&] {
        last = monotonic_time();
        if (!std::exchange(is_unsaid, true)) first = last;
    };
    for (;;) {
        {
            const std::lock_guard guard(lock);
            if (is_over) return;
        }
        const Meaning told = ways.drain();
        const bool has_other_files = take_files(watched);
        if (told != Meaning::None || has_other_files || !ways.is_complete()) {
            ways.set(watched);
            const bool is_other = take_stamps(watched);
            if (told == Meaning::File || is_other) note_change();
        }
        int patience = ways.is_complete() ? -1 : unwatched_look_ms;
        if (is_unsaid) {
            const auto due = std::min(last + calm_after, first + calm_at_the_latest);
            if (monotonic_time() >= due) {
                is_unsaid = false;
                report(watched);
            } else {
                patience = milliseconds_until(due);
            }
        }
        wait(patience);
    }
}

FileWatch::FileWatch(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
FileWatch::FileWatch(FileWatch&&) noexcept = default;
FileWatch& FileWatch::operator=(FileWatch&&) noexcept = default;

FileWatch::~FileWatch()
{
    if (!impl_) return;
    const std::lock_guard guard(impl_->lock);
    impl_->is_over = true;
    impl_->tell = {};
    impl_->wake();
}

bool FileWatch::take_change()
{
    const std::lock_guard guard(impl_->lock);
    return std::exchange(impl_->has_changed, false);
}

void FileWatch::follow(std::vector<SeenFile> files)
{
    const std::lock_guard guard(impl_->lock);
    impl_->files = std::move(files);
    impl_->has_new_files = true;
    impl_->wake();
}

Result<FileWatch> watch_files(std::vector<SeenFile> files, std::function<void()> tell)
{
    auto impl = std::make_shared<FileWatch::Impl>();
    // The system may have none left; then the files are looked at now and then.
    impl->notify = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    impl->waker = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (impl->waker < 0) {
        return fail(fmt::format("cannot watch files for changes: {}",
                                std::generic_category().message(errno)));
    }
    impl->files = std::move(files);
    impl->tell = std::move(tell);
    if (!start_thread([impl] { impl->watch(); }))
        return fail("cannot watch files for changes: no thread could be started");
    return FileWatch(std::move(impl));
}

}  // namespace vitrine
