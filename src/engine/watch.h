// Waiting until files change, without polling (inotify).
//
// Editors write in place or write beside and rename; both are seen, because folders are watched and
// not the files themselves.
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <vector>

namespace vitrine {

class FileWatch {
public:
    FileWatch(FileWatch&&) noexcept;
    FileWatch& operator=(FileWatch&&) noexcept;
    ~FileWatch();

    enum class Woken : unsigned char { ByChange, ByStop };

    // Sleeps until one of the files was written, replaced or removed and has been left alone for a
    // moment, or until stop(). For one thread.
    Woken wait();

    // Watches these from now on instead.
    Result<void> follow(const std::vector<std::string>& files);

    // Ends the wait; from any thread.
    void stop();

private:
    friend Result<FileWatch> watch_files(const std::vector<std::string>& files);
    struct Impl;
    explicit FileWatch(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// Fails where the system has no watches left.
Result<FileWatch> watch_files(const std::vector<std::string>& files);

}  // namespace vitrine
