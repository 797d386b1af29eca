#include "app/carry.h"
#include "app/focusing.h"
#include "exhibit/generate.h"
#include "exhibit/read.h"
#include "support/visit.h"
#include "view/compose.h"
#include "view/hit.h"

#include <doctest/doctest.h>

#include <string>

using namespace vitrine;

TEST_CASE("list: a piece of grain that holds many is flown to, so that all of them are in view")
{
    Visit visit(explore, {1280, 720});
    const double day = visit.setting.index.range.centre();
    visit.act(action::OpenGrain{LaneId{}, day, day + 90, 40});
    CHECK_FALSE(is_open<page::List>(visit.state.pages));
    REQUIRE(visit.state.moving.has_value());
    visit.pass(3);
    const Span view = span_of(visit.state.camera);
    CHECK(view.from < day);
    CHECK(view.to > day + 90);
    CHECK(view.days() < 90 * 3);
}

TEST_CASE(
    "list: few are listed, and so are those of one day, and any where the view cannot get closer")
{
    Visit visit(explore, {1280, 720});
    visit.act(action::OpenGrain{LaneId{2}, 100, 190, 7});
    CHECK(is_open<page::List>(visit.state.pages));
    visit.act(action::Close{});

    visit.act(action::OpenGrain{LaneId{2}, 100, 100, 40});
    REQUIRE(is_open<page::List>(visit.state.pages));
    CHECK(*find_page<page::List>(visit.state.pages) == page::List{LaneId{2}, 100, 100});
    visit.act(action::Close{});
    CHECK_FALSE(is_open<page::List>(visit.state.pages));

    visit.state.camera = {visit.setting.index.range.centre(), 1};
    visit.act(action::OpenGrain{LaneId{1}, 100, 101, 40});
    CHECK(is_open<page::List>(visit.state.pages));
    visit.act(action::Select{MilestoneId{5}});
    CHECK_FALSE(is_open<page::List>(visit.state.pages));
    CHECK(visit.state.selection == MilestoneId{5});
}

TEST_CASE("fold: a lane folds and unfolds; one stays open; what is selected unfolds its lane")
{
    Visit visit(explore, {1280, 720});
    const std::size_t lanes = sample::mopr().lanes.size();
    visit.act(action::ToggleLane{LaneId{1}});
    CHECK(holds(visit.state.folded, LaneId{1}));
    visit.act(action::ToggleLane{LaneId{1}});
    CHECK(visit.state.folded.none());
    for (std::size_t i = 0; i + 1 < lanes; ++i)
        visit.act(action::ToggleLane{static_cast<LaneId>(i)});
    CHECK(visit.state.folded.count() == lanes - 1);
    const MilestoneId first{0};
    const LaneId lane = sample::mopr()[first].lane;
    REQUIRE(holds(visit.state.folded, lane));
    visit.act(action::Select{first});
    CHECK_FALSE(holds(visit.state.folded, lane));
    visit.act(action::ToggleLane{lane});
    visit.act(action::ToggleLane{static_cast<LaneId>(lanes - 1)});
    CHECK(visit.state.folded.none());

    visit.act(action::SetFocus{focus::OnLane{LaneId{2}}});
    visit.act(*pressed(visit.state, {visit.setting, {}, {}}));
    CHECK(holds(visit.state.folded, LaneId{2}));
}

TEST_CASE("fold: folded lanes stay folded when the exhibit's file changes")
{
    Visit visit(explore, {1280, 720});
    visit.act(action::ToggleLane{LaneId{3}});
    Exhibit fewer = sample::mopr();
    fewer.lanes.erase(fewer.lanes.begin());
    const State kept =
        carried_over(visit.state, sample::mopr(),
                     {.exhibit = fewer, .index = sample::mopr_index(), .policy = explore});
    CHECK(kept.folded.count() == 1);
    CHECK(holds(kept.folded, LaneId{2}));
}

TEST_CASE("fold: a folded lane takes a line, the others share what is left")
{
    Typesetter typesetter(sample::fonts());
    Layouts layouts;
    Scene scene;
    ViewSpec spec{
        .camera = {-12'500, 9'000},
          .size = {1280,    720  }
    };
    const auto show = [&] {
        compose(source_of(sample::mopr(), sample::mopr_index(), sample::words(), typesetter), spec,
                layouts, scene);
    };
    show();
    const float before = scene.lanes[0].box.h;
    spec.folded.set(2);
    show();
    CHECK(scene.lanes[2].is_folded);
    CHECK(scene.lanes[2].box.h == 40);
    CHECK(scene.lanes[0].box.h > before);
    CHECK(scene.lanes.back().box.bottom() ==
          doctest::Approx(static_cast<double>(scene.regions.lanes.bottom())));
    const Hit found = hit(scene, scene.lanes[2].box.centre(), 4);
    CHECK(found.kind == HitKind::LaneHeader);
    CHECK(found.item == 2);
}
