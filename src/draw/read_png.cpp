// Reads PNG with libpng; no other file includes it. It reports errors with longjmp, which runs no
// destructors: a function between setjmp and longjmp must have no local object that needs one.
#include "draw/picture_formats.h"
#include "draw/shrink.h"

#include <fmt/format.h>

#include <csetjmp>
#include <cstring>
#include <png.h>
#include <vector>

namespace vitrine {

namespace {

// An interlaced picture comes in seven passes over all rows, so the whole of it must be in memory
// while it is read.
constexpr std::int64_t most_interlaced_pixels = std::int64_t{16} << 20U;

class PngReader {
public:
    PngReader(std::string_view bytes, ImageSize size, ImageSize smaller)
        : bytes_(bytes)
        , size_(size)
        , shrinker_(size, smaller)
        , row_(static_cast<std::size_t>(size.width) * 4)
        , rgb_(static_cast<std::size_t>(size.width) * 3)
    {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, on_png_error, on_png_warning);
        if (png_ != nullptr) info_ = png_create_info_struct(png_);
    }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;
    ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }

    Result<Image> read()
    {
        if (info_ == nullptr) return fail("there is not enough memory for this picture");
        if (!begin()) return damaged();
        if (png_get_interlace_type(png_, info_) == PNG_INTERLACE_NONE) {
            if (!read_rows()) return damaged();
        } else {
            if (std::int64_t{size_.width} * size_.height > most_interlaced_pixels) {
                return fail("this picture is too large for one that is interlaced: save it "
                            "without interlacing");
            }
            whole_.resize(row_.size() * static_cast<std::size_t>(size_.height));
            for (std::size_t at = 0; at < whole_.size(); at += row_.size())
                rows_.push_back(whole_.data() + at);
            if (!read_passes()) return damaged();
            for (const png_byte* row : rows_)
                take(row);
        }
        return shrinker_.take();
    }

private:
    static void on_png_error(png_structp png, png_const_charp message)
    {
        auto& reader = *static_cast<PngReader*>(png_get_error_ptr(png));
        std::strncpy(reader.message_, message, sizeof reader.message_ - 1);
        std::longjmp(reader.mark_, 1);
    }
    static void on_png_warning(png_structp, png_const_charp) {}
    static void read_bytes(png_structp png, png_bytep to, std::size_t count)
    {
        auto& reader = *static_cast<PngReader*>(png_get_io_ptr(png));
        if (count > reader.bytes_.size()) png_error(png, "it ends too early");
        std::memcpy(to, reader.bytes_.data(), count);
        reader.bytes_.remove_prefix(count);
    }

    bool begin()
    {
        if (setjmp(mark_) != 0) return false;
        png_set_read_fn(png_, this, read_bytes);
        png_set_user_limits(png_, static_cast<png_uint_32>(size_.width),
                            static_cast<png_uint_32>(size_.height));
        // Limits for the texts and colour profiles in the file, which are not used here.
        png_set_chunk_malloc_max(png_, 4U << 20U);
        png_set_chunk_cache_max(png_, 64);
        png_read_info(png_, info_);
        // Have every kind of pixel converted to four bytes: red, green, blue and alpha.
        png_set_expand(png_);
        png_set_scale_16(png_);
        png_set_gray_to_rgb(png_);
        png_set_add_alpha(png_, 0xFF, PNG_FILLER_AFTER);
        if (png_get_interlace_type(png_, info_) != PNG_INTERLACE_NONE)
            png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
        if (png_get_rowbytes(png_, info_) != row_.size()) png_error(png_, "its rows are too long");
        return true;
    }

    bool read_rows()
    {
        if (setjmp(mark_) != 0) return false;
        for (int y = 0; y < size_.height; ++y) {
            png_read_row(png_, row_.data(), nullptr);
            take(row_.data());
        }
        return true;
    }

    bool read_passes()
    {
        if (setjmp(mark_) != 0) return false;
        png_read_image(png_, rows_.data());
        return true;
    }

    // Lays a row on white and hands it to the shrinker.
    void take(const std::uint8_t* rgba)
    {
        for (std::size_t x = 0; x < rgb_.size() / 3; ++x) {
            const std::uint32_t alpha = rgba[4 * x + 3];
            for (std::size_t c = 0; c < 3; ++c) {
                const std::uint32_t on_white = rgba[4 * x + c] * alpha + 255U * (255U - alpha);
                rgb_[3 * x + c] = static_cast<std::uint8_t>((on_white + 127U) / 255U);
            }
        }
        shrinker_.row(rgb_);
    }

    Result<Image> damaged() const
    {
        return fail(fmt::format("this PNG picture is damaged: {}", message_));
    }

    std::string_view bytes_;
    ImageSize size_;
    Shrinker shrinker_;
    std::vector<std::uint8_t> row_;
    std::vector<std::uint8_t> rgb_;
    std::vector<std::uint8_t> whole_;  // all pixels of an interlaced picture
    std::vector<png_bytep> rows_;      // where each row begins in whole_
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
    std::jmp_buf mark_{};
    char message_[96] = "";
};

int png_number(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    // PNG allows no larger number than this, and this one is already beyond every limit.
    return number > 0x7FFFFFFFU ? 0x7FFFFFFF : static_cast<int>(number);
}

}  // namespace

Result<ImageSize> read_png_size(std::string_view bytes)
{
    if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR")
        return fail("this PNG picture is damaged: it does not say its size");
    return ImageSize{png_number(bytes, 16), png_number(bytes, 20)};
}

Result<Image> read_png(std::string_view bytes, ImageSize size, int most_side)
{
    return PngReader(bytes, size, size_within(size, most_side)).read();
}

}  // namespace vitrine
