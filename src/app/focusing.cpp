#include "app/focusing.h"

#include "app/placing.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace vitrine {

namespace {

// Whether a piece of grain counts this milestone, which no item shows. It counts none that are
// filtered out.
bool counts(const Setting& setting, const GrainPiece& piece, MilestoneId milestone)
{
    const Extent& extent = setting.index[milestone];
    const double anchor = extent.anchor;
    if (piece.lane != setting.exhibit[milestone].lane) return false;
    if (piece.runs_at &&
        !(extent.is_period && extent.span.from < *piece.runs_at && extent.span.to > *piece.runs_at))
        return false;
    if (anchor < piece.first || anchor > piece.last) return false;
    const LaneIndex& lane = setting.lanes()[index_of(piece.lane)];
    const Stretch same_day = lane.between(anchor, std::nextafter(anchor, HUGE_VAL));
    const auto members = std::span(lane.by_time).subspan(same_day.first, same_day.size());
    return std::ranges::find(members, milestone) != members.end();
}

std::optional<LaneId> find_lane(const Exhibit& exhibit, std::string_view name)
{
    const auto found = std::ranges::find(exhibit.lanes, name, &Lane::id);
    if (found == exhibit.lanes.end()) return std::nullopt;
    return static_cast<LaneId>(found - exhibit.lanes.begin());
}

// The milestone of this name. It is looked for on the screen first, because the exhibit may hold a
// million others.
std::optional<MilestoneId> find_shown(const Showing& showing, std::string_view name)
{
    const Exhibit& exhibit = showing.setting.exhibit;
    const auto shown = std::ranges::find(showing.scene.items, name, [&](const Item& item) {
        return exhibit.name_of(exhibit[item.id]);
    });
    if (shown != showing.scene.items.end()) return shown->id;
    return find_milestone(exhibit, name);
}

Focus focus_of(const SemanticNode& node, const Showing& showing)
{
    const bool is_item = node.role == SemanticRole::Milestone || node.role == SemanticRole::Cluster;
    if (is_item) {
        const auto id = find_shown(showing, node.key);
        return id ? Focus{focus::OnMilestone{*id}} : Focus{};
    }
    if (node.role == SemanticRole::Lane) {
        const auto lane = find_lane(showing.setting.exhibit, node.key);
        return lane ? Focus{focus::OnLane{*lane}} : Focus{};
    }
    if (node.role == SemanticRole::Undated) {
        const auto lane = find_lane(showing.setting.exhibit, node.key);
        return lane ? Focus{focus::OnUndated{*lane}} : Focus{};
    }
    SemanticId id{.role = node.role, .key = std::string(node.key)};
    if (node.role == SemanticRole::Field) return focus::OnField{std::move(id)};
    return focus::OnWidget{std::move(id), node.scope};
}

// Whether the focus may go there: it is in the lanes, and nothing covers it.
bool is_open_for(const Showing& showing, const Focus& focus)
{
    if (!is_in_lanes(focus)) return false;
    const auto node = node_of(focus, showing);
    return node && !showing.tree.is_covered(*node);
}

// Where the focus is; in place of what a page shows no more, the page.
std::optional<std::size_t> place_of_focus(const State& state, const Showing& showing)
{
    const auto node = node_of(state.focus, showing);
    if (node || scope_of(state.focus) != Scope::Panel || state.pages.empty()) return node;
    return showing.tree.find(SemanticRole::Panel, key_of(state.pages.back().page));
}

// What of the timeline gets the focus when Tab comes to it.
Focus way_in(const State& state, const Showing& showing, std::size_t timeline)
{
    if (is_open_for(showing, state.place_in_lanes)) return state.place_in_lanes;
    if (state.selection) {
        Focus selected = focus::OnMilestone{*state.selection};
        if (is_open_for(showing, selected)) return selected;
    }
    std::optional<std::size_t> first;
    for (std::size_t i = timeline + 1; i < showing.tree.size(); ++i) {
        const SemanticNode node = showing.tree[i];
        if (node.role != SemanticRole::Lane || showing.tree.is_covered(i)) continue;
        if (!first) first = i;
        if (!node.hit.is_empty()) return focus_of(node, showing);
    }
    return first ? focus_of(showing.tree[*first], showing) : Focus{};
}

// The timeline as rows of cells: each lane with its name, what it says of those without a date, and
// all that is shown in it by time.
class LanesWalk {
public:
    LanesWalk(const State& state, const Showing& showing, std::size_t at)
        : state_(state), showing_(showing), tree_(showing.tree), at_(at)
    {
        lane_ = at;
        while (tree_[lane_].role != SemanticRole::Lane && tree_[lane_].parent)
            lane_ = *tree_[lane_].parent;
    }

    std::optional<Focus> go(LaneWay way) const
    {
        switch (way) {
        case LaneWay::Left: return left();
        case LaneWay::Right: return right();
        case LaneWay::Up: return across(-1);
        case LaneWay::Down: return across(1);
        case LaneWay::First: return first();
        case LaneWay::Last: return last();
        }
        return std::nullopt;
    }

private:
    static bool is_cell(const SemanticNode& node)
    {
        return node.focusable == Focusable::Within &&
               (node.role == SemanticRole::Milestone || node.role == SemanticRole::Cluster);
    }

    // What is shown in a lane from `from` on, or before it.
    std::optional<std::size_t> cell_from(std::size_t from, int by, std::size_t lane) const
    {
        for (std::size_t i = from + static_cast<std::size_t>(by); i < tree_.size();
             i += static_cast<std::size_t>(by)) {
            const SemanticNode node = tree_[i];
            if (is_cell(node) && node.parent == lane && !tree_.is_covered(i)) return i;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> undated_of(std::size_t lane) const
    {
        const std::size_t next = lane + 1;
        const bool is_there = next < tree_.size() && tree_[next].role == SemanticRole::Undated;
        return is_there && !tree_.is_covered(next) ? std::optional(next) : std::nullopt;
    }

    Focus on(std::size_t node) const { return focus_of(tree_[node], showing_); }

    const LaneIndex& index_of_lane(std::size_t lane) const
    {
        const auto place = find_lane(showing_.setting.exhibit, tree_[lane].key);
        return showing_.setting.lanes()[index_of(place.value())];
    }

    // The first and the last day that the cell at hand stands for.
    std::optional<Span> days_here() const
    {
        const auto* here = std::get_if<focus::OnMilestone>(&state_.focus);
        if (here == nullptr) return std::nullopt;
        const ShownAs shown = shown_as(showing_.setting, showing_.scene, here->milestone);
        if (shown.piece != nullptr) return Span{shown.piece->first, shown.piece->last};
        const double anchor = showing_.setting.index[here->milestone].anchor;
        return Span{anchor, anchor};
    }

    std::optional<Focus> right() const
    {
        if (tree_[at_].role == SemanticRole::Lane) {
            if (const auto undated = undated_of(lane_)) return on(*undated);
        }
        const std::size_t from = is_cell(tree_[at_]) ? at_ : lane_;
        if (const auto next = cell_from(from, 1, lane_)) return on(*next);
        // Beyond the view's end, or the first of all where the view has none.
        const LaneIndex& lane = index_of_lane(lane_);
        const auto days = days_here();
        double least = span_of(state_.camera).from;
        if (days) {
            // A piece of grain may count what lies at both sides of something that is shown: what
            // is in view has been passed all the same.
            const Span& view = showing_.scene.in_view;
            least = std::nextafter(days->to, HUGE_VAL);
            if (days->to >= view.from) least = std::max(least, view.to);
        }
        const auto next = std::ranges::lower_bound(lane.anchors, least);
        if (next != lane.anchors.end())
            return focus::OnMilestone{
                lane.by_time[static_cast<std::size_t>(next - lane.anchors.begin())]};
        if (days || lane.anchors.empty()) return std::nullopt;
        return focus::OnMilestone{lane.by_time.back()};
    }

    std::optional<Focus> left() const
    {
        if (tree_[at_].role == SemanticRole::Lane) return std::nullopt;
        if (tree_[at_].role == SemanticRole::Undated) return on(lane_);
        if (const auto next = cell_from(at_, -1, lane_)) return on(*next);
        const LaneIndex& lane = index_of_lane(lane_);
        if (const auto days = days_here()) {
            const Span& view = showing_.scene.in_view;
            const double most = days->from < view.to ? std::min(days->from, view.from) : days->from;
            const auto here = std::ranges::lower_bound(lane.anchors, most);
            if (here != lane.anchors.begin())
                return focus::OnMilestone{
                    lane.by_time[static_cast<std::size_t>(here - lane.anchors.begin()) - 1]};
        }
        return on(undated_of(lane_).value_or(lane_));
    }

    // The first of the lane, and from there its name.
    std::optional<Focus> first() const
    {
        const LaneIndex& lane = index_of_lane(lane_);
        if (lane.by_time.empty()) return on(lane_);
        const Focus to = focus::OnMilestone{lane.by_time.front()};
        return node_of(to, showing_) == at_ ? on(lane_) : to;
    }

    std::optional<Focus> last() const
    {
        const LaneIndex& lane = index_of_lane(lane_);
        if (lane.by_time.empty()) return std::nullopt;
        return focus::OnMilestone{lane.by_time.back()};
    }

    std::optional<std::size_t> lane_beside(int by) const
    {
        for (std::size_t i = lane_ + static_cast<std::size_t>(by); i < tree_.size();
             i += static_cast<std::size_t>(by)) {
            if (tree_[i].role == SemanticRole::Lane && !tree_.is_covered(i)) return i;
        }
        return std::nullopt;
    }

    std::optional<Focus> across(int by) const
    {
        const auto lane = lane_beside(by);
        if (!lane) return std::nullopt;
        const SemanticRole role = tree_[at_].role;
        if (role == SemanticRole::Lane) return on(*lane);
        if (role == SemanticRole::Undated) return on(undated_of(*lane).value_or(*lane));
        const float x = tree_[at_].rect.centre().x;
        std::optional<std::size_t> nearest;
        float least = 0;
        for (auto i = cell_from(*lane, 1, *lane); i; i = cell_from(*i, 1, *lane)) {
            const Rect box = tree_[*i].rect;
            const float away =
                std::max({box.x - x, x - box.right(), 0.0F}) + std::abs(box.centre().x - x) * 0.01F;
            if (nearest && away >= least) continue;
            nearest = i;
            least = away;
        }
        return on(nearest.value_or(*lane));
    }

    const State& state_;
    const Showing& showing_;
    const Semantics& tree_;
    std::size_t at_;
    std::size_t lane_ = 0;
};

}  // namespace

Action opening(const GrainPiece& piece)
{
    if (piece.count == 1 && !piece.runs_at) return action::Select{piece.id};
    return action::OpenGrain{.lane = piece.lane,
                             .first = piece.first,
                             .last = piece.last,
                             .count = piece.runs_at ? 0 : piece.count};
}

ShownAs shown_as(const Setting& setting, const Scene& scene, MilestoneId milestone)
{
    const auto item = std::ranges::find(scene.items, milestone, &Item::id);
    if (item != scene.items.end()) return {.item = &*item};
    // One whose own day is in view may also run through the view's first day.
    const GrainPiece* found = nullptr;
    for (const GrainPiece& piece : scene.pieces) {
        if (!counts(setting, piece, milestone)) continue;
        if (!piece.runs_at) return {.piece = &piece};
        if (found == nullptr) found = &piece;
    }
    return {.piece = found};
}

bool is_in_scene(const Focus& focus, const Setting& setting, const Scene& scene)
{
    if (const auto* on = std::get_if<focus::OnMilestone>(&focus)) {
        const ShownAs shown = shown_as(setting, scene, on->milestone);
        return shown.item != nullptr || shown.piece != nullptr;
    }
    if (const auto* on = std::get_if<focus::OnLane>(&focus))
        return std::ranges::find(scene.lanes, on->lane, &LaneHeader::lane) != scene.lanes.end();
    if (const auto* on = std::get_if<focus::OnUndated>(&focus)) {
        const auto header = std::ranges::find(scene.lanes, on->lane, &LaneHeader::lane);
        return header != scene.lanes.end() && !header->undated_box.is_empty();
    }
    return true;
}

std::optional<std::size_t> node_of(const Focus& focus, const Showing& showing)
{
    const Exhibit& exhibit = showing.setting.exhibit;
    if (const auto* on = std::get_if<focus::OnMilestone>(&focus)) {
        const ShownAs shown = shown_as(showing.setting, showing.scene, on->milestone);
        if (shown.piece != nullptr)
            return showing.tree.find(SemanticRole::Cluster,
                                     exhibit.name_of(exhibit[shown.piece->id]));
        if (shown.item == nullptr) return std::nullopt;
        return showing.tree.find(SemanticRole::Milestone, exhibit.name_of(exhibit[on->milestone]));
    }
    if (const auto* on = std::get_if<focus::OnLane>(&focus))
        return showing.tree.find(SemanticRole::Lane, exhibit.lanes[index_of(on->lane)].id);
    if (const auto* on = std::get_if<focus::OnUndated>(&focus))
        return showing.tree.find(SemanticRole::Undated, exhibit.lanes[index_of(on->lane)].id);
    const SemanticId* widget = widget_of(focus);
    if (widget == nullptr) return std::nullopt;
    return showing.tree.find(widget->role, widget->key);
}

Focus next_focus(const State& state, const Showing& showing, int by)
{
    const auto next = showing.tree.neighbour(place_of_focus(state, showing), by);
    if (!next) return {};
    if (showing.tree[*next].role == SemanticRole::Timeline) return way_in(state, showing, *next);
    return focus_of(showing.tree[*next], showing);
}

std::optional<Action> moved_in_lanes(const State& state, const Showing& showing, LaneWay way)
{
    const auto at = node_of(state.focus, showing);
    if (!at || !is_in_lanes(state.focus)) return std::nullopt;
    const std::optional<Focus> next = LanesWalk(state, showing, *at).go(way);
    if (!next) return std::nullopt;
    return action::SetFocus{.focus = *next, .moves_view = !node_of(*next, showing)};
}

std::optional<Action> pressed(const State& state, const Showing& showing)
{
    if (shown_placing(state) != nullptr && !is_modal(state)) return action::PutInGap{};
    // Of a visitor's tour: a class's has keys of its own.
    if (tour_of(state) != nullptr && !is_modal(state)) return action::StepTour{1};
    if (const auto* on = std::get_if<focus::OnMilestone>(&state.focus)) {
        const ShownAs shown = shown_as(showing.setting, showing.scene, on->milestone);
        if (shown.piece == nullptr) return action::Select{on->milestone};
        return opening(*shown.piece);
    }
    if (const auto* on = std::get_if<focus::OnLane>(&state.focus))
        return action::ToggleLane{on->lane};
    if (const auto* on = std::get_if<focus::OnUndated>(&state.focus))
        return action::OpenUndated{on->lane};
    const bool is_nothing = std::holds_alternative<std::monostate>(state.focus);
    if (is_nothing && !state.selection && !is_modal(state)) return action::StepTime{1};
    return std::nullopt;
}

}  // namespace vitrine
