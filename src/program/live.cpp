#include "program/live.h"

#include "base/log.h"

#include <utility>

namespace vitrine {

Live::Live(std::string path) : path_(std::move(path)) {}

Live::~Live()
{
    if (!thread_.joinable()) return;
    watch_->stop();
    thread_.join();
}

Result<void> Live::start(const World& world, std::function<void()> tell)
{
    TRY(FileWatch watch, watch_files(files_of(world)));
    watch_.emplace(std::move(watch));
    tell_ = std::move(tell);
    thread_ = std::thread([this] { this->watch(); });
    return {};
}

std::optional<Reading<World>> Live::take()
{
    if (!watch_) return read_world_again(path_);
    const std::lock_guard guard(lock_);
    return std::exchange(fresh_, std::nullopt);
}

void Live::watch()
{
    while (watch_->wait() == FileWatch::Woken::ByChange) {
        Reading<World> read = read_world_again(path_);
        if (read.value) {
            if (auto followed = watch_->follow(files_of(*read.value)); !followed)
                log_line(LogLevel::Warning, followed.error().what);
        }
        {
            const std::lock_guard guard(lock_);
            fresh_ = std::move(read);
        }
        tell_();
    }
}

}  // namespace vitrine
