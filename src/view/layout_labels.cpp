// Labels: a title beside its mark, and the days of its date before the words.
#include "date/stretches.h"
#include "view/layout_parts.h"

#include <algorithm>

namespace vitrine {

// Copied, since the exhibit is too large to be looked up in for each frame.
void take_days(const Exhibit& exhibit, const Index& index, Placed& placed)
{
    if (is_exact_day(exhibit[placed.id].date)) return;
    placed.first = index[placed.id].span.from;
    placed.last = index[placed.id].span.to;
}

void take_lines(const Paragraph& set, Placed& placed)
{
    placed.title_lines = static_cast<std::uint8_t>(std::min<std::size_t>(2, set.lines.size()));
    std::copy_n(set.lines.begin(), placed.title_lines, placed.title);
}

Units strip_before_words(const Placed& label, double units_per_day)
{
    if ((label.last - label.first) * units_per_day <= sizes::dot_reach.wide() * 2) return {};
    const double days =
        label.side == Side::Right ? label.last - label.day : label.day - label.first;
    const double reach = std::max(0.0, days) * units_per_day;
    // A strip that goes on beyond the words stands below them; one that would end there stands
    // before them.
    const bool goes_on = reach > (sizes::text_from + label.w + sizes::after_strip).wide();
    if (reach > (goes_on ? sizes::long_strip : sizes::longest_before_words).wide()) return {};
    const Units beyond =
        ceil(Units{static_cast<float>(reach)}) + sizes::after_strip + room_in_label(label.claim);
    return std::max(Units{}, beyond - sizes::text_from);
}

Placed with_days_under(Placed label, double units_per_day)
{
    if ((label.last - label.first) * units_per_day <= sizes::dot_reach.wide() * 2) return label;
    const double days =
        label.side == Side::Right ? label.last - label.day : label.day - label.first;
    const bool runs_in = days * units_per_day > (sizes::text_from - sizes::after_strip).wide();
    if (!runs_in || label.indent != Units{}) return label;
    label.under = sizes::under_words;
    label.h = label.h + label.under;
    return label;
}

Placed label_of(const Exhibit& exhibit, const Index& index, MilestoneId id, const Paragraph& set,
                const UnitText& text)
{
    const Extent& extent = index[id];
    Placed label{.id = id,
                 .level = Level::Label,
                 .day = extent.anchor,
                 .anchor = extent.anchor,
                 .is_uncertain = extent.is_uncertain,
                 .claim = sign_of(exhibit, exhibit[id])};
    take_days(exhibit, index, label);
    take_lines(set, label);
    label.h = text.line_height(Role::Small) * static_cast<float>(label.title_lines);
    label.w = ceil(width_of(set)) + room_in_label(label.claim);
    return label;
}

}  // namespace vitrine
