// What a person can mean by the list of what words have found; see action.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace vitrine::action {

struct FindWords {
    std::string words;  // in the place of all that is in the field
};
struct ClearWords {};  // the search is over; the view stays where it is
// To another line of what is found: of all, or of those that Enter stops at. By 0: to the same
// again.
enum class Lines : std::uint8_t { All, Stops };
struct StepFound {
    int by = 0;
    Lines lines{};
};
struct OpenFound {
    std::size_t line = 0;  // from 1; 0: the one that was gone to, or else the first
};

}  // namespace vitrine::action
