#include "data/word_keys.h"
#include "date/wording.h"
#include "view/compose_parts.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float arrow_room = 26;
constexpr float sign_pad = 12;
constexpr float widest_sign = 420;
constexpr float widest_share = 0.34F;  // of the lanes
constexpr float two_lines = 30;  // height of an axis that has room for the date above the title

struct Outside {
    MilestoneId id{};
    double anchor = 0;
};

// The nearest milestones out of view, if there are any.
struct BothOutside {
    std::optional<Outside> before;
    std::optional<Outside> after;
};

// What has its mark outside and reaches into the view is in view; so many of those are passed over.
constexpr std::size_t most_reaching = 64;

// The place in its lane of the last milestone before `end` that is out of view.
std::optional<std::size_t> last_before(const Composing& c, const LaneIndex& lane, std::size_t end,
                                       double view_from)
{
    const std::size_t least = end - std::min(end, most_reaching);
    for (std::size_t i = end; i-- > least;) {
        if (c.index[lane.by_time[i]].span.to <= view_from) return i;
    }
    return std::nullopt;
}

// And of the first one from `begin` on.
std::optional<std::size_t> first_after(const Composing& c, const LaneIndex& lane, std::size_t begin,
                                       double view_to)
{
    const std::size_t end = std::min(lane.by_time.size(), begin + most_reaching);
    for (std::size_t i = begin; i < end; ++i) {
        if (c.index[lane.by_time[i]].span.from >= view_to) return i;
    }
    return std::nullopt;
}

BothOutside nearest_outside(const Composing& c, const Span& view)
{
    BothOutside best;
    for (std::size_t i = 0; i < c.lanes.size(); ++i) {
        if (holds(c.scene.spec.hidden, static_cast<LaneId>(i))) continue;
        const LaneIndex& lane = c.lanes[i];
        const Stretch inside = lane.between(view.from, view.to);
        const auto before = last_before(c, lane, inside.first, view.from);
        if (before && (!best.before || lane.anchors[*before] > best.before->anchor))
            best.before = Outside{lane.by_time[*before], lane.anchors[*before]};
        const auto after = first_after(c, lane, inside.last, view.to);
        if (after && (!best.after || lane.anchors[*after] < best.after->anchor))
            best.after = Outside{lane.by_time[*after], lane.anchors[*after]};
    }
    return best;
}

// Where a sign may be: left of the axis' years where nothing else stands there, else beside it. The
// labels of the axis step aside for it.
Rect room_of_sign(const Composing& c, EdgeSide side)
{
    const Regions& r = c.scene.regions;
    const float widest = std::min(widest_sign, r.lanes.w * widest_share);
    if (side == EdgeSide::After) return {r.lanes.right() - widest, r.axis.y, widest, r.axis.h};
    if (c.scene.has_axis_context) return {r.strip.x, r.axis.y, widest, r.axis.h};
    const float width = std::min(r.gutter.w + widest * 0.6F, widest_sign);
    return {r.gutter.x, r.axis.y, width, r.axis.h};
}

// Date and title, the date, its year or nothing beside the arrow: whatever is whole in `room`.
std::size_t worded_sign(Composing& c, MilestoneId id, EdgeSide side, float room)
{
    EdgeSigns& edges = c.scene.edges;
    EdgeText wanted{.id = id,
                    .side = side,
                    .language = c.scene.spec.language,
                    .texts = c.type.generation(),
                    .room = room};
    const std::size_t sets = edges.texts.size() / EdgeSigns::ways;
    const std::size_t first =
        (index_of(id) * 2 + static_cast<std::size_t>(side)) % sets * EdgeSigns::ways;
    for (std::size_t place = first; place < first + EdgeSigns::ways; ++place) {
        const EdgeText& known = edges.texts[place];
        const bool is_alive =
            c.type.is_alive(known.date) && (!known.has_title || c.type.is_alive(known.title));
        if (known.is_for(wanted) && is_alive) return place;
    }
    const Milestone& milestone = c.exhibit[id];
    std::string date = worded(milestone.date, c.words);
    const std::string_view title = c.text(milestone.title);
    const Word word = side == EdgeSide::Before ? word::scene_before_view : word::scene_after_view;
    wanted.name = c.words.with(word, {std::string(title), date});
    const auto has_room = [&](std::string_view text, Role role) {
        return c.type.width(text, role) <= Units{room};
    };
    // Where there is no room for more, the year says where it goes.
    if (!has_room(date, Role::SmallLabel))
        date = worded_year(civil_of(milestone.date.earliest()).year, c.words);
    wanted.date = c.type.run(has_room(date, Role::SmallLabel) ? date : "", Role::SmallLabel);
    const bool has_lines = c.scene.regions.axis.h >= two_lines;
    wanted.has_title = has_lines && has_room(title, Role::Caption);
    if (wanted.has_title) wanted.title = c.type.run(title, Role::Caption);
    const std::size_t taken = first + edges.next_way++ % EdgeSigns::ways;
    edges.texts[taken] = std::move(wanted);
    return taken;
}

}  // namespace

void compose_edges(Composing& c)
{
    Scene& scene = c.scene;
    const BothOutside outside = nearest_outside(c, scene.in_view);
    for (const EdgeSide side : {EdgeSide::Before, EdgeSide::After}) {
        EdgeSign& sign = scene.edges.signs[static_cast<std::size_t>(side)];
        sign = {};
        const auto& found = side == EdgeSide::Before ? outside.before : outside.after;
        if (!found || !scene.spec.has_edge_signs) continue;
        const Rect room = room_of_sign(c, side);
        constexpr float beside = arrow_room + 2 * sign_pad;
        sign.milestone = found->id;
        sign.anchor = found->anchor;
        sign.text = worded_sign(c, found->id, side, std::max(1.0F, room.w - beside));
        const EdgeText& text = scene.edges.texts[sign.text];
        sign.date = text.date;
        sign.title = text.title;
        sign.has_title = text.has_title;
        float width = c.type.width(text.date).count;
        if (text.has_title) width = std::max(width, c.type.width(text.title).count);
        width = std::min(std::ceil(beside + width), room.w);
        const float x = side == EdgeSide::Before ? room.x : room.right() - width;
        sign.box = {x, room.y, width, room.h};
    }
}

}  // namespace vitrine
