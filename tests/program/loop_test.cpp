#include "app/policy.h"
#include "program/allocations.h"
#include "program/loop.h"
#include "program/player.h"
#include "program/world.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vitrine;

namespace {

const World& world()
{
    static const World read = [] {
        auto found = read_world({});
        REQUIRE(found.has_value());
        return std::move(*found);
    }();
    return read;
}

struct Show {
    std::unique_ptr<Renderer> renderer;
    Loop loop;
    std::vector<Event> events{1};

    explicit Show(const Policy& policy, Vec2 size = {1280, 720}, Preferences preferences = {})
        : renderer(make_offscreen_renderer(size))
        , loop(world(), policy, preferences, 0, *renderer, nullptr, size, 1)
    {
        turn_at(0);
    }

    void turn_at(double seconds)
    {
        events.front() = {static_cast<Nanoseconds>(seconds * 1e9), event::Tick{}};
        const bool shown = loop.turn(events).has_value();
        REQUIRE(shown);
    }

    std::vector<std::string> play(const std::string& text)
    {
        const Reading<Script> script = read_script(text);
        for (const Problem& problem : script.problems)
            MESSAGE(printed(problem, "script"));
        REQUIRE(script.value.has_value());
        Player player(*script.value, loop, {});
        REQUIRE(run(loop, player).has_value());
        for (const std::string& failure : player.failures())
            MESSAGE(failure);
        return player.failures();
    }
};

}  // namespace

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

TEST_CASE("loop: a steady frame allocates nothing")
{
    for (const auto& select :
         {std::optional<MilestoneId>{}, std::optional<MilestoneId>{MilestoneId{2}}}) {
        Show show(explore);
        State& state = show.loop.state_for_start();
        state.selection = select;
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
        const bool is_ring = item.level == Level::Ring;
        CHECK(tree.find((is_ring ? "cluster:" : "milestone:") + id).has_value());
    }
    for (const char* button :
         {"tour", "language", "text-size", "theme", "help", "close", "previous", "next"}) {
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

TEST_CASE("loop: in a kiosk every button is at least 64 units high")
{
    Show show(kiosk, {1920, 1080});
    CHECK(show.play("tap button:begin\nsettle\ntap milestone:S30\nsettle\n").empty());
    const Semantics& tree = show.loop.semantics();
    std::size_t buttons = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].role != SemanticRole::Button || tree.id(i) == "button:close") continue;
        ++buttons;
        CAPTURE(tree.id(i));
        CHECK(tree[i].rect.h >= 64);
        CHECK(tree[i].rect.w >= 64);
    }
    CHECK(buttons >= 8);
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
