#include "app/history.h"

namespace vitrine {

namespace {

void note_focus(History& h, const Focus& left_by)
{
    h.left_by.resize(h.seen.size());
    if (h.next > 0) h.left_by[h.next - 1] = left_by;
}

}  // namespace

void remember(History& h, const FoundThing& thing, const Focus& left_by)
{
    if (h.next > 0 && h.seen[h.next - 1] == thing) return;
    note_focus(h, left_by);
    h.seen.resize(h.next);
    h.seen.push_back(thing);
    h.left_by.resize(h.next);
    h.left_by.emplace_back();
    // The one that is looked at is no step.
    if (h.seen.size() > most_steps_back + 1) {
        h.seen.erase(h.seen.begin());
        h.left_by.erase(h.left_by.begin());
    }
    h.next = h.seen.size();
}

std::optional<FoundThing> seen_at(const History& h, int by)
{
    const auto next = static_cast<std::ptrdiff_t>(h.next) + by;
    if (next < 1 || next > static_cast<std::ptrdiff_t>(h.seen.size())) return std::nullopt;
    return h.seen[static_cast<std::size_t>(next - 1)];
}

std::optional<FoundThing> travelled(History& h, int by, const Focus& left_by)
{
    const std::optional<FoundThing> thing = seen_at(h, by);
    if (!thing) return thing;
    if (by != 0) note_focus(h, left_by);
    h.next = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(h.next) + by);
    return thing;
}

}  // namespace vitrine
