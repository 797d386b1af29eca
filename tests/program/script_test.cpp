// Plays every script of tests/scripts through the real loop; each begins with a line that says how:
//     # policy explore, size 1280x720
//     # policy explore, size 1280x720, exhibit many-lanes.json
#include "app/policy.h"
#include "data/help_keys.h"
#include "engine/files.h"
#include "program/loop.h"
#include "program/player.h"
#include "program/world.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <string>
#include <utility>
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

TEST_CASE("scripts: what is scrolled out of its panel is brought and pressed, each time")
{
    // The last person's chip is far below the first lane's, and either is out of sight once the
    // other has been pressed.
    const Exhibit& exhibit = world().exhibit;
    const auto least = std::ranges::min_element(exhibit.people, {}, [](const Person& person) {
        return std::pair(person.milestones.empty(), person.milestones.size());
    });
    const std::string last = "button:filter-person-" + least->id;
    const std::string first = "button:filter-lane-" + exhibit.lanes.front().id;
    std::string script = "settle\nkey f\nsettle\n";
    for (const char* press : {"click", "tap", "click"}) {
        script += press + (" " + last) + "\nsettle\nexpect value " + last + " chosen\n";
        script += "wheel 60 at panel:filter\nsettle\n";
        script += press + (" " + last) + "\nsettle\n";
        script += press + (" " + first) + "\nsettle\nexpect value " + first + " chosen\n";
        script += press + (" " + first) + "\nsettle\n";
    }
    Show show(explore, {1280, 720});
    CHECK(show.play(script).empty());
    CHECK(show.loop.state().filter.is_empty());
    // It scrolls the panel and does nothing else.
    Show focus(explore, {1280, 720});
    CHECK(focus
              .play("settle\nkey f\nsettle\nkey Tab\nwait 0.1s\nhover " + last + "\nsettle\n" +
                    "expect focus " + first + "\n")
              .empty());
}

TEST_CASE("scripts: what cannot be brought into sight is a failure that says so")
{
    Show show(explore, {1280, 720});
    const std::string far(world().words[0][word::help_quit]);
    const auto failures = show.play("settle\nkey F1\nsettle\nclick \"" + far + "\"\nsettle\n");
    REQUIRE(failures.size() == 1);
    CHECK(failures[0].find("line 4") != std::string::npos);
    CHECK(failures[0].find("out of sight") != std::string::npos);
}
