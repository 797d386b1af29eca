// A panel in the middle of the window that is read, scrolled and closed. In a low window, as very
// large letters make of any, it takes all of that, and is closed by a cross beside what is read.
#pragma once

#include "data/help_keys.h"
#include "program/panels.h"

#include <algorithm>
#include <string_view>

namespace vitrine {

struct ReadingPanel {
    std::string_view key;
    std::string_view ground;
    std::string_view close_key;
    Word title;
    float width = 0;  // logical units
    float height = 0;
};

// `lay_out(pen, at, width)` measures or draws what stands below the title and returns its height.
// True if the panel was closed.
template <class LayOut>
bool draw_reading_panel(PanelFrame& f, const ReadingPanel& panel, const LayOut& lay_out)
{
    dim(f);
    const bool is_low = takes_window(f);
    const Rect box = centred_panel(f, panel.ground, panel.width, panel.height);
    f.semantics.add(
        {.role = SemanticRole::Panel, .key = panel.key, .name = f.words[panel.title], .rect = box});
    const float pad = f.px(is_low ? 24 : 40);
    const float foot = is_low ? 0 : f.px(48 + 40);
    const float cross = is_low ? f.px(48) : 0;
    const float width = box.w - 2 * pad - cross;
    const Rect body{box.x, box.y + f.px(10), box.w, box.h - f.px(10) - foot};
    const auto all = [&](Pen& pen, Vec2 at) {
        const float title =
            pen.text(at, width, f.words[panel.title], {.role = Role::Title}) + f.px(8);
        return title + lay_out(pen, Vec2{at.x, at.y + title}, width);
    };
    Pen measuring(f, Pen::Mode::Measures);
    const float above = f.px(is_low ? 12 : 32);
    const float height = all(measuring, {}) + above + f.px(24);
    const Vec2 origin = f.gui.begin_area(panel.key, body, height, 1);
    Pen pen(f);
    all(pen, {origin.x + pad, origin.y + above});
    f.gui.end_area();
    if (is_low) return draw_cross(f, box, panel.close_key);
    const float button_w = std::min(f.px(160), width);
    const Rect button{box.right() - pad - button_w, box.bottom() - f.px(48 + 20), button_w,
                      f.px(48)};
    return pen.button(panel.close_key, button, f.words[word::help_close_button],
                      ButtonLook::Filled);
}

}  // namespace vitrine
