// The parts that compose() is made of; included by the sources of compose only.
#pragma once

#include "view/compose.h"
#include "view/unit_text.h"

#include <span>

namespace vitrine {

// What every part reads, and the scene that it adds to. All of it is in logical units, at 100 %,
// and texts have the places of the middles of their lines. to_pixels() turns it into the pixels of
// the screen.
struct Composing {
    const ViewSource& source;
    const Exhibit& exhibit;
    const Index& index;
    std::span<const LaneIndex> lanes;
    const Words& words;
    UnitText& type;
    Scene& scene;

    // Whether a milestone has all words that are looked for.
    bool has_all_words(MilestoneId id) const
    {
        return source.raising != 0 && source.found != nullptr &&
               index_of(id) < source.found->raised.size() &&
               source.found->raised[index_of(id)] > label_rank;
    }

    std::string_view text(TextId id) const { return exhibit.text(id, scene.spec.language); }
};

// Decides where the lanes are; before all the others.
void compose_lanes(Composing& c);
// Adds the figures of a lane along its bottom.
void compose_figures(Composing& c, LaneId lane);
// Adds what no item of a lane shows, as grain along the bottom of `box`.
void compose_grain(Composing& c, LaneId lane, const Rect& box);

// Whether what layout has found room for is in the view as a whole and free of all `items` but its
// own; `box` is that of its lane.
bool has_room_to_grow(const Composing& c, const Placed& placed, const Rect& box,
                      std::span<const Item> items);
// Gives a card what it shows beside its title.
void set_more(const Composing& c, const Placed& placed, Item& card);

// Removes what has only some of the words that are looked for, where the card of something with all
// words has moved to its place at an edge of the view.
void yield_to_numbered(Composing& c);
// Removes what the card of the selected milestone covers.
void yield_to_selected(Composing& c);
// What the dates of cards and labels could mean, where nothing else stands; after all items.
void compose_strips(Composing& c);
void compose_headers(Composing& c);
// The life of the person who is followed, and the threads from it; after all items.
void compose_life(Composing& c);
void compose_eras(Composing& c);
void compose_axis(Composing& c);
// The signs at both ends of the axis; after compose_axis().
void compose_edges(Composing& c);
void compose_minimap(Composing& c);

// The number of a milestone in the list of what is found, for its card.
void set_number(Composing& c, Item& item);
// How much of each lane is found, and where that lies on the axis and on the minimap; after both.
void compose_found(Composing& c);

// From logical units to the pixels of the scene's size and metrics.
void to_pixels(Scene& scene, Typesetter& typesetter);

}  // namespace vitrine
