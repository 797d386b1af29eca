#include "engine/files.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>

namespace {

using namespace vitrine;
namespace fs = std::filesystem;

// An empty folder for one test, gone after it.
class TestFolder {
public:
    TestFolder()
    {
        std::string pattern = (fs::temp_directory_path() / "vitrine-files-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder()
    {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    std::string operator/(const char* name) const { return (path_ / name).string(); }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// A variable of the environment for one test.
class Setting {
public:
    Setting(const char* name, const std::string& value) : name_(name)
    {
        ::setenv(name, value.c_str(), 1);
    }
    Setting(const Setting&) = delete;
    Setting& operator=(const Setting&) = delete;
    ~Setting() { ::unsetenv(name_); }

private:
    const char* name_;
};

}  // namespace

TEST_CASE("files: what is written is read back, any bytes, and nothing else is left")
{
    const TestFolder folder;
    const std::string path = folder / "notes";
    const std::string all_bytes("a\0b\r\n\xFF", 6);
    REQUIRE(replace_file(path, "first"));
    REQUIRE(replace_file(path, all_bytes));
    CHECK(read_file(path).value() == all_bytes);
    REQUIRE(replace_file(path, ""));
    CHECK(read_file(path).value().empty());
    const auto entries = std::distance(fs::directory_iterator(folder.path()), {});
    CHECK(entries == 1);
}

TEST_CASE("files: a replaced file keeps its permissions, and a link stays a link")
{
    const TestFolder folder;
    const std::string path = folder / "notes";
    REQUIRE(replace_file(path, "first"));
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink(path, folder / "link");
    REQUIRE(replace_file(folder / "link", "second"));
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(read_file(path).value() == "second");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("files: what cannot be read or written is named with the reason")
{
    const TestFolder folder;
    const auto missing = read_file(folder / "missing");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().what ==
          "cannot read '" + (folder / "missing") + "': No such file or directory");
    const auto directory = read_file(folder.path().string());
    REQUIRE_FALSE(directory);
    CHECK(directory.error().what.ends_with("it is a folder; name a file"));
    CHECK_FALSE(replace_file(folder / "no/such/folder", "x"));
    CHECK_FALSE(replace_file(folder.path().string(), "x"));
}

TEST_CASE("files: more than a gibibyte is refused")
{
    const TestFolder folder;
    const std::string path = folder / "large";
    REQUIRE(replace_file(path, ""));
    fs::resize_file(path, (std::uintmax_t{1} << 30) + 1);  // a hole: takes no room
    const auto large = read_file(path);
    REQUIRE_FALSE(large);
    CHECK(large.error().what.ends_with("it is larger than 1 GiB"));
}

TEST_CASE("files: assets and data are found, first where the environment says")
{
    const TestFolder folder;
    fs::create_directories(folder.path() / "themes");
    REQUIRE(replace_file(folder / "themes/day.json", "{}"));
    const Setting assets("VITRINE_ASSETS", folder.path().string());
    CHECK(find_asset("themes/day.json").value() == folder / "themes/day.json");
    const auto missing = find_asset("themes/none.json");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().what.find(folder / "themes/none.json") != std::string::npos);
    CHECK(missing.error().what.find("VITRINE_ASSETS") != std::string::npos);
    CHECK(find_data("mopr/exhibit.json"));
}

TEST_CASE("files: the faces of the design open, and a broken one is no face")
{
    const auto fonts = open_fonts();
    REQUIRE(fonts);
    REQUIRE(fonts->faces.size() == face_count);
    CHECK((*fonts)[FaceId::SerifBold].name() == "PT Serif Bold");
    CHECK((*fonts)[FaceId::Fallback].name() == "DejaVu Sans");

    const TestFolder folder;
    REQUIRE(replace_file(folder / "PTS55F.ttf", "no font"));
    const Setting first("VITRINE_FONTS", folder.path().string());
    CHECK_FALSE(open_fonts());
}
