// The names of an enum's values, in one table that is used for both reading and writing.
//
//     enum class Fruit : std::uint8_t { None, Apple, Pear };
//     constexpr Names<Fruit::Apple, Fruit::Pear> fruit_names{{"apple", "pear"}};
//     static_assert(fruit_names.is_complete());
//
// The table is as long as there are values from the first to the last; too many names do not
// compile, and too few are seen by is_complete().
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace vitrine {

template <auto first, auto last>
struct Names {
    using Enum = decltype(last);
    static constexpr std::size_t count =
        static_cast<std::size_t>(last) - static_cast<std::size_t>(first) + 1;

    std::array<std::string_view, count> names;

    // `value` must be one from the first to the last.
    constexpr std::string_view operator[](Enum value) const
    {
        return names[static_cast<std::size_t>(value) - static_cast<std::size_t>(first)];
    }

    // The value at a place of the table.
    static constexpr Enum at(std::size_t place)
    {
        return static_cast<Enum>(static_cast<std::size_t>(first) + place);
    }

    // The value with this name; nothing if there is none.
    constexpr std::optional<Enum> find(std::string_view name) const
    {
        const auto found = std::ranges::find(names, name);
        if (found == names.end()) return std::nullopt;
        return at(static_cast<std::size_t>(found - names.begin()));
    }

    constexpr std::span<const std::string_view> all() const { return names; }

    // Whether every value has a name and no two have the same.
    constexpr bool is_complete() const
    {
        for (std::size_t i = 0; i < count; ++i) {
            const bool is_first = std::ranges::find(names, names[i]) == names.begin() + i;
            if (names[i].empty() || !is_first) return false;
        }
        return true;
    }
};

}  // namespace vitrine
