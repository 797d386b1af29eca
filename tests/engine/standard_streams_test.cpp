#include "base/log.h"
#include "engine/standard_streams.h"

#include <doctest/doctest.h>

#include <array>
#include <fcntl.h>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace vitrine;

namespace {

// Runs `body` in a process of its own; its exit code, or 128 and more if a signal ended it. What
// hangs is ended after 20 seconds.
template <class Body>
int in_a_process(Body body)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(20);
        ::_exit(body());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// A megabyte, which no pipe holds.
int log_much()
{
    keep_log_from_blocking();
    const std::string text(1000, 'x');
    for (int i = 0; i < 1000; ++i)
        log_line(LogLevel::Warning, text);
    log_answer(std::string(1 << 20, 'y') + '\n');
    return 7;
}

}  // namespace

TEST_CASE("standard_streams: closed ones become nothing, so that no file takes their place")
{
    const int code = in_a_process([] {
        for (const int number : {0, 1, 2})
            ::close(number);
        open_standard_streams();
        struct stat nothing {};
        ::stat("/dev/null", &nothing);
        for (const int number : {0, 1, 2}) {
            struct stat status {};
            if (::fstat(number, &status) != 0 || status.st_rdev != nothing.st_rdev) return 1;
        }
        return ::open("/dev/null", O_RDONLY) > 2 ? 7 : 2;
    });
    CHECK(code == 7);
}

TEST_CASE("standard_streams: those that are open stay what they are")
{
    const int code = in_a_process([] {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) return 1;
        ::dup2(ends[1], 2);
        open_standard_streams();
        char byte = 0;
        return ::write(2, "x", 1) == 1 && ::read(ends[0], &byte, 1) == 1 && byte == 'x' ? 7 : 2;
    });
    CHECK(code == 7);
}

TEST_CASE(
    "standard_streams: a log that nobody reads, whose reader has gone or that is closed stops "
    "nothing")
{
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    CHECK(in_a_process([&] {
              ::dup2(ends[1], 2);
              return log_much();
          }) == 7);
    ::close(ends[0]);
    CHECK(in_a_process([&] {
              ::dup2(ends[1], 2);
              return log_much();
          }) == 7);
    ::close(ends[1]);
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
    CHECK(in_a_process([&] {
              ::dup2(ends[1], 2);
              return log_much();
          }) == 7);
    ::close(ends[0]);
    CHECK(in_a_process([&] {
              ::dup2(ends[1], 2);
              return log_much();
          }) == 7);
    ::close(ends[1]);
    CHECK(in_a_process([] {
              ::close(2);
              return log_much();
          }) == 7);
}

TEST_CASE("standard_streams: what is read is whole lines, in order")
{
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const int code = in_a_process([&] {
        ::dup2(ends[1], 2);
        keep_log_from_blocking();
        log_line(LogLevel::Warning, "first");
        log_line(LogLevel::Error, "second");
        return 7;
    });
    CHECK(code == 7);
    ::close(ends[1]);
    std::string read(1000, '\0');
    const ssize_t got = ::read(ends[0], read.data(), read.size());
    ::close(ends[0]);
    REQUIRE(got > 0);
    read.resize(static_cast<std::size_t>(got));
    CHECK(read == "vitrine: warning: first\nvitrine: error: second\n");
}
