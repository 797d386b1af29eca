#include "date/order.h"
#include "date/wording.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

Date dated(std::string_view text)
{
    const auto date = parse_edtf(text);
    REQUIRE(date);
    return *date;
}

// Random dates of every shape, many of them close together.
std::vector<Date> many_dates(std::size_t count)
{
    std::mt19937 random{1922};
    const auto below = [&](unsigned end) { return static_cast<int>(random() % end); };
    const auto part = [&] {
        std::string text = std::to_string(1920 + below(9));
        const int kind = below(6);
        if (kind == 0) text.back() = 'X';
        if (kind == 1) text.replace(2, 2, "XX");
        if (kind >= 3) text += std::string("-0") + static_cast<char>('1' + below(9));
        if (kind >= 4) text += std::string("-1") + static_cast<char>('0' + below(10));
        constexpr const char* doubts[] = {"", "", "?", "~", "%"};
        return text + doubts[below(5)];
    };
    std::vector<Date> dates;
    while (dates.size() < count) {
        const std::string a = part();
        const std::string b = part();
        const std::string forms[] = {a,
                                     a + "/" + b,
                                     "../" + a,
                                     "/" + a,
                                     a + "/..",
                                     a + "/",
                                     "[" + a + "," + b + "]",
                                     "{" + a + "," + b + "}",
                                     "[" + a + ".." + b + "]",
                                     "[.." + a + "]",
                                     "[" + a + "..]",
                                     "{" + a + ".." + b + "}"};
        if (const auto date = parse_edtf(forms[below(12)])) dates.push_back(*date);
    }
    return dates;
}

}  // namespace

TEST_CASE("order: what is known of dates decides which of them comes first")
{
    const std::string_view rows[] = {
        "1922-09-13/1922-09-22 < [1922-11,1922-12]",
        "1922-09-13 < [1922-11..1922-12]",
        "1893/1919 < 1925 < ../1936",
        "1893 < /1936 < 1937",
        "1893 < [..1936] < 1937",
        "1922-03-05 < 1922 < 1922-09-13",
        "1922 < 1922-07-02",
        "1921 < 192X < 1926",
        "19XX < 195X < 2001",
        "1936/.. < 1937 < 1938/..",
        "{1922,1948} < 1930",
        "1922/1948 < 1923/1924",
        "-0044-03-15 < -0043 < 0001",
    };
    for (std::string_view row : rows) {
        CAPTURE(row);
        constexpr std::string_view before = " < ";
        for (std::size_t at = row.find(before); at != row.npos; at = row.find(before)) {
            const std::string_view rest = row.substr(at + before.size());
            CHECK(order_of(dated(row.substr(0, at))) <
                  order_of(dated(rest.substr(0, rest.find(before)))));
            row = rest;
        }
    }
}

TEST_CASE("order: a date that is over before another can begin comes before it")
{
    const std::vector<Date> dates = many_dates(600);
    for (const Date& a : dates) {
        CAPTURE(write_edtf(a));
        const double anchor = anchor_of(a);
        CHECK(anchor > static_cast<double>(number(a.earliest())));
        CHECK(anchor <= static_cast<double>(number(a.latest())) + 1);
        for (const Date& b : dates) {
            if (a.latest() >= b.earliest()) continue;
            if (order_of(a) < order_of(b)) continue;
            CAPTURE(write_edtf(b));
            FAIL("comes after it");
        }
    }
}

TEST_CASE("order: any two dates have one, and any three agree")
{
    const std::vector<Date> dates = many_dates(90);
    for (const Date& a : dates) {
        for (const Date& b : dates) {
            const bool is_before = order_of(a) < order_of(b);
            const bool is_after = order_of(b) < order_of(a);
            CHECK_FALSE((is_before && is_after));
            CHECK((is_before || is_after || order_of(a) == order_of(b)));
            for (const Date& c : dates) {
                const bool is_next = order_of(b) < order_of(c);
                if (is_before && is_next && !(order_of(a) < order_of(c))) FAIL("no order");
            }
        }
    }
}

TEST_CASE("order: what is known to come later is looked for in the days that are left")
{
    const auto day = [](std::string_view edtf) { return parse_edtf(edtf)->earliest(); };
    const auto middle = [](Day first, Day last) {
        return (static_cast<double>(number(first)) + static_cast<double>(number(last)) + 1) / 2;
    };
    const Date year = *parse_edtf("1922");
    const TimeOrder after = order_from(year, day("1922-11-30"));
    CHECK(after.anchor == middle(day("1922-11-30"), day("1922-12-31")));
    CHECK(after.earliest == day("1922-11-30"));
    CHECK(order_of(*parse_edtf("1922-09-13/1922-09-22")) < after);
    // Of what lasts, only the beginning is looked for.
    CHECK(order_from(*parse_edtf("1922/1940"), day("1922-11-30")) == after);
    CHECK(order_from(*parse_edtf("1922/1940"), day("1930")) == order_of(*parse_edtf("1922/1940")));
    // What is known already, or could not be, changes nothing.
    for (const std::string_view no_news : {"1921-05-01", "1922-01-01", "1923-01-01"})
        CHECK(order_from(year, day(no_news)) == order_of(year));
    CHECK(order_from(*parse_edtf("1922-03-04"), day("1922-11-30")) ==
          order_of(*parse_edtf("1922-03-04")));
    CHECK(order_from(*parse_edtf("../1936"), day("1930")) == order_of(*parse_edtf("../1936")));
    // However little is left, its mark is within the days that it could mean.
    for (const Date& date : many_dates(60)) {
        CAPTURE(write_edtf(date));
        for (int step = 0; step < 50; ++step) {
            const auto least = static_cast<Day>(number(date.earliest()) + step * 37);
            const double anchor = order_from(date, least).anchor;
            CHECK(anchor >= order_of(date).anchor);
            CHECK(anchor <= static_cast<double>(number(date.latest())) + 1);
        }
    }
}
