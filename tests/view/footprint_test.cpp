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
        HitMarks hits;
        list.clear(bare.spec.size);
        paint({shown.exhibit, bare, presence, {}, hits}, theme, typesetter, list);
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
                // Where words hide an end of the strip, it goes on below them.
                Rect strip = grown(item.strip, stand.scene.spec.metrics.px(6));
                // Three dots where it is cut.
                const float dots = stand.scene.spec.metrics.px(14);
                strip = inset(strip, {-dots, 0, -dots, 0});
                strip.h = std::max(strip.h, covered.bottom() + 4 - strip.y);
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
                        const bool is_on_strip = !item.strip.is_empty() && is_inside(drawn, strip);
                        CHECK((is_on_strip || is_inside(drawn, covered)));
                        ++looked_at;
                    }
                }
            }
        }
        CHECK(looked_at > 1000);
    }
}

TEST_CASE("footprint: where the strip of a date is, nothing else stands")
{
    const unsigned seed = 1928;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t strips = 0;
    for (const sample::Shown* shown : {&sample::generated(1000), &sample::generated(50'000)}) {
        Stand stand{.shown = *shown};
        for (int view = 0; view < 60; ++view) {
            stand.show(some_view(random, shown->exhibit));
            for (const Item& item : stand.scene.items) {
                if (item.strip.is_empty()) continue;
                ++strips;
                CHECK(item.level != Level::Bar);
                for (const Item& other : stand.scene.items) {
                    if (other.id == item.id) continue;
                    CHECK_FALSE(overlap(other.strip, item.strip));
                    const Footprint covered = footprint_of(other, stand.scene.spec.metrics);
                    for (const Rect& part : {covered.body, covered.mark, covered.name}) {
                        if (part.is_empty()) continue;
                        CAPTURE(view);
                        CHECK_FALSE(overlap(part, item.strip));
                    }
                }
            }
        }
    }
    CHECK(strips > 100);
}

TEST_CASE("footprint: no bar runs on behind the card that is selected")
{
    Stand stand{.shown = sample::generated(1000)};
    ViewSpec spec{
        .camera = {-13'000, 8'000},
          .size = {1280,    720  }
    };
    std::size_t cards = 0;
    for (std::size_t i = 0; i < 400; ++i) {
        spec.selection = stand.shown.exhibit.by_time[i * 2];
        stand.show(spec);
        if (stand.scene.items.empty()) continue;
        const Item card = stand.scene.items.back();
        if (!card.is_selected || card.level > Level::ShortCard) continue;
        ++cards;
        for (const Item& bar : stand.scene.items) {
            if (bar.level == Level::Bar) CHECK_FALSE(overlap(bar.visible, card.box));
        }
    }
    CHECK(cards > 100);
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
                const bool is_item = tree[i].role == SemanticRole::Milestone ||
                                     tree[i].role == SemanticRole::Cluster;
                if (is_item && tree[i].focusable != Focusable::No) said.push_back(tree[i].hit);
            }
            REQUIRE(said.size() == scene.items.size() + scene.pieces.size());
            for (const Item& item : scene.items) {
                const Footprint own = footprint_of(item, metrics);
                CHECK(std::ranges::any_of(said, [&](const Rect& hit) {
                    return is_inside(hit, grown(bounds(own), 0.01F)) &&
                           distance_squared(own, {hit.x, hit.y}) == 0 &&
                           distance_squared(own, hit.centre()) == 0;
                }));
            }
            for (const GrainPiece& piece : scene.pieces)
                CHECK(std::ranges::find(said, piece.target) != said.end());
        }
        CHECK(hits > 500);
    }
}

TEST_CASE("footprint: what fades has no words where something else comes")
{
    const unsigned seed = 1934;
    CAPTURE(seed);
    std::mt19937 random(seed);
    Stand stand{.shown = sample::generated(1000)};
    std::size_t struck = 0;
    std::size_t spared = 0;
    for (int view = 0; view < 60; ++view) {
        ViewSpec spec = some_view(random, stand.shown.exhibit);
        Presence presence;
        stand.show(spec);
        presence.follow(stand.scene, 0, Transition::Cuts);
        spec.camera.days *= 0.8;
        stand.show(spec);
        presence.follow(stand.scene, 1, Transition::Fades);
        const Scene& scene = stand.scene;
        const Metrics& m = spec.metrics;
        const auto words_of = [](const Item& item) {
            return std::size_t{item.title_lines} + (item.date == RunId{} ? 0 : 1);
        };
        std::size_t expected = 0;
        for (const Item& item : scene.items)
            expected += words_of(item);
        for (const Presence::Leaving& gone : presence.leaving()) {
            const bool is_struck = std::ranges::any_of(scene.items, [&](const Item& item) {
                return item.id != gone.item.id &&
                       overlap(bounds(footprint_of(item, m)), bounds(footprint_of(gone.item, m)));
            });
            struck += is_struck ? 1 : 0;
            spared += is_struck ? 0 : 1;
            expected += is_struck ? 0 : words_of(gone.item);
        }
        Scene bare;
        bare.spec = scene.spec;
        bare.regions = scene.regions;
        bare.days = scene.days;
        bare.items = scene.items;
        DrawList list;
        HitMarks hits;
        list.clear(bare.spec.size);
        // Of the lanes, eras and years that presence knows only these are texts.
        const auto has_label = [](const AxisFade::Shown& tick) { return tick.labelled > 0; };
        const auto labels = std::ranges::count_if(presence.axis().shown(), has_label);
        const std::size_t captions = presence.captions().size() + static_cast<std::size_t>(labels) +
                                     (presence.axis().context_share() > 0 ? 1 : 0);
        paint({stand.shown.exhibit, bare, presence, {}, hits}, stand.theme, stand.typesetter, list);
        const auto texts = std::ranges::count(list.commands(), CommandKind::Glyphs, &Command::kind);
        CAPTURE(view);
        // Those that cannot be seen are not recorded.
        CHECK(static_cast<std::size_t>(texts) <= expected + captions);
    }
    CHECK(struck > 20);
    CHECK(spared > 20);
}

namespace {

// What the tiles in view have for a lane, where they are asked for as compose() asks.
std::vector<Placed> placed_in(Stand& stand, LaneId lane)
{
    const Scene& scene = stand.scene;
    const LaneRow& row = scene.rows[index_of(lane)];
    const float scale = scene.spec.metrics.scale;
    const LaneKey key{.lane = lane,
                      .band = scene.band,
                      .height = {(row.box.h - row.figures) / scale},
                      .language = scene.spec.language,
                      .texts = stand.typesetter.generation(),
                      .selection = scene.spec.selection};
    const Rect& lanes = scene.regions.lanes;
    std::vector<Placed> all;
    const std::int64_t last = tile_at(scene.days.day(lanes.right()), scene.band);
    for (std::int64_t at = tile_at(scene.days.day(lanes.x), scene.band); at <= last; ++at) {
        const Tile& tile = stand.layouts.of(stand.source(), key, at);
        all.insert(all.end(), tile.bars.begin(), tile.bars.end());
        all.insert(all.end(), tile.grown.begin(), tile.grown.end());
        all.insert(all.end(), tile.placed.begin(), tile.placed.end());
    }
    return all;
}

Projection in_units(const Scene& scene)
{
    const float scale = scene.spec.metrics.scale;
    return {scene.days.centre, scene.days.px_per_day / static_cast<double>(scale),
            scene.days.middle_px / scale};
}

bool is_near(const Rect& units, float scale, const Rect& pixels)
{
    if (units.is_empty() || pixels.is_empty()) return units.is_empty() == pixels.is_empty();
    const auto off = [](float a, float b) { return std::abs(a - b) > 1.01F; };
    return !off(units.x * scale, pixels.x) && !off(units.y * scale, pixels.y) &&
           !off(units.right() * scale, pixels.right()) &&
           !off(units.bottom() * scale, pixels.bottom());
}

}  // namespace

TEST_CASE("footprint: what an item covers is what its place in the layout covers")
{
    const unsigned seed = 1931;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const sample::Shown* shown : {&sample::generated(1000), &sample::generated(50'000)}) {
        Stand stand{.shown = *shown};
        std::size_t compared = 0;
        for (int view = 0; view < 60; ++view) {
            ViewSpec spec = some_view(random, shown->exhibit);
            spec.metrics.scale = view % 2 == 0 ? 1 : 2;
            stand.show(spec);
            const Scene& scene = stand.scene;
            const float scale = spec.metrics.scale;
            const Rect& lanes = scene.regions.lanes;
            const Rect in_view{lanes.x / scale, lanes.y / scale, lanes.w / scale, lanes.h / scale};
            CAPTURE(view);
            for (std::size_t lane = 0; lane < scene.rows.size(); ++lane) {
                const auto all = placed_in(stand, static_cast<LaneId>(lane));
                for (const Item& item : scene.items) {
                    if (index_of(item.lane) != lane) continue;
                    const auto placed = std::ranges::find_if(all, [&](const Placed& p) {
                        return p.id == item.id && p.level == item.level;
                    });
                    // A label near an edge may have its room in the view alone
                    // (compose_fill.cpp).
                    const float x = item.dot.x / scale;
                    const bool is_near_edge = x < in_view.x + 301 || x > in_view.right() - 451;
                    // And what goes on in the view hangs from a day in it.
                    const bool goes_on = std::abs(scene.days.x(item.anchor) - item.dot.x) > 1;
                    const bool may_be_filled =
                        item.level == Level::Label && (is_near_edge || goes_on);
                    if (placed == all.end()) {
                        CHECK(may_be_filled);
                        continue;
                    }
                    const float row = footprint_of(*placed, placed->side, in_units(scene),
                                                   scene.rows[lane].box.y / scale)
                                          .body.y;
                    const bool is_elsewhere = goes_on || std::abs(item.box.y / scale - row) > 1 ||
                                              item.title_lines != placed->title_lines;
                    if (may_be_filled && is_elsewhere) continue;
                    // What turned round at an edge of the view stands elsewhere.
                    const bool is_at_other_end =
                        item.is_name_outside && item.title_at.x < item.visible.x;
                    if (item.opens_left != (placed->side == Side::Left) ||
                        item.is_name_outside != placed->is_name_outside || is_at_other_end)
                        continue;
                    // Near an edge of the view a card may show no more than its title.
                    const bool has_more = item.more_lines > 0 || !item.picture.is_empty();
                    const Placed as_shown = has_more ? with_more(*placed) : *placed;
                    Footprint laid_out = footprint_of(as_shown, as_shown.side, in_units(scene),
                                                      scene.rows[lane].box.y / scale);
                    if (item.level == Level::Bar) {
                        const Rect whole = laid_out.body;
                        laid_out.body = intersection(whole, in_view);
                        if (laid_out.body.is_empty() || whole.right() != laid_out.body.right())
                            continue;
                    }
                    const Footprint found = footprint_of(item, spec.metrics);
                    CHECK(is_near(laid_out.body, scale, found.body));
                    CHECK(is_near(laid_out.mark, scale, found.mark));
                    if (item.title_lines != 0) CHECK(is_near(laid_out.name, scale, found.name));
                    ++compared;
                }
            }
        }
        CHECK(compared > 500);
    }
}

TEST_CASE("footprint: what is kept free for one item is covered by no other of its lane")
{
    const unsigned seed = 1932;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t compared = 0;
    Stand stand{.shown = sample::generated(50'000)};
    for (int view = 0; view < 60; ++view) {
        stand.show(some_view(random, stand.shown.exhibit));
        CAPTURE(view);
        // Where it is narrowest: at the smallest scale of the band.
        const Scene& scene = stand.scene;
        const Projection days{scene.spec.camera.centre, scale_of(scene.band), 0};
        for (std::size_t lane = 0; lane < scene.rows.size(); ++lane) {
            const auto all = placed_in(stand, static_cast<LaneId>(lane));
            for (const Placed& one : all) {
                if (one.level == Level::Bar) continue;
                const Rect body = footprint_of(one, one.side, days, 0).body;
                for (const Placed& other : all) {
                    if (other.id == one.id) continue;
                    const Footprint covered = footprint_of(other, other.side, days, 0);
                    CHECK_FALSE(overlap(grown(body, -0.1F), kept_free(covered, other.level)));
                    ++compared;
                }
            }
        }
    }
    CHECK(compared > 10'000);
}

TEST_CASE("vague dates: the days that a date could mean are drawn, or its mark is a pale one")
{
    std::size_t vague = 0;
    std::size_t pale = 0;
    Stand stand{
        .shown = {sample::mopr(), sample::mopr_index()}
    };
    for (const Vec2 size : {
             Vec2{1920, 1080},
             {1280, 720 },
             {1080, 1920}
    }) {
        for (const Span& span : {
                 stand.shown.index.range, Span{-17'600, -15'700}
        }) {
            stand.show({.camera = fitted(span, 0, 1), .size = size});
            const Scene& scene = stand.scene;
            for (const Item& item : scene.items) {
                const double wide = (item.last - item.first) * scene.days.px_per_day;
                if (item.level == Level::Bar || item.is_uncertain || wide <= 20) continue;
                ++vague;
                if (!item.strip.is_empty()) continue;
                const std::string_view name =
                    stand.shown.exhibit.name_of(stand.shown.exhibit[item.id]);
                CAPTURE(name);
                CAPTURE(size.x);
                ++pale;
                Item exact = item;
                exact.first = exact.last = exact.anchor;
                CHECK(stand.painted({item}).commands().size() >
                      stand.painted({exact}).commands().size());
            }
        }
    }
    CHECK(vague > 20);
    CHECK(pale > 0);
}
