#include "program/staff_desk.h"

#include "base/log.h"
#include "date/calendar.h"
#include "engine/files.h"
#include "engine/health.h"
#include "engine/pin.h"
#include "engine/standard_streams.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace vitrine {

namespace {

constexpr Nanoseconds first_hour = 3600 * nanoseconds_per_second;

// The day on which a file was written, and the time, UTC; empty if there is no such file.
std::string day_of_file(const std::string& path)
{
    const FileStamp stamp = stamp_of(path);
    if (stamp == FileStamp{}) return {};
    constexpr std::int64_t a_day = 86'400;
    const std::int64_t seconds = stamp.written_at / nanoseconds_per_second;
    const std::int64_t days = seconds >= 0 ? seconds / a_day : (seconds - a_day + 1) / a_day;
    const Civil day = civil_of(Day{days});
    const std::int64_t minutes = (seconds - days * a_day) / 60;
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02} UTC", day.year, day.month, day.day,
                       minutes / 60, minutes % 60);
}

}  // namespace

void FrameTimes::add(double ms)
{
    const double step = std::floor(std::max(0.0, ms) / step_ms);
    ++counts[step < steps ? static_cast<std::size_t>(step) : steps];
}

std::uint64_t FrameTimes::all() const
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

std::optional<double> FrameTimes::under(double share) const
{
    const auto wanted = static_cast<double>(all()) * share;
    if (wanted == 0) return std::nullopt;
    double found = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        found += counts[i];
        if (found >= wanted) return static_cast<double>(i + 1) * step_ms;
    }
    return std::nullopt;
}

void LastHour::add(Nanoseconds now, double ms)
{
    for (const Nanoseconds wanted = now / part; part_ < wanted;) {
        // After a long sleep all of them are over.
        part_ = std::max(part_ + 1, wanted - static_cast<Nanoseconds>(parts_.size()));
        parts_[static_cast<std::size_t>(part_) % parts_.size()] = {};
    }
    parts_[static_cast<std::size_t>(part_) % parts_.size()].add(ms);
}

FrameTimes LastHour::sum() const
{
    FrameTimes all;
    for (const FrameTimes& one : parts_) {
        for (std::size_t i = 0; i < one.counts.size(); ++i)
            all.counts[i] += one.counts[i];
    }
    return all;
}

action::AnswerPin StaffDesk::check(const std::string& pin, Nanoseconds now)
{
    bool is_right = false;
    if (gate_.is_open(now)) {
        is_right = is_hash_of_pin(keys_.pin_hash, pin);
        gate_.note(is_right, now);
        if (!is_right) log_line(LogLevel::Warning, "somebody has typed a PIN that is not staff's");
    }
    return {.is_right = is_right, .open_at = gate_.open_at()};
}

action::WidthKept StaffDesk::keep(float width_mm) const
{
    if (!keys_.keep_width) return {};
    const auto kept = keys_.keep_width(width_mm);
    if (!kept) log_line(LogLevel::Error, kept.error().what);
    return {kept.has_value()};
}

void StaffDesk::chime()
{
    if (!keys_.play_chime || (chime_ && !chime_->is_done())) return;
    chime_.emplace([play = keys_.play_chime](Progress&) { return play(); });
}

void StaffDesk::note_stuck(Vec2 at)
{
    ++stuck_touches_;
    stuck_at_ = at;
    log_line(LogLevel::Warning,
             fmt::format("a touch at {:.0f}, {:.0f} does not lift; it is ignored", at.x, at.y));
}

void StaffDesk::note_frame(Nanoseconds now, Nanoseconds took)
{
    ++frames_;
    hour_.add(now, static_cast<double>(took) / 1e6);
    if (memory_after_hour_ == 0 && now >= first_hour) memory_after_hour_ = memory_in_use();
    tell_service(now);
}

// A line of health, for the journal and for the manager of services.
std::string StaffDesk::health(Nanoseconds now) const
{
    const FrameTimes times = hour_.sum();
    return fmt::format("{} h, {} frames, half of them under {:.1f} ms and 99 % under {:.1f} ms, "
                       "{:.1f} MB in use, {} touches that did not lift",
                       now / first_hour, frames_, times.under(0.5).value_or(0),
                       times.under(0.99).value_or(0), static_cast<double>(memory_in_use()) / 1e6,
                       stuck_touches_);
}

void StaffDesk::tell_service(Nanoseconds now)
{
    std::string lines;
    if (!std::exchange(is_ready_told_, true)) lines += "READY=1\n";
    const auto watchdog = keys_.service.watchdog();
    if (watchdog && (!told_at_ || now - *told_at_ >= *watchdog / 4)) {
        lines += "WATCHDOG=1\n";
        told_at_ = now;
    }
    if (now / first_hour > hours_told_) {
        hours_told_ = now / first_hour;
        const std::string line = health(now);
        log_line(LogLevel::Note, line);
        lines += fmt::format("STATUS={}\n", line);
    }
    if (lines.empty() || !keys_.service.is_there()) return;
    lines.pop_back();
    keys_.service.tell(lines);
}

std::optional<Nanoseconds> StaffDesk::next_frame_due() const
{
    const auto watchdog = keys_.service.watchdog();
    if (!watchdog) return std::nullopt;
    return told_at_ ? *told_at_ + *watchdog / 3 : 0;
}

const MachineReport& StaffDesk::report(const std::string& exhibit, Nanoseconds now)
{
    if (!looked_at_ || now - *looked_at_ >= nanoseconds_per_second) look_up(exhibit, now);
    return report_;
}

void StaffDesk::look_up(const std::string& exhibit, Nanoseconds now)
{
    looked_at_ = now;
    report_ = {.place = keys_.place,
               .running = now,
               .frames = frames_,
               .memory = memory_in_use(),
               .memory_after_hour = memory_after_hour_,
               .times = hour_.sum(),
               .stuck_touches = stuck_touches_,
               .stuck_at = stuck_at_,
               .complaints = last_complaints(),
               .file = file_name_of(exhibit),
               .written = day_of_file(exhibit)};
}

}  // namespace vitrine
