#include "view/edge_fade.h"

#include <algorithm>

namespace vitrine {

namespace {

// Whether two signs look the same in the same place.
bool say_the_same(const EdgeSign& a, const EdgeSign& b)
{
    return a.milestone == b.milestone && a.text == b.text && a.box.x == b.box.x &&
           a.box.w == b.box.w;
}

}  // namespace

void EdgeFade::see(const EdgeSign& sign, EdgeSide side, double now_s, Transition change)
{
    const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
        return entry.shown.side == side && say_the_same(entry.shown.sign, sign);
    });
    if (found == entries_.end()) {
        const double since = change == Transition::Cuts ? now_s - change_s : now_s;
        entries_.push_back({
            .shown = {.sign = sign, .side = side},
              .since_s = since
        });
        last_change_s_ = std::max(last_change_s_, since);
        return;
    }
    found->shown.sign = sign;
    if (!found->shown.is_going) return;
    found->opacity *= 1 - progress(found->since_s, now_s);
    found->since_s = now_s;
    found->shown.is_going = false;
    last_change_s_ = now_s;
}

void EdgeFade::follow(const Scene& scene, double now_s, Transition change)
{
    if (change == Transition::Cuts) entries_.clear();
    for (const EdgeSide side : {EdgeSide::Before, EdgeSide::After}) {
        const EdgeSign& sign = scene.edges.signs[static_cast<std::size_t>(side)];
        if (!sign.box.is_empty()) see(sign, side, now_s, change);
        for (Entry& entry : entries_) {
            const bool stays = !sign.box.is_empty() && say_the_same(entry.shown.sign, sign);
            if (entry.shown.side != side || entry.shown.is_going || stays) continue;
            entry.opacity += (1 - entry.opacity) * progress(entry.since_s, now_s);
            entry.since_s = now_s;
            entry.shown.is_going = true;
            last_change_s_ = now_s;
        }
    }
    shown_.clear();
    for (Entry& entry : entries_) {
        const float t = progress(entry.since_s, now_s);
        entry.shown.opacity = entry.shown.is_going ? entry.opacity * (1 - t)
                                                   : entry.opacity + (1 - entry.opacity) * t;
    }
    std::erase_if(entries_,
                  [](const Entry& e) { return e.shown.is_going && e.shown.opacity <= 0; });
    for (const bool going : {true, false}) {
        for (const Entry& entry : entries_) {
            if (entry.shown.is_going == going) shown_.push_back(entry.shown);
        }
    }
}

}  // namespace vitrine
