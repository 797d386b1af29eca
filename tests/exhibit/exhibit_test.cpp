#include "exhibit/check.h"
#include "exhibit/read.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
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
        // What is wrong with a picture's file only the command sees; cli_test.sh has those too.
        if (path.filename().string().starts_with("picture-file")) continue;
        const Checked checked = check_exhibit(sample::file(path.string()), sample::papers());
        std::string found;
        for (const Problem& problem : checked.problems)
            found += printed(problem, path.filename().string()) + "\n";
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
        for (const TextId text : {milestone.title, milestone.summary, milestone.check}) {
            CHECK_FALSE(exhibit.text(text, english).empty());
            CHECK_FALSE(exhibit.texts.get(text, russian).is_fallback);
            CHECK(exhibit.text(text, english) != exhibit.text(text, russian));
        }
        CHECK_FALSE(milestone.sources.empty());
    }
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
    CHECK(exhibit.people.size() == 18);
    CHECK(exhibit.figures.size() >= 12);
    CHECK(exhibit.tours.front().steps.size() == 12);
}

TEST_CASE("mopr: is read without an error and without a warning, and in order of time")
{
    CHECK(check_exhibit(sample::project_file("data/mopr/exhibit.json"), sample::papers()).problems.empty());
    const Exhibit& exhibit = sample::mopr();
    REQUIRE(exhibit.by_time.size() == exhibit.milestones.size());
    CHECK(std::ranges::is_sorted(exhibit.by_time, {},
                                 [&](MilestoneId id) { return exhibit[id].date.earliest(); }));
}

TEST_CASE("mopr: no visible text carries an id of the research notes")
{
    const Exhibit& exhibit = sample::mopr();
    for (const Milestone& milestone : exhibit.milestones) {
        for (const TextId id :
             {milestone.title, milestone.summary, milestone.check, milestone.date_note}) {
            for (const LanguageId language : {LanguageId{0}, LanguageId{1}}) {
                const std::string_view text = exhibit.text(id, language);
                for (std::size_t i = 0; i + 2 < text.size(); ++i) {
                    const bool is_id =
                        text[i] == '(' &&
                        (text[i + 1] == 'R' || text[i + 1] == 'B' || text[i + 1] == 'E') &&
                        text[i + 2] >= '0' && text[i + 2] <= '9';
                    CAPTURE(milestone.id);
                    CHECK_FALSE(is_id);
                }
            }
        }
    }
}
