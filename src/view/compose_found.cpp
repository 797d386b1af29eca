// What words have found, beside the cards: numbers, notes of lanes, flags on axis and minimap.
#include "base/digits.h"
#include "data/find_keys.h"
#include "view/compose_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr float flags_apart = 6;  // nearer ones are one
constexpr float ticks_apart = 3;

// Appends the places on a scale, of the days or of the map, along `strip`, of all that has
// every word, at least `apart` from each other: from one place the next day is looked for that is
// drawn elsewhere, so that it costs the width and not what is found.
template <class Scale>
void append_places(const LaneIndex& lane, const Scale& scale, const Rect& strip, float apart,
                   std::vector<float>& out)
{
    const std::size_t count = lane.anchors.size();
    double day = scale.day(strip.x);
    const double last = scale.day(strip.right());
    while (day <= last) {
        const auto next = std::ranges::lower_bound(lane.anchors, day);
        const std::size_t at = lane.importance.next(
            static_cast<std::size_t>(next - lane.anchors.begin()), count, first_rank);
        if (at >= count || lane.anchors[at] > last) return;
        const float x = scale.x(lane.anchors[at]);
        out.push_back(x);
        day = std::max(std::nextafter(lane.anchors[at], HUGE_VAL), scale.day(x + apart));
    }
}

void keep_apart(std::vector<float>& places, float apart)
{
    std::ranges::sort(places);
    const auto is_near = [apart](float a, float b) { return b - a < apart; };
    places.erase(std::unique(places.begin(), places.end(), is_near), places.end());
}

RunId note_of(Composing& c, LaneId lane)
{
    Scene& scene = c.scene;
    scene.lane_notes.resize(c.exhibit.lanes.size());
    LaneNote& known = scene.lane_notes[index_of(lane)];
    const LaneNote wanted{.raising = c.source.raising,
                          .narrowing = c.source.narrowing,
                          .language = scene.spec.language,
                          .texts = c.type.generation()};
    if (known.is_for(wanted) && known.run != RunId{} && c.type.is_alive(known.run))
        return known.run;
    const std::size_t hits = c.source.found->in_lanes[index_of(lane)];
    Digits digits{};
    const std::string all(grouped(c.lanes[index_of(lane)].size(), digits));
    std::string note;
    if (c.source.found->is_thread) {
        note = c.words.with(word::find_lane_of, {std::to_string(hits), all});
    } else {
        const std::string some =
            hits == 0 ? std::string(c.words[word::find_lane_none])
                      : c.words.counted(word::find_lane, static_cast<std::int64_t>(hits));
        note = c.words.with(word::find_lane_of, {some, all});
    }
    known = wanted;
    known.run = c.type.line(note, Role::Caption, Units{scene.regions.gutter.w - 46});
    return known.run;
}

}  // namespace

void set_number(Composing& c, Item& item)
{
    if (c.source.found == nullptr || item.level == Level::Label || item.level == Level::Bar) return;
    const std::size_t number = c.source.found->number_of(item.id);
    if (number == 0) return;
    Digits digits{};
    item.number = c.type.run(grouped(number, digits), Role::SmallStrong);
    item.has_number = true;
}

void compose_found(Composing& c)
{
    Scene& scene = c.scene;
    scene.found_on_axis.clear();
    scene.found_on_map.clear();
    if (c.source.raising == 0 || c.source.found == nullptr) return;
    for (LaneHeader& header : scene.lanes) {
        header.note = note_of(c, header.lane);
        header.has_note = true;
    }
    const Rect& lanes = scene.regions.lanes;
    const Rect& map = scene.regions.minimap;
    for (std::size_t i = 0; i < c.source.raised.size(); ++i) {
        if (holds(scene.spec.hidden, static_cast<LaneId>(i))) continue;
        const LaneIndex& lane = c.source.raised[i];
        // A thread leads to its milestones; what words have found needs flags on the axis.
        if (!c.source.found->is_thread)
            append_places(lane, scene.days, lanes, flags_apart, scene.found_on_axis);
        if (!map.is_empty())
            append_places(lane, scene.mini_units, map, ticks_apart, scene.found_on_map);
    }
    keep_apart(scene.found_on_axis, flags_apart);
    keep_apart(scene.found_on_map, ticks_apart);
}

}  // namespace vitrine
