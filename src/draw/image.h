// Pixels in memory, and how to write them as a PNG file (with stb_image_write, which only image.cpp
// includes). Picture files are read by picture_file.h.
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

// The bytes of a PNG file with this image. The same pixels always give the same bytes.
std::string png_bytes(const Image& image);

// The picture in another size, at least 1 × 1 pixels. Each pixel is the mean of those it covers.
Image scaled(const Image& image, int width, int height);

// How much two pictures differ: the share of pixels, 0 … 1, in which some channel differs by more
// than `tolerance` (of 255). 1 if the sizes differ.
double difference(const Image& a, const Image& b, int tolerance);

// A faint copy of `a` in which the pixels that differ by more than `tolerance` are red. `a` and `b`
// must have the same size.
Image difference_picture(const Image& a, const Image& b, int tolerance);

}  // namespace vitrine
