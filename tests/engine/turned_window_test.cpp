// A picture that is turned on its display: what is drawn comes out turned, and what is touched is
// meant where the picture shows it.
#include "engine/files.h"
#include "engine/machine.h"
#include "engine/renderer.h"
#include "engine/window.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>
#include <vector>

using namespace vitrine;

TEST_CASE("window: a turned picture fills the display, and a touch is meant where it shows")
{
    constexpr int wide = 400;
    constexpr int high = 240;
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    Signals signals;
    auto machine = start_machine(signals);
    REQUIRE(machine.has_value());
    const auto fonts = open_fonts();
    REQUIRE(fonts.has_value());
    for (const Turn turn : {Turn::Right, Turn::Half, Turn::Left}) {
        CAPTURE(static_cast<int>(turn));
        auto window = open_window(**machine,
                                  {.title = "turned", .width = wide, .height = high, .turn = turn});
        REQUIRE(window.has_value());
        const Vec2 display{wide, high};
        const Vec2 size = size_when_turned(display, turn);
        CHECK(window->size_px() == size);
        auto renderer = make_renderer(*window, RendererChoice::Automatic);
        REQUIRE(renderer.has_value());
        CHECK((*renderer)->name() == "raster");
        Atlas atlas(*fonts, 1);
        DrawList list;
        list.clear(size);
        constexpr Rgba ground{10, 20, 30, 255};
        constexpr Rgba mark{200, 40, 30, 255};
        list.rect({0, 0, size.x, size.y}, ground);
        list.rect({20, 30, 50, 10}, mark);
        REQUIRE((*renderer)->show(list, atlas).has_value());
        const Image picture = (*renderer)->read();
        CHECK(picture.width == static_cast<int>(size.x));
        CHECK(picture.height == static_cast<int>(size.y));
        const SDL_Surface* surface = SDL_GetWindowSurface(window->handle());
        const auto pixel = [&](Vec2 in) {
            const Vec2 at = on_display({in.x + 0.5F, in.y + 0.5F}, display, turn);
            const auto* row = static_cast<const Uint8*>(surface->pixels) +
                              std::ptrdiff_t{static_cast<int>(at.y)} * surface->pitch;
            return reinterpret_cast<const Uint32*>(row)[static_cast<int>(at.x)] & 0xFFFFFFU;
        };
        for (const Vec2 inside : {
                 Vec2{20, 30},
                 Vec2{69, 30},
                 Vec2{20, 39},
                 Vec2{69, 39}
        })
            CHECK(pixel(inside) == 0xC8281EU);
        for (const Vec2 outside : {
                 Vec2{19, 30},
                 Vec2{70, 39},
                 Vec2{20, 29},
                 Vec2{20, 40}
        })
            CHECK(pixel(outside) == 0x0A141EU);

        std::vector<Event> events;
        (*machine)->wait(Wake::now(), events);
        SDL_Event motion{};
        motion.type = SDL_MOUSEMOTION;
        motion.motion.windowID = static_cast<Uint32>(window->id());
        const Vec2 shown = on_display({45, 35}, display, turn);
        motion.motion.x = static_cast<int>(shown.x);
        motion.motion.y = static_cast<int>(shown.y);
        SDL_PushEvent(&motion);
        events.clear();
        (*machine)->wait(Wake::now(), events);
        std::optional<Vec2> meant;
        for (const Event& event : events) {
            if (const auto* move = std::get_if<event::PointerMove>(&event.what)) meant = move->at;
        }
        REQUIRE(meant.has_value());
        CHECK(*meant == Vec2{45, 35});
    }
}
