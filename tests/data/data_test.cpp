#include "data/json.h"
#include "data/problem.h"
#include "data/words.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

using namespace vitrine;

namespace {

std::size_t problems_of(std::string_view text)
{
    return read_json(text).problems.size();
}

}  // namespace

TEST_CASE("json: every value knows its line, its column and its path")
{
    const std::string text =
        "{\n  \"a\": [1, \"zwei\", {\"ж\":  true}],\n  \"й\": null, \"b\": -2.5e1\n}";
    const Reading<Json> reading = read_json(text);
    REQUIRE(reading.value.has_value());
    const Json& json = *reading.value;
    const NodeId a = *json.member(json.root(), "a");
    CHECK(json.key_place(json.root(), 0) == Place{2, 3});
    CHECK(json.key_place(json.root(), 1) == Place{3, 3});
    CHECK(json.place(json.element(a, 0)) == Place{2, 9});
    CHECK(json.place(json.element(a, 2)) == Place{2, 20});
    CHECK(json.place(a) == Place{2, 8});
    CHECK(json.place(json.element(a, 1)) == Place{2, 12});
    CHECK(json.string(json.element(a, 1)) == "zwei");
    const NodeId deep = *json.member(json.element(a, 2), "ж");
    CHECK(json.place(deep) == Place{2, 27});
    CHECK(json.path(deep) == "a[2].ж");
    CHECK(json.key_place(json.element(a, 2), 0) == Place{2, 21});
    CHECK(json.boolean(deep));
    CHECK(json.size(a) == 3);
    CHECK(json.size(json.element(a, 1)) == 0);  // a text has no elements
    CHECK(json.size(deep) == 0);
    // The column counts code points: 'й' is one.
    CHECK(json.place(*json.member(json.root(), "b")) == Place{3, 19});
    CHECK(json.number(*json.member(json.root(), "b")) == -25);
    CHECK_FALSE(json.is_integer(*json.member(json.root(), "b")));
    CHECK(json.kind(*json.member(json.root(), "й")) == JsonKind::Null);
    CHECK_FALSE(json.member(json.root(), "c").has_value());
}

TEST_CASE("json: what is wrong is said at its place and in our words")
{
    struct Row {
        std::string text;
        int line, column;
        std::string message;
    };
    const Row rows[] = {
        {"",             1, 1, "the file is empty, expected an object"                            },
        {"{\"a\": 1,}",  1, 9, "expected a key in double quotes, found '}'"                       },
        {"[1 2]",        1, 4, "expected ',' or ']' after an element, found '2'"                  },
        {"{\"a\" 1}",    1, 6, "expected ':' after a key, found '1'"                              },
        {"{\"a\": }",    1, 7,
         "expected a value: an object, an array, a text, a number, true, false or null, found '}'"},
        {"[1]\n x",      2, 2, "expected the end of the file after its one value, found 'x'"      },
        {"{\"a\": 1",    1, 8, "expected ',' or '}' after a member, found the end of the file"    },
        {"\n\"ab\xC3\"", 2, 4, "byte 0xC3 does not belong here, expected UTF-8"                   },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Reading<Json> reading = read_json(row.text);
        CHECK_FALSE(reading.value.has_value());
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].message == row.message);
        CHECK(reading.problems[0].place == Place{row.line, row.column});
    }
}

TEST_CASE("json: numbers are read exactly, the smallest and the largest")
{
    struct Row {
        const char* text;
        double value;
        bool is_integer;
    };
    const Row rows[] = {
        {"0",                      0,                      true },
        {"-0",                     0,                      true },
        {"0e75",                   0,                      false},
        {"0.0e-9",                 0,                      false},
        {"9007199254740993",       9007199254740992.0,     true },
        {"1.7976931348623157e308", 1.7976931348623157e308, false},
        {"4.9e-324",               4.9e-324,               false},
        {"1e-999",                 0,                      false},
        {"0.1",                    0.1,                    false},
        {"-1936",                  -1936,                  true },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Reading<Json> read = read_json(row.text);
        REQUIRE(read.value.has_value());
        CHECK(read.value->number(read.value->root()) == row.value);
        CHECK(read.value->is_integer(read.value->root()) == row.is_integer);
    }
    for (const char* text : {"1e999", "-1e999", "1.8e308", "01", "+1", ".5", "1.", "1e", "NaN"}) {
        CAPTURE(text);
        CHECK_FALSE(read_json(text).value.has_value());
    }
}

TEST_CASE("json: hostile depth, size and bytes end in one problem")
{
    CHECK(problems_of(std::string(2'000'000, '[')) == 1);
    CHECK(problems_of(std::string(600, '[') + std::string(600, ']')) == 1);
    CHECK(problems_of(std::string(500, '[') + std::string(500, ']')) == 0);
    CHECK(read_json("1e999999").problems.size() == 1);
    CHECK(problems_of(std::string("[1,\0 2]", 7)) == 1);
    CHECK(read_json("\xEF\xBB\xBF{\"a\": 1}").value.has_value());
    const std::string good = "{\"a\": [1, {\"b\": \"\\u0416 \\n\"}], \"c\": [true, null, -0.5]}";
    REQUIRE(read_json(good).value.has_value());
    for (std::size_t cut = 0; cut < good.size(); ++cut)
        CHECK(problems_of(good.substr(0, cut)) == 1);
    const unsigned seed = 7;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 3'000; ++i) {
        std::string broken = good;
        broken[random() % broken.size()] = static_cast<char>(random());
        const Reading<Json> reading = read_json(broken);
        CHECK((reading.value.has_value() != (reading.problems.size() == 1)));
    }
}

// Texts are taken many characters at a time up to the first that is special.
TEST_CASE("json: an escape is found wherever it stands in a text or a key")
{
    for (std::size_t before = 0; before < 20; ++before) {
        for (std::size_t after = 0; after < 20; ++after) {
            CAPTURE(before);
            CAPTURE(after);
            const std::string a(before, 'a');
            const std::string z(after, 'z');
            const std::string text = "{\"k" + a + "\\u0416" + z + "\": \"" + a + "\\n" + z +
                                     "\\\"" + a + "ж\", \"plain\": \"" + z + "\"}";
            const Reading<Json> read = read_json(text);
            REQUIRE(read.value.has_value());
            const Json& json = *read.value;
            CHECK(json.key(json.root(), 0) == "k" + a + "Ж" + z);
            CHECK(json.string(json.element(json.root(), 0)) == a + "\n" + z + "\"" + a + "ж");
            CHECK(json.key(json.root(), 1) == "plain");
            CHECK(json.string(json.element(json.root(), 1)) == z);
            CHECK(problems_of("[\"" + a + "\x1F" + z + "\"]") == 1);
            CHECK(problems_of("[\"" + a + "\xC3" + z + "\"]") == 1);
            CHECK(problems_of("[\"" + a + z) == 1);
        }
    }
}

TEST_CASE("json: a quoted text reads back as itself")
{
    for (const std::string text :
         {"", "plain", "quote \" and \\ back", "line\nbreak\ttab", "Ёлка €"}) {
        const std::string quoted = json_quoted(text);
        const Reading<Json> reading = read_json(quoted);
        REQUIRE(reading.value.has_value());
        CHECK(reading.value->string(reading.value->root()) == text);
    }
}

TEST_CASE("problem: is printed as editors can jump to it")
{
    const Problem problem{
        Severity::Error, {41, 17},
         "milestones[3].lane", "no lane is called 'peple'", "people"
    };
    CHECK(printed(problem, "exhibit.json") ==
          "exhibit.json:41:17: error: no lane is called 'peple' (at milestones[3].lane); did you "
          "mean 'people'?");
}

TEST_CASE("problem: as JSON it has all that tools need, whatever stands in it")
{
    const Problem problem{
        .severity = Severity::Warning,
        .place = {3, 14},
        .path = "a.\"b\"",
        .message = "no\n\x1B[31m",
        .did_you_mean = "Да",
        .about = About::Picture
    };
    const std::string printed = printed_as_json(problem);
    const Reading<Json> read = read_json(printed);
    REQUIRE(read.value.has_value());
    const auto text = [&](std::string_view key) {
        return read.value->string(*read.value->member(read.value->root(), key));
    };
    CHECK(text("severity") == "warning");
    CHECK(text("about") == "picture");
    CHECK(text("path") == problem.path);
    CHECK(text("message") == problem.message);
    CHECK(text("did_you_mean") == "Да");
    CHECK(read.value->number(*read.value->member(read.value->root(), "column")) == 14);
}

TEST_CASE("problem: what is quoted of a file is short and does nothing to a terminal")
{
    CHECK(shortened("plain") == "plain");
    CHECK(shortened("a\x1B[2Jb") == "a\\x1B[2Jb");
    std::string sixty;
    for (int i = 0; i < 60; ++i)
        sixty += "ж";
    CHECK(shortened(sixty) == sixty);
    CHECK(shortened(sixty + "ж") == sixty + "…");
}

TEST_CASE("places: are those of a walk through the text, in long lines and short ones")
{
    const unsigned seed = 11;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20; ++round) {
        std::string text;
        const std::size_t line_ends = 1 + random() % 2'000;
        const std::size_t size = random() % 20'000;
        while (text.size() < size)
            text += random() % line_ends == 0 ? "\n" : random() % 3 == 0 ? "ж" : "x";
        const Places places(text);
        for (int i = 0; i < 50; ++i) {
            const std::size_t offset = random() % (text.size() + 1);
            CHECK(places.at(text, offset) == place_of(text, offset));
        }
        CHECK(places.at(text, text.size()) == place_of(text, text.size()));
    }
}

TEST_CASE("problem: a slip of the pen is close, another word is not")
{
    constexpr std::array<std::string_view, 4> names{"people", "org", "campaigns", "люди"};
    CHECK(closest("peple", names) == "people");
    CHECK(closest("People", names) == "people");
    CHECK(closest("campains", names) == "campaigns");
    CHECK(closest("люды", names) == "люди");
    CHECK(closest("culture", names).empty());
    CHECK(closest("", names).empty());
    CHECK(closest(std::string(5'000, 'x'), names).empty());
}

TEST_CASE("words: plural forms are CLDR's")
{
    struct Row {
        int count;
        PluralForm en, ru;
    };
    const Row rows[] = {
        {0,   PluralForm::Other, PluralForm::Many},
        {1,   PluralForm::One,   PluralForm::One },
        {2,   PluralForm::Other, PluralForm::Few },
        {5,   PluralForm::Other, PluralForm::Many},
        {11,  PluralForm::Other, PluralForm::Many},
        {12,  PluralForm::Other, PluralForm::Many},
        {21,  PluralForm::Other, PluralForm::One },
        {24,  PluralForm::Other, PluralForm::Few },
        {25,  PluralForm::Other, PluralForm::Many},
        {111, PluralForm::Other, PluralForm::Many},
        {101, PluralForm::Other, PluralForm::One },
    };
    for (const Row& row : rows) {
        CAPTURE(row.count);
        CHECK(plural_form("en", row.count) == row.en);
        CHECK(plural_form("ru", row.count) == row.ru);
    }
}

TEST_CASE("words: are looked up, filled in and counted; a missing one shows its key")
{
    const auto words = read_words(
        R"({"b": "{1} before {0}", "a": {"one": "{0} год", "few": "{0} года", "many": "{0} лет", "other": "{0} года"}})",
        "ru");
    REQUIRE(words.value.has_value());
    CHECK(words.value->with({"b"}, {"x", "y"}) == "y before x");
    CHECK(words.value->counted({"a"}, 21) == "21 год");
    CHECK(words.value->counted({"a"}, 13) == "13 лет");
    CHECK((*words.value)[{"nothing"}] == "nothing");
    const auto bad =
        read_words(R"({"a": 1, "b": {"one": "x"}, "c": {"other": "x", "some": "y"}})", "en");
    CHECK_FALSE(bad.value.has_value());
    CHECK(bad.problems.size() == 3);
}
