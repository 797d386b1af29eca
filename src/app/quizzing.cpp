#include "app/quizzing.h"

#include "app/reveal.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

constexpr int most_team_points = 999;
constexpr int longest_timer_s = 600;

page::Quiz* quiz_at_hand(State& state)
{
    return find_page<page::Quiz>(state.pages);
}

// Of the lesson's milestones those with a question, or all of the exhibit's where it has too few.
std::vector<MilestoneId> questions_for(const Exhibit& exhibit, std::size_t tour)
{
    const auto has_question = [&](MilestoneId id) {
        return exhibit.details_of(exhibit[id]).question.has_value();
    };
    std::vector<MilestoneId> asked;
    for (const TourStep& step : exhibit.tours[tour].steps) {
        for (const MilestoneId id : step.milestones) {
            const bool is_new = std::ranges::find(asked, id) == asked.end();
            if (is_new && has_question(id)) asked.push_back(id);
        }
    }
    constexpr std::size_t least = 3;
    if (asked.size() >= least) return asked;
    asked.clear();
    std::ranges::copy_if(exhibit.by_time, std::back_inserter(asked), has_question);
    return asked;
}

PlacingRound round_for(const Change& c)
{
    const std::size_t tour = c.state.lesson.tour;
    const bool is_enough = has_round(c.exhibit(), tour);
    PlacingRound round = dealt(c.exhibit(), {.tour = is_enough ? std::optional(tour) : std::nullopt,
                                             .round = c.state.placing.rounds});
    if (!round.cards.empty()) ++c.state.placing.rounds;
    return round;
}

void refill(QuizTimer& timer)
{
    timer.ends.reset();
    timer.left = timer.planned_s * nanoseconds_per_second;
}

void stop(QuizTimer& timer, Nanoseconds now)
{
    if (!timer.ends) return;
    timer.left = std::max(Nanoseconds{0}, *timer.ends - now);
    timer.ends.reset();
}

void step_questions(page::Quiz& quiz, int by, Nanoseconds now)
{
    const std::size_t end = quiz.asked.size();
    if (by > 0 && quiz.at < end) {
        if (!quiz.is_answered) {
            quiz.is_answered = true;
            return stop(quiz.timer, now);
        }
        ++quiz.at;
        quiz.is_answered = false;
        refill(quiz.timer);
    } else if (by < 0 && quiz.is_answered) {
        quiz.is_answered = false;
    } else if (by < 0 && quiz.at > 0) {
        --quiz.at;
        quiz.is_answered = true;
        refill(quiz.timer);
    }
}

void step_cards(const Change& c, page::Quiz& quiz, int by)
{
    PlacingRound& round = quiz.round;
    if (quiz.told) {
        quiz.told.reset();
        return refill(quiz.timer);
    }
    if (round.is_over()) return;
    if (by > 0) {
        quiz.told = put_card(c.exhibit(), round, std::min(quiz.gap, round.rail.size()));
        stop(quiz.timer, c.now);
    } else {
        quiz.gap = (quiz.gap + 1) % (round.rail.size() + 1);
    }
}

}  // namespace

const page::Quiz* quiz_of(const State& state)
{
    return find_page<page::Quiz>(state.pages);
}

void on(const Change& c, const action::ToggleQuiz&)
{
    State& s = c.state;
    if (!is_lesson(s)) return;
    if (const page::Quiz* open = quiz_of(s)) {
        s.lesson.quiz = *open;
        stop(s.lesson.quiz->timer, c.now);
        return close_page<page::Quiz>(s.pages, s.focus);
    }
    if (!s.lesson.quiz) {
        page::Quiz fresh{.asked = questions_for(c.exhibit(), s.lesson.tour), .round = round_for(c)};
        if (fresh.asked.empty() && fresh.round.cards.empty()) return;
        if (fresh.asked.empty()) fresh.kind = QuizKind::Cards;
        s.lesson.quiz = std::move(fresh);
    }
    s.blank = BlankScreen::No;
    s.lesson.typed.reset();
    open_page(s.pages, s.focus, *s.lesson.quiz);
}

void on(const Change& c, const action::SwitchQuiz&)
{
    page::Quiz* quiz = quiz_at_hand(c.state);
    if (quiz == nullptr) return;
    const bool has_other =
        quiz->kind == QuizKind::Cards ? !quiz->asked.empty() : !quiz->round.cards.empty();
    if (!has_other) return;
    quiz->kind = quiz->kind == QuizKind::Cards ? QuizKind::Questions : QuizKind::Cards;
    // Whoever comes back to a round that is over gets another.
    if (quiz->kind == QuizKind::Cards && quiz->round.is_over() && !quiz->told) {
        quiz->round = round_for(c);
        quiz->gap = 0;
    }
    refill(quiz->timer);
}

void on(const Change& c, const action::StepQuiz& a)
{
    page::Quiz* quiz = quiz_at_hand(c.state);
    if (quiz == nullptr) return;
    if (std::exchange(c.state.blank, BlankScreen::No) != BlankScreen::No) return;
    if (quiz->kind == QuizKind::Questions)
        step_questions(*quiz, a.by, c.now);
    else
        step_cards(c, *quiz, a.by);
}

void on(const Change& c, const action::AimQuiz& a)
{
    page::Quiz* quiz = quiz_at_hand(c.state);
    if (quiz == nullptr) return;
    if (quiz->kind == QuizKind::Questions) return on(c, action::StepQuiz{a.by});
    if (quiz->told) return;
    const auto last = static_cast<std::ptrdiff_t>(quiz->round.rail.size());
    const auto to = static_cast<std::ptrdiff_t>(quiz->gap) + a.by;
    quiz->gap = static_cast<std::size_t>(std::clamp(to, std::ptrdiff_t{0}, last));
}

void on(const Change& c, const action::ScoreTeam& a)
{
    page::Quiz* quiz = quiz_at_hand(c.state);
    if (quiz == nullptr || a.team >= quiz_teams) return;
    quiz->points[a.team] = std::clamp(quiz->points[a.team] + a.by, 0, most_team_points);
}

void on(const Change& c, const action::RunQuizTimer&)
{
    page::Quiz* quiz = quiz_at_hand(c.state);
    if (quiz == nullptr) return;
    QuizTimer& timer = quiz->timer;
    if (timer.ends && *timer.ends > c.now) return stop(timer, c.now);
    if (timer.ends || timer.left == 0) refill(timer);
    timer.ends = c.now + timer.left;
}

void on(const Change& c, const action::SetQuizTimer& a)
{
    page::Quiz* quiz = quiz_at_hand(c.state);
    if (quiz == nullptr) return;
    QuizTimer& timer = quiz->timer;
    timer.planned_s = std::clamp(timer.planned_s + a.more_s, quiz_seconds_step, longest_timer_s);
    refill(timer);
}

int seconds_left(const QuizTimer& timer, Nanoseconds now)
{
    const Nanoseconds left = timer.ends ? *timer.ends - now : timer.left;
    if (left <= 0) return 0;
    return static_cast<int>((left + nanoseconds_per_second - 1) / nanoseconds_per_second);
}

std::optional<Nanoseconds> next_quiz_second(const State& state, Nanoseconds now)
{
    const page::Quiz* quiz = quiz_of(state);
    if (quiz == nullptr || !quiz->timer.ends) return std::nullopt;
    const int left = seconds_left(quiz->timer, now);
    if (left == 0) return std::nullopt;
    return *quiz->timer.ends - Nanoseconds{left - 1} * nanoseconds_per_second;
}

}  // namespace vitrine
