#include "date/stretches.h"
#include "date/wording.h"
#include "view/find.h"
#include "view/footprint.h"
#include "view/layout_parts.h"
#include "view/layout_rooms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t most_tried = 240;  // members of a tile that are tried for a card or label
// How many microseconds each takes, about: prepare() adds them up.
constexpr std::size_t by_looking = 1;    // for a place
constexpr std::size_t by_setting = 8;    // a text, and finding a row for it
constexpr std::size_t most_failed = 14;  // in a row; then a tile with more members is full
constexpr std::size_t most_moves = 8;    // that are tried in a tile
constexpr double card_for_all_units_a_year = 260;  // from here on, weight 3 may have a card
constexpr Rect nowhere{-1e6F, 0, 0, 0};

// Lays out one tile. Its parts share what is occupied.
class TileMaker {
public:
    TileMaker(const TileMaking& m, Tile& out) : m_(m), out_(out), rooms_(m) {}

    void plan(TileStep step, const Beside& beside)
    {
        if (out_.is_full) return;
        if (step == TileStep::First) {
            place_bars(m_, out_);
            occupy(out_.bars);
            place_selected();
        } else {
            occupy(out_.bars);
            occupy(out_.placed);
        }
        occupy(beside);
        first_of_step_ = out_.placed.size();
        first_occupied_ = m_.work.occupied.size();
        step_ = step;
        // What has moved may have left room for what found none before.
        for (bool again = true; again;) {
            has_moved_any_ = false;
            out_.is_full = !try_members();
            again = has_moved_any_;
        }
    }

    std::optional<Placed> card_for(const Placed& label)
    {
        rooms_.look_around(label.anchor);
        return card_in_room(label.id);
    }

private:
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
        // A bar has its name, and is lifted where it is.
        if (std::ranges::find(out_.bars, id, &Placed::id) != out_.bars.end()) return;
        const double anchor = m_.index[id].anchor;
        const Stretch same = m_.lane.between(anchor, std::nextafter(anchor, HUGE_VAL));
        std::size_t place = same.first;
        while (place < same.last && m_.id(place) != id)
            ++place;
        if (place == same.last) return;
        const bool is_here = anchor * m_.scale >= m_.left && anchor * m_.scale < m_.right;
        rooms_.look_around(anchor);
        std::optional<Placed> card = card_in_room(id);
        if (!card) {
            // No row is free of bars, so the card stands over them. In a low lane it is a low one.
            const Units top = sizes::lane_pad + sizes::dot_reach;
            if (top + card_height(m_.text, 2) > m_.key.height)
                card = card_of(id, sizes::long_label, 1);
            if (!card || is_cut_) {
                for (const Units width :
                     {sizes::card_width, sizes::wide_card, sizes::widest_card}) {
                    card = card_of(id, width, 2);
                    if (!is_cut_) break;
                }
            }
            // A broken word is better than a cut title.
            if (is_cut_) card = card_of(id, sizes::widest_card, 2, InWords::MayBreak);
            if (is_cut_) card = card_of(id, sizes::long_label, 1);
            card->y = top;
        } else if (m_.key.raising == 0 && is_alone(m_, place, sizes::more_text + card_frame)) {
            // What it had before it was selected stays.
            add_more(m_, rooms_, *card);
        }
        occupy(*card);
        if (!is_here) return;
        out_.placed.push_back(*card);
        if (std::ranges::find(out_.shown, place) == out_.shown.end())
            out_.shown.push_back(static_cast<std::uint32_t>(place));
    }

    // With which step a member of this importance gets its place.
    static TileStep step_of(std::uint32_t importance)
    {
        switch (importance >> weight_shift) {
        case 0: return TileStep::Placed;
        case 1: return TileStep::Second;
        default: return TileStep::First;
        }
    }

    // The most important members of the tile, one after the other; false once enough were tried.
    bool try_members()
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
            const TileStep step = step_of(importance[part.best]);
            if (step > step_) return true;
            if (step == step_) failed = try_member(part.best) ? 0 : failed + 1;
            if (failed == most_failed && all.size() > most_tried) return false;
            add(part.from, part.best);
            add(part.best + 1, part.to);
        }
        return false;
    }

    // Whether it is shown, now or already.
    bool try_member(std::size_t place)
    {
        m_.work.done += by_looking;
        if (m_.key.selection == m_.id(place)) return true;
        if (std::ranges::find(out_.shown, place) != out_.shown.end()) return true;
        std::optional<Placed> made = made_for(place);
        if (!made && step_ == TileStep::First) made = made_by_moving(place);
        if (!made) return false;
        occupy(*made);
        out_.placed.push_back(*made);
        out_.shown.push_back(static_cast<std::uint32_t>(place));
        return true;
    }

    // The card or label that it has room for.
    std::optional<Placed> made_for(std::size_t place)
    {
        const MilestoneId id = m_.id(place);
        rooms_.look_around(m_.lane.anchors[place]);
        // What has no room for the beginning of a label has none for a card.
        const Units right =
            rooms_.widest(m_.text.line_height(Role::Small), Side::Right) - sizes::text_from;
        const Units left =
            rooms_.widest(m_.text.line_height(Role::Small), Side::Left) - sizes::text_from;
        if (std::max(left, right) < sizes::least_text) return std::nullopt;
        const bool may_have_card =
            m_.key.raising != 0
                ? m_.lane.importance[place] >= label_rank
                : m_.exhibit[id].weight <= last_weight_of_cards() || has_lane_for_itself(place);
        std::optional<Placed> made;
        if (may_have_card) made = card_in_room(id);
        if (!made) made = label_in_room(id, right, std::min(left, sizes::short_label));
        return made;
    }

    // Each has the first form and row that is free, which may be the only one for the next: of the
    // most important ones, one that stands already takes another place where both have room then.
    std::optional<Placed> made_by_moving(std::size_t place)
    {
        for (std::size_t i = out_.placed.size(); i-- > first_of_step_ && moves_left_ > 0;) {
            Rect& taken = m_.work.occupied[first_occupied_ + i - first_of_step_];
            const double between = std::abs(out_.placed[i].anchor - m_.lane.anchors[place]);
            if (between * m_.scale > (sizes::most_right + sizes::most_left).wide()) continue;
            --moves_left_;
            const Rect before = std::exchange(taken, nowhere);
            if (const std::optional<Placed> made = made_for(place)) {
                occupy(*made);
                const std::size_t other = out_.shown[out_.shown.size() - out_.placed.size() + i];
                const std::optional<Placed> moved = made_for(other);
                m_.work.occupied.pop_back();
                if (moved) {
                    m_.work.occupied[first_occupied_ + i - first_of_step_] = taken_by(*moved);
                    out_.placed[i] = *moved;
                    has_moved_any_ = true;
                    return made;
                }
            }
            m_.work.occupied[first_occupied_ + i - first_of_step_] = before;
        }
        return std::nullopt;
    }

    // In a high lane even the least important may have a card where nothing else wants the room.
    bool has_lane_for_itself(std::size_t place) const
    {
        return m_.key.height >= sizes::lane_of_labels &&
               is_alone(m_, place, card_frame + sizes::card_width);
    }

    // The least important that may have cards: near enough, all; in an overview the first two. In a
    // low lane a card would take the rows of two or three labels.
    int last_weight_of_cards() const
    {
        if (m_.scale * 365 >= card_for_all_units_a_year) return 3;
        return m_.key.height < sizes::lane_of_labels ? 1 : 2;
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
        const Units room = rooms_.widest(card_height(m_.text, 1) + sizes::dot_reach, side);
        const Units frame = card_frame;
        if (room < frame + sizes::least_text) return std::nullopt;
        const Units whole = title_width(id, Role::CardTitle);
        const bool is_short = whole <= sizes::low_card;
        // In a lane that has no row for a label below tall cards, low ones leave more to be named.
        const bool prefers_low = m_.key.height < sizes::high_lane;
        if (prefers_low && is_short) {
            if (auto card = card_where_free(id, sizes::long_label, 1, side)) return card;
        }
        const Units tall = rooms_.widest(card_height(m_.text, 2) + sizes::dot_reach, side);
        if (whole <= sizes::card_width || tall >= frame + whole * 0.5F) {
            for (const Units width : {sizes::card_width, sizes::wide_card, sizes::widest_card}) {
                if (auto card = card_where_free(id, width, 2, side)) return card;
            }
        }
        if ((prefers_low && is_short) || whole > sizes::long_label) return std::nullopt;
        return card_where_free(id, sizes::long_label, 1, side);
    }

    std::optional<Placed> card_where_free(MilestoneId id, Units width, int lines, Side side)
    {
        // Its longest line is at least this wide. Mostly there is no room even for that.
        const Units title = title_width(id, Role::CardTitle) * (lines == 1 ? 1 : 0.5F);
        const Units least = title + card_frame;
        const Units low = card_height(m_.text, 1) + sizes::dot_reach;
        Units top;
        if (!rooms_.find_row(least, low, side, top)) return std::nullopt;
        Placed card = card_of(id, width, lines);
        if (is_cut_ || !stands(card, side)) return std::nullopt;
        return card;
    }

    // Finds the card a row; false where there is none.
    bool stands(Placed& card, Side side)
    {
        Units top;
        if (side == Side::Left && card.w > sizes::most_left) return false;
        if (!rooms_.find_row(card.w, card.h + sizes::dot_reach, side, top)) return false;
        card.side = side;
        card.y = top + sizes::dot_reach;
        return true;
    }

    // Its title may end up cut: is_cut_ tells.
    enum class InWords : bool { StayWhole, MayBreak };
    Placed card_of(MilestoneId id, Units width, int lines, InWords words = InWords::StayWhole)
    {
        m_.work.done += by_setting;
        const Paragraph& set = balanced(id, width, lines);
        is_cut_ = set.is_cut;
        Placed card{.id = id,
                    .level = lines == 2 ? Level::Card : Level::ShortCard,
                    .day = m_.index[id].anchor,
                    .anchor = m_.index[id].anchor,
                    .is_uncertain = m_.index[id].is_uncertain,
                    .claim = m_.claim(id)};
        take_days(m_.exhibit, m_.index, card);
        take_lines(set, card);
        const Units title_w = width_of(set);
        // No word is broken where another width or a single line may keep it whole.
        const bool may_break = lines != 2 || words == InWords::MayBreak;
        is_cut_ = is_cut_ || (!may_break && breaks_a_word(id, set, Role::CardTitle, width));
        if (is_cut_ && lines == 2) return card;  // nobody wants it
        card.date = date_of(id);
        // The number of what is found stands beside the date.
        const Units number = m_.key.raising != 0 ? sizes::card_number : Units{};
        const Units date_w = m_.text.width(card.date) + room_of(card.claim) + number;
        card.w = ceil(std::max(title_w, date_w)) + card_frame;
        card.h = card_height(m_.text, card.title_lines);
        return card;
    }

    // Two lines of about one length read better than a long one and a short one, and take less
    // room.
    const Paragraph& balanced(MilestoneId id, Units width, int lines)
    {
        const std::string_view title = m_.title(id);
        const Paragraph& widest = m_.text.set(title, Role::CardTitle, width, lines);
        if (widest.is_cut || widest.lines.size() != 2) return widest;
        const Units whole = title_width(id, Role::CardTitle);
        for (const float share : {0.52F, 0.56F, 0.62F, 0.7F}) {
            const Units narrow = ceil(whole * share);
            if (narrow >= width_of(widest)) break;
            const Paragraph& set = m_.text.set(title, Role::CardTitle, narrow, lines);
            if (!set.is_cut && !breaks_a_word(id, set, Role::CardTitle, narrow)) return set;
        }
        return m_.text.set(title, Role::CardTitle, width, lines);
    }

    // At the largest scale of the band the days take the most room.
    Units indent_of(const Placed& label) const
    {
        const Units indent = strip_before_words(label, largest_scale());
        // Near an end of the exhibit's range the edge of the view is near, too.
        const Span& range = m_.index.range;
        const double room =
            label.side == Side::Right ? range.to - label.anchor : label.anchor - range.from;
        const Units all = sizes::text_from + label.w + indent;
        return all.wide() <= room * m_.scale ? indent : Units{};
    }

    // What has room in a single line has no broken word.
    bool breaks_a_word(MilestoneId id, const Paragraph& set, Role role, Units width)
    {
        return set.lines.size() > 1 && m_.text.widest_word(m_.title(id), role) > width + Units{1};
    }

    Units title_width(MilestoneId id, Role role)
    {
        LayoutWork::Widths& known = m_.work.widths[index_of(id) % m_.work.widths.size()];
        const bool is_it =
            known.id == id && known.language == m_.key.language && known.texts == m_.key.texts;
        if (!is_it) known = {.id = id, .language = m_.key.language, .texts = m_.key.texts};
        std::optional<Units>& width = role == Role::CardTitle ? known.card : known.label;
        if (!width) width = m_.text.measured(m_.title(id), role);
        return *width;
    }

    RunId date_of(MilestoneId id)
    {
        LayoutWork::DateRun& known = m_.work.dates[index_of(id) % m_.work.dates.size()];
        const bool is_it = known.run != RunId{} && known.id == id &&
                           known.language == m_.key.language && known.texts == m_.key.texts;
        if (!is_it || !m_.text.is_alive(known.run)) {
            const std::string date = worded(m_.exhibit[id].date, m_.words);
            known = {id, m_.key.language, m_.key.texts,
                     m_.text.line(date, Role::SmallLabel, sizes::long_label)};
        }
        return known.run;
    }

    // The whole title beside its mark: in one line or two, right of it or left, where there is so
    // much room for one line.
    std::optional<Placed> label_in_room(MilestoneId id, Units right, Units left)
    {
        const Units line = m_.text.line_height(Role::Small);
        const Units whole = ceil(title_width(id, Role::Small));
        const Units sign = room_in_label(m_.claim(id));
        right = right - sign;
        left = left - sign;
        if (whole <= std::min(right, sizes::long_label))
            if (auto label = label_where_free(id, whole, 1, Side::Right)) return label;
        if (whole <= left)
            if (auto label = label_where_free(id, whole, 1, Side::Left)) return label;
        for (const Side side : {Side::Right, Side::Left}) {
            const Units room = rooms_.widest(line * 2, side) - sizes::text_from - sign;
            for (const float share : {0.54F, 0.62F, 0.72F}) {
                const Units width = ceil(whole * share);
                const Units most = side == Side::Right ? sizes::long_label : sizes::short_label;
                if (width > std::min(room, most)) break;
                if (auto label = label_where_free(id, width, 2, side)) return label;
            }
        }
        return std::nullopt;
    }

    std::optional<Placed> label_where_free(MilestoneId id, Units width, int lines, Side side)
    {
        const Units room = width + Units{1};
        m_.work.done += by_setting;
        const Paragraph& set = m_.text.set(m_.title(id), Role::Small, room, lines);
        if (set.is_cut || width_of(set) > room || breaks_a_word(id, set, Role::Small, width))
            return std::nullopt;
        Placed label = label_of(m_.exhibit, m_.index, id, set, m_.text);
        label.side = side;
        label.indent = indent_of(label);
        label.w = label.w + label.indent;
        label = with_days_under(label, largest_scale());
        if (rooms_.find_row(sizes::text_from + label.w, label.h, side, label.y)) return label;
        if (label.indent == Units{} && label.under == Units{}) return std::nullopt;
        // A strip that is squeezed in below its words is better than no words.
        label.w = label.w - label.indent;
        label.h = label.h - label.under;
        label.indent = label.under = {};
        if (rooms_.find_row(sizes::text_from + label.w, label.h, side, label.y)) return label;
        return std::nullopt;
    }

    double largest_scale() const { return m_.scale * std::exp2(1 / bands_an_octave); }

    Rect taken_by(const Placed& p) const
    {
        return kept_free(footprint_of(with_more(p), p.side, rooms_.days(), 0), p.level);
    }

    void occupy(const Placed& p) { rooms_.occupy(taken_by(p)); }

    const TileMaking& m_;
    Tile& out_;
    LayoutRooms rooms_;
    TileStep step_ = TileStep::First;
    std::size_t first_of_step_ = 0;   // of what is placed
    std::size_t first_occupied_ = 0;  // its place in what is taken
    std::size_t moves_left_ = most_moves;
    bool has_moved_any_ = false;
    bool is_cut_ = false;  // the title of the card that was set last
};

}  // namespace

std::optional<Placed> card_in_free_room(const TileMaking& m, Tile& tile, const Placed& label)
{
    return TileMaker(m, tile).card_for(label);
}

void plan(const TileMaking& m, TileStep step, Tile& tile, const Beside& beside)
{
    TileMaker(m, tile).plan(step, beside);
    if (step == TileStep::First) tile.first_count = tile.placed.size();
    if (step <= TileStep::Second) tile.second_count = tile.placed.size();
}

}  // namespace vitrine
