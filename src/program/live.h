// The exhibit that is shown, read again when its files change.
//
// In a window a watch tells the loop of a change by an event. The exhibit is then read beside the
// loop, which is told again when that is done. Under a script the loop itself reads when the event
// comes, so that a replay is exact.
#pragma once

#include "engine/job.h"
#include "engine/watch.h"
#include "program/world.h"

#include <functional>
#include <optional>

namespace vitrine {

class Live {
public:
    // Without a watch: take() reads.
    explicit Live(Named named);

    // Begins to watch the files of `world`. What has changed since they were read counts. `tell` is
    // called in another thread whenever take() has something to do. Fails where files cannot be
    // watched.
    Result<void> start(const World& world, std::function<void()> tell);

    // What was read since the last call, if anything was. Begins to read if something has changed.
    // What cannot be read, for whatever reason, has problems and no value.
    std::optional<Reading<World>> take();

private:
    Named named_;
    std::function<void()> tell_;
    std::optional<FileWatch> watch_;
    std::optional<Job<Reading<World>>> reading_;
    bool has_changed_ = false;  // and is not being read yet
};

}  // namespace vitrine
