// The pictures of pixels that an exhibit shows, read when they are first shown, and kept in the
// sizes they are shown in, so that a frame copies and never scales.
//
// They share one budget of memory. What was not shown for longest is dropped first, and read again
// if it is wanted again.
#pragma once

#include "draw/qr.h"
#include "engine/job.h"
#include "program/pictures.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

class ImageCache {
public:
    struct Shown {
        PictureId picture{};
        ImageSize size;  // zero: as it was read
        std::uint32_t serial = 0;
        std::uint64_t used_in = 0;  // the frame
        Image image;
    };

    // From now on files are read beside the loop, one at a time; `tell` is called in another thread
    // when one is there. Without it get() reads, so that a script shows the same each time.
    void read_beside(std::function<void()> tell) { tell_ = std::move(tell); }

    // The picture of `file` in this size; good until trim(). Null while it is being read, and where
    // it cannot be: then is_broken().
    const Shown* get(PictureId picture, const ImageFile& file, ImageSize size);
    bool is_broken(PictureId picture) const;

    // The code of a text, made when it is first shown; null where there is none. Good until trim().
    const QrCode* code_of(std::string_view text);

    // Drops what is over the budget, except what the last frame showed. To be called between
    // frames.
    void trim();

    // Forgets all pictures, for another exhibit.
    void clear();

    std::size_t bytes() const;  // that are kept

private:
    Shown* find(PictureId picture, ImageSize size);
    const Shown* keep(PictureId picture, ImageSize size, Image image);
    void take(PictureId picture, const ImageFile& file, Result<Image> read);
    void take_read();

    struct BeingRead {
        BeingRead(PictureId id, const ImageFile& from, const std::function<void()>& tell)
            : picture(id)
            , file(from)
            , job([from](Progress&) { return read_image_file(from); }, tell)
        {}
        PictureId picture;
        ImageFile file;
        Job<Image> job;
    };
    std::vector<std::unique_ptr<Shown>> kept_;
    struct MadeCode {
        std::string text;
        std::optional<QrCode> code;
    };
    std::vector<std::unique_ptr<MadeCode>> codes_;
    std::vector<PictureId> broken_;
    std::optional<BeingRead> being_read_;
    std::function<void()> tell_;
    std::uint64_t frame_ = 0;
    std::uint32_t serial_ = 0;
};

}  // namespace vitrine
