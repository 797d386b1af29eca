// What an author wants to know of an exhibit beyond that it can be read: `vitrine check`.
//
// Missing translations, texts too long for their place, dates outside the range, lives that end
// before they begin, effects before their causes, colours that cannot be read, things that nothing
// shows. The files of pictures are checked by program/check.cpp, which can open them.
#pragma once

#include "base/color.h"
#include "data/problem.h"
#include "exhibit/exhibit.h"
#include "exhibit/fields.h"

#include <span>
#include <string_view>

namespace vitrine {

// The contrast that lane colours need, since lane names are written in them (WCAG 2.2, 1.4.3).
constexpr double least_contrast = 4.5;

struct Checked {
    Exhibit exhibit;  // what could be read of it; only to be shown if there is no error
    std::vector<Problem> problems;  // by place
};

// Reads the whole of an exhibit file and checks all of it; `papers` are what lane colours are
// written on by day.
Checked check_exhibit(std::string_view bytes, std::span<const Rgba> papers);

// The rules that need the whole exhibit; adds what it finds to `file`, whose exhibit it is.
void check_meaning(const Exhibit& exhibit, std::span<const Rgba> papers, FileReading& file);

}  // namespace vitrine
