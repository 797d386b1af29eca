// Learning that files change, without polling.
//
// Editors write in place, or write beside the file and rename; releases switch a link; folders are
// moved and copied anew. All of this is noticed: every folder on the way to a file is watched, also
// those that links lead through, and the watches are set anew whenever one of them changes. What
// cannot be watched is looked at every other second.
#pragma once

#include "base/result.h"
#include "engine/files.h"

#include <functional>
#include <memory>
#include <vector>

namespace vitrine {

class FileWatch {
public:
    FileWatch(FileWatch&&) noexcept;
    FileWatch& operator=(FileWatch&&) noexcept;
    // Never waits, and `tell` is not called any more.
    ~FileWatch();

    // Whether a file was written, replaced, removed or put back since the last call, and since it
    // was seen. A save is reported a moment after its last write, so that it is reported once.
    bool take_change();

    // From now on watches these files instead.
    void follow(std::vector<SeenFile> files);

private:
    friend Result<FileWatch> watch_files(std::vector<SeenFile> files, std::function<void()> tell);
    struct Impl;
    explicit FileWatch(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> impl_;  // shared with its thread, which may be in a read of a slow disk
};

// Watches `files`. `tell` is called in another thread when there is a change to take. Fails if the
// system has no descriptors or threads left.
Result<FileWatch> watch_files(std::vector<SeenFile> files, std::function<void()> tell);

}  // namespace vitrine
