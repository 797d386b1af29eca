// A scrolled area: how far it is scrolled, how a finger drags it, and how it glides on afterwards.
// Used by panel_hands.h and gui.cpp.
//
// A glide is a function of the time since the finger left: the distance v·τ·(1 − exp(−t/τ)), so
// that any frame rate shows the same one.
#pragma once

#include "base/geom.h"
#include "input/event.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

struct ScrollGlide {
    static constexpr double tau_s = 0.325;  // in this time its speed falls to 1/e

    Nanoseconds since = 0;
    float from = 0;
    double px_per_s = 0;

    double way_left(Nanoseconds now) const
    {
        return px_per_s * tau_s * std::exp(-seconds_between(since, now) / tau_s);
    }
    float offset_at(Nanoseconds now) const
    {
        return from + static_cast<float>(px_per_s * tau_s - way_left(now));
    }
    bool operator==(const ScrollGlide&) const = default;
};

struct Area {
    std::string key;
    std::string window_name;
    std::uint64_t content = 0;
    std::uint64_t line = 0;  // of the content, that was brought into view last
    Rect rect;
    float content_px = 0;
    float bar_px = 0;  // how wide the strip is in which its bar is pressed
    float offset = 0;
    std::uint64_t frame = 0;  // the last that had it
    float grab = 0;           // where in the thumb the pointer holds it
    bool is_bar_held = false;
    std::optional<ScrollGlide> glide;

    float most() const { return std::max(0.0F, content_px - rect.h); }
    void scroll_to(float to) { offset = std::clamp(to, 0.0F, most()); }
    void jump_to(float to)
    {
        glide.reset();
        scroll_to(to);
    }
    void move_by(float by) { jump_to(offset + by); }

    void glide_on(Nanoseconds now)
    {
        if (!glide) return;
        scroll_to(glide->offset_at(now));
        const bool is_at_end = offset <= 0 || offset >= most();
        if (is_at_end || std::abs(glide->way_left(now)) < 0.5) glide.reset();
    }

    // The scroll bar's thumb; only where there is something to scroll.
    Rect thumb(float width, float smallest) const
    {
        const float height = std::min(rect.h, std::max(smallest, rect.h * rect.h / content_px));
        const float way = (rect.h - height) * offset / most();
        return {rect.right() - width, rect.y + std::round(way), width, height};
    }
    bool operator==(const Area&) const = default;
};

// A finger that drags an area.
class FingerDrag {
public:
    FingerDrag(const Area& area, float y) : grabbed_y_(y), grabbed_offset_(area.offset) {}

    void move(Area& area, float y, Nanoseconds at)
    {
        samples_.push_back({at, y});
        std::erase_if(samples_, [&](const Sample& sample) { return at - sample.at > window; });
        area.scroll_to(grabbed_offset_ + grabbed_y_ - y);
    }

    // Lets go: the area glides on at the speed of the last tenth of a second.
    void leave(Area& area, Nanoseconds at) const
    {
        if (samples_.size() < 2 || at - samples_.back().at > window) return;
        const double seconds = seconds_between(samples_.front().at, samples_.back().at);
        if (seconds <= 0) return;
        const auto way = static_cast<double>(samples_.front().y - samples_.back().y);
        area.glide = ScrollGlide{.since = at, .from = area.offset, .px_per_s = way / seconds};
    }
    bool operator==(const FingerDrag&) const = default;

private:
    static constexpr Nanoseconds window = nanoseconds_per_second / 10;
    struct Sample {
        Nanoseconds at = 0;
        float y = 0;
        bool operator==(const Sample&) const = default;
    };
    float grabbed_y_;
    float grabbed_offset_;
    std::vector<Sample> samples_;
};

}  // namespace vitrine
