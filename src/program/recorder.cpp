#include "program/recorder.h"

#include "input/script.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vitrine {

namespace {

bool tells_of_files(const Event& event)
{
    return std::holds_alternative<event::FilesChanged>(event.what);
}

}  // namespace

Recorder::Recorder(EventSource& source, const Loop& loop, Write write)
    : source_(source), loop_(loop), write_(std::move(write))
{
    const State& state = loop.state();
    write_(script_line(step::Screen{.size = state.size, .density = state.density}) + '\n');
}

Recorder::~Recorder()
{
    write_turn(kept_, loop_.has_read());
}

void Recorder::wait(const Wake& wake, std::vector<Event>& events)
{
    write_turn(kept_, loop_.has_read());
    kept_.clear();
    const std::size_t first = events.size();
    source_.wait(wake, events);
    const auto turn = std::span(events).subspan(first);
    // Written at once, or nothing would tell what ended the program.
    if (std::ranges::none_of(turn, tells_of_files))
        write_turn(turn, false);
    else
        kept_.assign(turn.begin(), turn.end());
}

void Recorder::write_turn(std::span<const Event> events, bool has_read)
{
    std::string lines;
    for (Event event : events) {
        const Stage* stage = loop_.stage_at(event.window);
        const bool is_presenters = stage != nullptr && stage->role == StageRole::Presents;
        event.window = is_presenters ? presenter_window : WindowId{};
        if (has_read || !tells_of_files(event)) lines += script_line(event) + '\n';
    }
    if (!lines.empty()) write_(lines);
}

}  // namespace vitrine
