#include "view/claims.h"

#include "data/word_keys.h"

#include <array>

namespace vitrine {

ClaimSign sign_of(const Exhibit& exhibit, const Milestone& milestone)
{
    switch (milestone.claim) {
    case Claim::Official: return ClaimSign::Official;
    case Claim::Assessment: return ClaimSign::Assessment;
    case Claim::Fact:
    case Claim::Unstated: break;
    }
    const bool is_disputed = !exhibit.details_of(milestone).disputes.empty();
    if (is_disputed) return ClaimSign::Disputed;
    return is_unproven(milestone) ? ClaimSign::Unproven : ClaimSign::None;
}

bool is_unproven(const Milestone& milestone)
{
    const bool is_fact = milestone.claim == Claim::Fact || milestone.claim == Claim::Unstated;
    return is_fact && milestone.finding != Finding::Unstated;
}

Word word_of(ClaimSign sign)
{
    switch (sign) {
    case ClaimSign::None: return word::claim_fact;
    case ClaimSign::Official: return word::claim_official;
    case ClaimSign::Assessment: return word::claim_assessment;
    case ClaimSign::Disputed: return word::claim_disputed;
    case ClaimSign::Unproven:
        return word::claim_found[static_cast<std::size_t>(Finding::NotVerified)];
    }
    return word::claim_fact;
}

void paint_claim(ClaimSign sign, Vec2 c, float r, Rgba color, DrawList& out)
{
    const auto corners = [&](Vec2 a, Vec2 b, Vec2 d) {
        return std::array{c + a * r, c + b * r, c + d * r};
    };
    switch (sign) {
    case ClaimSign::None: break;
    case ClaimSign::Official:
        out.rect({c.x - r * 0.9F, c.y - r, r * 0.32F, 2 * r}, color);
        out.polygon(corners({-0.58F, -1}, {1, -0.4F}, {-0.58F, 0.2F}), color);
        break;
    case ClaimSign::Assessment:
        out.rect({c.x - r, c.y - r * 0.9F, 2 * r, r * 1.3F}, color);
        out.polygon(corners({-0.7F, 0.4F}, {0.2F, 0.4F}, {-0.7F, 1.1F}), color);
        break;
    case ClaimSign::Disputed:
        for (const float y : {-0.45F, 0.45F})
            out.rect({c.x - r, c.y + r * (y - 0.17F), 2 * r, r * 0.34F}, color);
        out.line(c + Vec2{-0.5F, 1} * r, c + Vec2{0.5F, -1} * r, r * 0.3F, color);
        break;
    case ClaimSign::Unproven: {
        constexpr std::array hook{
            Vec2{-0.6F,  -0.5F },
            Vec2{-0.25F, -0.9F },
            Vec2{0.3F,   -0.85F},
            Vec2{0.6F,   -0.4F },
            Vec2{0,      0     },
            Vec2{0,      0.35F }
        };
        for (std::size_t i = 0; i + 1 < hook.size(); ++i)
            out.line(c + hook[i] * r, c + hook[i + 1] * r, r * 0.34F, color);
        out.rect({c.x - r * 0.2F, c.y + r * 0.6F, r * 0.4F, r * 0.4F}, color);
        break;
    }
    }
}

}  // namespace vitrine
