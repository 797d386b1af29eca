// How the parts of an exhibit file are read: what read.cpp, read_parts.cpp and read_milestones.cpp
// share, and nobody else includes.
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

// The ids of one kind of thing, known before anything refers to them. Borrowed from the file.
//
// A table with open addressing: a million ids in a std::unordered_map would be a million small
// allocations, which take longer than all else that is read of a milestone.
class Register {
public:
    // Makes room for as many ids; must come before the first.
    void reserve(std::size_t count);

    // Takes down the id of what stands at `place` of its list. False if it is there already; then
    // the earlier place stays.
    bool add(std::string_view id, std::size_t place);

    std::optional<std::size_t> find(std::string_view id) const;
    std::span<const std::string_view> ids() const { return ids_; }  // as written

private:
    struct Slot {
        std::uint32_t hash = 0;   // of the id, most of it, so that few others are looked at
        std::uint32_t entry = 0;  // 1 + index into ids_; 0 is free
    };
    // Where `id` is, or where it would be put.
    std::size_t slot_of(std::string_view id, std::size_t hash) const;

    std::vector<Slot> slots_;  // a power of two, at least twice as many as ids
    std::vector<std::string_view> ids_;
    std::vector<std::uint32_t> places_;
};

struct ExhibitReading {
    FileReading& file;
    Exhibit& exhibit;
    std::array<Register, part_count> registers;
    std::size_t comparisons_left = 2'000'000;  // that suggestions may still cost
};

// Takes down every id of every list, so that references can lead forwards.
void enroll(ExhibitReading& reading);

// The place in its list of what `node` names; a problem where it names nothing.
std::optional<std::size_t> resolved(ExhibitReading& reading, NodeId node, Part part);

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

// Warns of a thing that is named twice in one list.
void warn_of_twins(ExhibitReading& reading, NodeId second);

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

// Lanes, eras, sources, people, terms, pictures and figures.
void read_parts(ExhibitReading& reading, Fields& top);

// Milestones, contrasts, disputes and tours.
void read_milestones(ExhibitReading& reading, Fields& top);

}  // namespace vitrine
