#include "engine/clock.h"
#include "engine/files.h"
#include "engine/keys.h"
#include "engine/renderer.h"
#include "engine/renderer_sdl.h"
#include "engine/signals.h"
#include "text/shape.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using namespace vitrine;

constexpr int width = 640;
constexpr int height = 480;
constexpr Vec2 canvas{width, height};
constexpr Rgba paper{0xF4, 0xED, 0xE0, 255};
constexpr Rgba ink{0x21, 0x1C, 0x18, 255};
constexpr Rgba red{0xA8, 0x32, 0x26, 255};
constexpr Rgba blue{0x2B, 0x4C, 0x6F, 255};

// Fonts, and what is needed to draw with them.
struct Type {
    Fonts fonts;
    Shaper shaper{fonts};
    Atlas atlas{fonts, 4};

    explicit Type(Fonts opened) : fonts(std::move(opened)) {}

    void draw(DrawList& list, std::string_view text, Vec2 at, Rgba color)
    {
        const TextStyle style{.face = FaceId::SerifBold, .size_64 = 25 * 64};
        list.run(shaper[shaper.shape(text, style)], at, color);
    }
};

std::unique_ptr<Type> make_type()
{
    auto fonts = open_fonts();
    REQUIRE(fonts);
    return std::make_unique<Type>(*std::move(fonts));
}

// Every kind of command, on whole pixels and between them, inside clips and across them.
void draw_everything(DrawList& list, Type& type)
{
    list.clear(canvas);
    list.rect({0, 0, width, height}, paper);
    list.shadow({40, 40, 200, 120}, 24, {0x21, 0x1C, 0x18, 120});
    list.rect({40, 40, 200, 120}, {255, 255, 255, 255});
    list.frame({40, 40, 200, 120}, 2, ink);
    type.draw(list, "Помощь, aid", {52, 90}, ink);
    list.rect({60.3F, 110.7F, 100.5F, 20.2F}, red);
    list.rect({60, 140, 100, 0.5F}, ink);
    list.gradient({260, 40, 300, 60}, red, {0x2B, 0x4C, 0x6F, 0});
    list.disc({320, 170}, 40, blue);
    list.disc({400.4F, 170.6F}, 5.5F, red);
    list.ring({480, 170}, 40, 3, ink);
    list.ring({560, 170}, 20, 1, ink);
    list.line({40, 200.5F}, {240, 200.5F}, 1, ink);
    list.line({40, 220}, {240, 260}, 3, blue);
    list.dashed_line({300, 220}, {300, 300}, 2, 6, 4, ink);
    list.dashed_line({320, 220}, {560, 300}, 2, 12, 6, red);
    const std::array<Vec2, 3> triangle{
        Vec2{60,  300},
        Vec2{160, 320},
        Vec2{90,  400}
    };
    list.polygon(triangle, blue);
    const std::array<Vec2, 4> diamond{
        Vec2{220, 300},
        Vec2{260, 340},
        Vec2{220, 380},
        Vec2{180, 340}
    };
    list.polygon(diamond, {0xA8, 0x32, 0x26, 128});
    list.push_clip({300.4F, 320, 200, 100});
    list.rect({290, 300, 60, 60}, red);
    list.disc({500, 420}, 50, blue);
    list.ring({400, 420}, 30, 6, ink);
    type.draw(list, "Cut at both ends of it", {280, 380}, ink);
    list.shadow({380, 340, 40, 30}, 30, {0, 0, 0, 255});
    list.rect({380, 340, 40, 30}, paper);
    list.pop_clip();
}

Image by_raster(const DrawList& list, Atlas& atlas)
{
    const auto renderer = make_offscreen_renderer(canvas);
    REQUIRE(renderer->show(list, atlas));
    return renderer->read();
}

struct SurfaceCloser {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Surface = std::unique_ptr<SDL_Surface, SurfaceCloser>;

// SDL's software renderer, driven as the accelerated ones are.
struct SoftwareStage {
    Surface surface;
    std::unique_ptr<Renderer> renderer;

    SoftwareStage()
        : surface(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888))
    {
        REQUIRE(surface);
        SdlRenderer target(SDL_CreateSoftwareRenderer(surface.get()));
        REQUIRE(target);
        renderer = make_renderer_on(std::move(target));
    }
};

// A machine without a screen, with a window that nobody sees.
struct Hidden {
    Signals signals;
    std::unique_ptr<Machine> machine;
    std::optional<Window> window;

    explicit Hidden(Closing closing = Closing::Allowed)
    {
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        auto started = start_machine(signals);
        REQUIRE(started);
        machine = std::move(*started);
        window.emplace(opened(closing));
    }
    Window opened(Closing closing = Closing::Allowed) const
    {
        auto made = open_window(
            *machine, {.title = "test", .width = width, .height = height, .closing = closing});
        REQUIRE(made);
        return std::move(*made);
    }
    std::vector<Event> wait(const Wake& wake) const
    {
        std::vector<Event> events;
        machine->wait(wake, events);
        return events;
    }
};

void push_button(Uint32 type, WindowId window, int x)
{
    SDL_Event event{};
    event.button = {.type = type,
                    .windowID = static_cast<Uint32>(window),
                    .button = SDL_BUTTON_LEFT,
                    .x = x,
                    .y = 7};
    SDL_PushEvent(&event);
}

void push_close(WindowId window)
{
    SDL_Event event{};
    event.window = {.type = SDL_WINDOWEVENT,
                    .windowID = static_cast<Uint32>(window),
                    .event = SDL_WINDOWEVENT_CLOSE};
    SDL_PushEvent(&event);
}

std::ptrdiff_t quits_in(const std::vector<Event>& events)
{
    return std::ranges::count_if(
        events, [](const Event& event) { return std::holds_alternative<event::Quit>(event.what); });
}

}  // namespace

TEST_CASE("renderer: triangles look like the raster")
{
    const auto type = make_type();
    DrawList list;
    draw_everything(list, *type);
    const Image expected = by_raster(list, type->atlas);
    SoftwareStage stage;
    REQUIRE(stage.renderer->show(list, type->atlas));
    const Image found = stage.renderer->read();
    CHECK(difference(expected, found, 48) < 0.02);
    if (const char* folder = std::getenv("VITRINE_TEST_PICTURES")) {
        CHECK(replace_file(std::string(folder) + "/raster.png", png_bytes(expected)));
        CHECK(replace_file(std::string(folder) + "/triangles.png", png_bytes(found)));
    }
    CHECK(stage.renderer->counts().vertices > 100);
    CHECK(stage.renderer->counts().draw_calls < 10);
}

TEST_CASE("renderer: rectangles and text between whole pixels are the raster's, pixel by pixel")
{
    const auto type = make_type();
    DrawList list;
    list.clear(canvas);
    list.rect({0, 0, width, height}, paper);
    list.rect({40, 40, 200, 120}, red);
    list.frame({300, 40, 200, 120}, 3, ink);
    type->draw(list, "Aid", {60, 300}, ink);
    list.push_clip({70, 0, 30, 480});
    type->draw(list, "Aid, cut", {60, 400}, ink);
    SoftwareStage stage;
    REQUIRE(stage.renderer->show(list, type->atlas));
    CHECK(difference(by_raster(list, type->atlas), stage.renderer->read(), 3) == 0);
    CHECK(stage.renderer->counts().draw_calls == 1);
}

TEST_CASE(
    "renderer: a list that knows no atlas is the same text by both, each with an atlas of its own")
{
    const auto type = make_type();
    DrawList list;
    list.clear(canvas);
    list.rect({0, 0, width, height}, paper);
    type->draw(list, "Помощь 1922, aid", {60.3F, 200}, ink);
    list.push_clip({70, 0, 90, 480});
    type->draw(list, "Помощь, cut", {60.7F, 300}, red);
    Atlas own(type->fonts, 4);
    // Other glyphs come first, so that those of the list lie elsewhere.
    for (std::uint32_t glyph = 90; glyph > 40; --glyph)
        own.find({.glyph = glyph, .size_64 = 25 * 64, .face = FaceId::SerifBold});
    SoftwareStage stage;
    REQUIRE(stage.renderer->show(list, own));
    const Image found = stage.renderer->read();
    CHECK(difference(by_raster(list, type->atlas), found, 3) == 0);
    CHECK(std::ranges::count(found.pixels, 0xFF211C18U) > 100);
}

TEST_CASE("renderer: what was lost is drawn again, and reading changes nothing")
{
    const auto type = make_type();
    DrawList list;
    draw_everything(list, *type);
    SoftwareStage stage;
    REQUIRE(stage.renderer->show(list, type->atlas));
    const Image first = stage.renderer->read();
    stage.renderer->forget();
    REQUIRE(stage.renderer->show(list, type->atlas));
    CHECK(stage.renderer->read() == first);
    CHECK(stage.renderer->read() == first);
}

TEST_CASE("renderer: glyphs that are new in a later frame reach the textures")
{
    const auto type = make_type();
    DrawList list;
    SoftwareStage stage;
    for (const char* text : {"One", "Two", "Δ new"}) {
        list.clear(canvas);
        list.rect({0, 0, width, height}, paper);
        type->draw(list, text, {60, 300}, ink);
        REQUIRE(stage.renderer->show(list, type->atlas));
    }
    CHECK(difference(by_raster(list, type->atlas), stage.renderer->read(), 3) == 0);
}

TEST_CASE("renderer: no frame uploads more than a page, and what is there already not at all")
{
    const auto type = make_type();
    DrawList list;
    SoftwareStage stage;
    constexpr std::uint32_t page = atlas_page_px * atlas_page_px;
    const auto show = [&](int frame) {
        list.clear(canvas);
        list.rect({0, 0, width, height}, paper);
        // In ever new sizes, so that every frame has new glyphs and pages are emptied for them.
        const TextStyle style{.face = FaceId::SerifBold, .size_64 = (24 + frame) * 64};
        const RunId run = type->shaper.shape("Помощь 1922, aid", style);
        list.run(type->shaper[run], {10, 300}, ink);
        REQUIRE(stage.renderer->show(list, type->atlas));
        type->atlas.next_frame();
    };
    for (int frame = 0; frame < 120; ++frame) {
        show(frame);
        CAPTURE(frame);
        CHECK(stage.renderer->counts().uploaded_px > 0);
        CHECK(stage.renderer->counts().uploaded_px <= page);
        if (frame % 10 != 9) continue;
        CHECK(difference(by_raster(list, type->atlas), stage.renderer->read(), 3) == 0);
        show(frame);
        CHECK(stage.renderer->counts().uploaded_px == 0);
    }
    CHECK(type->atlas.evictions() > 0);
}

TEST_CASE("renderer: what is not covered is black, and nothing to draw is no failure")
{
    const auto type = make_type();
    DrawList list;
    list.clear(canvas);
    SoftwareStage stage;
    REQUIRE(stage.renderer->show(list, type->atlas));
    const Image image = stage.renderer->read();
    CHECK(std::ranges::all_of(image.pixels, [](auto pixel) { return pixel == 0xFF000000U; }));
    CHECK(image == by_raster(list, type->atlas));
}

TEST_CASE("renderer: without a window, sizes follow and only what changed is drawn")
{
    const auto type = make_type();
    DrawList list;
    draw_everything(list, *type);
    const auto renderer = make_offscreen_renderer({100, 100});
    renderer->resize(canvas);
    REQUIRE(renderer->show(list, type->atlas));
    const Image first = renderer->read();
    CHECK(first.width == width);
    CHECK(first.height == height);
    CHECK(renderer->counts().draw_calls == 7 * 5);
    CHECK(renderer->counts().vertices >= 7 * 5);

    REQUIRE(renderer->show(list, type->atlas));
    CHECK(renderer->counts().draw_calls == 0);
    CHECK(renderer->counts().vertices == 0);

    list.disc({620, 460}, 5, red);
    REQUIRE(renderer->show(list, type->atlas));
    CHECK(renderer->counts().draw_calls == 1);
    CHECK(renderer->counts().vertices == 2);  // the paper and the disc

    renderer->forget();
    REQUIRE(renderer->show(list, type->atlas));
    CHECK(renderer->counts().draw_calls == 7 * 5);
}

TEST_CASE("renderer: on a window's surface the picture is the same as without a window")
{
    const auto type = make_type();
    DrawList list;
    draw_everything(list, *type);
    Hidden hidden;
    CHECK(hidden.window->density() == 1);
    CHECK(hidden.window->size_px() == canvas);
    for (const RendererChoice choice : {RendererChoice::Cpu, RendererChoice::Automatic}) {
        auto renderer = make_renderer(*hidden.window, choice);
        REQUIRE(renderer);
        CHECK((*renderer)->name() == "raster");
        CHECK_FALSE((*renderer)->waits_for_vsync());
        REQUIRE((*renderer)->show(list, type->atlas));
        CHECK((*renderer)->read() == by_raster(list, type->atlas));
    }
}

TEST_CASE("window: first its size, then what happens, and a tick at the end")
{
    const Hidden hidden;
    std::vector<Event> events = hidden.wait(Wake::never());
    REQUIRE(events.size() >= 2);
    const auto* resize = std::get_if<event::Resize>(&events.front().what);
    REQUIRE(resize != nullptr);
    CHECK(resize->size == canvas);
    CHECK(events.front().window == hidden.window->id());
    CHECK(events.back().window == WindowId{});
    CHECK(std::holds_alternative<event::Tick>(events.back().what));
    CHECK(std::ranges::is_sorted(events, {}, &Event::at));

    // A wake that is due waits for nothing; one to come is waited for.
    hidden.wait(Wake::now());
    const Nanoseconds due = hidden.machine->now() + nanoseconds_per_second / 50;
    do {
        events = hidden.wait(Wake{due});
    } while (events.back().at < due);
    CHECK(events.back().at - due < nanoseconds_per_second / 2);
}

TEST_CASE("window: moves in one batch are merged, presses between them stay")
{
    const Hidden hidden;
    const WindowId id = hidden.window->id();
    hidden.wait(Wake::now());
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    const auto move = [id](int x) {
        SDL_Event event{};
        event.motion = {
            .type = SDL_MOUSEMOTION, .windowID = static_cast<Uint32>(id), .x = x, .y = 7};
        SDL_PushEvent(&event);
    };
    move(1);
    move(2);
    push_button(SDL_MOUSEBUTTONDOWN, id, 2);
    move(3);
    move(4);
    push_button(SDL_MOUSEBUTTONUP, id, 4);
    const std::vector<Event> events = hidden.wait(Wake::now());
    REQUIRE(events.size() == 5);
    CHECK(std::get<event::PointerMove>(events[0].what).at == Vec2{2, 7});
    CHECK(std::get<event::PointerButton>(events[1].what).press == Press::Down);
    CHECK(std::get<event::PointerMove>(events[2].what).at == Vec2{4, 7});
    CHECK(std::get<event::PointerButton>(events[3].what).press == Press::Up);
}

TEST_CASE("window: a kiosk stays when it is asked to close, and leaves at a signal")
{
    for (const Closing closing : {Closing::Allowed, Closing::Refused}) {
        CAPTURE(closing);
        const Hidden hidden(closing);
        hidden.wait(Wake::now());
        push_close(hidden.window->id());
        CHECK(quits_in(hidden.wait(Wake::now())) == (closing == Closing::Allowed ? 1 : 0));

        ::kill(::getpid(), SIGTERM);
        const Nanoseconds patience = hidden.machine->now() + 5 * nanoseconds_per_second;
        std::vector<Event> events;
        while (quits_in(events) == 0 && hidden.machine->now() < patience)
            hidden.machine->wait(Wake{patience}, events);
        CHECK(quits_in(events) == 1);
        CHECK(hidden.signals.is_asked());
    }
}

TEST_CASE("window: each event says which of two windows it is of, and none is of one that is gone")
{
    Hidden hidden;
    const WindowId first = hidden.window->id();
    std::optional<Window> other = hidden.opened();
    const WindowId second = other->id();
    CHECK(first != second);
    const auto windows_of = [](const std::vector<Event>& events) {
        std::vector<WindowId> all;
        for (const Event& event : events) {
            const bool is_press = std::holds_alternative<event::PointerButton>(event.what);
            const bool is_size = std::holds_alternative<event::Resize>(event.what);
            const bool is_end = std::holds_alternative<event::Quit>(event.what);
            if (is_press || is_size || is_end) all.push_back(event.window);
        }
        return all;
    };
    CHECK(windows_of(hidden.wait(Wake::now())) == std::vector{first, second});
    push_button(SDL_MOUSEBUTTONDOWN, second, 1);
    push_button(SDL_MOUSEBUTTONDOWN, first, 1);
    push_close(second);
    CHECK(windows_of(hidden.wait(Wake::now())) == std::vector{second, first, second});
    other.reset();
    push_button(SDL_MOUSEBUTTONDOWN, second, 1);
    push_button(SDL_MOUSEBUTTONDOWN, first, 1);
    CHECK(windows_of(hidden.wait(Wake::now())) == std::vector{first});
}

TEST_CASE("signals: who listens later is told of what has been asked for before")
{
    Signals signals;
    CHECK_FALSE(signals.is_asked());
    ::kill(::getpid(), SIGTERM);
    const Nanoseconds patience = monotonic_time() + 5 * nanoseconds_per_second;
    while (!signals.is_asked() && monotonic_time() < patience)
        ::usleep(1000);
    REQUIRE(signals.is_asked());
    int told = 0;
    signals.tell([&told] { ++told; });
    CHECK(told == 1);
    signals.tell({});
}

TEST_CASE("window: keys say what they say, with any layout and on the keypad")
{
    struct Row {
        SDL_Keycode key;
        SDL_Scancode place;
        int mod;
        KeyCode code;
    };
    const auto letter = [](char c) { return static_cast<KeyCode>(c); };
    const Row rows[] = {
        {SDLK_t,        SDL_SCANCODE_T,            KMOD_NONE,   letter('t')    },
        {SDLK_y,        SDL_SCANCODE_Z,            KMOD_NONE,   letter('y')    }, // German: by what it says
        {0x435,         SDL_SCANCODE_T,            KMOD_NONE,   letter('t')    }, // Cyrillic: by its place
        {0x44E,         SDL_SCANCODE_PERIOD,       KMOD_NONE,   KeyCode::Period},
        {0xE0,          SDL_SCANCODE_0,            KMOD_NONE,   KeyCode::Zero  },
        {SDLK_EQUALS,   SDL_SCANCODE_EQUALS,       KMOD_NONE,   letter('=')    },
        {SDLK_EQUALS,   SDL_SCANCODE_EQUALS,       KMOD_LSHIFT, KeyCode::Plus  },
        {SDLK_PLUS,     SDL_SCANCODE_RIGHTBRACKET, KMOD_NONE,   KeyCode::Plus  },
        {SDLK_KP_PLUS,  SDL_SCANCODE_KP_PLUS,      KMOD_NONE,   KeyCode::Plus  },
        {SDLK_KP_MINUS, SDL_SCANCODE_KP_MINUS,     KMOD_NONE,   KeyCode::Minus },
        {SDLK_KP_ENTER, SDL_SCANCODE_KP_ENTER,     KMOD_NONE,   KeyCode::Enter },
        {SDLK_KP_0,     SDL_SCANCODE_KP_0,         KMOD_NUM,    KeyCode::Zero  },
        {SDLK_KP_6,     SDL_SCANCODE_KP_6,         KMOD_NUM,    letter('6')    },
        {SDLK_KP_6,     SDL_SCANCODE_KP_6,         KMOD_NONE,   KeyCode::Right },
        {SDLK_F11,      SDL_SCANCODE_F11,          KMOD_NONE,   KeyCode::F11   },
        {SDLK_LSHIFT,   SDL_SCANCODE_LSHIFT,       KMOD_LSHIFT, KeyCode::None  },
    };
    for (const Row& row : rows) {
        CAPTURE(row.key);
        CHECK(
            code_of({.scancode = row.place, .sym = row.key, .mod = static_cast<Uint16>(row.mod)}) ==
            row.code);
    }
}

TEST_CASE("clock: the process started before now, and time goes forward")
{
    const Nanoseconds since = time_since_process_start();
    CHECK(since >= 0);
    CHECK(since < 3600 * nanoseconds_per_second);
    const Nanoseconds before = monotonic_time();
    CHECK(before <= monotonic_time());
    CHECK(cpu_time() > 0);
}
