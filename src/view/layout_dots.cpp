#include "view/layout_parts.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace vitrine {

namespace {

constexpr std::size_t fine_in_coarse = 4;  // columns of dots that are counted by one ring
constexpr std::size_t many_dots = 8;       // so many in them are too many to stand alone

using Fold = LayoutWork::Fold;

// How far a ring with this count, or a dot, reaches to its sides.
double reach_of(const TileMaking& m, std::size_t count)
{
    float digits = 1;
    for (; count >= 10; count /= 10)
        ++digits;
    const float wide = sizes::digit * digits + sizes::ring_pad;
    return m.wide(std::max(sizes::ring_reach, wide / 2));
}

class Folding {
public:
    Folding(const TileMaking& m, Tile& tile)
        : m_(m), tile_(tile), shown_(tile.shown), folds_(m.work.folds)
    {}

    void fold()
    {
        const double fine = m_.wide(sizes::dots_apart);
        const auto coarse_count = static_cast<std::size_t>(
            std::lround((m_.right - m_.left) / (fine * static_cast<double>(fine_in_coarse))));
        for (std::size_t c = 0; c < coarse_count; ++c) {
            const double from =
                m_.left + static_cast<double>(c) * fine * static_cast<double>(fine_in_coarse);
            fold_coarse(from, fine);
        }
        unite_near();
        place();
    }

private:
    double x(std::size_t place) const { return m_.lane.anchors[place] * m_.scale; }

    Stretch between(double from, double to) const
    {
        return m_.lane.between(from / m_.scale, to / m_.scale);
    }

    // Of a stretch, what is not shown as card, label or bar.
    Fold rest_of(const Stretch& all, double from, double to) const
    {
        Fold fold;
        const auto skip = std::ranges::lower_bound(shown_, all.first);
        auto next = skip;
        std::size_t at = all.first;
        const auto take = [&](std::size_t end) {
            if (at < end) {
                const std::size_t best = m_.lane.importance.greatest(at, end);
                if (fold.count == 0) fold.first = at;
                if (fold.count == 0 || m_.lane.importance[fold.best] < m_.lane.importance[best])
                    fold.best = best;
                fold.last = end - 1;
                fold.count += end - at;
            }
        };
        for (; next != shown_.end() && *next < all.last; ++next) {
            take(*next);
            at = *next + std::size_t{1};
        }
        take(all.last);
        if (fold.count == 0) return fold;
        fold.at = (x(fold.first) + x(fold.last)) / 2;
        // A dot stands on its day; a ring may make room for its neighbours.
        if (fold.count > 1) fold.at = inside(fold.at, fold.count, from, to);
        return fold;
    }

    // Where a ring of [from, to) may stand: off the edges, and further off those of the tile, where
    // a neighbour's dot may stand at the edge itself.
    double inside(double at, std::size_t count, double from, double to) const
    {
        const double reach = reach_of(m_, count);
        const double edge = reach + m_.wide(7);
        const double least = std::max(from + reach, m_.left + edge);
        const double most = std::min(to - reach, m_.right - edge);
        return least < most ? std::clamp(at, least, most) : (least + most) / 2;
    }

    void fold_coarse(double from, double fine)
    {
        const double to = from + fine * static_cast<double>(fine_in_coarse);
        const Stretch all = between(from, to);
        if (all.size() == 0) return;
        const Fold whole = rest_of(all, from, to);
        if (whole.count == 0) return;
        if (whole.count >= many_dots && x(whole.last) - x(whole.first) > fine * 2) {
            folds_.push_back(whole);
        } else {
            for (std::size_t i = 0; i < fine_in_coarse; ++i) {
                const double begin = from + fine * static_cast<double>(i);
                const Fold part = rest_of(between(begin, begin + fine), begin, begin + fine);
                if (part.count != 0) folds_.push_back(part);
            }
        }
    }

    // What stands too near is one ring; from left to right, so that the tile decides alone.
    void unite_near()
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < folds_.size(); ++i) {
            folds_[kept] = folds_[i];
            while (kept > 0 && are_too_near(folds_[kept - 1], folds_[kept])) {
                unite(folds_[kept - 1], folds_[kept]);
                --kept;
            }
            ++kept;
        }
        folds_.resize(kept);
    }

    bool are_too_near(const Fold& a, const Fold& b) const
    {
        return b.at - a.at < reach_of(m_, a.count) + reach_of(m_, b.count) - 1;
    }

    void unite(Fold& into, const Fold& from) const
    {
        const auto a = static_cast<double>(into.count);
        const auto b = static_cast<double>(from.count);
        into.count += from.count;
        into.at = inside((into.at * a + from.at * b) / (a + b), into.count, m_.left, m_.right);
        into.last = from.last;
        if (m_.lane.importance[into.best] < m_.lane.importance[from.best]) into.best = from.best;
    }

    void place()
    {
        const float middle = middle_of_dots(m_.key.metrics, m_.key.height_px);
        for (const Fold& fold : folds_) {
            Placed placed{.id = m_.id(fold.best),
                          .level = fold.count == 1 ? Level::Dot : Level::Ring,
                          .day = fold.count == 1 ? m_.lane.anchors[fold.first] : fold.at / m_.scale,
                          .first = m_.lane.anchors[fold.first],
                          .last = m_.lane.anchors[fold.last],
                          .anchor = m_.lane.anchors[fold.best],
                          .count = static_cast<std::uint32_t>(fold.count)};
            placed.is_uncertain = m_.index[placed.id].is_uncertain;
            placed.x = -static_cast<float>(reach_of(m_, fold.count));
            placed.w = -2 * placed.x;
            placed.h = m_.px(sizes::label_height);
            placed.y = middle - placed.h / 2;
            tile_.dots.push_back(placed);
        }
    }

    const TileMaking& m_;
    Tile& tile_;
    std::span<const std::uint32_t> shown_;
    std::vector<Fold>& folds_;
};

}  // namespace

float middle_of_dots(const Metrics& metrics, float height_px)
{
    const float strip = metrics.px(sizes::dots_height);
    const float least = strip + metrics.px(sizes::lane_pad + sizes::strip_height + sizes::row_step);
    return std::round(height_px < least ? height_px / 2 : height_px - strip / 2);
}

void fold_dots(const TileMaking& m, Tile& tile)
{
    std::ranges::sort(tile.shown);
    Folding(m, tile).fold();
}

// A lone dot has its name beside it, where that has room in full.
void name_dots(const TileMaking& m, Tile& tile, const Tile& after)
{
    const auto left_of = [&m](const Placed& dot) {
        return dot.day * m.scale - reach_of(m, dot.count) - m.wide(sizes::gap);
    };
    // No name is longer than a tile.
    double end = after.dots.empty() ? m.right * 2 - m.left : left_of(after.dots.front());
    for (std::size_t i = tile.dots.size(); i-- > 0;) {
        Placed& dot = tile.dots[i];
        const double room = end - dot.day * m.scale;
        end = left_of(dot);
        if (dot.level != Level::Dot || room < m.wide(sizes::least_label)) continue;
        const Placed label = label_of(m, dot.id, m.px(sizes::long_label));
        if (static_cast<double>(label.x + label.w) > room) continue;
        const float y = dot.y;
        dot = label;
        dot.y = y;
    }
}

}  // namespace vitrine
