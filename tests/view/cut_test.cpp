// Cuts through lanes, against walking all milestones.
#include "date/holding.h"
#include "support/sample.h"
#include "view/cut.h"
#include "view/moment.h"
#include "view/narrow.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

class CutDice {
public:
    explicit CutDice(unsigned seed) : random_(seed) {}
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

    std::string year() { return std::to_string(1900 + below(60)); }
    std::string day()
    {
        return fmt::format("{}-{:02}-{:02}", year(), 1 + below(12), 1 + below(28));
    }
    std::string part()
    {
        const std::string doubt = below(6) == 0 ? (below(2) == 0 ? "?" : "~") : "";
        switch (below(5)) {
        case 0: return year() + doubt;
        case 1: return fmt::format("{}-{:02}{}", year(), 1 + below(12), doubt);
        case 2: return year().substr(0, 3) + "X";
        default: return day() + doubt;
        }
    }
    // A date of any kind that is one.
    std::string date()
    {
        for (;;) {
            std::string text = tried();
            if (parse_edtf(text)) return text;
        }
    }

private:
    std::string tried()
    {
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
        case 3: return part() + "/" + part();
        case 4: return (below(2) == 0 ? "../" : "/") + part();
        case 5: return part() + (below(2) == 0 ? "/.." : "/");
        case 6: return fmt::format("[{},{}]", day(), day());
        case 7: return fmt::format("[{}..{}]", year(), year());
        case 8: return fmt::format("{{{},{},{}}}", year(), year(), day());
        case 9: return (below(2) == 0 ? "[.." : "{..") + year() + "]";
        default: return part();
        }
    }

    std::mt19937 random_;
};

sample::Shown any_exhibit(unsigned seed, int count)
{
    CutDice dice(seed);
    std::string text = R"({"vitrine": 1, "id": "any", "languages": ["en"], "title": {"en": "Any"},
"range": "1890/1970", "view": "1910/1940", "lanes": [
{"id": "a", "name": {"en": "A"}, "color": "red"},
{"id": "b", "name": {"en": "B"}, "color": "blue"},
{"id": "empty", "name": {"en": "Empty"}, "color": "teal"}], "milestones": [)";
    constexpr std::string_view kinds[] = {"milestone", "period", "note"};
    for (int i = 0; i < count; ++i) {
        text += fmt::format(R"({}{{"id": "m{}", "kind": "{}", "date": "{}", "lane": "{}", )"
                            R"("weight": {}, "claim": "fact", "title": {{"en": "T"}}, )"
                            R"("summary": {{"en": "S"}}}})",
                            i == 0 ? "" : ",\n", i, kinds[dice.below(3)], dice.date(),
                            dice.below(2) == 0 ? "a" : "b", 1 + dice.below(3));
    }
    Reading<Exhibit> read = read_exhibit(text + "]}");
    for (const Problem& problem : read.problems)
        MESSAGE(printed(problem, "any"));
    REQUIRE(read.value.has_value());
    sample::Shown shown{.exhibit = std::move(*read.value)};
    shown.index = index_exhibit(shown.exhibit);
    return shown;
}

// The same by walking all members of a lane.
LaneCut walked(const sample::Shown& in, const LaneIndex& lane, const Span& moment)
{
    LaneCut cut;
    double last = -HUGE_VAL;
    double first = HUGE_VAL;
    for (std::size_t i = 0; i < lane.by_time.size(); ++i) {
        const MilestoneId id = lane.by_time[i];
        const Extent& e = in.index[id];
        if (e.span.to > moment.from && e.span.from < moment.to) {
            const Holding held = holding(in.exhibit[id].date, moment.from, moment.to);
            if (held != Holding::No)
                cut.going_on.push_back({id, lane.importance[i], held == Holding::Perhaps});
        }
        if (!e.is_open_right && e.span.to <= moment.from && e.span.to >= last) {
            last = e.span.to;
            cut.before = id;
        }
        if (!e.is_open_left && e.span.from >= moment.to && e.span.from < first) {
            first = e.span.from;
            cut.after = id;
        }
    }
    return cut;
}

std::optional<double> walked_change(const sample::Shown& in, std::span<const LaneIndex> lanes,
                                    const Span& moment, int by)
{
    std::optional<double> best;
    const auto look_at = [&](double day) {
        if (by > 0 && day >= moment.to && (!best || day < *best)) best = day;
        if (by < 0 && day < moment.from && (!best || day > *best)) best = day;
    };
    for (const LaneIndex& lane : lanes) {
        for (const MilestoneId id : lane.by_time) {
            const Extent& e = in.index[id];
            if (!e.is_open_left) look_at(e.span.from);
            if (!e.is_open_right) look_at(e.span.to);
        }
    }
    return best;
}

void check_cuts(const sample::Shown& in, std::span<const LaneIndex> lanes, CutDice& dice,
                int rounds)
{
    LaneCut cut;
    for (int i = 0; i < rounds; ++i) {
        const Moment at =
            moment_at(-30'000 + dice.below(32'000), static_cast<MomentUnit>(dice.below(4)));
        const Span moment = span_of(at);
        CAPTURE(worded(at, sample::words()));
        for (const LaneIndex& lane : lanes) {
            const LaneCut expected = walked(in, lane, moment);
            cut_lane(in.exhibit, in.index, lane, moment, cut);
            CHECK(cut.going_on == expected.going_on);
            CHECK(cut.before == expected.before);
            CHECK(cut.after == expected.after);
        }
        for (const int by : {-1, 1})
            CHECK(next_change(in.index, lanes, moment, by) == walked_change(in, lanes, moment, by));
    }
}

}  // namespace

TEST_CASE("cut: it lists what walking all milestones lists, whatever their dates are")
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        CutDice dice(seed + 100);
        const sample::Shown in = any_exhibit(seed, 30 + dice.below(300));
        check_cuts(in, in.index.lanes, dice, 60);
    }
}

TEST_CASE("cut: it is right for MOPR and for generated exhibits, and for what a filter leaves")
{
    CutDice dice(1933);
    const sample::Shown mopr{sample::mopr(), sample::mopr_index()};
    check_cuts(mopr, mopr.index.lanes, dice, 100);
    const sample::Shown& many = sample::generated(5'000);
    check_cuts(many, many.index.lanes, dice, 20);
    Filter filter;
    filter.hidden_kinds[static_cast<std::size_t>(MilestoneKind::Note)] = true;
    filter.hidden_claims = 0b10;
    std::vector<LaneIndex> left;
    for (std::size_t i = 0; i < mopr.exhibit.lanes.size(); ++i)
        left.push_back(
            narrowed(mopr.exhibit, mopr.index, static_cast<LaneId>(i), {.filter = filter}));
    check_cuts(mopr, left, dice, 100);
}

TEST_CASE("cut: in June 1933 MOPR counted its members, and Clara Zetkin died")
{
    const Exhibit& exhibit = sample::mopr();
    const Span june = span_of(moment_at(-13'350, MomentUnit::Month));
    const auto lists = [&](std::string_view title) {
        for (const LaneIndex& lane : sample::mopr_index().lanes) {
            LaneCut cut;
            cut_lane(exhibit, sample::mopr_index(), lane, june, cut);
            for (const CutEntry& entry : cut.going_on) {
                if (exhibit.text(exhibit[entry.id].title, LanguageId{}) == title)
                    return entry.is_perhaps ? 2 : 1;
            }
        }
        return 0;
    };
    CHECK(lists("How do you count a member?") == 2);  // from some day of June on
    CHECK(lists("Clara Zetkin dies near Moscow") == 1);
    CHECK(lists("Abroad, sections helped their own") == 1);
    CHECK(lists("Hitler becomes chancellor") == 0);
    CHECK(lists("Officially above party") == 0);  // has no date
}

TEST_CASE("cut: of two cuts it is said what has begun and what has ended")
{
    CutDice dice(5);
    const sample::Shown in = any_exhibit(77, 200);
    for (int i = 0; i < 50; ++i) {
        const Span a = span_of(moment_at(-22'000 + dice.below(12'000), MomentUnit::Month));
        const Span b = span_of(moment_at(a.to + dice.below(9'000), MomentUnit::Month));
        LaneCut earlier;
        LaneCut later;
        cut_lane(in.exhibit, in.index, in.index.lanes[0], a, earlier);
        cut_lane(in.exhibit, in.index, in.index.lanes[0], b, later);
        std::vector<CutChange> of_earlier;
        std::vector<CutChange> of_later;
        const CutComparison found = compare(earlier, later, of_earlier, of_later);
        REQUIRE(of_earlier.size() == earlier.going_on.size());
        REQUIRE(of_later.size() == later.going_on.size());
        CHECK(found.same + found.begun == later.going_on.size());
        CHECK(found.same + found.ended == earlier.going_on.size());
        for (std::size_t k = 0; k < of_later.size(); ++k) {
            const bool is_there =
                std::ranges::count(earlier.going_on, later.going_on[k].id, &CutEntry::id) != 0;
            CHECK(of_later[k] == (is_there ? CutChange::Same : CutChange::Begun));
        }
        for (std::size_t k = 0; k < of_earlier.size(); ++k) {
            const bool is_there =
                std::ranges::count(later.going_on, earlier.going_on[k].id, &CutEntry::id) != 0;
            CHECK(of_earlier[k] == (is_there ? CutChange::Same : CutChange::Ended));
        }
    }
}
