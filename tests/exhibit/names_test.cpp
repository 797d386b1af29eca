// Every table of names against the JSON Schema of exhibits, which other programs read.
#include "data/json.h"
#include "exhibit/names.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

// The "enum" of what stands at the end of `path` in the schema.
std::vector<std::string> schema_enum(std::initializer_list<std::string_view> path)
{
    const std::string bytes = sample::project_file("data/exhibit.schema.json");
    const Reading<Json> file = read_json(bytes);
    REQUIRE(file.value.has_value());
    const Json& json = *file.value;
    NodeId node = json.root();
    for (const std::string_view key : path) {
        CAPTURE(key);
        const bool is_list = json.kind(node) == JsonKind::Array;
        const auto found = is_list ? json.element(node, static_cast<std::size_t>(key[0] - '0'))
                                   : json.member(node, key);
        REQUIRE(found.has_value());
        node = *found;
    }
    const auto list = json.member(node, "enum");
    REQUIRE(list.has_value());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < json.size(*list); ++i)
        names.emplace_back(json.string(json.element(*list, i)));
    return names;
}

template <auto first, auto last>
void check_both_ways(const Names<first, last>& table, const std::vector<std::string>& names)
{
    REQUIRE(names.size() == table.count);
    for (std::size_t i = 0; i < table.count; ++i) {
        CAPTURE(names[i]);
        CHECK(table[table.at(i)] == names[i]);
        REQUIRE(table.find(names[i]).has_value());
        CHECK(*table.find(names[i]) == table.at(i));
    }
    CHECK_FALSE(table.find("").has_value());
    CHECK_FALSE(table.find(std::string(names.front()) + "x").has_value());
}

}  // namespace

TEST_CASE("names: every table reads what it writes and is the schema's")
{
    check_both_ways(lane_color_names,
                    schema_enum({"$defs", "lane", "properties", "color", "anyOf", "0"}));
    check_both_ways(mark_shape_names, schema_enum({"$defs", "lane", "properties", "shape"}));
    check_both_ways(milestone_kind_names,
                    schema_enum({"$defs", "milestone", "properties", "kind"}));
    check_both_ways(claim_names, schema_enum({"$defs", "milestone", "properties", "claim"}));
    check_both_ways(confidence_names,
                    schema_enum({"$defs", "milestone", "properties", "confidence"}));
    check_both_ways(finding_names, schema_enum({"$defs", "milestone", "properties", "finding"}));
    check_both_ways(trust_names, schema_enum({"$defs", "source", "properties", "trust"}));
    check_both_ways(source_kind_names, schema_enum({"$defs", "source", "properties", "kind"}));
    check_both_ways(figure_kind_names, schema_enum({"$defs", "point", "properties", "kind"}));
    check_both_ways(calendar_names,
                    schema_enum({"$defs", "date", "anyOf", "1", "properties", "calendar"}));
}

TEST_CASE("names: a table without all names, or with one twice, is seen as such")
{
    enum class Fruit : std::uint8_t { None, Apple, Pear };
    const Names<Fruit::Apple, Fruit::Pear> good{
        {"apple", "pear"}
    };
    const Names<Fruit::Apple, Fruit::Pear> short_of_one{{"apple"}};
    const Names<Fruit::Apple, Fruit::Pear> twice{
        {"apple", "apple"}
    };
    CHECK(good.is_complete());
    CHECK_FALSE(short_of_one.is_complete());
    CHECK_FALSE(twice.is_complete());
    CHECK(good[Fruit::Pear] == "pear");
    CHECK(good.find("apple") == Fruit::Apple);
}
