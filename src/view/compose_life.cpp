// A person's life along the days of the view.
#include "data/thing_keys.h"
#include "date/order.h"
#include "date/stretches.h"
#include "date/wording.h"
#include "view/compose_parts.h"
#include "view/life.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float line_at = 70;  // from the upper edge of the strip
constexpr float date_at = 20;
constexpr float text_at = 41;
constexpr float below_at = 96;
constexpr float texts_beside = 16;  // between two texts of a row
constexpr float beside_arrow = 14;
constexpr float unknown = 90;  // how long a line fades where nothing is known of its end
constexpr float before_life = 20;

// Full years between two days, where both are known for sure.
std::optional<std::int64_t> age_of(const Person& person)
{
    if (!person.born || !person.died) return std::nullopt;
    if (!is_exact_day(*person.born) || !is_exact_day(*person.died)) return std::nullopt;
    const Civil born = civil_of(person.born->earliest());
    const Civil died = civil_of(person.died->earliest());
    const bool is_before_birthday =
        died.month < born.month || (died.month == born.month && died.day < born.day);
    return died.year - born.year - (is_before_birthday ? 1 : 0);
}

std::string said_of_death(const Person& person, const Words& words)
{
    const std::string date = worded(*person.died, words);
    const auto age = age_of(person);
    if (!age) return words.with(word::life_died, {date});
    return words.with(word::life_died_aged, {date, words.counted(word::life_aged, *age)});
}

bool are_alive(const LifeRuns& runs, const UnitText& type)
{
    const auto is_alive = [&type](RunId run) { return run == RunId{} || type.is_alive(run); };
    return std::ranges::all_of(runs.name, is_alive) && std::ranges::all_of(runs.note, is_alive) &&
           is_alive(runs.born) && is_alive(runs.died) &&
           std::ranges::all_of(runs.dates, is_alive) &&
           std::ranges::all_of(runs.stations, is_alive);
}

class LifeComposer {
public:
    LifeComposer(Composing& c, const Person& person, PersonId id)
        : c_(c)
        , person_(person)
        , id_(id)
        , out_(c.scene.life)
        , lanes_(c.scene.regions.lanes)
        , top_(c.scene.regions.life.y)
    {}

    void compose()
    {
        make_runs();
        out_.line = top_ + line_at;
        set_name();
        set_line();
        set_ends();
        set_stations();
        set_threads();
    }

private:
    void make_runs()
    {
        LifeRuns& runs = out_.runs;
        const LanguageId language = c_.scene.spec.language;
        const bool is_it = runs.is_made && runs.person == id_ && runs.language == language &&
                           runs.texts == c_.type.generation();
        if (is_it && are_alive(runs, c_.type)) return;
        runs = {.person = id_, .language = language, .texts = c_.type.generation()};
        runs.is_made = true;
        const Units room{c_.scene.regions.gutter.w - before_life - 8};
        const auto keep = [](const Paragraph& set, RunId* lines, std::uint8_t& count) {
            count = static_cast<std::uint8_t>(std::min<std::size_t>(2, set.lines.size()));
            std::copy_n(set.lines.begin(), count, lines);
        };
        keep(c_.type.set(c_.text(person_.name), Role::CardTitle, room, 2), runs.name,
             runs.name_lines);
        keep(c_.type.set(c_.words[word::life_note], Role::Caption, room, 2), runs.note,
             runs.note_lines);
        if (person_.born) {
            const std::string born = worded(*person_.born, c_.words);
            runs.born = c_.type.run(c_.words.with(word::life_born, {born}), Role::Caption);
        }
        if (person_.died) runs.died = c_.type.run(said_of_death(person_, c_.words), Role::Caption);
        for (const Station& station : person_.life) {
            const std::string_view text = c_.text(station.text);
            runs.dates.push_back(c_.type.run(worded(station.date, c_.words), Role::SmallStrong));
            runs.stations.push_back(
                station.dispute
                    ? c_.type.run(c_.words.with(word::life_disputed, {std::string(text)}),
                                  Role::Caption)
                    : c_.type.run(text, Role::Caption));
        }
    }

    void set_name()
    {
        const LifeRuns& runs = out_.runs;
        const float name = c_.type.line_height(Role::CardTitle).count;
        const float note = c_.type.line_height(Role::Caption).count;
        const float x = c_.scene.regions.gutter.x + before_life;
        float y = top_ + 10;
        for (std::size_t i = 0; i < runs.name_lines; ++i) {
            out_.texts.push_back({
                runs.name[i], {x, y + name / 2},
                 Token::Ink, true
            });
            y += name;
        }
        y += 2;
        for (std::size_t i = 0; i < runs.note_lines; ++i) {
            out_.texts.push_back({
                runs.note[i], {x, y + note / 2},
                 Token::Muted, true
            });
            y += note;
        }
    }

    float x_of(double day) const
    {
        const double x = c_.scene.days.exact_x(day);
        const auto far = static_cast<double>(lanes_.w) * 2;
        return static_cast<float>(std::clamp(x, static_cast<double>(lanes_.x) - far,
                                             static_cast<double>(lanes_.right()) + far));
    }

    // From birth to death; of one end that nobody knows the line fades.
    void set_line()
    {
        if (!person_.born && !person_.died) return;
        const float born = person_.born ? x_of(anchor_of(*person_.born))
                                        : x_of(anchor_of(*person_.died)) - unknown;
        const float died = person_.died ? x_of(anchor_of(*person_.died)) : born + unknown;
        out_.from = std::max(born, lanes_.x);
        out_.to = std::max(out_.from, std::min(died, lanes_.right()));
        out_.goes_on_left = person_.born && born < lanes_.x;
        out_.goes_on_right = person_.died && died > lanes_.right();
        out_.ends = person_.died && died >= lanes_.x && died <= lanes_.right();
        if (!person_.born) out_.fades_left = std::max(0.0F, out_.to - out_.from);
        if (!person_.died) out_.fades_right = std::max(0.0F, out_.to - out_.from);
    }

    // When the person was born and died, below the ends of the line.
    void set_ends()
    {
        const float y = top_ + below_at;
        float from = lanes_.x;
        if (person_.born && out_.runs.born != RunId{}) {
            const float w = c_.type.width(out_.runs.born).count;
            const float x = out_.goes_on_left ? lanes_.x + beside_arrow : out_.from;
            const bool is_later = x_of(anchor_of(*person_.born)) > lanes_.right();
            const float left = is_later ? lanes_.right() - beside_arrow - w : x;
            put_below(out_.runs.born, std::min(left, lanes_.right() - w - 4), w, y);
            from = left + w + texts_beside;
        }
        if (!person_.died || out_.runs.died == RunId{}) return;
        const float w = c_.type.width(out_.runs.died).count;
        const float end = out_.goes_on_right ? lanes_.right() - beside_arrow : out_.to;
        put_below(out_.runs.died, std::max(end - w, from), w, y);
    }

    // Unless it would stand in another text's place.
    bool put_below(RunId run, float left, float width, float y)
    {
        if (left < lanes_.x || left + width > lanes_.right()) return false;
        for (const Taken& other : below_) {
            if (left < other.to + texts_beside && left + width + texts_beside > other.from)
                return false;
        }
        below_.push_back({left, left + width});
        out_.texts.push_back({
            run, {left, y},
             Token::Ink
        });
        return true;
    }

    void set_stations()
    {
        for (std::size_t i = 0; i < person_.life.size(); ++i) {
            const Station& station = person_.life[i];
            const bool is_office = station.date.shape == DateShape::Interval;
            const float at = is_office ? add_office(station) : add_point(station);
            if (at >= 0) set_label(i, at, is_office);
        }
    }

    // Returns where it begins in the view; less than 0 where it is not in view.
    float add_office(const Station& station)
    {
        const Date& date = station.date;
        const bool has_start = date.start == End::Known;
        const bool has_end = date.end == End::Known;
        float from = x_of(beginning_of(date.earliest()));
        float to = x_of(end_of(date.latest()));
        if (!has_end) to = from + unknown;
        if (!has_start) from = to - unknown;
        to = std::max(to, from + 4);
        if (to < lanes_.x || from > lanes_.right()) return -1;
        out_.offices.push_back({.from = from,
                                .to = to,
                                .fades_left = has_start ? 0 : unknown,
                                .fades_right = has_end ? 0 : unknown,
                                .is_dashed = station.dispute || date.is_qualified()});
        return std::max(from, lanes_.x);
    }

    float add_point(const Station& station)
    {
        const float x = x_of(anchor_of(station.date));
        if (x < lanes_.x + 8 || x > lanes_.right() - 8) return -1;
        out_.points.push_back(x);
        return x;
    }

    // Above the line with its date, or below it; where neither has room, the panel says it.
    void set_label(std::size_t i, float at, bool is_office)
    {
        const RunId date = out_.runs.dates[i];
        const RunId text = out_.runs.stations[i];
        const float w = c_.type.width(text).count;
        const float both = std::max(w, c_.type.width(date).count);
        const float left = std::min(is_office ? at : at - 8, lanes_.right() - 8 - both);
        const bool is_disputed = person_.life[i].dispute.has_value();
        const float below = std::min(is_office ? at + 6 : at - 8, lanes_.right() - 8 - w);
        if (is_disputed && put_below(text, below, w, top_ + below_at)) {
            out_.texts.back().station = i;
        } else if (left >= above_ && left >= lanes_.x) {
            out_.texts.push_back({
                date, {left, top_ + date_at},
                 Token::Ink
            });
            out_.texts.push_back({
                text, {left, top_ + text_at},
                 Token::Ink, false, i
            });
            above_ = left + both + texts_beside;
        } else if (!is_disputed && put_below(text, below, w, top_ + below_at)) {
            out_.texts.back().station = i;
        }
    }

    void set_threads()
    {
        const std::vector<Item>& items = c_.scene.items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool is_in_view = items[i].dot.x >= lanes_.x && items[i].dot.x <= lanes_.right();
            if (is_in_view && c_.has_all_words(items[i].id))
                out_.threads.push_back(static_cast<std::uint32_t>(i));
        }
        std::ranges::sort(out_.threads, [&items](std::uint32_t a, std::uint32_t b) {
            return items[a].anchor != items[b].anchor ? items[a].anchor < items[b].anchor : a < b;
        });
    }

    struct Taken {
        float from = 0;
        float to = 0;
    };

    Composing& c_;
    const Person& person_;
    PersonId id_;
    LifeStrip& out_;
    const Rect& lanes_;
    float top_;
    float above_ = 0;  // where the next text above the line may begin
    std::vector<Taken> below_;
};

}  // namespace

void compose_life(Composing& c)
{
    LifeStrip& life = c.scene.life;
    life.offices.clear();
    life.points.clear();
    life.texts.clear();
    life.threads.clear();
    const std::optional<PersonId> person = c.scene.spec.life;
    life = {.is_there = person && !c.scene.regions.life.is_empty(),
            .offices = std::move(life.offices),
            .points = std::move(life.points),
            .texts = std::move(life.texts),
            .threads = std::move(life.threads),
            .runs = std::move(life.runs)};
    if (life.is_there) LifeComposer(c, c.exhibit.people[index_of(*person)], *person).compose();
}

}  // namespace vitrine
