#include "engine/files.h"
#include "program/live.h"
#include "program/loop.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <utility>

using namespace vitrine;

namespace {

std::string exhibit_with(const std::string& title)
{
    return R"({"vitrine": 1, "id": "t", "languages": ["en"], "title": {"en": "T"},
        "range": "1900/1910", "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}],
        "milestones": [
        {"id": "new", "kind": "milestone", "date": "1902", "lane": "a", "weight": 1,
         "claim": "fact", "title": {"en": "New"}, "summary": {"en": "S"}},
        {"id": "one", "kind": "milestone", "date": "1905", "lane": "a", "weight": 1,
         "claim": "fact", "title": {"en": ")" +
           title + R"("}, "summary": {"en": "S"}}]})";
}

void save(const std::string& path, const std::string& bytes)
{
    REQUIRE(replace_file(path, bytes));
}

Nanoseconds seconds(double s)
{
    return static_cast<Nanoseconds>(s * nanoseconds_per_second);
}

}  // namespace

TEST_CASE(
    "live: a saved change is shown with view and selection kept, a broken file keeps the last")
{
    const TestFolder folder;
    const std::string path = folder / "exhibit.json";
    save(path, exhibit_with("Before"));
    auto world = read_world({path});
    REQUIRE(world);
    Loop loop(*world, {.policy = explore}, offscreen({800, 600}));
    Live live({path});
    loop.follow(*world, live);
    show_detail(loop.state_for_start(), *find_milestone(world->exhibit, "one"));
    loop.state_for_start().camera = {-23'500, 700};
    REQUIRE(loop.turn({}));
    const Camera camera = loop.state().camera;
    const auto said = [&](std::string_view text) {
        for (std::size_t i = 0; i < loop.semantics().size(); ++i) {
            if (loop.semantics()[i].name.find(text) != std::string_view::npos) return true;
        }
        return false;
    };
    CHECK(said("Before"));

    save(path, exhibit_with("After"));
    REQUIRE(loop.turn({
        {seconds(1), event::FilesChanged{}}
    }));
    CHECK(said("After"));
    CHECK_FALSE(said("Before"));
    CHECK(loop.state().camera == camera);
    REQUIRE(loop.state().selection.has_value());
    CHECK(world->exhibit.name_of(world->exhibit[*loop.state().selection]) == "one");

    std::string broken = exhibit_with("Broken");
    broken.replace(broken.find("1905"), 4, "soon");
    save(path, broken);
    REQUIRE(loop.turn({
        {seconds(2), event::FilesChanged{}}
    }));
    CHECK(is_open<page::Problems>(loop.state().pages));
    CHECK(said("After"));
    CHECK(said("'soon' is no date"));
    REQUIRE(loop.turn({
        {seconds(3), event::Key{KeyCode::Escape, {}, Press::Down}}
    }));
    CHECK_FALSE(is_open<page::Problems>(loop.state().pages));
    CHECK(loop.state().selection.has_value());

    save(path, exhibit_with("Mended"));
    REQUIRE(loop.turn({
        {seconds(4), event::FilesChanged{}}
    }));
    CHECK(said("Mended"));

    std::filesystem::remove(path);
    REQUIRE(loop.turn({
        {seconds(5), event::FilesChanged{}}
    }));
    CHECK(is_open<page::Problems>(loop.state().pages));
    CHECK(said("Mended"));
}

TEST_CASE("live: visitors of a kiosk see the last good exhibit and no errors")
{
    const TestFolder folder;
    const std::string path = folder / "exhibit.json";
    save(path, exhibit_with("Before"));
    auto world = read_world({path});
    REQUIRE(world);
    Loop loop(*world, {.policy = kiosk}, offscreen({800, 600}));
    Live live({path});
    loop.follow(*world, live);
    REQUIRE(loop.turn({}));
    save(path, "{");
    REQUIRE(loop.turn({
        {seconds(1), event::FilesChanged{}}
    }));
    CHECK_FALSE(is_open<page::Problems>(loop.state().pages));
    CHECK(find_milestone(world->exhibit, "one").has_value());
}

namespace {

// An exhibit that is watched as in a window, without one.
class Followed {
public:
    Followed(const World& world, std::string path) : live_({std::move(path)})
    {
        REQUIRE(live_.start(world, [this] {
            const std::lock_guard guard(lock_);
            ++told_;
            changed_.notify_all();
        }));
    }

    // What is read next, unless nothing is for longer than anybody would wait.
    std::optional<Reading<World>> next()
    {
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        for (;;) {
            if (auto read = live_.take()) return read;
            std::unique_lock guard(lock_);
            if (!changed_.wait_until(guard, until, [this] { return told_ > 0; })) return {};
            told_ = 0;
        }
    }
    // What is read until its first title is `title`: a save may be told of in two pieces.
    bool shows(const std::string& title)
    {
        while (const auto read = next()) {
            if (!read->value) continue;
            const Exhibit& exhibit = read->value->exhibit;
            if (exhibit.text(exhibit.milestones[1].title, {}) == title) return true;
        }
        return false;
    }
    Live& operator*() { return live_; }

private:
    std::mutex lock_;
    std::condition_variable changed_;
    int told_ = 0;
    Live live_;
};

}  // namespace

TEST_CASE("live: the exhibit is read when its file is saved, in place or by renaming")
{
    const TestFolder folder;
    const std::string path = folder / "exhibit.json";
    save(path, exhibit_with("Before"));
    auto world = read_world({path});
    REQUIRE(world);
    Followed followed(*world, path);
    CHECK_FALSE((*followed).take().has_value());
    save(path, exhibit_with("Renamed"));  // written beside, then renamed
    CHECK(followed.shows("Renamed"));
    CHECK_FALSE((*followed).take().has_value());
    {
        std::FILE* file = std::fopen(path.c_str(), "w");
        REQUIRE(file != nullptr);
        std::fputs("{ broken", file);
        std::fclose(file);
    }
    const auto read = followed.next();
    REQUIRE(read.has_value());
    CHECK_FALSE(read->value.has_value());
    CHECK(has_errors(read->problems));
}

TEST_CASE("live: what is saved between reading and watching is read")
{
    const TestFolder folder;
    const std::string path = folder / "exhibit.json";
    save(path, exhibit_with("Before"));
    auto world = read_world({path});
    REQUIRE(world);
    save(path, exhibit_with("Meanwhile"));
    Followed followed(*world, path);
    CHECK(followed.shows("Meanwhile"));
}

TEST_CASE("live: a pipe in the place of the exhibit is a problem, and stops nothing")
{
    const TestFolder folder;
    const std::string path = folder / "exhibit.json";
    save(path, exhibit_with("Before"));
    auto world = read_world({path});
    REQUIRE(world);
    Followed followed(*world, path);
    std::filesystem::remove(path);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    bool is_told = false;
    while (!is_told) {
        const auto read = followed.next();
        REQUIRE(read.has_value());
        REQUIRE_FALSE(read->value.has_value());
        is_told = read->problems.front().message.find("no plain file") != std::string::npos;
    }
    save(path, exhibit_with("Good"));
    CHECK(followed.shows("Good"));
}
