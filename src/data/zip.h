// Archives in memory: spreadsheets and packed exhibits are zip files.
//
// An archive comes from anybody. It is judged before anything is read of it: how many files it has,
// how large they say they are and how much smaller they are packed, and whether their names lead
// out of it. Nothing is ever written to a disk. libzip is named in zip.cpp alone.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// What an archive may have at most.
struct ZipLimits {
    std::size_t entries = 0;
    std::size_t bytes = 0;  // of all entries together, unpacked
    std::size_t ratio =
        0;  // of an entry's bytes to its packed bytes, where it is larger than 1 MiB
};

class Zip {
public:
    Zip(Zip&&) noexcept;
    Zip& operator=(Zip&&) noexcept;
    ~Zip();

    // Of all files, as they stand in the archive; folders are no files.
    const std::vector<std::string>& names() const { return names_; }
    bool has(std::string_view name) const;

    // One file whole. Fails with what is wrong, without the archive's own name: there is none of
    // that name, or its bytes are damaged.
    Result<std::string> read(std::string_view name) const;

private:
    friend Result<Zip> open_zip(std::string_view bytes, const ZipLimits& limits);
    struct Impl;
    explicit Zip(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
    std::vector<std::string> names_;
};

// Whether these bytes begin as an archive does.
bool looks_like_zip(std::string_view bytes);

// `bytes` must outlive what is made. Fails where this is no archive, a part of it is protected by a
// password, it is larger than the limits, or a name in it is absolute, leads upwards or is a link.
Result<Zip> open_zip(std::string_view bytes, const ZipLimits& limits);

// A file to be packed. What is packed already (pictures) is only stored.
enum class Packing : unsigned char { Packed, Stored };
struct ZipFile {
    std::string name;
    std::string bytes;
    Packing packing = Packing::Packed;
};

// The archive of these files, in their order. The same files give the same bytes on any day.
Result<std::string> zip_of(std::span<const ZipFile> files);

}  // namespace vitrine
