// The sizes that things on the canvas are laid out for, in logical units: layout leaves room for
// them, and what puts tiles into a view paints them so.
#pragma once

namespace vitrine {

namespace sizes {
constexpr float tile = 512;  // no card and no label is wider
constexpr float lane_pad = 4;
constexpr float dot_reach = 10;    // of a dot's picture around its centre
constexpr float dots_height = 28;  // of the strip of dots along the bottom of a lane
constexpr float dots_apart = 32;   // centres of dots and rings
constexpr float ring_reach = 15;   // of a ring with a short count
constexpr float digit = 9;         // what each digit takes at most
constexpr float ring_pad = 14;     // what stands beside them
constexpr float card_width = 216;  // of a title with two lines
constexpr float wide_card = 264;
constexpr float long_label = 420;
constexpr float least_label = 72;  // narrower than this no label is
constexpr float least_text = 96;   // a title that is cut has at least so much
constexpr float least_card_text = 144;
constexpr float cut_step = 24;  // and its room is a multiple of this
constexpr float card_pad = 12;
constexpr float bar_height = 28;
constexpr float low_bar_height = 20;
constexpr float bar_pad = 10;
constexpr float shortest_bar = 44;
constexpr float least_named_bar = 92;  // has room for some letters of its name
constexpr float strip_height = 6;
constexpr float outline_dash = 6;  // of bars that are uncertain
constexpr float strip_dash = 8;    // of thin ones
constexpr float dash_gap = 4;
constexpr float label_height = 26;
constexpr float gap = 10;
constexpr float row_gap = 4;
constexpr float row_step = 4;
}  // namespace sizes

}  // namespace vitrine
