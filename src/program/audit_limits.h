// How large things must be in a mode, and what its keys do: the audit's limits as a policy sets
// them.
#pragma once

#include "app/policy.h"
#include "app/state.h"
#include "draw/audit.h"

#include <vector>

namespace vitrine {

// `by_keys` keeps what the limits only refer to. Contrast depends on the theme, and is not asked
// for yet.
AuditLimits audit_limits(const State& state, const Policy& policy,
                         std::vector<SemanticRole>& by_keys);

}  // namespace vitrine
