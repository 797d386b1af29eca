#include "app/reveal.h"
#include "exhibit/steps.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

// The exhibit whose first tour keeps of its second step the record, the date and the title.
Exhibit concealing()
{
    Exhibit exhibit = sample::mopr();
    exhibit.tours[0].steps[0].conceals.clear();
    exhibit.tours[0].steps[1].answer = TextId::None;
    exhibit.tours[0].steps[1].conceals = {StepPart::Record, StepPart::Date, StepPart::Title,
                                          StepPart::Answer};
    return exhibit;
}

struct LessonVisit {
    explicit LessonVisit(const Policy& policy = present)
        : setting{.exhibit = exhibit, .index = index, .policy = policy}
        , state(first_state(setting, {1920, 1080}, 1, 0))
    {}

    Exhibit exhibit = concealing();
    Index index = index_exhibit(exhibit);
    Setting setting;
    State state;
    std::vector<Effect> effects;

    void act(const Action& action) { apply(setting, action, 0, state, effects); }
    const page::Tour& at() const { return *tour_of(state); }
};

bool is_at(const page::Tour& at, std::size_t step, StepFace face)
{
    return at.step == step && at.face == face;
}

}  // namespace

TEST_CASE(
    "reveal: each press uncovers the next part of a face in the exhibit's order, then goes on")
{
    LessonVisit v;
    v.act(action::StepTour{3});
    REQUIRE(is_at(v.at(), 1, StepFace::Step));
    // The exhibit has no answer there, so none is kept from anybody.
    CHECK_FALSE(is_concealed(v.state, StepPart::Answer));
    CHECK(next_press(v.state, v.exhibit).part == StepPart::Date);
    v.act(action::StepTour{1});
    CHECK_FALSE(is_concealed(v.state, StepPart::Date));
    CHECK(is_concealed(v.state, StepPart::Title));
    CHECK(next_press(v.state, v.exhibit) ==
          NextPress{.does = PressDoes::Uncovers, .part = StepPart::Title, .to = v.at()});
    v.act(action::StepTour{1});
    CHECK_FALSE(is_concealed(v.state, StepPart::Title));
    CHECK(is_at(next_press(v.state, v.exhibit).to, 1, StepFace::Contrast));
    v.act(action::StepTour{1});
    CHECK(is_at(v.at(), 1, StepFace::Contrast));
    CHECK(is_concealed(v.state, StepPart::Record));
    v.act(action::StepTour{1});
    CHECK(is_at(v.at(), 1, StepFace::Contrast));
    CHECK(concealed_now(v.state).is_empty());
    v.act(action::StepTour{2});
    CHECK(is_at(v.at(), 2, StepFace::Step));
}

TEST_CASE("reveal: what was uncovered stays so when the lesson goes back, and is covered when it "
          "begins again")
{
    LessonVisit v;
    v.act(action::StepTour{9});
    REQUIRE(is_at(v.at(), 2, StepFace::Step));
    v.act(action::StepTour{-1});
    CHECK(is_at(v.at(), 1, StepFace::Others));
    CHECK(concealed_now(v.state).is_empty());
    v.act(action::StepTour{-3});
    CHECK(is_at(v.at(), 0, StepFace::Others));
    v.act(action::StepTour{-9});
    CHECK(is_at(v.at(), 0, StepFace::Step));
    CHECK_FALSE(one_back(v.state, v.exhibit).has_value());
    v.act(action::StartTour{0});
    CHECK(concealed_at(v.state, 1).has(StepPart::Date));
    CHECK(concealed_at(v.state, 1).has(StepPart::Record));
}

TEST_CASE("reveal: a press on a blank screen only lights it up")
{
    LessonVisit v;
    for (const int by : {1, -1}) {
        v.act(action::Blank{BlankScreen::Black});
        CHECK(next_press(v.state, v.exhibit).does == PressDoes::LightsUp);
        v.act(action::StepTour{by});
        CHECK(v.state.blank == BlankScreen::No);
        CHECK(is_at(v.at(), 0, StepFace::Step));
    }
}

TEST_CASE("reveal: after the last step is the end, where a press does nothing")
{
    LessonVisit v;
    v.act(action::StepTour{1000});
    CHECK(v.at().step == v.exhibit.tours[0].steps.size());
    CHECK(next_press(v.state, v.exhibit).does == PressDoes::Nothing);
    v.act(action::StepTour{-1});
    CHECK(is_at(v.at(), v.exhibit.tours[0].steps.size() - 1, StepFace::Others));
}

TEST_CASE("reveal: a visitor alone sees each step as one, with all that it has")
{
    LessonVisit v(explore);
    v.act(action::StartTour{0});
    CHECK_FALSE(is_lesson(v.state));
    v.act(action::StepTour{1});
    CHECK(is_at(v.at(), 1, StepFace::Step));
    CHECK(concealed_now(v.state).is_empty());
    v.act(action::StepTour{1});
    CHECK(is_at(v.at(), 2, StepFace::Step));
}

TEST_CASE("steps: a step's contrast is the one that most of its milestones share, and of several "
          "its subject's")
{
    const Exhibit& exhibit = sample::mopr();
    const auto contrast = [&](std::initializer_list<std::string_view> names) {
        TourStep step;
        for (const std::string_view name : names)
            step.milestones.push_back(*find_milestone(exhibit, name));
        const Contrast* found = contrast_of(exhibit, step);
        return found == nullptr ? std::string_view("none") : std::string_view(found->id);
    };
    CHECK(contrast({"S1", "S2", "S4"}) == "X7");
    CHECK(contrast({"S27", "B3"}) == "X10");
    CHECK(contrast({"B34", "B27", "B16", "B48", "B40"}) == "X2");
    CHECK(contrast({"S4", "S2"}) == "X7");
    CHECK(contrast({"S45", "S46"}) == "none");
}
