// What `vitrine check` tells an author about an exhibit, besides whether it can be read.
//
// It finds missing translations, texts too long for their place, dates outside the range, lives
// that end before they begin, effects before their causes, colours with too little contrast, and
// things that nothing shows. Picture files are checked by program/check.cpp, which can open them.
#pragma once

#include "base/color.h"
#include "data/problem.h"
#include "exhibit/exhibit.h"
#include "exhibit/fields.h"

#include <span>
#include <string_view>

namespace vitrine {

// The least contrast of lane colours. Lane names are written in them, so they are text in the sense
// of WCAG 2.2, 1.4.3.
constexpr double least_contrast = 4.5;

struct Checked {
    Exhibit exhibit;                // what could be read; it must not be shown if there is an error
    std::vector<Problem> problems;  // sorted by place
};

// Reads a whole exhibit file and checks all of it. `papers` are the colours of the day theme that
// lane names are written on.
Checked check_exhibit(std::string_view bytes, std::span<const Rgba> papers);

// Checks the rules that need the whole exhibit. `file` is what the exhibit was read from; the
// problems found are added to it.
void check_meaning(const Exhibit& exhibit, std::span<const Rgba> papers, FileReading& file);

}  // namespace vitrine
