#include "base/color.h"
#include "base/geom.h"
#include "base/result.h"
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace vitrine;

TEST_CASE("color: parses #RRGGBB and nothing else")
{
    CHECK(parse_color("#B3261E") == Rgba{0xB3, 0x26, 0x1E, 255});
    CHECK(parse_color("#b3261e") == Rgba{0xB3, 0x26, 0x1E, 255});
    for (const char* bad :
         {"", "#", "B3261E", "#B3261", "#B3261EE", "#G3261E", "#+12345", "# 12345"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_color(bad).has_value());
    }
}

TEST_CASE("color: contrast is WCAG's: 21 for black on white, 1 for the same, either way round")
{
    const Rgba black{0, 0, 0, 255};
    const Rgba white{255, 255, 255, 255};
    const Rgba grey{0x76, 0x76, 0x76, 255};
    CHECK(contrast(black, white) == doctest::Approx(21.0));
    CHECK(contrast(white, black) == doctest::Approx(21.0));
    CHECK(contrast(grey, white) == doctest::Approx(4.54).epsilon(0.01));
    CHECK(contrast(grey, grey) == doctest::Approx(1.0));
}

TEST_CASE("color: what is made readable has its contrast and goes no farther than it must")
{
    const Rgba day{0xF4, 0xED, 0xE0, 255};
    const Rgba night{0x16, 0x18, 0x1C, 255};
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        const auto channel = [&] { return static_cast<std::uint8_t>(random() % 256); };
        const Rgba color{channel(), channel(), channel(), 255};
        for (const Rgba paper : {day, night}) {
            CAPTURE(hex_of(color));
            const Rgba readable = readable_on(paper, color, 4.5);
            CHECK(contrast(readable, paper) >= 4.5);
            if (contrast(color, paper) >= 4.5)
                CHECK(readable == color);
            else
                CHECK(contrast(readable, paper) < 5.2);
        }
    }
    CHECK(readable_on(day, {255, 255, 255, 255}, 30) == Rgba{0, 0, 0, 255});
    CHECK(hex_of({0x8F, 0x1D, 0x04, 255}) == "#8F1D04");
}

TEST_CASE("color: mixing and painting keep their ends")
{
    const Rgba a{10, 20, 30, 255};
    const Rgba b{200, 100, 50, 255};
    CHECK(mixed(a, b, 0) == a);
    CHECK(mixed(a, b, 1) == b);
    CHECK(painted_over(a, with_opacity(b, 0)) == a);
    CHECK(painted_over(a, b) == b);
    CHECK(with_opacity(b, 0.5F).a == 128);
    CHECK(with_opacity(b, 7).a == 255);
}

TEST_CASE("geom: rectangles side by side share no pixel")
{
    const Rect left{0, 0, 10, 10};
    const Rect right{10, 0, 10, 10};
    CHECK_FALSE(overlap(left, right));
    CHECK(left.holds({9.9F, 5}));
    CHECK_FALSE(left.holds({10, 5}));
    CHECK(right.holds({10, 5}));
    CHECK(intersection(left, right).is_empty());
    CHECK(intersection(left, {5, 5, 10, 10}) == Rect{5, 5, 5, 5});
    CHECK(distance_squared(left, {13, 14}) == doctest::Approx(25));
    CHECK(distance_squared(left, {3, 4}) == 0);
}

TEST_CASE("utf8: the first fault is found where it is")
{
    struct Row {
        std::string text;
        int fault;  // -1: valid
    };
    const Row rows[] = {
        {"",                     -1},
        {"abc",                  -1},
        {"Привет, мир", -1},
        {"€😀",              -1},
        {"a\xFF",                1 },
        {"\xC0\x80",             0 },
        {"ab\xE2\x82",           2 },
        {"\xED\xA0\x80",         0 },
        {"\xF4\x90\x80\x80",     0 },
        {"ok\x80",               2 },
        {"\xE0\x80\xAF",         0 },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto fault = first_invalid_utf8(row.text);
        CHECK((fault ? static_cast<int>(*fault) : -1) == row.fault);
    }
}

TEST_CASE("utf8: every code point survives writing and reading")
{
    for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x800 ? 1 : 37) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        std::size_t at = 0;
        REQUIRE(next_code_point(text, at) == c);
        REQUIRE(at == text.size());
    }
}

TEST_CASE("utf8: decoding random bytes ends and never reads past the end")
{
    const unsigned seed = 42;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 2'000; ++i) {
        std::string bytes(random() % 12, '\0');
        for (char& c : bytes)
            c = static_cast<char>(random());
        std::size_t steps = 0;
        for (std::size_t at = 0; at < bytes.size(); ++steps)
            next_code_point(bytes, at);
        CHECK(steps <= bytes.size());
    }
}

TEST_CASE("utf8: capitals of the scripts that labels use, and back")
{
    CHECK(upper_cased("Деньги и кампании ё") == "ДЕНЬГИ И КАМПАНИИ Ё");
    CHECK(upper_cased("żółć Straße é ÿ") == "ŻÓŁĆ STRAßE É Ÿ");
    for (char32_t c = U'а'; c <= U'я'; ++c)
        CHECK(to_lower(to_upper(c)) == c);
    for (char32_t c = 0x100; c < 0x17F; ++c) {
        if (to_upper(c) != c) CHECK(to_lower(to_upper(c)) == c);
    }
}

TEST_CASE("utf8: what search compares has no capitals, no marks and plain signs")
{
    const auto folded = [](std::string_view text) {
        std::u32string out;
        append_folded(out, text);
        return out;
    };
    CHECK(folded("Ёлка Йод") == U"елка йод");
    CHECK(folded("Żółć ŁÓDŹ Çà señor") == U"zolc lodz ca senor");
    CHECK(folded("«MOPR’s» 1922–1948 a\u00ADb \u00A0e\u0301") == U"\"mopr's\" 1922-1948 ab  e");
    CHECK(folded("\u0178ŒĲſ") == U"yois");
    CHECK(folded("漢字 Ω") == U"漢字 Ω");
    for (char32_t c = 0xC0; c < 0x180; ++c) {
        if (c == 0xD7) continue;  // no letter
        std::string text;
        append_utf8(text, c);
        CAPTURE(static_cast<unsigned>(c));
        CHECK(folded(text).size() == 1);
        CHECK(folded(text).front() < 0x80);
    }
}

namespace {

Result<int> half(int n)
{
    if (n % 2 != 0) return fail("odd");
    return n / 2;
}

Result<int> quarter(int n)
{
    TRY(const int once, half(n));
    TRY(const int twice, half(once));
    return twice;
}

}  // namespace

TEST_CASE("result: TRY passes values on and errors up")
{
    CHECK(*quarter(12) == 3);
    CHECK(quarter(6).error().what == "odd");
    CHECK_FALSE(quarter(7).has_value());
}
