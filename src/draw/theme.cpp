#include "draw/theme.h"

#include "data/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace vitrine {

namespace {

struct RoleRow {
    Role role;
    FaceId face;
    float size;         // of the em, in logical units
    float line_height;  // logical units
    float tracking;     // extra space between letters, in ems
    bool in_capitals;
};

constexpr std::array<RoleRow, role_count> roles{
    {
     {Role::Caption, FaceId::Sans, 15, 20, 0, false},
     {Role::Label, FaceId::NarrowBold, 17, 22, 0.06F, true},
     {Role::SmallLabel, FaceId::NarrowBold, 15, 18, 0.05F, true},
     {Role::Small, FaceId::Sans, 17, 24, 0, false},
     {Role::Text, FaceId::Sans, 19, 28, 0, false},
     {Role::Strong, FaceId::SansBold, 17, 24, 0, false},
     {Role::SmallStrong, FaceId::SansBold, 15, 20, 0, false},
     {Role::Lead, FaceId::Sans, 22, 30, 0, false},
     {Role::CardTitle, FaceId::SerifBold, 19, 24, 0, false},
     {Role::Heading, FaceId::SerifBold, 25, 30, 0, false},
     {Role::Title, FaceId::SerifBold, 31, 38, 0, false},
     {Role::Figure, FaceId::SerifBold, 54, 62, 0, false},
     {Role::AxisYear, FaceId::NarrowBold, 19, 24, 0.02F, false},
     {Role::AxisDecade, FaceId::NarrowBold, 25, 30, 0.02F, false},
     {Role::Question, FaceId::SerifItalic, 22, 30, 0, false},
     {Role::TourLabel, FaceId::NarrowBold, 30, 40, 0.05F, true},
     {Role::TourSmall, FaceId::Sans, 30, 42, 0, false},
     {Role::TourText, FaceId::Sans, 40, 56, 0, false},
     {Role::TourTitle, FaceId::SerifBold, 92, 98, 0, false},
     {Role::TourQuestion, FaceId::SerifItalic, 46, 58, 0, false},
     {Role::NotesText, FaceId::Sans, 26, 38, 0, false},
     {Role::AskedText, FaceId::SerifItalic, 31, 41, 0, false},
     {Role::TimeFigure, FaceId::NarrowBold, 54, 60, 0, false},
     {Role::SmallNarrow, FaceId::NarrowBold, 15, 18, 0, false},
     }
};

const RoleRow& row_of(Role role)
{
    return roles[static_cast<std::size_t>(role)];
}

}  // namespace

double promised_contrast(const Theme& theme)
{
    const bool is_high = theme.name == theme_names[StockTheme::Contrast] ||
                         theme.name == theme_names[StockTheme::ContrastNight];
    return is_high ? 7 : 4.5;
}

void take_own_colors(Theme& theme, std::span<const Rgba> colors)
{
    for (std::size_t i = 0; i < std::min(colors.size(), own_color_count); ++i) {
        Rgba color = colors[i];
        for (const Token paper : {Token::Paper, Token::Panel})
            color = readable_on(theme[paper], color, promised_contrast(theme));
        theme.colors[static_cast<std::size_t>(Token::Own) + i] = color;
    }
}

TextStyle Metrics::style(Role role) const
{
    const RoleRow& row = row_of(role);
    const float size = std::max(row.size, least_em);
    return {.face = row.face,
            .in_capitals = row.in_capitals,
            .size_64 = static_cast<std::int32_t>(std::lround(size * scale * 64)),
            .tracking_64 =
                static_cast<std::int32_t>(std::lround(size * row.tracking * scale * 64))};
}

float Metrics::line_height(Role role) const
{
    const RoleRow& row = row_of(role);
    return px(row.line_height * std::max(1.0F, least_em / row.size));
}

Reading<Theme> read_theme(std::string_view bytes)
{
    Reading<Theme> reading;
    Reading<Json> file = read_json(bytes);
    reading.problems = std::move(file.problems);
    if (!file.value) return reading;
    const Json& json = *file.value;
    const auto complain = [&](NodeId at, std::string message, std::string meant = {}) {
        reading.problems.push_back(
            {Severity::Error, json.place(at), json.path(at), std::move(message), std::move(meant)});
    };
    const auto member = [&](std::string_view key, JsonKind kind) -> std::optional<NodeId> {
        const bool is_object = json.kind(json.root()) == JsonKind::Object;
        const auto found = is_object ? json.member(json.root(), key) : std::nullopt;
        if (found && json.kind(*found) == kind) return found;
        complain(found.value_or(json.root()),
                 fmt::format("expected \"{}\" as {} in a theme", key, kind_name(kind)));
        return std::nullopt;
    };
    const auto name = member("name", JsonKind::String);
    const auto colors = member("colors", JsonKind::Object);
    if (!name || !colors) return reading;

    Theme theme{.name = std::string(json.string(*name))};
    std::array<bool, token_count> is_set{};
    for (std::size_t i = 0; i < json.size(*colors); ++i) {
        const NodeId value = json.element(*colors, i);
        const auto token = token_names.find(json.key(*colors, i));
        if (!token) {
            complain(value, fmt::format("no color is called '{}'", json.key(*colors, i)),
                     closest(json.key(*colors, i), token_names.all()));
            continue;
        }
        const auto color =
            json.kind(value) == JsonKind::String ? parse_color(json.string(value)) : std::nullopt;
        if (!color) {
            complain(value, "expected a color such as \"#B3261E\"");
            continue;
        }
        const auto index = static_cast<std::size_t>(*token);
        theme.colors[index] = *color;
        is_set[index] = true;
    }
    for (std::size_t i = 0; i < token_count; ++i) {
        if (!is_set[i] && reading.problems.empty())
            complain(*colors, fmt::format("the color '{}' is missing", token_names.names[i]));
    }
    if (reading.problems.empty()) reading.value = std::move(theme);
    return reading;
}

}  // namespace vitrine
