// Layout: what is a card, a label, a dot or a ring, and where each goes, so that nothing overlaps
// text.
//
// Each lane is laid out as a whole for a band of scale (an eighth of an octave), at the smallest
// scale of the band, in order of importance. Cards and labels are anchored at a day and have fixed
// sizes in pixels, so what does not overlap there does not overlap anywhere in the band. What finds
// no room as a card becomes a short card, then a label, then a dot, and dots that meet fold to a
// ring with a count: nothing is ever invisible and uncounted. Layout depends on the band, never on
// what was shown before or on what is in view; panning keeps every place.
#pragma once

#include "draw/theme.h"
#include "exhibit/exhibit.h"
#include "text/wrap.h"
#include "view/index.h"

#include <cstdint>
#include <vector>

namespace vitrine {

enum class Level : std::uint8_t {
    Card,       // dot, date, title of up to two lines
    ShortCard,  // dot, date, title of one line
    Label,      // dot and title in one line
    Dot,        // a dot in the lane's strip of dots
    Ring,       // several dots, with their count
    Bar,        // a period with its name inside or after it
    Strip,      // a period without its name
};

struct Placed {
    MilestoneId id{};  // of a ring: its most important member
    Level level{};
    double day = 0;    // what its left edge, or its dot, is anchored to
    double first = 0;  // bars and strips: first and last day; rings: of its members
    double last = 0;
    float x = 0;  // left edge of its box relative to the anchor, pixels
    float y = 0;  // top of its box relative to the lane's top, pixels
    float w = 0;  // width of its box; of bars: what name and padding need
    float h = 0;
    std::uint32_t count = 1;  // members of a ring
    RunId date{};             // cards
    RunId title[2]{};
    std::uint8_t title_lines = 0;
    bool is_name_outside = false;  // bars: the name stands after the bar
};

// Between a card's edge and its date above, its title below; logical units.
constexpr float card_edge = 6;

// What a lane's layout depends on.
struct LaneKey {
    int band = 0;
    float height_px = 0;
    Metrics metrics;
    LanguageId language{};
    std::uint32_t texts = 0;  // generation of the typesetter

    bool operator==(const LaneKey&) const = default;
};

struct LaneLayout {
    LaneKey key;
    std::vector<Placed> placed;  // by importance
    float dots_y = 0;            // middle of the strip of dots, relative to the lane's top
};

// The band that a scale belongs to, and its smallest scale.
int band_of(double px_per_day);
double scale_of(int band);

class Words;

class Layouts {
public:
    // The layout of one lane; made once for each key and kept (up to 512 of them). The reference is
    // good until the next call.
    const LaneLayout& of(const Exhibit& exhibit, const Index& index, LaneId lane,
                         const LaneKey& key, const Words& words, Typesetter& typesetter);

    void forget();

private:
    std::vector<std::vector<LaneLayout>> lanes_;  // for each lane, by time of making
};

}  // namespace vitrine
