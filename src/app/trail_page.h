// The page of a visitor's own trail, and what belongs to a trail during a visit. See page.h.
#pragma once

#include "app/note_edit.h"
#include "app/trail.h"
#include "view/camera.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace vitrine {

namespace page {

struct OwnTrail {
    // What is gone back to after it was shown as a tour, while it is.
    std::optional<Camera> camera_before;
    std::optional<MilestoneId> selection_before;

    bool operator==(const OwnTrail&) const = default;
};

}  // namespace page

struct RemovedStop {
    TrailStop stop;
    std::size_t place = 0;  // where it was

    bool operator==(const RemovedStop&) const = default;
};

// The trail as a tour.
struct OwnTour {
    Tour tour;

    // All else in it follows from the stops and the exhibit.
    bool operator==(const OwnTour& other) const
    {
        return std::ranges::equal(tour.steps, other.tour.steps, {}, &TourStep::id, &TourStep::id);
    }
};

// All of it that a visit changes.
struct TrailState {
    Trail kept;
    std::vector<RemovedStop> removed;  // in this visit, the last one at the end
    NoteEdit note;                     // that is or was written last
    std::optional<OwnTour> tour;       // made of it, while it is shown

    bool operator==(const TrailState&) const = default;
};

}  // namespace vitrine
