// Colours with eight bits a channel, in sRGB, not premultiplied, and the contrast between them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// The colours that every theme has in its own shade, as files name them.
constexpr std::array<std::string_view, 6> accent_names{"red",   "blue",  "plum",
                                                       "olive", "ochre", "teal"};

struct Rgba {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    bool operator==(const Rgba&) const = default;
};

// "#RRGGBB" in either case; nothing for any other text.
std::optional<Rgba> parse_color(std::string_view text);

// The same colour with its opacity multiplied by `opacity` (0 … 1, clamped).
Rgba with_opacity(Rgba color, float opacity);

// `t` of the way from `a` to `b` (0 … 1), channel by channel.
Rgba mixed(Rgba a, Rgba b, float t);

// `top` painted over an opaque `bottom`; the result is opaque.
Rgba painted_over(Rgba bottom, Rgba top);

// Contrast ratio of two opaque colours, 1 … 21, as WCAG 2.2 defines it (relative luminance).
double contrast(Rgba a, Rgba b);

// `color`, or the nearest mixture of it with black or white whose contrast to `paper` is at least
// `ratio`; black or white itself where none is.
Rgba readable_on(Rgba paper, Rgba color, double ratio);

// "#RRGGBB".
std::string hex_of(Rgba color);

}  // namespace vitrine
