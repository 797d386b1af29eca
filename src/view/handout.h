// A handout of a tour: every step on paper, with its picture or figure, its text, what else belongs
// to it, its question and its sources; what only the teacher is to read, where that is asked for.
#pragma once

#include "view/print_pen.h"
#include "view/print_sheet.h"

#include <cstdint>
#include <vector>

namespace vitrine {

enum class HandoutNotes : std::uint8_t { Left, Printed };

std::vector<PaperPage> handout_pages(const PrintSource& source, const Tour& tour,
                                     const PaperSize& sheet, HandoutNotes notes);

}  // namespace vitrine
