// Dates as people type them into spreadsheets, as EDTF.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// EDTF itself; 1926, 1926-05, 1926-05-12, 5/12/1926 (month first, as TimelineJS has it), 5/1926,
// 12.05.1926 (day first), each with a time of day; -44, which is 45 BC; "c. 1926", "1920s",
// "1922–1925", "1922–25" ("1922-24" with a hyphen is EDTF for that winter), "March 1923",
// "12 March 1923", "March 12, 1923", "44 BC", the same in Russian; GEDCOM's ABT, EST, CAL, BET …
// AND …, BEF, AFT, FROM … TO …. Nothing for anything else: a wrong date is worse than none.
std::optional<std::string> edtf_of_text(std::string_view text);

}  // namespace vitrine
