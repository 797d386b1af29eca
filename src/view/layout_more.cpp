// Semantic zoom: what a lane has left is spent once every title has its place.
//
// Labels become cards; then cards get the beginnings of their summaries and their pictures, the
// most important first. Nothing here takes room from a title, nor from the days of a date that are
// drawn beside it in another row.
#include "view/footprint.h"
#include "view/layout_parts.h"
#include "view/layout_rooms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace vitrine {

namespace {

constexpr float picture_shape = 1.6F;      // width to height, as most pictures of exhibits have it
constexpr double near_units_a_year = 260;  // from here on, one line of a summary is worth it
constexpr double far_away = 1e6;           // no float loses a unit there

// The title of a card beside what else it shows.
struct CardHeading {
    Units height;                   // of the card without more
    Units width;                    // of its widest line
    std::optional<RunId> one_line;  // that was broken for want of room, and is not any more
};

CardHeading heading_as_placed(const TileMaking& m, const Placed& card)
{
    CardHeading heading{.height = card.h};
    for (std::size_t i = 0; i < card.title_lines; ++i)
        heading.width = std::max(heading.width, m.text.width(card.title[i]));
    return heading;
}

// Beside a summary a title that was broken for want of room may have it.
CardHeading heading_for_summary(const TileMaking& m, const Placed& card)
{
    const std::string_view title = m.title(card.id);
    if (card.title_lines < 2 || m.text.measured(title, Role::CardTitle) > sizes::more_text)
        return heading_as_placed(m, card);
    const RunId line = m.text.line(title, Role::CardTitle, sizes::more_text);
    return {.height = card_height(m.text, 1), .width = m.text.width(line), .one_line = line};
}

// Gives one card more than its title.
class More {
public:
    More(const TileMaking& m, const LayoutRooms& rooms) : m_(m), rooms_(rooms) {}

    // As many lines as there is room for; a single one is wider, and only worth it from near.
    bool add_summary(Placed& card)
    {
        const std::string_view summary =
            m_.exhibit.text(m_.exhibit[card.id].summary, m_.key.language);
        if (summary.empty()) return false;
        const CardHeading heading = heading_for_summary(m_, card);
        const Units line = m_.text.line_height(Role::Small);
        const Units spare = rooms_.height_below(card.y) - heading.height;
        const int most = std::min(static_cast<int>(CardMore::most_lines),
                                  static_cast<int>(std::floor(spare / line)));
        const int least = m_.scale * 365 >= near_units_a_year ? 1 : 2;
        for (int lines = most; lines >= least; --lines) {
            for (const Units text : {sizes::line_text, sizes::more_text}) {
                if (lines > 1 && text > sizes::more_text) continue;
                const Units width = std::max(text, ceil(heading.width));
                const Units w = std::max(card.w, width + card_frame);
                if (!is_free(card, w, heading.height + line * static_cast<float>(lines))) continue;
                set_summary(card, m_.text.set(summary, Role::Small, width, lines), heading);
                return true;
            }
        }
        return false;
    }

    // Beside a title alone, of what matters most.
    void add_picture(Placed& card)
    {
        if (m_.exhibit[card.id].weight > 1) return;
        card.more = {.w = card.w, .h = card.h};
        widen_by_picture(card);
        if (card.more.picture == Units{}) card.more = {};
    }

private:
    bool is_free(const Placed& card, Units w, Units h) const
    {
        if (card.side == Side::Left && w > sizes::most_left) return false;
        return rooms_.is_free(card.y - sizes::dot_reach, w, h + sizes::dot_reach, card.side);
    }

    void set_summary(Placed& card, const Paragraph& set, const CardHeading& heading)
    {
        const auto lines = static_cast<float>(set.lines.size());
        const Units words = std::max(heading.width, width_of(set));
        card.more = {.w = std::max(card.w, ceil(words) + card_frame),
                     .h = heading.height + m_.text.line_height(Role::Small) * lines};
        card.more.line_count = static_cast<std::uint8_t>(set.lines.size());
        std::ranges::copy(set.lines, card.more.lines);
        card.more.is_in_one_line = heading.one_line.has_value();
        card.more.one_line = heading.one_line.value_or(RunId{});
        widen_by_picture(card);
    }

    void widen_by_picture(Placed& card) const
    {
        if (m_.exhibit.details_of(m_.exhibit[card.id]).pictures.empty()) return;
        CardMore& more = card.more;
        const Units picture = std::min(sizes::widest_picture, ceil(more.h * picture_shape));
        if (!is_free(card, more.w + picture, more.h)) return;
        more.picture = picture;
        more.w = more.w + picture;
    }

    const TileMaking& m_;
    const LayoutRooms& rooms_;
};

// Spends what room the lane has around the things of one tile.
class Growth {
public:
    Growth(const TileMaking& m, Tile& tile) : m_(m), tile_(tile), rooms_(m) {}

    void grow(const Beside& beside)
    {
        tile_.grown = tile_.placed;
        if (m_.key.raising != 0) return;  // more of it is in the list of what is found
        m_.work.taken.clear();
        for (const auto& all : {std::span<const Placed>(tile_.grown),
                                std::span<const Placed>(tile_.bars), beside.before, beside.after}) {
            for (const Placed& placed : all)
                m_.work.taken.push_back(taken_by(placed));
        }
        for (std::size_t i = 0; i < tile_.grown.size(); ++i)
            make_card(i);
        for (std::size_t i = 0; i < tile_.grown.size(); ++i)
            add_more(i);
    }

private:
    using Taken = LayoutWork::Taken;

    Taken taken_by(const Placed& placed) const
    {
        const Placed whole = with_more(placed);
        const Footprint covered = footprint_of(whole, whole.side, rooms_.days(), 0);
        Taken taken{.box = kept_free(covered, whole.level)};
        if (whole.level == Level::Bar) return taken;
        const auto place = [&](double day) {
            return static_cast<float>(std::clamp(rooms_.days().exact_x(day), -far_away, far_away));
        };
        // What lies further from its mark may be in view while the mark is not, and then it is not
        // drawn.
        const float mark = covered.mark.centre().x;
        const float left = std::max(place(whole.first), mark - sizes::most_right.count);
        const float right = std::min(place(whole.last), mark + sizes::most_right.count);
        constexpr float least = sizes::dot_reach.count * 2;
        if (right - left <= least) return taken;
        taken.days = {left, covered.mark.centre().y - sizes::strip.count / 2, right - left,
                      sizes::strip.count};
        return taken;
    }

    // Takes down what is in the way of the thing in hand: all else, and the days of other dates
    // outside of the rows from `top` to `bottom`, which it stands in already.
    void look_around(std::size_t i, float top, float bottom)
    {
        std::vector<Rect>& occupied = m_.work.occupied;
        occupied.clear();
        for (const Taken& taken : m_.work.taken) {
            if (&taken == &m_.work.taken[i]) continue;
            occupied.push_back(taken.box);
            const bool is_beside = taken.days.y < bottom && taken.days.bottom() > top;
            if (!taken.days.is_empty() && !is_beside) occupied.push_back(taken.days);
        }
        rooms_.look_around(tile_.grown[i].anchor);
    }

    void make_card(std::size_t i)
    {
        Placed& placed = tile_.grown[i];
        if (placed.level != Level::Label) return;
        look_around(i, 0, 0);
        const std::optional<Placed> card = card_in_free_room(m_, tile_, placed);
        if (!card) return;
        placed = *card;
        placed.is_promoted = true;
        m_.work.taken[i] = taken_by(placed);
    }

    void add_more(std::size_t i)
    {
        Placed& card = tile_.grown[i];
        if (card.level != Level::Card && card.level != Level::ShortCard) return;
        look_around(i, (card.y - sizes::dot_reach).count, (card.y + card.h).count);
        card.more = {};
        vitrine::add_more(m_, rooms_, card);
        m_.work.taken[i] = taken_by(card);
    }

    const TileMaking& m_;
    Tile& tile_;
    LayoutRooms rooms_;
};

}  // namespace

bool is_alone(const TileMaking& m, std::size_t place, Units width)
{
    const std::vector<double>& anchors = m.lane.anchors;
    const double own = anchors[place];
    const double reach = (width + sizes::dot_reach + sizes::gap).wide() / m.scale;
    const bool is_free_left = place == 0 || own - anchors[place - 1] >= reach;
    const bool is_free_right = place + 1 == anchors.size() || anchors[place + 1] - own >= reach;
    return is_free_left && is_free_right;
}

Placed with_more(const Placed& placed)
{
    if (placed.more.is_empty()) return placed;
    Placed whole = placed;
    whole.w = placed.more.w;
    whole.h = placed.more.h;
    return whole;
}

void add_more(const TileMaking& m, const LayoutRooms& rooms, Placed& card)
{
    More more(m, rooms);
    if (!more.add_summary(card)) more.add_picture(card);
}

void plan_more(const TileMaking& m, Tile& tile, const Beside& beside)
{
    Growth(m, tile).grow(beside);
}

}  // namespace vitrine
