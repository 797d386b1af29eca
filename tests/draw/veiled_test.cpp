// A part of a draw list that is kept, moved and shown behind a veil.
#include "draw/image.h"
#include "draw/list.h"
#include "support/sample.h"
#include "text/wrap.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vitrine;

namespace {

constexpr Vec2 list_size{400, 300};
constexpr Rgba veil_red{200, 0, 0, 255};
constexpr Rgba veil_ground{250, 250, 240, 255};

struct Lists {
    Typesetter typesetter{sample::fonts()};
    Image image{8, 8, std::vector<std::uint32_t>(64, 0xFF00FF00U)};
    DrawList list;
    std::size_t first = 0;

    // Something below, and then what may come and go: a box, a line, words, a picture.
    Lists()
    {
        list.clear(list_size);
        draw(0);
        first = list.commands().size();
        draw(100);
    }
    void draw(float y)
    {
        list.rect({10, y + 10, 50, 20}, veil_red);
        list.line({10, y + 40}, {90, y + 60}, 3, veil_red);
        const RunId run = typesetter.shaper().shape("Rote Hilfe", Metrics{}.style(Role::Small));
        list.run(typesetter[run], {10, y + 80}, veil_red);
        list.picture({200, y + 10}, image, 1);
    }
    std::vector<Command> of_kind(CommandKind kind) const
    {
        std::vector<Command> found;
        std::ranges::copy_if(list.commands(), std::back_inserter(found),
                             [kind](const Command& c) { return c.kind == kind; });
        return found;
    }
};

}  // namespace

TEST_CASE("veiled: what is kept of a list and put back unveiled is what was there")
{
    Lists all;
    const std::string before = describe(all.list);
    DrawList kept;
    all.list.copy_from(all.first, kept);
    CHECK(kept.commands().size() == all.list.commands().size() - all.first);
    all.list.drop_from(all.first);
    CHECK(all.list.commands().size() == all.first);
    CHECK(all.list.glyphs().size() == kept.glyphs().size());
    CHECK(all.list.pictures().size() == 1);
    all.list.append_veiled(kept, {}, {1, 1, veil_ground});
    CHECK(describe(all.list) == before);
    kept.drop_pictures();
    CHECK(kept.pictures().empty());
    CHECK(std::ranges::none_of(kept.commands(),
                               [](const Command& c) { return c.kind == CommandKind::Picture; }));
}

TEST_CASE("veiled: shapes and letters fade apart, and over pictures lies the ground")
{
    Lists all;
    DrawList kept;
    all.list.copy_from(all.first, kept);
    all.list.drop_from(all.first);
    all.list.append_veiled(kept, {24, 0}, {0.5F, 0.25F, veil_ground});
    const auto rects = all.of_kind(CommandKind::Rect);
    REQUIRE(rects.size() == 3);
    CHECK(rects[0].color == veil_red);  // what was below is as it was
    CHECK(rects[1].box.x == 34);
    CHECK(rects[1].color.a == 128);
    // Over its picture, last of all.
    CHECK(rects[2].color == Rgba{250, 250, 240, 191});
    CHECK(all.list.commands().back() == rects[2]);
    CHECK(rects[2].box == all.of_kind(CommandKind::Picture).back().box);
    CHECK(all.of_kind(CommandKind::Glyphs).back().color.a == 64);
    // Nothing is seen: letters stay in the list, since whoever draws goes through all glyphs.
    Lists none;
    none.list.copy_from(none.first, kept);
    none.list.drop_from(none.first);
    none.list.append_veiled(kept, {}, {0, 0, veil_ground});
    CHECK(none.of_kind(CommandKind::Rect).size() == 1);
    CHECK(none.of_kind(CommandKind::Picture).size() == 1);
    REQUIRE(none.of_kind(CommandKind::Glyphs).size() >= 2);
    CHECK(none.of_kind(CommandKind::Glyphs).back().color.a == 0);
}
