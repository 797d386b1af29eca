// Pixels in memory, and as the bytes of a PNG file (stb_image_write, named in image.cpp alone).
// Picture files are read by picture_file.h.
#pragma once

#include "base/color.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vitrine {

struct ImageSize {
    int width = 0;
    int height = 0;

    bool operator==(const ImageSize&) const = default;
};

// Opaque pixels, 0xFFRRGGBB, row by row.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;

    bool operator==(const Image&) const = default;
};

// The bytes of a PNG file; the same for the same pixels.
std::string png_bytes(const Image& image);

// The picture in another size, each pixel the mean of what it covers; sizes of at least 1.
Image scaled(const Image& image, int width, int height);

// How two pictures differ: the share of pixels with a channel more than `tolerance` apart, 0 … 1;
// 1 if their sizes differ.
double difference(const Image& a, const Image& b, int tolerance);

// The pixels where they differ in red over a faint `a`; `a` and `b` must be of one size.
Image difference_picture(const Image& a, const Image& b, int tolerance);

}  // namespace vitrine
