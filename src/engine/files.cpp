#include "engine/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

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

// Adds what is in `file` to `bytes`; 0, or the number of the error. EFBIG above the limit.
int read_all(int file, std::size_t expected, std::string& bytes)
{
    // One byte more, so that the end of the file is seen without growing once more.
    bytes.resize(expected + 1);
    std::size_t filled = 0;
    for (;;) {
        if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
        const ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled > largest_file) return EFBIG;
    }
    bytes.resize(filled);
    return 0;
}

// The folder named by a variable of the environment first, then beside the source, then installed.
std::vector<fs::path> folders(const char* variable, std::string_view folder)
{
    std::vector<fs::path> out;
    const char* chosen = std::getenv(variable);
    if (chosen != nullptr && *chosen != '\0') out.emplace_back(chosen);
#ifdef VITRINE_SOURCE_DIR
    out.push_back(fs::path(VITRINE_SOURCE_DIR) / folder);
#endif
#ifdef VITRINE_SHARE_DIR
    out.push_back(fs::path(VITRINE_SHARE_DIR) / folder);
#endif
    return out;
}

Result<std::string> find_below(const std::vector<fs::path>& places, std::string_view name,
                               const char* variable)
{
    std::string tried;
    for (const fs::path& place : places) {
        const fs::path path = place / name;
        std::error_code ignored;
        if (fs::is_regular_file(path, ignored)) return path.string();
        tried += tried.empty() ? path.string() : ", " + path.string();
    }
    return fail(fmt::format("cannot find '{}': there is no {}; set {} to the folder it is in", name,
                            tried.empty() ? "folder to look in" : tried, variable));
}

struct FaceFile {
    std::string_view file;
    std::string_view name;
    std::string_view package;
};

// By FaceId.
constexpr std::array<FaceFile, face_count> face_files{
    {
     {"PTF75F.ttf", "PT Serif Bold", "fonts-paratype"},
     {"PTF56F.ttf", "PT Serif Italic", "fonts-paratype"},
     {"PTS55F.ttf", "PT Sans", "fonts-paratype"},
     {"PTS75F.ttf", "PT Sans Bold", "fonts-paratype"},
     {"PTN77F.ttf", "PT Sans Narrow Bold", "fonts-paratype"},
     {"DejaVuSans.ttf", "DejaVu Sans", "fonts-dejavu-core"},
     }
};

std::vector<fs::path> font_folders()
{
    std::vector<fs::path> out;
    const char* chosen = std::getenv("VITRINE_FONTS");
    if (chosen != nullptr && *chosen != '\0') out.emplace_back(chosen);
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home != '\0') out.push_back(fs::path(home) / ".local/share/fonts");
    for (const char* folder : {"/usr/local/share/fonts", "/usr/share/fonts/truetype/paratype",
                               "/usr/share/fonts/paratype", "/usr/share/fonts/truetype/dejavu",
                               "/usr/share/fonts/dejavu", "/usr/share/fonts/TTF"}) {
        out.emplace_back(folder);
    }
    return out;
}

Result<Face> open_face_file(const FaceFile& wanted, const std::vector<fs::path>& places)
{
    for (const fs::path& place : places) {
        const fs::path path = place / wanted.file;
        std::error_code ignored;
        if (!fs::is_regular_file(path, ignored)) continue;
        TRY(std::string bytes, read_file(path.string()));
        return open_face(std::move(bytes), std::string(wanted.name));
    }
    return fail(fmt::format("the font {} ({}) is missing: install the package {}", wanted.name,
                            wanted.file, wanted.package));
}

}  // namespace

Result<std::string> read_file(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) return fail(fmt::format("cannot read '{}': {}", path, reason_of(errno)));
    struct stat status {};
    if (::fstat(*file, &status) != 0) {
        return fail(fmt::format("cannot read '{}': {}", path, reason_of(errno)));
    }
    if (S_ISDIR(status.st_mode)) {
        return fail(fmt::format("cannot read '{}': it is a folder; name a file", path));
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    std::string bytes;
    const int error = size > largest_file ? EFBIG : read_all(*file, size, bytes);
    if (error == EFBIG) {
        return fail(fmt::format("cannot read '{}': it is larger than 1 GiB", path));
    }
    if (error != 0) return fail(fmt::format("cannot read '{}': {}", path, reason_of(error)));
    return bytes;
}

Result<std::string> read_below(const std::string& folder, std::string_view path,
                               std::size_t most_bytes)
{
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error) return fail(fmt::format("cannot read '{}': {}", folder, error.message()));
    const fs::path real = fs::canonical(root / path, error);
    if (error) return fail(fmt::format("there is no '{}' in the exhibit's folder", path));
    const auto [end, rest] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    if (end != root.end() || rest == real.end())
        return fail(fmt::format("'{}' is a link that leads out of the exhibit's folder", path));
    // Not blocking: a pipe in place of a file must not hold everything up.
    const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const Descriptor file(::open(real.c_str(), flags));
    struct stat status {};
    if (!file.is_open() || ::fstat(*file, &status) != 0)
        return fail(fmt::format("'{}' cannot be read: {}", path, reason_of(errno)));
    if (!S_ISREG(status.st_mode)) return fail(fmt::format("'{}' is no plain file", path));
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > most_bytes) {
        return fail(fmt::format("'{}' is larger than {} MiB", path, most_bytes >> 20U));
    }
    std::string bytes;
    if (const int number = read_all(*file, size, bytes); number != 0)
        return fail(fmt::format("'{}' cannot be read: {}", path, reason_of(number)));
    return bytes;
}

std::string folder_of(const std::string& path)
{
    const std::string folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string file_name_of(const std::string& path)
{
    return fs::path(path).filename().string();
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

Result<std::string> find_asset(std::string_view name)
{
    return find_below(folders("VITRINE_ASSETS", "assets"), name, "VITRINE_ASSETS");
}

Result<std::string> find_data(std::string_view name)
{
    return find_below(folders("VITRINE_DATA", "data"), name, "VITRINE_DATA");
}

Result<Fonts> open_fonts()
{
    const std::vector<fs::path> places = font_folders();
    Fonts fonts;
    for (const FaceFile& wanted : face_files) {
        TRY(Face face, open_face_file(wanted, places));
        fonts.faces.push_back(std::move(face));
    }
    return fonts;
}

}  // namespace vitrine
