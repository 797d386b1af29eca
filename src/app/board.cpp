#include "app/board.h"

#include "app/change.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t most_strokes = 400;
constexpr std::size_t most_stroke_points = 4'000;  // of a stroke
constexpr std::size_t most_undone = 40;

// What is there now can be brought back.
void remember_strokes(Board& board)
{
    if (board.before.size() == most_undone) board.before.erase(board.before.begin());
    board.before.push_back(board.strokes);
}

bool is_step_on_top(const State& state)
{
    return !state.pages.empty() && std::holds_alternative<page::Tour>(state.pages.back().page);
}

bool is_finite_point(const StrokePoint& point)
{
    return std::isfinite(point.x) && std::isfinite(point.y);
}

}  // namespace

Vec2 spot_at(const Spot& spot, Nanoseconds now)
{
    const double gone = seconds_between(spot.since, now) / spot_follows_s;
    const auto t = static_cast<float>(std::clamp(gone, 0.0, 1.0));
    if (t >= 1) return spot.to;
    const float eased = 1 - (1 - t) * (1 - t);
    return spot.from + (spot.to - spot.from) * eased;
}

bool is_spot_moving(const Board& board, Nanoseconds now)
{
    return board.tool == BoardTool::Spotlight && board.spot.from != board.spot.to &&
           seconds_between(board.spot.since, now) < spot_follows_s;
}

StrokeHome stroke_home(const State& state)
{
    if (const page::Tour* tour = tour_of(state))
        return {tour->tour, tour->step, static_cast<std::uint8_t>(tour->face)};
    return {state.classroom.tour, state.classroom.step.value_or(0), 0};
}

StrokeGround ground_now(const State& state)
{
    return is_step_on_top(state) ? StrokeGround::Step : StrokeGround::Time;
}

bool is_shown(const Stroke& stroke, const State& state)
{
    if (stroke.ground != ground_now(state)) return false;
    return stroke.ground == StrokeGround::Time || stroke.home == stroke_home(state);
}

float class_unit(Vec2 size)
{
    constexpr float least_width = 1400;
    return std::min(size.y / 1080, size.x / least_width);
}

float shelf_row(const State& state, const Policy& policy)
{
    return std::max(std::round(shelf::row * class_unit(state.size)),
                    std::round(policy.chrome.target * state.density));
}

float shelf_height(const State& state, const Policy& policy)
{
    const bool has_tool = state.board.tool != BoardTool::None;
    const bool is_out = state.lesson.left.has_value();
    if (!policy.teaches || tour_of(state) != nullptr || (!is_out && !has_tool)) return 0;
    // All tools and the way back in a row, in the language that has the longest words for them.
    constexpr float all_width = 1600;
    const float unit = class_unit(state.size);
    const float across = std::max(1.0F, state.size.x / unit - 2 * shelf::side);
    const float rows = has_tool ? std::clamp(std::ceil(all_width / across), 1.0F, 3.0F) : 1.0F;
    return rows * shelf_row(state, policy) + unit * ((rows - 1) * shelf::gap + 2 * shelf::around);
}

bool has_board(const State& state, const Policy& policy)
{
    if (!policy.teaches || state.blank != BlankScreen::No || is_modal(state)) return false;
    if (is_step_on_top(state)) return true;
    const bool is_beside =
        state.pages.empty() || layer_of(state.pages.back().page) == Layer::Beside;
    return is_beside && tour_of(state) == nullptr && tab_page(state.pages) == nullptr &&
           !is_reading_alone(state, policy);
}

bool put_tool_away(State& state)
{
    Board& board = state.board;
    if (board.tool == BoardTool::None) return false;
    board.tool = BoardTool::None;
    board.contact.reset();
    return true;
}

void on(const Change& c, const action::TakeTool& a)
{
    if (!c.setting.policy.teaches) return;
    Board& board = c.state.board;
    const bool is_in_hand = board.tool == a.tool;
    put_tool_away(c.state);
    if (!is_in_hand) board.tool = a.tool;
    c.state.hovered.reset();
}

void on(const Change& c, const action::TakePen& a)
{
    if (!c.setting.policy.teaches) return;
    put_tool_away(c.state);
    c.state.board.tool = BoardTool::Pen;
    c.state.board.color = a.color;
}

void on(const Change& c, const action::NextPen&)
{
    Board& board = c.state.board;
    const bool is_pen = board.tool == BoardTool::Pen;
    const std::size_t next = (static_cast<std::size_t>(board.color) + 1) % pen_color_count;
    on(c, action::TakePen{is_pen ? static_cast<PenColor>(next) : board.color});
}

void on(const Change& c, const action::BeginStroke& a)
{
    Board& board = c.state.board;
    if (board.tool != BoardTool::Pen || board.strokes.size() >= most_strokes ||
        !is_finite_point(a.at))
        return;
    remember_strokes(board);
    board.strokes.push_back({board.color, a.ground, stroke_home(c.state), {a.at}});
    board.contact = a.contact;
}

void on(const Change& c, const action::DrawTo& a)
{
    Board& board = c.state.board;
    if (!board.contact || board.tool != BoardTool::Pen || board.strokes.empty()) return;
    std::vector<StrokePoint>& points = board.strokes.back().points;
    if (points.size() < most_stroke_points && is_finite_point(a.at) && points.back() != a.at)
        points.push_back(a.at);
}

void on(const Change& c, const action::EndStroke&)
{
    c.state.board.contact.reset();
}

void on(const Change& c, const action::BeginErasing& a)
{
    if (c.state.board.tool == BoardTool::Eraser) c.state.board.contact = a.contact;
}

void on(const Change& c, const action::EraseStroke& a)
{
    Board& board = c.state.board;
    if (a.stroke >= board.strokes.size()) return;
    remember_strokes(board);
    board.strokes.erase(board.strokes.begin() + static_cast<std::ptrdiff_t>(a.stroke));
}

void on(const Change& c, const action::UndoStroke&)
{
    Board& board = c.state.board;
    if (board.before.empty()) return;
    board.contact.reset();
    board.strokes = std::move(board.before.back());
    board.before.pop_back();
}

void on(const Change& c, const action::WipeBoard& a)
{
    Board& board = c.state.board;
    const StrokeHome here = stroke_home(c.state);
    const auto goes = [&](const Stroke& stroke) {
        return a.what == action::Wiped::All ||
               (stroke.home.tour == here.tour && stroke.home.step == here.step);
    };
    if (std::ranges::none_of(board.strokes, goes)) return;
    remember_strokes(board);
    board.contact.reset();
    std::erase_if(board.strokes, goes);
}

void on(const Change& c, const action::PointSpot& a)
{
    Spot& spot = c.state.board.spot;
    if (!std::isfinite(a.at.x) || !std::isfinite(a.at.y)) return;
    const Vec2 to{std::clamp(a.at.x, 0.0F, 1.0F), std::clamp(a.at.y, 0.0F, 1.0F)};
    const bool jumps = c.state.preferences.reduces_motion;
    spot = {.from = jumps ? to : spot_at(spot, c.now), .to = to, .since = c.now};
}

void on(const Change& c, const action::SavePicture&)
{
    if (c.setting.policy.teaches) c.effects.emplace_back(effect::SavePicture{});
}

}  // namespace vitrine
