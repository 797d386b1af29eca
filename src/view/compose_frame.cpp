#include "base/digits.h"
#include "data/date_keys.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "view/compose_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <utility>

namespace vitrine {

namespace {

std::string_view decimal(std::int64_t value, std::array<char, 24>& digits)
{
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), static_cast<std::size_t>(end - digits.data())};
}

}  // namespace

namespace {

constexpr Units tick_room{1'000};  // more than any year needs
constexpr int as_tick = -1;        // in the place of a month: the year as a tick has it
constexpr float label_gap = 14;    // at least, between labels of years
constexpr float least_label_room = 50;
constexpr float day_room = 34;

// A year as the axis says it: round ones of deep time in millions or billions.
std::string tick_text(std::int64_t year, const Words& words)
{
    constexpr std::uint64_t million = 1'000'000;
    constexpr std::uint64_t billion = 1'000'000'000;
    const auto said = static_cast<std::uint64_t>(year > 0 ? year : 1 - year);
    Digits digits{};
    std::string text;
    if (said >= billion && said % billion == 0)
        text = words.with(word::axis_billion, {std::string(grouped(said / billion, digits))});
    else if (said >= million && said % million == 0)
        text = words.with(word::axis_million, {std::string(grouped(said / million, digits))});
    else
        text = grouped(said, digits);
    return year > 0 ? text : words.with(word::date_bc, {text});
}

std::string text_of(const DatedText& wanted, const Words& words)
{
    const auto [year, month] = std::pair(wanted.year, wanted.month);
    if (month == as_tick) return tick_text(year, words);
    if (month == 0) return worded_year(year, words);
    if (wanted.day == 0) return worded_month(year, month, words);
    return worded_day(day_of({year, month, wanted.day}), words);
}

// The run of a year, of a month of it or of a day, worded once.
RunId dated(Composing& c, const Civil& date, Role role, Units room)
{
    auto& all = c.scene.dated;
    const std::uint64_t hash = static_cast<std::uint64_t>(date.year) * 13U * 32U +
                               static_cast<std::uint64_t>(date.month) * 32U +
                               static_cast<std::uint64_t>(date.day);
    DatedText& known = all[hash % all.size()];
    const DatedText wanted{.year = date.year,
                           .month = date.month,
                           .day = date.day,
                           .language = c.scene.spec.language,
                           .role = role,
                           .texts = c.type.generation(),
                           .room = room};
    const bool is_it = known.run != RunId{} && known.is_for(wanted);
    if (!is_it || !c.type.is_alive(known.run)) {
        known = wanted;
        known.run = c.type.line(text_of(wanted, c.words), role, room);
    }
    return known.run;
}

void add_label(Composing& c, AxisTick& tick)
{
    std::array<char, 24> digits{};
    const Civil& date = tick.tick.date;
    if (tick.tick.rank >= Rank::Week) {
        tick.label = c.type.run(decimal(date.day, digits), Role::AxisYear);
    } else if (tick.tick.rank >= Rank::Quarter) {
        tick.label = c.type.run(c.words[word::month_short[date.month - 1]], Role::AxisYear);
    } else {
        const Role role = tick.tick.rank <= Rank::Decade ? Role::AxisDecade : Role::AxisYear;
        // Years of our era are plain numbers: no text has to be made for them.
        const bool is_plain = date.year > 0 && date.year < 10'000;
        tick.label = is_plain ? c.type.run(decimal(date.year, digits), role)
                              : dated(c, {date.year, as_tick, 0}, role, tick_room);
    }
}

// What labels need in the language and size of this view, by the widest digits.
LabelRoom label_room(Composing& c)
{
    constexpr Role role = Role::AxisDecade;
    const float four = c.type.width("4000", role).count;
    const float bc = c.type.width(dated(c, {-3999, as_tick, 0}, role, tick_room)).count - four;
    return {.year_px = std::max(least_label_room, four + 4),
            .day_px = day_room,
            .digit_px = four / 4 * 1.25F,
            .bc_px = bc + label_gap};
}

// What the months or days of the axis belong to: the year or month of the first that is labelled in
// view, which begins a little before. If at most two days are in view, the day in its middle, since
// hardly any label has room.
Civil context_of(const Scene& scene)
{
    const Rect& strip = scene.regions.strip;
    const auto date_at = [](double day) {
        return civil_of(static_cast<Day>(static_cast<std::int64_t>(std::floor(day))));
    };
    if (scene.days.px_per_day * 2 >= static_cast<double>(strip.w))
        return date_at(scene.days.day(strip.centre().x));
    const bool has_days = scene.days.px_per_day * 7 >= static_cast<double>(day_room);
    double day = scene.days.day(strip.x);
    for (const AxisTick& tick : scene.ticks) {
        if (!tick.tick.has_label || tick.x < strip.x + label_gap) continue;
        day = tick.tick.at;
        break;
    }
    const Civil date = date_at(day);
    return {date.year, has_days ? date.month : 0, 0};
}

}  // namespace

void compose_axis(Composing& c)
{
    Scene& scene = c.scene;
    const Rect& strip = scene.regions.strip;
    const bool has_all = scene.spec.years_share >= 1;
    const float end = strip.x + strip.w * static_cast<float>(scene.spec.years_share);
    const Span span{scene.days.day(strip.x - 40), scene.days.day(has_all ? end + 40 : end)};
    scene.scratch_ticks.clear();
    append_ticks(span, scene.days.px_per_day, label_room(c), scene.scratch_ticks);
    scene.ticks.clear();
    bool has_months = false;
    for (const Tick& tick : scene.scratch_ticks) {
        AxisTick placed{.tick = tick, .x = scene.days.x(tick.at)};
        // No label goes on beyond the years.
        if (!has_all && placed.x + least_label_room / 2 > end) placed.tick.has_label = false;
        if (placed.tick.has_label) add_label(c, placed);
        has_months |= placed.tick.has_label && tick.rank >= Rank::Quarter;
        scene.ticks.push_back(placed);
    }
    scene.has_axis_context = has_months;
    if (has_months) {
        scene.axis_context =
            dated(c, context_of(scene), Role::AxisYear, Units{scene.regions.gutter.w - 28});
    }
}

}  // namespace vitrine
