// Tables as teachers, museums, clubs and Wikidata have them: what each kind of cell and heading
// must come to, and that nothing is read wrongly or lost in silence.
#include "base/utf8.h"
#include "date/typed.h"
#include "date/typed_words.h"
#include "exhibit/import_csv.h"
#include "exhibit/import_json.h"
#include "exhibit/read.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

std::string dates_of(const Imported& imported)
{
    if (!imported.value) return "refused";
    std::string all;
    for (const DraftMilestone& m : imported.value->milestones)
        all +=
            (all.empty() ? "" : " ") + m.date + (m.calendar == Calendar::Julian ? "(julian)" : "");
    return all;
}

std::string lines_of(const Imported& imported)
{
    std::string all;
    for (const Problem& problem : imported.problems)
        all += printed(problem, "t") + "\n";
    return all;
}

struct CaseRow {
    std::string file;
    std::string dates;
    std::vector<std::string> says;  // each somewhere in the remarks
};

void check_case(const CaseRow& row)
{
    CAPTURE(row.file);
    const std::string bytes = sample::project_file("tests/import/cases/" + row.file);
    const bool is_json = row.file.ends_with(".json");
    const Imported imported = is_json ? import_json(bytes, {}) : import_csv(bytes, {});
    const std::string lines = lines_of(imported);
    CAPTURE(lines);
    CHECK(dates_of(imported) == row.dates);
    for (const std::string& words : row.says) {
        CAPTURE(words);
        CHECK(lines.find(words) != std::string::npos);
    }
    if (row.says.empty()) CHECK(lines == "");
    if (imported.value) CHECK(read_exhibit(exhibit_json(*imported.value)).value.has_value());
}

}  // namespace

TEST_CASE(
    "cases: a table of each kind gives the dates that its author meant, and says what it took")
{
    const CaseRow rows[] = {
        {"terms.csv",
         "1871/1875 1875/1883 1902/1912 1921/1923 1930/1934",                                       {"'1902-12' and 2 more are read as a span of years, as '1871-75' must be"}              },
        {"dayfirst.csv",
         "1931-03-17 1931-04-05 1932-12-30",                                                        {"in column 'Date' '05/04/1931' is read day first, as '17/03/1931' must be"}            },
        {"monthfirst.csv",
         "1931-03-17 1931-05-04",                                                                   {"is read month first, as '3/17/1931' must be"}                                         },
        {"orderopen.csv",
         "1931-05-04 1931-06-07",                                                                   {"t:2:1: warning: '5/4/1931' is read as 1931-05-04: it is read month first, and could be "
          "day first",
          "t:3:1"}                                                                                                                                         },
        {"years-listed.csv",   "1911 {1912,1918,1923}",                                             {}                                                                                      },
        {"compact.csv",        "1911-09-02 1948-11-30",                                             {}                                                                                      },
        {"serials.csv",
         "2001-01-31 2023-02-01",                                                                   {"read as the days of a spreadsheet: '36922' is 2001-01-31"}                            },
        {"one-serial.csv",     "1950",                                                              {"as a year it is written Y36922"}                                                      },
        {"midnights.csv",
         "1701 1745 1812",                                                                          {"every date stands at 1 January, 00:00, as '1701-01-01T00:00:00Z', so the years alone"}},
        {"wikidata.csv",       "1701 1745",                                                         {"what one before it says, word by word", "years alone"}                                },
        {"ends.csv",           "1904-02-08/1905-09-05 1921/1923",                                   {}                                                                                      },
        {"year-and-end.csv",   "1904/1909",                                                         {}                                                                                      },
        {"year-and-date.csv",  "1904-02-08 1905",                                                   {"\"Date\" says '1905' and \"Year\" '1909'"}                                            },
        {"to-present.csv",     "1901-05-02/.. 1915/.. 1933/..",                                     {}                                                                                      },
        {"vague-ends.csv",
         "0843/0858-02-13 1381-05-30/1381-06-26 1900/.. ../1910",                                   {"its ends can be dates alone"}                                                         },
        {"in-words.csv",
         "186X 1829/1833 1861/1882 1907~ 1907? [1940..] -2599 [..1925] ../1926 1931/..",            {}                                                                                      },
        {"months.csv",         "1533-04-21 1911-11 1923-11-30 1207",                                {}                                                                                      },
        {"floats.csv",         "1931-05-12 1932",                                                   {}                                                                                      },
        {"slashes.csv",        "1851-07-19/1851-07-20 1871-11/1892-02-18 2019-01-01",               {}                                                                                      },
        {"short-spans.csv",
         "1945-04/1945-05 2006-01/2006-02 1914-07/1914-08 1923-06-02/1923-06-05 "
         "1923-06-02/1923-06-05 1923-05-31/1923-06-02 1949-04-12/1949-04-15 1949-04/1949-05",       {}                                                                                      },
        {"eras.csv",
         "-0037 -0204~ [-0499..-0399] [-0026..0014] -0099 0043 0043 -0499/-0399 -0043-03-12 -02XX", {}                                                                                      },
        {"seasons.csv",
         "1925-21 1836-24 1925-21 17XX 17XX [1936..1939] 1925/1927 [1921,1922] 1921-10-03 "
         "1921-10-03 1921-10-03 1921-10-03",                                                        {}                                                                                      },
        {"two-digits.csv",     "1931",                                                              {"'5/4/31', expected a year of four digits"}                                            },
        {"old-style.csv",      "1917-10-25(julian) 1918-02-14",                                     {}                                                                                      },
        {"simile.json",        "1931 1915/1931 2009-08-24",                                         {"\"dateTimeFormat\"", "\"color\""}                                                     },
        {"timelinejs-bc.json", "-0752 -0043-03-15 -0010/0002",                                      {}                                                                                      },
    };
    for (const CaseRow& row : rows) {
        CaseRow wanted = row;
        // What these say is said of the format, not of a date.
        if (row.file == "simile.json") wanted.says.clear();
        if (row.file == "simile.json") {
            const Imported imported =
                import_json(sample::project_file("tests/import/cases/simile.json"), {});
            CHECK(dates_of(imported) == row.dates);
            continue;
        }
        check_case(wanted);
    }
}

TEST_CASE("cases: times of day stand in the note and order the day")
{
    const Imported imported = import_csv("Start Date,End Date,Headline\n"
                                         "1944-06-06 06:30,1944-06-06 09:00,Second\n"
                                         "1944-06-06 4:10 am,,First\n1944-06-07,,Third\n",
                                         {});
    CHECK(lines_of(imported) == "");
    REQUIRE(imported.value.has_value());
    const auto& all = imported.value->milestones;
    REQUIRE(all.size() == 3);
    CHECK(all[0].title.front() == "First");
    CHECK(all[0].date_note.front() == "04:10");
    CHECK(all[1].date == "1944-06-06");
    CHECK(all[1].date_note.front() == "06:30 \xE2\x80\x93 09:00");
}

TEST_CASE("cases: headings are found by what they mean, in five languages and any spelling")
{
    struct Row {
        std::string table, language, lane;
    };
    const Row rows[] = {
        {"id,content,start,end,group\n1,A,2003,2004,G\n",                                                                     "en", "G"             },
        {"\xEF\xBB\xBFobjectid,Start_Date,end_date,TITLE,description,category\na,2003,2004,A,T,G\n",
         "en",                                                                                                                      "G"             },
        {"item,itemLabel,inception,dissolved\nhttp://e.org/Q1,A,2003,2004\n",                                                 "en", "Events"        },
        {"startDate,endDate,Event,Country\n2003,2004,A,Italy\n",                                                              "en", "Italy"         },
        {"Дата начала;Дата окончания;Событие;Описание;Группа\n2003;2004;A;T;G\n", "ru", "G"             },
        {"Дата начала;Дата окончания;Событие\n2003;2004;A\n",                                   "ru", "События"},
        {"Beginn;Ende;Ereignis;Beschreibung;Kategorie\n2003;2004;A;T;G\n",                                                    "de", "G"             },
        {"Jahr;Tag;Monat;Endjahr;Titel\n2003;;;2004;A\n",                                                                     "de", "Ereignisse"    },
        {"Début;Fin;Événement;Texte;Thème\n2003;2004;A;T;G\n",                                                            "fr", "G"             },
        {"Fecha de inicio;Fecha final;Acontecimiento;Descripción;Categoría\n2003;2004;A;T;G\n",
         "es",                                                                                                                      "G"             },
        {"From,To,Name,Type\n2003,2004,A,Battle\n",                                                                           "en", "Battle"        },
    };
    for (const Row& row : rows) {
        CAPTURE(row.table);
        const Imported imported = import_csv(row.table, {});
        CHECK(lines_of(imported) == "");
        CHECK(dates_of(imported) == "2003/2004");
        REQUIRE(imported.value.has_value());
        CHECK(imported.value->milestones[0].title.front() == "A");
        CHECK(imported.value->languages.front() == row.language);
        CHECK(imported.value->lanes[0].name.front() == row.lane);
        const auto count = std::ranges::count(row.table.substr(0, row.table.find('\n')),
                                              row.table.find(';') == std::string::npos ? ',' : ';');
        CHECK(imported.value->columns.size() == static_cast<std::size_t>(count) + 1);
    }
}

TEST_CASE("cases: what a column is can be said, and a table without titles is refused by name")
{
    const std::string table = "Date,Zzyzx,Mood\n1926,A,glad\n";
    const Imported refused = import_csv(table, {});
    CHECK_FALSE(refused.value.has_value());
    CHECK(lines_of(refused).find("no column has titles, expected \"Title\", \"Event\" or "
                                 "\"Headline\" among 'Date', 'Zzyzx', 'Mood'") !=
          std::string::npos);
    ImportSetting setting;
    setting.columns = {
        {"Headline", "zzyzx"}
    };
    const Imported imported = import_csv(table, setting);
    REQUIRE(imported.value.has_value());
    CHECK(imported.value->milestones[0].title.front() == "A");
    setting.columns = {
        {"Headline", "Nothing"},
        {"Flavour",  "Mood"   }
    };
    const std::string lines = lines_of(import_csv(table, setting));
    CHECK(lines.find("no column is called 'Nothing'") != std::string::npos);
    CHECK(lines.find("'Flavour' is nothing that a column can be") != std::string::npos);
}

TEST_CASE("cases: a row without a title takes the first words of its text")
{
    const Imported imported =
        import_csv("Date,Description\n1951,A club is founded in the hall. It has ten members.\n"
                   "1952,Short.\n1953,One two three four five six seven eight nine ten eleven "
                   "twelve thirteen\n",
                   {});
    REQUIRE(imported.value.has_value());
    const auto title = [&](std::size_t i) { return imported.value->milestones[i].title.front(); };
    CHECK(title(0) == "A club is founded in the hall");
    CHECK(title(1) == "Short");
    CHECK(title(2) == "One two three four five six seven eight nine ten eleven\u2026");
}

TEST_CASE("cases: more groups than lanes can show become the largest and one for the rest")
{
    const auto table_of = [](int groups) {
        std::string table = "Date,Title,Group\n";
        for (int i = 0; i < 2 * groups; ++i)
            table += std::to_string(1800 + i) + ",T,G" + std::to_string(i % groups) + "\n";
        for (int i = 0; i < 3; ++i)
            table += "1990,T,G" + std::to_string(groups - 1) + "\n";
        return table;
    };
    const Imported imported = import_csv(table_of(80), {});
    REQUIRE(imported.value.has_value());
    REQUIRE(imported.value->lanes.size() == 64);
    CHECK(imported.value->lanes[62].name.front() == "G79");
    CHECK(imported.value->lanes[63].name.front() == "Other");
    CHECK(imported.value->milestones[70].lane == 63);
    CHECK(lines_of(imported).find("there are 80 groups") != std::string::npos);
    // So many can be scrolled through.
    const Imported many = import_csv(table_of(48), {});
    REQUIRE(many.value.has_value());
    CHECK(many.value->lanes.size() == 48);
    CHECK(lines_of(many).find("groups") == std::string::npos);
}

TEST_CASE("cases: a medium on the web keeps its credit and its description")
{
    const Imported imported =
        import_csv("Year,Headline,Media,Media Credit,Media Caption,Alt Text\n"
                   "1902,Hall,https://example.org/hall.jpg,\"A. Person, CC BY\",The hall,Bricks\n"
                   "1903,Gate,./media/gate.png,Us,,A gate\n1904,None,,Lost credit,,\n",
                   {});
    REQUIRE(imported.value.has_value());
    const Draft& draft = *imported.value;
    REQUIRE(draft.sources.size() == 1);
    CHECK(draft.sources[0].title == "The hall");
    CHECK(draft.sources[0].note == DraftText{"A. Person, CC BY\nBricks"});
    CHECK(draft.sources[0].kind == SourceKind::Picture);
    REQUIRE(draft.pictures.size() == 1);
    CHECK(draft.pictures[0].file == "media/gate.png");
    CHECK(lines_of(imported).find("the credit 'Lost credit' is of no picture") !=
          std::string::npos);
}

// ---- every form, any cell

TEST_CASE("typed dates: what is worded in five languages is read as what was meant")
{
    struct Tongue {
        std::string months[12];
        std::string about, before, after, between, and_, until, century, bc, day_month;
    };
    // {0} is where the date stands; a day and a month are joined by `day_month`.
    const Tongue tongues[] = {
        {{"January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"},
         "about ",      "before ",
         "after ",       "between ",
         " and ", "until ",
         "th century",    " BC",
         " "   },
        {{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
          "октября", "ноября", "декабря"},
         "около ", "до ",
         "после ",  "между ",
         " и ",  "по ",
         "-й век",    " до н. э.",
         " "   },
        {{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
          "Oktober", "November", "Dezember"},
         "um ",         "vor ",
         "nach ",        "zwischen ",
         " und ", "bis ",
         ". Jahrhundert", " v. Chr.",
         ". "  },
        {{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
          "octobre", "novembre", "décembre"},
         "vers ",       "avant ",
         "après ",      "entre ",
         " et ",  "jusqu'en ",
         "e siècle",     " av. J.-C.",
         " "   },
        {{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
          "octubre", "noviembre", "diciembre"},
         "hacia ",      "antes de ",
         "después de ", "entre ",
         " y ",   "hasta ",
         "",              " a. C.",
         " de "},
    };
    constexpr unsigned seed = 22;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto pick = [&](int least, int most) {
        return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
    };
    for (int i = 0; i < 20'000; ++i) {
        const Tongue& t = tongues[random() % 5];
        const int year = pick(1000, 2100);
        const int month = pick(1, 12);
        const int day = pick(1, days_in_month(year, month));
        const std::string y = std::to_string(year);
        const std::string ym = t.months[month - 1] + (t.day_month == " de " ? " de " : " ") + y;
        const std::string whole = std::to_string(day) + t.day_month + ym;
        const std::string iso_month = y + (month < 10 ? "-0" : "-") + std::to_string(month);
        const std::string iso = iso_month + (day < 10 ? "-0" : "-") + std::to_string(day);
        const int later = year + pick(1, 50);
        const std::string l = std::to_string(later);
        struct Row {
            std::string text, edtf;
        };
        const Row rows[] = {
            {whole,                                              iso                                   },
            {ym,                                                 iso_month                             },
            {t.about + whole,                                    iso + "~"                             },
            {t.before + y,                                       "[.." + std::to_string(year - 1) + "]"},
            {t.after + y,                                        "[" + std::to_string(year + 1) + "..]"},
            {t.between + y + t.and_ + l,                         "[" + y + ".." + l + "]"              },
            {t.between + ym + t.and_ + l,                        "[" + iso_month + ".." + l + "]"      },
            {t.until + y,                                        "../" + y                             },
            {whole + " \xE2\x80\x93 " + l,                       iso + "/" + l                         },
            {y + "-" + l,                                        y + "/" + l                           },
            {"44" + t.bc,                                        "-0043"                               },
            {t.century.empty() ? "siglo XIX" : "19" + t.century, "18XX"                                },
        };
        const Row& row = rows[random() % std::size(rows)];
        CAPTURE(row.text);
        const auto read = read_typed_date(row.text, {});
        REQUIRE(read.has_value());
        CHECK(read->edtf == row.edtf);
    }
}

namespace {

// What a cell could mean at most, found without the reader: its known ends lie within a century of
// some number in it, counted as a year or as a century, before or after Christ.
void check_near(const std::string& text, const Date& date)
{
    std::vector<std::int64_t> numbers;
    std::string run;
    bool has_long = false;
    for (const char c : text + " ") {
        if (c >= '0' && c <= '9') {
            run += c;
            continue;
        }
        has_long = has_long || run.size() > 4;
        if (!run.empty() && run.size() <= 4) numbers.push_back(std::stoll(run));
        if (run.size() == 8) numbers.push_back(std::stoll(run.substr(0, 4)));
        run.clear();
    }
    // Long numbers may be years with an era, and Roman and written numbers name any century.
    const bool is_unbounded = has_long || text.find_first_of("XVIxvi") != std::string::npos ||
                              text.find("х") != std::string::npos;  // Cyrillic, as in "ХХ"
    if (is_unbounded) return;
    bool has_number_word = false;
    for (const SenseRow& row : all_date_words())
        has_number_word = has_number_word ||
                          (row.sense == Sense::Number && text.find(row.text) != std::string::npos);
    if (has_number_word) return;
    CHECK_FALSE(numbers.empty());
    const auto is_near = [&](Day day) {
        const std::int64_t year = civil_of(day, date.calendar).year;
        return std::ranges::any_of(numbers, [&](std::int64_t n) {
            for (const std::int64_t meant : {n, -n, 100 * n, -100 * n})
                if (year - meant <= 101 && meant - year <= 101) return true;
            return false;
        });
    };
    CHECK(is_near(date.earliest()));
    CHECK(is_near(date.latest()));
}

}  // namespace

TEST_CASE("typed dates: a hundred thousand cells of pieces give valid dates of their own numbers")
{
    constexpr unsigned seed = 1948;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{"1926",
                                          "1931",
                                          "19",
                                          "5",
                                          "12",
                                          "31",
                                          "-",
                                          "/",
                                          ".",
                                          " ",
                                          ",",
                                          "\xE2\x80\x93",
                                          "c.",
                                          "bef ",
                                          "between ",
                                          " and ",
                                          " or ",
                                          " to ",
                                          "until ",
                                          "s",
                                          "th",
                                          " century",
                                          "XIX",
                                          "V",
                                          "марта ",
                                          " в. ",
                                          "до н. э.",
                                          " BC",
                                          "AD ",
                                          "?",
                                          "~",
                                          "[",
                                          "]",
                                          "(",
                                          ")",
                                          "T10:00:00Z",
                                          "10:30 pm",
                                          "May ",
                                          "mai ",
                                          "winter ",
                                          "late ",
                                          "early ",
                                          "first half of ",
                                          "present",
                                          "20200101",
                                          "36892",
                                          "\xFF",
                                          "'",
                                          "-0043",
                                          ".."};
    const std::span<const SenseRow> words = all_date_words();
    for (int i = 0; i < 100'000; ++i) {
        std::string text;
        for (std::size_t k = 1 + random() % 6; k > 0; --k) {
            const bool is_word = random() % 4 == 0;
            text += is_word ? " " + std::string(words[random() % words.size()].text) + " "
                            : pieces[random() % pieces.size()];
        }
        CAPTURE(text);
        const auto date = read_typed_date(text, {});
        if (!date || date->is_present) continue;
        const auto parsed = parse_edtf(date->edtf, date->calendar);
        REQUIRE(parsed.has_value());
        check_near(text, *parsed);
    }
}

TEST_CASE("typed dates: the words of the five languages are small, without marks, and stand once")
{
    for (const SenseRow& row : all_date_words()) {
        CAPTURE(row.text);
        std::u32string folded;
        append_folded(folded, row.text);
        std::string again;
        for (const char32_t c : folded)
            append_utf8(again, c);
        CHECK(again == row.text);
        // A word of one meaning in two languages may stand in one of them only.
        const auto all = rows_of_word(row.text.substr(0, row.text.find(' ')));
        const auto same = std::ranges::count_if(all, [&](const SenseRow& other) {
            return other.text == row.text && other.sense == row.sense;
        });
        CHECK(same == 1);
    }
}
