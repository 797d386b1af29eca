// What has no room for its title in the lanes of a poster: rows of titles below the years, each
// with its date, its lane's sign and a line that leads up to where it is in time.
#pragma once

#include "view/print_pen.h"
#include "view/scene.h"

#include <cstddef>
#include <vector>

namespace vitrine {

struct PosterTitle {
    MilestoneId id{};
    float x = 0;  // of its day
    std::size_t row = 0;
};

struct PosterRest {
    std::vector<PosterTitle> titles;  // in time
    std::size_t rows = 0;
    float row_h = 0;  // pixels

    float height() const;
};

// The milestones of these days whose titles the scene does not show, in so few rows that they do
// not touch, and in at most as many as `most_h` pixels hold: the last ones are left out then.
PosterRest rest_of(const PrintSource& source, const Scene& scene, Span days, float most_h);

void draw_rest(const PrintSource& source, const Scene& scene, const PosterRest& rest, float top,
               PaperPage& out);

}  // namespace vitrine
