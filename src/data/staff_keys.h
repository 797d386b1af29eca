// The keys of words on screens that visitors cannot leave: the controls, the countdown, the pages
// of staff.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word attract_today{"attract.today"};

inline constexpr Word bar_all{"bar.all"};
inline constexpr Word bar_higher{"bar.higher"};
inline constexpr Word bar_lower{"bar.lower"};

inline constexpr Word idle_chime{"idle.chime"};
inline constexpr Word idle_start_now{"idle.start_now"};
inline constexpr Word idle_touch{"idle.touch"};

inline constexpr Word pin_erase{"pin.erase"};
inline constexpr Word pin_hint{"pin.hint"};
inline constexpr Word pin_open{"pin.open"};
inline constexpr Word pin_title{"pin.title"};
inline constexpr Word pin_typed{"pin.typed"};
inline constexpr Word pin_wait{"pin.wait"};
inline constexpr Word pin_wrong{"pin.wrong"};

inline constexpr Word staff_alive{"staff.alive"};
inline constexpr Word staff_back{"staff.back"};
inline constexpr Word staff_capitals{"staff.capitals"};
inline constexpr Word staff_card{"staff.card"};
inline constexpr Word staff_card_fit{"staff.card_fit"};
inline constexpr Word staff_complaints{"staff.complaints"};
inline constexpr Word staff_content{"staff.content"};
inline constexpr Word staff_failed{"staff.failed"};
inline constexpr Word staff_file{"staff.file"};
inline constexpr Word staff_fit_narrower{"staff.fit_narrower"};
inline constexpr Word staff_fit_wider{"staff.fit_wider"};
inline constexpr Word staff_frame{"staff.frame"};
inline constexpr Word staff_frames{"staff.frames"};
inline constexpr Word staff_half{"staff.half"};
inline constexpr Word staff_hours{"staff.hours"};
inline constexpr Word staff_keep{"staff.keep"};
inline constexpr Word staff_kept{"staff.kept"};
inline constexpr Word staff_last_touch{"staff.last_touch"};
inline constexpr Word staff_leave{"staff.leave"};
inline constexpr Word staff_locks{"staff.locks"};
inline constexpr Word staff_megabytes{"staff.megabytes"};
inline constexpr Word staff_memory{"staff.memory"};
inline constexpr Word staff_milestones{"staff.milestones"};
inline constexpr Word staff_most{"staff.most"};
inline constexpr Word staff_ms{"staff.ms"};
inline constexpr Word staff_none{"staff.none"};
inline constexpr Word staff_nothing_shown{"staff.nothing_shown"};
inline constexpr Word staff_refused{"staff.refused"};
inline constexpr Word staff_running{"staff.running"};
inline constexpr Word staff_shown{"staff.shown"};
inline constexpr Word staff_sizes{"staff.sizes"};
inline constexpr Word staff_stuck{"staff.stuck"};
inline constexpr Word staff_stuck_at{"staff.stuck_at"};
inline constexpr Word staff_targets{"staff.targets"};
inline constexpr Word staff_title{"staff.title"};
inline constexpr Word staff_version{"staff.version"};
inline constexpr Word staff_width{"staff.width"};

}  // namespace vitrine::word
