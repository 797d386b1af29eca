// The keys of the words for settings, links and what is kept; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word aloud_read{"aloud.read"};

inline constexpr Word link_copy{"link.copy"};

inline constexpr Word notice_cannot_copy{"notice.cannot_copy"};
inline constexpr Word notice_cannot_keep{"notice.cannot_keep"};
inline constexpr Word notice_close{"notice.close"};
inline constexpr Word notice_lesson_made{"notice.lesson_made"};
inline constexpr Word notice_link_copied{"notice.link_copied"};
inline constexpr Word notice_no_voice{"notice.no_voice"};
inline constexpr Word notice_nothing_to_keep{"notice.nothing_to_keep"};
inline constexpr Word notice_settings_aside{"notice.settings_aside"};
inline constexpr Word notice_stop_removed{"notice.stop_removed"};
inline constexpr Word notice_trail_aside{"notice.trail_aside"};
inline constexpr Word notice_trail_exported{"notice.trail_exported"};
inline constexpr Word notice_undo{"notice.undo"};

inline constexpr Word settings_greeting{"settings.greeting"};
inline constexpr Word settings_greeting_off{"settings.greeting_off"};
inline constexpr Word settings_greeting_on{"settings.greeting_on"};
inline constexpr Word settings_kept{"settings.kept"};
inline constexpr Word settings_letters{"settings.letters"};
inline constexpr Word settings_letters_about{"settings.letters_about"};
inline constexpr Word settings_letters_off{"settings.letters_off"};
inline constexpr Word settings_letters_on{"settings.letters_on"};
inline constexpr Word settings_motion{"settings.motion"};
inline constexpr Word settings_motion_off{"settings.motion_off"};
inline constexpr Word settings_motion_on{"settings.motion_on"};
inline constexpr Word settings_not_kept{"settings.not_kept"};
inline constexpr Word settings_panel{"settings.panel"};
inline constexpr Word settings_panel_left{"settings.panel_left"};
inline constexpr Word settings_panel_right{"settings.panel_right"};
inline constexpr Word settings_title{"settings.title"};

}  // namespace vitrine::word
