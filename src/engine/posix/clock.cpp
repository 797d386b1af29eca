#include "engine/clock.h"

#include "engine/files.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace vitrine {

namespace {

Nanoseconds clock_time(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return Nanoseconds{time.tv_sec} * nanoseconds_per_second + time.tv_nsec;
}

}  // namespace

int minute_of_day()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    if (localtime_r(&now, &local) == nullptr) return 0;
    return local.tm_hour * 60 + local.tm_min;
}

MonthDay day_of_year()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    if (localtime_r(&now, &local) == nullptr) return {};
    return {local.tm_mon + 1, local.tm_mday};
}

Nanoseconds cpu_time()
{
    return clock_time(CLOCK_PROCESS_CPUTIME_ID);
}

Nanoseconds monotonic_time()
{
    return clock_time(CLOCK_MONOTONIC);
}

Nanoseconds time_since_process_start()
{
    const auto record = read_file("/proc/self/stat");
    if (!record) return 0;
    // The program's name may hold blanks and brackets; after it the fields are counted from the
    // third, and the twenty-second is the start, in clock ticks since the machine's (man 5 proc).
    std::string_view fields = *record;
    fields.remove_prefix(std::min(fields.size(), fields.rfind(')') + 1));
    for (int field = 2; field < 22; ++field) {
        fields.remove_prefix(std::min(fields.size(), fields.find(' ') + 1));
    }
    Nanoseconds ticks = 0;
    const long ticks_per_second = ::sysconf(_SC_CLK_TCK);
    const auto parsed = std::from_chars(fields.data(), fields.data() + fields.size(), ticks);
    if (parsed.ec != std::errc{} || ticks_per_second <= 0) return 0;
    const Nanoseconds started = ticks * (nanoseconds_per_second / ticks_per_second);
    return std::max(Nanoseconds{0}, clock_time(CLOCK_BOOTTIME) - started);
}

}  // namespace vitrine
