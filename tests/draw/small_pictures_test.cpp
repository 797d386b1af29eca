// Pictures of a list that is part of another in small.
#include "draw/list.h"

#include <doctest/doctest.h>

using namespace vitrine;

TEST_CASE("small pictures: a list in small has its pictures in small, each made once")
{
    const Image photo{.width = 40,
                      .height = 20,
                      .pixels = std::vector<std::uint32_t>(std::size_t{800}, 0xFF336699U)};
    DrawList large;
    large.clear({200, 100});
    large.picture({20, 40}, photo, 7);
    SmallPictures small;
    DrawList out;
    std::uint32_t serial = 0;
    for (int frame = 0; frame < 3; ++frame) {
        CAPTURE(frame);
        small.next_frame();
        out.clear({400, 400});
        out.append_scaled(large, {100, 50}, 0.5F, small);
        REQUIRE(out.commands().size() == 1);
        const Command& c = out.commands()[0];
        CHECK(c.kind == CommandKind::Picture);
        CHECK(c.box == Rect{110, 70, 20, 10});
        const Image& image = *out.pictures()[c.first];
        CHECK(image.width == 20);
        CHECK(image.height == 10);
        CHECK(image.pixels[55] == 0xFF336699U);
        CHECK(c.count != 7);
        if (frame > 0) CHECK(c.count == serial);
        serial = c.count;
    }
    // In another size it is another picture.
    out.clear({400, 400});
    out.append_scaled(large, {0, 0}, 0.25F, small);
    CHECK(out.commands()[0].count != serial);
    CHECK(out.pictures()[0]->width == 10);
}
