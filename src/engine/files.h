// Files of the machine: reading, writing, and where fonts and assets live.
#pragma once

#include "base/result.h"
#include "text/face.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// Reads the whole file. Failing, it gives the file's name and the reason. Folders, pipes and files
// over 1 GiB are refused. It may wait for a slow disk, but for nothing else.
Result<std::string> read_file(const std::string& path);

// Reads a file in `folder` that somebody else has named. `path` is relative; the file that it leads
// to, with all links followed, must lie in the folder and be a plain file. If the whole file is
// wanted, more than `most_bytes` are an error; of a beginning, no more than that are read. The
// Error says what is wrong without naming the folder.
enum class FilePart : bool { Whole, Beginning };
Result<std::string> read_below(const std::string& folder, std::string_view path,
                               std::size_t most_bytes, FilePart part = FilePart::Whole);

// Tells whether a file has changed, without reading it. All zero if there is no file.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    std::int64_t size = 0;
    std::int64_t written_at = 0;  // nanoseconds
    std::uint32_t mode = 0;

    bool operator==(const FileStamp&) const = default;
};
FileStamp stamp_of(const std::string& path);

// A file that was read, with its stamp from just before that.
struct SeenFile {
    std::string path;
    FileStamp stamp;
};

// The folder that a file lies in, "." for a bare name; and its name there.
std::string folder_of(const std::string& path);
std::string file_name_of(const std::string& path);

// Writes beside the file, then renames: a reader sees the old file or the new one, never half of
// it.
Result<void> replace_file(const std::string& path, std::string_view bytes);

// The user's own folders for settings and for data (XDG Base Directory Specification 0.8):
// $XDG_CONFIG_HOME and $XDG_DATA_HOME where they name an absolute path, else ~/.config and
// ~/.local/share. Fails if there is no home either. They need not exist.
Result<std::string> user_config_folder();
Result<std::string> user_data_folder();

// The user's folder for documents: what xdg-user-dirs has noted in user-dirs.dirs, where that is a
// folder, else the home folder. Fails if there is no home.
Result<std::string> user_documents_folder();

// Puts a file of the user in place, with the folders above it, so that it is there after a power
// cut: it is on the disk before it gets its name, and the name is on the disk before this returns.
// What an earlier program that was killed has left beside it is removed.
Result<void> store_file(const std::string& path, std::string_view bytes);

// Renames a file that cannot be used, so that nothing writes over it: "settings.json" becomes
// "settings.json.unreadable", or with a number where that is taken. Returns the new path.
Result<std::string> set_aside(const std::string& path);

// Whether there is anything of this name.
bool is_there(const std::string& path);

// The exhibits that ship with the program or were put beside those: paths to open.
std::vector<std::string> installed_exhibits();

// Where an asset ("themes/day.json") or an exhibit that ships ("mopr/exhibit.json", of `data`) is:
// below $VITRINE_ASSETS / $VITRINE_DATA, else in the share folder that was installed or built with
// the program. Fails with all places that were tried.
Result<std::string> find_asset(std::string_view name);
Result<std::string> find_data(std::string_view name);

// Opens every face of the design from the system's font folders. Failing, it names the package to
// install.
Result<Fonts> open_fonts();

// How words of these languages ("de", "de-AT") are parted, as far as the machine has files for
// libhyphen ("hyphen/hyph_de_DE.dic" in a folder of $XDG_DATA_DIRS).
std::vector<HyphenPatterns> read_hyphens(const std::vector<std::string>& languages);

}  // namespace vitrine
