#include "date/order.h"
#include "exhibit/check.h"
#include "exhibit/read.h"
#include "exhibit/time_order.h"
#include "support/sample.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

std::vector<std::filesystem::path> files_in(const std::string& folder)
{
    std::vector<std::filesystem::path> all;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(VITRINE_SOURCE_DIR) + "/" + folder)) {
        if (entry.path().extension() == ".json") all.push_back(entry.path());
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace

TEST_CASE("check: every bad exhibit gets exactly the messages that stand beside it")
{
    const auto files = files_in("tests/exhibits/bad");
    CHECK(files.size() >= 60);
    for (const auto& path : files) {
        // What is wrong with a picture's file, and which letters no font has, only the command
        // sees; cli_test.sh has those too.
        const std::string name = path.filename().string();
        if (name.starts_with("picture-file") || name.starts_with("letters-")) continue;
        const Checked checked = check_exhibit(sample::file(path.string()), sample::papers());
        const std::string found = printed(checked.problems, path.filename().string());
        std::string expected_path = path.string();
        expected_path.replace(expected_path.size() - 5, 5, ".expected");
        CAPTURE(path.filename().string());
        CHECK(found == sample::file(expected_path));
        CHECK_FALSE(found.empty());
    }
}

TEST_CASE("check: every good exhibit is checked without a word")
{
    const auto files = files_in("tests/exhibits/good");
    CHECK(files.size() >= 2);
    for (const auto& path : files) {
        const std::string bytes = sample::file(path.string());
        CAPTURE(path.filename().string());
        CHECK(read_exhibit(bytes).value.has_value());
        std::string found;
        for (const Problem& problem : check_exhibit(bytes, sample::papers()).problems)
            found += printed(problem, path.filename().string()) + "\n";
        CHECK(found == "");
    }
}

TEST_CASE("read: whatever happens to a file, there is an exhibit or a problem")
{
    const std::string good = sample::project_file("tests/exhibits/good/full.json");
    REQUIRE(read_exhibit(good).value.has_value());
    for (std::size_t cut = 0; cut + 2 < good.size(); ++cut) {
        const Reading<Exhibit> reading = read_exhibit(std::string_view(good).substr(0, cut));
        REQUIRE_FALSE(reading.value.has_value());
        REQUIRE_FALSE(reading.problems.empty());
    }
    const unsigned seed = 60;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 3'000; ++i) {
        std::string broken = good;
        for (std::size_t n = 1 + random() % 3; n > 0; --n)
            broken[random() % broken.size()] = static_cast<char>(random());
        const Reading<Exhibit> reading = read_exhibit(broken);
        CHECK((reading.value.has_value() || !reading.problems.empty()));
    }
}

TEST_CASE("read: relations are seen from both sides, once, and grouped by kind")
{
    const auto milestone = [](const std::string& id, const std::string& more) {
        return R"({"id": ")" + id +
               R"(", "kind": "milestone", "date": "1905", "lane": "a", "weight": 1, "claim": "fact",
               "title": {"en": "T"}, "summary": {"en": "S"})" +
               more + "}";
    };
    const Reading<Exhibit> reading = read_exhibit(
        R"({"vitrine": 1, "id": "t", "languages": ["en"], "title": {"en": "T"}, "range": "1900/1910",
        "lanes": [{"id": "a", "name": {"en": "A"}, "color": "#8F1D14"}], "milestones": [)" +
        milestone("one", R"(, "part_of": ["three"], "led_to": [{"milestone": "two", "why":
                         {"en": "because"}}])") +
        "," + milestone("two", R"(, "contradicts": ["three"])") + "," +
        milestone("three", R"(, "contradicts": ["two"])") + "]}");
    REQUIRE(reading.value.has_value());
    const Exhibit& exhibit = *reading.value;
    const auto kinds_of = [&](std::size_t i) {
        std::vector<RelationKind> kinds;
        for (const Relation& relation : exhibit.details_of(exhibit.milestones[i]).relations)
            kinds.push_back(relation.kind);
        return kinds;
    };
    CHECK(kinds_of(0) == std::vector{RelationKind::LedTo, RelationKind::PartOf});
    CHECK(kinds_of(1) == std::vector{RelationKind::CameFrom, RelationKind::Contradicts});
    CHECK(kinds_of(2) == std::vector{RelationKind::Includes, RelationKind::Contradicts});
    const Relation& cause = exhibit.details_of(exhibit.milestones[1]).relations[0];
    CHECK(exhibit.text(cause.why, {}) == "because");
    CHECK(cause.other == MilestoneId{0});
    CHECK(exhibit.lanes[0].color == LaneColor::Own);
    CHECK(exhibit.own_colors == std::vector{
                                    Rgba{0x8F, 0x1D, 0x14, 255}
    });
}

TEST_CASE(
    "check: however many warnings there are, none is an error, and no error hides behind them")
{
    std::string bytes = R"({"vitrine": 1, "id": "t", "languages": ["en"], "title": {"en": "T"},
        "range": "1900", "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}],
        "milestones": [{"id": "m", "kind": "milestone", "date": "1900", "lane": "a", "weight": 1,
         "claim": "fact", "title": {"en": "M"}, "summary": {"en": "S"}}])";
    for (int i = 0; i < 10'100; ++i)
        bytes += fmt::format(R"(, "unknown{}": 1)", i);
    const Checked checked = check_exhibit(bytes + "}", sample::papers());
    REQUIRE(checked.problems.size() == most_problems_kept + 1);
    CHECK_FALSE(has_errors(checked.problems));
    CHECK(checked.problems.back().message == "and 100 more problems, not listed");

    const std::size_t at = bytes.find("1900\", \"lane");
    bytes.replace(at, 4, "soon");
    CHECK(has_errors(check_exhibit(bytes + "}", sample::papers()).problems));
    CHECK_FALSE(read_exhibit(bytes + "}").value.has_value());
}

TEST_CASE("check: problems are many, but not more than anybody can use, and found in no time")
{
    std::string bytes = R"({"vitrine": 1, "id": "t", "languages": ["en"], "title": {"en": "T"},
        "range": "1900", "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}],
        "milestones": [)";
    for (int i = 0; i < 20'000; ++i)
        bytes += i == 0 ? "7" : ", 7";
    const Checked checked = check_exhibit(bytes + "]}", sample::papers());
    REQUIRE(checked.problems.size() == most_problems_kept + 1);
    CHECK(checked.problems.back().message == "and 10000 more problems, not listed");
    // Names of a million letters, a million keys, a million dead references: no square of any.
    std::string keys = "{\"vitrine\": 1";
    for (int i = 0; i < 200'000; ++i)
        keys += ", \"k" + std::to_string(i % 100'000) + "\": 0";
    CHECK(has_errors(check_exhibit(keys + "}", sample::papers()).problems));
}

TEST_CASE("read: a text that a language lacks comes from the first one, and says so")
{
    const Reading<Exhibit> reading = read_exhibit(R"({
        "vitrine": 1, "id": "town", "languages": ["en", "ru"], "range": "1900/1910",
        "title": {"en": "A town", "ru": "Город"},
        "lanes": [{"id": "town", "name": {"en": "Town"}, "color": "red"}], "milestones": []})");
    REQUIRE(reading.value.has_value());
    const Exhibit& exhibit = *reading.value;
    const auto russian = find_language(exhibit, "ru");
    REQUIRE(russian.has_value());
    const Text name = exhibit.texts.get(exhibit.lanes[0].name, *russian);
    CHECK(name.is_fallback);
    CHECK(name.text == "Town");
    CHECK_FALSE(exhibit.texts.get(exhibit.title, *russian).is_fallback);
    CHECK(exhibit.text(TextId::None, *russian).empty());
}

TEST_CASE("mopr: every one of the sixty statements is there by its id, in both languages")
{
    const Exhibit& exhibit = sample::mopr();
    const LanguageId english = *find_language(exhibit, "en");
    const LanguageId russian = *find_language(exhibit, "ru");
    for (int i = 1; i <= 60; ++i) {
        const std::string name = "S" + std::to_string(i);
        CAPTURE(name);
        const auto id = find_milestone(exhibit, name);
        REQUIRE(id.has_value());
        const Milestone& milestone = exhibit[*id];
        const MilestoneDetails& details = exhibit.details_of(milestone);
        for (const TextId text : {milestone.title, milestone.summary, details.check}) {
            CHECK_FALSE(exhibit.text(text, english).empty());
            CHECK_FALSE(exhibit.texts.get(text, russian).is_fallback);
            CHECK(exhibit.text(text, english) != exhibit.text(text, russian));
        }
        CHECK_FALSE(details.sources.empty());
    }
}

TEST_CASE("mopr: every era has a picture, every step of a tour one or a chart, and pictures say "
          "what they show")
{
    const Exhibit& exhibit = sample::mopr();
    for (const Era& era : exhibit.eras) {
        CAPTURE(era.id);
        CHECK(era.picture.has_value());
    }
    for (const Tour& tour : exhibit.tours) {
        for (const TourStep& step : tour.steps) {
            CAPTURE(step.id);
            CHECK((step.picture || step.figure));
            CHECK(step.question != TextId::None);
            CHECK(step.notes != TextId::None);
            CHECK(step.seconds > 0);
        }
    }
    for (const Picture& picture : exhibit.pictures) {
        CAPTURE(picture.id);
        for (std::size_t i = 0; i < exhibit.languages.size(); ++i) {
            const Text alt = exhibit.texts.get(picture.alt, static_cast<LanguageId>(i));
            CHECK_FALSE(alt.text.empty());
            CHECK_FALSE(alt.is_fallback);
        }
    }
}

TEST_CASE("mopr: disputes have their versions, milestones their causes, people their lives")
{
    const Exhibit& exhibit = sample::mopr();
    CHECK(exhibit.disputes.size() == 21);
    for (const Dispute& dispute : exhibit.disputes) {
        CAPTURE(dispute.id);
        CHECK(dispute.versions.size() >= 2);
        for (const Version& version : dispute.versions)
            CHECK_FALSE(version.sources.empty());
    }
    std::array<std::size_t, 5> relations{};
    std::size_t questions = 0;
    for (const Milestone& milestone : exhibit.milestones) {
        const MilestoneDetails& details = exhibit.details_of(milestone);
        questions += details.question ? 1 : 0;
        for (const Relation& relation : details.relations)
            ++relations[static_cast<std::size_t>(relation.kind)];
    }
    CHECK(relations[static_cast<std::size_t>(RelationKind::LedTo)] == 27);
    CHECK(relations[static_cast<std::size_t>(RelationKind::CameFrom)] == 27);
    CHECK(relations[static_cast<std::size_t>(RelationKind::PartOf)] >= 8);
    CHECK(relations[static_cast<std::size_t>(RelationKind::Contradicts)] >= 16);
    CHECK(questions >= 40);
    CHECK(std::ranges::count_if(exhibit.people, [](const Person& p) { return !p.life.empty(); }) >=
          12);
}

TEST_CASE("check: the example in data/README.md is one that authors can start from")
{
    const std::string page = sample::project_file("data/README.md");
    const std::string open = "<!-- example -->\n```json\n";
    const std::size_t from = page.find(open);
    REQUIRE(from != std::string::npos);
    const std::size_t to = page.find("\n```\n", from);
    const std::string example = page.substr(from + open.size(), to - from - open.size());
    const Checked checked = check_exhibit(example, sample::papers());
    for (const Problem& problem : checked.problems)
        MESSAGE(printed(problem, "example"));
    CHECK(checked.problems.empty());
    CHECK(checked.exhibit.milestones.size() == 3);
    CHECK(checked.exhibit.languages.size() == 2);
}

TEST_CASE("mopr: the twelve contrasts have the official story, the critic and the record")
{
    const Exhibit& exhibit = sample::mopr();
    CHECK(exhibit.contrasts.size() == 12);
    for (const Contrast& contrast : exhibit.contrasts) {
        CAPTURE(contrast.id);
        CHECK_FALSE(contrast.milestones.empty());
        for (const LanguageId language : {LanguageId{0}, LanguageId{1}}) {
            CHECK_FALSE(exhibit.text(contrast.official, language).empty());
            CHECK_FALSE(exhibit.text(contrast.critic, language).empty());
            CHECK_FALSE(exhibit.text(contrast.record, language).empty());
        }
    }
    CHECK(exhibit.lanes.size() == 6);
    CHECK(exhibit.eras.size() == 5);
    CHECK(exhibit.people.size() == 29);
    CHECK(exhibit.figures.size() >= 12);
    CHECK(exhibit.tours.front().steps.size() == 8);
}

TEST_CASE("order: what led to something comes before it where its date leaves that open")
{
    const Exhibit& exhibit = sample::mopr();
    const auto place = [&](std::string_view name) {
        const auto at = std::ranges::find(exhibit.by_time, *find_milestone(exhibit, name));
        return at - exhibit.by_time.begin();
    };
    // A plan of September, a call of November, a founding in "1922".
    CHECK(place("B3") < place("B6"));
    CHECK(place("B6") < place("S1"));
    for (const Milestone& milestone : exhibit.milestones) {
        for (const Relation& relation : exhibit.details_of(milestone).relations) {
            if (relation.kind != RelationKind::CameFrom) continue;
            const Milestone& cause = exhibit[relation.other];
            if (milestone.is_undated || cause.date.latest() >= milestone.date.latest()) continue;
            if (cause.date.earliest() != cause.date.latest()) continue;
            CAPTURE(exhibit.name_of(milestone));
            CHECK(place(exhibit.name_of(cause)) < place(exhibit.name_of(milestone)));
        }
    }
}

TEST_CASE("mopr: is read without an error and without a warning, and in order of time")
{
    CHECK(check_exhibit(sample::project_file("data/mopr/exhibit.json"), sample::papers())
              .problems.empty());
    const Exhibit& exhibit = sample::mopr();
    const auto undated = std::ranges::count_if(exhibit.milestones, &Milestone::is_undated);
    REQUIRE(exhibit.by_time.size() + static_cast<std::size_t>(undated) ==
            exhibit.milestones.size());
    CHECK(std::ranges::is_sorted(exhibit.by_time, {},
                                 [&](MilestoneId id) { return order_of(exhibit, id); }));
}

TEST_CASE("mopr: no visible text carries an id of the research notes")
{
    const Exhibit& exhibit = sample::mopr();
    for (const Milestone& milestone : exhibit.milestones) {
        const MilestoneDetails& details = exhibit.details_of(milestone);
        for (const TextId id :
             {milestone.title, milestone.summary, details.check, details.date_note}) {
            for (const LanguageId language : {LanguageId{0}, LanguageId{1}}) {
                const std::string_view text = exhibit.text(id, language);
                for (std::size_t i = 0; i + 2 < text.size(); ++i) {
                    const bool is_id =
                        text[i] == '(' &&
                        (text[i + 1] == 'R' || text[i + 1] == 'B' || text[i + 1] == 'E') &&
                        text[i + 2] >= '0' && text[i + 2] <= '9';
                    CAPTURE(exhibit.name_of(milestone));
                    CHECK_FALSE(is_id);
                }
            }
        }
    }
}
