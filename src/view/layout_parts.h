// The parts that making a tile consists of; included by the sources of layout only.
#pragma once

#include "view/layout.h"
#include "view/layout_work.h"
#include "view/sizes.h"
#include "view/unit_text.h"

#include <optional>
#include <span>

namespace vitrine {

class LayoutRooms;
class Words;

// What every part reads, and where the tile lies.
struct TileMaking {
    const Exhibit& exhibit;
    const Index& index;
    const LaneIndex& lane;
    const LaneKey& key;
    std::int64_t tile;
    const Words& words;
    UnitText& text;
    LayoutWork& work;
    double scale;  // units a day, the smallest of the band
    double left;   // the tile's edges, in units from day 0
    double right;

    MilestoneId id(std::size_t place) const { return lane.by_time[place]; }
    ClaimSign claim(MilestoneId id) const { return sign_of(exhibit, exhibit[id]); }
    std::string_view title(MilestoneId id) const
    {
        return exhibit.text(exhibit[id].title, key.language);
    }
};

// How much further right something begins that has this sign before it.
constexpr Units room_of(ClaimSign claim)
{
    return claim == ClaimSign::None ? Units{} : sizes::claim_sign;
}

constexpr Units room_in_label(ClaimSign claim)
{
    return claim == ClaimSign::None ? Units{} : sizes::label_sign;
}

// What a card has to the left and right of its words.
constexpr Units card_frame = sizes::card_pad * 2 + sizes::card_side;

// The height of a card with so many lines of title, without its dot.
Units card_height(const UnitText& text, int lines);

// Gives it the days that its date could mean, if those are several.
void take_days(const Exhibit& exhibit, const Index& index, Placed& placed);
// Gives it its title as it is set.
void take_lines(const Paragraph& set, Placed& placed);

// A label whose title is set like this, at the right side of its mark and in no row yet.
Placed label_of(const Exhibit& exhibit, const Index& index, MilestoneId id, const Paragraph& set,
                const UnitText& text);

// How much further from its anchor the text of a label stands, so that the days of its date can be
// seen beside it.
Units strip_before_words(const Placed& label, double units_per_day);
// The same label with room below its text, where the days of its date would run into it.
Placed with_days_under(Placed label, double units_per_day);

// Whether no other mark of its lane is so near that a card of this width at this place could take
// room from its title.
bool is_alone(const TileMaking& m, std::size_t place, Units width);

// Adds the bars of periods to `tile`, and which members of the lane they show.
void place_bars(const TileMaking& m, Tile& tile);

// What the tiles beside one show already, as far as it must be looked at.
struct Beside {
    std::span<const Placed> before;
    std::span<const Placed> after;
};

// Adds what comes with this step: with the first one bars and the selected milestone, too.
void plan(const TileMaking& m, TileStep step, Tile& tile, const Beside& beside);

// Gives a card that has its place as much of its summary as its row has room for, and its picture.
// `rooms` has looked around it.
void add_more(const TileMaking& m, const LayoutRooms& rooms, Placed& card);

// Makes `grown` of what is placed, beside what stands there as it has grown, as far as it has.
void plan_more(const TileMaking& m, Tile& tile, const Beside& beside);

// A card for a label of the tile, in a row that is free of what work.occupied has.
std::optional<Placed> card_in_free_room(const TileMaking& m, Tile& tile, const Placed& label);

}  // namespace vitrine
