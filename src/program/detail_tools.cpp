#include "program/detail_tools.h"

#include "data/cut_keys.h"
#include "data/keep_keys.h"
#include "data/trail_keys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr float tool_apart = 8;
constexpr float tool_pad = 10;  // between a label and the edge of its button

struct Tool {
    std::string_view key;
    std::string label;
    Action action;
};

struct Tools {
    std::array<Tool, 5> all;
    std::size_t count = 0;

    void add(const Tool& tool) { all[count++] = tool; }
};

Tools tools_of(const PanelFrame& f)
{
    Tools tools;
    const std::size_t kept = f.state.trail.kept.stops.size();
    const Word keep = kept_stop(f) != nullptr ? word::trail_kept : word::trail_keep;
    tools.add({"keep", std::string(f.words[keep]), action::Keep{}});
    // Where no bar has a tab for it.
    if (!f.setting.policy.chrome.has_top_bar && kept > 0) {
        tools.add({"trail", f.words.with(word::trail_open, {std::to_string(kept)}),
                   action::ToggleTrail{}});
    }
    if (f.state.selection && !f.setting.index[*f.state.selection].is_undated) {
        tools.add({"open-meanwhile", std::string(f.words[word::cut_open]),
                   action::ShowMeanwhile{*f.state.selection}});
    }
    if (!f.setting.policy.keeps) return tools;
    tools.add(
        {"read-aloud", std::string(f.words[word::aloud_read]), action::ReadAloud{Aloud::More}});
    tools.add({"copy-link", std::string(f.words[word::link_copy]), action::CopyLink{}});
    return tools;
}

// In logical units: as high as a finger needs them where there are only fingers.
float tool_height(const PanelFrame& f)
{
    return f.setting.policy.chrome.target;
}

float tool_width(const PanelFrame& f, const Tool& tool)
{
    return std::ceil(f.type.width(tool.label, f.metrics.style(Role::SmallStrong))) +
           2 * f.px(tool_pad);
}

// The tools of one row: those from `first` on, and how wide they would like to be together.
struct ToolRow {
    std::size_t first = 0;
    std::size_t count = 0;
    float least = 0;  // of the buttons, with what is between them
};

ToolRow tool_row_of(const PanelFrame& f, const Tools& tools, std::size_t rows, std::size_t row)
{
    const std::size_t first = tools.count * row / rows;
    ToolRow out{.first = first, .count = tools.count * (row + 1) / rows - first};
    for (std::size_t i = first; i < first + out.count; ++i)
        out.least += tool_width(f, tools.all[i]) + (i > first ? f.px(tool_apart) : 0);
    return out;
}

// As few as have room for all labels.
std::size_t rows_of_tools(const PanelFrame& f, const Tools& tools, float width)
{
    for (std::size_t rows = 1; rows < tools.count; ++rows) {
        bool has_room = true;
        for (std::size_t row = 0; row < rows; ++row)
            has_room = has_room && tool_row_of(f, tools, rows, row).least <= width;
        if (has_room) return rows;
    }
    return tools.count;
}

// Every label has its room, and what is left of the row is shared out.
void draw_tool_row(PanelFrame& f, Pen& pen, const Tools& tools, const ToolRow& row,
                   const Rect& place)
{
    const float spare = (place.w - row.least) / static_cast<float>(row.count);
    float x = place.x;
    for (std::size_t i = row.first; i < row.first + row.count; ++i) {
        const Tool& tool = tools.all[i];
        const bool is_last = i + 1 == row.first + row.count;
        const float w = is_last ? place.right() - x : std::floor(tool_width(f, tool) + spare);
        if (pen.button(tool.key, {x, place.y, w, place.h}, tool.label, ButtonLook::Plain,
                       Role::SmallStrong))
            f.wanted.push_back(tool.action);
        x += w + f.px(tool_apart);
    }
}

}  // namespace

const TrailStop* kept_stop(const PanelFrame& f)
{
    if (!f.state.selection) return nullptr;
    const Trail& trail = f.state.trail.kept;
    const auto place = place_in(trail, *f.state.selection);
    return place ? &trail.stops[*place] : nullptr;
}

float height_of_tools(const PanelFrame& f, float width)
{
    const Tools tools = tools_of(f);
    if (tools.count == 0) return 0;
    const auto rows = static_cast<float>(rows_of_tools(f, tools, width));
    return rows * f.px(tool_height(f)) + (rows - 1) * f.px(tool_apart);
}

void draw_tools(PanelFrame& f, Pen& pen, Vec2 at, float width)
{
    const Tools tools = tools_of(f);
    if (tools.count == 0) return;
    const std::size_t rows = rows_of_tools(f, tools, width);
    for (std::size_t row = 0; row < rows; ++row) {
        const float down = static_cast<float>(row) * f.px(tool_height(f) + tool_apart);
        draw_tool_row(f, pen, tools, tool_row_of(f, tools, rows, row),
                      {at.x, at.y + down, width, f.px(tool_height(f))});
    }
}

}  // namespace vitrine
