#include "view/worksheet_content.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t most_statements = 6;
constexpr std::size_t long_statement = 150;  // bytes of which its first sentence is enough

bool is_in(std::span<const MilestoneId> all, MilestoneId id)
{
    return std::ranges::find(all, id) != all.end();
}

bool has_card(const std::vector<PrintCard>& cards, MilestoneId id)
{
    return std::ranges::find(cards, id, &PrintCard::milestone) != cards.end();
}

// What can be put in its place: it has a date that begins or ends somewhere.
bool has_place(const Milestone& milestone)
{
    return !milestone.is_undated;
}

std::optional<PictureId> own_picture(const Exhibit& exhibit, MilestoneId id)
{
    const auto& pictures = exhibit.details_of(exhibit[id]).pictures;
    return pictures.empty() ? std::nullopt : std::optional(pictures.front());
}

// The first card of a step without a picture of its own has that of the step, if no card has it.
void lend_pictures(const Tour& tour, std::vector<PrintCard>& cards)
{
    for (const TourStep& step : tour.steps) {
        const auto card = std::ranges::find_if(step.milestones,
                                               [&](MilestoneId id) { return has_card(cards, id); });
        if (card == step.milestones.end() || !step.picture) continue;
        const auto found = std::ranges::find(cards, *card, &PrintCard::milestone);
        const bool is_free =
            std::ranges::find(cards, step.picture, &PrintCard::picture) == cards.end();
        if (!found->picture && is_free) found->picture = step.picture;
    }
}

std::vector<PrintCard> cards_of(const Exhibit& exhibit, const Tour& tour, std::size_t on_sheet)
{
    std::vector<PrintCard> cards;
    const auto is_free = [&](MilestoneId id) {
        return has_place(exhibit[id]) && !has_card(cards, id);
    };
    for (const TourStep& step : tour.steps) {
        const auto first = std::ranges::find_if(step.milestones, is_free);
        if (first != step.milestones.end()) cards.push_back({*first, own_picture(exhibit, *first)});
    }
    const std::size_t sheets = (cards.size() + on_sheet - 1) / on_sheet;
    for (const std::uint8_t weight : {std::uint8_t{1}, std::uint8_t{2}, std::uint8_t{3}}) {
        for (const TourStep& step : tour.steps) {
            for (const MilestoneId id : step.milestones) {
                const bool is_next = exhibit[id].weight == weight && is_free(id);
                if (is_next && cards.size() < sheets * on_sheet)
                    cards.push_back({id, own_picture(exhibit, id)});
            }
        }
    }
    lend_pictures(tour, cards);
    std::vector<PrintCard> mixed;
    for (const std::size_t i : shuffled(cards.size(), tour.id))
        mixed.push_back(cards[i]);
    return mixed;
}

TextId text_of_side(const Contrast& contrast, EvidenceSide side)
{
    switch (side) {
    case EvidenceSide::Official: return contrast.official;
    case EvidenceSide::Critic: return contrast.critic;
    case EvidenceSide::Record: return contrast.record;
    }
    return contrast.record;
}

// The contrasts of the tour, those first that most of its milestones are part of.
std::vector<ContrastId> contrasts_of(const Exhibit& exhibit, const Tour& tour)
{
    std::vector<std::pair<std::size_t, ContrastId>> found;
    for (std::size_t i = 0; i < exhibit.contrasts.size(); ++i) {
        std::size_t shared = 0;
        for (const TourStep& step : tour.steps) {
            for (const MilestoneId id : step.milestones)
                shared += is_in(exhibit.contrasts[i].milestones, id) ? 1 : 0;
        }
        if (shared > 0) found.emplace_back(shared, static_cast<ContrastId>(i));
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<ContrastId> out;
    out.reserve(found.size());
    for (const auto& entry : found)
        out.push_back(entry.second);
    return out;
}

std::vector<PrintStatement> statements_of(const Exhibit& exhibit, const Tour& tour,
                                          LanguageId language, Typesetter& type)
{
    constexpr std::array sides{EvidenceSide::Official, EvidenceSide::Record, EvidenceSide::Critic};
    std::vector<PrintStatement> all;
    for (const ContrastId id : contrasts_of(exhibit, tour)) {
        if (all.size() == most_statements) break;
        const Contrast& contrast = exhibit.contrasts[index_of(id)];
        // The sides in turn; where one says nothing, the next of them.
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const EvidenceSide side = sides[(all.size() + i) % sides.size()];
            const TextId text = text_of_side(contrast, side);
            std::string_view says = exhibit.text(text, language);
            if (says.empty()) continue;
            if (says.size() > long_statement) says = says.substr(0, type.first_sentence(says));
            while (says.ends_with(' '))
                says.remove_suffix(1);
            all.push_back({id, side, text, std::string(says)});
            break;
        }
    }
    std::vector<PrintStatement> mixed;
    for (const std::size_t i : shuffled(all.size(), tour.id + "?"))
        mixed.push_back(all[i]);
    return mixed;
}

Span around(Span span, const Span& more)
{
    return {std::min(span.from, more.from), std::max(span.to, more.to)};
}

// The days of the cards; what has an open side begins or ends at its other one.
Span span_of_cards(const Exhibit& exhibit, const std::vector<PrintCard>& cards)
{
    if (cards.empty()) return span_of(exhibit.range);
    Span all = span_of(exhibit[cards.front().milestone].date);
    for (const PrintCard& card : cards)
        all = around(all, span_of(exhibit[card.milestone].date));
    const Span most = around(span_of(exhibit.range), span_of(exhibit.view));
    return {std::max(all.from, most.from), std::max(std::min(all.to, most.to), all.from + 1)};
}

// Something to hold on to in lanes that have no card.
std::vector<MilestoneId> landmarks_of(const Exhibit& exhibit, const Tour& tour,
                                      const WorksheetContent& content)
{
    std::vector<MilestoneId> found;
    for (std::size_t lane = 0; lane < exhibit.lanes.size(); ++lane) {
        const auto is_here = [&](MilestoneId id) { return index_of(exhibit[id].lane) == lane; };
        const bool has_cards = std::ranges::any_of(
            content.cards, [&](const PrintCard& card) { return is_here(card.milestone); });
        if (has_cards) continue;
        std::vector<MilestoneId> best;
        for (const MilestoneId id : exhibit.by_time) {
            const Span days = span_of(exhibit[id].date);
            const bool is_inside =
                days.from >= content.span.from - 366 && days.to <= content.span.to + 366;
            const bool is_told = std::ranges::any_of(
                tour.steps, [&](const TourStep& step) { return is_in(step.milestones, id); });
            if (is_here(id) && has_place(exhibit[id]) && is_inside && !is_told) best.push_back(id);
        }
        std::ranges::stable_sort(best, {}, [&](MilestoneId id) { return exhibit[id].weight; });
        if (best.empty()) continue;
        // The weightiest, and of those as weighty the one that is furthest away in time.
        const MilestoneId first = best.front();
        const auto distance = [&](MilestoneId id) {
            return std::abs(span_of(exhibit[id].date).from - span_of(exhibit[first].date).from);
        };
        std::erase_if(best,
                      [&](MilestoneId id) { return exhibit[id].weight > exhibit[first].weight; });
        const MilestoneId second = *std::ranges::max_element(best, {}, distance);
        found.push_back(first);
        if (second != first) found.push_back(second);
    }
    std::ranges::sort(found, {}, [&](MilestoneId id) { return exhibit[id].date.earliest(); });
    return found;
}

}  // namespace

WorksheetContent worksheet_content(const Exhibit& exhibit, const Tour& tour, LanguageId language,
                                   std::size_t cards_on_sheet, Typesetter& type)
{
    WorksheetContent content;
    content.cards = cards_of(exhibit, tour, cards_on_sheet);
    content.statements = statements_of(exhibit, tour, language, type);
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        if (!exhibit.text(tour.steps[i].question, language).empty()) content.questions.push_back(i);
    }
    content.span = span_of_cards(exhibit, content.cards);
    content.landmarks = landmarks_of(exhibit, tour, content);
    for (const MilestoneId id : content.landmarks)
        content.span = around(content.span, span_of(exhibit[id].date));
    return content;
}

std::span<const SourceId> sources_of(const Contrast& contrast, EvidenceSide side)
{
    const auto own = [&]() -> std::span<const SourceId> {
        switch (side) {
        case EvidenceSide::Official: return contrast.official_sources;
        case EvidenceSide::Critic: return contrast.critic_sources;
        case EvidenceSide::Record: return contrast.record_sources;
        }
        return {};
    }();
    return own.empty() ? std::span<const SourceId>(contrast.sources) : own;
}

std::string letter_of(std::size_t card, std::string_view alphabet)
{
    std::vector<char32_t> letters;
    for (std::size_t at = 0; at < alphabet.size();)
        letters.push_back(next_code_point(alphabet, at));
    std::string out;
    if (letters.empty()) return out;
    if (card >= letters.size()) out = letter_of(card / letters.size() - 1, alphabet);
    append_utf8(out, letters[card % letters.size()]);
    return out;
}

std::vector<std::size_t> shuffled(std::size_t count, std::string_view seed)
{
    // FNV-1a for the seed, then Knuth's generator for 64 bits, of which the upper ones are good.
    std::uint64_t state = 0xCBF2'9CE4'8422'2325ULL;
    for (const char c : seed)
        state = (state ^ static_cast<unsigned char>(c)) * 0x100'0000'01B3ULL;
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[(state >> 33U) % i]);
    }
    return order;
}

}  // namespace vitrine
