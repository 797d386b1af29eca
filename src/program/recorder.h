// Writes down a visit on its way from a source to the loop, as a script that plays it again.
//
// Besides the exhibit and the options that the program was started with, a visit depends only on
// the screen that it began with and on its events, turn by turn. One thing is left out: events that
// the exhibit's files have changed after which the loop took nothing new. In a window the loop is
// told twice of each change, and takes what was read the second time; when a recording is played,
// it reads each time it is told. Pictures of pixels are there at once when a recording is played.
#pragma once

#include "input/event.h"
#include "program/loop.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace vitrine {

class Recorder final : public EventSource {
public:
    // Whole lines, with their ends.
    using Write = std::function<void(std::string_view lines)>;

    // Borrows the source and the loop, which has not been turned yet. Begins to write at once.
    Recorder(EventSource& source, const Loop& loop, Write write);
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    ~Recorder() override;

    void wait(const Wake& wake, std::vector<Event>& events) override;

private:
    void write_turn(std::span<const Event> events, bool has_read);

    EventSource& source_;
    const Loop& loop_;
    Write write_;
    std::vector<Event> kept_;  // of the last turn, if what it took is to be seen yet
};

}  // namespace vitrine
