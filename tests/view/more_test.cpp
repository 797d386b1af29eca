#include "support/sample.h"
#include "view/compose.h"
#include "view/footprint.h"
#include "view/unit_text.h"

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

TEST_CASE("semantic zoom: a card holds all that it shows")
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
            if (item.more_lines == 0 && item.picture.is_empty()) continue;
            if (item.more_lines > 0) {
                ++with_text;
                const float lines = static_cast<float>(item.more_lines - 1);
                const float last = item.more_at.y + lines * metrics.line_height(Role::Small);
                CHECK(last < item.box.bottom());
            }
            for (std::size_t i = 0; i < item.title_lines; ++i) {
                const float right = item.title_at.x + seen.typesetter[item.title[i]].width;
                CHECK(right < item.box.right());
            }
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
        }
    }
    CHECK(with_text > 60);
    CHECK(with_picture > 20);
}

TEST_CASE("semantic zoom: in the opening view cards that matter most have pictures, and no summary")
{
    Seen seen;
    for (const std::size_t language : {0U, 1U}) {
        seen.show({
            .camera = fitted(seen.shown.index.range, 0, 1),
            .size = {1920, 1080},
            .language = static_cast<LanguageId>(language)
        });
        std::size_t with_picture = 0;
        for (const Item& item : seen.scene.items) {
            CHECK(item.more_lines == 0);
            if (item.picture.is_empty()) continue;
            ++with_picture;
            CHECK(seen.shown.exhibit[item.id].weight == 1);
        }
        CAPTURE(language);
        CHECK(with_picture >= 3);
    }
}

namespace {

// What a card must not cover, in logical units: all else in its lane with the gaps that it keeps,
// and the days of dates that are drawn in rows below it.
std::vector<Rect> in_way_of(const Seen& seen, const Item& card)
{
    std::vector<Rect> taken;
    const auto units = [&](const Rect& box) {
        const float scale = seen.scene.spec.metrics.scale;
        return Rect{box.x / scale, box.y / scale, box.w / scale, box.h / scale};
    };
    for (const Item& item : seen.scene.items) {
        if (item.lane != card.lane || item.id == card.id) continue;
        taken.push_back(grown(units(bounds(footprint_of(item, seen.scene.spec.metrics))), 12));
        if (item.first == item.last || item.dot.y < card.box.bottom()) continue;
        const float left = seen.scene.days.x(std::max(item.first, seen.scene.in_view.from));
        const float right = seen.scene.days.x(std::min(item.last, seen.scene.in_view.to));
        taken.push_back(grown(units({left, item.dot.y, right - left, 1}), 8));
    }
    return taken;
}

struct Wanted {
    float w = 0;  // of a card, in logical units
    float h = 0;
};

// Whether a card could be as large, and stay away from the edges of the view and of the exhibit's
// range, beyond which nobody knows what stands.
bool could_be(const Seen& seen, const Item& card, Wanted wanted)
{
    const Scene& scene = seen.scene;
    const float scale = scene.spec.metrics.scale;
    const LaneRow& row = scene.rows[index_of(card.lane)];
    // With its mark, half of which is outside of it.
    const Rect box{card.box.x / scale - 10, card.box.y / scale - 10, wanted.w + 10, wanted.h + 11};
    const float floor = (row.box.bottom() - row.figures) / scale - 12;
    const float end = scene.days.x(seen.shown.index.range.to) / scale;
    const float edge = scene.regions.lanes.right() / scale - 640;
    const float start = scene.regions.lanes.x / scale + 640;
    if (card.opens_left || box.x < start || wanted.w > 590) return false;
    if (box.bottom() > floor || box.right() > std::min(end, edge)) return false;
    return std::ranges::none_of(in_way_of(seen, card),
                                [&](const Rect& taken) { return overlap(taken, box); });
}

}  // namespace

TEST_CASE("semantic zoom: what is free beside and below a card is spent on summary and picture")
{
    const unsigned seed = 340;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> zoom(std::log(20.0), std::log(6000.0));
    std::uniform_real_distribution<double> centre(-17'500, -8'000);
    Seen seen;
    std::size_t with_room = 0;
    std::size_t left_unused = 0;
    const Vec2 sizes[] = {
        {1920, 1080},
        {3840, 2160},
        {2560, 1440}
    };
    for (int view = 0; view < 500; ++view) {
        ViewSpec spec{
            .camera = {centre(random), std::exp(zoom(random))},
            .size = sizes[random() % 3],
            .language = static_cast<LanguageId>(random() % 2)
        };
        // Layouts are made for the smallest scale of a band: there nothing is left unused.
        const double wide = units_per_day(spec);
        spec.camera.days *= wide / (scale_of(band_of(wide)) * (1 + 1e-9));
        seen.show(spec);
        CAPTURE(view);
        const bool is_near = units_per_day(spec) * 365 >= 260;
        for (const Item& item : seen.scene.items) {
            if (item.level > Level::ShortCard) continue;
            UnitText text(seen.typesetter, spec.metrics.least_em);
            const std::string_view title =
                seen.shown.exhibit.text(seen.shown.exhibit[item.id].title, spec.language);
            const std::string name(title);
            CAPTURE(name);
            const float line = text.line_height(Role::Small).count;
            const Milestone& milestone = seen.shown.exhibit[item.id];
            const bool has_picture = !seen.shown.exhibit.details_of(milestone).pictures.empty();
            if (item.more_lines == 0) {
                const float lines = is_near ? 1 : 2;
                const Wanted summary{std::max(item.box.w, 330.0F), item.box.h + line * lines};
                const bool is_left_unused = could_be(seen, item, summary);
                // Of a few hundred a card or two may stand beside what the view does not show.
                left_unused += is_left_unused ? 1 : 0;
            } else {
                ++with_room;
            }
            if (!has_picture || !item.picture.is_empty()) continue;
            if (item.more_lines == 0 && milestone.weight > 1) continue;
            const Wanted picture{item.box.w + std::min(168.0F, item.box.h * 1.6F) + 1, item.box.h};
            const bool is_without = could_be(seen, item, picture);
            CHECK_FALSE(is_without);
        }
    }
    CHECK(with_room > 300);
    CHECK(left_unused * 100 <= with_room);
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
            if (item.more_lines == 0 && item.picture.is_empty()) continue;
            spec.selection = item.id;
            chosen.show(spec);
            const auto same = std::ranges::find(chosen.scene.items, item.id, &Item::id);
            REQUIRE(same != chosen.scene.items.end());
            CAPTURE(view);
            CHECK(same->is_selected);
            CHECK(same->more_lines >= item.more_lines);
            CHECK((item.picture.is_empty() || !same->picture.is_empty()));
            ++with_text;
        }
    }
    CHECK(with_text > 20);
}
