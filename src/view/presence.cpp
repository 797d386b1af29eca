#include "view/presence.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr double fade_s = 0.15;

}  // namespace

void Presence::follow(const Scene& scene, double now_s, Change change)
{
    ++frame_;
    for (const Item& item : scene.items) {
        if (index_of(item.id) >= entries_.size()) entries_.resize(index_of(item.id) + 1);
        Entry& entry = entries_[index_of(item.id)];
        const bool was_shown = entry.seen_in + 1 == frame_ || entry.seen_in == frame_;
        if (!was_shown || entry.level != item.level || entry.count != item.count) {
            entry.since_s = change == Change::Cuts ? now_s - fade_s : now_s;
            last_change_s_ = std::max(last_change_s_, entry.since_s);
        }
        entry.level = item.level;
        entry.count = item.count;
        entry.seen_in = frame_;
    }
}

float Presence::opacity(const Item& item, double now_s) const
{
    if (index_of(item.id) >= entries_.size()) return 1;
    const double t = (now_s - entries_[index_of(item.id)].since_s) / fade_s;
    return static_cast<float>(smooth_step(t));
}

bool Presence::is_settling(double now_s) const
{
    return now_s < last_change_s_ + fade_s;
}

}  // namespace vitrine
