// Reading an exhibit while the window is alive: a large one shows how far it is.
#pragma once

#include "app/policy.h"
#include "engine/renderer.h"
#include "engine/window.h"
#include "program/options.h"
#include "program/world.h"

#include <functional>
#include <memory>
#include <optional>

namespace vitrine {

// What is read in another thread, with whether it shall go on in `progress`. It must own what it
// uses, since nobody waits for it when the visitor leaves.
using ReadWorld = std::function<Result<World>(Progress& progress)>;

// A window that was opened before there was an exhibit to show in it.
struct Opened {
    std::optional<Window> window;
    std::unique_ptr<Renderer> renderer;
};

// How the screen looks while an exhibit is read, and who shows it.
struct LoadingScreen {
    const Words& words;
    const Theme& theme;
    const Fonts& fonts;
    std::string name;  // of the file
    Leaving leaving{};
};

// Shows the screen on `renderer` until `is_done`, which is asked 20 times a second; returns false
// if the visitor has left before. Fails if the renderer does.
Result<bool> show_loading(const LoadingScreen& screen, EventSource& source, Renderer& renderer,
                          Vec2 size, float density, const Progress& progress,
                          const std::function<bool()>& is_done);

// Reads by `read`. What takes longer than an eighth of a second opens a window meanwhile (into
// `opened`). Nothing if the visitor closed it; then reading is asked to stop and not waited for.
Result<std::optional<World>> read_with_window(const Options& options, const ReadWorld& read,
                                              Opened& opened);

}  // namespace vitrine
