#include "base/turn.h"

#include <doctest/doctest.h>

using namespace vitrine;

TEST_CASE("turn: a place on the display is one in the picture, and back")
{
    constexpr Vec2 display{1920, 1080};
    for (const Turn turn : {Turn::None, Turn::Right, Turn::Half, Turn::Left}) {
        const Vec2 size = size_when_turned(display, turn);
        for (const Vec2 at : {
                 Vec2{0,    0   },
                 Vec2{1920, 0   },
                 Vec2{700,  1080},
                 Vec2{3,    5   }
        }) {
            const Vec2 there = in_picture(at, display, turn);
            CHECK(there.x >= 0);
            CHECK(there.x <= size.x);
            CHECK(there.y >= 0);
            CHECK(there.y <= size.y);
            CHECK(on_display(there, display, turn) == at);
        }
    }
    // Turned right, the upper left corner of the picture is at the upper right of the display.
    CHECK(on_display({0, 0}, display, Turn::Right) == Vec2{1920, 0});
    CHECK(on_display({0, 0}, display, Turn::Left) == Vec2{0, 1080});
    CHECK(size_when_turned(display, Turn::Left) == Vec2{1080, 1920});
}
