// Pages as a file: the third walk over draw lists, beside those that make pixels. It keeps shapes
// as shapes and texts as texts, in the exhibit's own fonts.
//
// cairo and FreeType are named in paper_file.cpp alone. A PDF embeds its fonts as subsets, can be
// searched, and is tagged: title, language, headings, paragraphs, and pictures with what they show.
// In an SVG glyphs are outlines, so that it needs no fonts, and its words are text beside them.
#pragma once

#include "base/result.h"
#include "draw/paper.h"
#include "text/face.h"

#include <cstdint>
#include <span>
#include <string>

namespace vitrine {

enum class PaperFormat : std::uint8_t { Pdf, Svg };

struct PaperAbout {
    std::string title;
    std::string language;  // a tag of BCP 47: "en", "ru"
    std::string subject;   // empty: none
};

// No page of a PDF may be longer, in millimetres: 14,400 units of 1/72 inch (ISO 32000-1, C.2).
constexpr float longest_page_mm = 5080;

// The bytes of the file. An SVG has one page, the first. Shadows are left out: they are for
// screens. Fails if a page is longer than longest_page_mm, a font cannot be used, or there is no
// memory.
Result<std::string> paper_bytes(std::span<const PaperPage> pages, const Fonts& fonts,
                                const PaperAbout& about, PaperFormat format);

}  // namespace vitrine
