// The sizes of things on the canvas: layout leaves room for them, and composing and painting give
// things these sizes.
#pragma once

#include "base/units.h"

namespace vitrine::sizes {
// Two texts hanging towards each other from marks in the tiles on both sides of a third one do not
// meet.
constexpr Units tile{900};
constexpr Units most_right{600};
constexpr Units most_left{300};
constexpr Units past_end{22};    // what may reach past the end of the exhibit's range
constexpr Units beside_edge{8};  // of the lanes, kept free by texts
constexpr Units lane_pad{4};
constexpr Units dot_reach{10};   // of a mark's picture around its centre
constexpr Units strip{6};        // along a mark's row: the days that its date could mean
constexpr Units open_end{96};    // how far a strip fades where nothing is known of its end
constexpr Units long_strip{64};  // a longer half of a strip is interrupted by its label
constexpr Units longest_before_words{240};  // of a half that would end below them
constexpr Units after_strip{8};
constexpr Units apart_from_strip{16};  // what stands in its way: three dots have room there
constexpr Units under_words{4};        // below a label, for days that would run into its words
constexpr Units into_words{2};         // of their strip, which lies where few letters reach
constexpr Units claim_sign{16};        // of whose word it is, before a date or a name
constexpr Units claim_radius{5};
constexpr Units label_sign{6};    // what it takes of a label: it stands between mark and text
constexpr Units before_sign{9};   // from the text of a label to its middle
constexpr Units text_from{18};    // a label, from the centre of its mark
constexpr Units grain_floor{11};  // along the bottom of a lane, for ticks
constexpr Units grain_cell{8};
constexpr Units tick{4};
constexpr Units card_width{216};  // of a title with two lines
constexpr Units wide_card{264};
constexpr Units widest_card{360};
constexpr Units low_card{420};  // of a title in one line, while two lines have room
constexpr Units long_label{560};
constexpr Units short_label{280};  // that may hang left, too
constexpr Units least_text{40};    // no title is tried where there is less room
constexpr Units card_pad{12};
constexpr Units card_side{4};         // the stripe along a card's edge
constexpr Units card_edge{5};         // between a card's edge and its date above, its title below
constexpr Units card_number{40};      // in a card's corner, with half a mark and what is free
constexpr Units more_text{300};       // of a summary below a title, at least
constexpr Units line_text{440};       // of one in a single line, where it has room
constexpr Units widest_picture{168};  // beside them
constexpr Units lane_of_labels{129};  // has no row of labels below a card of two lines
constexpr Units high_lane{166};       // has a row of labels below cards of two lines and a bar
constexpr Units bar_height{28};
constexpr Units low_bar_height{20};
constexpr Units bar_pad{10};
constexpr Units bar_end{2};      // kept free after a bar
constexpr Units before_name{8};  // of a bar, outside it
constexpr Units after_name{12};
// Lengths and not shares of the view, since a name takes as much room in any view. In an opening
// view of thirty years they are 2.4 years, between windows of 1280 and of 1920 units, and on the
// wider one 8 years.
constexpr Units shortest_bar{100};
constexpr Units long_bar{464};
constexpr Units outline_dash{6};  // of bars that are uncertain
constexpr Units dash_gap{4};
constexpr Units gap{10};
constexpr Units row_gap{4};
constexpr Units row_step{2};
}  // namespace vitrine::sizes
