// What the page that cuts through time is made of: bands, one for each lane, across the whole
// window; columns, one for each cut, across all bands; and beside the columns the timeline.
#pragma once

#include "app/cutting.h"
#include "program/meanwhile_order.h"
#include "program/pen.h"
#include "view/cut_sheet.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace cut_sizes {
constexpr float band_pad = 6;
constexpr float row_apart = 4;
constexpr float band_floor = 13;    // for the grain
constexpr float strip_pad = 14;     // beside its texts
constexpr float entry_indent = 24;  // of what has a mark before it
constexpr float beside_date = 14;
constexpr float least_target = 24;
}  // namespace cut_sizes

// A lane on the page.
struct CutBand {
    const CutSheetLane* sheet = nullptr;
    Rect box;                                       // with its name; as scrolled
    std::size_t shown = 0;                          // of its rows, the first ones
    std::vector<float> heights;                     // of all its rows
    std::array<std::size_t, most_cuts> left_out{};  // entries in rows that are not shown, or none
};

// A row that is shown, and where.
struct CutRowBox {
    std::uint32_t row = 0;
    float y = 0;
    float h = 0;
};

struct MeanwhileLook {
    PanelFrame& f;
    CutOrder& order;
    const page::Meanwhile& page;
    const CutSheet& sheet;
    Parting parting;
    float column = 0;  // how wide one is once time has parted
    Rect head;         // of the columns, and the names of eras beside it
    Rect lanes;        // below that, with the lanes' names
    std::vector<CutBand> bands{};
    bool is_scrolled = false;  // there is more than has room
    // In columns where something goes on, too. Else they leave their room to what does.
    bool says_neighbours = true;

    float px(float units) const { return f.px(units); }
    const LaneIndex& lane(LaneId id) const { return f.setting.lanes()[index_of(id)]; }
    Rgba color_of(LaneId id) const;
    CutColumn column_of(std::size_t cut) const
    {
        return cut == 0 ? CutColumn::Moving : CutColumn::Pinned;
    }
    // The place of what begins at `x` among columns and what is beside them.
    std::size_t part_at(float x) const
    {
        std::size_t part = 1;
        for (const auto& column : parting.columns())
            part += x >= column.x + column.w ? 2 : x >= column.x ? 1 : 0;
        return part;
    }
    std::size_t place_of(const CutBand& band) const
    {
        return static_cast<std::size_t>(&band - bands.data());
    }
    std::string_view prefix_of(std::size_t cut) const { return cut == 0 ? "cut-" : "pinned-"; }
    bool is_opened(const CutBand& band) const { return holds(page.opened, band.sheet->lane); }
    // The rows of a band from its upper edge down: strips first.
    std::vector<CutRowBox> rows_of(const CutBand& band) const;
    // What stands below the last of them in a column.
    float foot_of(const CutBand& band, std::span<const CutRowBox> rows, std::size_t cut) const;
    bool says_neighbours_of(const CutSheetColumn& column) const
    {
        return says_neighbours || column.going_on == 0;
    }
    bool says_more(const CutBand& band, std::size_t cut) const
    {
        return band.left_out[cut] > 0 || (cut == 0 && is_opened(band));
    }
};

// Decides how high each lane is and how many of its rows are shown.
void measure_bands(MeanwhileLook& look);

// A strip has its texts in a box; an entry has a mark before them.
enum class CutShape : std::uint8_t { Strip, Entry };

// How a title and a date stand in a column: in one line if there is room, else the date below.
struct CutEntryLook {
    std::string_view title;
    std::string_view date;
    Role role{};
    float width = 0;  // of the texts
    bool is_one_line = false;
};
CutEntryLook entry_look(const MeanwhileLook& look, const CutLine& line, Role role, CutShape shape);
float height_of_entry(const MeanwhileLook& look, const CutLine& line, Role role, CutShape shape);
float width_of_cut_text(const MeanwhileLook& look, CutShape shape);
// The largest letters in which no word of a lane's name is broken.
Role role_of_lane_name(const PanelFrame& f, std::string_view name, float width);
// What says how many entries of a lane are left out of a column, and how high that is.
std::string text_of_cut_more(const MeanwhileLook& look, const CutBand& band, std::size_t cut);
float height_of_cut_more(const MeanwhileLook& look, const CutBand& band, std::size_t cut);

// Texts in lines, without a node in the semantic tree; returns their height. Without `draws` they
// are only measured.
struct CutText {
    std::string_view text;
    Role role{};
    Rgba color;
};
float put_cut_text(PanelFrame& f, const CutText& text, Vec2 at, float width, Pen::Mode mode);

// The rest of the timeline: names of eras, threads, labels and grain left and right of the columns,
// the axis, and where the cuts are on the minimap.
void draw_beside_cuts(const MeanwhileLook& look);
void draw_axis_of_cuts(const MeanwhileLook& look);
void draw_cuts_on_minimap(const MeanwhileLook& look);

// The heads of the columns and their feet on the axis, with all that moves a cut.
float height_of_cut_head(const MeanwhileLook& look);
void draw_cut_heads(const MeanwhileLook& look);

}  // namespace vitrine
