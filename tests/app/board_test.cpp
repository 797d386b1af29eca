// Pointing and drawing: what the tools do to the state.

#include "app/board.h"
#include "app/keymap.h"
#include "app/pointing.h"
#include "support/visit.h"

#include <doctest/doctest.h>

using namespace vitrine;

namespace {

void draw_line(Visit& visit, StrokeGround ground, double x)
{
    visit.act(action::BeginStroke{
        {x, LaneId{0}, 0.25F},
        ground, 1
    });
    visit.act(action::DrawTo{
        {x + 0.1, LaneId{0}, 0.5F}
    });
    visit.act(action::EndStroke{});
}

}  // namespace

TEST_CASE("board: a pen draws in its colour, undo takes strokes back, and brings erased ones back")
{
    Visit visit(present);
    draw_line(visit, StrokeGround::Step, 0.1);
    CHECK(visit.state.board.strokes.empty());  // no pen is in the hand
    visit.act(action::TakePen{PenColor::Blue});
    draw_line(visit, StrokeGround::Step, 0.1);
    visit.act(action::NextPen{});
    draw_line(visit, StrokeGround::Step, 0.4);
    REQUIRE(visit.state.board.strokes.size() == 2);
    CHECK(visit.state.board.strokes[0].color == PenColor::Blue);
    CHECK(visit.state.board.strokes[1].color == PenColor::Teal);
    CHECK(visit.state.board.strokes[0].points.size() == 2);
    visit.act(action::TakeTool{BoardTool::Eraser});
    visit.act(action::EraseStroke{0});
    REQUIRE(visit.state.board.strokes.size() == 1);
    CHECK(visit.state.board.strokes[0].color == PenColor::Teal);
    visit.act(action::UndoStroke{});
    CHECK(visit.state.board.strokes.size() == 2);
    visit.act(action::UndoStroke{});
    visit.act(action::UndoStroke{});
    visit.act(action::UndoStroke{});
    CHECK(visit.state.board.strokes.empty());
}

TEST_CASE("board: what is drawn on a step is seen there alone, and wiped there or everywhere")
{
    Visit visit(present);
    visit.act(action::TakeTool{BoardTool::Pen});
    draw_line(visit, StrokeGround::Step, 0.1);
    CHECK(is_shown(visit.state.board.strokes[0], visit.state));
    while (tour_of(visit.state)->step == 0)
        visit.act(action::StepTour{1});
    CHECK_FALSE(is_shown(visit.state.board.strokes[0], visit.state));
    draw_line(visit, StrokeGround::Step, 0.2);
    visit.act(action::WipeBoard{action::Wiped::Step});
    REQUIRE(visit.state.board.strokes.size() == 1);
    CHECK(visit.state.board.strokes[0].home.step == 0);
    visit.act(action::UndoStroke{});
    CHECK(visit.state.board.strokes.size() == 2);
    visit.act(action::WipeBoard{action::Wiped::All});
    CHECK(visit.state.board.strokes.empty());
}

TEST_CASE("board: Escape puts the tool away before it leaves anything")
{
    Visit visit(present);
    visit.act(action::TakeTool{BoardTool::Spotlight});
    visit.act(action::Close{});
    CHECK(visit.state.board.tool == BoardTool::None);
    CHECK(tour_of(visit.state) != nullptr);
    visit.act(action::TakeTool{BoardTool::Pen});
    visit.act(action::TakeTool{BoardTool::Pen});
    CHECK(visit.state.board.tool == BoardTool::None);
}

TEST_CASE("board: the light follows in 120 ms, and at once where motion is reduced")
{
    Visit visit(present);
    visit.act(action::TakeTool{BoardTool::Spotlight});
    visit.act(action::PointSpot{
        {0.9F, 0.2F}
    });
    CHECK(spot_at(visit.state.board.spot, visit.now) == Vec2{0.5F, 0.5F});
    CHECK(next_wake(visit.setting, visit.state, visit.now).at == Nanoseconds{0});
    visit.pass(0.06);
    const Vec2 half = spot_at(visit.state.board.spot, visit.now);
    CHECK(half.x > 0.5F);
    CHECK(half.x < 0.9F);
    visit.pass(0.06);
    CHECK(spot_at(visit.state.board.spot, visit.now) == Vec2{0.9F, 0.2F});
    CHECK_FALSE(is_spot_moving(visit.state.board, visit.now));
    visit.state.preferences.reduces_motion = true;
    visit.act(action::PointSpot{
        {0.1F, 0.1F}
    });
    CHECK(spot_at(visit.state.board.spot, visit.now) == Vec2{0.1F, 0.1F});
}

TEST_CASE("board: its keys come first over the step, and not where somebody writes or explores")
{
    Visit visit(present);
    CHECK(has_board_keys(visit.state, present));
    CHECK_FALSE(has_board_keys(visit.state, explore));
    visit.act(action::Blank{BlankScreen::Black});
    CHECK_FALSE(has_board_keys(visit.state, present));
    const auto command = command_of(Keys::Board, {.code = static_cast<KeyCode>('d')});
    REQUIRE(command);
    const auto* action = std::get_if<Action>(&*command);
    REQUIRE(action != nullptr);
    CHECK(std::get<action::TakeTool>(*action).tool == BoardTool::Pen);
    CHECK_FALSE(command_of(Keys::Board, {.code = KeyCode::Right}));
}
