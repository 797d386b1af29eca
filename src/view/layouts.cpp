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

std::span<const Placed> first_of(const Tile& tile)
{
    return std::span(tile.placed).first(tile.first_count);
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
    return found != found_.end() && slots_[found->second].tile.stage == Stage::Finished;
}

// The slot of a tile of which all texts are there: one whose texts were dropped is empty again.
std::size_t Layouts::alive(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    const TileKey key = key_of(source, lane, tile);
    const auto found = found_.find(key);
    const std::size_t place = found != found_.end() ? found->second : slot_for(key);
    Slot& slot = slots_[place];
    // In a frame once: the same tile may be asked for as a neighbour, too.
    if (slot.used_in == frame_) return place;
    slot.used_in = frame_;
    if (!is_alive(slot.tile, source.typesetter)) slot.tile.clear();
    return place;
}

std::size_t Layouts::at_stage(const Source& source, const LaneKey& lane, std::int64_t tile,
                              Stage stage)
{
    const std::size_t place = alive(source, lane, tile);
    if (slots_[place].tile.stage >= stage) return place;
    const bool is_odd = (tile & 1) != 0;
    if (stage == Stage::First) {
        Beside beside;
        if (is_odd) {
            const std::size_t left = at_stage(source, lane, tile - 1, Stage::First);
            const std::size_t right = at_stage(source, lane, tile + 1, Stage::First);
            beside = {first_of(slots_[left].tile), first_of(slots_[right].tile)};
        }
        ++made_;
        Slot& slot = slots_[place];
        plan_first(source.making(slot.key.lane, tile), slot.tile, beside);
    } else if (stage == Stage::Placed) {
        at_stage(source, lane, tile, Stage::First);
        const Stage wanted = is_odd ? Stage::Placed : Stage::First;
        const std::size_t left = at_stage(source, lane, tile - 1, wanted);
        const std::size_t right = at_stage(source, lane, tile + 1, wanted);
        const Tile& before = slots_[left].tile;
        const Tile& after = slots_[right].tile;
        Slot& slot = slots_[place];
        plan_rest(source.making(slot.key.lane, tile), slot.tile,
                  is_odd ? Beside{before.placed, after.placed}
                         : Beside{first_of(before), first_of(after)});
    } else {
        at_stage(source, lane, tile, Stage::Placed);
        Slot& slot = slots_[place];
        fold_dots(source.making(slot.key.lane, tile), slot.tile);
    }
    slots_[place].tile.stage = stage;
    return place;
}

const Tile& Layouts::of(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    return slots_[at_stage(source, lane, tile, Stage::Finished)].tile;
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
    shown.clear();
    first_count = 0;
    is_full = false;
    stage = Stage::Empty;
}

void Layouts::forget()
{
    slots_.clear();
    found_.clear();
    hand_ = 0;
}

}  // namespace vitrine
