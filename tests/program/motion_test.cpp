// What moves between two frames: panels slide, and no letters are seen through others.

#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

using namespace vitrine;

namespace {

constexpr double frame_of_motion_s = 1 / 60.0;

struct PanelSeen {
    Vec2 at;
    float opacity = 0;
};

// The ground of the panel as it is painted: the filled rectangle of its size.
std::optional<PanelSeen> panel_seen(const Loop& loop, const Rect& panel)
{
    std::optional<PanelSeen> seen;
    for (const Command& c : loop.list().commands()) {
        if (c.kind == CommandKind::Rect && c.box.w == panel.w && c.box.h == panel.h)
            seen = PanelSeen{
                {c.box.x, c.box.y},
                static_cast<float>(c.color.a) / 255
            };
    }
    return seen;
}

// Where letters are that can be seen, a little less than their lines.
std::vector<Rect> letters_seen(const DrawList& list, const Rect& within)
{
    std::vector<Rect> all;
    constexpr std::uint8_t least_seen = 12;
    for (const Command& c : list.commands()) {
        if (c.kind != CommandKind::Glyphs || c.is_in_picture || c.color.a < least_seen) continue;
        const Rect box = intersection(
            {c.box.x + 1, c.box.y + c.box.h * 0.3F, c.box.w - 2, c.box.h * 0.4F}, c.clip);
        // The same letters twice are one text with a mark on it.
        if (!box.is_empty() && within.holds(box.centre()) &&
            std::ranges::find(all, box) == all.end())
            all.push_back(box);
    }
    return all;
}

std::size_t struck_through(const DrawList& list, const Rect& within)
{
    const std::vector<Rect> all = letters_seen(list, within);
    std::size_t struck = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i + 1; k < all.size(); ++k)
            struck += overlap(all[i], all[k]) ? 1 : 0;
    }
    return struck;
}

}  // namespace

TEST_CASE("motion: the panel slides in and out by 24 units in 200 ms, and stands still afterwards")
{
    for (const Vec2 size : {
             Vec2{1920, 1080},
             Vec2{1080, 1920}
    }) {
        Show show(explore, size);
        show.turn_at(1);
        show_detail(show.loop.state_for_start(), MilestoneId{2});
        std::optional<PanelSeen> before;
        Vec2 first;
        float longest = 0;
        float most = 0;
        for (int i = 0; i <= 20; ++i) {
            show.turn_at(2 + i * frame_of_motion_s);
            const Rect& rest = show.loop.scene().regions.panel;
            const std::optional<PanelSeen> now = panel_seen(show.loop, rest);
            if (!now) {
                CHECK(i < 3);
                continue;
            }
            if (!before) first = {now->at.x - rest.x, now->at.y - rest.y};
            CAPTURE(i);
            if (before) {
                longest = std::max(longest,
                                   std::hypot(now->at.x - before->at.x, now->at.y - before->at.y));
                most = std::max(most, now->opacity - before->opacity);
            }
            if (i * frame_of_motion_s >= 0.2) {
                CHECK(now->at == Vec2{rest.x, rest.y});
                CHECK(now->opacity == 1);
            }
            before = now;
        }
        CHECK(std::hypot(first.x, first.y) > 18);
        CHECK(std::hypot(first.x, first.y) <= 24);
        CHECK(longest > 0);
        CHECK(longest <= 5);
        CHECK(most <= 0.3F);
        // And out again, the same way.
        const Rect rest = show.loop.scene().regions.panel;
        show.turn_with(4, event::Key{.code = KeyCode::Escape});
        float opacity = 1;
        int frames = 0;
        for (int i = 1; i <= 20; ++i) {
            show.turn_at(4 + i * frame_of_motion_s);
            const std::optional<PanelSeen> now = panel_seen(show.loop, rest);
            if (!now) break;
            ++frames;
            CHECK(now->opacity <= opacity);
            CHECK(opacity - now->opacity <= 0.3F);
            CHECK(std::hypot(now->at.x - rest.x, now->at.y - rest.y) <= 24);
            opacity = now->opacity;
        }
        CHECK(frames > 6);
        CHECK(frames < 14);
        CHECK(opacity <= 0.3F);
    }
}

TEST_CASE("motion: with reduced motion a panel is there at once, and gone at once")
{
    Show show(explore, {1920, 1080}, {.reduces_motion = true});
    show.turn_at(1);
    show_detail(show.loop.state_for_start(), MilestoneId{2});
    show.turn_at(2);
    const Rect rest = show.loop.scene().regions.panel;
    const std::optional<PanelSeen> seen = panel_seen(show.loop, rest);
    REQUIRE(seen.has_value());
    CHECK(seen->at == Vec2{rest.x, rest.y});
    CHECK(seen->opacity == 1);
    show.turn_with(3, event::Key{.code = KeyCode::Escape});
    show.turn_at(3 + frame_of_motion_s);
    CHECK_FALSE(panel_seen(show.loop, rest).has_value());
}

TEST_CASE("motion: while the view zooms, letters in lanes and of eras are hardly ever seen through "
          "others")
{
    for (const std::size_t language : {0U, 1U}) {
        Show show(explore, {1920, 1080}, {.language = static_cast<LanguageId>(language)});
        State& state = show.loop.state_for_start();
        constexpr int frames = 300;
        const double day = static_cast<double>(number(day_of({1925, 3, 18})));
        std::size_t fading = 0;
        std::size_t struck = 0;
        for (int i = 0; i <= frames; ++i) {
            const double in = 1 - std::abs(2.0 * i / frames - 1);
            state.camera = {day + (1 - in) * 3'000, 26 * 365.25 * std::pow(1 / (26 * 365.25), in)};
            if (i % 60 == 20) show_detail(state, MilestoneId{static_cast<std::uint32_t>(i) / 3});
            show.turn_at(1 + i * frame_of_motion_s);
            const Regions& regions = show.loop.scene().regions;
            struck += struck_through(show.loop.list(), regions.lanes);
            struck += struck_through(show.loop.list(), regions.eras);
            fading += show.loop.presence().leaving().size();
        }
        CHECK(fading > 500);
        CAPTURE(language);
        // Of 301 frames; what glides may still touch what fades for a moment.
        CHECK(struck <= 6);
    }
}

TEST_CASE("motion: a piece of grain lists what nothing else shows, and all of that")
{
    Show show(explore, {1920, 1080});
    show.turn_at(1);
    const std::vector<GrainPiece> pieces = show.loop.scene().pieces;
    REQUIRE(pieces.size() > 20);
    double now_s = 2;
    std::size_t beside = 0;  // pieces with something between them that has a title
    for (const GrainPiece& piece : pieces) {
        if (piece.runs_at || piece.count > 7) continue;
        State& state = show.loop.state_for_start();
        open_page(state.pages, state.focus, page::List{piece.lane, piece.first, piece.last});
        show.turn_at(++now_s);
        const Semantics& tree = show.loop.semantics();
        const std::optional<std::size_t> list = tree.find(SemanticRole::Panel, "list");
        REQUIRE(list.has_value());
        std::size_t rows = 0;
        for (std::size_t i = *list; i < tree.size(); ++i)
            rows += tree[i].role == SemanticRole::Link ? 1 : 0;
        CHECK(rows == piece.count);
        const LaneIndex& lane = world().index.lanes[index_of(piece.lane)];
        beside += lane.between(piece.first, piece.last + 0.5).size() > piece.count ? 1 : 0;
        show.turn_with(now_s + 0.5, event::Key{.code = KeyCode::Escape});
    }
    CHECK(beside > 0);
}
