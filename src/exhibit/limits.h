// How many characters (code points) there is room for in each kind of text. The checker warns of
// longer ones, which are shown all the same.
//
// There is room if a text can be read on a 1280 × 720 screen at 100 % without scrolling its panel,
// and if a name fits into its one line. What stands last in this file is of
// another kind: beyond it nothing is shown.
#pragma once

#include <cstddef>

namespace vitrine::limit {

constexpr std::size_t exhibit_title = 60;
constexpr std::size_t subtitle = 120;
constexpr std::size_t rights = 400;
constexpr std::size_t attract = 160;
constexpr std::size_t masthead_question = 40;
constexpr std::size_t masthead_lead = 160;
constexpr std::size_t begin = 32;
constexpr std::size_t lane_name = 32;
constexpr std::size_t era_name = 40;
constexpr std::size_t title = 60;
constexpr std::size_t summary = 400;
constexpr std::size_t check = 320;
constexpr std::size_t date_note = 140;
constexpr std::size_t key_value = 18;
constexpr std::size_t key_label = 80;
constexpr std::size_t badge = 180;
constexpr std::size_t step_title = 48;
constexpr std::size_t tour_about = 200;
constexpr std::size_t question = 200;
constexpr std::size_t answer = 400;
constexpr std::size_t notes = 800;
constexpr std::size_t source_title = 300;
constexpr std::size_t source_note = 320;
constexpr std::size_t locator = 200;
constexpr std::size_t alt = 300;
constexpr std::size_t credit = 120;
constexpr std::size_t caption = 200;
constexpr std::size_t why = 160;
constexpr std::size_t contrast = 400;
constexpr std::size_t version = 400;
constexpr std::size_t term_name = 60;
constexpr std::size_t meaning = 320;
constexpr std::size_t person_name = 60;
constexpr std::size_t about = 400;
constexpr std::size_t station = 140;
constexpr std::size_t figure_title = 80;
constexpr std::size_t point_label = 48;
constexpr std::size_t lanes = 12;           // that a screen shows with their titles
constexpr std::size_t imported_lanes = 64;  // as many as a visitor scrolls through

// What a packed exhibit may have at most: more is refused before it is unpacked.
constexpr std::size_t pack_files = 20'000;
constexpr std::size_t pack_bytes = std::size_t{512} << 20U;  // unpacked, all together
constexpr std::size_t pack_ratio = 200;                      // of a file to itself when packed

}  // namespace vitrine::limit
