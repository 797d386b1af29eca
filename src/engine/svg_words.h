// What an SVG of cairo's lacks: its language, its title, and its words as text, since cairo draws
// letters as outlines only. The texts are without paint, where their outlines are, so that a reader
// finds, selects and hears them.
#pragma once

#include "draw/paper.h"

#include <string>

namespace vitrine {

struct SvgWords {
    std::string title;
    std::string language;
    double units_per_px = 1;  // user units to a pixel of the page
};

// Takes what cairo has written.
std::string with_svg_words(std::string svg, const PaperPage& page, const SvgWords& words);

}  // namespace vitrine
