// A temporary folder on the disk for one test.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>

namespace vitrine {

// An empty folder that is made for one test and removed after it with all that is in it.
class TestFolder {
public:
    TestFolder()
    {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "vitrine-files-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    // The path of a file in the folder.
    std::string operator/(const char* name) const { return (path_ / name).string(); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace vitrine
