// Presence keeps the picture calm. It knows since when each thing is shown as it is now.
//
// Layout is a function of the view alone, so between two frames a milestone may turn from label to
// card, move to another row or go. Presence makes each of these changes last 150 ms: what is new
// fades in, what goes fades out where it was, what has another place glides there, and so do the
// edges of lanes; labels of the axis fade, and the grain grows. What would glide through something
// else fades instead. What the camera moves along, or the
// lanes carry with them as they are scrolled, has not changed its place. It follows from the scenes
// that were shown, so it is kept beside the scene and not in the visitor's state. Hitting and focus
// use the places where things come to rest.
#pragma once

#include "view/axis_fade.h"
#include "view/captions.h"
#include "view/change.h"
#include "view/edge_fade.h"
#include "view/grain_growth.h"
#include "view/scene.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace vitrine {

class Presence {
public:
    using Change = Transition;

    // How an item is shown now: how opaque, and how far from where it comes to rest.
    struct Look {
        float opacity = 1;
        float name_opacity = 1;  // of a bar's name, which may come while its bar stays
        Vec2 offset;
    };

    // What is gone from the scene and still fades.
    struct Leaving {
        Item item;  // where it is now
        float opacity = 0;
    };

    // Takes note of what `scene` shows at `now_s` (seconds since start). With Cuts, all of it
    // changes at once (reduced motion, a first picture).
    void follow(const Scene& scene, double now_s, Change change);

    // How the items of the scene that was followed last look now, in their order.
    std::span<const Look> items() const { return items_; }
    std::span<const Leaving> leaving() const { return leaving_; }
    // Names of eras and labels of figures, as they are shown now.
    std::span<const Captions::Caption> captions() const { return captions_.shown(); }
    const Captions& names() const { return captions_; }
    const AxisFade& axis() const { return axis_; }
    // The signs at the ends of the axis, as they are shown now.
    std::span<const EdgeFade::Shown> signs() const { return signs_.shown(); }
    // Ticks and columns on the floors of lanes, as they are shown now.
    std::span<const GrainMark> grain() const { return grain_.shown(); }
    // How much of the threads of a life is drawn, one after the other: from 0 to 1.
    float threads() const { return threads_; }
    // How opaque the name of a bar is now that may fade near the edges of the view while this
    // moves: once it stands still, whatever is named is named in full.
    float strength_of_name(const Item& item) const
    {
        return item.name_strength + (1 - item.name_strength) * stillness_;
    }
    // Where the headers of its lanes are now.
    std::span<const Rect> lanes() const { return lanes_; }
    // How far the things along the bottom of a lane are from where they come to rest.
    float shift_of(LaneId lane) const
    {
        return index_of(lane) < shifts_.size() ? shifts_[index_of(lane)] : 0;
    }

    // Whether something is still fading or gliding at `now_s`.
    bool is_settling(double now_s) const;

    void forget() { *this = {}; }

private:
    // A thing that is shown, or was until lately.
    struct Entry {
        std::uint64_t key = 0;
        Item item;            // as the scene has it
        double rest_day = 0;  // of its dot, where it comes to rest
        double day = 0;       // of its dot, as it was shown last
        Span covered;         // the days that its box covers
        float y = 0;          // of its dot, as it was shown last
        float scrolled = 0;   // how far the lanes were, then
        Vec2 from;            // its offset when the glide began
        double glides_s = 0;  // since when it glides
        double fades_s = 0;   // since when it comes, or goes
        double named_s = 0;   // since when it has its name
        float opacity = 0;    // when that began
        bool is_going = false;
    };

    void come(const Scene& scene, const Item& item, std::uint64_t key, const Entry* before,
              double now_s, Change change);
    void go(const Scene& scene, const Entry& before, double now_s);
    bool would_cross(const Scene& scene, const Item& item, Vec2 from) const;
    void leave_behind(const Scene& scene, const Entry& before, std::uint64_t key, double now_s);
    void order_items(const Scene& scene);
    void follow_lanes(const Scene& scene, double now_s, Change change);
    void follow_life(const Scene& scene, double now_s, Change change);
    void follow_view(const Scene& scene, double now_s, Change change);

    struct Lane {
        LaneId lane{};
        // Where its edges come to rest in lanes that are not scrolled: what scrolls has not changed
        // its place.
        float top = 0;
        float bottom = 0;
        float top_from = 0;  // how far off they were when the glide began
        float bottom_from = 0;
        double glides_s = -1;  // since when
    };

    std::vector<Entry> shown_;  // by key
    std::vector<Entry> next_;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order_;
    // How far below its place each item of the scene was shown last; nothing if it is new.
    std::vector<std::optional<float>> were_below_;
    std::vector<Look> items_;
    std::vector<Leaving> leaving_;
    std::vector<Lane> edges_;
    std::vector<Lane> next_edges_;
    std::vector<Rect> lanes_;
    std::vector<float> shifts_;  // by LaneId
    Captions captions_;
    AxisFade axis_;
    EdgeFade signs_;
    GrainGrowth grain_;
    std::optional<PersonId> life_;  // that was followed last
    double life_since_s_ = 0;       // since when its threads are drawn
    float threads_ = 1;
    Projection days_;         // that was followed last
    float stillness_ = 1;     // how long it has not moved: from 0 to 1 in 150 ms
    double last_s_ = 0;       // when that was
    bool has_faint_ = false;  // names that fade while the view moves
    Vec2 size_;               // of the window that was followed last
    std::uint64_t gone_ = 0;  // how many went for good
    double last_change_s_ = -1;
};

// The item moved by `by`, and with nothing of it that is read.
Item moved(const Item& item, Vec2 by);
Item without_words(const Item& item);

}  // namespace vitrine
