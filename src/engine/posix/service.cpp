#include "engine/service.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace vitrine {

namespace {

std::optional<std::int64_t> number_in_environment(const char* name)
{
    const char* text = std::getenv(name);
    if (text == nullptr) return std::nullopt;
    const std::string_view digits(text);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

}  // namespace

ServiceManager ServiceManager::of_environment()
{
    const char* socket = std::getenv("NOTIFY_SOCKET");
    if (socket == nullptr) return ServiceManager{};
    // A watchdog may be meant for another process.
    const auto whom = number_in_environment("WATCHDOG_PID");
    const auto microseconds = number_in_environment("WATCHDOG_USEC");
    const bool is_meant = !whom || *whom == ::getpid();
    if (!is_meant || !microseconds || *microseconds <= 0) return ServiceManager{socket};
    constexpr std::int64_t a_day = 86'400'000'000;
    return ServiceManager{socket, std::min(*microseconds, a_day) * 1000};
}

bool ServiceManager::tell(std::string_view lines) const
{
    sockaddr_un address{};
    if (socket_.empty() || socket_.size() >= sizeof(address.sun_path)) return false;
    address.sun_family = AF_UNIX;
    std::ranges::copy(socket_, address.sun_path);
    if (socket_.front() == '@') address.sun_path[0] = '\0';
    const int file = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (file < 0) return false;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
    const auto sent = ::sendto(file, lines.data(), lines.size(), MSG_DONTWAIT | MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr*>(&address), length);
    ::close(file);
    return sent == static_cast<ssize_t>(lines.size());
}

}  // namespace vitrine
