// Where a lane still has room: what is taken around a mark, and the rows that are free beside it.
//
// Rows begin at the lane's edge and below everything that is in the way, so no room is missed by a
// grid that does not fit it.
#pragma once

#include "view/camera.h"
#include "view/layout.h"
#include "view/layout_work.h"

#include <vector>

namespace vitrine {

struct TileMaking;

class LayoutRooms {
public:
    // Nothing is taken at first. Places are in units from the tile's left edge and the lane's top.
    explicit LayoutRooms(const TileMaking& m);

    const Projection& days() const { return days_; }
    void occupy(const Rect& box) { occupied_.push_back(box); }

    // Takes down what is in the way of a box whose mark stands on `day`. What follows is about this
    // day, until it is called again.
    void look_around(double day);

    // How far a box of this height can reach from the mark in the row where it reaches furthest.
    Units widest(Units height, Side side) const;

    // Finds the highest row in which a box has room. False where there is none.
    bool find_row(Units width, Units height, Side side, Units& top) const;

    // Whether a box with its top in this row has room.
    bool is_free(Units top, Units width, Units height, Side side) const;

    // The height of a box that has its top there and reaches the grain.
    Units height_below(Units top) const { return rows_bottom_ - top; }

private:
    Units room_at(Units y, Units height, Side side) const;
    void add_row_below(Units bottom);

    const TileMaking& m_;
    Projection days_;
    Units rows_bottom_;
    std::vector<Rect>& occupied_;
    std::vector<LayoutWork::Near>& in_way_;
    std::vector<Units>& rows_;
    Units right_room_;  // within the exhibit's range
    Units left_room_;
};

}  // namespace vitrine
