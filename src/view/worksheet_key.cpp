#include "data/paper_keys.h"
#include "exhibit/worded_date.h"
#include "view/print_grid.h"
#include "view/worksheet_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

constexpr float key_indent = 10;

void draw_letter(PrintPen& pen, const Rect& box, std::size_t card, PrintRole role)
{
    pen.rect(box, Token::Ink);
    pen.centred(box, letter_of(card, pen.source().words[word::paper_letters]),
                {.role = role, .color = Token::Paper});
}

void put_solved_line(PrintFlow& flow, const WorksheetContent& content)
{
    const PrintSource& s = flow.source();
    const PrintGrid grid = print_grid(s, content, {flow.left(), flow.y}, flow.width());
    PrintPen pen = flow.pen();
    draw_grid(grid, content, pen);
    const std::vector<PlacedLetter> letters = placed_letters(grid, s, content);
    for (const PlacedLetter& letter : letters) {
        const float from = letter.box.right();
        if (letter.to > from + 1.5F)
            pen.rect({from, letter.box.bottom() - 1, letter.to - from, 0.5F}, Token::Ink);
    }
    for (const PlacedLetter& letter : letters)
        draw_letter(pen, letter.box, letter.card, PrintRole::Year);
    flow.y = grid.box.bottom() + 4;
}

// A row of the key: a letter or number, what is right, and the sources of that.
struct KeyRow {
    std::string_view strong;
    std::string_view text;
    std::string sources;
};

float measured_row(const PrintFlow& flow, const KeyRow& row, float dates)
{
    const PrintPen pen = flow.measuring();
    return std::max({PrintPen(pen).text({}, dates - 3, row.strong, {.role = PrintRole::Strong}),
                     PrintPen(pen).text({}, flow.width() - key_indent - dates - 32, row.text, {}),
                     PrintPen(pen).text({}, 30, row.sources, {.role = PrintRole::Small})}) +
           1.4F;
}

void put_row(PrintFlow& flow, const KeyRow& row, float dates)
{
    PrintPen pen = flow.pen();
    const float x = flow.left() + key_indent;
    pen.text({x, flow.y}, dates - 3, row.strong, {.role = PrintRole::Strong});
    pen.text({x + dates, flow.y}, flow.width() - key_indent - dates - 32, row.text, {});
    pen.text({flow.right() - 30, flow.y + 0.4F}, 30, row.sources,
             {.role = PrintRole::Small, .color = Token::Muted});
}

void put_cards(PrintFlow& flow, const WorksheetContent& content, PrintSources& sources)
{
    constexpr float dates = 48;
    const PrintSource& s = flow.source();
    std::vector<std::size_t> order(content.cards.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        return s.exhibit[content.cards[i].milestone].date.earliest();
    });
    for (const std::size_t i : order) {
        const Milestone& milestone = s.exhibit[content.cards[i].milestone];
        const std::string date = worded_date(milestone, s.words);
        const KeyRow row{date, s.text(milestone.title),
                         sources.cited(s.exhibit.details_of(milestone).sources)};
        const float height = std::max(6.2F, measured_row(flow, row, dates));
        flow.need(height);
        PrintPen pen = flow.pen();
        draw_letter(pen, {flow.left(), flow.y, 5.2F, 5.2F}, i, PrintRole::Decade);
        put_row(flow, row, dates);
        flow.y += height;
    }
    flow.y += 5;
}

void put_sides(PrintFlow& flow, const WorksheetContent& content, PrintSources& sources)
{
    constexpr float side = 30;
    const PrintSource& s = flow.source();
    for (const PrintStatement& statement : content.statements) {
        const Contrast& contrast = s.exhibit.contrasts[index_of(statement.contrast)];
        const KeyRow row{side_word(statement.side, s.words), statement.says,
                         sources.cited(sources_of(contrast, statement.side))};
        const float height = measured_row(flow, row, side);
        flow.need(height);
        put_row(flow, row, side);
        flow.y += height;
    }
    flow.y += 5;
}

void put_hints(PrintFlow& flow, const Tour& tour, const WorksheetContent& content)
{
    for (const std::size_t i : content.questions) {
        const TourStep& step = tour.steps[i];
        const PrintPen measuring = flow.measuring();
        const float width = flow.width() - key_indent;
        flow.need(
            PrintPen(measuring).text({}, width, step.question, {.role = PrintRole::Question}) +
            PrintPen(measuring).text({}, width, step.answer, {.role = PrintRole::Strong}) +
            PrintPen(measuring).text({}, width, step.notes, {}));
        flow.put(step.question, {.role = PrintRole::Question}, key_indent);
        flow.put(step.answer, {.role = PrintRole::Strong}, key_indent);
        flow.put(step.notes, {}, key_indent);
        flow.y += 3;
    }
    flow.y += 2;
}

}  // namespace

void put_key(PrintFlow& flow, const Tour& tour, const WorksheetContent& content)
{
    const PrintSource& s = flow.source();
    put_head(flow,
             {
                 .title = s.words[word::paper_key_title],
                 .under = fmt::format("{} · {}", s.text(tour.title), s.words[word::paper_key_for]),
             });
    PrintSources sources;
    int number = 0;
    if (!content.cards.empty()) {
        flow.section(++number, s.words[word::paper_line_title], {}, 60);
        put_solved_line(flow, content);
        put_cards(flow, content, sources);
    }
    if (!content.statements.empty()) {
        flow.section(++number, s.words[word::paper_says_title], {}, 20);
        put_sides(flow, content, sources);
    }
    if (!content.questions.empty()) {
        flow.section(++number, s.words[word::paper_think_title], {}, 30);
        put_hints(flow, tour, content);
    }
    if (sources.size() == 0) return;
    flow.need(20);
    flow.put(s.words[word::paper_sources], {.role = PrintRole::Heading, .is = PaperRole::Heading});
    flow.y += 1;
    sources.put(flow);
}

}  // namespace vitrine
