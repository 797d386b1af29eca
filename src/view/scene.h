// The scene: what is on the screen and where, for one view.
//
// A pure function of what is looked at (ViewSpec). Drawing, hit testing, keyboard focus, read-aloud
// and tests use the same items. Everything is in device pixels.
#pragma once

#include "draw/semantics.h"
#include "draw/theme.h"
#include "view/edge_signs.h"
#include "view/grain.h"
#include "view/known_texts.h"
#include "view/life.h"
#include "view/minimap.h"
#include "view/scene_items.h"
#include "view/view_spec.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

struct Scene {
    ViewSpec spec;
    Regions regions;
    Projection days;
    Span in_view;                    // the days that the lanes show
    int band = 0;                    // that things were laid out for
    std::vector<Item> items;         // in paint order
    std::vector<GrainMark> grain;    // of all lanes
    std::vector<GrainPiece> pieces;  // of it, in order of lanes and time
    std::vector<LaneRow> rows;       // by LaneId
    LaneScrolling scrolling;         // of them
    std::vector<LaneHeader> lanes;
    std::vector<EraLabel> eras;
    bool has_era_in_front = false;  // the row has room for one name alone
    std::vector<AxisTick> ticks;
    std::vector<FigureMark> figures;
    std::vector<FigureTitle> figure_titles;
    MiniScale mini;                    // of the minimap, which is empty where it is
    MiniScale mini_units;              // the same at 100 %
    std::vector<MiniMark> mini_marks;  // made for that scale
    float mini_marks_scale = 0;        // and for this one
    std::uint32_t mini_marks_of = 0;   // and this narrowing
    std::optional<Span> mini_ends;     // days of the first and the last milestone
    Rect mini_window;                  // the part of the minimap that is in view
    EdgeSigns edges;
    LifeStrip life;                    // of the person who is followed
    bool is_searched = false;          // only what words have found stands out
    std::vector<float> found_on_axis;  // where it lies there, from left to right
    std::vector<float> found_on_map;   // and on the minimap
    std::vector<LaneNote> lane_notes;  // by LaneId
    std::vector<LaneNote> undated_notes;
    RunId axis_context{};  // month and year at the left end, once days or months are shown
    bool has_axis_context = false;
    std::array<DatedText, 64> dated{};
    std::vector<Tick> scratch_ticks;
    std::vector<Placed> scratch_placed;
    std::vector<Placed> scratch_grown;
    std::vector<Density::Column> scratch_columns;
    std::vector<GrainCell> scratch_cells;
    std::vector<ShownAt> scratch_shown_at;
    mutable std::vector<std::uint32_t> scratch_order;  // of describe(), as the next
    mutable std::vector<MilestoneId> scratch_shown;
};

// Adds what the scene shows to the semantic tree, with milestones in order of time. If a piece of
// grain counts only a few milestones, they are added too, at its place.
struct ViewSource;
void describe(const ViewSource& source, const Scene& scene, const Theme& theme, Semantics& out);
// The same without the axis and the minimap, or for these alone: what stands beside or instead of
// the lanes is read before them.
void describe_lanes_and_eras(const ViewSource& source, const Scene& scene, const Theme& theme,
                             Semantics& out);
void describe_time(const ViewSource& source, const Scene& scene, const Theme& theme,
                   Semantics& out);

}  // namespace vitrine
