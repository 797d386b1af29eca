// A recorded visit is the same visit when it is played: the same states and the same pictures, at
// every frame.

#include "engine/files.h"
#include "input/script.h"
#include "program/live.h"
#include "program/recorder.h"
#include "support/any_visit.h"
#include "support/folder.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

// A visit in a window of its own to the exhibit that ships, whose files may be read again.
struct Visited {
    World world;
    Loop loop;
    Live live;

    Visited(const Policy& policy, const step::Screen& screen)
        : world(shipped())
        , loop(world, {.policy = policy}, offscreen(screen.size, screen.density))
        , live(world.named)
    {
        loop.follow(world, live);
    }

    static World shipped()
    {
        auto found = read_world({});
        REQUIRE(found.has_value());
        return std::move(*found);
    }
};

// What a frame was: all that could be changed, and what was seen.
struct Frame {
    State state;
    std::size_t picture = 0;

    explicit Frame(const Loop& loop) : state(loop.state()), picture(hash_of(loop.renderer().read()))
    {}
    bool operator==(const Frame&) const = default;

    static std::size_t hash_of(const Image& image)
    {
        const auto* bytes = reinterpret_cast<const char*>(image.pixels.data());
        return std::hash<std::string_view>{}({bytes, image.pixels.size() * sizeof(std::uint32_t)});
    }
};

std::vector<Frame> frames_of(Visited& visited, EventSource& source)
{
    std::vector<Frame> frames;
    std::vector<Event> events;
    while (!visited.loop.is_over()) {
        events.clear();
        source.wait(visited.loop.wake(), events);
        REQUIRE(visited.loop.turn(events).has_value());
        frames.emplace_back(visited.loop);
    }
    return frames;
}

// So many frames of a random visit, then its end.
class Visitor final : public EventSource {
public:
    Visitor(AnyVisit& visit, const Loop& loop, int frames)
        : visit_(visit), loop_(loop), left_(frames)
    {}
    void wait(const Wake&, std::vector<Event>& out) override
    {
        for (Event& event : visit_.next_events(loop_))
            out.push_back(std::move(event));
        if (--left_ == 0) out.insert(out.end() - 1, {visit_.now(), event::Quit{}});
    }

private:
    AnyVisit& visit_;
    const Loop& loop_;
    int left_;
};

Script script_of(const std::string& text)
{
    Reading<Script> script = read_script(text);
    for (const Problem& problem : script.problems)
        MESSAGE(printed(problem, "recorded"));
    REQUIRE(script.value.has_value());
    return std::move(*script.value);
}

}  // namespace

TEST_CASE("replay: a recorded visit has the same states and pictures, at every frame")
{
    constexpr int frames = 60;
    for (unsigned seed = 1; seed <= 9; ++seed) {
        CAPTURE(seed);
        const Policy& policy = *policies()[seed % policies().size()];
        AnyVisit visit(seed);
        const step::Screen screen{
            .size = {static_cast<float>(600 + visit.up_to(400)), 500},
            .density = visit.once_in(2) ? 1.25F : 1
        };
        std::string recorded;
        Visited first(policy, screen);
        Visitor visitor(visit, first.loop, frames);
        std::vector<Frame> seen;
        {
            Recorder recorder(visitor, first.loop,
                              [&](std::string_view lines) { recorded += lines; });
            seen = frames_of(first, recorder);
        }

        const Script script = script_of(recorded);
        const auto begins_in = screen_of(script);
        REQUIRE(begins_in.has_value());
        Visited again(policy, *begins_in);
        Player player(script, again.loop, {});
        const std::vector<Frame> seen_again = frames_of(again, player);
        CHECK(player.failures().empty());
        REQUIRE(seen_again.size() == seen.size());
        for (std::size_t i = 0; i < seen.size(); ++i) {
            CAPTURE(i);
            CHECK(seen[i].state == seen_again[i].state);
            CHECK(seen[i].picture == seen_again[i].picture);
        }
        CHECK(first.loop.hands().panels == again.loop.hands().panels);
    }
}

TEST_CASE("replay: a recording may be looked at on its way")
{
    Show show(explore);
    CHECK(show.play("screen 1280x720 at 1\n1.0 event key down f\n1.0 event tick\nexpect "
                    "panel:filter\n1.5 event key down Escape\n1.5 event tick\nexpect no "
                    "panel:filter\n")
              .empty());
    Show other(explore);
    CHECK(other.play("screen 800x600 at 2\n").size() == 1);
}

namespace {

// As the watch of a window tells it.
class ToldEvents {
public:
    std::function<void()> tell()
    {
        return [this] {
            const std::lock_guard guard(lock_);
            ++count_;
            changed_.notify_all();
        };
    }
    bool wait()
    {
        std::unique_lock guard(lock_);
        if (!changed_.wait_for(guard, std::chrono::seconds(20), [this] { return count_ > 0; }))
            return false;
        count_ = 0;
        return true;
    }

private:
    std::mutex lock_;
    std::condition_variable changed_;
    int count_ = 0;
};

// Frames that are told of files, and nothing else.
class FileTicks final : public EventSource {
public:
    void wait(const Wake&, std::vector<Event>& out) override
    {
        ++turns_;
        out.push_back({turns_ * nanoseconds_per_second, event::FilesChanged{}});
        out.push_back({turns_ * nanoseconds_per_second, event::Tick{}});
    }

private:
    Nanoseconds turns_ = 0;
};

}  // namespace

TEST_CASE("replay: what was read of the exhibit's files is read in the turn in which it was taken")
{
    const TestFolder folder;
    const std::string path = folder / "exhibit.json";
    const std::string text =
        *read_file(std::string(VITRINE_SOURCE_DIR) + "/tests/exhibits/good/full.json");
    REQUIRE(replace_file(path, text));
    auto world = read_world({path});
    REQUIRE(world);
    Loop loop(*world, {.policy = explore}, offscreen({400, 300}));
    ToldEvents told;
    Live live({path});
    loop.follow(*world, live);
    REQUIRE(live.start(*world, told.tell()));
    std::string recorded;
    int turns = 0;
    {
        FileTicks source;
        Recorder recorder(source, loop, [&](std::string_view lines) { recorded += lines; });
        std::vector<Event> events;
        REQUIRE(replace_file(path, text + "\n"));
        while (!loop.has_read()) {
            REQUIRE(told.wait());
            events.clear();
            recorder.wait(Wake::now(), events);
            REQUIRE(loop.turn(events).has_value());
            ++turns;
        }
    }
    CHECK(turns > 1);
    const Script script = script_of(recorded);
    int reads = 0;
    int ticks = 0;
    for (const ScriptLine& line : script) {
        const auto* raw = std::get_if<step::Raw>(&line.step);
        if (raw == nullptr) continue;
        reads += std::holds_alternative<event::FilesChanged>(raw->event.what) ? 1 : 0;
        ticks += std::holds_alternative<event::Tick>(raw->event.what) ? 1 : 0;
    }
    CHECK(reads == 1);
    CHECK(ticks == turns);
}
