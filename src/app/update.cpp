#include "app/update.h"

#include "app/filtering.h"
#include "app/stepping.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace vitrine {

namespace {

constexpr double edge_margin = 0.06;  // a milestone nearer to the edge of the lanes is flown to

// One update; a class only because the functions, one for each action, share their inputs.
class Updating {
public:
    Updating(const Setting& setting, Nanoseconds now, State& state, std::vector<Effect>& effects)
        : setting_(setting), exhibit_(setting.exhibit), now_(now), s_(state), effects_(effects)
    {}

    void apply(const Action& action)
    {
        std::visit([this](const auto& a) { on(a); }, action);
    }

    void pass_time()
    {
        if (s_.moving) {
            const double t = moved_for();
            s_.camera = camera_now();
            const bool coasts = std::holds_alternative<Coast>(s_.moving->motion);
            const bool is_at_rest = is_over(s_.moving->motion, t);
            if ((coasts || is_at_rest) && !is_within(s_.camera, limits())) {
                come_back();
            } else if (is_at_rest) {
                s_.camera = limited(rest_of(s_.moving->motion), limits());
                s_.moving.reset();
            }
        }
        keep_watch();
    }

private:
    Regions regions() const { return regions_of(s_, setting_.policy); }

    const Limits& limits() const { return setting_.index.limits; }

    // What pulls or flings the view beyond the end of everything brings it back, without a jerk.
    void come_back()
    {
        const Velocity start = velocity();
        s_.moving = Moving{flight(s_.camera, limited(s_.camera, limits()), start), now_};
    }

    // The camera of this moment, and how fast it moves.
    Camera camera_now() const
    {
        return softly_limited(camera_at(s_.moving->motion, moved_for()), limits());
    }
    void settle_camera()
    {
        if (s_.moving) s_.camera = camera_now();
    }
    double moved_for() const { return seconds_between(s_.moving->started, now_); }
    Velocity velocity() const
    {
        return s_.moving ? velocity_at(s_.moving->motion, moved_for()) : Velocity{};
    }

    void set_camera(const Camera& camera)
    {
        s_.moving.reset();
        s_.camera = limited(camera, setting_.index.limits);
    }

    void fly(const Camera& target)
    {
        settle_camera();
        const Camera to = limited(target, setting_.index.limits);
        if (s_.preferences.reduces_motion) return set_camera(to);
        if (to == s_.camera && !s_.moving) return;
        const Velocity start = velocity();
        s_.moving = Moving{flight(s_.camera, to, start), now_};
    }

    double share_of(float x_px) const
    {
        const Rect strip = regions().strip;
        return static_cast<double>((x_px - strip.x) / std::max(1.0F, strip.w));
    }

    // The wheel: a new notch takes the zoom that the last one is still heading for further.
    void glide(double factor, double share)
    {
        const Camera rest = s_.moving ? rest_of(s_.moving->motion) : s_.camera;
        const bool was_gliding = s_.moving && std::holds_alternative<Glide>(s_.moving->motion);
        const double drift = s_.moving ? drift_at(s_.moving->motion, moved_for()) : 0;
        settle_camera();
        const double days = (was_gliding ? rest.days : s_.camera.days) / factor;
        const double wanted = limited({s_.camera.centre, days}, setting_.index.limits).days;
        if (s_.preferences.reduces_motion)
            return set_camera(zoomed(s_.camera, s_.camera.days / wanted, share));
        s_.moving = Moving{
            Glide{.from = s_.camera, .days = wanted, .share = share, .pan = drift},
            now_
        };
    }

    // ---- the view

    void on(const action::ZoomAt& a) { glide(a.factor, share_of(a.x_px)); }

    void on(const action::ZoomBy& a)
    {
        const Regions r = regions();
        double share = r.lanes_right() / 2;
        if (s_.selection) {
            const Projection days = projection(s_.camera, 0, 1);
            const auto at = static_cast<double>(days.x(setting_.index[*s_.selection].anchor));
            if (at > 0 && at < r.lanes_right()) share = at;
        }
        glide(a.factor, share);
    }

    void on(const action::PinchBy& a)
    {
        settle_camera();
        s_.moving.reset();
        const Camera moved = panned(s_.camera, -static_cast<double>(a.by_px / regions().strip.w));
        // At the closest and the widest view the fingers still move it, but it does not slip away.
        const double days = limited({moved.centre, moved.days / a.factor}, limits()).days;
        const Camera to = zoomed(moved, moved.days / days, share_of(a.x_px));
        s_.camera = pulled(s_.camera, to, limits());
    }

    void on(const action::PanBy& a)
    {
        settle_camera();
        s_.moving.reset();
        const Camera to = panned(s_.camera, -static_cast<double>(a.px / regions().strip.w));
        s_.camera = pulled(s_.camera, to, limits());
    }

    void on(const action::PanByShare& a)
    {
        const Camera rest = s_.moving ? rest_of(s_.moving->motion) : s_.camera;
        fly(panned(rest, a.share));
    }

    void on(const action::CoastFrom& a)
    {
        const double pan = -static_cast<double>(a.px_a_second / regions().strip.w);
        if (pan == 0 || s_.preferences.reduces_motion) return;
        s_.moving = Moving{
            Coast{.from = s_.camera, .pan = pan},
            now_
        };
    }

    void on(const action::Halt&)
    {
        settle_camera();
        s_.moving.reset();
        if (!is_within(s_.camera, limits())) come_back();
    }

    void on(const action::ShowAll&)
    {
        fly(fitted(setting_.index.range, 0, regions().lanes_right()));
    }
    void on(const action::FlyTo& a) { fly(fitted(a.span, 0, regions().lanes_right())); }

    void on(const action::ShowSpan& a)
    {
        // The span is that of the lanes, which may be narrower than the strip.
        const double days = a.span.days() / std::max(0.05, regions().lanes_right());
        set_camera({a.span.from + days / 2, days});
    }

    void on(const action::Hold& a)
    {
        s_.grab = a.grab;
        if (a.grab != Grab::Nothing || s_.moving || is_within(s_.camera, limits())) return;
        if (s_.preferences.reduces_motion) return set_camera(s_.camera);
        come_back();
    }

    // ---- what is looked at

    void look_at(MilestoneId id)
    {
        if (s_.selection != id) s_.shows_answer = false;
        s_.selection = id;
        s_.hovered.reset();
        s_.overlay = Overlay::None;
        if (holds(s_.folded, exhibit_[id].lane)) s_.folded.reset(index_of(exhibit_[id].lane));
        // Who follows a link to something that is left out wants to see it.
        if (!passes(s_.filter, exhibit_, id)) s_.filter = {};
        bring_into_view(id);
    }

    // Flies to a milestone that is not well in view; one that is stays where it is.
    void bring_into_view(MilestoneId id)
    {
        settle_camera();
        const Camera rest = s_.moving ? rest_of(s_.moving->motion) : s_.camera;
        const Extent& extent = setting_.index[id];
        const double right = regions().lanes_right();
        const Projection days = projection(rest, 0, 1);
        const auto anchor = static_cast<double>(days.x(extent.anchor));
        const auto from = static_cast<double>(days.x(extent.span.from));
        const auto to = static_cast<double>(days.x(extent.span.to));
        const bool is_dot_in_view = anchor > edge_margin && anchor < right - edge_margin;
        const bool is_bar_in_view =
            extent.is_period && from < right - edge_margin && to > edge_margin;
        if (is_dot_in_view || is_bar_in_view) return;
        Camera target = rest;
        target.days = std::min(rest.days, setting_.index.range.days() / std::max(0.2, right));
        target.centre = extent.anchor + (0.5 - right / 2) * target.days;
        fly(target);
    }

    void on(const action::Select& a)
    {
        remember(s_.history, a.milestone);
        look_at(a.milestone);
    }

    // Zooms in until the members stand apart; where they never will, lists them.
    void on(const action::OpenRing& a)
    {
        const double days = a.last - a.first;
        const bool is_one_day = days < 0.5;
        const bool is_close = s_.camera.days <= limits().min_days * 1.01;
        if (is_one_day || is_close) {
            s_.list = {a.lane, a.first, a.last};
            s_.overlay = Overlay::List;
            s_.focus = "panel:list";  // the next one is the first of its rows
            return;
        }
        const double margin = days * 0.6;
        fly(fitted({a.first - margin, a.last + margin}, 0, regions().lanes_right()));
    }

    // One lane at least stays open, of those that are shown.
    void keep_a_lane_open()
    {
        if ((s_.folded | s_.filter.hidden_lanes).count() >= exhibit_.lanes.size())
            s_.folded.reset();
    }

    void on(const action::ToggleLane& a)
    {
        if (index_of(a.lane) >= s_.folded.size()) return;
        s_.folded.flip(index_of(a.lane));
        keep_a_lane_open();
    }

    void on(const action::SetFilter& a)
    {
        s_.filter = leaving_something(a.filter, setting_);
        keep_a_lane_open();
        if (s_.overlay == Overlay::List) s_.overlay = Overlay::None;
    }

    void on(const action::Close&)
    {
        if (s_.blank != BlankScreen::No) {
            s_.blank = BlankScreen::No;
        } else if (s_.overlay != Overlay::None) {
            s_.overlay = Overlay::None;
        } else if (s_.tour) {
            s_.tour.reset();
        } else if (s_.selection) {
            s_.selection.reset();
        } else if (!s_.filter.is_empty()) {
            s_.filter = {};
        } else {
            s_.focus.clear();
        }
    }

    void on(const action::StepTime& a)
    {
        if (const auto next = step_in_time(setting_, s_, a.by)) on(action::Select{*next});
    }

    void on(const action::StepLane& a)
    {
        if (!s_.selection) return on(action::StepTime{1});
        if (const auto next = step_across(setting_, *s_.selection, a.by)) on(action::Select{*next});
    }

    void on(const action::GoToEnd& a)
    {
        const std::span<const MilestoneId> by_time = setting_.by_time();
        if (by_time.empty()) return;
        on(action::Select{a.end == action::Edge::First ? by_time.front() : by_time.back()});
    }

    void on(const action::Travel& a)
    {
        // While nothing is looked at, back is to the last one.
        const bool is_back_to_it = !s_.selection && a.by < 0;
        if (const auto id = travelled(s_.history, is_back_to_it ? 0 : a.by)) look_at(*id);
    }

    void on(const action::Hover& a) { s_.hovered = a.milestone; }
    void on(const action::MoveFocus&) {}  // the loop has turned it into SetFocus
    void on(const action::SetFocus& a) { s_.focus = a.id; }

    void on(const action::Activate&)
    {
        constexpr std::string_view milestone = "milestone:";
        constexpr std::string_view lane = "lane:";
        if (s_.focus.starts_with(milestone)) {
            const auto id =
                find_milestone(exhibit_, std::string_view(s_.focus).substr(milestone.size()));
            if (id) on(action::Select{*id});
        } else if (s_.focus.starts_with(lane)) {
            const auto found = std::ranges::find(
                exhibit_.lanes, std::string_view(s_.focus).substr(lane.size()), &Lane::id);
            if (found != exhibit_.lanes.end())
                on(action::ToggleLane{static_cast<LaneId>(found - exhibit_.lanes.begin())});
        } else if (!s_.focus.empty()) {
            effects_.emplace_back(effect::ActivateWidget{});
        } else if (!s_.selection) {
            on(action::StepTime{1});
        }
    }

    void on(const action::ToggleAnswer&) { s_.shows_answer = !s_.shows_answer; }
    void on(const action::ScrollPanel& a) { effects_.emplace_back(effect::ScrollPanel{a.by}); }

    // ---- the tour

    void on(const action::StartTour& a)
    {
        if (a.tour >= exhibit_.tours.size()) return;
        s_.tour = TourRun{.tour = a.tour};
        s_.overlay = Overlay::None;
        s_.focus.clear();
        show_step();
    }

    void on(const action::StepTour& a)
    {
        if (!s_.tour) return;
        const auto last =
            static_cast<std::ptrdiff_t>(exhibit_.tours[s_.tour->tour].steps.size()) - 1;
        const auto next =
            std::clamp(static_cast<std::ptrdiff_t>(s_.tour->step) + a.by, std::ptrdiff_t{0}, last);
        s_.tour->step = static_cast<std::size_t>(next);
        s_.blank = BlankScreen::No;
        show_step();
    }

    void on(const action::TourEnd& a)
    {
        if (!s_.tour) return;
        const std::size_t last = exhibit_.tours[s_.tour->tour].steps.size() - 1;
        s_.tour->step = a.end == action::Edge::First ? 0 : last;
        show_step();
    }

    // The timeline behind the tour stays with its subject, so that stepping out of it lands there.
    void show_step()
    {
        const TourStep& step = exhibit_.tours[s_.tour->tour].steps[s_.tour->step];
        remember(s_.history, step.milestones.front());
        s_.selection = step.milestones.front();
        bring_into_view(*s_.selection);
    }

    void on(const action::Blank& a)
    {
        s_.blank = s_.blank == BlankScreen::No ? a.color : BlankScreen::No;
    }

    // ---- preferences and the visit

    void on(const action::ToggleHelp&)
    {
        s_.overlay = s_.overlay == Overlay::Help ? Overlay::None : Overlay::Help;
        s_.focus.clear();
    }

    void on(const action::ToggleFilter&)
    {
        s_.overlay = s_.overlay == Overlay::Filter ? Overlay::None : Overlay::Filter;
        s_.focus = s_.overlay == Overlay::Filter ? "panel:filter" : "";
    }

    void on(const action::Find&)
    {
        s_.overlay = Overlay::Filter;
        s_.focus = field_id;
    }

    void on(const action::TypeText& a)
    {
        if (is_typing(s_)) set_words(typed(s_.filter.words, a.text));
    }

    void on(const action::EraseText&)
    {
        if (is_typing(s_)) set_words(erased(s_.filter.words));
    }

    void set_words(std::string words)
    {
        Filter filter = s_.filter;
        filter.words = std::move(words);
        on(action::SetFilter{filter});
    }

    // Visitors of an unattended screen see the last good exhibit and nothing else.
    void on(const action::ShowProblems& a)
    {
        const bool shows = a.are_there && setting_.policy.shows_problems;
        if (shows)
            s_.overlay = Overlay::Problems;
        else if (s_.overlay == Overlay::Problems)
            s_.overlay = Overlay::None;
    }

    void on(const action::ToggleFullscreen&)
    {
        s_.preferences.is_fullscreen = !s_.preferences.is_fullscreen;
        effects_.emplace_back(effect::SetFullscreen{s_.preferences.is_fullscreen});
    }

    void on(const action::ChangeTextSize& a)
    {
        s_.preferences.text_percent = next_text_percent(s_.preferences.text_percent, a.by);
    }

    void on(const action::NextLanguage&)
    {
        const std::size_t next =
            (index_of(s_.preferences.language) + 1) % exhibit_.languages.size();
        s_.preferences.language = static_cast<LanguageId>(next);
    }

    void on(const action::SetLanguage& a) { s_.preferences.language = a.language; }
    void on(const action::NextTheme&)
    {
        s_.preferences.theme = (s_.preferences.theme + 1) % setting_.themes;
    }
    void on(const action::BeginVisit&) { s_.is_at_attract = false; }
    void on(const action::StillHere&) { s_.is_asking = false; }
    void on(const action::StartOver&) { s_ = first_state(setting_, s_.size, s_.density, now_); }

    void on(const action::Resize& a)
    {
        s_.size = a.size;
        s_.density = a.density;
    }

    void on(const action::Quit&) { effects_.emplace_back(effect::Quit{}); }

    // ---- time

    void keep_watch()
    {
        const auto& idle = setting_.policy.idle;
        if (!idle || s_.is_at_attract) return;
        const double quiet = seconds_between(s_.quiet_since, now_);
        if (quiet >= idle->ask_after_s + idle->leave_after_s) {
            on(action::StartOver{});
        } else {
            s_.is_asking = quiet >= idle->ask_after_s;
        }
    }

    const Setting& setting_;
    const Exhibit& exhibit_;
    Nanoseconds now_;
    State& s_;
    std::vector<Effect>& effects_;
};

}  // namespace

void update(const Setting& setting, const Actions& actions, Input input, Nanoseconds now,
            State& state, std::vector<Effect>& effects)
{
    if (input == Input::Active) state.quiet_since = now;
    Updating updating(setting, now, state, effects);
    for (const Action& action : actions)
        updating.apply(action);
    updating.pass_time();
}

}  // namespace vitrine
