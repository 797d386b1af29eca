// The semantic tree of a frame: what is on the screen, in words.
//
// Items of the scene and widgets of panels each add a node: where they are, their role, key, name,
// value, colours and text size, which part of a cut text is shown, and where they can be pressed.
// Scripts find their targets in this tree, the keyboard focus walks it, and read-aloud and audits
// read it. A node's id is made of role and key: "milestone:S27", "button:help". The tree is cleared
// and filled again every frame.
#pragma once

#include "base/color.h"
#include "base/geom.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class SemanticRole : std::uint8_t {
    Milestone,
    Cluster,
    Lane,
    Undated,   // milestones of a lane that have no date
    Timeline,  // all lanes with what is in them
    Era,
    Figure,
    Axis,
    Minimap,
    ScrollBar,
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

// Whether Tab stops at a node. Within: the focus reaches it by the arrows, from inside the nearest
// node above it where Tab stops.
enum class Focusable : std::uint8_t { No, Yes, Within };

// Where the focus is or can be. Timeline: on the timeline or in the bars around it. Panel: in a
// panel beside the timeline. Modal: in a panel that takes all input until it is closed. Field: in a
// field that the visitor is typing into.
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
    std::string_view description;  // more than the name says; may be empty
    std::string_view language;     // of the name, if there is none in the visitor's; else empty
    std::string_view shown;        // the visible part of a name that is cut; empty: all of it
    Rect rect;                     // device pixels, as drawn (clipped)
    Rect hit;                      // presses in here reach it; empty if it cannot be pressed
    bool is_partial = false;       // the rest of it is scrolled or moved out of sight
    Rgba color;                    // of its text
    Rgba background;               // what lies behind the text
    float text_px = 0;             // size of its text; 0 if it has none
    Focusable focusable = Focusable::No;
    Scope scope = Scope::Timeline;  // set by add()
    // The node that this one is part of. If it is not set, add() sets the panel that it lies in.
    std::optional<std::size_t> parent;
};

class Semantics {
public:
    // Removes all nodes but keeps the memory. The scope is the timeline again.
    void clear();
    // Nodes that are added from now on get this scope, and no panel as parent until one is added.
    // Until the first call the scope is the timeline.
    void enter(Scope scope);
    // Adds a node. Copies its texts into memory that is reused from frame to frame.
    void add(const SemanticNode& node);

    // Says that only `line` is shown of the name of the node that was added last. A further call
    // adds another line. There must be a node.
    void cut_to(std::string_view line);

    // Adds the nodes of another tree from `first` to the one before `last`, with their scopes and
    // parents. A parent that is not among them is lost.
    void append(const Semantics& other, std::size_t first, std::size_t last);

    std::size_t size() const { return entries_.size(); }
    SemanticNode operator[](std::size_t index) const;  // its views are valid until add() or clear()

    // The first node that is called `name`: its id ("button:help"), its name, or its name before an
    // ellipsis. `name` may end in "…" to give only the beginning of a name.
    std::optional<std::size_t> find(std::string_view name) const;

    // The first node with this role and key.
    std::optional<std::size_t> find(SemanticRole role, std::string_view key) const;

    // The next node after `from` where Tab stops (with direction -1: before it); after the last
    // comes the first. Without `from` it is the first (with -1: the last). From a node within
    // another it goes on from that one. Nodes that a panel covers are skipped. While there is a
    // modal node, only modal nodes count. Nothing if Tab stops nowhere.
    std::optional<std::size_t> neighbour(std::optional<std::size_t> from, int direction) const;

    // The node that `index` is within, or `index` if it is within none.
    std::size_t stop_around(std::size_t index) const;
    // Whether a panel that stands beside the timeline covers the middle of a node of it.
    bool is_covered(std::size_t index) const;
    // Puts the nodes from `first` on into the order of their keys, one for each; those with equal
    // keys stay as they are. For what is drawn in another order than it is read in.
    void sort(std::size_t first, std::span<const std::uint64_t> keys);

    std::string id(std::size_t index) const;  // role and key: "button:help"

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
// height] in pixels. Colours and "shown" are null for a node without text; "parent" and "hit" are
// null where there is none. `language` is the visitor's.
std::string json_of(const Semantics& tree, std::string_view language, Vec2 size);

}  // namespace vitrine
