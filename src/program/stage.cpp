#include "program/stage.h"

#include "app/focusing.h"
#include "data/word_keys.h"
#include "engine/clock.h"
#include "program/panels.h"
#include "view/compose.h"

#include <utility>

namespace vitrine {

namespace {

constexpr int atlas_pages = 8;

ViewSource source_of_views(const OnStage& what)
{
    const World& world = what.world;
    return {.exhibit = world.exhibit,
            .index = world.index,
            .lanes = what.narrowing.lanes(world.index),
            .narrowing = what.narrowing.generation(),
            .words = world.words[index_of(what.state.preferences.language)],
            .typesetter = what.type,
            .raised = what.finder.raised().lanes(world.index),
            .raising = what.finder.raised().generation(),
            .found = &what.finder.stands_out()};
}

const Theme& theme_of(const OnStage& what)
{
    return what.world.themes[what.state.preferences.theme];
}

Marks marks_in(const Scene& scene, const OnStage& what)
{
    const State& state = what.state;
    Marks marks{.hovered = state.hovered};
    if (const auto* on = std::get_if<focus::OnMilestone>(&state.focus)) {
        const ShownAs shown = shown_as(what.setting, scene, on->milestone);
        if (shown.item != nullptr) marks.focused = shown.item->id;
        if (shown.piece != nullptr) marks.focused_piece = shown.piece->id;
    }
    if (const auto* on = std::get_if<focus::OnLane>(&state.focus)) marks.focused_lane = on->lane;
    if (const auto* on = std::get_if<focus::OnUndated>(&state.focus))
        marks.focused_undated = on->lane;
    return marks;
}

}  // namespace

Screen screen_in(Window window, std::unique_ptr<Renderer> renderer)
{
    Screen screen{.renderer = std::move(renderer),
                  .size = window.size_px(),
                  .density = window.density(),
                  .id = window.id()};
    screen.window = std::move(window);
    return screen;
}

Screen offscreen(Vec2 size, float density, WindowId id)
{
    return {.renderer = make_offscreen_renderer(size), .size = size, .density = density, .id = id};
}

Stage::Stage(const Fonts& fonts, Screen on, StageRole what_for)
    : screen(std::move(on)), role(what_for), atlas(fonts, atlas_pages)
{}

Result<StageTimes> Stage::show(const OnStage& what)
{
    const Nanoseconds begun = monotonic_time();
    list.clear(screen.size);
    panels_.clear();
    above_ = 0;
    is_described_ = false;
    draw_scene(what);
    draw_panels(what);
    const Nanoseconds composed = monotonic_time();
    if (auto shown = screen.renderer->show(list, atlas); !shown) return fail(shown.error().what);
    atlas.next_frame();
    const FrameCounts counts = screen.renderer->counts();
    return StageTimes{
        .scene = composed - begun, .submit = counts.submit_ns, .present = counts.present_ns};
}

void Stage::draw_scene(const OnStage& what)
{
    const double now_s = seconds_between(0, what.now);
    const LanguageId language = what.state.preferences.language;
    // The first picture, and one in another language, are there at once.
    const bool cuts =
        what.state.preferences.reduces_motion || is_fresh_ || shown_language_ != language;
    is_fresh_ = false;
    shown_language_ = language;
    hit_marks_.follow(&what.finder);
    compose_view(what, cuts);
    presence.follow(scene, now_s, cuts ? Presence::Change::Cuts : Presence::Change::Fades);
    if (fills_screen(what.state, what.setting.policy)) return;
    // A page that stands instead of the lanes leaves the axis without its signs.
    const bool has_signs = tab_page(what.state.pages) == nullptr;
    paint({what.world.exhibit, scene, presence, marks_in(scene, what), hit_marks_, has_signs},
          theme_of(what), what.type, list);
}

void Stage::compose_view(const OnStage& what, bool cuts)
{
    const Policy& policy = what.setting.policy;
    ViewSpec spec = view_spec(what.state, policy);
    spec.hidden = what.narrowing.filter().hidden_lanes;
    const double scale = units_per_day(spec);
    if (cuts) bands_.forget();
    Bands::View view{.own = band_of(scale), .units_per_day = scale};
    std::optional<Camera> goal;
    if (what.state.moving) {
        goal = rest_of(what.state.moving->motion);
        view.goal = band_of(scale * spec.camera.days / goal->days);
    }
    const Bands::Plan plan = bands_.plan(view, seconds_between(0, what.now));
    spec.band = plan.shown;
    Ahead ahead{.band = plan.ahead, .is_outward = plan.is_outward, .effort = plan.effort};
    if (plan.is_for_goal) ahead.goal = goal;
    compose(source_of_views(what), spec, layouts_, scene, &ahead);
    bands_.set_left(ahead.left);
}

void Stage::draw_panels(const OnStage& what)
{
    const State& state = what.state;
    const Theme& theme = theme_of(what);
    gui.set_style(
        {.scale = metrics_of(state).scale,
         .scroll_bar = theme[Token::Muted],
         .ground = theme[Token::Panel],
         .scroll_bar_name =
             what.world.words[index_of(state.preferences.language)][word::scene_scroll_bar]});
    gui.begin({.now = what.now,
               .size_px = state.size,
               .list = list,
               .semantics = panels_,
               .focus = widget_of(state.focus)},
              hands.panels);
    PanelFrame frame{.setting = what.setting,
                     .state = state,
                     .scene = scene,
                     .presence = presence,
                     .words = what.world.words[index_of(state.preferences.language)],
                     .languages = what.world.words,
                     .theme = theme,
                     .metrics = metrics_of(state),
                     .now = what.now,
                     .type = what.type,
                     .list = list,
                     .semantics = panels_,
                     .gui = gui,
                     .wanted = hands.wanted,
                     .pictures = what.world.pictures,
                     .images = &what.images,
                     .problems = what.problems,
                     .hits = &hit_marks_,
                     .links = &links_,
                     .note_look = &note_look,
                     .cuts = &cuts_};
    if (state.is_at_attract) draw_attract(frame);
    const Policy& policy = what.setting.policy;
    if (!fills_screen(state, policy) || is_reading_alone(state, policy)) draw_chrome(frame);
    above_ = frame.above_timeline;
    draw_pages(frame);
    gui.end();
}

const Semantics& Stage::semantics(const OnStage& what) const
{
    if (is_described_) return semantics_;
    semantics_.clear();
    // From the top downwards, as one reads and as Tab goes.
    semantics_.append(panels_, 0, above_);
    semantics_.enter(Scope::Timeline);
    const bool has_tab = tab_page(what.state.pages) != nullptr;
    if (has_tab)
        describe_time(source_of_views(what), scene, theme_of(what), semantics_);
    else if (!fills_screen(what.state, what.setting.policy))
        describe(source_of_views(what), scene, theme_of(what), semantics_);
    semantics_.append(panels_, above_, panels_.size());
    is_described_ = true;
    return semantics_;
}

bool Stage::has_in_sight(const Focus& focus, const Setting& setting) const
{
    const SemanticId* widget = widget_of(focus);
    return widget != nullptr ? panels_.find(widget->role, widget->key).has_value()
                             : is_in_scene(focus, setting, scene);
}

bool Stage::is_moving(Nanoseconds now) const
{
    return presence.is_settling(seconds_between(0, now)) || bands_.is_settling() ||
           !hands.wanted.empty() || gui.wants_another_frame() || atlas.wants_another_frame();
}

void Stage::begin_anew()
{
    hands = {};
    presence = {};
    bands_.forget();
    is_fresh_ = true;
    if (screen.window) screen.window->drop_composition();
}

void Stage::forget_exhibit()
{
    list.clear(screen.size);
    layouts_ = {};
    links_.forget();
    cuts_.forget();
    scene = {};
    panels_.clear();
    above_ = 0;
    is_described_ = false;
    begin_anew();
}

void Stage::forget_pixels()
{
    screen.renderer->forget();
    atlas.change_all();
}

}  // namespace vitrine
