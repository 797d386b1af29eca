// What a widget library is told of the pointer, frame by frame. Used by panel_hands.h.
//
// A library that looks at the pointer once a frame misses a press and a release that come between
// two frames. So each frame gets at most one of them, after the moves before it; the rest waits for
// the next frame.
#pragma once

#include "base/geom.h"
#include "input/event.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

struct PointerInput {
    enum class Kind : std::uint8_t { Move, Down, Up } kind{};
    Vec2 at;

    bool operator==(const PointerInput&) const = default;
};

class PointerQueue {
public:
    void move(Vec2 at)
    {
        const bool is_merged = !inputs_.empty() && inputs_.back().kind == PointerInput::Kind::Move;
        if (is_merged)
            inputs_.back().at = at;
        else
            inputs_.push_back({PointerInput::Kind::Move, at});
    }
    void press(Vec2 at)
    {
        move(at);
        inputs_.push_back({PointerInput::Kind::Down, at});
    }
    void release(Vec2 at)
    {
        move(at);
        inputs_.push_back({PointerInput::Kind::Up, at});
    }

    bool operator==(const PointerQueue&) const = default;
    bool is_empty() const { return inputs_.empty(); }

    // What the next frame is told, at most one press or release, which comes last.
    std::span<const PointerInput> first() const
    {
        std::size_t count = 0;
        while (count < inputs_.size() && inputs_[count].kind == PointerInput::Kind::Move) {
            ++count;
        }
        return std::span(inputs_).first(count < inputs_.size() ? count + 1 : count);
    }
    void drop(std::size_t count)
    {
        inputs_.erase(inputs_.begin(), inputs_.begin() + static_cast<std::ptrdiff_t>(count));
    }

private:
    std::vector<PointerInput> inputs_;
};

}  // namespace vitrine
