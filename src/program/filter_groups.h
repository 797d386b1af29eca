// How the filter is told: of each group, those that are chosen to be shown. While none is chosen,
// all are shown.
#pragma once

#include "data/find_keys.h"
#include "data/word_keys.h"
#include "view/filter.h"

#include <bitset>
#include <cstddef>
#include <iterator>

namespace vitrine {

// What the members of ClaimSet are called.
inline constexpr Word claim_words[] = {word::claim_official, word::claim_assessment,
                                       word::claim_fact,     word::filter_confidence[0],
                                       word::claim_disputed, word::claim_found[1]};
static_assert(std::size(claim_words) == unproven_claim + 1);

// Whether a member is shown while others of its group are not.
template <std::size_t N>
bool is_chosen(const std::bitset<N>& hidden, std::size_t place)
{
    return hidden.any() && place < N && !hidden[place];
}

// What is hidden of a group of `count` once a member was pressed: chosen, or not any more. Without
// anything chosen nothing is hidden, as when all is.
template <std::size_t N>
std::bitset<N> with_pressed(const std::bitset<N>& hidden, std::size_t place, std::size_t count)
{
    std::bitset<N> chosen;
    std::bitset<N> all;
    for (std::size_t i = 0; i < count && i < N; ++i) {
        all.set(i);
        chosen[i] = is_chosen(hidden, i);
    }
    chosen.flip(place);
    return chosen.none() || chosen == all ? std::bitset<N>{} : all & ~chosen;
}

}  // namespace vitrine
