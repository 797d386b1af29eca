// The strips of dates: every day that a date could mean, along the row of its mark.
//
// They take no room of their own: a strip ends where something else stands in its way, and then it
// has no line at its end, but three dots.
#include "date/stretches.h"
#include "view/compose_parts.h"
#include "view/footprint.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float least_strip = 16;                           // a shorter one says less than a mark
constexpr float least_hidden = 2 * sizes::dot_reach.count;  // of its days, to be told

class Strips {
public:
    explicit Strips(Composing& c) : c_(c), scene_(c.scene) {}

    // What is selected has its strip first, and then what came first into the scene.
    void compose()
    {
        const auto selected = std::ranges::find_if(scene_.items, &Item::is_selected);
        if (selected != scene_.items.end()) set_strip(*selected);
        for (Item& item : scene_.items) {
            if (!item.is_selected) set_strip(item);
        }
    }

private:
    void set_strip(Item& item)
    {
        if (item.level == Level::Bar || item.first == item.last) return;
        const float wide = sizes::dot_reach.count * 2;
        const Projection& days = scene_.days;
        if ((item.last - item.first) * days.px_per_day <= static_cast<double>(wide)) return;
        const DateStretches date = stretches_of(c_.exhibit[item.id].date);
        constexpr float high = sizes::strip.count;
        Rect strip = in_row(item, date, item.dot.y - high / 2, high);
        if (runs_into_words(item, strip)) {
            item.is_strip_under = true;
            constexpr float into = sizes::into_words.count;
            const float top = item.box.bottom() - item.under - into;
            strip = in_row(item, date, top, item.under > 0 ? high : high - into);
        }
        if (strip.w < least_strip) return;
        item.strip = strip;
        note_hidden(date, item);
        const double anchored = (date.anchored_to - date.anchored_from) * days.px_per_day;
        item.has_mark = item.has_mark && anchored <= static_cast<double>(wide);
    }

    // What is seen of its days where they have this height along the lane.
    Rect in_row(const Item& item, const DateStretches& date, float y, float high) const
    {
        const Rect& lanes = scene_.regions.lanes;
        Rect strip{lanes.x, y, lanes.w, high};
        const auto [from, to] = ends_of(date, lanes);
        keep(strip, from, to);
        for (const Item& other : scene_.items) {
            if (other.lane == item.lane && other.id != item.id) give_way(item, other, strip);
        }
        return strip;
    }

    // Words that interrupted a strip would look tied to its ends, as if by pipes.
    static bool runs_into_words(const Item& item, const Rect& strip)
    {
        if (item.level != Level::Label) return false;
        const float before = sizes::text_from.count + item.indent;
        float from = item.opens_left ? item.box.x : item.box.x + before;
        float to = item.opens_left ? item.box.right() - before : item.box.right();
        if (item.claim != ClaimSign::None) {  // it stands between words and mark
            constexpr float sign = sizes::before_sign.count + sizes::claim_radius.count;
            (item.opens_left ? to : from) +=
                item.opens_left ? sign - sizes::label_sign.count : sizes::label_sign.count - sign;
        }
        // A strip has room for a mark at its ends, which most dates do not have.
        const float reach = sizes::dot_reach.count;
        return strip.right() - reach > from && strip.x + reach < to;
    }

    // Whether days in view are left out for what stands in the way.
    void note_hidden(const DateStretches& date, Item& item) const
    {
        const Rect& lanes = scene_.regions.lanes;
        const auto place = [&](double day) {
            return std::clamp(scene_.days.exact_x(day), static_cast<double>(lanes.x),
                              static_cast<double>(lanes.right()));
        };
        const Rect& strip = item.strip;
        const auto left = static_cast<double>(strip.x - least_hidden);
        const auto right = static_cast<double>(strip.right() + least_hidden);
        item.strip_goes_on_left = place(date.all().front().from) < left;
        item.strip_goes_on_right = place(date.all().back().to) > right;
    }

    // Where the first stretch begins and the last one ends, as far as that is in view.
    std::pair<float, float> ends_of(const DateStretches& date, const Rect& lanes) const
    {
        const auto place = [&](double day, float more) {
            const double x = scene_.days.exact_x(day) + static_cast<double>(more);
            return static_cast<float>(
                std::clamp(x, static_cast<double>(lanes.x), static_cast<double>(lanes.right())));
        };
        const DateStretch& first = date.all().front();
        const DateStretch& last = date.all().back();
        const float fade = sizes::open_end.count;
        const float mark = sizes::dot_reach.count;
        // Days of a set may be marks, which are wider than a day.
        return {place(first.from, first.left == StretchEnd::Open ? -fade : -mark),
                place(last.to, last.right == StretchEnd::Open ? fade : mark)};
    }

    void give_way(const Item& item, const Item& other, Rect& strip) const
    {
        const Rect row = inset(strip, {0, -1, 0, -1});
        const auto yield = [&](const Rect& what) {
            if (what.is_empty() || what.y >= row.bottom() || what.bottom() <= row.y) return;
            if (what.centre().x > item.dot.x)
                keep(strip, strip.x, what.x - sizes::apart_from_strip.count);
            else
                keep(strip, what.right() + sizes::apart_from_strip.count, strip.right());
        };
        if (!other.strip.is_empty()) yield(other.strip);
        const bool is_far = other.visible.y - sizes::dot_reach.count >= row.bottom() ||
                            other.visible.bottom() + sizes::dot_reach.count <= row.y;
        if (is_far && other.level != Level::Bar) return;
        const Footprint covered = footprint_of(other, {});
        yield(covered.body);
        yield(covered.mark);
        yield(covered.name);
    }

    static void keep(Rect& strip, float from, float to)
    {
        const float left = std::max(strip.x, from);
        const float right = std::min(strip.right(), to);
        strip.x = left;
        strip.w = std::max(0.0F, right - left);
    }

    Composing& c_;
    Scene& scene_;
};

}  // namespace

void compose_strips(Composing& c)
{
    Strips(c).compose();
}

}  // namespace vitrine
