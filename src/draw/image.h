// Pixels in memory, PNG in and out, and JPEG in (stb_image and stb_image_write, named in image.cpp
// alone).
#pragma once

#include "base/color.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// Opaque pixels, 0xFFRRGGBB, row by row.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;

    bool operator==(const Image&) const = default;
};

// The bytes of a PNG file; the same for the same pixels.
std::string png_bytes(const Image& image);

// The pixels of a PNG or JPEG file; what is transparent in it loses that.
Result<Image> read_image(std::string_view bytes);

// The picture in another size, each pixel the mean of what it covers; sizes of at least 1.
Image scaled(const Image& image, int width, int height);

// How two pictures differ: the share of pixels with a channel more than `tolerance` apart, 0 … 1;
// 1 if their sizes differ.
double difference(const Image& a, const Image& b, int tolerance);

// The pixels where they differ in red over a faint `a`; `a` and `b` must be of one size.
Image difference_picture(const Image& a, const Image& b, int tolerance);

}  // namespace vitrine
