#include "view/compose_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace vitrine {

namespace {

constexpr float most_vague_px = 48;  // soft ends are no longer than this
constexpr float least_name_px = 64;  // less room than this shows no name

// Puts the milestones of all lanes in place; a class only because its parts share so many inputs.
class Items {
public:
    Items(Composing& c, Layouts& layouts)
        : c_(c)
        , layouts_(layouts)
        , out_(c.scene)
        , typesetter_(c.typesetter)
        , index_(c.index)
        , m_(c.metrics())
    {}

    void compose()
    {
        const int band = band_of(out_.days.px_per_day);
        for (std::size_t i = 0; i < c_.exhibit.lanes.size(); ++i) {
            const auto lane = static_cast<LaneId>(i);
            lane_box_ = lane_box(c_, lane);
            const float figures = compose_figures(c_, lane, lane_box_);
            const LaneKey key{.band = band,
                              .height_px = lane_box_.h - figures,
                              .metrics = m_,
                              .language = out_.spec.language,
                              .texts = typesetter_.generation()};
            const LaneLayout& layout =
                layouts_.of(c_.exhibit, index_, lane, key, c_.words, typesetter_);
            placed_ = layout.placed;
            for (const Placed& placed : placed_)
                add_item(lane, lane_box_, placed);
            add_running(lane);
        }
        // The selected one is painted last, over its neighbours' shadows.
        const auto selected = std::ranges::find_if(out_.items, &Item::is_selected);
        if (selected != out_.items.end()) std::rotate(selected, selected + 1, out_.items.end());
    }

private:
    float px(float units) const { return m_.px(units); }

    void add_item(LaneId lane, const Rect& box, const Placed& placed)
    {
        const bool is_span = placed.level == Level::Bar || placed.level == Level::Strip;
        Item item{.id = placed.id,
                  .lane = lane,
                  .level = placed.level,
                  .first = placed.first,
                  .last = placed.last,
                  .count = placed.count};
        item.is_selected = placed.level == Level::Ring ? holds_selection(lane, placed)
                                                       : out_.spec.selection == placed.id;
        item.is_uncertain = index_[placed.id].is_uncertain;
        item.date = placed.date;
        item.title_lines = placed.title_lines;
        std::ranges::copy(placed.title, item.title);
        const bool is_shown =
            is_span ? set_span(item, box, placed) : set_anchored(item, box, placed);
        if (is_shown) out_.items.push_back(item);
    }

    // Periods that run through the view while the dot or ring that they are folded to lies outside
    // it would be neither seen nor counted: a ring in the gutter counts them.
    void add_running(LaneId lane)
    {
        const Rect& lanes = out_.regions.lanes;
        const float reach = px(9);
        Item ring{.lane = lane, .level = Level::Ring, .count = 0};
        for (const MilestoneId id : index_.lanes[index_of(lane)].by_importance) {
            const Extent& extent = index_[id];
            const bool runs = extent.is_period && out_.days.x(extent.span.from) < lanes.x + reach &&
                              out_.days.x(extent.span.to) > lanes.x + reach;
            const float dot = out_.days.x(extent.anchor);
            const bool is_dot_seen = dot >= lanes.x + reach && dot <= lanes.right() - reach;
            if (!runs || is_dot_seen || is_bar(id)) continue;
            if (ring.count++ == 0) {
                ring.id = id;
                ring.first = ring.last = extent.anchor;
            }
            ring.first = std::min(ring.first, extent.anchor);
            ring.last = std::max(ring.last, extent.anchor);
        }
        if (ring.count == 0) return;
        set_ring(ring, {out_.regions.gutter.w - px(20), lane_box_.bottom() - px(18)});
        ring.visible = ring.box;
        out_.running.push_back(ring);
    }

    // Whether the layout gives a period a bar or a strip of its own.
    bool is_bar(MilestoneId id) const
    {
        return std::ranges::any_of(placed_, [id](const Placed& placed) {
            return placed.id == id && (placed.level == Level::Bar || placed.level == Level::Strip);
        });
    }

    // Whether the selected milestone is one of those that a ring counts.
    bool holds_selection(LaneId lane, const Placed& ring) const
    {
        const auto& selection = out_.spec.selection;
        if (!selection || c_.exhibit[*selection].lane != lane) return false;
        const double day = index_[*selection].anchor;
        const bool stands_alone = std::ranges::any_of(placed_, [&](const Placed& other) {
            return other.level != Level::Ring && other.id == *selection;
        });
        return !stands_alone && day >= ring.first && day <= ring.last;
    }

    bool set_span(Item& item, const Rect& box, const Placed& placed)
    {
        const Rect& lanes = out_.regions.lanes;
        const float left = out_.days.x(placed.first);
        const float right = out_.days.x(placed.last);
        const float name = placed.is_name_outside ? placed.w : 0;
        item.box = {left, box.y + placed.y, std::max(right - left, px(4)), placed.h};
        item.visible = intersection(item.box, lanes);
        if (right + name < lanes.x || left > lanes.right()) return false;
        set_vagueness(item);
        item.is_name_outside = placed.is_name_outside;
        item.dot = {left, item.box.centre().y};
        if (placed.level == Level::Strip) return !item.visible.is_empty();

        const Run& run = typesetter_[placed.title[0]];
        const float pad = px(10);
        const float baseline = std::round(item.box.centre().y + (run.ascent - run.descent) / 2);
        if (placed.is_name_outside) {
            item.title_at = {right + pad * 0.8F, baseline};
            item.title_room = lanes.right() - item.title_at.x - px(4);
            if (item.title_at.x < lanes.x) item.title_room = 0;
        }
        // Where the edge of the lanes leaves no room after a bar, what fits stands inside.
        if (!placed.is_name_outside || (item.title_room < run.width && right > lanes.x)) {
            item.is_name_outside = false;
            // The name stays in view as long as enough of the bar does, and off the ends that fade.
            item.title_at = {std::max(left + item.vague_left, lanes.x) + pad, baseline};
            item.title_room =
                std::min(right - item.vague_right, lanes.right()) - pad - item.title_at.x;
        }
        if (item.title_room < run.width) cut_name(item);
        return item.title_lines != 0 || !item.visible.is_empty();
    }

    // A name that its bar has no room for ends in an ellipsis; rooms are rounded down to a grid, so
    // that a moving view does not make a new text for every pixel.
    void cut_name(Item& item)
    {
        const float room = std::floor(item.title_room / px(16)) * px(16);
        if (room < px(least_name_px)) {
            item.title_lines = 0;
            return;
        }
        const std::string_view title = c_.text(c_.exhibit[item.id].title);
        item.title[0] = typesetter_.line(title, m_.style(Role::Strong), room);
    }

    void set_vagueness(Item& item) const
    {
        const Extent& extent = index_[item.id];
        const auto soft = [&](double days, bool is_open) {
            if (is_open) return px(most_vague_px * 2);
            return std::min(static_cast<float>(days * out_.days.px_per_day), px(most_vague_px));
        };
        item.vague_left = std::min(soft(extent.vague_left, extent.is_open_left), item.box.w / 2);
        item.vague_right = std::min(soft(extent.vague_right, extent.is_open_right), item.box.w / 2);
    }

    bool set_anchored(Item& item, const Rect& box, const Placed& placed)
    {
        const Rect& lanes = out_.regions.lanes;
        const float x = out_.days.x(placed.day);
        const float reach = px(9);
        if (x < lanes.x + reach || x > lanes.right() - reach) return false;
        switch (placed.level) {
        case Level::Card:
        case Level::ShortCard: set_card(item, box, placed, x); break;
        case Level::Label: set_label(item, box, placed, x); break;
        case Level::Dot: set_dot(item, {x, box.y + placed.y + placed.h / 2}, reach); break;
        case Level::Ring: set_ring(item, {x, box.y + placed.y + placed.h / 2}); break;
        case Level::Bar:
        case Level::Strip: return false;
        }
        item.visible = item.box;
        return true;
    }

    static void set_dot(Item& item, Vec2 at, float reach)
    {
        item.level = Level::Dot;
        item.title_lines = 0;
        item.dot = at;
        item.box = {at.x - reach, at.y - reach, 2 * reach, 2 * reach};
    }

    void set_ring(Item& item, Vec2 at)
    {
        item.dot = at;
        const float reach = px(14);
        item.box = {at.x - reach, at.y - reach, 2 * reach, 2 * reach};
        std::array<char, 12> digits{};
        const auto [end, fault] = std::to_chars(digits.begin(), digits.end(), item.count);
        item.title[0] = typesetter_.shaper().shape(
            {digits.data(), static_cast<std::size_t>(end - digits.data())},
            m_.style(Role::SmallLabel));
        item.ring_count_px = typesetter_[item.title[0]].width;
        item.title_lines = 1;
    }

    // A card hangs at the right of its dot; near the right edge it slides left, if nothing else of
    // its lane stands there, and folds to its dot otherwise.
    void set_card(Item& item, const Rect& box, const Placed& placed, float x)
    {
        const Rect& lanes = out_.regions.lanes;
        item.dot = {x, box.y + placed.y};
        item.box = {std::round(x), box.y + placed.y, placed.w, placed.h};
        const float over = item.box.right() + px(8) - lanes.right();
        if (over > 0) {
            item.box.x = std::round(x - placed.w);
            item.opens_left = true;
            if (item.box.x < lanes.x + px(8) || !is_free(item)) {
                set_label_instead(item, box, placed, x);
                return;
            }
        }
        const Run& title = typesetter_[item.title[0]];
        const float date_h = m_.line_height(Role::SmallLabel);
        const float line = m_.line_height(Role::CardTitle);
        const float top = item.box.y + px(card_edge) + date_h;
        item.title_at = {item.box.x + px(4 + 12) - (item.opens_left ? px(4) : 0),
                         std::round(top + (line + title.ascent - title.descent) / 2)};
    }

    // A card without room becomes a label on the height of its dot, or a dot.
    void set_label_instead(Item& item, const Rect& box, const Placed& card, float x)
    {
        const std::string_view title = c_.text(c_.exhibit[item.id].title);
        const Placed label{.id = card.id,
                           .level = Level::Label,
                           .day = card.day,
                           .x = px(18),
                           .y = card.y - px(13),
                           .h = px(26),
                           .title = {typesetter_.line(title, m_.style(Role::Text), px(264))}};
        Placed measured = label;
        measured.w = std::ceil(typesetter_[label.title[0]].width);
        item.level = Level::Label;
        item.title[0] = label.title[0];
        item.title_lines = 1;
        set_label(item, box, measured, x);
    }

    void set_label(Item& item, const Rect& box, const Placed& placed, float x)
    {
        const Run& run = typesetter_[placed.title[0]];
        const Rect& lanes = out_.regions.lanes;
        const float reach = px(9);
        const float middle = box.y + placed.y + placed.h / 2;
        item.dot = {x, middle};
        item.box = {x - reach, box.y + placed.y, reach + placed.x + placed.w, placed.h};
        item.title_at = {x + placed.x, std::round(middle + (run.ascent - run.descent) / 2)};
        if (item.box.right() > lanes.right()) {
            item.box.x = x + reach - item.box.w;
            item.title_at.x = item.box.x;
            item.opens_left = true;
            if (item.box.x < lanes.x || !is_free(item)) {
                item.opens_left = false;
                set_dot(item, item.dot, reach);
            }
        }
    }

    // Whether `item` may stand where its box is: nothing of its lane that is in view meets it.
    bool is_free(const Item& item) const
    {
        for (const Placed& other : placed_) {
            if (other.id == item.id) continue;
            if (overlap(full_box(other), grown(item.box, px(6)))) return false;
        }
        return true;
    }

    Rect full_box(const Placed& other) const
    {
        const Rect& box = lane_box_;
        const bool is_span = other.level == Level::Bar || other.level == Level::Strip;
        if (is_span) {
            const float left = out_.days.x(other.first);
            const float end = out_.days.x(other.last) + (other.is_name_outside ? other.w : 0);
            return {left, box.y + other.y, end - left, other.h};
        }
        const float reach = px(14);
        const float x = out_.days.x(other.day);
        if (x > out_.regions.lanes.right() - px(9)) return {};
        return {x - reach, box.y + other.y - reach, reach + other.x + other.w + reach,
                other.h + reach};
    }

    Composing& c_;
    Layouts& layouts_;
    Scene& out_;
    Typesetter& typesetter_;
    const Index& index_;
    const Metrics& m_;
    Rect lane_box_;
    std::span<const Placed> placed_;
};

}  // namespace

void compose(const Exhibit& exhibit, const Index& index, const ViewSpec& spec, const Words& words,
             Typesetter& typesetter, Layouts& layouts, Scene& out)
{
    out.spec = spec;
    out.regions = regions_of(spec.size, spec.metrics, spec.chrome, spec.panel);
    out.days = projection(spec.camera, out.regions.strip.x, out.regions.strip.w);
    out.items.clear();
    out.running.clear();
    out.figures.clear();
    Composing c{exhibit, index, words, typesetter, out};
    Items(c, layouts).compose();
    compose_headers(c);
    compose_eras(c);
    compose_axis(c);
    compose_minimap(c);
}

}  // namespace vitrine
