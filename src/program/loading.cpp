#include "program/loading.h"

#include "app/keymap.h"
#include "base/log.h"
#include "data/word_keys.h"
#include "draw/list.h"
#include "engine/files.h"
#include "engine/job.h"
#include "program/start.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

namespace {

constexpr Nanoseconds unnoticed = nanoseconds_per_second / 8;
constexpr Nanoseconds signal_patience = nanoseconds_per_second / 200;
constexpr Nanoseconds step = nanoseconds_per_second / 20;
constexpr Vec2 emblem{80, 76};  // logical units
constexpr float bar_width = 420;
constexpr float bar_height = 8;

// Whether the event ends the program: being closed does, and so do some keys, unless the policy has
// no such keys.
bool is_leaving(const Event& event, Leaving leaving)
{
    if (std::holds_alternative<event::Quit>(event.what)) return true;
    if (leaving != Leaving::Free) return false;
    const auto* key = std::get_if<event::Key>(&event.what);
    if (key == nullptr || key->press != Press::Down) return false;
    const auto command = command_of(Keys::All, *key);
    const auto* action = command ? std::get_if<Action>(&*command) : nullptr;
    return action != nullptr && (std::holds_alternative<action::Quit>(*action) ||
                                 std::holds_alternative<action::Close>(*action));
}

// Emblem, name, bar and percentage in the middle of the window.
void paint_loading(const LoadingScreen& screen, const Metrics& m, float share, Typesetter& type,
                   DrawList& out)
{
    const Theme& theme = screen.theme;
    const Vec2 size = out.size();
    out.rect({0, 0, size.x, size.y}, theme[Token::Paper]);
    const float width = std::min(m.px(bar_width), size.x * 0.8F);
    const float x = std::round((size.x - width) / 2);
    float y = std::round(size.y / 2 - m.px(90));
    paint_emblem({x, y, m.px(emblem.x), m.px(emblem.y)}, theme, out);
    y += m.px(emblem.y + 20);
    const auto line = [&](std::string_view text, Role role, Token color) {
        const RunId id = type.line(text, m.style(role), width);
        const Run& run = type[id];
        const float h = m.line_height(role);
        out.run(run, {x, run.baseline(y + h / 2)}, theme[color]);
        y += h;
    };
    line(screen.name, Role::Title, Token::Ink);
    y += m.px(16);
    out.rect({x, y, width, m.px(bar_height)}, theme[Token::Line]);
    out.rect({x, y, std::round(width * share), m.px(bar_height)}, theme[Token::Red]);
    y += m.px(bar_height + 10);
    const auto percent = static_cast<int>(std::floor(share * 100));
    line(screen.words.with(word::loading_share, {std::to_string(percent)}), Role::Small,
         Token::Muted);
}

}  // namespace

Result<bool> show_loading(const LoadingScreen& screen, EventSource& source, Screen& where,
                          const Progress& progress, const std::function<bool()>& is_done)
{
    Typesetter type(screen.fonts);
    Atlas atlas(screen.fonts, 1);
    DrawList list;
    std::vector<Event> events;
    Nanoseconds now = 0;
    while (!is_done()) {
        list.clear(where.size);
        paint_loading(screen, {.scale = where.density}, progress.share(), type, list);
        if (auto shown = where.renderer->show(list, atlas); !shown) return fail(shown.error().what);
        type.trim(64);
        atlas.next_frame();
        events.clear();
        source.wait(Wake{now + step}, events);
        for (const Event& event : events) {
            now = std::max(now, event.at);
            if (is_leaving(event, screen.leaving)) return false;
            if (const auto* resize = std::get_if<event::Resize>(&event.what)) {
                where.size = resize->size;
                where.density = resize->density;
                where.renderer->resize(resize->size);
            }
            if (std::holds_alternative<event::Exposed>(event.what)) where.renderer->forget();
            if (std::holds_alternative<event::TexturesLost>(event.what)) {
                where.renderer->forget();
                atlas.change_all();
            }
        }
    }
    return true;
}

Result<Screen> open_screen(const Options& options, Machine& machine, std::string title)
{
    const Policy& policy = policy_of(options);
    WindowOptions wanted = window_options(options, policy, std::move(title));
    if (options.display > 0) {
        const std::vector<Display> displays = machine.displays();
        const auto place = static_cast<std::size_t>(options.display) - 1;
        if (place < displays.size())
            wanted.at = displays[place].bounds;
        else
            log_line(LogLevel::Warning, fmt::format("there is no display {}, there are {}",
                                                    options.display, displays.size()));
    }
    TRY(Window window, open_window(machine, wanted));
    TRY(auto renderer, make_renderer(window, renderer_choice(options)));
    return screen_in(std::move(window), std::move(renderer));
}

Result<std::optional<World>> read_with_window(const Options& options, Signals& signals,
                                              const ReadWorld& read, Opened& opened)
{
    Job<World> reading(read);
    const auto result = [&]() -> Result<std::optional<World>> {
        Result<World> world = reading.take();
        if (world) return std::optional(std::move(*world));
        return fail(unreadable_world(options.exhibit, world.error()).problems.front().message);
    };
    for (Nanoseconds waited = 0; waited < unnoticed; waited += signal_patience) {
        if (reading.is_done_within(signal_patience)) return result();
        if (signals.is_asked()) return std::optional<World>{};
    }

    const Policy& policy = policy_of(options);
    TRY(const Words words, words_of(options.language.empty() ? "en" : options.language));
    TRY(const Theme theme, read_theme_named(first_theme(options, policy)));
    TRY(const Fonts fonts, open_fonts());
    TRY(opened.machine, start_machine(signals));
    TRY(opened.screen, open_screen(options, *opened.machine, "Vitrine"));
    const LoadingScreen screen{words, theme, fonts, file_name_of(options.exhibit), policy.leaving};
    TRY(const bool stays, show_loading(screen, *opened.machine, *opened.screen, reading.progress(),
                                       [&reading] { return reading.is_done(); }));
    if (!stays) return std::optional<World>{};
    return result();
}

}  // namespace vitrine
