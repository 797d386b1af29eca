#include "support/sample.h"
#include "text/atlas.h"
#include "view/compose.h"
#include "view/footprint.h"
#include "view/hit.h"
#include "view/paint.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace vitrine;

namespace {

ViewSpec some_view(std::mt19937& random, const Exhibit& exhibit)
{
    std::uniform_real_distribution<double> zoom(std::log(4.0), std::log(16'000.0));
    std::uniform_real_distribution<double> centre(-18'200, -7'700);
    const float scales[] = {1, 1.25F, 1.5F, 2};
    ViewSpec spec{
        .camera = {centre(random), std::exp(zoom(random))},
          .size = {1920,           1080                  }
    };
    spec.metrics.scale = scales[random() % 4];
    spec.language = static_cast<LanguageId>(random() % exhibit.languages.size());
    return spec;
}

struct Stand {
    const sample::Shown& shown;
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;
    Atlas atlas{sample::fonts(), 8};
    Theme theme = sample::theme("day");

    ViewSource source()
    {
        return source_of(shown.exhibit, shown.index, sample::words(), typesetter);
    }
    void show(const ViewSpec& spec) { compose(source(), spec, layouts, scene); }

    // The timeline with `items` and nothing else.
    DrawList painted(const std::vector<Item>& items)
    {
        Scene bare;
        bare.spec = scene.spec;
        bare.regions = scene.regions;
        bare.days = scene.days;
        bare.items = items;
        Presence presence;
        presence.follow(bare, 0, Transition::Cuts);
        DrawList list;
        list.clear(bare.spec.size);
        paint({shown.exhibit, bare, presence, {}}, theme, typesetter, list);
        return list;
    }
};

bool is_inside(const Rect& inner, const Rect& outer)
{
    return inner.is_empty() || (inner.x >= outer.x && inner.y >= outer.y &&
                                inner.right() <= outer.right() && inner.bottom() <= outer.bottom());
}

// What a command draws, as far as it is seen; of texts their glyphs.
std::vector<Rect> drawn_by(const Command& c, const DrawList& list, Atlas& atlas)
{
    if (c.kind == CommandKind::Line) {
        // Their box has room for thick ends, which they have not.
        const Vec2 from = list.points()[c.first];
        const Vec2 to = list.points()[c.first + 1];
        const bool is_level = from.y == to.y;
        const Rect line{from.x, from.y, to.x - from.x, to.y - from.y};
        const float half = c.a / 2;
        const Rect drawn =
            is_level ? inset(line, {0, -half, 0, -half}) : inset(line, {-half, 0, -half, 0});
        return {intersection(drawn, c.clip)};
    }
    if (c.kind != CommandKind::Glyphs) return {intersection(c.box, c.clip)};
    std::vector<Rect> all;
    for (const PlacedGlyph& g : list.glyphs().subspan(c.first, c.count)) {
        all.push_back(intersection(atlas.find(g.key).box(g.x, g.y), c.clip));
    }
    return all;
}

}  // namespace

TEST_CASE("footprint: what is painted of an item lies inside what it covers")
{
    const unsigned seed = 1927;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const sample::Shown* shown : {&sample::generated(1000), &sample::generated(50'000)}) {
        Stand stand{.shown = *shown};
        std::size_t looked_at = 0;
        for (int view = 0; view < 40; ++view) {
            stand.show(some_view(random, shown->exhibit));
            const std::size_t bare = stand.painted({}).commands().size();
            const auto items = stand.scene.items;
            for (const Item& item : items) {
                const DrawList list = stand.painted({item});
                const Rect covered = grown(bounds(footprint_of(item, stand.scene.spec.metrics)), 2);
                // An item is painted after the paper and before all else that is left.
                const std::size_t own = list.commands().size() - bare;
                for (const Command& c : list.commands().subspan(1, own)) {
                    if (c.kind == CommandKind::Shadow) continue;
                    for (const Rect& drawn : drawn_by(c, list, stand.atlas)) {
                        CAPTURE(view);
                        const int level = static_cast<int>(item.level);
                        CAPTURE(level);
                        const int kind = static_cast<int>(c.kind);
                        CAPTURE(kind);
                        CHECK(is_inside(drawn, covered));
                        ++looked_at;
                    }
                }
            }
        }
        CHECK(looked_at > 1000);
    }
}

TEST_CASE("footprint: what is pressed is what is covered, and what is said of it lies there")
{
    const unsigned seed = 1929;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const sample::Shown* shown : {&sample::generated(1000), &sample::generated(50'000)}) {
        Stand stand{.shown = *shown};
        Semantics tree;
        std::size_t hits = 0;
        for (int view = 0; view < 100; ++view) {
            stand.show(some_view(random, shown->exhibit));
            const Scene& scene = stand.scene;
            const Metrics& metrics = scene.spec.metrics;
            const Rect& lanes = scene.regions.lanes;
            CAPTURE(view);
            for (int press = 0; press < 200; ++press) {
                const Vec2 at{lanes.x + static_cast<float>(random() % 1000) / 1000 * lanes.w,
                              lanes.y + static_cast<float>(random() % 1000) / 1000 * lanes.h};
                const bool is_covered = std::ranges::any_of(scene.items, [&](const Item& item) {
                    return distance_squared(footprint_of(item, metrics), at) == 0;
                });
                const Hit found = hit(scene, at, 0);
                const bool is_hit = found.kind == HitKind::Milestone;
                CHECK(is_hit == is_covered);
                hits += is_hit ? 1 : 0;
                if (is_hit) {
                    CHECK(distance_squared(footprint_of(scene.items[found.item], metrics), at) ==
                          0);
                }
            }
            tree.clear();
            describe(stand.source(), scene, stand.theme, tree);
            std::vector<Rect> said;
            for (std::size_t i = 0; i < tree.size(); ++i) {
                if (tree[i].focusable == Focusable::Yes && tree[i].role != SemanticRole::Lane)
                    said.push_back(tree[i].hit);
            }
            REQUIRE(said.size() == scene.items.size() + scene.pieces.size());
            for (const Item& item : scene.items)
                CHECK(std::ranges::find(said, bounds(footprint_of(item, metrics))) != said.end());
            for (const GrainPiece& piece : scene.pieces)
                CHECK(std::ranges::find(said, piece.target) != said.end());
        }
        CHECK(hits > 500);
    }
}
