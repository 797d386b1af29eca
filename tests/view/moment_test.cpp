#include "date/order.h"
#include "support/sample.h"
#include "view/moment.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace vitrine;

namespace {

Moment moment_of(std::int64_t year, int month, int day, MomentUnit unit)
{
    return moment_at(beginning_of(day_of({year, month, day})), unit);
}

}  // namespace

TEST_CASE("moment: it is said in words, as precise as it is long")
{
    CHECK(worded(moment_of(1933, 6, 20, MomentUnit::Day), sample::words()) == "20 June 1933");
    CHECK(worded(moment_of(1933, 6, 20, MomentUnit::Month), sample::words()) == "June 1933");
    CHECK(worded(moment_of(1933, 6, 20, MomentUnit::Year), sample::words()) == "1933");
    CHECK(worded(moment_of(1933, 6, 20, MomentUnit::Decade), sample::words()) == "1930s");
    CHECK(worded(moment_of(1933, 6, 20, MomentUnit::Century), sample::words()) == "1900 – 1999");
    CHECK(worded(moment_of(1933, 6, 20, MomentUnit::Month), sample::words("ru")) == "июнь 1933");
}

TEST_CASE("moment: a step by another unit keeps the day where its month has it")
{
    const Moment end = moment_of(1932, 1, 31, MomentUnit::Day);
    CHECK(stepped(end, 1, MomentUnit::Month) == moment_of(1932, 2, 29, MomentUnit::Day));
    CHECK(stepped(end, -12, MomentUnit::Month) == moment_of(1931, 1, 31, MomentUnit::Day));
    CHECK(stepped(end, 1, MomentUnit::Day) == moment_of(1932, 2, 1, MomentUnit::Day));
    const Moment june = moment_of(1933, 6, 1, MomentUnit::Month);
    CHECK(stepped(june, 1, MomentUnit::Year) == moment_of(1934, 6, 1, MomentUnit::Month));
    CHECK(stepped(june, -2, MomentUnit::Decade) == moment_of(1913, 6, 1, MomentUnit::Month));
}

TEST_CASE("moment: the nearer the view, the shorter it is")
{
    CHECK(unit_for(20) == MomentUnit::Day);
    CHECK(unit_for(0.1) == MomentUnit::Month);  // 37 units a year
    CHECK(unit_for(0.01) == MomentUnit::Year);
    CHECK(unit_for(0.001) == MomentUnit::Decade);
    CHECK(unit_for(0) == MomentUnit::BillionYears);
    CHECK(coarser(MomentUnit::Month) == MomentUnit::Year);
    CHECK(coarser(MomentUnit::BillionYears) == MomentUnit::BillionYears);
}

TEST_CASE("moment: of each length every day belongs to one, and steps lead from one to the next")
{
    const unsigned seed = 33;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int unit = 0; unit <= static_cast<int>(MomentUnit::BillionYears); ++unit) {
        CAPTURE(unit);
        const auto long_as = static_cast<MomentUnit>(unit);
        for (int i = 0; i < 200; ++i) {
            const double day = (static_cast<double>(random()) - 2e9) / (i % 2 == 0 ? 1 : 1e4);
            CAPTURE(day);
            const Moment moment = moment_at(day, long_as);
            const Span span = span_of(moment);
            CHECK(span.from <= day);
            CHECK(day < span.to);
            CHECK(moment_at(span.from, long_as) == moment);
            CHECK(moment_at(span.to - 1, long_as) == moment);
            const Moment next = stepped(moment, 1, long_as);
            CHECK(span_of(next).from == span.to);
            CHECK(stepped(next, -1, long_as) == moment);
            CHECK(stepped(moment, 7, long_as) == stepped(stepped(moment, 3, long_as), 4, long_as));
        }
    }
}
