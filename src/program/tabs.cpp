#include "program/tabs.h"

#include "data/evidence_keys.h"

#include <array>

namespace vitrine {

namespace {

bool has_contrasts(const Exhibit& exhibit)
{
    return !exhibit.contrasts.empty();
}

}  // namespace

std::span<const Tab> tabs()
{
    static const std::array rows{
        Tab{"evidence", word::evidence_tab, action::ToggleEvidence{}, has_contrasts},
    };
    return rows;
}

}  // namespace vitrine
