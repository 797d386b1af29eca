#include "draw/image.h"

#include <stb_image_write.h>

#include <algorithm>
#include <cstdlib>

namespace vitrine {

std::string png_bytes(const Image& image)
{
    std::vector<std::uint8_t> rgb;
    rgb.reserve(image.pixels.size() * 3);
    for (const std::uint32_t pixel : image.pixels) {
        rgb.push_back(static_cast<std::uint8_t>(pixel >> 16U));
        rgb.push_back(static_cast<std::uint8_t>(pixel >> 8U));
        rgb.push_back(static_cast<std::uint8_t>(pixel));
    }
    std::string out;
    const auto append = [](void* to, void* bytes, int size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(bytes),
                                              static_cast<std::size_t>(size));
    };
    stbi_write_png_to_func(append, &out, image.width, image.height, 3, rgb.data(), image.width * 3);
    return out;
}

namespace {

// Which pixels of the original a pixel of the scaled picture covers, along one side.
struct Cover {
    int first = 0;
    int last = 0;  // included
};

Cover cover_of(int pixel, int size, int of)
{
    const std::int64_t from = std::int64_t{pixel} * of / size;
    const std::int64_t to = (std::int64_t{pixel} + 1) * of / size - 1;
    return {static_cast<int>(from), static_cast<int>(std::max(from, to))};
}

}  // namespace

Image scaled(const Image& image, int width, int height)
{
    Image out{.width = width, .height = height};
    out.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        const Cover ys = cover_of(y, height, image.height);
        for (int x = 0; x < width; ++x) {
            const Cover xs = cover_of(x, width, image.width);
            std::uint64_t r = 0;
            std::uint64_t g = 0;
            std::uint64_t b = 0;
            std::uint64_t count = 0;
            for (int v = ys.first; v <= ys.last; ++v) {
                const std::uint32_t* row =
                    image.pixels.data() + static_cast<std::ptrdiff_t>(v) * image.width;
                for (int u = xs.first; u <= xs.last; ++u, ++count) {
                    r += row[u] >> 16U & 0xFFU;
                    g += row[u] >> 8U & 0xFFU;
                    b += row[u] & 0xFFU;
                }
            }
            const auto mean = [&](std::uint64_t sum) {
                return static_cast<std::uint32_t>((sum + count / 2) / count);
            };
            out.pixels.push_back(0xFF000000U | mean(r) << 16U | mean(g) << 8U | mean(b));
        }
    }
    return out;
}

namespace {

bool differ(std::uint32_t a, std::uint32_t b, int tolerance)
{
    for (const unsigned shift : {0U, 8U, 16U}) {
        const auto one = static_cast<int>(a >> shift & 0xFFU);
        const auto two = static_cast<int>(b >> shift & 0xFFU);
        if (std::abs(one - two) > tolerance) return true;
    }
    return false;
}

}  // namespace

double difference(const Image& a, const Image& b, int tolerance)
{
    if (a.width != b.width || a.height != b.height || a.pixels.empty()) return a == b ? 0 : 1;
    std::size_t off = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        off += differ(a.pixels[i], b.pixels[i], tolerance) ? 1 : 0;
    return static_cast<double>(off) / static_cast<double>(a.pixels.size());
}

Image difference_picture(const Image& a, const Image& b, int tolerance)
{
    Image out = a;
    for (std::size_t i = 0; i < out.pixels.size(); ++i) {
        const std::uint32_t faint = 0xFF000000U | ((a.pixels[i] >> 2U & 0x3F3F3FU) + 0xC0C0C0U);
        out.pixels[i] = differ(a.pixels[i], b.pixels[i], tolerance) ? 0xFFFF0000U : faint;
    }
    return out;
}

}  // namespace vitrine
