// Which rows a lane has for periods, and the bars in them.
//
// From top to bottom a lane has room for what happened on a day (cards and labels), for periods,
// and on its floor for grain. Where the lane is high enough, a row for cards stays free above the
// bars. Rows belong to tracks, so a period keeps its row while the view pans.
//
// A long bar says little and takes much room, so while all of the exhibit is in view a lane has one
// row for long ones: at no moment there are two. As the view gets nearer there is less else to
// show, and more that is long: each time it is halved, one more row may have long ones. A period
// without a bar may have a card or a label, from which a strip runs to its end; else it is grain.
#include "view/layout_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr float most_for_bars = 0.5F;  // of the height above the floor, under a row of cards
constexpr float most_without = 0.6F;   // and where there is no such row
constexpr std::size_t most_rows = 16;
constexpr double almost = 0.999;
constexpr Units tight_gap{3};          // under low bars, so that a low lane has its row of labels
constexpr Units least_in_element{44};  // of the shortest of a set that has the rows
constexpr Units whole_view{1640};      // a wide view of all of the exhibit

constexpr Units gap_of(Units bar_height)
{
    return bar_height < sizes::bar_height ? tight_gap : sizes::row_gap;
}

// A track that has a row.
struct Row {
    const Track* track = nullptr;
    bool may_have_long = false;
};

struct Rows {
    std::size_t bars = 0;  // tracks that have one
    Units bar_height;
};

class Bars {
public:
    Bars(const TileMaking& m, Tile& out)
        : m_(m), out_(out), height_(m.key.height - sizes::grain_floor)
    {}

    void place()
    {
        order_tracks();
        const Rows rows = rows_of();
        bar_height_ = rows.bar_height;
        for (std::size_t t = 0; t < rows.bars; ++t)
            place_track(tracks_[t], height_ - bar_step() * static_cast<float>(t + 1));
    }

private:
    Units bar_step() const { return bar_height_ + gap_of(bar_height_); }

    // The tracks that have rows at this scale, from the lane's bottom: of the finest set of periods
    // that is long enough to be seen here and of the next longer ones by turns, so that a lane with
    // few rows has both what happens here and what goes on all the time.
    void order_tracks()
    {
        const std::vector<TrackSet>& sets = m_.lane.track_sets;
        if (sets.empty()) return;
        std::size_t finest = 0;
        for (std::size_t i = 1; i < sets.size(); ++i) {
            if (sets[i].least_days * m_.scale >= least_in_element.wide()) finest = i;
        }
        for (std::size_t row = 0; row < most_tracks; ++row) {
            for (std::size_t back = 0; back <= std::min<std::size_t>(finest, 1); ++back) {
                const std::vector<Track>& tracks = sets[finest - back].tracks;
                if (row < tracks.size()) add_track(tracks[row]);
            }
        }
    }

    // How many rows may have long bars at this scale.
    std::size_t rows_of_long() const
    {
        const double views = m_.scale * m_.index.range.days() / whole_view.wide();
        return 1 + static_cast<std::size_t>(std::clamp(std::log2(views), 0.0, 15.0));
    }

    void add_track(const Track& track)
    {
        if (track_count_ == most_rows || track.bars.empty()) return;
        const std::size_t longest = track.days.greatest(0, track.days.size());
        const bool has_long = is_long(track.days[longest]);
        const bool may_have_long = has_long && long_rows_ < rows_of_long();
        // It would have nothing to show.
        if (has_long && !may_have_long && is_long(track.shortest)) return;
        if (may_have_long) ++long_rows_;
        tracks_[track_count_++] = {&track, may_have_long};
    }

    bool is_long(float days) const
    {
        return static_cast<double>(days) * m_.scale > sizes::long_bar.wide();
    }

    // Low bars where tall ones leave no row of cards above them, or no row of labels; in a lane
    // that has no room for either, the only bar may come nearer to the lane's edge than texts do.
    Rows rows_of() const
    {
        const Units gap = sizes::row_gap;
        const Units line = m_.text.line_height(Role::Small) + gap;
        const Units cards = sizes::lane_pad + sizes::dot_reach + card_height(m_.text, 1) + gap;
        const Units label = sizes::lane_pad + line;
        Rows rows{.bar_height = sizes::bar_height};
        Units above;  // what is kept free
        for (const Units kept : {label, cards, cards + line}) {
            for (const Units height : {sizes::low_bar_height, sizes::bar_height}) {
                if (height_ < kept + height + gap_of(height)) break;
                rows.bar_height = height;
                above = kept;
            }
        }
        const Units step = rows.bar_height + gap_of(rows.bar_height);
        const Units most = height_ * (above >= cards ? most_for_bars : most_without);
        const Units room =
            above > Units{} ? std::min(std::max(step, most), height_ - above) : height_;
        const auto fitting = static_cast<std::size_t>(std::max(0.0F, std::floor(room / step)));
        rows.bars = std::min(fitting, track_count_);
        return rows;
    }

    // The bars of a track that bear on this tile, wherever they begin.
    void place_track(const Row& row, Units top)
    {
        const Track& track = *row.track;
        // What hangs left of the tile's days meets names that hang right of bars further left.
        const double reach = sizes::most_right.wide();
        const double from = (m_.left - sizes::most_left.wide() - reach) / m_.scale;
        const double to = (m_.right + reach) / m_.scale;
        const std::size_t count = track.bars.size();
        const auto first = std::ranges::upper_bound(track.bars, from, {}, &Track::Bar::to);
        std::size_t at = next_bar(row, static_cast<std::size_t>(first - track.bars.begin()));
        while (at < count && track.bars[at].from < to) {
            const Track::Bar& bar = track.bars[at];
            const std::size_t next = next_bar(row, at + 1);
            const double free_to = next < count ? track.bars[next].from : HUGE_VAL;
            const double anchor = m_.lane.anchors[bar.place] * m_.scale;
            if (place_bar(bar, top, free_to) && anchor >= m_.left && anchor < m_.right)
                out_.shown.push_back(bar.place);
            at = next;
        }
    }

    // From `at` on, the first that is long enough for a bar, and not too long for this row.
    std::size_t next_bar(const Row& row, std::size_t at) const
    {
        const auto least = static_cast<float>(sizes::shortest_bar.wide() / m_.scale);
        const Track& track = *row.track;
        const std::size_t count = track.bars.size();
        at = track.days.next(at, count, least);
        while (at < count && !row.may_have_long && is_long(track.days[at]))
            at = track.days.next(at + 1, count, least);
        return at;
    }

    // A bar has its name, within it or after it. One without room for that is not placed, and its
    // period may still have a card or a label.
    bool place_bar(const Track::Bar& bar, Units top, double free_to)
    {
        Placed placed{.id = m_.id(bar.place),
                      .level = Level::Bar,
                      .day = bar.from,
                      .first = bar.from,
                      .last = bar.to,
                      .anchor = m_.lane.anchors[bar.place],
                      .y = top,
                      .h = bar_height_};
        placed.title[0] = m_.text.run(m_.title(placed.id), role_of(Level::Bar, bar_height_));
        placed.title_lines = 1;
        placed.claim = m_.claim(placed.id);
        placed.w =
            ceil(m_.text.width(placed.title[0])) + room_of(placed.claim) + sizes::bar_pad * 2;
        if (placed.w > sizes::most_right) return false;
        // Copied here: to look it up for every bar in every frame would take as long as all the
        // rest of a scene of a large exhibit.
        const Extent& extent = m_.index[placed.id];
        placed.is_uncertain = extent.is_uncertain;
        placed.vague_left = extent.vague_left;
        placed.vague_right = extent.vague_right;
        placed.is_open_left = extent.is_open_left;
        const double inside = room_inside(placed) * m_.scale;
        const double after = (free_to - bar.to) * m_.scale;
        const double name = placed.w.wide();
        placed.is_name_outside = name > inside;
        if (placed.is_name_outside && name + sizes::gap.wide() > after) return false;
        // After a bar near the exhibit's end its name would be out of view.
        const double to_end = (m_.index.range.to - bar.to) * m_.scale;
        const bool is_near_end = to_end >= 0 && name > to_end + sizes::past_end.wide();
        if (placed.is_name_outside && is_near_end) return false;
        out_.bars.push_back(placed);
        return true;
    }

    // The days of a bar in which its name may stand: those that are certain, or all where none is.
    static double room_inside(const Placed& bar)
    {
        const double days = bar.last - bar.first;
        const auto vague = static_cast<double>(bar.vague_left + bar.vague_right);
        return vague < days * almost ? days - vague : days;
    }

    const TileMaking& m_;
    Tile& out_;
    Units height_;  // above the grain
    Units bar_height_;
    std::array<Row, most_rows> tracks_{};
    std::size_t track_count_ = 0;
    std::size_t long_rows_ = 0;
};

}  // namespace

Units card_height(const UnitText& text, int lines)
{
    return sizes::card_edge * 2 + text.line_height(Role::SmallLabel) +
           text.line_height(Role::CardTitle) * static_cast<float>(lines);
}

Role role_of(Level level, Units height)
{
    switch (level) {
    case Level::Card:
    case Level::ShortCard: return Role::CardTitle;
    case Level::Label: return Role::Small;
    case Level::Bar: return height < sizes::bar_height ? Role::SmallStrong : Role::Strong;
    }
    return Role::Small;
}

void place_bars(const TileMaking& m, Tile& tile)
{
    Bars(m, tile).place();
}

}  // namespace vitrine
