// The figure that runs along the bottom of a lane: its points, its title and its labels.
#include "view/compose_parts.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace vitrine {

namespace {

constexpr Units most_of_label{280};            // of a point of a figure
constexpr std::ptrdiff_t most_labelled = 200;  // points of a figure: more of them are a curve
constexpr float reach = 7;                     // of a point's disc
constexpr float texts_apart = 14;              // texts, from each other
constexpr float from_edge = 8;                 // of the view

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

// Puts title and labels where they have room: above the course, and meeting no point and no other
// text.
class FigureTexts {
public:
    FigureTexts(Composing& c, const Figure& figure, std::span<FigureMark> marks, FigureTitle title)
        : c_(c), figure_(figure), marks_(marks), lanes_(c.scene.regions.lanes), title_(title)
    {}

    void place()
    {
        const bool is_seen =
            marks_.back().at.x >= lanes_.x && marks_.front().at.x <= lanes_.right();
        if (!is_seen) return;
        set_title();
        // Both ends say what they are before anything between them does.
        try_label(marks_.front());
        try_label(marks_.back());
        if (title_.box.is_empty()) title_after();
        if (title_.box.is_empty()) title_instead();
        const auto in_view = std::ranges::count_if(
            marks_, [this](const FigureMark& mark) { return is_in_view(mark); });
        if (in_view <= most_labelled) {
            for (FigureMark& mark : marks_)
                try_label(mark);
        }
        if (!title_.box.is_empty()) c_.scene.figure_titles.push_back(title_);
    }

private:
    bool is_in_view(const FigureMark& mark) const
    {
        return mark.at.x >= lanes_.x && mark.at.x <= lanes_.right();
    }

    // Before the first point. Where that is not in view, at the left edge: the course goes on below
    // it.
    void set_title()
    {
        const Units room = std::min(most_of_label, Units{lanes_.w - 2 * from_edge});
        title_.run = c_.type.line(c_.text(figure_.title), Role::SmallLabel, room);
        const Run& run = c_.type[title_.run];
        width_ = run.width;
        height_ = run.ascent + run.descent;
        const float least = lanes_.x + from_edge;
        const float most = lanes_.right() - from_edge - width_;
        const FigureMark& first = marks_.front();
        if (first.at.x < lanes_.x) return set_title_at_edge();
        const float x = std::min(first.at.x - texts_apart - width_, most);
        if (x >= least) title_.box = {x, first.at.y - height_ / 2, width_, height_};
    }

    // After the last one and what is written over it, or after the text that is furthest right.
    void title_after()
    {
        const FigureMark& last = marks_.back();
        float x = last.at.x + texts_apart;
        if (!last.label_box.is_empty() && last.label_box.bottom() > last.at.y - height_ / 2)
            x = std::max(x, last.label_box.right() + texts_apart);
        const bool has_room = is_in_view(last) && x + width_ <= lanes_.right() - from_edge;
        if (has_room) {
            title_.box = {x, last.at.y - height_ / 2, width_, height_};
            return;
        }
        // In the row of the labels, from the left.
        x = lanes_.x + from_edge;
        for (const FigureMark& mark : marks_) {
            const Rect& other = mark.label_box;
            if (!other.is_empty() && other.x < x + width_ + texts_apart)
                x = other.right() + texts_apart;
        }
        const float y = std::min(title_.row, top_of_course(marks_, x, x + width_) - 4) - height_;
        if (x + width_ <= lanes_.right() - from_edge) title_.box = {x, y, width_, height_};
    }

    // Where nothing else has room it stands in the place of labels, which stand where it leaves
    // room.
    void title_instead()
    {
        for (FigureMark& mark : marks_)
            mark.label_box = {};
        set_title_at_edge();
        try_label(marks_.front());
        try_label(marks_.back());
    }

    // In the row of the labels, at the left.
    void set_title_at_edge()
    {
        const float least = lanes_.x + from_edge;
        const float x = std::max(lanes_.x, std::min(least, lanes_.right() - from_edge - width_));
        const float y = std::min(title_.row, top_of_course(marks_, x, x + width_) - 4) - height_;
        title_.box = {x, y, width_, height_};
    }

    // Right of its point, or left of it near the edge of the view.
    void try_label(FigureMark& mark)
    {
        if (!is_in_view(mark) || !mark.label_box.is_empty()) return;
        mark.label =
            c_.type.line(c_.text(figure_.points[mark.point].label), Role::Caption, most_of_label);
        const Run& run = c_.type[mark.label];
        const float height = run.ascent + run.descent;
        for (const float x : {mark.at.x - 4, mark.at.x + 4 - run.width}) {
            Rect box{x, mark.at.y - 8 - height, run.width, height};
            if (box.x < lanes_.x || box.right() > lanes_.right() - from_edge) continue;
            box.y = std::min(box.y, top_of_course(marks_, box.x, box.right()) - 4 - height);
            if (!is_free(box, mark)) continue;
            mark.label_box = box;
            return;
        }
    }

    bool is_free(const Rect& box, const FigureMark& own) const
    {
        const Rect around = inset(box, {-texts_apart, 0, -texts_apart, 0});
        // Capitals are lower than their line.
        const Rect title = inset(title_.box, {0, title_.box.h / 6, 0, 0});
        if (!title.is_empty() && overlap(title, around)) return false;
        return std::ranges::none_of(marks_, [&](const FigureMark& other) {
            if (&other == &own) return false;
            const Rect point{other.at.x - reach, other.at.y - reach, 2 * reach, 2 * reach};
            return overlap(box, point) ||
                   (!other.label_box.is_empty() && overlap(other.label_box, around));
        });
    }

    Composing& c_;
    const Figure& figure_;
    std::span<FigureMark> marks_;
    const Rect& lanes_;
    FigureTitle title_;
    float width_ = 0;  // of the title
    float height_ = 0;
};

}  // namespace

void compose_figures(Composing& c, LaneId lane)
{
    const LaneRow& row = c.scene.rows[index_of(lane)];
    if (row.figures == 0) return;
    const std::optional<FigureId> id = c.lanes[index_of(lane)].figure;
    if (!id) return;
    const Figure* figure = &c.exhibit.figures[index_of(*id)];

    const auto [least, most] = std::ranges::minmax_element(figure->points, {}, &FigurePoint::value);
    const double range = std::max(1e-9, most->value - least->value);
    const float low = row.box.bottom() - 8;
    const float rise = 16;
    const std::size_t first = c.scene.figures.size();
    double last_day = 0;
    for (std::size_t i = 0; i < figure->points.size(); ++i) {
        const FigurePoint& point = figure->points[i];
        const double day = middle_of(point.date);
        FigureMark mark{.figure = *id, .point = static_cast<std::uint32_t>(i), .lane = lane};
        mark.at = {c.scene.days.x(day),
                   low - rise * static_cast<float>((point.value - least->value) / range)};
        mark.continues = i > 0 && day > last_day;
        mark.is_official = point.kind == FigureKind::Official;
        last_day = day;
        c.scene.figures.push_back(mark);
    }
    const FigureTitle title{.figure = *id, .lane = lane, .row = low - rise - 8};
    FigureTexts(c, *figure, std::span(c.scene.figures).subspan(first), title).place();
}

}  // namespace vitrine
