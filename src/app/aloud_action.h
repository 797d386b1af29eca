// The action of reading aloud; see action.h.
#pragma once

#include <cstdint>

namespace vitrine {

// More: what has the focus, its heading first; asked again, all that is said of it. Again: what was
// said last. PauseOrGoOn and Hush do nothing while nothing is said.
enum class Aloud : std::uint8_t { More, Again, PauseOrGoOn, Hush };

namespace action {

struct ReadAloud {
    Aloud what{};
};

}  // namespace action

}  // namespace vitrine
