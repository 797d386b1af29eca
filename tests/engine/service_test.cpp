// What the manager of services is told: a stand-in for systemd listens on a socket of its own.
#include "engine/service.h"
#include "program/staff_desk.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

using namespace vitrine;

namespace {

class ServiceStandIn {
public:
    explicit ServiceStandIn(const std::string& path) : file_(::socket(AF_UNIX, SOCK_DGRAM, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        REQUIRE(path.size() < sizeof(address.sun_path));
        std::memcpy(address.sun_path, path.data(), path.size());
        REQUIRE(::bind(file_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    }
    ~ServiceStandIn() { ::close(file_); }
    ServiceStandIn(const ServiceStandIn&) = delete;
    ServiceStandIn& operator=(const ServiceStandIn&) = delete;

    // What has come since the last call, a line each.
    std::string heard() const
    {
        std::string all;
        char bytes[512];
        for (;;) {
            const auto size = ::recv(file_, bytes, sizeof(bytes), MSG_DONTWAIT);
            if (size < 0) return all;
            all.append(bytes, static_cast<std::size_t>(size)).append("\n");
        }
    }

private:
    int file_;
};

constexpr Nanoseconds second = nanoseconds_per_second;

}  // namespace

TEST_CASE("service: what is told arrives as one datagram, and nobody waits for who does not listen")
{
    const TestFolder folder;
    const std::string path = folder / "notify";
    CHECK_FALSE(ServiceManager{path}.tell("READY=1"));
    CHECK_FALSE(ServiceManager{}.tell("READY=1"));
    CHECK_FALSE(ServiceManager{std::string(200, 'x')}.tell("READY=1"));
    const ServiceStandIn manager(path);
    CHECK(ServiceManager{path}.tell("READY=1\nSTATUS=hello"));
    CHECK(manager.heard() == "READY=1\nSTATUS=hello\n");
    // A full queue is no reason to hang.
    for (int i = 0; i < 5000; ++i)
        ServiceManager{path}.tell(std::string(200, 'x'));
    CHECK_FALSE(manager.heard().empty());
}

TEST_CASE("service: the environment says who listens, and within which time it wants to hear")
{
    const auto with = [](const char* socket, const char* usec, const char* pid) {
        for (const auto& [name, value] : {
                 std::pair{"NOTIFY_SOCKET", socket},
                 std::pair{"WATCHDOG_USEC", usec  },
                 std::pair{"WATCHDOG_PID",  pid   }
        }) {
            if (value != nullptr)
                ::setenv(name, value, 1);
            else
                ::unsetenv(name);
        }
        return ServiceManager::of_environment();
    };
    CHECK_FALSE(with(nullptr, "1000000", nullptr).is_there());
    CHECK(with("/x", nullptr, nullptr).is_there());
    CHECK_FALSE(with("/x", nullptr, nullptr).watchdog().has_value());
    CHECK(with("/x", "2000000", nullptr).watchdog() == 2 * second);
    CHECK(with("/x", "2000000", std::to_string(::getpid()).c_str()).watchdog() == 2 * second);
    CHECK_FALSE(with("/x", "2000000", "1").watchdog().has_value());
    CHECK_FALSE(with("/x", "2000000s", nullptr).watchdog().has_value());
    CHECK_FALSE(with("/x", "-5", nullptr).watchdog().has_value());
    with(nullptr, nullptr, nullptr);
}

TEST_CASE("service: presented frames feed the watchdog, one is due in time while nothing happens, "
          "and every hour says how it does")
{
    const TestFolder folder;
    const ServiceStandIn manager(folder / "notify");
    StaffDesk desk;
    desk.set({
        .service = ServiceManager{folder / "notify", 30 * second}
    });
    CHECK(desk.next_frame_due().has_value());
    desk.note_frame(0, 2'000'000);
    CHECK(manager.heard() == "READY=1\nWATCHDOG=1\n");
    REQUIRE(desk.next_frame_due().has_value());
    CHECK(*desk.next_frame_due() <= 15 * second);
    CHECK(*desk.next_frame_due() > second);
    // Frames that come faster are not told each.
    for (int i = 1; i <= 60; ++i)
        desk.note_frame(second / 60 * i, 2'000'000);
    CHECK(manager.heard().empty());
    const Nanoseconds due = *desk.next_frame_due();
    desk.note_frame(due, 2'000'000);
    CHECK(manager.heard() == "WATCHDOG=1\n");
    CHECK(*desk.next_frame_due() > due);
    desk.note_frame(3600 * second, 2'000'000);
    const std::string said = manager.heard();
    CAPTURE(said);
    CHECK(said.find("STATUS=1 h, 63 frames") != std::string::npos);
    desk.note_frame(3601 * second, 2'000'000);
    CHECK(manager.heard().find("STATUS") == std::string::npos);
    // Whoever is not watched keeps no clock.
    StaffDesk alone;
    alone.set({});
    alone.note_frame(0, 1);
    CHECK_FALSE(alone.next_frame_due().has_value());
}
