#include "view/layout_rooms.h"

#include "view/layout_parts.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

LayoutRooms::LayoutRooms(const TileMaking& m)
    : m_(m)
    , days_{.centre = m.left / m.scale, .px_per_day = m.scale, .middle_px = 0}
    , rows_bottom_(m.key.height - sizes::grain_floor)
    , occupied_(m.work.occupied)
    , in_way_(m.work.in_way)
    , rows_(m.work.rows)
{}

void LayoutRooms::look_around(double day)
{
    constexpr Units reach = sizes::dot_reach;
    in_way_.clear();
    rows_.assign(1, sizes::lane_pad);
    // Beyond the exhibit's range there is mostly no view: near its end things hang left, and near
    // its beginning right.
    const auto within = [&](double way, Units most) {
        if (way < 0) return most;
        return Units{static_cast<float>(std::min(most.wide(), way + sizes::past_end.wide()))};
    };
    right_room_ = within((m_.index.range.to - day) * m_.scale, sizes::most_right);
    left_room_ = within((day - m_.index.range.from) * m_.scale, sizes::most_left);
    const Units anchor{days_.x(day)};
    for (const Rect& box : occupied_) {
        const Units from{box.x};
        const Units to{box.right()};
        if (to <= anchor - sizes::most_left || from >= anchor + sizes::most_right) continue;
        const Units to_right = to > anchor - reach ? from - anchor : sizes::most_right;
        const Units to_left = from < anchor + reach ? anchor - to : sizes::most_left;
        in_way_.push_back({std::max(Units{}, to_right), std::max(Units{}, to_left), Units{box.y},
                           Units{box.bottom()}});
        add_row_below(Units{box.bottom()});
    }
}

// How far a box of this height can reach from the mark, with its top at `y`.
Units LayoutRooms::room_at(Units y, Units height, Side side) const
{
    constexpr Units gap = sizes::row_gap;
    Units room = side == Side::Right ? right_room_ : left_room_;
    for (const LayoutWork::Near& near : in_way_) {
        if (near.top < y + height + gap && near.bottom > y - gap)
            room = std::min(room, side == Side::Right ? near.right : near.left);
    }
    return room;
}

// A box could have its top below what ends at `bottom`. Rows stay sorted, from the top.
void LayoutRooms::add_row_below(Units bottom)
{
    constexpr Units first = sizes::lane_pad;
    constexpr Units step = sizes::row_step;
    const Units below = bottom + sizes::row_gap - first;
    const Units y = first + step * std::ceil(below / step);
    if (y <= first || y >= rows_bottom_) return;
    const auto at = std::ranges::lower_bound(rows_, y);
    if (at == rows_.end() || *at != y) rows_.insert(at, y);
}

Units LayoutRooms::widest(Units height, Side side) const
{
    Units most;
    for (const Units y : rows_) {
        if (y + height > rows_bottom_) break;
        most = std::max(most, room_at(y, height, side));
    }
    return most;
}

bool LayoutRooms::find_row(Units width, Units height, Side side, Units& top) const
{
    const auto found =
        std::ranges::find_if(rows_, [&](Units y) { return is_free(y, width, height, side); });
    if (found == rows_.end()) return false;
    top = *found;
    return true;
}

bool LayoutRooms::is_free(Units top, Units width, Units height, Side side) const
{
    return top + height <= rows_bottom_ && room_at(top, height, side) >= width;
}

}  // namespace vitrine
