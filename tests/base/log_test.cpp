#include "base/log.h"

#include <doctest/doctest.h>

#include <string>

using namespace vitrine;

namespace {

std::string logged;

void keep_logged(std::string_view lines)
{
    logged += lines;
}

// Everything that is logged while it lives, and standard error again afterwards.
struct LogCapture {
    LogCapture() { logged.clear(); }
    LogCapture(const LogCapture&) = delete;
    LogCapture& operator=(const LogCapture&) = delete;
    ~LogCapture() { set_log_sink(before); }
    LogSink before = set_log_sink(keep_logged);
};

}  // namespace

TEST_CASE("log: a line says who speaks and how bad it is")
{
    const LogCapture capture;
    log_line(LogLevel::Note, "one");
    log_line(LogLevel::Warning, "two");
    log_line(LogLevel::Error, "three");
    CHECK(logged == "vitrine: note: one\nvitrine: warning: two\nvitrine: error: three\n");
}

TEST_CASE("log: a warning that would come with every frame is said once")
{
    const LogCapture capture;
    for (int i = 0; i < 3; ++i) {
        warn_once("a glyph is missing");
        warn_once("another glyph is missing");
    }
    CHECK(logged == "vitrine: warning: a glyph is missing\n"
                    "vitrine: warning: another glyph is missing\n");
}

TEST_CASE("log: an answer goes the same way, as it is")
{
    const LogCapture capture;
    log_answer("x.json:1:1: error: expected an object\n");
    CHECK(logged == "x.json:1:1: error: expected an object\n");
}
