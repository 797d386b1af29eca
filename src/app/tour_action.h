// The actions of guided tours; see action.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vitrine {

enum class BlankScreen : std::uint8_t { No, Black, White };

namespace action {

enum class Edge : std::uint8_t { First, Last };

struct StartTour {
    std::size_t tour = 0;
};
struct ToggleTours {};  // opens or closes the choice of tours; with only one, begins that
struct GoOnWithTour {
    std::size_t tour = 0;  // from where it was left
};
struct StepTour {
    int by = 0;
};
struct TourEnd {
    Edge end{};
};
struct Blank {
    BlankScreen color{};  // on a blank screen, any colour brings the picture back
};

}  // namespace action

}  // namespace vitrine
