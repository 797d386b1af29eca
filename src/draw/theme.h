// Colours, type roles and sizes; and Metrics, the same sizes in device pixels.
//
// Sizes in the design are logical units (1/96 inch at 100 %). Metrics multiplies them once by
// density × text size × policy and rounds; everything from Scene onwards is in device pixels.
#pragma once

#include "base/color.h"
#include "base/geom.h"
#include "base/names.h"
#include "base/units.h"
#include "data/problem.h"
#include "text/shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vitrine {

enum class Token : std::uint8_t {
    Paper,
    Panel,
    Ink,
    Muted,
    Line,
    Red,
    Blue,
    Plum,
    Olive,
    Ochre,
    Teal,
    Own,  // Own + i: colours that an exhibit brings with it, not the theme's file
};
// What theme files and drawings call them.
constexpr Names<Token::Paper, Token::Teal> token_names{
    {"paper", "panel", "ink", "muted", "line", accent_names[0], accent_names[1], accent_names[2],
     accent_names[3], accent_names[4], accent_names[5]}
};
static_assert(token_names.is_complete());
constexpr std::size_t token_count = token_names.count;
constexpr std::size_t own_color_count = 16;

// The themes that ship; each is a file among the assets.
enum class StockTheme : std::uint8_t { Day, Night, Contrast };
constexpr Names<StockTheme::Day, StockTheme::Contrast> theme_names{
    {"day", "night", "contrast"}
};
static_assert(theme_names.is_complete());

struct Theme {
    std::string name;
    std::array<Rgba, token_count + own_color_count> colors{};

    Rgba operator[](Token token) const { return colors[static_cast<std::size_t>(token)]; }
};

// The contrast that a theme promises between its text and its papers: 7 in high contrast, else 4.5.
double promised_contrast(const Theme& theme);

// Takes an exhibit's own colours into `theme`, each made as light or dark as the theme's papers
// need.
void take_own_colors(Theme& theme, std::span<const Rgba> colors);

// {"name": "day", "colors": {"paper": "#F4EDE0", …}}: every token, no other.
Reading<Theme> read_theme(std::string_view bytes);

// What a text is for. Roles, never sizes, are named outside the theme.
enum class Role : std::uint8_t {
    Caption,       // 15 sans: small print
    Label,         // 17 narrow bold capitals: dates, lane names, headings
    SmallLabel,    // 15 narrow bold capitals: dates on cards
    Small,         // 17 sans: tables, people, sources
    Text,          // 19 sans: reading text
    Strong,        // 17 sans bold: names in bars, buttons
    SmallStrong,   // 15 sans bold: names in low bars
    Lead,          // 22 sans
    CardTitle,     // 19 serif bold
    Heading,       // 25 serif bold: the exhibit's name
    Title,         // 31 serif bold
    Figure,        // 54 serif bold: one big number
    AxisYear,      // 19 narrow bold
    AxisDecade,    // 25 narrow bold
    Question,      // 22 serif italic
    TourLabel,     // presenting: 30 narrow bold capitals
    TourSmall,     // presenting: 30 sans
    TourText,      // presenting: 40 sans
    TourTitle,     // presenting: 92 serif bold
    TourQuestion,  // presenting: 46 serif italic
};
constexpr std::size_t role_count = 20;

struct Metrics {
    float scale = 1;  // device pixels to a logical unit

    bool operator==(const Metrics&) const = default;

    // `units` in whole device pixels.
    float px(float units) const { return rounded(units * scale); }
    float px(Units units) const { return px(units.count); }
    // A hairline is never thinner than a pixel.
    float hairline() const { return std::max(1.0F, std::floor(scale)); }

    TextStyle style(Role role) const;
    // Distance of baselines, in whole pixels.
    float line_height(Role role) const;
};

}  // namespace vitrine
