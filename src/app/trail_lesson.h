// A lesson of one's own: a copy of an exhibit that has the stops of a trail as its first tour.
//
// Each stop is a step, with the visitor's note as what the teacher reads, and the exhibit's
// question, whose answer the class sees with the next press. All else in the copy stays as its
// author wrote it, byte by byte: nothing but the tour is put in.
#pragma once

#include "app/trail.h"
#include "base/result.h"
#include "data/words.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct LessonWish {
    const Trail& trail;                      // knows its stops in the exhibit (find_stops)
    const std::vector<std::string>& titles;  // of the tour, by the exhibit's languages
};

// "My lesson" in each of the exhibit's languages; `words` are by these languages.
std::vector<std::string> lesson_titles(const Exhibit& exhibit, std::span<const Words> words);

// The JSON of the copy. `source` is the JSON that `exhibit` was read from. Fails where the exhibit
// has none of the stops.
Result<std::string> with_lesson(const std::string& source, const Exhibit& exhibit,
                                const LessonWish& wish);

}  // namespace vitrine
