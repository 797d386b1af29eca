// What the bar along the top offers, from left to right. Where it is narrow, what does not fit is
// folded from the right into one menu.
#pragma once

#include "program/pen.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vitrine {

struct BarItem {
    std::string_view key;
    std::string_view label;  // on the bar
    std::string_view name;   // in words: in the menu, and read aloud
    Action action;           // not used where there is a menu
    std::optional<MenuKind> menu{};
    bool is_filled = false;
    bool is_useful = true;  // now
};

struct BarItems {
    std::array<BarItem, 10> all;
    std::size_t count = 0;
    std::size_t shown = 0;  // on the bar; the others are in the menu

    std::span<const BarItem> on_bar() const { return std::span(all).first(shown); }
    std::span<const BarItem> folded() const& { return std::span(all).first(count).subspan(shown); }
    std::span<const BarItem> folded() && = delete;  // it lends what it holds
};

// What the bar offers now. `capitals` holds the label of a language without a name, and must live
// as long as the items are used.
BarItems bar_items(PanelFrame& frame, std::string& capitals);

// Title, buttons and the search field.
void draw_top_bar(PanelFrame& frame);

// The search field, whose words narrow what is shown. Pressed, it takes what is typed.
void draw_search_field(PanelFrame& frame, const Rect& box);

}  // namespace vitrine
