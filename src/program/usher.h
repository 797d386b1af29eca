// Puts the class's window and the presenter's where they belong, while displays come and go.
//
// It opens the presenter's stage where there is a display for it, closes it where the class would
// see it, and moves both before the next frame is shown. The class never sees the notes: the
// presenter's window goes before the class's comes, and where both must share what the class sees,
// the notes are covered until the presenter asks for them.
#pragma once

#include "app/action.h"
#include "app/seats.h"
#include "program/stage.h"

#include <functional>
#include <list>
#include <optional>

namespace vitrine {

// How the presenter's window comes about.
struct PresenterDesk {
    PresenterWindow wanted = PresenterWindow::OnOwnDisplay;
    bool moves_class = true;  // else its window stays where the visitor has put it
    // Opens the screen there. With none no window is ever opened.
    std::function<Result<Screen>(const Seat& seat)> open;
};

class Usher {
public:
    void set_desk(PresenterDesk desk) { desk_ = std::move(desk); }

    // What happened to the displays. Nothing moves before seat().
    void take(const event::Displays& displays);

    // Opens, moves and closes what that means; does nothing if nothing has changed since the last
    // call. The class's stage is the first. Returns what is to be done about the notes.
    Actions seat(std::list<Stage>& stages, const Fonts& fonts, const Classroom& classroom);

private:
    struct Known {
        std::vector<Display> displays;
        bool is_swapped = false;

        bool operator==(const Known&) const = default;
    };
    PresenterDesk desk_;
    Known now_;
    Known seated_;
    bool was_apart_ = false;  // the class could not see the presenter's window
};

// Whether the visit is still to be seen when this stage has closed: the presenter's alone is none.
bool shows_without(const std::list<Stage>& stages, const Stage& closing);
// When the presenter's window has another time to show, if there is one.
std::optional<Nanoseconds> next_second(const std::list<Stage>& stages, const OnStage& what);

}  // namespace vitrine
