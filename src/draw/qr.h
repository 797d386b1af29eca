// A text as a QR code (ISO/IEC 18004), for the phone of who stands before a screen that opens no
// links.
#pragma once

#include "draw/list.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vitrine {

struct QrCode {
    int side = 0;            // modules
    std::vector<bool> dark;  // row by row

    bool is_dark(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
    bool operator==(const QrCode&) const = default;
};

// The smallest code that holds these bytes and can be read with 15 % of it hidden; nothing for a
// text that is empty or too long for any.
std::optional<QrCode> qr_of(std::string_view text);

// Dark on light, whatever the theme is, since not every phone reads the reverse, with four modules
// of quiet around. It is as large as whole pixels to a module let it be, in the middle of `box`.
// Returns what it covers.
Rect paint_qr(const QrCode& code, const Rect& box, DrawList& out);

}  // namespace vitrine
