// A packed exhibit: one file to send by mail, a zip with the exhibit's JSON and its pictures.
//
// It comes from anybody, so limits.h says how large it may be, and it is read in memory alone: no
// part of it is ever written to a disk. Names in it are those that the exhibit gives its pictures.
#pragma once

#include "base/result.h"
#include "data/zip.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

class Pack {
public:
    // The JSON of the exhibit.
    Result<std::string> exhibit() const;

    // A picture by the name that the exhibit has for it, if it has no more than `most_bytes`.
    Result<std::string> picture(std::string_view file, std::size_t most_bytes) const;

private:
    friend Result<Pack> open_pack(std::string bytes);
    Pack(std::unique_ptr<std::string> bytes, Zip zip, std::string folder);

    std::unique_ptr<std::string> bytes_;  // which the archive borrows
    Zip zip_;
    std::string folder_;  // in the archive: who packs a folder by hand has it there, with a '/'
};

// Fails with what is wrong with the archive, and where it holds no exhibit.
Result<Pack> open_pack(std::string bytes);

// The bytes of a packed exhibit. What nobody could open again is not made.
Result<std::string> pack_of(std::string exhibit_json, std::vector<ZipFile> pictures);

}  // namespace vitrine
