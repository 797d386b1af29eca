// What a scene is made of: milestones, grain, and what stands around them, each with its place.
//
// In device pixels once compose() is done with it; while it works, in logical units.
#pragma once

#include "base/geom.h"
#include "draw/theme.h"
#include "text/shape.h"
#include "view/axis.h"
#include "view/lane_items.h"
#include "view/layout.h"

#include <cstdint>
#include <optional>

namespace vitrine {

struct Item {
    MilestoneId id{};
    LaneId lane{};
    Level level{};
    Rect box;          // what it covers
    Rect visible;      // the part of it that is in the lanes
    Vec2 dot;          // centre of its mark; of a bar: its left end's middle
    double first = 0;  // as in Placed
    double last = 0;
    double anchor = 0;  // of what it shows, in days
    Rect strip;         // where the days of its date are painted; empty where its mark says all
    bool strip_goes_on_left = false;  // something stands in its way there
    bool strip_goes_on_right = false;
    float indent = 0;  // of labels: how much further from the mark the text is than it must be
    float under = 0;   // of labels: how much of their box is below the text, in units
    bool is_strip_under = false;  // it lies there, since it would run into the words
    bool has_mark = true;  // a mark stands for one day; what could be any day of many has none
    float vague_left = 0;  // pixels at a bar's ends that are not certain
    float vague_right = 0;
    bool is_uncertain = false;
    ClaimSign claim{};
    bool is_selected = false;
    bool is_name_outside = false;
    bool opens_left = false;  // it stands left of its mark, for want of room at the right
    Role role{};              // of its title
    RunId date{};
    RunId title[2]{};
    std::uint8_t title_lines = 0;
    Vec2 title_at;  // baseline of the first title line; the second is one line height below
    Rect picture;   // of cards that show one, along their left edge; else empty
    RunId more[CardMore::most_lines]{};  // of cards: lines of its summary
    std::uint8_t more_lines = 0;
    Vec2 more_at;          // baseline of the first of them
    float title_room = 0;  // bars: how wide the name is
    RunId number{};        // in the list of what is found, from 1
    bool has_number = false;
    // Bars: of its colour. It fades at the edges of the view, so that it is there whole or not at
    // all.
    float name_strength = 1;
    bool is_name_on_pale = false;  // bars: it stands where their days are not certain
};

struct EraLabel {
    std::size_t era = 0;
    float from = 0;  // where its rule stands; may be left of the strip
    float to = 0;    // where it ends; may be right of the strip
    Rect room;
    Rect picture;  // of the era, before its name; empty where it has none or there is no room
    RunId name{};
    RunId second{};  // line of its name, where it takes two
    Vec2 name_at;    // baseline
    Vec2 second_at;
    Role role = Role::Label;
    bool has_name = false;  // that has room as a whole
    bool has_second = false;
    bool has_rule = false;
    bool is_in_front = false;  // it is named in the whole row, and no other is
};

struct AxisTick {
    Tick tick;
    float x = 0;
    RunId label{};
    float label_px = 0;  // width; 0 without label
};

struct FigureMark {
    FigureId figure{};
    std::uint32_t point = 0;
    Vec2 at;
    LaneId lane{};
    RunId label{};
    Rect label_box;          // empty without label
    Vec2 label_at;           // its baseline
    bool continues = false;  // a dashed line leads from the mark before it to here
    bool is_official = false;
};

// What a figure is called, beside its course.
struct FigureTitle {
    FigureId figure{};
    LaneId lane{};
    RunId run{};
    Rect box;
    Vec2 at;        // its baseline
    float row = 0;  // the lower edge of the row of its labels
};

struct MiniMark {
    Rect box;
    LaneId lane{};
    float strength = 1;  // of its colour
};

// A tick or a column on a lane's floor: milestones that nothing else shows.
struct GrainMark {
    Rect box;
    LaneId lane{};
    float strength = 1;  // of its colour
    double from = 0;     // its days; of a tick, twice the same
    double to = 0;
};

// Marks that stand together, as one thing to be pressed, focused and told.
struct GrainPiece {
    LaneId lane{};
    MilestoneId id{};  // the first that it counts
    double first = 0;  // days of the first and the last
    double last = 0;
    std::uint32_t count = 0;
    Rect box;  // of its marks
    Rect target;
    // Of periods that run through the view and have their own days outside it: the first day in it.
    std::optional<double> runs_at{};
};

}  // namespace vitrine
