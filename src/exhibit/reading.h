// What read.cpp, read_parts.cpp and read_milestones.cpp share to read the parts of an exhibit file.
// Nobody else includes it.
#pragma once

#include "exhibit/exhibit.h"
#include "exhibit/fields.h"
#include "exhibit/limits.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace vitrine {

enum class Part : std::uint8_t {
    Lanes,
    Eras,
    Sources,
    People,
    Terms,
    Pictures,
    Figures,
    Milestones,
    Contrasts,
    Disputes,
    Tours,
};
constexpr std::size_t part_count = 11;

// The ids of one kind of part. All are entered before any reference is looked up. The ids are
// borrowed from the file.
//
// This is a hash table with open addressing. A std::unordered_map would make a small allocation for
// each of a million ids, which takes longer than everything else that is read of a milestone.
class Register {
public:
    // Makes room for `count` ids. Must be called before the first add().
    void reserve(std::size_t count);

    // Enters the id of the part at index `place` of its list. False if the id is there already;
    // then it keeps its first place. There must be room.
    bool add(std::string_view id, std::size_t place);

    // The place of the part with this id; nothing if there is none.
    std::optional<std::size_t> find(std::string_view id) const;
    std::span<const std::string_view> ids() const { return ids_; }  // as written

private:
    struct Slot {
        std::uint32_t hash = 0;   // upper half of the id's hash; if it differs, so does the id
        std::uint32_t entry = 0;  // 1 + index into ids_; 0 if the slot is free
    };
    // The slot where `id` is, or where it would be put.
    std::size_t slot_of(std::string_view id, std::size_t hash) const;

    std::vector<Slot> slots_;  // their number is a power of two, at least twice that of ids
    std::vector<std::string_view> ids_;
    std::vector<std::uint32_t> places_;
};

struct ExhibitReading {
    FileReading& file;
    Exhibit& exhibit;
    std::array<Register, part_count> registers;
    std::size_t comparisons_left = 2'000'000;  // so many may still be made for suggestions
};

// Enters every id of every list into its register, so that a reference may name what comes later in
// the file. An id that is there twice is an error.
void enroll(ExhibitReading& reading);

// The index in its list of the part that `node` names. If there is none, that is a problem, with
// the closest id as a suggestion.
std::optional<std::size_t> resolved(ExhibitReading& reading, NodeId node, Part part);

// Takes the member `key`, which names one part.
template <class Id>
std::optional<Id> reference(ExhibitReading& reading, Fields& fields, std::string_view key,
                            Need need, Part part)
{
    const auto node = fields.member(key, need, "an id");
    if (!node) return std::nullopt;
    const auto place = resolved(reading, *node, part);
    if (!place) return std::nullopt;
    return static_cast<Id>(*place);
}

// Warns of a part that is named twice in one list; `second` is where it is named again.
void warn_of_twins(ExhibitReading& reading, NodeId second);

// Takes the member `key`, an array of at least `least` names of parts. Names without a part are
// problems and left out.
template <class Id>
std::vector<Id> references(ExhibitReading& reading, Fields& fields, std::string_view key, Part part,
                           Need need, std::size_t least)
{
    std::vector<Id> ids;
    for (const NodeId node : fields.list(key, need, least)) {
        const auto place = resolved(reading, node, part);
        if (!place) continue;
        const auto id = static_cast<Id>(*place);
        if (reading.file.checks() && std::find(ids.begin(), ids.end(), id) != ids.end())
            warn_of_twins(reading, node);
        ids.push_back(id);
    }
    return ids;
}

// Reads lanes, eras, sources, people, terms, pictures and figures.
void read_parts(ExhibitReading& reading, Fields& top);

// Reads milestones, contrasts, disputes and tours. Stops early if the progress is cancelled.
void read_milestones(ExhibitReading& reading, Fields& top);

}  // namespace vitrine
