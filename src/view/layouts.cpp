#include "view/layouts.h"

#include "view/layout_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr std::size_t most_kept = 1024;
constexpr std::size_t most_in_effort = 10;  // microseconds in a unit of effort
constexpr std::int64_t most_apart = 7;      // tiles of which one bears on the other

// Whether the typesetter still has all texts of a tile, also of what lies outside the view and
// comes into it when the view pans. Asking keeps them for this frame.
bool is_alive(const Tile& tile, const Typesetter& typesetter)
{
    bool is_whole = true;
    for (const std::vector<Placed>* all : {&tile.bars, &tile.placed, &tile.grown}) {
        for (const Placed& placed : *all) {
            is_whole &= typesetter.is_alive(placed.date);
            is_whole &= typesetter.is_alive(placed.title[0]);
            is_whole &= typesetter.is_alive(placed.title[1]);
            is_whole &= typesetter.is_alive(placed.more.one_line);
            for (std::size_t i = 0; i < placed.more.line_count; ++i)
                is_whole &= typesetter.is_alive(placed.more.lines[i]);
        }
    }
    return is_whole;
}

std::size_t hash_of(const TileKey& key)
{
    std::size_t hash = index_of(key.lane.lane);
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
    };
    mix(static_cast<std::uint64_t>(key.tile));
    mix(static_cast<std::uint64_t>(key.lane.band));
    mix(static_cast<std::uint64_t>(key.lane.height.count));
    return hash;
}

// With memory for what most tiles hold. A tile's memory is used again for the next one.
Tile roomy_tile()
{
    Tile tile;
    tile.bars.reserve(32);
    tile.placed.reserve(8);
    tile.grown.reserve(8);
    tile.shown.reserve(32);
    return tile;
}

// What a tile had once this step was done.
std::span<const Placed> placed_at(const Tile& tile, TileStep step)
{
    switch (step) {
    case TileStep::Empty: return {};
    case TileStep::First: return std::span(tile.placed).first(tile.first_count);
    case TileStep::Second: return std::span(tile.placed).first(tile.second_count);
    case TileStep::Placed: return tile.placed;
    case TileStep::Grown: return tile.grown;
    }
    return {};
}

}  // namespace

int band_of(double units_per_day)
{
    return static_cast<int>(std::floor(std::log2(units_per_day) * bands_an_octave));
}

double scale_of(int band)
{
    return std::exp2(band / bands_an_octave);
}

std::int64_t tile_at(double day, int band)
{
    return static_cast<std::int64_t>(std::floor(day * scale_of(band) / sizes::tile.wide()));
}

Layouts::Layouts()
{
    slots_.reserve(most_kept);
}

void Layouts::next_frame()
{
    ++frame_;
    recent_.next_frame();
}

std::uint32_t Layouts::find(const TileKey& key) const
{
    const std::size_t hash = hash_of(key);
    std::uint32_t slot = recent_.first(hash);
    while (slot != Recent::none && (recent_.hash(slot) != hash || slots_[slot].key != key))
        slot = recent_.next(slot);
    return slot;
}

// A new slot; where enough are kept, the one that was unused for longest, unless this frame has
// used all of them.
std::uint32_t Layouts::slot_for(const TileKey& key)
{
    if (recent_.size() >= most_kept) {
        if (const std::uint32_t oldest = recent_.oldest_unused(); oldest != Recent::none)
            recent_.drop(oldest);
    }
    const std::uint32_t slot = recent_.take(hash_of(key));
    if (slot == slots_.size()) slots_.push_back({.tile = roomy_tile()});
    slots_[slot].key = key;
    slots_[slot].looked_at_in = frame_;
    slots_[slot].tile.clear();
    return slot;
}

TileKey Layouts::key_of(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    TileKey key{lane, tile};
    if (lane.selection) {
        const std::int64_t selected = tile_at(source.index[*lane.selection].anchor, lane.band);
        // It changes its own tile, those that its card reaches into, and those that depend on them.
        const bool bears = source.exhibit[*lane.selection].lane == lane.lane &&
                           tile >= selected - most_apart && tile <= selected + most_apart;
        if (!bears || has_card_anyway(source, lane, selected)) key.lane.selection.reset();
    }
    return key;
}

// To select what has a card already changes nothing.
bool Layouts::has_card_anyway(const Source& source, const LaneKey& lane, std::int64_t selected)
{
    LaneKey without = lane;
    without.selection.reset();
    const std::vector<Placed>& grown = of(source, without, selected).grown;
    const auto card = std::ranges::find(grown, *lane.selection, &Placed::id);
    return card != grown.end() && card->level <= Level::ShortCard;
}

TileStep Layouts::step_of(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    const std::uint32_t slot = find(key_of(source, lane, tile));
    return slot != Recent::none ? slots_[slot].tile.step : TileStep::Empty;
}

// Step by step, even tiles before odd ones: so each step has what it depends on, and no step
// costs more than others.
std::size_t Layouts::prepare(const Source& source, const LaneKey& lane, std::int64_t first,
                             std::int64_t last, std::size_t& effort)
{
    struct Pass {
        TileStep step;
        std::size_t effort;   // for one tile, mostly
        std::int64_t odd;     // 0 or 1: which tiles
        std::int64_t before;  // and as many before the first
        std::int64_t after;   // and after the last
    };
    constexpr std::array passes{
        Pass{TileStep::First,  9, 0, 6, 6},
        Pass{TileStep::First,  9, 1, 5, 5},
        Pass{TileStep::Second, 5, 0, 4, 4},
        Pass{TileStep::Second, 5, 1, 3, 3},
        Pass{TileStep::Placed, 5, 0, 2, 2},
        Pass{TileStep::Placed, 5, 1, 1, 1},
        Pass{TileStep::Grown,  4, 1, 1, 1},
        Pass{TileStep::Grown,  4, 0, 0, 0},
    };
    constexpr std::size_t most_tiles = 64;
    constexpr std::int64_t beside = passes.front().before;
    const std::int64_t from = first - beside;
    const auto count = static_cast<std::size_t>(last + beside - from + 1);
    if (count > most_tiles) return 0;  // no view is so wide
    std::array<TileStep, most_tiles> steps{};
    for (std::size_t i = 0; i < count; ++i)
        steps[i] = step_of(source, lane, from + static_cast<std::int64_t>(i));
    std::size_t left = 0;
    for (const Pass& pass : passes) {
        for (std::int64_t at = first - pass.before; at <= last + pass.after; ++at) {
            TileStep& step = steps[static_cast<std::size_t>(at - from)];
            if ((at & 1) != pass.odd || step >= pass.step) continue;
            if (effort < pass.effort) {
                // What the later passes depend on is missing now.
                effort = 0;
                left += pass.effort;
                continue;
            }
            work_.done = 0;
            at_step(source, lane, at, pass.step);
            effort -= std::min(effort, 1 + work_.done / most_in_effort);
            step = pass.step;
        }
    }
    return left;
}

// The slot of a tile of which all texts are there: one whose texts were dropped is empty again.
std::size_t Layouts::alive(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    const TileKey key = key_of(source, lane, tile);
    const std::uint32_t found = find(key);
    if (found == Recent::none) return slot_for(key);
    Slot& slot = slots_[found];
    // Once a frame is enough: a tile is asked for again as the neighbour of others.
    if (slot.looked_at_in == frame_) return found;
    slot.looked_at_in = frame_;
    recent_.use(found);
    if (!is_alive(slot.tile, source.typesetter)) slot.tile.clear();
    return found;
}

std::size_t Layouts::at_step(const Source& source, const LaneKey& lane, std::int64_t tile,
                             TileStep step)
{
    const std::size_t place = alive(source, lane, tile);
    if (slots_[place].tile.step >= step) return place;
    // Of the step before all tiles, and of this one those that are even.
    const auto before = static_cast<TileStep>(static_cast<int>(step) - 1);
    // What is left is spent by the odd ones first, so that they need no more tiles than they have.
    const bool is_odd = (tile & 1) != 0;
    const bool is_later = is_odd != (step == TileStep::Grown);
    const TileStep beside = is_later ? step : before;
    at_step(source, lane, tile, before);
    Beside both;
    if (beside != TileStep::Empty) {
        const std::size_t left = at_step(source, lane, tile - 1, beside);
        const std::size_t right = at_step(source, lane, tile + 1, beside);
        both = {placed_at(slots_[left].tile, beside), placed_at(slots_[right].tile, beside)};
    }
    UnitText text(source.typesetter, source.least_em);
    if (step == TileStep::First) ++made_;
    Slot& slot = slots_[place];
    if (step == TileStep::Grown)
        plan_more(making(source, slot.key, text), slot.tile, both);
    else
        plan(making(source, slot.key, text), step, slot.tile, both);
    slots_[place].tile.step = step;
    return place;
}

const Tile& Layouts::of(const Source& source, const LaneKey& lane, std::int64_t tile)
{
    return slots_[at_step(source, lane, tile, TileStep::Grown)].tile;
}

TileMaking Layouts::making(const Source& source, const TileKey& key, UnitText& text)
{
    const double width = sizes::tile.wide();
    work_.occupied.clear();
    return {.exhibit = source.exhibit,
            .index = source.index,
            .lane = source.laid_out(key.lane.lane),
            .key = key.lane,
            .tile = key.tile,
            .words = source.words,
            .text = text,
            .work = work_,
            .scale = scale_of(key.lane.band),
            .left = static_cast<double>(key.tile) * width,
            .right = static_cast<double>(key.tile + 1) * width};
}

void Tile::clear()
{
    bars.clear();
    placed.clear();
    grown.clear();
    shown.clear();
    first_count = 0;
    is_full = false;
    step = TileStep::Empty;
}

void Layouts::forget()
{
    slots_.clear();
    recent_.clear();
    work_.dates = {};
    work_.widths = {};
}

}  // namespace vitrine
