// What staff get at behind their PIN: how the machine does, and how wide its screen is.
//
// It outlasts visits: how often a wrong PIN was typed is not forgotten because the visit starts
// over.
#pragma once

#include "app/action.h"
#include "app/pin_gate.h"
#include "base/result.h"
#include "engine/job.h"
#include "engine/service.h"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

// How long frames took, in steps of half a millisecond; the last one is all that took longer.
struct FrameTimes {
    static constexpr std::size_t steps = 24;
    static constexpr double step_ms = 0.5;
    std::array<std::uint32_t, steps + 1> counts{};

    void add(double ms);
    std::uint64_t all() const;
    // The time under which this share of them are; nothing before there are any.
    std::optional<double> under(double share) const;
};

// The frames of the last hour, in twelve parts.
class LastHour {
public:
    void add(Nanoseconds now, double ms);
    FrameTimes sum() const;

private:
    static constexpr Nanoseconds part = 300 * nanoseconds_per_second;

    std::array<FrameTimes, 12> parts_{};
    Nanoseconds part_ = 0;  // which of them is being filled, since the start
};

// What the staff page says of the machine.
struct MachineReport {
    std::string place;
    Nanoseconds running = 0;
    std::uint64_t frames = 0;
    std::size_t memory = 0;             // bytes
    std::size_t memory_after_hour = 0;  // what it was after the first hour; 0: that is to come
    FrameTimes times;
    std::size_t stuck_touches = 0;        // that rested until they were ignored
    Vec2 stuck_at;                        // where the last of them was
    std::vector<std::string> complaints;  // warnings and errors, oldest first
    std::string file;                     // the exhibit's
    std::string written;                  // when it was written; empty: not known
};

class StaffDesk {
public:
    struct Keys {
        std::string pin_hash;  // empty: no PIN is the right one
        std::string place;
        // Keeps the screen's width for the next start.
        std::function<Result<void>(float width_mm)> keep_width;
        std::function<Result<bool>()> play_chime;
        ServiceManager service{};  // is told that frames are shown, and how the machine does
    };
    void set(Keys keys) { keys_ = std::move(keys); }

    // The answers to what the pages of staff ask for.
    action::AnswerPin check(const std::string& pin, Nanoseconds now);
    action::WidthKept keep(float width_mm) const;
    // Plays a soft chime beside the loop, if the last one is over.
    void chime();

    // Notes that a touch does not lift: dirt on the screen, or a digitiser that is broken.
    void note_stuck(Vec2 at);
    // Notes how long a frame has taken to make.
    void note_frame(Nanoseconds now, Nanoseconds took);
    // When a frame has to be shown, if none is until then, so that whoever watches sees that frames
    // still can be; nothing if nobody watches.
    std::optional<Nanoseconds> next_frame_due() const;

    // All that the page says, as it is now; looked up once a second at most.
    const MachineReport& report(const std::string& exhibit, Nanoseconds now);

private:
    void look_up(const std::string& exhibit, Nanoseconds now);
    void tell_service(Nanoseconds now);
    std::string health(Nanoseconds now) const;

    Keys keys_;
    PinGate gate_;
    std::optional<Job<bool>> chime_;
    LastHour hour_;
    std::uint64_t frames_ = 0;
    std::size_t memory_after_hour_ = 0;
    std::optional<Nanoseconds> told_at_;  // that frames are shown
    bool is_ready_told_ = false;
    Nanoseconds hours_told_ = 0;
    std::size_t stuck_touches_ = 0;
    Vec2 stuck_at_;
    MachineReport report_;
    std::optional<Nanoseconds> looked_at_;
};

}  // namespace vitrine
