#include "date/order.h"
#include "support/sample.h"
#include "view/tour_path.h"

#include <doctest/doctest.h>

#include <string>

using namespace vitrine;

TEST_CASE("tour path: each step stands where its date is, an open start at its known end")
{
    Exhibit exhibit = sample::mopr();
    const auto id = *find_milestone(exhibit, "S18");
    exhibit.milestones[index_of(id)].date = *parse_edtf("../1936");
    const Index index = index_exhibit(exhibit);
    for (const Tour& tour : exhibit.tours) {
        const Span span = path_span(exhibit, index, tour);
        const Projection days = projection(camera_of(span), 100, 1000);
        for (const PathDot& dot : path_of(index, tour, days, 20)) {
            const MilestoneId subject = tour.steps[dot.step].milestones.front();
            if (!index[subject].is_undated) CHECK(dot.day == index[subject].anchor);
            // No dot is at an edge that it was moved to.
            CHECK(days.x(dot.day) > 100);
            CHECK(days.x(dot.day) < 1100);
        }
    }
    const Tour open{.id = "open", .steps = {TourStep{.id = "a", .milestones = {id}}}};
    const Projection days = projection(camera_of(path_span(exhibit, index, open)), 0, 1000);
    const auto dots = path_of(index, open, days, 20);
    REQUIRE(dots.size() == 1);
    CHECK(dots[0].day == end_of(Day{number(parse_edtf("1936")->latest())}));
}

TEST_CASE("tour path: dots that would cover each other stand in rows, at their own days")
{
    const Exhibit& exhibit = sample::mopr();
    const Index& index = sample::mopr_index();
    const MilestoneId id = *find_milestone(exhibit, "S15");
    Tour tour{.id = "same"};
    for (const char* name : {"a", "b", "c"})
        tour.steps.push_back(TourStep{.id = name, .milestones = {id}});
    const Projection days = projection(camera_of(path_span(exhibit, index, tour)), 0, 1000);
    const auto dots = path_of(index, tour, days, 20);
    REQUIRE(dots.size() == 3);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        CHECK(dots[i].row == i);
        CHECK(dots[i].day == dots[0].day);
    }
}
