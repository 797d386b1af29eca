// Any bytes as another program's JSON: imported; the exhibit that is written can be read.
#include "base/result.h"
#include "exhibit/import_json.h"
#include "exhibit/read.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vitrine;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Imported imported = import_json(bytes, {});
    VERIFY(imported.value.has_value() || has_errors(imported.problems));
    if (imported.value && !imported.value->milestones.empty())
        VERIFY(read_exhibit(exhibit_json(*imported.value)).value.has_value());
    return 0;
}
