// JSON in which every value knows its line and column; and a writer of JSON texts.
//
// A document is a flat vector of nodes that refer to each other by index. It borrows the bytes that
// it was read from: a string is a view into them, unless it has escapes. RapidJSON's SAX reader
// does the reading, iteratively, so that hostile depth ends in a Problem and not in a crash; it
// lives in json_read.cpp alone.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "data/problem.h"

#include <concepts>
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

    JsonKind kind(NodeId node) const { return at(node).kind; }
    Place place(NodeId node) const;
    std::size_t offset(NodeId node) const;            // of its first byte, after a byte order mark
    bool boolean(NodeId node) const;                  // of a Bool
    double number(NodeId node) const;                 // of a Number; 0 of anything else
    std::string_view number_text(NodeId node) const;  // of a Number, as it is written; borrowed
    bool is_integer(NodeId node) const;  // of a Number: written without fraction or exponent
    std::string_view string(NodeId node) const;  // of a String, else empty; borrowed

    // Elements of an array and members of an object, in the order written; 0 of anything else.
    std::size_t size(NodeId node) const
    {
        return kind(node) < JsonKind::Array ? 0 : at(node).count;
    }
    NodeId element(NodeId node, std::size_t index) const
    {
        VERIFY(index < size(node));
        return NodeId{children_[at(node).first + index]};
    }
    std::string_view key(NodeId node, std::size_t index) const  // of an object's member
    {
        const Node& member = at(element(node, index));
        return text_at(member.key, member.key_size, member.is_key_decoded);
    }
    Place key_place(NodeId node, std::size_t index) const;

    // The member called `key`, the first one if it is there twice; nothing if `node` is no object.
    std::optional<NodeId> member(NodeId node, std::string_view key) const;

    // The place of the first member called `key` from the place `from` on; size(node) if there is
    // none. `node` must be an object.
    std::size_t member_from(NodeId node, std::size_t from, std::string_view key) const;

    // Where a node stands in the list of its parent; costs the logarithm of the list's length.
    std::size_t index_in_parent(NodeId node) const;

    // "milestones[3].date": how to find `node` from the root.
    std::string path(NodeId node) const;

private:
    friend struct JsonBuilder;
    Place place_at(std::uint32_t offset) const;
    std::string_view text_at(std::uint32_t start, std::uint32_t size, bool is_decoded) const
    {
        return (is_decoded ? std::string_view(decoded_) : source_).substr(start, size);
    }

    // There may be millions; two fill a line of the cache.
    struct Node {
        JsonKind kind = JsonKind::Null;
        bool is_integer = false;
        bool is_decoded = false;  // a string's text lies in decoded_, not in source_
        bool is_key_decoded = false;
        std::uint32_t parent = 0;
        // Its children in children_, a string's text, a number in numbers_; or a Bool's value.
        std::uint32_t first = 0;
        std::uint32_t count = 0;  // elements, or bytes of a string
        std::uint32_t key = 0;    // where its key starts, if its parent is an object
        std::uint32_t key_size = 0;
        std::uint32_t offset = 0;      // byte in the file
        std::uint32_t key_offset = 0;  // byte in the file
    };
    const Node& at(NodeId node) const { return nodes_[static_cast<std::size_t>(node)]; }

    std::vector<Node> nodes_;
    std::vector<std::uint32_t> children_;  // indices of nodes, contiguous for each container
    std::vector<double> numbers_;
    std::string decoded_;      // texts that had escapes
    std::string_view source_;  // the file's bytes
    mutable Places places_;    // made when first asked for, which is rare
    mutable bool has_places_ = false;
};

// Reads `bytes` as one JSON value (RFC 8259; a leading byte order mark is allowed). On failure
// there is no document and exactly one problem. Files are limited to 1 GiB and 512 levels of
// nesting. The document borrows `bytes` as long as it lives.
Reading<Json> read_json(std::string_view bytes, Progress* progress = nullptr);
// Refuses a temporary string, because the document borrows its bytes.
template <std::same_as<std::string> T>
Reading<Json> read_json(T&& bytes) = delete;

// "text" with quotes and escapes, as JSON wants it.
std::string json_quoted(std::string_view text);

}  // namespace vitrine
