#include "base/log.h"
#include "engine/files.h"
#include "input/script.h"
#include "program/commands.h"
#include "program/loading.h"
#include "program/loop.h"
#include "program/player.h"
#include "program/recorder.h"
#include "program/start.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace vitrine {

namespace {

constexpr Vec2 script_size{1280, 720};

int play(const Options& options, World& world, const Policy& policy, const Preferences& preferences,
         std::size_t tour)
{
    const auto text = read_file(options.script);
    if (!text) return complain(text.error());
    const Reading<Script> script = read_script(*text);
    log_answer(printed(script.problems, options.script));
    if (!script.value) return 1;

    step::Screen screen = screen_of(*script.value).value_or(step::Screen{.size = script_size});
    if (options.width > 0)
        screen.size = {static_cast<float>(options.width), static_cast<float>(options.height)};
    const auto renderer = make_offscreen_renderer(screen.size);
    Loop loop(world, policy, preferences, tour, *renderer, nullptr, screen.size, screen.density);
    Live live(world.path);
    loop.follow(world, live);
    Player player(*script.value, loop, {});
    if (auto done = run(loop, player); !done) return complain(done.error());
    for (const std::string& failure : player.failures()) {
        log_answer(fmt::format("{}: {}\n", options.script, failure));
    }
    return player.failures().empty() ? 0 : 1;
}

// In the window that reading may have opened already.
int show(const Options& options, World& world, const Policy& policy, const Preferences& preferences,
         std::size_t tour, Opened opened)
{
    std::string title(world.exhibit.text(world.exhibit.title, preferences.language));
    if (!opened.window) {
        auto made = open_window(window_options(options, policy, std::move(title)));
        if (!made) return complain(made.error());
        opened.window = std::move(*made);
        auto renderer = make_renderer(*opened.window, renderer_choice(options));
        if (!renderer) return complain(renderer.error());
        opened.renderer = std::move(*renderer);
    } else {
        opened.window->set_title(title);
        opened.renderer->forget();
    }
    Window* window = &*opened.window;
    if (policy.hides_pointer) window->set_cursor_visible(false);
    Loop loop(world, policy, preferences, tour, *opened.renderer, window, window->size_px(),
              window->density());
    Live live(world.path);
    loop.follow(world, live);
    const Window& shown = *window;
    loop.read_pictures_beside([&shown] { shown.wake_up(); });
    // Without it the exhibit is shown all the same, as it is now.
    if (auto started = live.start(world, [&shown] { shown.tell_of_files(); }); !started)
        log_line(LogLevel::Warning, started.error().what);
    Result<void> done;
    if (options.record.empty()) {
        done = run(loop, *window);
    } else {
        std::ofstream out(options.record);
        if (!out) return complain({fmt::format("vitrine: cannot write {}", options.record)});
        Recorder recorder(*window, loop,
                          [&out](std::string_view lines) { out << lines << std::flush; });
        done = run(loop, recorder);
    }
    return done ? 0 : complain(done.error());
}

Result<std::optional<World>> read_at_once(const std::string& path)
{
    TRY(World world, read_world(path));
    return std::optional(std::move(world));
}

}  // namespace

int visit(const Options& options)
{
    Opened opened;
    Result<std::optional<World>> read = options.script.empty()
                                            ? read_with_window(
                                                  options,
                                                  [path = options.exhibit](Progress& progress) {
                                                      return read_world(path, &progress);
                                                  },
                                                  opened)
                                            : read_at_once(options.exhibit);
    if (!read) return complain(read.error());
    // The visitor left before it was there.
    if (!*read) return 0;
    std::optional<World> world = std::move(*read);
    const Policy& policy = policy_of(options);
    const auto preferences = preferences_of(options, *world, policy);
    if (!preferences) return complain(preferences.error());
    const auto tour = tour_of(options, world->exhibit);
    if (!tour) return complain(tour.error());
    if (policy.opens == Opening::Tour && world->exhibit.tours.empty()) {
        return complain(
            {"vitrine: this exhibit has no tour to present; `vitrine EXHIBIT` explores it"});
    }
    return options.script.empty()
               ? show(options, *world, policy, *preferences, *tour, std::move(opened))
               : play(options, *world, policy, *preferences, *tour);
}

}  // namespace vitrine
