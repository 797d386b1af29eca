// A lesson of the exhibit that ships, played from a script from its first step to its end: how each
// step looks, and that it can be read in a picture of 320 × 180.
#include "draw/picture_file.h"
#include "engine/files.h"
#include "support/class_room.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

constexpr const char* taught_languages[] = {"en", "ru"};

Preferences spoken(const char* language)
{
    return {.language = *find_language(world().exhibit, language), .reduces_motion = true};
}

// The whole lesson by the clicker's keys: a picture of each step's first face, and of its end.
std::string script_of_lesson(const Tour& tour)
{
    std::string script;
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        script += "settle\nexpect value status:step " + tour.steps[i].id + "\n";
        script += "expect value status:face step\nshot " + std::to_string(i + 1) + ".png\n";
        script += "key ctrl+Right\n";
    }
    return script + "settle\nexpect value status:step end\nshot end.png\nquit\n";
}

void compare(const std::string& name, const std::string& found_bytes)
{
    CAPTURE(name);
    const std::string path = std::string(VITRINE_SOURCE_DIR) + "/tests/pictures/lesson/" + name;
    if (std::getenv("VITRINE_BLESS") != nullptr) {
        CHECK(replace_file(path + ".png", found_bytes).has_value());
        return;
    }
    const auto expected_bytes = read_file(path + ".png");
    REQUIRE(expected_bytes.has_value());
    const auto expected = read_image(*expected_bytes);
    const auto found = read_image(found_bytes);
    REQUIRE(expected.has_value());
    REQUIRE(found.has_value());
    const double off = difference(*expected, *found, 2);
    CHECK(off <= 0.001);
    if (off <= 0.001) return;
    CHECK(replace_file(path + ".found.png", found_bytes).has_value());
}

// Of the pixels that letters touch in this part of a picture, the share that stands out from the
// ground by at least 4.5 to 1.
double share_that_stands_out(const Image& image, const Rect& box, Rgba ground)
{
    int touched = 0;
    int clear = 0;
    for (int y = static_cast<int>(box.y); y < static_cast<int>(box.bottom()); ++y) {
        for (int x = static_cast<int>(box.x); x < static_cast<int>(box.right()); ++x) {
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                            static_cast<std::size_t>(x);
            const std::uint32_t pixel = image.pixels[at];
            const Rgba color{static_cast<std::uint8_t>(pixel >> 16U & 255U),
                             static_cast<std::uint8_t>(pixel >> 8U & 255U),
                             static_cast<std::uint8_t>(pixel & 255U), 255};
            const double stands_out = contrast(color, ground);
            if (stands_out < 1.3) continue;
            ++touched;
            if (stands_out >= 4.5) ++clear;
        }
    }
    return touched == 0 ? 0 : static_cast<double>(clear) / touched;
}

}  // namespace

TEST_CASE("pictures: each step of a lesson looks as it did, from its start to its end")
{
    const Tour& tour = world().exhibit.tours[0];
    for (const char* language : taught_languages) {
        CAPTURE(language);
        const TestFolder folder;
        ClassRoom room({640, 360}, {}, spoken(language));
        const Reading<Script> script = read_script(script_of_lesson(tour));
        REQUIRE(script.value.has_value());
        Player player(*script.value, room.loop, folder.path().string());
        REQUIRE(run(room.loop, player).has_value());
        for (const std::string& failure : player.failures())
            MESSAGE(failure);
        CHECK(player.failures().empty());
        for (std::size_t i = 0; i <= tour.steps.size(); ++i) {
            const std::string name = i < tour.steps.size() ? std::to_string(i + 1) : "end";
            const auto bytes = read_file((folder.path() / (name + ".png")).string());
            REQUIRE(bytes.has_value());
            compare(std::string(language) + "-" + name, *bytes);
        }
    }
}

TEST_CASE("lesson: the title of each step is legible in a picture of 320 by 180")
{
    constexpr int smaller = 6;
    const Exhibit& exhibit = world().exhibit;
    for (const char* language : taught_languages) {
        for (const std::size_t theme : {std::size_t{0}, std::size_t{1}}) {
            Preferences preferences = spoken(language);
            preferences.theme = theme;
            ClassRoom room({320 * smaller, 180 * smaller}, {}, preferences);
            for (std::size_t step = 0; step < exhibit.tours[0].steps.size(); ++step) {
                CAPTURE(language);
                CAPTURE(theme);
                CAPTURE(step);
                room.loop.want(action::GoToStep{step});
                room.pass(1);
                const Image small = scaled(room.loop.renderer().read(), 320, 180);
                const std::string_view title =
                    exhibit.text(exhibit.tours[0].steps[step].title, preferences.language);
                const Semantics& tree = room.loop.semantics();
                bool is_there = false;
                for (std::size_t i = 0; i < tree.size(); ++i) {
                    const SemanticNode node = tree[i];
                    if (node.role != SemanticRole::Text || node.name != title) continue;
                    is_there = true;
                    CHECK(node.text_px / smaller >= 180.0F / 12);
                    const Rect& r = node.rect;
                    const Rect box{r.x / smaller, r.y / smaller, r.w / smaller, r.h / smaller};
                    CHECK(share_that_stands_out(small, box, node.background) >= 0.4);
                }
                CHECK(is_there);
            }
        }
    }
}
