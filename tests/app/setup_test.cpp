// The file of a screen that stands alone: what it may say, what is wrong with it, and what follows
// for sizes.
#include "app/pin_gate.h"
#include "app/setup.h"
#include "app/staffing.h"
#include "support/visit.h"
#include "text/face.h"

#include <doctest/doctest.h>

#include <string>

using namespace vitrine;

namespace {

std::string problems_of(const std::string& text)
{
    return printed(read_setup(text).problems, "k.json");
}

ScreenSetup setup_of(const std::string& text)
{
    const auto reading = read_setup(text);
    CHECK(printed(reading.problems, "k.json").empty());
    REQUIRE(reading.value.has_value());
    return *reading.value;
}

// A 21.5 inch screen, which is 476 mm wide.
Policy on_known_screen(const std::string& more = {})
{
    return with_setup(kiosk, setup_of("{\"width_mm\": 476" + more + "}"));
}

constexpr float mm_a_px = 476.0F / 1920;

}  // namespace

TEST_CASE("setup: the example that ships is right, and what is written is read again as it was")
{
    const ScreenSetup setup = setup_of(sample::project_file("data/kiosk/kiosk.json"));
    CHECK(setup.width_mm == 476);
    CHECK(setup.languages == std::vector<std::string>{"en", "ru"});
    CHECK_FALSE(setup.is_silent);
    CHECK(setup_of(text_of(setup)) == setup);
    const ScreenSetup silent = setup_of(
        "{\"sound\": false, \"turn\": \"left\", \"pin\": \"$argon2id$x\", \"idle_s\": 30}");
    CHECK(silent.is_silent);
    CHECK(silent.turn == Turn::Left);
    CHECK(setup_of(text_of(silent)) == silent);
    CHECK(setup_of("{}") == ScreenSetup{});
    CHECK(text_of(ScreenSetup{}) == "{}\n");
}

TEST_CASE("setup: each mistake is said at its place, with what was expected")
{
    CHECK(problems_of("[]") == "k.json:1:1: error: expected a configuration as an object, found "
                               "an array\n");
    CHECK(problems_of("{\n  \"width_mm\": 47.6\n}") ==
          "k.json:2:15: error: expected millimetres from 100 to 10000, found 47.6 (at width_mm)\n");
    CHECK(problems_of("{\"idle_s\": 5}") ==
          "k.json:1:12: error: expected a whole number from 30 to 900, found 5 (at idle_s)\n");
    CHECK(problems_of("{\"turn\": \"lefft\"}").find("did you mean 'left'?") != std::string::npos);
    CHECK(problems_of("{\"text_size\": 110}") ==
          "k.json:1:15: error: expected 100, 125, 150 or 200, found 110 (at text_size)\n");
    CHECK(problems_of("{\"pin\": \"1234\"}").find("expected the hash of a PIN") !=
          std::string::npos);
    CHECK(problems_of("{\"languages\": [\"english language\"]}").find("languages[0]") !=
          std::string::npos);
    const std::string unknown = problems_of("{\"widht_mm\": 476}");
    CHECK(unknown.find("k.json:1:2: warning") == 0);
    CHECK(unknown.find("did you mean 'width_mm'?") != std::string::npos);
    CHECK(problems_of("{\"sound\": 1}").find("expected true or false") != std::string::npos);
    CHECK_FALSE(read_setup("{\"idle_s\": 5}").value.has_value());
}

TEST_CASE("true sizes: capitals are seven tenths of the em in all faces, as sizes count on")
{
    // The standards speak of capitals; sizes are ems.
    for (const float capital : {4.8F, 7.33F})
        CHECK(true_size::em_of(capital) * true_size::unit_mm * 0.7F ==
              doctest::Approx(static_cast<double>(capital)));
    // EN 301 549 5.1.4: 7.3 mm at 600 mm, 12.2 mm at a metre.
    CHECK(true_size::seen_capital_mm(600) == doctest::Approx(7.33).epsilon(0.001));
    CHECK(true_size::seen_capital_mm(1000) == doctest::Approx(12.22).epsilon(0.001));
}

TEST_CASE("true sizes: no letters, targets or gaps are smaller than the standards want, on any "
          "screen and in any size of text")
{
    struct Row {
        Vec2 size;
        float width_mm;
        float distance_mm;
    };
    // 21.5" and 32" with 1080 lines, 55" with 2160, and one that stands on its end.
    for (const Row& row : {
             Row{{1920, 1080}, 476,  600 },
             Row{{1920, 1080}, 708,  600 },
             Row{{3840, 2160}, 1218, 1500},
             Row{{1080, 1920}, 268,  600 }
    }) {
        ScreenSetup setup;
        setup.width_mm = static_cast<double>(row.width_mm);
        setup.distance_mm = static_cast<double>(row.distance_mm);
        const Policy policy = with_setup(kiosk, setup);
        Visit visit(policy, row.size);
        const float mm = row.width_mm / row.size.x;
        for (const int percent : text_sizes()) {
            CAPTURE(percent);
            CAPTURE(row.width_mm);
            visit.act(action::SetTextSize{percent});
            const Metrics metrics = metrics_of(visit.state);
            const float wanted = 4.8F * static_cast<float>(percent) / 100;
            for (std::size_t i = 0; i < role_count; ++i) {
                const float capital =
                    metrics.style(static_cast<Role>(i)).size_px() * true_size::capital_of_em * mm;
                CHECK(capital >= wanted * 0.995F);
                if (percent == 200)
                    CHECK(capital >= true_size::seen_capital_mm(row.distance_mm) * 0.995F);
            }
            const Chrome chrome = view_spec(visit.state, policy).chrome;
            CHECK(metrics.px(chrome.primary) * mm >= true_size::primary_mm);
            CHECK(metrics.px(band_gap(chrome)) * mm >= true_size::gap_mm);
            CHECK(policy.chrome.target * visit.state.density * mm >= true_size::target_mm);
        }
    }
}

TEST_CASE("true sizes: a policy without a known screen has the density of the system")
{
    Visit visit(kiosk, {1920, 1080});
    CHECK(visit.state.density == 1);
    const Policy on_screen = on_known_screen();
    Visit known(on_screen, {1920, 1080});
    CHECK(known.state.density == doctest::Approx(static_cast<double>(0.375F / mm_a_px)));
    known.act(action::Resize{
        {960, 540},
        1
    });
    CHECK(known.state.density == doctest::Approx(static_cast<double>(0.375F / mm_a_px / 2)));
}

TEST_CASE("setup: languages are offered in the order of the file, and only those")
{
    const Policy policy = on_known_screen(", \"languages\": [\"ru\", \"en\"]");
    Visit visit(policy);
    const auto offered = offered_languages(visit.setting);
    REQUIRE(offered.size() == 2);
    CHECK(sample::mopr().languages[index_of(offered[0])] == "ru");
    visit.act(action::SetLanguage{offered[0]});
    visit.act(action::NextLanguage{});
    CHECK(visit.state.preferences.language == offered[1]);
    visit.act(action::NextLanguage{});
    CHECK(visit.state.preferences.language == offered[0]);
    const Policy unknown = on_known_screen(", \"languages\": [\"fi\"]");
    const Visit other(unknown);
    CHECK(offered_languages(other.setting).size() == sample::mopr().languages.size());
}

TEST_CASE("setup: the idle time of the file holds")
{
    const Policy policy = on_known_screen(", \"idle_s\": 30");
    Visit visit(policy);
    visit.act(action::BeginVisit{});
    visit.pass(29.9);
    CHECK_FALSE(visit.state.is_asking);
    visit.pass(0.2);
    CHECK(visit.state.is_asking);
}

TEST_CASE("lower: controls and what is read move into reach, until the next visitor")
{
    for (const Vec2 size : {
             Vec2{1920, 1080},
             Vec2{1080, 1920}
    }) {
        const Policy policy = on_known_screen(", \"bottom_mm\": 850");
        Visit visit(policy, size);
        visit.act(action::BeginVisit{});
        visit.select("S27");
        const Regions before = regions_of(visit.state, policy);
        visit.act(action::Lower{});
        const Regions after = regions_of(visit.state, policy);
        const float height_mm = size.y / size.x * 476;
        const auto above_floor = [&](float y) { return 850 + (1 - y / size.y) * height_mm; };
        CHECK(after.panel != before.panel);
        CHECK(above_floor(after.panel.y) <= true_size::highest_reach_mm + 1);
        CHECK(above_floor(after.low_band.y) <= true_size::highest_reach_mm + 1);
        CHECK(above_floor(after.low_band.bottom()) >= true_size::lowest_reach_mm - 1);
        CHECK(after.panel.bottom() <= after.low_band.y);
        CHECK(after.axis.bottom() <= after.panel.y);
        visit.act(action::StartOver{});
        CHECK_FALSE(visit.state.is_lowered);
    }
}

TEST_CASE("pin: three wrong ones, then ever longer waits; a right one opens and forgets them")
{
    PinGate gate;
    const auto at = [](double seconds) { return static_cast<Nanoseconds>(seconds * 1e9); };
    gate.note(false, at(1));
    gate.note(false, at(2));
    CHECK(gate.is_open(at(2)));
    gate.note(false, at(3));
    CHECK_FALSE(gate.is_open(at(32.9)));
    CHECK(gate.is_open(at(33)));
    gate.note(false, at(40));
    CHECK_FALSE(gate.is_open(at(99)));
    CHECK(gate.is_open(at(100)));
    for (int i = 0; i < 20; ++i)
        gate.note(false, at(200));
    CHECK(gate.open_at() == at(1100));
    gate.note(true, at(1200));
    gate.note(false, at(1201));
    CHECK(gate.is_open(at(1201)));
}

TEST_CASE("pin: digits are typed, erased and handed out once; a wrong one says so")
{
    Visit visit(kiosk);
    visit.act(action::BeginVisit{});
    visit.act(action::AskForPin{});
    REQUIRE(is_open<page::Pin>(visit.state.pages));
    for (const int key : {1, 2, 3})
        visit.act(action::TypePin{key});
    visit.act(action::TryPin{});
    CHECK(visit.effects.empty());  // too short
    visit.act(action::TypePin{9});
    visit.act(action::TypePin{erasing_key});
    visit.act(action::TypePin{4});
    visit.act(action::TryPin{});
    REQUIRE(visit.effects.size() == 1);
    CHECK(std::get<effect::CheckPin>(visit.effects.front()).digits == "1234");
    CHECK(find_page<page::Pin>(visit.state.pages)->digits.empty());
    visit.act(action::AnswerPin{.is_right = false, .open_at = visit.now + 30'000'000'000});
    CHECK(find_page<page::Pin>(visit.state.pages)->was_wrong);
    for (const int key : {1, 2, 3, 4})
        visit.act(action::TypePin{key});
    visit.act(action::TryPin{});
    CHECK(visit.effects.empty());  // not before the wait is over
    visit.act(action::AnswerPin{.is_right = true});
    CHECK(is_open<page::Staff>(visit.state.pages));
    visit.pass(119);
    CHECK(is_open<page::Staff>(visit.state.pages));
    CHECK_FALSE(visit.state.is_asking);
    visit.pass(2);
    CHECK(visit.state.is_at_attract);
}

TEST_CASE("staff: there are none where people may leave as they like")
{
    Visit visit(explore);
    visit.act(action::AskForPin{});
    CHECK(visit.state.pages.empty());
}

TEST_CASE("staff: a card that is made to fit says how wide the screen is")
{
    Visit visit(kiosk, {1920, 1080});
    visit.act(action::AskForPin{});
    visit.act(action::AnswerPin{.is_right = true});
    // As if a pixel were 1/96 inch.
    CHECK(shown_width_mm(visit.state, kiosk) == doctest::Approx(508));
    visit.act(action::FitCard{1.05F});
    CHECK(shown_width_mm(visit.state, kiosk) == doctest::Approx(508 / 1.05));
    visit.act(action::KeepWidth{});
    REQUIRE(visit.effects.size() == 1);
    CHECK(std::get<effect::KeepWidth>(visit.effects.front()).width_mm ==
          doctest::Approx(508 / 1.05));
    visit.act(action::WidthKept{true});
    CHECK(find_page<page::Staff>(visit.state.pages)->keeping == page::Keeping::Kept);
}

TEST_CASE("idle: what the program says itself is no quiet time, and the countdown waits for it")
{
    Visit visit(kiosk);
    visit.act(action::BeginVisit{});
    visit.pass(80);
    REQUIRE(visit.state.is_asking);
    const double left = seconds_left(visit.state, kiosk, visit.now);
    wait_for_voice(visit.state, 10'000'000'000);
    visit.pass(10);
    CHECK(seconds_left(visit.state, kiosk, visit.now) == doctest::Approx(left));
    CHECK(visit.state.is_asking);
}
