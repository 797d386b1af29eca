// The frame loop: events → actions → state → scene → draw list → pixels.
//
// The only loop in the program. A window, a script and timedemo are sources of events for it; what
// they show is made by the same turn(). Nothing is drawn while nothing moves: run() sleeps in the
// source.
#pragma once

#include "app/update.h"
#include "draw/list.h"
#include "draw/semantics.h"
#include "engine/gui.h"
#include "engine/renderer.h"
#include "engine/window.h"
#include "program/hands.h"
#include "program/image_cache.h"
#include "program/live.h"
#include "program/world.h"
#include "view/bands.h"
#include "view/layouts.h"
#include "view/paint.h"
#include "view/presence.h"

#include <array>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace vitrine {

// What one turn cost, by phase.
struct TurnTimes {
    Nanoseconds update = 0;
    Nanoseconds scene = 0;  // compose, paint and panels: state to draw list
    Nanoseconds submit = 0;
    Nanoseconds present = 0;
};

class Loop {
public:
    // Borrows all of it. `window` may be null: then full screen and cursor are nobody's.
    Loop(const World& world, const Policy& policy, const Preferences& preferences, std::size_t tour,
         Renderer& renderer, Window* window, Vec2 size, float density);

    // From now on what `live` reads of the exhibit's files takes the place of `world`, which must
    // be the one that is shown. What cannot be read is shown as problems.
    void follow(World& world, Live& live);

    // From now on pictures are read beside the loop; `tell` is called in another thread when there
    // is one to show. Until then a frame reads what it shows.
    void read_pictures_beside(std::function<void()> tell) { images_.read_beside(std::move(tell)); }

    // Takes what happened and shows one frame. Fails if the renderer does.
    Result<void> turn(const std::vector<Event>& events);

    // As if a panel had asked for it: it is done in the next turn.
    void want(const Action& action) { hands_.wanted.push_back(action); }

    // When the next turn is due.
    Wake wake() const { return wake_; }
    bool is_over() const { return is_over_; }
    // Whether the last turn took what was read of the exhibit's files.
    bool has_read() const { return has_read_; }

    const State& state() const { return state_; }
    State& state_for_start() { return state_; }  // for shot and timedemo, before the first turn
    const Scene& scene() const { return scene_; }
    const Hands& hands() const { return hands_; }
    const Presence& presence() const { return presence_; }
    // All that the last frame shows, for who asks: what a frame costs does not depend on it.
    const Semantics& semantics() const;
    // What has the focus, as its place in there.
    std::optional<std::size_t> focused() const;
    const DrawList& list() const { return list_; }
    Renderer& renderer() { return renderer_; }
    std::uint64_t frames() const { return frames_; }
    Nanoseconds now() const { return now_; }
    const TurnTimes& times() const { return times_; }

private:
    void take(const Event& event);
    bool take_contacts(const Event& event);
    void translate_gestures();
    void take_machine(const Event& event);
    void take_key(const event::Key& key);
    void take_files();
    void adopt(World fresh);
    void begin_anew();
    void act(const Action& action);
    void act_all();
    Marks marks() const;
    void keep_focus_in_sight();
    void perform(const Effect& effect);
    void perform_all();
    void draw_scene(const Theme& theme);
    ViewSource source_of_views() const;
    void compose_view(bool cuts);
    void draw_panels(const Theme& theme, Nanoseconds now);
    void choose_wake(Nanoseconds now);

    const World& world_;
    World* replaceable_ = nullptr;  // the same, where its files are followed
    Live* live_ = nullptr;
    std::vector<std::string> problems_;  // of the exhibit's file as it is now
    const Policy& policy_;
    Narrowing narrowing_;
    Setting setting_;
    Renderer& renderer_;
    Window* window_;
    State state_;
    mutable Typesetter typesetter_;  // looking a text up is using it
    Atlas atlas_;
    Layouts layouts_;
    Scene scene_;
    Presence presence_;
    Bands bands_;
    DrawList list_;
    Semantics panels_;             // what the panels say of the last frame
    mutable Semantics semantics_;  // the timeline and the panels, where somebody has asked
    mutable bool is_described_ = false;
    ImageCache images_;
    Gui gui_;
    Hands hands_;
    std::vector<Gesture> made_;
    Actions actions_;  // of the event at hand
    std::vector<Effect> effects_;
    Wake wake_ = Wake::now();
    TurnTimes times_;
    Nanoseconds now_ = 0;
    std::uint64_t frames_ = 0;
    LanguageId shown_language_{};
    bool has_started_over_ = false;  // in this turn: what came with it is of the visit before
    bool is_narrowing_ = false;      // the filter has not been through all lanes yet
    bool is_fresh_ = true;           // nothing of this exhibit has been shown yet
    bool has_read_ = false;
    bool is_over_ = false;
};

// Turns the loop with what `source` says until it is over.
Result<void> run(Loop& loop, EventSource& source);

}  // namespace vitrine
