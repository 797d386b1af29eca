#include "program/loop.h"

#include "app/carry.h"
#include "app/focusing.h"
#include "app/keymap.h"
#include "app/pointing.h"
#include "base/log.h"
#include "engine/files.h"
#include "program/panels.h"
#include "view/compose.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::size_t most_runs = 20'000;
constexpr int atlas_pages = 8;
constexpr std::size_t narrowed_in_a_frame = 200'000;  // members that a filter looks at
constexpr Nanoseconds frame_time = nanoseconds_per_second / 60;
constexpr float scrolled_by_a_key = 0.8F;  // of what is in view of a panel

bool is_from_person(const Event& event)
{
    return !std::holds_alternative<event::Tick>(event.what) &&
           !std::holds_alternative<event::Resize>(event.what) &&
           !std::holds_alternative<event::Exposed>(event.what) &&
           !std::holds_alternative<event::TexturesLost>(event.what) &&
           !std::holds_alternative<event::FilesChanged>(event.what) &&
           !std::holds_alternative<event::Focus>(event.what) &&
           !std::holds_alternative<event::Quit>(event.what);
}

}  // namespace

Loop::Loop(const World& world, const Policy& policy, const Preferences& preferences,
           std::size_t tour, Renderer& renderer, Window* window, Vec2 size, float density)
    : world_(world)
    , policy_(policy)
    , setting_{world.exhibit, world.index, policy,     world.themes.size(),
               tour,          preferences, &narrowing_}
    , renderer_(renderer)
    , window_(window)
    , state_(first_state(setting_, size, density, 0))
    , typesetter_(world.fonts)
    , atlas_(world.fonts, atlas_pages)
{}

void Loop::follow(World& world, Live& live)
{
    VERIFY(&world == &world_);
    replaceable_ = &world;
    live_ = &live;
}

void Loop::take_files()
{
    if (live_ == nullptr) return;
    std::optional<Reading<World>> read = live_->take();
    if (!read) return;
    has_read_ = true;
    problems_.clear();
    for (const Problem& problem : read->problems) {
        const std::string line = printed(problem, file_name_of(world_.path));
        log_line(LogLevel::Warning, line);
        if (is_error(problem)) problems_.push_back(line);
    }
    act(action::ShowProblems{!problems_.empty()});
    if (read->value) adopt(std::move(*read->value));
}

// Everything that was made for the old exhibit is made anew; the visit goes on.
void Loop::adopt(World fresh)
{
    state_ = carried_over(state_, world_.exhibit, fresh.exhibit, fresh.index);
    const std::string language = world_.exhibit.languages[index_of(setting_.preferences.language)];
    setting_.preferences.language = find_language(fresh.exhibit, language).value_or(LanguageId{});
    setting_.tour =
        std::min(setting_.tour, std::max<std::size_t>(fresh.exhibit.tours.size(), 1) - 1);
    setting_.themes = fresh.themes.size();
    replace_exhibit(*replaceable_, std::move(fresh));
    images_.clear();
    list_.clear(state_.size);
    typesetter_.forget();
    layouts_ = {};
    scene_ = {};
    narrowing_.forget();
    panels_.clear();
    is_described_ = false;
    begin_anew();
}

// What was shown and what hands were about to do belongs to a visit, or an exhibit, that is over.
void Loop::begin_anew()
{
    hands_ = {};
    presence_ = {};
    bands_.forget();
    is_fresh_ = true;
    if (window_ != nullptr) window_->drop_composition();
}

Result<void> Loop::turn(const std::vector<Event>& events)
{
    const Nanoseconds begun = monotonic_time();
    has_started_over_ = false;
    has_read_ = false;
    if (!events.empty()) now_ = std::max(now_, events.front().at);
    // What the panels of the last frame want was asked for before anything that comes now. Each
    // event finds the state as those before it have left it.
    std::swap(actions_, hands_.wanted);
    act_all();
    for (const Event& event : events)
        take(event);
    pass_time(setting_, now_, state_, effects_);
    perform_all();
    if (window_ != nullptr) window_->set_text_input(is_typing(state_));
    is_narrowing_ =
        !narrowing_.work(world_.exhibit, world_.index, state_.filter, narrowed_in_a_frame);

    const Nanoseconds updated = monotonic_time();
    const Theme& theme = world_.themes[state_.preferences.theme];
    list_.clear(state_.size);
    panels_.clear();
    is_described_ = false;
    draw_scene(theme);
    draw_panels(theme, now_);
    keep_focus_in_sight();
    const Nanoseconds composed = monotonic_time();
    if (auto shown = renderer_.show(list_, atlas_); !shown) return shown;
    ++frames_;
    times_ = {.update = updated - begun,
              .scene = composed - updated,
              .submit = renderer_.counts().submit_ns,
              .present = renderer_.counts().present_ns};

    typesetter_.trim(most_runs);
    atlas_.next_frame();
    images_.trim();
    choose_wake(now_);
    return {};
}

void Loop::take(const Event& event)
{
    now_ = std::max(now_, event.at);
    take_machine(event);
    // What people did before they could see that the visit has started over was meant for the one
    // before it.
    if (has_started_over_ && is_from_person(event)) return;
    if (!take_contacts(event)) return;
    if (const auto* key = std::get_if<event::Key>(&event.what)) return take_key(*key);
    if (const auto* text = std::get_if<event::Text>(&event.what))
        return act(action::TypeText{text->text});
    // What the panels take, the timeline does not see.
    if (hands_.panels.take(event)) {
        if (state_.hovered) act(action::Hover{});
        return;
    }
    made_.clear();
    hands_.gestures.feed(event, state_.density, made_);
    translate_gestures();
    translate(event, state_, policy_, scene_, actions_);
    act_all();
}

// Whether what is said is of something that counts: a finger that has touched the screen for ever
// is nobody, and what it had begun is ended.
bool Loop::take_contacts(const Event& event)
{
    const Contacts::Sense sense = hands_.contacts.take(event, state_.density);
    made_.clear();
    for (const std::int64_t contact : hands_.contacts.lost()) {
        hands_.panels.let_go(contact);
        hands_.gestures.let_go(contact, event.at, made_);
    }
    translate_gestures();
    if (sense == Contacts::Sense::Means && is_from_person(event)) note_person(state_, now_);
    return sense != Contacts::Sense::None;
}

void Loop::translate_gestures()
{
    for (const Gesture& gesture : made_) {
        translate(gesture, state_, policy_, scene_, actions_);
        act_all();
    }
}

// What concerns the window, its pixels and the exhibit's files.
void Loop::take_machine(const Event& event)
{
    if (const auto* resize = std::get_if<event::Resize>(&event.what))
        renderer_.resize(resize->size);
    if (std::holds_alternative<event::Exposed>(event.what)) renderer_.forget();
    if (std::holds_alternative<event::TexturesLost>(event.what)) {
        renderer_.forget();
        atlas_.change_all();
    }
    if (std::holds_alternative<event::FilesChanged>(event.what)) take_files();
}

void Loop::take_key(const event::Key& key)
{
    if (key.press != Press::Down) return;
    const auto command = command_of(keys_of(state_, policy_), key);
    if (!command) return;
    if (const auto* action = std::get_if<Action>(&*command)) return act(*action);
    const Showing showing{setting_, scene_, semantics()};
    if (const auto* move = std::get_if<MoveFocus>(&*command))
        return act(action::SetFocus{next_focus(state_, showing, move->by)});
    // A widget is pressed as a finger would: the panel that has it says what that means.
    if (const SemanticId* widget = widget_of(state_.focus)) return gui_.press(*widget);
    if (const auto action = pressed(state_, showing)) act(*action);
}

// Does it at once, with what follows from it. What else is wanted in the turn in which a visit
// starts over was meant for the visit before it; only what is no person's wish still counts.
void Loop::act(const Action& action)
{
    const bool is_no_wish = std::holds_alternative<action::Resize>(action) ||
                            std::holds_alternative<action::Quit>(action) ||
                            std::holds_alternative<action::ShowProblems>(action);
    if (has_started_over_ && !is_no_wish) return;
    apply(setting_, action, now_, state_, effects_);
    perform_all();
}

void Loop::act_all()
{
    for (const Action& action : actions_)
        act(action);
    actions_.clear();
}

const Semantics& Loop::semantics() const
{
    if (is_described_) return semantics_;
    semantics_.clear();
    if (!fills_screen(state_)) {
        describe(source_of_views(), scene_, world_.themes[state_.preferences.theme], semantics_);
    }
    semantics_.append(panels_);
    is_described_ = true;
    return semantics_;
}

std::optional<std::size_t> Loop::focused() const
{
    return node_of(state_.focus, {setting_, scene_, semantics()});
}

Marks Loop::marks() const
{
    Marks marks{.hovered = state_.hovered};
    if (const auto* on = std::get_if<focus::OnMilestone>(&state_.focus)) {
        const ShownAs shown = shown_as(setting_, scene_, on->milestone);
        if (shown.item != nullptr) marks.focused = shown.item->id;
        if (shown.piece != nullptr) marks.focused_piece = shown.piece->id;
    }
    if (const auto* on = std::get_if<focus::OnLane>(&state_.focus)) marks.focused_lane = on->lane;
    return marks;
}

// What has left the screen loses the focus, as soon as nothing moves that could bring it back.
void Loop::keep_focus_in_sight()
{
    if (state_.moving || is_narrowing_ || std::holds_alternative<std::monostate>(state_.focus))
        return;
    const SemanticId* widget = widget_of(state_.focus);
    const bool is_there = widget != nullptr ? panels_.find(widget->role, widget->key).has_value()
                                            : is_in_scene(state_.focus, setting_, scene_);
    if (!is_there) hands_.wanted.emplace_back(action::SetFocus{});
}

void Loop::perform_all()
{
    for (const Effect& effect : effects_)
        perform(effect);
    effects_.clear();
}

void Loop::perform(const Effect& effect)
{
    if (std::holds_alternative<effect::Quit>(effect)) is_over_ = true;
    if (std::holds_alternative<effect::StartedOver>(effect)) {
        has_started_over_ = true;
        begin_anew();
    }
    const auto* scroll = std::get_if<effect::ScrollPanel>(&effect);
    if (scroll != nullptr && !state_.pages.empty()) {
        hands_.panels.scroll_by(key_of(state_.pages.back().page),
                                static_cast<float>(scroll->by) * scrolled_by_a_key);
    }
    const auto* full = std::get_if<effect::SetFullscreen>(&effect);
    if (full != nullptr && window_ != nullptr) window_->set_fullscreen(full->is_fullscreen);
}

void Loop::draw_scene(const Theme& theme)
{
    const double now_s = seconds_between(0, now_);
    // The first picture, and one in another language, are there at once.
    const bool cuts = state_.preferences.reduces_motion || is_fresh_ ||
                      shown_language_ != state_.preferences.language;
    is_fresh_ = false;
    shown_language_ = state_.preferences.language;
    compose_view(cuts);
    presence_.follow(scene_, now_s, cuts ? Presence::Change::Cuts : Presence::Change::Fades);
    if (fills_screen(state_)) return;

    paint({world_.exhibit, scene_, presence_, marks()}, theme, typesetter_, list_);
}

ViewSource Loop::source_of_views() const
{
    return {.exhibit = world_.exhibit,
            .index = world_.index,
            .lanes = narrowing_.lanes(world_.index),
            .narrowing = narrowing_.generation(),
            .words = world_.words[index_of(state_.preferences.language)],
            .typesetter = typesetter_};
}

void Loop::compose_view(bool cuts)
{
    ViewSpec spec = view_spec(state_, policy_);
    spec.hidden = narrowing_.filter().hidden_lanes;
    const double scale = units_per_day(spec);
    if (cuts) bands_.forget();
    const Bands::Plan plan = bands_.plan(band_of(scale), scale, seconds_between(0, now_));
    spec.band = plan.shown;
    Ahead ahead{.band = plan.ahead, .is_outward = plan.is_outward, .effort = plan.effort};
    compose(source_of_views(), spec, layouts_, scene_, &ahead);
    bands_.set_left(ahead.left);
}

void Loop::draw_panels(const Theme& theme, Nanoseconds now)
{
    gui_.set_style({.scale = metrics_of(state_).scale, .scroll_bar = theme[Token::Muted]});
    gui_.begin({.now = now,
                .size_px = state_.size,
                .list = list_,
                .semantics = panels_,
                .focus = widget_of(state_.focus)},
               hands_.panels);
    PanelFrame frame{.setting = setting_,
                     .state = state_,
                     .scene = scene_,
                     .words = world_.words[index_of(state_.preferences.language)],
                     .languages = world_.words,
                     .theme = theme,
                     .metrics = metrics_of(state_),
                     .now = now,
                     .type = typesetter_,
                     .list = list_,
                     .semantics = panels_,
                     .gui = gui_,
                     .wanted = hands_.wanted,
                     .pictures = world_.pictures,
                     .images = &images_,
                     .problems = problems_};
    if (state_.is_at_attract) draw_attract(frame);
    if (!fills_screen(state_)) draw_chrome(frame);
    draw_pages(frame);
    gui_.end();
}

void Loop::choose_wake(Nanoseconds now)
{
    const bool moves = presence_.is_settling(seconds_between(0, now)) || bands_.is_settling() ||
                       is_narrowing_ || !hands_.wanted.empty() || gui_.wants_another_frame() ||
                       atlas_.wants_another_frame();
    wake_ = moves ? Wake::now() : next_wake(setting_, state_, now);
    // Without a display's pace to wait for, the loop keeps its own: a frame is due a frame after
    // this one.
    const bool is_at_once = wake_.at && *wake_.at <= now;
    if (is_at_once && !renderer_.waits_for_vsync()) wake_ = Wake{now + frame_time};
    // What is held without moving is let go of when its time has come.
    const auto tires_at = hands_.contacts.tires_at();
    if (tires_at && *tires_at > now) wake_ = wake_.or_at(*tires_at);
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
