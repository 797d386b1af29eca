// How high each lane is and where it stands: side by side in the window as long as there is room
// for all of them, else one below the other, to be scrolled.
//
// A few lanes stay in sight together for as long as each has room for a row of labels. Many do not
// shrink below a row of cards with the grain beneath it: what has no room then is scrolled to. A
// pure function of what is shown, so that the state can ask how far the lanes may be scrolled
// without a scene. In logical units.
#pragma once

#include "exhibit/limits.h"
#include "view/index.h"
#include "view/lane_items.h"
#include "view/lane_set.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

// So many lanes do not shrink below a row of cards.
constexpr std::size_t many_lanes = limit::lanes;

// What the heights of lanes follow from.
struct LaneRoom {
    std::span<const LaneIndex> lanes;  // as a filter leaves them
    std::uint32_t narrowing = 0;       // which of these, 0 for all: lanes that it empties are low
    LaneSet folded;
    LaneSet hidden;
    LaneSet without_hit;      // while words are looked for: these are low if all lanes are in sight
    bool has_figures = true;  // where there is room; not while a thread needs it
    float height = 0;         // what is in sight at once
};

// Where a lane is among all of them, from the upper edge of the first.
struct LanePlace {
    float top = 0;
    float height = 0;
};

class LaneHeights {
public:
    // Costs a look at each lane; borrows `room` for as long as it lives.
    explicit LaneHeights(const LaneRoom& room);

    // Of all lanes together: the room itself while they have enough of it.
    float all() const { return all_; }
    // How far they can be scrolled; 0 while all of them are in sight.
    float most_scrolled() const;

    // Puts each lane's height, its place from the upper edge of the first, and the height of its
    // figures into `rows`, by LaneId; those that are left out have no height.
    void stack(std::vector<LaneRow>& rows) const;
    // One of these alone. Costs a look at each lane before it.
    LanePlace place_of(LaneId lane) const;

private:
    enum class Height : std::uint8_t { None, Line, Low, Open };
    Height height_of(std::size_t lane) const;
    bool has_figure(std::size_t lane) const
    {
        return room_.has_figures && room_.lanes[lane].figure.has_value();
    }
    bool scrolls() const { return all_ > room_.height; }
    float scrolled_height(std::size_t lane) const;
    float scrolled_figures(std::size_t lane) const;
    void share(std::vector<LaneRow>& rows) const;
    float give_least(std::vector<LaneRow>& rows, float left) const;

    const LaneRoom& room_;
    std::size_t shown_ = 0;
    std::size_t open_ = 0;
    std::size_t low_ = 0;
    float shares_ = 0;  // of those that are open
    float least_ = 0;   // of an open lane, where they scroll
    float line_ = 0;    // of a folded one
    float all_ = 0;
};

}  // namespace vitrine
