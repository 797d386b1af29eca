// What layout leaves without its title, because it knows nothing of the view, and what has room for
// it all the same, where the view is.
//
// Panning keeps every place that was laid out. But what stands near an edge may have no room in the
// view at its place, and in a narrow window that is most of what there is. What goes on in the view
// while its own day lies outside has no place in it at all; of a month that is most of what there
// is to say. Their titles stand in any row that is free in the view, or would be without what
// weighs less and stands near an edge, too.
#pragma once

#include "view/compose_parts.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace vitrine {

// Fills one lane of a scene, once its items are composed.
class LaneFiller {
public:
    // A member of the lane without a title, and the day in the view from which its label hangs.
    struct Unnamed {
        std::uint32_t place = 0;  // in the lane's order of time
        double day = 0;
    };

    // `box` is the lane's; `first_item` is the first of the scene's items that is of the lane.
    LaneFiller(Composing& c, LaneId lane, const Rect& box, std::size_t first_item);

    // Looks at what stands in the lane; to be called before all else, and again where something was
    // removed. False where so much has a title that nothing is added.
    bool look_around();
    // Looks at one item that was added to the scene since.
    void look_at(const Item& added);

    // Those whose mark stands in the view near an edge, the most important first; none in a lane
    // with so much in view that grain says it.
    std::span<const Unnamed> near_edges();
    // Those that go on in the view, while their mark stands outside it; the same.
    std::span<const Unnamed> going_on();

    // A label for one of them where a row is free; nothing where none is. For what is near an edge
    // it may remove items that weigh less: has_removed() then.
    std::optional<Placed> label_near_edge(const Unnamed& which);
    std::optional<Placed> label_going_on(const Unnamed& which);
    bool has_removed() const { return has_removed_; }

private:
    // What an item keeps free, and its weight if it may give way.
    struct Taken {
        Rect box;
        int weight = 0;
    };
    static constexpr std::size_t most_items = 256;  // of a lane; where more has a title, it is full
    static constexpr std::size_t most_rows = 24;
    static constexpr std::size_t most_unnamed = 48;

    MilestoneId id(std::size_t place) const { return members_.by_time[place]; }
    std::span<const Item> items() const;
    void take(const Item& item);
    bool is_named(std::size_t place) const;
    bool is_near_edge(std::size_t place) const;
    void add_if_going_on(std::size_t place);
    std::optional<double> day_in_view(std::size_t place) const;
    std::span<const Unnamed> sorted();

    bool has_room(const Unnamed& which, Units width, int lines);
    bool has_lighter(int weight) const;
    std::optional<Placed> label(const Unnamed& which, int over);
    std::optional<Placed> label_in(const Unnamed& which, std::string_view title, Units width,
                                   int lines);
    void remove_lighter(const Placed& placed, int weight);
    bool is_in_view(const Placed& placed) const;
    bool stands(Placed& placed) const;
    bool is_free(const Rect& wanted) const;

    Composing& c_;
    const LaneIndex& members_;
    const Rect& box_;
    const Rect& lanes_;
    std::size_t first_item_;
    int over_ = 0;  // what weighs so much at least gives way; 0 where nothing does
    bool has_removed_ = false;
    std::array<Taken, most_items> taken_;
    std::size_t taken_count_ = 0;
    std::array<float, most_rows> rows_{};
    std::size_t row_count_ = 0;
    std::array<Unnamed, most_unnamed> unnamed_{};
    std::size_t unnamed_count_ = 0;
};

}  // namespace vitrine
