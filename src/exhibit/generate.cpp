#include "exhibit/generate.h"

#include "date/calendar.h"
#include "exhibit/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

namespace {

constexpr std::size_t lane_count = 6;
constexpr std::size_t piece_bytes = std::size_t{1} << 20U;

// splitmix64 (Steele, Lea and Flood 2014). It is small and good enough, and gives the same numbers
// everywhere, which the distributions of the standard library do not.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next()
    {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    std::size_t below(std::size_t count) { return next() % count; }
    bool chance(double of) { return share() < of; }
    // A number around 0, mostly within ±1; close enough to a normal distribution for a timeline.
    double bell() { return share() + share() + share() + share() - 2; }
    std::string_view one_of(std::span<const std::string_view> words)
    {
        return words[below(words.size())];
    }

private:
    std::uint64_t state_;
};

struct Burst {
    double centre = 0;  // day
    double width = 1;   // days
};

struct Gap {
    double from = 0;
    double to = 0;
};

constexpr std::array<std::string_view, 12> cities_en{"Berlin", "Moscow",   "Paris",  "Vienna",
                                                     "Prague", "New York", "London", "Madrid",
                                                     "Warsaw", "Sofia",    "Zurich", "Copenhagen"};
constexpr std::array<std::string_view, 12> cities_ru{
    "Берлине", "Москве",  "Париже",  "Вене",  "Праге",  "Нью-Йорке",
    "Лондоне", "Мадриде", "Варшаве", "Софии", "Цюрихе", "Копенгагене"};
constexpr std::array<std::string_view, 10> bodies_en{
    "the relief committee",       "the dockers' union",     "the printers' guild",
    "the city council",           "the harbour hospital",   "the evening school",
    "the workers' theatre",       "the railway delegation", "the defence fund",
    "the editors of the bulletin"};
constexpr std::array<std::string_view, 10> bodies_ru{
    "комитета помощи",   "союза портовых рабочих", "цеха печатников", "городского совета",
    "портовой больницы", "вечерней школы",         "рабочего театра", "делегации железнодорожников",
    "фонда защиты",      "редакции бюллетеня"};
constexpr std::array<std::string_view, 9> events_en{"Congress",   "First appeal", "Public meeting",
                                                    "Strike",     "Trial",        "Exhibition",
                                                    "Collection", "Founding day", "Open letter"};
constexpr std::array<std::string_view, 9> events_ru{
    "Съезд",    "Первое воззвание", "Митинг",         "Забастовка",     "Процесс",
    "Выставка", "Сбор средств",     "День основания", "Открытое письмо"};
constexpr std::array<std::string_view, 6> periods_en{"Campaign", "Tour",     "Blockade",
                                                     "Lawsuit",  "Building", "Correspondence"};
constexpr std::array<std::string_view, 6> periods_ru{"Кампания", "Поездка", "Блокада",
                                                     "Тяжба",    "Стройка", "Переписка"};
constexpr std::array<std::string_view, 5> tails_en{
    "", "", " before the vote", " against all expectation", " after a long winter"};
constexpr std::array<std::string_view, 5> tails_ru{"", "", " накануне выборов",
                                                   " вопреки ожиданиям", " после долгой зимы"};

class Generator {
public:
    Generator(const Generated& what, const std::function<void(std::string_view)>& write)
        : what_(what)
        , write_(write)
        , dice_(what.seed)
        , first_(static_cast<double>(number(day_of({1922, 1, 1}))))
        , last_(static_cast<double>(number(day_of({1948, 12, 31}))))
    {}

    void make()
    {
        choose_times();
        head();
        for (std::size_t i = 0; i < what_.events; ++i) {
            milestone(i);
            if (text_.size() < piece_bytes) continue;
            write_(text_);
            text_.clear();
        }
        text_ += "\n  ]\n}\n";
        write_(text_);
    }

private:
    template <class... Args>
    void put(fmt::format_string<Args...> format, Args&&... args)
    {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    }

    void choose_times()
    {
        constexpr std::size_t bursts = 36;
        constexpr std::size_t gaps = 5;
        for (std::size_t i = 0; i < bursts; ++i) {
            const double width = std::exp(1.0 + 4.0 * dice_.share());  // 3 to 150 days
            bursts_.push_back({first_ + dice_.share() * (last_ - first_), width});
        }
        for (std::size_t i = 0; i < gaps; ++i) {
            const double from = first_ + dice_.share() * (last_ - first_);
            gaps_.push_back({from, from + 60 + 160 * dice_.share()});
        }
    }

    void head()
    {
        constexpr std::array<std::string_view, lane_count> names{
            "Appeals", "Committees", "Trials", "Press and stage", "Schools", "Towns"};
        constexpr std::array<MarkShape, lane_count> shapes{MarkShape::Disc,    MarkShape::Square,
                                                           MarkShape::Diamond, MarkShape::Triangle,
                                                           MarkShape::Cross,   MarkShape::Ring};
        constexpr std::array<std::array<std::string_view, 2>, 4> eras{
            {
             {"Founding years", "1922/1925"},
             {"Growth", "1926/1932"},
             {"Years of pressure", "1933/1938"},
             {"War and after", "1939/1948"},
             }
        };
        put("{{\n  \"vitrine\": 1,\n  \"id\": \"generated-{}-{}\",\n  \"languages\": [\"en\"],\n",
            what_.events, what_.seed);
        put("  \"title\": {{\"en\": \"{} generated milestones\"}},\n", what_.events);
        put("  \"range\": \"1922/1948\",\n  \"lanes\": [");
        for (std::size_t i = 0; i < lane_count; ++i) {
            put("{}\n    {{\"id\": \"l{}\", \"name\": {{\"en\": \"{}\"}}, \"color\": \"{}\", "
                "\"shape\": \"{}\"}}",
                i == 0 ? "" : ",", i, names[i], lane_color_names.names[i],
                mark_shape_names[shapes[i]]);
        }
        put("\n  ],\n  \"eras\": [");
        for (std::size_t i = 0; i < eras.size(); ++i) {
            put("{}\n    {{\"id\": \"e{}\", \"name\": {{\"en\": \"{}\"}}, \"date\": \"{}\"}}",
                i == 0 ? "" : ",", i, eras[i][0], eras[i][1]);
        }
        put("\n  ],\n  \"milestones\": [");
    }

    double time()
    {
        for (;;) {
            double day = 0;
            if (dice_.chance(0.35)) {
                day = first_ + dice_.share() * (last_ - first_);
            } else {
                // The product of two shares is mostly small, so the first bursts get the most.
                const double rank = dice_.share() * dice_.share();
                const Burst& burst =
                    bursts_[static_cast<std::size_t>(rank * static_cast<double>(bursts_.size()))];
                day = burst.centre + dice_.bell() * burst.width;
            }
            const bool is_in_gap = std::ranges::any_of(
                gaps_, [day](const Gap& gap) { return day >= gap.from && day < gap.to; });
            if (day >= first_ && day < last_ && !is_in_gap) return std::floor(day);
        }
    }

    static Civil civil(double day)
    {
        return civil_of(static_cast<Day>(static_cast<std::int64_t>(day)));
    }

    void put_day(double day)
    {
        const Civil c = civil(day);
        put("{:04}-{:02}-{:02}", c.year, c.month, c.day);
    }

    void put_date(double day, bool is_period)
    {
        if (is_period) {
            // From ten days to six years; each doubling of the length is equally likely.
            const double days = std::exp(2.3 + 5.4 * dice_.share());
            put_day(day);
            text_ += '/';
            put_day(std::min(day + days, last_));
            return;
        }
        const double precision = dice_.share();
        const Civil c = civil(day);
        if (precision < 0.80) {
            put_day(day);
        } else if (precision < 0.95) {
            put("{:04}-{:02}", c.year, c.month);
        } else {
            put("{:04}-{:02}~", c.year, c.month);
        }
    }

    void put_title(bool is_period, bool is_cyrillic)
    {
        const std::size_t city = dice_.below(cities_en.size());
        const std::size_t body = dice_.below(bodies_en.size());
        const std::size_t tail = dice_.below(tails_en.size());
        // The title says by whom, where, or both, so that some are short and some are long.
        const double form = dice_.share();
        const bool has_body = form < 0.65;
        const bool has_city = form >= 0.35;
        const bool has_tail = has_body != has_city;
        using Words = std::span<const std::string_view>;
        if (is_cyrillic) {
            text_ += dice_.one_of(is_period ? Words(periods_ru) : Words(events_ru));
            if (has_body) put(" {}", bodies_ru[body]);
            if (has_city) put(" в {}", cities_ru[city]);
            if (has_tail) text_ += tails_ru[tail];
        } else {
            text_ += dice_.one_of(is_period ? Words(periods_en) : Words(events_en));
            if (has_body) put(" of {}", bodies_en[body]);
            if (has_city) put(" in {}", cities_en[city]);
            if (has_tail) text_ += tails_en[tail];
        }
    }

    void milestone(std::size_t i)
    {
        const bool is_period = dice_.chance(0.3);
        const bool is_cyrillic = dice_.chance(0.4);
        const double importance = dice_.share();
        const double claim = dice_.share();
        put("{}\n    {{\"id\": \"m{}\", \"kind\": \"{}\", \"date\": \"", i == 0 ? "" : ",", i,
            milestone_kind_names[is_period ? MilestoneKind::Period : MilestoneKind::Milestone]);
        put_date(time(), is_period);
        put("\", \"lane\": \"l{}\", \"weight\": {}, \"claim\": \"{}\", \"title\": {{\"en\": \"",
            dice_.below(lane_count),
            importance < 0.04  ? 1
            : importance < 0.3 ? 2
                               : 3,
            claim_names[claim < 0.6    ? Claim::Fact
                        : claim < 0.92 ? Claim::Official
                                       : Claim::Assessment]);
        put_title(is_period, is_cyrillic);
        put("\"}}, \"summary\": {{\"en\": \"{} {} took part.\"}}}}",
            is_cyrillic ? "Сообщают газеты того времени." : "As the papers of the time report it.",
            20 + dice_.below(4000));
    }

    const Generated& what_;
    const std::function<void(std::string_view)>& write_;
    Dice dice_;
    double first_;
    double last_;
    std::vector<Burst> bursts_;
    std::vector<Gap> gaps_;
    std::string text_;
};

}  // namespace

void generate_exhibit(const Generated& what, const std::function<void(std::string_view)>& write)
{
    Generator(what, write).make();
}

}  // namespace vitrine
