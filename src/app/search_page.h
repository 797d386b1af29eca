// The page of what words find. See page.h.
#pragma once

#include "exhibit/kinds.h"
#include "view/camera.h"

#include <cstddef>
#include <optional>
#include <string>

namespace vitrine::page {

// What words find. While it is open there are words in the field.
struct Search {
    std::string words;     // as typed
    std::size_t at = 0;    // the line of the list that was gone to, from 1; 0: none yet
    Camera camera_before;  // what is gone back to
    std::optional<MilestoneId> selection_before;

    bool operator==(const Search&) const = default;
};

}  // namespace vitrine::page
