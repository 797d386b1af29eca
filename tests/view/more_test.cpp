#include "support/sample.h"
#include "view/compose.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace vitrine;

namespace {

struct Seen {
    const sample::Shown shown{sample::mopr(), sample::mopr_index()};
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;

    void show(const ViewSpec& spec)
    {
        const Words& words = sample::words(index_of(spec.language) == 1 ? "ru" : "en");
        compose(source_of(shown.exhibit, shown.index, words, typesetter), spec, layouts, scene);
    }
};

// Views that are near enough for a lane to have few marks in sight.
ViewSpec near_view(std::mt19937& random)
{
    std::uniform_real_distribution<double> zoom(std::log(40.0), std::log(1600.0));
    std::uniform_real_distribution<double> centre(-17'500, -8'000);
    ViewSpec spec;
    spec.camera = {centre(random), std::exp(zoom(random))};
    spec.size = random() % 2 == 0 ? Vec2{1920, 1080} : Vec2{1080, 1920};
    spec.metrics.scale = random() % 2 == 0 ? 1 : 1.5F;
    spec.language = static_cast<LanguageId>(random() % 2);
    return spec;
}

}  // namespace

TEST_CASE("semantic zoom: a card holds all that it shows, and no mark of its lane is beside it")
{
    const unsigned seed = 34;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Seen seen;
    std::size_t with_text = 0;
    std::size_t with_picture = 0;
    for (int view = 0; view < 400; ++view) {
        seen.show(near_view(random));
        CAPTURE(view);
        const Metrics& metrics = seen.scene.spec.metrics;
        for (const Item& item : seen.scene.items) {
            if (item.more_lines == 0) {
                CHECK(item.picture.is_empty());
                continue;
            }
            ++with_text;
            const float lines = static_cast<float>(item.more_lines - 1);
            const float last = item.more_at.y + lines * metrics.line_height(Role::Small);
            CHECK(last < item.box.bottom());
            for (std::size_t i = 0; i < item.more_lines; ++i) {
                const float right = item.more_at.x + seen.typesetter[item.more[i]].width;
                CHECK(right < item.box.right());
            }
            if (!item.picture.is_empty()) {
                ++with_picture;
                CHECK(item.picture.x >= item.box.x);
                CHECK(item.picture.right() < item.title_at.x);
                CHECK(item.picture.h == item.box.h);
            }
            for (const MilestoneId other : seen.shown.index.lanes[index_of(item.lane)].by_time) {
                if (other == item.id) continue;
                const float x = seen.scene.days.x(seen.shown.index[other].anchor);
                const bool is_beside = x > item.box.x && x < item.box.right();
                CHECK_FALSE(is_beside);
            }
        }
    }
    CHECK(with_text > 60);
    CHECK(with_picture > 20);
}

TEST_CASE("semantic zoom: what stands near others has its title alone")
{
    Seen seen;
    seen.show({
        .camera = fitted(seen.shown.index.range, 0, 1), .size = {1920, 1080}
    });
    CHECK(std::ranges::all_of(seen.scene.items,
                              [](const Item& item) { return item.more_lines == 0; }));
}

TEST_CASE("semantic zoom: to select a card takes neither its summary nor its picture away")
{
    const unsigned seed = 7;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Seen seen;
    Seen chosen;
    std::size_t with_text = 0;
    for (int view = 0; view < 150; ++view) {
        ViewSpec spec = near_view(random);
        seen.show(spec);
        for (const Item& item : seen.scene.items) {
            if (item.more_lines == 0) continue;
            spec.selection = item.id;
            chosen.show(spec);
            const auto same = std::ranges::find(chosen.scene.items, item.id, &Item::id);
            REQUIRE(same != chosen.scene.items.end());
            CAPTURE(view);
            CHECK(same->is_selected);
            CHECK(same->more_lines > 0);
            CHECK(same->picture.is_empty() == item.picture.is_empty());
            ++with_text;
        }
    }
    CHECK(with_text > 20);
}
