#include "view/presence.h"

#include "view/footprint.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float least_glide_px = 0.5F;
constexpr float longest_glide = 96;                          // logical units along time
constexpr std::uint64_t gone_key = std::uint64_t{1} << 63U;  // of what nothing will take over from

// The last bit of a key: a period may have a bar and a card.
std::uint64_t key_of(const Item& item)
{
    return std::uint64_t{index_of(item.id)} << 1U | (item.level == Level::Bar ? 1U : 0U);
}

bool shows_as_much(const Item& one, const Item& other)
{
    return one.more_lines == other.more_lines && one.picture.is_empty() == other.picture.is_empty();
}

}  // namespace

Item moved(const Item& item, Vec2 by)
{
    Item other = item;
    for (Rect* rect : {&other.box, &other.visible, &other.strip, &other.picture}) {
        rect->x += by.x;
        rect->y += by.y;
    }
    other.dot = item.dot + by;
    other.title_at = item.title_at + by;
    other.more_at = item.more_at + by;
    return other;
}

Item without_words(const Item& item)
{
    Item other = item;
    other.date = {};
    other.title_lines = 0;
    other.more_lines = 0;
    other.has_number = false;
    other.claim = ClaimSign::None;
    return other;
}

// Whether an item that glides here from `from` comes through another of its lane: one of the two
// changes sides, or the other begins to be there.
bool Presence::would_cross(const Scene& scene, const Item& item, Vec2 from) const
{
    const Metrics& metrics = scene.spec.metrics;
    const Rect own = bounds(footprint_of(item, metrics));
    const float left = std::min(own.x, own.x + from.x);
    const float right = std::max(own.right(), own.right() + from.x);
    const float top = std::min(own.y, own.y + from.y);
    const float bottom = std::max(own.bottom(), own.bottom() + from.y);
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const Item& other = scene.items[i];
        if (other.lane != item.lane || other.id == item.id) continue;
        const Rect there = bounds(footprint_of(other, metrics));
        if (there.right() <= left || there.x >= right) continue;
        const std::optional<float> below = were_below_[i];
        const bool changes_sides =
            below && (own.y + from.y < there.y + *below) != (own.y < there.y);
        const bool is_met = !below && there.bottom() > top && there.y < bottom;
        if (changes_sides || is_met) return true;
    }
    return false;
}

void Presence::come(const Scene& scene, const Item& item, std::uint64_t key, const Entry* before,
                    double now_s, Change change)
{
    Entry entry{
        .key = key, .item = item, .glides_s = -change_s, .fades_s = now_s, .named_s = -change_s};
    const bool cuts = change == Change::Cuts;
    if (cuts) entry.fades_s -= change_s;
    if (before != nullptr && !cuts) {
        const float t = progress(before->fades_s, now_s);
        const bool is_bar = item.level == Level::Bar;
        const bool has_lines = before->item.title_lines == item.title_lines;
        const bool is_same = before->item.level == item.level &&
                             shows_as_much(before->item, item) &&
                             before->item.opens_left == item.opens_left && (is_bar || has_lines);
        entry.named_s = is_same && !has_lines ? now_s : before->named_s;
        if (before->is_going) {
            entry.opacity = before->opacity * (1 - t);
        } else if (is_same) {
            entry.fades_s = before->fades_s;
            entry.opacity = before->opacity;
        } else {
            // Its old form goes while the new one comes.
            leave_behind(scene, *before, key, now_s);
        }
        entry.glides_s = before->glides_s;
        entry.from = before->from;
        const float scrolled = before->scrolled - scene.scrolling.by;
        // What the camera moves along with its day has not changed its place. Bars are always at
        // their days; how far outside the view an end lies does not count.
        const float off = is_bar ? 0 : scene.days.x(before->rest_day) - item.dot.x;
        const bool is_elsewhere =
            std::abs(before->item.dot.y + scrolled - item.dot.y) > least_glide_px ||
            std::abs(off) > least_glide_px;
        const Vec2 from{is_bar ? 0 : scene.days.x(before->day) - item.dot.x,
                        before->y + scrolled - item.dot.y};
        const float longest = scene.spec.metrics.px(longest_glide);
        const bool is_barred = is_elsewhere && would_cross(scene, item, from);
        if (std::abs(from.x) > longest || is_barred) {
            // Too far for the eye to follow, or through something else: it fades out there and
            // comes in here.
            if (is_same || before->is_going) leave_behind(scene, *before, key, now_s);
            entry.opacity = 0;
            entry.fades_s = now_s;
            entry.glides_s = -change_s;
        } else if (is_elsewhere) {
            entry.from = from;
            entry.glides_s = now_s;
        }
    }
    const Vec2 offset = entry.from * (1 - progress(entry.glides_s, now_s));
    entry.rest_day = scene.days.day(item.dot.x);
    entry.day = scene.days.day(item.dot.x + offset.x);
    entry.covered = {scene.days.day(item.box.x), scene.days.day(item.box.right())};
    entry.y = item.dot.y + offset.y;
    entry.scrolled = scene.scrolling.by;
    last_change_s_ = std::max({last_change_s_, entry.fades_s, entry.glides_s, entry.named_s});
    next_.push_back(entry);
}

// What was shown under `key` goes, and something else has the key now.
void Presence::leave_behind(const Scene& scene, const Entry& before, std::uint64_t key,
                            double now_s)
{
    go(scene, before, now_s);
    if (!next_.empty() && next_.back().key == key) next_.back().key = gone_key | ++gone_ << 1U;
}

void Presence::go(const Scene& scene, const Entry& before, double now_s)
{
    Entry entry = before;
    if (!entry.is_going) {
        const float t = progress(before.fades_s, now_s);
        entry.opacity = before.opacity + (1 - before.opacity) * t;
        entry.fades_s = now_s;
        entry.is_going = true;
        last_change_s_ = now_s;
    }
    const float left = 1 - progress(entry.fades_s, now_s);
    if (left <= 0) return;
    next_.push_back(entry);
    const Vec2 at{scene.days.x(entry.day), entry.y + entry.scrolled - scene.scrolling.by};
    Item gone = moved(entry.item, at - entry.item.dot);
    if (gone.level == Level::Bar) {
        // The view may zoom while it fades, and both its ends stay at their days.
        gone.box.x = scene.days.x(entry.covered.from);
        gone.box.w = scene.days.x(entry.covered.to) - gone.box.x;
        gone.visible = intersection(gone.box, scene.regions.lanes);
    }
    leaving_.push_back({gone, entry.opacity * left});
}

// Another size of the window moves all edges at once: they follow the hand.
void Presence::follow_lanes(const Scene& scene, double now_s, Change change)
{
    const bool cuts = change == Change::Cuts || size_ != scene.spec.size;
    size_ = scene.spec.size;
    next_edges_.clear();
    lanes_.clear();
    shifts_.assign(scene.rows.size(), 0);
    const float scrolled = scene.scrolling.by;
    for (const LaneHeader& header : scene.lanes) {
        Lane lane{.lane = header.lane,
                  .top = header.box.y + scrolled,
                  .bottom = header.box.bottom() + scrolled,
                  .glides_s = now_s - change_s};
        const auto before = std::ranges::find(edges_, header.lane, &Lane::lane);
        if (before != edges_.end() && !cuts) {
            const float left = 1 - progress(before->glides_s, now_s);
            const float top = before->top + before->top_from * left - lane.top;
            const float bottom = before->bottom + before->bottom_from * left - lane.bottom;
            if (before->top != lane.top || before->bottom != lane.bottom) {
                lane.top_from = top;
                lane.bottom_from = bottom;
                lane.glides_s = now_s;
                last_change_s_ = now_s;
            } else {
                lane.top_from = before->top_from;
                lane.bottom_from = before->bottom_from;
                lane.glides_s = before->glides_s;
            }
        }
        const float left = 1 - progress(lane.glides_s, now_s);
        const float top = std::round(lane.top + lane.top_from * left);
        const float bottom = std::round(lane.bottom + lane.bottom_from * left);
        lanes_.push_back({header.box.x, top - scrolled, header.box.w, bottom - top});
        shifts_[index_of(header.lane)] = bottom - lane.bottom;
        next_edges_.push_back(lane);
    }
    std::swap(edges_, next_edges_);
}

void Presence::follow_life(const Scene& scene, double now_s, Change change)
{
    const auto life = scene.life.is_there ? scene.spec.life : std::nullopt;
    if (life != life_) life_since_s_ = now_s;
    if (change == Change::Cuts) life_since_s_ = now_s - threads_s;
    life_ = life;
    threads_ = static_cast<float>(std::clamp((now_s - life_since_s_) / threads_s, 0.0, 1.0));
}

void Presence::follow_view(const Scene& scene, double now_s, Change change)
{
    const bool moves = days_.centre != scene.days.centre ||
                       days_.px_per_day != scene.days.px_per_day ||
                       days_.middle_px != scene.days.middle_px;
    const auto step = static_cast<float>(std::max(0.0, now_s - last_s_) / change_s);
    stillness_ = std::clamp(stillness_ + (moves ? -step : step), 0.0F, 1.0F);
    if (change == Change::Cuts) stillness_ = 1;
    days_ = scene.days;
    last_s_ = now_s;
    has_faint_ =
        std::ranges::any_of(scene.items, [](const Item& item) { return item.name_strength < 1; });
}

// Puts the items into the order of their keys, and finds where they were.
void Presence::order_items(const Scene& scene)
{
    order_.clear();
    for (std::size_t i = 0; i < scene.items.size(); ++i)
        order_.emplace_back(key_of(scene.items[i]), static_cast<std::uint32_t>(i));
    std::ranges::sort(order_);
    were_below_.assign(scene.items.size(), std::nullopt);
    auto before = shown_.begin();
    for (const auto& [key, place] : order_) {
        while (before != shown_.end() && before->key < key)
            ++before;
        if (before == shown_.end() || before->key != key || before->is_going) continue;
        were_below_[place] =
            before->y + before->scrolled - scene.scrolling.by - scene.items[place].dot.y;
    }
}

void Presence::follow(const Scene& scene, double now_s, Change change)
{
    follow_view(scene, now_s, change);
    follow_lanes(scene, now_s, change);
    follow_life(scene, now_s, change);
    captions_.follow(scene, now_s, change);
    axis_.follow(scene, now_s, change);
    signs_.follow(scene, now_s, change);
    grain_.follow(scene, now_s, change);
    order_items(scene);
    items_.resize(scene.items.size());
    leaving_.clear();
    next_.clear();
    std::size_t at = 0;
    for (const auto& [key, place] : order_) {
        for (; at < shown_.size() && shown_[at].key < key; ++at) {
            if (change == Change::Fades) go(scene, shown_[at], now_s);
        }
        const bool was_there = at < shown_.size() && shown_[at].key == key;
        come(scene, scene.items[place], key, was_there ? &shown_[at] : nullptr, now_s, change);
        if (was_there) ++at;
        const Entry& entry = next_.back();
        Look& look = items_[place];
        look.opacity = entry.opacity + (1 - entry.opacity) * progress(entry.fades_s, now_s);
        look.name_opacity = progress(entry.named_s, now_s);
        look.offset = entry.from * (1 - progress(entry.glides_s, now_s));
    }
    for (; at < shown_.size(); ++at) {
        if (change == Change::Fades) go(scene, shown_[at], now_s);
    }
    std::swap(shown_, next_);
    std::ranges::sort(shown_, {}, &Entry::key);
}

bool Presence::is_settling(double now_s) const
{
    const bool draws_threads = life_ && now_s < life_since_s_ + threads_s;
    return now_s < last_change_s_ + change_s || captions_.is_settling(now_s) ||
           axis_.is_settling() || signs_.is_settling(now_s) || grain_.is_settling() ||
           draws_threads || (has_faint_ && stillness_ < 1);
}

}  // namespace vitrine
