// JSON in which every value knows its line and column; and a writer of JSON texts.
//
// A document is a flat vector of nodes that refer to each other by index. Strings are decoded into
// one buffer. RapidJSON's SAX reader does the reading, iteratively, so that hostile depth ends in a
// Problem and not in a crash; it lives in json.cpp alone.
#pragma once

#include "data/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class JsonKind : std::uint8_t { Null, Bool, Number, String, Array, Object };

enum class NodeId : std::uint32_t {};

// "an object", "a text", … as messages say it.
std::string_view kind_name(JsonKind kind);

class Json {
public:
    NodeId root() const { return NodeId{0}; }

    JsonKind kind(NodeId node) const;
    Place place(NodeId node) const;
    bool boolean(NodeId node) const;     // of a Bool
    double number(NodeId node) const;    // of a Number
    bool is_integer(NodeId node) const;  // of a Number: written without fraction or exponent
    std::string_view string(NodeId node) const;  // of a String; borrowed from this document

    // Elements of an array and members of an object, in the order written.
    std::size_t size(NodeId node) const;
    NodeId element(NodeId node, std::size_t index) const;
    std::string_view key(NodeId node, std::size_t index) const;  // of an object's member
    Place key_place(NodeId node, std::size_t index) const;

    // The member called `key`, the first if it is there twice; none of what is no object.
    std::optional<NodeId> member(NodeId node, std::string_view key) const;

    // Where a node stands in the list of its parent; costs the logarithm of the list's length.
    std::size_t index_in_parent(NodeId node) const;

    // "milestones[3].date": how to find `node` from the root.
    std::string path(NodeId node) const;

private:
    friend struct JsonBuilder;
    Place place_at(std::uint32_t offset) const;
    struct Node {
        JsonKind kind = JsonKind::Null;
        bool is_integer = false;
        std::uint32_t parent = 0;
        std::uint32_t first_child = 0;  // in children_
        std::uint32_t count = 0;        // elements, or bytes of a string
        std::uint32_t text = 0;         // where a string starts in texts_
        std::uint32_t key = 0;  // where its key starts in texts_, if its parent is an object
        std::uint32_t key_size = 0;
        std::uint32_t offset = 0;      // byte in the file
        std::uint32_t key_offset = 0;  // byte in the file
        double number = 0;
    };
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> children_;  // indices of nodes, contiguous for each container
    std::string texts_;
    std::string source_;  // the file's bytes, for columns
    Places places_;
};

// Reads `bytes` as one JSON value (RFC 8259; a leading byte order mark is allowed). On failure
// there is no document and exactly one problem. Files are limited to 1 GiB and 512 levels of
// nesting.
Reading<Json> read_json(std::string_view bytes);

// "text" with quotes and escapes, as JSON wants it.
std::string json_quoted(std::string_view text);

}  // namespace vitrine
