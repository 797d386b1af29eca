// The keys of the words for pointing and drawing; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word board_blue{"board.blue"};
inline constexpr Word board_done{"board.done"};
inline constexpr Word board_drawn{"board.drawn"};
inline constexpr Word board_eraser{"board.eraser"};
inline constexpr Word board_pen{"board.pen"};
inline constexpr Word board_picture_saved{"board.picture_saved"};
inline constexpr Word board_red{"board.red"};
inline constexpr Word board_save{"board.save"};
inline constexpr Word board_spotlight{"board.spotlight"};
inline constexpr Word board_teal{"board.teal"};
inline constexpr Word board_tools{"board.tools"};
inline constexpr Word board_undo{"board.undo"};
inline constexpr Word board_wipe{"board.wipe"};
inline constexpr Word help_eraser{"help.eraser"};
inline constexpr Word help_pen{"help.pen"};
inline constexpr Word help_pen_color{"help.pen_color"};
inline constexpr Word help_save_picture{"help.save_picture"};
inline constexpr Word help_spotlight{"help.spotlight"};
inline constexpr Word help_undo_stroke{"help.undo_stroke"};
inline constexpr Word help_wipe{"help.wipe"};
inline constexpr Word help_wipe_all{"help.wipe_all"};

}  // namespace vitrine::word
