#include "base/result.h"
#include "exhibit/reading.h"

#include <bit>
#include <functional>

namespace vitrine {

void Register::reserve(std::size_t count)
{
    slots_.assign(std::bit_ceil(2 * count + 1), {});
    ids_.reserve(count);
    places_.reserve(count);
}

std::size_t Register::slot_of(std::string_view id, std::size_t hash) const
{
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].entry != 0; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.hash == static_cast<std::uint32_t>(hash >> 32U) && ids_[slot.entry - 1] == id)
            break;
    }
    return at;
}

bool Register::add(std::string_view id, std::size_t place)
{
    VERIFY(2 * ids_.size() < slots_.size());
    const std::size_t hash = std::hash<std::string_view>{}(id);
    Slot& slot = slots_[slot_of(id, hash)];
    ids_.push_back(id);
    places_.push_back(static_cast<std::uint32_t>(place));
    if (slot.entry != 0) return false;
    slot = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(ids_.size())};
    return true;
}

std::optional<std::size_t> Register::find(std::string_view id) const
{
    if (ids_.empty()) return std::nullopt;
    const Slot& slot = slots_[slot_of(id, std::hash<std::string_view>{}(id))];
    if (slot.entry == 0) return std::nullopt;
    return places_[slot.entry - 1];
}

}  // namespace vitrine
