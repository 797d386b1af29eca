// Files of the machine: reading, writing, and where fonts and assets live.
#pragma once

#include "base/result.h"
#include "text/face.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vitrine {

// The whole file. Fails with its name and the reason; what is no plain file, as a folder or a pipe,
// and files over 1 GiB are refused. Waits for a slow disk, but for nothing else.
Result<std::string> read_file(const std::string& path);

// A file below `folder`, which came from somebody else: `path` is relative and what it names, with
// all links followed, must lie in the folder and be a plain file. It must have at most
// `most_bytes`, or only so many of its beginning are read. The Error says what is wrong without
// naming the folder.
enum class FilePart : bool { Whole, Beginning };
Result<std::string> read_below(const std::string& folder, std::string_view path,
                               std::size_t most_bytes, FilePart part = FilePart::Whole);

// What tells one state of a file from another, without a look inside. All zero where none is.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    std::int64_t size = 0;
    std::int64_t written_at = 0;  // nanoseconds
    std::uint32_t mode = 0;

    bool operator==(const FileStamp&) const = default;
};
FileStamp stamp_of(const std::string& path);

// A file as it was when somebody read it: the stamp is taken before.
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

// Where an asset ("themes/day.json") or an exhibit that ships ("mopr/exhibit.json", of `data`) is:
// below $VITRINE_ASSETS / $VITRINE_DATA, else in the share folder that was installed or built with
// the program. Fails with all places that were tried.
Result<std::string> find_asset(std::string_view name);
Result<std::string> find_data(std::string_view name);

// Every face of the design from the system's font folders. Fails with the package to install.
Result<Fonts> open_fonts();

}  // namespace vitrine
