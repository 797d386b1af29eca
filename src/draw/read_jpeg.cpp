// Reads JPEG with libjpeg-turbo; no other file includes it. It reports errors with longjmp, which
// runs no destructors: a function between setjmp and longjmp must have no local object that needs
// one.
#include "draw/picture_formats.h"
#include "draw/shrink.h"

#include <fmt/format.h>

#include <csetjmp>
#include <cstdio>
#include <jerror.h>
#include <jpeglib.h>
#include <vector>

namespace vitrine {

namespace {

// How many bytes libjpeg may use. A progressive picture is held whole while it is read; this is
// enough for 80 million pixels of the usual kind.
constexpr long most_jpeg_memory = 256L << 20U;
// A hostile file of one megabyte can hold a million passes over the same pixels.
constexpr int most_jpeg_scans = 200;

class JpegReader {
public:
    JpegReader(std::string_view bytes, ImageSize size, ImageSize smaller)
        : bytes_(bytes), size_(size), smaller_(smaller)
    {
        jpeg_.err = jpeg_std_error(&errors_);
        jpeg_.client_data = this;
        errors_.error_exit = on_jpeg_error;
        errors_.emit_message = on_jpeg_message;
        progress_.progress_monitor = on_jpeg_progress;
    }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;
    ~JpegReader() { jpeg_destroy_decompress(&jpeg_); }

    Result<Image> read()
    {
        if (!begin()) return damaged();
        Shrinker shrinker(
            {static_cast<int>(jpeg_.output_width), static_cast<int>(jpeg_.output_height)},
            smaller_);
        const auto width = static_cast<std::size_t>(jpeg_.output_width);
        row_.resize(width * static_cast<std::size_t>(jpeg_.output_components));
        rgb_.resize(width * 3);
        while (jpeg_.output_scanline < jpeg_.output_height) {
            if (!read_row()) return damaged();
            if (jpeg_.out_color_space == JCS_CMYK) {
                take_printed();
                shrinker.row(rgb_);
            } else {
                shrinker.row(row_);
            }
        }
        return shrinker.take();
    }

private:
    static JpegReader& reader_of(j_common_ptr jpeg)
    {
        return *static_cast<JpegReader*>(jpeg->client_data);
    }
    static void on_jpeg_error(j_common_ptr jpeg)
    {
        JpegReader& reader = reader_of(jpeg);
        reader.code_ = jpeg->err->msg_code;
        jpeg->err->format_message(jpeg, reader.message_);
        std::longjmp(reader.mark_, 1);
    }
    // When the data end too early, libjpeg only warns and makes the rest grey. Here it is an error.
    static void on_jpeg_message(j_common_ptr jpeg, int level)
    {
        const int code = jpeg->err->msg_code;
        if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER)) on_jpeg_error(jpeg);
    }
    static void on_jpeg_progress(j_common_ptr jpeg)
    {
        JpegReader& reader = reader_of(jpeg);
        if (reader.jpeg_.input_scan_number > most_jpeg_scans)
            ERREXIT(&reader.jpeg_, JERR_NO_BACKING_STORE);
    }

    bool begin()
    {
        if (setjmp(mark_) != 0) return false;
        jpeg_create_decompress(&jpeg_);
        jpeg_.mem->max_memory_to_use = most_jpeg_memory;
        jpeg_.progress = &progress_;
        jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
        jpeg_read_header(&jpeg_, TRUE);
        const bool is_printed =
            jpeg_.jpeg_color_space == JCS_CMYK || jpeg_.jpeg_color_space == JCS_YCCK;
        jpeg_.out_color_space = is_printed ? JCS_CMYK : JCS_RGB;
        // libjpeg can unpack a picture at 1/8 to 8/8 of its size. The smallest that is large enough
        // saves the time to unpack what is not shown.
        jpeg_.scale_denom = 8;
        for (jpeg_.scale_num = 1; jpeg_.scale_num < 8; ++jpeg_.scale_num) {
            jpeg_calc_output_dimensions(&jpeg_);
            if (static_cast<int>(jpeg_.output_width) >= smaller_.width &&
                static_cast<int>(jpeg_.output_height) >= smaller_.height)
                break;
        }
        jpeg_start_decompress(&jpeg_);
        if (static_cast<int>(jpeg_.image_width) != size_.width ||
            static_cast<int>(jpeg_.image_height) != size_.height)
            ERREXIT(&jpeg_, JERR_EMPTY_IMAGE);
        return true;
    }

    bool read_row()
    {
        if (setjmp(mark_) != 0) return false;
        JSAMPROW row = row_.data();
        jpeg_read_scanlines(&jpeg_, &row, 1);
        return true;
    }

    // Turns cyan, magenta, yellow and black into red, green and blue. Adobe's programs store the
    // four inverted.
    void take_printed()
    {
        const bool is_upside_down = jpeg_.saw_Adobe_marker != 0;
        const auto light = [&](std::uint8_t ink) {
            return is_upside_down ? std::uint32_t{ink} : 255U - ink;
        };
        for (std::size_t x = 0; x < rgb_.size() / 3; ++x) {
            for (std::size_t c = 0; c < 3; ++c) {
                rgb_[3 * x + c] = static_cast<std::uint8_t>(light(row_[4 * x + c]) *
                                                            light(row_[4 * x + 3]) / 255U);
            }
        }
    }

    Result<Image> damaged() const
    {
        if (code_ == JERR_NO_BACKING_STORE) {
            return fail("this JPEG picture takes too much memory to read: save it smaller, or "
                        "without 'progressive'");
        }
        return fail(fmt::format("this JPEG picture is damaged: {}", message_));
    }

    std::string_view bytes_;
    ImageSize size_;
    ImageSize smaller_;
    std::vector<std::uint8_t> row_;
    std::vector<std::uint8_t> rgb_;
    jpeg_decompress_struct jpeg_{};
    jpeg_error_mgr errors_{};
    jpeg_progress_mgr progress_{};
    std::jmp_buf mark_{};
    int code_ = 0;
    char message_[JMSG_LENGTH_MAX] = "";
};

bool is_start_of_frame(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

}  // namespace

Result<ImageSize> read_jpeg_size(std::string_view bytes)
{
    const auto byte = [&](std::size_t at) {
        return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
    };
    const auto number = [&](std::size_t at) {
        return static_cast<int>(byte(at) << 8U | byte(at + 1));
    };
    // Skip the segments, each of which says its length, until the one that holds the size.
    for (std::size_t at = 2; at + 9 < bytes.size() && byte(at) == 0xFF;) {
        const unsigned marker = byte(at + 1);
        if (marker == 0xFF) {
            ++at;  // a fill byte between segments
            continue;
        }
        if (is_start_of_frame(marker)) return ImageSize{number(at + 7), number(at + 5)};
        if (marker == 0xDA || marker == 0xD9) break;  // pixels or the end: no size came
        at += 2 + static_cast<std::size_t>(number(at + 2));
    }
    return fail("this JPEG picture is damaged: it does not say its size");
}

Result<Image> read_jpeg(std::string_view bytes, ImageSize size, int most_side)
{
    return JpegReader(bytes, size, size_within(size, most_side)).read();
}

}  // namespace vitrine
