// How high each lane is, the figures along its bottom, and its name in the gutter.
#include "view/compose_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace vitrine {

namespace {

constexpr float figure_strip = 54;  // height kept for figures in a lane that has some
constexpr float least_lane = 138;   // has room for cards, bars, a row of labels and the grain
constexpr float low_lane = 86;      // for labels instead of cards
constexpr float lowest_lane = 40;   // for one row of labels
constexpr float folded_lane = 40;
constexpr float lane_without_hit = 80;
constexpr Units most_of_label{280};            // of a point of a figure
constexpr std::ptrdiff_t most_labelled = 200;  // points of a figure: more of them are a curve

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

// How high the course of a figure comes between `left` and `right`.
float top_of_course(std::span<const FigureMark> marks, float left, float right)
{
    float top = HUGE_VALF;
    for (std::size_t i = 1; i < marks.size(); ++i) {
        const Vec2 a = marks[i - 1].at;
        const Vec2 b = marks[i].at;
        if (!marks[i].continues || b.x < left || a.x > right || b.x <= a.x) continue;
        for (const float x : {std::max(a.x, left), std::min(b.x, right)})
            top = std::min(top, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x));
    }
    return top;
}

// Labels stand above their points and the course, where no other label and no point is in the way.
void label_figures(const Composing& c, const Figure& figure, std::span<FigureMark> marks)
{
    const Rect& lanes = c.scene.regions.lanes;
    const float reach = 7;
    float free_from = lanes.x;
    const auto in_view = std::ranges::count_if(marks, [&lanes](const FigureMark& mark) {
        return mark.at.x >= lanes.x && mark.at.x <= lanes.right();
    });
    if (in_view > most_labelled) return;
    for (FigureMark& mark : marks) {
        if (mark.at.x < free_from || mark.at.x > lanes.right()) continue;
        mark.label =
            c.type.line(c.text(figure.points[mark.point].label), Role::Caption, most_of_label);
        const Run& run = c.type[mark.label];
        const float height = run.ascent + run.descent;
        Rect box{mark.at.x - 4, mark.at.y - 8 - height, run.width, height};
        if (box.x < free_from || box.right() > lanes.right() - 8) continue;
        box.y = std::min(box.y, top_of_course(marks, box.x, box.right()) - 4 - height);
        const bool meets_point = std::ranges::any_of(marks, [&](const FigureMark& other) {
            return &other != &mark &&
                   overlap(box, {other.at.x - reach, other.at.y - reach, 2 * reach, 2 * reach});
        });
        if (meets_point) continue;
        mark.label_box = box;
        free_from = box.right() + 14;
    }
}

enum class Height : std::uint8_t { None, Line, Low, Open };

// Folded lanes take a line each, and so do those of which a filter has left nothing. While words
// are looked for, lanes without a hit are low.
Height height_of(const Composing& c, LaneId lane)
{
    if (holds(c.scene.spec.hidden, lane)) return Height::None;
    const bool is_emptied = c.source.narrowing != 0 && c.lanes[index_of(lane)].by_time.empty();
    if (is_emptied || holds(c.scene.spec.folded, lane)) return Height::Line;
    const bool has_no_hit =
        c.source.raising != 0 && c.source.found->in_lanes[index_of(lane)] == 0;
    return has_no_hit ? Height::Low : Height::Open;
}

// What each open lane gets beside its share of the rest: room for its figures, and where all of
// them can have it, room for everything that a lane can show. Returns what is left to be shared.
float give_least(Composing& c, float left, std::size_t open)
{
    std::vector<LaneRow>& rows = c.scene.rows;
    const auto count = static_cast<float>(open);
    const bool is_full = least_lane * count <= left;
    const float least = is_full                       ? least_lane
                        : low_lane * count <= left    ? low_lane
                        : lowest_lane * count <= left ? lowest_lane
                                                      : 0;
    if (least == 0) return left;
    const float strip = figure_strip;
    left -= least * count;
    for (LaneRow& row : rows) {
        const auto lane = static_cast<LaneId>(&row - rows.data());
        if (height_of(c, lane) != Height::Open) continue;
        row.box.h = least;
        if (!is_full || left < strip || figure_of(c, lane) == nullptr) continue;
        row.figures = strip;
        left -= strip;
    }
    return left;
}

// The name of a lane, in the largest form in which it is whole: in more lines nearer to the lane's
// edges, and then in smaller letters. Only where none has room it is cut.
void set_name(Composing& c, std::string_view name, LaneHeader& header)
{
    struct Form {
        Role role;
        float around;  // above and below it, together
    };
    constexpr std::array forms{
        Form{Role::Label,      16},
        Form{Role::Label,      2 },
        Form{Role::SmallLabel, 2 },
    };
    const Units room{header.box.w - 30};
    for (const Form& form : forms) {
        const Units line = line_height(form.role);
        const auto most =
            std::clamp(static_cast<int>(Units{header.box.h - form.around} / line), 1, 3);
        const Paragraph& set = c.type.set(name, form.role, room, most);
        header.role = form.role;
        header.line_count = static_cast<std::uint8_t>(std::min<std::size_t>(3, set.lines.size()));
        std::copy_n(set.lines.begin(), header.line_count, header.lines);
        // Smaller letters are better than a broken word.
        if (!set.is_cut && c.type.widest_word(name, form.role) <= room) return;
    }
}

}  // namespace

void compose_lanes(Composing& c)
{
    const Rect& lanes = c.scene.regions.lanes;
    const std::size_t count = c.exhibit.lanes.size();
    const float line = std::min(folded_lane, lanes.h / static_cast<float>(count));
    std::vector<LaneRow>& rows = c.scene.rows;
    rows.assign(count, {});
    float shares = 0;
    float left = lanes.h;
    std::size_t open = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Height height = height_of(c, static_cast<LaneId>(i));
        if (height == Height::Line || height == Height::Low) {
            const float low = std::min(lane_without_hit, lanes.h / static_cast<float>(count));
            rows[i].box.h = height == Height::Line ? line : low;
            left -= rows[i].box.h;
        } else if (height == Height::Open) {
            shares += c.lanes[i].share;
            ++open;
        }
    }
    left = give_least(c, left, open);
    float top = lanes.y;
    for (std::size_t i = 0; i < count; ++i) {
        const auto lane = static_cast<LaneId>(i);
        LaneRow& row = rows[i];
        // Lanes share what is left by how much they hold.
        if (height_of(c, lane) == Height::Open)
            row.box.h += row.figures + left * c.lanes[i].share / shares;
        const float y = std::round(top);
        top += row.box.h;
        row.box = {lanes.x, y, lanes.w, std::round(top) - y};
        // A lane that is high all the same has room for its figures, too.
        const bool is_high = row.box.h >= least_lane / 2 + figure_strip + 32;
        if (row.figures == 0 && is_high && figure_of(c, lane) != nullptr)
            row.figures = figure_strip;
    }
}

void compose_figures(Composing& c, LaneId lane)
{
    const LaneRow& row = c.scene.rows[index_of(lane)];
    if (row.figures == 0) return;
    const Figure* figure = figure_of(c, lane);
    if (figure == nullptr) return;

    const auto [least, most] = std::ranges::minmax_element(figure->points, {}, &FigurePoint::value);
    const double range = std::max(1e-9, most->value - least->value);
    const float low = row.box.bottom() - 8;
    const float rise = 16;
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
        c.scene.figures.push_back(mark);
    }
    label_figures(c, *figure, std::span(c.scene.figures).subspan(first));
}

void compose_headers(Composing& c)
{
    c.scene.lanes.clear();
    const float gutter = c.scene.regions.gutter.w;
    for (std::size_t i = 0; i < c.exhibit.lanes.size(); ++i) {
        const auto lane = static_cast<LaneId>(i);
        if (holds(c.scene.spec.hidden, lane)) continue;
        const Rect& box = c.scene.rows[i].box;
        LaneHeader header{
            .lane = lane,
            .box = {0, box.y, gutter, box.h},
            .is_folded = holds(c.scene.spec.folded, lane)
        };
        set_name(c, c.text(c.exhibit.lanes[i].name), header);
        c.scene.lanes.push_back(header);
    }
}

}  // namespace vitrine
