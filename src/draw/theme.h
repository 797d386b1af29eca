// Theme: the colours. Role: what a text is for, with its face and size. Metrics: sizes in device
// pixels.
//
// Sizes in the design are logical units (1/96 inch at 100 %). Metrics multiplies them once by the
// screen's density, the text size and the policy's factor, and rounds. Everything from Scene
// onwards is in device pixels.
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
    Own,  // Own + i: the colours that an exhibit brings with it; no theme file has them
};
// The tokens' names in theme files and drawings.
constexpr Names<Token::Paper, Token::Teal> token_names{
    {"paper", "panel", "ink", "muted", "line", accent_names[0], accent_names[1], accent_names[2],
     accent_names[3], accent_names[4], accent_names[5]}
};
static_assert(token_names.is_complete());
constexpr std::size_t token_count = token_names.count;
constexpr std::size_t own_color_count = 16;

// The themes that ship with the program; each is a file among the assets.
enum class StockTheme : std::uint8_t { Day, Night, Contrast, ContrastNight };
constexpr Names<StockTheme::Day, StockTheme::ContrastNight> theme_names{
    {"day", "night", "contrast", "contrast-night"}
};
static_assert(theme_names.is_complete());

struct Theme {
    std::string name;
    std::array<Rgba, token_count + own_color_count> colors{};

    Rgba operator[](Token token) const { return colors[static_cast<std::size_t>(token)]; }
};

// The least contrast between text and what it is written on that a theme promises: 7 for the
// two of high contrast, 4.5 for all others.
double promised_contrast(const Theme& theme);

// Puts an exhibit's own colours into `theme`; those beyond own_color_count are ignored. Each is
// made lighter or darker where it needs that to have the promised contrast with the theme's papers.
void take_own_colors(Theme& theme, std::span<const Rgba> colors);

// Reads a theme file: {"name": "day", "colors": {"paper": "#F4EDE0", …}}. A token that is missing
// or unknown is an error, and with an error there is no theme.
Reading<Theme> read_theme(std::string_view bytes);

// What a text is for. Code outside the theme names roles, never sizes. The sizes here are in
// logical units.
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
    NotesText,     // in the presenter's window: 26 sans
    AskedText,     // there: 31 serif italic
    TimeFigure,    // there: 54 narrow bold
    SmallNarrow,   // 15 narrow bold: where capitals have no room
};
constexpr std::size_t role_count = 24;

struct Metrics {
    float scale = 1;     // device pixels in a logical unit
    float least_em = 0;  // logical units: no letters are smaller, whatever their role

    bool operator==(const Metrics&) const = default;

    // Logical units as whole device pixels.
    float px(float units) const { return rounded(units * scale); }
    float px(Units units) const { return px(units.count); }
    // The thickness of a hairline in device pixels, at least 1.
    float hairline() const { return std::max(1.0F, std::floor(scale)); }

    // Face, size and spacing of a role's text.
    TextStyle style(Role role) const;
    // The distance between baselines, in whole device pixels.
    float line_height(Role role) const;
};

}  // namespace vitrine
