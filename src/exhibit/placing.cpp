#include "exhibit/placing.h"

#include "base/result.h"
#include "exhibit/time_order.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace vitrine {

namespace {

constexpr std::int64_t longest_days = 3'660;  // of what is asked: a decade with some days
constexpr double cards_apart = 1 / 24.0;      // of all the time: as far from each other as this

// The same number for the same pair; of numbers that are near each other no more than of others.
std::uint32_t mixed_up(std::uint32_t milestone, std::uint32_t round)
{
    std::uint32_t h = milestone * 0x9E37'79B1U ^ (round + 1) * 0x85EB'CA77U;
    h ^= h >> 15U;
    h *= 0x2C1B'3C6DU;
    h ^= h >> 12U;
    h *= 0x297A'2D39U;
    return h ^ (h >> 15U);
}

bool names_year(const Exhibit& exhibit, TextId text, const Date& date)
{
    const std::int64_t first = civil_of(date.earliest()).year;
    const std::int64_t last = civil_of(date.latest()).year;
    for (std::size_t i = 0; i < exhibit.languages.size(); ++i) {
        const std::string_view said = exhibit.text(text, static_cast<LanguageId>(i));
        for (std::int64_t year = first; year <= last; ++year) {
            if (said.find(std::to_string(year)) != std::string_view::npos) return true;
        }
    }
    return false;
}

bool has_sure_ends(const Date& date)
{
    return date.start == End::Known && date.end == End::Known && !date.first.is_uncertain &&
           !date.last.is_uncertain;
}

std::vector<MilestoneId> pool_of(const Exhibit& exhibit, std::optional<std::size_t> tour)
{
    std::vector<MilestoneId> pool;
    const auto add = [&](MilestoneId id) {
        const bool is_new = std::ranges::find(pool, id) == pool.end();
        if (is_new && can_be_asked(exhibit, id)) pool.push_back(id);
    };
    if (!tour) {
        // In this order none comes twice.
        std::ranges::copy_if(exhibit.by_time, std::back_inserter(pool),
                             [&](MilestoneId id) { return can_be_asked(exhibit, id); });
        return pool;
    }
    if (*tour >= exhibit.tours.size()) return pool;
    for (const TourStep& step : exhibit.tours[*tour].steps) {
        for (const MilestoneId id : step.milestones)
            add(id);
    }
    return pool;
}

struct Candidate {
    MilestoneId id{};
    bool is_seen = false;
    double anchor = 0;
    std::uint32_t luck = 0;
};

// Unseen ones first, of these the important ones, and else as it happens.
std::vector<Candidate> candidates_of(const Exhibit& exhibit, const PlacingWish& wish)
{
    std::vector<Candidate> all;
    for (const MilestoneId id : pool_of(exhibit, wish.tour)) {
        const bool is_seen = std::ranges::find(wish.seen, id) != wish.seen.end();
        all.push_back({id, is_seen, order_of(exhibit, id).anchor,
                       mixed_up(static_cast<std::uint32_t>(id), wish.round)});
    }
    std::ranges::sort(all, {}, [&](const Candidate& c) {
        return std::tuple(c.is_seen, exhibit[c.id].weight, c.luck, c.id);
    });
    return all;
}

// Adds those that stand at least so many days from all that are chosen.
void choose(std::span<const Candidate> from, double least, std::size_t count,
            std::vector<Candidate>& chosen)
{
    for (const Candidate& one : from) {
        const bool is_far = std::ranges::all_of(chosen, [&](const Candidate& other) {
            return std::abs(one.anchor - other.anchor) >= least && one.id != other.id;
        });
        if (is_far && chosen.size() < count) chosen.push_back(one);
    }
}

// As far apart as there is room for; rather one that was seen than one too near to another.
std::vector<Candidate> spread(const std::vector<Candidate>& all, std::size_t count)
{
    std::vector<Candidate> chosen;
    const auto [first, last] = std::ranges::minmax(all, {}, &Candidate::anchor);
    const double least = (last.anchor - first.anchor) * cards_apart;
    const auto seen = std::ranges::find(all, true, &Candidate::is_seen);
    const std::span<const Candidate> unseen(all.begin(), seen);
    for (const double share : {1.0, 0.5, 0.25, 0.125})
        choose(unseen, least * share, count, chosen);
    for (const double share : {1.0, 0.5, 0.25, 0.125, 0.0})
        choose(all, least * share, count, chosen);
    return chosen;
}

// Whether there is a gap of the rail where a card may not stand.
bool can_be_wrong(const Exhibit& exhibit, std::span<const MilestoneId> rail, MilestoneId card)
{
    for (std::size_t gap = 0; gap <= rail.size(); ++gap) {
        if (judged(exhibit, rail, gap, card) != PutFit::Fits) return true;
    }
    return false;
}

std::vector<DayRange> bounds_of_all(const Exhibit& exhibit, std::span<const MilestoneId> milestones)
{
    std::vector<DayRange> bounds;
    for (const MilestoneId id : milestones)
        bounds.push_back(bounds_of(exhibit[id].date));
    return bounds;
}

}  // namespace

std::optional<MilestoneId> PlacingRound::in_hand() const
{
    return is_over() ? std::nullopt : std::optional(cards[ends.size()]);
}

std::size_t PlacingRound::count(CardEnd end) const
{
    return static_cast<std::size_t>(std::ranges::count(ends, end));
}

bool can_be_asked(const Exhibit& exhibit, MilestoneId milestone)
{
    const Milestone& one = exhibit[milestone];
    const bool is_told = one.claim == Claim::Fact || one.claim == Claim::Unstated;
    if (one.is_undated || !is_told || one.finding != Finding::Unstated) return false;
    if (cited_by(exhibit, exhibit.details_of(one)).empty()) return false;
    if (one.confidence == Confidence::Low || !has_sure_ends(one.date)) return false;
    const DayRange bounds = bounds_of(one.date);
    if (number(bounds.last) - number(bounds.first) > longest_days) return false;
    return !names_year(exhibit, one.title, one.date);
}

PlacingRound dealt(const Exhibit& exhibit, const PlacingWish& wish)
{
    PlacingRound round;
    const std::vector<Candidate> all = candidates_of(exhibit, wish);
    if (all.size() < least_cards + 1) return round;
    std::vector<Candidate> chosen = spread(all, most_cards + 1);
    // The one in the middle of time is on the rail from the beginning.
    std::ranges::sort(chosen, {}, [](const Candidate& c) { return std::pair(c.anchor, c.id); });
    const auto middle = chosen.begin() + static_cast<std::ptrdiff_t>(chosen.size() / 2);
    round.rail.push_back(middle->id);
    chosen.erase(middle);
    round.unseen = static_cast<std::size_t>(std::ranges::count(chosen, false, &Candidate::is_seen));
    std::ranges::sort(chosen, {}, [](const Candidate& c) { return std::pair(c.luck, c.id); });
    for (const Candidate& one : chosen)
        round.cards.push_back(one.id);
    // One that is right wherever it is put teaches nothing of the rules: not the first, if there is
    // another.
    const auto first = std::ranges::find_if(
        round.cards, [&](MilestoneId card) { return can_be_wrong(exhibit, round.rail, card); });
    if (first != round.cards.end()) std::rotate(round.cards.begin(), first, std::next(first));
    return round;
}

bool has_round(const Exhibit& exhibit, std::optional<std::size_t> tour)
{
    if (tour) return pool_of(exhibit, tour).size() > least_cards;
    // Of a large exhibit the first few tell.
    std::size_t found = 0;
    return std::ranges::any_of(exhibit.by_time, [&](MilestoneId id) {
        found += can_be_asked(exhibit, id) ? 1 : 0;
        return found > least_cards;
    });
}

PutFit judged(const Exhibit& exhibit, std::span<const MilestoneId> rail, std::size_t gap,
              MilestoneId card)
{
    const std::vector<DayRange> bounds = bounds_of_all(exhibit, rail);
    const std::span<const DayRange> all(bounds);
    return fit_between(exhibit[card].date, all.first(gap), all.subspan(gap));
}

std::size_t settled_gap(const Exhibit& exhibit, std::span<const MilestoneId> rail, MilestoneId card)
{
    const TimeOrder order = order_of(exhibit, card);
    const auto middle = std::ranges::find_if(
        rail, [&](MilestoneId other) { return order_of(exhibit, other) > order; });
    const auto wanted = static_cast<std::size_t>(middle - rail.begin());
    for (std::size_t way = 0; way <= rail.size(); ++way) {
        if (way <= wanted && judged(exhibit, rail, wanted - way, card) == PutFit::Fits)
            return wanted - way;
        const std::size_t later = wanted + way;
        if (later <= rail.size() && judged(exhibit, rail, later, card) == PutFit::Fits)
            return later;
    }
    return wanted;
}

PutCard put_card(const Exhibit& exhibit, PlacingRound& round, std::size_t gap)
{
    VERIFY(!round.is_over() && gap <= round.rail.size());
    PutCard put{.card = *round.in_hand()};
    put.fit = judged(exhibit, round.rail, gap, put.card);
    if (gap > 0) put.after = round.rail[gap - 1];
    if (gap < round.rail.size()) put.before = round.rail[gap];
    const std::size_t settled = settled_gap(exhibit, round.rail, put.card);
    round.rail.insert(round.rail.begin() + static_cast<std::ptrdiff_t>(settled), put.card);
    round.ends.push_back(put.fit == PutFit::Fits ? CardEnd::Right : CardEnd::Wrong);
    return put;
}

void skip_card(PlacingRound& round)
{
    if (!round.is_over()) round.ends.push_back(CardEnd::Skipped);
}

}  // namespace vitrine
