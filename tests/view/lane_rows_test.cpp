// Lanes that share the window, and many that are scrolled.

#include "app/scrolling.h"
#include "support/visit.h"
#include "view/compose.h"
#include "view/hit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace vitrine;

namespace {

const sample::Shown& sections()
{
    static const sample::Shown shown = [] {
        sample::Shown made{
            .exhibit = *read_exhibit(sample::project_file("tests/exhibits/many-lanes.json")).value};
        made.index = index_exhibit(made.exhibit);
        return made;
    }();
    return shown;
}

constexpr std::array screens{
    Vec2{1920, 1080},
    Vec2{1280, 720 },
    Vec2{1080, 1920},
    Vec2{400,  1500},
    Vec2{2560, 600 },
    Vec2{320,  240 },
};

// A visit to the 48 sections.
struct LaneVisit {
    const Policy& policy;
    Setting setting{
        .exhibit = sections().exhibit, .index = sections().index, .policy = policy, .themes = 3};
    State state;
    std::vector<Effect> effects;
    Nanoseconds now = 0;

    explicit LaneVisit(const Policy& in = explore, Vec2 size = {1280, 720})
        : policy(in), state(first_state(setting, size, 1, 0))
    {
        pass(0);
    }
    void act(const Action& action)
    {
        apply(setting, action, now, state, effects);
        pass_time(setting, now, state, effects);
    }
    void pass(double seconds)
    {
        now += static_cast<Nanoseconds>(seconds * 1e9);
        pass_time(setting, now, state, effects);
    }
    void settle()
    {
        for (int i = 0; i < 600 && (state.lanes.glide || state.moving); ++i)
            pass(1 / 60.0);
        CHECK_FALSE(state.lanes.glide.has_value());
    }
    float height() const { return lane_room(setting, state).height; }
    float most() const
    {
        const LaneRoom room = lane_room(setting, state);
        return LaneHeights(room).most_scrolled();
    }
    bool is_wholly_in_sight(LaneId lane) const
    {
        const LaneRoom room = lane_room(setting, state);
        const LanePlace place = LaneHeights(room).place_of(lane);
        return place.top >= state.lanes.at - 0.1F &&
               place.top + std::min(place.height, room.height) <=
                   state.lanes.at + room.height + 0.1F;
    }
};

struct LaneShow {
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;

    void show(const ViewSpec& spec)
    {
        const sample::Shown& shown = sections();
        compose(source_of(shown.exhibit, shown.index, sample::words(), typesetter), spec, layouts,
                scene);
    }
};

}  // namespace

TEST_CASE("lane rows: eleven lanes share the window, from twelve on they are scrolled")
{
    const LaneIndex one{.share = 1};
    std::vector<LaneIndex> lanes;
    std::vector<LaneRow> rows;
    for (std::size_t count = 1; count <= 48; ++count) {
        lanes.push_back(one);
        const LaneRoom room{.lanes = lanes, .height = 600};
        const LaneHeights heights(room);
        heights.stack(rows);
        CAPTURE(count);
        float top = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(rows[i].box.y == top);
            top = rows[i].box.bottom();
            CHECK(rows[i].box.h >= (count < 12 ? 40 : 78));
            if (heights.most_scrolled() == 0) continue;
            const LanePlace place = heights.place_of(static_cast<LaneId>(i));
            CHECK(place.top == rows[i].box.y);
            CHECK(place.height == rows[i].box.h);
        }
        CHECK(top == heights.all());
        CHECK((heights.most_scrolled() == 0) == (count < 12));
    }
}

TEST_CASE("lane rows: folded lanes are low, and those that are left out take nothing")
{
    const std::vector<LaneIndex> lanes(48);
    LaneRoom room{.lanes = lanes, .height = 600};
    std::vector<LaneRow> rows;
    const float open = LaneHeights(room).all();
    room.folded.set(3);
    room.hidden.set(7);
    const LaneHeights heights(room);
    heights.stack(rows);
    CHECK(rows[3].box.h <= 40);
    CHECK(rows[3].box.h >= 24);
    CHECK(rows[7].box.h == 0);
    CHECK(heights.all() == open - 2 * rows[0].box.h + rows[3].box.h);
}

TEST_CASE("scrolling: lanes stay within their ends, whatever is done in a window of any size")
{
    const unsigned seed = 48;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto any = [&random](float least, float most) {
        return std::uniform_real_distribution<float>(least, most)(random);
    };
    for (const Policy* policy : policies()) {
        LaneVisit visit(*policy, screens[random() % screens.size()]);
        for (int i = 0; i < 2'000; ++i) {
            const auto lane = static_cast<LaneId>(random() % 48);
            const auto milestone =
                static_cast<MilestoneId>(random() % sections().exhibit.milestones.size());
            switch (random() % 11) {
            case 0: visit.act(action::ScrollLanesBy{any(-900, 900)}); break;
            case 1: visit.act(action::ScrollLanes{any(-2, 2)}); break;
            case 2: visit.act(action::CoastLanes{any(-9'000, 9'000)}); break;
            case 3: visit.act(action::ToggleLane{lane}); break;
            case 4: visit.act(action::SetFocus{focus::OnLane{lane}}); break;
            case 5: visit.act(action::Select{milestone}); break;
            case 6: visit.act(action::Close{}); break;
            case 7:
                visit.act(action::Resize{screens[random() % screens.size()], any(0.8F, 2)});
                break;
            case 8: visit.act(action::ChangeTextSize{random() % 2 == 0 ? 1 : -1}); break;
            case 9: visit.act(action::Halt{}); break;
            default: visit.act(action::StepLane{random() % 2 == 0 ? 1 : -1}); break;
            }
            CHECK(visit.state.lanes.at >= 0);
            CHECK(visit.state.lanes.at <= visit.most() + 0.01F);
            visit.pass(static_cast<double>(any(0, 0.1F)));
            CHECK(visit.state.lanes.at <= visit.most() + 0.01F);
        }
    }
}

TEST_CASE(
    "scrolling: what is selected or has the focus comes into sight, and stays where it is if it is")
{
    for (const Vec2 size : screens) {
        CAPTURE(size.x);
        LaneVisit visit(explore, size);
        for (const int lane : {47, 0, 30, 31, 5}) {
            const auto id = static_cast<LaneId>(lane);
            visit.act(action::SetFocus{focus::OnLane{id}});
            visit.settle();
            CAPTURE(lane);
            CHECK(visit.is_wholly_in_sight(id));
        }
        const float at = visit.state.lanes.at;
        visit.act(action::SetFocus{focus::OnLane{LaneId{5}}});
        visit.settle();
        CHECK(visit.state.lanes.at == at);
        const MilestoneId last = sections().index.lanes[40].by_time.back();
        visit.act(action::Select{last});
        visit.settle();
        CHECK(visit.is_wholly_in_sight(LaneId{40}));
        // Larger text leaves it in sight.
        visit.act(action::ChangeTextSize{1});
        visit.settle();
        CHECK(visit.is_wholly_in_sight(LaneId{40}));
    }
}

TEST_CASE("scrolling: up and down go from lane to lane, past those that are left out")
{
    LaneVisit visit;
    visit.act(action::SetFocus{focus::OnLane{LaneId{0}}});
    for (int i = 0; i < 60; ++i)
        visit.act(action::StepLane{1});
    CHECK(visit.state.focus == Focus{focus::OnLane{LaneId{47}}});
    visit.settle();
    CHECK(visit.state.lanes.at == visit.most());
    CHECK_FALSE(visit.state.selection.has_value());
}

TEST_CASE("scrolling: a key goes on by most of what is in sight, and reduced motion cuts")
{
    LaneVisit visit;
    visit.act(action::ScrollPanel{1});
    CHECK(visit.state.lanes.at == 0);
    REQUIRE(visit.state.lanes.glide.has_value());
    CHECK(next_wake(visit.setting, visit.state, visit.now).at.has_value());
    visit.settle();
    CHECK(visit.state.lanes.at == doctest::Approx(static_cast<double>(visit.height() * 0.8F)));
    visit.state.preferences.reduces_motion = true;
    visit.act(action::ScrollPanel{-1});
    CHECK(visit.state.lanes.at == doctest::Approx(0));
    CHECK_FALSE(visit.state.lanes.glide.has_value());
    visit.act(action::CoastLanes{-2'000});
    CHECK_FALSE(visit.state.lanes.glide.has_value());
    // With something open to be read, that is scrolled.
    visit.state.preferences.reduces_motion = false;
    visit.act(action::Select{MilestoneId{0}});
    visit.settle();
    const float at = visit.state.lanes.at;
    visit.act(action::ScrollPanel{1});
    visit.settle();
    CHECK(visit.state.lanes.at == at);
}

TEST_CASE("scrolling: the frame rate changes nothing, and a finger that comes down stops it")
{
    const auto at_after = [](int frames) {
        LaneVisit visit;
        visit.act(action::CoastLanes{-1'500});
        for (int i = 0; i < frames; ++i)
            visit.pass(0.2 / frames);
        return visit.state.lanes.at;
    };
    CHECK(at_after(6) == doctest::Approx(static_cast<double>(at_after(29))));
    LaneVisit visit;
    visit.act(action::CoastLanes{-1'500});
    visit.pass(0.1);
    visit.act(action::Halt{});
    const float at = visit.state.lanes.at;
    CHECK(at > 50);
    visit.pass(1);
    CHECK(visit.state.lanes.at == at);
}

TEST_CASE("scrolling: starting over shows the first lanes again")
{
    LaneVisit visit(kiosk, {1920, 1080});
    const State first = visit.state;
    visit.act(action::BeginVisit{});
    visit.act(action::ScrollLanesBy{-700});
    CHECK(visit.state.lanes.at > 0);
    visit.act(action::StartOver{});
    CHECK(visit.state.lanes == first.lanes);
}

TEST_CASE("scrolling: only lanes in sight are laid out, and nothing outside them is hit or told")
{
    LaneShow show;
    Semantics tree;
    const Theme theme = sample::theme("day");
    for (const Vec2 size : screens) {
        for (const Panel panel : {Panel::Closed, Panel::Open}) {
            for (const float scrolled : {0.0F, 100.0F, 1'111.0F, 99'999.0F}) {
                ViewSpec spec{.camera = fitted(sections().index.range, 0, 1),
                              .size = size,
                              .panel = panel,
                              .scrolled = scrolled};
                show.show(spec);
                const Scene& scene = show.scene;
                CAPTURE(size.x);
                CAPTURE(scrolled);
                REQUIRE(scene.scrolling.most > 0);
                CHECK(scene.scrolling.by <= scene.scrolling.most);
                const Rect& lanes = scene.regions.lanes;
                std::set<LaneId> in_sight;
                for (std::size_t i = 0; i < scene.rows.size(); ++i) {
                    const Rect& box = scene.rows[i].box;
                    const bool is_seen = overlap(box, lanes);
                    if (is_seen) CHECK(scene.rows[i].is_in_sight);
                    if (scene.rows[i].is_in_sight) in_sight.insert(static_cast<LaneId>(i));
                    if (is_seen) CHECK(box.h >= 32);
                }
                CHECK(static_cast<float>(in_sight.size()) <= lanes.h / 32 + 3);
                for (const Item& item : scene.items)
                    CHECK(in_sight.contains(item.lane));
                for (const GrainPiece& piece : scene.pieces)
                    CHECK(in_sight.contains(piece.lane));
                // Their ends are shown.
                if (scrolled == 0) CHECK(scene.rows.front().box.y == lanes.y);
                if (scrolled > 50'000)
                    CHECK(std::abs(scene.rows.back().box.bottom() - lanes.bottom()) < 1.5F);
                const LaneScrolling& s = scene.scrolling;
                CHECK(s.track.right() <= scene.regions.gutter.right());
                CHECK(s.thumb.y >= s.track.y);
                CHECK(s.thumb.bottom() <= s.track.bottom() + 0.6F);
                for (const LaneHeader& header : scene.lanes)
                    CHECK(header.box.right() <= s.track.x);

                tree.clear();
                describe(source_of(sections().exhibit, sections().index, sample::words(),
                                   show.typesetter),
                         scene, theme, tree);
                std::size_t lanes_told = 0;
                for (std::size_t i = 0; i < tree.size(); ++i) {
                    const SemanticNode node = tree[i];
                    lanes_told += node.role == SemanticRole::Lane ? 1 : 0;
                    const bool is_in_lanes = node.role == SemanticRole::Lane ||
                                             node.role == SemanticRole::Milestone ||
                                             node.role == SemanticRole::Cluster;
                    if (!is_in_lanes || node.rect.is_empty()) continue;
                    CHECK(node.rect.y >= lanes.y);
                    CHECK(node.rect.bottom() <= lanes.bottom() + 0.01F);
                }
                CHECK(lanes_told == 48);
                // Above and below them nothing of theirs is pressed.
                for (float x = 2; x < size.x; x += 37) {
                    for (const float y : {lanes.y - 1, lanes.bottom() + 1}) {
                        const HitKind kind = hit(scene, {x, y}, 8).kind;
                        CHECK(kind != HitKind::Milestone);
                        CHECK(kind != HitKind::Grain);
                        CHECK(kind != HitKind::LaneHeader);
                        CHECK(kind != HitKind::LaneBar);
                        CHECK(kind != HitKind::LaneThumb);
                    }
                }
                CHECK(hit(scene, s.thumb.centre(), 8).kind == HitKind::LaneThumb);
            }
        }
    }
}

TEST_CASE("scrolling: at whole pixels, and a lane is the same wherever it is scrolled to")
{
    LaneShow show;
    for (const float scale : {1.0F, 1.25F, 1.5F}) {
        ViewSpec spec{
            .camera = fitted(sections().index.range, 0, 1),
            .size = {1600, 1000},
            .metrics = {.scale = scale   }
        };
        std::map<MilestoneId, Vec2> places;
        std::map<LaneId, float> heights;
        for (int i = 0; i < 60; ++i) {
            spec.scrolled = static_cast<float>(i) * 1.7F;
            show.show(spec);
            const float by = show.scene.scrolling.by;
            CHECK(by == std::round(by));
            for (const Item& item : show.scene.items) {
                const Vec2 at{item.box.x, item.box.y + by};
                const auto [known, is_new] = places.emplace(item.id, at);
                CHECK(known->second == at);
            }
            for (std::size_t lane = 0; lane < show.scene.rows.size(); ++lane) {
                const float h = show.scene.rows[lane].box.h;
                CHECK(heights.emplace(static_cast<LaneId>(lane), h).first->second == h);
            }
        }
        CHECK(places.size() > 20);
    }
}
