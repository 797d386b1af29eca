#include "app/cutting.h"

#include <algorithm>
#include <array>
#include <variant>

namespace vitrine {

namespace {

// Fast at first, then slower.
float eased(double share)
{
    const double left = 1 - std::clamp(share, 0.0, 1.0);
    return static_cast<float>(1 - left * left * left);
}

}  // namespace

const page::Meanwhile* shown_meanwhile(const State& state)
{
    const Page* tab = tab_page(state.pages);
    return tab != nullptr ? std::get_if<page::Meanwhile>(tab) : nullptr;
}

Parting parting_of(const State& state, const Policy& policy, const page::Meanwhile& page,
                   Nanoseconds now)
{
    const Regions regions = regions_of(state, policy);
    const Projection days = projection(state.camera, regions.strip.x, regions.strip.w);
    const Span view{days.day(regions.strip.x), days.day(regions.strip.right())};
    std::array<Span, most_cuts> moments{span_of(page.at)};
    std::size_t count = 1;
    if (page.pinned) moments[count++] = span_of(*page.pinned);
    const float scale = metrics_of(state).scale;
    const float column = column_width(regions.strip.w / scale, count) * scale;
    const float opened = eased(seconds_between(page.parted_at, now) / time_parts_s);
    return parted(view, regions.strip.x, regions.strip.w, std::span(moments).first(count),
                  std::round(column * opened));
}

bool is_parting(const State& state, Nanoseconds now)
{
    const page::Meanwhile* page = shown_meanwhile(state);
    return page != nullptr && seconds_between(page->parted_at, now) < time_parts_s;
}

MomentUnit unit_of(const State& state, const Policy& policy, const page::Meanwhile& page)
{
    constexpr Nanoseconds long_ago = 3'600 * nanoseconds_per_second;
    // A second cut makes the years narrower, but steps stay as long as they were.
    page::Meanwhile alone;
    alone.at = page.at;
    alone.parted_at = page.parted_at;
    const Parting open = parting_of(state, policy, alone, page.parted_at + long_ago);
    return unit_for(open.px_per_day / static_cast<double>(metrics_of(state).scale));
}

Focus date_field()
{
    return focus::OnField{
        {.role = SemanticRole::Field, .key = std::string(date_key)}
    };
}

bool is_typing_date(const State& state)
{
    const auto* field = std::get_if<focus::OnField>(&state.focus);
    return field != nullptr && field->id.key == date_key;
}

}  // namespace vitrine
