// Where milestones stand in time when their dates leave it open: what led to something comes before
// it.
#pragma once

#include "date/order.h"
#include "exhibit/exhibit.h"

namespace vitrine {

// What a milestone is put in order by. Where its date is vague, and something that led to it was
// no earlier than some day within that date, it is looked for in what is left: a founding in 1922
// to which a call of November led has its place, and its mark, in December and not in July. That
// holds for one step back; days that are known are never moved.
TimeOrder order_of(const Exhibit& exhibit, MilestoneId milestone);

}  // namespace vitrine
