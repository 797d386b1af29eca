#include "view/compose_parts.h"
#include "view/footprint.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vitrine {

namespace {

constexpr float most_vague_px = 48;  // soft ends are no longer than this
constexpr float mark_reach = 9;

// Puts the milestones of all lanes in place; a class only because its parts share so many inputs.
class Items {
public:
    Items(Composing& c, Layouts& layouts, Ahead* ahead)
        : c_(c)
        , layouts_(layouts)
        , ahead_(ahead)
        , out_(c.scene)
        , typesetter_(c.typesetter)
        , m_(c.metrics())
        , placed_(c.scene.scratch_placed)
    {}

    void compose()
    {
        layouts_.next_frame();
        if (ahead_ != nullptr) ahead_->left = 0;
        for (std::size_t i = 0; i < c_.exhibit.lanes.size(); ++i) {
            const auto lane = static_cast<LaneId>(i);
            if (holds(out_.spec.hidden, lane)) continue;
            lane_box_ = out_.rows[i].box;
            lane_box_.h -= out_.rows[i].figures;
            compose_figures(c_, lane);
            first_item_ = out_.items.size();
            find_placed(lane);
            for (const Placed& placed : placed_)
                add_item(lane, lane_box_, placed);
        }
        yield_to_selected(c_);
        for (std::size_t i = 0; i < c_.exhibit.lanes.size(); ++i) {
            const auto lane = static_cast<LaneId>(i);
            if (holds(out_.spec.hidden, lane)) continue;
            Rect box = out_.rows[i].box;
            box.h -= out_.rows[i].figures;
            compose_grain(c_, lane, box);
        }
        // The selected one is painted last, over its neighbours' shadows.
        // Of a period it is its card, if it needed one to be shown in full.
        auto selected = std::ranges::find_if(out_.items, [](const Item& item) {
            return item.is_selected && item.level <= Level::ShortCard;
        });
        if (selected != out_.items.end()) {
            for (Item& item : out_.items)
                item.is_selected = &item == &*selected;
        } else {
            selected = std::ranges::find_if(out_.items, &Item::is_selected);
        }
        if (selected != out_.items.end()) std::rotate(selected, selected + 1, out_.items.end());
    }

private:
    float px(float units) const { return m_.px(units); }

    void add_item(LaneId lane, const Rect& box, const Placed& placed)
    {
        Item item{.id = placed.id,
                  .lane = lane,
                  .level = placed.level,
                  .first = placed.first,
                  .last = placed.last,
                  .anchor = placed.anchor};
        item.is_selected = out_.spec.selection == placed.id;
        item.is_uncertain = placed.is_uncertain;
        item.date = placed.date;
        item.title_lines = placed.title_lines;
        std::ranges::copy(placed.title, item.title);
        const bool is_shown = placed.level == Level::Bar ? set_span(item, box, placed)
                                                         : set_anchored(item, box, placed);
        if (is_shown) out_.items.push_back(item);
    }

    // What the tiles in view have for a lane: bars, then cards and labels.
    void find_placed(LaneId lane)
    {
        const Rect& lanes = out_.regions.lanes;
        const LaneKey key{.lane = lane,
                          .band = out_.band,
                          .height_px = lane_box_.h,
                          .metrics = m_,
                          .language = out_.spec.language,
                          .texts = typesetter_.generation(),
                          .narrowing = c_.source.narrowing,
                          .selection = out_.spec.selection};
        const ViewSource& source = c_.source;
        const std::int64_t first = tile_at(out_.days.day(lanes.x), key.band, m_);
        const std::int64_t last = tile_at(out_.days.day(lanes.right()), key.band, m_);
        placed_.clear();
        for (std::int64_t at = first; at <= last; ++at) {
            for (const Placed& bar : layouts_.of(source, key, at).bars) {
                // A bar is in every tile that it reaches; it counts where it begins.
                const std::int64_t begins = tile_at(bar.first, key.band, m_);
                if (begins == at || (at == first && begins < at)) placed_.push_back(bar);
            }
        }
        // What stands over bars is painted after all of them.
        for (std::int64_t at = first; at <= last; ++at) {
            const Tile& tile = layouts_.of(source, key, at);
            placed_.insert(placed_.end(), tile.placed.begin(), tile.placed.end());
        }
        if (ahead_ != nullptr) make_ahead(source, key);
    }

    // Tiles for what is likely to be shown soon, as many as this frame may make.
    void make_ahead(const ViewSource& source, LaneKey key)
    {
        const Rect& lanes = out_.regions.lanes;
        const float wider = ahead_->is_outward ? lanes.w / 2 : 0;
        key.band = ahead_->band;
        const std::int64_t first = tile_at(out_.days.day(lanes.x - wider), key.band, m_);
        const std::int64_t last = tile_at(out_.days.day(lanes.right() + wider), key.band, m_);
        ahead_->left += layouts_.prepare(source, key, first, last, ahead_->effort);
    }

    // Where a period begins and ends. A century in the view of a day ends millions of pixels away;
    // ends that nobody can see are nearer, but the dashes that begin there fall on the same places.
    std::pair<float, float> ends_of(const Placed& placed) const
    {
        const Rect& lanes = out_.regions.lanes;
        const auto beyond = static_cast<double>(lanes.w + px(sizes::long_label));
        const auto dashes = static_cast<double>(px(sizes::outline_dash) + px(sizes::dash_gap));
        const double least = static_cast<double>(lanes.x) - beyond;
        const double most = static_cast<double>(lanes.right()) + beyond;
        double left = out_.days.exact_x(placed.first);
        if (left < least) left += std::floor((least - left) / dashes) * dashes;
        const double right = std::min(out_.days.exact_x(placed.last), most);
        return {static_cast<float>(left), static_cast<float>(std::max(right, left))};
    }

    bool set_span(Item& item, const Rect& box, const Placed& placed)
    {
        const Rect& lanes = out_.regions.lanes;
        const auto [left, right] = ends_of(placed);
        const float name = placed.is_name_outside ? placed.w : 0;
        item.box = {left, box.y + placed.y, std::max(right - left - px(2), px(4)), placed.h};
        item.visible = intersection(item.box, lanes);
        if (right + name < lanes.x || left > lanes.right()) return false;
        set_vagueness(item, placed);
        item.is_name_outside = placed.is_name_outside;
        item.dot = {std::max(left, lanes.x - lanes.w), item.box.centre().y};

        // The name slides with its bar: inside it stays in view as long as the bar has room for it,
        // and is cut by the bar's end, not letter by letter.
        const Run& run = typesetter_[placed.title[0]];
        const float pad = px(sizes::bar_pad);
        const float baseline = run.baseline(item.box.centre().y);
        if (placed.is_name_outside) {
            item.title_at = {right + pad * 0.8F, baseline};
            item.title_room = run.width;
        } else {
            const float least = left + std::min(item.vague_left, px(most_vague_px)) + pad;
            const float most = right - pad - run.width;
            item.title_at = {std::max(std::min(least, most), std::min(lanes.x + pad, most)),
                             baseline};
            item.title_room = run.width;
        }
        const bool is_cut =
            item.title_at.x < lanes.x || item.title_at.x + item.title_room > lanes.right();
        if (is_cut) name_beside(item, placed, baseline);
        return !item.visible.is_empty() || item.title_at.x + item.title_room > lanes.x;
    }

    // Of a bar that is almost out of view the name stands beside it, if nothing else does.
    void name_beside(Item& item, const Placed& placed, float baseline)
    {
        const Rect& lanes = out_.regions.lanes;
        const Run& run = typesetter_[placed.title[0]];
        const float apart = px(8);
        const bool leaves = item.box.x < lanes.x;
        const bool comes = item.box.right() > lanes.right();
        if (leaves == comes) return;
        const float x = leaves ? item.box.right() + apart : item.box.x - apart - run.width;
        const Rect name{x, item.box.y, run.width, item.box.h};
        if (name.x < lanes.x + px(4) || name.right() > lanes.right() - px(4)) return;
        if (!is_free(name, item.id, 2)) return;
        item.is_name_outside = true;
        item.title_lines = 1;
        item.title[0] = placed.title[0];
        item.title_at = {x, baseline};
        item.title_room = run.width;
    }

    void set_vagueness(Item& item, const Placed& placed) const
    {
        const auto soft = [&](float days) {
            if (std::isinf(days)) return px(most_vague_px * 2);
            return std::min(static_cast<float>(static_cast<double>(days) * out_.days.px_per_day),
                            px(most_vague_px));
        };
        item.vague_left = std::min(soft(placed.vague_left), item.box.w / 2);
        item.vague_right = std::min(soft(placed.vague_right), item.box.w / 2);
    }

    bool set_anchored(Item& item, const Rect& box, const Placed& placed)
    {
        const Rect& lanes = out_.regions.lanes;
        const float x = out_.days.x(placed.day);
        if (x < lanes.x + px(mark_reach) || x > lanes.right() - px(mark_reach)) return false;
        const bool has_room = placed.level == Level::Label ? set_label(item, box, placed, x)
                                                           : set_card(item, box, placed, x);
        item.visible = item.box;
        return has_room;
    }

    // A card hangs at the side that it was laid out for, and near an edge at the other one, if
    // nothing else of its lane stands there. Without room it is not shown, and counted as grain.
    bool set_card(Item& item, const Rect& box, const Placed& placed, float x)
    {
        const Rect& lanes = out_.regions.lanes;
        item.dot = {x, box.y + placed.y};
        const auto hang = [&](bool at_left) {
            item.opens_left = at_left;
            item.box = {std::round(at_left ? x - placed.w : x), box.y + placed.y, placed.w,
                        placed.h};
        };
        const auto is_in_view = [&] {
            return item.box.x >= lanes.x + px(8) && item.box.right() <= lanes.right() - px(8);
        };
        const bool is_left = placed.x < 0;
        hang(is_left);
        if (!is_in_view()) {
            hang(!is_left);
            if (item.is_selected)
                item.box.x =
                    std::clamp(item.box.x, lanes.x + px(8),
                               std::max(lanes.x + px(8), lanes.right() - px(8) - placed.w));
            else if (!is_in_view() || !is_free(item))
                return false;
        }
        const Run& title = typesetter_[item.title[0]];
        const float date_h = m_.line_height(Role::SmallLabel);
        const float line = m_.line_height(Role::CardTitle);
        const float top = item.box.y + px(card_edge) + date_h;
        item.title_at = {item.box.x + px(4 + 12) - (item.opens_left ? px(4) : 0),
                         title.baseline(top + line / 2)};
        return true;
    }

    // A label hangs at the side that it was laid out for, and near an edge at the other one.
    bool set_label(Item& item, const Rect& box, const Placed& placed, float x)
    {
        const Rect& lanes = out_.regions.lanes;
        const float reach = px(mark_reach);
        const float from = px(sizes::text_from);
        const auto hang = [&](bool at_left) {
            const float text = at_left ? x - from - placed.w : x + from;
            item.opens_left = at_left;
            item.box = at_left ? Rect{text, box.y + placed.y, x + reach - text, placed.h}
                               : Rect{x - reach, box.y + placed.y, text + placed.w - (x - reach),
                                      placed.h};
            const float line = placed.h / static_cast<float>(placed.title_lines);
            const Run& run = typesetter_[placed.title[0]];
            item.dot = {x, box.y + placed.y + line / 2};
            item.title_at = {text, run.baseline(item.dot.y)};
        };
        const auto is_in_view = [&] {
            return item.box.x >= lanes.x + px(2) && item.box.right() <= lanes.right() - px(8);
        };
        const bool is_left = placed.x < 0;
        hang(is_left);
        if (is_in_view()) return true;
        hang(!is_left);
        return is_in_view() && is_free(item);
    }

    // Whether `item` may stand where its box is: nothing of its lane that is in view meets it,
    // where it was laid out or where it was moved to.
    bool is_free(const Item& item) const { return is_free(item.box, item.id, 6); }

    // The same for a box of this milestone, with so many units around it.
    bool is_free(const Rect& box, MilestoneId id, float apart) const
    {
        const Rect around = grown(box, px(apart));
        for (std::size_t i = first_item_; i < out_.items.size(); ++i) {
            const Item& other = out_.items[i];
            const bool is_moved = other.opens_left || other.is_name_outside;
            if (is_moved && other.id != id && overlap(bounds(footprint_of(other, m_)), around))
                return false;
        }
        for (const Placed& other : placed_) {
            if (other.id == id) continue;
            if (overlap(full_box(other), around)) return false;
        }
        return true;
    }

    Rect full_box(const Placed& other) const
    {
        const Rect& box = lane_box_;
        if (other.level == Level::Bar) {
            const auto [left, right] = ends_of(other);
            const float end = right + (other.is_name_outside ? other.w : 0);
            return {left, box.y + other.y, end - left, other.h};
        }
        const float x = out_.days.x(other.day);
        if (x > out_.regions.lanes.right() - px(9)) return {};
        const float reach = px(sizes::dot_reach + 4);
        const float left = std::min(-reach, other.x - px(sizes::gap));
        const float right = std::max(reach, other.x + other.w + px(sizes::gap));
        // A card hangs from the middle of its dot.
        const bool is_card = other.level == Level::Card || other.level == Level::ShortCard;
        const float above = is_card ? px(sizes::dot_reach) : 0;
        return {x + left, box.y + other.y - above, right - left, other.h + above};
    }

    Composing& c_;
    Layouts& layouts_;
    Ahead* ahead_;
    Scene& out_;
    Typesetter& typesetter_;
    const Metrics& m_;
    Rect lane_box_;
    std::size_t first_item_ = 0;   // of the lane in hand
    std::vector<Placed>& placed_;  // of the lane in hand, as far as it is in view
};

}  // namespace

void compose(const ViewSource& source, const ViewSpec& spec, Layouts& layouts, Scene& out,
             Ahead* ahead)
{
    out.spec = spec;
    out.regions = regions_of(spec.size, spec.metrics, spec.chrome, spec.panel);
    out.days = projection(spec.camera, out.regions.strip.x, out.regions.strip.w);
    // A finer band than the scale has room for would let texts overlap.
    const int own_band = band_of(out.days.px_per_day);
    out.band = std::min(own_band, spec.band.value_or(own_band));
    out.items.clear();
    out.grain.clear();
    out.pieces.clear();
    out.figures.clear();
    Composing c{source,       source.exhibit,    source.index, source.lanes,
                source.words, source.typesetter, out};
    compose_lanes(c);
    Items(c, layouts, ahead).compose();
    compose_headers(c);
    compose_eras(c);
    compose_axis(c);
    compose_minimap(c);
}

}  // namespace vitrine
