// What words have found, beside the timeline: dates to go to, milestones with
// the numbers that their cards have, people, terms, figures, sources.
#include "base/digits.h"
#include "data/find_keys.h"
#include "date/wording.h"
#include "program/panels.h"
#include "program/results_rows.h"
#include "program/touch_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace vitrine {

namespace {

constexpr float foot_height = 44;

// Where the details would be, so that the names of eras stay in sight; else all of the window that
// the bars leave.
Rect box_of_list(const PanelFrame& f, float content)
{
    const Regions& r = f.scene.regions;
    if (has_touch_keys(f.state, f.setting.policy)) {
        const float top = r.title.bottom();
        return {0, top, f.list.size().x, place_of_keys(f).all.y - top};
    }
    if (is_reading_alone(f.state, f.setting.policy)) {
        const Rect room = room_to_read_alone(f);
        return {room.x, r.top_bar.bottom(), room.w, room.bottom() - r.top_bar.bottom()};
    }
    const bool is_below = r.panel.w > r.lanes.w;
    return {r.panel.x, r.panel.y, r.panel.w, is_below ? r.panel.h : std::min(content, r.panel.h)};
}

// What the next press of Enter does.
void draw_foot(PanelFrame& f, Pen& pen, const Rect& foot)
{
    const std::string_view next = f.words[word::find_next];
    const std::string_view key = "Enter";
    const float w = pen.width_of(next, Role::Small);
    const float key_w = pen.width_of(key, Role::SmallStrong) + f.px(16);
    const float h = f.px(26);
    const float middle = foot.centre().y;
    const float x = foot.right() - f.px(20) - w;
    const float line = f.metrics.line_height(Role::Small);
    pen.text({x, rounded(middle - line / 2)}, w + 2, next,
             {.role = Role::Small, .color = Token::Ink, .max_lines = 1});
    const Rect cap{x - f.px(8) - key_w, rounded(middle - h / 2), key_w, h};
    f.list.frame(cap, f.metrics.hairline(), f.color(Token::Muted));
    pen.centred(cap, key, {.role = Role::SmallStrong});
}

}  // namespace

void draw_results(PanelFrame& f, const page::Search& search)
{
    const Finder* finder = f.setting.finder;
    if (finder == nullptr) return;
    const float pad = f.px(20);
    const std::size_t count = finder->found().entries();
    // Whoever has no keys is not told what they do.
    const bool has_foot = count > 0 && !f.setting.policy.chrome.has_low_band;
    const float foot = has_foot ? f.px(foot_height) : 0;
    // As wide as it will be, whatever is in it.
    const float width = box_of_list(f, 0).w - 2 * pad;
    Pen measuring(f, Pen::Mode::Measures);
    const float height = ResultRows(f, measuring, *finder, search).lay_out({}, width);
    const Rect box = box_of_list(f, height + foot + f.px(12));
    f.list.shadow({box.x, box.y + f.px(4), box.w, box.h}, f.px(24), Rgba{0x21, 0x1C, 0x18, 90});
    f.list.rect(box, f.color(Token::Panel));
    // What is pressed on it, and on nothing in it, is not meant for the timeline.
    f.gui.add_ground("results-ground", box);
    f.list.frame(box, f.metrics.hairline(), f.color(Token::Line));
    const std::string said = std::to_string(count);
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "results",
                     .name = f.words[word::find_title],
                     .value = said,
                     .rect = box});
    const Rect body{box.x, box.y + f.px(4), box.w, box.h - foot - f.px(4)};
    const Vec2 origin = f.gui.begin_area("results", body, height + f.px(8),
                                         std::uint64_t{finder->generation()} + 1);
    Pen pen(f);
    ResultRows(f, pen, *finder, search).lay_out({origin.x + pad, origin.y}, width);
    f.gui.end_area();
    if (!has_foot) return;
    f.list.rect({box.x, body.bottom(), box.w, f.metrics.hairline()}, f.color(Token::Line));
    draw_foot(f, pen, {box.x, body.bottom(), box.w, foot});
}

}  // namespace vitrine
