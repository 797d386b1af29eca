// The page on what is said and what is known, through the real loop: its tab, its index, what it
// says, and how it is left.
#include "data/evidence_keys.h"
#include "data/word_keys.h"
#include "program/tabs.h"
#include "support/looks.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace vitrine;

namespace {

// Whether a text is on the page, whole or in a longer one.
bool is_said(const Semantics& tree, std::string_view text)
{
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].name.find(text) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("tabs: each opens its page, says that it is open, and closes it")
{
    for (const Tab& tab : tabs()) {
        REQUIRE(tab.has_content(world().exhibit, world().index));
        const std::string button = "button:" + std::string(tab.page);
        const std::string panel = "panel:" + std::string(tab.page);
        CAPTURE(button);
        Show show(explore, {1920, 1080});
        CHECK(show.play("settle\nclick " + button + "\nsettle\nexpect " + panel +
                        "\nexpect value " + button + " chosen\nclick " + button +
                        "\nsettle\nexpect no " + panel + "\nexpect milestone:S1\ntap " + button +
                        "\nsettle\nexpect " + panel + "\nkey Escape\nsettle\nexpect no " + panel +
                        "\n")
                  .empty());
    }
}

TEST_CASE("tabs: one that has no room is in the menu, where it is marked while its page is open")
{
    Show show(explore);
    CHECK(show.play("settle\nexpect no button:evidence\nclick button:more\nsettle\n"
                    "click button:menu-evidence\nsettle\nexpect panel:evidence\n"
                    "expect no panel:menu\nexpect value button:more chosen\n"
                    "click button:more\nsettle\n"
                    "expect value button:menu-evidence chosen\nclick button:menu-evidence\nsettle\n"
                    "expect no panel:evidence\n")
              .empty());
    const auto more = show.loop.semantics().find("button:more");
    REQUIRE(more.has_value());
    CHECK(show.loop.semantics()[*more].value.empty());
}

TEST_CASE("tabs: in English none is folded at 1920 × 1080, and what stands elsewhere needs no menu")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nexpect button:tour\nexpect button:language\n"
                    "expect button:text-size\nexpect button:help\nexpect field:search\n"
                    "expect no button:more\nexpect no button:theme\nexpect no button:settings\n"
                    "click button:text-size\nsettle\nclick button:menu-theme\nsettle\n"
                    "click button:menu-theme-night\nsettle\n"
                    "expect value button:menu-theme-night chosen\nkey Escape\nsettle\n"
                    "click button:text-size\nsettle\ntap button:menu-settings\nsettle\n"
                    "expect panel:settings\nexpect no panel:menu\n")
              .empty());
    for (const Tab& tab : tabs())
        CHECK(show.loop.semantics().find("button:" + std::string(tab.page)).has_value());
}

TEST_CASE("tabs: longer words fold from the right, and the first ones stay beside the tour")
{
    Preferences russian;
    russian.language = LanguageId{1};
    Show show(explore, {1920, 1080}, russian);
    CHECK(show.play("settle\n").empty());
    const auto is_on_bar = [&](std::string_view key) {
        return show.loop.semantics().find("button:" + std::string(key)).has_value();
    };
    CHECK(is_on_bar("tour"));
    CHECK(is_on_bar("more"));
    CHECK(is_on_bar(tabs()[0].page));
    CHECK(is_on_bar(tabs()[1].page));
    CHECK_FALSE(is_on_bar(tabs().back().page));
    bool was_folded = false;
    for (const Tab& tab : tabs()) {
        CHECK_FALSE((was_folded && is_on_bar(tab.page)));
        was_folded = was_folded || !is_on_bar(tab.page);
    }
}

TEST_CASE("tabs: an exhibit that has nothing for one does not offer it")
{
    const Exhibit none;
    for (const Tab& tab : tabs())
        CHECK_FALSE(tab.has_content(none, index_exhibit(none)));
}

TEST_CASE("evidence: contrasts and all other disputes are reached by mouse, touch and keys")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nkey e\nsettle\nexpect value button:evidence-X1 chosen\n"
                    "key Right\nsettle\nexpect value button:evidence-X2 chosen\n"
                    "key Left\nkey Left\nsettle\nexpect value button:evidence-X1 chosen\n"
                    "click button:evidence-X7\nsettle\nexpect value button:evidence-X7 chosen\n"
                    "tap button:evidence-X4\nsettle\nexpect value button:evidence-X4 chosen\n"
                    "key Tab\nkey Tab\nkey Enter\nsettle\n"
                    "key e\nsettle\nexpect no panel:evidence\nexpect milestone:S1\n")
              .empty());
    const Exhibit& exhibit = world().exhibit;
    for (std::size_t i = 0; i < exhibit.disputes.size(); ++i) {
        CAPTURE(exhibit.disputes[i].id);
        const EvidenceEntry entry =
            evidence_entry(exhibit, place_of(exhibit, static_cast<DisputeId>(i)));
        const bool is_it = entry.dispute == &exhibit.disputes[i];
        const bool is_in_it =
            entry.contrast != nullptr &&
            std::ranges::find(entry.contrast->disputes, static_cast<DisputeId>(i)) !=
                entry.contrast->disputes.end();
        CHECK((is_it || is_in_it));
    }
}

TEST_CASE("evidence: each side stands over its own sources, disputes have all their versions")
{
    Show show(explore, {1920, 1080});
    show.loop.state_for_start().pages.push_back({.page = page::Evidence{}, .focus_before = {}});
    const Exhibit& exhibit = world().exhibit;
    for (std::size_t at = 0; at < evidence_count(exhibit); ++at) {
        std::get<page::Evidence>(show.loop.state_for_start().pages.back().page).at = at;
        show.turn_at(1 + static_cast<double>(at));
        const Semantics& tree = show.loop.semantics();
        const EvidenceEntry entry = evidence_entry(exhibit, at);
        CAPTURE(exhibit.text(entry.title(), LanguageId{}));
        CHECK(is_said(tree, exhibit.text(entry.title(), LanguageId{})));
        const auto says_all = [&](const Dispute& dispute) {
            for (const Version& version : dispute.versions) {
                CHECK(is_said(tree, exhibit.text(version.text, LanguageId{})));
                for (const SourceId id : version.sources)
                    CHECK(is_said(tree, exhibit.sources[index_of(id)].title));
            }
        };
        if (entry.dispute != nullptr) says_all(*entry.dispute);
        if (entry.contrast == nullptr) continue;
        CHECK(is_said(tree, exhibit.text(entry.contrast->official, LanguageId{})));
        CHECK(is_said(tree, exhibit.text(entry.contrast->critic, LanguageId{})));
        for (const SourceId id : entry.contrast->sources)
            CHECK(is_said(tree, exhibit.sources[index_of(id)].title));
        for (const DisputeId id : entry.contrast->disputes)
            says_all(exhibit.disputes[index_of(id)]);
    }
}

TEST_CASE(
    "evidence: what is opened beside the timeline covers it, and it is there again afterwards")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nkey e\nsettle\nkey f\nsettle\nexpect panel:filter\n"
                    "expect no panel:evidence\nexpect milestone:S1\nkey Escape\nsettle\n"
                    "expect panel:evidence\nkey /\ntype \"lenin\"\nsettle\nexpect panel:results\n"
                    "expect no panel:evidence\nkey Escape\nsettle\nexpect panel:evidence\n"
                    "key Escape\nsettle\nexpect no panel:evidence\n")
              .empty());
}

TEST_CASE("evidence: its index follows what is told, down to the last of all")
{
    const Exhibit& exhibit = world().exhibit;
    std::string script = "settle\nkey e\nsettle\n";
    for (std::size_t at = 1; at < evidence_count(exhibit); ++at)
        script += "key Right\nsettle\n";
    Show show(explore, {1280, 720});
    CHECK(show.play(script).empty());
    const EvidenceEntry last = evidence_entry(exhibit, evidence_count(exhibit) - 1);
    REQUIRE(last.dispute != nullptr);
    const Semantics& tree = show.loop.semantics();
    const auto row = tree.find("button:evidence-" + last.dispute->id);
    REQUIRE(row.has_value());
    CHECK_FALSE(tree[*row].value.empty());
    CHECK_FALSE(tree[*row].is_partial);
}

TEST_CASE("evidence: its page stays in the window, and its buttons apart, however it is looked at")
{
    for (const Look& look : every_look()) {
        CAPTURE(look.size.x);
        CAPTURE(look.size.y);
        CAPTURE(look.preferences.text_percent);
        CAPTURE(world().exhibit.languages[index_of(look.preferences.language)]);
        Show show(explore, look.size, look.preferences);
        CHECK(show.play("settle\nkey e\nsettle\n").empty());
        const Semantics& tree = show.loop.semantics();
        REQUIRE(tree.find("panel:evidence").has_value());
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const std::string id = tree.id(i);
            CAPTURE(id);
            CHECK(tree[i].rect.x >= 0);
            CHECK(tree[i].rect.right() <= look.size.x);
        }
    }
}

TEST_CASE("evidence: most of a small window is left for reading, in any language and size of text")
{
    for (const Look& look : every_look()) {
        if (look.size.y > 720) continue;
        CAPTURE(look.size.x);
        CAPTURE(look.preferences.text_percent);
        CAPTURE(world().exhibit.languages[index_of(look.preferences.language)]);
        Show show(explore, look.size, look.preferences);
        CHECK(show.play("settle\nkey e\nsettle\n").empty());
        const Semantics& tree = show.loop.semantics();
        // From where the first statement begins to where it would be cut.
        const Words& words = world().words[index_of(look.preferences.language)];
        const auto heading = tree.find(words[word::detail_official]);
        REQUIRE(heading.has_value());
        const auto& areas = show.loop.hands().panels.areas;
        const auto area = std::ranges::find(areas, "evidence", &Area::key);
        REQUIRE(area != areas.end());
        CHECK(area->rect.bottom() - tree[*heading].rect.y >= look.size.y * 0.5F);
        // What is left out of sight is scrolled to: the rows of time, and how it is known.
        CHECK(area->content_px > area->rect.h);
        CHECK(tree.find(words[word::evidence_how]).has_value());
    }
}
