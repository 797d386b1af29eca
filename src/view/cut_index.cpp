#include "view/cut_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace vitrine {

double CutMember::begin() const
{
    return is_open_left ? -HUGE_VAL : span.from;
}

double CutMember::end() const
{
    return is_open_right ? HUGE_VAL : span.to;
}

float rounded_up(double value)
{
    const auto near = static_cast<float>(value);
    return static_cast<double>(near) < value ? std::nextafter(near, HUGE_VALF) : near;
}

float rounded_down(double value)
{
    const auto near = static_cast<float>(value);
    return static_cast<double>(near) > value ? std::nextafter(near, -HUGE_VALF) : near;
}

std::size_t CutIndex::memory() const
{
    return (by_begin.capacity() + by_end.capacity()) * sizeof(std::uint32_t) + ends.memory() +
           leads.memory();
}

CutIndex cut_index_of(std::span<const CutMember> members)
{
    CutIndex index;
    const std::size_t count = members.size();
    index.by_begin.resize(count);
    std::iota(index.by_begin.begin(), index.by_begin.end(), 0U);
    index.by_end = index.by_begin;
    const auto sort_by = [](std::vector<std::uint32_t>& places, const auto& key) {
        std::ranges::sort(places, [&key](std::uint32_t a, std::uint32_t b) {
            const double x = key(a);
            const double y = key(b);
            return x != y ? x < y : a < b;
        });
    };
    sort_by(index.by_begin, [&](std::uint32_t place) { return members[place].begin(); });
    sort_by(index.by_end, [&](std::uint32_t place) { return members[place].end(); });
    std::vector<float> ends(count);
    std::vector<float> leads(count);
    for (std::size_t i = 0; i < count; ++i) {
        ends[i] = rounded_up(members[i].span.to);
        leads[i] = rounded_up(members[i].anchor - members[i].span.from);
    }
    index.ends = Pyramid(std::move(ends));
    index.leads = Pyramid(std::move(leads));
    return index;
}

}  // namespace vitrine
