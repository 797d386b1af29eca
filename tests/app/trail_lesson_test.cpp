// What a trail becomes as a lesson: the tour that is put into a copy of the exhibit.
#include "app/trail_lesson.h"
#include "exhibit/read.h"
#include "support/sample.h"
#include "support/trail_of.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

const std::string& shipped_json()
{
    static const std::string json = sample::project_file("data/mopr/exhibit.json");
    return json;
}

std::string copied(const std::string& source, const Trail& trail)
{
    const Exhibit exhibit = *read_exhibit(source).value;
    const std::vector<std::string> titles(exhibit.languages.size(), "Mine");
    const auto copy = with_lesson(source, exhibit, {.trail = trail, .titles = titles});
    REQUIRE(copy.has_value());
    return *copy;
}

}  // namespace

TEST_CASE("own lesson: the copy has the trail as its first tour, nothing else is changed, and all "
          "of it is valid")
{
    const Exhibit& exhibit = sample::mopr();
    const Trail trail = trail_of(exhibit, {"S27", "not-here", "B52"});
    const std::string copy = copied(shipped_json(), trail);
    const Reading<Exhibit> read = read_exhibit(copy);
    REQUIRE(read.value.has_value());
    CHECK(read.problems.size() == read_exhibit(shipped_json()).problems.size());
    REQUIRE(read.value->tours.size() == exhibit.tours.size() + 1);
    const Tour& lesson = read.value->tours.front();
    CHECK(lesson.id == "lesson");
    REQUIRE(lesson.steps.size() == 2);
    const TourStep& step = lesson.steps.front();
    CHECK(read.value->text(step.notes, LanguageId{1}) == "Ask \"who\"?\nКто?");
    CHECK(step.conceals == std::vector{StepPart::Answer});
    const auto& question = exhibit.details_of(exhibit[step.milestones.front()]).question;
    REQUIRE(question.has_value());
    CHECK(read.value->text(step.question, LanguageId{1}) ==
          exhibit.text(question->ask, LanguageId{1}));
    // What was there is there still, before and after what was put in.
    const auto [end, rest] = std::ranges::mismatch(shipped_json(), copy);
    const std::string_view tail(end, shipped_json().end());
    CHECK(copy.ends_with(tail));
    // Of the copy another copy can be made.
    const Reading<Exhibit> twice = read_exhibit(copied(copy, trail));
    REQUIRE(twice.value.has_value());
    CHECK(twice.value->tours.front().id == "lesson-2");
}

TEST_CASE("own lesson: an exhibit may have no tour, an empty list of them or a byte order mark")
{
    const std::string head = R"({"vitrine": 1, "id": "a", "languages": ["en"], "title": {"en": "A"},
        "range": "1900/1948",
        "lanes": [{"id": "l", "name": {"en": "L"}, "color": "red"}],)";
    const std::string tail =
        R"("milestones": [{"id": "m", "kind": "milestone", "weight": 1, "date": "1922", "lane": "l",
        "title": {"en": "M"}, "summary": {"en": "S."}}]})";
    for (const std::string& source : {head + tail, head + R"("tours": [],)" + tail,
                                      "\xEF\xBB\xBF" + head + R"("tours": [ ],)" + tail}) {
        CAPTURE(source);
        const Reading<Exhibit> read = read_exhibit(source);
        REQUIRE(read.value.has_value());
        const std::string copy = copied(source, trail_of(*read.value, {"m"}));
        const Reading<Exhibit> again = read_exhibit(copy);
        REQUIRE(again.value.has_value());
        CHECK(again.problems.size() == read.problems.size());
        CHECK(again.value->tours.size() == 1);
    }
    const Reading<Exhibit> read = read_exhibit(head + tail);
    const std::vector<std::string> titles{"Mine"};
    CHECK_FALSE(with_lesson(head + tail, *read.value,
                            {.trail = trail_of(*read.value, {"x"}), .titles = titles}));
}
