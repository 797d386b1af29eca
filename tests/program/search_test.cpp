// Search through the real loop: keys, mouse, fingers, in all languages and sizes.
#include "app/link.h"
#include "data/find_keys.h"
#include "data/help_keys.h"
#include "data/word_keys.h"
#include "support/looks.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace vitrine;

namespace {

const std::string to_field = "settle\nkey slash\nwait 0.1s\nexpect focus field:search\n";

bool is_within(const Rect& box, const Rect& room)
{
    return box.x >= room.x - 1 && box.right() <= room.right() + 1 && box.y >= room.y - 1 &&
           box.bottom() <= room.bottom() + 1;
}

}  // namespace

TEST_CASE("search: as words are typed, what they find stands out and all else is grain")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(to_field + "type \"red aid 1936\"\nsettle\nexpect panel:results\n"
                               "expect \"link:goto-1936\"\nexpect link:found-B40\n")
              .empty());
    const Scene& scene = show.loop.scene();
    CHECK(scene.is_searched);
    CHECK_FALSE(scene.found_on_axis.empty());
    CHECK_FALSE(scene.found_on_map.empty());
    std::size_t numbered = 0;
    std::size_t labels = 0;
    for (const Item& item : scene.items) {
        numbered += item.has_number ? 1 : 0;
        labels += item.level == Level::Label ? 1 : 0;
        CHECK(item.level != Level::Bar);
    }
    CHECK(numbered >= 4);
    CHECK(labels > 0);
    // Nothing is hidden: all the rest is counted.
    std::size_t counted = scene.items.size();
    for (const GrainPiece& piece : scene.pieces)
        counted += piece.runs_at ? 0 : piece.count;
    std::size_t in_view = 0;
    for (const LaneIndex& lane : world().index.lanes)
        in_view += lane.between(scene.in_view.from, scene.in_view.to).size();
    CHECK(counted == in_view);
    // Lanes say how much of them is found.
    for (const LaneHeader& lane : scene.lanes)
        CHECK(lane.has_note);
    // The list makes room for itself.
    const auto list = show.loop.semantics().find("panel:results");
    REQUIRE(list.has_value());
    CHECK(scene.regions.lanes.right() <= show.loop.semantics()[*list].rect.x);
}

TEST_CASE("search: at a date all that goes on then is seen, at the next line hits alone")
{
    const auto bars_after = [](const std::string& keys) {
        Show show(explore, {1920, 1080});
        CHECK(show.play(to_field + "type \"1932-05\"\nsettle\n" + keys).empty());
        return std::ranges::count(show.loop.scene().items, Level::Bar, &Item::level);
    };
    CHECK(bars_after("") == 0);
    CHECK(bars_after("key Enter\nsettle\n") >= 3);
    CHECK(bars_after("key Enter\nsettle\nkey Enter\nsettle\n") == 0);
}

TEST_CASE("search: a day without a year is gone to by Enter, in any language")
{
    struct Row {
        const char* typed;
        const char* language;
    };
    for (const Row& row : {
             Row{"18 March",      "en"},
             Row{"18 марта", "ru"},
             Row{"18. März",     "de"}
    }) {
        CAPTURE(row.typed);
        Preferences preferences;
        preferences.language = find_language(world().exhibit, row.language).value_or(LanguageId{});
        Show show(explore, {1920, 1080}, preferences);
        const Civil middle = civil_of(static_cast<Day>(show.loop.state().camera.centre));
        const std::string date = std::to_string(middle.year) + "-03-18";
        CHECK(show.play(to_field + "type \"" + row.typed + "\"\nsettle\nexpect \"link:goto-" +
                        date + "\"\nkey Enter\nsettle\nexpect value \"link:goto-" + date + "\" " +
                        std::string(
                            world().words[index_of(preferences.language)][word::menu_chosen]) +
                        "\n")
                  .empty());
        const Span seen = show.loop.scene().in_view;
        const auto day = static_cast<double>(number(day_of({middle.year, 3, 18})));
        CHECK((seen.from < day && day < seen.to));
        CHECK(seen.days() < 400);
    }
}

TEST_CASE("search: signs without a word in them are answered with what may be typed")
{
    Show show(explore, {1280, 720});
    CHECK(show.play(to_field + "type \"!!! (((\"\nsettle\nexpect panel:results\n").empty());
    const std::string_view asked = world().words[0][word::filter_search];
    std::size_t said = 0;
    const Semantics& tree = show.loop.semantics();
    for (std::size_t i = 0; i < tree.size(); ++i)
        said += tree[i].role == SemanticRole::Text && tree[i].name == asked ? 1 : 0;
    CHECK(said == 1);
}

TEST_CASE("search: Enter, Down and Up go through the list; Ctrl Enter opens; Escape goes back")
{
    {
        Show show(explore, {1920, 1080});
        CHECK(show.play(to_field + "type \"spanish civil war\"\nkey Enter\nsettle\n"
                                   "expect value link:found-W7 chosen\nkey Enter\nsettle\n"
                                   "expect value link:found-B40 chosen\nkey Up\nsettle\n"
                                   "expect value link:found-W7 chosen\n"
                                   "expect focus field:search\n")
                  .empty());
        CHECK(show.loop.state().selection == find_milestone(world().exhibit, "W7"));
    }
    Show show(explore, {1920, 1080});
    const Camera before = show.loop.state().camera;
    CHECK(show.play(to_field + "type \"spanish civil war\"\nkey Enter\nsettle\n"
                               "key ctrl+Enter\nsettle\nexpect panel:detail\n"
                               "expect no panel:results\nkey Escape\nsettle\n"
                               "expect panel:results\n"
                               "expect value link:found-W7 chosen\nkey Escape\nsettle\n"
                               "expect no panel:results\nexpect no button:clear-search\n")
              .empty());
    CHECK_FALSE(show.loop.state().selection.has_value());
    CHECK(show.loop.state().camera.days == doctest::Approx(before.days));
    CHECK(show.loop.state().camera.centre == doctest::Approx(before.centre));
}

TEST_CASE("search: by mouse and by finger lines are opened, words left out and the field cleared")
{
    for (const std::string press : {"click", "tap"}) {
        CAPTURE(press);
        Show show(explore, {1920, 1080});
        CHECK(show.play("settle\n" + press + " field:search\nwait 0.1s\n" +
                        "type \"red aid 1936\"\nsettle\n" + press + " link:without\nsettle\n" +
                        "expect value field:search \"red aid\"\n" + press +
                        " link:found-B40\nsettle\nexpect panel:detail\n" + press +
                        " button:close\nsettle\nexpect panel:results\n" + press +
                        " button:clear-search\nsettle\nexpect no panel:results\n")
                  .empty());
    }
}

TEST_CASE("search: a slip is forgiven, and where nothing is found the nearest is offered")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(to_field + "type \"modoti \"\nsettle\nexpect \"Tina Modotti\"\nkey Escape\n"
                               "settle\nkey ctrl+f\nwait 0.1s\ntype \"prisonnerrs\"\nsettle\n"
                               "expect link:nearest-1\nclick link:nearest-1\nsettle\n"
                               "expect no link:nearest-1\nexpect panel:results\n")
              .empty());
    CHECK(show.loop.semantics().find("panel:results").has_value());
}

TEST_CASE("search: a milestone pressed on the timeline is read, and the list is there again")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(to_field + "type \"spain\"\nsettle\nclick milestone:B40\nsettle\n"
                               "expect panel:detail\nkey Escape\nsettle\nexpect panel:results\n"
                               // The timeline can be moved beside the list, and a press on empty
                               // space leaves it open.
                               "wheel 2 at 600,900\nsettle\nclick 1000,880\nsettle\n"
                               "expect panel:results\n")
              .empty());
    CHECK_FALSE(is_typing(show.loop.state()));
}

TEST_CASE("search: every line is whole on the screen in any language, size, theme and text size")
{
    for (const Look& look : every_look()) {
        CAPTURE(look.size.x);
        CAPTURE(look.preferences.text_percent);
        CAPTURE(world().exhibit.languages[index_of(look.preferences.language)]);
        Show show(explore, look.size, look.preferences);
        CHECK(show.play(to_field + "type \"mopr 1936\"\nsettle\nkey Enter\nsettle\n").empty());
        const Semantics& tree = show.loop.semantics();
        const auto panel = tree.find("panel:results");
        REQUIRE(panel.has_value());
        const Rect box = tree[*panel].rect;
        CHECK(is_within(box, {0, 0, look.size.x, look.size.y}));
        CHECK(tree.find("field:search").has_value());
        std::size_t chosen = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const SemanticNode node = tree[i];
            if (node.role != SemanticRole::Link || !node.key.starts_with("found-")) continue;
            if (node.value.empty()) continue;
            ++chosen;
            CHECK(is_within(node.rect, box));
        }
        CHECK(chosen == 1);
    }
}

namespace {

bool is_in(std::string_view panel, const Show& show)
{
    const Semantics& tree = show.loop.semantics();
    const auto at = show.loop.focused();
    return at && tree[*at].parent && tree.id(*tree[*at].parent) == panel;
}

// A link in the text that is read, which leads to a person, a term, a source …
std::optional<SemanticId> link_in_text(const Show& show)
{
    const Semantics& tree = show.loop.semantics();
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        const bool is_person = node.role == SemanticRole::Link && node.key.starts_with("person");
        if (is_person) return SemanticId{.role = node.role, .key = std::string(node.key)};
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("search: what is opened from the results is gone on with by keys, and back leads there")
{
    for (const char* way_on : {"key Tab\n", "key Down\n"}) {
        CAPTURE(way_on);
        const std::string open = to_field + "type \"stasova\"\nkey Enter\nsettle\n" +
                                 "key ctrl+Enter\nsettle\nexpect focus panel:detail\n" + way_on;
        Show show(explore, {1920, 1080});
        CHECK(show.play(open).empty());
        CHECK(is_in("panel:detail", show));
        Show back(explore, {1920, 1080});
        CHECK(back.play(open + "key Escape\nsettle\nexpect panel:results\n"
                               "expect focus field:search\n")
                  .empty());
    }
}

TEST_CASE("focus: a link in a text leads into the page it opens, and back to the link")
{
    Show found(explore, {1920, 1080});
    const std::string read =
        "settle\nwheel 9 at milestone:S30\nsettle\nclick milestone:S30\nsettle\n";
    REQUIRE(found.play(read).empty());
    const auto link = link_in_text(found);
    REQUIRE(link.has_value());

    Show show(explore, {1920, 1080});
    show.loop.state_for_start().selection = find_milestone(world().exhibit, "S30");
    show.loop.state_for_start().pages = {
        {page::Detail{}, {}}
    };
    show.loop.state_for_start().history = {};
    remember(show.loop.state_for_start().history,
             thing_of(*find_milestone(world().exhibit, "S30")));
    show.turn_at(1);
    show.loop.state_for_start().focus = focus::OnWidget{*link, Scope::Panel};
    show.turn_at(2);
    show.turn_with(3, event::Key{.code = KeyCode::Enter, .press = Press::Down});
    for (int i = 0; i < 20; ++i)
        show.turn_at(3.1 + i * 0.1);
    REQUIRE(is_open<page::Thing>(show.loop.state().pages));
    const auto id = [&] {
        const auto at = show.loop.focused();
        return at ? show.loop.semantics().id(*at) : std::string("nothing");
    };
    CHECK(id() == "panel:thing");
    // Back by keys, the link has the focus again; forward, it is gone on from the page.
    show.turn_with(
        7, event::Key{.code = KeyCode::Left, .modifiers = {.alt = true}, .press = Press::Down});
    for (int i = 0; i < 20; ++i)
        show.turn_at(7.1 + i * 0.1);
    CHECK(show.loop.state().selection == find_milestone(world().exhibit, "S30"));
    CHECK(id() == "link:" + link->key);
    show.turn_with(
        10, event::Key{.code = KeyCode::Right, .modifiers = {.alt = true}, .press = Press::Down});
    for (int i = 0; i < 20; ++i)
        show.turn_at(10.1 + i * 0.1);
    CHECK(id() == "panel:thing");
    show.turn_with(13, event::Key{.code = KeyCode::Tab, .press = Press::Down});
    show.turn_at(13.1);
    CHECK(is_in("panel:thing", show));
}

TEST_CASE("focus: a link to a view begins in the panel that it opens")
{
    Show show(explore, {1920, 1080});
    const auto way = actions_of({.exhibit = "mopr", .milestone = "S27"}, world().exhibit);
    REQUIRE(way.has_value());
    for (const Action& action : *way)
        show.loop.want(action);
    REQUIRE(show.play("settle\nexpect focus panel:detail\nkey Tab\n").empty());
    CHECK(is_in("panel:detail", show));
}
