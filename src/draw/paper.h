// Pages of paper: draw lists of a size in millimetres, with what their parts are for readers who do
// not see them.
//
// A page is drawn like a frame, in pixels that are small enough for print; whoever writes the file
// (engine/paper_file.h) makes vectors and texts of the commands.
#pragma once

#include "draw/list.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vitrine {

// Pixels of a page in a millimetre: 508 to the inch, so that a glyph that stands on a whole pixel
// stands within a twentieth of a millimetre of its place.
constexpr float paper_px_per_mm = 20;

// Structure types of tagged PDF (ISO 32000-1, 14.8.4): a heading of three levels, a paragraph, a
// picture.
enum class PaperRole : std::uint8_t { Title, Heading, Subheading, Text, Picture };

// What the commands from `from` up to `to` are.
struct PaperTag {
    PaperRole role{};
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::string alt;       // of a picture: what it shows
    std::string language;  // where it is not that of the file; else empty

    bool operator==(const PaperTag&) const = default;
};

struct PaperPage {
    Vec2 size_mm;
    DrawList list;
    std::vector<PaperTag> tags;  // one after the other, as they are read; they do not overlap
};

// An empty page.
inline PaperPage blank_page(Vec2 size_mm)
{
    PaperPage page{.size_mm = size_mm};
    page.list.clear(size_mm * paper_px_per_mm);
    return page;
}

}  // namespace vitrine
