// How the timeline shows what words have found, beside the marks of the words themselves
// (hit_marks.h): flags on the axis, and the numbers of cards in the list.
#pragma once

#include "draw/list.h"
#include "view/scene.h"

namespace vitrine {

struct PaintsNumber {
    const Metrics& metrics;
    const Theme& theme;
    const Typesetter& type;
};

// The number in the right upper corner of a card, which must have one.
void paint_number(const Item& card, float opacity, const PaintsNumber& with, DrawList& out);

// Where on the axis something is that has all words.
void paint_flags(const Scene& scene, const Theme& theme, DrawList& out);

}  // namespace vitrine
