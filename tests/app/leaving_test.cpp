// What leaves a screen that stands alone: links of trusted hosts, and a trail as plain text.
#include "app/leaving.h"
#include "app/setup.h"
#include "draw/qr.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace vitrine;

TEST_CASE("leaving: only https links to a trusted host, or below it, are trusted")
{
    const std::vector<std::string> hosts{"archive.org", "bundesarchiv.de"};
    for (const char* url : {"https://archive.org", "https://archive.org/x?y#z",
                            "https://www.archive.org/", "https://invenio.bundesarchiv.de/1"}) {
        CAPTURE(url);
        CHECK(is_trusted(url, hosts));
    }
    for (const char* url :
         {"", "http://archive.org/", "https://notarchive.org", "https://archive.org.evil.example/",
          "https://archive.org@evil.example/", "https://evil.example/?archive.org",
          "https://evil.example#.archive.org", "https://a:b@archive.org/",
          "https://archive.org:81/", "javascript:archive.org", "https://archive.org/a b",
          "https://ev\\il.archive.org", "https://\xD0\xB0rchive.org/"}) {
        CAPTURE(url);
        CHECK_FALSE(is_trusted(url, hosts));
    }
    CHECK_FALSE(is_trusted("https://archive.org", {}));
}

TEST_CASE("leaving: a trail as text has dates and titles, and counts what does not fit")
{
    const Visit visit;
    const Exhibit& exhibit = visit.setting.exhibit;
    const Words& words = sample::words("en");
    Trail trail;
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i)
        trail.stops.push_back({.milestone = std::string(exhibit.name_of(exhibit.milestones[i])),
                               .at = static_cast<MilestoneId>(i)});
    const std::string all = trail_text(trail, exhibit, {}, words, 100'000);
    for (const Milestone& milestone : exhibit.milestones)
        CHECK(all.find(exhibit.text(milestone.title, {})) != std::string::npos);
    for (std::size_t most = 120; most < all.size(); most += 37) {
        const std::string some = trail_text(trail, exhibit, {}, words, most);
        CAPTURE(some);
        CHECK(some.size() <= most);
        CHECK(some.find("and ") != std::string::npos);
    }
    CHECK(trail_text(trail, exhibit, {}, words, all.size()) == all);
}

TEST_CASE("leaving: a code has its three finders, grows with the text, and has quiet around it")
{
    const auto code = qr_of("https://archive.org");
    REQUIRE(code.has_value());
    CHECK(code->side == 25);
    const auto is_finder = [&code](int left, int top) {
        for (int y = 0; y < 7; ++y) {
            for (int x = 0; x < 7; ++x) {
                const bool is_ring = x == 0 || y == 0 || x == 6 || y == 6;
                const bool is_eye = x >= 2 && x <= 4 && y >= 2 && y <= 4;
                if (code->is_dark(left + x, top + y) != (is_ring || is_eye)) return false;
            }
        }
        return true;
    };
    CHECK(is_finder(0, 0));
    CHECK(is_finder(18, 0));
    CHECK(is_finder(0, 18));
    CHECK_FALSE(is_finder(18, 18));
    CHECK(qr_of(std::string(600, 'x'))->side > 80);
    CHECK_FALSE(qr_of("").has_value());
    CHECK_FALSE(qr_of(std::string(5000, 'x')).has_value());
    DrawList list;
    list.clear({400, 400});
    const Rect shown = paint_qr(*code, {10, 10, 200, 200}, list);
    CHECK(shown.w == 198);  // 33 modules of 6 pixels
    float left = 1000;
    for (std::size_t i = 1; i < list.commands().size(); ++i)
        left = std::min(left, list.commands()[i].box.x);
    CHECK(left - shown.x == 24);
}

TEST_CASE("leaving: hosts are read, checked and written")
{
    const auto read = read_setup("{\"trusted_hosts\": [\"archive.org\", \"a-b.example\"]}");
    REQUIRE(read.value.has_value());
    CHECK(read.value->trusted_hosts == std::vector<std::string>{"archive.org", "a-b.example"});
    CHECK(read_setup(text_of(*read.value)).value == read.value);
    CHECK(with_setup(kiosk, *read.value).trusted_hosts.size() == 2);
    for (const char* bad : {"\"https://archive.org\"", "\"Archive.org\"", "\"org\"", "\".org\"",
                            "\"a..b\"", "\"\"", "7"}) {
        CAPTURE(bad);
        CHECK_FALSE(
            read_setup("{\"trusted_hosts\": [" + std::string(bad) + "]}").value.has_value());
    }
}
