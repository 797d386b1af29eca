#include "view/compose_fill.h"
#include "view/dashes.h"
#include "view/footprint.h"
#include "view/sizes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <vector>

namespace vitrine {

namespace {

constexpr float almost_all = 0.98F;  // of a name's colour
constexpr float before_open = 48;    // of a bar, where its name does not begin
// How far beyond each side of the view tiles are made in advance, as a share of its width.
constexpr float at_sides = 0.2F;
constexpr float twice_as_wide = 0.5F;

// Puts the milestones of all lanes in their places.
class Items {
public:
    Items(Composing& c, Layouts& layouts, Ahead* ahead)
        : c_(c)
        , layouts_(layouts)
        , ahead_(ahead)
        , out_(c.scene)
        , placed_(c.scene.scratch_placed)
        , grown_(c.scene.scratch_grown)
    {}

    void compose()
    {
        layouts_.next_frame();
        if (ahead_ != nullptr) ahead_->left = 0;
        for (std::size_t i = 0; i < c_.exhibit.lanes.size(); ++i) {
            const auto lane = static_cast<LaneId>(i);
            if (!out_.rows[i].is_in_sight) continue;
            lane_box_ = out_.rows[i].box;
            lane_box_.h -= out_.rows[i].figures;
            compose_figures(c_, lane);
            first_item_ = out_.items.size();
            find_placed(lane);
            for (const Placed& placed : placed_)
                add_item(lane, lane_box_, placed);
            if (c_.source.raising == 0) fill(lane);
            grow(lane);
        }
        yield_to_numbered(c_);
        yield_to_selected(c_);
        compose_strips(c_);
        for (std::size_t i = 0; i < c_.exhibit.lanes.size(); ++i) {
            const auto lane = static_cast<LaneId>(i);
            if (!out_.rows[i].is_in_sight) continue;
            Rect box = out_.rows[i].box;
            box.h -= out_.rows[i].figures;
            compose_grain(c_, lane, box);
        }
        // The selected milestone is painted last, over its neighbours' shadows; of a period it is
        // the card, if it needed one to be shown in full.
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
    Item item_of(LaneId lane, const Placed& placed)
    {
        Item item{.id = placed.id,
                  .lane = lane,
                  .level = placed.level,
                  .first = placed.first,
                  .last = placed.last,
                  .anchor = placed.anchor};
        item.is_selected = out_.spec.selection == placed.id;
        // A mark stands for the day that it hangs from, and nothing else.
        item.has_mark = placed.level == Level::Bar || placed.day == placed.anchor;
        item.is_uncertain = placed.is_uncertain;
        item.claim = placed.claim;
        item.indent = placed.indent.count;
        item.under = placed.under.count;
        item.role = role_of(placed.level, placed.h);
        item.date = placed.date;
        item.title_lines = placed.title_lines;
        set_number(c_, item);
        std::ranges::copy(placed.title, item.title);
        return item;
    }

    void add_item(LaneId lane, const Rect& box, const Placed& placed)
    {
        Item item = item_of(lane, placed);
        const bool is_shown = placed.level == Level::Bar ? set_span(item, box, placed)
                                                         : set_anchored(item, box, placed);
        if (is_shown) out_.items.push_back(item);
    }

    // What has no room in the view where it was laid out may have some elsewhere; and so may what
    // has given way to that. What goes on in the view comes last.
    void fill(LaneId lane)
    {
        constexpr int most_rounds = 3;
        LaneFiller filler(c_, lane, lane_box_, first_item_);
        const auto add = [&](const std::optional<Placed>& placed) {
            if (!placed) return;
            add_item(lane, lane_box_, *placed);
            filler.look_at(out_.items.back());
        };
        if (!filler.look_around()) return;
        bool again = true;
        for (int round = 0; again && round < most_rounds; ++round) {
            again = false;
            for (const LaneFiller::Unnamed& which : filler.near_edges()) {
                const auto placed = filler.label_near_edge(which);
                again = again || filler.has_removed();
                if (filler.has_removed()) filler.look_around();
                add(placed);
            }
        }
        for (const LaneFiller::Unnamed& which : filler.going_on())
            add(filler.label_going_on(which));
    }

    // What stands where it was laid out has what room is left there, as far as that is in view and
    // free of what was moved.
    void grow(LaneId lane)
    {
        const std::span items = std::span(out_.items).subspan(first_item_);
        for (const Placed& grown : grown_) {
            const auto is_it = [&](const auto& one) {
                return one.id == grown.id && one.level != Level::Bar;
            };
            const auto item = std::ranges::find_if(items, is_it);
            const auto placed = std::ranges::find_if(placed_, is_it);
            if (item == items.end() || placed == placed_.end()) continue;
            if (item->box != footprint_of(*placed, placed->side, out_.days, lane_box_.y).body)
                continue;
            const bool has_all = has_room_to_grow(c_, with_more(grown), lane_box_, items);
            if (!has_all && grown.level == item->level) continue;
            if (!has_all && !has_room_to_grow(c_, grown, lane_box_, items)) continue;
            *item = item_of(lane, grown);
            set_form(*item, lane_box_, grown);
            if (has_all) set_more(c_, grown, *item);
        }
    }

    // What the tiles in view have for a lane: bars, then cards and labels.
    void find_placed(LaneId lane)
    {
        const LaneKey key{.lane = lane,
                          .band = out_.band,
                          .height = {lane_box_.h},
                          .language = out_.spec.language,
                          .texts = c_.source.typesetter.generation(),
                          .narrowing = c_.source.narrowing,
                          .raising = c_.source.raising,
                          .selection = out_.spec.selection};
        const ViewSource& source = c_.source;
        const std::int64_t first = tile_at(out_.in_view.from, key.band);
        const std::int64_t last = tile_at(out_.in_view.to, key.band);
        placed_.clear();
        grown_.clear();
        for (std::int64_t at = first; at <= last; ++at) {
            for (const Placed& bar : layouts_.of(source, key, at).bars) {
                // A bar is in every tile that it reaches; it counts where it begins.
                const std::int64_t begins = tile_at(bar.first, key.band);
                if (begins == at || (at == first && begins < at)) placed_.push_back(bar);
            }
        }
        // What stands over bars is painted after all of them.
        for (std::int64_t at = first; at <= last; ++at) {
            const Tile& tile = layouts_.of(source, key, at);
            for (std::size_t i = 0; i < tile.placed.size(); ++i) {
                // What is selected has its card wherever it comes to stand.
                const bool is_selected = tile.placed[i].id == out_.spec.selection;
                placed_.push_back(is_selected ? tile.grown[i] : tile.placed[i]);
            }
            std::ranges::copy_if(tile.grown, std::back_inserter(grown_), [](const Placed& grown) {
                return grown.is_promoted || !grown.more.is_empty();
            });
        }
        if (ahead_ != nullptr) make_ahead(source, key);
    }

    // Tiles for what is likely to be shown soon, as many as this frame may make. A view that widens
    // needs what comes in at its sides first, and then the coarser band that it will change to.
    void make_ahead(const ViewSource& source, LaneKey key)
    {
        if (ahead_->is_outward && ahead_->band != key.band)
            prepare(source, key, out_.days, at_sides);
        key.band = ahead_->band;
        const Rect& strip = out_.regions.strip;
        const Projection days =
            ahead_->goal ? projection(*ahead_->goal, strip.x, strip.w) : out_.days;
        ahead_->left += prepare(source, key, days, ahead_->is_outward ? twice_as_wide : 0);
    }

    // The tiles of a view and of so much at each side of it, as a share of its width.
    std::size_t prepare(const ViewSource& source, const LaneKey& key, const Projection& days,
                        float beside)
    {
        const Rect& lanes = out_.regions.lanes;
        const float reach = lanes.w * beside;
        const std::int64_t first = tile_at(days.day(lanes.x - reach), key.band);
        const std::int64_t last = tile_at(days.day(lanes.right() + reach), key.band);
        return layouts_.prepare(source, key, first, last, ahead_->effort);
    }

    // Where a period begins and ends in the view. An end that lies far outside is moved near.
    std::pair<float, float> ends_of(const Placed& placed) const
    {
        const Rect& lanes = out_.regions.lanes;
        const double beyond = static_cast<double>(lanes.w) + sizes::long_label.wide();
        const double least = static_cast<double>(lanes.x) - beyond;
        const double most = static_cast<double>(lanes.right()) + beyond;
        const double left = near_by_dashes(out_.days.exact_x(placed.first), least, 1);
        const double right = std::min(out_.days.exact_x(placed.last), most);
        return {static_cast<float>(left), static_cast<float>(std::max(right, left))};
    }

    bool set_span(Item& item, const Rect& box, const Placed& placed)
    {
        const Rect& lanes = out_.regions.lanes;
        const auto [left, right] = ends_of(placed);
        const float name = placed.is_name_outside ? placed.w.count : 0;
        item.box = {left, box.y + placed.y.count,
                    std::max(right - left - sizes::bar_end.count, 4.0F), placed.h.count};
        item.visible = intersection(item.box, lanes);
        if (right + name < lanes.x || left > lanes.right()) return false;
        set_vagueness(item, placed);
        item.is_name_outside = placed.is_name_outside;
        item.dot = {std::max(left, lanes.x - lanes.w), item.box.centre().y};

        set_name(item, placed, right);
        // One without room for its name is part of the grain.
        return item.title_lines != 0 || item.is_selected;
    }

    // The name slides with its bar and stays whole: where the part of the bar that is in view gets
    // too short for it, or where it comes to an edge of the view itself, it fades, and where it has
    // room beside its bar it comes there.
    void set_name(Item& item, const Placed& placed, float right)
    {
        const Rect& lanes = out_.regions.lanes;
        const float pad = sizes::bar_pad.count;
        const float width = (placed.w - sizes::bar_pad * 2).count;
        item.title_room = width;
        float spare = 0;  // how far it is from being cut
        if (placed.is_name_outside) {
            const float x = right + sizes::before_name.count;
            spare = std::min(x - lanes.x, lanes.right() - x - width);
            item.title_at = {x, item.dot.y};
        } else {
            spare = set_name_inside(item, placed);
        }
        item.name_strength = std::clamp(spare / (2 * pad), 0.0F, 1.0F);
        if (item.name_strength > almost_all) item.name_strength = 1;
        if (spare > 0) return;
        item.title_lines = 0;
        name_beside(item, placed);
        item.name_strength = std::clamp(-spare / (2 * pad), 0.0F, 1.0F);
    }

    // At the other end of its bar, if nothing else is there.
    void name_beside(Item& item, const Placed& placed)
    {
        const Rect& lanes = out_.regions.lanes;
        const float apart = sizes::before_name.count;
        const float width = item.title_room;
        const bool is_right = item.box.x < lanes.x;
        if (is_right == (item.box.right() > lanes.right()) && !placed.is_name_outside) return;
        const float x = is_right ? item.box.right() + apart : item.box.x - apart - width;
        const Rect name{x, item.box.y, width, item.box.h};
        if (name.x < lanes.x + 4 || name.right() > lanes.right() - 4) return;
        if (!is_free(name, item.id, 2)) return;
        item.is_name_outside = true;
        item.title_lines = 1;
        item.title_at.x = x;
    }

    // The name slides along the part of its bar that is certain, and where that is not in view,
    // along what is not. Returns how far it is from being cut.
    float set_name_inside(Item& item, const Placed& placed) const
    {
        const Rect& lanes = out_.regions.lanes;
        const float pad = sizes::bar_pad.count;
        const float left = item.box.x;
        const float right = item.box.right();
        const float solid_from = left + item.vague_left;
        const float solid_to = right - item.vague_right;
        const bool is_hollow = solid_to - solid_from < 4;
        struct Part {
            float from = 0;
            float to = 0;
            bool is_pale = false;
        };
        const std::array parts = is_hollow ? std::array{Part{left, right, true}, Part{}, Part{}}
                                           : std::array{
                                                 Part{solid_from, solid_to, false},
                                                 Part{left,       solid_from, true },
                                                 Part{solid_to,   right,    true }
        };
        float best = -HUGE_VALF;
        float most = HUGE_VALF;  // where it comes from another part, it was faint there before
        for (const Part& part : parts) {
            if (part.to - part.from < item.title_room + 2 * pad - sizes::bar_end.count * 2)
                continue;
            const float from = std::max(part.from, lanes.x);
            const float to = std::min(part.to, lanes.right());
            const bool is_whole = from == part.from && to == part.to;
            const float spare = is_whole ? 2 * pad : to - from - item.title_room;
            if (best > 0 || spare <= best) continue;
            if (best > -HUGE_VALF) most = std::min(most, -best);
            best = spare;
            const bool is_open = placed.is_open_left && part.from == left;
            const float least = part.from + (is_open ? before_open : 0) + pad;
            const float last = part.to - pad - item.title_room;
            const float x = std::max(std::min(least, last), std::min(lanes.x + pad, last));
            item.title_at = {std::clamp(x, from, std::max(from, to - item.title_room)), item.dot.y};
            item.is_name_on_pale = part.is_pale;
        }
        return std::min(best, most);
    }

    // Where the days of a bar are certain. What lies far outside is moved near, as its ends are.
    void set_vagueness(Item& item, const Placed& placed) const
    {
        const Rect& lanes = out_.regions.lanes;
        const double beyond = static_cast<double>(lanes.w) + sizes::long_label.wide();
        const auto place = [&](double day) {
            const double least = static_cast<double>(lanes.x) - beyond;
            const double most = static_cast<double>(lanes.right()) + beyond;
            return static_cast<float>(
                std::min(near_by_dashes(out_.days.exact_x(day), least, 1), most));
        };
        const double from = placed.first + static_cast<double>(placed.vague_left);
        const double to = placed.last - static_cast<double>(placed.vague_right);
        item.vague_left = std::clamp(place(from) - item.box.x, 0.0F, item.box.w);
        item.vague_right =
            std::clamp(item.box.right() - place(to), 0.0F, item.box.w - item.vague_left);
    }

    // A card or a label hangs at the side that it was laid out for, and near an edge of the view at
    // the other one, if nothing else of its lane stands there. Without room it is not shown, and
    // counted as grain.
    bool set_anchored(Item& item, const Rect& box, const Placed& placed)
    {
        if (!has_mark_in_view(placed)) return false;
        return set_form(item, box, placed);
    }

    bool set_form(Item& item, const Rect& box, const Placed& placed)
    {
        const Rect& lanes = out_.regions.lanes;
        const auto hang = [&](Side side) {
            const Footprint covered = footprint_of(placed, side, out_.days, box.y);
            item.box = covered.body;
            item.dot = covered.mark.centre();
            item.opens_left = side == Side::Left;
        };
        const float before = placed.level == Level::Label ? 2 : sizes::beside_edge.count;
        const auto is_in_view = [&] {
            return item.box.x >= lanes.x + before &&
                   item.box.right() <= lanes.right() - sizes::beside_edge.count;
        };
        hang(placed.side);
        const auto slide_into_view = [&] {
            const float first = lanes.x + sizes::beside_edge.count;
            const float last = lanes.right() - sizes::beside_edge.count - item.box.w;
            item.box.x = std::clamp(item.box.x, first, std::max(first, last));
        };
        if (!is_in_view()) {
            hang(placed.side == Side::Left ? Side::Right : Side::Left);
            const bool stands = is_in_view() && is_free(item.box, item.id, 6);
            if (item.is_selected || (item.has_number && !stands)) slide_into_view();
            const bool has_room = item.has_number ? is_free(item.box, item.id, 2) : stands;
            if (!item.is_selected && !has_room) return false;
        }
        item.visible = item.box;
        set_title(item);
        return true;
    }

    bool has_mark_in_view(const Placed& placed) const
    {
        const Rect& lanes = out_.regions.lanes;
        const float x = out_.days.x(placed.day);
        const float reach = sizes::dot_reach.count;
        return x >= lanes.x + reach && x <= lanes.right() - reach;
    }

    // Where the middle of its first line is.
    void set_title(Item& item) const
    {
        const float line = c_.type.line_height(item.role).count;
        if (item.level == Level::Label) {
            const float before = item.opens_left ? 0 : sizes::text_from.count + item.indent;
            item.title_at = {item.box.x + before, item.dot.y};
            return;
        }
        const Units stripe = item.opens_left ? Units{} : sizes::card_side;
        const Units above = sizes::card_edge + c_.type.line_height(Role::SmallLabel);
        item.title_at = {item.box.x + (sizes::card_pad + stripe).count,
                         item.box.y + above.count + line / 2};
    }

    // Whether nothing of its lane that is in view stands in this box, with so many units around it,
    // neither where it was laid out nor where it was moved to; `id` is whose box it is.
    bool is_free(const Rect& box, MilestoneId id, float apart) const
    {
        const Rect around = grown(box, apart);
        const bool has_all_words = c_.has_all_words(id);
        for (std::size_t i = first_item_; i < out_.items.size(); ++i) {
            const Item& other = out_.items[i];
            const bool is_moved = other.opens_left || other.is_name_outside;
            const bool yields = has_all_words && !c_.has_all_words(other.id);
            if (is_moved && !yields && other.id != id &&
                overlap(bounds(footprint_of(other, {})), around))
                return false;
        }
        return std::ranges::none_of(placed_, [&](const Placed& other) {
            if (other.id == id || (has_all_words && !c_.has_all_words(other.id))) return false;
            if (other.level != Level::Bar && !has_mark_in_view(other)) return false;
            const Footprint covered = footprint_of(other, other.side, out_.days, lane_box_.y);
            return overlap(kept_free(covered, other.level), around);
        });
    }

    Composing& c_;
    Layouts& layouts_;
    Ahead* ahead_;
    Scene& out_;
    Rect lane_box_;
    std::size_t first_item_ = 0;   // of the lane in hand
    std::vector<Placed>& placed_;  // of the lane in hand, as far as it is in view
    std::vector<Placed>& grown_;   // and what has room for more than its title
};

}  // namespace

double units_per_day(const ViewSpec& spec)
{
    const Vec2 size = size_in_units(spec.size, spec.metrics);
    const Rect strip = regions_in_units(size, spec.chrome, spec.panel).strip;
    return projection(spec.camera, strip.x, strip.w).px_per_day;
}

void compose(const ViewSource& source, const ViewSpec& spec, Layouts& layouts, Scene& out,
             Ahead* ahead)
{
    // All of it in logical units first, as if a pixel were one, so that the same view is the same
    // scene on every screen.
    const Vec2 size = size_in_units(spec.size, spec.metrics);
    out.spec = spec;
    out.regions = regions_in_units(size, spec.chrome, spec.panel);
    out.days = projection(spec.camera, out.regions.strip.x, out.regions.strip.w);
    out.in_view = {out.days.day(out.regions.lanes.x), out.days.day(out.regions.lanes.right())};
    // A finer band than the scale has room for would let texts overlap.
    const int own_band = band_of(out.days.px_per_day);
    out.band = std::min(own_band, spec.band.value_or(own_band));
    out.items.clear();
    out.grain.clear();
    out.pieces.clear();
    out.figures.clear();
    out.is_searched = source.raising != 0;
    out.figure_titles.clear();
    source.typesetter.speak(source.exhibit.languages[index_of(spec.language)]);
    UnitText text(source.typesetter, spec.metrics.least_em);
    Composing c{source, source.exhibit, source.index, source.lanes, source.words, text, out};
    compose_lanes(c);
    Items(c, layouts, ahead).compose();
    compose_headers(c);
    compose_life(c);
    compose_eras(c);
    compose_axis(c);
    compose_edges(c);
    compose_minimap(c);
    compose_found(c);
    to_pixels(out, source.typesetter);
}

}  // namespace vitrine
