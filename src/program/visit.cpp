#include "base/log.h"
#include "data/presenter_keys.h"
#include "engine/chime.h"
#include "engine/files.h"
#include "input/script.h"
#include "program/commands.h"
#include "program/linking.h"
#include "program/loading.h"
#include "program/loop.h"
#include "program/player.h"
#include "program/recorder.h"
#include "program/setup_file.h"
#include "program/start.h"
#include "program/user_data.h"

#include <fmt/format.h>

#include <fstream>
#include <memory>
#include <optional>
#include <utility>

namespace vitrine {

namespace {

constexpr Vec2 script_size{1280, 720};

// What is kept of the user, where the policy wants that. A script and a recording keep and find
// nothing, so that they are the same on every machine, unless a folder for it is named.
std::unique_ptr<UserData> user_data_for(const Options& options)
{
    const bool is_to_be_same = !options.script.empty() || !options.record.empty();
    if (!policy_of(options).keeps || (is_to_be_same && options.profile.empty())) return nullptr;
    return std::make_unique<UserData>(options.profile);
}

KeptSettings settings_of(const UserData* user)
{
    return user != nullptr ? user->settings() : KeptSettings{};
}

// Begins where the command line says.
Result<void> go_there(Loop& loop, const std::optional<ViewLink>& link, const Exhibit& exhibit)
{
    if (!link) return {};
    TRY(const Actions way, way_to(*link, exhibit));
    for (const Action& action : way)
        loop.want(action);
    return {};
}

StaffDesk::Keys staff_keys(const Options& options)
{
    StaffDesk::Keys keys{.pin_hash = options.pin_hash, .place = options.place};
    if (!options.config.empty())
        keys.keep_width = [path = options.config](float mm) { return keep_width_in(path, mm); };
    return keys;
}

// Plays a script, without a window and under a clock of its own.
int play(const Options& options, const std::optional<ViewLink>& link, UserData* user)
{
    auto world = read_world(named_of(options));
    if (!world) return complain(world.error());
    const auto beginning = beginning_of(options, *world, settings_of(user));
    if (!beginning) return complain(beginning.error());
    const auto text = read_file(options.script);
    if (!text) return complain(text.error());
    const Reading<Script> script = read_script(*text);
    log_answer(printed(script.problems, options.script));
    if (!script.value) return 1;

    step::Screen screen = screen_of(*script.value).value_or(step::Screen{.size = script_size});
    if (options.width > 0)
        screen.size = {static_cast<float>(options.width), static_cast<float>(options.height)};
    Loop loop(*world, *beginning, offscreen(screen.size, screen.density));
    loop.present_at(presenter_desk(options, nullptr, {}));
    Live live(world->named);
    loop.follow(*world, live);
    if (user != nullptr) loop.keep_in(*user);
    loop.staff_desk().set(staff_keys(options));
    if (auto there = go_there(loop, link, world->exhibit); !there) return complain(there.error());
    Player player(*script.value, loop, {});
    if (auto done = run(loop, player); !done) return complain(done.error());
    for (const std::string& failure : player.failures()) {
        log_answer(fmt::format("{}: {}\n", options.script, failure));
    }
    return player.failures().empty() ? 0 : 1;
}

// Turns the loop with what happens in the machine's windows, which is written down on the way if
// `record` names a file.
Result<void> run_on(Machine& machine, Loop& loop, const std::string& record)
{
    if (record.empty()) return run(loop, machine);
    std::ofstream out(record);
    if (!out) return fail(fmt::format("vitrine: cannot write {}", record));
    Recorder recorder(machine, loop,
                      [&out](std::string_view lines) { out << lines << std::flush; });
    return run(loop, recorder);
}

// What a visit in a window begins with.
struct Asked {
    const Options& options;
    const std::optional<ViewLink>& link;
    UserData* user = nullptr;  // null: nothing is kept
};

// Shows the visit in a window, which reading may have opened already.
Result<void> show(const Asked& asked, World& world, Signals& signals, Opened opened)
{
    const Options& options = asked.options;
    TRY(const Beginning beginning, beginning_of(options, world, settings_of(asked.user)));
    std::string title(world.exhibit.text(world.exhibit.title, beginning.preferences.language));
    if (!opened.machine) {
        TRY(opened.machine, start_machine(signals));
        TRY(opened.screen, open_screen(options, *opened.machine, std::move(title)));
    } else {
        opened.screen->window->set_title(title);
        opened.screen->renderer->forget();
    }
    Machine& machine = *opened.machine;
    if (beginning.policy.hides_pointer) opened.screen->window->set_cursor_visible(false);
    Loop loop(world, beginning, std::move(*opened.screen));
    const Words& words = world.words[index_of(beginning.preferences.language)];
    loop.present_at(presenter_desk(options, &machine, std::string(words[word::presenter_window])));
    Live live(world.named);
    loop.follow(world, live);
    if (asked.user != nullptr) {
        asked.user->write_beside([&machine] { machine.wake_up(); });
        loop.keep_in(*asked.user);
    }
    if (auto there = go_there(loop, asked.link, world.exhibit); !there) return there;
    loop.read_pictures_beside([&machine] { machine.wake_up(); });
    loop.save_pictures_in(user_documents_folder().value_or(std::string{}));
    loop.speak_with(find_voice());
    StaffDesk::Keys keys = staff_keys(options);
    keys.service = ServiceManager::of_environment();
    keys.play_chime = play_chime;
    loop.staff_desk().set(std::move(keys));
    // If the files cannot be watched, the exhibit is shown as it is now.
    if (auto started = live.start(world, [&machine] { machine.tell_of_files(); }); !started)
        log_line(LogLevel::Warning, started.error().what);
    return run_on(machine, loop, options.record);
}

}  // namespace

int visit(const Options& asked)
{
    Options options = asked;
    const auto link = take_link(options);
    if (!link) return complain(link.error());
    const auto user = user_data_for(options);
    options = with_settings(options, settings_of(user.get()));
    // Who comes by a link wants to see what it names.
    options.no_masthead = options.no_masthead || link->has_value();
    if (!options.script.empty()) return play(options, *link, user.get());
    Signals signals;
    Opened opened;
    const auto read = [named = named_of(options)](Progress& progress) {
        return read_world(named, &progress);
    };
    Result<std::optional<World>> world = read_with_window(options, signals, read, opened);
    if (!world) return complain(world.error());
    // The visitor left before it was there.
    if (!*world) return 0;
    const auto done = show({options, *link, user.get()}, **world, signals, std::move(opened));
    return done ? 0 : complain(done.error());
}

}  // namespace vitrine
