// Settings, links and notices through the real loop, and the files that they are kept in.
#include "base/log.h"
#include "engine/files.h"
#include "program/linking.h"
#include "program/start.h"
#include "program/user_data.h"
#include "support/folder.h"
#include "support/looks.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace vitrine;

namespace {

std::string settings_file(const TestFolder& folder)
{
    return folder / "config/settings.json";
}

void put_file(const std::string& path, const std::string& text)
{
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path) << text;
}

}  // namespace

TEST_CASE("settings: choices on the page are on the disk at once, and the next visit has them")
{
    const TestFolder folder;
    {
        UserData user(folder.path().string());
        Show show(explore, {1280, 720}, {.is_greeted = true});
        show.loop.keep_in(user);
        CHECK(show.play("key ctrl+,\nsettle\nexpect panel:settings\n"
                        "expect value button:set-theme-day chosen\n"
                        "click button:set-theme-contrast-night\nsettle\n"
                        "expect value button:set-theme-contrast-night chosen\n"
                        "click button:set-language-ru\nsettle\n"
                        "click button:set-text-150\nsettle\nclick button:set-motion-on\nsettle\n"
                        "click button:set-panel-on\nsettle\nclick button:set-letters-off\nsettle\n"
                        "click button:set-greeting-off\nsettle\n"
                        "key Escape\nsettle\nexpect no panel:settings\n")
                  .empty());
    }
    const UserData user(folder.path().string());
    const KeptSettings wanted{.language = "ru",
                              .theme = "contrast-night",
                              .text_percent = 150,
                              .reduces_motion = true,
                              .has_panel_left = true,
                              .has_letter_keys = false,
                              .known_exhibits = {"mopr"}};
    CHECK(user.settings() == wanted);
    const Options options = with_settings({}, user.settings());
    const auto begun = preferences_of(options, world(), explore, user.settings());
    REQUIRE(begun.has_value());
    CHECK(world().exhibit.languages[index_of(begun->language)] == "ru");
    CHECK(world().themes[begun->theme].name == "contrast-night");
    CHECK(begun->text_percent == 150);
    CHECK(begun->reduces_motion);
    CHECK(begun->has_panel_left);
    CHECK_FALSE(begun->has_letter_keys);
    CHECK_FALSE(begun->is_greeted);
}

TEST_CASE("settings: the command line wins for its visit, and is not kept")
{
    const TestFolder folder;
    put_file(settings_file(folder), R"({"theme": "night", "language": "de", "text_size": 200})");
    UserData user(folder.path().string());
    Options options;
    options.theme = "contrast";
    options.language = "ru";
    options.text_percent = 125;
    const auto begun =
        preferences_of(with_settings(options, user.settings()), world(), explore, user.settings());
    REQUIRE(begun.has_value());
    CHECK(world().themes[begun->theme].name == "contrast");
    CHECK(world().exhibit.languages[index_of(begun->language)] == "ru");
    CHECK(begun->text_percent == 125);
    Show show(explore, {1280, 720}, *begun);
    show.loop.keep_in(user);
    CHECK(show.play("key ctrl+,\nsettle\nclick button:set-panel-on\nsettle\n").empty());
    const UserData after(folder.path().string());
    CHECK(after.settings() ==
          KeptSettings{
              .language = "de", .theme = "night", .text_percent = 200, .has_panel_left = true});
}

TEST_CASE("settings: a broken file is set aside and said once, and never written over")
{
    const TestFolder folder;
    const std::string broken = "{\"theme\": \"night\", \"text_size\": ";
    put_file(settings_file(folder), broken);
    set_log_sink([](std::string_view) {});
    {
        UserData user(folder.path().string());
        CHECK(user.settings() == KeptSettings{});
        Show show(explore);
        show.loop.keep_in(user);
        CHECK(show.play("settle\nexpect panel:notice\nkey Escape\nsettle\nexpect no panel:notice\n"
                        "key ctrl+,\nsettle\nclick button:set-theme-night\nsettle\n"
                        "expect no panel:notice\n")
                  .empty());
    }
    CHECK(*read_file(settings_file(folder) + ".unreadable") == broken);
    CHECK(UserData(folder.path().string()).settings().theme == "night");
    // Another one gets another name.
    put_file(settings_file(folder), "[]");
    const UserData second(folder.path().string());
    CHECK(*read_file(settings_file(folder) + ".unreadable-2") == "[]");
    CHECK(*read_file(settings_file(folder) + ".unreadable") == broken);
}

TEST_CASE("settings: where they cannot be written the visitor is told")
{
    const TestFolder folder;
    put_file(folder / "config", "a file, where the folder should be");
    set_log_sink([](std::string_view) {});
    UserData user(folder.path().string());
    Show show(explore);
    show.loop.keep_in(user);
    CHECK(show.play("key ctrl+n\nsettle\nexpect panel:notice\n"
                    "click button:close-notice\nsettle\nexpect no panel:notice\n")
              .empty());
}

TEST_CASE("settings: written beside the loop, the last choice is on the disk in the end")
{
    const TestFolder folder;
    {
        UserData user(folder.path().string());
        user.write_beside([] {});
        Show show(explore);
        show.loop.keep_in(user);
        for (int i = 0; i < 50; ++i)
            REQUIRE(show.loop
                        .turn({
                            {i, event::Key{.code = static_cast<KeyCode>('n'),
                                           .modifiers = {.ctrl = true},
                                           .press = Press::Down}},
                            {i, event::Tick{}                                                  }
            })
                        .has_value());
    }
    // 50 times on from the first of four.
    CHECK(UserData(folder.path().string()).settings().theme == "contrast");
}

TEST_CASE("settings: letters do nothing while they are off, and the help does not tell of them")
{
    Show show(explore, {1280, 720}, {.has_letter_keys = false});
    CHECK(show.play("settle\nkey F\nsettle\nexpect no panel:filter\nkey slash\nwait 0.1s\n"
                    "type \"lenin\"\nsettle\nexpect no panel:results\nkey ctrl+F\nwait 0.1s\n"
                    "expect focus field:search\nkey Escape\nsettle\nkey F1\nsettle\n"
                    "expect no \"F\"\nexpect \"Ctrl F\"\nexpect \"Shift ↑  Shift ↓\"\n")
              .empty());
    Show with(explore);
    CHECK(with.play("settle\nkey F1\nsettle\nexpect \"F\"\nexpect \"/  Ctrl F\"\n").empty());
}

TEST_CASE("settings: every choice has its place in every language and size of window and text")
{
    for (const Look& look : every_look()) {
        CAPTURE(look.size.x);
        CAPTURE(look.preferences.text_percent);
        Show show(explore, look.size, look.preferences);
        show.loop.want(action::ToggleSettings{});
        show.turn_at(1);
        show.turn_at(2);
        const Semantics& tree = show.loop.semantics();
        const auto panel = tree.find("panel:settings");
        REQUIRE(panel.has_value());
        const Rect box = tree[*panel].rect;
        std::size_t count = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const SemanticNode node = tree[i];
            if (node.role != SemanticRole::Button || !node.key.starts_with("set-")) continue;
            ++count;
            CAPTURE(node.key);
            CHECK_FALSE(node.name.empty());
            CHECK(node.shown.empty());
            CHECK(node.rect.x >= box.x);
            CHECK(node.rect.right() <= box.right());
        }
        CHECK(count >= 15);
    }
}

TEST_CASE("links: 'copy link' in the panel says what was copied, and it leads back")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nclick milestone:S1\nsettle\nclick button:copy-link\nsettle\n"
                    "expect panel:notice\nwait 13s\nexpect no panel:notice\n")
              .empty());
    const auto link = read_link(show.loop.copied());
    REQUIRE(link.has_value());
    CHECK(link->milestone == "S1");
    Show other(explore, {1920, 1080});
    const auto way = way_to(*link, world().exhibit);
    REQUIRE(way.has_value());
    for (const Action& action : *way)
        other.loop.want(action);
    CHECK(other.play("settle\nexpect panel:detail\n").empty());
    CHECK(other.loop.state().selection == find_milestone(world().exhibit, "S1"));
}

TEST_CASE(
    "links: the exhibit is found among those that are installed, or it is said that it is not")
{
    Options by_link;
    by_link.exhibit = "vitrine://mopr/S27?span=1924/1926";
    const auto link = take_link(by_link);
    REQUIRE(link.has_value());
    REQUIRE(link->has_value());
    CHECK((*link)->milestone == "S27");
    CHECK(by_link.exhibit.find("mopr") != std::string::npos);
    CHECK(by_link.exhibit.find("vitrine:") == std::string::npos);

    Options elsewhere;
    elsewhere.exhibit = "vitrine://atlantis/S1";
    const auto gone = take_link(elsewhere);
    REQUIRE_FALSE(gone.has_value());
    CHECK(gone.error().what.find("'atlantis'") != std::string::npos);
    CHECK(gone.error().what.find("'mopr'") != std::string::npos);

    Options own;
    own.exhibit = "town.json";
    own.goes_to = "S3";
    CHECK((*take_link(own))->milestone == "S3");
    CHECK(own.exhibit == "town.json");
    own.exhibit = "vitrine://mopr/S27";
    CHECK_FALSE(take_link(own).has_value());
    Options none;
    CHECK_FALSE(take_link(none)->has_value());
}
