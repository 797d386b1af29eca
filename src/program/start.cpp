#include "program/start.h"

#include "base/log.h"
#include "engine/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string>
#include <utility>

namespace vitrine {

namespace {

template <class Range, class Name>
std::string listed(const Range& range, Name name)
{
    std::string all;
    for (const auto& one : range)
        all += fmt::format("{}'{}'", all.empty() ? "" : ", ", name(one));
    return all;
}

}  // namespace

int complain(const Error& error)
{
    log_answer(error.what + '\n');
    return 1;
}

Named named_of(const Options& options)
{
    return {.path = options.exhibit,
            .sheet = options.sheet,
            .encoding = options.encoding,
            .columns = options.columns,
            .language = options.language,
            .title = options.title,
            .needs_tour = policy_of(options).opens == Opening::Tour ||
                          options.command == CommandName::Worksheet ||
                          options.command == CommandName::Handout};
}

int written(const Options& options, std::string_view bytes)
{
    std::error_code ignored;
    if (!options.replaces && std::filesystem::exists(options.output, ignored)) {
        return complain({fmt::format("vitrine: '{}' is there already; name another file, or say "
                                     "--replace to write over it",
                                     options.output)});
    }
    if (auto done = replace_file(options.output, bytes); !done) return complain(done.error());
    return 0;
}

const Policy& policy_of(const Options& options)
{
    if (options.policy) return *options.policy;
    switch (options.command) {
    case CommandName::Present: return present;
    case CommandName::Kiosk: return kiosk;
    case CommandName::Explore:
    case CommandName::Shot:
    case CommandName::TimeDemo:
    case CommandName::Check:
    case CommandName::Audit:
    case CommandName::Import:
    case CommandName::Export:
    case CommandName::Generate:
    case CommandName::New:
    case CommandName::Pack:
    case CommandName::Trail:
    case CommandName::Lesson:
    case CommandName::Worksheet:
    case CommandName::Handout:
    case CommandName::Poster: break;
    }
    const Policy* named = find_policy(options.mode);
    return named != nullptr ? *named : explore;
}

std::string first_theme(const Options& options, const Policy& policy)
{
    if (!options.theme.empty()) return options.theme;
    return std::string(theme_names[policy.is_night ? StockTheme::Night : StockTheme::Day]);
}

Options with_settings(const Options& options, const KeptSettings& settings)
{
    Options out = options;
    const bool is_known = settings.theme && std::ranges::find(theme_names.names, *settings.theme) !=
                                                theme_names.names.end();
    if (out.theme.empty() && is_known) out.theme = *settings.theme;
    if (out.text_percent == 0) out.text_percent = settings.text_percent.value_or(0);
    out.reduces_motion = out.reduces_motion || settings.reduces_motion.value_or(false);
    return out;
}

Result<Preferences> preferences_of(const Options& options, const World& world, const Policy& policy,
                                   const KeptSettings& settings)
{
    Preferences preferences{.text_percent = options.text_percent != 0 ? options.text_percent : 100,
                            .reduces_motion = options.reduces_motion,
                            .is_fullscreen = (policy.is_fullscreen || options.is_fullscreen) &&
                                             !options.is_windowed};
    const bool is_known = std::ranges::find(settings.known_exhibits, world.exhibit.id) !=
                          settings.known_exhibits.end();
    preferences.is_greeted = options.command == CommandName::Explore
                                 ? !options.no_masthead && !is_known
                                 : options.has_masthead;
    preferences.has_panel_left = settings.has_panel_left.value_or(false);
    preferences.has_letter_keys = settings.has_letter_keys.value_or(true);
    // Another exhibit may not have the language that was chosen.
    if (options.language.empty() && settings.language) {
        const auto language = find_language(world.exhibit, *settings.language);
        preferences.language = language.value_or(LanguageId{});
    }
    if (!options.language.empty()) {
        const auto language = find_language(world.exhibit, options.language);
        if (!language) {
            const std::string known =
                listed(world.exhibit.languages, [](const std::string& l) { return l; });
            return fail(fmt::format("vitrine: this exhibit has no language '{}'; it has {}",
                                    options.language, known));
        }
        preferences.language = *language;
    }
    const std::string theme = first_theme(options, policy);
    const auto found = std::ranges::find(world.themes, theme, &Theme::name);
    if (found == world.themes.end())
        return fail(fmt::format("vitrine: there is no theme '{}'", theme));
    preferences.theme = static_cast<std::size_t>(found - world.themes.begin());
    return preferences;
}

WindowOptions window_options(const Options& options, const Policy& policy, std::string title)
{
    return {.title = std::move(title),
            .width = options.width > 0 ? options.width : 1440,
            .height = options.height > 0 ? options.height : 860,
            .is_fullscreen =
                (policy.is_fullscreen || options.is_fullscreen) && !options.is_windowed,
            .keeps_screen_awake = policy.is_fullscreen,
            .closing = policy.leaving == Leaving::Free ? Closing::Allowed : Closing::Refused,
            .turn = options.turn};
}

RendererChoice renderer_choice(const Options& options)
{
    return renderer_names.find(options.renderer).value_or(RendererChoice::Automatic);
}

PresenterDesk presenter_desk(const Options& options, Machine* machine, std::string title)
{
    if (!policy_of(options).teaches) return {};
    PresenterDesk desk{.wanted = options.presenter_window      ? PresenterWindow::Always
                                 : options.no_presenter_window ? PresenterWindow::Never
                                                               : PresenterWindow::OnOwnDisplay,
                       .moves_class = !options.is_windowed};
    if (machine == nullptr) {
        desk.open = [](const Seat& seat) -> Result<Screen> {
            return offscreen({seat.at.w, seat.at.h}, 1, presenter_window);
        };
        return desk;
    }
    desk.open = [machine, title = std::move(title),
                 choice = renderer_choice(options)](const Seat& seat) -> Result<Screen> {
        TRY(Window window, open_window(*machine, {.title = title,
                                                  .width = static_cast<int>(seat.at.w),
                                                  .height = static_cast<int>(seat.at.h),
                                                  .is_fullscreen = seat.fills_display,
                                                  .at = seat.at,
                                                  .keeps_screen_awake = true}));
        TRY(auto renderer, make_renderer(window, choice));
        return screen_in(std::move(window), std::move(renderer));
    };
    return desk;
}

namespace {

// The step of this number, from 1, or with this id.
Result<std::size_t> step_of(const std::string& wanted, const Tour& tour)
{
    const auto found = std::ranges::find(tour.steps, wanted, &TourStep::id);
    if (found != tour.steps.end()) return static_cast<std::size_t>(found - tour.steps.begin());
    std::size_t number = 0;
    const char* end = wanted.data() + wanted.size();
    const auto [stop, fault] = std::from_chars(wanted.data(), end, number);
    if (fault == std::errc{} && stop == end && number >= 1 && number <= tour.steps.size())
        return number - 1;
    return fail(fmt::format("vitrine: this tour has no step '{}'; it has {}, which are called {}",
                            wanted, tour.steps.size(),
                            listed(tour.steps, [](const TourStep& s) { return s.id; })));
}

Result<LessonRules> lesson_of(const Options& options, const Exhibit& exhibit, std::size_t tour)
{
    LessonRules rules{.seconds_a_step = options.seconds_a_step,
                      .loops = options.loops,
                      .joins_presses = options.joins_presses};
    if (options.command != CommandName::Present || options.at.empty()) return rules;
    if (tour >= exhibit.tours.size()) return rules;
    TRY(rules.first_step, step_of(options.at, exhibit.tours[tour]));
    return rules;
}

}  // namespace

Result<Beginning> beginning_of(const Options& options, const World& world,
                               const KeptSettings& settings)
{
    const Policy& policy = policy_of(options);
    TRY(const Preferences preferences, preferences_of(options, world, policy, settings));
    TRY(const std::size_t tour, tour_of(options, world.exhibit));
    if (policy.opens == Opening::Tour && world.exhibit.tours.empty()) {
        return fail("vitrine: this exhibit has nothing to present");
    }
    TRY(const LessonRules lesson, lesson_of(options, world.exhibit, tour));
    return Beginning{.policy = policy, .preferences = preferences, .tour = tour, .lesson = lesson};
}

Result<std::size_t> tour_of(const Options& options, const Exhibit& exhibit)
{
    if (options.tour.empty()) return std::size_t{0};
    const auto found = std::ranges::find(exhibit.tours, options.tour, &Tour::id);
    if (found == exhibit.tours.end()) {
        const std::string known = listed(exhibit.tours, [](const Tour& t) { return t.id; });
        return fail(fmt::format("vitrine: this exhibit has no tour '{}'; it has {}", options.tour,
                                known.empty() ? "none" : known));
    }
    return static_cast<std::size_t>(found - exhibit.tours.begin());
}

}  // namespace vitrine
