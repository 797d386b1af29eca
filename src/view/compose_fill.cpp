#include "view/compose_fill.h"

#include "view/cut_index.h"
#include "view/footprint.h"
#include "view/layout_parts.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr Units near_right = sizes::most_right * 0.75F;  // of the edge of the view
constexpr Units at_edge{600};  // what lies within gives way to what weighs more
constexpr Units unbounded{100'000};
constexpr Units place_step{225};            // at most, between the days where labels may hang
constexpr std::size_t most_looked_at = 32;  // of what began before the view; of what ends after

// What reaches further into the view keeps its place: beyond the edges nobody takes it.
bool may_yield(const Item& item, const Rect& lanes)
{
    if (item.level == Level::Bar || item.is_selected) return false;
    const Rect box = bounds(footprint_of(item, {}));
    return box.right() < lanes.x + at_edge.count || box.x > lanes.right() - at_edge.count;
}

Rect with_row_gaps(const Rect& box)
{
    return inset(box, {0, -sizes::row_gap.count, 0, -sizes::row_gap.count});
}

}  // namespace

LaneFiller::LaneFiller(Composing& c, LaneId lane, const Rect& box, std::size_t first_item)
    : c_(c)
    , members_(c.source.laid_out(lane))
    , box_(box)
    , lanes_(c.scene.regions.lanes)
    , first_item_(first_item)
{}

std::span<const Item> LaneFiller::items() const
{
    return std::span<const Item>(c_.scene.items).subspan(first_item_);
}

bool LaneFiller::look_around()
{
    has_removed_ = false;
    if (items().size() > most_items) return false;
    rows_[0] = sizes::lane_pad.count;
    row_count_ = 1;
    taken_count_ = 0;
    for (const Item& item : items())
        take(item);
    std::sort(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(row_count_));
    return true;
}

void LaneFiller::take(const Item& item)
{
    if (taken_count_ == taken_.size()) return;
    const Footprint footprint = footprint_of(item, {});
    const float below = bounds(footprint).bottom() - box_.y;
    if (row_count_ < rows_.size()) rows_[row_count_++] = std::ceil(below + sizes::row_gap.count);
    taken_[taken_count_++] = {kept_free(footprint, item.level),
                              may_yield(item, lanes_) ? c_.exhibit[item.id].weight : 0};
}

void LaneFiller::look_at(const Item& added)
{
    take(added);
    std::sort(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(row_count_));
}

bool LaneFiller::is_named(std::size_t place) const
{
    return std::ranges::find(items(), id(place), &Item::id) != items().end();
}

bool LaneFiller::is_near_edge(std::size_t place) const
{
    const float x = c_.scene.days.x(members_.anchors[place]);
    const float reach = sizes::dot_reach.count;
    if (x < lanes_.x + reach || x > lanes_.right() - reach) return false;
    return x < lanes_.x + sizes::most_left.count || x > lanes_.right() - near_right.count;
}

std::span<const LaneFiller::Unnamed> LaneFiller::sorted()
{
    const std::span found = std::span(unnamed_).first(unnamed_count_);
    std::ranges::sort(found, [this](const Unnamed& a, const Unnamed& b) {
        const std::uint32_t x = members_.importance[a.place];
        const std::uint32_t y = members_.importance[b.place];
        return x != y ? x > y : a.place < b.place;
    });
    return found;
}

std::span<const LaneFiller::Unnamed> LaneFiller::near_edges()
{
    unnamed_count_ = 0;
    const Span& view = c_.scene.in_view;
    const Stretch all = members_.between(view.from, view.to);
    if (all.size() > most_unnamed) return {};
    for (std::size_t at = all.first; at < all.last; ++at) {
        if (is_near_edge(at) && !is_named(at))
            unnamed_[unnamed_count_++] = {static_cast<std::uint32_t>(at), members_.anchors[at]};
    }
    return sorted();
}

// Where the label of what goes on hangs: at its first day in view, and where that lies outside, at
// the next of days that stay the same while the view pans, so that labels move with all the rest.
// They are as many days apart as a power of two, so that of a finer view they are some of those of
// a coarser one and more.
std::optional<double> LaneFiller::day_in_view(std::size_t place) const
{
    const Extent& extent = c_.index[id(place)];
    const Span& view = c_.scene.in_view;
    const double days_a_unit = 1 / c_.scene.days.px_per_day;
    const double reach = (sizes::dot_reach.wide() + 2) * days_a_unit;
    const double first = std::max(extent.span.from, view.from) + reach;
    const double last = std::min(extent.span.to, view.to) - reach;
    if (first > last) return std::nullopt;
    if (extent.span.from >= view.from) return first;
    const double step = std::exp2(std::floor(std::log2(place_step.wide() * days_a_unit)));
    const double day = std::ceil(first / step) * step;
    return day <= last ? day : extent.span.to - reach;
}

void LaneFiller::add_if_going_on(std::size_t place)
{
    if (unnamed_count_ == unnamed_.size() || is_named(place)) return;
    const std::optional<double> day = day_in_view(place);
    if (day && *day > c_.scene.in_view.from)
        unnamed_[unnamed_count_++] = {static_cast<std::uint32_t>(place), *day};
}

std::span<const LaneFiller::Unnamed> LaneFiller::going_on()
{
    unnamed_count_ = 0;
    const Span& view = c_.scene.in_view;
    const Stretch in_view = members_.between(view.from, view.to);
    if (in_view.size() > most_unnamed) return {};
    const Pyramid<float>& ends = members_.cuts.ends;
    std::size_t at = 0;
    for (std::size_t looked = 0; looked < most_looked_at; ++looked, ++at) {
        at = ends.next(at, in_view.first, rounded_up(view.from));
        if (at >= in_view.first) break;
        add_if_going_on(at);
    }
    const Pyramid<float>& leads = members_.cuts.leads;
    const std::size_t all = members_.by_time.size();
    at = in_view.last;
    for (std::size_t looked = 0; looked < most_looked_at && at < all; ++looked, ++at) {
        at = leads.next(at, all, rounded_down(members_.anchors[at] - view.to));
        if (at >= all) break;
        add_if_going_on(at);
    }
    return sorted();
}

std::optional<Placed> LaneFiller::label_near_edge(const Unnamed& which)
{
    if (const std::optional<Placed> free = label(which, 0)) return free;
    const int weight = c_.exhibit[id(which.place)].weight;
    if (!has_lighter(weight)) return std::nullopt;
    const std::optional<Placed> placed = label(which, weight + 1);
    if (placed) remove_lighter(*placed, weight);
    return placed;
}

std::optional<Placed> LaneFiller::label_going_on(const Unnamed& which)
{
    return label(which, 0);
}

// Whether a label of this width has room at any side of its mark, in any row. Most have none even
// for their beginning, and then no text need be set.
bool LaneFiller::has_room(const Unnamed& which, Units width, int lines)
{
    const float x = c_.scene.days.x(which.day);
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
bool LaneFiller::has_lighter(int weight) const
{
    const auto all = std::span(taken_).first(taken_count_);
    return std::ranges::any_of(all, [&](const Taken& one) { return one.weight > weight; });
}

// A label with the whole title, at either side of its mark, in one line or two.
std::optional<Placed> LaneFiller::label(const Unnamed& which, int over)
{
    over_ = over;
    const bool is_full = taken_count_ == taken_.size();  // one more would not be looked at
    if (is_full || !has_room(which, sizes::least_text, 1)) return std::nullopt;
    const std::string_view title = c_.text(c_.exhibit[id(which.place)].title);
    const Paragraph& all = c_.type.set(title, Role::Small, unbounded, 1);
    if (all.lines.empty()) return std::nullopt;
    const Units whole = ceil(width_of(all));
    for (const float share : {1.0F, 0.54F, 0.62F, 0.72F}) {
        const int lines = share < 1 ? 2 : 1;
        const Units width = ceil(whole * share) + Units{1};
        if (width > sizes::long_label) continue;
        const Units least = lines == 1 ? whole : whole * 0.5F;
        if (!has_room(which, least, lines)) continue;
        const std::optional<Placed> placed = label_in(which, title, width, lines);
        if (!placed) continue;
        // Asked last, since it measures every word.
        if (lines == 2 && c_.type.widest_word(title, Role::Small) > width) continue;
        return placed;
    }
    return std::nullopt;
}

std::optional<Placed> LaneFiller::label_in(const Unnamed& which, std::string_view title,
                                           Units width, int lines)
{
    const Paragraph& set = c_.type.set(title, Role::Small, width, lines);
    if (set.is_cut || set.lines.empty()) return std::nullopt;
    Placed placed = label_of(c_.exhibit, c_.index, id(which.place), set, c_.type);
    placed.day = which.day;
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

void LaneFiller::remove_lighter(const Placed& placed, int weight)
{
    const Rect own =
        with_row_gaps(bounds(footprint_of(placed, placed.side, c_.scene.days, box_.y)));
    std::vector<Item>& items = c_.scene.items;
    const auto first = items.begin() + static_cast<std::ptrdiff_t>(first_item_);
    const auto left = std::remove_if(first, items.end(), [&](const Item& item) {
        return may_yield(item, lanes_) && c_.exhibit[item.id].weight > weight &&
               overlap(kept_free(footprint_of(item, {}), item.level), own);
    });
    has_removed_ = has_removed_ || left != items.end();
    items.erase(left, items.end());
}

bool LaneFiller::is_in_view(const Placed& placed) const
{
    const Rect body = footprint_of(placed, placed.side, c_.scene.days, box_.y).body;
    return body.x >= lanes_.x + 2 && body.right() <= lanes_.right() - sizes::beside_edge.count;
}

// Finds it the highest row that is free; false where there is none.
bool LaneFiller::stands(Placed& placed) const
{
    const float bottom = box_.h - sizes::grain_floor.count - placed.h.count;
    Rect wanted = with_row_gaps(bounds(footprint_of(placed, placed.side, c_.scene.days, 0)));
    const float above = wanted.y - placed.y.count;
    for (std::size_t i = 0; i < row_count_ && rows_[i] <= bottom; ++i) {
        if (rows_[i] < sizes::lane_pad.count || (i > 0 && rows_[i] == rows_[i - 1])) continue;
        placed.y = {rows_[i]};
        wanted.y = box_.y + rows_[i] + above;
        if (is_free(wanted)) return true;
    }
    return false;
}

bool LaneFiller::is_free(const Rect& wanted) const
{
    const auto all = std::span(taken_).first(taken_count_);
    return std::ranges::none_of(all, [&](const Taken& one) {
        const bool yields = over_ != 0 && one.weight >= over_;
        return !yields && overlap(one.box, wanted);
    });
}

}  // namespace vitrine
