// Signs at both ends of the axis that name the nearest milestone out of view, for those who want to
// go there: even an empty view has a way out.
#pragma once

#include "base/geom.h"
#include "exhibit/exhibit.h"
#include "text/wrap.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

enum class EdgeSide : std::uint8_t { Before, After };

// What a sign says, kept from frame to frame.
struct EdgeText {
    std::optional<MilestoneId> id;
    EdgeSide side{};
    LanguageId language{};
    std::uint32_t texts = 0;  // their generation
    float room = 0;
    RunId date{};   // may be empty
    RunId title{};  // below it
    bool has_title = false;
    std::string name;  // "Earlier, out of view: Founded, 1922"

    bool is_for(const EdgeText& other) const
    {
        return id == other.id && side == other.side && language == other.language &&
               texts == other.texts && room == other.room;
    }
};

struct EdgeSign {
    Rect box;  // on the axis; empty where nothing is out of view at this side
    MilestoneId milestone{};
    double anchor = 0;
    std::size_t text = 0;  // in EdgeSigns::texts
    RunId date{};
    RunId title{};
    bool has_title = false;
};

struct EdgeSigns {
    std::array<EdgeSign, 2> signs;  // by EdgeSide
    // What was worded before: a milestone's sign is in one of `ways` places, beside those of
    // others.
    static constexpr std::size_t ways = 8;
    std::vector<EdgeText> texts = std::vector<EdgeText>(256 * ways);
    std::size_t next_way = 0;  // which of them a new one takes
};

}  // namespace vitrine
