// The bars: title and buttons along the top, or large buttons within everybody's reach along the bottom.
#include "program/panels.h"

#include "base/utf8.h"
#include "data/word_keys.h"
#include "view/paint.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

// A language as its own speakers call it, for the button that changes to it.
std::string_view next_language(const PanelFrame& f)
{
    const auto& languages = f.exhibit().languages;
    return languages[(index_of(f.state.preferences.language) + 1) % languages.size()];
}

struct BarButton {
    std::string_view key;
    std::string label;
    Action action;
    ButtonLook look = ButtonLook::Plain;
    float least_width = 48;
};

std::vector<BarButton> top_buttons(const PanelFrame& f)
{
    std::vector<BarButton> buttons;
    if (!f.exhibit().tours.empty()) {
        buttons.push_back({"tour", std::string(f.words[word::bar_tour]), action::StartTour{f.setting.tour}, ButtonLook::Filled});
    }
    if (f.exhibit().languages.size() > 1) {
        buttons.push_back({"language", upper_cased(next_language(f)), action::NextLanguage{}});
    }
    buttons.push_back({"text-size", "Aa", action::ChangeTextSize{0}});
    buttons.push_back({"theme", std::string(f.words[word::bar_theme]), action::NextTheme{}});
    buttons.push_back({"help", "?", action::ToggleHelp{}});
    return buttons;
}

std::vector<BarButton> low_buttons(const PanelFrame& f)
{
    std::vector<BarButton> buttons{
        {"whole", std::string(f.words[word::bar_whole]), action::ShowAll{}},
        {"zoom-out", "−", action::ZoomBy{1 / 1.8}, ButtonLook::Plain, 80},
        {"zoom-in", "+", action::ZoomBy{1.8}, ButtonLook::Plain, 80},
        {"earlier", std::string(f.words[word::bar_earlier]), action::StepTime{-1}},
        {"later", std::string(f.words[word::bar_later]), action::StepTime{1}},
    };
    if (f.exhibit().languages.size() > 1) {
        buttons.push_back({"language", upper_cased(next_language(f)), action::NextLanguage{}, ButtonLook::Plain, 80});
    }
    buttons.push_back({"text-size", "Aa", action::ChangeTextSize{0}, ButtonLook::Plain, 80});
    buttons.push_back({"start-over", std::string(f.words[word::bar_start_over]), action::StartOver{}, ButtonLook::Filled});
    return buttons;
}

float width_of(const PanelFrame& f, const Pen& pen, const BarButton& button, float pad)
{
    return std::max(f.px(button.least_width), pen.width_of(button.label, Role::Strong) + 2 * f.px(pad));
}

void draw_top_bar(PanelFrame& f)
{
    Pen pen(f);
    const Rect& bar = f.scene.regions.top_bar;
    f.list.rect(bar, f.color(Token::Panel));
    f.list.rect({bar.x, bar.bottom() - f.px(2), bar.w, f.px(2)}, f.color(Token::Ink));

    const float h = f.px(48);
    const float y = bar.y + (bar.h - f.px(2) - h) / 2;
    float right = bar.right() - f.px(24);
    std::vector<BarButton> buttons = top_buttons(f);
    std::ranges::reverse(buttons);
    for (const BarButton& button : buttons) {
        const float w = width_of(f, pen, button, 18);
        const Rect box{right - w, y, w, h};
        if (pen.button(button.key, box, button.label, button.look)) f.wanted.push_back(button.action);
        right = box.x - f.px(8);
    }
    const Rect emblem{f.px(24), bar.y + f.px(13), f.px(44), f.px(44)};
    paint_emblem(emblem, f.theme, f.list);
    const float x = emblem.right() + f.px(14);
    const float room = right - f.px(16) - x;
    if (room < f.px(80)) return;
    pen.text({x, bar.y + f.px(9)}, room, f.text(f.exhibit().title), {.role = Role::Heading, .max_lines = 1});
    pen.text({x, bar.y + f.px(41)}, room, f.text(f.exhibit().subtitle),
             {.role = Role::Caption, .color = Token::Muted, .max_lines = 1});
}

// Buttons share the width; in a narrow window they lose padding before they lose letters.
void draw_low_band(PanelFrame& f)
{
    Pen pen(f);
    const Rect& band = f.scene.regions.low_band;
    f.list.rect(band, f.color(Token::Panel));
    f.list.rect({band.x, band.y, band.w, f.px(2)}, f.color(Token::Ink));
    const std::vector<BarButton> buttons = low_buttons(f);
    const float gap = f.px(12);
    const auto total = [&](float pad) {
        float all = gap * static_cast<float>(buttons.size() - 1);
        for (const BarButton& button : buttons) all += width_of(f, pen, button, pad);
        return all;
    };
    float pad = 28;
    while (pad > 8 && total(pad) > band.w - f.px(32)) pad -= 2;
    const float h = f.px(f.setting.policy.chrome.target);
    float x = std::max(f.px(8), band.centre().x - total(pad) / 2);
    for (const BarButton& button : buttons) {
        const Rect box{x, band.y + (band.h - h) / 2 + f.px(1), width_of(f, pen, button, pad), h};
        if (pen.button(button.key, box, button.label, button.look)) f.wanted.push_back(button.action);
        x = box.right() + gap;
    }
}

}  // namespace

void draw_chrome(PanelFrame& f)
{
    if (!f.scene.regions.top_bar.is_empty()) draw_top_bar(f);
    if (!f.scene.regions.low_band.is_empty()) draw_low_band(f);
}

}  // namespace vitrine
