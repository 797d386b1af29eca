// A voice, told by its own thread: a stand-in for Speech Dispatcher that writes down what it is
// told, and the real espeak-ng, which writes a file.

#include "engine/speech.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace vitrine;

namespace {

// Sets a variable of the environment for as long as it lives.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name)
    {
        if (const char* before = std::getenv(name)) before_ = before;
        if (value != nullptr)
            setenv(name, value, 1);
        else
            unsetenv(name);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable()
    {
        if (before_)
            setenv(name_, before_->c_str(), 1);
        else
            unsetenv(name_);
    }

private:
    const char* name_;
    std::optional<std::string> before_;
};

// Speaks the protocol of Speech Dispatcher (SSIP), as far as a client that only speaks needs it.
class StandIn {
public:
    explicit StandIn(const std::string& path) : socket_(socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        REQUIRE(path.size() < sizeof(address.sun_path));
        std::memcpy(address.sun_path, path.c_str(), path.size());
        REQUIRE(bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
        REQUIRE(listen(socket_, 1) == 0);
        thread_ = std::thread([this] { serve(); });
    }
    StandIn(const StandIn&) = delete;
    StandIn& operator=(const StandIn&) = delete;
    ~StandIn()
    {
        shutdown(socket_, SHUT_RDWR);
        {
            const std::lock_guard lock(mutex_);
            if (client_ >= 0) shutdown(client_, SHUT_RDWR);
        }
        thread_.join();
        close(socket_);
    }

    // Waits until a line with these words has come.
    bool has_heard(std::string_view words)
    {
        for (int i = 0; i < 500; ++i) {
            {
                const std::lock_guard lock(mutex_);
                for (const std::string& line : lines_) {
                    if (line.find(words) != std::string::npos) return true;
                }
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }

private:
    void serve()
    {
        const int client = accept(socket_, nullptr, nullptr);
        if (client < 0) return;
        {
            const std::lock_guard lock(mutex_);
            client_ = client;
        }
        std::string buffer;
        char bytes[512];
        bool is_text = false;
        for (ssize_t got = 0; (got = read(client, bytes, sizeof(bytes))) > 0;) {
            buffer.append(bytes, static_cast<std::size_t>(got));
            for (std::size_t end = 0; (end = buffer.find("\r\n")) != std::string::npos;) {
                take(client, buffer.substr(0, end), is_text);
                buffer.erase(0, end + 2);
            }
        }
        const std::lock_guard lock(mutex_);
        close(client);
        client_ = -1;
    }

    void take(int client, const std::string& line, bool& is_text)
    {
        {
            const std::lock_guard lock(mutex_);
            lines_.push_back(line);
        }
        const auto answer = [client](std::string_view words) {
            const ssize_t sent = send(client, words.data(), words.size(), MSG_NOSIGNAL);
            static_cast<void>(sent);
        };
        if (is_text) {
            if (line != ".") return;
            is_text = false;
            return answer("225-1\r\n225 OK MESSAGE QUEUED\r\n");
        }
        is_text = line == "SPEAK" || line == "speak";  // as the library writes it
        answer(is_text ? "230 OK RECEIVING DATA\r\n" : "208 OK\r\n");
    }

    int socket_;
    int client_ = -1;
    std::mutex mutex_;
    std::vector<std::string> lines_;
    std::thread thread_;
};

bool comes_true(const std::function<bool()>& condition)
{
    for (int i = 0; i < 500; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

}  // namespace

TEST_CASE("speech: Speech Dispatcher is told the language and the text, and to stop and pause")
{
    const TestFolder folder;
    const std::string socket = folder / "speechd";
    StandIn server(socket);
    const Variable address("SPEECHD_ADDRESS", ("unix_socket:" + socket).c_str());
    const auto speaker = find_voice();
    REQUIRE(speaker);
    speaker->say("Клара Цеткин возглавляет МОПР", "ru");
    CHECK(server.has_heard("Клара Цеткин возглавляет МОПР"));
    CHECK(server.has_heard("LANGUAGE ru"));
    speaker->pause();
    CHECK(server.has_heard("PAUSE"));
    speaker->go_on();
    CHECK(server.has_heard("RESUME"));
    speaker->stop();
    CHECK(server.has_heard("CANCEL"));
}

TEST_CASE("speech: espeak-ng says what it is told, one text after the other, and stops")
{
    const TestFolder folder;
    // What is found as espeak-ng here has the real one write files.
    const std::string program = folder / "espeak-ng";
    const std::string there = folder.path().string();
    std::ofstream(program) << "#!/bin/sh\n"
                              "n=$(/usr/bin/ls \""
                           << there
                           << "\" | /usr/bin/wc -l)\n"
                              "exec /usr/bin/espeak-ng -w \""
                           << there << "/said-$n.wav\" \"$@\"\n";
    REQUIRE(chmod(program.c_str(), 0755) == 0);
    REQUIRE(std::filesystem::exists("/usr/bin/espeak-ng"));
    const Variable path("PATH", there.c_str());
    const Variable address("SPEECHD_ADDRESS", nullptr);
    const auto speaker = find_voice();
    REQUIRE(speaker);
    const auto files_said = [&folder] {
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
            const bool is_sound = entry.path().extension() == ".wav";
            // The head alone has 44 bytes.
            if (is_sound && entry.file_size() > 10'000) ++count;
        }
        return count;
    };
    speaker->say("International Red Aid was founded in 1922.", "en");
    CHECK(comes_true([&] { return files_said() == 1; }));
    speaker->say("-x is no option here.", "en");
    CHECK(comes_true([&] { return files_said() == 2; }));
}

TEST_CASE("speech: where neither is there, there is no voice")
{
    const TestFolder folder;
    const Variable path("PATH", folder.path().c_str());
    const Variable address("SPEECHD_ADDRESS", nullptr);
    CHECK(find_voice() == nullptr);
}
