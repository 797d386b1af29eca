// A visit that starts over, and another exhibit, leave nothing behind: after any visit at all the
// program is as it would be if it had just been started.

#include "base/log.h"
#include "engine/files.h"
#include "exhibit/generate.h"
#include "program/live.h"
#include "support/any_visit.h"
#include "support/folder.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

// An exhibit's file that is saved again and again, with another exhibit or with none.
class Saved {
public:
    Saved()
    {
        texts_.push_back(sample::project_file("data/mopr/exhibit.json"));
        texts_.push_back(sample::project_file("tests/exhibits/good/full.json"));
        texts_.emplace_back();
        generate_exhibit({.events = 60},
                         [this](std::string_view piece) { texts_.back() += piece; });
        std::filesystem::copy(std::string(VITRINE_SOURCE_DIR) + "/data/mopr/pictures",
                              folder_ / "pictures");
        save(0);
    }
    std::string path() const { return folder_ / "exhibit.json"; }
    void save(int which)
    {
        const auto place = static_cast<std::size_t>(which);
        REQUIRE(replace_file(path(), place < texts_.size() ? texts_[place] : "{"));
    }
    static constexpr int most = 3;  // save(most): one that cannot be read

private:
    TestFolder folder_;
    std::vector<std::string> texts_;
};

// Warnings about pictures that other exhibits lack are no news here.
class QuietLog {
public:
    QuietLog() : before_(set_log_sink([](std::string_view) {})) {}
    ~QuietLog() { set_log_sink(before_); }
    QuietLog(const QuietLog&) = delete;
    QuietLog& operator=(const QuietLog&) = delete;

private:
    LogSink before_;
};

struct Screened {
    Loop loop;

    Screened(const World& world, const Policy& policy, const Preferences& preferences, Vec2 size,
             float density)
        : loop(world, {.policy = policy, .preferences = preferences}, offscreen(size, density))
    {}

    void turn(const std::vector<Event>& events) { REQUIRE(loop.turn(events).has_value()); }
    // Until nothing moves.
    Nanoseconds settle(Nanoseconds now)
    {
        for (int i = 0; i < 200; ++i) {
            now += nanoseconds_per_second / 50;
            turn({
                {now, event::Tick{}}
            });
        }
        return now;
    }
};

void check_same_hands(const Hands& one, const Hands& two)
{
    CHECK(one.contacts == two.contacts);
    CHECK(one.gestures == two.gestures);
    CHECK(one.panels.pointer == two.panels.pointer);
    CHECK(one.panels.areas == two.panels.areas);
    CHECK(one.panels == two.panels);
    CHECK(std::ranges::equal(one.wanted, two.wanted, {}, &Action::index, &Action::index));
}

void check_same_presence(const Presence& one, const Presence& two)
{
    const auto is_same_look = [](const Presence::Look& a, const Presence::Look& b) {
        return a.opacity == b.opacity && a.name_opacity == b.name_opacity && a.offset == b.offset;
    };
    CHECK(std::ranges::equal(one.items(), two.items(), is_same_look));
    CHECK(one.leaving().size() == two.leaving().size());
    CHECK(std::ranges::equal(one.lanes(), two.lanes()));
    const auto is_same_caption = [](const Captions::Caption& a, const Captions::Caption& b) {
        return a.key == b.key && a.at == b.at && a.lane == b.lane && a.opacity == b.opacity;
    };
    CHECK(std::ranges::equal(one.captions(), two.captions(), is_same_caption));
}

void check_same(const Screened& one, const Screened& two)
{
    CHECK(one.loop.state() == two.loop.state());
    check_same_hands(one.loop.hands(), two.loop.hands());
    check_same_presence(one.loop.presence(), two.loop.presence());
    CHECK(one.loop.wake().at == two.loop.wake().at);
    CHECK(one.loop.renderer().read() == two.loop.renderer().read());
}

// Whatever happens next happens to both alike.
void check_go_on_alike(AnyVisit& visit, Screened& one, Screened& two)
{
    for (int i = 0; i < 6; ++i) {
        CAPTURE(i);
        std::vector<Event> events = visit.next_events(one.loop);
        std::erase_if(events, [](const Event& event) {
            return std::holds_alternative<event::FilesChanged>(event.what);
        });
        one.turn(events);
        two.turn(events);
        CHECK(one.loop.state() == two.loop.state());
        check_same_hands(one.loop.hands(), two.loop.hands());
    }
    one.settle(visit.now());
    const Nanoseconds now = two.settle(visit.now());
    visit.pass(seconds_between(visit.now(), now));
    CHECK(one.loop.state() == two.loop.state());
    check_same_hands(one.loop.hands(), two.loop.hands());
    CHECK(one.loop.renderer().read() == two.loop.renderer().read());
}

// A visit that begins later has other times, and knows what the machine has said: the day, and
// which window is on which display.
void begin_at_the_same_time(State& fresh, const State& state)
{
    fresh.quiet_since = state.quiet_since;
    fresh.today = state.today;
    fresh.journey.leg_since = state.journey.leg_since;
    fresh.lesson.runs_since = state.lesson.runs_since;
    fresh.lesson.shows_since = state.lesson.shows_since;
    fresh.classroom.step_since = state.classroom.step_since;
    if (fresh.classroom.begun) fresh.classroom.begun = state.classroom.begun;
    fresh.classroom.is_swapped = state.classroom.is_swapped;
    fresh.classroom.is_covered = state.classroom.is_covered;
}

constexpr int visits = 12;
constexpr int frames_a_visit = 40;
constexpr unsigned first_seed = 1;

World read(const std::string& path)
{
    auto found = read_world({path});
    REQUIRE(found.has_value());
    return std::move(*found);
}

struct Started {
    Saved saved;
    World world;
    const Policy& policy;
    Preferences preferences;
    Screened shown;
    Live live;
    AnyVisit visit;

    explicit Started(unsigned seed)
        : world(read(saved.path()))
        , policy(*policies()[seed % policies().size()])
        , preferences{.reduces_motion = seed % 5 == 0}
        , shown(world, policy, preferences, {900, 600}, 1)
        , live({saved.path()})
        , visit(seed)
    {
        shown.loop.follow(world, live);
        shown.turn({
            {0, event::Tick{}}
        });
    }

    // The exhibit may be another one after each turn.
    void go_on(int frames)
    {
        for (int i = 0; i < frames; ++i) {
            if (visit.once_in(8)) saved.save(visit.up_to(Saved::most));
            while (visit.once_in(2))
                shown.loop.want(visit.next_action(world.exhibit));
            shown.turn(visit.next_events(shown.loop));
        }
    }

    // A visit that begins now, in what is shown, to the exhibit as it is now. `make_alike` sets of
    // its state what may differ.
    template <class MakeAlike>
    void check_as_fresh(const std::string& language, const MakeAlike& make_alike)
    {
        const State& state = shown.loop.state();
        Screened fresh(world, policy, first_preferences(language), state.size, state.density);
        make_alike(fresh.loop.state_for_start(), state);
        fresh.turn({
            {visit.now(), event::Tick{}}
        });
        check_same(shown, fresh);
        check_go_on_alike(visit, shown, fresh);
    }

private:
    // What a visit to the exhibit as it is now begins with.
    Preferences first_preferences(const std::string& language) const
    {
        Preferences first = preferences;
        first.language = find_language(world.exhibit, language).value_or(LanguageId{});
        return first;
    }
};

}  // namespace

TEST_CASE("start over: after any visit all is as in one that has just begun, and goes on so")
{
    const QuietLog quiet;
    for (unsigned seed = first_seed; seed < first_seed + visits; ++seed) {
        CAPTURE(seed);
        Started s(seed);
        const std::string language = s.world.exhibit.languages.front();
        s.go_on(frames_a_visit);
        CAPTURE(s.policy.name);
        // By what a panel wants, or because nobody has been there for long; with more in the same
        // turn that was meant for the visit before.
        std::vector<Event> last;
        // What rests is not left by anybody.
        const bool is_visited = !s.shown.loop.state().is_at_attract;
        if (s.policy.idle && s.visit.once_in(2) && is_visited) {
            s.visit.pass(200);
            last = {
                {s.visit.now(), event::Tick{}}
            };
        } else {
            s.shown.loop.want(action::ScrollPanel{1});
            s.shown.loop.want(action::StartOver{});
            s.shown.loop.want(action::ScrollPanel{1});
            last = s.visit.next_events(s.shown.loop);
        }
        std::erase_if(last, [](const Event& event) {
            return std::holds_alternative<event::FilesChanged>(event.what);
        });
        s.shown.turn(last);
        const Policy& policy_of_visit = s.policy;
        s.check_as_fresh(language, [&policy_of_visit](State& fresh, const State& state) {
            begin_at_the_same_time(fresh, state);
            // Where visits are kept, so is the trail, and nothing else of it.
            if (policy_of_visit.keeps) fresh.trail.kept = state.trail.kept;
        });
    }
}

TEST_CASE("start over: another exhibit leaves what the visitor has chosen, and nothing else")
{
    const QuietLog quiet;
    for (unsigned seed = first_seed; seed < first_seed + visits; ++seed) {
        CAPTURE(seed);
        Started s(seed);
        const std::string language = s.world.exhibit.languages.front();
        s.go_on(frames_a_visit);
        CAPTURE(s.policy.name);
        s.saved.save(s.visit.up_to(Saved::most - 1));
        // It comes last in its turn: what comes after it is of the visit that goes on.
        std::vector<Event> last = s.visit.next_events(s.shown.loop);
        last.push_back({s.visit.now(), event::Key{.code = KeyCode::PageDown}});
        last.push_back({s.visit.now(), event::FilesChanged{}});
        s.shown.turn(last);
        s.check_as_fresh(language, [](State& fresh, const State& state) { fresh = state; });
    }
}
