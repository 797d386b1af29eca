#include "program/stage.h"

#include "app/focusing.h"
#include "app/greeting.h"
#include "data/word_keys.h"
#include "engine/clock.h"
#include "program/board_look.h"
#include "program/easel.h"
#include "program/panels.h"
#include "program/presenter.h"
#include "view/compose.h"
#include "view/marks.h"

#include <algorithm>
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
            .found = &what.finder.stands_out(),
            .least_em = metrics_of(what.state).least_em};
}

const Theme& theme_of(const OnStage& what)
{
    const std::vector<Theme>& themes = what.world.themes;
    const Theme& chosen = themes[what.state.preferences.theme];
    return is_lit(what.state, what.setting.policy) ? dark_theme(themes, chosen) : chosen;
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

Stage::Stage(Stage&&) noexcept = default;
Stage::~Stage() = default;

Result<StageTimes> Stage::show(const OnStage& what)
{
    const Nanoseconds begun = monotonic_time();
    list.clear(screen.size);
    panels_.clear();
    above_ = signs_ = bars_ = 0;
    is_described_ = false;
    if (role == StageRole::Presents) {
        draw_presenters(what);
    } else {
        draw_scene(what);
        draw_panels(what);
    }
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
    paint({what.world.exhibit, scene, presence, marks_in(scene, what), hit_marks_}, theme_of(what),
          what.type, list);
    if (is_on_minimap(what.state.focus))
        paint_focus(grown(scene.regions.minimap, -scene.spec.metrics.px(4)), scene.spec.metrics,
                    theme_of(what), list);
    if (ground_now(what.state) == StrokeGround::Time && has_board(what.state, what.setting.policy))
        draw_strokes(what.state, scene, theme_of(what), screen.size, list);
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

PanelFrame Stage::panel_frame(const OnStage& what, const Theme& theme, Easel* easel)
{
    const State& state = what.state;
    return {.setting = what.setting,
            .state = state,
            .scene = scene,
            .presence = presence,
            .words = what.world.words[index_of(state.preferences.language)],
            .languages = what.world.words,
            .theme = theme,
            .metrics = metrics_of(state),
            .now = what.now,
            .type = what.type,
            .list = easel != nullptr ? easel->list : list,
            .semantics = easel != nullptr ? easel->semantics : panels_,
            .gui = easel != nullptr ? easel->gui : gui,
            .wanted = easel != nullptr ? easel->wanted : hands.wanted,
            .pictures = what.world.pictures,
            .images = &what.images,
            .problems = what.problems,
            .hits = &hit_marks_,
            .links = &links_,
            .note_look = &note_look,
            .machine = what.machine,
            .cuts = &cuts_,
            .slide = easel != nullptr ? nullptr : &slide_};
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
             what.world.words[index_of(state.preferences.language)][word::scene_scroll_bar],
         // A finger needs all of a target, whatever the size of the letters.
         .finger_bar = what.setting.policy.chrome.has_low_band
                           ? true_size::target_mm / true_size::unit_mm * state.density /
                                 metrics_of(state).scale
                           : GuiStyle{}.finger_bar});
    gui.begin({.now = what.now,
               .size_px = state.size,
               .list = list,
               .semantics = panels_,
               .focus = widget_of(state.focus)},
              hands.panels);
    PanelFrame frame = panel_frame(what, theme, nullptr);
    draw_over(what, frame);
    draw_light(what);
    say_drawn(frame);
    const bool has_tool = state.board.tool != BoardTool::None;
    if (has_tool && ground_now(state) == StrokeGround::Step &&
        has_board(state, what.setting.policy))
        draw_step_tools(frame);
    gui.end();
}

// All that lies over the timeline or stands instead of it.
void Stage::draw_over(const OnStage& what, PanelFrame& frame)
{
    const State& state = what.state;
    const Policy& policy = what.setting.policy;
    const bool is_shown_first = &frame.semantics == &panels_;
    const bool travels = state.is_at_attract && state.journey.is_under_way();
    if (travels)
        draw_journey(frame);
    else if (state.is_at_attract)
        draw_attract(frame);
    // A tour has what it needs of it, in places of its own.
    const bool is_read_alone = is_reading_alone(state, policy) && tour_of(state) == nullptr;
    const bool has_chrome = !state.is_at_attract && (!fills_screen(state, policy) || is_read_alone);
    if (has_chrome) draw_chrome(frame);
    if (is_shown_first) {
        above_ = frame.above_timeline;
        signs_ = std::max(above_, frame.end_of_signs);
        bars_ = panels_.size();
    }
    draw_pages(frame);
    if (ground_now(state) == StrokeGround::Step && has_board(state, policy))
        draw_strokes(state, scene, frame.theme, screen.size, frame.list);
}

// All of it once more in the colours of the day, as far as the light reaches.
void Stage::draw_light(const OnStage& what)
{
    const State& state = what.state;
    if (!is_lit(state, what.setting.policy)) return;
    if (!light_) {
        light_ = std::make_unique<Easel>();
        light_cut_ = std::make_unique<DrawList>();
    }
    const Theme& day = lit_theme(what.world.themes, what.world.themes[state.preferences.theme]);
    light_->begin(what.now, screen.size);
    if (!fills_screen(state, what.setting.policy)) {
        paint({what.world.exhibit, scene, presence, marks_in(scene, what), hit_marks_}, day,
              what.type, light_->list);
        draw_strokes(state, scene, day, screen.size, light_->list);
    }
    PanelFrame frame = panel_frame(what, day, light_.get());
    draw_over(what, frame);
    light_->end();
    const Rect& shelf = scene.regions.shelf;
    const bool has_shelf = !fills_screen(state, what.setting.policy) && !shelf.is_empty();
    shine(state, what.now,
          {.list = light_->list,
           .edge = day[Token::Panel],
           .floor = has_shelf ? shelf.y : screen.size.y},
          list, *light_cut_);
}

void Stage::draw_presenters(const OnStage& what)
{
    if (!desktop_) desktop_ = std::make_unique<PresenterDesktop>();
    const Theme& theme = what.world.themes[presenters_theme(what.world.themes)];
    gui.set_style(
        {.scale = screen.density,
         .scroll_bar = theme[Token::Muted],
         .ground = theme[Token::Paper],
         .scroll_bar_name =
             what.world.words[index_of(what.state.preferences.language)][word::scene_scroll_bar]});
    gui.begin({.now = what.now, .size_px = screen.size, .list = list, .semantics = panels_},
              hands.panels);
    PanelFrame frame = panel_frame(what, theme, nullptr);
    desktop_->draw(frame, {what.seen_by_class, theme_of(what), screen.density});
    gui.end();
}

const Semantics& Stage::semantics(const OnStage& what) const
{
    if (is_described_) return semantics_;
    semantics_.clear();
    if (role == StageRole::Presents) {
        semantics_.append(panels_, 0, panels_.size());
        is_described_ = true;
        return semantics_;
    }
    // From the top downwards, as one reads and as Tab goes: pages stand beside or instead of the
    // lanes, above the axis.
    const ViewSource source = source_of_views(what);
    const Theme& theme = theme_of(what);
    const bool has_tab = tab_page(what.state.pages) != nullptr;
    const bool has_lanes =
        !has_tab && !fills_screen(what.state, what.setting.policy) && !greets_alone(what.state);
    semantics_.append(panels_, 0, above_);
    semantics_.enter(Scope::Timeline);
    if (has_lanes) describe_lanes_and_eras(source, scene, theme, semantics_);
    semantics_.append(panels_, bars_, panels_.size());
    semantics_.append(panels_, above_, signs_);
    semantics_.enter(Scope::Timeline);
    if (has_tab || has_lanes) describe_time(source, scene, theme, semantics_);
    semantics_.append(panels_, signs_, bars_);
    is_described_ = true;
    return semantics_;
}

std::optional<Event> Stage::on_class(const Event& event, Vec2 size) const
{
    return desktop_ ? desktop_->on_class(event, size) : std::nullopt;
}

bool Stage::has_in_sight(const Focus& focus, const Setting& setting) const
{
    const SemanticId* widget = widget_of(focus);
    if (is_on_minimap(focus)) return !scene.regions.minimap.is_empty();
    return widget != nullptr ? panels_.find(widget->role, widget->key).has_value()
                             : is_in_scene(focus, setting, scene);
}

bool Stage::is_moving(Nanoseconds now) const
{
    const double now_s = seconds_between(0, now);
    return presence.is_settling(now_s) || slide_.is_settling(now_s) ||
           slide_.lowering.is_moving(now_s) || bands_.is_settling() || !hands.wanted.empty() ||
           gui.wants_another_frame() || atlas.wants_another_frame();
}

void Stage::begin_anew()
{
    hands = {};
    presence = {};
    slide_ = {};
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
    above_ = signs_ = bars_ = 0;
    is_described_ = false;
    begin_anew();
}

void Stage::forget_pixels()
{
    screen.renderer->forget();
    atlas.change_all();
}

}  // namespace vitrine
