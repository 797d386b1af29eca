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

class UnitText {
public:
    // `least_em` is that of the screen's Metrics. Where it changes, the typesetter has to forget
    // what it has set.
    UnitText(Typesetter& typesetter, float least_em) : typesetter_(typesetter)
    {
        const Metrics units{.least_em = least_em};
        for (std::size_t i = 0; i < role_count; ++i) {
            styles_[i] = units.style(static_cast<Role>(i));
            line_heights_[i] = {units.line_height(static_cast<Role>(i))};
        }
    }

    // What a role looks like at 100 %.
    const TextStyle& style(Role role) const { return styles_[static_cast<std::size_t>(role)]; }
    Units line_height(Role role) const { return line_heights_[static_cast<std::size_t>(role)]; }

    // The whole of it on one line, and one line of it that may be cut to fit.
    RunId run(std::string_view text, Role role)
    {
        return typesetter_.shaper().shape(text, style(role));
    }
    RunId line(std::string_view text, Role role, Units most)
    {
        return typesetter_.line(text, style(role), most.count);
    }
    // In lines no wider than `width`, rounded down, and no more of them than `lines`.
    const Paragraph& set(std::string_view text, Role role, Units width, int lines)
    {
        return typesetter_.set(
            text, style(role),
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
        return {typesetter_.measured(text, style(role))};
    }
    Units widest_word(std::string_view text, Role role)
    {
        return {typesetter_.widest_word(text, style(role))};
    }

    std::uint32_t generation() const { return typesetter_.generation(); }
    bool is_alive(RunId run) const { return typesetter_.is_alive(run); }

private:
    Typesetter& typesetter_;
    std::array<TextStyle, role_count> styles_;
    std::array<Units, role_count> line_heights_;
};

// How wide a paragraph is that UnitText has set.
inline Units width_of(const Paragraph& set)
{
    return {set.width};
}

}  // namespace vitrine
