#include "data/word_keys.h"
#include "date/wording.h"
#include "view/compose_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace vitrine {

namespace {

constexpr float figure_strip = 54;  // height kept for figures in a lane that has some
constexpr float least_lane_for_figures = 148;
constexpr float least_era_name_px = 40;
constexpr float folded_height = 40;  // of a lane

std::string_view decimal(std::int64_t value, std::array<char, 24>& digits)
{
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), static_cast<std::size_t>(end - digits.data())};
}

// The figure that a lane shows: one that the selected milestone names, else the first with a
// course.
const Figure* figure_of(const Composing& c, LaneId lane)
{
    if (c.scene.spec.selection) {
        for (const FigureId id : c.exhibit.details_of(c.exhibit[*c.scene.spec.selection]).figures) {
            const Figure& figure = c.exhibit.figures[index_of(id)];
            if (figure.lane == lane && figure.points.size() > 1) return &figure;
        }
    }
    const auto found = std::ranges::find_if(c.exhibit.figures, [&](const Figure& figure) {
        return figure.lane == lane && figure.points.size() > 1;
    });
    return found == c.exhibit.figures.end() ? nullptr : &*found;
}

double middle_of(const Date& date)
{
    return span_of(date).centre();
}

// Labels stand above their points, where no other label and no point is in the way.
void label_figures(const Composing& c, std::span<FigureMark> marks)
{
    const Rect& lanes = c.scene.regions.lanes;
    const float reach = c.px(7);
    float free_from = lanes.x;
    for (FigureMark& mark : marks) {
        const Run& run = c.typesetter[mark.label];
        const float height = run.ascent + run.descent;
        const Rect box{mark.at.x - c.px(4), mark.at.y - c.px(8) - height, run.width, height};
        if (box.x < free_from || box.right() > lanes.right()) continue;
        const bool meets_point = std::ranges::any_of(marks, [&](const FigureMark& other) {
            return &other != &mark &&
                   overlap(box, {other.at.x - reach, other.at.y - reach, 2 * reach, 2 * reach});
        });
        if (meets_point) continue;
        mark.label_box = box;
        free_from = box.right() + c.px(14);
    }
}

}  // namespace

Rect lane_box(const Composing& c, LaneId lane)
{
    // Folded lanes take a line each; the others share what is left by how much they hold.
    const Rect& lanes = c.scene.regions.lanes;
    const LaneSet& folded = c.scene.spec.folded;
    const auto count = static_cast<float>(c.exhibit.lanes.size());
    const float line = std::min(c.px(folded_height), lanes.h / count);
    float open = 0;
    float left = lanes.h;
    for (std::size_t i = 0; i < c.exhibit.lanes.size(); ++i) {
        if (holds(folded, static_cast<LaneId>(i)))
            left -= line;
        else
            open += c.index.lanes[i].share;
    }
    const auto height = [&](std::size_t i) {
        return holds(folded, static_cast<LaneId>(i)) ? line : left * c.index.lanes[i].share / open;
    };
    float top = lanes.y;
    for (std::size_t i = 0; i < index_of(lane); ++i)
        top += height(i);
    const float y0 = std::round(top);
    return {lanes.x, y0, lanes.w, std::round(top + height(index_of(lane))) - y0};
}

float compose_figures(Composing& c, LaneId lane, const Rect& box)
{
    const Figure* figure = figure_of(c, lane);
    if (figure == nullptr || box.h < c.px(least_lane_for_figures)) return 0;

    const auto [least, most] = std::ranges::minmax_element(figure->points, {}, &FigurePoint::value);
    const double range = std::max(1e-9, most->value - least->value);
    const float height = c.px(figure_strip);
    const float low = box.bottom() - c.px(8);
    const float rise = c.px(16);
    const auto id = static_cast<FigureId>(figure - c.exhibit.figures.data());
    const std::size_t first = c.scene.figures.size();
    double last_day = 0;
    for (std::size_t i = 0; i < figure->points.size(); ++i) {
        const FigurePoint& point = figure->points[i];
        const double day = middle_of(point.date);
        FigureMark mark{.figure = id, .point = static_cast<std::uint32_t>(i), .lane = lane};
        mark.at = {c.scene.days.x(day),
                   low - rise * static_cast<float>((point.value - least->value) / range)};
        mark.continues = i > 0 && day > last_day;
        mark.is_official = point.kind == FigureKind::Official;
        last_day = day;
        mark.label =
            c.typesetter.line(c.text(point.label), c.metrics().style(Role::Caption), c.px(280));
        c.scene.figures.push_back(mark);
    }
    label_figures(c, std::span(c.scene.figures).subspan(first));
    return height;
}

void compose_headers(Composing& c)
{
    c.scene.lanes.clear();
    const float gutter = c.scene.regions.gutter.w;
    for (std::size_t i = 0; i < c.exhibit.lanes.size(); ++i) {
        const auto lane = static_cast<LaneId>(i);
        const Rect box = lane_box(c, lane);
        LaneHeader header{
            .lane = lane,
            .box = {0, box.y, gutter, box.h},
            .is_folded = holds(c.scene.spec.folded, lane)
        };
        const float line = c.metrics().line_height(Role::Label);
        const auto most = std::clamp(static_cast<int>((box.h - c.px(16)) / line), 1, 3);
        const Paragraph& name =
            c.typesetter.set(c.text(c.exhibit.lanes[i].name), c.metrics().style(Role::Label),
                             {static_cast<int>(gutter - c.px(30)), static_cast<int>(line), most});
        header.line_count = static_cast<std::uint8_t>(std::min<std::size_t>(3, name.lines.size()));
        std::copy_n(name.lines.begin(), header.line_count, header.lines);
        c.scene.lanes.push_back(header);
    }
}

namespace {

// Its picture stands before its name, where both have room; the name goes first.
void place_era_picture(Composing& c, EraLabel& label)
{
    const Rect& room = label.room;
    const float h = room.h - 2 * c.px(5);
    const float w = std::round(h * 1.6F);
    const RunId name = c.typesetter.shaper().shape(c.text(c.exhibit.eras[label.era].name),
                                                   c.metrics().style(Role::Label));
    const float taken = w + c.px(10);
    if (room.w < taken + c.typesetter[name].width) return;
    label.picture = {room.x, room.y + c.px(5), w, h};
    label.room = {room.x + taken, room.y, room.w - taken, room.h};
}

}  // namespace

void compose_eras(Composing& c)
{
    c.scene.eras.clear();
    const Regions& regions = c.scene.regions;
    if (regions.eras.is_empty()) return;
    const float right = regions.strip.right();
    for (std::size_t i = 0; i < c.exhibit.eras.size(); ++i) {
        const Era& era = c.exhibit.eras[i];
        const Span span = span_of(era.date);
        EraLabel label{.era = i, .from = std::round(c.scene.days.x(span.from))};
        float end = c.scene.days.x(span.to);
        if (i + 1 < c.exhibit.eras.size()) {
            end = std::min(end, c.scene.days.x(span_of(c.exhibit.eras[i + 1].date).from));
        }
        if (end < regions.strip.x || label.from > right) continue;
        label.has_rule = label.from >= regions.strip.x;
        const float left = std::max(label.from, regions.strip.x - c.px(12)) + c.px(12);
        label.room = {left, regions.eras.y, std::min(end, right) - c.px(10) - left, regions.eras.h};
        if (era.picture) place_era_picture(c, label);
        if (label.room.w > c.px(least_era_name_px)) {
            label.name = c.typesetter.line(c.text(era.name), c.metrics().style(Role::Label),
                                           std::floor(label.room.w));
            // A name of which only some letters are left says nothing.
            const RunId whole =
                c.typesetter.shaper().shape(c.text(era.name), c.metrics().style(Role::Label));
            label.has_name = label.name == whole || c.typesetter[label.name].glyphs.size() > 8;
        }
        c.scene.eras.push_back(label);
    }
}

namespace {

void add_label(Composing& c, AxisTick& tick)
{
    std::array<char, 24> digits{};
    const Civil& date = tick.tick.date;
    const Metrics& m = c.metrics();
    Typesetter& type = c.typesetter;
    if (tick.tick.rank >= Rank::Week) {
        tick.label = type.shaper().shape(decimal(date.day, digits), m.style(Role::AxisYear));
    } else if (tick.tick.rank >= Rank::Quarter) {
        const std::string_view name = c.words[word::month_short[date.month - 1]];
        tick.label = type.shaper().shape(name, m.style(Role::AxisYear));
    } else {
        const Role role = tick.tick.rank <= Rank::Decade ? Role::AxisDecade : Role::AxisYear;
        // Years of our era are plain numbers: no text has to be made for them.
        tick.label = date.year > 0
                         ? type.shaper().shape(decimal(date.year, digits), m.style(role))
                         : type.shaper().shape(worded_year(date.year, c.words), m.style(role));
    }
    tick.label_px = type[tick.label].width;
}

}  // namespace

void compose_axis(Composing& c)
{
    Scene& scene = c.scene;
    const Rect& strip = scene.regions.strip;
    const Span span{scene.days.day(strip.x - c.px(40)), scene.days.day(strip.right() + c.px(40))};
    scene.scratch_ticks.clear();
    append_ticks(span, scene.days.px_per_day, c.px(50), c.px(34), scene.scratch_ticks);
    scene.ticks.clear();
    bool has_months = false;
    for (const Tick& tick : scene.scratch_ticks) {
        AxisTick placed{.tick = tick, .x = scene.days.x(tick.at)};
        if (tick.has_label) add_label(c, placed);
        has_months |= tick.has_label && tick.rank >= Rank::Quarter;
        scene.ticks.push_back(placed);
    }
    scene.has_axis_context = has_months;
    if (!has_months) return;
    const auto first = static_cast<std::int64_t>(std::floor(scene.days.day(strip.x)));
    const Civil date = civil_of(static_cast<Day>(first));
    const bool has_days = scene.days.px_per_day * 7 >= static_cast<double>(c.px(34));
    const std::string context =
        has_days ? worded_month(date.year, date.month, c.words) : worded_year(date.year, c.words);
    scene.axis_context = c.typesetter.line(context, c.metrics().style(Role::AxisYear),
                                           scene.regions.gutter.w - c.px(28));
}

void compose_minimap(Composing& c)
{
    Scene& scene = c.scene;
    const Rect& map = scene.regions.minimap;
    scene.mini_window = {};
    const bool is_same = scene.mini_marks_in == map && !map.is_empty();
    if (!is_same) scene.mini_marks.clear();
    scene.mini_marks_in = map;
    if (map.is_empty()) return;
    // The range shown at first, widened to what is in view where that lies outside.
    const Span all = c.index.range;
    scene.mini_days = projection(camera_of(all), map.x, map.w);
    const float rows = static_cast<float>(c.exhibit.lanes.size());
    const float mark = std::max(3.0F, c.px(map.h < c.px(50) ? 4 : 5));
    const float row = map.h / rows;
    // The marks stay where they are; only the window over them moves.
    for (const MiniColumn& column : is_same ? std::span<const MiniColumn>{} : c.index.overview) {
        const float x = scene.mini_days.x(column.day);
        if (x < map.x + mark || x > map.right() - mark) continue;
        // Many at one place are a taller mark, up to the height of the lane's row.
        const float more = std::log2(static_cast<float>(column.count)) / 12;
        const float h = std::round(mark + std::max(0.0F, row - mark - 1) * std::min(1.0F, more));
        const float y = map.y + row * (static_cast<float>(index_of(column.lane)) + 0.5F);
        scene.mini_marks.push_back({
            {std::round(x - mark / 2), std::round(y - h / 2), mark, h},
            column.lane
        });
    }
    const Span view{scene.days.day(scene.regions.lanes.x),
                    scene.days.day(scene.regions.lanes.right())};
    const float from = std::clamp(scene.mini_days.x(view.from), map.x, map.right() - c.px(6));
    const float to = std::clamp(scene.mini_days.x(view.to), from + c.px(6), map.right());
    scene.mini_window = {from, map.y, to - from, map.h};
}

}  // namespace vitrine
