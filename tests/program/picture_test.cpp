// Pictures compared with a tolerance: at most 2 a channel off in 0.1 % of the pixels.
// VITRINE_BLESS=1 writes them anew; a difference is left beside the expected picture.
#include "app/policy.h"
#include "draw/picture_file.h"
#include "engine/files.h"
#include "program/loop.h"
#include "program/world.h"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace vitrine;

namespace {

struct View {
    const char* name;
    const Policy& policy;
    Vec2 size;
    std::size_t theme;
    const char* language;
    const char* selected;  // or null
    double days;           // in view; 0: the whole timeline
    bool is_in_tour;
};

Image picture_of(const World& world, const View& view)
{
    const auto renderer = make_offscreen_renderer(view.size);
    const Preferences preferences{.language = *find_language(world.exhibit, view.language),
                                  .theme = view.theme,
                                  .reduces_motion = true};
    Loop loop(world, {.policy = view.policy, .preferences = preferences}, offscreen(view.size));
    State& state = loop.state_for_start();
    if (!view.is_in_tour && view.policy.opens != Opening::Attract) state.pages.clear();
    if (view.selected != nullptr) show_detail(state, *find_milestone(world.exhibit, view.selected));
    if (view.days > 0)
        state.camera = {world.index[*state.selection].anchor + view.days * 0.15, view.days};
    for (int i = 0; i < 3; ++i)
        REQUIRE(loop.turn({
                              {i * nanoseconds_per_second, event::Tick{}}
        })
                    .has_value());
    return loop.renderer().read();
}

// Compares one picture with the committed one, or writes that anew.
void check_picture(const World& world, const View& view)
{
    const std::string folder = std::string(VITRINE_SOURCE_DIR) + "/tests/pictures/";
    const std::string name = view.name;
    CAPTURE(name);
    const Image found = picture_of(world, view);
    const std::string path = folder + view.name + ".png";
    if (std::getenv("VITRINE_BLESS") != nullptr) {
        CHECK(replace_file(path, png_bytes(found)).has_value());
        return;
    }
    const auto bytes = read_file(path);
    REQUIRE(bytes.has_value());
    const auto expected = read_image(*bytes);
    REQUIRE(expected.has_value());
    const double off = difference(*expected, found, 2);
    CHECK(off <= 0.001);
    if (off <= 0.001 || expected->width != found.width || expected->height != found.height) return;
    CHECK(replace_file(folder + view.name + ".found.png", png_bytes(found)).has_value());
    CHECK(replace_file(folder + view.name + ".difference.png",
                       png_bytes(difference_picture(*expected, found, 2)))
              .has_value());
}

}  // namespace

TEST_CASE("pictures: the timeline looks as it did")
{
    const auto world = read_world({});
    REQUIRE(world.has_value());
    const View views[] = {
        {"explore-day-en",   explore, {1280, 720}, 0, "en", nullptr, 0,  false},
        {"explore-night-ru", explore, {1280, 720}, 1, "ru", "S40",   0,  false},
        {"days-day-en",      explore, {1280, 720}, 0, "en", "S30",   40, false},
        {"portrait-day-ru",  explore, {540, 960},  0, "ru", nullptr, 0,  false},
        {"tour-day-en",      present, {1280, 720}, 0, "en", nullptr, 0,  true },
        {"panel-day-de",     explore, {1280, 720}, 0, "de", "S31",   0,  false},
        {"attract-night-en", kiosk,   {1280, 720}, 1, "en", nullptr, 0,  false},
    };
    for (const View& view : views)
        check_picture(*world, view);
}

TEST_CASE("pictures: every kind of date and of claim looks as it did")
{
    const auto world =
        read_world({std::string(VITRINE_SOURCE_DIR) + "/tests/exhibits/good/dates.json"});
    REQUIRE(world.has_value());
    check_picture(*world, {
                              "dates-day-en", explore, {1280, 720},
                                0, "en", nullptr, 0, false
    });
    check_picture(*world, {
                              "dates-night-ru", explore, {1280, 720},
                                1, "ru", nullptr, 0, false
    });
}
