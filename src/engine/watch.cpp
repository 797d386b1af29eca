#include "engine/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace vitrine {

namespace {

namespace fs = std::filesystem;

// A save is often several writes; it is over when nothing follows for so long.
constexpr int calm_ms = 60;

struct WatchedFile {
    int folder = -1;  // the watch of its folder
    std::string name;
};

}  // namespace

struct FileWatch::Impl {
    int notify = -1;
    int stopper = -1;
    std::vector<int> folders;
    std::vector<WatchedFile> files;

    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        if (notify >= 0) ::close(notify);
        if (stopper >= 0) ::close(stopper);
    }

    Result<void> add(const fs::path& file)
    {
        const fs::path parent = file.has_parent_path() ? file.parent_path() : fs::path(".");
        constexpr std::uint32_t changes =
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR;
        const int folder = ::inotify_add_watch(notify, parent.c_str(), changes);
        if (folder < 0) {
            return fail(fmt::format("cannot watch '{}' for changes: {}", parent.string(),
                                    std::generic_category().message(errno)));
        }
        if (std::ranges::find(folders, folder) == folders.end()) folders.push_back(folder);
        files.push_back({folder, file.filename().string()});
        return {};
    }

    // Takes what has been told so far; true if one of the files is among it.
    bool drain()
    {
        alignas(inotify_event) std::array<char, 16384> buffer;
        bool is_ours = false;
        for (;;) {
            const ssize_t got = ::read(notify, buffer.data(), buffer.size());
            if (got <= 0) return is_ours;
            for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
                inotify_event event{};
                std::memcpy(&event, buffer.data() + at, sizeof event);
                const char* name = buffer.data() + at + sizeof event;
                is_ours = is_ours || (event.mask & IN_Q_OVERFLOW) != 0 ||
                          (event.len > 0 && is_watched(event.wd, name));
                at += sizeof event + event.len;
            }
        }
    }

    bool is_watched(int folder, std::string_view name) const
    {
        return std::ranges::any_of(files, [&](const WatchedFile& file) {
            return file.folder == folder && file.name == name;
        });
    }
};

FileWatch::FileWatch(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FileWatch::FileWatch(FileWatch&&) noexcept = default;
FileWatch& FileWatch::operator=(FileWatch&&) noexcept = default;
FileWatch::~FileWatch() = default;

FileWatch::Woken FileWatch::wait()
{
    bool has_changed = false;
    for (;;) {
        std::array<pollfd, 2> wanted{
            {{impl_->notify, POLLIN, 0}, {impl_->stopper, POLLIN, 0}}
        };
        const int ready = ::poll(wanted.data(), wanted.size(), has_changed ? calm_ms : -1);
        if (ready < 0 && errno != EINTR) return Woken::ByStop;
        if (ready < 0) continue;
        if ((wanted[1].revents & POLLIN) != 0) return Woken::ByStop;
        if (ready == 0) return Woken::ByChange;
        has_changed = impl_->drain() || has_changed;
    }
}

Result<void> FileWatch::follow(const std::vector<std::string>& files)
{
    const std::vector<int> before = std::exchange(impl_->folders, {});
    impl_->files.clear();
    Result<void> followed;
    for (const std::string& file : files) {
        if (auto added = impl_->add(file); !added) followed = added;
        // A link is followed: what it points to may be written elsewhere.
        std::error_code error;
        const fs::path real = fs::canonical(file, error);
        if (!error && real != fs::path(file)) {
            if (auto added = impl_->add(real); !added) followed = added;
        }
    }
    for (const int folder : before) {
        if (std::ranges::find(impl_->folders, folder) == impl_->folders.end())
            ::inotify_rm_watch(impl_->notify, folder);
    }
    return followed;
}

void FileWatch::stop()
{
    const std::uint64_t one = 1;
    // It cannot fail: the counter never comes near its end.
    [[maybe_unused]] const ssize_t written = ::write(impl_->stopper, &one, sizeof one);
}

Result<FileWatch> watch_files(const std::vector<std::string>& files)
{
    auto impl = std::make_unique<FileWatch::Impl>();
    impl->notify = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    impl->stopper = ::eventfd(0, EFD_CLOEXEC);
    if (impl->notify < 0 || impl->stopper < 0) {
        return fail(fmt::format("cannot watch files for changes: {}",
                                std::generic_category().message(errno)));
    }
    FileWatch watch(std::move(impl));
    if (auto followed = watch.follow(files); !followed)
        return tl::unexpected(std::move(followed).error());
    return watch;
}

}  // namespace vitrine
