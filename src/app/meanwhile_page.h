// The page that cuts through time: what goes on in every lane at a moment, over the timeline that
// parts there. A second cut may be pinned, so that the two can be compared.
#pragma once

#include "input/event.h"
#include "view/lane_set.h"
#include "view/moment.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vitrine {

// How long time takes to part.
constexpr double time_parts_s = 0.24;

// The cut that keys move, and the one that stays.
enum class CutColumn : std::uint8_t { Moving, Pinned };

namespace page {

struct Meanwhile {
    Moment at;
    std::optional<Moment> pinned;
    LaneSet opened;                    // lanes of which everything is listed
    std::string typed;                 // a date, while the field of the moving cut has the focus
    bool is_unknown = false;           // what was typed is no date of the exhibit
    std::optional<double> drag_day{};  // where a drag has the column's middle, between its steps
    Nanoseconds parted_at = 0;         // when time began to part

    const Moment* moment(CutColumn column) const
    {
        if (column == CutColumn::Moving) return &at;
        return pinned ? &*pinned : nullptr;
    }
    bool operator==(const Meanwhile&) const = default;
};

}  // namespace page

}  // namespace vitrine
