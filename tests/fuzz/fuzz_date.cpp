// Any bytes as a date: a fault lies inside the text; what is read comes back from what is written.
#include "base/result.h"
#include "date/edtf.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vitrine;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const Calendar calendar : {Calendar::Gregorian, Calendar::Julian}) {
        const auto date = parse_edtf(text, calendar);
        if (!date) {
            VERIFY(date.error().offset <= size && !date.error().expected.empty());
            continue;
        }
        VERIFY(date->earliest() <= date->latest());
        const auto again = parse_edtf(write_edtf(*date), calendar);
        VERIFY(again && *again == *date);
    }
    return 0;
}
