#include "draw/picture_file.h"
#include "engine/files.h"
#include "program/image_cache.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

using namespace vitrine;

namespace {

Image picture_of_one_color(int width, int height, std::uint32_t color)
{
    return {.width = width,
            .height = height,
            .pixels = std::vector<std::uint32_t>(
                static_cast<std::size_t>(width) * static_cast<std::size_t>(height), color)};
}

struct Told {
    std::mutex lock;
    std::condition_variable changed;
    int count = 0;

    void tell()
    {
        const std::lock_guard guard(lock);
        ++count;
        changed.notify_all();
    }
    bool wait()
    {
        std::unique_lock guard(lock);
        const bool was_told =
            changed.wait_for(guard, std::chrono::seconds(20), [this] { return count > 0; });
        count = 0;
        return was_told;
    }
};

}  // namespace

TEST_CASE("image_cache: without anybody to tell, a picture is there at once, and kept")
{
    const TestFolder folder;
    REQUIRE(replace_file(folder / "p.png", png_bytes(picture_of_one_color(60, 40, 0xFF112233U))));
    const ImageFile file{
        {folder.path().string()},
        "p.png", { 60,                    40}
    };
    ImageCache images;
    const auto* shown = images.get(PictureId{0}, file, {30, 20});
    REQUIRE(shown != nullptr);
    CHECK(shown->image == picture_of_one_color(30, 20, 0xFF112233U));
    images.trim();
    CHECK(images.get(PictureId{0}, file, {30, 20}) == shown);
    images.clear();
    CHECK(images.bytes() == 0);
}

TEST_CASE("image_cache: pictures are read beside the loop, one after the other")
{
    const TestFolder folder;
    Told told;
    ImageCache images;
    images.read_beside([&told] { told.tell(); });
    const std::array names{"a.png", "b.png"};
    for (const char* name : names)
        REQUIRE(replace_file(folder / name, png_bytes(picture_of_one_color(8, 8, 0xFF445566U))));
    const auto show = [&](std::uint16_t index) {
        return images.get(
            PictureId{
                index
        },
            {{folder.path().string()}, names[index], {8, 8}}, {4, 4});
    };
    // The second is begun by whoever asks for it once the first is read, however soon that is.
    const auto comes = [&](std::uint16_t index) {
        while (show(index) == nullptr)
            if (!told.wait()) return false;
        return true;
    };
    CHECK(show(0) == nullptr);
    CHECK(show(1) == nullptr);
    CHECK_FALSE(images.is_broken(PictureId{0}));
    CHECK(comes(0));
    CHECK(comes(1));
}

TEST_CASE("image_cache: what cannot be read is broken, and tried once")
{
    const TestFolder folder;
    const std::string whole = png_bytes(picture_of_one_color(60, 40, 0xFF112233U));
    REQUIRE(replace_file(folder / "p.png", whole.substr(0, whole.size() / 2)));
    const ImageFile file{
        {folder.path().string()},
        "p.png", { 60,                    40}
    };
    ImageCache images;
    CHECK(images.get(PictureId{0}, file, {30, 20}) == nullptr);
    CHECK(images.is_broken(PictureId{0}));
    REQUIRE(replace_file(folder / "p.png", whole));
    CHECK(images.get(PictureId{0}, file, {30, 20}) == nullptr);
}

TEST_CASE("image_cache: one budget holds for all pictures, and photographs come in smaller")
{
    const TestFolder folder;
    REQUIRE(
        replace_file(folder / "p.png", png_bytes(picture_of_one_color(3000, 2000, 0xFF112233U))));
    const ImageFile file{
        {folder.path().string()},
        "p.png", { 3000,                  2000}
    };
    ImageCache images;
    const auto* first = images.get(PictureId{0}, file, {300, 200});
    REQUIRE(first != nullptr);
    // The picture itself has 2048 × 1365 pixels, and not the three times as many of the file.
    CHECK(images.bytes() == std::size_t{4} * (2048 * 1365 + 300 * 200));
    for (std::uint16_t i = 1; i < 24; ++i) {
        REQUIRE(images.get(PictureId{i}, file, {300, 200}) != nullptr);
        images.trim();
        CHECK(images.bytes() <= std::size_t{160} << 20U);
    }
    // What all this time nobody looked at is gone, what was shown last is there.
    CHECK(images.bytes() > std::size_t{100} << 20U);
}
