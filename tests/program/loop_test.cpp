#include "program/allocations.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

using namespace vitrine;

TEST_CASE("loop: ten idle seconds draw no frame")
{
    for (const Policy* policy : policies()) {
        Show show(*policy);
        CHECK(show.play("settle\n").empty());
        const std::uint64_t before = show.loop.frames();
        Show idle(*policy);
        CHECK(idle.play("settle\nwait 10s\n").empty());
        // One turn ends the wait and one takes the end of the script; nothing in between.
        CAPTURE(policy->name);
        CHECK(idle.loop.frames() <= before + 1);
    }
}

TEST_CASE("loop: a steady frame allocates nothing, at any scale and in any language")
{
    for (const std::size_t language : {0, 1}) {
        for (const double days : {4'000.0, 150.0, 12.0, 2.0}) {
            Show show(explore);
            State& state = show.loop.state_for_start();
            state.preferences.language = static_cast<LanguageId>(language);
            state.camera.days = days;
            std::uint64_t before = 0;
            for (int round = 0; round < 4; ++round) {
                before = allocations();
                for (int i = 0; i < 60; ++i) {
                    state.camera.centre = -12'500 + days * 0.002 * i;
                    show.turn_at(1 + round * 3 + i / 60.0);
                }
            }
            const std::uint64_t made = allocations() - before;
            CAPTURE(language);
            CAPTURE(days);
            CHECK(made == 0);
        }
    }
}

TEST_CASE("loop: a flight over what is known allocates nothing")
{
    for (const auto& select :
         {std::optional<MilestoneId>{}, std::optional<MilestoneId>{MilestoneId{2}}}) {
        Show show(explore);
        State& state = show.loop.state_for_start();
        if (select) show_detail(state, *select);
        const auto fly = [&](double start) {
            for (int i = 0; i < 120; ++i) {
                state.camera.days = 4'000 + 40.0 * i;
                state.camera.centre = -12'500 + 7.0 * i;
                show.turn_at(start + i / 60.0);
            }
        };
        // The first flight begins from nothing; from the second on all begin where one ended.
        fly(1);
        fly(5);
        // The open panel words its texts anew; what moves must not.
        const std::uint64_t before = allocations();
        fly(10);
        if (!select)
            CHECK(allocations() == before);
        else
            CHECK(allocations() - before < 120 * 200);
    }
}

namespace {

struct Seen {
    std::uint64_t key = 0;
    Vec2 at;  // where its dot is shown
    float opacity = 0;
};

constexpr std::uint64_t far_end = std::uint64_t{1} << 40U;

// Each thing of the frame as it is shown, whether it comes, stays or goes.
std::vector<Seen> seen_in(const Loop& loop)
{
    std::vector<Seen> all;
    const auto key = [](const Item& item) { return std::uint64_t{index_of(item.id)}; };
    const Scene& scene = loop.scene();
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const Presence::Look& look = loop.presence().items()[i];
        const Item& item = scene.items[i];
        all.push_back({key(item), item.dot + look.offset, look.opacity});
        // A bar has two ends.
        if (item.level == Level::Bar) {
            const Vec2 end{item.box.right(), item.box.centre().y};
            all.push_back({key(item) | far_end, end + look.offset, look.opacity});
        }
    }
    for (const Presence::Leaving& gone : loop.presence().leaving()) {
        all.push_back({key(gone.item), gone.item.dot, gone.opacity});
        if (gone.item.level == Level::Bar) {
            const Vec2 end{gone.item.box.right(), gone.item.box.centre().y};
            all.push_back({key(gone.item) | far_end, end, gone.opacity});
        }
    }
    return all;
}

}  // namespace

namespace {

// How much of each thing is seen, in whatever forms it is shown at once.
std::map<std::uint64_t, float> shares_of(const std::vector<Seen>& all)
{
    std::map<std::uint64_t, float> hidden;
    for (const Seen& seen : all) {
        const auto [place, is_new] = hidden.emplace(seen.key, 1.0F);
        place->second *= 1 - seen.opacity;
    }
    for (auto& [key, share] : hidden)
        share = 1 - share;
    return hidden;
}

}  // namespace

namespace {

// Ticks, labels, signs, eras, grain and the minimap of a frame, as they are shown.
struct Surroundings {
    std::vector<AxisFade::Shown> axis;
    std::vector<EdgeFade::Shown> signs;
    std::vector<GrainMark> grain;
    std::vector<MiniMark> map;
    Rect map_window;
    float single = 0;  // of the row of eras
    Projection days;

    explicit Surroundings(const Loop& loop)
        : axis(loop.presence().axis().shown().begin(), loop.presence().axis().shown().end())
        , signs(loop.presence().signs().begin(), loop.presence().signs().end())
        , grain(loop.presence().grain().begin(), loop.presence().grain().end())
        , map(loop.scene().mini_marks)
        , map_window(loop.scene().mini_window)
        , single(loop.presence().names().single())
        , days(loop.scene().days)
    {}

    // Of a sign, wherever it says the same.
    float opacity_of(const EdgeFade::Shown& sign) const
    {
        float opacity = 0;
        for (const EdgeFade::Shown& other : signs) {
            if (other.side == sign.side && other.sign.milestone == sign.sign.milestone &&
                other.sign.box == sign.sign.box)
                opacity = std::max(opacity, other.opacity);
        }
        return opacity;
    }

    // In a lane, at a place on the screen or just beside it.
    float least_apart(LaneId lane, float x, float height) const
    {
        float apart = height;
        for (const GrainMark& mark : grain) {
            if (mark.lane == lane && mark.box.x - 2 <= x && x < mark.box.right() + 2)
                apart = std::min(apart, std::abs(mark.box.h - height));
        }
        return apart;
    }
};

// Whether what stands around the lanes follows from the frame before: signs at the ends of the axis
// fade, its labels step aside for them as slowly, marks on the minimap stay, and its window moves.
void check_surroundings(const Surroundings& before, const Surroundings& now, float most_of_change)
{
    for (const EdgeFade::Shown& sign : now.signs)
        CHECK(sign.opacity - before.opacity_of(sign) <= most_of_change + 0.01F);
    for (const EdgeFade::Shown& sign : before.signs)
        CHECK(sign.opacity - now.opacity_of(sign) <= most_of_change + 0.01F);
    for (const AxisFade::Shown& shown : now.axis) {
        const auto was = std::ranges::find(before.axis, shown.at, &AxisFade::Shown::at);
        if (was == before.axis.end()) continue;
        // A label may fade for two reasons at once.
        CHECK(std::abs(shown.written - was->written) <= 2 * most_of_change + 0.01F);
    }
    CHECK(std::abs(now.single - before.single) <= most_of_change + 0.01F);
    REQUIRE(now.map.size() == before.map.size());
    for (std::size_t i = 0; i < now.map.size(); ++i)
        CHECK(now.map[i].box == before.map[i].box);
    constexpr float most_of_map = 0.08F;  // that the view's edges move on it in this zoom
    const float most = now.map_window.is_empty() ? 0 : 1920 * most_of_map;
    CHECK(std::abs(now.map_window.x - before.map_window.x) <= most);
    CHECK(std::abs(now.map_window.right() - before.map_window.right()) <= most);
}

// Whether one frame follows from the other: labels of the axis come and go as fades do, and grain
// grows and sinks.
void check_ground(const Surroundings& before, const Surroundings& now, const Rect& lanes,
                  float most_of_change)
{
    constexpr float most_growth = 3;  // pixels of ticks, which are 6 high
    const auto is_within = [&](float x) { return x > lanes.x + 80 && x < lanes.right() - 80; };
    for (const AxisFade::Shown& shown : now.axis) {
        if (!is_within(before.days.x(shown.at)) || !is_within(shown.x)) continue;
        const auto was = std::ranges::find(before.axis, shown.at, &AxisFade::Shown::at);
        const bool was_there = was != before.axis.end();
        CHECK(shown.labelled - (was_there ? was->labelled : 0) <= most_of_change + 0.01F);
        CHECK(shown.tick - (was_there ? was->tick : 0) <= most_of_change + 0.01F);
    }
    for (const AxisFade::Shown& was : before.axis) {
        if (!is_within(was.x) || !is_within(now.days.x(was.at))) continue;
        const auto shown = std::ranges::find(now.axis, was.at, &AxisFade::Shown::at);
        const bool is_there = shown != now.axis.end();
        CHECK(was.tick - (is_there ? shown->tick : 0) <= most_of_change + 0.01F);
        // A label yields faster where others come near.
        CHECK(was.labelled - (is_there ? shown->labelled : 0) <= 2 * most_of_change);
    }
    for (const GrainMark& mark : now.grain) {
        const float x = mark.box.centre().x;
        const float was = before.days.x(now.days.day(x));
        if (is_within(x) && is_within(was))
            CHECK(before.least_apart(mark.lane, was, mark.box.h) <= most_growth);
    }
    for (const GrainMark& mark : before.grain) {
        const float x = mark.box.centre().x;
        const float is = now.days.x(before.days.day(x));
        if (is_within(x) && is_within(is))
            CHECK(now.least_apart(mark.lane, is, mark.box.h) <= most_growth);
    }
}

}  // namespace

TEST_CASE("loop: zooming from all to a day and back, nothing jumps and nothing pops")
{
    constexpr int frames = 300;
    constexpr double frame_s = 1 / 60.0;
    constexpr double fade_s = 0.15;
    // A glide or fade of 150 ms, eased at both ends, is fastest in its middle: 1.5 times its mean.
    constexpr float most_of_change = static_cast<float>(1.5 * frame_s / fade_s) * 1.05F;
    Show show(explore, {1920, 1080});
    State& state = show.loop.state_for_start();
    const double day = static_cast<double>(number(day_of({1925, 3, 18})));
    std::vector<Seen> last;
    std::map<std::uint64_t, float> last_shares;
    std::map<std::uint64_t, float> last_captions;
    int faded = 0;  // captions that came or went
    Projection days;
    std::optional<Surroundings> last_ground;
    std::size_t compared = 0;
    float longest_step = 0;
    for (int i = 0; i <= frames; ++i) {
        const double in = 1 - std::abs(2.0 * i / frames - 1);
        state.camera = {day + (1 - in) * 3'000, 26 * 365.25 * std::pow(1 / (26 * 365.25), in)};
        show.turn_at(1 + i * frame_s);
        const std::vector<Seen> now = seen_in(show.loop);
        const Rect& lanes = show.loop.scene().regions.lanes;
        const float most = std::hypot(96.0F, lanes.h / 4) * most_of_change;
        // How far `after` is from where the camera alone would have taken `before`. Of what was out
        // of sight, as an end of a bar may be, only its row is known.
        const auto is_near = [&](float x) { return x > lanes.x - 50 && x < lanes.right() + 50; };
        const auto way = [&](const Seen& before, const Seen& after) {
            const float x = show.loop.scene().days.x(days.day(before.at.x));
            const bool is_seen = is_near(before.at.x) && is_near(x);
            return std::hypot(is_seen ? after.at.x - x : 0.0F, after.at.y - before.at.y);
        };
        for (const Seen& seen : now) {
            float step = 1e9F;
            for (const Seen& before : last) {
                if (before.key == seen.key) step = std::min(step, way(before, seen));
            }
            if (step < 1e9F) ++compared;
            // It goes on from where it was, no faster than a glide, or begins to appear.
            if (step <= most)
                longest_step = std::max(longest_step, step);
            else if (i > 0) {
                CAPTURE(i);
                CAPTURE(seen.key);
                CAPTURE(step);
                CHECK(seen.opacity <= most_of_change);
            }
        }
        for (const Seen& before : last) {
            const float x = show.loop.scene().days.x(days.day(before.at.x));
            const bool goes_on = std::ranges::any_of(now, [&](const Seen& seen) {
                return seen.key == before.key && way(before, seen) <= most;
            });
            // What is gone had all but faded, or is out of sight.
            if (!goes_on && x > lanes.x && x < lanes.right())
                CHECK(before.opacity <= most_of_change);
        }
        // Whatever forms it takes, a thing never comes or goes by more than a fade does.
        const std::map<std::uint64_t, float> shares = shares_of(now);
        for (const auto& entry : shares) {
            const std::uint64_t key = entry.first;
            const float share = entry.second;
            const auto before = last_shares.find(key);
            if (before == last_shares.end()) continue;
            CAPTURE(i);
            CAPTURE(key);
            CHECK(std::abs(share - before->second) <= most_of_change + 0.01F);
        }
        // Names of eras and labels of figures fade, too, and wherever they were they end.
        std::map<std::uint64_t, float> captions;
        for (const Captions::Caption& caption : show.loop.presence().captions())
            captions[caption.key] = caption.opacity;
        for (const auto& [key, opacity] : captions) {
            const auto before = last_captions.find(key);
            const float was = before != last_captions.end() ? before->second : 0;
            if (i > 0) CHECK(std::abs(opacity - was) <= most_of_change + 0.01F);
        }
        for (const auto& [key, opacity] : last_captions) {
            if (!captions.contains(key)) CHECK(opacity <= most_of_change);
        }
        Surroundings ground(show.loop);
        if (last_ground) {
            check_ground(*last_ground, ground, lanes, most_of_change);
            check_surroundings(*last_ground, ground, most_of_change);
        }
        last_ground = std::move(ground);
        faded += captions.size() != last_captions.size() ? 1 : 0;
        last_captions = captions;
        last_shares = shares;
        last = now;
        days = show.loop.scene().days;
    }
    CHECK(faded > 5);
    CHECK(compared > 4'000);
    CHECK(longest_step > 1);
}

TEST_CASE("loop: once a flight has landed nothing is laid out again")
{
    Show show(explore, {1920, 1080});
    double now_s = 0;
    const std::vector<MilestoneId>& all = world().exhibit.by_time;
    for (std::size_t i = 3; i < all.size(); i += 17) {
        CAPTURE(i);
        // Near and far, in and out: each flight begins where the last one ended.
        const double days = i % 2 == 0 ? 60 : 3'000;
        const Camera goal{world().index[all[i]].anchor, days};
        State& state = show.loop.state_for_start();
        const auto now = static_cast<Nanoseconds>(now_s * 1e9);
        state.moving = Moving{flight(state.camera, goal, {}), now};
        while (show.loop.state().moving) {
            now_s += 1 / 60.0;
            show.turn_at(now_s);
        }
        const int landed = show.loop.scene().band;
        for (int frame = 0; frame < 60; ++frame) {
            now_s += 1 / 60.0;
            show.turn_at(now_s);
            CHECK(show.loop.scene().band == landed);
        }
    }
}

TEST_CASE("loop: what the filter leaves out goes, and comes back")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nexpect lane:people\nkey f\nsettle\nexpect panel:filter\n"
                    "click button:filter-lane-org\n"
                    "settle\nexpect value button:filter-lane-org chosen\nexpect no lane:people\n"
                    "click button:filter-claim-2\nclick button:close-filter\nsettle\n"
                    "expect no panel:filter\n")
              .empty());
    for (const Item& item : show.loop.scene().items) {
        CHECK(world().exhibit.lanes[index_of(item.lane)].id != "people");
        CHECK(world().exhibit[item.id].claim == Claim::Fact);
    }
}

TEST_CASE("loop: everything is shown again by one button")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("key f\nsettle\nclick button:filter-lane-people\nclick button:filter-claim-2\n"
                    "settle\nexpect no lane:org\nclick button:filter-all\nsettle\nkey Escape\n"
                    "settle\nexpect no panel:filter\nexpect lane:org\n")
              .empty());
    CHECK(show.loop.state().filter.is_empty());
}

TEST_CASE("loop: the filter works by the keyboard alone")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("key f\nsettle\nkey Tab\nsettle\nexpect focus button:filter-lane-org\nkey "
                    "Enter\nsettle\nexpect value button:filter-lane-org chosen\nkey Escape\n"
                    "settle\nexpect no lane:people\nexpect button:chip-lanes\nkey Escape\n"
                    "settle\nexpect lane:people\nexpect no button:chip-lanes\n")
              .empty());
}

TEST_CASE("loop: a person's milestones alone, from the panel that names the person")
{
    Show show(explore, {1920, 1080});
    const Exhibit& exhibit = world().exhibit;
    const auto person = std::ranges::find(exhibit.people, "P1", &Person::id);
    REQUIRE(person != exhibit.people.end());
    CHECK(
        show.play(
                "wheel 9 at milestone:S30\nsettle\nclick milestone:S30\nsettle\nkey PageDown\n"
                "settle\nkey PageDown\nsettle\nkey PageDown\nsettle\nclick link:only-P1\nsettle\n")
            .empty());
    REQUIRE(show.loop.state().filter.person.has_value());
    CHECK(exhibit.people[index_of(*show.loop.state().filter.person)].id == person->id);
    std::size_t counted = 0;
    for (const Item& item : show.loop.scene().items) {
        CHECK(std::ranges::binary_search(person->milestones, item.id));
        ++counted;
    }
    for (const GrainPiece& piece : show.loop.scene().pieces)
        counted += piece.count;
    CHECK(counted > 1);
}

TEST_CASE("loop: the list of a ring shows what the filter leaves")
{
    Show show(explore, {1920, 1080});
    const Exhibit& exhibit = world().exhibit;
    State& state = show.loop.state_for_start();
    const LaneIndex& lane = world().index.lanes[2];
    state.pages = {
        {page::List{LaneId{2}, lane.anchors.front(), lane.anchors.back()}, {}}
    };
    state.filter.hidden_kinds[static_cast<std::size_t>(MilestoneKind::Period)] = true;
    show.turn_at(1);
    std::size_t rows = 0;
    const Semantics& all = show.loop.semantics();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].role != SemanticRole::Link) continue;
        const auto id = find_milestone(exhibit, all[i].key);
        if (!id) continue;
        ++rows;
        CHECK(exhibit[*id].kind != MilestoneKind::Period);
    }
    CHECK(rows > 3);
}

TEST_CASE(
    "loop: what is dragged stays under the pointer from its first step, and a quick flick coasts")
{
    Show show(explore, {1920, 1080});
    State& state = show.loop.state_for_start();
    state.camera.days = 2'000;
    show.turn_at(1);
    const double day = show.loop.scene().days.day(900);
    const event::PointerButton down{
        {900, 200},
        MouseButton::Left, Press::Down
    };
    show.turn_with(2, down,
                   event::PointerMove{
                       {905, 200}
    },
                   event::PointerMove{{930, 200}});
    CHECK(std::abs(show.loop.scene().days.x(day) - 930) < 1);
    show.turn_with(2.016, event::PointerMove{
                              {990, 200}
    });
    CHECK(std::abs(show.loop.scene().days.x(day) - 990) < 1);
    show.turn_with(3, event::PointerButton{
                          {990, 200},
                          MouseButton::Left, Press::Up
    });

    double seconds = 3.1;
    const auto at = [&] { return static_cast<Nanoseconds>(seconds * 1e9); };
    std::vector<Event> flick{
        {at(), down}
    };
    for (int i = 1; i <= 5; ++i) {
        seconds += 0.004;
        flick.push_back({at(), event::PointerMove{{900 + 30.0F * static_cast<float>(i), 200}}});
    }
    flick.push_back({
        at(), event::PointerButton{{1'050, 200}, MouseButton::Left, Press::Up}
    });
    flick.push_back({at(), event::Tick{}});
    REQUIRE(show.loop.turn(flick).has_value());
    REQUIRE(show.loop.state().moving.has_value());
    CHECK(std::holds_alternative<Coast>(show.loop.state().moving->motion));
}

TEST_CASE("loop: a list of a hundred thousand lays out what is in view")
{
    World many = std::move(*read_world({}));
    many.exhibit.milestones.assign(100'000, many.exhibit.milestones.front());
    many.exhibit.by_time.clear();
    many.index = index_exhibit(many.exhibit);
    const Vec2 size{1280, 720};
    Loop loop(many, {.policy = explore}, offscreen(size));
    const MilestoneId first{0};
    State& state = loop.state_for_start();
    state.pages = {
        {page::List{many.exhibit[first].lane, many.index[first].anchor, many.index[first].anchor},
         {}}
    };
    std::vector<Event> events{
        {0, event::Tick{}}
    };
    REQUIRE(loop.turn(events).has_value());
    std::size_t rows = 0;
    for (std::size_t i = 0; i < loop.semantics().size(); ++i)
        rows += loop.semantics()[i].role == SemanticRole::Link ? 1 : 0;
    CHECK(rows >= 7);
    CHECK(rows <= 14);
}

TEST_CASE("loop: the same script gives the same picture, twice")
{
    const std::string script =
        "wheel 9 at milestone:S30\nsettle\nclick milestone:S30\nsettle\nwheel 4 at 500,300\nwait "
        "0.1s\ndrag 700,300 to 300,300 in 0.2s\n"
        "settle\nkey Right\nwait 0.2s\n";
    Show one(explore);
    Show two(explore);
    CHECK(one.play(script).empty());
    CHECK(two.play(script).empty());
    CHECK(one.loop.state() == two.loop.state());
    CHECK(one.renderer->read() == two.renderer->read());
    CHECK(describe(one.loop.list()) == describe(two.loop.list()));
}

TEST_CASE(
    "loop: the semantic tree names every milestone in view, every button and the panel's texts")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("wheel 9 at milestone:S30\nsettle\nclick milestone:S30\nsettle\n").empty());
    const Semantics& tree = show.loop.semantics();
    for (const Item& item : show.loop.scene().items) {
        const std::string id(world().exhibit.name_of(world().exhibit[item.id]));
        CAPTURE(id);
        CHECK(tree.find("milestone:" + id).has_value());
    }
    for (const GrainPiece& piece : show.loop.scene().pieces) {
        const std::string id(world().exhibit.name_of(world().exhibit[piece.id]));
        CAPTURE(id);
        CHECK(tree.find("cluster:" + id).has_value());
    }
    for (const char* button :
         {"tour", "language", "text-size", "help", "close", "previous", "next"}) {
        CAPTURE(button);
        CHECK(tree.find(std::string("button:") + button).has_value());
    }
    const Milestone& milestone = world().exhibit[*find_milestone(world().exhibit, "S30")];
    CHECK(tree.find(world().exhibit.text(milestone.summary, {})).has_value());
    CHECK(tree.find("panel:detail").has_value());
    CHECK(tree.find("minimap:minimap").has_value());
}

TEST_CASE("loop: every text on the screen keeps 4.5:1, in day and night")
{
    for (std::size_t theme = 0; theme < world().themes.size(); ++theme) {
        Show show(explore, {1920, 1080}, {.theme = theme});
        CHECK(show.play("wheel 9 at milestone:S30\nsettle\nclick milestone:S30\nsettle\n").empty());
        const Semantics& tree = show.loop.semantics();
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const SemanticNode node = tree[i];
            if (node.text_px == 0) continue;
            CAPTURE(tree.id(i));
            CAPTURE(world().themes[theme].name);
            CHECK(contrast(node.color, node.background) >=
                  (world().themes[theme].name == "contrast" ? 7.0 : 4.5));
        }
    }
}

TEST_CASE("loop: in a kiosk every button is pressed on at least 64 units each way")
{
    Show show(kiosk, {1920, 1080});
    CHECK(show.play("tap button:begin\nsettle\ntap milestone:S15\nsettle\nexpect button:close\n")
              .empty());
    const Semantics& tree = show.loop.semantics();
    std::size_t buttons = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].role != SemanticRole::Button) continue;
        if (tree[i].hit.is_empty()) continue;  // scrolled out of sight
        ++buttons;
        CAPTURE(tree.id(i));
        CHECK(tree[i].hit.h >= 64);
        CHECK(tree[i].hit.w >= 64);
    }
    CHECK(buttons >= 11);
}

TEST_CASE("loop: lost textures change nothing that is seen")
{
    Show show(explore);
    show.turn_at(1);
    const Image before = show.renderer->read();
    REQUIRE(show.loop
                .turn({
                    {2'000'000'000, event::TexturesLost{}},
                    {2'000'000'000, event::Tick{}        }
    })
                .has_value());
    CHECK(show.renderer->read() == before);
}

TEST_CASE("loop: a resized window is drawn at its new size")
{
    Show show(explore);
    CHECK(show.play("resize 1080x1920\nsettle\nexpect milestone:S30\n").empty());
    CHECK(show.renderer->read().width == 1080);
    CHECK(show.renderer->read().height == 1920);
}
