// What panels draw with: paragraphs, headings, buttons and links in our type and colours.
//
// Every call that shows something also records it in the semantic tree, and every call that can be
// pressed goes through the gui. Measuring and drawing are the same code: a Pen that only measures
// draws and records nothing, so a panel knows its height before it is drawn.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "data/words.h"
#include "draw/list.h"
#include "draw/semantics.h"
#include "draw/theme.h"
#include "engine/gui.h"
#include "exhibit/exhibit.h"
#include "program/image_cache.h"
#include "program/note_look.h"
#include "text/wrap.h"
#include "view/cut_sheet.h"
#include "view/hit_marks.h"
#include "view/links.h"
#include "view/presence.h"
#include "view/scene.h"

#include <span>
#include <string_view>
#include <vector>

namespace vitrine {

enum class ButtonLook : std::uint8_t { Plain, Filled, Quiet };

// All that a panel reads, and where it puts what it draws and wants.
struct PanelFrame {
    const Setting& setting;
    const State& state;
    const Scene& scene;
    const Presence& presence;  // of the scene
    const Words& words;
    std::span<const Words> languages;  // those of all the exhibit's languages
    const Theme& theme;
    Metrics metrics;
    Nanoseconds now = 0;
    Typesetter& type;
    DrawList& list;
    Semantics& semantics;
    Gui& gui;
    Actions& wanted;
    std::span<const LoadedPicture> pictures = {};   // by PictureId
    ImageCache* images = nullptr;                   // theirs, where they are pixels
    std::span<const std::string> problems = {};     // of the exhibit's file as it is now
    HitMarks* hits = nullptr;                       // of the words that are looked for
    TextLinks* links = nullptr;                     // where texts name people and terms
    NoteLook* note_look = nullptr;                  // is told how a note is drawn
    const struct MachineReport* machine = nullptr;  // what staff are told of it
    CutSheet* cuts = nullptr;                       // what the page that cuts through time says
    class PanelSlide* slide = nullptr;              // of the panel beside the timeline

    // Once bars are drawn: nodes above the timeline, and where the axis' signs end.
    std::size_t above_timeline = 0;
    std::size_t end_of_signs = 0;
    std::optional<MilestoneId> related = {};  // its link in the panel has focus or pointer

    const Exhibit& exhibit() const { return setting.exhibit; }
    std::string_view text(TextId id) const
    {
        return exhibit().text(id, state.preferences.language);
    }
    // The language of a text that there is none of in the visitor's; else empty.
    std::string_view language_of(TextId id) const
    {
        return fallback_language(exhibit(), id, state.preferences.language);
    }
    float px(float units) const { return metrics.px(units); }
    Rgba color(Token token) const { return theme[token]; }
};

class Pen {
public:
    enum class Mode : bool { Measures, Draws };
    explicit Pen(PanelFrame& frame, Mode mode = Mode::Draws)
        : f_(frame), draws_(mode == Mode::Draws)
    {}

    // How a text looks.
    struct Ink {
        Role role = Role::Text;
        Token color = Token::Ink;
        Token behind = Token::Panel;
        int max_lines = 0;
        std::string_view language = {};  // of the text, where it is not the visitor's
        enum class Hits : bool { Plain, Marked } hits = Hits::Plain;  // found words in it
        // What it names is a link where texts are read, unless all of it can be pressed.
        enum class Names : bool { Linked, Plain } names = Names::Linked;
    };

    // A paragraph with its upper left corner at `at`, at most `width` wide. Returns its height.
    float text(Vec2 at, float width, std::string_view text, const Ink& ink);
    // The same with a text of the exhibit, in the visitor's language or else one that it has. What
    // this pen has linked already, and the thing whose page it is, is not linked again.
    float text(Vec2 at, float width, TextId text, Ink ink);
    // One line centred in `box`, cut if it is too long.
    void centred(const Rect& box, std::string_view text, const Ink& ink);
    float width_of(std::string_view text, Role role) const;

    // A button; true if it was pressed. `key` names it in the semantic tree ("button:key").
    bool button(std::string_view key, const Rect& box, std::string_view label, ButtonLook look,
                Role role = Role::Strong);
    // The same with a sign instead of words, as "×"; `name` says what it means.
    bool sign_button(std::string_view key, const Rect& box, std::string_view label,
                     std::string_view name, ButtonLook look, Role role = Role::Strong);
    // A text that can be pressed, underlined; returns its height and says whether it was pressed.
    struct Pressed {
        float height = 0;
        bool is_pressed = false;
        bool is_marked = false;  // by the focus or the pointer
    };
    // A picture `width` wide, with or without its credit below. One that could not be read is its
    // alternative text in a frame. Returns the height of all that.
    enum class Credit : bool { Below, None };
    float picture(Vec2 at, float width, PictureId id, Credit credit);
    // A picture as a small sign in `box`, without words; nothing if it could not be read.
    void thumbnail(const Rect& box, PictureId id);
    // Only its node in the semantic tree.
    void say(const Rect& box, PictureId id);
    // Only what is seen of it. It comes or goes: below full opacity `behind` lies over it.
    void faded(const Rect& box, PictureId id, float opacity, Token behind);
    Pressed link(std::string_view key, Vec2 at, float width, std::string_view text, const Ink& ink);

    bool draws() const { return draws_; }
    // From now on `broken` becomes true where a word is wider than its room.
    void watch_words(bool& broken) { broken_ = &broken; }
    PanelFrame& frame() { return f_; }

private:
    void say_cut(const Paragraph& paragraph);
    void link_names(Vec2 at, float width, TextId text, const Ink& ink);
    void link_part(const TextLink& link, const Rect& box, std::string_view name, const Ink& ink,
                   int piece);
    float shape_of(PictureId id) const;  // width to height
    void picture_in(const Rect& box, PictureId id);
    bool is_readable(PictureId id) const;

    PanelFrame& f_;
    bool draws_;
    bool* broken_ = nullptr;
    std::vector<FoundThing> linked_;  // in texts
};

}  // namespace vitrine
