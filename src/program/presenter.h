// The presenter's window: what the class sees now, what comes next, and what only the presenter may
// read: notes, answers, and how the time goes.
//
// It draws the frame of the class's stage in small, so that it shows whatever the class sees; and
// the next step as it will look there.
#pragma once

#include "draw/theme.h"
#include "program/easel.h"
#include "program/pen.h"

#include <cstddef>
#include <optional>
#include <span>

namespace vitrine {

// Which of these themes the window has, whatever the class's has: it stands in a dark room.
std::size_t presenters_theme(std::span<const Theme> themes);

// What the window shows besides the state.
struct ClassView {
    const DrawList* seen = nullptr;  // the frame that the class sees
    const Theme& theme;              // of the class
    float density = 1;               // of the presenter's screen
};

class PresenterDesktop {
public:
    void draw(PanelFrame& frame, const ClassView& view);

    // The same event where the class's screen, which is `size` pixels large, would have it: what is
    // done to the picture of that screen is done to the screen. Nothing if it is no pointer's or
    // finger's, or begins beside the picture.
    std::optional<Event> on_class(const Event& event, Vec2 size) const;

private:
    friend class PresenterPage;

    Rect seen_;               // where the picture of the class's screen is
    Easel ahead_;             // where the next step is drawn
    SmallPictures pictures_;  // of both
};

}  // namespace vitrine
