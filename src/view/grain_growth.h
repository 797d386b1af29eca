// How the grain on the floors of lanes changes: ticks and columns grow from the floor and sink back
// into it, where they stand in time, however the view moves meanwhile.
//
// A column is a stretch of days that counts as high as its cell is full. When the view zooms, two
// cells become one, or one becomes two; so what is kept is the height at each day, as stretches of
// equal height, and each of them moves to the height that its day has now. What the view pans to,
// or what lanes are scrolled to, was there all along.
#pragma once

#include "view/change.h"
#include "view/lane_set.h"
#include "view/scene.h"

#include <span>
#include <vector>

namespace vitrine {

class GrainGrowth {
public:
    // Takes note of what `scene` shows at `now_s`, seconds since start. With Cuts, all of it has
    // its height at once.
    void follow(const Scene& scene, double now_s, Transition change);

    // What to paint now, lane by lane.
    std::span<const GrainMark> shown() const { return shown_; }

    bool is_settling() const { return is_settling_; }

private:
    // In pixels. What sinks has the goal 0.
    struct Height {
        float now = 0;
        float goal = 0;

        bool operator==(const Height&) const = default;
        bool is_gone() const { return now == 0 && goal == 0; }
    };
    struct Tick {
        LaneId lane{};
        double day = 0;
        Height height;
    };
    struct Column {
        LaneId lane{};
        double from = 0;
        double to = 0;
        Height height;
    };

    void sort_marks(const Scene& scene);
    void follow_ticks(const Scene& scene);
    void follow_columns(const Scene& scene);
    void follow_lane(const Scene& scene, std::span<const Column> old,
                     std::span<const Column> wanted);
    void add_column(const Column& column);
    Height come(LaneId lane, double day, float goal) const;
    bool is_in_sight(const Scene& scene, LaneId lane) const;
    void show(const Scene& scene);
    void show(const Scene& scene, const Tick& tick);
    void show(const Scene& scene, const Column& column);
    void add_mark(const Scene& scene, GrainMark mark);

    std::vector<Tick> ticks_;  // in order of lanes and days
    std::vector<Tick> next_ticks_;
    std::vector<Tick> wanted_ticks_;
    std::vector<Column> columns_;  // likewise; none lies over another
    std::vector<Column> next_columns_;
    std::vector<Column> wanted_columns_;
    std::vector<GrainMark> shown_;
    Span span_{};    // of days that was in view last
    LaneSet lanes_;  // that were in sight last
    double last_s_ = 0;
    bool is_settling_ = false;
    bool cuts_ = false;  // in the frame in hand
};

}  // namespace vitrine
