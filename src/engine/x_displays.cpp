#include "engine/x_displays.h"

#include <SDL.h>
#include <SDL_syswm.h>
// Xlib's headers have macros for everyday words: they come last, and this file is compiled alone.
#include <X11/Xatom.h>
#include <X11/extensions/Xrandr.h>
#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// Of all that SDL would pass on as it comes from the window system, only what tells of displays.
int SDLCALL lets_through(void* first_of_randr, SDL_Event* event)
{
    if (event->type != SDL_SYSWMEVENT) return 1;
    const int first = *static_cast<int*>(first_of_randr);
    const int type = event->syswm.msg->msg.x11.event.type;
    return type == first + RRScreenChangeNotify || type == first + RRNotify ? 1 : 0;
}

}  // namespace

struct XDisplays::Server {
    ::Display* display = nullptr;  // SDL's own, so that its wait ends when something comes
    ::Window root = 0;
    int first_event = 0;
};

std::unique_ptr<XDisplays> XDisplays::of(SDL_Window* window)
{
    SDL_SysWMinfo info{};
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11)
        return nullptr;
    auto server = std::make_unique<Server>();
    server->display = info.info.x11.display;
    server->root = DefaultRootWindow(server->display);
    int fault = 0;
    int major = 0;
    int minor = 0;
    const bool has_monitors =
        XRRQueryExtension(server->display, &server->first_event, &fault) != 0 &&
        XRRQueryVersion(server->display, &major, &minor) != 0 &&
        (major > 1 || (major == 1 && minor >= 5));
    if (!has_monitors) return nullptr;
    return std::unique_ptr<XDisplays>(new XDisplays(std::move(server)));
}

XDisplays::XDisplays(std::unique_ptr<Server> server) : server_(std::move(server))
{
    SDL_SetEventFilter(lets_through, &server_->first_event);
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
    XRRSelectInput(server_->display, server_->root,
                   RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
    ask();
}

XDisplays::~XDisplays()
{
    SDL_EventState(SDL_SYSWMEVENT, SDL_DISABLE);
    SDL_SetEventFilter(nullptr, nullptr);
}

void XDisplays::take(const SDL_Event& event)
{
    // What the server says while SDL moves a window is lost to us; it tells of that window
    // afterwards.
    if (event.type == SDL_SYSWMEVENT || event.type == SDL_WINDOWEVENT) ask();
}

void XDisplays::ask()
{
    int count = 0;
    XRRMonitorInfo* found = XRRGetMonitors(server_->display, server_->root, 1, &count);
    all_.clear();
    if (found == nullptr) return;
    std::stable_partition(found, found + count,
                          [](const XRRMonitorInfo& one) { return one.primary != 0; });
    for (int i = 0; i < count; ++i) {
        const XRRMonitorInfo& one = found[i];
        all_.push_back({
            {static_cast<float>(one.x), static_cast<float>(one.y), static_cast<float>(one.width),
             static_cast<float>(one.height)}
        });
    }
    XRRFreeMonitors(found);
}

void XDisplays::fill(SDL_Window* window, bool fills) const
{
    SDL_SysWMinfo info{};
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE) return;
    ::Display* display = server_->display;
    const Atom state = XInternAtom(display, "_NET_WM_STATE", 0);
    const Atom fullscreen = XInternAtom(display, "_NET_WM_STATE_FULLSCREEN", 0);
    if ((SDL_GetWindowFlags(window) & SDL_WINDOW_SHOWN) == 0) {
        // What is not shown yet says itself how it wants to be.
        const Atom* wanted = fills ? &fullscreen : nullptr;
        XChangeProperty(display, info.info.x11.window, state, XA_ATOM, 32, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(wanted), fills ? 1 : 0);
        return;
    }
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = info.info.x11.window;
    event.xclient.message_type = state;
    event.xclient.format = 32;
    event.xclient.data.l[0] = fills ? 1 : 0;
    event.xclient.data.l[1] = static_cast<long>(fullscreen);
    event.xclient.data.l[3] = 1;  // an ordinary program asks
    XSendEvent(display, server_->root, 0, SubstructureNotifyMask | SubstructureRedirectMask,
               &event);
    XFlush(display);
}

}  // namespace vitrine
