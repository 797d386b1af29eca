// Plays every script of tests/scripts through the real loop; each begins with a line that says how:
//     # policy explore, size 1280x720
//     # policy explore, size 1280x720, exhibit many-lanes.json
#include "app/policy.h"
#include "engine/files.h"
#include "program/loop.h"
#include "program/player.h"
#include "program/world.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

struct Head {
    const Policy* policy = nullptr;
    Vec2 size;
    std::string exhibit;  // below tests/exhibits; empty: the one that ships
};

Head head_of(const std::string& text)
{
    static const std::regex head(R"(# policy (\w+), size (\d+)x(\d+)(, exhibit (\S+))?)");
    std::smatch match;
    if (!std::regex_search(text, match, head)) return {};
    return {
        find_policy(match[1].str()), {std::stof(match[2]), std::stof(match[3])},
         match[5].str()
    };
}

}  // namespace

TEST_CASE("scripts: every script of tests/scripts plays as it expects")
{
    const std::string source = VITRINE_SOURCE_DIR;
    std::map<std::string, Result<World>> worlds;  // by exhibit, read once
    std::vector<std::filesystem::path> scripts;
    for (const auto& entry : std::filesystem::directory_iterator(source + "/tests/scripts")) {
        if (entry.path().extension() == ".script") scripts.push_back(entry.path());
    }
    std::ranges::sort(scripts);
    CHECK(scripts.size() >= 6);
    for (const auto& path : scripts) {
        CAPTURE(path.filename().string());
        const auto text = read_file(path.string());
        REQUIRE(text.has_value());
        const Head head = head_of(*text);
        REQUIRE(head.policy != nullptr);
        if (!worlds.contains(head.exhibit)) {
            const bool ships = head.exhibit.empty();
            worlds.emplace(head.exhibit,
                           read_world({ships ? "" : source + "/tests/exhibits/" + head.exhibit}));
        }
        const Result<World>& world = worlds.at(head.exhibit);
        REQUIRE(world.has_value());
        const Reading<Script> script = read_script(*text);
        for (const Problem& problem : script.problems)
            MESSAGE(printed(problem, path.filename().string()));
        REQUIRE(script.value.has_value());
        Loop loop(*world, {.policy = *head.policy}, offscreen(head.size));
        REQUIRE(loop.turn({}).has_value());
        Player player(*script.value, loop, {});
        CHECK(run(loop, player).has_value());
        for (const std::string& failure : player.failures())
            FAIL_CHECK(path.filename().string() << ": " << failure);
    }
}
