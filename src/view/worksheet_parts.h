// The parts of a worksheet, which worksheet.cpp puts together.
#pragma once

#include "view/print_flow.h"
#include "view/worksheet_content.h"

#include <string>

namespace vitrine {

constexpr Vec2 print_card_mm{63, 67};
constexpr float cards_top_mm = 17;
constexpr float cards_bottom_mm = 12;

// The pages with the cards, as many as it takes, without their footers; and where those stand.
std::vector<PaperPage> card_pages(const PrintSource& source, const PaperSize& sheet,
                                  const WorksheetContent& content);
Rect card_footer(const PaperSize& sheet);

// The key: where the cards belong, who says the statements, what a teacher may hear.
void put_key(PrintFlow& flow, const Tour& tour, const WorksheetContent& content);

// The word for a side, as the columns of the worksheet name it.
std::string_view side_word(EvidenceSide side, const Words& words);

}  // namespace vitrine
