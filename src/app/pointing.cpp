#include "app/pointing.h"

#include "app/cutting.h"
#include "app/field.h"
#include "app/focusing.h"
#include "app/greeting.h"
#include "app/noting.h"
#include "app/placing.h"
#include "app/reveal.h"
#include "app/teaching.h"
#include "view/hit.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double zoom_a_notch = 1.2;
constexpr float pan_a_notch_px = 90;
constexpr float screenful = 0.9F;    // that a press beside the thumb of a scroll bar goes on by
constexpr float slowest_flick = 60;  // pixels a second at density 1; slower drags do not coast

// How far beside a thing a pointer still hits it, in pixels. A mouse is exact; a finger is not, so
// it reaches as far as half a target.
float slack_of(PointerKind pointer, const State& state, const Policy& policy)
{
    const float target = metrics_of(state).px(policy.chrome.target);
    return pointer == PointerKind::Touch ? target / 2 : target / 6;
}

class Pointing {
public:
    Pointing(const State& state, const Policy& policy, const Scene& scene, Actions& out)
        : s_(state), policy_(policy), scene_(scene), out_(out), cut_(shown_meanwhile(state))
    {}

    void on(const gesture::Pressed&) { out_.emplace_back(action::Halt{}); }

    void on(const gesture::Tap& tap)
    {
        if (tap.button == MouseButton::Back) return void(out_.emplace_back(action::Travel{-1}));
        if (tap.button == MouseButton::Forward) return void(out_.emplace_back(action::Travel{1}));
        if (tap.button != MouseButton::Left) return;
        out_.emplace_back(action::SetFocus{});
        const Hit found = hit_at(tap.at, tap.pointer);
        switch (found.kind) {
        case HitKind::Milestone:
            out_.emplace_back(action::Select{scene_.items[found.item].id});
            break;
        case HitKind::Grain: out_.emplace_back(opening(scene_.pieces[found.item])); break;
        case HitKind::LaneHeader:
            out_.emplace_back(action::ToggleLane{scene_.lanes[found.item].lane});
            break;
        case HitKind::Undated:
            out_.emplace_back(action::OpenUndated{scene_.lanes[found.item].lane});
            break;
        case HitKind::LaneBar: {
            const float way = tap.at.y < scene_.scrolling.thumb.y ? -1.0F : 1.0F;
            out_.emplace_back(action::ScrollLanes{way * screenful});
            break;
        }
        case HitKind::LaneThumb: break;
        case HitKind::Canvas:
            // What words have found stays beside the timeline that it is about.
            if (tap.count == 2)
                out_.emplace_back(action::ShowAll{});
            else if (!is_list_on_top(s_))
                out_.emplace_back(action::Close{});
            break;
        case HitKind::Minimap:
        case HitKind::MiniWindow: show_around(scene_.mini.day(tap.at.x)); break;
        case HitKind::Axis:
            if (cut_ != nullptr && !column_at(tap.at))
                out_.emplace_back(action::MoveCut{CutColumn::Moving, parting().day(tap.at.x)});
            break;
        case HitKind::MiniFrom:
        case HitKind::MiniTo: break;
        case HitKind::Nothing:
            if (s_.has_masthead) out_.emplace_back(action::FoldMasthead{});
            break;
        }
    }

    void on(const gesture::DragBegan& drag)
    {
        const Hit found = hit_at(drag.at, drag.pointer);
        if (const auto column = column_at(drag.at)) {
            const bool is_moving = *column == CutColumn::Moving;
            return void(out_.emplace_back(action::Hold{is_moving ? Grab::Cut : Grab::PinnedCut}));
        }
        out_.emplace_back(action::Hold{grab_of(found.kind)});
        if (found.kind == HitKind::Minimap) show_around(scene_.mini.day(drag.at.x));
    }

    void on(const gesture::Dragged& drag)
    {
        const Span view = this->view();
        switch (s_.grab) {
        case Grab::Canvas:
            out_.emplace_back(action::PanBy{drag.by.x * stretch()});
            scroll_by(drag.by.y);
            break;
        case Grab::Cut:
        case Grab::PinnedCut: drag_cut(drag.by.x); break;
        case Grab::Lanes: scroll_by(drag.by.y); break;
        case Grab::LaneThumb: scroll_by(-drag.by.y * lanes_for_thumb()); break;
        case Grab::MiniWindow: {
            const double by = scene_.mini.day(drag.at.x) - scene_.mini.day(drag.at.x - drag.by.x);
            out_.emplace_back(action::ShowSpan{
                {view.from + by, view.to + by}
            });
            break;
        }
        case Grab::MiniFrom:
            out_.emplace_back(action::ShowSpan{
                {std::min(edge_after(view.from, drag.by.x), view.to - least_window(view)),
                 view.to}
            });
            break;
        case Grab::MiniTo:
            out_.emplace_back(action::ShowSpan{
                {view.from,
                 std::max(edge_after(view.to, drag.by.x), view.from + least_window(view))}
            });
            break;
        case Grab::Nothing: break;
        }
    }

    void on(const gesture::DragEnded& drag)
    {
        const bool is_flick = std::abs(drag.velocity.x) > slowest_flick * s_.density;
        if (s_.grab == Grab::Canvas && is_flick)
            out_.emplace_back(action::CoastFrom{drag.velocity.x * stretch()});
        const bool holds_lanes = s_.grab == Grab::Canvas || s_.grab == Grab::Lanes;
        const bool is_thrown = std::abs(drag.velocity.y) > slowest_flick * s_.density;
        if (holds_lanes && is_thrown && are_scrolled())
            out_.emplace_back(action::CoastLanes{drag.velocity.y});
        out_.emplace_back(action::Hold{Grab::Nothing});
    }

    void on(const gesture::Pinched& pinch)
    {
        out_.emplace_back(
            action::PinchBy{static_cast<double>(pinch.factor), pinch.centre.x, pinch.by.x});
        scroll_by(pinch.by.y);
    }

    void on(const gesture::PinchEnded&) { out_.emplace_back(action::Hold{Grab::Nothing}); }

    // ---- events

    void on(const event::Wheel& wheel)
    {
        const float dx = wheel.modifiers.shift ? wheel.dx - wheel.dy : wheel.dx;
        if (dx != 0) {
            const float way = dx * pan_a_notch_px * s_.density;
            out_.emplace_back(action::PanByShare{
                static_cast<double>(way / std::max(1.0F, scene_.regions.strip.w))});
        }
        if (wheel.modifiers.shift || wheel.dy == 0) return;
        if (are_scrolled() && scene_.regions.gutter.holds(wheel.at)) {
            const float way = wheel.dy * pan_a_notch_px * s_.density;
            out_.emplace_back(
                action::ScrollLanes{-way / std::max(1.0F, scene_.scrolling.in_sight)});
            return;
        }
        out_.emplace_back(action::ZoomAt{std::pow(zoom_a_notch, static_cast<double>(wheel.dy)),
                                         anchor_of(wheel.at)});
    }

    void on(const event::PointerMove& move)
    {
        const Hit found = hit_at(move.at, PointerKind::Mouse);
        const bool is_item = found.kind == HitKind::Milestone;
        const auto id = is_item ? std::optional(scene_.items[found.item].id) : std::nullopt;
        if (id != s_.hovered) out_.emplace_back(action::Hover{id});
    }

    void on(const event::Resize& resize)
    {
        out_.emplace_back(action::Resize{resize.size, resize.density});
    }

    void on(const event::Quit&) { out_.emplace_back(action::Quit{}); }

    template <class Other>
    void on(const Other&)
    {}

private:
    // What lies there. Under a page that stands instead of the lanes there is nothing but time.
    Hit hit_at(Vec2 at, PointerKind pointer) const
    {
        const Hit found = hit(scene_, at, slack_of(pointer, s_, policy_));
        if (tab_page(s_.pages) == nullptr) return found;
        switch (found.kind) {
        case HitKind::Axis:
        case HitKind::MiniWindow:
        case HitKind::MiniFrom:
        case HitKind::MiniTo:
        case HitKind::Minimap: return found;
        case HitKind::Canvas:
        case HitKind::Milestone:
        case HitKind::Grain: return {HitKind::Axis};
        case HitKind::LaneHeader:
        case HitKind::Undated:
        case HitKind::LaneBar:
        case HitKind::LaneThumb:
        case HitKind::Nothing: break;
        }
        return {};
    }

    // The x that zooming keeps in place. If a milestone is under the pointer it is that of its
    // date: otherwise its card would slip away from the pointer.
    float anchor_of(Vec2 at) const
    {
        if (cut_ != nullptr) return parting().whole_x(at.x);
        if (tab_page(s_.pages) != nullptr) return at.x;
        const Hit found = hit(scene_, at, 0.5F);
        if (found.kind != HitKind::Milestone) return at.x;
        const Item& item = scene_.items[found.item];
        return item.level == Level::Bar ? at.x : item.dot.x;
    }

    // How time is parted, once it has.
    Parting parting() const
    {
        constexpr Nanoseconds long_after = 3'600 * nanoseconds_per_second;
        return parting_of(s_, policy_, *cut_, cut_->parted_at + long_after);
    }

    // The cut whose column is there.
    std::optional<CutColumn> column_at(Vec2 at) const
    {
        const bool is_there = cut_ != nullptr && at.y < scene_.regions.axis.bottom() &&
                              at.y >= scene_.regions.top_bar.bottom();
        if (!is_there) return std::nullopt;
        const Parting parting = this->parting();
        for (const Parting::Column& column : parting.columns()) {
            if (at.x >= column.x && at.x < column.x + column.w)
                return column.cut == 0 ? CutColumn::Moving : CutColumn::Pinned;
        }
        return std::nullopt;
    }

    void drag_cut(float by) const
    {
        if (cut_ == nullptr) return;
        const CutColumn column = s_.grab == Grab::Cut ? CutColumn::Moving : CutColumn::Pinned;
        out_.emplace_back(action::DragCut{column, parting().days_of(by)});
    }

    // How much further days move with a pixel where columns have taken room from them.
    float stretch() const
    {
        if (cut_ == nullptr) return 1;
        const Parting parting = this->parting();
        const double whole = static_cast<double>(parting.width) / parting.view.days();
        return static_cast<float>(whole / parting.px_per_day);
    }

    bool are_scrolled() const { return scene_.scrolling.most > 0 && tab_page(s_.pages) == nullptr; }

    void scroll_by(float px)
    {
        if (px != 0 && are_scrolled()) out_.emplace_back(action::ScrollLanesBy{px});
    }

    // How far the lanes go for each pixel that the thumb of their bar is moved by.
    float lanes_for_thumb() const
    {
        const LaneScrolling& s = scene_.scrolling;
        return s.most / std::max(1.0F, s.track.h - s.thumb.h);
    }

    void show_around(double day)
    {
        const double half = (scene_.days.day(scene_.regions.lanes.right()) -
                             scene_.days.day(scene_.regions.lanes.x)) /
                            2;
        // fitted() will add margins. This makes up for them, so that as many days stay in view.
        const double margin = 0.92;
        out_.emplace_back(action::FlyTo{
            {day - half * margin, day + half * margin}
        });
    }

    // The day of an edge of the minimap's window that was pulled by `by` pixels. The edge stays on
    // the map.
    double edge_after(double day, float by) const
    {
        const MiniScale& mini = scene_.mini;
        const float x = std::clamp(mini.x(day), mini.map.x, mini.map.right());
        return mini.day(std::clamp(x + by, mini.map.x, mini.map.right()));
    }

    // How many days the window keeps at least, so that no edge passes the other one.
    double least_window(const Span& view) const
    {
        return std::min(view.days(), 30 / scene_.mini.px_per_day());
    }

    // What is in view now. The scene may be older, if several gestures came since it was shown.
    Span view() const
    {
        const Regions regions = regions_of(s_, policy_);
        const Projection days = projection(s_.camera, regions.strip.x, regions.strip.w);
        return {days.day(regions.lanes.x), days.day(regions.lanes.right())};
    }

    Grab grab_of(HitKind kind) const
    {
        switch (kind) {
        case HitKind::LaneHeader:
        case HitKind::Undated:
        case HitKind::LaneBar: return are_scrolled() ? Grab::Lanes : Grab::Nothing;
        case HitKind::LaneThumb: return Grab::LaneThumb;
        case HitKind::MiniWindow:
        case HitKind::Minimap: return Grab::MiniWindow;
        case HitKind::MiniFrom: return Grab::MiniFrom;
        case HitKind::MiniTo: return Grab::MiniTo;
        case HitKind::Milestone:
        case HitKind::Grain:
        case HitKind::Canvas:
        case HitKind::Axis: return Grab::Canvas;
        case HitKind::Nothing: break;
        }
        return Grab::Nothing;
    }

    const State& s_;
    const Policy& policy_;
    const Scene& scene_;
    Actions& out_;
    const page::Meanwhile* cut_;  // null where time is not cut
};

// Whether something covers the timeline, so that gestures do not reach it.
bool is_covered(const State& state, const Policy& policy)
{
    const bool is_read_on = state.pages.empty() ||
                            layer_of(state.pages.back().page) == Layer::Beside ||
                            layer_of(state.pages.back().page) == Layer::Tab;
    return state.is_at_attract || is_reading_alone(state, policy) || !is_read_on ||
           state.is_asking || state.blank != BlankScreen::No;
}

}  // namespace

void translate(const Gesture& gesture, const State& state, const Policy& policy, const Scene& scene,
               Actions& out)
{
    if (greets_alone(state)) {
        const bool is_press = std::holds_alternative<gesture::Tap>(gesture.what) ||
                              std::holds_alternative<gesture::DragBegan>(gesture.what) ||
                              std::holds_alternative<gesture::Pinched>(gesture.what);
        if (is_press) out.emplace_back(action::FoldMasthead{});
        return;
    }
    if (is_covered(state, policy)) {
        const auto* tap = std::get_if<gesture::Tap>(&gesture.what);
        if (tap == nullptr) return;
        // A tap anywhere answers whatever covers the timeline. The right button leaves a tour.
        const bool is_touring = is_open<page::Tour>(state.pages);
        if (tap->button == MouseButton::Right && is_touring) out.emplace_back(action::Close{});
        if (tap->button != MouseButton::Left) return;
        if (state.is_asking)
            out.emplace_back(action::StillHere{});
        else if (state.is_at_attract)
            out.emplace_back(action::BeginVisit{});
        else if (state.blank == BlankScreen::No && is_touring && !is_modal(state))
            out.emplace_back(action::StepTour{1});
        else
            out.emplace_back(action::Close{});
        return;
    }
    std::visit(
        [pointing = Pointing(state, policy, scene, out)](const auto& g) mutable { pointing.on(g); },
        gesture.what);
}

void translate(const Event& event, const State& state, const Policy& policy, const Scene& scene,
               Actions& out)
{
    const bool is_about_picture = std::holds_alternative<event::Wheel>(event.what) ||
                                  std::holds_alternative<event::PointerMove>(event.what);
    if (is_about_picture && is_covered(state, policy)) return;
    if (is_about_picture && greets_alone(state)) {
        if (std::holds_alternative<event::Wheel>(event.what))
            out.emplace_back(action::FoldMasthead{});
        return;
    }
    std::visit(
        [pointing = Pointing(state, policy, scene, out)](const auto& e) mutable { pointing.on(e); },
        event.what);
}

bool has_board_keys(const State& state, const Policy& policy)
{
    return has_board(state, policy) && !is_typing(state) && !is_noting(state);
}

Keys keys_of(const State& state, const Policy& policy)
{
    if (policy.keys == Keys::None || state.is_at_attract) return Keys::None;
    const bool is_blank = state.blank != BlankScreen::No;
    if (!is_blank && is_modal(state)) return Keys::Modal;
    if (!is_blank && is_noting(state)) return Keys::Note;
    if (!is_blank && is_typing(state)) return Keys::Field;
    const Keys beneath = keys_beneath(state, policy);
    if (is_blank || is_open<page::Tour>(state.pages)) return beneath;
    if (is_on_minimap(state.focus)) return Keys::Minimap;
    if (beneath != Keys::All) return beneath;
    if (scope_of(state.focus) == Scope::Panel) return Keys::Panel;
    return is_in_lanes(state.focus) ? Keys::Lanes : beneath;
}

Keys keys_beneath(const State& state, const Policy& policy)
{
    if (policy.keys == Keys::None) return Keys::None;
    if (is_open<page::Quiz>(state.pages)) return Keys::Quiz;
    if (is_open<page::Overview>(state.pages)) return Keys::Overview;
    if (const page::Tour* tour = tour_of(state))
        return is_for_class(state, *tour) ? Keys::Lesson : Keys::Clicker;
    if (shown_meanwhile(state) != nullptr) return Keys::Cut;
    if (shown_placing(state) != nullptr) return Keys::Place;
    const Page* tab = tab_page(state.pages);
    if (tab == nullptr) return policy.keys;
    return std::holds_alternative<page::OwnTrail>(*tab) ? Keys::Trail : Keys::Tab;
}

std::optional<KeyCommand> command_at(const State& state, const Policy& policy,
                                     const event::Key& key, LetterKeys letters)
{
    if (has_board_keys(state, policy)) {
        if (auto command = command_of(Keys::Board, key, letters)) return command;
    }
    const Keys keys = keys_of(state, policy);
    const bool writes = keys == Keys::Field || keys == Keys::Note;
    if (is_out_of_tour(state) && !writes) {
        if (auto command = command_of(Keys::Free, key, letters)) return command;
        // Each key that darkens a step lights the screen up again, whatever else it does here.
        auto dark = state.blank != BlankScreen::No ? command_of(Keys::Lesson, key, letters)
                                                   : std::optional<KeyCommand>{};
        const auto* found = dark ? std::get_if<Action>(&*dark) : nullptr;
        if (found != nullptr && std::holds_alternative<action::Blank>(*found)) return dark;
    }
    // Whoever holds a button of the clicker down means one press.
    if (key.is_repeat && keys == Keys::Lesson) return std::nullopt;
    return command_of(keys, key, letters);
}

}  // namespace vitrine
