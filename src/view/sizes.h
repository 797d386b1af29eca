// The sizes that things on the canvas are laid out for, in logical units: layout leaves room for
// them, and what puts tiles into a view paints them so.
#pragma once

namespace vitrine {

namespace sizes {
// What hangs right of a mark and what hangs left of one, in the tiles on both sides of a third, do
// not meet.
constexpr float tile = 900;
constexpr float most_right = 600;
constexpr float most_left = 300;
constexpr float past_end = 40;  // what may reach past the end of the exhibit's range
constexpr float lane_pad = 4;
constexpr float dot_reach = 10;    // of a mark's picture around its centre
constexpr float text_from = 18;    // a label, from the centre of its mark
constexpr float grain_floor = 11;  // along the bottom of a lane, for ticks
constexpr float grain_cell = 8;
constexpr float tick = 4;
constexpr float card_width = 216;  // of a title with two lines
constexpr float wide_card = 264;
constexpr float widest_card = 360;
constexpr float low_card = 420;  // of a title in one line, while two lines have room
constexpr float long_label = 560;
constexpr float short_label = 280;  // that may hang left, too
constexpr float least_text = 40;    // no title is tried where there is less room
constexpr float card_pad = 12;
constexpr float high_lane = 166;  // has a row of labels below cards of two lines and a bar
constexpr float bar_height = 28;
constexpr float low_bar_height = 20;
constexpr float bar_pad = 10;
constexpr float shortest_bar = 44;
constexpr float outline_dash = 6;  // of bars that are uncertain
constexpr float dash_gap = 4;
constexpr float gap = 10;
constexpr float row_gap = 4;
constexpr float row_step = 2;
}  // namespace sizes

}  // namespace vitrine
