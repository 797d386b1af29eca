// Plays a script through the real loop, under a clock of its own.
//
// Time comes from the script's lines, at 60 ticks a second while something moves and in one stride
// while nothing does: the same script on the same exhibit gives the same states and the same
// pictures. Targets are found by name in the semantic tree of the frame that is shown. A recorded
// visit has the turns that it had when it was recorded, whatever moves.
#pragma once

#include "input/script.h"
#include "program/loop.h"

#include <deque>
#include <string>
#include <vector>

namespace vitrine {

class Player final : public EventSource {
public:
    // Borrows both. Pictures are saved below `folder`.
    Player(const Script& script, Loop& loop, std::string folder);

    void wait(const Wake& wake, std::vector<Event>& out) override;

    // What went wrong, one sentence each, with the script's line: expectations, targets, files.
    const std::vector<std::string>& failures() const { return failures_; }
    Nanoseconds now() const { return now_; }

private:
    bool take_recorded_turn(std::vector<Event>& out);
    void begin_line(const ScriptLine& line);
    void on(const step::Key& key);
    void on(const step::PointAt& point);
    void on(const step::Wheel& wheel);
    void on(const step::Drag& drag);
    void on(const step::Pinch& pinch);
    void on(const step::Type& type);
    void on(const step::Screen& screen);
    void on(const step::Resize& resize);
    void on(const step::Wait& wait);
    void on(const step::Settle& settle);
    void on(const step::Shot& shot);
    void on(const step::Expect& expect);
    void on(const step::Raw& raw);
    void on(const step::OnStageOf& stage);
    void on(const step::Displays& displays);
    void on(const step::Clock& clock);
    void on(const step::Quit& quit);

    template <class What>
    void later(double seconds, What what);
    void finger(double seconds, std::int64_t id, Vec2 at, event::Touch touch);
    std::optional<Vec2> place_of(const ScriptTarget& target);
    std::optional<Vec2> place_in(const SemanticNode& node, const std::string& name);
    // The stage that lines point at; null where it is not open, which is a failure.
    const Stage* stage();
    void fail_line(const std::string& what);

    const Script& script_;
    Loop& loop_;
    std::string folder_;
    std::size_t next_ = 0;
    int line_ = 0;
    WindowId window_{};          // of that stage
    bool begins_again_ = false;  // with the line at hand, whose target was out of sight
    int brought_ = 0;            // how often it was to be brought into view
    Nanoseconds now_ = 0;
    std::deque<Event> pending_;   // by time
    Nanoseconds hold_until_ = 0;  // nothing new begins before
    Nanoseconds settle_by_ = 0;  // it waits until nothing moves, at most until then; 0: it does not
    std::vector<std::string> failures_;
};

}  // namespace vitrine
