// The grain of a lane: marks on its floor for what no item shows, and the pieces that they make.
#include "view/compose_parts.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vitrine {

namespace {

constexpr std::size_t most_ticks_a_cell = 3;  // more of them are a column
constexpr double cells_a_piece = 8;
constexpr float least_target = 24;  // of a piece, to both sides together
constexpr float target_height = 24;
constexpr float least_height = 14;  // of a target, where an item stands above it

// Periods of which some days before `day` are known to be possible, while their mark, in the
// middle of what is known, lies right of the view. Counted up to a point where it says enough.
struct Vague {
    std::size_t count = 0;
    std::optional<std::size_t> first;  // that nothing shows; place in the lane's periods
};

Vague begun_vaguely(const Composing& c, const LaneIndex& members, double day)
{
    const auto is_shown = [&c](MilestoneId id) {
        return std::ranges::find(c.scene.items, id, &Item::id) != c.scene.items.end();
    };
    constexpr std::size_t enough = 32;
    const double right = c.scene.in_view.to;
    const auto beyond = std::ranges::upper_bound(members.period_anchors, right);
    auto at = static_cast<std::size_t>(beyond - members.period_anchors.begin());
    const auto least = static_cast<float>(right - day);
    Vague vague;
    for (std::size_t looked = 0; looked < enough; ++looked, ++at) {
        at = members.period_leads.next(at, members.periods.size(), least);
        if (at >= members.periods.size()) break;
        const Extent& extent = c.index[members.by_time[members.periods[at]]];
        if (extent.span.from >= day || extent.span.to <= day) continue;
        ++vague.count;
        if (vague.first || is_shown(members.by_time[members.periods[at]])) continue;
        vague.first = at;
    }
    return vague;
}

// Puts the grain of one lane in its place.
class Grain {
public:
    Grain(Composing& c, LaneId lane, const Rect& box)
        : c_(c)
        , scene_(c.scene)
        , lane_(lane)
        , members_(c.lanes[index_of(lane)])
        , lanes_(c.scene.regions.lanes)
        , floor_(box.bottom() - 1)
        , most_height_(box.h)
    {}

    void compose()
    {
        note_shown();
        std::vector<GrainCell>& cells = scene_.scratch_cells;
        cells.clear();
        const double days = cell_days(scene_.days.px_per_day, sizes::grain_cell.wide());
        append_grain({.lane = members_,
                      .view = scene_.in_view,
                      .days = days,
                      .shown = scene_.scratch_shown_at},
                     cells);
        const std::size_t first_piece = scene_.pieces.size();
        add_running();
        double block = -HUGE_VAL;
        for (const GrainCell& cell : cells) {
            const double own = std::floor(cell.from / (days * cells_a_piece));
            if (own != block) scene_.pieces.push_back({.lane = lane_, .first = cell.first});
            block = own;
            add_cell(cell, scene_.pieces.back());
        }
        for (std::size_t i = first_piece; i < scene_.pieces.size(); ++i)
            set_target(scene_.pieces[i]);
    }

private:
    void note_shown()
    {
        std::vector<ShownAt>& shown = scene_.scratch_shown_at;
        shown.clear();
        for (const Item& item : scene_.items) {
            if (item.lane == lane_) shown.push_back({item.anchor, item.id});
        }
        std::ranges::sort(shown);
        shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    }

    bool is_shown(std::size_t place) const
    {
        const ShownAt at{members_.anchors[place], members_.by_time[place]};
        return std::ranges::binary_search(scene_.scratch_shown_at, at);
    }

    void add_cell(const GrainCell& cell, GrainPiece& piece)
    {
        if (piece.count == 0) piece.id = members_.by_time[cell.place];
        piece.last = cell.last;
        piece.count += cell.count;
        if (cell.count > most_ticks_a_cell) return add_column(cell, piece);
        std::uint32_t left = cell.count;
        for (std::size_t at = cell.place; left > 0; ++at) {
            if (is_shown(at)) continue;
            --left;
            add_tick(members_.anchors[at], piece);
        }
    }

    // On a day; before all days, at the left end of the view.
    void add_tick(double day, GrainPiece& piece)
    {
        const float w = sizes::tick.count;
        const float x = std::isfinite(day) ? scene_.days.x(day) : lanes_.x;
        const float from = std::clamp(x - w / 2, lanes_.x, lanes_.right() - w);
        add_mark(
            {
                .box = {from, 0, w, rounded(grain_height(1, sizes::grain_cell.wide()))},
                .from = day,
                .to = day
        },
            piece);
    }

    void add_column(const GrainCell& cell, GrainPiece& piece)
    {
        const float least = sizes::tick.count;
        const float to =
            std::min(lanes_.right(), std::max(lanes_.x + least, scene_.days.x(cell.to)));
        const float from =
            std::clamp(scene_.days.x(cell.from), lanes_.x, std::max(lanes_.x, to - least));
        const double width = (cell.to - cell.from) * scene_.days.px_per_day;
        add_mark(
            {
                .box = {from, 0, to - from, rounded(grain_height(cell.count, width))},
                .from = cell.from,
                .to = cell.to
        },
            piece);
    }

    void add_mark(GrainMark mark, GrainPiece& piece)
    {
        mark.lane = lane_;
        mark.box.h = std::min(mark.box.h, most_height_);
        mark.box.y = floor_ - mark.box.h;
        piece.box = piece.box.is_empty() ? mark.box : united(piece.box, mark.box);
        scene_.grain.push_back(mark);
    }

    static Rect united(const Rect& a, const Rect& b)
    {
        const float x = std::min(a.x, b.x);
        const float y = std::min(a.y, b.y);
        return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
    }

    // The floor around the marks, as high as the items above leave it. hit() adds what a finger
    // needs, and finds the nearest.
    void set_target(GrainPiece& piece) const
    {
        const float wider = std::max(0.0F, least_target - piece.box.w) / 2 + 4;
        float from = std::max(lanes_.x, piece.box.x - wider);
        const float to =
            std::min(lanes_.right(), std::max(from + least_target, piece.box.right() + wider));
        from = std::max(lanes_.x, std::min(from, to - least_target));
        const float high =
            std::max(piece.box.h, std::clamp(free_above(from, to), least_height, target_height));
        piece.target = {from, floor_ - high, to - from, high};
    }

    // From the floor to the lowest item of the lane between two places.
    float free_above(float from, float to) const
    {
        float lowest = floor_ - target_height;
        for (const Item& item : scene_.items) {
            if (item.lane != lane_) continue;
            const bool is_bar = item.level == Level::Bar;
            const float reach = is_bar ? 0 : sizes::dot_reach.count;
            const float left = std::min(item.box.x, is_bar ? item.title_at.x : item.dot.x - reach);
            const float right = std::max(
                item.box.right(), is_bar ? item.title_at.x + item.title_room : item.dot.x + reach);
            if (right <= from || left >= to) continue;
            lowest = std::max(lowest, item.box.bottom());
            if (!is_bar) lowest = std::max(lowest, item.dot.y + reach);
        }
        return floor_ - lowest;
    }

    // Periods that run through the view while their days of beginning lie outside it, and that
    // nothing shows, would be neither seen nor counted: a tick at the left edge counts them.
    void add_running()
    {
        const double day = scene_.in_view.from;
        const Vague vague = begun_vaguely(c_, members_, day);
        std::size_t count = members_.running_at(day) + vague.count;
        const auto is_item = [&](MilestoneId id) {
            return std::ranges::find(scene_.items, id, &Item::id) != scene_.items.end();
        };
        for (const Item& item : scene_.items) {
            if (count == 0) return;
            if (item.lane != lane_ || !c_.index[item.id].is_period) continue;
            if (item.first >= day || item.last <= day) continue;
            const bool is_outside = item.anchor < day || item.anchor >= scene_.in_view.to;
            if (is_outside) --count;
        }
        if (count == 0) return;
        // The first of them in time.
        const auto begun = std::ranges::lower_bound(members_.period_anchors, day);
        const auto end = static_cast<std::size_t>(begun - members_.period_anchors.begin());
        const double after = std::nextafter(day, HUGE_VAL);
        std::size_t at = members_.period_ends.next(0, end, after);
        while (at < end && is_item(members_.by_time[members_.periods[at]]))
            at = members_.period_ends.next(at + 1, end, after);
        if (at >= end && !vague.first) return;  // no more were looked at
        const std::uint32_t place = members_.periods[at < end ? at : *vague.first];
        GrainPiece piece{.lane = lane_, .id = members_.by_time[place]};
        piece.first = std::min(day, members_.anchors[place]);
        piece.last = std::max(day, members_.anchors[place]);
        piece.count = static_cast<std::uint32_t>(count);
        piece.runs_at = day;
        add_tick(-HUGE_VAL, piece);
        scene_.pieces.push_back(piece);
    }

    Composing& c_;
    Scene& scene_;
    LaneId lane_;
    const LaneIndex& members_;
    const Rect& lanes_;
    float floor_;
    float most_height_;
};

}  // namespace

void compose_grain(Composing& c, LaneId lane, const Rect& box)
{
    Grain(c, lane, box).compose();
}

}  // namespace vitrine
