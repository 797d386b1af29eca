#include "engine/clock.h"
#include "engine/files.h"
#include "exhibit/generate.h"
#include "exhibit/read.h"
#include "program/loading.h"

#include <doctest/doctest.h>

#include <csignal>
#include <string>
#include <unistd.h>

using namespace vitrine;

namespace {

// A window without a screen: ticks, and what the test puts in between.
class Ticks final : public EventSource {
public:
    explicit Ticks(std::vector<Event> events) : events_(std::move(events)) {}

    void wait(const Wake& wake, std::vector<Event>& out) override
    {
        const Nanoseconds now = wake.at.value_or(0);
        if (next_ < events_.size()) {
            out.push_back(events_[next_++]);
            out.back().at = now;
        } else {
            out.push_back({now, event::Tick{}});
        }
    }

private:
    std::vector<Event> events_;
    std::size_t next_ = 0;
};

struct Loading {
    Words words = *words_of("en");
    Theme theme = *read_theme_named("day");
    Fonts fonts = *open_fonts();
    Screen where = offscreen({640, 360});
    Progress progress;
    int asked = 0;

    Result<bool> show(std::vector<Event> events, int until, Leaving leaving = Leaving::Free)
    {
        Ticks ticks(std::move(events));
        const LoadingScreen screen{words, theme, fonts, "big.json", leaving};
        return show_loading(screen, ticks, where, progress, [&] { return ++asked > until; });
    }
    std::size_t red() const
    {
        const Image image = where.renderer->read();
        std::size_t count = 0;
        for (int y = 230; y < 300; ++y) {
            for (int x = 0; x < image.width; ++x) {
                const std::uint32_t pixel =
                    image.pixels[static_cast<std::size_t>(y * image.width + x)];
                count += (pixel & 0xFFFFFFU) == 0xB3261EU ? 1 : 0;
            }
        }
        return count;
    }
};

}  // namespace

TEST_CASE("loading: the bar grows with what is read, and the screen ends when it is")
{
    Loading screen;
    screen.progress.begin(0, 1);
    screen.progress.report(0.25);
    REQUIRE(screen.show({}, 2).value() == true);
    const std::size_t quarter = screen.red();
    CHECK(quarter > 500);
    screen.progress.report(0.75);
    REQUIRE(screen.show({}, 10).value() == true);
    CHECK(screen.red() > quarter * 2);
}

TEST_CASE("loading: the visitor can leave, and resize the window meanwhile")
{
    Loading screen;
    const Vec2 larger{800, 600};
    const auto left = screen.show(
        {
            {0, event::Resize{larger, 1}},
            {0, event::Quit{}           }
    },
        1000);
    REQUIRE(left.has_value());
    CHECK(*left == false);
    CHECK(screen.asked < 5);
    CHECK(screen.where.renderer->read().width == 800);

    Loading other;
    event::Key escape{.code = KeyCode::Escape};
    CHECK(other
              .show(
                  {
                      {0, escape}
    },
                  1000)
              .value() == false);
}

TEST_CASE("loading: no key leaves a kiosk while it loads; a signal does")
{
    const std::vector<Event> keys{
        {0, event::Key{.code = KeyCode::Escape}                                       },
        {0, event::Key{.code = static_cast<KeyCode>('q'), .modifiers = {.ctrl = true}}},
    };
    const std::vector<Event> quit{
        {0, event::Quit{}}
    };
    CHECK(Loading().show(keys, 20, kiosk.leaving).value() == true);
    CHECK(Loading().show(keys, 20, explore.leaving).value() == false);
    CHECK(Loading().show(quit, 20, kiosk.leaving).value() == false);
}

TEST_CASE("loading: memory that runs out while it is read is an error that names the file")
{
    Signals signals;
    Opened opened;
    Options options;
    options.exhibit = "huge.json";
    const auto world = read_with_window(
        options, signals, [](Progress&) -> Result<World> { throw std::bad_alloc(); }, opened);
    REQUIRE_FALSE(world.has_value());
    CHECK(world.error().what == "cannot read 'huge.json': there is not enough memory");
}

TEST_CASE("loading: who is asked to stop reading stops, and has nothing to show")
{
    std::string text;
    generate_exhibit({.events = 20'000}, [&](std::string_view piece) { text += piece; });
    Progress progress;
    const Reading<Exhibit> whole = read_exhibit(text, &progress);
    REQUIRE(whole.value.has_value());
    CHECK(progress.share() > 0.7F);
    progress.cancel();
    const Reading<Exhibit> stopped = read_exhibit(text, &progress);
    CHECK_FALSE(stopped.value.has_value());
    CHECK(progress.share() < 0.1F);
}

TEST_CASE("loading: what is there at once opens no window")
{
    Signals signals;
    Opened opened;
    const auto world = read_with_window(
        {}, signals, [](Progress&) { return read_world({}); }, opened);
    REQUIRE(world.has_value());
    REQUIRE(world->has_value());
    CHECK_FALSE(opened.screen.has_value());
    CHECK((*world)->exhibit.milestones.size() > 100);
}

TEST_CASE("loading: an exhibit that cannot be read is an error, as without a window")
{
    Signals signals;
    Opened opened;
    const auto world = read_with_window(
        {}, signals, [](Progress&) { return read_world({"none.json"}); }, opened);
    REQUIRE_FALSE(world.has_value());
    CHECK(world.error().what.find("none.json") != std::string::npos);
}

TEST_CASE("loading: a signal that comes before there is a window ends it at once")
{
    Signals signals;
    Opened opened;
    ::kill(::getpid(), SIGTERM);
    const Nanoseconds begun = monotonic_time();
    const auto world = read_with_window(
        {}, signals,
        [](Progress& progress) -> Result<World> {
            while (!progress.is_cancelled())
                ::usleep(1000);
            return fail("it was cancelled");
        },
        opened);
    REQUIRE(world.has_value());
    CHECK_FALSE(world->has_value());
    CHECK_FALSE(opened.screen.has_value());
    CHECK(monotonic_time() - begun < 5 * nanoseconds_per_second);
}
