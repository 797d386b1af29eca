// What the bar along the top offers, from left to right: the way back, the tour and the tabs
// beside the title, the rest beside the search field. Where it is narrow, what does not fit is
// folded into one menu, tabs from the right before what is older than they are. What is offered
// elsewhere, too, goes first and needs no such menu: themes and settings are below the sizes of
// text, and the legend is on the page of help.
#pragma once

#include "program/pen.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vitrine {

enum class BarLook : std::uint8_t {
    Box,
    Filled,
    Tab,        // a word without a box
    ActiveTab,  // whose page is open
    ActiveBox,  // the menu that holds such a tab
};

// Beside the title, or beside the search field.
enum class BarSide : std::uint8_t { Left, Right };

struct BarItem {
    std::string_view key;
    std::string_view label;  // on the bar
    std::string_view name;   // in words: in the menu, and read aloud
    Action action;           // not used where there is a menu
    std::optional<MenuKind> menu{};
    BarLook look{};
    BarSide side{};
    int folds = 0;          // those with the highest number have to go into the menu first
    bool is_useful = true;  // now
    bool is_folded = false;
    bool joins_next = false;  // without a gap
    bool has_home = false;    // also offered by another button of the bar: needs no menu for itself
};

struct BarItems {
    std::array<BarItem, 16> all;
    std::size_t count = 0;
    bool is_tight = false;  // tabs stand closer together

    std::span<BarItem> span() { return std::span(all).first(count); }
    std::span<const BarItem> span() const { return std::span(all).first(count); }
    // Whether there has to be a menu of what is folded.
    bool has_folded() const;
    // Whether the tab whose page is open is folded.
    bool has_folded_active() const;
};

// What the bar offers now. `capitals` holds the label of a language without a name, and must live
// as long as the items are used.
BarItems bar_items(PanelFrame& frame, std::string& capitals);

// Title, buttons and the search field.
void draw_top_bar(PanelFrame& frame);

// The search field, whose words narrow what is shown. Pressed, it takes what is typed.
void draw_search_field(PanelFrame& frame, const Rect& box);

}  // namespace vitrine
