#include "text/recent.h"

#include <algorithm>
#include <utility>

namespace vitrine {

Recent::Slot Recent::first(std::size_t hash) const
{
    return buckets_.empty() ? none : buckets_[bucket_of(hash)];
}

Recent::Slot Recent::take(std::size_t hash)
{
    if (size_ >= buckets_.size()) grow();
    if (free_ == none) {
        free_ = static_cast<Slot>(nodes_.size());
        nodes_.emplace_back();
    }
    const Slot slot = std::exchange(free_, nodes_[free_].next);
    nodes_[slot] = {.hash = hash, .used_in_frame = frame_, .serial = ++serial_};
    put_in_bucket(slot);
    link_as_newest(slot);
    ++size_;
    return slot;
}

void Recent::drop(Slot slot)
{
    unlink(slot);
    Slot* link = &buckets_[bucket_of(nodes_[slot].hash)];
    while (*link != slot)
        link = &nodes_[*link].next;
    *link = nodes_[slot].next;
    nodes_[slot] = {.next = free_};
    free_ = slot;
    --size_;
}

void Recent::use(Slot slot)
{
    if (std::exchange(nodes_[slot].used_in_frame, frame_) == frame_) return;
    unlink(slot);
    link_as_newest(slot);
}

Recent::Slot Recent::oldest_unused() const
{
    return oldest_ != none && nodes_[oldest_].used_in_frame != frame_ ? oldest_ : none;
}

void Recent::clear()
{
    const std::uint32_t serial = serial_;
    *this = {};
    serial_ = serial;
}

std::size_t Recent::bucket_of(std::size_t hash) const
{
    // The hash ends with a product, whose upper bits are mixed best.
    return (hash ^ hash >> 32U) & (buckets_.size() - 1);
}

void Recent::grow()
{
    buckets_.assign(std::max<std::size_t>(1024, buckets_.size() * 2), none);
    for (Slot slot = newest_; slot != none; slot = nodes_[slot].older)
        put_in_bucket(slot);
}

void Recent::put_in_bucket(Slot slot)
{
    Slot& bucket = buckets_[bucket_of(nodes_[slot].hash)];
    nodes_[slot].next = bucket;
    bucket = slot;
}

void Recent::link_as_newest(Slot slot)
{
    nodes_[slot].newer = none;
    nodes_[slot].older = newest_;
    (newest_ == none ? oldest_ : nodes_[newest_].newer) = slot;
    newest_ = slot;
}

void Recent::unlink(Slot slot)
{
    const Node& node = nodes_[slot];
    (node.newer == none ? newest_ : nodes_[node.newer].older) = node.older;
    (node.older == none ? oldest_ : nodes_[node.older].newer) = node.newer;
}

}  // namespace vitrine
