// Keeping milestones, removing and ordering them, and writing notes, as actions on the state.
#include "app/carry.h"
#include "app/noting.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vitrine;

namespace {

std::string kept(const Visit& visit)
{
    std::string names;
    for (const TrailStop& stop : visit.state.trail.kept.stops)
        names += (names.empty() ? "" : " ") + stop.milestone;
    return names;
}

void keep(Visit& visit, std::string_view id)
{
    visit.select(id);
    visit.act(action::Keep{});
}

void write(Visit& visit, std::string_view id, std::string text)
{
    visit.act(action::SetFocus{note_field(id)});
    visit.act(action::TypeText{std::move(text)});
}

bool is_to_be_kept(const Visit& visit)
{
    return std::ranges::any_of(visit.effects, [](const Effect& effect) {
        return std::holds_alternative<effect::KeepTrail>(effect);
    });
}

}  // namespace

TEST_CASE("trail: what is read is kept and taken out again, and each change is to be written")
{
    Visit visit;
    visit.act(action::Keep{});
    CHECK(kept(visit).empty());
    REQUIRE(visit.state.notice.has_value());
    CHECK(visit.state.notice->kind == NoticeKind::NothingToKeep);
    keep(visit, "S27");
    CHECK(is_to_be_kept(visit));
    keep(visit, "S1");
    CHECK(kept(visit) == "S27 S1");
    CHECK(visit.state.trail.kept.stops[0].at == find_milestone(sample::mopr(), "S27"));
    CHECK_FALSE(visit.state.trail.kept.stops[0].title.empty());
    visit.act(action::Keep{});
    CHECK(kept(visit) == "S27");
    CHECK(is_to_be_kept(visit));
    visit.act(action::Keep{static_cast<MilestoneId>(1'000'000)});
    CHECK(kept(visit) == "S27");
}

TEST_CASE("trail: what was taken out comes back to its place, with its note")
{
    Visit visit;
    for (const char* id : {"S27", "S1", "S30"})
        keep(visit, id);
    write(visit, "S1", "Кто платил?");
    visit.act(action::RemoveStop{1});
    CHECK(kept(visit) == "S27 S30");
    REQUIRE(visit.state.notice.has_value());
    CHECK(visit.state.notice->kind == NoticeKind::StopRemoved);
    visit.act(action::RemoveStop{0});
    visit.act(action::RestoreStop{});
    visit.act(action::RestoreStop{});
    CHECK(kept(visit) == "S27 S1 S30");
    CHECK(visit.state.trail.kept.stops[1].note == "Кто платил?");
    CHECK_FALSE(visit.state.notice.has_value());
    // Kept once more, it also has the note that it had.
    visit.act(action::RemoveStop{1});
    keep(visit, "S1");
    CHECK(kept(visit) == "S27 S1 S30");
    CHECK(visit.state.trail.kept.stops[1].note == "Кто платил?");
    visit.act(action::RestoreStop{});
    CHECK(kept(visit) == "S27 S1 S30");
}

TEST_CASE("trail: stops are put in another order, the one with the focus if none is named")
{
    Visit visit;
    for (const char* id : {"S27", "S1", "S30"})
        keep(visit, id);
    visit.act(action::MoveStop{-1, 2});
    CHECK(kept(visit) == "S27 S30 S1");
    CHECK(is_to_be_kept(visit));
    visit.act(action::MoveStop{-1, 0});
    CHECK(kept(visit) == "S27 S30 S1");
    CHECK_FALSE(is_to_be_kept(visit));
    visit.act(action::MoveStop{2, 0});
    CHECK(kept(visit) == "S30 S1 S27");
    visit.act(action::ToggleTrail{});
    visit.act(action::SetFocus{
        focus::OnWidget{{SemanticRole::Link, "stop-S27"}, Scope::Panel}
    });
    visit.act(action::MoveStop{-1, {}});
    CHECK(kept(visit) == "S30 S27 S1");
    visit.act(action::RemoveStop{});
    CHECK(kept(visit) == "S30 S1");
    // The keyboard goes on where it was.
    REQUIRE(widget_of(visit.state.focus) != nullptr);
    CHECK(widget_of(visit.state.focus)->key == "stop-S1");
}

TEST_CASE("trail: a note is written, undone and copied; Escape leaves it as it is")
{
    Visit visit;
    keep(visit, "S27");
    write(visit, "S27", "Who");
    visit.act(action::TypeText{" paid?"});
    const auto note = [&]() -> const std::string& { return visit.state.trail.kept.stops[0].note; };
    CHECK(note() == "Who paid?");
    CHECK(is_to_be_kept(visit));
    visit.act(action::StepNote{-1});
    CHECK(note() == "Who");
    visit.act(action::StepNote{1});
    CHECK(note() == "Who paid?");
    visit.act(action::MoveCaret{CaretWay::All, Selecting::Yes});
    visit.act(action::CopyNote{action::Taking::Copies});
    REQUIRE(visit.effects.size() == 1);
    CHECK(std::get<effect::CopyText>(visit.effects.front()).text == "Who paid?");
    visit.act(action::CopyNote{action::Taking::Cuts});
    CHECK(note().empty());
    visit.act(action::StepNote{-1});
    visit.act(action::Close{});
    CHECK_FALSE(is_noting(visit.state));
    CHECK(note() == "Who paid?");
    CHECK(visit.selected() == "S27");
    // Without the keyboard in the note nothing is written, and nothing is looked for.
    visit.act(action::TypeText{"x"});
    CHECK(note() == "Who paid?");
    // What is written in the note goes nowhere else.
    write(visit, "S27", "!");
    CHECK_FALSE(is_open<page::Search>(visit.state.pages));
    CHECK(note() == "Who paid?!");
}

TEST_CASE("trail: the page is opened and closed, also from the timeline that covers it")
{
    Visit visit;
    visit.act(action::ToggleTrail{});
    CHECK(is_open<page::OwnTrail>(visit.state.pages));
    visit.act(action::ToggleTrail{});
    CHECK_FALSE(is_open<page::OwnTrail>(visit.state.pages));
    visit.act(action::ToggleTrail{});
    visit.act(action::ToggleEvidence{});
    CHECK_FALSE(is_open<page::OwnTrail>(visit.state.pages));
    visit.act(action::ToggleTrail{});
    visit.act(action::ToggleHelp{});
    visit.act(action::ToggleTrail{});
    CHECK(visit.state.pages.empty());
}

TEST_CASE("trail: it outlasts a visit where visits are kept, else it is the visit's own")
{
    for (const Policy* policy : policies()) {
        CAPTURE(policy->name);
        Visit visit(*policy);
        visit.act(action::BeginVisit{});
        keep(visit, "S27");
        write(visit, "S27", "mine");
        CHECK(kept(visit) == "S27");
        CHECK(is_to_be_kept(visit) == policy->keeps);
        visit.act(action::ExportTrail{});
        CHECK(visit.effects.empty() != policy->keeps);
        visit.act(action::StartOver{});
        CHECK(kept(visit) == (policy->keeps ? "S27" : ""));
        CHECK(visit.state.trail.note == NoteEdit{});
        CHECK(visit.state.trail.removed.empty());
    }
    // Nobody else sees what an idle visitor has left.
    Visit idle(kiosk);
    idle.act(action::BeginVisit{});
    keep(idle, "S27");
    idle.pass(1000);
    CHECK(idle.state == first_state(idle.setting, idle.state.size, 1, idle.now));
}

TEST_CASE("trail: a new version of the exhibit finds its stops again, and loses none")
{
    Visit visit;
    keep(visit, "S27");
    keep(visit, "S1");
    write(visit, "S27", "mine");
    const sample::Shown& other = sample::generated(20);
    const State lost =
        carried_over(visit.state, sample::mopr(),
                     {.exhibit = other.exhibit, .index = other.index, .policy = explore});
    REQUIRE(lost.trail.kept.stops.size() == 2);
    CHECK(lost.trail.kept.stops[0].note == "mine");
    CHECK(gone_from(lost.trail.kept) == 2);
    const State back =
        carried_over(lost, other.exhibit,
                     {.exhibit = sample::mopr(), .index = sample::mopr_index(), .policy = explore});
    CHECK(back.trail.kept == visit.state.trail.kept);
}

TEST_CASE("trail: while it is shown as a tour, a new version of the exhibit has its stops in mind")
{
    Visit visit;
    for (const char* id : {"S27", "S1", "S30"})
        keep(visit, id);
    visit.act(action::ToggleTrail{});
    visit.act(action::TourTrail{});
    visit.act(action::StepTour{1});
    const auto carried = [&](const Exhibit& to, const Index& index) {
        return carried_over(visit.state, sample::mopr(),
                            {.exhibit = to, .index = index, .policy = explore});
    };
    const State same = carried(sample::mopr(), sample::mopr_index());
    REQUIRE(tour_of(same) != nullptr);
    CHECK(tour_of(same)->step == 1);
    CHECK(same.trail.tour->tour.steps.size() == 3);
    const sample::Shown& other = sample::generated(20);
    const State without = carried(other.exhibit, other.index);
    CHECK(tour_of(without) == nullptr);
    CHECK_FALSE(without.trail.tour.has_value());
    CHECK(is_open<page::OwnTrail>(without.pages));
    CHECK(without.trail.kept.stops.size() == 3);
}
