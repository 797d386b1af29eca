// The parts of the presenter's window, and where they stand in it. Used by presenter*.cpp.
#pragma once

#include "app/pace.h"
#include "app/reveal.h"
#include "app/touring.h"
#include "program/pen.h"
#include "program/presenter.h"

#include <string>

namespace vitrine {

// Where each part stands, in device pixels.
struct DesktopPlaces {
    Rect head;
    Rect seen;  // what the class sees, with its heading
    Rect times;
    Rect next;
    Rect notes;
    Rect asked;  // the question, its answer, and what the next press does
    Rect ruler;
    Rect tools;
};

// A design for 1440 × 900 logical units beside each other, and for 900 × 1440 below each other.
// `scale` becomes the size of its units.
DesktopPlaces desktop_places(Vec2 size, float& scale);

// What the parts read.
struct Desktop {
    PanelFrame& f;
    const ClassView& view;
    const DesktopPlaces& at;
    const LessonPace& pace;
    const page::Tour* run = nullptr;  // null where none was shown yet
    const Tour* tour = nullptr;
    bool is_left = false;  // for the timeline

    const TourStep* step() const
    {
        return run != nullptr && run->step < tour->steps.size() ? &tour->steps[run->step] : nullptr;
    }
};

// "5:33", with a sign before it where it is negative.
std::string minutes_text(int seconds);

// Calls `lay_out(pen)`, which returns how high it is, in smaller letters until that is within
// `most`, or half of what was asked for; then once more to draw. The frame's scale is as before
// afterwards.
template <class LayOut>
void draw_fitting(PanelFrame& f, float most, LayOut lay_out)
{
    const float asked = f.metrics.scale;
    f.metrics.scale = asked * static_cast<float>(f.state.preferences.text_percent) / 100;
    for (int tries = 0; tries < 32; ++tries) {
        Pen measuring(f, Pen::Mode::Measures);
        if (lay_out(measuring) <= most || f.metrics.scale < asked * 0.5F) break;
        f.metrics.scale *= 0.96F;
    }
    Pen pen(f);
    lay_out(pen);
    f.metrics.scale = asked;
}

void draw_desktop_head(const Desktop& d);
void draw_times(const Desktop& d);
void draw_ruler(const Desktop& d);
void draw_desktop_tools(const Desktop& d);
void draw_notes(const Desktop& d);
void draw_asked(const Desktop& d);
// In the places of these two while a quiz is open.
void draw_quiz_keys(const Desktop& d);
void draw_quiz_asked(const Desktop& d, const page::Quiz& quiz);

}  // namespace vitrine
