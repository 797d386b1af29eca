// What the faces of a lesson's step are drawn with; see lesson.cpp.
//
// A unit is 1/1080 of the screen's height, so that letters are as large on every projector, seen
// from the back row. Titles and texts have scales of their own, which shrink until all is on the
// screen, but never below 1/12 of its height for titles and 1/36 for all else.
#pragma once

#include "app/step_parts.h"
#include "program/pen.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct LessonFrame {
    PanelFrame& f;  // with the scale of labels
    const page::Tour& run;
    const Tour& tour;
    const TourStep& step;
    const Milestone& subject;
    StepParts hidden;

    Token lane() const;
    // A text of the exhibit as the class sees it: without years while dates are hidden.
    std::string seen(TextId text) const;
    std::string seen_date(const Milestone& milestone) const;
    // "3 of 8 · …"
    std::string over(std::string_view rest) const;
};

// Device pixels to a logical unit.
struct LessonSizes {
    float head = 1;
    float text = 1;
};

// Pens for titles, for labels and for texts, each in its own size.
class LessonPens {
public:
    LessonPens(const PanelFrame& f, const LessonSizes& sizes, Pen::Mode mode)
        : head_frame_(f)
        , label_frame_(f)
        , text_frame_(f)
        , head(head_frame_, mode)
        , label(label_frame_, mode)
        , text(text_frame_, mode)
    {
        head_frame_.metrics.scale = sizes.head;
        text_frame_.metrics.scale = sizes.text;
        if (mode == Pen::Mode::Draws) return;
        head.watch_words(breaks_words_);
        text.watch_words(breaks_words_);
    }
    LessonPens(const LessonPens&) = delete;
    LessonPens& operator=(const LessonPens&) = delete;

    bool break_words() const { return breaks_words_; }

private:
    PanelFrame head_frame_;
    PanelFrame label_frame_;
    PanelFrame text_frame_;
    bool breaks_words_ = false;

public:
    Pen head;
    Pen label;
    Pen text;
};

constexpr float least_title = 0.98F;  // 90 of the 92 units of a title

// The largest sizes at which what `lay_out` measures is no higher than `room`, and no word is
// broken; the least ones if there are none. Only titles that are longer than any screen has room
// for are smaller still.
template <class LayOut>
LessonSizes sizes_that_fit(const LessonFrame& t, float room, const LayOut& lay_out)
{
    constexpr float least_head = least_title;
    constexpr float least_text = 0.76F;  // 30.4 of the 40 units of a text
    constexpr float least_long_head = 0.4F;
    const float unit = t.f.metrics.scale;
    const float asked = static_cast<float>(t.f.state.preferences.text_percent) / 100;
    LessonSizes sizes{.head = unit * asked, .text = unit * asked};
    bool keeps_words = true;
    for (int tries = 0; tries < 80; ++tries) {
        LessonPens pens(t.f, sizes, Pen::Mode::Measures);
        const bool has_room = lay_out(pens) <= room;
        if (has_room && !(keeps_words && pens.break_words())) break;
        const bool are_least = sizes.head <= unit * least_head && sizes.text <= unit * least_text;
        if (are_least && has_room) {
            // A word that has no room in any size makes no other letters smaller.
            keeps_words = false;
            sizes.text = unit * asked;
            continue;
        }
        if (are_least && sizes.head <= unit * least_long_head) break;
        const float least = are_least ? least_long_head : least_head;
        sizes.head = std::max(unit * least, sizes.head * 0.97F);
        sizes.text = std::max(unit * least_text, sizes.text * 0.97F);
    }
    return sizes;
}

// Sets the units and letters of a screen for a class, of this size; returns its margin at the
// sides.
float begin_lesson_screen(PanelFrame& f);
// The row of buttons below a step.
Rect lesson_row(const PanelFrame& f, float margin);
// Its paper, and that there is a page of this name.
void draw_lesson_ground(PanelFrame& f, std::string_view key, std::string_view name);

struct LessonButton {
    std::string_view key;
    std::string_view label;
    Action action;
    bool is_useful = true;  // else it is not there
};

// For those without keys: in the order in which they are read, up to the right end of `row`.
void draw_lesson_buttons(PanelFrame& f, const Rect& row, std::span<const LessonButton> buttons);

// A field instead of what the class does not see yet.
void draw_cover(PanelFrame& f, const Rect& box);

// The strip of years below a face, with the way of the tour through them; `others`: with the other
// milestones of the step.
enum class PathShows : bool { Steps, Others };
void draw_lesson_path(const LessonFrame& t, const Rect& strip, PathShows shows);

// The faces, in the room above the strip.
void draw_step_face(const LessonFrame& t, const Rect& room);
void draw_contrast_face(const LessonFrame& t, const Rect& room);
void draw_others_face(const LessonFrame& t, const Rect& room);

}  // namespace vitrine
