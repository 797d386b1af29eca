// Out to other programs and back: what an exhibit says of a milestone comes back as it was.
#include "exhibit/export.h"
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

std::string all_languages(const Exhibit& exhibit, TextId id)
{
    std::string all;
    for (std::size_t i = 0; i < exhibit.languages.size(); ++i) {
        const Text text = exhibit.texts.get(id, static_cast<LanguageId>(i));
        all += "|" + (text.is_fallback ? std::string() : std::string(text.text));
    }
    return all;
}

// All that an export promises to keep of one milestone.
std::string trip_of(const Exhibit& exhibit, const Milestone& m)
{
    const MilestoneDetails& details = exhibit.details_of(m);
    std::string all = std::string(exhibit.name_of(m)) + "|" + write_edtf(m.date) + "|" +
                      std::to_string(static_cast<int>(m.date.calendar)) +
                      std::to_string(static_cast<int>(m.kind)) + std::to_string(m.weight) +
                      std::to_string(static_cast<int>(m.claim)) + (m.is_undated ? "|undated" : "");
    for (const TextId id :
         {m.title, m.summary, details.date_note, exhibit.lanes[index_of(m.lane)].name})
        all += all_languages(exhibit, id);
    for (const PictureId id : details.pictures) {
        const Picture& picture = exhibit.pictures[index_of(id)];
        all += "\n  picture " + picture.file + all_languages(exhibit, picture.alt) +
               all_languages(exhibit, picture.credit) + all_languages(exhibit, picture.caption);
    }
    std::vector<std::string> sources;
    for (const SourceId id : details.sources) {
        const Source& source = exhibit.sources[index_of(id)];
        sources.push_back("\n  source " + source.title + " " + source.url);
    }
    std::ranges::sort(sources);
    for (const std::string& source : sources)
        all += source;
    return all;
}

class RandomExhibit {
public:
    explicit RandomExhibit(unsigned seed) : random_(seed) {}

    std::string json()
    {
        std::string out = R"({"vitrine": 1, "id": "any", "languages": ["en", "ru"], )"
                          R"("title": {"en": "Any", "ru": "Любая"}, "range": "-0500/2100", )"
                          R"("lanes": [)";
        for (int i = 0; i < 3; ++i)
            out += std::string(i == 0 ? "" : ", ") + R"({"id": "l)" + std::to_string(i) +
                   R"(", "color": "red", "name": {"en": "Lane )" + std::to_string(i) +
                   R"(", "ru": "=Дорожка"}})";
        out += R"(], "sources": [)";
        for (int i = 0; i < 4; ++i) {
            const std::string n = std::to_string(i);
            const bool is_medium = i == 3;
            out += std::string(i == 0 ? "" : ", ") + R"({"id": "s)" + n + R"(", "title": "Book )" +
                   n + R"(; a, b [x]", "trust": "high", "kind": ")" +
                   (is_medium ? "picture" : "book") + "\"";
            if (i > 1) out += R"(, "url": "https://example.org/)" + n + R"(.jpg")";
            if (is_medium) out += R"(, "note": {"en": "By A. Person\nA house"})";
            out += "}";
        }
        out += R"(], "pictures": [{"id": "p", "file": "pictures/a.png", "credit": {"en": "Us", )"
               R"("ru": "Мы"}, "alt": {"en": "A hall"}, "caption": {"en": "-x", "ru": "Зал"}}, )"
               R"({"id": "q", "file": "b.json", "credit": {"en": "Drawn"}}], "milestones": [)";
        for (int i = 0; i < 12; ++i)
            out += std::string(i == 0 ? "" : ", ") + milestone(i);
        return out + "]}";
    }

private:
    std::size_t below(std::size_t n) { return random_() % n; }
    std::string pick(const std::vector<std::string>& all) { return all[below(all.size())]; }

    std::string date()
    {
        return pick({R"("1926")",
                     R"("1926-05")",
                     R"("1926-05-12")",
                     R"("1926-05-XX")",
                     R"("1926-XX")",
                     R"("192X")",
                     R"("18XX~")",
                     R"("1926-24")",
                     R"("1926-34")",
                     R"("1926?")",
                     R"("2004-06~-11")",
                     R"("../1936")",
                     R"("/1936")",
                     R"("1936/..")",
                     R"("1936/")",
                     R"("1922~/1948-05")",
                     R"("[1925..1929]")",
                     R"("[..1940-05]")",
                     R"("[1920,1921]")",
                     R"("{1960,1961-12}")",
                     R"("-0043")",
                     R"("-0043-03-15")",
                     R"("0000")",
                     R"("Y-12000")",
                     R"("-0499/-0399")",
                     R"({"edtf": "1917-10-25", "calendar": "julian"})",
                     R"({"edtf": "1900-02-29/1917-10", "calendar": "julian"})"});
    }

    std::string milestone(int i)
    {
        std::string out = R"({"id": "m)" + std::to_string(i) + R"(", "kind": ")" +
                          pick({"milestone", "period", "note"}) + R"(", "date": )" + date() +
                          R"(, "lane": "l)" + std::to_string(below(3)) + R"(", "weight": )" +
                          std::to_string(1 + below(3)) + R"(, "claim": ")" +
                          pick({"official", "assessment", "fact"}) + R"(", "title": )" + text() +
                          R"(, "summary": )" + text();
        if (below(3) == 0) out += R"(, "undated": true)";
        if (below(2) == 0) out += R"(, "date_note": )" + text();
        if (below(2) == 0)
            out += R"(, "sources": [)" +
                   pick({R"("s0")", R"("s1", "s2")", R"("s3")", R"("s2", "s0")"}) + "]";
        if (below(3) == 0) out += R"(, "pictures": [)" + pick({R"("p")", R"("q")"}) + "]";
        return out + "}";
    }

    std::string text()
    {
        const std::string en = pick({"A", "=1+1", "-x; y", "'quoted'", "a < b & c", "two\\nlines",
                                     "say \\\"no\\\", he", "<b>bold</b>", "1926"});
        return below(2) == 0 ? R"({"en": ")" + en + "\"}"
                             : R"({"en": ")" + en + R"(", "ru": "Слова; )" + en + "\"}";
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("export: importing what was exported gives the same milestones, for any exhibit")
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const Reading<Exhibit> reading = read_exhibit(RandomExhibit(seed).json());
        for (const Problem& problem : reading.problems) {
            const std::string line = printed(problem, "exhibit");
            if (is_error(problem)) MESSAGE(line);
        }
        REQUIRE(reading.value.has_value());
        const Exhibit& exhibit = *reading.value;
        for (const bool is_csv : {true, false}) {
            CAPTURE(is_csv);
            const Imported back =
                is_csv ? import_csv(export_csv(exhibit, sample::words()).substr(3), {})
                       : import_json(export_timelinejs(exhibit, sample::words()), {});
            std::string lines;
            for (const Problem& problem : back.problems)
                lines += printed(problem, "back") + "\n";
            CHECK(lines == "");
            REQUIRE(back.value.has_value());
            const Reading<Exhibit> again = read_exhibit(exhibit_json(*back.value));
            REQUIRE(again.value.has_value());
            REQUIRE(again.value->milestones.size() == exhibit.milestones.size());
            for (std::size_t i = 0; i < exhibit.milestones.size(); ++i)
                CHECK(trip_of(*again.value, again.value->milestones[i]) ==
                      trip_of(exhibit, exhibit.milestones[i]));
            // TimelineJS's file keeps all of a source.
            if (is_csv) continue;
            REQUIRE(again.value->sources.size() == exhibit.sources.size());
            CHECK(again.value->sources[3].trust == Trust::High);
            CHECK(again.value->sources[3].kind == SourceKind::Picture);
        }
    }
}

TEST_CASE("export: a date is never surer in numbers than it is, and the words say the rest")
{
    struct Row {
        std::string date, numbers, words;  // of TimelineJS's file
    };
    const Row rows[] = {
        {"1926",                  R"("start_date": {"year": 1926}, "group")",                                                ""                      },
        {"2016-03-02/2016-03-05",
         R"("start_date": {"year": 2016, "month": 3, "day": 2}, "end_date": {"year": 2016, "month": 3, "day": 5}, "group")",
         ""                                                                                                                                          },
        {"1926-05-XX",            R"("start_date": {"year": 1926, "month": 5},)",                                            "May 1926 (day unknown)"},
        {"1926-XX",               R"("start_date": {"year": 1926},)",                                                        "1926 (month unknown)"  },
        {"1926-21",               R"("start_date": {"year": 1926},)",                                                        "spring 1926"           },
        {"../1936",               R"("start_date": {"year": 1936},)",                                                        "until 1936"            },
        {"[1925..1929]",          R"("start_date": {"year": 1925},)",                                                        "between 1925 and 1929" },
        {"-0043",                 R"("start_date": {"year": -44},)",                                                         ""                      },
        {"1926~",                 R"("start_date": {"year": 1926},)",                                                        "about 1926"            },
    };
    for (const Row& row : rows) {
        CAPTURE(row.date);
        const Reading<Exhibit> reading = read_exhibit(
            R"({"vitrine": 1, "id": "x", "languages": ["en"], "title": {"en": "X"},
            "range": "-0100/2100", "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}],
            "milestones": [{"id": "m", "kind": "milestone", "lane": "a", "weight": 1,
            "claim": "fact", "title": {"en": "T"}, "summary": {"en": "S"}, "date": ")" +
            row.date + "\"}]}");
        REQUIRE(reading.value.has_value());
        const std::string json = export_timelinejs(*reading.value, sample::words());
        CAPTURE(json);
        CHECK(json.find(row.numbers) != std::string::npos);
        const std::string shown = "\"display_date\": \"" + row.words + "\"";
        CHECK((json.find(row.words.empty() ? "display_date" : shown) == std::string::npos) ==
              row.words.empty());
    }
}

TEST_CASE("export: what stays behind is listed, a line each")
{
    const Exhibit& mopr = sample::mopr();
    const std::vector<std::string> lines = left_behind(mopr, ExportFormat::Csv);
    const auto has = [&](std::string_view what) {
        return std::ranges::any_of(
            lines, [&](const std::string& line) { return line.find(what) != std::string::npos; });
    };
    for (const std::string_view what : {"contrasts", "disputes", "guided tours", "people", "terms",
                                        "sources' kinds", "ties to others"}) {
        CAPTURE(what);
        CHECK(has(what));
    }
    CHECK(left_behind(mopr, ExportFormat::TimelineJs).size() < lines.size());
}
