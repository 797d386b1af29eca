#include "draw/drawing.h"
#include "draw/image.h"
#include "draw/raster.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <random>

using namespace vitrine;

namespace {

std::string with_shapes(const std::string& shapes)
{
    return R"({"vitrine_picture": 1, "size": [100, 100], "shapes": [)" + shapes + "]}";
}

// The pixels of a drawing on an ink ground; its own shapes should be red.
Image painted(const Drawing& drawing, int width, int height, const Rect& box)
{
    const Fonts& fonts = sample::fonts();
    Shaper shaper(fonts);
    Atlas atlas(fonts, 2);
    const Theme theme = sample::theme("day");
    DrawList list;
    list.clear({static_cast<float>(width), static_cast<float>(height)});
    list.rect({0, 0, static_cast<float>(width), static_cast<float>(height)}, theme[Token::Ink]);
    draw(drawing, box, theme, shaper, list);
    Image image{.width = width, .height = height};
    image.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    Raster raster;
    raster.draw(list, atlas, {image.pixels.data(), width, height, width});
    return image;
}

// How much of the picture is the day's red, in pixels.
double red_area(const Image& image)
{
    const Theme theme = sample::theme("day");
    const Rgba red = theme[Token::Red];
    const Rgba ink = theme[Token::Ink];
    double area = 0;
    for (const std::uint32_t pixel : image.pixels) {
        const auto r = static_cast<double>(pixel >> 16U & 0xFFU);
        area += (r - ink.r) / (red.r - ink.r);
    }
    return area;
}

}  // namespace

TEST_CASE("drawing: what is wrong in its file is said with its place")
{
    struct Row {
        const char* shapes;
        const char* message;
    };
    const Row rows[] = {
        {R"({"disk": {"at": [1, 2], "radius": 3, "color": "red"}})",
         "1:55: error: 'disk' is no shape, expected one of rect, disc, ring, line, polygon, text "
         "(at "
         "shapes[0]); did you mean 'disc'?"                                               },
        {R"({"disc": {"at": [1, 2], "color": "red"}})",
         "1:64: error: \"radius\" is missing, expected a number (at shapes[0].disc)"      },
        {R"({"disc": {"at": [1], "radius": 3, "color": "red"}})",
         "1:71: error: expected two numbers, such as [120, 80], found an array (at "
         "shapes[0].disc.at)"                                                             },
        {R"({"disc": {"at": [1, 2], "radius": -3, "color": "red"}})",
         "1:89: error: expected a number from 0 to 100000 (at shapes[0].disc.radius)"     },
        {R"({"disc": {"at": [1, 2], "radius": 3, "color": "rde"}})",
         "1:101: error: 'rde' is not a color of the theme, expected one of paper, panel, ink, "
         "muted, "
         "line, red, blue, plum, olive, ochre, teal (at shapes[0].disc.color); did you mean "
         "'red'?"                                                                         },
        {R"({"disc": {"at": [1, 2], "radius": 3, "color": "red", "colour": "red"}})",
         "1:108: warning: a disc has no \"colour\", so it is left out (at shapes[0].disc); did you "
         "mean "
         "'color'?"                                                                       },
        {R"({"polygon": {"points": [[0, 0], [9, 9]], "color": "red"}})",
         "1:78: error: expected an array of 3 to 200 points (at shapes[0].polygon.points)"},
        {R"({"polygon": {"points": [[0, 0], [9, 9], [9, 0], [0, 9]], "color": "red"}})",
         "1:78: error: expected a polygon that does not cross or touch itself (at "
         "shapes[0].polygon.points)"                                                      },
        {R"({"disc": {"at": [1, 2], "radius": 3, "color": "red", "repeat": {"count": 90000, "step": [1, 0]}}})",
         "1:64: error: expected at most 10000 shapes in a drawing (at shapes[0].disc)"    },
        {R"(7)",                                                                                                 "1:55: error: expected an object with one shape, such as {\"disc\": {…}}, found a "
                 "number (at shapes[0])"                                  },
    };
    for (const Row& row : rows) {
        CAPTURE(row.shapes);
        const Reading<Drawing> reading = read_drawing(with_shapes(row.shapes));
        REQUIRE(reading.problems.size() == 1);
        CHECK(printed(reading.problems[0], "x").substr(2) == row.message);
        CHECK(reading.value.has_value() == !is_error(reading.problems[0]));
    }
    for (const char* bytes : {"", "[]", "{}", R"({"vitrine_picture": 2})",
                              R"({"vitrine_picture": 1, "size": [0, 9], "shapes": []})"}) {
        CAPTURE(bytes);
        CHECK_FALSE(read_drawing(bytes).value.has_value());
    }
}

TEST_CASE("drawing: a polygon covers its area without seams, whatever its shape")
{
    struct Row {
        const char* points;
        double area;  // of 100 × 100
    };
    const Row rows[] = {
        {"[0, 0], [100, 0], [100, 100], [0, 100]",                                                  10'000},
        {"[0, 0], [100, 0], [100, 50], [50, 50], [50, 100], [0, 100]",                              7'500 },
        {"[0, 0], [0, 100], [50, 100], [50, 50], [100, 50], [100, 0]",                              7'500 },
        {"[10, 10], [50, 60], [90, 10], [90, 90], [10, 90]",                                        4'400 },
        {"[20, 0], [80, 0], [100, 20], [100, 80], [80, 100], [20, 100], [0, 80], [0, 20], [0, 19]",
         9'190                                                                                            },
    };
    for (const Row& row : rows) {
        CAPTURE(row.points);
        const Reading<Drawing> reading = read_drawing(with_shapes(
            std::string(R"({"polygon": {"points": [)") + row.points + R"(], "color": "red"}})"));
        REQUIRE(reading.value.has_value());
        const Image image = painted(*reading.value, 400, 400, {0, 0, 400, 400});
        CHECK(red_area(image) / 16 == doctest::Approx(row.area).epsilon(0.01));
    }
}

TEST_CASE("drawing: triangles of random stars add up to the star")
{
    const unsigned seed = 3;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
        const std::size_t corners = 3 + random() % 40;
        std::vector<Vec2> star;
        for (std::size_t i = 0; i < corners; ++i) {
            const float angle = 6.2831853F * static_cast<float>(i) / static_cast<float>(corners);
            const float r = 10 + static_cast<float>(random() % 90);
            star.push_back({r * std::cos(angle), r * std::sin(angle)});
        }
        const auto twice_area = [](const std::vector<Vec2>& p, std::size_t from,
                                   std::size_t count) {
            double area = 0;
            for (std::size_t i = 0; i < count; ++i) {
                const Vec2 a = p[from + i];
                const Vec2 b = p[from + (i + 1) % count];
                area += static_cast<double>(a.x * b.y - a.y * b.x);
            }
            return area;
        };
        const std::vector<Vec2> triangles = triangles_of(star);
        REQUIRE(triangles.size() == 3 * (corners - 2));
        double sum = 0;
        for (std::size_t i = 0; i < triangles.size(); i += 3) {
            CHECK(twice_area(triangles, i, 3) >= -1e-3);
            sum += twice_area(triangles, i, 3);
        }
        CHECK(sum == doctest::Approx(twice_area(star, 0, corners)).epsilon(1e-3));
    }
}

TEST_CASE("drawing: stays inside its box, centred by its shape")
{
    const Reading<Drawing> reading = read_drawing(
        with_shapes(R"({"rect": {"at": [-500, -500], "size": [2000, 2000], "color": "red"}})"));
    REQUIRE(reading.value.has_value());
    const Image image = painted(*reading.value, 300, 200, {50, 20, 200, 100});
    // 100 × 100 in the middle of 200 × 100.
    CHECK(red_area(image) == doctest::Approx(10'000).epsilon(0.001));
    const std::uint32_t outside = image.pixels[30 * 300 + 60];
    const std::uint32_t inside = image.pixels[30 * 300 + 110];
    CHECK(outside != inside);
}

TEST_CASE("drawing: shapes that cover it again and again are refused before they cost seconds")
{
    const std::string large =
        R"({"rect": {"at": [0, 0], "size": [100, 100], "color": "red", "repeat": {"count": 1000, "step": [0.01, 0]}}})";
    const Reading<Drawing> refused = read_drawing(with_shapes(large));
    CHECK_FALSE(refused.value.has_value());
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems[0].message.starts_with("with this the shapes cover the drawing more"));
    // Many small ones, and large ones that are mostly outside, cost little.
    for (
        const char* shape :
        {R"({"disc": {"at": [0, 50], "radius": 1, "color": "red", "repeat": {"count": 1000, "step": [0.1, 0]}}})",
         R"({"rect": {"at": [99, 0], "size": [100, 100], "color": "red", "repeat": {"count": 1000, "step": [50, 0]}}})",
         R"({"line": {"from": [0, 0], "to": [100, 100], "thickness": 1, "color": "red", "repeat": {"count": 60, "step": [1, 0]}}})"}) {
        CAPTURE(shape);
        CHECK(read_drawing(with_shapes(shape)).value.has_value());
    }
}

TEST_CASE("drawing: every picture of MOPR is read without a word")
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(VITRINE_SOURCE_DIR) +
                                                                 "/data/mopr/pictures")) {
        CAPTURE(entry.path().string());
        const Reading<Drawing> reading = read_drawing(sample::file(entry.path().string()));
        CHECK(reading.problems.empty());
        REQUIRE(reading.value.has_value());
        CHECK(reading.value->pieces.size() >= 4);
        ++count;
    }
    CHECK(count >= 17);
}

TEST_CASE("drawing: whatever happens to a file, there is a drawing or a problem")
{
    const std::string good = sample::project_file("data/mopr/pictures/step-5.json");
    const unsigned seed = 8;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 2'000; ++i) {
        std::string broken = good;
        for (std::size_t n = 1 + random() % 3; n > 0; --n)
            broken[random() % broken.size()] = "0-9.[]{}\",:e"[random() % 12];
        const Reading<Drawing> reading = read_drawing(broken);
        CHECK(reading.value.has_value() != has_errors(reading.problems));
    }
}
