// Where each lane is, and its name in the gutter.
#include "view/compose_parts.h"
#include "view/lane_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr float beside_bar = 2;  // at both sides of the scroll bar

// How wide the bar is that scrolls the lanes: wider where fingers take hold of it.
float bar_width(const Chrome& chrome)
{
    return std::round(chrome.target / 6);
}

// The name of a lane, in the largest form in which it is whole: in more lines nearer to the lane's
// edges, and then in smaller letters. Only where none has room it is cut.
void set_name(Composing& c, std::string_view name, LaneHeader& header)
{
    struct Form {
        Role role;
        float around;  // above and below it, together
    };
    constexpr std::array forms{
        Form{Role::Label,      16},
        Form{Role::Label,      2 },
        Form{Role::SmallLabel, 2 },
    };
    const Units room{header.box.w - 30};
    for (const Form& form : forms) {
        const Units line = line_height(form.role);
        const auto most =
            std::clamp(static_cast<int>(Units{header.box.h - form.around} / line), 1, 3);
        const Paragraph& set = c.type.set(name, form.role, room, most);
        header.role = form.role;
        header.line_count = static_cast<std::uint8_t>(std::min<std::size_t>(3, set.lines.size()));
        std::copy_n(set.lines.begin(), header.line_count, header.lines);
        // Smaller letters are better than a broken word.
        if (!set.is_cut && c.type.widest_word(name, form.role) <= room) return;
    }
}

}  // namespace

void compose_lanes(Composing& c)
{
    Scene& scene = c.scene;
    Rect& lanes = scene.regions.lanes;
    LaneSet without_hit;
    for (std::size_t i = 0;
         c.source.raising != 0 && i < std::min(c.exhibit.lanes.size(), without_hit.size()); ++i)
        without_hit[i] = c.source.found->in_lanes[i] == 0;
    const LaneRoom room{.lanes = c.lanes,
                        .narrowing = c.source.narrowing,
                        .folded = scene.spec.folded,
                        .hidden = scene.spec.hidden,
                        .without_hit = without_hit,
                        .has_figures = c.source.raising == 0 || !c.source.found->is_thread,
                        .height = lanes.h};
    const LaneHeights heights(room);
    heights.stack(scene.rows);
    LaneScrolling& scrolling = scene.scrolling;
    scrolling = {.most = heights.most_scrolled(), .in_sight = lanes.h};
    scrolling.by = std::clamp(scene.spec.scrolled, 0.0F, scrolling.most);
    for (LaneRow& row : scene.rows) {
        row.is_in_sight =
            row.box.h > 0 && row.box.bottom() > scrolling.by && row.box.y < scrolling.by + lanes.h;
        row.box = {lanes.x, lanes.y + row.box.y, lanes.w, row.box.h};
    }
    if (scrolling.most == 0) return;
    // Everything is put into lanes that have not been scrolled; to_pixels() moves them.
    lanes.h = heights.all();
    const float width = bar_width(scene.spec.chrome);
    const Rect& gutter = scene.regions.gutter;
    scrolling.track = {gutter.right() - width - beside_bar, gutter.y, width, gutter.h};
}

void compose_headers(Composing& c)
{
    c.scene.lanes.clear();
    const bool has_bar = c.scene.scrolling.most > 0;
    const Rect& gutter = c.scene.regions.gutter;
    const float width = has_bar ? c.scene.scrolling.track.x - beside_bar - gutter.x : gutter.w;
    for (std::size_t i = 0; i < c.exhibit.lanes.size(); ++i) {
        const auto lane = static_cast<LaneId>(i);
        if (holds(c.scene.spec.hidden, lane)) continue;
        const Rect& box = c.scene.rows[i].box;
        LaneHeader header{
            .lane = lane,
            .box = {gutter.x, box.y, width, box.h},
            .is_folded = holds(c.scene.spec.folded, lane)
        };
        if (c.scene.rows[i].is_in_sight) set_name(c, c.text(c.exhibit.lanes[i].name), header);
        c.scene.lanes.push_back(header);
    }
}

}  // namespace vitrine
