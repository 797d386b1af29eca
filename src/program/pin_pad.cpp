// The pad on which staff type their PIN: a screen that visitors cannot leave has no keyboard.
#include "app/staffing.h"
#include "base/digits.h"
#include "data/staff_keys.h"
#include "data/word_keys.h"
#include "program/panels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float pad_key = 64;
constexpr float pad_gap = 10;
constexpr float pad_margin = 32;

// Nobody who looks over a shoulder reads the digits, and nobody hears them.
void draw_typed(PanelFrame& f, const page::Pin& pin, const Rect& row)
{
    const std::string said =
        f.words.counted(word::pin_typed, static_cast<std::int64_t>(pin.digits.size()));
    f.semantics.add({.role = SemanticRole::Status,
                     .key = "pin-typed",
                     .name = said,
                     .value = std::to_string(pin.digits.size()),
                     .rect = row});
    const float pitch = row.w / static_cast<float>(most_pin);
    const float r = f.px(8);
    for (std::size_t i = 0; i < most_pin; ++i) {
        const Vec2 centre{row.x + pitch * (static_cast<float>(i) + 0.5F), row.centre().y};
        if (i < pin.digits.size())
            f.list.disc(centre, r, f.color(Token::Ink));
        else
            f.list.ring(centre, r - f.px(1), f.px(2), f.color(Token::Muted));
    }
}

std::string message(const PanelFrame& f, const page::Pin& pin)
{
    if (pin.open_at > f.now) {
        const auto left = static_cast<std::int64_t>(std::ceil(seconds_between(f.now, pin.open_at)));
        return f.words.counted(word::pin_wait, left);
    }
    return std::string(f.words[pin.was_wrong ? word::pin_wrong : word::pin_hint]);
}

void draw_keys(PanelFrame& f, const Rect& keys)
{
    Pen pen(f);
    const float gap = f.px(pad_gap);
    const float w = (keys.w - 2 * gap) / 3;
    const float h = (keys.h - 3 * gap) / 4;
    const auto place = [&](int column, int row) {
        return Rect{rounded(keys.x + static_cast<float>(column) * (w + gap)),
                    rounded(keys.y + static_cast<float>(row) * (h + gap)), std::floor(w),
                    std::floor(h)};
    };
    const auto draw_digit = [&](int key, const Rect& box) {
        const std::string digit(1, static_cast<char>('0' + key));
        if (pen.button("pin-" + digit, box, digit, ButtonLook::Plain, Role::AxisDecade))
            f.wanted.emplace_back(action::TypePin{key});
    };
    // In the order in which they are read.
    for (int key = 1; key <= 9; ++key)
        draw_digit(key, place((key - 1) % 3, (key - 1) / 3));
    if (pen.button("pin-erase", place(0, 3), f.words[word::pin_erase], ButtonLook::Plain))
        f.wanted.emplace_back(action::TypePin{erasing_key});
    draw_digit(0, place(1, 3));
    if (pen.button("pin-open", place(2, 3), f.words[word::pin_open], ButtonLook::Filled))
        f.wanted.emplace_back(action::TryPin{});
}

}  // namespace

void draw_pin_pad(PanelFrame& f, const page::Pin& pin)
{
    dim(f);
    Pen pen(f);
    const float text = f.metrics.line_height(Role::Title) + f.metrics.line_height(Role::Small);
    const float keys_h = f.px(4 * pad_key + 3 * pad_gap);
    const float all = text + f.px(30 + 24) + keys_h + f.px(10) + 2 * f.px(pad_margin);
    const Rect box = centred_panel(f, "pin-ground", 3 * pad_key * 1.6F + 2 * pad_gap + 64,
                                   all / f.metrics.scale);
    f.semantics.add(
        {.role = SemanticRole::Panel, .key = "pin", .name = f.words[word::pin_title], .rect = box});
    const Rect in = inset(
        box, {f.px(pad_margin), f.px(10 + pad_margin - 8), f.px(pad_margin), f.px(pad_margin)});
    float y = in.y;
    y += pen.text({in.x, y}, in.w, f.words[word::pin_title], {.role = Role::Title});
    const bool is_bad = pin.was_wrong || pin.open_at > f.now;
    y += pen.text({in.x, y}, in.w, message(f, pin),
                  {.role = Role::Small, .color = is_bad ? Token::Red : Token::Muted}) +
         f.px(8);
    draw_typed(f, pin, {in.x, y, in.w, f.px(30)});
    y += f.px(30 + 12);
    draw_keys(f, {in.x, y, in.w, in.bottom() - y});
}

}  // namespace vitrine
