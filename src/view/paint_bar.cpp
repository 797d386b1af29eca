#include "view/paint_bar.h"

#include "date/stretches.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float bar_paleness = 0.22F;  // of the colour of what is hollow
constexpr float bar_softness = 0.5F;   // of the days that are not certain: where an end fades
constexpr Rgba bar_shadow{0x21, 0x1C, 0x18, 90};

class BarPainter {
public:
    BarPainter(const Item& item, const Rect& lanes, const BarInk& ink, const Metrics& metrics,
               DrawList& out)
        : box_(item.box)
        , lanes_(lanes)
        , m_(metrics)
        , out_(out)
        , color_(with_opacity(ink.color, ink.opacity))
        , pale_(with_opacity(mixed(ink.paper, ink.color, bar_paleness), ink.opacity))
    {}

    void paint(const Item& item, const Date& date)
    {
        const float from = box_.x + item.vague_left;
        const float to = box_.right() - item.vague_right;
        const bool is_one_day_of_all = to - from < 1;
        const Edge left{.fades = fade(date.start, date.first, item.vague_left),
                        .is_dashed = is_doubtful(date.first)};
        const Edge right{.fades = fade(date.end, date.last, item.vague_right),
                         .is_dashed = is_doubtful(date.last)};
        if (is_one_day_of_all) return hollow(box_.x, box_.right(), left, right);
        const float open_left = item.vague_left > 0 ? 0 : left.fades;
        const float open_right = item.vague_right > 0 ? 0 : right.fades;
        faded({from, box_.y, to - from, box_.h}, open_left, open_right, color_);
        // An open end has no line across; the two along it make it seen from where it begins.
        const float line = m_.px(1.5F);
        for (const float y : {box_.y, box_.bottom() - line}) {
            if (open_left > 0) out_.rect({from, y, open_left, line}, color_);
            if (open_right > 0) out_.rect({to - open_right, y, open_right, line}, color_);
        }
        const Edge inner{.is_inner = true};
        if (item.vague_left > 0) hollow(box_.x, from, left, inner);
        if (item.vague_right > 0) hollow(to, box_.right(), inner, right);
    }

private:
    struct Edge {
        float fades = 0;  // over so many pixels; else it has a line
        bool is_dashed = false;
        bool is_inner = false;  // the bar goes on there
    };

    float fade(End end, const DatePart& part, float vague) const
    {
        if (end != End::Known) return std::min(m_.px(sizes::open_end), box_.w / 2);
        return part.is_approximate ? vague * bar_softness : 0;
    }

    void hollow(float from, float to, const Edge& left, const Edge& right)
    {
        const float line = m_.px(1.5F);
        const bool is_dashed = left.is_dashed || right.is_dashed;
        faded({from, box_.y, to - from, box_.h}, left.fades, right.fades, pale_);
        for (const float y : {box_.y, box_.bottom() - line}) {
            if (is_dashed)
                dash(from, to, y + line / 2, line);
            else
                out_.rect({from, y, to - from, line}, color_);
        }
        const float end = m_.px(2);
        if (left.fades == 0 && !left.is_inner)
            out_.rect({std::round(from), box_.y, end, box_.h}, color_);
        if (right.fades == 0 && !right.is_inner)
            out_.rect({std::round(to) - end, box_.y, end, box_.h}, color_);
    }

    void faded(const Rect& box, float left, float right, Rgba color)
    {
        const Rgba none = with_opacity(color, 0);
        if (left > 0) out_.gradient({box.x, box.y, left, box.h}, none, color);
        out_.rect({box.x + left, box.y, box.w - left - right, box.h}, color);
        if (right > 0) out_.gradient({box.right() - right, box.y, right, box.h}, color, none);
    }

    // Dashes belong to where they begin, though only those in view are drawn.
    void dash(float from, float to, float y, float thick)
    {
        const float length = sizes::outline_dash.count * m_.scale;
        const float gap = sizes::dash_gap.count * m_.scale;
        const float step = length + gap;
        const float beside = m_.px(20);
        const float hidden = std::max(0.0F, std::floor((lanes_.x - beside - from) / step)) * step;
        const float end = std::min(to, lanes_.right() + beside);
        if (from + hidden < end)
            out_.dashed_line({from + hidden, y}, {end, y}, thick, length, gap, color_);
    }

    const Rect& box_;
    const Rect& lanes_;
    const Metrics& m_;
    DrawList& out_;
    Rgba color_;
    Rgba pale_;
};

}  // namespace

void paint_bar(const Item& item, const Date& date, const Rect& lanes, const BarInk& ink,
               const Metrics& metrics, DrawList& out)
{
    if (item.is_selected) {
        const Rect& shown = item.visible;
        out.shadow({shown.x, shown.y + metrics.px(3), shown.w, shown.h}, metrics.px(12),
                   with_opacity(bar_shadow, ink.opacity));
    }
    BarPainter(item, lanes, ink, metrics, out).paint(item, date);
}

}  // namespace vitrine
