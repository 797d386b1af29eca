#include "app/history.h"

namespace vitrine {

void remember(History& h, const FoundThing& thing)
{
    if (h.next > 0 && h.seen[h.next - 1] == thing) return;
    h.seen.resize(h.next);
    h.seen.push_back(thing);
    // The one that is looked at is no step.
    if (h.seen.size() > most_steps_back + 1) h.seen.erase(h.seen.begin());
    h.next = h.seen.size();
}

std::optional<FoundThing> seen_at(const History& h, int by)
{
    const auto next = static_cast<std::ptrdiff_t>(h.next) + by;
    if (next < 1 || next > static_cast<std::ptrdiff_t>(h.seen.size())) return std::nullopt;
    return h.seen[static_cast<std::size_t>(next - 1)];
}

std::optional<FoundThing> travelled(History& h, int by)
{
    const std::optional<FoundThing> thing = seen_at(h, by);
    if (thing) h.next = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(h.next) + by);
    return thing;
}

}  // namespace vitrine
