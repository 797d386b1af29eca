// Who presents a table as it is gets a tour of it.
#include "exhibit/whole_tour.h"
#include "support/sample.h"

#include <fmt/format.h>

#include <set>

using namespace vitrine;

namespace {

struct Row {
    std::string date;
    int weight = 2;
    bool asks = false;
};

Exhibit exhibit_of(const std::vector<Row>& rows)
{
    std::string text =
        R"({"vitrine": 1, "id": "t", "languages": ["en"], "title": {"en": "A town"},
            "range": "1800/2000", "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}],
            "milestones": [)";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        text += fmt::format(
            R"({}{{"id": "m{}", "kind": "milestone", "date": "{}", "lane": "a", "weight": {},
               "claim": "fact", "title": {{"en": "Thing {}"}}, "summary": {{"en": "S"}}{}}})",
            i == 0 ? "" : ",", i, row.date, row.weight, i,
            row.asks ? R"(, "question": {"ask": {"en": "Why?"}, "answer": {"en": "So."}})" : "");
    }
    Reading<Exhibit> reading = read_exhibit(text + "]}");
    for (const Problem& problem : reading.problems)
        MESSAGE(printed(problem, "t"));
    REQUIRE(reading.value.has_value());
    return std::move(*reading.value);
}

std::vector<Row> rows_of_weight(std::size_t count, int weight)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back({std::to_string(1999 - static_cast<int>(i)), weight});
    return rows;
}

}  // namespace

TEST_CASE("whole tour: an exhibit without a tour gets one of its milestones, in the order of time")
{
    std::vector<Row> rows = rows_of_weight(8, 2);
    rows[3].asks = true;
    Exhibit exhibit = exhibit_of(rows);
    add_whole_tour(exhibit);
    REQUIRE(exhibit.tours.size() == 1);
    const Tour& tour = exhibit.tours.front();
    CHECK(exhibit.text(tour.title, {}) == "A town");
    REQUIRE(tour.steps.size() == 8);
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        const TourStep& step = tour.steps[i];
        CHECK(exhibit.text(step.title, {}) == fmt::format("Thing {}", 7 - i));
        CHECK(step.seconds > 0);
        const bool asks = i == 4;
        CHECK((step.question != TextId::None) == asks);
        CHECK((step.answer != TextId::None) == asks);
        CHECK(step.conceals == (asks ? std::vector{StepPart::Answer} : std::vector<StepPart>{}));
    }
}

TEST_CASE("whole tour: of many the weightiest are told, and no more than fit into a lesson")
{
    std::vector<Row> rows = rows_of_weight(190, 3);
    for (std::size_t i = 0; i < 9; ++i)
        rows[i * 20].weight = 1;
    Exhibit nine = exhibit_of(rows);
    add_whole_tour(nine);
    REQUIRE(nine.tours.size() == 1);
    CHECK(nine.tours.front().steps.size() == 9);

    Exhibit many = exhibit_of(rows_of_weight(190, 2));
    add_whole_tour(many);
    REQUIRE(many.tours.size() == 1);
    const std::vector<TourStep>& steps = many.tours.front().steps;
    CHECK(steps.size() <= 24);
    CHECK(steps.size() > 12);
    std::set<std::string> ids;
    for (const TourStep& step : steps)
        ids.insert(step.id);
    CHECK(ids.size() == steps.size());
    // From the beginning nearly to the end.
    CHECK(steps.front().id == "m189");
}

TEST_CASE("whole tour: tours that are there stay as they are, and of nothing none is made")
{
    Exhibit mopr = sample::mopr();
    const std::size_t before = mopr.tours.size();
    add_whole_tour(mopr);
    CHECK(mopr.tours.size() == before);
    Exhibit empty = exhibit_of({});
    add_whole_tour(empty);
    CHECK(empty.tours.empty());
}
