// What holds for every date, shown on random ones. A failure prints the text and the seed.

#include "date/wording.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace vitrine;

constexpr std::uint32_t seed = 1922;

// Pieces that dates are made of, good and bad, so that random texts are often nearly right.
constexpr std::string_view pieces[] = {
    "19", "26",  "1926", "-",  "-03",  "-02", "-30", "-21",  "-XX",  "X",   "XX",  "?",   "~", "%",
    "/",  "..",  "[",    "]",  ",",    "Y",   "-0",  "0000", "1948", "000", "5",   "u",   " ", "–",
    "T",  "-24", "1XXX", "-1", "9999", "-12", "{",   "}",    "S2",   "E7",  "-33", "-41", "(",
};

class Dice {
public:
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
    bool one_in(int chances) { return below(chances) == 0; }
    char byte() { return static_cast<char>(below(256)); }

private:
    std::mt19937 random_{seed};
};

std::string random_text(Dice& dice)
{
    std::string text;
    for (int length = dice.below(9); length > 0; --length)
        text += pieces[dice.below(static_cast<int>(std::size(pieces)))];
    return text;
}

std::string random_bytes(Dice& dice)
{
    std::string text;
    for (int length = dice.below(24); length > 0; --length)
        text += dice.byte();
    return text;
}

std::string two_digits(int value)
{
    return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

std::string random_doubt(Dice& dice, int chances)
{
    constexpr std::string_view doubts[] = {"?", "~", "%"};
    return dice.one_in(chances) ? std::string(doubts[dice.below(3)]) : "";
}

// "-0043", "192X~", "?1926-03-~05": one end of a date, always right.
std::string random_part(Dice& dice)
{
    std::string year = two_digits(dice.below(100)) + two_digits(1 + dice.below(99));
    if (dice.one_in(4)) year.insert(0, "-");
    const int kind = dice.below(9);
    if (kind == 0) year.back() = 'X';
    if (kind == 1) year.replace(year.size() - 2, 2, "XX");
    if (kind == 2)
        year = (dice.one_in(2) ? "Y" : "Y-") + std::to_string(10'000 + dice.below(999'999));
    const std::string text = random_doubt(dice, 9) + year + random_doubt(dice, 6);
    if (kind < 4) return text;
    const auto add = [&](const std::string& digits) {
        return "-" + random_doubt(dice, 9) + digits + random_doubt(dice, 6);
    };
    if (kind == 4) return text + add(two_digits(21 + dice.below(4)));
    if (kind == 5)
        return text + add(two_digits(dice.one_in(3) ? 40 + dice.below(2) : 33 + dice.below(4)));
    if (kind == 6) return text + add("XX") + (dice.one_in(2) ? add("XX") : "");
    const std::string month = text + add(two_digits(1 + dice.below(12)));
    if (kind == 7) return month;
    return month + add(dice.one_in(5) ? "XX" : two_digits(1 + dice.below(28)));
}

// Parts in the order of time, none over another.
std::vector<std::string> random_members(Dice& dice, Calendar calendar)
{
    struct Member {
        std::string text;
        Date date;
    };
    std::vector<Member> all;
    for (int count = 2 + dice.below(7); count > 0; --count) {
        const std::string text = random_part(dice);
        all.push_back({text, *parse_edtf(text, calendar)});
    }
    std::ranges::sort(all, {}, [](const Member& member) { return member.date.earliest(); });
    std::vector<std::string> texts;
    Day end{};
    for (const Member& member : all) {
        if (!texts.empty() && member.date.earliest() <= end) continue;
        texts.push_back(member.text);
        end = member.date.latest();
    }
    return texts;
}

// "[1667,1668,1670..1672]", "{..1960,1961-12}". May have a single member, which is a fault.
std::string random_set(Dice& dice, Calendar calendar)
{
    const std::vector<std::string> texts = random_members(dice, calendar);
    const bool is_one_of = dice.one_in(2);
    std::string text = is_one_of ? "[" : "{";
    if (dice.one_in(4)) text += "..";
    bool is_in_range = text.size() > 1;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        text += texts[i];
        if (i + 1 == texts.size()) break;
        is_in_range = !is_in_range && dice.one_in(3);
        text += is_in_range ? ".." : ",";
    }
    if (!is_in_range && dice.one_in(4)) text += "..";
    return text + (is_one_of ? "]" : "}");
}

std::string random_date(Dice& dice, Calendar calendar)
{
    const std::string part = random_part(dice);
    switch (dice.below(8)) {
    case 0: return "../" + part;
    case 1: return part + "/..";
    case 2: return "/" + part;
    case 3: return part + "/";
    case 4: return part + "/" + random_part(dice);
    case 5: return part;
    default: return random_set(dice, calendar);
    }
}

void check_words(const Date& date)
{
    for (const std::string& language : sample::languages()) {
        const std::string text = worded(date, sample::words(language));
        CAPTURE(text);
        CHECK_FALSE(text.empty());
        CHECK(text.find_first_of("{}[]") == std::string::npos);
        CHECK(text.find("  ") == std::string::npos);
        CHECK(text.find("date.") == std::string::npos);
        CHECK(text.front() != ' ');
        CHECK(text.back() != ' ');
    }
}

void check_date(const Date& date)
{
    CHECK(date.first.earliest <= date.first.latest);
    CHECK(date.last.earliest <= date.last.latest);
    CHECK(date.earliest() <= date.latest());
    for (const DateMember& member : date.members) {
        CHECK(date.earliest() <= member.first.earliest);
        CHECK(member.first.earliest <= member.last.latest);
        CHECK(member.last.latest <= date.latest());
    }
    const std::string text = write_edtf(date);
    CAPTURE(text);
    const auto again = parse_edtf(text, date.calendar);
    REQUIRE(again);
    CHECK(*again == date);
    CHECK(write_edtf(*again) == text);
}

// What holds for every text. Returns whether it is a date.
bool keeps_its_promises(std::string_view text, Calendar calendar)
{
    const auto date = parse_edtf(text, calendar);
    if (!date) {
        CHECK(date.error().offset <= text.size());
        CHECK_FALSE(date.error().expected.empty());
        return false;
    }
    CHECK(date->calendar == calendar);
    check_date(*date);
    return true;
}

}  // namespace

TEST_CASE("edtf: a date of any shape comes back from what is written of it")
{
    CAPTURE(seed);
    Dice dice;
    int shapes[4] = {};
    int in_lists = 0;
    for (int i = 0; i < 40'000; ++i) {
        const Calendar calendar = dice.one_in(2) ? Calendar::Julian : Calendar::Gregorian;
        const std::string text = random_date(dice, calendar);
        CAPTURE(text);
        if (!keeps_its_promises(text, calendar)) continue;
        const Date date = *parse_edtf(text, calendar);
        ++shapes[static_cast<std::size_t>(date.shape)];
        in_lists += date.members.empty() ? 0 : 1;
    }
    for (const int count : shapes)
        CHECK(count > 2'000);
    CHECK(in_lists > 2'000);
}

TEST_CASE("edtf: any text is a date, or has a fault inside it")
{
    CAPTURE(seed);
    Dice dice;
    int dates = 0;
    for (int i = 0; i < 40'000; ++i) {
        const Calendar calendar = dice.one_in(2) ? Calendar::Julian : Calendar::Gregorian;
        for (const std::string& text : {random_text(dice), random_bytes(dice)}) {
            CAPTURE(text);
            dates += keeps_its_promises(text, calendar) ? 1 : 0;
        }
        // A right date with one byte changed, lost or added stops where it stops being right.
        std::string text = random_date(dice, calendar);
        const auto at = static_cast<std::size_t>(dice.below(static_cast<int>(text.size())));
        text.replace(at, static_cast<std::size_t>(dice.below(2)),
                     dice.one_in(3) ? "" : std::string(1, dice.byte()));
        CAPTURE(text);
        keeps_its_promises(text, calendar);
    }
    CHECK(dates > 500);
}

TEST_CASE("wording: every date has words in each language")
{
    CAPTURE(seed);
    Dice dice;
    for (int i = 0; i < 10'000; ++i) {
        const Calendar calendar = dice.one_in(2) ? Calendar::Julian : Calendar::Gregorian;
        const std::string text = random_date(dice, calendar);
        CAPTURE(text);
        const auto date = parse_edtf(text, calendar);
        if (date) check_words(*date);
    }
}

TEST_CASE("edtf: a day reads as the day that its calendar names")
{
    for (const Calendar calendar : {Calendar::Gregorian, Calendar::Julian}) {
        const Day end = day_of({2101, 1, 1}, calendar);
        bool all_match = true;
        for (Day day = day_of({1582, 1, 1}, calendar); day < end; day = plus_days(day, 1)) {
            const Civil civil = civil_of(day, calendar);
            const std::string text = std::to_string(civil.year) + "-" + two_digits(civil.month) +
                                     "-" + two_digits(civil.day);
            const auto date = parse_edtf(text, calendar);
            all_match &= date && date->earliest() == day && date->latest() == day;
        }
        CHECK(all_match);
    }
}
