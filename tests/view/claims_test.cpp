#include "support/sample.h"
#include "view/claims.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace vitrine;

TEST_CASE("claims: each has a sign of its own shape, and a plain statement has none")
{
    const Exhibit& exhibit = sample::mopr();
    const auto sign = [&](std::string_view id) {
        return sign_of(exhibit, exhibit[*find_milestone(exhibit, id)]);
    };
    CHECK(sign("W1") == ClaimSign::None);
    CHECK(sign("S4") == ClaimSign::Official);
    CHECK(sign("S7") == ClaimSign::Assessment);  // though it is disputed, too
    CHECK(sign("S1") == ClaimSign::Disputed);
    CHECK(sign("S56") == ClaimSign::Unproven);
    CHECK(sign("S40") == ClaimSign::Disputed);  // though nothing supports it, either

    std::set<std::string> painted;
    for (const ClaimSign each : {ClaimSign::None, ClaimSign::Official, ClaimSign::Assessment,
                                 ClaimSign::Disputed, ClaimSign::Unproven}) {
        DrawList list;
        list.clear({40, 40});
        paint_claim(each, {20, 20}, 5, Rgba{0, 0, 0, 255}, list);
        CHECK(list.commands().empty() == (each == ClaimSign::None));
        for (const Command& c : list.commands()) {
            CHECK(c.box.x >= 14);
            CHECK(c.box.right() <= 26);
        }
        painted.insert(describe(list));
    }
    CHECK(painted.size() == 5);
}
