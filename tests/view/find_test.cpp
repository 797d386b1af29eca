// What words find, and in which order.
#include "base/utf8.h"
#include "support/sample.h"
#include "view/finder.h"
#include "view/hit_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace vitrine;

namespace {

std::vector<Words> spoken_in(const Exhibit& exhibit)
{
    std::vector<Words> spoken;
    for (const std::string& language : exhibit.languages)
        spoken.push_back(sample::words(language));
    return spoken;
}

const SearchIndex& words_of_mopr()
{
    static const SearchIndex index = [] {
        SearchIndex made;
        while (!made.work(sample::mopr(), spoken_in(sample::mopr()), 100'000)) {
        }
        return made;
    }();
    return index;
}

Found found_in_mopr(std::string_view typed, const Filter& filter = {})
{
    return find({sample::mopr(), sample::mopr_index(), words_of_mopr()}, typed, filter);
}

using Ids = std::vector<std::string>;

Ids milestones_of(const Found& found)
{
    Ids ids;
    for (const FoundRow& row : found[FoundKind::Milestone].rows)
        ids.emplace_back(sample::mopr().name_of(sample::mopr().milestones[row.thing.place]));
    return ids;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> milestones_listed(const Found& found)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    for (const FoundRow& row : found[FoundKind::Milestone].rows)
        all.emplace_back(row.thing.place, row.score);
    return all;
}

Ids found_ids(std::string_view typed)
{
    return milestones_of(found_in_mopr(typed));
}

bool finds_id(std::string_view typed, std::string_view id)
{
    return std::ranges::count(found_ids(typed), id) == 1;
}

Ids words_read(std::string_view text)
{
    Ids words;
    for (WordReader reader(text); reader.next();)
        words.push_back(reader.word());
    return words;
}

// Exhibits of a few words, for what the sample does not have.
Exhibit small_exhibit(const std::string& milestones)
{
    const std::string text =
        R"({"vitrine": 1, "id": "small", "languages": ["en"], "title": {"en": "T"},
            "range": "1900/1999", "view": "1900/1999",
            "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}], "milestones": [)" +
        milestones + "]}";
    Reading<Exhibit> read = read_exhibit(text);
    for (const Problem& problem : read.problems)
        MESSAGE(printed(problem, "small"));
    REQUIRE(read.value.has_value());
    return std::move(*read.value);
}

std::string milestone_json(const std::string& id, const std::string& title, int weight = 2)
{
    return R"({"id": ")" + id +
           R"(", "lane": "a", "date": "1936", "kind": "milestone", "claim": "fact", "weight": )" +
           std::to_string(weight) + R"(, "title": {"en": ")" + title +
           R"("}, "summary": {"en": "."}})";
}

Ids found_small(const Exhibit& exhibit, std::string_view typed)
{
    const Index index = index_exhibit(exhibit);
    Finder finder;
    while (!finder.look_for({.typed = typed, .filter = Filter{}}, exhibit, index,
                            spoken_in(exhibit))) {
    }
    Ids ids;
    for (const FoundRow& row : finder.found()[FoundKind::Milestone].rows)
        ids.emplace_back(exhibit.name_of(exhibit.milestones[row.thing.place]));
    return ids;
}

}  // namespace

TEST_CASE("word reader: words are folded letters and digits, whatever stands between them")
{
    CHECK(words_read("Rote-Hilfe: „Ёлка“ 1936!") == Ids{"rote", "hilfe", "елка", "1936"});
    CHECK(words_read("Straße, BÜRO; café") == Ids{"strasse", "buro", "cafe"});
    CHECK(words_read("co\u00ADoperate a\u0301b") == Ids{"cooperate", "ab"});
    CHECK(words_read("children’s") == Ids{"children", "s"});
    CHECK(words_read(" \u00AD — … ").empty());
    // Where they stand.
    const std::string text = "«Ёж» один";
    WordReader reader(text);
    REQUIRE(reader.next());
    CHECK(text.substr(reader.from(), reader.to() - reader.from()) == "Ёж");
}

TEST_CASE("query: quotes of any kind make phrases, and the last word is open")
{
    const Query query = read_query("«Red aid» „в СССР“ 19");
    REQUIRE(query.words.size() == 5);
    CHECK(query.words[0].phrase == 1);
    CHECK(query.words[1].phrase == 1);
    CHECK(query.words[3].phrase == 2);
    CHECK(query.words[4].phrase == 0);
    CHECK(query.words[4].is_open);
    CHECK_FALSE(query.words[3].is_open);
    CHECK_FALSE(read_query("red ").words[0].is_open);
    CHECK(read_query("\"\"").words.empty());
    CHECK(without_word("red  aid 1936", read_query("red  aid 1936").words[1]) == "red 1936");
    std::string many;
    for (int i = 0; i < 40; ++i)
        many += "a ";
    CHECK(read_query(many).words.size() == most_query_words);
}

TEST_CASE("query: one slip is one letter too few, too many, another, or two in the wrong order")
{
    struct Row {
        const char* typed;
        const char* word;
        bool is_slip;
    };
    const Row rows[] = {
        {"modoti",           "modotti",        true },
        {"modottti",         "modotti",        true },
        {"madotti",          "modotti",        true },
        {"omdotti",          "modotti",        true },
        {"modotti",          "modotti",        false},
        {"mdoti",            "modotti",        false},
        {"стасва",     "стасова", true },
        {"сатсова",   "стасова", true },
        {"стассова", "стасова", true },
        {"цатсова",   "стасова", false},
        {"стасо",       "стасова", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(is_slip({.text = row.typed}, row.word) == row.is_slip);
    }
    // While a word is typed its beginning is enough.
    CHECK(is_slip({.text = "madot", .is_open = true}, "modotti"));
    CHECK_FALSE(is_slip({.text = "madot"}, "modotti"));
    CHECK(slips_between("стасва", "стасова", 2) == 1);
    CHECK(slips_between("abc", "xyz", 2) == 3);
}

TEST_CASE("find: words are found in any order, language and case, with their stems, without marks")
{
    // S30 by words of its own titles, in both languages.
    const Exhibit& exhibit = sample::mopr();
    const MilestoneId id = *find_milestone(exhibit, "S30");
    const std::string english(exhibit.text(exhibit[id].title, LanguageId{0}));
    const std::string russian(exhibit.text(exhibit[id].title, LanguageId{1}));
    CHECK(finds_id(english, "S30"));
    CHECK(finds_id(russian, "S30"));
    CHECK(finds_id(upper_cased(russian), "S30"));
    CHECK(finds_id(russian.substr(russian.rfind(' ') + 1) + "  " + english.substr(0, 4), "S30"));
    CHECK_FALSE(finds_id(english + " nowhere", "S30"));
    CHECK(found_ids("").empty());
    CHECK(found_ids(" \u00AD … ").empty());

    // By the names of people alone, in any case of a Russian name.
    for (const Person& person : exhibit.people) {
        const std::string name(exhibit.text(person.name, LanguageId{1}));
        CAPTURE(name);
        const Found found = found_in_mopr(name);
        std::size_t named = 0;
        for (const MilestoneId milestone : person.milestones)
            named += found.raised[index_of(milestone)] > first_rank ? 1 : 0;
        CHECK(named == person.milestones.size());
        CHECK(found[FoundKind::Person].count >= 1);
    }
    CHECK(found_ids("Стасовой") == found_ids("стасову"));
    CHECK(found_ids("Стасовой").size() > 3);
}

TEST_CASE("find: stems, beginnings, parts of compounds and one slip find, in this order")
{
    const Exhibit exhibit = small_exhibit(milestone_json("slip", "Prisonir of war") + "," +
                                          milestone_json("stem", "Many prisoners") + "," +
                                          milestone_json("word", "One prisoner") + "," +
                                          milestone_json("long", "A prisonership") + "," +
                                          milestone_json("part", "Exprisoner meets"));
    CHECK(found_small(exhibit, "prisoner ") == Ids{"word", "stem", "long", "part"});
    // A slip counts only where there is nothing better.
    CHECK(found_small(exhibit, "prisonirs ") == Ids{"slip"});
    CHECK(found_small(exhibit, "pirsoner ") == Ids{"word"});
    // In words of less than five letters there is none, nor in numbers.
    CHECK(found_small(exhibit, "amny ").empty());
    CHECK(found_small(exhibit, "1937").empty());
    CHECK(found_small(exhibit, "1936").size() == 5);
}

TEST_CASE("find: a title counts more than a text, and of equals the weightier comes first")
{
    const Exhibit exhibit = small_exhibit(
        milestone_json("light", "Red aid", 3) + "," + milestone_json("heavy", "Red aid", 1) +
        R"(,{"id": "text", "lane": "a", "date": "1920", "kind": "milestone", "claim": "fact", "weight": 1, "title": {"en": "Other"},
             "summary": {"en": "Of red aid"}})");
    CHECK(found_small(exhibit, "red aid") == Ids{"heavy", "light", "text"});
}

TEST_CASE("find: a quoted phrase wants its words one after the other")
{
    const Exhibit exhibit = small_exhibit(milestone_json("apart", "Aid for red Vienna") + "," +
                                          milestone_json("joined", "The Red Aid"));
    CHECK(found_small(exhibit, "red aid").size() == 2);
    CHECK(found_small(exhibit, "\"red aid\"") == Ids{"joined"});
    CHECK(found_small(exhibit, "„Red Aid") == Ids{"joined"});
    CHECK(found_small(exhibit, "\"aid red\"").empty());
    CHECK(found_small(exhibit, "\"red\" vienna") == Ids{"apart"});
}

TEST_CASE("find: dates are words, in the names of all languages, and places to go to")
{
    struct Row {
        const char* typed;
        const char* edtf;  // to go to; empty: nowhere
    };
    const Row rows[] = {
        {"1936",               "1936"      },
        {"1932-05",            "1932-05"   },
        {"18 March 1923",      "1923-03-18"},
        {"18 марта 1923", "1923-03-18"},
        {"18. März 1923",     "1923-03-18"},
        {"red aid 1936",       "1936"      },
        {"1500",               ""          },
        {"red aid",            ""          },
        {"30",                 ""          },
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const Found found = found_in_mopr(row.typed);
        if (*row.edtf == '\0') {
            CHECK(found.dates.empty());
            continue;
        }
        REQUIRE(found.dates.size() == 1);
        CHECK(write_edtf(found.dates[0].date) == row.edtf);
    }
    // Where nothing begins, what goes on is counted.
    const Found quiet = found_in_mopr("1932-05");
    REQUIRE(quiet.dates.size() == 1);
    CHECK(quiet.dates[0].count == 0);
    CHECK(quiet.dates[0].going_on > 5);
    CHECK(found_in_mopr("1936").dates[0].going_on == 0);
    CHECK(found_in_mopr("1936").dates[0].is_all);
    CHECK_FALSE(found_in_mopr("red aid 1936").dates[0].is_all);
    // A day without a year: in the years in which something happened on it.
    const Found day = found_in_mopr("1 October");
    REQUIRE_FALSE(day.dates.empty());
    for (const FoundDate& date : day.dates) {
        CHECK(date.date.first.month == 10);
        CHECK(date.date.first.day == 1);
    }
    CHECK(day.dates[0].count > 0);
    CHECK(found_ids("1 october").size() > 0);
    CHECK(found_ids("1 октября") == found_ids("1 october"));
}

TEST_CASE("find: a day without a year leads to the years that have it, the nearest first")
{
    const Searched in{sample::mopr(), sample::mopr_index(), words_of_mopr()};
    const auto years_from = [&](std::int64_t year) {
        Searched near = in;
        near.near = static_cast<double>(day_of({year, 6, 1}));
        const Found found = find(near, "23 August", {});
        std::vector<std::int64_t> years;
        for (const FoundDate& date : found.dates) {
            CHECK(date.date.first.month == 8);
            CHECK(date.date.first.day == 23);
            CHECK(date.count > 0);
            REQUIRE(date.first.has_value());
            const Date& has = sample::mopr()[*date.first].date;
            CHECK((has.earliest() == date.date.earliest() || has.latest() == date.date.latest()));
            years.push_back(date.date.first.year);
        }
        REQUIRE(years.size() > 1);
        CHECK(std::ranges::is_sorted(years, {}, [year](std::int64_t y) {
            return std::abs(static_cast<double>(day_of({y, 8, 23})) -
                            static_cast<double>(day_of({year, 6, 1})));
        }));
        return years;
    };
    CHECK(years_from(1923) == std::vector<std::int64_t>{1922, 1927, 1939});
    CHECK(years_from(1938) == std::vector<std::int64_t>{1939, 1927, 1922});
    // What the filter hides is no reason to go there.
    Filter filter;
    for (std::size_t i = 0; i < sample::mopr().lanes.size(); ++i)
        filter.hidden_lanes.set(i);
    CHECK(find(in, "23 August", filter).date_remark == DateRemark::NeverThatDay);
}

TEST_CASE("find: a day on which nothing begins or ends leads to the year in view, and that is said")
{
    struct Row {
        const char* typed;
        std::int64_t in_view;
        const char* edtf;
    };
    const Row rows[] = {
        {"18 March",          1926, "1926-03-18"},
        {"March 18",          1931, "1931-03-18"},
        {"18 марта",     1926, "1926-03-18"},
        {"18. März",         1944, "1944-03-18"},
        {"29 February",       1928, "1928-02-29"},
        {"29 February",       1929, "1928-02-29"},
        {"29 февраля", 1931, "1932-02-29"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CAPTURE(row.in_view);
        Searched in{sample::mopr(), sample::mopr_index(), words_of_mopr()};
        in.near = static_cast<double>(number(day_of({row.in_view, 6, 1})));
        const Found never = find(in, row.typed, {});
        CHECK(never.date_remark == DateRemark::NeverThatDay);
        REQUIRE(never.dates.size() == 1);
        CHECK(write_edtf(never.dates[0].date) == row.edtf);
        CHECK(never.dates[0].is_all);
        CHECK(never.dates[0].count == 0);
        CHECK(never.dates[0].going_on > 0);
        CHECK_FALSE(never.dates[0].first.has_value());
    }
    // A year that is not the exhibit's is none to go to.
    Searched far{sample::mopr(), sample::mopr_index(), words_of_mopr()};
    far.near = static_cast<double>(number(day_of({1500, 6, 1})));
    CHECK(find(far, "18 March", {}).dates.empty());
}

TEST_CASE("find: the name of a month means the month alone, in a date and where it is marked")
{
    const Exhibit exhibit = small_exhibit(milestone_json("verb", "He may go in 1936, in june") +
                                          "," + milestone_json("month", "In May 1936 he may go") +
                                          "," + milestone_json("march", "They march on 18 posts"));
    CHECK(found_small(exhibit, "may 1936") == Ids{"month"});
    CHECK(found_small(exhibit, "18 march").empty());
    // By itself it is a word like others.
    CHECK(found_small(exhibit, "may").size() == 2);
    CHECK(found_small(exhibit, "march") == Ids{"march"});
    const auto marked = [](std::string_view typed, const std::string& text) {
        HitWords hits;
        Ids parts;
        for (const TextPart& part : hits.in(text, words_of_mopr(), found_in_mopr(typed)))
            parts.push_back(text.substr(part.from, part.to - part.from));
        return parts;
    };
    CHECK(marked("may 1932", "He may go on 7 May 1932, MAY 1932") == Ids{"May 1932", "MAY 1932"});
    CHECK(marked("1932-05", "who may enter in мае, 5 мая 1932") == Ids{"мая 1932"});
    CHECK(marked("май 1932", "may, May, 5 мая 1932") == Ids{"May", "мая 1932"});
    CHECK(marked("18. März", "18 March: they march for Marchlewski") == Ids{"18 March"});
    CHECK(marked("may", "He may go in May") == Ids{"may", "May"});
}

TEST_CASE("find: a day that no calendar has is refused, and its month offered")
{
    for (const char* typed : {"31 feb 1930", "31 февраля 1930", "29.02.1930", "1930-02-30",
                              "1930-04-31", "45 March 1930"}) {
        CAPTURE(typed);
        const Found found = found_in_mopr(typed);
        CHECK(found.date_remark == DateRemark::NoSuchDay);
        REQUIRE(found.dates.size() == 1);
        CHECK(found.dates[0].date.first.precision == Precision::Month);
        CHECK_FALSE(found.dates[0].is_all);
    }
    CHECK(found_in_mopr("31 feb").date_remark == DateRemark::NoSuchDay);
    CHECK(found_in_mopr("31 feb").dates.empty());
    for (const char* typed : {"29 feb 1928", "31 March 1930", "30 prisoners", "45", "1930"}) {
        CAPTURE(typed);
        CHECK(found_in_mopr(typed).date_remark != DateRemark::NoSuchDay);
    }
}

TEST_CASE("find: the numbers of a date mean its month and its day")
{
    const Ids in_words = found_ids("may 1932");
    CHECK_FALSE(in_words.empty());
    for (const char* typed : {"1932-05", "05/1932", "05.1932"}) {
        CAPTURE(typed);
        const Found found = found_in_mopr(typed);
        CHECK(found.lacking.empty());
        CHECK_FALSE(found.without.has_value());
        Ids ids = milestones_of(found);
        Ids wanted = in_words;
        std::ranges::sort(ids);
        std::ranges::sort(wanted);
        CHECK(ids == wanted);
    }
    CHECK(found_in_mopr("1923-03-18").lacking.empty());
    CHECK(found_in_mopr("07.07.1936").lacking.empty());
    Ids by_number = found_ids("1923-03-18");
    Ids by_words = found_ids("18 march 1923");
    std::ranges::sort(by_number);
    std::ranges::sort(by_words);
    CHECK(by_number == by_words);
}

TEST_CASE("find: people come first where one of them is called what was typed, else milestones")
{
    for (const char* typed : {"zetkin", "Stasova", "стасовой", "elena stasova", "modoti "}) {
        CAPTURE(typed);
        const Found found = found_in_mopr(typed);
        REQUIRE(found.names_people());
        REQUIRE(found.entry(0).row != nullptr);
        CHECK(found.entry(0).row->thing.kind == FoundKind::Person);
        const std::size_t people = found[FoundKind::Person].rows.size();
        CHECK(found.entry(people).row->thing.kind == FoundKind::Milestone);
    }
    for (const char* typed : {"red aid", "1936", "st", "zetkin amnesty"}) {
        CAPTURE(typed);
        const Found found = found_in_mopr(typed);
        CHECK_FALSE(found.names_people());
    }
}

TEST_CASE("find: of a phrase only the whole is marked")
{
    const std::string text = "Red Aid: aid for red Vienna, by the red\u00A0aid, and Red aid";
    struct Row {
        const char* typed;
        Ids marked;
    };
    const Row rows[] = {
        {"\"red aid\"",        {"Red Aid", "red", "aid", "Red aid"}              },
        {"\"red aid\" vienna", {"Red Aid", "Vienna", "red", "aid", "Red aid"}    },
        {"\"red\"",            {"Red", "red", "red", "Red"}                      },
        {"red aid",            {"Red Aid", "aid", "red", "red", "aid", "Red aid"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        HitWords hits;
        Ids marked;
        const Found found = found_in_mopr(row.typed);
        for (const TextPart& part : hits.in(text, words_of_mopr(), found))
            marked.push_back(text.substr(part.from, part.to - part.from));
        CHECK(marked == row.marked);
    }
}

TEST_CASE("find: what nothing has says so and offers what is nearest")
{
    const Found found = found_in_mopr("zetkinn stasovva");
    CHECK(found_in_mopr("zetkinn ").groups[0].count > 0);
    CHECK(found.is_empty() == found.raised.empty());
    const Found nothing = found_in_mopr("modotzti ");
    if (nothing.is_empty()) {
        REQUIRE_FALSE(nothing.nearest.empty());
    }
    const Found far = found_in_mopr("medizzinisch");
    CHECK(far.is_empty());
    CHECK(far.lacking == "medizzinisch");
    // With a word less there is more.
    const Found less = found_in_mopr("zetkin qqqqq");
    CHECK(less.is_empty());
    REQUIRE(less.without.has_value());
    CHECK(less.without->typed == "zetkin");
    CHECK(less.without->count == found_in_mopr("zetkin")[FoundKind::Milestone].count);
}

TEST_CASE("find: the filter keeps back what it hides, and that is counted")
{
    const Found all = found_in_mopr("red aid");
    Filter filter;
    filter.hidden_lanes.set(0);
    const Found some = found_in_mopr("red aid", filter);
    CHECK(some.left_out > 0);
    CHECK(some[FoundKind::Milestone].count + some.left_out == all[FoundKind::Milestone].count);
    CHECK(some.in_lanes[0] == 0);
}

TEST_CASE("find: any words of any text find its milestone, first or last letters missing or not")
{
    const unsigned seed = 1922;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const Exhibit& exhibit = sample::mopr();
    std::vector<SearchText> texts;
    for (int round = 0; round < 300; ++round) {
        const auto place = static_cast<std::uint32_t>(random() % exhibit.milestones.size());
        texts.clear();
        append_search_texts(exhibit, {FoundKind::Milestone, place},
                            static_cast<LanguageId>(random() % exhibit.languages.size()), texts);
        if (texts.empty()) continue;
        const std::string_view text = texts[random() % texts.size()].text;
        Ids words = words_read(text);
        std::ranges::shuffle(words, random);
        std::string typed;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, words.size()); ++i)
            typed += words[i] + " ";
        CAPTURE(typed);
        const Found found = found_in_mopr(typed);
        REQUIRE_FALSE(found.raised.empty());
        CHECK(found.raised[place] > first_rank);
        // In order of their scores, and as many as are said.
        const auto& rows = found[FoundKind::Milestone].rows;
        CHECK(std::ranges::is_sorted(rows, std::greater{}, &FoundRow::score));
        CHECK(rows.size() == std::min(most_listed, found[FoundKind::Milestone].count));
        const auto raised = std::ranges::count_if(
            found.raised, [](std::uint32_t rank) { return rank > first_rank; });
        CHECK(static_cast<std::size_t>(raised) == found[FoundKind::Milestone].count);
        // The same again.
        CHECK(milestones_of(found_in_mopr(typed)) == milestones_of(found));
    }
}

TEST_CASE("find: more letters of the last word never find more, and any text may be typed")
{
    const unsigned seed = 7;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t before = SIZE_MAX;
    for (const char* typed : {"c", "co", "com", "comi", "comin", "comint", "comintern"}) {
        CAPTURE(typed);
        const std::size_t count = found_in_mopr(typed)[FoundKind::Milestone].count;
        CHECK(count > 0);
        // From four letters on parts of words are found, too.
        if (std::string_view(typed).size() < 4) CHECK(count <= before);
        before = count;
    }
    for (int round = 0; round < 200; ++round) {
        std::string typed;
        for (std::size_t left = random() % 30; left > 0; --left) {
            const char* const pieces[] = {"a",  " ", "\"", "«", "19", "з", "е", "-",
                                          "36", "/", "?",  "~", "ü",  "…", "5", "\u0301"};
            typed += pieces[random() % std::size(pieces)];
        }
        CAPTURE(typed);
        const Found found = found_in_mopr(typed);
        CHECK(found.entries() < 1'000);
        for (std::size_t i = 0; i < found.entries(); ++i)
            CHECK((found.entry(i).date != nullptr) != (found.entry(i).row != nullptr));
    }
}

TEST_CASE("find: hits are marked where they stand, and a passage has one")
{
    const Found found = found_in_mopr("red aid 1936");
    HitWords hits;
    const std::string text = "Red Aid and the red, aid of 1936";
    const auto parts = hits.in(text, words_of_mopr(), found);
    Ids marked;
    for (const TextPart& part : parts)
        marked.push_back(text.substr(part.from, part.to - part.from));
    CHECK(marked == Ids{"Red Aid", "red", "aid", "1936"});
    const Searched in{sample::mopr(), sample::mopr_index(), words_of_mopr()};
    for (const FoundRow& row : found[FoundKind::Milestone].rows) {
        const Passage passage = passage_of(in, found, row.thing, LanguageId{0}, hits);
        CAPTURE(passage.text);
        CHECK_FALSE(passage.text.empty());
        if (passage.has_hit) CHECK_FALSE(hits.in(passage.text, words_of_mopr(), found).empty());
    }
}

TEST_CASE("find: a search that takes many frames finds what one does that takes one")
{
    const sample::Shown& shown = sample::generated(3'000);
    SearchIndex words;
    while (!words.work(shown.exhibit, spoken_in(shown.exhibit), 1'000'000)) {
    }
    const Searched in{shown.exhibit, shown.index, words};
    Filter filter;
    filter.hidden_kinds.set(2);
    for (const char* typed :
         {"hospital", "hospital in madrid", "\"hospital in\" madrid", "hospitel", "xylophones",
          "18 March", "1936", "h", "", "madrid hospitals xylophones"}) {
        CAPTURE(typed);
        const Found at_once = find(in, typed, filter);
        WordSearch search(typed, filter);
        std::size_t frames = 1;
        while (!search.work(in, 1))
            ++frames;
        CHECK((frames > 2 || *typed == '\0'));
        const Found found = search.take();
        CHECK(milestones_listed(found) == milestones_listed(at_once));
        CHECK(found.raised == at_once.raised);
        CHECK(found.in_lanes == at_once.in_lanes);
        CHECK(found.left_out == at_once.left_out);
        CHECK(found.lacking == at_once.lacking);
        CHECK(found.without.has_value() == at_once.without.has_value());
        CHECK(found.order == at_once.order);
        for (std::size_t kind = 0; kind < found_kinds; ++kind)
            CHECK(found.groups[kind].count == at_once.groups[kind].count);
    }
}

TEST_CASE("finder: a large exhibit is read a piece at a time, and found in at once from then on")
{
    const sample::Shown& shown = sample::generated(20'000);
    const std::vector<Words> spoken = spoken_in(shown.exhibit);
    const Filter filter;
    Finder finder;
    std::size_t turns = 1;
    while (!finder.look_for({.typed = "hospital", .filter = filter}, shown.exhibit, shown.index,
                            spoken)) {
        CHECK_FALSE(finder.is_ready());
        CHECK(finder.index().share() < 1);
        ++turns;
    }
    CHECK(turns > 1);
    CHECK(finder.found()[FoundKind::Milestone].count > 10);
    turns = 1;
    while (!finder.raise(shown.exhibit, shown.index, Finder::Raise::WhatStandsOut, 9'000))
        ++turns;
    CHECK(turns > 1);
    CHECK(finder.raised().by_time(shown.exhibit).size() ==
          finder.found()[FoundKind::Milestone].count);
    CHECK(finder.look_for({.typed = "theatre", .filter = filter}, shown.exhibit, shown.index,
                          spoken));
    // At a date nothing stands out, and what was found does again from the next line on.
    while (!finder.raise(shown.exhibit, shown.index, Finder::Raise::WhatStandsOut, 9'000)) {
    }
    CHECK(finder.raised().generation() != 0);
    CHECK(finder.raise(shown.exhibit, shown.index, Finder::Raise::Nothing, 9'000));
    CHECK(finder.raised().generation() == 0);
    while (!finder.raise(shown.exhibit, shown.index, Finder::Raise::WhatStandsOut, 9'000)) {
    }
    CHECK(finder.raised().generation() != 0);
    // Nothing is looked for any more: nothing is raised.
    CHECK(finder.look_for({.typed = "", .filter = filter}, shown.exhibit, shown.index, spoken));
    CHECK(finder.raise(shown.exhibit, shown.index, Finder::Raise::WhatStandsOut, 9'000));
    CHECK(finder.raised().generation() == 0);
}
