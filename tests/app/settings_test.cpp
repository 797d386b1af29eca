// The file of settings, and what of a visitor's choices gets into it.
#include "app/settings.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vitrine;

namespace {

constexpr PreferenceNames some_names{.language = "ru", .theme = "night", .exhibit = "mopr"};

}  // namespace

TEST_CASE("settings: what is written is read again, whatever is in it")
{
    KeptSettings settings;
    CHECK(read_settings(text_of(settings)).value == settings);
    settings = {
        .language = "de",
        .theme = "contrast-night",
        .text_percent = 150,
        .reduces_motion = true,
        .has_panel_left = false,
        .has_letter_keys = false,
        .known_exhibits = {"mopr", "my \"town\""}
    };
    CHECK(read_settings(text_of(settings)).value == settings);
}

TEST_CASE("settings: what is not as expected is a problem at its place, and nothing is taken")
{
    for (const std::string_view bad :
         {"", "{", "[]", "7", R"({"language": 7})", R"({"text_size": 133})",
          R"({"text_size": "large"})", R"({"reduce_motion": "yes"})", R"({"known_exhibits": "x"})",
          R"({"known_exhibits": [1]})", "\xFF\xFE{}"}) {
        CAPTURE(bad);
        const Reading<KeptSettings> reading = read_settings(bad);
        CHECK_FALSE(reading.value.has_value());
        CHECK(has_errors(reading.problems));
    }
    const Reading<KeptSettings> reading = read_settings("{\n  \"text_size\": 133}");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().place == Place{2, 16});
    // A later version may know more.
    CHECK(read_settings(R"({"text_size": 125, "voice": "anna"})").value->text_percent == 125);
}

TEST_CASE("settings: only what a visitor has chosen is kept")
{
    KeptSettings kept;
    const Preferences before{.text_percent = 150, .theme = 2};
    CHECK_FALSE(note_choices(kept, before, before, some_names));
    CHECK(kept == KeptSettings{});
    Preferences after = before;
    after.theme = 1;
    CHECK(note_choices(kept, before, after, some_names));
    CHECK(kept == KeptSettings{.theme = "night"});
    after = before;
    after.is_greeted = true;
    CHECK_FALSE(note_choices(kept, before, after, some_names));
    CHECK(note_choices(kept, after, before, some_names));
    CHECK(kept.known_exhibits == std::vector<std::string>{"mopr"});
    CHECK(note_choices(kept, before, after, some_names));
    CHECK(kept.known_exhibits.empty());
}

TEST_CASE("settings: choices are handed on to be kept in explore, and never in a kiosk")
{
    const auto is_keep = [](const Effect& effect) {
        return std::holds_alternative<effect::KeepPreferences>(effect);
    };
    for (const Policy* policy : policies()) {
        CAPTURE(policy->name);
        Visit visit(*policy);
        visit.act(action::SetTextSize{150});
        CHECK(std::ranges::any_of(visit.effects, is_keep) == (policy == &explore));
        visit.act(action::SetTextSize{150});
        CHECK(std::ranges::none_of(visit.effects, is_keep));
    }
}

TEST_CASE("settings: the page toggles, and each option does what it says")
{
    Visit visit;
    visit.act(action::OpenMenu{
        MenuKind::Theme, {400, 72}
    });
    visit.act(action::ToggleSettings{});
    CHECK(visit.state.pages.size() == 1);
    CHECK(is_open<page::Settings>(visit.state.pages));
    visit.act(action::SetOption{action::Option::ReducedMotion, true});
    CHECK(visit.state.preferences.reduces_motion);
    visit.act(action::SetOption{action::Option::LetterKeys, false});
    CHECK_FALSE(visit.state.preferences.has_letter_keys);
    visit.act(action::SetOption{action::Option::Greeting, true});
    CHECK(visit.state.preferences.is_greeted);
    visit.act(action::ToggleSettings{});
    CHECK(visit.state.pages.empty());
    // The reading panel changes sides, and the timeline stands beside it in full.
    visit.select("S27");
    const Regions right = regions_of(visit.state, explore);
    visit.act(action::SetOption{action::Option::PanelLeft, true});
    const Regions left = regions_of(visit.state, explore);
    CHECK(right.panel.x > right.lanes.right());
    CHECK(left.panel.right() < left.gutter.x);
    CHECK(left.gutter.right() == left.lanes.x);
    CHECK(left.lanes.right() == visit.state.size.x);
    CHECK(left.panel.w == right.panel.w);
}

TEST_CASE("settings: the masthead that was folded is known, unless it is wanted again")
{
    Visit visit;
    visit.setting.preferences.is_greeted = true;
    visit.state = first_state(visit.setting, {1920, 1080}, 1, 0);
    REQUIRE(visit.state.has_masthead);
    visit.act(action::ToggleSettings{});
    CHECK(visit.state.preferences.is_greeted);
    visit.act(action::ShowAll{});
    CHECK_FALSE(visit.state.preferences.is_greeted);
    visit.act(action::SetOption{action::Option::Greeting, true});
    visit.act(action::ZoomBy{2});
    CHECK(visit.state.preferences.is_greeted);
}

TEST_CASE("notices: some go by themselves, others stay; Escape closes one before anything else")
{
    Visit visit;
    visit.select("S27");
    visit.act(action::Notify{
        {NoticeKind::LinkCopied, "vitrine://mopr"}
    });
    REQUIRE(visit.state.notice.has_value());
    const Wake wake = next_wake(visit.setting, visit.state, visit.now + 5 * nanoseconds_per_second);
    CHECK(wake.at.has_value());
    visit.pass(seconds_shown(NoticeKind::LinkCopied) - 0.1);
    CHECK(visit.state.notice.has_value());
    visit.pass(0.2);
    CHECK_FALSE(visit.state.notice.has_value());
    visit.act(action::Notify{
        {NoticeKind::SettingsAside, "settings.json.unreadable"}
    });
    visit.pass(1000);
    CHECK(visit.state.notice.has_value());
    visit.act(action::Close{});
    CHECK_FALSE(visit.state.notice.has_value());
    CHECK(visit.selected() == "S27");
}
