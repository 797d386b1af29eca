#include "data/paper_keys.h"
#include "view/worksheet_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vitrine {

namespace {

// A pair of open scissors that cuts towards `angle`, with its tip at `at`.
void draw_scissors(PrintPen& pen, Vec2 at, float angle)
{
    const float turn = angle * std::numbers::pi_v<float> / 180;
    const Vec2 ahead{std::cos(turn), std::sin(turn)};
    const Vec2 aside{-ahead.y, ahead.x};
    const Rgba ink = pen.source().theme[Token::Ink];
    for (const float side : {-1.0F, 1.0F}) {
        const Vec2 tip = at + aside * (side * 0.9F);
        const Vec2 handle = at - ahead * 3.6F - aside * (side * 0.8F);
        pen.list().line(PrintPen::px(tip), PrintPen::px(handle), PrintPen::px(0.35F), ink);
        pen.list().ring(PrintPen::px(handle - ahead * 0.7F), PrintPen::px(0.9F),
                        PrintPen::px(0.35F), ink);
    }
}

// Each cut once: every edge of a card that no other card has drawn.
void draw_cuts(PrintPen& pen, const CardGrid& grid, std::size_t count)
{
    constexpr float beyond = 3;
    const std::size_t rows = (count + grid.columns - 1) / grid.columns;
    const auto in_row = [&](std::size_t row) {
        return row < rows ? std::min(grid.columns, count - row * grid.columns) : 0;
    };
    const auto at = [&](std::size_t column, std::size_t row) {
        return Vec2{grid.box.x + static_cast<float>(column) * print_card_mm.x,
                    grid.box.y + static_cast<float>(row) * print_card_mm.y};
    };
    for (std::size_t row = 0; row <= rows; ++row) {
        const std::size_t wide = std::max(in_row(row), row > 0 ? in_row(row - 1) : 0);
        pen.dashes(at(0, row) - Vec2{beyond, 0}, at(wide, row) + Vec2{beyond, 0}, Token::Muted);
    }
    for (std::size_t column = 0; column <= in_row(0); ++column) {
        std::size_t high = 0;
        while (high < rows && in_row(high) >= std::max<std::size_t>(column, 1))
            ++high;
        pen.dashes(at(column, 0) - Vec2{0, beyond}, at(column, high) + Vec2{0, beyond},
                   Token::Muted);
    }
    draw_scissors(pen, at(0, 0) - Vec2{beyond - 0.6F, 0}, 0);
    if (in_row(0) > 1) draw_scissors(pen, at(1, 0) - Vec2{0, beyond - 0.6F}, 90);
}

void draw_card(PrintPen& pen, const PrintCard& card, std::string_view letter, const Rect& cell)
{
    constexpr float pad = 3;
    constexpr float letter_box = 8.6F;
    const PrintSource& s = pen.source();
    const Milestone& milestone = s.exhibit[card.milestone];
    const Rect picture{cell.x + pad, cell.y + pad, cell.w - 2 * pad, 28};
    if (!card.picture || !pen.cropped(picture, *card.picture))
        pen.mark(milestone.lane, picture.centre(), 8);
    pen.frame(picture, 0.2F, Token::Line);
    const Rect sign{picture.x, picture.y, letter_box, letter_box};
    pen.rect(sign, Token::Ink);
    pen.centred(sign, letter, {.role = PrintRole::Letter, .color = Token::Paper});
    pen.text({picture.x, picture.bottom() + 3}, picture.w, milestone.title,
             {.role = PrintRole::Card, .is = PaperRole::Subheading, .max_lines = 4});
    const float line = cell.bottom() - pad - 3.4F;
    pen.mark(milestone.lane, {picture.x + 1.8F, line - 1.3F}, 1.6F);
    const std::string_view lane = s.text(s.exhibit.lanes[index_of(milestone.lane)].name);
    const float room = picture.w - 5 - 18;
    const float width = std::min(room, pen.width_of(lane, PrintRole::Label) + 1);
    const float high = PrintPen::line_height(PrintRole::Label);
    pen.text({picture.x + 5, line - 1.3F - high / 2}, width, lane,
             {.role = PrintRole::Label, .max_lines = 1});
    const float from = picture.x + 5 + width + 1.5F;
    pen.rule({from, line}, picture.right() - from, 0.2F, Token::Ink);
}

}  // namespace

Rect card_footer(const PaperSize& sheet)
{
    const Rect box = card_grid(sheet, print_card_mm, cards_top_mm, cards_bottom_mm).box;
    return {box.x, sheet.size.y - cards_bottom_mm + 2, box.w, 0};
}

std::vector<PaperPage> card_pages(const PrintSource& source, const PaperSize& sheet,
                                  const WorksheetContent& content)
{
    const CardGrid grid = card_grid(sheet, print_card_mm, cards_top_mm, cards_bottom_mm);
    std::vector<PaperPage> pages;
    for (std::size_t first = 0; first < content.cards.size(); first += grid.count()) {
        pages.push_back(blank_page(sheet.size));
        PrintPen pen(source, &pages.back());
        const std::size_t here = std::min(grid.count(), content.cards.size() - first);
        const float top = cards_top_mm - 9.5F;
        pen.text({grid.box.x, top}, 90, source.words[word::paper_cut_title],
                 {.role = PrintRole::Heading, .is = PaperRole::Heading, .max_lines = 1});
        pen.text_before({grid.box.right(), top + 1}, source.words[word::paper_cut_how],
                        {.role = PrintRole::Small, .color = Token::Muted});
        for (std::size_t i = 0; i < here; ++i) {
            const std::string letter = letter_of(first + i, source.words[word::paper_letters]);
            draw_card(pen, content.cards[first + i], letter, grid.cell(i, print_card_mm));
        }
        draw_cuts(pen, grid, here);
    }
    return pages;
}

}  // namespace vitrine
