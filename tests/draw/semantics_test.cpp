#include "data/json.h"
#include "draw/semantics.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace vitrine;

SemanticNode node(SemanticRole role, std::string_view key, std::string_view name,
                  Focusable focusable = Focusable::No)
{
    return {.role = role, .key = key, .name = name, .focusable = focusable};
}

Semantics example()
{
    Semantics tree;
    tree.add(node(SemanticRole::Lane, "people", "People"));
    tree.add(node(SemanticRole::Milestone, "S1", "The founding of the society", Focusable::Yes));
    tree.add(node(SemanticRole::Button, "help", "Help…", Focusable::Yes));
    tree.add(node(SemanticRole::Text, "note", "Help"));
    tree.add(node(SemanticRole::Link, "source", "Source", Focusable::Yes));
    return tree;
}

}  // namespace

TEST_CASE("semantics: what is added is read back")
{
    Semantics tree;
    {
        const std::string key = "S27";
        const std::string name = "An appeal";
        tree.add({
            .role = SemanticRole::Milestone,
            .key = key,
            .name = name,
            .value = "selected",
            .rect = {1, 2, 3, 4},
            .text_px = 19
        });
    }
    tree.add(node(SemanticRole::Button, "help", "Help"));
    REQUIRE(tree.size() == 2);
    CHECK(tree[0].key == "S27");
    CHECK(tree[0].name == "An appeal");
    CHECK(tree[0].value == "selected");
    CHECK(tree[0].rect == Rect{1, 2, 3, 4});
    CHECK(tree[1].value.empty());
    CHECK(tree.id(0) == "milestone:S27");
    CHECK(tree.id(1) == "button:help");
    tree.clear();
    CHECK(tree.size() == 0);
}

TEST_CASE("semantics: a thing is found by its id, its name, or a name's beginning")
{
    struct Row {
        std::string_view wanted;
        int index;
    };
    const Row rows[] = {
        {"milestone:S1",                1 },
        {"lane:people",                 0 },
        {"People",                      0 },
        {"Help",                        2 }, // the first whose beginning before "…" says so
        {"Help…",                     2 },
        {"text:note",                   3 },
        {"The founding…",             1 },
        {"The founding of the society", 1 },
        {"The founding",                -1},
        {"milestone:S",                 -1},
        {"milestone:S12",               -1},
        {"people",                      -1},
        {"…",                         -1},
        {"",                            -1},
    };
    const Semantics tree = example();
    for (const Row& row : rows) {
        CAPTURE(row.wanted);
        const auto found = tree.find(row.wanted);
        CHECK((found ? static_cast<int>(*found) : -1) == row.index);
    }
}

TEST_CASE("semantics: the focus walks what can have it, around both ends")
{
    struct Row {
        std::optional<std::size_t> from;
        int direction;
        std::size_t to;
    };
    const Row rows[] = {
        {std::nullopt, 1,  1},
        {std::nullopt, -1, 4},
        {1,            1,  2},
        {2,            1,  4},
        {4,            1,  1},
        {1,            -1, 4},
        {4,            -1, 2},
        {3,            1,  4}, // cannot have the focus, but has a place
    };
    const Semantics tree = example();
    for (const Row& row : rows) {
        CAPTURE(row.from.value_or(99));
        CAPTURE(row.direction);
        CHECK(tree.neighbour(row.from, row.direction) == row.to);
    }
}

TEST_CASE("semantics: where nothing can have the focus, nothing gets it")
{
    Semantics tree;
    CHECK_FALSE(tree.neighbour({}, 1));
    tree.add(node(SemanticRole::Text, "a", "A"));
    CHECK_FALSE(tree.neighbour({}, 1));
    CHECK_FALSE(tree.neighbour(0, -1));
}

TEST_CASE("semantics: a single thing keeps the focus")
{
    Semantics tree;
    tree.add(node(SemanticRole::Button, "a", "A", Focusable::Yes));
    CHECK(tree.neighbour(0, 1) == 0);
    CHECK(tree.neighbour(0, -1) == 0);
}

TEST_CASE("semantics: while something modal is there nothing else gets the focus")
{
    Semantics tree = example();
    tree.enter(Scope::Modal);
    tree.add(node(SemanticRole::Panel, "list", "List"));
    tree.add(node(SemanticRole::Link, "row", "Row", Focusable::Yes));
    tree.add(node(SemanticRole::Button, "close-list", "Close", Focusable::Yes));
    Semantics all;
    all.append(tree, 0, tree.size());
    CHECK(all.find(SemanticRole::Link, "row") == 6);
    CHECK_FALSE(all.find(SemanticRole::Button, "row"));
    for (const Semantics* shown : {&tree, &all}) {
        CHECK(shown->neighbour({}, 1) == 6);
        CHECK(shown->neighbour(6, 1) == 7);
        CHECK(shown->neighbour(7, 1) == 6);
        CHECK(shown->neighbour(1, -1) == 7);
    }
    tree.clear();
    tree.add(node(SemanticRole::Button, "a", "A", Focusable::Yes));
    CHECK(tree[0].scope == Scope::Timeline);
}

TEST_CASE("semantics: what lies beneath a panel does not get the focus")
{
    const auto button = [](std::string_view key, const Rect& rect) {
        return SemanticNode{.role = SemanticRole::Button,
                            .key = key,
                            .name = key,
                            .rect = rect,
                            .focusable = Focusable::Yes};
    };
    Semantics tree;
    tree.add(button("beneath", {110, 110, 20, 20}));
    tree.add(button("half", {85, 110, 20, 20}));
    tree.enter(Scope::Panel);
    tree.add({
        .role = SemanticRole::Panel, .key = "filter", .rect = {100, 100, 200, 200}
    });
    tree.add(button("inside", {110, 110, 20, 20}));
    CHECK(tree.neighbour({}, 1) == 1);
    CHECK(tree.neighbour(1, 1) == 3);
    CHECK(tree.neighbour(3, 1) == 1);
}

TEST_CASE("semantics: what lies in a panel has it for a parent, until something else begins")
{
    Semantics panels;
    panels.enter(Scope::Timeline);
    panels.add(node(SemanticRole::Button, "help", "Help"));
    panels.enter(Scope::Panel);
    panels.add(node(SemanticRole::Panel, "detail", "Detail"));
    panels.add(node(SemanticRole::Button, "close", "Close"));
    panels.enter(Scope::Modal);
    panels.add(node(SemanticRole::Panel, "list", "List"));
    panels.add(node(SemanticRole::Link, "S1", "First"));
    Semantics tree;
    tree.add(node(SemanticRole::Lane, "people", "People"));
    SemanticNode milestone = node(SemanticRole::Milestone, "S1", "First");
    milestone.parent = 0;
    tree.add(milestone);
    tree.append(panels, 0, panels.size());
    const auto parent = [&tree](std::size_t i) {
        return tree[i].parent ? tree.id(*tree[i].parent) : std::string();
    };
    REQUIRE(tree.size() == 7);
    CHECK(parent(0).empty());
    CHECK(parent(1) == "lane:people");
    CHECK(parent(2).empty());
    CHECK(parent(3).empty());
    CHECK(parent(4) == "panel:detail");
    CHECK(parent(5).empty());
    CHECK(parent(6) == "panel:list");
    CHECK(tree[4].scope == Scope::Panel);
    CHECK(tree[6].scope == Scope::Modal);
}

TEST_CASE("semantics: as JSON it is read back with all that it says")
{
    Semantics tree;
    tree.add(node(SemanticRole::Lane, "people", "Menschen"));
    tree.add({
        .role = SemanticRole::Milestone,
        .key = "S27",
        .name = "An \"appeal\" to all who read it",
        .value = "selected",
        .description = "So it was.",
        .language = "en",
        .rect = {1,     2, 3,      4},
        .hit = {0,     1,      5,       6},
        .color = {0x21,    0x1C,     0x18 },
        .background = {0xF4, 0xED,0xE0},
        .text_px = 19,
        .focusable = Focusable::Yes,
        .parent = 0
    });
    tree.cut_to("An \"appeal\"");
    tree.cut_to("to all…");
    const std::string text = json_of(tree, "de", {1920, 1080});
    const Reading<Json> read = read_json(text);
    REQUIRE(read.value.has_value());
    const Json& json = *read.value;
    const auto at = [&json](NodeId of, std::string_view key) {
        const auto member = json.member(of, key);
        CAPTURE(key);
        REQUIRE(member.has_value());
        return *member;
    };
    CHECK(json.string(at(json.root(), "language")) == "de");
    CHECK(json.number(json.element(at(json.root(), "size"), 1)) == 1080);
    const NodeId nodes = at(json.root(), "nodes");
    REQUIRE(json.size(nodes) == 2);
    const NodeId lane = json.element(nodes, 0);
    CHECK(json.string(at(lane, "id")) == "lane:people");
    CHECK(json.kind(at(lane, "parent")) == JsonKind::Null);
    CHECK(json.kind(at(lane, "hit")) == JsonKind::Null);
    CHECK(json.kind(at(lane, "color")) == JsonKind::Null);
    CHECK(json.string(at(lane, "language")) == "de");
    CHECK_FALSE(json.boolean(at(lane, "is_fallback")));
    CHECK_FALSE(json.boolean(at(lane, "is_cut")));
    const NodeId milestone = json.element(nodes, 1);
    struct Row {
        std::string_view key;
        std::string_view text;
    };
    const Row rows[] = {
        {"id",          "milestone:S27"                   },
        {"role",        "milestone"                       },
        {"parent",      "lane:people"                     },
        {"scope",       "timeline"                        },
        {"name",        "An \"appeal\" to all who read it"},
        {"value",       "selected"                        },
        {"description", "So it was."                      },
        {"language",    "en"                              },
        {"shown",       "An \"appeal\" to all…"         },
        {"color",       "#211C18"                         },
        {"background",  "#F4EDE0"                         },
    };
    for (const Row& row : rows) {
        CAPTURE(row.key);
        CHECK(json.string(at(milestone, row.key)) == row.text);
    }
    CHECK(json.boolean(at(milestone, "is_fallback")));
    CHECK(json.boolean(at(milestone, "is_cut")));
    CHECK(json.boolean(at(milestone, "is_focusable")));
    CHECK(json.number(at(milestone, "text_px")) == 19);
    CHECK(json.number(json.element(at(milestone, "rect"), 3)) == 4);
    CHECK(json.number(json.element(at(milestone, "hit"), 2)) == 5);
}

TEST_CASE("semantics: what is within a stop is no stop of its own")
{
    Semantics tree;
    tree.add(node(SemanticRole::Button, "tour", "Tour", Focusable::Yes));
    tree.add(node(SemanticRole::Timeline, "timeline", "Timeline", Focusable::Yes));
    SemanticNode lane = node(SemanticRole::Lane, "people", "People", Focusable::Within);
    lane.parent = 1;
    tree.add(lane);
    SemanticNode milestone = node(SemanticRole::Milestone, "S1", "First", Focusable::Within);
    milestone.parent = 2;
    tree.add(milestone);
    tree.add(node(SemanticRole::Minimap, "minimap", "All", Focusable::Yes));
    CHECK(tree.neighbour(0, 1) == 1);
    CHECK(tree.neighbour(1, 1) == 4);
    CHECK(tree.neighbour(3, 1) == 4);
    CHECK(tree.neighbour(3, -1) == 0);
    CHECK(tree.neighbour(4, -1) == 1);
    CHECK(tree.stop_around(3) == 1);
    CHECK(tree.stop_around(4) == 4);
    CHECK(tree.stop_around(0) == 0);
}

TEST_CASE("semantics: nodes are put in order, with their parents and what is cut of them")
{
    Semantics tree;
    tree.add(node(SemanticRole::Panel, "page", "Page"));
    tree.add(node(SemanticRole::Link, "last", "Last", Focusable::Yes));
    tree.add(node(SemanticRole::Lane, "row", "Row"));
    SemanticNode inside = node(SemanticRole::Link, "inside", "Inside of the row", Focusable::Yes);
    inside.parent = 2;
    tree.add(inside);
    tree.cut_to("Inside…");
    tree.add(node(SemanticRole::Button, "first", "First", Focusable::Yes));
    const std::uint64_t keys[] = {9, 5, 5, 1};
    tree.sort(1, keys);
    CHECK(tree.id(0) == "panel:page");
    CHECK(tree.id(1) == "button:first");
    CHECK(tree.id(2) == "lane:row");
    CHECK(tree.id(3) == "link:inside");
    CHECK(tree.id(4) == "link:last");
    CHECK(tree[3].parent == 2);
    CHECK(tree[3].shown == "Inside…");
    CHECK(tree[1].parent == 0);
    // What comes later is still a part of the panel.
    tree.add(node(SemanticRole::Text, "note", "Note"));
    CHECK(tree[5].parent == 0);
}
