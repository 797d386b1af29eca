// The menus of the bar, which hang below the buttons that open them.
#pragma once

#include <cstdint>

namespace vitrine {

enum class MenuKind : std::uint8_t { TextSize, Theme, Language, More };

}  // namespace vitrine
