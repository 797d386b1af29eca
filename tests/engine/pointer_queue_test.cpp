#include "engine/pointer_queue.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace vitrine;
using Kind = PointerInput::Kind;

namespace {

std::vector<PointerInput> next_frame(PointerQueue& queue)
{
    const std::vector<PointerInput> told(queue.first().begin(), queue.first().end());
    queue.drop(told.size());
    return told;
}

}  // namespace

TEST_CASE("pointer queue: a press and its release are told in two frames, each at its place")
{
    PointerQueue queue;
    CHECK(queue.is_empty());
    CHECK(queue.first().empty());
    queue.press({1, 2});
    queue.release({3, 4});
    CHECK(next_frame(queue) == std::vector<PointerInput>{
                                   {Kind::Move, {1, 2}},
                                   {Kind::Down, {1, 2}}
    });
    CHECK(next_frame(queue) == std::vector<PointerInput>{
                                   {Kind::Move, {3, 4}},
                                   {Kind::Up,   {3, 4}}
    });
    CHECK(queue.is_empty());
}

TEST_CASE("pointer queue: moves are merged to the last, but never across a press")
{
    PointerQueue queue;
    queue.move({1, 1});
    queue.move({2, 2});
    queue.press({3, 3});
    queue.move({4, 4});
    queue.move({5, 5});
    CHECK(next_frame(queue) == std::vector<PointerInput>{
                                   {Kind::Move, {3, 3}},
                                   {Kind::Down, {3, 3}}
    });
    CHECK(next_frame(queue) == std::vector<PointerInput>{
                                   {Kind::Move, {5, 5}}
    });
}

TEST_CASE("pointer queue: a frame is told one press or release at most, and all of them in turn")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        PointerQueue queue;
        std::vector<Kind> said;
        std::vector<Kind> heard;
        const auto hear = [&] {
            std::size_t presses = 0;
            for (const PointerInput& input : next_frame(queue)) {
                if (input.kind == Kind::Move) continue;
                heard.push_back(input.kind);
                ++presses;
            }
            CHECK(presses <= 1);
        };
        for (int i = 0; i < 300; ++i) {
            const Vec2 at{static_cast<float>(random() % 100), 0};
            switch (random() % 4) {
            case 0: queue.move(at); break;
            case 1:
                queue.press(at);
                said.push_back(Kind::Down);
                break;
            case 2:
                queue.release(at);
                said.push_back(Kind::Up);
                break;
            case 3: hear(); break;
            }
        }
        while (!queue.is_empty())
            hear();
        CHECK(heard == said);
    }
}
