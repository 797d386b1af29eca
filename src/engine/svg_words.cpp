#include "engine/svg_words.h"

#include "base/markup.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <iterator>

namespace vitrine {

namespace {

// Each line with its left end on its baseline.
std::string svg_texts(const PaperPage& page, double scale)
{
    std::string out = "<g fill=\"none\" stroke=\"none\">\n";
    std::string line;
    for (const Command& c : page.list.commands()) {
        if (c.kind != CommandKind::Glyphs || c.count == 0) continue;
        const auto glyphs = page.list.glyphs().subspan(c.first, c.count);
        line.clear();
        for (const PlacedGlyph& glyph : glyphs) {
            if (glyph.says.follows_blank() && !line.empty()) line += ' ';
            append_utf8(line, glyph.says.character());
        }
        const PlacedGlyph& first = glyphs.front();
        fmt::format_to(std::back_inserter(out),
                       "<text x=\"{:.2f}\" y=\"{:.2f}\" font-size=\"{:.2f}\">{}</text>\n",
                       first.x * scale, first.y * scale, first.key.size_64 / 64.0 * scale,
                       escaped_markup(line));
    }
    return out + "</g>\n";
}

}  // namespace

std::string with_svg_words(std::string svg, const PaperPage& page, const SvgWords& words)
{
    const std::size_t root = svg.find("<svg ");
    const std::size_t begin = root == std::string::npos ? root : svg.find('>', root);
    const std::size_t end = svg.rfind("</svg>");
    if (begin == std::string::npos || end == std::string::npos) return svg;
    svg.insert(end, svg_texts(page, words.units_per_px));
    // It stands first in the root element (SVG 1.1, 5.4).
    svg.insert(begin + 1, fmt::format("\n<title>{}</title>", escaped_markup(words.title)));
    svg.insert(root + 4, fmt::format(" xml:lang=\"{}\"", escaped_markup(words.language)));
    return svg;
}

}  // namespace vitrine
