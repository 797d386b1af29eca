#include "support/sample.h"
#include "view/scene.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

using namespace vitrine;

namespace {

struct Stage {
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;

    void show(const ViewSpec& spec)
    {
        const Words& words = sample::words(index_of(spec.language) == 1 ? "ru" : "en");
        compose(sample::mopr(), sample::mopr_index(), spec, words, typesetter, layouts, scene);
    }
};

// Where an item's words stand.
std::vector<Rect> texts_of(Stage& stage, const Item& item)
{
    std::vector<Rect> all;
    if (item.title_lines == 0) return all;
    if (item.level == Level::Card || item.level == Level::ShortCard) {
        all.push_back(item.box);
        return all;
    }
    const Run& run = stage.typesetter[item.title[0]];
    float width = run.width;
    if (item.level == Level::Bar) width = std::min(width, item.title_room);
    if (item.level == Level::Ring) return {item.box};
    all.push_back({item.title_at.x, item.title_at.y - run.ascent, width, run.ascent + run.descent});
    return all;
}

std::string_view name_of(const Item& item)
{
    return sample::mopr().name_of(sample::mopr()[item.id]);
}

Rect picture_of(const Item& item)
{
    const bool is_bar = item.level == Level::Bar || item.level == Level::Strip;
    if (is_bar) return item.visible;
    return {item.dot.x - 6, item.dot.y - 6, 12, 12};
}

ViewSpec random_view(std::mt19937& random)
{
    std::uniform_real_distribution<double> zoom(std::log(4.0), std::log(16'000.0));
    std::uniform_real_distribution<double> centre(-18'200, -7'700);
    const Vec2 sizes[] = {
        {1920, 1080},
        {1280, 720 },
        {1080, 1920}
    };
    const float scales[] = {1, 1, 1.25F, 1.5F};
    ViewSpec spec;
    spec.camera = {centre(random), std::exp(zoom(random))};
    spec.size = sizes[random() % 3];
    spec.metrics.scale = scales[random() % 4];
    spec.language = static_cast<LanguageId>(random() % 2);
    if (random() % 3 == 0) {
        spec.panel = Panel::Open;
        spec.selection = static_cast<MilestoneId>(random() % sample::mopr().milestones.size());
    }
    return spec;
}

}  // namespace

TEST_CASE("layout: nothing overlaps a text, in any view")
{
    const unsigned seed = 1922;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Stage stage;
    for (int view = 0; view < 300; ++view) {
        const ViewSpec spec = random_view(random);
        stage.show(spec);
        CAPTURE(view);
        const auto& items = stage.scene.items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (const Rect& text : texts_of(stage, items[i])) {
                for (std::size_t k = 0; k < items.size(); ++k) {
                    if (k == i) continue;
                    const std::string_view a = name_of(items[i]);
                    const std::string_view b = name_of(items[k]);
                    CAPTURE(a);
                    CAPTURE(b);
                    CHECK_FALSE(overlap(grown(text, -1), picture_of(items[k])));
                    for (const Rect& other : texts_of(stage, items[k]))
                        CHECK_FALSE(overlap(grown(text, -1), other));
                }
            }
        }
    }
}

TEST_CASE("layout: every milestone is shown or counted, at every scale")
{
    Stage stage;
    const Index& index = sample::mopr_index();
    for (int band = -40; band < 60; band += 3) {
        for (std::size_t lane = 0; lane < index.lanes.size(); ++lane) {
            const LaneKey key{.band = band,
                              .height_px = 120,
                              .metrics = {},
                              .language = {},
                              .texts = stage.typesetter.generation()};
            const LaneLayout& layout =
                stage.layouts.of(sample::mopr(), index, static_cast<LaneId>(lane), key,
                                 sample::words(), stage.typesetter);
            std::size_t counted = 0;
            std::set<MilestoneId> shown;
            for (const Placed& placed : layout.placed) {
                counted += placed.count;
                CHECK(shown.insert(placed.id).second);
            }
            CAPTURE(band);
            CHECK(counted == index.lanes[lane].by_time.size());
        }
    }
}

TEST_CASE("scene: every milestone whose days are in view is seen or counted")
{
    const unsigned seed = 26;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Stage stage;
    const Index& index = sample::mopr_index();
    for (int view = 0; view < 200; ++view) {
        ViewSpec spec = random_view(random);
        spec.metrics.scale = 1;
        stage.show(spec);
        const Scene& scene = stage.scene;
        const float left = scene.regions.lanes.x + 10;
        const float right = scene.regions.lanes.right() - 10;
        for (std::size_t lane = 0; lane < index.lanes.size(); ++lane) {
            std::size_t in_view = 0;
            for (const MilestoneId id : index.lanes[lane].by_time) {
                const Extent& extent = index[id];
                const float from =
                    scene.days.x(extent.is_period ? extent.span.from : extent.anchor);
                const float to = scene.days.x(extent.is_period ? extent.span.to : extent.anchor);
                in_view += to > left + 1 && from < right - 1 && from < left - 11 && extent.is_period
                               ? 1
                               : 0;
            }
            // Of those that run in from the left: bars, and what rings count.
            std::size_t counted = 0;
            for (const Item& item : scene.items) {
                if (index_of(item.lane) == lane) counted += item.count;
            }
            for (const Item& ring : scene.running) {
                if (index_of(ring.lane) == lane) counted += ring.count;
            }
            CAPTURE(view);
            CAPTURE(lane);
            CHECK(counted >= in_view);
        }
    }
}

TEST_CASE("layout: the same view is the same scene, however it was reached")
{
    const unsigned seed = 1948;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Stage wandering;
    for (int view = 0; view < 60; ++view) {
        const ViewSpec spec = random_view(random);
        wandering.show(spec);
        Stage fresh;
        fresh.show(spec);
        REQUIRE(fresh.scene.items.size() == wandering.scene.items.size());
        for (std::size_t i = 0; i < fresh.scene.items.size(); ++i) {
            CHECK(fresh.scene.items[i].id == wandering.scene.items[i].id);
            CHECK(fresh.scene.items[i].level == wandering.scene.items[i].level);
            CHECK(fresh.scene.items[i].box == wandering.scene.items[i].box);
        }
    }
}

TEST_CASE("scene: what is drawn is what is hit")
{
    Stage stage;
    stage.show({
        .camera = {-12'500, 9'000},
          .size = {1920,    1080 }
    });
    std::size_t cards = 0;
    for (const Item& item : stage.scene.items) {
        if (item.level != Level::Card && item.level != Level::ShortCard) continue;
        ++cards;
        const Hit found = hit(stage.scene, {item.box.x + item.box.w / 2, item.box.bottom() - 4}, 4);
        REQUIRE(found.kind == HitKind::Milestone);
        CHECK(stage.scene.items[found.item].id == item.id);
    }
    CHECK(cards >= 4);
    CHECK(hit(stage.scene, stage.scene.regions.minimap.centre(), 4).kind != HitKind::Nothing);
    CHECK(hit(stage.scene, {5, 5}, 4).kind == HitKind::Nothing);
}

TEST_CASE("scene: the panel covers no milestone")
{
    Stage stage;
    for (const Vec2 size : {
             Vec2{1920, 1080},
             Vec2{1280, 720 },
             Vec2{1080, 1920}
    }) {
        stage.show({
            .camera = {-12'500, 9'000},
            .size = size,
            .panel = Panel::Open,
            .selection = MilestoneId{3      }
        });
        CHECK_FALSE(stage.scene.regions.panel.is_empty());
        for (const Item& item : stage.scene.items)
            CHECK_FALSE(overlap(item.visible, stage.scene.regions.panel));
    }
}
