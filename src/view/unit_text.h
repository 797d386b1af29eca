// Texts as layout sees them: measured and broken at 100 %, where a pixel is a unit, whatever size
// they are painted in. So a view has its texts in the same places on every screen.
//
// The runs have that size, too; to_pixels() replaces them by runs in the size of the screen.
#pragma once

#include "base/units.h"
#include "draw/theme.h"
#include "text/wrap.h"

#include <array>
#include <string_view>

namespace vitrine {

// What a role looks like at 100 %.
inline const TextStyle& unit_style(Role role)
{
    static const auto styles = [] {
        std::array<TextStyle, role_count> all;
        for (std::size_t i = 0; i < role_count; ++i)
            all[i] = Metrics{}.style(static_cast<Role>(i));
        return all;
    }();
    return styles[static_cast<std::size_t>(role)];
}

inline Units line_height(Role role)
{
    return {Metrics{}.line_height(role)};
}

class UnitText {
public:
    explicit UnitText(Typesetter& typesetter) : typesetter_(typesetter) {}

    // The whole of it on one line, and one line of it that may be cut to fit.
    RunId run(std::string_view text, Role role)
    {
        return typesetter_.shaper().shape(text, unit_style(role));
    }
    RunId line(std::string_view text, Role role, Units most)
    {
        return typesetter_.line(text, unit_style(role), most.count);
    }
    // In lines no wider than `width`, rounded down, and no more of them than `lines`.
    const Paragraph& set(std::string_view text, Role role, Units width, int lines)
    {
        return typesetter_.set(
            text, unit_style(role),
            {.width_px = static_cast<std::int32_t>(width.count),
             .line_height_px = static_cast<std::int32_t>(line_height(role).count),
             .max_lines = lines});
    }

    const Run& operator[](RunId run) const { return typesetter_[run]; }
    Units width(RunId run) const { return {typesetter_[run].width}; }
    Units width(std::string_view text, Role role) { return width(run(text, role)); }
    // The same, without keeping a run: for texts of which most are not shown.
    Units measured(std::string_view text, Role role)
    {
        return {typesetter_.measured(text, unit_style(role))};
    }
    Units widest_word(std::string_view text, Role role)
    {
        return {typesetter_.widest_word(text, unit_style(role))};
    }

    std::uint32_t generation() const { return typesetter_.generation(); }
    bool is_alive(RunId run) const { return typesetter_.is_alive(run); }

private:
    Typesetter& typesetter_;
};

// How wide a paragraph is that UnitText has set.
inline Units width_of(const Paragraph& set)
{
    return {set.width};
}

}  // namespace vitrine
