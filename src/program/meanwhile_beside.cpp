// What the page that cuts through time leaves of the timeline, left and right of the columns: names
// of eras, the periods that cross a cut as threads, the names of what matters most, grain for all
// else, and the axis.
#include "program/meanwhile_parts.h"
#include "view/grain.h"
#include "view/marks.h"
#include "view/prominent.h"
#include "view/sizes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float thread_height = 8;
constexpr float flare_width = 12;       // where a thread widens to its strip
constexpr float unknown_fade = 90;      // of a thread whose beginning or end nobody knows
constexpr std::size_t most_names = 14;  // of a lane
constexpr float name_row = 24;
constexpr float mark_reach = 10;  // on either side of a mark's middle
constexpr float name_from = 16;   // of a name, from the middle of its mark
constexpr float least_part = 24;  // beside columns: a narrower one shows nothing but threads
constexpr float ticks_apart = 6;

struct StripPart {
    float from = 0;
    float to = 0;

    float width() const { return to - from; }
};

// The strip without its columns.
struct StripParts {
    std::array<StripPart, most_cuts + 1> all{};
    std::size_t count = 0;

    std::span<const StripPart> span() const { return std::span(all).first(count); }
};

StripParts parts_beside(const Parting& parting)
{
    StripParts parts;
    float from = parting.left;
    for (const Parting::Column& column : parting.columns()) {
        if (column.x > from) parts.all[parts.count++] = {from, column.x};
        from = column.x + column.w;
    }
    const float right = parting.left + parting.width;
    if (right > from) parts.all[parts.count++] = {from, right};
    return parts;
}

class BesidePainter {
public:
    explicit BesidePainter(const MeanwhileLook& look)
        : look_(look), f_(look.f), parts_(parts_beside(look.parting))
    {}

    void draw_bands()
    {
        draw_grid();
        for (const CutBand& band : look_.bands) {
            if (!overlap(band.box, look_.lanes)) continue;
            rows_ = look_.rows_of(band);
            taken_.clear();
            draw_grain(band);
            draw_threads(band);
            draw_names(band);
        }
    }

    void draw_axis()
    {
        const Rect& axis = f_.scene.regions.axis;
        f_.list.rect(axis, f_.color(Token::Ink));
        f_.list.push_clip(axis);
        places_.clear();
        last_tick_ = -HUGE_VALF;
        // Round years first: what has no room beside them is left out.
        for (const bool is_round : {true, false}) {
            for (const AxisTick& tick : f_.scene.ticks) {
                if ((tick.tick.rank <= Rank::Decade) == is_round) draw_tick(axis, tick, is_round);
            }
        }
        f_.list.pop_clip();
    }

    void draw_eras()
    {
        const Rect& head = look_.head;
        f_.list.rect(head, f_.color(Token::Paper));
        const Exhibit& exhibit = f_.exhibit();
        for (std::size_t i = 0; i < exhibit.eras.size(); ++i) {
            Span span = span_of(exhibit.eras[i].date);
            if (i + 1 < exhibit.eras.size())
                span.to = std::min(span.to, span_of(exhibit.eras[i + 1].date).from);
            draw_era(exhibit.eras[i], {look_.parting.x(span.from), look_.parting.x(span.to)});
        }
        f_.list.rect({head.x, head.bottom() - f_.metrics.hairline(), head.w, f_.metrics.hairline()},
                     f_.color(Token::Line));
    }

private:
    float px(float units) const { return f_.px(units); }
    float px(Units units) const { return f_.metrics.px(units); }

    bool is_beside(float x) const
    {
        return std::ranges::any_of(
            parts_.span(), [x, least = px(least_part)](const StripPart& part) {
                return x >= part.from && x < part.to && part.width() >= least;
            });
    }

    void draw_grid()
    {
        const float hair = f_.metrics.hairline();
        for (const AxisTick& tick : f_.scene.ticks) {
            const float x = look_.parting.x(tick.tick.at);
            if (tick.tick.has_label && is_beside(x) && !is_skipped(tick))
                f_.list.rect({std::round(x), look_.lanes.y, hair, look_.lanes.h},
                             f_.color(Token::Line));
        }
    }

    // ---- the axis and the eras

    void draw_tick(const Rect& axis, const AxisTick& tick, bool is_round)
    {
        const float x = look_.parting.x(tick.tick.at);
        if (!is_beside(x)) return;
        const bool has_label = tick.tick.has_label;
        const bool is_minor = !has_label || (!is_round && is_skipped(tick));
        if (is_minor && x - last_tick_ < px(ticks_apart)) return;
        if (!is_round) last_tick_ = x;
        const Rgba paper = f_.color(Token::Paper);
        f_.list.rect({std::round(x), axis.y, f_.metrics.hairline(), px(has_label ? 7 : 4)},
                     with_opacity(paper, has_label ? 0.9F : 0.45F));
        if (is_minor) return;
        const StripPart place{x - tick.label_px / 2 - px(6), x + tick.label_px / 2 + px(6)};
        const bool has_room = std::ranges::any_of(parts_.span(), [&](const StripPart& part) {
            return place.from + px(2) >= part.from && place.to - px(2) <= part.to;
        });
        const bool is_free = std::ranges::none_of(places_, [&](const StripPart& other) {
            return other.from < place.to && other.to > place.from;
        });
        if (!has_room || !is_free) return;
        places_.push_back(place);
        const Run& label = f_.type[tick.label];
        f_.list.run(label, {x - tick.label_px / 2, label.baseline(axis.centre().y + px(3))}, paper);
    }

    // Of years that have no room one by one, every second or fifth has a label.
    bool is_skipped(const AxisTick& tick) const
    {
        if (tick.tick.rank != Rank::Year && tick.tick.rank != Rank::TwoYears) return false;
        constexpr double year = 365.25;
        const double room = static_cast<double>(tick.label_px + px(12)) / look_.parting.px_per_day;
        const std::int64_t every = room <= year       ? 1
                                   : room <= 2 * year ? 2
                                   : room <= 5 * year ? 5
                                                      : 10;
        return tick.tick.date.year % every != 0;
    }

    void draw_era(const Era& era, const StripPart& days)
    {
        StripPart best;
        for (const StripPart& part : parts_.span()) {
            const StripPart seen{std::max(part.from, days.from), std::min(part.to, days.to)};
            if (seen.width() > best.width()) best = seen;
        }
        if (best.width() <= 0) return;
        if (best.from == days.from && is_beside(days.from))
            f_.list.rect({std::round(days.from), look_.head.y, px(2), look_.head.h},
                         f_.color(Token::Ink));
        const std::string_view name = f_.text(era.name);
        const float room = best.width() - px(22);
        Pen pen(f_);
        for (const Role role : {Role::Label, Role::SmallLabel}) {
            if (pen.width_of(name, role) > room) continue;
            const float line = f_.metrics.line_height(role);
            pen.text({best.from + px(12), rounded(look_.head.centre().y - line / 2)}, room + px(4),
                     name, {.role = role, .behind = Token::Paper, .max_lines = 1});
            return;
        }
    }

    // ---- what is in a lane

    // One tick for each stretch of the floor in which something begins, higher for more.
    void draw_grain(const CutBand& band)
    {
        const LaneIndex& lane = look_.lane(band.sheet->lane);
        const Rgba color = look_.color_of(band.sheet->lane);
        const float floor = band.box.bottom() - f_.metrics.hairline();
        f_.list.rect({look_.parting.left, floor - f_.metrics.hairline(), look_.parting.width,
                      f_.metrics.hairline()},
                     with_opacity(color, 0.35F));
        const float cell = px(sizes::grain_cell);
        for (const StripPart& part : parts_.span()) {
            if (part.width() < px(least_part)) continue;
            const auto cells = static_cast<int>(std::ceil(part.width() / cell));
            for (int i = 0; i < cells; ++i) {
                const float x = part.from + static_cast<float>(i) * cell;
                const float end = std::min(x + cell, part.to);
                const Stretch there = lane.between(look_.parting.day(x), look_.parting.day(end));
                if (there.size() == 0) continue;
                const auto count = static_cast<std::uint32_t>(there.size());
                const float most = px(sizes::grain_floor);
                const float high = std::min(
                    most, px(grain_height(count, static_cast<double>(sizes::grain_cell.count))));
                f_.list.rect({rounded(x), floor - high, px(sizes::tick), high}, color);
            }
        }
    }

    void take(const Rect& box) { taken_.push_back(box); }
    bool is_free(const Rect& box) const
    {
        return std::ranges::none_of(taken_, [&](const Rect& other) { return overlap(other, box); });
    }

    void draw_threads(const CutBand& band)
    {
        for (const CutRowBox& row : rows_) {
            if (!band.sheet->rows.are_strips[row.row]) continue;
            for (const auto& column : look_.parting.columns()) {
                const auto& lines = band.sheet->columns[column.cut].lines;
                const auto line = std::ranges::find(lines, row.row, &CutLine::row);
                if (line == lines.end()) continue;
                // What is in both columns has one thread.
                const bool is_drawn =
                    std::ranges::any_of(look_.parting.columns(), [&](const Parting::Column& other) {
                        const auto& there = band.sheet->columns[other.cut].lines;
                        const auto same = std::ranges::find(there, row.row, &CutLine::row);
                        return other.x < column.x && same != there.end() && same->id == line->id;
                    });
                if (!is_drawn) draw_thread(line->id, row);
                draw_flares(line->id, row, column);
            }
        }
    }

    StripPart thread_of(const Extent& extent) const
    {
        const float right = look_.parting.left + look_.parting.width;
        return {std::clamp(look_.parting.x(extent.span.from), look_.parting.left, right),
                std::clamp(look_.parting.x(extent.span.to), look_.parting.left, right)};
    }

    void draw_thread(MilestoneId id, const CutRowBox& row)
    {
        const Extent& extent = f_.setting.index[id];
        const StripPart whole = thread_of(extent);
        const double sure_from = extent.span.from + static_cast<double>(extent.vague_left);
        const double sure_to = extent.span.to - static_cast<double>(extent.vague_right);
        const StripPart sure{std::max(whole.from, look_.parting.x(sure_from)),
                             std::min(whole.to, look_.parting.x(sure_to))};
        for (const StripPart& part : parts_.span()) {
            const auto within = [&part](float from, float to) {
                return StripPart{std::max(part.from, from), std::min(part.to, to)};
            };
            if (sure.width() > 0) {
                draw_sure(id, row, within(sure.from, sure.to), whole);
                draw_vague(id, row, within(whole.from, sure.from));
                draw_vague(id, row, within(sure.to, whole.to));
            } else {
                draw_vague(id, row, within(whole.from, whole.to));
            }
        }
        take({whole.from - px(4), row.y, whole.width() + px(8), row.h});
    }

    void draw_sure(MilestoneId id, const CutRowBox& row, const StripPart& part,
                   const StripPart& whole)
    {
        if (part.width() <= 0) return;
        const Extent& extent = f_.setting.index[id];
        const Rgba color = look_.color_of(f_.exhibit()[id].lane);
        const float h = px(thread_height);
        const float y = rounded(row.y + (row.h - h) / 2);
        const float fade = std::min(px(unknown_fade), part.width());
        const bool fades_left = extent.is_open_left && part.from <= whole.from + 1;
        const bool fades_right = extent.is_open_right && part.to >= whole.to - 1;
        const float left = fades_left ? fade : 0;
        const float right = fades_right ? fade : 0;
        const Rgba none = with_opacity(color, 0);
        if (fades_left) f_.list.gradient({part.from, y, left, h}, none, color);
        f_.list.rect({part.from + left, y, std::max(0.0F, part.width() - left - right), h}, color);
        if (fades_right) f_.list.gradient({part.to - right, y, right, h}, color, none);
    }

    void draw_vague(MilestoneId id, const CutRowBox& row, const StripPart& part)
    {
        if (part.width() <= 0) return;
        const Rgba color = look_.color_of(f_.exhibit()[id].lane);
        const float y = rounded(row.y + row.h / 2);
        f_.list.dashed_line({part.from, y}, {part.to, y}, px(thread_height), px(8), px(4), color);
    }

    // A thread widens to its strip at the edges of a column.
    void draw_flares(MilestoneId id, const CutRowBox& row, const Parting::Column& column)
    {
        const StripPart whole = thread_of(f_.setting.index[id]);
        const Rgba color = look_.color_of(f_.exhibit()[id].lane);
        const float middle = row.y + row.h / 2;
        const float half = px(thread_height) / 2;
        const float left = rounded(column.x);
        const float right = left + column.w;
        const auto flare_at = [&](float edge, float way) {
            const float out = edge + way * px(flare_width);
            const std::array corners{
                Vec2{edge, row.y        },
                Vec2{out,  middle - half},
                Vec2{out,  middle + half},
                Vec2{edge, row.y + row.h}
            };
            f_.list.polygon(corners, color);
        };
        if (whole.from < left - px(flare_width)) flare_at(left, -1);
        if (whole.to > right + px(flare_width)) flare_at(right, 1);
    }

    // ---- names

    bool is_in_column(const CutBand& band, MilestoneId id) const
    {
        return std::ranges::any_of(look_.parting.columns(), [&](const auto& column) {
            const auto& lines = band.sheet->columns[column.cut].lines;
            return std::ranges::find(lines, id, &CutLine::id) != lines.end();
        });
    }

    void draw_names(const CutBand& band)
    {
        const LaneIndex& lane = look_.lane(band.sheet->lane);
        const Span& view = look_.parting.view;
        prominent_.clear();
        append_prominent(lane, lane.between(view.from, view.to), most_names, prominent_);
        for (const std::uint32_t place : prominent_) {
            const MilestoneId id = lane.by_time[place];
            if (!is_in_column(band, id)) place_name(band, id);
        }
    }

    // As high as a finger needs it, where there are only fingers.
    float row_px() const
    {
        if (!f_.setting.policy.chrome.has_low_band) return px(name_row);
        return std::max(px(name_row),
                        std::ceil(true_size::target_mm / true_size::unit_mm * f_.state.density));
    }

    // In the lowest row that is free, right of its mark or left of it.
    void place_name(const CutBand& band, MilestoneId id)
    {
        const float x = look_.parting.x(f_.setting.index[id].anchor);
        const auto part = std::ranges::find_if(
            parts_.span(), [x](const StripPart& each) { return x >= each.from && x < each.to; });
        if (part == parts_.span().end()) return;
        Pen pen(f_, Pen::Mode::Measures);
        const float w = std::ceil(pen.width_of(f_.text(f_.exhibit()[id].title), Role::Caption));
        const float h = row_px();
        const float all = px(name_from) + w + px(mark_reach);
        const float first = band.box.y + px(4);
        const float last = band.box.bottom() - px(sizes::grain_floor) - px(3) - h;
        const auto rows = static_cast<int>(std::floor((last - first) / h)) + 1;
        for (int row = 0; row < rows; ++row) {
            const float y = last - static_cast<float>(row) * h;
            for (const bool is_right : {true, false}) {
                const float from = is_right ? x - px(mark_reach) : x - all;
                const Rect box{from, rounded(y), all + px(mark_reach), h};
                if (box.x < part->from + px(4) || box.right() > part->to - px(2)) continue;
                if (!is_free(box)) continue;
                take(box);
                return draw_name(band, id, box, x, is_right);
            }
        }
    }

    void draw_name(const CutBand& band, MilestoneId id, const Rect& box, float x, bool is_right)
    {
        const Milestone& milestone = f_.exhibit()[id];
        const std::string_view title = f_.text(milestone.title);
        const TextStyle style = f_.metrics.style(Role::Caption);
        const Response r =
            f_.gui.widget({.role = SemanticRole::Link,
                           .key = fmt::format("beside-{}", f_.exhibit().name_of(milestone)),
                           .name = title,
                           .language = f_.language_of(milestone.title),
                           .rect = box,
                           .color = f_.color(Token::Ink),
                           .background = f_.color(Token::Paper),
                           .text_px = style.size_px()});
        const Rgba color = look_.color_of(milestone.lane);
        const float y = box.centre().y;
        paint_mark(f_.exhibit().lanes[index_of(milestone.lane)].shape, {x, y}, px(6),
                   {.color = color,
                    .paper = f_.color(Token::Paper),
                    .is_hollow = f_.setting.index[id].is_uncertain},
                   f_.list);
        const Run& run = f_.type[f_.type.shaper().shape(title, style)];
        const float at = is_right ? x + px(name_from) : x - px(name_from) - run.width;
        f_.list.run(run, {at, run.baseline(y)}, f_.color(Token::Ink));
        if (r.is_hovered)
            f_.list.rect({at, rounded(y + px(10)), run.width, f_.metrics.hairline()},
                         f_.color(Token::Ink));
        if (r.is_focused) {
            f_.gui.show_in_area(box);
            paint_focus(grown(box, -px(3)), f_.metrics, f_.theme, f_.list);
        }
        if (r.is_clicked) f_.wanted.emplace_back(action::Select{id});
        look_.order.place(CutOrder::Zone::Bands, look_.place_of(band),
                          look_.part_at(box.centre().x), true);
    }

    const MeanwhileLook& look_;
    PanelFrame& f_;
    StripParts parts_;
    std::vector<CutRowBox> rows_;    // of the band in hand
    std::vector<Rect> taken_;        // in it
    std::vector<StripPart> places_;  // of labels on the axis
    float last_tick_ = 0;            // on it
    std::vector<std::uint32_t> prominent_;
};

}  // namespace

void draw_beside_cuts(const MeanwhileLook& look)
{
    BesidePainter(look).draw_bands();
}

void draw_axis_of_cuts(const MeanwhileLook& look)
{
    BesidePainter painter(look);
    painter.draw_eras();
    painter.draw_axis();
}

}  // namespace vitrine
