#include "draw/picture_file.h"
#include "draw/shrink.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <png.h>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

// A soft picture with an edge, as photographs are.
Image sample_picture(int width, int height)
{
    Image image{.width = width, .height = height, .pixels = {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto r = static_cast<std::uint32_t>(x * 255 / width);
            const auto g = static_cast<std::uint32_t>(y * 255 / height);
            image.pixels.push_back(0xFF000000U | r << 16U | g << 8U | (x > y ? 200U : 40U));
        }
    }
    return image;
}

std::string jpeg_bytes(const Image& image, bool is_progressive)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* out = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &out, &size);
    jpeg.image_width = static_cast<JDIMENSION>(image.width);
    jpeg.image_height = static_cast<JDIMENSION>(image.height);
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 95, TRUE);
    if (is_progressive) jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    std::vector<unsigned char> row;
    for (int y = 0; y < image.height; ++y) {
        row.clear();
        for (int x = 0; x < image.width; ++x) {
            const std::uint32_t pixel = image.pixels[static_cast<std::size_t>(y * image.width + x)];
            for (const unsigned shift : {16U, 8U, 0U})
                row.push_back(static_cast<unsigned char>(pixel >> shift));
        }
        JSAMPROW pointer = row.data();
        jpeg_write_scanlines(&jpeg, &pointer, 1);
    }
    jpeg_finish_compress(&jpeg);
    std::string bytes(reinterpret_cast<const char*>(out), size);
    jpeg_destroy_compress(&jpeg);
    std::free(out);
    return bytes;
}

// Of one of libpng's formats; `pixels` as that format has them.
std::string png_of(png_uint_32 format, int width, int height, const void* pixels,
                   const void* colors = nullptr, png_uint_32 color_count = 0)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = format;
    image.colormap_entries = color_count;
    png_alloc_size_t size = 1U << 20U;
    std::string bytes(size, '\0');
    REQUIRE(png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels, 0, colors) != 0);
    bytes.resize(size);
    return bytes;
}

std::string interlaced_png(const Image& image)
{
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &bytes,
        [](png_structp to, png_bytep piece, std::size_t size) {
            static_cast<std::string*>(png_get_io_ptr(to))
                ->append(reinterpret_cast<const char*>(piece), size);
        },
        nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width),
                 static_cast<png_uint_32>(image.height), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_ADAM7,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    std::vector<unsigned char> rgb;
    for (const std::uint32_t pixel : image.pixels) {
        for (const unsigned shift : {16U, 8U, 0U})
            rgb.push_back(static_cast<unsigned char>(pixel >> shift));
    }
    std::vector<png_bytep> rows;
    for (int y = 0; y < image.height; ++y)
        rows.push_back(rgb.data() + static_cast<std::ptrdiff_t>(y) * image.width * 3);
    png_set_rows(png, info, rows.data());
    png_write_png(png, info, PNG_TRANSFORM_IDENTITY, nullptr);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

void put_number(std::string& bytes, std::size_t at, std::uint32_t number)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(number >> (24U - 8U * i));
}

}  // namespace

TEST_CASE("picture_file: the first bytes say what a file is, and nothing else is taken")
{
    std::string softimage("\x53\x80\xF6\x34", 4);
    softimage.resize(88);
    softimage += std::string("PICT\0\x40\0\x40", 8) + std::string("\x3F\x80\0\0\0\3\0\0", 8);
    const std::array<std::string, 7> others{
        "",
        "this is no picture",
        softimage,
        "P6 9999 9999 65535\n",
        "GIF89a\x01\x00\x01\x00",
        "BM\x3A\x00\x00\x00",
        "\x89PN",
    };
    for (const std::string& bytes : others) {
        CAPTURE(bytes);
        CHECK_FALSE(read_image_size(bytes).has_value());
        const auto image = read_image(bytes);
        REQUIRE_FALSE(image.has_value());
        CHECK(image.error().what == "this is no PNG or JPEG picture");
    }
}

TEST_CASE("picture_file: every kind of PNG and JPEG becomes its pixels")
{
    const Image image = sample_picture(67, 45);
    CHECK(*read_image(png_bytes(image)) == image);
    CHECK(*read_image(interlaced_png(image)) == image);
    for (const bool is_progressive : {false, true}) {
        const std::string bytes = jpeg_bytes(image, is_progressive);
        CHECK(*read_image_size(bytes) == ImageSize{67, 45});
        const auto back = read_image(bytes);
        REQUIRE(back.has_value());
        CHECK(difference(image, *back, 24) < 0.05);
    }
    // Half transparent red, a clear pixel; grey of 16 bits; two colours of a palette.
    const std::array<unsigned char, 8> rgba{255, 0, 0, 128, 0, 0, 0, 0};
    CHECK(read_image(png_of(PNG_FORMAT_RGBA, 2, 1, rgba.data()))->pixels ==
          std::vector<std::uint32_t>{0xFFFF7F7FU, 0xFFFFFFFFU});
    const std::array<png_uint_16, 2> linear{0, 65535};
    CHECK(read_image(png_of(PNG_FORMAT_LINEAR_Y, 2, 1, linear.data()))->pixels ==
          std::vector<std::uint32_t>{0xFF000000U, 0xFFFFFFFFU});
    const std::array<unsigned char, 2> indices{1, 0};
    const std::array<unsigned char, 6> colors{1, 2, 3, 250, 251, 252};
    CHECK(read_image(png_of(PNG_FORMAT_RGB_COLORMAP, 2, 1, indices.data(), colors.data(), 2))
              ->pixels == std::vector<std::uint32_t>{0xFFFAFBFCU, 0xFF010203U});
}

TEST_CASE("picture_file: a large picture is made smaller while it is read")
{
    const Image image = sample_picture(1600, 1200);
    CHECK(size_within({1600, 1200}, 100) == ImageSize{100, 75});
    CHECK(size_within({1600, 1200}, 1600) == ImageSize{1600, 1200});
    CHECK(size_within({1600, 3}, 100) == ImageSize{100, 1});
    const auto png = read_image(png_bytes(image), 100);
    REQUIRE(png.has_value());
    CHECK(*png == scaled(image, 100, 75));
    const auto jpeg = read_image(jpeg_bytes(image, false), 100);
    REQUIRE(jpeg.has_value());
    REQUIRE(jpeg->width == 100);
    REQUIRE(jpeg->height == 75);
    CHECK(difference(*jpeg, *png, 16) < 0.05);
    // Never larger than it is.
    CHECK(read_image(png_bytes(image), 5000)->width == 1600);
}

TEST_CASE("picture_file: what promises too much is refused before anything is spent on it")
{
    std::string png = png_bytes(sample_picture(4, 4));
    put_number(png, 16, 30'000);
    put_number(png, 20, 30'000);
    const auto refused = read_image(png);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().what.find("30000 × 30000") != std::string::npos);
    CHECK_FALSE(read_image_size(png).has_value());
    put_number(png, 16, 0);
    CHECK_FALSE(read_image(png).has_value());
    put_number(png, 16, 0xFFFFFFFFU);
    CHECK_FALSE(read_image(png).has_value());

    std::string jpeg = jpeg_bytes(sample_picture(16, 16), false);
    const std::size_t frame = jpeg.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    for (std::size_t at = frame + 5; at < frame + 9; ++at)
        jpeg[at] = '\x7F';
    CHECK_FALSE(read_image(jpeg).has_value());
}

TEST_CASE("picture_file: a file that is cut off or damaged is an error or a picture, never worse")
{
    const Image image = sample_picture(61, 40);
    const std::array files{png_bytes(image), interlaced_png(image), jpeg_bytes(image, false),
                           jpeg_bytes(image, true)};
    std::mt19937 random(4077);
    for (const std::string& whole : files) {
        for (std::size_t size = 0; size + 12 < whole.size(); size += 1 + size / 16) {
            CAPTURE(size);
            const auto cut = read_image(std::string_view(whole).substr(0, size));
            REQUIRE_FALSE(cut.has_value());
            CHECK(cut.error().what.starts_with("this "));
        }
        for (int round = 0; round < 400; ++round) {
            std::string damaged = whole;
            for (int i = 0; i <= round % 8; ++i)
                damaged[random() % damaged.size()] = static_cast<char>(random());
            const auto read = read_image(damaged, 32);
            if (read) {
                CHECK(read->width <= 32);
                CHECK(read->pixels.size() == static_cast<std::size_t>(read->width) *
                                                 static_cast<std::size_t>(read->height));
            }
        }
    }
}
