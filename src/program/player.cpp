#include "program/player.h"

#include "draw/image.h"
#include "engine/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrine {

namespace {

constexpr Nanoseconds tick = nanoseconds_per_second / 60;
constexpr double key_s = 0.03;          // how long a key or a button is held
constexpr double after_input_s = 0.06;  // the frames that a panel needs to answer
constexpr double settle_s = 20;
constexpr double bring_s = 0.2;  // until what was scrolled away is in view
constexpr int most_brought = 5;  // what moves meanwhile may need more than one try
constexpr std::int64_t first_finger = 1;

Nanoseconds nanoseconds(double seconds)
{
    return static_cast<Nanoseconds>(
        std::llround(seconds * static_cast<double>(nanoseconds_per_second)));
}

Vec2 between(Vec2 a, Vec2 b, double t)
{
    return a + (b - a) * static_cast<float>(t);
}

int steps_of(double seconds)
{
    return std::max(1, static_cast<int>(std::lround(seconds * 60)));
}

}  // namespace

Player::Player(const Script& script, Loop& loop, std::string folder)
    : script_(script), loop_(loop), folder_(std::move(folder))
{}

void Player::wait(const Wake& wake, std::vector<Event>& out)
{
    // A frame that is due within a tick means that something moves.
    const bool is_moving = wake.at && *wake.at <= now_ + tick;
    if (settle_by_ != 0 && (!is_moving || now_ >= settle_by_)) {
        if (is_moving) fail_line("the picture did not settle");
        settle_by_ = 0;
    }
    // Nothing is due: the next lines happen, until one takes time.
    const auto is_nothing_due = [this] {
        return pending_.empty() && settle_by_ == 0 && now_ >= hold_until_;
    };
    while (is_nothing_due() && next_ < script_.size()) {
        if (take_recorded_turn(out)) return;
        const ScriptLine& line = script_[next_];
        // What the other lines look for must have been shown.
        const bool is_screen = std::holds_alternative<step::Screen>(line.step);
        if (loop_.frames() == 0 && !is_screen) return out.push_back({now_, event::Tick{}});
        begin_line(line);
        if (std::exchange(begins_again_, false)) continue;
        brought_ = 0;
        ++next_;
    }
    if (is_nothing_due()) return out.push_back({now_, event::Quit{}});
    // One tick while something moves, else in one stride to what is due next.
    Nanoseconds until = now_ + tick;
    if (!is_moving) {
        until = pending_.empty() ? std::max(now_, hold_until_) : pending_.front().at;
        if (settle_by_ != 0 && pending_.empty()) until = now_;
        if (wake.at) until = std::min(until, std::max(now_, *wake.at));
        until = std::max(until, now_);
    }
    now_ = until;
    while (!pending_.empty() && pending_.front().at <= now_) {
        out.push_back(pending_.front());
        pending_.pop_front();
    }
    out.push_back({now_, event::Tick{}});
}

// What was recorded until a Tick came in one turn, and does again.
bool Player::take_recorded_turn(std::vector<Event>& out)
{
    const auto event_at = [this](std::size_t i) -> const Event* {
        const auto* raw = i < script_.size() ? std::get_if<step::Raw>(&script_[i].step) : nullptr;
        return raw != nullptr ? &raw->event : nullptr;
    };
    const auto is_tick = [](const Event& event) {
        return std::holds_alternative<event::Tick>(event.what);
    };
    std::size_t last = next_;
    while (event_at(last) != nullptr && !is_tick(*event_at(last)))
        ++last;
    if (event_at(last) == nullptr) return false;
    for (; next_ <= last; ++next_)
        out.push_back(*event_at(next_));
    now_ = std::max(now_, out.back().at);
    return true;
}

void Player::begin_line(const ScriptLine& line)
{
    line_ = line.line;
    if (line.at_s) now_ = std::max(now_, nanoseconds(*line.at_s));
    std::visit([this](const auto& s) { on(s); }, line.step);
}

template <class What>
void Player::later(double seconds, What what)
{
    pending_.push_back({now_ + nanoseconds(seconds), std::move(what), window_});
    hold_until_ = std::max(hold_until_, pending_.back().at + nanoseconds(after_input_s));
}

void Player::finger(double seconds, std::int64_t id, Vec2 at, event::Touch touch)
{
    later(seconds, event::Finger{.id = id, .at = at, .touch = touch});
}

void Player::fail_line(const std::string& what)
{
    failures_.push_back(fmt::format("line {}: {}", line_, what));
}

std::optional<Vec2> Player::place_of(const ScriptTarget& target)
{
    if (target.name.empty()) return target.at;
    const Stage* where = stage();
    if (where == nullptr) return std::nullopt;
    const Semantics& tree = loop_.semantics(*where);
    const auto found = tree.find(target.name);
    if (!found) {
        fail_line(fmt::format("nothing on the screen is called '{}'", target.name));
        return std::nullopt;
    }
    return place_in(tree[*found], target.name);
}

// Where something is pressed. What is scrolled out of sight, so that something else lies at its
// place, is brought into view first, and then the line is begun again.
std::optional<Vec2> Player::place_in(const SemanticNode& node, const std::string& name)
{
    const bool is_pressed = node.role == SemanticRole::Button || node.role == SemanticRole::Link ||
                            node.role == SemanticRole::Field;
    if (is_pressed && node.hit.is_empty() && brought_ < most_brought) {
        ++brought_;
        begins_again_ = true;
        loop_.bring(window_, {node.role, std::string(node.key)});
        hold_until_ = now_ + nanoseconds(bring_s);
        return std::nullopt;
    }
    const bool is_out_of_sight = is_pressed ? node.hit.is_empty() : node.rect.is_empty();
    if (is_out_of_sight) {
        fail_line(fmt::format("'{}' is out of sight, and nothing scrolls to it", name));
        return std::nullopt;
    }
    const Vec2 centre = node.rect.centre();
    // Of what a scroll bar or an edge covers in part, what is left.
    return is_pressed && !node.hit.contains(centre) ? node.hit.centre() : centre;
}

const Stage* Player::stage()
{
    const Stage* found = loop_.stage_at(window_);
    if (found == nullptr) fail_line("there is no presenter's window");
    return found;
}

void Player::on(const step::Key& key)
{
    later(0, event::Key{.code = key.code, .modifiers = key.modifiers, .press = Press::Down});
    later(key_s, event::Key{.code = key.code, .modifiers = key.modifiers, .press = Press::Up});
}

void Player::on(const step::PointAt& point)
{
    const auto at = place_of(point.target);
    if (!at) return;
    const auto click = [&](double when, MouseButton button) {
        later(when, event::PointerButton{*at, button, Press::Down});
        later(when + key_s, event::PointerButton{*at, button, Press::Up});
    };
    const auto touch = [&](double when) {
        finger(when, first_finger, *at, event::Touch::Down);
        finger(when + key_s, first_finger, *at, event::Touch::Up);
    };
    const bool is_touch = point.point == step::Point::Tap || point.point == step::Point::DoubleTap;
    if (!is_touch) later(0, event::PointerMove{*at});
    switch (point.point) {
    case step::Point::Hover: break;
    case step::Point::Click: click(key_s, MouseButton::Left); break;
    case step::Point::RightClick: click(key_s, MouseButton::Right); break;
    case step::Point::DoubleClick:
        click(key_s, MouseButton::Left);
        click(0.15, MouseButton::Left);
        break;
    case step::Point::Tap: touch(0); break;
    case step::Point::DoubleTap:
        touch(0);
        touch(0.15);
        break;
    }
}

void Player::on(const step::Wheel& wheel)
{
    const auto at = place_of(wheel.target);
    if (!at) return;
    later(0, event::PointerMove{*at});
    later(0, event::Wheel{.at = *at, .dy = wheel.notches, .modifiers = wheel.modifiers});
}

void Player::on(const step::Drag& drag)
{
    const auto from = place_of(drag.from);
    const auto to = place_of(drag.to);
    if (!from || !to) return;
    const bool is_touch = drag.pointer == PointerKind::Touch;
    const int steps = steps_of(drag.seconds);
    if (is_touch) {
        finger(0, first_finger, *from, event::Touch::Down);
    } else {
        later(0, event::PointerMove{*from});
        later(0, event::PointerButton{*from, MouseButton::Left, Press::Down});
    }
    for (int i = 1; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const Vec2 at = between(*from, *to, t);
        if (is_touch)
            finger(t * drag.seconds, first_finger, at, event::Touch::Move);
        else
            later(t * drag.seconds, event::PointerMove{at});
    }
    if (is_touch)
        finger(drag.seconds, first_finger, *to, event::Touch::Up);
    else
        later(drag.seconds, event::PointerButton{*to, MouseButton::Left, Press::Up});
}

void Player::on(const step::Pinch& pinch)
{
    const auto centre = place_of(pinch.centre);
    if (!centre) return;
    const int steps = steps_of(pinch.seconds);
    const float first = pinch.factor >= 1 ? 60 : 60 / std::max(0.05F, pinch.factor);
    const auto both = [&](double when, float reach, event::Touch touch) {
        finger(when, first_finger, {centre->x - reach, centre->y}, touch);
        finger(when, first_finger + 1, {centre->x + reach, centre->y}, touch);
    };
    both(0, first, event::Touch::Down);
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        both(static_cast<double>(t) * pinch.seconds, first * std::pow(pinch.factor, t),
             event::Touch::Move);
    }
    both(pinch.seconds, first * pinch.factor, event::Touch::Up);
}

void Player::on(const step::Type& type)
{
    later(0, event::Text{type.text});
}

void Player::on(const step::Screen& screen)
{
    const State& state = loop_.state();
    if (screen.size == state.size && screen.density == state.density) return;
    fail_line(fmt::format("the screen has {} by {} pixels, {} to a unit", state.size.x,
                          state.size.y, state.density));
}

void Player::on(const step::Resize& resize)
{
    const Stage* where = stage();
    if (where == nullptr) return;
    later(0, event::Resize{.size = resize.size, .density = where->screen.density});
}

void Player::on(const step::Wait& wait)
{
    hold_until_ = now_ + nanoseconds(wait.seconds);
}

void Player::on(const step::Settle&)
{
    settle_by_ = now_ + nanoseconds(settle_s);
}

void Player::on(const step::Shot& shot)
{
    const Stage* where = stage();
    if (where == nullptr) return;
    const std::string path = folder_.empty() ? shot.file : folder_ + "/" + shot.file;
    const auto written = replace_file(path, png_bytes(where->screen.renderer->read()));
    if (!written) fail_line(written.error().what);
}

void Player::on(const step::Expect& expect)
{
    const Stage* where = stage();
    if (where == nullptr) return;
    const Semantics& tree = loop_.semantics(*where);
    const auto found = tree.find(expect.name);
    switch (expect.expectation) {
    case step::Expectation::There:
        if (!found) fail_line(fmt::format("expected '{}' on the screen", expect.name));
        break;
    case step::Expectation::NotThere:
        if (found) fail_line(fmt::format("expected no '{}' on the screen", expect.name));
        break;
    case step::Expectation::Focused: {
        const auto focused = loop_.focused();
        const std::string on = focused ? tree.id(*focused) : std::string("nothing");
        if (on != expect.name)
            fail_line(fmt::format("expected the focus on '{}', it is on '{}'", expect.name, on));
        break;
    }
    case step::Expectation::Value:
        if (!found || tree[*found].value != expect.value) {
            fail_line(fmt::format("expected '{}' to be '{}', it is '{}'", expect.name, expect.value,
                                  found ? tree[*found].value : "not there"));
        }
        break;
    }
}

void Player::on(const step::Raw& raw)
{
    pending_.push_back(raw.event);
}

void Player::on(const step::OnStageOf& stage)
{
    window_ = stage.window;
}

void Player::on(const step::Clock& clock)
{
    later(0, event::WallClock{clock.minute});
}

// The class's picture gets the size of its display, as a window would.
void Player::on(const step::Displays& displays)
{
    event::Displays told;
    float x = 0;
    for (const Vec2 size : displays.sizes) {
        told.all.push_back({
            {x, 0, size.x, size.y}
        });
        x += size.x;
    }
    later(0, std::move(told));
    const Vec2 size = displays.sizes.size() > 1 ? displays.sizes[1] : displays.sizes[0];
    pending_.push_back({
        now_, event::Resize{.size = size, .density = loop_.state().density}
    });
}

void Player::on(const step::Quit&)
{
    later(0, event::Quit{});
}

}  // namespace vitrine
