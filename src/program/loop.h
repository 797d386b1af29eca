// The frame loop: events → actions → state → scene → draw list → pixels, on every stage.
//
// It is the only loop in the program: windows, scripts and timedemo are sources of events for it.
// Nothing is drawn while nothing moves: run() sleeps in the source. There is one State; the stages
// (stage.h) show it.
#pragma once

#include "app/update.h"
#include "program/aloud.h"
#include "program/beginning.h"
#include "program/live.h"
#include "program/staff_desk.h"
#include "program/stage.h"
#include "program/user_data.h"
#include "program/usher.h"
#include "program/world.h"

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

class Loop {
public:
    // Borrows world and policy. The screen is that of the leading stage.
    Loop(const World& world, const Beginning& beginning, Screen screen);

    // Adds a stage, from the next turn on. A stage goes when its window closes, and the visit ends
    // with the last of them. When the leading one goes, the next one leads.
    void open(Screen screen);
    const std::list<Stage>& stages() const { return stages_; }
    // The stage of a window; the leading one for no window in particular, null for a closed one.
    const Stage* stage_at(WindowId window) const;
    const Semantics& semantics(const Stage& stage) const { return stage.semantics(on_stage()); }
    // From now on the presenter's window comes and goes with the displays (usher.h).
    void present_at(PresenterDesk desk) { usher_.set_desk(std::move(desk)); }
    // From now on what `live` reads of the exhibit's files takes the place of `world`, which must
    // be the one that is shown. What cannot be read is shown as problems.
    void follow(World& world, Live& live);
    // From now on what a visitor keeps is kept there, where the policy wants that.
    void keep_in(UserData& user);
    // From now on reads aloud with this voice; null: there is none.
    void speak_with(std::unique_ptr<ReadingVoice> voice) { aloud_.speak_with(std::move(voice)); }
    StaffDesk& staff_desk() { return desk_; }
    // From now on pictures of what the class sees are saved there; empty: nowhere.
    void save_pictures_in(std::string folder) { picture_folder_ = std::move(folder); }
    // From now on pictures are read beside the loop, not in a frame; `tell` is called in another
    // thread when there is one to show.
    void read_pictures_beside(std::function<void()> tell) { images_.read_beside(std::move(tell)); }
    // Takes what happened and shows a frame on each stage. Fails if a renderer does.
    Result<void> turn(const std::vector<Event>& events);
    // Does an action in the next turn, as if a panel had asked for it; scrolls to a widget in it.
    void want(const Action& action) { leading().hands.wanted.push_back(action); }
    void bring(WindowId window, const SemanticId& widget);
    Wake wake() const { return wake_; }  // when the next turn is due
    bool is_over() const { return is_over_; }
    bool has_read() const { return has_read_; }  // the exhibit's files anew, in the last turn
    const State& state() const { return state_; }
    State& state_for_start() { return state_; }  // for shot and timedemo, before the first turn
    // Parts of the leading stage, as the last frame has them.
    const Scene& scene() const { return leading().scene; }
    const Hands& hands() const { return leading().hands; }
    const Presence& presence() const { return leading().presence; }
    const DrawList& list() const { return leading().list; }
    Renderer& renderer() const { return *leading().screen.renderer; }
    const Semantics& semantics() const { return leading().semantics(on_stage()); }
    std::optional<std::size_t> focused() const;  // index in that tree of what has the focus
    const std::string& copied() const { return copied_; }  // for other programs, last

    std::uint64_t frames() const { return frames_; }
    Nanoseconds now() const { return now_; }
    const TurnTimes& times() const { return times_; }

private:
    Stage& leading() { return stages_.front(); }
    const Stage& leading() const { return stages_.front(); }
    Stage* stage_of(WindowId window);
    void look_from(const Stage& stage);
    void close(WindowId window);
    OnStage on_stage() const;

    void take(const Event& event);
    void take_at(Stage& here, const Event& event);
    bool take_contacts(Stage& here, const Event& event);
    void take_pixels(Stage& here, const Event& event);
    void take_key(Stage& here, const event::Key& key);
    void take_files();
    void adopt(World fresh);
    bool look_for_words();
    void act(Stage& here, const Action& action);
    void act_all(Stage& here);
    void act_on_gestures(Stage& here);
    void perform_all(Stage& here);
    void perform(Stage& here, const Effect& effect);
    void keep(const Effect& effect);
    void copy(Stage& here, const effect::CopyText& what);
    void read_aloud(Stage& here, Aloud what);
    void let_time_pass();
    void attend();
    std::optional<Nanoseconds> attends_next() const;
    std::optional<Action> meant_by_touch(const Stage& here, const Event& event) const;
    void perform_for_staff(const Effect& effect);
    void take_surroundings(const Event& event);
    void seat();
    Result<void> show();
    void keep_focus_in_sight();
    void choose_wake();

    const World& world_;
    World* replaceable_ = nullptr;  // the same world, if its files are followed
    Live* live_ = nullptr;
    UserData* user_ = nullptr;
    AloudReader aloud_;
    std::string copied_;
    std::vector<std::string> problems_;  // of the exhibit's file as it is now
    Policy policy_;                      // staff may teach it how wide the screen is
    Narrowing narrowing_;
    Finder finder_;
    Setting setting_;
    State state_;
    mutable Typesetter typesetter_;  // looking a text up counts as using it; so with pictures
    mutable ImageCache images_;
    std::string picture_folder_;
    Usher usher_;
    mutable StaffDesk desk_;
    Nanoseconds attended_at_ = 0;
    float least_em_ = 0;       // that texts are set for
    std::list<Stage> stages_;  // the leading one first
    std::vector<Gesture> made_;
    Actions actions_;  // of the event at hand
    std::vector<Effect> effects_;
    Wake wake_ = Wake::now();
    TurnTimes times_;
    Nanoseconds now_ = 0;
    std::uint64_t frames_ = 0;
    bool has_started_over_ = false;  // in this turn: what came with it is of the visit before
    bool is_narrowing_ = false;      // the filter, or what is found, has not all lanes yet
    bool has_read_ = false;
    bool is_over_ = false;
};

// Turns the loop with what `source` says until it is over.
Result<void> run(Loop& loop, EventSource& source);

}  // namespace vitrine
