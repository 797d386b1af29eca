// The tiles that were laid out: finding them, making them in the right order, keeping them.
#include "view/layout_parts.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double bands_an_octave = 4;
constexpr std::size_t most_kept = 1024;

// Whether all texts of a tile are still there. Off the canvas too, or panning would meet dropped
// ones; asking keeps them for this frame.
bool is_alive(const Tile& tile, const Typesetter& typesetter)
{
    bool is_whole = true;
    for (const std::vector<Placed>* all : {&tile.bars, &tile.placed, &tile.dots}) {
        for (const Placed& placed : *all) {
            is_whole &= typesetter.is_alive(placed.date);
            is_whole &= typesetter.is_alive(placed.title[0]);
            is_whole &= typesetter.is_alive(placed.title[1]);
        }
    }
    return is_whole;
}

}  // namespace

int band_of(double px_per_day)
{
    return static_cast<int>(std::floor(std::log2(px_per_day) * bands_an_octave));
}

double scale_of(int band)
{
    return std::exp2(band / bands_an_octave);
}

float tile_px(const Metrics& metrics)
{
    return metrics.px(sizes::dots_apart) * sizes::tile / sizes::dots_apart;
}

std::int64_t tile_at(double day, int band, const Metrics& metrics)
{
    return static_cast<std::int64_t>(
        std::floor(day * scale_of(band) / static_cast<double>(tile_px(metrics))));
}

std::size_t Layouts::Hash::operator()(const TileKey& key) const
{
    std::size_t hash = index_of(key.lane.lane);
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
    };
    mix(static_cast<std::uint64_t>(key.tile));
    mix(static_cast<std::uint64_t>(key.lane.band));
    mix(static_cast<std::uint64_t>(key.lane.height_px));
    return hash;
}

// An unused slot: a new one, or where enough are kept one that this frame and the last did not use.
std::size_t Layouts::slot_for(const TileKey& key)
{
    for (std::size_t looked = 0; slots_.size() >= most_kept && looked < slots_.size(); ++looked) {
        hand_ = (hand_ + 1) % slots_.size();
        Slot& slot = slots_[hand_];
        if (slot.used_in + 1 >= frame_) continue;
        found_.erase(slot.key);
        slot.key = key;
        slot.tile.clear();
        found_.emplace(key, hand_);
        return hand_;
    }
    slots_.push_back({.key = key});
    found_.emplace(key, slots_.size() - 1);
    return slots_.size() - 1;
}

TileKey Layouts::key_of(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    TileKey key{lane, tile};
    if (lane.selection) {
        const std::int64_t selected =
            tile_at(source.index[*lane.selection].anchor, lane.band, lane.metrics);
        // Around it: its own tile, those that its card reaches into, and those that depend on them.
        const bool bears = source.exhibit[*lane.selection].lane == lane.lane &&
                           tile >= selected - 2 && tile <= selected + 2;
        if (!bears) key.lane.selection.reset();
    }
    return key;
}

bool Layouts::has(const Source& source, const LaneKey& lane, std::int64_t tile) const
{
    const auto found = found_.find(key_of(source, lane, tile));
    return found != found_.end() && slots_[found->second].tile.is_finished;
}

std::size_t Layouts::planned(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    const TileKey key = key_of(source, lane, tile);
    const auto found = found_.find(key);
    const std::optional<std::size_t> known =
        found != found_.end() ? std::optional(found->second) : std::nullopt;
    if (known) {
        Slot& slot = slots_[*known];
        // In a frame once: the same tile may be asked for as a neighbour, too.
        if (slot.used_in == frame_) return *known;
        slot.used_in = frame_;
        if (is_alive(slot.tile, source.typesetter)) return *known;
    }
    const bool is_odd = (tile & 1) != 0;
    const std::size_t before = is_odd ? planned(source, lane, tile - 1) : 0;
    const std::size_t after = is_odd ? planned(source, lane, tile + 1) : 0;
    // One whose texts were dropped is made anew where it was.
    const std::size_t made = known ? *known : slot_for(key);
    ++made_;
    Slot& slot = slots_[made];
    slot.used_in = frame_;
    slot.tile.clear();
    const TileMaking making = source.making(slot.key.lane, tile);
    plan_tile(making, slot.tile, is_odd ? &slots_[before].tile : nullptr,
              is_odd ? &slots_[after].tile : nullptr);
    return made;
}

const Tile& Layouts::of(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    const std::size_t place = planned(source, lane, tile);
    Slot& slot = slots_[place];
    if (!slot.tile.is_finished) {
        fold_dots(source.making(slot.key.lane, tile), slot.tile);
        slot.tile.is_finished = true;
    }
    return slot.tile;
}

TileMaking LayoutSource::making(const LaneKey& key, std::int64_t tile) const
{
    const auto width = static_cast<double>(tile_px(key.metrics));
    return {.exhibit = exhibit,
            .index = index,
            .lane = index.lanes[index_of(key.lane)],
            .key = key,
            .tile = tile,
            .words = words,
            .typesetter = typesetter,
            .scale = scale_of(key.band),
            .left = static_cast<double>(tile) * width,
            .right = static_cast<double>(tile + 1) * width};
}

void Tile::clear()
{
    bars.clear();
    placed.clear();
    dots.clear();
    density.clear();
    shown.clear();
    is_finished = false;
}

void Layouts::forget()
{
    slots_.clear();
    found_.clear();
    hand_ = 0;
}

}  // namespace vitrine
