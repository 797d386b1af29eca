#include "base/digits.h"

#include <algorithm>
#include <charconv>

namespace vitrine {

std::string_view grouped(std::uint64_t count, Digits& room)
{
    constexpr std::string_view thin_space = "\u2009";
    constexpr std::size_t longest_in_one = 4;
    std::array<char, 24> plain{};
    const char* const end = std::to_chars(plain.begin(), plain.end(), count).ptr;
    const auto size = static_cast<std::size_t>(end - plain.data());
    char* to = room.data();
    for (std::size_t i = 0; i < size; ++i) {
        const bool begins_group = i > 0 && (size - i) % 3 == 0 && size > longest_in_one;
        if (begins_group) to = std::ranges::copy(thin_space, to).out;
        *to++ = plain[i];
    }
    return {room.data(), static_cast<std::size_t>(to - room.data())};
}

}  // namespace vitrine
