// Which band of scale the layout is made for while the view zooms.
//
// A layout fits its band and, with more room than it needs, every larger scale. So while the view
// zooms in, the layout that is shown may stay until the finer one is ready, which is made a few
// tiles a frame, until it is a third larger, and until the last change was some time ago. So
// nothing flickers, no title is broken anew for a little more room, and no frame has
// to lay out everything. Zooming out makes a much coarser one in advance. At rest, too, what was
// zoomed in by less than a third keeps its layout: what has landed stays. So the band at rest
// depends on how a view was reached, within a third of its scale; forget() ends that.
#pragma once

#include <cstddef>
#include <optional>

namespace vitrine {

class Bands {
public:
    struct Plan {
        int shown = 0;             // the band to show
        int ahead = 0;             // the band to make tiles for
        bool is_outward = false;   // for a wider view than this one
        bool is_for_goal = false;  // for the view in which the motion comes to rest
        std::size_t effort = 0;    // that this frame may take for it (see Layouts::prepare)
    };

    struct View {
        int own = 0;  // the band that its scale belongs to
        double units_per_day = 0;
        std::optional<int> goal{};  // the band in which the motion of the camera comes to rest
    };

    // For a frame of this view at `now_s`, in seconds since the start.
    Plan plan(const View& view, double now_s);

    // How much effort the tiles of the band ahead still take.
    void set_left(std::size_t effort) { left_ = effort; }

    // Whether another band is wanted than the one that is shown.
    bool is_settling() const;

    // Begins again, as if nothing had been shown.
    void forget() { *this = {}; }

private:
    struct Pace {
        bool is_outward = false;
        bool is_at_rest = false;
        double bands = 0;  // that a frame zooms outwards
    };

    void change(const View& view, Pace pace, double now_s);
    void look_ahead(const View& view, Pace pace);
    void aim(int band);
    bool is_wanted(int own, bool is_at_rest) const;
    std::size_t effort(double units_per_day, double bands_a_frame) const;

    std::optional<int> shown_;
    std::optional<int> ahead_;
    int own_ = 0;
    bool is_coarse_ = false;  // the one that is shown came by zooming out, further than that went
    std::optional<int> goal_;
    double last_units_per_day_ = 0;
    double changed_s_ = -1;
    std::optional<std::size_t> left_;
};

}  // namespace vitrine
