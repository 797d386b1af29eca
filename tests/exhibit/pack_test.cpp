#include "exhibit/limits.h"
#include "exhibit/pack.h"
#include "exhibit/read.h"
#include "support/sample.h"
#include "support/sheets.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>

using namespace vitrine;

namespace {

std::string fault_of_pack(std::string bytes)
{
    const auto pack = open_pack(std::move(bytes));
    return pack ? "" : pack.error().what;
}

}  // namespace

TEST_CASE(
    "pack: an exhibit and its pictures come out as they went in, and the same bytes each time")
{
    const std::string json = sample::project_file("data/mopr/exhibit.json");
    const std::vector<ZipFile> pictures{
        {"pictures/a.png", std::string("\x89PNG\0\1", 6), Packing::Stored},
        {"b.json",                "{}",                                  Packing::Packed                },
    };
    const auto bytes = pack_of(json, pictures);
    REQUIRE(bytes.has_value());
    CHECK(*bytes == *pack_of(json, pictures));
    CHECK(bytes->size() < json.size() / 2);
    const auto pack = open_pack(*bytes);
    REQUIRE(pack.has_value());
    CHECK(*pack->exhibit() == json);
    CHECK(*pack->picture("pictures/a.png", 100) == pictures[0].bytes);
    CHECK(*pack->picture("b.json", 100) == "{}");
    CHECK(pack->picture("pictures/a.png", 5).error().what ==
          "'pictures/a.png' is larger than 0 MiB");
    CHECK_FALSE(pack->picture("../b.json", 100).has_value());
    CHECK_FALSE(pack->picture("exhibit.jso", 100).has_value());
}

TEST_CASE("pack: a folder that somebody packed by hand opens, too")
{
    const auto pack = open_pack(sheets::zipped({
        {"town/exhibit.json", "{}" },
        {"town/a.png",        "png"},
        {"__MACOSX/x",        "y"  },
    }));
    REQUIRE(pack.has_value());
    CHECK(*pack->exhibit() == "{}");
    CHECK(*pack->picture("a.png", 10) == "png");
    CHECK(fault_of_pack(sheets::zipped({
              {"a/exhibit.json", ""},
              {"b/exhibit.json", ""}
    })) ==
          "this archive has no exhibit.json, expected a packed exhibit");
}

TEST_CASE("pack: what leads out of it, what swells and what is broken is refused")
{
    const auto with = [](const std::string& name) {
        return fault_of_pack(sheets::zipped({
            {"exhibit.json", "{}"},
            {name,           "x" }
        }));
    };
    CHECK(with("../evil") == "the name '../evil' in this archive leads out of it");
    CHECK(with("a/../../evil") == "the name 'a/../../evil' in this archive leads out of it");
    CHECK(with("/etc/evil") == "the name '/etc/evil' in this archive is absolute");
    CHECK(with("C:/evil") == "the name 'C:/evil' in this archive is absolute");
    CHECK(with("a\\b") == "the name 'a\\b' in this archive has a '\\'");
    CHECK(with("a/..b").empty());
    CHECK(fault_of_pack("{}").find("this is no whole archive") == 0);
    const std::string swollen = sheets::zipped({
        {"exhibit.json", std::string(std::size_t{64} << 20U, ' ')}
    });
    CHECK(swollen.size() < 100'000);
    CHECK(fault_of_pack(swollen) ==
          "'exhibit.json' in this archive unpacks to more than 200 times its size");
    std::vector<ZipFile> many(limit::pack_files + 1);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].name = std::to_string(i);
    CHECK(fault_of_pack(sheets::zipped(many)) ==
          "this archive has 20001 files, expected at most 20000");
}

TEST_CASE("pack: a link is refused, and so is an archive with a password")
{
    // An archive of one empty file as zip programs write it; what tells a link from a file are two
    // bytes, and one bit says that it is locked.
    std::string bytes = sheets::zipped({
        {"exhibit.json", "", Packing::Stored}
    });
    const std::size_t entry = bytes.find("PK\x01\x02");
    REQUIRE(entry != std::string::npos);
    std::string link = bytes;
    link[entry + 5] = 3;  // made by Unix
    link[entry + 41] = static_cast<char>(0xA1);
    CHECK(fault_of_pack(link) == "the name 'exhibit.json' in this archive is a link");
    std::string locked = bytes;
    locked[entry + 8] = static_cast<char>(locked[entry + 8] | 1);
    CHECK(fault_of_pack(locked).find("protected by a password") != std::string::npos);
}

TEST_CASE("pack: damage is an error where it is read, and never a crash")
{
    const std::string bytes =
        *pack_of(sample::project_file("tests/exhibits/good/full.json"), {
                                                                            {"a.png", "abc"}
    });
    constexpr unsigned seed = 7;
    CAPTURE(seed);
    std::mt19937 random(seed);
    int opened = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string changed = bytes;
        for (std::size_t k = 1 + random() % 3; k > 0; --k)
            changed[random() % changed.size()] = static_cast<char>(random() % 256);
        const auto pack = open_pack(changed);
        if (!pack) continue;
        const auto json = pack->exhibit();
        opened += json.has_value() ? 1 : 0;
        if (json) CHECK(json->size() < 1'000'000);
    }
    CHECK(opened > 0);
}
