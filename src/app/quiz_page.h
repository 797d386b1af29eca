// A quiz for a class in two teams: the exhibit's questions one after the other, or cards that are
// put in their order. Who is in a team nobody writes down. See page.h.
#pragma once

#include "exhibit/placing.h"
#include "input/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

constexpr std::size_t quiz_teams = 2;
// What a team has to think, and how much longer or shorter it is made at a time.
constexpr int quiz_seconds = 30;
constexpr int quiz_seconds_step = 10;

enum class QuizKind : std::uint8_t { Questions, Cards };

// Runs, or stands where the teacher has stopped it.
struct QuizTimer {
    int planned_s = quiz_seconds;
    std::optional<Nanoseconds> ends;                           // while it runs
    Nanoseconds left = quiz_seconds * nanoseconds_per_second;  // while it stands

    bool operator==(const QuizTimer&) const = default;
};

namespace page {

struct Quiz {
    QuizKind kind{};
    std::vector<MilestoneId> asked;  // whose questions are asked, in order of time
    std::size_t at = 0;              // of them; one past the last: the end
    bool is_answered = false;        // the class sees the answer
    PlacingRound round;              // empty: there is none
    std::size_t gap = 0;             // of its rail, aimed at
    std::optional<PutCard> told;     // the last card that was put somewhere, while that is told
    QuizTimer timer;
    std::array<int, quiz_teams> points{};

    bool operator==(const Quiz&) const = default;
};

}  // namespace page

}  // namespace vitrine
