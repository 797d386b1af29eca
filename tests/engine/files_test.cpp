#include "engine/files.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace {

using namespace vitrine;
namespace fs = std::filesystem;

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

TEST_CASE("files: a pipe is no plain file, and is not waited for")
{
    const TestFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto pipe = read_file(folder / "pipe");
    REQUIRE_FALSE(pipe.has_value());
    CHECK(pipe.error().what == "cannot read '" + (folder / "pipe") + "': it is no plain file");
}

TEST_CASE("files: only the beginning of a large file is read where that is enough")
{
    const TestFolder folder;
    REQUIRE(replace_file(folder / "p.png", std::string(5000, 'x')));
    const std::string inside = folder.path().string();
    CHECK(read_below(inside, "p.png", 1000, FilePart::Beginning)->size() == 1000);
    CHECK(read_below(inside, "p.png", 9000, FilePart::Beginning)->size() == 5000);
    CHECK(read_below(inside, "p.png", 5000)->size() == 5000);
    CHECK_FALSE(read_below(inside, "p.png", 4999).has_value());
}

TEST_CASE("files: a stamp tells whether a file was written, replaced or removed")
{
    const TestFolder folder;
    REQUIRE(replace_file(folder / "a", "one"));
    const FileStamp before = stamp_of(folder / "a");
    CHECK(stamp_of(folder / "a") == before);
    REQUIRE(replace_file(folder / "a", "two"));
    CHECK_FALSE(stamp_of(folder / "a") == before);
    CHECK(stamp_of(folder / "none") == FileStamp{});
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

TEST_CASE("files: below a folder nothing outside it is read, whatever leads there")
{
    const TestFolder folder;
    const std::string inside = folder / "inside";
    std::filesystem::create_directories(inside + "/pictures");
    REQUIRE(replace_file(folder / "secret.png", "secret"));
    REQUIRE(replace_file(inside + "/pictures/a.png", "open"));
    std::filesystem::create_symlink(folder / "secret.png", inside + "/link.png");
    std::filesystem::create_directory_symlink(folder.path(), inside + "/up");
    std::filesystem::create_symlink("pictures/a.png", inside + "/good.png");
    REQUIRE(::mkfifo((inside + "/pipe.png").c_str(), 0600) == 0);

    const auto read = [&](std::string_view path) { return read_below(inside, path, 1U << 20U); };
    REQUIRE(read("pictures/a.png"));
    CHECK(*read("pictures/a.png") == "open");
    CHECK(*read("good.png") == "open");
    for (const char* path :
         {"link.png", "up/secret.png", "../secret.png", "pictures/../../secret.png", "pictures",
          "pipe.png", "none.png", "/etc/passwd", ".", ""}) {
        CAPTURE(path);
        const auto bytes = read(path);
        REQUIRE_FALSE(bytes);
        CHECK(bytes.error().what.find(inside) == std::string::npos);
    }
    CHECK_FALSE(read_below(inside, "pictures/a.png", 3));
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
