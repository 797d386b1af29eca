// What the page on what is said and known is made of: statements, the sources under them as cards
// with their trust, disputes with their versions side by side, and the index.
//
// All of it stands on the paper of the page; only cards have a ground of their own. As everywhere,
// the same code measures and draws.
#pragma once

#include "app/evidence_page.h"
#include "program/column.h"

#include <span>
#include <string_view>

namespace vitrine {

// How texts look that stand on the page itself.
inline Pen::Ink on_paper(Role role, Token color = Token::Ink)
{
    return {.role = role, .color = color, .behind = Token::Paper};
}

// A place for a column `width` wide beside others: from `x` on, and as high as `c` is now.
Column beside(const Column& c, float x, float width);

// How high a text is in so much width.
float height_of_text(Column& c, float width, std::string_view text, const Pen::Ink& ink);

// A heading in small capitals on the page, with some room above it.
void put_heading(Column& c, std::string_view text, Token color = Token::Ink);

// A contrast: what is said and what is known side by side (below each other where it is narrow),
// each over its own sources, then the disputes about it, then what other sources there are.
void lay_out_contrast(Column& c, const Contrast& contrast);
// A dispute alone.
void lay_out_dispute(Column& c, const Dispute& dispute);

// Cards of sources, as many beside each other as have room.
void put_cards(Column& c, std::span<const SourceId> sources);
// How far a source can be trusted: five squares that end at `right`, filled from the left.
void draw_trust(PanelFrame& f, Trust trust, float right, float middle);

// Where rows of statements stand, and how far from their left end the bars begin, after the names
// of the rows or, without room for these, below them.
struct RowsPlace {
    Rect box;
    float names = 0;
    float most_lines = 3;  // of all rows together
};
float height_of_rows(PanelFrame& frame, const page::Evidence& page, const RowsPlace& place);
void draw_rows(PanelFrame& frame, const page::Evidence& page, const RowsPlace& place);

// "How do we know?" of the statement that is told of: its date, how far it stands, its question; on
// ink. Side by side, or below each other.
enum class HowLook : bool { Beside, Below };
float lay_out_how(Column& column, const page::Evidence& page, HowLook look);

// All contrasts and the disputes that belong to none, each to be opened; the one at `chosen` is
// marked, and its row is returned.
Rect lay_out_index(Column& c, std::size_t chosen);

}  // namespace vitrine
