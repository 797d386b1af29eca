// A soft sound that asks for attention.
#pragma once

#include "base/result.h"

namespace vitrine {

// Plays it, and returns when it is over. It waits for the sound service, which may hang: to be
// called in a thread that nobody waits for. False where nothing can be heard.
Result<bool> play_chime();

}  // namespace vitrine
