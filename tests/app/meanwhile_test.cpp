// The cut through time: where it is, what moves it, and how it is left.
#include "app/cutting.h"
#include "app/pointing.h"
#include "support/visit.h"
#include "view/cut.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace vitrine;

namespace {

const page::Meanwhile& cut_in(const Visit& visit)
{
    const page::Meanwhile* page = shown_meanwhile(visit.state);
    REQUIRE(page != nullptr);
    return *page;
}

std::string said(const Visit& visit)
{
    return worded(cut_in(visit).at, sample::words());
}

void go_to_date(Visit& visit, std::string_view date)
{
    visit.act(action::TypeDate{});
    visit.act(action::TypeText{std::string(date)});
    visit.act(action::StepFound{1, action::Lines::Stops});
}

}  // namespace

TEST_CASE("meanwhile: it opens at the date of what is selected, else in the middle of the view")
{
    Visit visit;
    visit.act(action::ToggleMeanwhile{});
    const Span view = span_of(visit.state.camera);
    CHECK(std::abs(span_of(cut_in(visit).at).centre() - view.centre()) < 40);
    visit.act(action::ToggleMeanwhile{});
    CHECK(shown_meanwhile(visit.state) == nullptr);

    visit.select("B30");
    visit.act(action::ToggleMeanwhile{});
    const MilestoneId id = *find_milestone(sample::mopr(), "B30");
    const Span span = span_of(cut_in(visit).at);
    const double anchor = visit.setting.index[id].anchor;
    CHECK(span.from <= anchor);
    CHECK(anchor <= span.to);
    // What was read is there again afterwards.
    visit.act(action::Close{});
    CHECK(visit.selected() == "B30");
    CHECK(is_open<page::Detail>(visit.state.pages));
}

TEST_CASE("meanwhile: a step is as long as a moment in this view, a long one as long as the next")
{
    Visit visit;
    visit.act(action::ToggleMeanwhile{});
    go_to_date(visit, "June 1933");
    CHECK(said(visit) == "June 1933");
    visit.act(action::StepCut{1});
    CHECK(said(visit) == "July 1933");
    visit.act(action::StepCut{-2});
    CHECK(said(visit) == "May 1933");
    visit.act(action::StepCut{1, action::CutStep::Long});
    CHECK(said(visit) == "May 1934");
    // In a nearer view it goes by days, in a wider one by years.
    go_to_date(visit, "June 1933");
    const Span near{-13'400, -13'300};
    visit.act(action::ShowSpan{near});
    visit.act(action::StepCut{1});
    CHECK(cut_in(visit).at.unit == MomentUnit::Day);
    visit.act(action::StepCut{1, action::CutStep::Long});
    CHECK(cut_in(visit).at.unit == MomentUnit::Day);
}

TEST_CASE("meanwhile: from change to change nothing begins or ends unseen")
{
    Visit visit;
    visit.act(action::ToggleMeanwhile{});
    go_to_date(visit, "1930");
    for (const int by : {1, -1}) {
        for (int i = 0; i < 30; ++i) {
            const Span before = span_of(cut_in(visit).at);
            visit.act(action::StepCut{by, action::CutStep::Change});
            visit.pass(2);
            const Span after = span_of(cut_in(visit).at);
            REQUIRE(before != after);
            const Span between = by > 0 ? Span{before.to, after.from} : Span{after.to, before.from};
            for (const LaneIndex& lane : visit.setting.index.lanes) {
                for (const MilestoneId id : lane.by_time) {
                    const Extent& e = visit.setting.index[id];
                    const bool begins =
                        !e.is_open_left && e.span.from >= between.from && e.span.from < between.to;
                    const bool ends =
                        !e.is_open_right && e.span.to >= between.from && e.span.to < between.to;
                    CHECK_FALSE(begins);
                    CHECK_FALSE(ends);
                }
            }
        }
    }
}

TEST_CASE("meanwhile: it stays in view and within the exhibit, however far it is moved")
{
    Visit visit;
    visit.act(action::ToggleMeanwhile{});
    const Span& all = visit.setting.index.limits.all;
    for (const int by : {1, -1}) {
        for (int i = 0; i < 120; ++i) {
            visit.act(action::StepCut{by, action::CutStep::Long});
            visit.pass(1);
            const Span cut = span_of(cut_in(visit).at);
            CHECK(cut.to > all.from);
            CHECK(cut.from < all.to);
            const Span view = span_of(visit.state.camera);
            CHECK(cut.to > view.from);
            CHECK(cut.from < view.to);
        }
    }
}

TEST_CASE("meanwhile: small ways of a hand add up, and a new drag begins where the cut is")
{
    Visit visit;
    visit.act(action::ToggleMeanwhile{});
    go_to_date(visit, "June 1933");
    visit.act(action::Hold{Grab::Cut});
    for (int i = 0; i < 40; ++i)
        visit.act(action::DragCut{CutColumn::Moving, 10});
    CHECK(said(visit) == "July 1934");
    visit.act(action::Hold{Grab::Nothing});
    visit.act(action::Hold{Grab::Cut});
    visit.act(action::DragCut{CutColumn::Moving, 10});
    CHECK(said(visit) == "July 1934");
}

TEST_CASE("meanwhile: a pinned cut stays; without the moving one it is the one that moves")
{
    Visit visit;
    visit.act(action::ToggleMeanwhile{});
    go_to_date(visit, "June 1933");
    visit.act(action::PinCut{});
    go_to_date(visit, "June 1943");
    REQUIRE(cut_in(visit).pinned.has_value());
    CHECK(worded(*cut_in(visit).pinned, sample::words()) == "June 1933");
    CHECK(said(visit) == "June 1943");
    visit.act(action::StepCut{1, action::CutStep::Short, CutColumn::Pinned});
    CHECK(worded(*cut_in(visit).pinned, sample::words()) == "July 1933");
    visit.act(action::DropCut{CutColumn::Moving});
    CHECK(said(visit) == "July 1933");
    CHECK_FALSE(cut_in(visit).pinned.has_value());
    visit.act(action::PinCut{});
    visit.act(action::PinCut{});
    CHECK_FALSE(cut_in(visit).pinned.has_value());
    visit.act(action::DropCut{CutColumn::Moving});
    CHECK(shown_meanwhile(visit.state) == nullptr);
}

TEST_CASE("meanwhile: steps stay as long as they were when a second cut takes room from the years")
{
    for (const Vec2 size : {
             Vec2{1280, 720 },
             Vec2{1920, 1080},
             Vec2{1080, 1920}
    }) {
        CAPTURE(size.x);
        Visit visit(explore, size);
        visit.act(action::ToggleMeanwhile{});
        const MomentUnit alone = unit_of(visit.state, visit.setting.policy, cut_in(visit));
        visit.act(action::PinCut{});
        REQUIRE(cut_in(visit).pinned);
        CHECK(unit_of(visit.state, visit.setting.policy, cut_in(visit)) == alone);
    }
}

TEST_CASE("meanwhile: a date is typed as people write it, and what is none is said to be none")
{
    Visit visit;
    visit.act(action::ToggleMeanwhile{});
    go_to_date(visit, "18 March 1923");
    CHECK(said(visit) == "18 March 1923");
    CHECK_FALSE(is_typing(visit.state));
    go_to_date(visit, "30.01.1933");
    CHECK(said(visit) == "30 January 1933");
    go_to_date(visit, "soon");
    CHECK(cut_in(visit).is_unknown);
    CHECK(said(visit) == "30 January 1933");
    CHECK(is_typing_date(visit.state));
    CHECK(keys_of(visit.state, explore) == Keys::Field);
    visit.act(action::EraseText{});
    CHECK(cut_in(visit).typed == "soo");
    CHECK_FALSE(cut_in(visit).is_unknown);
    visit.act(action::Close{});
    CHECK_FALSE(is_typing(visit.state));
    CHECK(keys_of(visit.state, explore) == Keys::Cut);
    visit.act(action::Close{});
    CHECK(shown_meanwhile(visit.state) == nullptr);
    // Without the page there is no such field.
    visit.act(action::TypeDate{});
    CHECK_FALSE(is_typing(visit.state));
}

TEST_CASE("meanwhile: time parts once, and at once where motion is reduced")
{
    Visit visit;
    visit.act(action::ToggleMeanwhile{});
    CHECK(is_parting(visit.state, visit.now));
    const float first =
        parting_of(visit.state, explore, cut_in(visit), visit.now).columns().front().w;
    visit.pass(1);
    CHECK_FALSE(is_parting(visit.state, visit.now));
    const float last =
        parting_of(visit.state, explore, cut_in(visit), visit.now).columns().front().w;
    CHECK(first < 1);
    CHECK(last == 416);
    Visit calm;
    calm.state.preferences.reduces_motion = true;
    calm.act(action::ToggleMeanwhile{});
    CHECK_FALSE(is_parting(calm.state, calm.now));
}
