// The semantic tree of a frame: what is on the screen, in words.
//
// Next to every rectangle, scene items and panel widgets record role, key, name, value, colours and
// text size. Scripts find their targets here, keyboard focus walks it, and read-aloud and audits
// read it. An id is role and key: "milestone:S27", "button:help". Cleared and refilled every frame.
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
    std::string_view key;    // unique with its role within a frame
    std::string_view name;   // what it says, in the visitor's language
    std::string_view value;  // state or details; may be empty
    Rect rect;               // device pixels, as drawn (clipped)
    Rgba color;              // of its text, and what lies behind it
    Rgba background;
    float text_px = 0;  // size of its text; 0 if it has none
    Focusable focusable = Focusable::No;
    Scope scope = Scope::Timeline;  // set by add()
};

class Semantics {
public:
    void clear();

    // What is added from now on is there; the timeline, until it is said.
    void enter(Scope scope) { scope_ = scope; }

    // Keeps copies of the texts in memory that is reused from frame to frame.
    void add(const SemanticNode& node);

    // Adds all of another tree, which keeps its scopes.
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
    struct Entry {
        SemanticNode node;  // its views are empty here
        std::uint32_t key = 0, key_size = 0, name = 0, name_size = 0, value = 0, value_size = 0;
    };
    std::vector<Entry> entries_;
    std::string texts_;
    Scope scope_ = Scope::Timeline;
};

}  // namespace vitrine
