#include "program/loop.h"

#include "app/carry.h"
#include "app/drawing.h"
#include "app/field.h"
#include "app/finding.h"
#include "app/focusing.h"
#include "app/keymap.h"
#include "app/pointing.h"
#include "app/speaking.h"
#include "app/trail_markdown.h"
#include "base/log.h"
#include "engine/clock.h"
#include "engine/files.h"
#include "program/class_picture.h"
#include "program/note_field.h"

#include <algorithm>
#include <iterator>

namespace vitrine {

namespace {

constexpr std::size_t most_runs = 20'000;
constexpr std::size_t narrowed_in_a_frame = 80'000;  // members that a filter looks at
constexpr Nanoseconds frame_time = nanoseconds_per_second / 60;
constexpr float scrolled_by_a_key = 0.8F;  // of what is in view of a panel

bool is_about_surroundings(const Event& event)
{
    return std::holds_alternative<event::Displays>(event.what) ||
           std::holds_alternative<event::WallClock>(event.what) ||
           std::holds_alternative<event::Today>(event.what);
}

// Whether every stage wants to know of it.
bool concerns_all(const Event& event)
{
    return std::holds_alternative<event::Tick>(event.what) ||
           std::holds_alternative<event::TexturesLost>(event.what);
}

}  // namespace

Loop::Loop(const World& world, const Beginning& beginning, Screen screen)
    : world_(world)
    , policy_(beginning.policy)
    , setting_{.exhibit = world.exhibit,
               .index = world.index,
               .policy = policy_,
               .themes = world.themes.size(),
               .tour = beginning.tour,
               .preferences = beginning.preferences,
               .lesson = beginning.lesson,
               .narrowing = &narrowing_,
               .finder = &finder_}
    , state_(first_state(setting_, screen.size, screen.density, 0))
    , typesetter_(world.fonts)
{
    stages_.emplace_back(world.fonts, std::move(screen), StageRole::Leads);
}

OnStage Loop::on_stage() const
{
    return {.world = world_,
            .setting = setting_,
            .state = state_,
            .narrowing = narrowing_,
            .finder = finder_,
            .problems = problems_,
            .type = typesetter_,
            .images = images_,
            .now = now_,
            .machine =
                is_open<page::Staff>(state_.pages) ? &desk_.report(world_.path, now_) : nullptr};
}

void Loop::follow(World& world, Live& live)
{
    VERIFY(&world == &world_);
    replaceable_ = &world;
    live_ = &live;
}

void Loop::keep_in(UserData& user)
{
    if (!policy_.keeps) return;
    user_ = &user;
    state_.trail.kept = user.trail_through(world_.exhibit);
}

void Loop::take_files()
{
    if (live_ == nullptr) return;
    std::optional<Reading<World>> read = live_->take();
    if (!read) return;
    has_read_ = true;
    problems_.clear();
    look_from(leading());
    for (const Problem& problem : read->problems) {
        const std::string line = printed(problem, file_name_of(world_.path));
        log_line(LogLevel::Warning, line);
        if (is_error(problem)) problems_.push_back(line);
    }
    act(leading(), action::ShowProblems{!problems_.empty()});
    if (!read->value) return;
    // Each save of a spreadsheet would say the same again.
    if (read->value->remarks != world_.remarks) log_remarks(*read->value);
    adopt(std::move(*read->value));
}

// Everything that was made for the old exhibit is made anew; the visit goes on.
void Loop::adopt(World fresh)
{
    state_ = carried_over(state_, world_.exhibit,
                          {.exhibit = fresh.exhibit, .index = fresh.index, .policy = policy_});
    // A trail belongs to the exhibit of its id.
    if (user_ != nullptr && fresh.exhibit.id != world_.exhibit.id)
        state_.trail = {.kept = user_->trail_through(fresh.exhibit)};
    const std::string language = world_.exhibit.languages[index_of(setting_.preferences.language)];
    setting_.preferences.language = find_language(fresh.exhibit, language).value_or(LanguageId{});
    setting_.tour =
        std::min(setting_.tour, std::max<std::size_t>(fresh.exhibit.tours.size(), 1) - 1);
    setting_.themes = fresh.themes.size();
    replace_exhibit(*replaceable_, std::move(fresh));
    images_.clear();
    typesetter_.forget();
    narrowing_.forget();
    finder_.forget();
    for (Stage& stage : stages_)
        stage.forget_exhibit();
}

Result<void> Loop::turn(const std::vector<Event>& events)
{
    const Nanoseconds begun = monotonic_time();
    has_started_over_ = false;
    has_read_ = false;
    if (!events.empty()) now_ = std::max(now_, events.front().at);
    // What the panels of the last frame want comes first: it was asked for before these events.
    // Each event finds the state as the ones before it have left it.
    for (Stage& stage : stages_) {
        look_from(stage);
        std::swap(actions_, stage.hands.wanted);
        act_all(stage);
    }
    for (const Event& event : events)
        take(event);
    let_time_pass();
    seat();
    times_ = {.update = monotonic_time() - begun};
    if (auto shown = show(); !shown) return shown;
    if (leading().screen.window && is_noting(state_))
        leading().screen.window->set_text_place(leading().note_look.caret);
    keep_focus_in_sight();
    ++frames_;
    desk_.note_frame(now_, times_.update + times_.scene + times_.submit);
    choose_wake();
    return {};
}

void Loop::let_time_pass()
{
    look_from(leading());
    attend();
    pass_time(setting_, now_, state_, effects_);
    perform_all(leading());
    if (user_ != nullptr && !state_.notice) {
        if (auto notice = user_->take_notice()) want(action::Notify{std::move(*notice)});
    }
    if (leading().screen.window) leading().screen.window->set_text_input(is_typing(state_));
    const bool is_narrowed = narrowing_.work(world_.exhibit, world_.index,
                                             {.filter = state_.filter}, narrowed_in_a_frame);
    const bool is_found = look_for_words();
    finder_.follow(followed(state_), state_.filter, world_.exhibit, world_.index);
    const auto raised =
        is_at_found_date(state_, finder_) ? Finder::Raise::Nothing : Finder::Raise::WhatStandsOut;
    const bool is_raised = finder_.raise(world_.exhibit, world_.index, raised, narrowed_in_a_frame);
    is_narrowing_ = !is_narrowed || !is_found || !is_raised;
}

// Whether what the words in the field find is known.
bool Loop::look_for_words()
{
    const auto* search = find_page<page::Search>(state_.pages);
    return finder_.look_for(
        {.typed = words_in_field(state_),
         .filter = state_.filter,
         .language = state_.preferences.language,
         .near = search != nullptr ? std::optional(search->camera_before.centre) : std::nullopt},
        world_.exhibit, world_.index, world_.words);
}

// Shows a frame on each stage: the leading one first, since the presenter's shows what that shows.
Result<void> Loop::show()
{
    // Letters of another size are another layout.
    const float least = metrics_of(state_).least_em;
    if (std::exchange(least_em_, least) != least) typesetter_.forget();
    OnStage what = on_stage();
    what.seen_by_class = &leading().list;
    for (Stage& stage : stages_) {
        look_from(stage);
        const Result<StageTimes> took = stage.show(what);
        if (!took) return fail(took.error().what);
        times_.scene += took->scene;
        times_.submit += took->submit;
        times_.present += took->present;
    }
    look_from(leading());
    typesetter_.trim(most_runs);
    images_.trim();
    return {};
}

void Loop::take(const Event& event)
{
    now_ = std::max(now_, event.at);
    if (std::holds_alternative<event::FilesChanged>(event.what)) return take_files();
    if (is_about_surroundings(event)) return take_surroundings(event);
    if (concerns_all(event)) {
        for (Stage& stage : stages_)
            take_at(stage, event);
        return;
    }
    Stage* here = stage_of(event.window);
    if (here == nullptr) return;
    const bool closes_one = std::holds_alternative<event::Quit>(event.what) &&
                            event.window != WindowId{} && shows_without(stages_, *here);
    if (closes_one) return close(event.window);
    take_at(*here, event);
}

void Loop::take_at(Stage& here, const Event& event)
{
    look_from(here);
    take_pixels(here, event);
    // What people did before they could see that the visit has started over was meant for the one
    // before it.
    if (has_started_over_ && is_from_person(event)) return;
    if (!take_contacts(here, event)) return;
    if (const auto meant = meant_by_touch(here, event)) return act(here, *meant);
    const bool is_presenters = here.role == StageRole::Presents;
    if (const auto* key = std::get_if<event::Key>(&event.what))
        return take_key(is_presenters ? leading() : here, *key);
    if (const auto* text = std::get_if<event::Text>(&event.what))
        return act(here, action::TypeText{text->text});
    // What the panels take, the timeline does not see.
    if (here.hands.panels.take(event)) {
        if (state_.hovered) act(here, action::Hover{});
        return;
    }
    if (is_presenters) {
        const auto there = here.on_class(event, leading().screen.size);
        if (there && draw_with(*there, state_, policy_, leading().scene, actions_))
            act_all(leading());
        return;
    }
    if (draw_with(event, state_, policy_, here.scene, actions_)) return act_all(here);
    made_.clear();
    here.hands.gestures.feed(event, state_.density, made_);
    act_on_gestures(here);
    translate(event, state_, policy_, here.scene, actions_);
    act_all(here);
}

void Loop::act_on_gestures(Stage& here)
{
    for (const Gesture& gesture : made_) {
        translate(gesture, state_, policy_, here.scene, actions_);
        act_all(here);
    }
}

// Follows the size of the stage's window, and forgets pixels that are lost.
void Loop::take_pixels(Stage& here, const Event& event)
{
    if (const auto* resize = std::get_if<event::Resize>(&event.what)) {
        here.screen.size = resize->size;
        here.screen.density = resize->density;
        here.screen.renderer->resize(resize->size);
    }
    if (std::holds_alternative<event::Exposed>(event.what)) here.screen.renderer->forget();
    if (std::holds_alternative<event::TexturesLost>(event.what)) here.forget_pixels();
}

void Loop::take_key(Stage& here, const event::Key& key)
{
    if (key.press != Press::Down) return;
    const LetterKeys letters =
        state_.preferences.has_letter_keys ? LetterKeys::On : LetterKeys::Off;
    const auto command = command_at(state_, policy_, key, letters);
    if (!command) return;
    if (const auto* action = std::get_if<Action>(&*command)) return act(here, *action);
    const Showing showing{setting_, here.scene, here.semantics(on_stage())};
    if (const auto* move = std::get_if<MoveFocus>(&*command))
        return act(here, action::SetFocus{next_focus(state_, showing, move->by)});
    if (const auto* in = std::get_if<MoveInLanes>(&*command)) {
        if (const auto moved = moved_in_lanes(state_, showing, in->way)) act(here, *moved);
        return;
    }
    if (const auto* line = std::get_if<MoveByLine>(&*command)) {
        if (const auto place = moved_by_line(*line, state_, here.note_look, typesetter_))
            act(here, *place);
        return;
    }
    // A widget is pressed as if by a finger. Its panel says what that means.
    const SemanticId* widget = widget_of(state_.focus);
    if (widget != nullptr && widget->role != SemanticRole::Panel) return here.gui.press(*widget);
    if (const auto action = pressed(state_, showing)) act(here, *action);
}

// Does it at once, with all that follows from it. Once the visit has started over, what else was
// wanted in this turn was meant for the visit before. Only what no person has wished for still
// counts.
void Loop::act(Stage& here, const Action& action)
{
    const bool is_no_wish = std::holds_alternative<action::Resize>(action) ||
                            std::holds_alternative<action::Quit>(action) ||
                            std::holds_alternative<action::ShowProblems>(action);
    if (has_started_over_ && !is_no_wish) return;
    if (turns_away(action)) aloud_.hush();
    apply(setting_, action, now_, state_, effects_);
    // What comes next may be about what these words find.
    if (finder_.typed() != words_in_field(state_)) look_for_words();
    perform_all(here);
}

void Loop::act_all(Stage& here)
{
    for (const Action& action : actions_)
        act(here, action);
    actions_.clear();
}

void Loop::perform_all(Stage& here)
{
    for (const Effect& effect : effects_)
        perform(here, effect);
    effects_.clear();
}

void Loop::perform(Stage& here, const Effect& effect)
{
    if (std::holds_alternative<effect::Quit>(effect)) is_over_ = true;
    if (std::holds_alternative<effect::StartedOver>(effect)) {
        has_started_over_ = true;
        for (Stage& stage : stages_)
            stage.begin_anew();
    }
    const auto* scroll = std::get_if<effect::ScrollPanel>(&effect);
    if (scroll != nullptr && !state_.pages.empty()) {
        here.hands.panels.scroll_by(key_of(state_.pages.back().page),
                                    static_cast<float>(scroll->by) * scrolled_by_a_key);
    }
    if (const auto* text = std::get_if<effect::CopyText>(&effect)) copy(here, *text);
    if (const auto* speak = std::get_if<effect::Speak>(&effect)) read_aloud(here, speak->what);
    if (user_ != nullptr) keep(effect);
    if (std::holds_alternative<effect::SavePicture>(effect))
        want(action::Notify{save_class_picture(on_stage(), leading().screen, picture_folder_)});
    perform_for_staff(effect);
    const auto* full = std::get_if<effect::SetFullscreen>(&effect);
    if (full != nullptr && leading().screen.window)
        leading().screen.window->set_fullscreen(full->is_fullscreen);
}

void Loop::keep(const Effect& effect)
{
    const Trail& trail = state_.trail.kept;
    const LanguageId language = state_.preferences.language;
    if (const auto* choice = std::get_if<effect::KeepPreferences>(&effect))
        user_->keep(choice->before, state_.preferences, world_);
    if (std::holds_alternative<effect::KeepTrail>(effect))
        user_->keep_trail(trail, world_.exhibit.id);
    if (std::holds_alternative<effect::MakeLesson>(effect)) user_->make_lesson(trail, world_.named);
    if (std::holds_alternative<effect::ExportTrail>(effect)) {
        user_->put_document(world_.exhibit.id, trail_markdown(trail, world_.exhibit, language,
                                                              world_.words[index_of(language)]));
    }
}

void Loop::copy(Stage& here, const effect::CopyText& what)
{
    Result<void> copied;
    if (here.screen.window) copied = here.screen.window->copy_text(what.text);
    if (copied) copied_ = what.text;
    if (!copied) {
        here.hands.wanted.emplace_back(action::Notify{
            {NoticeKind::CannotCopy, copied.error().what}
        });
    } else if (what.what == effect::Copied::Link) {
        here.hands.wanted.emplace_back(action::Notify{
            {NoticeKind::LinkCopied, what.text}
        });
    }
}

void Loop::read_aloud(Stage& here, Aloud what)
{
    const Semantics& tree = here.semantics(on_stage());
    const std::string& language = world_.exhibit.languages[index_of(state_.preferences.language)];
    const Heard heard{.tree = tree,
                      .focused = node_of(state_.focus, {setting_, here.scene, tree}),
                      .language = language};
    if (!aloud_.read(what, heard))
        here.hands.wanted.emplace_back(action::Notify{
            {NoticeKind::NoVoice, {}}
        });
}

std::optional<std::size_t> Loop::focused() const
{
    return node_of(state_.focus, {setting_, scene(), semantics()});
}

// The focus is taken from what is to be seen on no stage any more, as soon as nothing moves that
// could bring it back. What was in a page leaves it to the page.
void Loop::keep_focus_in_sight()
{
    const bool moves = state_.moving || state_.lanes.glide || is_narrowing_;
    if (moves || std::holds_alternative<std::monostate>(state_.focus)) return;
    const auto is_in_sight = [this](const Focus& focus) {
        return std::ranges::any_of(
            stages_, [&](const Stage& stage) { return stage.has_in_sight(focus, setting_); });
    };
    if (is_in_sight(state_.focus)) return;
    Focus page;
    if (scope_of(state_.focus) == Scope::Panel && !state_.pages.empty())
        page = focus_on_panel(key_of(state_.pages.back().page), Scope::Panel);
    want(action::SetFocus{is_in_sight(page) ? page : Focus{}});
}

void Loop::choose_wake()
{
    const bool moves = is_narrowing_ || std::ranges::any_of(stages_, [this](const Stage& stage) {
                           return stage.is_moving(now_);
                       });
    wake_ = moves ? Wake::now() : next_wake(setting_, state_, now_);
    // If no display sets the pace, the loop does: the next frame is due one frame's time after this
    // one.
    const bool is_at_once = wake_.at && *wake_.at <= now_;
    const bool has_pace = std::ranges::any_of(
        stages_, [](const Stage& stage) { return stage.screen.renderer->waits_for_vsync(); });
    if (is_at_once && !has_pace) wake_ = Wake{now_ + frame_time};
    if (const auto at = attends_next(); at && *at > now_) wake_ = wake_.or_at(*at);
    if (const auto at = next_second(stages_, on_stage()); at && *at > now_)
        wake_ = wake_.or_at(*at);
    // Whatever is held without moving is let go of after a while, which needs a turn as well.
    for (const Stage& stage : stages_) {
        const auto tires_at = stage.hands.contacts.tires_at();
        if (tires_at && *tires_at > now_) wake_ = wake_.or_at(*tires_at);
    }
}

Result<void> run(Loop& loop, EventSource& source)
{
    std::vector<Event> events;
    while (!loop.is_over()) {
        events.clear();
        source.wait(loop.wake(), events);
        if (auto shown = loop.turn(events); !shown) return shown;
    }
    return {};
}

}  // namespace vitrine
