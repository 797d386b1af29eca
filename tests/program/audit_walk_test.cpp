// The walk of the audit through the real loop: it comes to every kind of page, and what somebody
// could not use is found there.
#include "program/audit_stops.h"
#include "program/audit_walk.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <variant>

using namespace vitrine;

namespace {

AuditWanted wanted_alone(std::string only)
{
    return {.policy = explore,
            .sizes = {{1280, 720}},
            .languages = {LanguageId{0}},
            .percents = {100},
            .themes = {0},
            .only = std::move(only)};
}

World own_world()
{
    auto read = read_world({});
    REQUIRE(read.has_value());
    return std::move(*read);
}

bool has_fault(const AuditReport& report, Criterion criterion, std::string_view where)
{
    return std::ranges::any_of(report.faults, [&](const SeenFault& seen) {
        return seen.fault.criterion == criterion &&
               seen.fault.where.find(where) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("audit: every kind of page has a stop that leads to it")
{
    for (const Policy* policy : policies()) {
        CAPTURE(policy->name);
        std::set<std::size_t> kinds;
        for (const AuditStop& stop : audit_stops(world(), *policy)) {
            constexpr std::size_t few = 4;  // later steps of a tour are of the same kind
            if (stop.actions.size() > few) continue;
            Show show(*policy, {1280, 720}, {.reduces_motion = true});
            double now = 1;
            for (const Action& action : stop.actions) {
                show.loop.want(action);
                for (int i = 0; i < 2; ++i)
                    show.turn_at(now += 0.5);
            }
            for (const OpenPage& open : show.loop.state().pages)
                kinds.insert(open.page.index());
            if (stop.page) kinds.insert(stop.page->index());
        }
        // Who does not see what is wrong with a file has no page of it; who has no bar has no menu,
        // no field to search in and no cards to place. Only a lesson shows all its steps at once
        // and has a quiz, and only all else has a choice among tours.
        std::size_t most = std::variant_size_v<Page> - (policy->teaches ? 1 : 2);
        if (!policy->shows_problems) --most;
        if (!policy->has_staff) most -= 2;  // nor the pad and the page of staff
        if (!policy->chrome.has_top_bar) most -= 3;
        CHECK(kinds.size() == most);
    }
}

TEST_CASE("audit: a page is looked at by every measure, and left")
{
    World own = own_world();
    const auto report = walk_for_audit(own, wanted_alone("settings"));
    REQUIRE(report.has_value());
    CHECK(report->stops == 1);
    for (const SeenFault& seen : report->faults)
        FAIL_CHECK(seen.stop << ": " << seen.fault.where << ": " << seen.fault.found);
    for (const CriterionRow& row : criteria()) {
        // There is no picture, nothing without a text, and no theme of high contrast.
        if (row.criterion == Criterion::Alternative ||
            row.criterion == Criterion::GraphicContrast ||
            row.criterion == Criterion::PromisedContrast)
            continue;
        CAPTURE(row.about);
        CHECK(report->looked_at[static_cast<std::size_t>(row.criterion)] > 0);
    }
}

TEST_CASE("audit: a theme with pale letters is found by the walk, where it is seen")
{
    World own = own_world();
    own.themes[0].colors[static_cast<std::size_t>(Token::Muted)] = {0xC8, 0xC0, 0xB4, 255};
    const auto report = walk_for_audit(own, wanted_alone("help"));
    REQUIRE(report.has_value());
    CHECK(has_fault(*report, Criterion::TextContrast, "text:"));
    REQUIRE_FALSE(report->faults.empty());
    CHECK(report->faults.front().stop == "help");
    CHECK(report->faults.front().first == "en, day, 100 %, 1280x720");
}

TEST_CASE("audit: a focus in the colour of what is around it is found by the walk")
{
    World own = own_world();
    const Rgba panel = own.themes[0][Token::Panel];
    own.themes[0].colors[static_cast<std::size_t>(Token::Blue)] = panel;
    const auto report = walk_for_audit(own, wanted_alone("settings"));
    REQUIRE(report.has_value());
    // Those of the choices hide the choice's frame, which is seen.
    CHECK(has_fault(*report, Criterion::FocusSeen, "button:close-settings"));
}

// Screens on which something was wrong in one look alone.
TEST_CASE("audit: looks that are rarely taken have no faults either")
{
    struct Row {
        const Policy* policy;
        const char* only;
        Vec2 size;
        const char* language;
        int percent;
    };
    // In their order: the cross stands above buttons that have no room beside it; what can be left
    // out is scrolled away until it has the focus; words over a card are longer than its date; a
    // notice lies over what greets; of a lesson, Escape leads back from all steps, and the timeline
    // is what lies outside of it; there rings stand as far off as all is large, an upright screen
    // is no wider for that; letters for a class are shares of the screen.
    const Row rows[] = {
        {&explore, "trail",              {1080, 1920}, "en", 200},
        {&explore, "evidence",           {1280, 720},  "de", 200},
        {&explore, "evidence",           {1280, 720},  "ru", 200},
        {&explore, "place it, put last", {1280, 720},  "ru", 150},
        {&explore, "notice",             {1080, 1920}, "en", 200},
        {&present, "all steps",          {1280, 720},  "en", 100},
        {&present, "notice",             {1280, 720},  "en", 100},
        {&present, "evidence, one side", {1920, 1080}, "en", 100},
        {&present, "place it, put",      {1920, 1080}, "ru", 100},
        {&present, "detail B6",          {1080, 1920}, "de", 150},
        {&present, "quiz, a card",       {1280, 720},  "ru", 200},
    };
    World own = own_world();
    for (const Row& row : rows) {
        CAPTURE(row.only);
        CAPTURE(row.language);
        const auto& languages = own.exhibit.languages;
        const auto language = std::ranges::find(languages, row.language);
        REQUIRE(language != languages.end());
        const AuditWanted wanted{
            .policy = *row.policy,
            .sizes = {row.size},
            .languages = {static_cast<LanguageId>(language - languages.begin())},
            .percents = {row.percent},
            .themes = {0},
            .only = row.only};
        const auto report = walk_for_audit(own, wanted);
        REQUIRE(report.has_value());
        CHECK(report->stops > 0);
        for (const SeenFault& seen : report->faults)
            FAIL_CHECK(seen.stop << ": " << seen.fault.where << ": " << seen.fault.found);
    }
}
