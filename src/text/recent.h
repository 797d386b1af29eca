// Which of a cache's numbered slots are taken, under which hash, and which was unused for longest.
//
// A slot is reused, but each use of it has a serial of its own, so that what asks for a dropped
// entry learns that it is gone and never gets another one. Nothing here costs more for more slots.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vitrine {

class Recent {
public:
    using Slot = std::uint32_t;
    static constexpr Slot none = 0xFFFF'FFFF;

    // The slots whose hash may be this one, one after the other, until none.
    Slot first(std::size_t hash) const;
    Slot next(Slot slot) const { return nodes_[slot].next; }
    std::size_t hash(Slot slot) const { return nodes_[slot].hash; }

    // Takes a free slot, or the one after the last. It counts as used in this frame.
    Slot take(std::size_t hash);
    void drop(Slot slot);
    void use(Slot slot);

    // What use of the slot this is, from 1 on, and never the same for another use.
    std::uint32_t serial(Slot slot) const { return nodes_[slot].serial; }
    bool holds(Slot slot, std::uint32_t serial) const
    {
        return slot < nodes_.size() && nodes_[slot].serial == serial;
    }

    // The one unused for longest, if this frame has not used it; else none.
    Slot oldest_unused() const;
    void next_frame() { ++frame_; }

    std::size_t size() const { return size_; }           // slots taken
    std::size_t slots() const { return nodes_.size(); }  // and free ones

    // Forgets everything but the serial.
    void clear();

private:
    struct Node {
        std::size_t hash = 0;
        std::uint64_t used_in_frame = 0;
        std::uint32_t serial = 0;  // 0: the slot is free
        Slot next = none;          // in its bucket, or of the free slots
        Slot newer = none;
        Slot older = none;
    };
    std::size_t bucket_of(std::size_t hash) const;
    void grow();
    void put_in_bucket(Slot slot);
    void link_as_newest(Slot slot);
    void unlink(Slot slot);

    std::vector<Node> nodes_;
    std::vector<Slot> buckets_;  // a power of two of them, and no fewer than slots taken
    Slot newest_ = none;
    Slot oldest_ = none;
    Slot free_ = none;
    std::size_t size_ = 0;
    std::uint64_t frame_ = 1;
    std::uint32_t serial_ = 0;
};

}  // namespace vitrine
