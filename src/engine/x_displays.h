// The displays of an X server as they are now. SDL's list is that of its start, there: a projector
// that is unplugged would keep the class's picture, and one that is plugged in would get none.
#pragma once

#include "input/surroundings.h"

#include <memory>
#include <vector>

struct SDL_Window;
union SDL_Event;

namespace vitrine {

class XDisplays {
public:
    // Null where the window system is another one, or tells of no changes.
    static std::unique_ptr<XDisplays> of(SDL_Window* window);
    XDisplays(const XDisplays&) = delete;
    XDisplays& operator=(const XDisplays&) = delete;
    ~XDisplays();

    // The first is the one that the desktop calls so. Empty if the server does not say.
    const std::vector<Display>& all() const { return all_; }
    // To be told of each event; asks the server where its displays may have changed.
    void take(const SDL_Event& event);
    // Asks the window manager to let this window fill the display that it lies on, or no longer;
    // for displays that SDL does not know.
    void fill(SDL_Window* window, bool fills) const;

private:
    struct Server;
    explicit XDisplays(std::unique_ptr<Server> server);
    void ask();

    std::unique_ptr<Server> server_;
    std::vector<Display> all_;
};

}  // namespace vitrine
