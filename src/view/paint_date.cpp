#include "view/paint_date.h"

#include "date/stretches.h"
#include "view/dashes.h"
#include "view/marks.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float paleness = 0.22F;    // of the colour of what is hollow
constexpr float soft_share = 0.25F;  // of a stretch: where a soft end fades
constexpr float member_radius = 5;

class DatePainter {
public:
    DatePainter(const Rect& strip, const DateInk& ink, const Metrics& metrics, DrawList& out)
        : strip_(strip)
        , ink_(ink)
        , m_(metrics)
        , out_(out)
        , color_(with_opacity(ink.color, ink.opacity))
    {}

    void paint(const DateStretch& stretch, const Projection& days)
    {
        const float fade = m_.px(sizes::open_end);
        float from = place(stretch.from, days);
        float to = place(stretch.to, days);
        if (stretch.left == StretchEnd::Open) from -= fade;
        if (stretch.right == StretchEnd::Open) to += fade;
        if (to <= strip_.x || from >= strip_.right()) return;
        if (stretch.meant == Meant::None) return paint_joint(from, to);
        const bool is_closed =
            stretch.left == StretchEnd::Closed && stretch.right == StretchEnd::Closed;
        if (is_closed && to - from <= m_.px(sizes::dot_reach) * 2)
            return paint_member((from + to) / 2);
        paint_body(stretch, from, to);
    }

private:
    // What lies far outside is moved near.
    float place(double day, const Projection& days) const
    {
        const double beyond = static_cast<double>(m_.px(sizes::open_end)) * 2;
        const double least = static_cast<double>(strip_.x) - beyond;
        const double most = static_cast<double>(strip_.right()) + beyond;
        const double x = near_by_dashes(days.exact_x(day), least, static_cast<double>(m_.scale));
        return static_cast<float>(std::min(x, most));
    }

    void paint_joint(float from, float to)
    {
        const float thick = m_.px(1.5F);
        const float y = std::round(strip_.centre().y - thick / 2);
        if (ink_.is_dashed)
            dash({from, y}, {to, y}, thick);
        else
            out_.rect({from, y, to - from, thick}, color_);
    }

    void paint_member(float x)
    {
        out_.pop_clip();
        const float r = m_.px(member_radius);
        if (x >= strip_.x && x <= strip_.right()) {
            paint_mark(ink_.shape, {x, strip_.centre().y}, r,
                       {.color = color_,
                        .paper = with_opacity(ink_.paper, ink_.opacity),
                        .is_hollow = ink_.is_dashed},
                       out_);
        }
        out_.push_clip(strip_);
    }

    float fade_at(StretchEnd end, float width) const
    {
        switch (end) {
        case StretchEnd::Closed:
        case StretchEnd::Joined: return 0;
        case StretchEnd::Open: return width;
        case StretchEnd::Soft: return width * soft_share;
        }
        return 0;
    }

    void paint_body(const DateStretch& stretch, float from, float to)
    {
        const float left = fade_at(stretch.left, to - from);
        const float right = fade_at(stretch.right, to - from);
        const float line = std::min(m_.px(1.5F), std::round(strip_.h / 4));
        const bool is_solid = stretch.meant == Meant::Each;
        const Rgba fill =
            is_solid ? color_ : with_opacity(mixed(ink_.paper, ink_.color, paleness), ink_.opacity);
        faded({from, strip_.y, to - from, strip_.h}, left, right, fill);
        if (!is_solid) {
            for (const float y : {strip_.y, strip_.bottom() - line}) {
                if (ink_.is_dashed)
                    dash({from + left, y}, {to - right, y}, line);
                else
                    faded({from, y, to - from, line}, left, right, color_);
            }
        }
        const float end = m_.px(2);
        if (stretch.left == StretchEnd::Closed)
            out_.rect({std::round(from), strip_.y, end, strip_.h}, color_);
        if (stretch.right == StretchEnd::Closed)
            out_.rect({std::round(to) - end, strip_.y, end, strip_.h}, color_);
    }

    void faded(const Rect& box, float left, float right, Rgba color)
    {
        const Rgba none = with_opacity(color, 0);
        if (left > 0) out_.gradient({box.x, box.y, left, box.h}, none, color);
        out_.rect({box.x + left, box.y, box.w - left - right, box.h}, color);
        if (right > 0) out_.gradient({box.right() - right, box.y, right, box.h}, color, none);
    }

    void dash(Vec2 from, Vec2 to, float thick)
    {
        if (from.x >= to.x) return;
        const float middle = thick / 2;
        out_.dashed_line({from.x, from.y + middle}, {to.x, to.y + middle}, thick,
                         sizes::outline_dash.count * m_.scale, sizes::dash_gap.count * m_.scale,
                         color_);
    }

    const Rect& strip_;
    const DateInk& ink_;
    const Metrics& m_;
    DrawList& out_;
    Rgba color_;
};

}  // namespace

void paint_date(const Date& date, const Projection& days, const Rect& strip, const DateInk& ink,
                const Metrics& metrics, DrawList& out)
{
    out.push_clip(strip);
    DatePainter painter(strip, ink, metrics, out);
    const DateStretches stretches = stretches_of(date);
    for (const DateStretch& stretch : stretches.all())
        painter.paint(stretch, days);
    out.pop_clip();
}

bool hides_days(const Item& item, const Projection& days, const Metrics& metrics)
{
    const double wide = (item.last - item.first) * days.px_per_day;
    return item.level != Level::Bar && item.strip.is_empty() &&
           wide > static_cast<double>(2 * metrics.px(sizes::dot_reach));
}

void paint_strip_dots(Vec2 from, float way, Rgba color, const Metrics& metrics, DrawList& out)
{
    const float side = metrics.px(2);
    for (int i = 0; i < 3; ++i) {
        const float x = from.x + way * (metrics.px(2) + static_cast<float>(i) * metrics.px(4));
        out.rect({rounded(x - side / 2), rounded(from.y - side / 2), side, side}, color);
    }
}

void paint_dashed_frame(const Rect& box, Rgba color, const Metrics& metrics, DrawList& out)
{
    const float hair = metrics.hairline();
    const float dash = metrics.px(5);
    const float space = metrics.px(4);
    const Rect r = grown(box, -hair / 2);
    out.dashed_line({r.x, r.y}, {r.right(), r.y}, hair, dash, space, color);
    out.dashed_line({r.x, r.bottom()}, {r.right(), r.bottom()}, hair, dash, space, color);
    out.dashed_line({r.x, r.y}, {r.x, r.bottom()}, hair, dash, space, color);
    out.dashed_line({r.right(), r.y}, {r.right(), r.bottom()}, hair, dash, space, color);
}

}  // namespace vitrine
