#include "app/drawing.h"

#include "input/contacts.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr float reach_of_eraser = 24;   // logical units
constexpr float least_stroke_step = 2;  // pixels between two points of a stroke

class Hand {
public:
    Hand(const State& state, const Scene& scene, Actions& out)
        : s_(state), board_(state.board), scene_(scene), out_(out)
    {}

    bool on(const event::PointerMove& move)
    {
        if (board_.tool == BoardTool::Spotlight) {
            point(move.at);
            return true;
        }
        return go_to(mouse_contact, move.at);
    }

    bool on(const event::PointerButton& button)
    {
        if (board_.tool == BoardTool::Spotlight || button.button != MouseButton::Left) return false;
        return button.press == Press::Down ? begin(mouse_contact, button.at) : end(mouse_contact);
    }

    bool on(const event::Finger& finger)
    {
        if (board_.tool == BoardTool::Spotlight) {
            if (finger.touch == event::Touch::Down || finger.touch == event::Touch::Move)
                point(finger.at);
            return true;
        }
        switch (finger.touch) {
        case event::Touch::Down: return begin(finger.id, finger.at);
        case event::Touch::Move: return go_to(finger.id, finger.at);
        case event::Touch::Up:
        case event::Touch::Cancel: break;
        }
        return end(finger.id);
    }

    // What a hand was about to draw ends where it is.
    bool on(const event::Focus& focus)
    {
        if (!focus.has_focus && board_.contact) out_.emplace_back(action::EndStroke{});
        return false;
    }

    template <class Other>
    bool on(const Other&)
    {
        return false;
    }

private:
    void point(Vec2 at)
    {
        out_.emplace_back(action::PointSpot{
            {at.x / std::max(1.0F, s_.size.x), at.y / std::max(1.0F, s_.size.y)}
        });
    }

    std::optional<StrokePoint> point_at(Vec2 at) const
    {
        if (ground_now(s_) == StrokeGround::Step) return point_on_step(at, s_.size);
        return point_in_time(at, scene_);
    }

    // A second finger beside the one that draws is a palm: it does nothing.
    bool begin(std::int64_t contact, Vec2 at)
    {
        if (board_.contact) return true;
        if (board_.tool == BoardTool::Eraser) {
            out_.emplace_back(action::BeginErasing{contact});
            erase(at);
        } else if (const auto point = point_at(at)) {
            out_.emplace_back(action::BeginStroke{*point, ground_now(s_), contact});
        }
        return true;
    }

    bool go_to(std::int64_t contact, Vec2 at)
    {
        if (board_.contact != contact) return true;
        if (board_.tool == BoardTool::Eraser) {
            erase(at);
            return true;
        }
        const auto point = point_at(at);
        if (point && is_far_enough(at)) out_.emplace_back(action::DrawTo{*point});
        return true;
    }

    bool end(std::int64_t contact)
    {
        if (board_.contact != contact) return false;
        out_.emplace_back(action::EndStroke{});
        return true;
    }

    bool is_far_enough(Vec2 at) const
    {
        if (board_.strokes.empty()) return true;
        const auto lines = lines_of({.ground = board_.strokes.back().ground,
                                     .points = {board_.strokes.back().points.back()}},
                                    scene_, s_.size);
        if (lines.empty()) return true;
        const Vec2 way = at - lines.front().front();
        return way.x * way.x + way.y * way.y >= least_stroke_step * least_stroke_step;
    }

    // From the last one on, so that the places of the others stay right.
    void erase(Vec2 at)
    {
        const float reach = reach_of_eraser * s_.density;
        for (std::size_t i = board_.strokes.size(); i-- > 0;) {
            const Stroke& stroke = board_.strokes[i];
            if (is_shown(stroke, s_) && passes(stroke, scene_, s_.size, at, reach))
                out_.emplace_back(action::EraseStroke{i});
        }
    }

    const State& s_;
    const Board& board_;
    const Scene& scene_;
    Actions& out_;
};

}  // namespace

bool draw_with(const Event& event, const State& state, const Policy& policy, const Scene& scene,
               Actions& out)
{
    if (state.board.tool == BoardTool::None || !has_board(state, policy)) return false;
    return std::visit(
        [hand = Hand(state, scene, out)](const auto& e) mutable { return hand.on(e); }, event.what);
}

}  // namespace vitrine
