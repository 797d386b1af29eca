#include "draw/qr.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <qrencode.h>

namespace vitrine {

namespace {

constexpr int quiet_modules = 4;
constexpr Rgba qr_light{0xFF, 0xFF, 0xFF, 255};
constexpr Rgba qr_dark{0x16, 0x18, 0x1C, 255};

struct FreeQr {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::optional<QrCode> qr_of(std::string_view text)
{
    if (text.empty()) return std::nullopt;
    const std::unique_ptr<QRcode, FreeQr> made(
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
    if (made == nullptr) return std::nullopt;
    QrCode code{.side = made->width, .dark = {}};
    const auto modules = static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side);
    code.dark.reserve(modules);
    for (std::size_t i = 0; i < modules; ++i)
        code.dark.push_back((made->data[i] & 1U) != 0);
    return code;
}

Rect paint_qr(const QrCode& code, const Rect& box, DrawList& out)
{
    const int all = code.side + 2 * quiet_modules;
    const float module =
        std::max(1.0F, std::floor(std::min(box.w, box.h) / static_cast<float>(all)));
    const float side = module * static_cast<float>(all);
    const Rect ground{rounded(box.centre().x - side / 2), rounded(box.centre().y - side / 2), side,
                      side};
    out.rect(ground, qr_light);
    const float first = module * quiet_modules;
    for (int y = 0; y < code.side; ++y) {
        const float top = ground.y + first + static_cast<float>(y) * module;
        for (int x = 0; x < code.side;) {
            int end = x;
            while (end < code.side && code.is_dark(end, y))
                ++end;
            if (end > x)
                out.rect({ground.x + first + static_cast<float>(x) * module, top,
                          static_cast<float>(end - x) * module, module},
                         qr_dark);
            x = std::max(end, x + 1);
        }
    }
    return ground;
}

}  // namespace vitrine
