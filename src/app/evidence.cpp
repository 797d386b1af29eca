#include "app/evidence.h"

#include "app/filtering.h"
#include "app/reading.h"
#include "app/steering.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr double least_days = 2 * 365.25;  // that the page's timeline shows

ClaimSet shown_claims(Sides sides)
{
    ClaimSet shown;
    switch (sides) {
    case Sides::Both: return ~ClaimSet{};
    case Sides::Official: shown.set(static_cast<std::size_t>(Claim::Official)); break;
    case Sides::Record:
        shown.set(static_cast<std::size_t>(Claim::Fact));
        shown.set(static_cast<std::size_t>(Claim::Unstated));
        break;
    }
    return shown;
}

// Shows all that the entry is about.
void show_all_of(const Change& c, std::size_t at)
{
    const auto milestones = evidence_entry(c.exhibit(), at).milestones();
    if (milestones.empty()) return;
    Span all = c.setting.index[milestones.front()].span;
    for (const MilestoneId id : milestones) {
        const Span& span = c.setting.index[id].span;
        all = {std::min(all.from, span.from), std::max(all.to, span.to)};
    }
    const double days = std::max(all.days(), least_days);
    // Beside the names of the rows.
    const float scale = metrics_of(c.state).scale;
    const Regions regions = c.regions();
    const float names = evidence_index_width(c.state.size.x / scale) * scale - regions.strip.x;
    const double left = static_cast<double>(names / std::max(1.0F, regions.strip.w));
    fly(c, fitted({all.centre() - days / 2, all.centre() + days / 2}, std::max(0.0, left),
                  regions.lanes_right()));
}

std::size_t place_of_selection(const Change& c)
{
    if (!c.state.selection) return 0;
    const Exhibit& exhibit = c.exhibit();
    const MilestoneDetails& details = exhibit.details_of(exhibit[*c.state.selection]);
    if (!details.contrasts.empty()) return place_of(exhibit, details.contrasts.front());
    return details.disputes.empty() ? 0 : place_of(exhibit, details.disputes.front());
}

}  // namespace

Filter with_sides(Filter filter, Sides sides)
{
    filter.hidden_claims = ~shown_claims(sides);
    return filter;
}

Sides sides_of(const Filter& filter)
{
    for (const Sides sides : {Sides::Official, Sides::Record}) {
        if (filter.hidden_claims == ~shown_claims(sides)) return sides;
    }
    return Sides::Both;
}

std::span<const MilestoneId> EvidenceEntry::milestones() const
{
    if (contrast != nullptr) return contrast->milestones;
    if (dispute != nullptr) return dispute->milestones;
    return {};
}

TextId EvidenceEntry::title() const
{
    if (contrast != nullptr) return contrast->title;
    return dispute != nullptr ? dispute->title : TextId::None;
}

std::size_t first_claim(const Exhibit& exhibit, const EvidenceEntry& entry)
{
    const auto all = entry.milestones();
    const auto found = std::ranges::find_if(
        all, [&](MilestoneId id) { return exhibit[id].finding != Finding::Unstated; });
    return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin());
}

float evidence_index_width(float window)
{
    constexpr float least = 1000;
    constexpr float wide = 1500;
    if (window < least) return 0;
    return window < wide ? 280 : 360;
}

std::size_t evidence_count(const Exhibit& exhibit)
{
    return exhibit.contrasts.size() + exhibit.loose_disputes.size();
}

EvidenceEntry evidence_entry(const Exhibit& exhibit, std::size_t at)
{
    const std::size_t contrasts = exhibit.contrasts.size();
    if (at < contrasts) return {.contrast = &exhibit.contrasts[at]};
    if (at - contrasts >= exhibit.loose_disputes.size()) return {};
    return {.dispute = &exhibit.disputes[index_of(exhibit.loose_disputes[at - contrasts])]};
}

std::size_t place_of(const Exhibit& /*exhibit*/, ContrastId contrast)
{
    return index_of(contrast);
}

std::size_t place_of(const Exhibit& exhibit, DisputeId dispute)
{
    const auto loose = std::ranges::find(exhibit.loose_disputes, dispute);
    if (loose != exhibit.loose_disputes.end()) {
        return exhibit.contrasts.size() +
               static_cast<std::size_t>(loose - exhibit.loose_disputes.begin());
    }
    const auto holds_it = [dispute](const Contrast& contrast) {
        return std::ranges::find(contrast.disputes, dispute) != contrast.disputes.end();
    };
    const auto found = std::ranges::find_if(exhibit.contrasts, holds_it);
    return static_cast<std::size_t>(found - exhibit.contrasts.begin());
}

page::Evidence* evidence_of(State& state)
{
    return find_page<page::Evidence>(state.pages);
}

void leave_evidence(const Change& c)
{
    const Camera before = evidence_of(c.state)->camera_before;
    close_top(c.state);
    fly(c, before);
}

void on(const Change& c, const action::ToggleEvidence&)
{
    const Page* shown = tab_page(c.state.pages);
    if (shown != nullptr && std::holds_alternative<page::Evidence>(*shown)) {
        while (is_modal(c.state) && close_top(c.state)) {
        }
        return leave_evidence(c);
    }
    on(c, action::ShowEvidence{place_of_selection(c)});
}

void on(const Change& c, const action::ShowEvidence& a)
{
    State& s = c.state;
    if (a.at >= evidence_count(c.exhibit())) return;
    const page::Evidence* open = evidence_of(s);
    page::Evidence page{.at = a.at,
                        .camera_before = open != nullptr ? open->camera_before : rest_of_view(c)};
    page.claim = first_claim(c.exhibit(), evidence_entry(c.exhibit(), a.at));
    page.sides_before = sides_of(s.filter);
    if (open != nullptr && open->at == a.at) page = *open;
    s.hovered.reset();
    open_page(s.pages, s.focus, page);
    show_all_of(c, a.at);
}

void on(const Change& c, const action::StepEvidence& a)
{
    const page::Evidence* open = evidence_of(c.state);
    if (open == nullptr) return;
    const auto last = static_cast<std::ptrdiff_t>(evidence_count(c.exhibit())) - 1;
    const auto next =
        std::clamp(static_cast<std::ptrdiff_t>(open->at) + a.by, std::ptrdiff_t{0}, last);
    on(c, action::ShowEvidence{static_cast<std::size_t>(next)});
}

void on(const Change& c, const action::TellClaim& a)
{
    page::Evidence* open = evidence_of(c.state);
    if (open == nullptr) return;
    if (a.claim >= evidence_entry(c.exhibit(), open->at).milestones().size()) return;
    if (open->claim != a.claim) open->shows_answer = false;
    open->claim = a.claim;
}

void on(const Change& c, const action::ShowSides& a)
{
    const Sides before = sides_of(c.state.filter);
    on(c, action::SetFilter{with_sides(c.state.filter, a.sides)});
    page::Evidence* open = evidence_of(c.state);
    if (open == nullptr) return;
    // Where motion is reduced it is done at once.
    open->sides_before = c.state.preferences.reduces_motion ? sides_of(c.state.filter) : before;
    open->turned_at = c.now;
}

}  // namespace vitrine
