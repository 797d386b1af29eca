#include "support/sample.h"
#include "view/captions.h"
#include "view/compose.h"

#include <doctest/doctest.h>

#include <string>

using namespace vitrine;

namespace {

constexpr double half_s = change_s / 2;

// A strip a thousand pixels wide that shows a thousand days around `centre`.
Scene empty_scene(double centre = 500)
{
    Scene scene;
    scene.days = projection({.centre = centre, .days = 1000}, 0, 1000);
    return scene;
}

Scene with_era(float x, double centre = 500)
{
    Scene scene = empty_scene(centre);
    scene.eras.push_back({
        .era = 2, .name_at = {x, 20},
             .has_name = true
    });
    return scene;
}

Scene with_figure(double day, double centre = 500)
{
    Scene scene = empty_scene(centre);
    const float x = scene.days.x(day);
    scene.figures.push_back({
        .figure = FigureId{1  },
        .point = 3,
        .lane = LaneId{   4  },
        .label_box = {   x, 80, 60, 20},
        .label_at = { x,   96}
    });
    return scene;
}

}  // namespace

TEST_CASE("captions: a name that has room fades in over 150 ms")
{
    Captions captions;
    captions.follow(empty_scene(), 0, Transition::Fades);
    CHECK(captions.shown().empty());
    captions.follow(with_era(40), 1, Transition::Fades);
    REQUIRE(captions.shown().size() == 1);
    CHECK(captions.shown()[0].opacity == 0);
    CHECK_FALSE(captions.shown()[0].lane.has_value());
    captions.follow(with_era(40), 1 + half_s, Transition::Fades);
    CHECK(captions.shown()[0].opacity == doctest::Approx(0.5));
    CHECK(captions.is_settling(1 + half_s));
    captions.follow(with_era(40), 1 + change_s, Transition::Fades);
    CHECK(captions.shown()[0].opacity == 1);
    CHECK_FALSE(captions.is_settling(1 + change_s));
}

TEST_CASE("captions: a name without room fades out where it stood")
{
    Captions captions;
    captions.follow(with_era(40), 0, Transition::Cuts);
    REQUIRE(captions.shown().size() == 1);
    CHECK(captions.shown()[0].opacity == 1);
    captions.follow(empty_scene(), 1, Transition::Fades);
    REQUIRE(captions.shown().size() == 1);
    CHECK(captions.shown()[0].opacity == 1);
    // The view moves on: a name of an era stands still.
    captions.follow(empty_scene(700), 1 + half_s, Transition::Fades);
    REQUIRE(captions.shown().size() == 1);
    CHECK(captions.shown()[0].opacity == doctest::Approx(0.5));
    CHECK(captions.shown()[0].at.x == 40);
    captions.follow(empty_scene(700), 1 + change_s, Transition::Fades);
    captions.follow(empty_scene(700), 1 + change_s, Transition::Fades);
    CHECK(captions.shown().empty());
}

TEST_CASE("captions: a figure's label that goes stays at its days")
{
    Captions captions;
    captions.follow(with_figure(300), 0, Transition::Cuts);
    REQUIRE(captions.shown().size() == 1);
    CHECK(captions.shown()[0].lane == LaneId{4});
    CHECK(captions.shown()[0].at.x == doctest::Approx(300));
    captions.follow(empty_scene(), 1, Transition::Fades);
    captions.follow(empty_scene(600), 1 + half_s, Transition::Fades);
    REQUIRE(captions.shown().size() == 1);
    CHECK(captions.shown()[0].at.x == doctest::Approx(200));
    CHECK(captions.shown()[0].at.y == 96);
}

TEST_CASE("captions: a name that comes back while it goes turns round without a jump")
{
    Captions captions;
    captions.follow(with_era(40), 0, Transition::Cuts);
    captions.follow(empty_scene(), 1, Transition::Fades);
    captions.follow(empty_scene(), 1 + half_s, Transition::Fades);
    const float before = captions.shown()[0].opacity;
    captions.follow(with_era(40), 1 + half_s, Transition::Fades);
    REQUIRE(captions.shown().size() == 1);
    CHECK(captions.shown()[0].opacity == doctest::Approx(static_cast<double>(before)));
    captions.follow(with_era(40), 1 + half_s + change_s, Transition::Fades);
    CHECK(captions.shown()[0].opacity == 1);
}

TEST_CASE("captions: with reduced motion all is there at once, and gone at once")
{
    Captions captions;
    captions.follow(with_era(40), 5, Transition::Cuts);
    REQUIRE(captions.shown().size() == 1);
    CHECK(captions.shown()[0].opacity == 1);
    CHECK_FALSE(captions.is_settling(5));
    captions.follow(empty_scene(), 6, Transition::Cuts);
    CHECK(captions.shown().empty());
    CHECK_FALSE(captions.is_settling(6));
}

TEST_CASE("captions: names of eras are whole, in one line or two, and told where they have no room")
{
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;
    std::size_t in_two = 0;
    std::size_t small = 0;
    std::size_t without = 0;
    std::size_t narrow = 0;
    for (const std::size_t language : {0U, 1U, 2U}) {
        for (int i = 0; i < 120; ++i) {
            compose(source_of(sample::mopr(), sample::mopr_index(), sample::words(), typesetter),
                    {
                        .camera = {-12'500 + 20.0 * i, 9'000 + 120.0 * i},
                        .size = {1280,               720              },
                        .panel = Panel::Open,
                        .language = static_cast<LanguageId>(language)
            },
                    layouts, scene);
            for (const EraLabel& era : scene.eras) {
                const TextId name = sample::mopr().eras[era.era].name;
                if (!era.has_name) {
                    ++without;
                    // A cell that is wide enough for its name has it.
                    const float shown = std::min(era.to, scene.regions.strip.right()) -
                                        std::max(era.from, scene.regions.strip.x);
                    const float needed =
                        typesetter.width(sample::mopr().text(name, scene.spec.language),
                                         Metrics{}.style(Role::SmallNarrow));
                    CHECK((scene.has_era_in_front || shown < needed + 8));
                    continue;
                }
                std::string shown(typesetter.shaper().text(era.name));
                if (era.has_second)
                    shown += " " + std::string(typesetter.shaper().text(era.second));
                CHECK(shown == sample::mopr().text(name, scene.spec.language));
                CHECK(typesetter[era.name].width <= era.room.w + 1);
                in_two += era.has_second ? 1 : 0;
                small += era.role == Role::SmallLabel ? 1 : 0;
                narrow += era.role == Role::SmallNarrow ? 1 : 0;
            }
            Semantics tree;
            describe(source_of(sample::mopr(), sample::mopr_index(), sample::words(), typesetter),
                     scene, sample::theme("day"), tree);
            std::size_t told = 0;
            for (std::size_t k = 0; k < tree.size(); ++k)
                told += tree[k].role == SemanticRole::Era ? 1 : 0;
            CHECK(told == scene.eras.size());
        }
    }
    CHECK(in_two > 0);
    CHECK(small > in_two);
    CHECK(narrow > 0);
    CHECK(without > 0);
}

TEST_CASE(
    "captions: where several eras are too narrow for their names, the row names the one in view")
{
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;
    struct Row {
        Vec2 size;
        float scale;
        bool is_single;
    };
    const Row rows[] = {
        {{400, 1500},  1, true },
        {{1280, 720},  1, false},
        {{1920, 1080}, 1, false},
        {{1080, 1920}, 1, false},
        {{2560, 600},  1, false},
    };
    for (const Row& row : rows) {
        for (const std::size_t language : {0U, 1U}) {
            compose(source_of(sample::mopr(), sample::mopr_index(), sample::words(), typesetter),
                    {.camera = fitted(sample::mopr_index().range, 0, 1),
                     .size = row.size,
                     .metrics = {.scale = row.scale},
                     .language = static_cast<LanguageId>(language)},
                    layouts, scene);
            CAPTURE(row.size.x);
            CAPTURE(row.scale);
            CAPTURE(language);
            CHECK(scene.has_era_in_front == row.is_single);
            const auto named = std::ranges::count_if(scene.eras, &EraLabel::has_name);
            CHECK(named >= (row.is_single ? 1 : 4));
            if (!row.is_single) continue;
            CHECK(named == 1);
            const auto front = std::ranges::find_if(scene.eras, &EraLabel::has_name);
            CHECK(front->is_in_front);
            // It stands above its own days, as far as the row allows.
            const Rect& lanes = scene.regions.lanes;
            const float middle =
                (std::max(front->from, lanes.x) + std::min(front->to, lanes.right())) / 2;
            const float right = front->name_at.x + typesetter[front->name].width;
            const bool is_at_end = right > scene.regions.strip.right() - 16;
            CHECK((is_at_end || (front->name_at.x <= middle && middle <= right)));
            CHECK(typesetter[front->name].width <= front->room.w);
        }
    }
}
