#include "draw/image.h"
#include "engine/files.h"
#include "program/commands.h"
#include "program/loop.h"
#include "program/start.h"

#include <fmt/format.h>

#include <charconv>

namespace vitrine {

namespace {

Result<Date> date_option(const std::string& name, const std::string& text)
{
    auto date = parse_edtf(text);
    if (!date) {
        return fail(fmt::format("vitrine: {} '{}': at character {}, expected {}", name, text,
                                date.error().offset + 1, date.error().expected));
    }
    return *date;
}

// Moves the state that a visit begins with to the view that was asked for.
Result<void> look(const Options& options, const World& world, const Policy& policy, State& state)
{
    if (policy.opens == Opening::Attract &&
        (!options.select.empty() || !options.span.empty() || !options.at.empty())) {
        state.is_at_attract = false;
    }
    if (!options.select.empty()) {
        const auto id = find_milestone(world.exhibit, options.select);
        if (!id)
            return fail(fmt::format("vitrine: this exhibit has no milestone '{}'", options.select));
        show_detail(state, *id);
    }
    const Regions regions = regions_of(state, policy);
    const double margin = regions.side_margin(metrics_of(state));
    state.camera = fitted(world.index.range, 0, regions.lanes_right(), margin);
    if (!options.span.empty()) {
        TRY(const Date span, date_option("--span", options.span));
        state.camera = fitted(span_of(span), 0, regions.lanes_right(), margin);
    }
    if (!options.at.empty()) {
        TRY(const Date at, date_option("--at", options.at));
        state.camera.centre =
            span_of(at).centre() + (0.5 - regions.lanes_right() / 2) * state.camera.days;
    }
    Limits limits = world.index.limits;
    limits.seen = regions.lanes_right();
    limits.margin = margin;
    state.camera = limited(state.camera, limits);
    const page::Tour* tour = tour_of(state);
    if (options.step.empty() || tour == nullptr) return {};
    const std::size_t steps = world.exhibit.tours[tour->tour].steps.size();
    std::size_t step = 0;
    const char* end = options.step.data() + options.step.size();
    const auto [stop, fault] = std::from_chars(options.step.data(), end, step);
    if (fault != std::errc{} || stop != end || step < 1 || step > steps) {
        return fail(fmt::format("vitrine: --step '{}': expected a number from 1 to {}",
                                options.step, steps));
    }
    show_step(state, world.exhibit, {.tour = tour->tour, .step = step - 1});
    return {};
}

Result<void> take(const Options& options)
{
    TRY(const World world, read_world(named_of(options)));
    const Policy& policy = policy_of(options);
    TRY(Preferences preferences, preferences_of(options, world, policy));
    preferences.reduces_motion = true;
    TRY(const std::size_t tour, tour_of(options, world.exhibit));
    const Vec2 size{options.width > 0 ? static_cast<float>(options.width) : 1920.0F,
                    options.height > 0 ? static_cast<float>(options.height) : 1080.0F};
    Loop loop(world, {.policy = policy, .preferences = preferences, .tour = tour}, offscreen(size));
    if (auto looked = look(options, world, policy, loop.state_for_start()); !looked) return looked;
    // Panels settle in two frames; pictures are taken settled.
    for (int i = 0; i < 3; ++i) {
        if (auto shown = loop.turn({
                {nanoseconds_per_second * i, event::Tick{}}
        });
            !shown)
            return shown;
    }
    if (!options.tree.empty()) {
        const std::string& language =
            world.exhibit.languages[index_of(loop.state().preferences.language)];
        if (auto written = replace_file(options.tree, json_of(loop.semantics(), language, size));
            !written)
            return written;
    }
    return replace_file(options.output, png_bytes(loop.renderer().read()));
}

}  // namespace

int shot(const Options& options)
{
    const auto taken = take(options);
    return taken ? 0 : complain(taken.error());
}

}  // namespace vitrine
