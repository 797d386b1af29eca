#include "view/axis_fade.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vitrine {

namespace {

// Between a label that goes and one that stays, in logical units: it begins to yield, and is gone.
constexpr float yields_at = 14;
constexpr float gone_at = -6;
constexpr float beside_sign = 8;  // free beside a sign, in logical units
constexpr auto rank_count = static_cast<std::size_t>(Rank::Day) + 1;

bool is_free(const Scene& scene, const AxisTick& tick)
{
    const float from = tick.x - tick.label_px / 2;
    const float to = tick.x + tick.label_px / 2;
    // Below the names of lanes stands what months and days belong to, or nothing.
    const Rect& gutter = scene.regions.gutter;
    const float least = scene.has_axis_context ? gutter.right() : gutter.x;
    if (from < least || tick.x < gutter.right() || to > scene.regions.strip.right()) return false;
    const float apart = scene.spec.metrics.px(beside_sign);
    return std::ranges::none_of(scene.edges.signs, [&](const EdgeSign& sign) {
        return !sign.box.is_empty() && from < sign.box.right() + apart && to > sign.box.x - apart;
    });
}

}  // namespace

void AxisFade::Fade::pass(double seconds)
{
    const auto step = static_cast<float>(std::max(0.0, seconds) / change_s);
    share = comes ? std::min(1.0F, share + step) : std::max(0.0F, share - step);
}

float AxisFade::Fade::eased() const
{
    return smooth_step(share);
}

void AxisFade::Fade::turn(bool to, Transition change)
{
    comes = to;
    if (change == Transition::Cuts) share = to ? 1 : 0;
}

void AxisFade::come(const Scene& scene, const AxisTick& tick, const Entry* before,
                    Transition change)
{
    Entry entry{.tick = tick};
    if (before != nullptr) {
        entry = *before;
        entry.tick.x = tick.x;
        // Of a label that goes the words are kept.
        if (tick.tick.has_label) entry.tick = tick;
    } else if (tick.tick.at < span_.from || tick.tick.at > span_.to) {
        change = Transition::Cuts;
    }
    entry.there.turn(true, change);
    entry.labelled.turn(tick.tick.has_label, change);
    entry.free.turn(is_free(scene, entry.tick), before == nullptr ? Transition::Cuts : change);
    next_.push_back(entry);
}

void AxisFade::go(Entry before, Transition change)
{
    before.there.turn(false, change);
    before.labelled.turn(false, change);
    if (before.there.share > 0) next_.push_back(before);
}

void AxisFade::follow(const Scene& scene, double now_s, Transition change)
{
    const double passed_s = now_s - last_s_;
    last_s_ = now_s;
    for (Entry& entry : entries_) {
        entry.there.pass(passed_s);
        entry.labelled.pass(passed_s);
        entry.free.pass(passed_s);
    }
    context_now_.pass(passed_s);

    next_.clear();
    auto before = entries_.begin();
    for (const AxisTick& tick : scene.ticks) {
        for (; before != entries_.end() && before->tick.tick.at < tick.tick.at; ++before)
            go(*before, change);
        const bool was_there = before != entries_.end() && before->tick.tick.at == tick.tick.at;
        come(scene, tick, was_there ? &*before : nullptr, change);
        if (was_there) ++before;
    }
    for (; before != entries_.end(); ++before)
        go(*before, change);
    std::swap(entries_, next_);

    const Rect& strip = scene.regions.strip;
    span_ = {scene.days.day(strip.x), scene.days.day(strip.right())};
    // What has left the view by panning is gone.
    std::erase_if(entries_, [this](const Entry& entry) {
        const double at = entry.tick.tick.at;
        return !entry.there.comes && (at < span_.from || at > span_.to);
    });
    if (scene.has_axis_context) context_ = scene.axis_context;
    context_now_.turn(scene.has_axis_context, change);
    is_settling_ =
        !context_now_.is_settled() || std::ranges::any_of(entries_, [](const Entry& entry) {
            return !entry.there.is_settled() || !entry.labelled.is_settled() ||
                   !entry.free.is_settled();
        });
    show(scene);
    keep_apart(scene);
}

void AxisFade::show(const Scene& scene)
{
    shown_.clear();
    for (const Entry& entry : entries_) {
        const AxisTick& tick = entry.tick;
        shown_.push_back({.at = tick.tick.at,
                          .rank = tick.tick.rank,
                          .x = scene.days.x(tick.tick.at),
                          .tick = entry.there.eased(),
                          .labelled = entry.labelled.eased(),
                          .written = entry.free.eased(),
                          .label = tick.label,
                          .label_px = tick.label_px});
    }
}

// A label that goes yields to what stands beside it and is no less than itself, as far as they come
// near.
void AxisFade::keep_apart(const Scene& scene)
{
    const float most = scene.spec.metrics.px(yields_at);
    const float least = scene.spec.metrics.px(gone_at);
    gaps_.assign(shown_.size(), most);
    // How far the labels of each rank have come, from the left; then the same from the right.
    std::array<float, rank_count> ends{};
    const auto pass = [&](std::size_t i, float way) {
        const Shown& shown = shown_[i];
        if (shown.labelled <= 0) return;
        const auto rank = static_cast<std::size_t>(shown.rank);
        const float half = shown.label_px / 2;
        const float end =
            *std::max_element(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(rank) + 1);
        if (!entries_[i].labelled.comes) gaps_[i] = std::min(gaps_[i], way - half - end);
        ends[rank] = way + half;
    };
    constexpr float far = -1e9F;
    ends.fill(far);
    for (std::size_t i = 0; i < shown_.size(); ++i)
        pass(i, shown_[i].x);
    ends.fill(far);
    for (std::size_t i = shown_.size(); i-- > 0;)
        pass(i, -shown_[i].x);
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        shown_[i].labelled *= std::clamp((gaps_[i] - least) / (most - least), 0.0F, 1.0F);
        shown_[i].written *= shown_[i].labelled;
    }
}

}  // namespace vitrine
