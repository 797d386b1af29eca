#include "base/log.h"

#include "base/result.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <set>
#include <string>

namespace vitrine {

void log_line(LogLevel level, std::string_view text)
{
    const char* name = "note";
    switch (level) {
    case LogLevel::Note: break;
    case LogLevel::Warning: name = "warning"; break;
    case LogLevel::Error: name = "error"; break;
    }
    std::fprintf(stderr, "vitrine: %s: %.*s\n", name, static_cast<int>(text.size()), text.data());
}

void warn_once(std::string_view text)
{
    // The log is the one thing that outlives every value: what was said stays said.
    static std::set<std::string, std::less<>> said;
    if (said.contains(text)) return;
    said.emplace(text);
    log_line(LogLevel::Warning, text);
}

void broken_invariant(const char* condition, const char* file, int line)
{
    std::fprintf(stderr, "vitrine: this should never happen: %s (%s:%d)\n", condition, file, line);
    std::abort();
}

}  // namespace vitrine
