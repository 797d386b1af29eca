#include "view/evidence_rows.h"

#include "view/claims.h"

#include <algorithm>

namespace vitrine {

namespace {

struct TakenStretch {
    float from = 0;
    float to = 0;
};

class RowOfBars {
public:
    explicit RowOfBars(const EvidenceRoom& room) : room_(room), lines_(room.lines) {}

    EvidencePlace place(const EvidenceBar& bar)
    {
        const float from = std::clamp(bar.from, room_.left, room_.right);
        const float to = std::clamp(bar.to, room_.left, room_.right);
        const float beside = bar.title + room_.gap;
        if (bar.title + 2 * room_.gap <= to - from) {
            if (const auto line = take({from, to}); line < lines_.size())
                return {line, EvidenceTitle::Inside};
        }
        if (to + beside <= room_.right) {
            if (const auto line = take({from, to + beside}); line < lines_.size())
                return {line, EvidenceTitle::Right};
        }
        if (from - beside >= room_.left) {
            if (const auto line = take({from - beside, to}); line < lines_.size())
                return {line, EvidenceTitle::Left};
        }
        return {take({from, to}), EvidenceTitle::None};
    }

private:
    // The first line that has room; one below the last if none has.
    std::size_t take(const TakenStretch& wanted)
    {
        std::size_t line = 0;
        for (; line < lines_.size(); ++line) {
            const bool is_free = std::ranges::all_of(lines_[line], [&](const TakenStretch& taken) {
                return wanted.to + room_.gap <= taken.from || taken.to + room_.gap <= wanted.from;
            });
            if (!is_free) continue;
            lines_[line].push_back(wanted);
            return line;
        }
        return line;
    }

    const EvidenceRoom& room_;
    std::vector<std::vector<TakenStretch>> lines_;
};

std::size_t untitled(std::span<const EvidenceBar> bars, const EvidenceRoom& room)
{
    const auto places = places_in_row(bars, room);
    return static_cast<std::size_t>(
        std::ranges::count(places, EvidenceTitle::None, &EvidencePlace::title));
}

// How many bars have no line, or no title though it has room in a line of its own.
std::size_t missing(std::span<const EvidenceBar> bars, EvidenceRoom room)
{
    const auto places = places_in_row(bars, room);
    const auto on_floor =
        static_cast<std::size_t>(std::ranges::count(places, room.lines, &EvidencePlace::line));
    const std::size_t now = untitled(bars, room);
    room.lines = bars.size();
    const std::size_t least = untitled(bars, room);
    return std::max(on_floor, now - std::min(now, least));
}

}  // namespace

EvidenceSide side_of(const Milestone& milestone)
{
    if (milestone.claim == Claim::Official) return EvidenceSide::Official;
    const bool is_critic = milestone.claim == Claim::Assessment || is_unproven(milestone);
    return is_critic ? EvidenceSide::Critic : EvidenceSide::Record;
}

std::vector<EvidencePlace> places_in_row(std::span<const EvidenceBar> bars,
                                         const EvidenceRoom& room)
{
    RowOfBars row(room);
    std::vector<EvidencePlace> places;
    places.reserve(bars.size());
    for (const EvidenceBar& bar : bars)
        places.push_back(row.place(bar));
    return places;
}

std::array<std::size_t, evidence_sides>
lines_of_rows(const std::array<std::vector<EvidenceBar>, evidence_sides>& rows, EvidenceRoom room,
              std::size_t most)
{
    std::array<std::size_t, evidence_sides> lines{1, 1, 1};
    for (std::size_t all = evidence_sides; all < most; ++all) {
        std::size_t worst = 0;
        std::size_t worst_count = 0;
        for (std::size_t side = 0; side < evidence_sides; ++side) {
            room.lines = lines[side];
            const std::size_t count = missing(rows[side], room);
            if (count <= worst_count) continue;
            worst = side;
            worst_count = count;
        }
        if (worst_count == 0) break;
        ++lines[worst];
    }
    return lines;
}

}  // namespace vitrine
