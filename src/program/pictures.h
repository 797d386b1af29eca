// The pictures of an exhibit, from its folder or packed with it: shapes to draw, or pixels.
#pragma once

#include "data/problem.h"
#include "draw/drawing.h"
#include "draw/image.h"
#include "engine/files.h"
#include "exhibit/exhibit.h"
#include "exhibit/pack.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vitrine {

// No file of a picture may be larger.
constexpr std::size_t largest_picture = std::size_t{64} << 20U;

// Where the pictures of an exhibit lie.
enum class HomeKind : std::uint8_t { Folder, Pack };
struct PictureHome {
    std::string path;  // of the folder, or of the packed exhibit
    HomeKind kind = HomeKind::Folder;
};

// A picture of pixels, which is read when it is shown.
struct ImageFile {
    PictureHome home;
    std::string file;  // below it
    ImageSize size;
};

// The files of one home, opened once for all of them.
class PictureFiles {
public:
    explicit PictureFiles(PictureHome home);

    const PictureHome& home() const { return home_; }
    // Fails as read_below() does, and where the packed exhibit cannot be opened.
    Result<std::string> read(const std::string& file, std::size_t most_bytes,
                             FilePart part = FilePart::Whole) const;

private:
    PictureHome home_;
    std::optional<Result<Pack>> pack_;  // where that is the home
};

// One of the two; neither where the file could not be used.
struct LoadedPicture {
    std::optional<Drawing> drawing;
    std::optional<ImageFile> image;
};

// Reads the picture at `index` of an exhibit, which is one of `files`: a drawing as a whole, of
// pixels only their size. Problems about About::Picture are in the exhibit's file, all others in
// the picture's own.
Reading<LoadedPicture> load_picture(const PictureFiles& files, const Picture& picture,
                                    std::size_t index);

// The pixels, no more of them than are ever shown. Fails with what is wrong with the file.
Result<Image> read_image_file(const ImageFile& file);

// The problem of a picture whose file is of no use.
Problem unusable_picture(const Picture& picture, std::size_t index, std::string message);

}  // namespace vitrine
