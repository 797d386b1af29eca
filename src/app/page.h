// What a visitor has open: one stack of pages over the timeline, each over the one before it.
//
// Escape and every button that closes take the topmost away: there is no other way back. A new
// page, say one about a person, is a struct here with its key and its place, an action that opens
// it in reading.cpp, and a panel that draw_page() calls; nothing else has to know of it.
#pragma once

#include "app/focus.h"
#include "app/menu.h"
#include "base/geom.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace vitrine {

namespace page {

// Of what is selected; it closes with it.
struct Detail {
    bool operator==(const Detail&) const = default;
};
// The choices below a button of the bar. It stays where it has opened and as large as it was then:
// what is chosen in it moves nothing under the pointer.
struct Menu {
    MenuKind kind{};
    Vec2 at;          // its right upper corner, in pixels
    float scale = 1;  // of its metrics

    bool operator==(const Menu&) const = default;
};
// What is shown and what is left out.
struct Filter {
    bool operator==(const Filter&) const = default;
};
struct Tour {
    std::size_t tour = 0;
    std::size_t step = 0;  // past the last one: the end, where one chooses what comes next

    bool operator==(const Tour&) const = default;
};
// The milestones of a lane from one day to another, which there is no room to show apart.
struct List {
    LaneId lane{};
    double first = 0;
    double last = 0;

    bool operator==(const List&) const = default;
};
struct Help {
    bool operator==(const Help&) const = default;
};
// What is wrong with the exhibit's file, which is being edited.
struct Problems {
    bool operator==(const Problems&) const = default;
};

}  // namespace page

using Page = std::variant<page::Detail, page::Filter, page::Tour, page::List, page::Help,
                          page::Problems, page::Menu>;

// Beside the timeline, instead of it, or over all else until it is closed.
enum class Layer : std::uint8_t { Beside, Screen, Modal };

Layer layer_of(const Page& page);
// "help", "list" …: names its panel in the semantic tree, and the area in it that scrolls.
std::string_view key_of(const Page& page);
// Where the focus is while it is in there.
Scope scope_of(const Page& page);

struct OpenPage {
    Page page;
    Focus focus_before;  // where the focus goes when it closes

    bool operator==(const OpenPage&) const = default;
};

// Each kind is open once at most.
using Pages = std::vector<OpenPage>;

// The page of a kind, if it is open.
template <class Kind>
const Kind* find_page(const Pages& pages)
{
    for (const OpenPage& open : pages) {
        if (const auto* found = std::get_if<Kind>(&open.page)) return found;
    }
    return nullptr;
}

template <class Kind>
bool is_open(const Pages& pages)
{
    return find_page<Kind>(pages) != nullptr;
}

// Opens a page over the others, or shows another in the place of the one of its kind. The focus
// goes in; details leave it on the timeline, which is read on beside them.
void open_page(Pages& pages, Focus& focus, Page page);

// Closes what lies at `place` and gives the focus back, if it was in there.
void close_page(Pages& pages, Focus& focus, std::size_t place);

template <class Kind>
void close_page(Pages& pages, Focus& focus)
{
    for (std::size_t i = pages.size(); i-- > 0;) {
        if (std::holds_alternative<Kind>(pages[i].page)) close_page(pages, focus, i);
    }
}

}  // namespace vitrine
