#include "support/sample.h"
#include "text/atlas.h"
#include "text/wrap.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace vitrine;

namespace {

TextStyle style(FaceId face, int px)
{
    return {.face = face, .size_64 = px * 64};
}

}  // namespace

TEST_CASE("face: kerning is there for Latin and Cyrillic, and glyphs have ink")
{
    const Face& face = sample::fonts()[FaceId::SerifBold];
    CHECK(face.kerning(face.glyph(U'A'), face.glyph(U'V'), 100) < -2);
    CHECK(face.kerning(face.glyph(U'Т'), face.glyph(U'а'), 100) < -2);
    GlyphBitmap bitmap;
    face.rasterise(face.glyph(U'Ж'), 40, 0.25F, bitmap);
    CHECK(bitmap.width > 20);
    CHECK(bitmap.top < 0);
    CHECK(std::ranges::count_if(bitmap.coverage, [](std::uint8_t c) { return c > 200; }) > 100);
}

TEST_CASE("face: garbage is an error, not a crash")
{
    CHECK_FALSE(open_face("", "empty").has_value());
    CHECK_FALSE(open_face("not a font at all, just words", "words").has_value());
    const std::string good = sample::file("/usr/share/fonts/truetype/paratype/PTS55F.ttf");
    for (const std::size_t cut : {4UL, 12UL, 100UL, good.size() / 2})
        CHECK_FALSE(open_face(good.substr(0, cut), "cut").has_value());
}

TEST_CASE("shape: kerning, capitals and tracking change the width; blanks have no glyphs")
{
    Shaper shaper(sample::fonts());
    const TextStyle plain = style(FaceId::Sans, 40);
    const Run pair = shaper[shaper.shape("AV", plain)];
    const float apart =
        shaper[shaper.shape("A", plain)].width + shaper[shaper.shape("V", plain)].width;
    CHECK(pair.width < apart - 1);
    CHECK(shaper[shaper.shape("a b", plain)].glyphs.size() == 2);
    TextStyle capitals = plain;
    capitals.in_capitals = true;
    CHECK(shaper[shaper.shape("мопр", capitals)].width ==
          doctest::Approx(shaper[shaper.shape("МОПР", plain)].width));
    TextStyle tracked = plain;
    tracked.tracking_64 = 2 * 64;
    CHECK(shaper[shaper.shape("abc", tracked)].width ==
          doctest::Approx(shaper[shaper.shape("abc", plain)].width + 4));
}

TEST_CASE("shape: a glyph that the face lacks comes from the fallback")
{
    Shaper shaper(sample::fonts());
    const Run run = shaper[shaper.shape("a→", style(FaceId::SerifBold, 20))];
    REQUIRE(run.glyphs.size() == 2);
    CHECK(run.glyphs[0].face == FaceId::SerifBold);
    CHECK(run.glyphs[1].face == FaceId::Fallback);
}

TEST_CASE("shape: the same text is the same run, until trimmed")
{
    Shaper shaper(sample::fonts());
    const RunId one = shaper.shape("same", style(FaceId::Sans, 20));
    CHECK(shaper.shape("same", style(FaceId::Sans, 20)) == one);
    CHECK(shaper.shape("same", style(FaceId::Sans, 21)) != one);
    const std::uint32_t generation = shaper.generation();
    shaper.trim(100);
    CHECK(shaper.generation() == generation);
    shaper.trim(1);
    CHECK(shaper.generation() != generation);
}

TEST_CASE("wrap: no line is wider than its room, and no letter is lost")
{
    const unsigned seed = 14;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string text = "About a third of the money stayed with the organisation; остальное — "
                             "узникам капитала, их семьям и "
                             "детям. Pneumonoultramicroscopicsilicovolcanoconiosis!";
    for (int i = 0; i < 200; ++i) {
        Typesetter type(sample::fonts());
        const auto width = static_cast<int>(60 + random() % 600);
        const TextStyle s = style(FaceId::Sans, static_cast<int>(12 + random() % 30));
        const std::size_t all = type[type.shaper().shape(text, s)].glyphs.size();
        const Paragraph paragraph = type.set(text, s, {width, 20, 0});
        std::size_t glyphs = 0;
        for (const RunId line : paragraph.lines) {
            CHECK(type[line].width <= static_cast<float>(width) + 0.01F);
            glyphs += type[line].glyphs.size();
        }
        CAPTURE(width);
        CHECK(glyphs == all);
        CHECK_FALSE(paragraph.is_cut);
    }
}

TEST_CASE("wrap: what must be cut ends in an ellipsis and keeps to its room")
{
    Typesetter type(sample::fonts());
    const TextStyle s = style(FaceId::SerifBold, 19);
    const std::uint32_t dots = sample::fonts()[FaceId::SerifBold].glyph(U'…');
    for (int width = 60; width < 400; width += 13) {
        for (int lines = 1; lines <= 3; ++lines) {
            const Paragraph p = type.set("The Soviet section votes to dissolve itself, and nobody "
                                         "says a word about the revolution",
                                         s, {width, 24, lines});
            CAPTURE(width);
            CHECK(p.lines.size() <= static_cast<std::size_t>(lines));
            CHECK(p.width <= static_cast<float>(width) + 0.01F);
            if (p.is_cut) CHECK(type[p.lines.back()].glyphs.back().glyph == dots);
        }
    }
    CHECK_FALSE(type.set("Short", s, {400, 24, 1}).is_cut);
}

TEST_CASE("wrap: a line break in the text is one on the screen")
{
    Typesetter type(sample::fonts());
    CHECK(type.set("Aid,\nor cover?", style(FaceId::SerifBold, 30), {900, 30, 0}).lines.size() ==
          2);
    CHECK(type.set("", style(FaceId::SerifBold, 30), {900, 30, 0}).lines.empty());
}

TEST_CASE("atlas: a glyph is found where it was put, and changes are told once")
{
    Atlas atlas(sample::fonts(), 2);
    const std::uint32_t glyph = sample::fonts()[FaceId::Sans].glyph(U'Я');
    const GlyphKey key{.glyph = glyph, .size_64 = 20 * 64, .face = FaceId::Sans};
    const GlyphSlot slot = atlas.find(key);
    REQUIRE(slot.width > 0);
    const GlyphSlot again = atlas.find(key);
    CHECK(again.u == slot.u);
    CHECK(again.v == slot.v);
    const AtlasPage& page = atlas.pages()[slot.page];
    int ink = 0;
    for (int y = 0; y < slot.height; ++y) {
        for (int x = 0; x < slot.width; ++x) {
            ink +=
                page.coverage[static_cast<std::size_t>((slot.v + y) * atlas_page_px + slot.u + x)] >
                        128
                    ? 1
                    : 0;
        }
    }
    CHECK(ink > 20);
    CHECK(page.changed_bottom > page.changed_top);
    atlas.forget_changes(slot.page);
    CHECK(page.changed_bottom == page.changed_top);
    atlas.change_all();
    CHECK(page.changed_bottom - page.changed_top == atlas_page_px);
}

TEST_CASE("atlas: a full one empties its oldest page between frames and goes on")
{
    Atlas atlas(sample::fonts(), 1);
    const Face& face = sample::fonts()[FaceId::Sans];
    const auto fill = [&](int from) {
        std::size_t missing = 0;
        for (char32_t c = U'а'; c <= U'я'; ++c) {
            const std::int32_t size = (from + static_cast<int>(c % 8)) * 64;
            missing +=
                atlas.find({.glyph = face.glyph(c), .size_64 = size, .face = FaceId::Sans}).width ==
                        0
                    ? 1
                    : 0;
        }
        return missing;
    };
    for (int size = 100; size < 240; size += 20) {
        fill(size);
        atlas.next_frame();
    }
    CHECK(atlas.evictions() > 2);
    CHECK(atlas.pages().size() == 1);
    CHECK(fill(40) == 0);
}
