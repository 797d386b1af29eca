// The quiz for a class, as actions on the state: what the clicker uncovers, points, time, and what
// is kept while it is closed.
#include "app/carry.h"
#include "app/quizzing.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vitrine;

namespace {

struct QuizVisit : Visit {
    QuizVisit() : Visit(present) { act(action::ToggleQuiz{}); }

    const page::Quiz& quiz() const
    {
        const page::Quiz* open = quiz_of(state);
        REQUIRE(open != nullptr);
        return *open;
    }
    int left() const { return seconds_left(quiz().timer, now); }
};

}  // namespace

TEST_CASE("quiz actions: a press shows the answer, then asks on to the end, and back retraces it")
{
    QuizVisit v;
    const std::size_t count = v.quiz().asked.size();
    REQUIRE(count >= 3);
    for (std::size_t i = 0; i < count; ++i) {
        CHECK(v.quiz().at == i);
        CHECK_FALSE(v.quiz().is_answered);
        v.act(action::StepQuiz{1});
        CHECK(v.quiz().at == i);
        CHECK(v.quiz().is_answered);
        v.act(action::StepQuiz{1});
    }
    CHECK(v.quiz().at == count);
    v.act(action::StepQuiz{1});
    CHECK(v.quiz().at == count);
    v.act(action::StepQuiz{-1});
    CHECK(v.quiz().at == count - 1);
    CHECK(v.quiz().is_answered);
    v.act(action::StepQuiz{-1});
    CHECK_FALSE(v.quiz().is_answered);
    // A press while the screen is black only brings it back.
    v.act(action::Blank{BlankScreen::Black});
    v.act(action::StepQuiz{1});
    CHECK_FALSE(v.quiz().is_answered);
    CHECK(v.state.blank == BlankScreen::No);
    v.act(action::AimQuiz{1});
    CHECK(v.quiz().is_answered);
}

TEST_CASE("quiz actions: cards are aimed, put and told of until the round is over")
{
    QuizVisit v;
    v.act(action::SwitchQuiz{});
    REQUIRE(v.quiz().kind == QuizKind::Cards);
    const std::size_t cards = v.quiz().round.cards.size();
    for (std::size_t i = 0; i < cards; ++i) {
        const std::size_t rail = v.quiz().round.rail.size();
        v.act(action::AimQuiz{-1'000});
        CHECK(v.quiz().gap == 0);
        v.act(action::AimQuiz{1'000});
        CHECK(v.quiz().gap == rail);
        v.act(action::StepQuiz{-1});
        CHECK(v.quiz().gap == 0);
        v.act(action::StepQuiz{1});
        REQUIRE(v.quiz().told);
        CHECK(v.quiz().round.rail.size() == rail + 1);
        v.act(action::AimQuiz{1});  // nothing is aimed while it is told
        CHECK(v.quiz().told);
        v.act(action::StepQuiz{1});
        CHECK_FALSE(v.quiz().told);
    }
    CHECK(v.quiz().round.is_over());
    v.act(action::StepQuiz{1});
    CHECK_FALSE(v.quiz().told);
    // Whoever comes back has another round.
    v.act(action::SwitchQuiz{});
    CHECK(v.quiz().kind == QuizKind::Questions);
    v.act(action::SwitchQuiz{});
    CHECK_FALSE(v.quiz().round.is_over());
}

TEST_CASE("quiz actions: the time runs and stands, and an answer stops it")
{
    QuizVisit v;
    CHECK(v.left() == quiz_seconds);
    CHECK_FALSE(next_quiz_second(v.state, v.now));
    v.act(action::RunQuizTimer{});
    v.pass(4.5);
    CHECK(v.left() == quiz_seconds - 4);
    const auto second = next_quiz_second(v.state, v.now);
    REQUIRE(second);
    CHECK(seconds_left(v.quiz().timer, *second) == v.left() - 1);
    v.act(action::RunQuizTimer{});
    v.pass(100);
    CHECK(v.left() == quiz_seconds - 4);
    v.act(action::RunQuizTimer{});
    v.pass(2);
    v.act(action::StepQuiz{1});
    v.pass(100);
    CHECK(v.left() == quiz_seconds - 6);
    v.act(action::StepQuiz{1});
    CHECK(v.left() == quiz_seconds);
    v.act(action::SetQuizTimer{quiz_seconds_step});
    CHECK(v.left() == quiz_seconds + quiz_seconds_step);
    v.act(action::SetQuizTimer{-10'000});
    CHECK(v.left() == quiz_seconds_step);
    v.act(action::RunQuizTimer{});
    v.pass(60);
    CHECK(v.left() == 0);
    CHECK_FALSE(next_quiz_second(v.state, v.now));
    v.act(action::RunQuizTimer{});
    CHECK(v.left() == quiz_seconds_step);
}

TEST_CASE("quiz actions: points stay within bounds and while the quiz is closed, as does its place")
{
    QuizVisit v;
    v.act(action::ScoreTeam{0, 1});
    v.act(action::ScoreTeam{1, 2});
    v.act(action::ScoreTeam{1, -5});
    v.act(action::ScoreTeam{2, 1});
    CHECK(v.quiz().points == std::array<int, quiz_teams>{1, 0});
    v.act(action::StepQuiz{1});
    v.act(action::RunQuizTimer{});
    v.act(action::ToggleQuiz{});
    CHECK(quiz_of(v.state) == nullptr);
    const State closed = v.state;
    v.act(action::ScoreTeam{0, 1});
    v.act(action::StepQuiz{1});
    v.act(action::SwitchQuiz{});
    v.act(action::AimQuiz{1});
    v.act(action::RunQuizTimer{});
    v.act(action::SetQuizTimer{10});
    CHECK(v.state.lesson.quiz == closed.lesson.quiz);
    v.act(action::ToggleQuiz{});
    CHECK(v.quiz().points[0] == 1);
    CHECK(v.quiz().is_answered);
    CHECK_FALSE(v.quiz().timer.ends);
    // The same exhibit read again keeps it; outside a lesson there is none.
    // A question may be of something without a date.
    CHECK(std::ranges::any_of(v.quiz().asked,
                              [](MilestoneId id) { return sample::mopr()[id].is_undated; }));
    const State kept = carried_over(v.state, sample::mopr(), v.setting);
    REQUIRE(quiz_of(kept) != nullptr);
    CHECK(quiz_of(kept)->points == v.quiz().points);
    CHECK(quiz_of(kept)->asked == v.quiz().asked);
    CHECK(quiz_of(kept)->round == v.quiz().round);
    Visit alone;
    alone.act(action::ToggleQuiz{});
    CHECK(quiz_of(alone.state) == nullptr);
}
