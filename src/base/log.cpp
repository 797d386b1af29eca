#include "base/log.h"

#include "base/result.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <set>
#include <string>
#include <utility>

namespace vitrine {

namespace {

void write_to_standard_error(std::string_view lines)
{
    std::fwrite(lines.data(), 1, lines.size(), stderr);
}

// The log is the one thing that outlives every value, and may be written to from anywhere.
LogSink log_sink = write_to_standard_error;

}  // namespace

LogSink set_log_sink(LogSink sink)
{
    return std::exchange(log_sink, sink);
}

void log_answer(std::string_view lines)
{
    log_sink(lines);
}

void log_line(LogLevel level, std::string_view text)
{
    std::string line = "vitrine: ";
    switch (level) {
    case LogLevel::Note: line += "note: "; break;
    case LogLevel::Warning: line += "warning: "; break;
    case LogLevel::Error: line += "error: "; break;
    }
    line += text;
    line += '\n';
    log_sink(line);
}

void warn_once(std::string_view text)
{
    // What was said stays said.
    static std::set<std::string, std::less<>> said;
    if (said.contains(text)) return;
    said.emplace(text);
    log_line(LogLevel::Warning, text);
}

void broken_invariant(const char* condition, const char* file, int line)
{
    log_answer("vitrine: this should never happen: " + std::string(condition) + " (" + file + ":" +
               std::to_string(line) + ")\n");
    std::abort();
}

}  // namespace vitrine
