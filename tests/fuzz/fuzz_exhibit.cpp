// Any bytes as an exhibit file: read and checked, there is an exhibit or a problem, and every
// problem can be printed.
#include "base/result.h"
#include "exhibit/check.h"
#include "exhibit/read.h"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vitrine;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Reading<Exhibit> reading = read_exhibit(bytes);
    VERIFY(reading.value.has_value() != has_errors(reading.problems));
    const Rgba paper{0xF4, 0xED, 0xE0, 255};
    const Checked checked = check_exhibit(bytes, {&paper, 1});
    VERIFY(checked.problems.size() >= reading.problems.size());
    for (const Problem& problem : checked.problems) {
        VERIFY(problem.place.line > 0 && problem.place.column > 0);
        const std::string for_tools = printed_as_json(problem);
        VERIFY(!printed(problem, "x").empty() && read_json(for_tools).value);
    }
    return 0;
}
