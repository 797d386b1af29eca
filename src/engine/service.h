// What the manager of services is told, which started the program and starts it again when it
// hangs: datagrams of lines such as "READY=1" to the socket that NOTIFY_SOCKET names
// (sd_notify(3)).
#pragma once

#include "input/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

class ServiceManager {
public:
    // The one that the environment names; without one nothing is told.
    static ServiceManager of_environment();
    // `socket` is a path, or a name in the abstract namespace after '@'.
    explicit ServiceManager(std::string socket = {}, std::optional<Nanoseconds> watchdog = {})
        : socket_(std::move(socket)), watchdog_(watchdog)
    {}

    bool is_there() const { return !socket_.empty(); }
    // Within this time it wants to hear "WATCHDOG=1" again; nothing if it does not watch.
    std::optional<Nanoseconds> watchdog() const { return watchdog_; }
    // Never waits. False if it could not be told.
    bool tell(std::string_view lines) const;

private:
    std::string socket_;
    std::optional<Nanoseconds> watchdog_;
};

}  // namespace vitrine
