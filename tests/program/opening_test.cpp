#include "data/sheet_write.h"
#include "draw/image.h"
#include "engine/files.h"
#include "exhibit/pack.h"
#include "program/live.h"
#include "program/loop.h"
#include "program/opening.h"
#include "support/folder.h"
#include "support/sheets.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

const std::string town =
    "Date,Title,Group,Image,Image Credit\n1907-03-12,The vote,Town,,\nabout 1909,The works,Town,"
    "a.png,Us\n";

std::string bridge_exhibit()
{
    return *read_file(std::string(VITRINE_SOURCE_DIR) + "/tests/exhibits/good/full.json");
}

std::string png()
{
    return png_bytes(Image{.width = 1, .height = 1, .pixels = {{}}});
}

void put(const std::string& path, const std::string& bytes)
{
    REQUIRE(replace_file(path, bytes));
}

bool says(const Loop& loop, std::string_view text)
{
    for (std::size_t i = 0; i < loop.semantics().size(); ++i)
        if (loop.semantics()[i].name.find(text) != std::string_view::npos) return true;
    return false;
}

std::string town_sheet(const std::string& title)
{
    const SheetToWrite sheet{"Town", *read_csv("Date,Title\n1907-03-12," + title + "\n").value};
    return *xlsx_of({&sheet, 1});
}

}  // namespace

TEST_CASE(
    "opening: a table, a spreadsheet, other programs' JSON, a folder and a pack open directly")
{
    const TestFolder folder;
    put(folder / "town.csv", town);
    put(folder / "a.png", png());
    put(folder / "town.xlsx", town_sheet("The vote"));
    put(folder / "town.ods",
        sheets::ods("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Date"
                    "</text:p></table:table-cell><table:table-cell office:value-type=\"string\">"
                    "<text:p>Title</text:p></table:table-cell></table:table-row><table:table-row>"
                    "<table:table-cell office:value-type=\"float\" office:value=\"1907\"/>"
                    "<table:table-cell office:value-type=\"string\"><text:p>The vote</text:p>"
                    "</table:table-cell></table:table-row>"));
    put(folder / "line.json",
        R"({"events": [{"start_date": {"year": "1907"}, "text": {"headline": "The vote"}}]})");
    put(folder / "vis.json", R"([{"content": "The vote", "start": "1907-03-12"}])");
    put(folder / "town.vitrine", *pack_of(bridge_exhibit(), {}));
    std::filesystem::create_directory(folder / "inner");
    put(folder / "inner/exhibit.json", bridge_exhibit());
    std::filesystem::create_directory(folder / "table");
    put(folder / "table/timeline.csv", town);
    struct Row {
        const char* name;
        std::string_view title, first;
    };
    const Row rows[] = {
        {"town.csv",  "town",     "The vote"},
        {"town.xlsx", "town",     "The vote"},
        {"town.ods",  "town",     "The vote"},
        {"line.json", "line",     "The vote"},
        {"vis.json",  "vis",      "The vote"},
        {"table",     "timeline", "The vote"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto world = read_world({folder / row.name});
        REQUIRE(world.has_value());
        const Exhibit& exhibit = world->exhibit;
        CHECK(exhibit.text(exhibit.title, {}) == row.title);
        CHECK(exhibit.text(exhibit.milestones[0].title, {}) == row.first);
        CHECK(world->files.front().path == file_of({folder / row.name}));
    }
    const auto plain = read_world({folder / "inner/exhibit.json"});
    REQUIRE(plain.has_value());
    for (const char* name : {"town.vitrine", "inner"}) {
        const auto world = read_world({folder / name});
        REQUIRE(world.has_value());
        CHECK(world->exhibit.id == plain->exhibit.id);
        CHECK(world->remarks.empty());
    }
}

TEST_CASE("opening: what was taken for what is said, and problems stand where the file has them")
{
    const TestFolder folder;
    put(folder / "town.csv", town + "soon,Never,Town,,\n");
    const Reading<World> reading = read_world_again({folder / "town.csv"});
    REQUIRE(reading.value.has_value());
    const std::vector<std::string>& remarks = reading.value->remarks;
    CHECK(remarks.front().starts_with("read as UTF-8"));
    CHECK(std::ranges::find(remarks, "column 'Title' is the title") != remarks.end());
    REQUIRE(reading.problems.size() == 2);
    CHECK(printed(reading.problems[0], "town.csv") ==
          "town.csv:3:1: warning: there is no 'a.png' in the exhibit's folder");
    CHECK(printed(reading.problems[1], "town.csv").starts_with("town.csv:4:1: warning: this row "));
    const Reading<World> other = read_world_again({.path = folder / "town.csv", .columns = {"x"}});
    CHECK(printed(other.problems, "town.csv") == "'x': expected --column Headline=Event\n");
}

TEST_CASE("opening: a table in the window is read again when it is saved, and a broken one shown")
{
    const TestFolder folder;
    for (const char* name : {"town.csv", "town.xlsx"}) {
        CAPTURE(name);
        const std::string path = folder / name;
        const bool is_sheet = path.ends_with("xlsx");
        const auto save = [&](const std::string& title) {
            put(path, is_sheet ? town_sheet(title) : "Date,Title\n1907-03-12," + title + "\n");
        };
        save("Before");
        auto world = read_world({path});
        REQUIRE(world.has_value());
        Loop loop(*world, {.policy = explore}, offscreen({800, 600}));
        Live live(world->named);
        loop.follow(*world, live);
        REQUIRE(loop.turn({}));
        CHECK(says(loop, "Before"));
        save("After");
        REQUIRE(loop.turn({
            {nanoseconds_per_second, event::FilesChanged{}}
        }));
        CHECK(says(loop, "After"));
        put(path, is_sheet ? "PK\x03\x04 broken" : "Zzz,Qqq\n1,2\n");
        REQUIRE(loop.turn({
            {2 * nanoseconds_per_second, event::FilesChanged{}}
        }));
        CHECK(is_open<page::Problems>(loop.state().pages));
        CHECK(says(loop, is_sheet ? "town.xlsx:A1: error: this is no whole archive"
                                  : "town.csv:1:1: error: no column has dates"));
        CHECK(says(loop, "After"));
    }
}

TEST_CASE("opening: pictures of a packed exhibit are read from it, and from nowhere else")
{
    const TestFolder folder;
    const std::string exhibit = R"({"vitrine": 1, "id": "t", "languages": ["en"],
        "title": {"en": "T"}, "range": "1900", "lanes": [{"id": "a", "name": {"en": "A"},
        "color": "red"}], "pictures": [
        {"id": "p", "file": "pictures/a.png", "credit": {"en": "C"}, "alt": {"en": "A"}},
        {"id": "q", "file": "pictures/b.png", "credit": {"en": "C"}, "alt": {"en": "A"}}],
        "milestones": [{"id": "m", "kind": "milestone", "date": "1900", "lane": "a", "weight": 1,
        "claim": "fact", "title": {"en": "M"}, "summary": {"en": "S"}, "pictures": ["p", "q"]}]})";
    put(folder / "town.vitrine", *pack_of(exhibit, {
                                                       {"pictures/a.png", png()}
    }));
    // Beside the pack, where a folder's picture would lie.
    std::filesystem::create_directory(folder / "pictures");
    put(folder / "pictures/b.png", png());
    const Reading<World> reading = read_world_again({folder / "town.vitrine"});
    REQUIRE(reading.value.has_value());
    CHECK(reading.value->files.size() == 1);
    CHECK(
        printed(reading.problems, "t").find("there is no 'pictures/b.png' in the packed exhibit") !=
        std::string::npos);
    REQUIRE(reading.value->pictures[0].image.has_value());
    CHECK(read_image_file(*reading.value->pictures[0].image).has_value());
    CHECK_FALSE(reading.value->pictures[1].image.has_value());
}

TEST_CASE("opening: an exhibit's own emblem stands beside its title")
{
    const TestFolder folder;
    const auto exhibit = [](std::string_view emblem) {
        return R"({"vitrine": 1, "id": "t", "languages": ["en"], "title": {"en": "T"},)" +
               std::string(emblem) +
               R"("range": "1900", "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}],
               "pictures": [{"id": "p", "file": "p.png", "credit": {"en": "C"}, "alt": {"en": "A"}}],
               "milestones": []})";
    };
    constexpr std::uint32_t strange = 0xFF336699U;
    put(folder / "p.png",
        png_bytes(
            Image{.width = 8, .height = 8, .pixels = std::vector<std::uint32_t>(64, strange)}));
    const auto shown = [&](std::string_view emblem) {
        put(folder / "exhibit.json", exhibit(emblem));
        auto world = read_world({folder.path().string()});
        REQUIRE(world.has_value());
        Loop loop(*world, {.policy = explore}, offscreen({800, 600}));
        REQUIRE(loop.turn({}));
        const Image image = loop.renderer().read();
        return std::ranges::count(image.pixels, strange);
    };
    CHECK(shown("") == 0);
    CHECK(shown(R"("emblem": "p",)") > 500);
}
