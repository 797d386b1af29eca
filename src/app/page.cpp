#include "app/page.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vitrine {

namespace {

struct PageKind {
    std::string_view key;
    Layer layer{};
};

// In the order of the variant.
constexpr std::array page_kinds{
    PageKind{"detail",    Layer::Beside},
    PageKind{"filter",    Layer::Beside},
    PageKind{"tour",      Layer::Screen},
    PageKind{"list",      Layer::Modal },
    PageKind{"help",      Layer::Modal },
    PageKind{"problems",  Layer::Modal },
    PageKind{"menu",      Layer::Modal },
    PageKind{"legend",    Layer::Modal },
    PageKind{"results",   Layer::Beside},
    PageKind{"thing",     Layer::Beside},
    PageKind{"term",      Layer::Modal },
    PageKind{"settings",  Layer::Modal },
    PageKind{"evidence",  Layer::Tab   },
    PageKind{"trail",     Layer::Tab   },
    PageKind{"meanwhile", Layer::Tab   },
    PageKind{"place",     Layer::Tab   },
    PageKind{"tours",     Layer::Modal },
    PageKind{"pin",       Layer::Modal },
    PageKind{"staff",     Layer::Screen},
    PageKind{"overview",  Layer::Screen},
    PageKind{"quiz",      Layer::Screen},
};
static_assert(page_kinds.size() == std::variant_size_v<Page>);

}  // namespace

Layer layer_of(const Page& page)
{
    return page_kinds[page.index()].layer;
}

std::string_view key_of(const Page& page)
{
    return page_kinds[page.index()].key;
}

Scope scope_of(const Page& page)
{
    return layer_of(page) == Layer::Modal ? Scope::Modal : Scope::Panel;
}

const Page* tab_page(const Pages& pages)
{
    for (auto open = pages.rbegin(); open != pages.rend(); ++open) {
        if (layer_of(open->page) == Layer::Tab) return &open->page;
        if (layer_of(open->page) != Layer::Modal) return nullptr;
    }
    return nullptr;
}

bool has_beside(const Pages& pages)
{
    for (auto open = pages.rbegin(); open != pages.rend(); ++open) {
        if (layer_of(open->page) == Layer::Beside) return true;
        if (layer_of(open->page) == Layer::Tab) return false;
    }
    return false;
}

void open_page(Pages& pages, Focus& focus, Page page)
{
    // Whoever goes on to something else is done with what is modal.
    if (layer_of(page) != Layer::Modal) {
        while (!pages.empty() && layer_of(pages.back().page) == Layer::Modal)
            close_page(pages, focus, pages.size() - 1);
    }
    if (layer_of(page) == Layer::Tab) {
        for (std::size_t i = pages.size(); i-- > 0;) {
            const bool is_other =
                layer_of(pages[i].page) == Layer::Tab && pages[i].page.index() != page.index();
            if (is_other) close_page(pages, focus, i);
        }
    }
    const auto same = std::ranges::find_if(
        pages, [&](const OpenPage& open) { return open.page.index() == page.index(); });
    if (same != pages.end()) {
        same->page = page;
        const bool is_above_beside = std::all_of(same, pages.end(), [](const OpenPage& open) {
            return layer_of(open.page) == Layer::Beside || layer_of(open.page) == Layer::Tab;
        });
        if (is_above_beside) std::rotate(same, same + 1, pages.end());
        return;
    }
    const bool takes_focus =
        !std::holds_alternative<page::Detail>(page) && !std::holds_alternative<page::Search>(page);
    Focus inside = takes_focus ? focus_on_panel(key_of(page), scope_of(page)) : focus;
    pages.push_back({.page = page, .focus_before = std::exchange(focus, std::move(inside))});
}

void close_page(Pages& pages, Focus& focus, std::size_t place)
{
    const OpenPage closed = std::move(pages[place]);
    pages.erase(pages.begin() + static_cast<std::ptrdiff_t>(place));
    // The page over it now gives the focus back to where this one would have.
    if (place < pages.size()) {
        pages[place].focus_before = closed.focus_before;
        return;
    }
    const bool is_beside = layer_of(closed.page) == Layer::Beside;
    if (!is_beside || scope_of(focus) != Scope::Timeline) focus = closed.focus_before;
}

}  // namespace vitrine
