// The exhibit that is shown, read again when its files change.
//
// In a window one thread sleeps until a file is saved, reads the exhibit and tells the loop by an
// event; under a script the loop itself reads when the event comes, so that a replay is exact.
#pragma once

#include "engine/watch.h"
#include "program/world.h"

#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace vitrine {

class Live {
public:
    // Without a thread: take() reads.
    explicit Live(std::string path);
    Live(const Live&) = delete;
    Live& operator=(const Live&) = delete;
    ~Live();

    // Begins to watch the files of `world`. `tell` is called in another thread whenever something
    // was read. Fails where files cannot be watched.
    Result<void> start(const World& world, std::function<void()> tell);

    // What was read since the last call, if anything was. `path` is what was named at the start.
    std::optional<Reading<World>> take();

private:
    void watch();

    std::string path_;
    std::optional<FileWatch> watch_;
    std::function<void()> tell_;
    std::mutex lock_;  // guards fresh_
    std::optional<Reading<World>> fresh_;
    std::thread thread_;
};

}  // namespace vitrine
