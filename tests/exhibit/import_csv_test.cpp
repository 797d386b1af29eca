#include "data/csv.h"
#include "data/encoding.h"
#include "exhibit/draft_builder.h"
#include "exhibit/export.h"
#include "exhibit/import_csv.h"
#include "exhibit/import_dates.h"
#include "exhibit/read.h"
#include "support/sample.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <string>

using namespace vitrine;

namespace {

std::string sample_text(const std::string& name)
{
    return decode(sample::project_file("tests/import/csv/" + name), std::nullopt).text;
}

Draft imported(std::string_view text)
{
    Imported result = import_csv(text, {});
    for (const Problem& problem : result.problems)
        INFO(printed(problem, "table.csv"));
    REQUIRE(result.value.has_value());
    return std::move(*result.value);
}

std::vector<std::string> printed_all(const std::vector<Problem>& problems)
{
    std::vector<std::string> lines;
    for (const Problem& problem : problems)
        lines.push_back(printed(problem, "t"));
    return lines;
}

std::vector<std::string> remarks_of(std::string_view text)
{
    return printed_all(import_csv(text, {}).problems);
}

bool mentions(const std::vector<std::string>& lines, std::string_view words)
{
    return std::ranges::any_of(
        lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

const DraftMilestone* find(const Draft& draft, std::string_view id)
{
    const auto found = std::ranges::find(draft.milestones, id, &DraftMilestone::id);
    return found == draft.milestones.end() ? nullptr : &*found;
}

std::string lane_of(const Draft& draft, const DraftMilestone& m)
{
    return draft.lanes[m.lane].name.front();
}

std::string in(const DraftText& text, std::size_t language)
{
    return language < text.size() ? text[language] : "";
}

// The exhibit that is made of a draft can be read: what `vitrine import` promises.
Exhibit read_again(const Draft& draft)
{
    Reading<Exhibit> reading = read_exhibit(exhibit_json(draft));
    for (const Problem& problem : reading.problems)
        INFO(printed(problem, "exhibit.json"));
    REQUIRE(reading.value.has_value());
    return std::move(*reading.value);
}

}  // namespace

// ---- dates

TEST_CASE("import_dates: what people type into a cell is the date that they mean")
{
    struct Row {
        std::string_view text, edtf;
    };
    const Row rows[] = {
  // EDTF
        {"1926",                                     "1926"                    },
        {"1926-05",                                  "1926-05"                 },
        {"1926-05-12",                               "1926-05-12"              },
        {"192X",                                     "192X"                    },
        {"1922/1925",                                "1922/1925"               },
        {"[1922..1925]",                             "[1922..1925]"            },
 // spreadsheets
        {" 1926 ",                                   "1926"                    },
        {"5/12/1926",                                "1926-05-12"              },
        {"05/1926",                                  "1926-05"                 },
        {"12.05.1926",                               "1926-05-12"              },
        {"1.5.1926",                                 "1926-05-01"              },
        {"05.1926",                                  "1926-05"                 },
        {"1926-05-12T10:00:00Z",                     "1926-05-12"              },
        {"1926-05-12T10:00:00.000+03:00",            "1926-05-12"              },
        {"1926-05-12 10:00",                         "1926-05-12"              },
        {"5/12/1926 10:30",                          "1926-05-12"              },
        {"5/12/1926 9:05:07 pm",                     "1926-05-12"              },
        {"12.05.1926 10:30",                         "1926-05-12"              },
        {"-44",                                      "-0043"                   },
        {"-500",                                     "-0499"                   },
        {"\xE2\x88\x92"
         "44",                              "-0043"                   },
        {"12,000",                                   "Y12000"                  },
        {"Y12000",                                   "Y12000"                  },
 // words
        {"c. 1926",                                  "1926~"                   },
        {"c.1926",                                   "1926~"                   },
        {"c1926",                                    "1926~"                   },
        {"ca. 1926",                                 "1926~"                   },
        {"Circa 1926",                               "1926~"                   },
        {"about March 1923",                         "1923-03~"                },
        {"probably 1926",                            "1926?"                   },
        {"ABT 1919?",                                "1919%"                   },
        {"1922 and 1925",                            "{1922,1925}"             },
        {"perhaps about 1926",                       "1926%"                   },
        {"c. 1920s",                                 "192X~"                   },
        {"1920s",                                    "192X"                    },
        {"the 1920s",                                "192X"                    },
        {"March 1923",                               "1923-03"                 },
        {"Sept. 1923",                               "1923-09"                 },
        {"12 March 1923",                            "1923-03-12"              },
        {"March 12, 1923",                           "1923-03-12"              },
        {"in 1926",                                  "1926"                    },
        {"AD 1926",                                  "1926"                    },
        {"44 BC",                                    "-0043"                   },
        {"1 BCE",                                    "0000"                    },
        {"before 1926",                              "[..1925]"                },
        {"after 1926",                               "[1927..]"                },
        {"between 1922 and 1925",                    "[1922..1925]"            },
 // ranges
        {"1922-1925",                                "1922/1925"               },
        {"1922\xE2\x80\x93"
         "1925",                            "1922/1925"               },
        {"1922 \xE2\x80\x94 1925",                   "1922/1925"               },
        {"1922\xE2\x80\x93"
         "25",                              "1922/1925"               },
        {"1922-25",                                  "1922/1925"               },
 // As EDTF it would be a winter, and is it in a column called EDTF alone.
        {"1922\xE2\x80\x93"
         "24",                              "1922/1924"               },
        {"1901\xE2\x80\x93"
         "12",                              "1901/1912"               },
        {"1922-24",                                  "1922/1924"               },
        {"1901-12",                                  "1901-12"                 },
        {"c. 1922\xE2\x80\x93"
         "1925",                            "1922~/1925"              },
        {"March 1923 \xE2\x80\x93 May 1924",         "1923-03/1924-05"         },
        {"12 March 1923 - 4 May 1924",               "1923-03-12/1924-05-04"   },
        {"1926-05-12 - 1926-06-01",                  "1926-05-12/1926-06-01"   },
        {"1926-05-12 \xE2\x80\x93 1926-06-01 10:00", "1926-05-12/1926-06-01"   },
        {"12.05.1926-01.06.1926",                    "1926-05-12/1926-06-01"   },
        {"from March 1923 to 1925",                  "1923-03/1925"            },
 // GEDCOM
        {"ABT 1926",                                 "1926~"                   },
        {"EST 1926",                                 "1926~"                   },
        {"CAL 1926",                                 "1926"                    },
        {"12 MAR 1923",                              "1923-03-12"              },
        {"BET 1922 AND 1925",                        "[1922..1925]"            },
        {"BET 12 MAR 1922 AND 1 APR 1923",           "[1922-03-12..1923-04-01]"},
        {"BEF 1926",                                 "[..1925]"                },
        {"AFT MAR 1926",                             "[1926-04..]"             },
        {"FROM 1922 TO 1925",                        "1922/1925"               },
        {"FROM 1922",                                "1922/"                   },
        {"TO 1925",                                  "/1925"                   },
 // Russian
        {"около 1926",                          "1926~"                   },
        {"Около 1926 г.",                      "1926~"                   },
        {"ок. 1926",                               "1926~"                   },
        {"март 1923",                            "1923-03"                 },
        {"Март 1923 года",                   "1923-03"                 },
        {"12 марта 1923",                       "1923-03-12"              },
        {"1 мая 1923 г.",                        "1923-05-01"              },
        {"в мае 1923",                           "1923-05"                 },
        {"в августе 1923 года",          "1923-08"                 },
        {"июнь 1923",                            "1923-06"                 },
        {"3 июля 1923",                          "1923-07-03"              },
        {"янв. 1923",                             "1923-01"                 },
        {"1926 год",                              "1926"                    },
        {"в 1926 году",                         "1926"                    },
        {"1920-е",                                  "192X"                    },
        {"1920-е годы",                         "192X"                    },
        {"в 1920-х годах",                    "192X"                    },
        {"1922\xE2\x80\x93"
         "1925 гг.",                      "1922/1925"               },
        {"март 1923 \xE2\x80\x94 май 1924",   "1923-03/1924-05"         },
        {"до 1926",                                "[..1925]"                },
        {"после 1926",                          "[1927..]"                },
        {"с 1922 по 1925",                        "1922/1925"               },
        {"между 1922 и 1925",                  "[1922..1925]"            },
        {"возможно 1926",                    "1926?"                   },
        {"44 год до н. э.",                   "-0043"                   },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = edtf_of_text(row.text);
        CHECK(date.value_or("none") == row.edtf);
        if (date) CHECK(parse_edtf(*date).has_value());
    }
}

TEST_CASE("import_dates: what is no date, or could be two, is none")
{
    for (const std::string_view text :
         {"", " ", "-", "/", ".", "once upon a time", "13/13/1926", "13/1926", "32.01.1926",
          "30.02.1926", "5/12/26", "12.05.26", "1926-13-01", "March", "12 March", "March 32, 1923",
          "31 June 1923", "March March 1923", "1926 1927", "26",
          "1925\xE2\x80\x93"
          "22",
          "1925-1922", "1922\xE2\x80\x93",
          "\xE2\x80\x93"
          "1922",
          // Words that only begin like a month.
          "Marseille 1923", "Junta 1936", "Augsburg 1923", "Mayor 1923", "Janitor 1920",
          "Маяковский 1923", "Мартынов 1923", "Октябрята 1923", "Августин 430", "BET 1922",
          "BET AND", "BET 1925 AND 1922", "FROM TO", "FROM", "BEF", "TO", "ABT",
          "INT 1926 (a note)", "44 BC - 50 BC", "0 BC", "до н. э.", "[1922", "10:30",
          "1926 10:", "\xFF\xFE", "1922/", "x1926"}) {
        // "1922/" is EDTF for an unknown end; listed to see that the list is read.
        CAPTURE(text);
        if (text == "1922/")
            CHECK(edtf_of_text(text).has_value());
        else
            CHECK(edtf_of_text(text).value_or("none") == "none");
    }
    CHECK_FALSE(edtf_of_text(std::string(1'000'000, '-')).has_value());
    CHECK_FALSE(edtf_of_text(std::string(99, '-')).has_value());
}

TEST_CASE("import_dates: years, months and days in columns of their own")
{
    struct Row {
        std::string_view year, month, day, edtf;
    };
    const Row rows[] = {
        {"1936",             "",     "",   "1936"       },
        {"1,936",            "",     "",   "1936"       },
        {"1 936",            "",     "",   "1936"       },
        {"1\xC2\xA0"
         "936",     "",     "",   "1936"       },
        {"1\xE2\x80\xAF"
         "936",     "",     "",   "1936"       },
        {"1936",             "7",    "",   "1936-07"    },
        {"1936",             "07",   "18", "1936-07-18" },
        {"1936",             "7",    "1",  "1936-07-01" },
        {"800",              "12",   "25", "0800-12-25" },
        {"5",                "",     "",   "0005"       },
 // Years are astronomical, as JavaScript and EDTF have them.
        {"0",                "",     "",   "0000"       },
        {"-43",              "3",    "15", "-0043-03-15"},
        {"-10000",           "",     "",   "Y-10000"    },
        {"12,000",           "",     "",   "Y12000"     },
        {"+1936",            "",     "",   "1936"       },
        {"1936",             "13",   "",   "none"       },
        {"1936",             "0",    "",   "none"       },
        {"1936",             "2",    "30", "none"       },
        {"1936",             "7",    "0",  "none"       },
        {"1936",             "July", "",   "none"       },
        {"",                 "",     "",   "none"       },
        {"x",                "",     "",   "none"       },
        {"-",                "",     "",   "none"       },
        {"1936",             "-7",   "",   "none"       },
        {"1936/1937",        "",     "",   "none"       },
        {"9999999999999999", "",     "",   "none"       },
    };
    for (const Row& row : rows) {
        CAPTURE(row.year);
        CAPTURE(row.month);
        CAPTURE(row.day);
        CHECK(edtf_of_parts(row.year, row.month, row.day).value_or("none") == row.edtf);
    }
}

TEST_CASE("import_dates: any text is a valid date or none")
{
    constexpr unsigned seed = 1926;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{
        "1926", "19",   "5",    "12",    "-",     "/",    ".",     " ",     "\xE2\x80\x93",
        "c.",   "ABT ", "BET ", " AND ", "FROM ", " TO ", "March", "марта", "до",
        " н",   " э",   "BC",   "s",     "[",     "..",   "]",     "T",     ":",
        "~",    "?",    "X",    "\xFF"};
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (std::size_t k = 1 + random() % 7; k > 0; --k)
            text += pieces[random() % pieces.size()];
        const auto date = edtf_of_text(text);
        CAPTURE(text);
        if (date) CHECK(parse_edtf(*date).has_value());
    }
}

// ---- TimelineJS

TEST_CASE("import_csv: a TimelineJS table becomes milestones, eras, lanes, pictures and sources")
{
    const Imported result = import_csv(sample_text("timelinejs.csv"), {.id = "library"});
    REQUIRE(result.value.has_value());
    const Draft& draft = *result.value;
    CHECK(draft.id == "library");
    CHECK(draft.languages == std::vector<std::string>{"en"});
    CHECK(in(draft.title, 0) == "A town library");
    CHECK(in(draft.subtitle, 0) == "Two hundred years of reading");
    REQUIRE(draft.milestones.size() == 5);

    const DraftMilestone& wing = draft.milestones[0];
    CHECK(wing.id == "the-new-wing-opens");
    CHECK(wing.date == "1936-05-12");
    CHECK(wing.kind == MilestoneKind::Milestone);
    CHECK(lane_of(draft, wing) == "Building");
    CHECK(in(wing.title, 0) == "The new wing opens");
    CHECK(in(wing.summary, 0) == "A wing with the plans of the day.\n\nIt had windows.");
    REQUIRE(wing.pictures.size() == 1);
    REQUIRE(draft.pictures.size() == 1);
    CHECK(draft.pictures[0].id == wing.pictures[0]);
    CHECK(draft.pictures[0].file == "pictures/wing.jpg");
    CHECK(in(draft.pictures[0].alt, 0) == "A brick house with tall windows");
    CHECK(in(draft.pictures[0].credit, 0) == "Town archive");
    CHECK(in(draft.pictures[0].caption, 0) == "The wing in its first week");
    REQUIRE(wing.sources.size() == 1);
    CHECK(draft.sources[0].id == wing.sources[0]);
    CHECK(draft.sources[0].url == "https://example.org/plans");
    CHECK(draft.sources[0].title == "the plans");

    const DraftMilestone& miners = draft.milestones[1];
    CHECK(miners.date == "1902-03/1911");
    CHECK(miners.kind == MilestoneKind::Period);
    CHECK(in(miners.date_note, 0) == "Around the turn of the century");
    CHECK(lane_of(draft, miners) == "People");
    REQUIRE(miners.sources.size() == 1);
    CHECK(draft.sources[1].url == "https://example.org/film.mp4");

    CHECK(lane_of(draft, draft.milestones[2]) == "Events");
    CHECK(in(draft.milestones[2].summary, 0) == "Water, \"knee-deep\", in the cellar");
    CHECK(draft.milestones[3].date == "1960");
    CHECK(draft.milestones[4].date == "-0042");  // 43 BC

    REQUIRE(draft.eras.size() == 1);
    CHECK(draft.eras[0].date == "1900/1914");
    CHECK(in(draft.eras[0].name, 0) == "Before the war");
    CHECK(read_again(draft).milestones.size() == 5);
}

TEST_CASE("import_csv: everything of a TimelineJS table that is left out is said, at its place")
{
    const Imported result = import_csv(sample_text("timelinejs.csv"), {});
    const std::vector<std::string> expected{
        "t:1:1: warning: in column 'Year' '-43' is read as 43 BC, and so is every negative year; "
        "EDTF counts one less and has four digits",
        "t:2:69: warning: \"Background\" has no place in an exhibit and is left out",
        "t:4:203: warning: \"Media Thumbnail\" has no place in an exhibit and is left out",
        "t:5:1: warning: 'https://example.org/film.mp4' is not available without a network; it is "
        "kept as "
        "a source",
        "t:7:1: warning: this row has no date that can be read and is left out",
        "t:10:1: warning: '1960-13-' is no date, so only the year is kept",
    };
    const std::vector<std::string> found = printed_all(result.problems);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(i);
        // Columns are csv_test's business; here the lines and the words count.
        const auto line = [](const std::string& text) { return text.substr(0, text.find(':', 2)); };
        const auto words = [](const std::string& text) {
            return text.substr(text.find(": warning"));
        };
        CHECK(line(found[i]) == line(expected[i]));
        CHECK(words(found[i]) == words(expected[i]));
    }
}

TEST_CASE("import_csv: the older table with Start Date and Tag is read as well")
{
    const Imported result = import_csv(sample_text("timelinejs-v1.csv"), {});
    REQUIRE(result.value.has_value());
    const Draft& draft = *result.value;
    std::vector<std::string> dates;
    for (const DraftMilestone& m : draft.milestones)
        dates.push_back(m.date);
    CHECK(dates == std::vector<std::string>{"1926/1928", "1926-05-12", "1926-05/1926-07-02",
                                            "1926-05-12", "1926-05-12", "1930"});
    CHECK(lane_of(draft, draft.milestones[0]) == "Work");
    CHECK(lane_of(draft, draft.milestones[2]) == "Rest");
    const auto remarks = printed_all(result.problems);
    REQUIRE(remarks.size() == 4);
    CHECK(remarks[0] ==
          "t:3:1: warning: '5/12/1926' is read as 1926-05-12: it is read month first, "
          "and could be day first");
    CHECK(remarks[2] ==
          "t:7:1: warning: this row has no date that can be read ('13/13/1926') and is left out");
    CHECK(remarks[3] ==
          "t:8:6: warning: 'some time' is no date that can be read, so the end is left out");
}

TEST_CASE("import_csv: columns are known by their names, whatever their order and spelling")
{
    const Draft draft = imported("\xC2\xA0"
                                 "HEADLINE \xC2\xA0,end\xC2\xA0"
                                 "year, Group,YEAR ,Alt Text\n"
                                 "A house,1930,Town,1926,\n");
    REQUIRE(draft.milestones.size() == 1);
    CHECK(draft.milestones[0].date == "1926/1930");
    CHECK(in(draft.milestones[0].title, 0) == "A house");
    CHECK(lane_of(draft, draft.milestones[0]) == "Town");
}

TEST_CASE("import_csv: a column that is not known is named once, with what may be meant")
{
    const auto remarks = remarks_of("Year,Headlin,Mood,Title,,\n1926,A,glad,C,,\n1927,B,sad,D,,\n");
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0] ==
          "t:1:6: warning: no column is called 'Headlin', so it is left out; did you mean "
          "'headline'?");
    CHECK(remarks[1] == "t:1:14: warning: no column is called 'Mood', so it is left out");
    CHECK(mentions(remarks_of("Year,Headline\n1926,A,too much\n"), "t:2:8"));
    // Which of two columns of one name counts is said.
    const auto twice = remarks_of("Year,Headline,Headline\n1926,A,B\n");
    REQUIRE(twice.size() == 1);
    CHECK(twice[0] ==
          "t:1:15: warning: 'Headline' says what 'Headline' says already, so it is left out");
    CHECK(in(imported("Year,Headline,Headline\n1926,A,B\n").milestones[0].title, 0) == "A");
}

TEST_CASE("import_csv: blanks that do not break are blanks")
{
    const Draft draft = imported("Year,Headline,Group\n\xC2\xA0"
                                 "1926\xC2\xA0,\xC2\xA0"
                                 "A,\xC2\xA0\n"
                                 "1\xC2\xA0"
                                 "927,B,\n");
    REQUIRE(draft.milestones.size() == 2);
    CHECK(draft.milestones[0].date == "1926");
    CHECK(in(draft.milestones[0].title, 0) == "A");
    CHECK(lane_of(draft, draft.milestones[0]) == "Events");
    CHECK(draft.milestones[1].date == "1927");
}

TEST_CASE("import_csv: the title of the setting is for files that have none")
{
    const ImportSetting setting{.title = "From the command line"};
    const auto with = import_csv("Year,Headline,Type\n,The file's own,title\n1926,A,\n", setting);
    const auto without = import_csv("Year,Headline\n1926,A\n", setting);
    REQUIRE(with.value.has_value());
    REQUIRE(without.value.has_value());
    CHECK(in(with.value->title, 0) == "The file's own");
    CHECK(in(without.value->title, 0) == "From the command line");
}

TEST_CASE("import_csv: a second title becomes a milestone, with a warning")
{
    const std::string text = "Year,Headline,Type\n,One,title\n1926,Two,Title\n1927,A,nonsense\n";
    const Draft draft = imported(text);
    CHECK(draft.milestones.size() == 2);
    CHECK(remarks_of(text).size() == 2);
    CHECK(mentions(remarks_of(text), "t:4:8: warning: 'nonsense' is no type of row"));
    CHECK(mentions(remarks_of(text),
                   "t:3:1: warning: this is a second title, so it becomes a milestone"));
}

TEST_CASE("import_csv: what a title or an era cannot hold is said")
{
    CHECK(mentions(
        remarks_of("Year,Headline,Type,Media\n,One,title,face.png\n1926,A,,\n"),
        "t:2:12: warning: \"Media\" of a title has no place in an exhibit and is left out"));
    CHECK(mentions(
        remarks_of("Year,End Year,Headline,Type,Text\n1900,1910,One,era,Long\n1926,,A,,\n"),
        "t:2:19: warning: \"Text\" of an era has no place in an exhibit and is left out"));
    CHECK(mentions(remarks_of("Year,Headline,Type\n1900,One,era\n1926,A,\n"),
                   "t:2:1: warning: this era has no start and end and is left out"));
}

TEST_CASE("import_csv: dates that contradict themselves keep what is sure, and say so")
{
    struct Row {
        std::string text, date, remark;
    };
    const Row rows[] = {
        {"Year,Month,Headline\n1926,13,A\n",              "1926",  "t:2:1: warning: '1926-13-' is no date"},
        {"Year,Month,Day,Headline\n1926,2,30,A\n",        "1926",
         "t:2:1: warning: '1926-2-30' is no date"                                                         },
        {"Year,Month,Day,Headline\n1926,,5,A\n",          "1926",  "t:2:1: warning: '1926--5' is no date" },
        {"Year,End Year,Headline\n1926,1925,A\n",         "1926",  "this row ends before it starts"       },
        {"Year,End Year,Headline\n1926,late,A\n",         "1926",  "'late' is no date that can be read"   },
        {"Year,End Year,End Month,Headline\n1926,,5,A\n", "1926",
         "an end without a year is left out"                                                              },
        {"Year,EDTF,Headline\n1926,sometime,A\n",         "1926",
         "t:2:6: warning: this is no EDTF, so the other columns of the date are read"                     },
        {"Year,EDTF,Headline\n1930,1926~,A\n",            "1926~",
         "\"EDTF\" says '1926~' and \"Year\" '1930'"                                                      },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Draft draft = imported(row.text);
        REQUIRE(draft.milestones.size() == 1);
        CHECK(draft.milestones[0].date == row.date);
        CHECK(remarks_of(row.text).size() == 1);
        CHECK(mentions(remarks_of(row.text), row.remark));
    }
    CHECK(remarks_of("Year,EDTF,Headline\n1926,1926~,A\n1926,,B\n").empty());
}

TEST_CASE("import_csv: kinds, claims and weights that are not known are said")
{
    const std::string text = "Year,Headline,Kind,Claim,Weight,Calendar\n"
                             "1926,A,note,official,3,julian\n1926,B,perod,fakt,7,mayan\n";
    const Draft draft = imported(text);
    CHECK(draft.milestones[0].kind == MilestoneKind::Note);
    CHECK(draft.milestones[0].claim == Claim::Official);
    CHECK(draft.milestones[0].weight == 3);
    CHECK(draft.milestones[0].calendar == Calendar::Julian);
    const auto remarks = remarks_of(text);
    REQUIRE(remarks.size() == 4);
    CHECK(mentions(remarks,
                   "t:3:8: warning: 'perod' is no kind, expected milestone, period, note; did you "
                   "mean 'period'?"));
    CHECK(mentions(remarks,
                   "t:3:14: warning: 'fakt' is no claim, expected official, assessment, fact; did "
                   "you mean 'fact'?"));
    CHECK(mentions(remarks, "t:3:19: warning: '7' is no weight, expected 1, 2, 3"));
    CHECK(mentions(remarks, "t:3:21: warning: 'mayan' is no calendar, expected gregorian, julian"));
}

// ---- ids

TEST_CASE("import_csv: ids are kept, else made of the headline, and always their own")
{
    const std::string text = "Id,Year,Headline,Group\n"
                             "S1,1926,First,Spain\n"
                             "Spain,1927,Second,\n"
                             "spain,1928,Third,\n"
                             ",1929,Founded in 1922!,\n"
                             ",1930,Founded in 1922?,\n"
                             ",1931,Основание МОПР,\n"
                             ",1932,Ёлка,\n"
                             ",1933,!!!,\n"
                             ",1934,,\n"
                             "founded,1935,Last,\n"
                             ",1936,Founded,\n";
    const Draft draft = imported(text);
    std::vector<std::string> ids;
    for (const DraftMilestone& m : draft.milestones)
        ids.push_back(m.id);
    // A lane called like a milestone takes no milestone's id.
    CHECK(ids == std::vector<std::string>{"S1", "Spain", "spain", "founded-in-1922",
                                          "founded-in-1922-2", "osnovanie-mopr", "elka", "row",
                                          "row-2", "founded", "founded-2"});
    CHECK(remarks_of(text).empty());
    CHECK(read_again(draft).milestones.size() == 11);
}

TEST_CASE("import_csv: an id in a later row is not taken by a slug before it")
{
    const Draft draft = imported("Id,Year,Headline\n,1926,Founded\nfounded,1927,Again\n");
    CHECK(draft.milestones[0].id == "founded-2");
    CHECK(draft.milestones[1].id == "founded");
}

TEST_CASE("import_csv: an id that cannot be kept is said")
{
    const std::string text = "Id,Year,Headline\nS 1,1926,A\nS2,1927,B\nS2,1928,C\n";
    const Draft draft = imported(text);
    CHECK(draft.milestones[0].id == "a");
    CHECK(draft.milestones[2].id == "c");
    const auto remarks = remarks_of(text);
    REQUIRE(remarks.size() == 2);
    const std::string expected = "expected letters a-z, digits, '_' and '-' that no other row has";
    CHECK(remarks[0] ==
          "t:2:1: warning: 'S 1' cannot be the id of this row, " + expected + "; it is called 'a'");
    CHECK(remarks[1] ==
          "t:4:1: warning: 'S2' cannot be the id of this row, " + expected + "; it is called 'c'");
}

// ---- languages

TEST_CASE("import_csv: a language in parentheses makes the text that language's")
{
    const Draft draft =
        imported("Year,Headline (ru),Headline (en),Text (en),Group (ru),Group (en)\n"
                 "1922,МОПР,MOPR,Founded,Люди,People\n1923,Только,,,,\n");
    CHECK(draft.languages == std::vector<std::string>{"ru", "en"});
    CHECK(draft.milestones[0].title == DraftText{"МОПР", "MOPR"});
    CHECK(in(draft.milestones[0].summary, 1) == "Founded");
    CHECK(draft.lanes[0].name == DraftText{"Люди", "People"});
    CHECK(in(draft.milestones[1].title, 0) == "Только");
    CHECK(in(draft.milestones[1].title, 1).empty());
    read_again(draft);
}

TEST_CASE("import_csv: texts without a language are in that of the setting")
{
    const Imported result =
        import_csv("Year,Headline,Headline (de)\n1922,Дом,Haus\n", {.language = "ru"});
    REQUIRE(result.value.has_value());
    CHECK(result.value->languages == std::vector<std::string>{"ru", "de"});
    CHECK(result.value->milestones[0].title == DraftText{"Дом", "Haus"});
}

TEST_CASE("import_csv: the tag of a language keeps its capitals and is one however it is written")
{
    const Draft draft =
        imported("Year,Headline,Headline (pt-BR),Text (PT-br),Note (optional)\n1922,A,B,C,\n");
    CHECK(draft.languages == std::vector<std::string>{"en", "pt-BR"});
    CHECK(in(draft.milestones[0].summary, 1) == "C");
}

// ---- Exhibitera

TEST_CASE("import_csv: Exhibitera's table, with its levels, languages and dates in words")
{
    const std::string text = sample_text("exhibitera-languages.csv");
    const Draft draft = imported(text);
    CHECK(draft.languages == std::vector<std::string>{"en", "ru"});
    REQUIRE(draft.milestones.size() == 4);
    struct Row {
        std::string date, title, title_ru;
        int weight;
    };
    const Row rows[] = {
        {"1926~",     "The mill burns", "Пожар на мельнице", 1},
        {"1922/1925", "A bridge",       "Мост",                         3},
        {"1923-03",   "A strike",       "Забастовка",             2},
        {"192X",      "A choir",        "Хор",                           3}, // without a level it is the fourth
    };
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        CHECK(draft.milestones[i].date == rows[i].date);
        CHECK(draft.milestones[i].title == DraftText{rows[i].title, rows[i].title_ru});
        CHECK(draft.milestones[i].weight == rows[i].weight);
    }
    CHECK(draft.milestones[0].date_note == DraftText{"c. 1926", "около 1926"});
    CHECK(draft.milestones[1].kind == MilestoneKind::Period);
    REQUIRE(draft.pictures.size() == 1);
    CHECK(draft.pictures[0].file == "mill.png");
    const auto remarks = remarks_of(text);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0] == "t:6:1: warning: this row has no date that can be read ('once upon a "
                        "time') and is left out");
    read_again(draft);
}

// ---- tables as programs save them

TEST_CASE("import_csv: Excel's Russian tables are read in every encoding that it writes")
{
    struct Row {
        std::string name;
        Encoding encoding;
    };
    const Row rows[] = {
        {"excel-russian-1251.csv",  Encoding::Windows1251},
        {"excel-russian-utf16.csv", Encoding::Utf16Le    },
        {"excel-sep.csv",           Encoding::Utf8       },
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Decoded decoded =
            decode(sample::project_file("tests/import/csv/" + row.name), std::nullopt);
        CHECK(decoded.encoding == row.encoding);
        const Imported result = import_csv(decoded.text, {.language = "ru"});
        REQUIRE(result.value.has_value());
        CHECK(result.problems.empty());
        const Draft& draft = *result.value;
        REQUIRE(draft.milestones.size() == 2);
        CHECK(draft.milestones[0].id == "osnovanie-obshestva");
        CHECK(draft.milestones[0].date == "1922-11-30");
        CHECK(in(draft.milestones[0].summary, 0) == "Первое собрание; двадцать человек");
        CHECK(in(draft.milestones[1].title, 0) == "Ёлка № 1");
        CHECK(lane_of(draft, draft.milestones[1]) == "Праздники");
    }
}

TEST_CASE("import_csv: a table that cannot be one is an error with what was expected")
{
    struct Row {
        std::string text, message;
    };
    const Row rows[] = {
        {"",                          "this table is empty"            },
        {"\n\n",                      "this table is empty"            },
        {"Headline,Text\nA,B\n",      "no column has dates"            },
        {"Year,Headline\n",           "no row of this table has a date"},
        {"Year,Headline\n,A\n,B\n",   "no row of this table has a date"},
        {"Year,Headline\n1926,\"A\n", "this quote is never closed"     },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Imported result = import_csv(row.text, {});
        CHECK_FALSE(result.value.has_value());
        CHECK(has_errors(result.problems));
        CHECK(mentions(printed_all(result.problems), row.message));
    }
}

TEST_CASE("import_csv: media that are no files are sources, whatever stands there")
{
    for (const std::string media :
         {"https://example.org/a.png", "<iframe src=\"\"https://example.org\"\"></iframe>", "a.gif",
          "/etc/a.png", "../a.png", "C:\\a.png", "//example.org/a.png",
          "data:image/png;base64,AAAA"}) {
        CAPTURE(media);
        const std::string text = "Year,Headline,Media\n1926,A,\"" + media + "\"\n";
        const Draft draft = imported(text);
        CHECK(draft.pictures.empty());
        CHECK(draft.milestones[0].sources.size() == 1);
        CHECK(mentions(remarks_of(text),
                       "is not available without a network; it is kept as a source"));
        read_again(draft);
    }
}

// ---- there and back

namespace {

void check_kept(const Exhibit& exhibit)
{
    const std::string table = export_csv(exhibit, sample::words());
    // As a program would that reads the mark, and as one that hands it on.
    const Imported result = import_csv(decode(table, std::nullopt).text, {});
    CHECK(printed_all(result.problems) == std::vector<std::string>{});
    REQUIRE(result.value.has_value());
    REQUIRE(import_csv(table, {}).value.has_value());
    CHECK(exhibit_json(*import_csv(table, {}).value) == exhibit_json(*result.value));
    const Draft& draft = *result.value;
    CHECK(draft.languages == exhibit.languages);
    CHECK(draft.range == write_edtf(exhibit.range));
    REQUIRE(draft.milestones.size() == exhibit.milestones.size());
    const auto check_text = [&](TextId id, const DraftText& found) {
        for (std::size_t i = 0; i < exhibit.languages.size(); ++i) {
            const Text text = exhibit.texts.get(id, static_cast<LanguageId>(i));
            CHECK(in(found, i) == (text.is_fallback ? "" : text.text));
        }
    };
    check_text(exhibit.title, draft.title);
    check_text(exhibit.subtitle, draft.subtitle);
    for (const Milestone& m : exhibit.milestones) {
        const std::string_view name = exhibit.name_of(m);
        CAPTURE(name);
        const DraftMilestone* found = find(draft, name);
        REQUIRE(found != nullptr);
        CHECK(found->date == write_edtf(m.date));
        CHECK(found->calendar == m.date.calendar);
        CHECK(found->kind == m.kind);
        CHECK(found->weight == m.weight);
        CHECK(found->claim == m.claim);
        check_text(m.title, found->title);
        check_text(m.summary, found->summary);
        check_text(exhibit.details_of(m).date_note, found->date_note);
        check_text(exhibit.lanes[index_of(m.lane)].name, draft.lanes[found->lane].name);
    }
    REQUIRE(draft.eras.size() == exhibit.eras.size());
    for (std::size_t i = 0; i < draft.eras.size(); ++i)
        check_text(exhibit.eras[i].name, draft.eras[i].name);
}

// An exhibit of milestones that are hard to keep.
Exhibit awkward()
{
    const auto milestone = [](const std::string& id, const std::string& date,
                              const std::string& kind, const std::string& title) {
        const std::string text = "{\"fr-CA\": \"" + title + "\", \"ru\": \"" + title + "й\"}";
        return "{\"id\": \"" + id + "\", \"kind\": \"" + kind + "\", \"date\": " + date +
               ", \"lane\": \"l\", \"weight\": 3, \"claim\": \"official\", \"title\": " + text +
               ", \"summary\": " + text + "}";
    };
    const std::string json =
        "{\"vitrine\": 1, \"id\": \"awkward\", \"languages\": [\"fr-CA\", \"ru\"],"
        "\"title\": {\"fr-CA\": \"=A <b> & &amp; title\"}, \"range\": \"-0500/2000\","
        "\"lanes\": [{\"id\": \"l\", \"name\": {\"fr-CA\": \"M1\", \"ru\": \"@М\"}, \"color\": "
        "\"red\","
        "\"shape\": \"disc\"}],"
        "\"eras\": [{\"id\": \"e\", \"name\": {\"fr-CA\": \"+Era\"}, \"date\": \"1900/1910\"}],"
        "\"milestones\": [" +
        milestone("m1", "\"1922?\"", "milestone", "=1+1") + "," +
        milestone("M1", "\"-0043-03-15\"", "note", "-Ides") + "," +
        milestone("title", "\"1922/..\"", "milestone", "a < b & c &lt; d <i>e</i>") + "," +
        milestone("events", "\"../1925\"", "period", "two\\nlines\\n\\nand <more>") + "," +
        milestone("source-1", "\"[1922,1925]\"", "note", "say \\\"no\\\", he; said\\t.") + "," +
        milestone("-x_9", "{\"edtf\": \"1917-10-25\", \"calendar\": \"julian\"}", "milestone",
                  "'quoted'") +
        "," +
        milestone("j2", "{\"edtf\": \"1900-02-29/1917-10\", \"calendar\": \"julian\"}", "period",
                  "@home") +
        "," + milestone("y", "\"1922-24\"", "milestone", "1936") + "," +
        milestone("z", "\"156X~\"", "milestone", "'=not a formula") + "," +
        milestone("long", "\"Y-17000\"", "milestone", "+49") + "]}";
    Reading<Exhibit> reading = read_exhibit(json);
    for (const Problem& problem : reading.problems)
        INFO(printed(problem, "awkward.json"));
    REQUIRE(reading.value.has_value());
    return std::move(*reading.value);
}

}  // namespace

TEST_CASE("export_csv: importing it again keeps every milestone")
{
    SUBCASE("of MOPR")
    {
        check_kept(sample::mopr());
    }
    SUBCASE("of an exhibit with everything")
    {
        const Reading<Exhibit> full =
            read_exhibit(sample::project_file("tests/exhibits/good/full.json"));
        REQUIRE(full.value.has_value());
        check_kept(*full.value);
    }
    SUBCASE("of an exhibit that is hard to keep")
    {
        check_kept(awkward());
    }
}

TEST_CASE("export_csv: a spreadsheet shows Cyrillic, knows the columns and reckons with no text")
{
    const std::string table = export_csv(awkward(), sample::words());
    CHECK(table.starts_with("\xEF\xBB\xBF"
                            "Id,Type,Year,Month,Day,End Year,End Month,End Day,EDTF,"));
    CHECK(table.find("Headline,Headline (ru),Text,Text (ru)") != std::string::npos);
    CHECK(table.find("\r\nm1,,1922,,,,,,1922?,") != std::string::npos);
    CHECK(table.ends_with("\r\n"));
    CHECK(table.find(",'=1+1,") != std::string::npos);
    CHECK(table.find(",=") == std::string::npos);
    CHECK(table.find(",@") == std::string::npos);
    CHECK(table.find(",+") == std::string::npos);
    CHECK(table.find(",-0") == std::string::npos);
    CHECK(table.find("\n-") == std::string::npos);
    // Years before the first are numbers and stay so.
    CHECK(table.find("M1,,-44,3,15,") != std::string::npos);
    // Open ends are empty, days are days.
    CHECK(table.find("1922/..,,1922-01-01,,") != std::string::npos);
    CHECK(table.find("../1925,,,1925-12-31,") != std::string::npos);
    CHECK(table.find("events,,,,,1925,,,../1925,") != std::string::npos);
    CHECK(table.find("until 1925") != std::string::npos);
    // Other programs know one calendar: their columns have the day by ours.
    CHECK(table.find("'-x_9,,1917,11,7,,,,1917-10-25,julian,1917-11-07,1917-11-07") !=
          std::string::npos);
}

TEST_CASE(
    "export_csv: a spreadsheet that has spoilt EDTF and saved it again loses no more than it must")
{
    // Excel makes May-26 of 1926-05, and a number of -0043.
    const Draft draft = imported("Id,Year,Month,Day,EDTF,Calendar,Headline\n"
                                 "a,1926,5,,May-26,,A\n"
                                 "b,-44,,,-43,,B\n"
                                 "c,1917,11,7,25.10.1917,julian,C\n");
    CHECK(draft.milestones[0].date == "1926-05");
    CHECK(draft.milestones[1].date == "-0043");
    // The columns of other programs are by our calendar, whatever that of EDTF was.
    CHECK(draft.milestones[2].date == "1917-11-07");
    CHECK(draft.milestones[2].calendar == Calendar::Gregorian);
    const Draft own = imported("Year,Month,Day,Calendar,Headline\n1917,10,25,Julian,C\n");
    CHECK(own.milestones[0].date == "1917-10-25");
    CHECK(own.milestones[0].calendar == Calendar::Julian);
}

// ---- hostile tables

TEST_CASE("import_csv: any table ends in a draft that can be written and read, or in errors")
{
    constexpr unsigned seed = 9;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> columns{
        "Year",      "Month", "EDTF",  "Headline", "Headline (ru)", "Text",       "Type",
        "Group",     "Media", "Id",    "Kind",     "Weight",        "Start Date", "End Date",
        "Time (en)", "Date",  "Level", "Calendar", "Media Credit"};
    const std::vector<std::string> cells{"1926",
                                         "-43",
                                         "c. 1926",
                                         "1922/1925",
                                         "title",
                                         "era",
                                         "a,b",
                                         "<b>x</b>",
                                         "<a href='http://x'>y</a>",
                                         "\"",
                                         "a.png",
                                         "http://x/\x01",
                                         "http://",
                                         "period",
                                         "3",
                                         "й",
                                         "\n",
                                         "1900-02-29",
                                         "julian",
                                         "'=1",
                                         "1922/..",
                                         "&#0;",
                                         "&lt;",
                                         std::string("\0", 1),
                                         "\x7F",
                                         "../1926",
                                         "[1922,1925]",
                                         "S1",
                                         "https://exa mple"};
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        const std::size_t width = 1 + random() % 8;
        for (std::size_t row = 0; row < 1 + random() % 8; ++row) {
            for (std::size_t k = 0; k < width; ++k) {
                const std::string& piece =
                    row == 0 ? columns[random() % columns.size()] : cells[random() % cells.size()];
                text += (k == 0 ? "" : ",") + (random() % 50 == 0 ? piece : csv_cell(piece));
            }
            text += "\r\n";
        }
        CAPTURE(text);
        const Imported result = import_csv(text, {});
        CHECK(result.value.has_value() != has_errors(result.problems));
        if (!result.value) continue;
        const Reading<Exhibit> again = read_exhibit(exhibit_json(*result.value));
        const std::string first =
            again.problems.empty() ? "" : printed(again.problems.front(), "e");
        CAPTURE(first);
        CHECK(again.value.has_value());
    }
}

TEST_CASE("import_csv: a hundred thousand rows cost no more than their length")
{
    std::string text = "Year,Headline,Text,Group,Media,Mood\n";
    for (int i = 0; i < 100'000; ++i)
        text += std::to_string(1000 + i % 1000) + ",Same,<b>bold</b> <x>,Lane,http://x/" +
                std::to_string(i % 100) + ",?\n";
    const auto started = std::chrono::steady_clock::now();
    const Draft draft = imported(text);
    CHECK(draft.milestones.size() == 100'000);
    CHECK(draft.sources.size() == 100);
    CHECK(draft.milestones.back().id == "same-100000");
    // What compares each row with all before it would take minutes.
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(20));
}
