// An exhibit in many languages: each can be chosen, by its own name, on any screen.
#include "app/policy.h"
#include "data/language_names.h"
#include "program/loop.h"
#include "program/player.h"
#include "program/world.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

const std::vector<std::string> tags{"de", "fr", "es", "el", "bg", "he", "ja", "qaa"};

World world_in(const TestFolder& folder)
{
    std::string listed;
    for (const std::string& tag : tags)
        listed += (listed.empty() ? "\"" : ", \"") + tag + "\"";
    const std::string path = folder / "exhibit.json";
    std::ofstream(path) << R"({"vitrine": 1, "id": "town", "languages": [)" << listed << R"(],
        "title": {"de": "Stadt"}, "range": "1900/1950",
        "lanes": [{"id": "l", "name": {"de": "Orte"}, "color": "red"}],
        "milestones": [{"id": "m", "kind": "milestone", "date": "1926", "lane": "l", "weight": 1,
            "claim": "fact", "title": {"de": "Anfang"}, "summary": {"de": "Es beginnt."}}]})";
    auto world = read_world({path});
    REQUIRE(world.has_value());
    return std::move(*world);
}

struct SeenButtons {
    std::set<std::string> names;
    bool is_all_on_screen = true;
};

SeenButtons buttons_at(const World& world, const Policy& policy, Vec2 size)
{
    Loop loop(world, {.policy = policy}, offscreen(size));
    REQUIRE(loop.turn({
                          {0, event::Tick{}}
    })
                .has_value());
    SeenButtons seen;
    const Semantics& tree = loop.semantics();
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (node.role != SemanticRole::Button) continue;
        seen.names.emplace(node.name);
        CAPTURE(std::string(node.name));
        const bool fits = node.rect.x >= 0 && node.rect.y >= 0 && node.rect.right() <= size.x &&
                          node.rect.bottom() <= size.y;
        CHECK(fits);
        seen.is_all_on_screen = seen.is_all_on_screen && fits;
    }
    return seen;
}

}  // namespace

TEST_CASE("languages: eight of them are buttons with their own names, on the screen")
{
    const TestFolder folder;
    const World world = world_in(folder);
    for (const Vec2 size : {
             Vec2{1280, 720 },
             Vec2{1080, 1920},
             Vec2{1920, 1080}
    }) {
        CAPTURE(size.x);
        const SeenButtons resting = buttons_at(world, kiosk, size);
        CHECK(resting.is_all_on_screen);
        // Hebrew would be written backwards, for Japanese there are no glyphs, and "qaa" is none.
        for (const char* name :
             {"Deutsch", "Français", "Español", "Ελληνικά", "Български", "HE", "JA", "QAA"}) {
            CAPTURE(name);
            CHECK(resting.names.contains(name));
        }
        CHECK(buttons_at(world, explore, size).is_all_on_screen);
    }
}

TEST_CASE("languages: own names are found by language, whatever the region")
{
    CHECK(own_name_of("de-AT") == "Deutsch");
    CHECK(own_name_of("zh-Hant") == "中文");
    CHECK(own_name_of("qaa").empty());
    CHECK(own_name_of("").empty());
    for (const char* tag : {"bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga",
                            "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk",
                            "sl", "sv", "ru", "uk", "be", "tr", "ar", "he", "zh", "ja", "hi"}) {
        CAPTURE(tag);
        CHECK_FALSE(own_name_of(tag).empty());
    }
}
