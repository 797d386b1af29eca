// The tabs of the bar: pages that are seen instead of the timeline, in the order in which the bar
// offers them. To add one, add its page (app/page.h, in Layer::Tab) and a row in tabs.cpp.
#pragma once

#include "app/action.h"
#include "data/words.h"
#include "view/index.h"

#include <span>
#include <string_view>

namespace vitrine {

struct Tab {
    std::string_view page;  // key_of() its page; also names it in the semantic tree
    Word word;              // on the bar
    Action action;          // opens the page, or closes it where it is open
    bool (*has_content)(const Exhibit& exhibit,
                        const Index& index);  // without that, it is not offered
};

std::span<const Tab> tabs();

}  // namespace vitrine
