#include "view/lane_rows.h"

#include "view/sizes.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float figure_strip = 54;  // height kept for figures in a lane that has some
constexpr float least_lane = 138;   // has room for cards, bars, a row of labels and the grain
constexpr float low_lane = 86;      // for labels instead of cards
constexpr float card_lane = 78;     // for one row of cards of one line and the grain
constexpr float label_lane = 66;    // for a row of labels above one of low bars
constexpr float lowest_lane = 40;   // for one row of labels
constexpr float folded_lane = 40;
constexpr float lane_without_hit = 80;
constexpr float low_folded_lane = 32;  // among many: one line of its name

}  // namespace

LaneHeights::LaneHeights(const LaneRoom& room) : room_(room)
{
    std::size_t lines = 0;
    for (std::size_t i = 0; i < room.lanes.size(); ++i) {
        switch (height_of(i)) {
        case Height::None: break;
        case Height::Line: ++lines; break;
        case Height::Low: ++low_; break;
        case Height::Open:
            shares_ += room.lanes[i].share;
            ++open_;
            break;
        }
    }
    shown_ = lines + low_ + open_;
    const bool are_many = shown_ >= many_lanes;
    least_ = are_many ? card_lane : lowest_lane;
    line_ = are_many ? low_folded_lane : folded_lane;
    const float needed =
        least_ * static_cast<float>(low_ + open_) + line_ * static_cast<float>(lines);
    all_ = room.height;
    if (needed <= room.height) return;
    all_ = 0;
    for (std::size_t i = 0; i < room.lanes.size(); ++i)
        all_ += scrolled_height(i);
}

float LaneHeights::most_scrolled() const
{
    return std::max(0.0F, all_ - room_.height);
}

// Folded lanes take a line each, and so do those of which a filter has left nothing. While words
// are looked for, lanes without a hit are low.
LaneHeights::Height LaneHeights::height_of(std::size_t lane) const
{
    const auto id = static_cast<LaneId>(lane);
    if (holds(room_.hidden, id)) return Height::None;
    const bool is_emptied = room_.narrowing != 0 && room_.lanes[lane].size() == 0;
    if (is_emptied || holds(room_.folded, id)) return Height::Line;
    return holds(room_.without_hit, id) ? Height::Low : Height::Open;
}

// What is scrolled to has all the room that it needs; a few lanes are scrolled for want of any.
float LaneHeights::scrolled_figures(std::size_t lane) const
{
    const bool has_strip = shown_ >= many_lanes && height_of(lane) >= Height::Low;
    return has_strip && room_.lanes[lane].figure ? figure_strip : 0;
}

float LaneHeights::scrolled_height(std::size_t lane) const
{
    switch (height_of(lane)) {
    case Height::None: return 0;
    case Height::Line: return line_;
    case Height::Low:
    case Height::Open: break;
    }
    return least_ + scrolled_figures(lane);
}

void LaneHeights::stack(std::vector<LaneRow>& rows) const
{
    rows.assign(room_.lanes.size(), {});
    if (!scrolls()) return share(rows);
    float top = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].box = {0, top, 0, scrolled_height(i)};
        rows[i].figures = scrolled_figures(i);
        top += rows[i].box.h;
    }
}

LanePlace LaneHeights::place_of(LaneId lane) const
{
    LanePlace place{.height = scrolled_height(index_of(lane))};
    for (std::size_t i = 0; i < index_of(lane); ++i)
        place.top += scrolled_height(i);
    return place;
}

// What each open lane gets beside its share of the rest: room for its figures, and where all of
// them can have it, room for everything that a lane can show. Returns what is left to be shared.
float LaneHeights::give_least(std::vector<LaneRow>& rows, float left) const
{
    const auto count = static_cast<float>(open_);
    const bool is_full = least_lane * count <= left;
    float least = is_full ? least_lane : least_;
    for (const float lower : {low_lane, label_lane}) {
        if (!is_full && lower * count <= left) least = std::max(least, lower);
    }
    left -= least * count;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (height_of(i) != Height::Open) continue;
        rows[i].box.h = least;
        if (!is_full || left < figure_strip || !has_figure(i)) continue;
        rows[i].figures = figure_strip;
        left -= figure_strip;
    }
    return left;
}

// All of them are in sight: they share what is left by how much they hold.
void LaneHeights::share(std::vector<LaneRow>& rows) const
{
    float left = room_.height;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Height height = height_of(i);
        if (height != Height::Line && height != Height::Low) continue;
        const float equal = room_.height / static_cast<float>(shown_);
        rows[i].box.h = height == Height::Line ? line_ : std::min(lane_without_hit, equal);
        left -= rows[i].box.h;
    }
    left = give_least(rows, left);
    float top = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        LaneRow& row = rows[i];
        if (height_of(i) == Height::Open)
            row.box.h += row.figures + left * room_.lanes[i].share / shares_;
        const float y = std::round(top);
        top += row.box.h;
        row.box.y = y;
        row.box.h = std::round(top) - y;
        // A lane that is high all the same has room for its figures, too.
        const bool is_high = row.box.h >= least_lane / 2 + figure_strip + 32;
        if (row.figures == 0 && is_high && has_figure(i)) row.figures = figure_strip;
    }
}

}  // namespace vitrine
