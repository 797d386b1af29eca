// What a worksheet asks: which cards are cut out, which statements are sorted, which questions are
// answered. A function of exhibit and tour, the same each time, so that a key suits every copy.
#pragma once

#include "exhibit/exhibit.h"
#include "text/wrap.h"
#include "view/camera.h"
#include "view/evidence_rows.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// A milestone on a card; its letter is its place among the cards.
struct PrintCard {
    MilestoneId milestone{};
    std::optional<PictureId> picture;
};

struct PrintStatement {
    ContrastId contrast{};
    EvidenceSide side{};
    TextId text{};
    std::string says;  // the text, or its first sentence where it is long
};

struct WorksheetContent {
    std::vector<PrintCard> cards;            // shuffled; each milestone once
    std::vector<PrintStatement> statements;  // shuffled; each contrast once
    std::vector<std::size_t> questions;      // the steps that ask one
    std::vector<MilestoneId> landmarks;      // in time; printed on the line, on no card
    Span span;                               // the days of all of these
};

// A card for each step of which something has a date, then for the weightiest other milestones of
// the tour until a sheet of `cards_on_sheet` is full; at most six statements.
WorksheetContent worksheet_content(const Exhibit& exhibit, const Tour& tour, LanguageId language,
                                   std::size_t cards_on_sheet, Typesetter& type);

// The sources of a side of a contrast; those of all of it where the side names none.
std::span<const SourceId> sources_of(const Contrast& contrast, EvidenceSide side);

// The letter of a card, of those of `alphabet`; beyond its end two letters.
std::string letter_of(std::size_t card, std::string_view alphabet);

// The numbers below `count`, shuffled in a way that `seed` alone decides.
std::vector<std::size_t> shuffled(std::size_t count, std::string_view seed);

}  // namespace vitrine
