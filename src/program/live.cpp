#include "program/live.h"

#include <utility>

namespace vitrine {

Live::Live(Named named) : named_(std::move(named)) {}

Result<void> Live::start(const World& world, std::function<void()> tell)
{
    TRY(FileWatch watch, watch_files(world.files, tell));
    watch_.emplace(std::move(watch));
    tell_ = std::move(tell);
    return {};
}

std::optional<Reading<World>> Live::take()
{
    if (!watch_) return read_world_again(named_);
    std::optional<Reading<World>> fresh;
    if (reading_ && reading_->is_done()) {
        Result<Reading<World>> read = reading_->take();
        fresh = read ? std::move(*read) : unreadable_world(named_.path, read.error());
        reading_.reset();
        if (fresh->value) watch_->follow(fresh->value->files);
    }
    has_changed_ = watch_->take_change() || has_changed_;
    if (!has_changed_ || reading_) return fresh;
    has_changed_ = false;
    reading_.emplace(
        [named = named_](Progress& progress) -> Result<Reading<World>> {
            return read_world_again(named, &progress);
        },
        tell_);
    return fresh;
}

}  // namespace vitrine
