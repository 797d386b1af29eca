// How a screen that stands alone is set up: where it hangs, how large it is, what it lets people
// do. A file says it, which is checked as an exhibit's is.
#pragma once

#include "app/policy.h"
#include "base/turn.h"
#include "data/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct ScreenSetup {
    std::optional<double> width_mm;  // of the picture, as people stand before it
    std::optional<double> distance_mm;
    std::optional<double> bottom_mm;  // of its lower edge, above the floor
    std::optional<int> display;       // from 1
    std::optional<Turn> turn;
    std::vector<std::string> languages;  // tags; the first is the one that a visit begins in
    std::optional<int> text_percent;
    std::optional<int> idle_s;
    std::vector<std::string> trusted_hosts;  // whose links may leave as a code for a phone
    bool is_silent = false;
    std::string pin;    // the hash of staff's PIN; empty: nobody gets in
    std::string place;  // what staff call it

    bool operator==(const ScreenSetup&) const = default;
};

// Reads the file of a setup. Whatever is not as expected is a problem; members that are not known
// are warned of by name. With an error there is no setup.
Reading<ScreenSetup> read_setup(std::string_view bytes);
// The file that read_setup() reads as this.
std::string text_of(const ScreenSetup& setup);

// The policy as a setup changes it.
Policy with_setup(Policy policy, const ScreenSetup& setup);

}  // namespace vitrine
