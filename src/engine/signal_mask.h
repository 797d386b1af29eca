// Decides which thread receives the system's signals.
#pragma once

namespace vitrine {

// From now on the calling thread receives none of them; they are left to the thread that waits for
// them (see signals.h).
void refuse_signals();

}  // namespace vitrine
