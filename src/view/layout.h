// Layout: which milestones get a card, a label or a bar with its name, and where each goes, so that
// nothing overlaps text and no title is cut.
//
// A lane is laid out in tiles of time, for a band of scale (a sixteenth of an octave), at the
// smallest scale of the band: cards and labels hang from a day and have fixed sizes, so
// what does not overlap there does not overlap anywhere in the band. The bars of periods come
// first, in rows of their tracks in the index, if they have room for their names. Then the members
// of a tile get cards and labels, as far as there is room: first those of weight 1, of even tiles
// and then of odd ones around them, then those of weight 2 and the rest, each again of even tiles
// before odd ones. So no weight yields to a lesser one. Last, what room is left is spent on more
// than titles (layout_more.cpp). A tile depends on the six at each side and on nothing further
// away. What is left is grain on the lane's floor (grain.h): nothing is ever invisible and
// uncounted. A tile never depends on what was shown before, nor on where the view begins; panning
// keeps every place, and it costs what its room can hold, not what the lane holds.
#pragma once

#include "base/units.h"
#include "draw/theme.h"
#include "exhibit/exhibit.h"
#include "text/wrap.h"
#include "view/claims.h"
#include "view/index.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

enum class Level : std::uint8_t {
    Card,       // mark, date, title of two lines
    ShortCard,  // mark, date, title of one line
    Label,      // mark and title, in one line or two
    Bar,        // a period with its name inside or after it
};

enum class Side : std::uint8_t { Right, Left };

// What a card shows below its title and beside it, where its stretch of time is its own.
struct CardMore {
    static constexpr std::size_t most_lines = 4;

    Units w;  // of the whole card then
    Units h;
    Units picture;     // how wide its picture is, along its left edge; 0 without one
    RunId one_line{};  // its title, where it needs two lines without more
    bool is_in_one_line = false;
    RunId lines[most_lines]{};  // the beginning of its summary, at 100 %
    std::uint8_t line_count = 0;

    bool is_empty() const { return w == Units{}; }  // the card has no more than its title
};

// What has a place in its lane, in logical units, so that it is the same on every screen.
struct Placed {
    MilestoneId id{};
    Level level{};
    double day = 0;    // what its left edge, or its mark, is anchored to
    double first = 0;  // first and last day that it could mean; the same where that is one day
    double last = 0;
    double anchor = 0;  // of what it shows
    Side side{};        // cards and labels: to which side of the mark the text hangs
    Units y;            // top of its box, from the lane's top
    Units w;       // of cards their width, of labels all beyond text_from; bars: name and padding
    Units indent;  // of labels: between text_from and the text, for the days of the date
    Units under;   // of labels: below the text, for days that would run into it
    Units h;
    RunId date{};  // cards; at 100 %, as the title
    RunId title[2]{};
    std::uint8_t title_lines = 0;
    CardMore more;                 // cards
    bool is_promoted = false;      // cards: a label, before what room is left was spent
    bool is_name_outside = false;  // bars: the name stands after the bar
    bool is_uncertain = false;
    ClaimSign claim{};     // before the date of a card, else before the name
    float vague_left = 0;  // bars: days at the ends that are not certain, as in Extent
    float vague_right = 0;
    bool is_open_left = false;  // bars: it goes on, nobody knows how far
};

// The card in the size that it has with all that it can show.
Placed with_more(const Placed& placed);

// What the title of something of this height is set in.
Role role_of(Level level, Units height);

// What the layout of a lane depends on.
struct LaneKey {
    LaneId lane{};
    int band = 0;
    Units height;
    LanguageId language{};
    std::uint32_t texts = 0;      // generation of the typesetter
    std::uint32_t narrowing = 0;  // of the lane's members (see ViewSource)
    std::uint32_t raising = 0;    // likewise: only what is found is laid out
    std::optional<MilestoneId> selection;

    bool operator==(const LaneKey&) const = default;
};

struct TileKey {
    LaneKey lane;  // its selection only where it bears on this tile
    std::int64_t tile = 0;

    bool operator==(const TileKey&) const = default;
};

// How far the layout of a tile has come; each step needs one of the tiles beside it.
enum class TileStep : std::uint8_t {
    Empty,
    First,   // bars, and cards and labels of weight 1
    Second,  // and of weight 2
    Placed,  // all cards and labels
    Grown,   // and what room they have left is spent
};

struct Tile {
    std::vector<Placed> bars;          // that are in it at least in part, and some around it
    std::vector<Placed> placed;        // cards and labels that hang from its days, by importance
    std::vector<Placed> grown;         // the same, with what room is left to them
    std::vector<std::uint32_t> shown;  // places in the lane of its bars and of `placed`
    std::size_t first_count = 0;       // of `placed` that came with the first step
    std::size_t second_count = 0;      // and with the first two
    bool is_full = false;              // they have taken what room there is
    TileStep step = TileStep::Empty;

    void clear();  // keeps the memory
};

// The scale of each band is 4.4 % larger than that of the one before. A layout may leave that much
// room unused.
constexpr double bands_an_octave = 16;

// The band that a scale belongs to, in units to a day, and its smallest scale.
int band_of(double units_per_day);
double scale_of(int band);

// The number of the tile that holds a day. Tiles are sizes::tile wide at the smallest scale of
// their band.
std::int64_t tile_at(double day, int band);

}  // namespace vitrine
