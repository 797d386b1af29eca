// Reading an exhibit while the window is alive: a large one shows how far it is.
#pragma once

#include "app/policy.h"
#include "engine/machine.h"
#include "engine/signals.h"
#include "program/options.h"
#include "program/stage.h"
#include "program/world.h"

#include <functional>
#include <memory>
#include <optional>

namespace vitrine {

// Reads an exhibit, in another thread. `progress` says whether it should go on. It must own all
// that it uses, since nobody waits for it when the visitor leaves.
using ReadWorld = std::function<Result<World>(Progress& progress)>;

// A machine with a window that was opened before there was an exhibit to show in it.
struct Opened {
    std::unique_ptr<Machine> machine;
    std::optional<Screen> screen;
};

// How the screen looks while an exhibit is read.
struct LoadingScreen {
    const Words& words;
    const Theme& theme;
    const Fonts& fonts;
    std::string name;  // of the file
    Leaving leaving{};
};

// Shows the loading screen in `where`, whose size follows its window, until `is_done`, which is
// asked 20 times a second. Returns false if the visitor leaves before. Fails if the renderer does.
Result<bool> show_loading(const LoadingScreen& screen, EventSource& source, Screen& where,
                          const Progress& progress, const std::function<bool()>& is_done);

// Opens the window that the options ask for, with whoever draws in it.
Result<Screen> open_screen(const Options& options, Machine& machine, std::string title);

// Calls `read`. If that takes longer than an eighth of a second, opens a window meanwhile and
// leaves it in `opened`. Nothing if the visitor closes the window or a signal comes; then reading
// is asked to stop and not waited for.
Result<std::optional<World>> read_with_window(const Options& options, Signals& signals,
                                              const ReadWorld& read, Opened& opened);

}  // namespace vitrine
