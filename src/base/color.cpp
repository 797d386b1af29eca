#include "base/color.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vitrine {

std::optional<Rgba> parse_color(std::string_view text)
{
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const char* first = text.data() + 1 + 2 * i;
        const auto [end, fault] = std::from_chars(first, first + 2, channels[i], 16);
        if (fault != std::errc{} || end != first + 2) return std::nullopt;
    }
    return Rgba{channels[0], channels[1], channels[2], 255};
}

Rgba with_opacity(Rgba color, float opacity)
{
    const float a = static_cast<float>(color.a) * std::clamp(opacity, 0.0F, 1.0F);
    color.a = static_cast<std::uint8_t>(a + 0.5F);
    return color;
}

Rgba mixed(Rgba a, Rgba b, float t)
{
    const auto channel = [t](std::uint8_t from, std::uint8_t to) {
        const auto start = static_cast<float>(from);
        return static_cast<std::uint8_t>(start + (static_cast<float>(to) - start) * t + 0.5F);
    };
    return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

Rgba painted_over(Rgba bottom, Rgba top)
{
    Rgba opaque = top;
    opaque.a = 255;
    return mixed(bottom, opaque, static_cast<float>(top.a) / 255.0F);
}

namespace {

// WCAG 2.2, definition of relative luminance.
double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgba c)
{
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

double contrast(Rgba a, Rgba b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

Rgba readable_on(Rgba paper, Rgba color, double ratio)
{
    const Rgba black{0, 0, 0, 255};
    const Rgba white{255, 255, 255, 255};
    const Rgba end = contrast(paper, black) > contrast(paper, white) ? black : white;
    constexpr int steps = 64;
    for (int i = 0; i < steps; ++i) {
        const Rgba tried = mixed(color, end, static_cast<float>(i) / steps);
        if (contrast(paper, tried) >= ratio) return tried;
    }
    return end;
}

std::string hex_of(Rgba color)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const std::uint8_t channel : {color.r, color.g, color.b}) {
        text += digits[channel >> 4U];
        text += digits[channel & 15U];
    }
    return text;
}

}  // namespace vitrine
