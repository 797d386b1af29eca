#include "engine/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace vitrine {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{1} << 30;

std::string reason_of(int error_number)
{
    return std::generic_category().message(error_number);
}

// An open file of the system, closed at the end.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (number_ >= 0) ::close(number_);
    }

    int operator*() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

// 0, or the number of the error that kept some bytes from the disk.
int write_all(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    // Without it a power cut after the rename could leave an empty file under the good name.
    return ::fsync(file) == 0 ? 0 : errno;
}

// Puts the first `most` bytes of what is in `file` into `bytes`; 0, or the number of the error:
// EFBIG if there are more.
int read_all(int file, std::size_t expected, std::size_t most, std::string& bytes)
{
    // One byte more, so that the end of the file is seen without growing once more.
    bytes.resize(expected + 1);
    std::size_t filled = 0;
    for (;;) {
        if (filled == bytes.size()) bytes.resize(std::min(bytes.size() * 2, most + 1));
        const ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        filled += static_cast<std::size_t>(got);
        if (got == 0 || filled > most) break;
    }
    bytes.resize(std::min(filled, most));
    return filled > most ? EFBIG : 0;
}

// Removes what programs that are not running any more have left: "name.PID.new".
void remove_left_over(const fs::path& target)
{
    std::error_code ignored;
    const std::string begin = target.filename().string() + '.';
    constexpr std::string_view end = ".new";
    for (const auto& entry : fs::directory_iterator(target.parent_path(), ignored)) {
        const std::string name = entry.path().filename().string();
        const bool is_ours = name.size() > begin.size() + end.size() && name.starts_with(begin) &&
                             name.ends_with(end);
        if (!is_ours) continue;
        const char* first = name.data() + begin.size();
        const char* last = name.data() + name.size() - end.size();
        pid_t process = 0;
        const auto [stop, fault] = std::from_chars(first, last, process);
        if (fault != std::errc{} || stop != last || process <= 0) continue;
        if (::kill(process, 0) != 0 && errno == ESRCH) fs::remove(entry.path(), ignored);
    }
}

}  // namespace

Result<std::string> read_file(const std::string& path)
{
    const auto failed = [&](std::string_view reason) {
        return fail(fmt::format("cannot read '{}': {}", path, reason));
    };
    // Not blocking: a pipe in place of a file must not hold everything up.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status {};
    if (!file.is_open() || ::fstat(*file, &status) != 0) return failed(reason_of(errno));
    if (S_ISDIR(status.st_mode)) return failed("it is a folder; name a file");
    if (!S_ISREG(status.st_mode)) return failed("it is no plain file");
    const auto size = static_cast<std::size_t>(status.st_size);
    std::string bytes;
    const int error = size > largest_file ? EFBIG : read_all(*file, size, largest_file, bytes);
    if (error == EFBIG) return failed("it is larger than 1 GiB");
    if (error != 0) return failed(reason_of(error));
    return bytes;
}

Result<std::string> read_below(const std::string& folder, std::string_view path,
                               std::size_t most_bytes, FilePart part)
{
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error) return fail(fmt::format("cannot read '{}': {}", folder, error.message()));
    const fs::path real = fs::canonical(root / path, error);
    if (error) return fail(fmt::format("there is no '{}' in the exhibit's folder", path));
    const auto [end, rest] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    if (end != root.end() || rest == real.end())
        return fail(fmt::format("'{}' is a link that leads out of the exhibit's folder", path));
    const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    const Descriptor file(::open(real.c_str(), flags));
    struct stat status {};
    if (!file.is_open() || ::fstat(*file, &status) != 0)
        return fail(fmt::format("'{}' cannot be read: {}", path, reason_of(errno)));
    if (!S_ISREG(status.st_mode)) return fail(fmt::format("'{}' is no plain file", path));
    const auto size = static_cast<std::size_t>(status.st_size);
    std::string bytes;
    const int number = part == FilePart::Whole && size > most_bytes
                           ? EFBIG
                           : read_all(*file, std::min(size, most_bytes), most_bytes, bytes);
    if (number == EFBIG && part == FilePart::Whole)
        return fail(fmt::format("'{}' is larger than {} MiB", path, most_bytes >> 20U));
    if (number != 0 && number != EFBIG)
        return fail(fmt::format("'{}' cannot be read: {}", path, reason_of(number)));
    return bytes;
}

FileStamp stamp_of(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return {};
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    return {.device = status.st_dev,
            .number = status.st_ino,
            .size = status.st_size,
            .written_at = status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec,
            .mode = status.st_mode};
}

Result<void> replace_file(const std::string& path, std::string_view bytes)
{
    // A link stays a link: what it points to is replaced.
    std::error_code no_such_file;
    const fs::path real = fs::canonical(path, no_such_file);
    const std::string target = no_such_file ? path : real.string();
    const std::string beside = fmt::format("{}.{}.new", target, ::getpid());
    const auto failed = [&](int error) {
        ::unlink(beside.c_str());
        return fail(fmt::format("cannot write '{}': {}", path, reason_of(error)));
    };
    {
        const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
        const Descriptor file(::open(beside.c_str(), flags, 0666));
        if (!file.is_open()) return failed(errno);
        struct stat old {};
        if (::stat(target.c_str(), &old) == 0) {
            if (S_ISDIR(old.st_mode)) return failed(EISDIR);
            if (::fchmod(*file, old.st_mode & 07777) != 0) return failed(errno);
        }
        if (const int error = write_all(*file, bytes); error != 0) return failed(error);
    }
    if (::rename(beside.c_str(), target.c_str()) != 0) return failed(errno);
    return {};
}

namespace {

// 0, or the number of the error that kept a folder's names from the disk.
int sync_folder(const fs::path& folder)
{
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.is_open() && ::fsync(*opened) == 0 ? 0 : errno;
}

// Makes a folder and those above it, so that they are on the disk: each is a name in the one above.
int make_folder(const fs::path& folder)
{
    std::error_code error;
    if (fs::is_directory(folder, error)) return 0;
    const fs::path above = folder.parent_path();
    if (above != folder && !above.empty()) {
        if (const int failed = make_folder(above); failed != 0) return failed;
    }
    fs::create_directory(folder, error);
    if (error) return error.value();
    return above.empty() ? 0 : sync_folder(above);
}

}  // namespace

Result<void> store_file(const std::string& path, std::string_view bytes)
{
    const auto failed = [&](std::string_view reason) {
        return fail(fmt::format("cannot write '{}': {}", path, reason));
    };
    const fs::path folder = fs::path(path).parent_path();
    if (const int error = make_folder(folder); error != 0) return failed(reason_of(error));
    remove_left_over(path);
    if (auto replaced = replace_file(path, bytes); !replaced) return replaced;
    // A rename is lasting once its folder is on the disk.
    if (const int error = sync_folder(folder); error != 0) return failed(reason_of(error));
    return {};
}

}  // namespace vitrine
