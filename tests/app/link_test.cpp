// Links to a view.
#include "app/link.h"
#include "support/visit.h"

#include <doctest/doctest.h>

using namespace vitrine;

TEST_CASE("links: what is written is read again, whatever the ids are")
{
    for (const std::string_view milestone : {"", "S27", "a/b", "100 %", "Ёлка", "?#&", "x:y"}) {
        CAPTURE(milestone);
        for (const std::string_view span : {"", "1924/1926", "1924-03-01/1926", "Y-170000000"}) {
            ViewLink link{.exhibit = "my town", .milestone = std::string(milestone), .span = {}};
            if (!span.empty()) link.span = *parse_edtf(span);
            const auto again = read_link(link_text(link));
            REQUIRE(again.has_value());
            CHECK(*again == link);
        }
    }
    CHECK(link_text({.exhibit = "mopr", .milestone = "S27", .span = *parse_edtf("1924/1926")}) ==
          "vitrine://mopr/S27?span=1924/1926");
    // What others may make of one.
    CHECK(read_link("vitrine://mopr/")->milestone.empty());
    CHECK(read_link("vitrine://mopr/S27/?lang=ru#top")->milestone == "S27");
    CHECK(read_link("vitrine://mopr/%D0%81")->milestone == "Ё");
}

TEST_CASE("links: a bad one is said to be bad in one sentence")
{
    for (const std::string_view bad :
         {"", "S27", "http://mopr/S27", "vitrine:mopr", "vitrine:/mopr/S27", "vitrine://",
          "vitrine:///S27", "vitrine://mopr/%", "vitrine://mopr/%4", "vitrine://mopr/%zz",
          "vitrine://mopr/%00", "vitrine://mopr/S27?span=soon", "vitrine://mopr/S27?span=%"}) {
        CAPTURE(bad);
        const auto link = read_link(bad);
        REQUIRE_FALSE(link.has_value());
        CHECK(link.error().what.find(bad) != std::string::npos);
        CHECK(link.error().what.find('\n') == std::string::npos);
    }
}

TEST_CASE("links: one to a view leads to that view")
{
    Visit visit;
    visit.select("S27");
    visit.act(action::FlyTo{
        {-16'000, -15'000}
    });
    visit.pass(10);
    const Camera seen = visit.state.camera;
    visit.act(action::CopyLink{});
    REQUIRE(visit.effects.size() == 1);
    const auto* copy = std::get_if<effect::CopyText>(&visit.effects.front());
    REQUIRE(copy != nullptr);
    CHECK(copy->text.starts_with("vitrine://mopr/S27?span="));

    Visit other;
    const auto way = actions_of(*read_link(copy->text), sample::mopr());
    REQUIRE(way.has_value());
    for (const Action& action : *way)
        other.act(action);
    other.pass(10);
    CHECK(other.selected() == "S27");
    // To a day at each end.
    CHECK(other.state.camera.days == doctest::Approx(seen.days).epsilon(0.01));
    CHECK(std::abs(other.state.camera.centre - seen.centre) < 4);
}

TEST_CASE("links: to another exhibit, or to nothing, they fail")
{
    CHECK_FALSE(actions_of({.exhibit = "town", .milestone = "S27"}, sample::mopr()).has_value());
    const auto gone = actions_of({.exhibit = "mopr", .milestone = "S999"}, sample::mopr());
    REQUIRE_FALSE(gone.has_value());
    CHECK(gone.error().what.find("S999") != std::string::npos);
    const auto only_exhibit = actions_of({.exhibit = "mopr"}, sample::mopr());
    REQUIRE(only_exhibit.has_value());
    CHECK(only_exhibit->empty());
}
