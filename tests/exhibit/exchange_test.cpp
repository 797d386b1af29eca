#include "data/encoding.h"
#include "exhibit/draft_builder.h"
#include "exhibit/export.h"
#include "exhibit/import_csv.h"
#include "exhibit/import_dates.h"
#include "exhibit/import_json.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace vitrine;

namespace {

// What a milestone must not lose on its way through another program's file.
std::string kept_of(const Exhibit& exhibit, const Milestone& m)
{
    std::string out = std::string(exhibit.name_of(m)) + "|" + write_edtf(m.date) + "|" +
                      std::to_string(static_cast<int>(m.date.calendar)) +
                      std::to_string(static_cast<int>(m.kind)) + std::to_string(m.weight) +
                      std::to_string(static_cast<int>(m.claim));
    for (const TextId id : {m.title, m.summary, exhibit.details_of(m).date_note,
                            exhibit.lanes[index_of(m.lane)].name}) {
        for (const std::string& language : exhibit.languages)
            out += "|" + std::string(exhibit.text(id, *find_language(exhibit, language)));
    }
    return out;
}

std::vector<std::string> kept_of(const Exhibit& exhibit)
{
    std::vector<std::string> all;
    for (const Milestone& milestone : exhibit.milestones)
        all.push_back(kept_of(exhibit, milestone));
    return all;
}

// The exhibit that an import makes, as it would be read from its file.
Exhibit exhibit_of(const Imported& imported)
{
    REQUIRE(imported.value.has_value());
    Reading<Exhibit> reading = read_exhibit(exhibit_json(*imported.value));
    std::string problems;
    for (const Problem& problem : reading.problems)
        problems += printed(problem, "x") + "\n";
    CHECK(problems == "");
    REQUIRE(reading.value.has_value());
    return std::move(*reading.value);
}

std::string said(const Imported& imported)
{
    std::string all;
    for (const Problem& problem : imported.problems)
        all += printed(problem, "x") + "\n";
    return all;
}

}  // namespace

TEST_CASE("exchange: what was exported and imported again keeps every milestone")
{
    const std::string full = sample::project_file("tests/exhibits/good/full.json");
    const std::string odd = R"({"vitrine": 1, "id": "odd", "languages": ["pl", "en"],
        "title": {"pl": "T & <b>"}, "range": "-0100/Y20000",
        "lanes": [{"id": "a", "name": {"pl": "=Tor", "en": "Lane"}, "color": "red"}],
        "milestones": [
        {"id": "x", "kind": "note", "date": {"edtf": "1917-10-25", "calendar": "julian"}, "lane": "a",
         "weight": 3, "claim": "official", "title": {"pl": "+1 \"a\"; b,\tc", "en": "-x"},
         "summary": {"pl": "One\nTwo <i>& three"}},
        {"id": "y", "kind": "period", "date": "../-0044", "lane": "a", "weight": 1,
         "claim": "assessment", "title": {"pl": "@y"}, "summary": {"pl": "'quoted'"},
         "date_note": {"pl": "dawno"}},
        {"id": "z", "kind": "milestone", "date": "[1925..1929]", "lane": "a", "weight": 2,
         "claim": "fact", "title": {"pl": "z"}, "summary": {"pl": "z"}}]})";
    for (const std::string& bytes : {full, odd, sample::project_file("data/mopr/exhibit.json")}) {
        const Reading<Exhibit> reading = read_exhibit(bytes);
        REQUIRE(reading.value.has_value());
        const Exhibit& exhibit = *reading.value;
        for (const bool is_csv : {true, false}) {
            CAPTURE(is_csv);
            const Imported imported =
                is_csv ? import_csv(export_csv(exhibit, sample::words()).substr(3), {})
                       : import_json(export_timelinejs(exhibit, sample::words()), {});
            CHECK(said(imported) == "");
            const Exhibit again = exhibit_of(imported);
            CHECK(again.languages == exhibit.languages);
            CHECK(kept_of(again) == kept_of(exhibit));
            CHECK(again.eras.size() == exhibit.eras.size());
            CHECK(again.text(again.title, {}) == exhibit.text(exhibit.title, {}));
        }
    }
}

TEST_CASE("exchange: earliest and latest days are ISO, and empty where an end is open")
{
    CHECK(iso_earliest(*parse_edtf("192X")) == "1920-01-01");
    CHECK(iso_latest(*parse_edtf("1922/1926-02")) == "1926-02-28");
    CHECK(iso_earliest(*parse_edtf("../1936")).empty());
    CHECK(iso_latest(*parse_edtf("1936/")).empty());
    CHECK(iso_earliest(*parse_edtf("-0043")) == "-0043-01-01");
}

TEST_CASE("timelinejs: dates, groups, media and texts come as an exhibit has them")
{
    const Imported imported = import_json(R"({
        "title": {"text": {"headline": "A <b>town</b>", "text": "<p>Its history</p>"}},
        "events": [
         {"start_date": {"year": "1926", "month": "5", "day": 12, "hour": 13}, "group": "Town",
          "text": {"headline": "Hall", "text": "<p>One</p><p>See <a href=\"https://a.example/x\">this</a>"},
          "media": {"url": "pictures/hall.jpg", "caption": "The hall", "credit": "Us", "alt": "A hall",
                    "thumbnail": "x.jpg"}, "unique_id": "hall"},
         {"start_date": {"year": 1930}, "end_date": {"year": 1932, "month": 2}, "text": {"headline": "Мост"},
          "media": {"url": "https://video.example/1"}, "background": {"color": "#fff"}},
         {"start_date": {"year": -43, "month": 3}, "display_date": "Ides of March",
          "text": {"headline": "Caesar"}},
         {"start_date": {"year": "1936", "month": 13}, "text": {"headline": "Month"}},
         {"text": {"headline": "No date"}},
         {"start_date": {"year": "soon"}, "text": {"headline": "Soon"}}],
        "eras": [{"start_date": {"year": 1920}, "end_date": {"year": 1939}, "text": {"headline": "Between"}},
                 {"start_date": {"year": 1920}}]})",
                                          {.id = "town", .language = "de"});
    const Exhibit exhibit = exhibit_of(imported);
    CHECK(exhibit.text(exhibit.title, {}) == "A town");
    CHECK(exhibit.languages == std::vector<std::string>{"de"});
    REQUIRE(exhibit.milestones.size() == 4);
    const auto date = [&](std::size_t i) { return write_edtf(exhibit.milestones[i].date); };
    CHECK(date(0) == "1926-05-12");
    CHECK(date(1) == "1930/1932-02");
    CHECK(date(2) == "-0042-03");  // TimelineJS counts as people do: 43 BC
    CHECK(date(3) == "1936");
    CHECK(exhibit.name_of(exhibit.milestones[0]) == "hall");
    CHECK(exhibit.name_of(exhibit.milestones[1]) == "most");
    CHECK(exhibit.milestones[1].kind == MilestoneKind::Period);
    CHECK(exhibit.text(exhibit.milestones[0].summary, {}) == "One\n\nSee this");
    CHECK(exhibit.text(exhibit.details_of(exhibit.milestones[2]).date_note, {}) == "Ides of March");
    CHECK(exhibit.lanes.size() == 2);
    CHECK(exhibit.text(exhibit.lanes[1].name, {}) == "Ereignisse");
    CHECK(exhibit.text(exhibit.details_of(exhibit.milestones[0]).date_note, {}) == "13:00");
    REQUIRE(exhibit.sources.size() == 2);
    CHECK(exhibit.sources[0].url == "https://a.example/x");
    CHECK(exhibit.sources[0].title == "this");
    REQUIRE(exhibit.pictures.size() == 1);
    CHECK(exhibit.pictures[0].file == "pictures/hall.jpg");
    REQUIRE(exhibit.eras.size() == 1);
    const std::string all = said(imported);
    for (const char* line :
         {"'https://video.example/1' is not available without a network",
          "\"background\" of an event has no place", "\"thumbnail\" of a medium has no place",
          "'1936-13-' is no date, so only the year is kept", "this event has no start date",
          "'soon--' is no date", "this era has no start and end"}) {
        CAPTURE(line);
        CHECK(all.find(line) != std::string::npos);
    }
}

TEST_CASE("vis-timeline: items and groups, with dates before 1970 and after a day's end")
{
    const Imported imported = import_json(R"({"groups": [{"id": 1, "content": "Spain"}], "items": [
        {"id": "war", "content": "<b>War</b>", "start": -1055808000000, "end": "1939-04-01T00:00:00Z",
         "group": 1},
        {"id": 2, "content": "Point", "start": "1936-07-18 14:00"},
        {"content": "Era", "start": "1930-01-01", "end": "1940-01-01", "type": "background"},
        {"content": "Broken", "start": "last week"}]})",
                                          {});
    const Exhibit exhibit = exhibit_of(imported);
    REQUIRE(exhibit.milestones.size() == 2);
    CHECK(write_edtf(exhibit.milestones[0].date) == "1936-07-18/1939-04-01");
    CHECK(write_edtf(exhibit.milestones[1].date) == "1936-07-18");
    CHECK(exhibit.text(exhibit.lanes[0].name, {}) == "Spain");
    CHECK(exhibit.eras.size() == 1);
    CHECK(said(imported).find("no start that is a date") != std::string::npos);
    CHECK(import_json("[1, 2]", {}).problems.size() == 3);
    CHECK_FALSE(import_json("{\"a\": 1}", {}).value.has_value());
}

TEST_CASE("import: a value of the wrong kind, wherever it stands, is refused or left out")
{
    const std::array<std::string, 8> places{
        R"({"events": $})",
        R"({"title": $, "events": [{"start_date": {"year": 1924}}]})",
        R"({"title": {"text": $}, "events": [$, {"start_date": {"year": 1924}}]})",
        R"({"events": [{"start_date": $}, {"start": $}]})",
        R"({"events": [{"start_date": {"year": 1924}, "text": $, "media": $, "vitrine": $}]})",
        R"({"events": [{"start": "1924", "title": $, "end": $}], "eras": [$]})",
        R"({"events": [{"start_date": {"year": $}}], "eras": $, "vitrine": $})",
        R"({"items": [{"start": "1924", "content": $, "group": $}, $], "groups": $})",
    };
    for (const std::string_view value :
         {"null", "true", "7", "\"a text\"", "[]", "[[7]]", "{}", "{\"text\": [7]}"}) {
        for (const std::string& place : places) {
            std::string text = place;
            for (std::size_t at = 0; (at = text.find('$', at)) != std::string::npos;)
                text.replace(at, 1, value);
            CAPTURE(text);
            const Imported imported = import_json(text, {});
            CHECK((imported.value.has_value() || has_errors(imported.problems)));
        }
    }
}

TEST_CASE("spreadsheet: TimelineJS's columns by name, in any order, old ones too")
{
    const Imported imported = import_csv("Headline;Year;Month;Day;End Year;Time;Tag;Type;Mood\n"
                                         "My timeline;;;;;;;title;\n"
                                         "Founded;1,922;11;30;;12:30;Org;;\n"
                                         "Worked;1923;;;1947;;Org;;glad\n"
                                         "Early;1900;;;1922;;;era;\n"
                                         "Nothing;;;;;;;;\n"
                                         "Wrong;1930;14;1;;;;;\n",
                                         {});
    const Exhibit exhibit = exhibit_of(imported);
    REQUIRE(exhibit.milestones.size() == 3);
    CHECK(exhibit.text(exhibit.title, {}) == "My timeline");
    CHECK(write_edtf(exhibit.milestones[0].date) == "1922-11-30");
    CHECK(write_edtf(exhibit.milestones[1].date) == "1923/1947");
    CHECK(write_edtf(exhibit.milestones[2].date) == "1930");
    CHECK(exhibit.text(exhibit.lanes[0].name, {}) == "Org");
    CHECK(exhibit.eras.size() == 1);
    CHECK(said(imported) ==
          "x:1:48: warning: no column is called 'Mood', so it is left out\n"
          "x:6:1: warning: this row has no date that can be read and is left out\n"
          "x:7:1: warning: '1930-14-1' is no date, so only the year is kept\n");

    const Imported old = import_csv("Start Date,End Date,Headline,Text\n"
                                    "5/12/1926,,One,\"<b>x</b>\"\n1930-02,1931,Two,\n",
                                    {});
    const Exhibit older = exhibit_of(old);
    CHECK(write_edtf(older.milestones[0].date) == "1926-05-12");
    CHECK(write_edtf(older.milestones[1].date) == "1930-02/1931");
    CHECK_FALSE(import_csv("Name,Place\nA,B\n", {}).value.has_value());
    CHECK_FALSE(import_csv("", {}).value.has_value());
}

TEST_CASE("spreadsheet: Exhibitera's table has levels, languages and dates in words")
{
    const Imported imported = import_csv(
        "Media filename,Level,Time (en),Title (en),Description (en),Time (ru),Title (ru)\n"
        "a.png,1,c. 1926,Hall,Text,около 1926,Зал\n"
        ",4,March 1923,Feast,,март 1923,Праздник\n"
        ",2,once upon a time,Tale,,,\n",
        {.id = "x", .language = "fr"});
    const Exhibit exhibit = exhibit_of(imported);
    CHECK(exhibit.languages == std::vector<std::string>{"en", "ru"});
    REQUIRE(exhibit.milestones.size() == 2);
    CHECK(write_edtf(exhibit.milestones[0].date) == "1926~");
    CHECK(exhibit.milestones[0].weight == 1);
    CHECK(exhibit.milestones[1].weight == 3);
    CHECK(exhibit.text(exhibit.milestones[1].title, LanguageId{1}) == "Праздник");
    CHECK(exhibit.pictures.size() == 1);
    CHECK(said(imported).find("x:4:1: warning: this row has no date") != std::string::npos);
}

TEST_CASE("dates: what people type becomes EDTF, and what nobody can know becomes nothing")
{
    struct Row {
        const char* text;
        const char* edtf;  // nullptr: none
    };
    const Row rows[] = {
        {"1926",                     "1926"           },
        {" 1926-05 ",                "1926-05"        },
        {"192X",                     "192X"           },
        {"5/12/1926",                "1926-05-12"     },
        {"5/1926",                   "1926-05"        },
        {"12.05.1926",               "1926-05-12"     },
        {"1926-05-12T13:00:00Z",     "1926-05-12"     },
        {"1926-05-12 13:00",         "1926-05-12"     },
        {"c. 1926",                  "1926~"          },
        {"около 1926 года", "1926~"          },
        {"ABT 1926",                 "1926~"          },
        {"1920s",                    "192X"           },
        {"1920-е",                  "192X"           },
        {"1922–1925",              "1922/1925"      },
        {"1922 - 1925",              "1922/1925"      },
        {"March 1923 – May 1924",  "1923-03/1924-05"},
        {"12 March 1923",            "1923-03-12"     },
        {"March 12, 1923",           "1923-03-12"     },
        {"12 марта 1923 г.",   "1923-03-12"     },
        {"май 1923",              "1923-05"        },
        {"44 BC",                    "-0043"          },
        {"44 до н. э.",          "-0043"          },
        {"BET 1922 AND 1925",        "[1922..1925]"   },
        {"FROM 1922 TO 1925",        "1922/1925"      },
        {"BEF 1925",                 "[..1924]"       },
        {"AFT MAR 1925",             "[1925-04..]"    },
        {"",                         nullptr          },
        {"soon",                     nullptr          },
        {"13/13/1926",               nullptr          },
        {"1925–1922",              nullptr          },
        {"31.02.1926",               nullptr          },
        {"12",                       nullptr          },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto found = edtf_of_text(row.text);
        CHECK(found.value_or("none") == (row.edtf == nullptr ? "none" : row.edtf));
    }
    CHECK(edtf_of_parts("1,936", "", "") == "1936");
    CHECK(edtf_of_parts("-500", "", "") == "-0500");
    CHECK(edtf_of_parts("0", "", "") == "0000");
    CHECK(edtf_of_parts("12000", "", "") == "Y12000");
    CHECK_FALSE(edtf_of_parts("1936", "2", "30").has_value());
    CHECK_FALSE(edtf_of_parts("", "2", "").has_value());
}

TEST_CASE("html: texts keep their words, links their addresses, and what is dropped is named")
{
    const auto text = [](std::string_view html) { return plain_text_of(html).text; };
    CHECK(text("a < b & c > d") == "a < b & c > d");
    CHECK(text("two\nlines") == "two\nlines");
    CHECK(text("<p>One</p>\n<p>Two &amp; three</p>") == "One\n\nTwo & three");
    CHECK(text("a<br>b<br/>c") == "a\nb\nc");
    CHECK(text("<ul><li>x</li><li>y</li></ul>z") == "– x\n– y\nz");
    CHECK(text("&laquo;M&#1054;&#x41F;Р&raquo;&nbsp;1922 &bogus; &#0;") ==
          "«MОПР»\u00A01922 &bogus; &#0;");
    CHECK(text("<b>bold</b> and <i>thin</i>") == "bold and thin");
    const PlainText plain =
        plain_text_of("<script>alert(1)</script>See <A HREF='https://x.example/?a=1&amp;b=2'>the "
                      "<b>page</b></A>.<img src=x><marquee>!</marquee>");
    CHECK(plain.text == "See the page.!");
    REQUIRE(plain.links.size() == 1);
    CHECK(plain.links[0].url == "https://x.example/?a=1&b=2");
    CHECK(plain.links[0].title == "the page");
    CHECK(plain.dropped == std::vector<std::string>{"script", "img", "marquee"});
    CHECK(plain_text_of(std::string(1'000'000, '<') + "a").text.size() >= 1'000'000);
    CHECK(text("<a href=\"x") == "<a href=\"x");
}

TEST_CASE("import: whatever happens to a file, there is an exhibit that can be read or a problem")
{
    const Exhibit& mopr = sample::mopr();
    const std::string csv = export_csv(mopr, sample::words()).substr(0, 20'000);
    const std::string json = sample::project_file("tests/import/json/timelinejs.json");
    const unsigned seed = 77;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 400; ++i) {
        for (const bool is_csv : {true, false}) {
            std::string broken = is_csv ? csv : json;
            for (std::size_t n = 1 + random() % 4; n > 0; --n)
                broken[random() % broken.size()] = "\",;<&{}[]0\n\\x"[random() % 13];
            const Imported imported = is_csv ? import_csv(decode(broken, std::nullopt).text, {})
                                             : import_json(broken, {});
            if (!imported.value) {
                CHECK(has_errors(imported.problems));
            } else {
                const Reading<Exhibit> again = read_exhibit(exhibit_json(*imported.value));
                const std::string first =
                    again.problems.empty() ? "" : printed(again.problems.front(), "x");
                CAPTURE(first);
                REQUIRE(again.value.has_value());
            }
        }
    }
}
