#include "view/print_grid.h"

#include "data/date_keys.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "view/axis.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float names_width = 28;
constexpr float grid_row = 9.6F;
constexpr float years_height = 6.5F;
constexpr std::size_t many_lanes = 8;
constexpr float letter_side = 4.4F;
constexpr float units_per_mm = 96 / 25.4F;  // that ticks are counted in

// Round years around the days, so that the line begins and ends with one that has a name.
Span round_years(const Span& span)
{
    constexpr double year = 365.2425;
    if (span.days() < 3 * year) {
        const double pad = span.days() * 0.03;
        return {span.from - pad, span.to + pad};
    }
    std::int64_t step = 1;
    for (const std::int64_t wider : {5, 10, 50, 100, 500, 1000, 5000, 10000}) {
        if (span.days() / year > static_cast<double>(wider) * 2.5) step = wider;
    }
    const auto floor_to = [step](std::int64_t y) {
        return (y >= 0 ? y : y - step + 1) / step * step;
    };
    const std::int64_t first = floor_to(civil_of(static_cast<Day>(std::floor(span.from))).year);
    const std::int64_t last =
        floor_to(civil_of(static_cast<Day>(std::ceil(span.to) - 1)).year) + step;
    const auto midnight = [](std::int64_t y) {
        return static_cast<double>(day_of({.year = y, .month = 1, .day = 1}));
    };
    return {midnight(first), midnight(last)};
}

std::string label_of_tick(const Tick& tick, const Words& words)
{
    if (tick.rank <= Rank::Year || (tick.date.month == 1 && tick.date.day == 1))
        return worded_year(tick.date.year, words);
    if (tick.rank <= Rank::Month) return std::string(words[word::month_short[tick.date.month - 1]]);
    return std::to_string(tick.date.day);
}

std::vector<Tick> ticks_of(const PrintGrid& grid)
{
    std::vector<Tick> ticks;
    const Span days{grid.days.day(grid.cells.x), grid.days.day(grid.cells.right()) + 0.5};
    append_ticks(days, grid.days.px_per_day * static_cast<double>(units_per_mm),
                 {.year_px = 32, .day_px = 24, .digit_px = 8, .bc_px = 16}, ticks);
    return ticks;
}

float row_of_lane(const PrintGrid& grid, LaneId lane)
{
    const auto found = std::ranges::find(grid.lanes, lane);
    return grid.cells.y + static_cast<float>(found - grid.lanes.begin()) * grid.row;
}

void draw_ticks(const PrintGrid& grid, PrintPen& pen)
{
    const PrintSource& s = pen.source();
    for (const Tick& tick : ticks_of(grid)) {
        const float x = grid.days.x(tick.at);
        const bool is_major = tick.rank <= Rank::Decade;
        pen.upright({x, grid.cells.y}, grid.cells.h, is_major ? 0.3F : 0.15F,
                    is_major ? Token::Muted : Token::Line);
        pen.upright({x, grid.cells.bottom()}, tick.has_label ? 1.6F : 1, 0.2F, Token::Ink);
        if (!tick.has_label) continue;
        pen.centred({x - 8, grid.cells.bottom() + 1.6F, 16, years_height - 1.6F},
                    label_of_tick(tick, s.words),
                    {.role = is_major ? PrintRole::Decade : PrintRole::Year});
    }
}

// The name of a landmark stands beside its mark, cut short by nothing: one that has no room there
// is left out.
void draw_landmarks(const PrintGrid& grid, const WorksheetContent& content, PrintPen& pen)
{
    const PrintSource& s = pen.source();
    std::vector<Rect> taken;
    for (const MilestoneId id : content.landmarks) {
        const Milestone& milestone = s.exhibit[id];
        const Span days = span_of(milestone.date);
        const float x = grid.days.x(days.from);
        const float y = row_of_lane(grid, milestone.lane) + grid.row * 0.45F;
        const std::string_view title = s.text(milestone.title);
        const float width = pen.width_of(title, PrintRole::Small) + 3;
        const float line = PrintPen::line_height(PrintRole::Small);
        const Rect name{x + 2, y - line / 2, width, line};
        const bool has_room = name.right() < grid.box.right() + 1 &&
                              std::ranges::none_of(taken, [&](const Rect& other) {
                                  return overlap(other, grown(name, 1));
                              });
        if (!has_room) continue;
        taken.push_back(name);
        const float to = grid.days.x(days.to);
        if (to - x > 3) pen.rect({x, y + line / 2 + 0.4F, to - x, 0.7F}, Token::Ink);
        // What is read stands on white, not on the lines.
        pen.rect({name.x, name.y + 0.4F, width - 1.5F, line - 0.8F}, Token::Paper);
        pen.mark(milestone.lane, {x, y}, 1.4F);
        pen.text({name.x, name.y}, width, title, {.role = PrintRole::Small, .max_lines = 1});
    }
}

}  // namespace

PrintGrid print_grid(const PrintSource& source, const WorksheetContent& content, Vec2 at,
                     float width)
{
    PrintGrid grid;
    const std::size_t lanes = source.exhibit.lanes.size();
    for (std::size_t i = 0; i < lanes; ++i) {
        const auto is_here = [&](MilestoneId id) { return index_of(source.exhibit[id].lane) == i; };
        const bool is_used = std::ranges::any_of(content.cards, is_here, &PrintCard::milestone) ||
                             std::ranges::any_of(content.landmarks, is_here);
        if (lanes <= many_lanes || is_used) grid.lanes.push_back(static_cast<LaneId>(i));
    }
    grid.row = grid_row;
    grid.cells = {at.x + names_width, at.y, width - names_width - 2,
                  grid.row * static_cast<float>(grid.lanes.size())};
    grid.box = {at.x, at.y, width, grid.cells.h + years_height};
    grid.days = projection(camera_of(round_years(content.span)), grid.cells.x, grid.cells.w);
    return grid;
}

void draw_grid(const PrintGrid& grid, const WorksheetContent& content, PrintPen& pen)
{
    const PrintSource& s = pen.source();
    draw_ticks(grid, pen);
    for (const LaneId lane : grid.lanes) {
        const float y = row_of_lane(grid, lane);
        pen.rule({grid.box.x, y}, grid.box.w, 0.15F, Token::Line);
        pen.mark(lane, {grid.box.x + 2, y + grid.row / 2}, 1.6F);
        const float width = names_width - 6;
        const PrintPen::Look look{.role = PrintRole::Label, .max_lines = 2};
        const std::string_view name = s.text(s.exhibit.lanes[index_of(lane)].name);
        const float height = PrintPen(s).text({}, width, name, look);
        pen.text({grid.box.x + 5, y + (grid.row - height) / 2}, width, name, look);
    }
    pen.rule({grid.box.x, grid.cells.bottom()}, grid.box.w, 0.6F, Token::Ink);
    draw_landmarks(grid, content, pen);
}

std::vector<PlacedLetter> placed_letters(const PrintGrid& grid, const PrintSource& source,
                                         const WorksheetContent& content)
{
    std::vector<std::size_t> order(content.cards.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto day_of_card = [&](std::size_t i) {
        return span_of(source.exhibit[content.cards[i].milestone].date).from;
    };
    std::ranges::stable_sort(order, {}, day_of_card);
    std::vector<PlacedLetter> placed;
    for (const std::size_t i : order) {
        const Milestone& milestone = source.exhibit[content.cards[i].milestone];
        const Span days = span_of(milestone.date);
        const float from = std::max(grid.days.x(days.from), grid.cells.x);
        const float top = row_of_lane(grid, milestone.lane);
        const float least = top + (grid.row - 2 * letter_side) / 2;
        PlacedLetter letter{
            .card = i, .box = {from, least, letter_side, letter_side}
        };
        letter.to = std::min(grid.days.x(days.to), grid.cells.right());
        // In two lines of the row, then further right.
        const auto is_taken = [&](const Rect& box) {
            return std::ranges::any_of(
                placed, [&](const PlacedLetter& other) { return overlap(other.box, box); });
        };
        for (int tries = 0; is_taken(letter.box) && tries < 200; ++tries) {
            const bool is_above = letter.box.y == least;
            letter.box.y = is_above ? least + letter_side : least;
            if (!is_above) letter.box.x += letter_side / 4;
        }
        placed.push_back(letter);
    }
    return placed;
}

}  // namespace vitrine
