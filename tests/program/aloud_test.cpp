// Reading aloud on the real loop, with a voice that writes down what it is told.

#include "program/aloud.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

struct Said {
    std::vector<std::string> all;  // "ru: text", or what else was asked of it
};

class WritesDown final : public ReadingVoice {
public:
    explicit WritesDown(std::shared_ptr<Said> said) : said_(std::move(said)) {}
    void say(std::string text, std::string language) override
    {
        said_->all.push_back(language + ": " + text);
    }
    void stop() override { said_->all.emplace_back("stop"); }
    void pause() override { said_->all.emplace_back("pause"); }
    void go_on() override { said_->all.emplace_back("go on"); }
    bool is_speaking() const override { return false; }

private:
    std::shared_ptr<Said> said_;
};

struct Hearing {
    Show show{
        explore, {1280, 720}
    };
    std::shared_ptr<Said> said = std::make_shared<Said>();
    double now = 1;

    Hearing() { show.loop.speak_with(std::make_unique<WritesDown>(said)); }

    // Returns what it has said since.
    std::vector<std::string> after(const Action& action)
    {
        said->all.clear();
        show.loop.want(action);
        show.turn_at(now += 0.5);
        show.turn_at(now += 0.5);
        return said->all;
    }
    MilestoneId milestone(std::string_view id) const
    {
        return find_milestone(world().exhibit, id).value();
    }
};

bool holds(const std::vector<std::string>& lines, std::string_view words)
{
    for (const std::string& line : lines) {
        if (line.find(words) != std::string::npos) return true;
    }
    return false;
}

const action::ReadAloud more{Aloud::More};

}  // namespace

TEST_CASE("aloud: the heading of what is open first, then all that its panel says")
{
    Hearing hearing;
    const MilestoneId open = hearing.milestone("S27");
    const Exhibit& exhibit = world().exhibit;
    const std::string title(exhibit.text(exhibit[open].title, LanguageId{}));
    const std::string summary(exhibit.text(exhibit[open].summary, LanguageId{}));
    hearing.after(action::Select{open});
    hearing.after(action::SetFocus{});
    const auto heading = hearing.after(more);
    REQUIRE(heading.size() == 2);
    CHECK(heading[0] == "stop");
    CHECK(heading[1].starts_with("en: "));
    CHECK(holds(heading, title));
    CHECK_FALSE(holds(heading, summary));
    const auto rest = hearing.after(more);
    CHECK(holds(rest, summary));
    CHECK_FALSE(holds(rest, "en: " + title));
    // A third time it begins again.
    CHECK(hearing.after(more) == heading);
}

TEST_CASE("aloud: what has the focus is said, whatever else is open")
{
    Hearing hearing;
    hearing.after(action::SetFocus{focus::OnMilestone{hearing.milestone("S27")}});
    const Exhibit& exhibit = world().exhibit;
    const std::string title(exhibit.text(exhibit[hearing.milestone("S27")].title, LanguageId{}));
    CHECK(holds(hearing.after(more), title));
}

TEST_CASE("aloud: it pauses and goes on, is repeated, and stops")
{
    Hearing hearing;
    hearing.after(action::Select{hearing.milestone("S27")});
    using Lines = std::vector<std::string>;
    CHECK(hearing.after(action::ReadAloud{Aloud::PauseOrGoOn}) == Lines{});
    const Lines heading = hearing.after(more);
    CHECK(hearing.after(action::ReadAloud{Aloud::PauseOrGoOn}) == Lines{"pause"});
    CHECK(hearing.after(action::ReadAloud{Aloud::PauseOrGoOn}) == Lines{"go on"});
    CHECK(hearing.after(action::ReadAloud{Aloud::Again}) == heading);
    CHECK(hearing.after(action::ReadAloud{Aloud::Hush}) == Lines{"stop"});
    CHECK(hearing.after(action::ReadAloud{Aloud::Hush}) == Lines{});
    CHECK(hearing.after(action::ReadAloud{Aloud::Again}) == heading);
    // What is paused would keep the next one waiting.
    hearing.after(action::ReadAloud{Aloud::PauseOrGoOn});
    const Lines next = hearing.after(action::ReadAloud{Aloud::Again});
    REQUIRE(next.size() == 3);
    CHECK(next[1] == "go on");
}

TEST_CASE(
    "aloud: it falls silent when the visitor turns to something else, and not when looking closer")
{
    Hearing hearing;
    hearing.after(action::Select{hearing.milestone("S27")});
    using Lines = std::vector<std::string>;
    hearing.after(more);
    CHECK(hearing.after(action::ZoomBy{1.5}) == Lines{});
    CHECK(hearing.after(action::StepTime{1}) == Lines{"stop"});
    hearing.after(more);
    CHECK(hearing.after(action::StartOver{}) == Lines{"stop"});
}

TEST_CASE("aloud: in the language that is shown, with the voice of that language")
{
    Hearing hearing;
    const LanguageId russian = find_language(world().exhibit, "ru").value_or(LanguageId{});
    hearing.after(action::SetLanguage{russian});
    hearing.after(action::Select{hearing.milestone("S27")});
    hearing.after(action::SetFocus{});
    const auto heading = hearing.after(more);
    const Exhibit& exhibit = world().exhibit;
    const std::string title(exhibit.text(exhibit[hearing.milestone("S27")].title, russian));
    CHECK(holds(heading, "ru: "));
    CHECK(holds(heading, title));
}

TEST_CASE("aloud: by keys, and where there is no voice it says so")
{
    Show show(explore, {1280, 720});
    CHECK(show.play("key slash\ntype \"S27\"\nkey Escape\nkey r\nsettle\nexpect panel:notice\n")
              .empty());
}
