// A stage: a window, or a picture without one, and all that is needed to show the visit there.
//
// There is one State, and every stage shows it in its own size and density: with its own layouts,
// scene, draw list, semantic tree and panels, and with the hands that are on it. What a stage holds
// only serves to show the visit: nothing of the visit is lost when the stage closes.
#pragma once

#include "app/state.h"
#include "draw/list.h"
#include "draw/semantics.h"
#include "engine/gui.h"
#include "engine/renderer.h"
#include "engine/window.h"
#include "program/hands.h"
#include "program/image_cache.h"
#include "program/note_look.h"
#include "program/panel_slide.h"
#include "program/stage_times.h"
#include "program/world.h"
#include "text/atlas.h"
#include "view/bands.h"
#include "view/cut_sheet.h"
#include "view/layouts.h"
#include "view/links.h"
#include "view/paint.h"
#include "view/presence.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace vitrine {

struct MachineReport;

// Where a stage is shown: a window or memory, and the renderer that draws there.
struct Screen {
    std::optional<Window> window;  // none: the picture is in memory alone
    std::unique_ptr<Renderer> renderer;
    Vec2 size;          // device pixels
    float density = 1;  // device pixels to a logical unit
    WindowId id{};      // that its events have
};

// The screen in a window, with the renderer that draws there.
Screen screen_in(Window window, std::unique_ptr<Renderer> renderer);
// A screen without a window.
Screen offscreen(Vec2 size, float density = 1, WindowId id = {});

// What a stage is for. The leading one is always there: how far the view may be moved follows its
// size, scripts play on it, and it takes what is said of no window in particular. One that presents
// shows what the other has to show, in small, with all that only the presenter may read.
enum class StageRole : std::uint8_t { Leads, Follows, Presents };

// What all stages show, and what they share to show it. State has the size and density of the stage
// that is being looked at.
struct OnStage {
    const World& world;
    const Setting& setting;
    const State& state;
    const Narrowing& narrowing;
    const Finder& finder;
    std::span<const std::string> problems;  // of the exhibit's file as it is now
    Typesetter& type;
    ImageCache& images;
    Nanoseconds now = 0;
    const MachineReport* machine = nullptr;   // while staff look at it
    const DrawList* seen_by_class = nullptr;  // the frame of the leading stage
};

struct PanelFrame;
class PresenterDesktop;
struct Easel;

class Stage {
public:
    Stage(const Fonts& fonts, Screen screen, StageRole role);
    Stage(Stage&&) noexcept;
    ~Stage();

    Screen screen;
    StageRole role;
    Hands hands;
    Scene scene;
    Presence presence;
    DrawList list;
    Gui gui;
    Atlas atlas;
    NoteLook note_look;

    // Shows a frame. Afterwards `hands` has what its panels want. Fails if the renderer does.
    Result<StageTimes> show(const OnStage& what);

    // Everything that the last frame shows, in words. It is made only when somebody asks, so that
    // frames do not pay for it.
    const Semantics& semantics(const OnStage& what) const;
    // Whether what has the focus can be seen on this stage.
    bool has_in_sight(const Focus& focus, const Setting& setting) const;
    // Whether the next frame would look different without anything happening.
    bool is_moving(Nanoseconds now) const;

    // What an event of the presenter's stage would be on the class's; see presenter.h.
    std::optional<Event> on_class(const Event& event, Vec2 size) const;

    // Forgets what was shown and what hands were about to do, because that visit is over.
    void begin_anew();
    // Forgets everything that was made for the exhibit, because another takes its place.
    void forget_exhibit();

    // Forgets textures or pixels, because they are lost.
    void forget_pixels();

private:
    PanelFrame panel_frame(const OnStage& what, const Theme& theme, Easel* easel);
    void draw_over(const OnStage& what, PanelFrame& frame);
    void draw_light(const OnStage& what);
    void draw_presenters(const OnStage& what);
    void compose_view(const OnStage& what, bool cuts);
    void draw_scene(const OnStage& what);
    void draw_panels(const OnStage& what);

    Layouts layouts_;
    Bands bands_;
    HitMarks hit_marks_;
    PanelSlide slide_;
    TextLinks links_;
    CutSheet cuts_;
    std::unique_ptr<PresenterDesktop> desktop_;  // of a stage that presents
    std::unique_ptr<Easel> light_;               // what the spotlight shows
    std::unique_ptr<DrawList> light_cut_;
    Semantics panels_;             // what the panels say of the last frame
    std::size_t above_ = 0;        // how many of its nodes stand above the timeline
    std::size_t signs_ = 0;        // where those at the ends of the axis end
    std::size_t bars_ = 0;         // and where all that belongs to no page does
    mutable Semantics semantics_;  // the timeline and the panels, where somebody has asked
    mutable bool is_described_ = false;
    LanguageId shown_language_{};
    bool is_fresh_ = true;  // nothing of this visit has been shown yet
};

}  // namespace vitrine
