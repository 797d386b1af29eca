// The statements of a contrast in time, and what is known of each: rows over the axis, "How do we
// know?", and what happens to the rows and to the timeline when one side is left alone.
#include "data/evidence_keys.h"
#include "data/word_keys.h"
#include "support/show.h"
#include "view/evidence_rows.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

using namespace vitrine;

namespace {

bool is_told(const Semantics& tree, std::string_view text)
{
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].name.find(text) != std::string_view::npos) return true;
    }
    return false;
}

// How many texts are this and no more.
std::size_t labels(const Semantics& tree, std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < tree.size(); ++i)
        count += tree[i].name == text ? 1 : 0;
    return count;
}

std::string button_of(const Exhibit& exhibit, MilestoneId id)
{
    return "button:claim-" + std::string(exhibit.name_of(exhibit[id]));
}

// How high the letters of a button's name are; 0 where only its outline is seen.
float letters_of(const Semantics& tree, const std::string& id)
{
    const auto place = tree.find(id);
    REQUIRE(place.has_value());
    return tree[*place].text_px;
}

// Opens the page at an entry, as a visitor does.
void open_at(Show& show, std::size_t at)
{
    show.loop.state_for_start().pages.clear();
    page::Evidence page{.at = at};
    page.claim = first_claim(world().exhibit, evidence_entry(world().exhibit, at));
    show.loop.state_for_start().pages.push_back({.page = page, .focus_before = {}});
    show.loop.state_for_start().camera = camera_of(world().index.limits.all);
}

}  // namespace

TEST_CASE("evidence rows: each statement has its bar, and a side without any says why")
{
    const Exhibit& exhibit = world().exhibit;
    for (std::size_t language = 0; language < exhibit.languages.size(); ++language) {
        const Words& words = world().words[language];
        Show show(explore, {1920, 1080}, {.language = static_cast<LanguageId>(language)});
        for (std::size_t at = 0; at < exhibit.contrasts.size(); ++at) {
            open_at(show, at);
            show.turn_at(1 + static_cast<double>(at));
            const Semantics& tree = show.loop.semantics();
            const Contrast& contrast = exhibit.contrasts[at];
            CAPTURE(contrast.id);
            std::array<std::size_t, evidence_sides> counts{};
            for (const MilestoneId id : contrast.milestones) {
                CAPTURE(button_of(exhibit, id));
                CHECK(tree.find(button_of(exhibit, id)).has_value());
                ++counts[static_cast<std::size_t>(side_of(exhibit[id]))];
            }
            const auto empty = std::ranges::count(counts, std::size_t{0});
            const bool says_why = is_told(tree, words[word::evidence_row_empty]) ||
                                  is_told(tree, words[word::evidence_row_stays]);
            CHECK(says_why == (empty > 0));
        }
    }
}

TEST_CASE("evidence rows: a charge without a document is stamped, and the record's row is empty")
{
    Show show(explore, {1920, 1080});
    open_at(show, 6);
    show.turn_at(1);
    CHECK(is_told(show.loop.semantics(), "An allegation: no document was found that proves it. "
                                         "This row stays empty."));
    CHECK(labels(show.loop.semantics(), "Not proven") == 1);
    open_at(show, 0);
    show.turn_at(2);
    for (const std::string_view stamp : {"Not proven", "Not verified"})
        CHECK(labels(show.loop.semantics(), stamp) == 0);
}

TEST_CASE("evidence rows: a pressed statement tells its date, how far it stands, and its question")
{
    for (const std::string press : {"click", "tap"}) {
        CAPTURE(press);
        Show show(explore, {1920, 1080});
        CHECK(show.play("settle\nkey e\nsettle\nclick button:evidence-X5\nsettle\n"
                        "expect value button:claim-S40 chosen\n" +
                        press + " button:claim-S4\nsettle\nexpect value button:claim-S4 chosen\n" +
                        press + " link:evidence-answer\nsettle\n")
                  .empty());
        const Exhibit& exhibit = world().exhibit;
        const Milestone& m = exhibit[*find_milestone(exhibit, "S4")];
        const MilestoneDetails& details = exhibit.details_of(m);
        REQUIRE(details.question.has_value());
        for (const TextId text :
             {details.date_note, details.check, details.question->ask, details.question->answer}) {
            CAPTURE(exhibit.text(text, LanguageId{}));
            CHECK(is_told(show.loop.semantics(), exhibit.text(text, LanguageId{})));
        }
        Show way(explore, {1920, 1080});
        CHECK(way.play("settle\nkey e\nsettle\nclick button:evidence-X7\nsettle\n"
                       "wheel -40 at 1100,400\nsettle\n" +
                       press +
                       " link:told-claim\nsettle\nexpect panel:detail\n"
                       "expect no panel:evidence\n")
                  .empty());
        CHECK(way.loop.state().selection == find_milestone(exhibit, "S7"));
    }
}

TEST_CASE("evidence rows: one side alone leaves outlines of the others, in 300 ms or at once")
{
    for (const bool reduces : {false, true}) {
        CAPTURE(reduces);
        Preferences preferences;
        preferences.reduces_motion = reduces;
        Show show(explore, {1920, 1080}, preferences);
        CHECK(show.play("settle\nkey e\nsettle\nclick button:evidence-X2\nsettle\n"
                        "click button:sides-official\nsettle\n"
                        "expect value button:sides-official chosen\n")
                  .empty());
        CHECK(letters_of(show.loop.semantics(), "button:claim-S4") > 0);
        for (const char* other : {"button:claim-S6", "button:claim-B10"})
            CHECK(letters_of(show.loop.semantics(), other) == 0);
    }
}

TEST_CASE("evidence rows: one side alone is all that the timeline shows, which says so")
{
    Show show(explore, {1920, 1080});
    const std::string all = "expect milestone:S1\nexpect milestone:S14\n";
    CHECK(show.play("settle\n" + all +
                    "key e\nsettle\nclick button:sides-official\nsettle\nkey Escape\nsettle\n"
                    "expect no panel:evidence\nexpect button:chip-claims\n"
                    "expect milestone:S14\nexpect no milestone:S1\n"
                    "key e\nsettle\nexpect value button:sides-official chosen\n"
                    "click button:sides-record\nsettle\nkey Escape\nsettle\n"
                    "expect button:chip-claims\nexpect no milestone:S14\n"
                    "expect milestone:S1\n"
                    "key e\nsettle\nclick button:sides-both\nsettle\nkey Escape\nsettle\n"
                    "expect no button:chip-claims\n" +
                    all)
              .empty());
}

TEST_CASE("evidence: with the largest letters in a low window the first statement is in sight")
{
    for (std::size_t at = 0; at < world().exhibit.contrasts.size(); ++at) {
        CAPTURE(at);
        Preferences preferences;
        preferences.text_percent = 200;
        Show show(explore, {1280, 720}, preferences);
        open_at(show, at);
        show.turn_at(1);
        const Contrast& contrast = world().exhibit.contrasts[at];
        const auto said = world().exhibit.text(contrast.official, LanguageId{});
        const Semantics& tree = show.loop.semantics();
        const float axis = show.loop.scene().regions.axis.y;
        bool is_seen = false;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const bool begins = tree[i].name.find(said.substr(0, 12)) != std::string_view::npos;
            is_seen = is_seen || (begins && tree[i].rect.y + 40 < axis);
        }
        CHECK(is_seen);
    }
}
