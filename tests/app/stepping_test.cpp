#include "app/stepping.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace vitrine;

namespace {

MilestoneId named(std::string_view id)
{
    return *find_milestone(sample::mopr(), id);
}

}  // namespace

TEST_CASE("stepping: by none and among none there is no next one")
{
    Visit visit;
    CHECK_FALSE(step_in_time(visit.setting, visit.state, 0).has_value());
    visit.select("S30");
    CHECK_FALSE(step_in_time(visit.setting, visit.state, 0).has_value());

    Exhibit empty = sample::mopr();
    empty.milestones.clear();
    empty.by_time.clear();
    const Index index = index_exhibit(empty);
    const Setting setting{.exhibit = empty, .index = index, .policy = explore};
    CHECK_FALSE(step_in_time(setting, State{}, 1).has_value());
}

TEST_CASE("stepping: several steps at once go as far as they can")
{
    Visit visit;
    const auto& by_time = sample::mopr().by_time;
    visit.state.selection = by_time[3];
    CHECK(step_in_time(visit.setting, visit.state, 4) == by_time[7]);
    CHECK(step_in_time(visit.setting, visit.state, -2) == by_time[1]);
    CHECK(step_in_time(visit.setting, visit.state, -9) == by_time.front());
    CHECK(step_in_time(visit.setting, visit.state, 100'000) == by_time.back());
}

TEST_CASE("stepping: without a selection it begins with the view, and around the end")
{
    Visit visit;
    const auto& by_time = sample::mopr().by_time;
    for (std::size_t i = 1; i < by_time.size(); ++i) {
        const double before = visit.setting.index[by_time[i - 1]].anchor;
        const double after = visit.setting.index[by_time[i]].anchor;
        if (before == after) continue;
        const double from = (before + after) / 2;
        visit.state.camera = {from + 50, 100};
        CHECK(step_in_time(visit.setting, visit.state, 1) == by_time[i]);
        CHECK(step_in_time(visit.setting, visit.state, -1) == by_time[i - 1]);
    }
    visit.state.camera = {visit.setting.index.limits.all.to + 5'000, 100};
    CHECK(step_in_time(visit.setting, visit.state, 1) == by_time.front());
}

TEST_CASE("stepping: across lanes it finds the nearest in time of the next lane that has any")
{
    Visit visit;
    const auto& lanes = visit.setting.index.lanes;
    for (const MilestoneId from : sample::mopr().by_time) {
        for (const int by : {-1, 1}) {
            visit.state.selection = from;
            const auto found = step_across(visit.setting, visit.state, by);
            auto lane = static_cast<std::ptrdiff_t>(index_of(sample::mopr()[from].lane)) + by;
            while (lane >= 0 && lane < static_cast<std::ptrdiff_t>(lanes.size()) &&
                   lanes[static_cast<std::size_t>(lane)].by_time.empty())
                lane += by;
            const bool is_end = lane < 0 || lane >= static_cast<std::ptrdiff_t>(lanes.size());
            CHECK(found.has_value() != is_end);
            if (is_end || !found) continue;
            CHECK(sample::mopr()[*found].lane == static_cast<LaneId>(lane));
            const double day = visit.setting.index[from].anchor;
            double nearest = HUGE_VAL;
            for (const double anchor : lanes[static_cast<std::size_t>(lane)].anchors)
                nearest = std::min(nearest, std::abs(anchor - day));
            CHECK(std::abs(visit.setting.index[*found].anchor - day) == nearest);
        }
    }
    visit.state.selection = named("S30");
    CHECK(sample::mopr()[*step_across(visit.setting, visit.state, 1)].lane !=
          sample::mopr()[named("S30")].lane);
}

TEST_CASE("stepping: what is only known by its end is no beginning of everything")
{
    Visit visit;
    visit.act(action::GoToEnd{action::Edge::First});
    REQUIRE(visit.state.selection);
    CHECK(*visit.state.selection != named("S18"));  // until 1936
    // From one to the next the marks never go back.
    double anchor = visit.setting.index[*visit.state.selection].anchor;
    for (std::size_t i = 1; i < sample::mopr().by_time.size(); ++i) {
        const auto next = step_in_time(visit.setting, visit.state, 1);
        REQUIRE(next);
        visit.state.selection = next;
        CHECK(visit.setting.index[*next].anchor >= anchor);
        anchor = visit.setting.index[*next].anchor;
    }
}
