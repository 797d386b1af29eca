// In which order the page that cuts through time is read.
#pragma once

#include "draw/semantics.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vitrine {

// In which order the page is read, and Tab goes: the heads, then band by band from the left to the
// right, then the feet. It is drawn in another one, because columns lie over what is beside them.
class CutOrder {
public:
    enum class Zone : std::uint8_t { Heads, Bands, Feet, Minimap };

    explicit CutOrder(Semantics& tree) : tree_(tree), first_(tree.size()) {}

    // What has been said since the last call stands in this part of this band, counted from the top
    // and from the left; row by row where `by_rows` is set.
    void place(Zone zone, std::size_t band, std::size_t part, bool by_rows = false);
    // Puts all of it in order.
    void apply() { tree_.sort(first_, keys_); }

private:
    Semantics& tree_;
    std::size_t first_;
    std::vector<std::uint64_t> keys_;
};

}  // namespace vitrine
