#include "app/focusing.h"

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
    const auto piece = std::ranges::find_if(
        scene.pieces, [&](const GrainPiece& grain) { return counts(setting, grain, milestone); });
    return {.piece = piece != scene.pieces.end() ? &*piece : nullptr};
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
    const auto next = showing.tree.neighbour(node_of(state.focus, showing), by);
    return next ? focus_of(showing.tree[*next], showing) : Focus{};
}

std::optional<Action> pressed(const State& state, const Showing& showing)
{
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
