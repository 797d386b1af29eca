#include "engine/health.h"

#include "engine/files.h"

#include <charconv>
#include <string_view>
#include <unistd.h>

namespace vitrine {

std::size_t memory_in_use()
{
    // The second number is the pages that are in memory (man 5 proc).
    const auto record = read_file("/proc/self/statm");
    if (!record) return 0;
    std::string_view text = *record;
    text.remove_prefix(std::min(text.size(), text.find(' ') + 1));
    std::size_t pages = 0;
    std::from_chars(text.data(), text.data() + text.size(), pages);
    const long page_size = ::sysconf(_SC_PAGESIZE);
    return page_size > 0 ? pages * static_cast<std::size_t>(page_size) : 0;
}

}  // namespace vitrine
