// Following the thread through the real loop: by mouse, finger and keyboard.
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace vitrine;

namespace {

const std::string to_zetkin = "settle\nkey slash\ntype \"champion of women\"\nsettle\n";

}  // namespace

TEST_CASE("person: from what words find to a person, to a milestone and back, by mouse and finger")
{
    for (const std::string press : {"click", "tap"}) {
        CAPTURE(press);
        Show show(explore, {1920, 1080});
        CHECK(show.play(to_zetkin + press +
                        " link:found-person-P2\nsettle\nexpect panel:thing\nexpect heading:life\n" +
                        press + " link:B30\nsettle\nexpect panel:detail\nexpect no panel:thing\n" +
                        press + " button:panel-back\nsettle\nexpect panel:thing\n" + press +
                        " link:named-term-mopr\nsettle\nexpect panel:term\n" + press +
                        " button:close-term\nsettle\nexpect no panel:term\nexpect panel:thing\n")
                  .empty());
    }
}

TEST_CASE("person: by keys a person is opened, a term explained, and the way goes back and forward")
{
    Show keys(explore, {1920, 1080});
    CHECK(keys.play(to_zetkin + "key ctrl+Enter\nsettle\nexpect panel:thing\n"
                                "expect focus panel:thing\nkey Tab\n"
                                "expect focus button:close\nkey Tab\n"
                                "expect focus link:named-term-mopr\nkey Enter\nsettle\n"
                                "expect panel:term\nkey Escape\nsettle\nexpect no panel:term\n"
                                "expect focus link:named-term-mopr\nkey Right\nsettle\n"
                                "expect panel:detail\nkey alt+Left\nsettle\n"
                                "expect panel:thing\nkey alt+Right\nsettle\n"
                                "expect panel:detail\n")
              .empty());
}

TEST_CASE("person: the life stands above the lanes, and its threads lead to what is in view")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(to_zetkin + "click link:found-person-P2\nsettle\n").empty());
    const Scene& scene = show.loop.scene();
    REQUIRE(scene.life.is_there);
    CHECK(scene.regions.life.bottom() == scene.regions.lanes.y);
    CHECK(scene.life.goes_on_left);
    CHECK(scene.life.ends);
    CHECK(scene.life.offices.size() == 2);
    for (const LifeOffice& office : scene.life.offices)
        CHECK(office.is_dashed);
    CHECK(show.loop.presence().threads() == 1);
    const auto zetkin = world().exhibit.people[index_of(*scene.spec.life)].milestones;
    CHECK(scene.life.threads.size() > zetkin.size() / 2);
    double last = -1e9;
    for (const std::uint32_t place : scene.life.threads) {
        const Item& item = scene.items[place];
        CHECK(std::ranges::find(zetkin, item.id) != zetkin.end());
        CHECK(item.anchor >= last);
        last = item.anchor;
    }
    // Texts of the strip stand beside each other.
    for (const LifeText& a : scene.life.texts) {
        CHECK(a.at.y > scene.regions.life.y);
        CHECK(a.at.y < scene.regions.life.bottom());
    }
    for (const LaneHeader& lane : scene.lanes)
        CHECK(lane.has_note);
}

TEST_CASE("person: at twice the size of texts in a small window all of it is on the page")
{
    Show show(explore, {1280, 720}, {.text_percent = 200});
    show.loop.want(action::OpenThing{
        {FoundKind::Person, 1}
    });
    CHECK(show.play("settle\nexpect panel:thing\nexpect no heading:life\nkey PageDown\nsettle\n"
                    "key PageDown\nsettle\nexpect link:B30\nclick button:thing-sources\n"
                    "settle\nexpect panel:thing\n")
              .empty());
}

TEST_CASE("person: a relation that has the pointer or the focus draws its arc")
{
    Show show(explore, {1920, 1080});
    const Exhibit& exhibit = world().exhibit;
    const auto related = std::ranges::find_if(exhibit.milestones, [&](const Milestone& m) {
        return !exhibit.details_of(m).relations.empty();
    });
    REQUIRE(related != exhibit.milestones.end());
    const auto id = static_cast<MilestoneId>(related - exhibit.milestones.begin());
    const Relation& relation = exhibit.details_of(*related).relations.front();
    show.loop.want(action::Select{id});
    show.turn_at(0.1);
    for (int i = 0; i < 240; ++i)
        show.turn_at(0.1 + i / 60.0);
    CHECK_FALSE(show.loop.semantics().find("status:relation").has_value());
    const std::string other(exhibit.name_of(exhibit[relation.other]));
    bool is_focused = false;
    for (int tab = 0; tab < 200 && !is_focused; ++tab) {
        show.turn_with(5 + tab * 0.1, event::Key{.code = KeyCode::Tab, .press = Press::Down});
        const auto at = show.loop.focused();
        const std::string name = at ? show.loop.semantics().id(*at) : std::string();
        is_focused = name.ends_with("-" + other) && name.starts_with("link:");
    }
    REQUIRE(is_focused);
    show.turn_at(30);
    const auto arc = show.loop.semantics().find("status:relation");
    REQUIRE(arc.has_value());
    CHECK(show.loop.semantics()[*arc].name == exhibit.text(exhibit[relation.other].title, {}));
}
