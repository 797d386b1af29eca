// A worksheet of a tour: a blank timeline, statements to sort and questions; cards to cut out; and
// an answer key that begins on a page of its own.
#pragma once

#include "view/print_pen.h"
#include "view/print_sheet.h"

#include <vector>

namespace vitrine {

std::vector<PaperPage> worksheet_pages(const PrintSource& source, const Tour& tour,
                                       const PaperSize& sheet);

}  // namespace vitrine
