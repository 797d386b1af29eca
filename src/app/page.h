// The pages that a visitor has open, as one stack over the timeline.
//
// Escape and every close button take the topmost page away; there is no other way back. A new page,
// say one about a person, needs a struct here, its key and layer in page.cpp, an action that opens
// it in reading.cpp, and a panel that draw_page() calls. Nothing else has to know of it.
#pragma once

#include "app/evidence_page.h"
#include "app/focus.h"
#include "app/meanwhile_page.h"
#include "app/menu.h"
#include "app/place_page.h"
#include "app/quiz_page.h"
#include "app/search_page.h"
#include "app/staff_page.h"
#include "app/step_parts.h"
#include "app/thing_page.h"
#include "app/tours_page.h"
#include "app/trail_page.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace vitrine {

namespace page {

// Details of the selected milestone. Closing them ends the selection.
struct Detail {
    bool operator==(const Detail&) const = default;
};
// The choices below a button of the bar. The menu keeps the place and size that it opened with, so
// that choosing another text size moves nothing under the pointer.
struct Menu {
    MenuKind kind{};
    Vec2 at;          // its upper right corner, in pixels
    float scale = 1;  // of its metrics

    bool operator==(const Menu&) const = default;
};
// What is shown and what is left out.
struct Filter {
    bool operator==(const Filter&) const = default;
};
struct Tour {
    std::size_t tour = 0;
    std::size_t step = 0;  // one past the last: the end, where visitors choose what comes next
    bool is_own = false;   // made of the visitor's trail, whatever `tour` says
    StepFace face{};       // what of the step a class sees

    bool operator==(const Tour&) const = default;
};
// The milestones of a lane between two days, for which the timeline has no room one by one; or
// those without a date, which have no place on it.
struct List {
    LaneId lane{};
    double first = 0;
    double last = 0;
    bool are_undated = false;

    bool operator==(const List&) const = default;
};
struct Help {
    bool operator==(const Help&) const = default;
};
// What the signs of the timeline mean.
struct Legend {
    bool operator==(const Legend&) const = default;
};
// What is wrong with the exhibit's file, which is being edited.
struct Problems {
    bool operator==(const Problems&) const = default;
};
// What a visitor may prefer. As a menu it keeps the size that it opened with.
struct Settings {
    float scale = 1;  // of its metrics

    bool operator==(const Settings&) const = default;
};

}  // namespace page

using Page =
    std::variant<page::Detail, page::Filter, page::Tour, page::List, page::Help, page::Problems,
                 page::Menu, page::Legend, page::Search, page::Thing, page::Term, page::Settings,
                 page::Evidence, page::OwnTrail, page::Meanwhile, page::PlaceIt, page::Tours,
                 page::Pin, page::Staff, page::Overview, page::Quiz>;

// Where a page lies: beside the timeline, instead of it below the bar (its tabs, of which one is
// open at most), instead of all, or over everything until it is closed.
enum class Layer : std::uint8_t { Beside, Tab, Screen, Modal };

Layer layer_of(const Page& page);
// "help", "list" …: the page's panel in the semantic tree, and the area in it that scrolls.
std::string_view key_of(const Page& page);
// The scope of the focus while it is in this page.
Scope scope_of(const Page& page);

struct OpenPage {
    Page page;
    Focus focus_before;  // where the focus goes when it closes

    bool operator==(const OpenPage&) const = default;
};

// The topmost page is the last. Each kind is open at most once.
using Pages = std::vector<OpenPage>;

// The open page of this kind, constant where the pages are; null if there is none.
template <class Kind>
auto* find_page(auto& pages)
{
    decltype(std::get_if<Kind>(&pages.front().page)) found = nullptr;
    for (auto& open : pages) {
        if ((found = std::get_if<Kind>(&open.page)) != nullptr) break;
    }
    return found;
}

template <class Kind>
bool is_open(const Pages& pages)
{
    return find_page<Kind>(pages) != nullptr;
}

// The page that is seen instead of the timeline; null if there is none.
const Page* tab_page(const Pages& pages);
bool has_beside(const Pages& pages);  // whether a page is seen beside the timeline

// Opens a page over the others, or replaces the one of its kind where that is open; of those beside
// the timeline, which share one place, the one opened last is on top. A page that is not modal
// closes the modal ones over it. The focus moves into a newly opened page, except into details and
// into the list of what words find, beside which visitors read on and type on.
void open_page(Pages& pages, Focus& focus, Page page);

// Closes the page at this place of the stack; gives the focus back if the page had it.
void close_page(Pages& pages, Focus& focus, std::size_t place);

template <class Kind>
void close_page(Pages& pages, Focus& focus)
{
    for (std::size_t i = pages.size(); i-- > 0;) {
        if (std::holds_alternative<Kind>(pages[i].page)) close_page(pages, focus, i);
    }
}

}  // namespace vitrine
