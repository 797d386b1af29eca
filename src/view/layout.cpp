#include "date/wording.h"
#include "view/layout_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr std::size_t most_tried = 98;   // members of a tile that are tried for a card or label
constexpr std::size_t most_failed = 14;  // in a row; then a tile with more members is full
constexpr double card_for_all_px_a_year = 260;  // from here on, weight 3 may have a card

// To which side of its mark something hangs.
enum class Side : std::uint8_t { Right, Left };

// Lays out one tile; a class only because the parts share what is occupied.
class TileMaker {
public:
    TileMaker(const TileMaking& m, Tile& out)
        : m_(m)
        , out_(out)
        , rows_bottom_(m.key.height_px - m.px(sizes::grain_floor))
        , occupied_(m.work.occupied)
        , in_way_(m.work.in_way)
    {}

    void plan_first(const Beside& beside)
    {
        place_bars(m_, out_);
        occupy(out_.bars);
        place_selected();
        occupy(beside);
        out_.is_full = !try_members(Rank::First);
        out_.first_count = out_.placed.size();
    }

    void plan_rest(const Beside& beside)
    {
        if (out_.is_full) return;
        occupy(out_.bars);
        occupy(out_.placed);
        occupy(beside);
        try_members(Rank::Rest);
    }

private:
    enum class Rank : std::uint8_t { First, Rest };

    float px(float units) const { return m_.px(units); }

    void occupy(std::span<const Placed> all)
    {
        for (const Placed& placed : all)
            occupy(placed);
    }

    void occupy(const Beside& beside)
    {
        occupy(beside.before);
        occupy(beside.after);
    }

    // ---- cards and labels

    // The selected milestone is shown in full, before any other of its lane has a place.
    void place_selected()
    {
        if (!m_.key.selection) return;
        const MilestoneId id = *m_.key.selection;
        const auto bar = std::ranges::find(out_.bars, id, &Placed::id);
        if (bar != out_.bars.end() && bar->level == Level::Bar) {
            const double inside = (bar->last - bar->first) * m_.scale;
            if (bar->is_name_outside || static_cast<double>(bar->w) <= inside) return;
        }
        const double anchor = m_.index[id].anchor;
        const Stretch same = m_.lane.between(anchor, std::nextafter(anchor, HUGE_VAL));
        std::size_t place = same.first;
        while (place < same.last && m_.id(place) != id)
            ++place;
        if (place == same.last) return;
        const bool is_here = anchor * m_.scale >= m_.left && anchor * m_.scale < m_.right;
        look_around(anchor * m_.scale);
        std::optional<Placed> card = card_in_room(id);
        if (!card) {
            // No row is free of bars; it stands over them, and in a low lane it is low itself.
            const float tall = px(sizes::lane_pad + sizes::dot_reach) + card_height(m_, 2);
            if (tall > m_.key.height_px) card = card_of(id, px(sizes::long_label), 1);
            if (!card || is_cut_) {
                for (const float width :
                     {sizes::card_width, sizes::wide_card, sizes::widest_card}) {
                    card = card_of(id, px(width), 2);
                    if (!is_cut_) break;
                }
            }
            // Rather a broken word than a title that is cut.
            if (is_cut_) card = card_of(id, px(sizes::widest_card), 2, InWords::MayBreak);
            if (is_cut_) card = card_of(id, px(sizes::long_label), 1);
            card->y = px(sizes::lane_pad) + px(sizes::dot_reach);
        }
        occupy(*card);
        if (!is_here) return;
        out_.placed.push_back(*card);
        if (std::ranges::find(out_.shown, place) == out_.shown.end())
            out_.shown.push_back(static_cast<std::uint32_t>(place));
    }

    // The most important members of the tile, one after the other; false once enough were tried.
    bool try_members(Rank rank)
    {
        const Stretch all = m_.lane.between(m_.left / m_.scale, m_.right / m_.scale);
        if (all.size() == 0) return true;
        struct Part {
            std::size_t from = 0;
            std::size_t to = 0;
            std::size_t best = 0;
        };
        std::array<Part, most_tried + 2> parts;
        std::size_t count = 0;
        const auto& importance = m_.lane.importance;
        const auto is_less = [&](const Part& a, const Part& b) {
            const std::uint32_t x = importance[a.best];
            const std::uint32_t y = importance[b.best];
            return x != y ? x < y : a.best > b.best;
        };
        const auto add = [&](std::size_t from, std::size_t to) {
            if (from >= to) return;
            parts[count++] = {from, to, importance.greatest(from, to)};
            std::push_heap(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count),
                           is_less);
        };
        add(all.first, all.last);
        std::size_t failed = 0;
        for (std::size_t tried = 0; tried < most_tried; ++tried) {
            if (count == 0) return true;
            std::pop_heap(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count),
                          is_less);
            const Part part = parts[--count];
            const bool is_first = importance[part.best] >= first_rank;
            if (rank == Rank::First && !is_first) return true;
            if (is_first == (rank == Rank::First)) failed = try_member(part.best) ? 0 : failed + 1;
            if (failed == most_failed && all.size() > most_tried) return false;
            add(part.from, part.best);
            add(part.best + 1, part.to);
        }
        return false;
    }

    // Whether it is shown, now or already.
    bool try_member(std::size_t place)
    {
        const MilestoneId id = m_.id(place);
        if (m_.key.selection == id) return true;
        if (std::ranges::find(out_.shown, place) != out_.shown.end()) return true;
        look_around(m_.lane.anchors[place] * m_.scale);
        const bool may_have_card =
            m_.exhibit[id].weight < 3 || m_.scale * 365 >= card_for_all_px_a_year;
        std::optional<Placed> made;
        if (may_have_card) made = card_in_room(id);
        if (!made) made = label_in_room(id);
        if (!made) return false;
        occupy(*made);
        out_.placed.push_back(*made);
        out_.shown.push_back(static_cast<std::uint32_t>(place));
        return true;
    }

    // Two lines or one, with the whole title. Rooms are looked for before any text is set: most
    // members of a crowded tile find none.
    std::optional<Placed> card_in_room(MilestoneId id)
    {
        for (const Side side : {Side::Right, Side::Left}) {
            if (auto card = card_at(id, side)) return card;
        }
        return std::nullopt;
    }

    std::optional<Placed> card_at(MilestoneId id, Side side)
    {
        const float room = widest(card_height(m_, 1) + px(sizes::dot_reach), side);
        const float frame = px(sizes::card_pad) * 2 + px(4);
        if (room < frame + px(sizes::least_text)) return std::nullopt;
        const float whole = width_of(id, Role::CardTitle);
        const bool is_short = whole <= px(sizes::low_card);
        // In a lane that has no row for a label below tall cards, low ones leave more to be named.
        const bool prefers_low = m_.key.height_px < px(sizes::high_lane);
        if (prefers_low && is_short) {
            if (auto card = card_where_free(id, px(sizes::long_label), 1, side)) return card;
        }
        const float tall = widest(card_height(m_, 2) + px(sizes::dot_reach), side);
        if (whole <= px(sizes::card_width) || tall >= frame + whole / 2) {
            for (const float width : {sizes::card_width, sizes::wide_card, sizes::widest_card}) {
                if (auto card = card_where_free(id, px(width), 2, side)) return card;
            }
        }
        if ((prefers_low && is_short) || whole > px(sizes::long_label)) return std::nullopt;
        return card_where_free(id, px(sizes::long_label), 1, side);
    }

    float width_of(MilestoneId id, Role role)
    {
        const TextStyle style = m_.key.metrics.style(role);
        return m_.typesetter[m_.typesetter.shaper().shape(m_.title(id), style)].width;
    }

    std::optional<Placed> card_where_free(MilestoneId id, float width, int lines, Side side)
    {
        Placed card = card_of(id, width, lines);
        if (is_cut_ || !stands(card, side)) return std::nullopt;
        return card;
    }

    // Finds the card a row; false where there is none.
    bool stands(Placed& card, Side side)
    {
        float top = 0;
        if (side == Side::Left && card.w > px(sizes::most_left)) return false;
        if (!find_row(card.w, card.h + px(sizes::dot_reach), side, top)) return false;
        card.x = side == Side::Left ? -card.w : 0;
        card.y = top + px(sizes::dot_reach);
        return true;
    }

    // Its title may end up cut: is_cut_ tells.
    enum class InWords : bool { StayWhole, MayBreak };
    Placed card_of(MilestoneId id, float width, int lines, InWords words = InWords::StayWhole)
    {
        const float line = m_.key.metrics.line_height(Role::CardTitle);
        const TextStyle style = m_.key.metrics.style(Role::CardTitle);
        const Room room{static_cast<std::int32_t>(width), static_cast<std::int32_t>(line), lines};
        const Paragraph& set = m_.typesetter.set(m_.title(id), style, room);
        is_cut_ = set.is_cut;
        Placed card{.id = id,
                    .level = lines == 2 ? Level::Card : Level::ShortCard,
                    .day = m_.index[id].anchor,
                    .anchor = m_.index[id].anchor,
                    .is_uncertain = m_.index[id].is_uncertain};
        card.title_lines = static_cast<std::uint8_t>(std::min<std::size_t>(2, set.lines.size()));
        for (std::size_t i = 0; i < card.title_lines; ++i)
            card.title[i] = set.lines[i];
        const float title_w = set.width;
        // No word is broken where another width or a single line may keep it whole.
        const bool may_break = lines != 2 || words == InWords::MayBreak;
        is_cut_ = is_cut_ || (!may_break && breaks_a_word(id, style, width));
        if (is_cut_ && lines == 2) return card;  // nobody wants it
        card.date = date_of(id);
        card.w = std::ceil(std::max(title_w, m_.typesetter[card.date].width)) +
                 px(sizes::card_pad) * 2 + px(4);
        card.h = card_height(m_, card.title_lines);
        return card;
    }

    bool breaks_a_word(MilestoneId id, const TextStyle& style, float width)
    {
        return m_.typesetter.widest_word(m_.title(id), style) > width + 1;
    }

    RunId date_of(MilestoneId id)
    {
        const TextStyle style = m_.key.metrics.style(Role::SmallLabel);
        LayoutWork::DateRun& known = m_.work.dates[index_of(id) % m_.work.dates.size()];
        const bool is_it = known.run != RunId{} && known.id == id && known.style == style &&
                           known.language == m_.key.language && known.texts == m_.key.texts;
        if (!is_it || !m_.typesetter.is_alive(known.run)) {
            const std::string text = worded(m_.exhibit[id].date, m_.words);
            known = {id, m_.key.language, style, m_.key.texts,
                     m_.typesetter.line(text, style, m_.px(sizes::long_label))};
        }
        return known.run;
    }

    // The whole title beside its mark: in one line or two, right of it or left.
    std::optional<Placed> label_in_room(MilestoneId id)
    {
        const float line = m_.key.metrics.line_height(Role::Small);
        const float before = px(sizes::text_from);
        const float right = widest(line, Side::Right) - before;
        const float left = std::min(widest(line, Side::Left) - before, px(sizes::short_label));
        if (std::max(left, right) < px(sizes::least_text)) return std::nullopt;
        const float whole = std::ceil(width_of(id, Role::Small));
        if (whole <= std::min(right, px(sizes::long_label)))
            if (auto label = label_where_free(id, whole, 1, Side::Right)) return label;
        if (whole <= left)
            if (auto label = label_where_free(id, whole, 1, Side::Left)) return label;
        for (const Side side : {Side::Right, Side::Left}) {
            const float room = widest(2 * line, side) - before;
            for (const float share : {0.54F, 0.62F, 0.72F}) {
                const float width = std::ceil(whole * share);
                const float most = side == Side::Right ? sizes::long_label : sizes::short_label;
                if (width > std::min(room, px(most))) break;
                if (auto label = label_where_free(id, width, 2, side)) return label;
            }
        }
        return std::nullopt;
    }

    std::optional<Placed> label_where_free(MilestoneId id, float width, int lines, Side side)
    {
        const float line = m_.key.metrics.line_height(Role::Small);
        const TextStyle style = m_.key.metrics.style(Role::Small);
        const Room room{static_cast<std::int32_t>(width) + 1, static_cast<std::int32_t>(line),
                        lines};
        const Paragraph& set = m_.typesetter.set(m_.title(id), style, room);
        if (set.is_cut || set.width > width + 1 || breaks_a_word(id, style, width))
            return std::nullopt;
        const Extent& extent = m_.index[id];
        Placed label{.id = id,
                     .level = Level::Label,
                     .day = extent.anchor,
                     .anchor = extent.anchor,
                     .is_uncertain = extent.is_uncertain};
        label.title_lines = static_cast<std::uint8_t>(std::min<std::size_t>(2, set.lines.size()));
        for (std::size_t i = 0; i < label.title_lines; ++i)
            label.title[i] = set.lines[i];
        label.w = std::ceil(set.width);
        label.h = line * static_cast<float>(label.title_lines);
        label.x = side == Side::Right ? px(sizes::text_from) : -px(sizes::text_from) - label.w;
        if (!find_row(px(sizes::text_from) + label.w, label.h, side, label.y)) return std::nullopt;
        return label;
    }

    // ---- what is occupied

    // Takes down what is in the way of a box whose mark stands at `anchor`.
    void look_around(double anchor)
    {
        const double reach = m_.wide(sizes::dot_reach);
        const double right = m_.wide(sizes::most_right);
        const double left = m_.wide(sizes::most_left);
        in_way_.clear();
        // Beyond the exhibit's range there is mostly no view: near its end things hang left, and
        // near its beginning right.
        const auto within = [&](double way, double most) {
            return static_cast<float>(way < 0 ? most
                                              : std::min(most, way + m_.wide(sizes::past_end)));
        };
        right_room_ = within(m_.index.range.to * m_.scale - anchor, right);
        left_room_ = within(anchor - m_.index.range.from * m_.scale, left);
        for (const LayoutWork::Box& box : occupied_) {
            if (box.right <= anchor - left || box.left >= anchor + right) continue;
            const double to_right = box.right > anchor - reach ? box.left - anchor : right;
            const double to_left = box.left < anchor + reach ? anchor - box.right : left;
            in_way_.push_back({static_cast<float>(std::max(0.0, to_right)),
                               static_cast<float>(std::max(0.0, to_left)), box.top, box.bottom});
        }
    }

    // How far a box of this height can reach from the anchor, with its top at `y`.
    float room_at(float y, float height, Side side) const
    {
        const float gap = px(sizes::row_gap);
        float room = side == Side::Right ? right_room_ : left_room_;
        for (const LayoutWork::Near& near : in_way_) {
            if (near.top < y + height + gap && near.bottom > y - gap)
                room = std::min(room, side == Side::Right ? near.right : near.left);
        }
        return room;
    }

    // Calls `look` with each height that a box could have its top at: the lane's top, and below
    // what is in the way.
    template <class Look>
    void for_each_row(float height, Look look) const
    {
        const float first = px(sizes::lane_pad);
        const float step = px(sizes::row_step);
        if (first + height <= rows_bottom_) look(first);
        for (const LayoutWork::Near& near : in_way_) {
            const float below = near.bottom + px(sizes::row_gap) - first;
            const float y = first + std::ceil(below / step) * step;
            if (y > first && y + height <= rows_bottom_) look(y);
        }
    }

    float widest(float height, Side side) const
    {
        float most = 0;
        for_each_row(height, [&](float y) { most = std::max(most, room_at(y, height, side)); });
        return most;
    }

    // The highest row in which a box has room.
    bool find_row(float width, float height, Side side, float& top) const
    {
        bool is_found = false;
        for_each_row(height, [&](float y) {
            if (is_found && y >= top) return;
            if (room_at(y, height, side) < width) return;
            top = y;
            is_found = true;
        });
        return is_found;
    }

    void occupy(const Placed& p)
    {
        if (p.level == Level::Bar) {
            const double name = p.is_name_outside ? static_cast<double>(p.w) : 0;
            occupied_.push_back({p.first * m_.scale, p.last * m_.scale + name, p.y, p.y + p.h});
            return;
        }
        const bool is_card = p.level != Level::Label;
        const double anchor = p.day * m_.scale;
        const double reach = m_.wide(sizes::dot_reach);
        const float top = is_card ? p.y - px(sizes::dot_reach) : p.y;
        const double left = std::min(-reach, static_cast<double>(p.x) - m_.wide(sizes::gap));
        const double right = std::max(reach, static_cast<double>(p.x + p.w) + m_.wide(sizes::gap));
        occupied_.push_back({anchor + left, anchor + right, top, p.y + p.h});
    }

    const TileMaking& m_;
    Tile& out_;
    float rows_bottom_;
    std::vector<LayoutWork::Box>& occupied_;
    std::vector<LayoutWork::Near>& in_way_;
    float right_room_ = 0;  // of what is in hand, within the exhibit's range
    float left_room_ = 0;
    bool is_cut_ = false;  // the title of the card that was set last
};

}  // namespace

void plan_first(const TileMaking& m, Tile& tile, const Beside& beside)
{
    TileMaker(m, tile).plan_first(beside);
}

void plan_rest(const TileMaking& m, Tile& tile, const Beside& beside)
{
    TileMaker(m, tile).plan_rest(beside);
}

}  // namespace vitrine
