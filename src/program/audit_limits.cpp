#include "program/audit_limits.h"

#include "app/board.h"
#include "app/pointing.h"
#include "program/audit_keys.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitrine {

namespace {

constexpr float least_letters = 15;  // the smallest of the design, at 100 %
constexpr float furthest_ring = 12;  // from what has the focus, at 100 %

// The large buttons that lead through time, milestone by milestone.
constexpr std::array<std::string_view, 2> band_steps{"button:earlier", "button:later"};

}  // namespace

AuditLimits audit_limits(const State& state, const Policy& policy,
                         std::vector<SemanticRole>& by_keys)
{
    by_keys.clear();
    const Keys keys = keys_of(state, policy);
    // Where large buttons lead through time, the focus comes to them.
    if (is_bound<action::PanByShare>(keys) || policy.chrome.has_low_band)
        by_keys.insert(by_keys.end(), {SemanticRole::Axis, SemanticRole::Minimap});
    if (is_bound<action::ScrollPanel>(keys)) by_keys.push_back(SemanticRole::ScrollBar);
    const float share = static_cast<float>(state.preferences.text_percent) / 100;
    const Metrics metrics = metrics_of(state);
    // Rings grow with all else.
    const float grown_by = std::max(share, metrics.scale / state.density);
    AuditLimits out{.text = least_letters * share,
                    .ring = furthest_ring * grown_by,
                    .has_keys = !bindings(policy.keys).empty(),
                    .by_keys = by_keys};
    if (policy.chrome.has_low_band) out.steps = band_steps;
    // What a class reads is a share of the screen, however large the letters are that were chosen.
    constexpr float class_letters = 30;
    if (policy.teaches) out.text = class_letters * class_unit(state.size) / state.density;
    if (!policy.screen) return out;
    // Millimetres on the screen, whatever its resolution is.
    out.unit_px = state.density;
    out.target = true_size::target_mm / true_size::unit_mm;
    out.gap = true_size::gap_mm / true_size::unit_mm;
    const bool is_largest = state.preferences.text_percent == text_sizes().back();
    out.text =
        std::max({out.text, state.letters.usual_em, is_largest ? state.letters.large_em : 0.0F});
    return out;
}

}  // namespace vitrine
