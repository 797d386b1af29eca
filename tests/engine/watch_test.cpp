#include "engine/watch.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <string>
#include <sys/stat.h>
#include <thread>

using namespace vitrine;

namespace {

namespace fs = std::filesystem;

// A watch of some files, and what it has told.
class Watched {
public:
    explicit Watched(std::vector<std::string> paths) : Watched(seen(std::move(paths))) {}
    explicit Watched(std::vector<SeenFile> files)
        : watch_(*watch_files(std::move(files), [this] {
            const std::lock_guard guard(lock_);
            ++told_;
            changed_.notify_all();
        }))
    {}

    static std::vector<SeenFile> seen(std::vector<std::string> paths)
    {
        std::vector<SeenFile> files;
        for (std::string& path : paths) {
            const FileStamp stamp = stamp_of(path);
            files.push_back({std::move(path), stamp});
        }
        return files;
    }

    // Whether a change is told of before anybody would give up.
    bool tells()
    {
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        std::unique_lock guard(lock_);
        while (changed_.wait_until(guard, until, [this] { return told_ > 0; })) {
            told_ = 0;
            guard.unlock();
            if (watch_.take_change()) return true;
            guard.lock();
        }
        return false;
    }
    // Until a change that was told of is over: nothing more for a while.
    void settle()
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(250));
        watch_.take_change();
        const std::lock_guard guard(lock_);
        told_ = 0;
    }
    FileWatch& operator*() { return watch_; }

private:
    std::mutex lock_;
    std::condition_variable changed_;
    int told_ = 0;
    FileWatch watch_;
};

void save_at(const std::string& path, const std::string& bytes)
{
    REQUIRE(replace_file(path, bytes));
}

}  // namespace

TEST_CASE("watch: a change between reading and watching is told")
{
    const TestFolder folder;
    save_at(folder / "a.json", "old");
    const std::vector<SeenFile> seen = Watched::seen({folder / "a.json"});
    save_at(folder / "a.json", "newer");
    Watched watched(seen);
    CHECK(watched.tells());
}

TEST_CASE("watch: a folder that is moved away and back, replaced or copied anew is followed")
{
    const TestFolder folder;
    fs::create_directories(folder / "show/pictures");
    save_at(folder / "show/a.json", "one");
    save_at(folder / "show/pictures/p.png", "one");
    Watched watched({folder / "show/a.json", folder / "show/pictures/p.png"});
    watched.settle();

    fs::rename(folder / "show", folder / "away");
    CHECK(watched.tells());
    fs::rename(folder / "away", folder / "show");
    CHECK(watched.tells());
    save_at(folder / "show/a.json", "three");
    CHECK(watched.tells());

    fs::create_directories(folder / "next/pictures");
    save_at(folder / "next/a.json", "four");
    fs::rename(folder / "show", folder / "old");
    fs::rename(folder / "next", folder / "show");
    CHECK(watched.tells());
    watched.settle();
    save_at(folder / "show/a.json", "five!");
    CHECK(watched.tells());

    fs::remove_all(folder / "show");
    CHECK(watched.tells());
    watched.settle();
    fs::create_directories(folder / "show/pictures");
    save_at(folder / "show/a.json", "sixth");
    CHECK(watched.tells());
    watched.settle();
    save_at(folder / "show/pictures/p.png", "picture");
    CHECK(watched.tells());
}

TEST_CASE(
    "watch: a link to a release is followed when it is switched, and what it leads to as well")
{
    const TestFolder folder;
    for (const char* release : {"r1", "r2"}) {
        fs::create_directories(folder / release);
        save_at((folder.path() / release / "a.json").string(), release);
    }
    fs::create_directory_symlink("r1", folder / "current");
    Watched watched({folder / "current/a.json"});
    watched.settle();
    save_at(folder / "r1/a.json", "r1 again");
    CHECK(watched.tells());
    watched.settle();
    fs::create_directory_symlink("r2", folder / "switched");
    fs::rename(folder / "switched", folder / "current");
    CHECK(watched.tells());
    watched.settle();
    save_at(folder / "r2/a.json", "r2 again");
    CHECK(watched.tells());
}

TEST_CASE("watch: a folder that is not there at the start is seen when it comes")
{
    const TestFolder folder;
    save_at(folder / "a.json", "one");
    Watched watched({folder / "a.json", folder / "later/deep/p.png"});
    watched.settle();
    save_at(folder / "a.json", "other");
    CHECK(watched.tells());
    watched.settle();
    fs::create_directories(folder / "later/deep");
    save_at(folder / "later/deep/p.png", "picture");
    CHECK(watched.tells());
}

TEST_CASE("watch: a pipe in the place of a file is a change, and so is the file that comes back")
{
    const TestFolder folder;
    save_at(folder / "a.json", "one");
    Watched watched({folder / "a.json"});
    watched.settle();
    fs::remove(folder / "a.json");
    REQUIRE(::mkfifo((folder / "a.json").c_str(), 0600) == 0);
    CHECK(watched.tells());
    CHECK_FALSE(read_file(folder / "a.json").has_value());
    watched.settle();
    save_at(folder / "a.json", "good");
    CHECK(watched.tells());
    CHECK(*read_file(folder / "a.json") == "good");
}

TEST_CASE("watch: what others write in the folder is no change, and postpones none")
{
    const TestFolder folder;
    save_at(folder / "a.json", "one");
    Watched watched({folder / "a.json"});
    watched.settle();
    std::jthread other([&folder](const std::stop_token& stop) {
        const std::string path = folder / "foreign.log";
        while (!stop.stop_requested()) {
            if (std::FILE* file = std::fopen(path.c_str(), "w")) std::fclose(file);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    CHECK_FALSE((*watched).take_change());
    save_at(folder / "a.json", "other");
    CHECK(watched.tells());
}

TEST_CASE("watch: a file that is written again and again is told of all the same")
{
    const TestFolder folder;
    save_at(folder / "a.json", "one");
    Watched watched({folder / "a.json"});
    watched.settle();
    std::jthread writer([&folder](const std::stop_token& stop) {
        const std::string path = folder / "a.json";
        while (!stop.stop_requested()) {
            if (std::FILE* file = std::fopen(path.c_str(), "w")) std::fclose(file);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    CHECK(watched.tells());
}

TEST_CASE("watch: other files are followed when that is asked for")
{
    const TestFolder folder;
    save_at(folder / "a.json", "one");
    save_at(folder / "b.json", "one");
    Watched watched({folder / "a.json"});
    watched.settle();
    (*watched).follow(Watched::seen({folder / "b.json"}));
    save_at(folder / "b.json", "other");
    CHECK(watched.tells());
}
