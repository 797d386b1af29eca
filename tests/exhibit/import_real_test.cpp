// Tables in the manner of what libraries, museums, clubs and Wikidata publish: each opens as it is,
// with as many milestones as it has rows with a date.
#include "data/encoding.h"
#include "data/sheet.h"
#include "exhibit/import_csv.h"
#include "exhibit/import_csv_columns.h"
#include "exhibit/import_json.h"
#include "exhibit/read.h"
#include "support/sample.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>
#include <string>

using namespace vitrine;

namespace {

Imported import_real(const std::string& file, const ImportSetting& setting)
{
    const std::string bytes = sample::project_file("tests/import/real/" + file);
    REQUIRE_FALSE(bytes.empty());
    if (file.ends_with(".json")) {
        CHECK(is_timeline_json(bytes));
        return import_json(bytes, setting);
    }
    if (file.ends_with(".csv") || file.ends_with(".tsv"))
        return import_csv(decode(bytes, std::nullopt).text, setting);
    Reading<Sheet> sheet = read_sheet(bytes, "");
    CHECK(sheet.problems.empty());
    REQUIRE(sheet.value.has_value());
    return import_table({std::move(sheet.value->table), {}}, setting);
}

// "Date=Season;Title=Champion".
std::vector<ColumnOverride> columns_of(const std::string& text)
{
    std::vector<ColumnOverride> columns;
    std::istringstream in(text);
    for (std::string one; std::getline(in, one, ';');)
        columns.push_back({one.substr(0, one.find('=')), one.substr(one.find('=') + 1)});
    return columns;
}

}  // namespace

TEST_CASE("real: tables as others publish them open with all their milestones")
{
    std::istringstream rows(sample::project_file("tests/import/real/expected.tsv"));
    std::string line;
    std::getline(rows, line);
    int count = 0;
    while (std::getline(rows, line)) {
        std::istringstream row(line);
        std::string file;
        std::string milestones;
        std::string columns;
        std::getline(row, file, '\t');
        std::getline(row, milestones, '\t');
        std::getline(row, columns, '\t');
        CAPTURE(file);
        const Imported imported = import_real(file, {.columns = columns_of(columns)});
        CAPTURE(printed(imported.problems, file));
        REQUIRE(imported.value.has_value());
        CHECK(imported.value->milestones.size() == std::stoul(milestones));
        for (const DraftMilestone& m : imported.value->milestones)
            CHECK_FALSE(m.title.empty());
        // It is dated, so it can be shown.
        CHECK(read_exhibit(exhibit_json(*imported.value)).value.has_value());
        ++count;
    }
    CHECK(count == 20);
}

TEST_CASE("real: every heading that is known stands in data/README.md")
{
    const std::string page = sample::project_file("data/README.md");
    const std::size_t begin = page.find("### Every heading");
    REQUIRE(begin != std::string::npos);
    const std::string_view part = std::string_view(page).substr(begin);
    for (const HeadingTongue& tongue : heading_tongues()) {
        for (const HeadingName& row : tongue.names) {
            CAPTURE(row.name);
            CHECK(part.find(fmt::format("`{}`", row.name)) != std::string_view::npos);
        }
    }
}

TEST_CASE("real: an exhibit is told from other programs' timelines by its first members")
{
    struct Row {
        std::string_view text;
        bool is_timeline;
    };
    const Row rows[] = {
        {R"({"vitrine": 1, "events": []})",                       false},
        {R"({"title": {"items": "\"}"}, "events": [{}]})",        true },
        {"\xEF\xBB\xBF \n{\"scale\": \"human\", \"events\": []}", true },
        {R"({"a": [1, {"b": "]"}], "items": []})",                true },
        {R"({"dateTimeFormat": "iso8601"})",                      true },
        {R"([{"content": "x", "start": 1}])",                     true },
        {"[1, 2]",                                                false},
        {"[]",                                                    false},
        {"",                                                      false},
        {"{",                                                     false},
        {"{\"",                                                   false},
        {R"({"a": 1)",                                            false},
        {R"({"milestones": [], "events": []})",                   false},
        {R"({"milestone": "\)",                                   false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(is_timeline_json(row.text) == row.is_timeline);
    }
}
