// The semantic tree of a frame: what is on the screen, in words.
//
// Next to every rectangle, scene items and panel widgets record role, key, name, value, colours and
// text size, what of the text is shown where it is cut, and where it is pressed. Scripts find their
// targets here, keyboard focus walks it, and read-aloud and audits read it. An id is role and key:
// "milestone:S27", "button:help". Cleared and refilled every frame.
#pragma once

#include "base/color.h"
#include "base/geom.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class SemanticRole : std::uint8_t {
    Milestone,
    Cluster,
    Lane,
    Era,
    Figure,
    Axis,
    Minimap,
    Panel,
    Heading,
    Text,
    Picture,
    Button,
    Link,
    Field,
    Status,
};

// "milestone", "cluster" …: the part of an id before the colon.
std::string_view role_name(SemanticRole role);

enum class Focusable : bool { No, Yes };

// Where something is that can have the focus: on the timeline or in the bars around it, in a panel
// beside it, in one that takes everything until it is closed, or typed into.
enum class Scope : std::uint8_t { Timeline, Panel, Modal, Field };

// What names a node from one frame to the next: "button:help".
struct SemanticId {
    SemanticRole role{};
    std::string key;

    bool operator==(const SemanticId&) const = default;
};

struct SemanticNode {
    SemanticRole role{};
    std::string_view key;          // unique with its role within a frame
    std::string_view name;         // what it says, in the visitor's language
    std::string_view value;        // state or details; may be empty
    std::string_view description;  // what there is to say beside the name; may be empty
    std::string_view language;  // of its name, where it is not the visitor's: there is none in that
    std::string_view shown;     // what is shown of a name that is cut; empty: all of it
    Rect rect;                  // device pixels, as drawn (clipped)
    Rect hit;                   // where it is pressed, at least; empty: nowhere
    Rgba color;                 // of its text, and what lies behind it
    Rgba background;
    float text_px = 0;  // size of its text; 0 if it has none
    Focusable focusable = Focusable::No;
    Scope scope = Scope::Timeline;  // set by add()
    // The node that it is part of; of what lies in a panel, add() sets the panel.
    std::optional<std::size_t> parent;
};

class Semantics {
public:
    void clear();

    // What is added from now on is there, and in no panel yet; the timeline, until it is said.
    void enter(Scope scope);

    // Keeps copies of the texts in memory that is reused from frame to frame.
    void add(const SemanticNode& node);

    // Of the name of the node added last only this is shown; once more: another line of it.
    void cut_to(std::string_view line);

    // Adds all of another tree, which keeps its scopes and parents.
    void append(const Semantics& other);

    std::size_t size() const { return entries_.size(); }
    SemanticNode operator[](std::size_t index) const;  // views are good until the next add or clear

    // The first whose id ("button:help"), whose name, or whose name's beginning before "…" is
    // `name`.
    std::optional<std::size_t> find(std::string_view name) const;

    // The first with this role and key.
    std::optional<std::size_t> find(SemanticRole role, std::string_view key) const;

    // The next focusable node after (or, with -1, before) this one, around the ends; without one
    // the first (last). What lies beneath a panel is not reached, and while something modal is
    // there nothing else. Nothing if none is focusable.
    std::optional<std::size_t> neighbour(std::optional<std::size_t> from, int direction) const;

    std::string id(std::size_t index) const;

private:
    struct Part {
        std::uint32_t first = 0;
        std::uint32_t size = 0;
    };
    struct Entry {
        SemanticNode node;  // its views are empty here
        Part key, name, value, description, language, shown;
    };
    Part keep(std::string_view text);
    std::vector<Entry> entries_;
    std::string texts_;
    Scope scope_ = Scope::Timeline;
    std::optional<std::size_t> panel_;
};

// The tree as JSON, for tests, audits and tools: {"language", "size", "nodes": [{"id", "role",
// "parent", "scope", "name", "value", "description", "language", "is_fallback", "shown", "is_cut",
// "rect", "hit", "color", "background", "text_px", "is_focusable"}]}. Rectangles are [x, y, width,
// height] in pixels; colours and "shown" are null where there is no text, "parent" and "hit" where
// there is none. `language` is the visitor's.
std::string json_of(const Semantics& tree, std::string_view language, Vec2 size);

}  // namespace vitrine
