#include "view/worksheet.h"

#include "data/paper_keys.h"
#include "view/print_grid.h"
#include "view/worksheet_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace vitrine {

std::string_view side_word(EvidenceSide side, const Words& words)
{
    switch (side) {
    case EvidenceSide::Official: return words[word::paper_official];
    case EvidenceSide::Critic: return words[word::paper_critic];
    case EvidenceSide::Record: return words[word::paper_record];
    }
    return {};
}

namespace {

constexpr std::array statement_sides{EvidenceSide::Official, EvidenceSide::Critic,
                                     EvidenceSide::Record};
constexpr float tick_column = 19;  // of a side
constexpr float tick_box = 4.6F;

void put_line(PrintFlow& flow, int number, const WorksheetContent& content, std::size_t cards_page)
{
    const PrintSource& s = flow.source();
    const PrintGrid measured = print_grid(s, content, {}, flow.width());
    flow.section(number, s.words[word::paper_line_title],
                 s.words.with(word::paper_line_how, {std::to_string(cards_page)}), measured.box.h);
    const PrintGrid grid = print_grid(s, content, {flow.left(), flow.y}, flow.width());
    PrintPen pen = flow.pen();
    draw_grid(grid, content, pen);
    flow.y = grid.box.bottom() + 6;
}

float tick_middle(const PrintFlow& flow, std::size_t side)
{
    return flow.right() - tick_column * (static_cast<float>(statement_sides.size() - side) - 0.5F);
}

void put_statement(PrintFlow& flow, const PrintStatement& statement)
{
    constexpr float indent = 10;
    constexpr float least = 10;
    const float width =
        flow.width() - indent - tick_column * static_cast<float>(statement_sides.size()) - 4;
    const PrintPen::Look look{.role = PrintRole::Text,
                              .language = fallback_language(flow.source().exhibit, statement.text,
                                                            flow.source().language)};
    const float words = flow.measuring().text({}, width, statement.says, look);
    const float height = std::max(least, words + 2.4F);
    flow.need(height);
    PrintPen pen = flow.pen();
    pen.text({flow.left() + indent, flow.y + (height - words) / 2}, width, statement.says, look);
    for (std::size_t i = 0; i < statement_sides.size(); ++i) {
        pen.frame({tick_middle(flow, i) - tick_box / 2, flow.y + (height - tick_box) / 2, tick_box,
                   tick_box},
                  0.3F, Token::Ink);
    }
    flow.y += height;
    pen.rule({flow.left(), flow.y}, flow.width(), 0.15F, Token::Muted);
}

void put_statements(PrintFlow& flow, int number, const WorksheetContent& content)
{
    const PrintSource& s = flow.source();
    flow.section(number, s.words[word::paper_says_title], s.words[word::paper_says_how], 28);
    PrintPen pen = flow.pen();
    for (std::size_t i = 0; i < statement_sides.size(); ++i) {
        const Rect box{tick_middle(flow, i) - tick_column / 2, flow.y, tick_column, 4};
        pen.centred(box, side_word(statement_sides[i], s.words), {.role = PrintRole::Label});
    }
    flow.y += 5;
    pen.rule({flow.left(), flow.y}, flow.width(), 0.15F, Token::Muted);
    for (const PrintStatement& statement : content.statements)
        put_statement(flow, statement);
    flow.y += 6;
}

void put_questions(PrintFlow& flow, int number, const Tour& tour, const WorksheetContent& content)
{
    constexpr float indent = 10;
    constexpr float line = 8;
    constexpr int lines = 2;
    constexpr float room = line * lines;
    const PrintSource& s = flow.source();
    flow.section(number, s.words[word::paper_think_title], {}, 30);
    const float width = flow.width() - indent;
    const PrintPen::Look look{.role = PrintRole::Question};
    for (const std::size_t step : content.questions) {
        const TextId question = tour.steps[step].question;
        const float words = flow.measuring().text({}, width, question, look);
        flow.need(words + room + 2);
        PrintPen pen = flow.pen();
        pen.text({flow.left() + indent, flow.y}, width, question, look);
        flow.y += words;
        for (int i = 1; i <= lines; ++i) {
            pen.rule({flow.left() + indent, flow.y + line * static_cast<float>(i)}, width, 0.2F,
                     Token::Muted);
        }
        flow.y += room + 5;
    }
}

std::vector<PaperPage> sheets_to_fill(const PrintSource& source, const Tour& tour,
                                      const PaperSize& sheet, const WorksheetContent& content,
                                      std::size_t cards_page)
{
    PrintFlow flow(source, sheet);
    const Words& words = source.words;
    put_head(flow, {
                       .title = source.text(tour.title),
                       .under = fmt::format("{} · {}", source.text(source.exhibit.title),
                                            words[word::paper_worksheet]),
                       .fields = {{words[word::paper_name], 34},
                                  {words[word::paper_class], 12},
                                  {words[word::paper_date], 18}}
    });
    int number = 0;
    if (!content.cards.empty()) put_line(flow, ++number, content, cards_page);
    if (!content.statements.empty()) put_statements(flow, ++number, content);
    if (!content.questions.empty()) put_questions(flow, ++number, tour, content);
    return flow.take();
}

void append_pages(std::vector<PaperPage>& all, std::vector<PaperPage> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

std::vector<PaperPage> worksheet_pages(const PrintSource& source, const Tour& tour,
                                       const PaperSize& sheet)
{
    const CardGrid grid = card_grid(sheet, print_card_mm, cards_top_mm, cards_bottom_mm);
    const WorksheetContent content =
        worksheet_content(source.exhibit, tour, source.language, grid.count(), source.type);
    // How many pages come before the cards is known once they are laid out.
    const std::size_t before = sheets_to_fill(source, tour, sheet, content, 2).size();
    std::vector<PaperPage> all = sheets_to_fill(source, tour, sheet, content, before + 1);
    append_pages(all, card_pages(source, sheet, content));
    const std::size_t key_from = all.size();
    PrintFlow key(source, sheet);
    put_key(key, tour, content);
    const Rect rule = key.footer();
    append_pages(all, key.take());
    const std::string drawn_from =
        source.words.with(word::paper_drawn_from, {std::string(source.text(source.exhibit.title)),
                                                   std::to_string(key_from + 1)});
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool is_card = i >= before && i < key_from;
        const std::string_view text = is_card      ? source.words[word::paper_shuffled]
                                      : i < before ? std::string_view(drawn_from)
                                                   : source.words[word::paper_key_for];
        put_footer(source, all[i],
                   {.rule = is_card ? card_footer(sheet) : rule,
                    .text = text,
                    .page = i,
                    .all = all.size()});
    }
    return all;
}

}  // namespace vitrine
