#include "draw/image.h"
#include "draw/picture_file.h"
#include "draw/raster.h"
#include "draw/theme.h"
#include "support/sample.h"
#include "text/wrap.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

using namespace vitrine;

namespace {

struct Canvas {
    Image image;
    Raster raster;

    Canvas(int width, int height)
        : image{width, height,
                std::vector<std::uint32_t>(static_cast<std::size_t>(width) *
                                           static_cast<std::size_t>(height))}
    {}
    std::span<const Rect> draw(const DrawList& list, Atlas& atlas)
    {
        return raster.draw(list, atlas,
                           {image.pixels.data(), image.width, image.height, image.width});
    }
    std::uint32_t at(int x, int y) const
    {
        return image.pixels[static_cast<std::size_t>(y * image.width + x)];
    }
};

constexpr Rgba red{255, 0, 0, 255};
constexpr Rgba white{255, 255, 255, 255};

void random_commands(std::mt19937& random, DrawList& list, Typesetter& type, int count)
{
    const auto number = [&](float most) {
        return static_cast<float>(random() % 1'000) / 1'000 * most;
    };
    for (int i = 0; i < count; ++i) {
        const Rgba color{static_cast<std::uint8_t>(random()), static_cast<std::uint8_t>(random()),
                         static_cast<std::uint8_t>(random()), static_cast<std::uint8_t>(random())};
        const Rect box{number(300) - 20, number(200) - 20, number(150), number(90)};
        const Vec2 a{number(300), number(200)};
        const Vec2 b{number(300), number(200)};
        if (random() % 5 == 0) list.push_clip({number(200), number(100), 120, 90});
        switch (random() % 9) {
        case 0: list.rect(box, color); break;
        case 1: list.gradient(box, color, red); break;
        case 2: list.frame(box, 2, color); break;
        case 3: list.disc(a, number(40), color); break;
        case 4: list.ring(a, number(40) + 4, 3, color); break;
        case 5: list.dashed_line(a, b, 2, number(10), 4, color); break;
        case 6:
            list.polygon(
                std::array<Vec2, 3>{
                    a, b, Vec2{number(300), number(200)}
            },
                color);
            break;
        case 7: list.shadow(box, 10, color); break;
        case 8:
            list.run(type[type.shaper().shape("Красная помощь",
                                              {.face = FaceId::Sans, .size_64 = 20 * 64})],
                     a, color);
            break;
        }
        if (random() % 5 == 0) list.push_clip({0, 0, 300, 200});
    }
}

}  // namespace

TEST_CASE("raster: drawing only what changed gives the same pixels as drawing all")
{
    const unsigned seed = 96;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Typesetter type(sample::fonts());
    Atlas atlas(sample::fonts(), 4);
    Canvas kept(300, 200);
    DrawList list;
    for (int frame = 0; frame < 120; ++frame) {
        const auto scene = static_cast<unsigned>(random() % 12);
        list.clear({300, 200});
        list.rect({0, 0, 300, 200}, white);
        std::mt19937 steady(scene);
        random_commands(steady, list, type, 10);
        random_commands(random, list, type, 2);
        kept.draw(list, atlas);
        Canvas fresh(300, 200);
        fresh.draw(list, atlas);
        CAPTURE(frame);
        REQUIRE(kept.image == fresh.image);
        // And a second time nothing changes.
        CHECK(kept.draw(list, atlas).empty());
    }
}

TEST_CASE("raster: nothing is drawn outside the clip")
{
    const unsigned seed = 3;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Typesetter type(sample::fonts());
    Atlas atlas(sample::fonts(), 4);
    for (int i = 0; i < 100; ++i) {
        Canvas canvas(300, 200);
        DrawList list;
        list.clear({300, 200});
        list.push_clip({70, 50, 130, 80});
        random_commands(random, list, type, 8);
        canvas.draw(list, atlas);
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 300; ++x) {
                if (x >= 70 && x < 200 && y >= 50 && y < 130) continue;
                REQUIRE(canvas.at(x, y) == 0xFF000000U);
            }
        }
    }
}

TEST_CASE("raster: edges between pixels are smoothed, edges on pixels are sharp")
{
    Atlas atlas(sample::fonts(), 1);
    Canvas canvas(40, 40);
    DrawList list;
    list.clear({40, 40});
    list.rect({0, 0, 40, 40}, white);
    list.rect({10, 10, 10.5F, 10}, Rgba{0, 0, 0, 255});
    canvas.draw(list, atlas);
    CHECK(canvas.at(9, 15) == 0xFFFFFFFFU);
    CHECK(canvas.at(10, 15) == 0xFF000000U);
    CHECK(canvas.at(19, 15) == 0xFF000000U);
    CHECK((canvas.at(20, 15) & 0xFFU) == doctest::Approx(127).epsilon(0.02));
    CHECK(canvas.at(21, 15) == 0xFFFFFFFFU);
}

TEST_CASE("raster: a disc covers what its area says")
{
    Atlas atlas(sample::fonts(), 1);
    Canvas canvas(100, 100);
    DrawList list;
    list.clear({100, 100});
    list.rect({0, 0, 100, 100}, Rgba{0, 0, 0, 255});
    list.disc({50.3F, 49.7F}, 30, white);
    canvas.draw(list, atlas);
    double sum = 0;
    for (const std::uint32_t pixel : canvas.image.pixels)
        sum += (pixel & 0xFFU) / 255.0;
    CHECK(sum == doctest::Approx(3.14159 * 900).epsilon(0.005));
}

TEST_CASE("list: it alone tells face, glyph, size and place of a text, to a quarter of a pixel")
{
    const Fonts& fonts = sample::fonts();
    Shaper shaper(fonts);
    const TextStyle style{.face = FaceId::Sans, .size_64 = 24 * 64 + 32};
    const Run& run = shaper[shaper.shape("Ham", style)];
    DrawList list;
    list.clear({300, 100});
    list.run(run, {50.25F, 60.4F}, white);
    list.run(run, {51.25F, 61}, white);
    REQUIRE(list.commands().size() == 2);
    const auto glyphs = list.glyphs();
    REQUIRE(glyphs.size() == 6);
    constexpr std::array letters{U'H', U'a', U'm'};
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const PlacedGlyph& glyph = glyphs[i];
        CHECK(glyph.key.face == style.face);
        CHECK(glyph.key.glyph == fonts[style.face].glyph(letters[i]));
        CHECK(glyph.key.size_64 == style.size_64);
        const float pen = static_cast<float>(glyph.x) + static_cast<float>(glyph.key.quarter) / 4;
        CHECK(pen == doctest::Approx(50.25 + static_cast<double>(run.glyphs[i].x)).epsilon(0.0025));
        CHECK(glyph.y == 60);
        // A pixel further right and down the same glyphs look the same.
        CHECK(
            glyphs[i + letters.size()] ==
            PlacedGlyph{.key = glyph.key, .x = glyph.x + 1, .y = glyph.y + 1, .says = glyph.says});
    }
    const auto told = [&](std::size_t i) {
        return fmt::format(" {}@{:.2f},{}", glyphs[i].key.glyph,
                           static_cast<float>(glyphs[i].x) +
                               static_cast<float>(glyphs[i].key.quarter) / 4,
                           glyphs[i].y);
    };
    const std::string text = describe(list);
    CHECK(text.starts_with("glyphs "));
    CHECK(text.find("#FFFFFFFF 24.50 px sans" + told(0) + told(1) + told(2) + "\n") !=
          std::string::npos);
    CHECK(told(0).ends_with("@50.25,60"));
}

TEST_CASE("list: a walk with nothing but list and fonts prints what the raster draws")
{
    const Fonts& fonts = sample::fonts();
    Shaper shaper(fonts);
    DrawList list;
    list.clear({300, 200});
    list.run(shaper[shaper.shape("Помощь, aid", {.face = FaceId::SerifItalic, .size_64 = 1800})],
             {20.6F, 50.5F}, white);
    list.run(shaper[shaper.shape("1922 Ω → ű", {.face = FaceId::NarrowBold, .size_64 = 2500})],
             {21.1F, 120}, white);
    Image printed{300, 200, std::vector<std::uint32_t>(300 * 200, 0xFF000000U)};
    GlyphBitmap bitmap;
    for (const PlacedGlyph& glyph : list.glyphs()) {
        fonts[glyph.key.face].rasterise(glyph.key.glyph, static_cast<float>(glyph.key.size_64) / 64,
                                        static_cast<float>(glyph.key.quarter) / 4, bitmap);
        for (int i = 0; i < bitmap.width * bitmap.height; ++i) {
            const int x = glyph.x + bitmap.left + i % bitmap.width;
            const int y = glyph.y + bitmap.top + i / bitmap.width;
            std::uint32_t& pixel = printed.pixels[static_cast<std::size_t>(y * 300 + x)];
            const std::uint32_t ink = bitmap.coverage[static_cast<std::size_t>(i)];
            const std::uint32_t before = pixel & 0xFFU;
            pixel = 0xFF000000U | (before + (255 - before) * ink / 255) * 0x010101U;
        }
    }
    Atlas atlas(fonts, 2);
    Canvas canvas(300, 200);
    canvas.draw(list, atlas);
    CHECK(difference(printed, canvas.image, 2) == 0);
    CHECK(std::ranges::count(canvas.image.pixels, 0xFFFFFFFFU) > 300);
}

TEST_CASE("raster: glyphs that the atlas had no room for come with the page that it empties")
{
    Typesetter type(sample::fonts());
    Atlas atlas(sample::fonts(), 1);
    Canvas kept(96, 96);  // one cell
    DrawList list;
    int came = 0;
    for (int frame = 0; frame < 1'500; ++frame) {
        list.clear({96, 96});
        list.rect({0, 0, 96, 96}, Rgba{0, 0, 0, 255});
        // In ever new sizes, so that the one page is full again and again, amid a text.
        const TextStyle style{.face = FaceId::Sans, .size_64 = 20 * 64 + frame};
        list.run(type[type.shaper().shape("Aid 12", style)], {4, 60}, white);
        Image first;
        for (const bool again : {false, true}) {
            kept.draw(list, atlas);
            Canvas fresh(96, 96);
            fresh.draw(list, atlas);
            CAPTURE(frame);
            CAPTURE(again);
            REQUIRE(kept.image == fresh.image);
            if (again && first != kept.image) ++came;
            first = kept.image;
            atlas.next_frame();
        }
    }
    CHECK(atlas.evictions() > 0);
    CHECK(came > 0);
}

TEST_CASE("list: what cannot be seen is left out, and the text form names the rest")
{
    DrawList list;
    list.clear({100, 100});
    list.rect({200, 0, 10, 10}, white);
    list.rect({0, 0, 10, 10}, Rgba{1, 2, 3, 0});
    list.rect({0, 0, 0, 10}, white);
    CHECK(list.commands().empty());
    list.rect({1, 2, 30, 40}, red);
    CHECK(describe(list) == "rect 1.0,2.0 30.0x40.0 #FF0000FF\n");
}

TEST_CASE("image: a PNG reads back as the same pixels, and writing is deterministic")
{
    Image image{33, 21, {}};
    std::mt19937 random(5);
    for (int i = 0; i < 33 * 21; ++i)
        image.pixels.push_back(0xFF000000U | static_cast<std::uint32_t>(random() & 0xFFFFFFU));
    const std::string bytes = png_bytes(image);
    CHECK(bytes == png_bytes(image));
    const auto back = read_image(bytes);
    REQUIRE(back.has_value());
    CHECK(*back == image);
    CHECK(difference(image, *back, 0) == 0);
    Image other = image;
    other.pixels[5] ^= 0x40U;
    CHECK(difference(image, other, 2) == doctest::Approx(1.0 / (33 * 21)));
}

TEST_CASE("image: a smaller one has the mean of what it covers, a larger one its pixels")
{
    Image image{.width = 4, .height = 2, .pixels = std::vector<std::uint32_t>(8, 0xFF000000U)};
    image.pixels[0] = 0xFFFFFFFFU;
    const Image half = scaled(image, 2, 1);
    REQUIRE(half.pixels.size() == 2);
    CHECK(half.pixels[0] == 0xFF404040U);
    CHECK(half.pixels[1] == 0xFF000000U);
    const Image large = scaled(image, 8, 4);
    CHECK(large.pixels[0] == 0xFFFFFFFFU);
    CHECK(large.pixels[1] == 0xFFFFFFFFU);
    CHECK(large.pixels[2] == 0xFF000000U);
    CHECK(scaled(image, 4, 2) == image);
}

TEST_CASE("theme: every text colour keeps its contrast on paper and on panel")
{
    constexpr std::array texts{Token::Ink,  Token::Muted, Token::Red,   Token::Blue,
                               Token::Plum, Token::Olive, Token::Ochre, Token::Teal};
    for (const char* name : {"day", "night", "contrast"}) {
        const Theme theme = sample::theme(name);
        CHECK(theme.name == name);
        const double least = theme.name == "contrast" ? 7.0 : 4.5;
        for (const Token token : texts) {
            CAPTURE(name);
            CAPTURE(token_names[token]);
            CHECK(contrast(theme[token], theme[Token::Paper]) >= least);
            CHECK(contrast(theme[token], theme[Token::Panel]) >= least);
        }
        // The axis and filled buttons are set the other way round.
        CHECK(contrast(theme[Token::Paper], theme[Token::Ink]) >= least);
    }
}

TEST_CASE("theme: a broken one says what is wrong, where")
{
    CHECK(read_theme("{}").problems.size() == 2);
    const auto wrong =
        read_theme(R"({"name": "x", "colors": {"papr": "#FFFFFF", "ink": "black"}})");
    REQUIRE(wrong.problems.size() == 2);
    CHECK(wrong.problems[0].did_you_mean == "paper");
    CHECK(wrong.problems[1].message == "expected a color such as \"#B3261E\"");
}

TEST_CASE("metrics: sizes scale once and stay whole pixels")
{
    for (const float scale : {1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
        const Metrics metrics{scale};
        CHECK(metrics.px(8) == std::round(8 * scale));
        CHECK(metrics.style(Role::Text).size_64 == std::lround(19 * 64 * scale));
        CHECK(metrics.line_height(Role::Text) == std::round(28 * scale));
        CHECK(metrics.hairline() >= 1);
    }
}
