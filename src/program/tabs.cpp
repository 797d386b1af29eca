#include "program/tabs.h"

#include "data/cut_keys.h"
#include "data/evidence_keys.h"
#include "data/place_keys.h"
#include "data/trail_keys.h"

#include <array>

namespace vitrine {

namespace {

bool has_contrasts(const Exhibit& exhibit, const Index& /*index*/)
{
    return !exhibit.contrasts.empty();
}

bool has_milestones(const Exhibit& exhibit, const Index& /*index*/)
{
    return !exhibit.milestones.empty();
}

bool has_cards(const Exhibit& /*exhibit*/, const Index& index)
{
    return index.has_round;
}

}  // namespace

std::span<const Tab> tabs()
{
    static const std::array rows{
        Tab{"evidence",  word::evidence_tab, action::ToggleEvidence{},  has_contrasts },
        Tab{"meanwhile", word::cut_tab,      action::ToggleMeanwhile{}, has_milestones},
        Tab{"place",     word::place_tab,    action::TogglePlacing{},   has_cards     },
        Tab{"trail",     word::trail_tab,    action::ToggleTrail{},     has_milestones},
    };
    return rows;
}

}  // namespace vitrine
