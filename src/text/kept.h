// What a text cache keeps: entries in slots, found by hash, of which those unused for longest are
// dropped, a few in each frame. Finding allocates nothing.
#pragma once

#include "text/recent.h"

#include <deque>

namespace vitrine {

// What trim() leaves, at most, where a frame does not use more than that at once.
struct KeptLimits {
    std::size_t entries = 0;
    std::size_t bytes = 0;
};

// How many entries a frame may drop in addition to as many as it has added. So entries are never
// added faster than they are dropped, and to drop them costs little against what they have cost.
constexpr std::size_t most_evicted = 256;

// `Entry` has bytes(), with all that it owns, and clear(), which may keep memory for the next one.
template <typename Entry>
class Kept {
public:
    using Slot = Recent::Slot;

    // The slot of the entry with this hash for which `is_it` holds, used in this frame; or
    // Recent::none.
    template <typename IsIt>
    Slot find(std::size_t hash, IsIt is_it)
    {
        Slot slot = recent_.first(hash);
        while (slot != Recent::none && (recent_.hash(slot) != hash || !is_it(entries_[slot].entry)))
            slot = recent_.next(slot);
        if (slot != Recent::none) recent_.use(slot);
        return slot;
    }

    // A slot for an entry that find() did not find: a cleared one. The caller fills it and calls
    // weigh(), then and whenever it has changed.
    Slot add(std::size_t hash)
    {
        const Slot slot = recent_.take(hash);
        if (slot == entries_.size()) entries_.emplace_back();
        ++added_;
        return slot;
    }

    void weigh(Slot slot)
    {
        const std::size_t bytes = entries_[slot].entry.bytes();
        bytes_ += bytes - entries_[slot].bytes;
        entries_[slot].bytes = bytes;
    }

    std::uint32_t serial(Slot slot) const { return recent_.serial(slot); }
    bool holds(Slot slot, std::uint32_t serial) const { return recent_.holds(slot, serial); }
    void use(Slot slot) { recent_.use(slot); }

    Entry& operator[](Slot slot) { return entries_[slot].entry; }
    std::size_t size() const { return recent_.size(); }
    std::size_t bytes() const { return bytes_; }

    // Ends a frame: drops what was unused for longest until the limits are kept, but nothing that
    // this frame has used, and no more than most_evicted and as many as it has added.
    void trim(const KeptLimits& limits)
    {
        for (std::size_t left = most_evicted + added_; left > 0; --left) {
            if (size() <= limits.entries && bytes_ <= limits.bytes) break;
            const Slot oldest = recent_.oldest_unused();
            if (oldest == Recent::none) break;
            drop(oldest);
        }
        added_ = 0;
        recent_.next_frame();
    }

    void clear()
    {
        recent_.clear();
        entries_.clear();
        bytes_ = added_ = 0;
    }

private:
    struct Weighed {
        Entry entry;
        std::size_t bytes = 0;
    };
    // As many dropped entries keep their memory for the next ones.
    static constexpr std::size_t most_spare = 2 * most_evicted;

    void drop(Slot slot)
    {
        recent_.drop(slot);
        Weighed& dropped = entries_[slot];
        bytes_ -= dropped.bytes;
        dropped.bytes = 0;
        dropped.entry.clear();
        if (recent_.slots() - recent_.size() > most_spare) dropped.entry = {};
    }

    Recent recent_;
    std::deque<Weighed> entries_;  // by slot; a deque, so that growing moves none
    std::size_t bytes_ = 0;
    std::size_t added_ = 0;  // in this frame
};

}  // namespace vitrine
