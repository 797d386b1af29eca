// What commands share: they turn options into the policy and the preferences that a visit begins
// with, and report errors.
#pragma once

#include "app/settings.h"
#include "app/state.h"
#include "engine/renderer.h"
#include "program/loop.h"
#include "program/options.h"
#include "program/world.h"

namespace vitrine {

// Prints the error as the command's answer; returns the exit code 1.
int complain(const Error& error);

// The exhibit that the options name, and how it is to be read.
Named named_of(const Options& options);

// Writes the file that --output names. Replaces one that is there already only with --replace.
// Returns an exit code.
int written(const Options& options, std::string_view bytes);

// The policy that a command, or --mode, names.
const Policy& policy_of(const Options& options);

// The name of the theme that a visit begins with.
std::string first_theme(const Options& options, const Policy& policy);

// The options with what was kept in the place of what the command line does not say. Those that
// depend on the exhibit follow in preferences_of().
Options with_settings(const Options& options, const KeptSettings& settings);

// The preferences that a visit begins with: language, theme, text size. Fails if the exhibit or the
// program has none of that name.
Result<Preferences> preferences_of(const Options& options, const World& world, const Policy& policy,
                                   const KeptSettings& settings = {});

// The window that a visit opens, and the renderer that draws there.
WindowOptions window_options(const Options& options, const Policy& policy, std::string title);
RendererChoice renderer_choice(const Options& options);

// The presenter's window that the options ask for. `machine` null: without windows, for a script.
PresenterDesk presenter_desk(const Options& options, Machine* machine, std::string title);

// The tour that --tour names; the first if none is named.
Result<std::size_t> tour_of(const Options& options, const Exhibit& exhibit);

// Policy, preferences and tour together. Fails also if the visit would open with a tour and there
// is none.
Result<Beginning> beginning_of(const Options& options, const World& world,
                               const KeptSettings& settings = {});

}  // namespace vitrine
