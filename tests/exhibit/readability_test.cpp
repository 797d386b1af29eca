#include "exhibit/readability.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace vitrine;

namespace {

std::string exhibit_with(const std::string& summary)
{
    return R"({"vitrine": 1, "id": "a", "languages": ["en", "de"], "title": {"en": "A", "de": "A"},
 "range": "1900/1950", "lanes": [{"id": "l", "name": {"en": "L", "de": "L"}, "color": "red"}],
 "milestones": [{"id": "m", "kind": "milestone", "date": "1920", "lane": "l", "weight": 1,
  "claim": "fact", "title": {"en": "M", "de": "M"}, "summary": )" +
           summary + "}]}";
}

std::string repeated(std::string_view text, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

}  // namespace

TEST_CASE("readability: words and sentences are counted as a reader would")
{
    struct Row {
        std::string_view text;
        std::size_t words, sentences, longest;
    };
    const Row rows[] = {
        {"",                                                               0, 0, 0},
        {"One two. Three",                                                 3, 2, 2},
        {"No stop at the end",                                             5, 1, 5},
        {"A dash – alone – is no word.",                               6, 1, 6},
        {"“Why?” she asked. He said “no.” Then he left!",          9, 3, 3},
        {"J. Louis Engdahl came. He spoke.",                               6, 2, 4},
        {"Am 18. März kam sie. Sie blieb.",                               7, 2, 5},
        {"It began in 1922. It ended in 1948.",                            8, 2, 4},
        {"Он родился в 1866 году… Потом уехал.", 7, 2, 5},
        {"«Кто там?» — «Я». Тишина.",                   4, 2, 3},
        {"It rose to 20 %. Then it fell.",                                 7, 2, 4},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const TextMeasures text = measures_of(row.text);
        CHECK(text.words == row.words);
        CHECK(text.sentences == row.sentences);
        CHECK(text.longest == row.longest);
    }
}

TEST_CASE("readability: syllables are estimated as English is spoken")
{
    struct Row {
        std::string_view word;
        std::size_t syllables;
    };
    const Row rows[] = {
        {"aid",     1},
        {"made",    1},
        {"helped",  1},
        {"wanted",  2},
        {"people",  2},
        {"money",   2},
        {"prison",  2},
        {"she",     1},
        {"1922",    1},
        {"a",       1},
        {"history", 3},
        {"agreed",  2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(measures_of(row.word).syllables == row.syllables);
    }
}

TEST_CASE("readability: both formulas give what their authors say")
{
    const TextMeasures text{
        .words = 100, .sentences = 5, .longest = 30, .long_words = 25, .syllables = 150};
    CHECK(flesch_kincaid(text) == doctest::Approx(0.39 * 20 + 11.8 * 1.5 - 15.59));
    CHECK(lix(text) == doctest::Approx(20 + 25));
    CHECK(flesch_kincaid({}) == 0);
    CHECK(lix({}) == 0);
    // Seven letters are long, six are not; what is no letter does not count.
    CHECK(measures_of("letter „letter“ letters Größere Помощь помощник").long_words == 3);
}

TEST_CASE("readability: what is too short, too long or too hard is said with its place")
{
    const std::string bytes = exhibit_with(R"({"en": "Too short.", "de": ")" +
                                           repeated("Widerstandsbewegungen ", 26) + R"(ja. Ja."})");
    const Reading<Exhibit> exhibit = read_exhibit(bytes);
    const Reading<Json> json = read_json(bytes);
    REQUIRE(exhibit.value.has_value());
    REQUIRE(json.value.has_value());
    CHECK(printed(reading_problems(*exhibit.value, *json.value), "a.json") ==
          "a.json:1:47: warning: half of the summaries in 'de' have a LIX of 106.9 or more, "
          "expected at most 50 (at languages[1])\n"
          "a.json:4:71: warning: this summary has 2 words in 'en', expected 30 to 70 (at "
          "milestones[0].summary.en)\n"
          "a.json:4:91: warning: this summary has 28 words in 'de', expected 30 to 70 (at "
          "milestones[0].summary.de)\n"
          "a.json:4:91: warning: a sentence of this summary has 27 words in 'de', expected at "
          "most 25 (at milestones[0].summary.de)\n");
}

TEST_CASE("readability: a text that a language lacks counts in none")
{
    const Reading<Exhibit> exhibit = read_exhibit(exhibit_with(R"({"en": "One two three."})"));
    REQUIRE(exhibit.value.has_value());
    CHECK(reading_level(*exhibit.value, LanguageId{0}).texts == 1);
    CHECK(reading_level(*exhibit.value, LanguageId{0}).median == 3);
    CHECK(reading_level(*exhibit.value, LanguageId{1}).texts == 0);
}

TEST_CASE("readability: the exhibit that ships keeps to the limits in every language")
{
    const std::string bytes = sample::project_file("data/mopr/exhibit.json");
    const Reading<Json> json = read_json(bytes);
    REQUIRE(json.value.has_value());
    CHECK(printed(reading_problems(sample::mopr(), *json.value), "mopr") == "");
    for (std::size_t i = 0; i < sample::mopr().languages.size(); ++i) {
        const ReadingLevel level = reading_level(sample::mopr(), static_cast<LanguageId>(i));
        CHECK(level.texts == sample::mopr().milestones.size());
        CHECK(level.fitting == level.texts);
    }
}
