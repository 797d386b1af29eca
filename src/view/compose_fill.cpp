// What the edges of the view leave without its title, where a row of its lane has room all the
// same.
//
// Layout knows nothing of the view, so that panning keeps every place. But what stands near an edge
// may have no room in the view at the place that was laid out for it, and in a narrow window that
// is most of what there is. Then its title stands beside its mark in any row that is free in the
// view, or would be without what weighs less. What lies far from both edges is never touched.
#include "view/compose_parts.h"
#include "view/footprint.h"
#include "view/layout_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr Units near_right = sizes::most_right * 0.75F;  // of the edge of the view
constexpr Units at_edge{600};  // what lies within gives way to what weighs more
constexpr std::size_t most_rows_tried = 24;
constexpr Units unbounded{100'000};
constexpr std::size_t most_items = 256;  // of a lane; where more has a title, nothing is added

// What reaches further into the view keeps its place: beyond the edges nobody takes it.
bool may_yield(const Item& item, const Rect& lanes)
{
    if (item.level == Level::Bar || item.is_selected) return false;
    const Rect box = bounds(footprint_of(item, {}));
    return box.right() < lanes.x + at_edge.count || box.x > lanes.right() - at_edge.count;
}

class Filler {
public:
    Filler(Composing& c, LaneId lane, const Rect& box, std::size_t first_item)
        : c_(c)
        , members_(c.source.laid_out(lane))
        , box_(box)
        , lanes_(c.scene.regions.lanes)
        , items_(std::span(c.scene.items).subspan(first_item))
    {}

    // Looks once at what stands in the lane; false where that is too much.
    bool look_around()
    {
        if (items_.size() > most_items) return false;
        rows_[0] = sizes::lane_pad.count;
        row_count_ = 1;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const Footprint footprint = footprint_of(items_[i], {});
            const float below = bounds(footprint).bottom() - box_.y;
            if (row_count_ < rows_.size())
                rows_[row_count_++] = std::ceil(below + sizes::row_gap.count);
            const bool yields = may_yield(items_[i], lanes_);
            taken_[i] = {kept_free(footprint, items_[i].level),
                         yields ? c_.exhibit[items_[i].id].weight : 0};
        }
        std::sort(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(row_count_));
        return true;
    }

    // Whether a label of this width has room at any side of its mark, in any row. Most have none
    // even for their beginning, and then no text need be set. `over` is as in label().
    bool has_room(std::size_t place, Units width, int lines, int over)
    {
        over_ = over;
        const float x = c_.scene.days.x(members_.anchors[place]);
        const float w = (sizes::text_from + width).count;
        const float gap = sizes::row_gap.count;
        const float h = c_.type.line_height(Role::Small).count * static_cast<float>(lines);
        const bool is_right_in = x + w <= lanes_.right();
        const bool is_left_in = x - w >= lanes_.x;
        if (!is_right_in && !is_left_in) return false;
        for (std::size_t i = 0; i < row_count_; ++i) {
            const float y = box_.y + rows_[i] - gap;
            if (y + h > box_.bottom()) break;
            if (is_right_in && is_free({x, y, w, h + 2 * gap})) return true;
            if (is_left_in && is_free({x - w, y, w, h + 2 * gap})) return true;
        }
        return false;
    }

    // Whether anything may give way to what has this weight.
    bool has_lighter(int weight) const
    {
        const auto all = std::span(taken_).first(items_.size());
        return std::ranges::any_of(all, [&](const Taken& one) { return one.weight > weight; });
    }

    // The members without a title whose mark is in the view near an edge, the most important
    // first.
    std::span<const std::uint32_t> unnamed(Unnamed& out) const
    {
        const Span& view = c_.scene.in_view;
        const Stretch all = members_.between(view.from, view.to);
        if (all.size() > out.size()) return {};
        std::size_t count = 0;
        for (std::size_t at = all.first; at < all.last; ++at) {
            const bool is_named = std::ranges::find(items_, id(at), &Item::id) != items_.end();
            if (!is_named && is_near_edge(at)) out[count++] = static_cast<std::uint32_t>(at);
        }
        const std::span found = std::span(out).first(count);
        std::ranges::sort(found, [this](std::uint32_t a, std::uint32_t b) {
            const std::uint32_t x = members_.importance[a];
            const std::uint32_t y = members_.importance[b];
            return x != y ? x > y : a < b;
        });
        return found;
    }

    // A label with the whole title, at either side of its mark, in one line or two. Where it may
    // take room from others, `over` is how much weight they have at least; else 0.
    std::optional<Placed> label(std::size_t place, int over)
    {
        over_ = over;
        const std::string_view title = c_.text(c_.exhibit[id(place)].title);
        const Paragraph& all = c_.type.set(title, Role::Small, unbounded, 1);
        if (all.lines.empty()) return std::nullopt;
        const Units whole = ceil(width_of(all));
        for (const float share : {1.0F, 0.54F, 0.62F, 0.72F}) {
            const int lines = share < 1 ? 2 : 1;
            const Units width = ceil(whole * share) + Units{1};
            if (width > sizes::long_label) continue;
            const Units least = lines == 1 ? whole : whole * 0.5F;
            if (!has_room(place, least, lines, over)) continue;
            if (lines == 2 && c_.type.widest_word(title, Role::Small) > width) continue;
            if (auto placed = label_in(place, title, width, lines)) return placed;
        }
        return std::nullopt;
    }

private:
    MilestoneId id(std::size_t place) const { return members_.by_time[place]; }

    bool is_near_edge(std::size_t place) const
    {
        const float x = c_.scene.days.x(members_.anchors[place]);
        const float reach = sizes::dot_reach.count;
        if (x < lanes_.x + reach || x > lanes_.right() - reach) return false;
        return x < lanes_.x + sizes::most_left.count || x > lanes_.right() - near_right.count;
    }

    std::optional<Placed> label_in(std::size_t place, std::string_view title, Units width,
                                   int lines)
    {
        const MilestoneId which = id(place);
        const Paragraph& set = c_.type.set(title, Role::Small, width, lines);
        if (set.is_cut || set.lines.empty()) return std::nullopt;
        Placed placed = label_of(c_.exhibit, c_.index, which, set, c_.type);
        for (const Side side : {Side::Right, Side::Left}) {
            placed.side = side;
            if (!is_in_view(placed)) continue;
            Placed after_days = placed;
            after_days.indent = strip_before_words(placed, c_.scene.days.px_per_day);
            after_days.w = placed.w + after_days.indent;
            after_days = with_days_under(after_days, c_.scene.days.px_per_day);
            if (is_in_view(after_days) && stands(after_days)) return after_days;
            // A strip that is squeezed in below its words is better than no words.
            if (stands(placed)) return placed;
        }
        return std::nullopt;
    }

    bool is_in_view(const Placed& placed) const
    {
        const Rect body = footprint_of(placed, placed.side, c_.scene.days, box_.y).body;
        return body.x >= lanes_.x + 2 && body.right() <= lanes_.right() - sizes::beside_edge.count;
    }

    // Finds it the highest row that is free; false where there is none.
    bool stands(Placed& placed) const
    {
        const float bottom = box_.h - sizes::grain_floor.count - placed.h.count;
        Rect wanted = inset(bounds(footprint_of(placed, placed.side, c_.scene.days, 0)),
                            {0, -sizes::row_gap.count, 0, -sizes::row_gap.count});
        const float above = wanted.y - placed.y.count;
        for (std::size_t i = 0; i < row_count_ && rows_[i] <= bottom; ++i) {
            if (rows_[i] < sizes::lane_pad.count || (i > 0 && rows_[i] == rows_[i - 1])) continue;
            placed.y = {rows_[i]};
            wanted.y = box_.y + rows_[i] + above;
            if (is_free(wanted)) return true;
        }
        return false;
    }

    bool is_free(const Rect& wanted) const
    {
        const auto all = std::span(taken_).first(items_.size());
        return std::ranges::none_of(all, [&](const Taken& one) {
            const bool yields = over_ != 0 && one.weight >= over_;
            return !yields && overlap(one.box, wanted);
        });
    }

    // What an item keeps free, and its weight if it may give way.
    struct Taken {
        Rect box;
        int weight = 0;
    };

    Composing& c_;
    const LaneIndex& members_;
    const Rect& box_;
    const Rect& lanes_;
    std::span<const Item> items_;
    int over_ = 0;
    std::array<Taken, most_items> taken_;
    std::array<float, most_rows_tried> rows_{};
    std::size_t row_count_ = 0;
};

}  // namespace

std::span<const std::uint32_t> unnamed_near_edges(Composing& c, LaneId lane, const Rect& box,
                                                  std::size_t first_item, Unnamed& out)
{
    return Filler(c, lane, box, first_item).unnamed(out);
}

std::optional<Placed> label_in_view(Composing& c, LaneId lane, const Rect& box,
                                    std::size_t first_item, std::uint32_t place)
{
    Filler filler(c, lane, box, first_item);
    if (!filler.look_around()) return std::nullopt;
    if (filler.has_room(place, sizes::least_text, 1, 0)) {
        if (const std::optional<Placed> free = filler.label(place, 0)) return free;
    }
    const int weight = c.exhibit[c.source.laid_out(lane).by_time[place]].weight;
    if (!filler.has_lighter(weight) || !filler.has_room(place, sizes::least_text, 1, weight + 1))
        return std::nullopt;
    const std::optional<Placed> placed = filler.label(place, weight + 1);
    if (!placed) return std::nullopt;
    const Rect own = inset(bounds(footprint_of(*placed, placed->side, c.scene.days, box.y)),
                           {0, -sizes::row_gap.count, 0, -sizes::row_gap.count});
    std::vector<Item>& items = c.scene.items;
    const auto first = items.begin() + static_cast<std::ptrdiff_t>(first_item);
    const auto left = std::remove_if(first, items.end(), [&](const Item& item) {
        return may_yield(item, c.scene.regions.lanes) && c.exhibit[item.id].weight > weight &&
               overlap(kept_free(footprint_of(item, {}), item.level), own);
    });
    items.erase(left, items.end());
    return placed;
}

}  // namespace vitrine
