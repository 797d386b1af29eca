// A visitor's trail: its file, and the Markdown that is made of it.
#include "app/trail.h"
#include "app/trail_markdown.h"
#include "base/utf8.h"
#include "data/trail_keys.h"
#include "date/wording.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace vitrine;

namespace {

Trail some_trail()
{
    Trail trail;
    trail.stops = {
        {.milestone = "S27",      .title = "A congress",                                  .note = "Who paid?\nAsk about the 'fund'."},
        {.milestone = "S1",       .title = "Съезд «МОПР»"                    },
        {.milestone = "X-9", .title = "It was here", .note = "Заметка \"в кавычках\" \\ \t"                                          },
    };
    return trail;
}

bool says(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("trail: what is written is read again, whatever is in a note")
{
    CHECK(read_trail(text_of(Trail{}, "mopr"), "mopr").value == Trail{});
    CHECK(read_trail(text_of(some_trail(), "mopr"), "mopr").value == some_trail());
    const unsigned seed = 11;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 500; ++i) {
        Trail trail = some_trail();
        for (TrailStop& stop : trail.stops) {
            for (auto left = random() % 40; left > 0; --left) {
                const char32_t any[] = {U'"',      U'\\',   U'\n',         U'ё', U'a',
                                        U'\u2028', U'\x01', U'\U0001F4D6', U'/', U'{'};
                append_utf8(stop.note, any[random() % std::size(any)]);
            }
        }
        CHECK(read_trail(text_of(trail, "mopr"), "mopr").value == trail);
    }
}

TEST_CASE("trail: what is not as expected is a problem at its place, and nothing is taken")
{
    struct Row {
        std::string_view text;
        std::string_view printed;
    };
    const Row rows[] = {
        {"",                                                                                     "t:1:1: error: "                                  },
        {"[]",                                                                                   "t:1:1: error: expected an object, found an array"},
        {R"({"exhibit": "mopr", "stops": []})",                                                  "t:1:1: error: expected a member 'vitrine_trail'" },
        {R"({"vitrine_trail": 2, "exhibit": "mopr", "stops": []})",
         "t:1:19: error: expected 1, which this program writes (at vitrine_trail)"                                                                 },
        {R"({"vitrine_trail": 1, "exhibit": "town", "stops": []})",
         "t:1:33: error: expected the trail of 'mopr', found that of 'town' (at exhibit)"                                                          },
        {R"({"vitrine_trail": 1, "exhibit": "mopr"})",                                           "t:1:1: error: expected a member 'stops'"         },
        {R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [7]})",
         "t:1:51: error: expected an object, found a number (at stops[0])"                                                                         },
        {R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [{"note": "x"}]})",
         "t:1:51: error: expected a member 'milestone' (at stops[0])"                                                                              },
        {R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [{"milestone": "a", "note": 1}]})",
         "t:1:78: error: expected a text, found a number (at stops[0].note)"                                                                       },
        {R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [{"milestone": "a"},
{"milestone": "a"}]})",
         "t:2:1: error: 'a' is in the trail already (at stops[1])"                                                                                 },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Reading<Trail> reading = read_trail(row.text, "mopr");
        CHECK_FALSE(reading.value.has_value());
        CHECK(printed(reading.problems, "t").starts_with(row.printed));
    }
    // A cut file is never taken for a shorter trail.
    const std::string whole = text_of(some_trail(), "mopr");
    for (std::size_t cut = 0; cut + 2 < whole.size(); ++cut) {
        CAPTURE(cut);
        CHECK_FALSE(read_trail(std::string_view(whole).substr(0, cut), "mopr").value.has_value());
    }
}

TEST_CASE("trail: stops are found in the exhibit by their names, and those that are gone stay")
{
    Trail trail = some_trail();
    find_stops(trail, sample::mopr());
    REQUIRE(trail.stops.size() == 3);
    CHECK(trail.stops[0].at == find_milestone(sample::mopr(), "S27"));
    CHECK(trail.stops[1].at == find_milestone(sample::mopr(), "S1"));
    CHECK_FALSE(trail.stops[2].at.has_value());
    CHECK(gone_from(trail) == 1);
    CHECK(noted_in(trail) == 2);
    CHECK(place_in(trail, "S1") == 1);
    CHECK(place_in(trail, *trail.stops[1].at) == 1);
    CHECK_FALSE(place_in(trail, "S2").has_value());
    // Whether a stop is there does not get into the file.
    CHECK(text_of(trail, "mopr") == text_of(some_trail(), "mopr"));
    const auto empty = Exhibit();
    find_stops(trail, empty);
    CHECK(gone_from(trail) == 3);
}

TEST_CASE("trail: Markdown has title, date in words, summary, note, and sources with links")
{
    const Exhibit& exhibit = sample::mopr();
    Trail trail = some_trail();
    find_stops(trail, exhibit);
    for (std::size_t i = 0; i < exhibit.languages.size(); ++i) {
        const auto language = static_cast<LanguageId>(i);
        CAPTURE(exhibit.languages[i]);
        const Words& words = sample::words(exhibit.languages[i]);
        const std::string text = trail_markdown(trail, exhibit, language, words);
        const Milestone& first = exhibit[*trail.stops[0].at];
        CHECK(text.starts_with("# "));
        CHECK(says(text, "\n## 1. " + std::string(exhibit.text(first.title, language)) + "\n"));
        CHECK(says(text, "**" + worded(first.date, words) + "** · "));
        CHECK(says(text, std::string(exhibit.text(first.summary, language)).substr(0, 40)));
        CHECK(says(text, "\n> Who paid?\\\n> Ask about the 'fund'.\n"));
        CHECK(says(text, "<vitrine://mopr/S27>"));
        const auto cited = cited_by(exhibit, exhibit.details_of(first));
        REQUIRE_FALSE(cited.empty());
        for (const SourceId id : cited) {
            const Source& source = exhibit.sources[index_of(id)];
            CAPTURE(source.title);
            if (!source.url.empty()) CHECK(says(text, "](<" + source.url + ">)"));
        }
        // What is gone is there with its title, and it is said.
        CHECK(says(text, "\n## 3. It was here\n\n" + std::string(words[word::trail_gone]) + "\n"));
        CHECK(says(text, "\n> Заметка \"в кавычках\" \\\\ \t\n"));
        CHECK(says(text, std::string(exhibit.text(exhibit.rights, language)).substr(0, 20)));
    }
}

TEST_CASE("trail: nothing that a visitor writes is taken for a sign of Markdown")
{
    struct Row {
        std::string_view note;
        std::string_view marked;
    };
    const Row rows[] = {
        {"# no heading",          "> \\# no heading\n"                     },
        {"- a\n- b",              "> \\- a\\\n> \\- b\n"                   },
        {"12. twelve",            "> 12\\. twelve\n"                       },
        {"a * b_c [d](e) <f> &g", "> a \\* b\\_c \\[d\\](e) \\<f\\> \\&g\n"},
        {"one\n\n\ntwo",          "> one\n> \n> \n> two\n"                 },
        {"    four blanks",       "> \u00A0\u00A0\u00A0\u00A0four blanks\n"},
        {"> quoted\n===",         "> \\> quoted\\\n> \\===\n"              },
        {"`code` ~~ \\",          "> \\`code\\` \\~\\~ \\\\\n"             },
        {"1922",                  "> 1922\n"                               },
    };
    for (const Row& row : rows) {
        CAPTURE(row.note);
        Trail trail;
        trail.stops = {
            {.milestone = "gone", .title = "T", .note = std::string(row.note)}
        };
        const std::string text =
            trail_markdown(trail, sample::mopr(), LanguageId{}, sample::words());
        CHECK(says(text, ">\n" + std::string(row.marked)));
    }
}
