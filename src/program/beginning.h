// What a visit begins with.
#pragma once

#include "app/state.h"

#include <cstddef>

namespace vitrine {

struct Beginning {
    const Policy& policy;
    Preferences preferences = {};
    std::size_t tour = 0;
    LessonRules lesson = {};
};

}  // namespace vitrine
