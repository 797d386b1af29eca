#include "view/prominent.h"

#include <algorithm>
#include <array>
#include <span>

namespace vitrine {

namespace {

// A part of the stretch with the most important member in it.
struct ProminentPart {
    Stretch part;
    std::size_t best = 0;
    std::uint32_t importance = 0;
};

constexpr std::size_t most_prominent = 32;

}  // namespace

void append_prominent(const LaneIndex& lane, const Stretch& stretch, std::size_t most,
                      std::vector<std::uint32_t>& out)
{
    // Each member that is taken leaves two parts, so there are never more than one for each.
    std::array<ProminentPart, most_prominent + 1> parts{};
    std::size_t count = 0;
    const auto add = [&](std::size_t first, std::size_t last) {
        if (first >= last) return;
        const std::size_t best = lane.importance.greatest(first, last);
        parts[count++] = {
            {first, last},
            best, lane.importance[best]
        };
    };
    add(stretch.first, stretch.last);
    for (std::size_t taken = 0; taken < std::min(most, most_prominent) && count > 0; ++taken) {
        const auto all = std::span(parts).first(count);
        const auto next = std::ranges::max_element(all, {}, &ProminentPart::importance);
        const ProminentPart reach = *next;
        *next = all.back();
        --count;
        out.push_back(static_cast<std::uint32_t>(reach.best));
        add(reach.part.first, reach.best);
        add(reach.best + 1, reach.part.last);
    }
}

}  // namespace vitrine
