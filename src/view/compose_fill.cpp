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
        const Units whole = ceil(c_.type.measured(title, Role::Small));
        for (const float share : {1.0F, 0.54F, 0.62F, 0.72F}) {
            const int lines = share < 1 ? 2 : 1;
            const Units width = ceil(whole * share) + Units{1};
            if (width > sizes::long_label) continue;
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
            if (is_in_view(after_days) && stands(after_days)) return after_days;
            // A strip that its words interrupt is better than no words.
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
        std::array<float, most_rows_tried> rows{sizes::lane_pad.count};
        std::size_t count = 1;
        for (const Item& item : items_) {
            const float below = bounds(footprint_of(item, {})).bottom() - box_.y;
            if (count < rows.size()) rows[count++] = std::ceil(below + sizes::row_gap.count);
        }
        std::sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count));
        const float bottom = box_.h - sizes::grain_floor.count - placed.h.count;
        for (std::size_t i = 0; i < count && rows[i] <= bottom; ++i) {
            if (rows[i] < sizes::lane_pad.count) continue;
            placed.y = {rows[i]};
            if (is_free(placed)) return true;
        }
        return false;
    }

    bool is_free(const Placed& placed) const
    {
        const Footprint own = footprint_of(placed, placed.side, c_.scene.days, box_.y);
        const Rect wanted =
            inset(bounds(own), {0, -sizes::row_gap.count, 0, -sizes::row_gap.count});
        return std::ranges::none_of(items_, [&](const Item& item) {
            return !yields(item) && overlap(kept_free(footprint_of(item, {}), item.level), wanted);
        });
    }

    bool yields(const Item& item) const
    {
        return over_ != 0 && may_yield(item, c_.scene.regions.lanes) &&
               c_.exhibit[item.id].weight >= over_;
    }

    Composing& c_;
    const LaneIndex& members_;
    const Rect& box_;
    const Rect& lanes_;
    std::span<const Item> items_;
    int over_ = 0;
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
    if (const std::optional<Placed> free = filler.label(place, 0)) return free;
    const int weight = c.exhibit[c.source.laid_out(lane).by_time[place]].weight;
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
