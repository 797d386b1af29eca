// Which thread takes the system's signals.
#pragma once

namespace vitrine {

// From now on the calling thread takes none: they are for the one that waits for them.
void refuse_signals();

}  // namespace vitrine
