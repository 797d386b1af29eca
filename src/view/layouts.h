// Makes tiles in the right order and keeps them for the next frames.
#pragma once

#include "text/recent.h"
#include "view/find.h"
#include "view/layout.h"
#include "view/layout_work.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

class Words;
class UnitText;
struct TileMaking;

// What views are made from.
struct ViewSource {
    const Exhibit& exhibit;
    const Index& index;
    std::span<const LaneIndex> lanes;  // of the index, or as a filter leaves them
    std::uint32_t narrowing = 0;       // which of these, 0 for all
    const Words& words;
    Typesetter& typesetter;
    // Where words are looked for: the lanes with what is found alone, which has cards, labels and
    // bars then, while all the rest is grain.
    std::span<const LaneIndex> raised = {};
    std::uint32_t raising = 0;  // which of these, 0 for none
    const Found* found = nullptr;
    float least_em = 0;  // of the screen's metrics (see UnitText)

    // What is laid out of a lane.
    const LaneIndex& laid_out(LaneId lane) const
    {
        return raising != 0 ? raised[index_of(lane)] : lanes[index_of(lane)];
    }
};

// The source of views of a whole exhibit, with nothing left out.
inline ViewSource source_of(const Exhibit& exhibit, const Index& index, const Words& words,
                            Typesetter& typesetter)
{
    return {.exhibit = exhibit,
            .index = index,
            .lanes = index.lanes,
            .words = words,
            .typesetter = typesetter};
}

class Layouts {
public:
    using Source = ViewSource;

    Layouts();

    // Once a frame, before of().
    void next_frame();

    // The tile of this number; made once for each key and kept (up to 1024 of them, or as many as
    // one frame needs). The reference is good until the next call.
    const Tile& of(const Source& source, const LaneKey& lane, std::int64_t tile);

    // Makes tiles from `first` to `last` ready to be found by of(). Spends at most `effort`, in
    // units of some ten microseconds, and subtracts what it has spent. Returns how much the tiles
    // still take.
    std::size_t prepare(const Source& source, const LaneKey& lane, std::int64_t first,
                        std::int64_t last, std::size_t& effort);

    void forget();
    std::size_t kept() const { return slots_.size(); }
    // How many tiles were laid out since the start.
    std::uint64_t made() const { return made_; }

private:
    struct Slot {
        TileKey key;
        Tile tile;
        std::uint64_t looked_at_in = 0;  // frame in which its texts were found to be there
    };
    TileKey key_of(const Source& source, const LaneKey& lane, std::int64_t tile);
    bool has_card_anyway(const Source& source, const LaneKey& lane, std::int64_t selected);
    TileMaking making(const Source& source, const TileKey& key, UnitText& text);
    std::uint32_t find(const TileKey& key) const;
    TileStep step_of(const Source& source, const LaneKey& lane, std::int64_t tile);
    std::size_t alive(const Source& source, const LaneKey& lane, std::int64_t tile);
    std::size_t at_step(const Source& source, const LaneKey& lane, std::int64_t tile,
                        TileStep step);
    std::uint32_t slot_for(const TileKey& key);

    std::vector<Slot> slots_;
    Recent recent_;  // which of them is found under which hash, and which was unused for longest
    LayoutWork work_;
    std::uint64_t frame_ = 0;
    std::uint64_t made_ = 0;
};

}  // namespace vitrine
