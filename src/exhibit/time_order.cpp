#include "exhibit/time_order.h"

#include <algorithm>

namespace vitrine {

TimeOrder order_of(const Exhibit& exhibit, MilestoneId milestone)
{
    const Date& date = exhibit[milestone].date;
    Day least = date.earliest();
    for (const Relation& relation : exhibit.details_of(exhibit[milestone]).relations) {
        if (relation.kind != RelationKind::CameFrom) continue;
        const Milestone& cause = exhibit[relation.other];
        const bool is_known = !cause.is_undated && cause.date.start == End::Known;
        if (is_known) least = std::max(least, cause.date.earliest());
    }
    return order_from(date, least);
}

}  // namespace vitrine
