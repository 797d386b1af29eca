// A lesson of one's own, made of a trail: what is written into a copy of the exhibit, and where.
#include "app/reveal.h"
#include "base/log.h"
#include "engine/files.h"
#include "exhibit/read.h"
#include "program/lesson_copy.h"
#include "program/user_data.h"
#include "support/folder.h"
#include "support/show.h"
#include "support/trail_of.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

using namespace vitrine;

TEST_CASE("own lesson: a folder is made as a whole, and what is in one stays unless it may go")
{
    const TestFolder folder;
    const Trail trail = trail_of(world().exhibit, {"S27"});
    const auto copy = lesson_copy({.named = world().named, .trail = trail});
    REQUIRE(copy.has_value());
    const std::string there = folder / "lesson/";
    REQUIRE(write_lesson(*copy, there, false).has_value());
    CHECK(*read_file(there + "exhibit.json") == copy->json);
    CHECK(is_there(there + copy->pictures.front().name));
    std::ofstream(there + "mine.txt") << "mine";
    std::ofstream(there + "exhibit.json") << "changed";
    CHECK_FALSE(write_lesson(*copy, there, false).has_value());
    CHECK(*read_file(there + "exhibit.json") == "changed");
    CHECK(write_lesson(*copy, there, true).has_value());
    CHECK(*read_file(there + "exhibit.json") == copy->json);
    CHECK(*read_file(there + "mine.txt") == "mine");
    // Not over the exhibit that it is a copy of, and nothing is left beside it.
    LessonCopy same = *copy;
    same.from = there + "exhibit.json";
    CHECK_FALSE(write_lesson(same, there, true).has_value());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("own lesson: the page of the trail writes one into a new file, says its name, and "
          "present plays it")
{
    const TestFolder folder;
    UserData user(folder.path().string());
    {
        Show show(explore, {1920, 1080});
        show.loop.keep_in(user);
        CHECK(show.play("settle\nkey y\nsettle\nexpect no button:make-lesson\nkey y\nsettle\n"
                        "click milestone:S27\nsettle\nkey b\nsettle\nclick field:note-S27\n"
                        "settle\ntype \"Wait.\"\nsettle\nkey Escape\nkey y\nsettle\n"
                        "click button:make-lesson\nsettle\nexpect panel:notice\n"
                        "click button:make-lesson\nsettle\n")
                  .empty());
    }
    CHECK(is_there(folder / "documents/lesson-2.vitrine"));
    const auto made = read_world({.path = folder / "documents/lesson.vitrine"});
    REQUIRE(made.has_value());
    CHECK(made->pictures.size() == world().pictures.size());
    Loop loop(*made, {.policy = present, .preferences = {.reduces_motion = true}},
              offscreen({1280, 720}));
    const Reading<Script> script = read_script(
        "settle\nexpect value status:step S27\nexpect no \"Wait.\"\nkey PageDown\nsettle\n"
        "key PageDown\nsettle\nkey PageDown\nsettle\nexpect value status:step end\n");
    REQUIRE(script.value.has_value());
    Player player(*script.value, loop, {});
    REQUIRE(run(loop, player).has_value());
    CHECK(player.failures().empty());
}
