#include "view/scene.h"

#include "base/digits.h"
#include "data/date_keys.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "view/footprint.h"
#include "view/hit.h"
#include "view/layouts.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace vitrine {

namespace {

constexpr std::size_t most_told = 12;  // members of a piece of grain
constexpr float least_undated = 24;    // height of what opens the list of what has no date

// What is shown of a name that is cut.
void say_cut(const ViewSource& source, std::span<const RunId> lines, std::string_view name,
             Semantics& out)
{
    if (lines.empty()) return;
    const Shaper& shaper = source.typesetter.shaper();
    const std::string_view last = shaper.text(lines.back());
    if (!last.ends_with("…") || name.ends_with(last)) return;
    for (const RunId line : lines)
        out.cut_to(shaper.text(line));
}

// Of what stands in the lanes, the part that is in sight.
Rect in_sight(const Scene& scene, const Rect& rect)
{
    if (scene.scrolling.most == 0) return rect;
    const Rect& lanes = scene.regions.lanes;
    return intersection(rect, {rect.x, lanes.y, rect.w, lanes.h});
}

// Where an item is pressed for sure: what else stands in the rectangle around all of it may be
// another's.
Rect largest_part(const Footprint& footprint)
{
    const Rect* largest = &footprint.body;
    for (const Rect* part : {&footprint.mark, &footprint.name}) {
        if (part->w * part->h > largest->w * largest->h) largest = part;
    }
    return *largest;
}

// What an item is, for whom it is read and for what is clicked by name.
void describe_item(const ViewSource& source, const Item& item, const Scene& scene,
                   const Theme& theme, std::optional<std::size_t> parent, Semantics& out)
{
    const Exhibit& exhibit = source.exhibit;
    const Milestone& milestone = exhibit[item.id];
    const LanguageId language = scene.spec.language;
    const std::string_view name = exhibit.text(milestone.title, language);
    const Footprint footprint = footprint_of(item, scene.spec.metrics);
    const Rect whole = bounds(footprint);
    const Rect covered = in_sight(scene, whole);
    if (covered.is_empty()) return;
    const bool has_text = item.title_lines != 0;
    const bool is_solid_bar =
        item.level == Level::Bar && !item.is_name_outside && !item.is_name_on_pale;
    const bool is_card = item.level == Level::Card || item.level == Level::ShortCard;
    const Rgba lane = theme[token_of(exhibit.lanes[index_of(item.lane)].color)];
    out.add({.role = SemanticRole::Milestone,
             .key = exhibit.name_of(milestone),
             .name = name,
             .value = item.is_selected ? source.words[word::scene_selected] : std::string_view{},
             .description = exhibit.text(milestone.summary, language),
             .language = fallback_language(exhibit, milestone.title, language),
             .rect = covered,
             .hit = in_sight(scene, largest_part(footprint)),
             .is_partial = covered != whole || item.visible != item.box,
             .color = theme[is_solid_bar ? Token::Panel : Token::Ink],
             .background = is_solid_bar ? lane : theme[is_card ? Token::Panel : Token::Paper],
             .text_px = has_text ? scene.spec.metrics.style(item.role).size_px() : 0,
             .focusable = Focusable::Within,
             .parent = parent});
    say_cut(source, std::span(item.title).first(item.title_lines), name, out);
}

// The milestones that a piece of grain counts, if they are few enough to be told.
void describe_members(const ViewSource& source, const GrainPiece& piece, const Scene& scene,
                      std::optional<std::size_t> parent, Semantics& out)
{
    const Exhibit& exhibit = source.exhibit;
    if (piece.count > most_told || piece.runs_at) return;
    const LaneIndex& lane = source.lanes[index_of(piece.lane)];
    const Stretch all = lane.between(piece.first, std::nextafter(piece.last, HUGE_VAL));
    if (all.size() > most_told * 2) return;
    const Rect marks = in_sight(scene, piece.target);
    const float wide = scene.spec.metrics.px(8);
    for (std::size_t i = all.first; i < all.last; ++i) {
        const MilestoneId id = lane.by_time[i];
        if (std::ranges::binary_search(scene.scratch_shown, id)) continue;
        // Where its tick is; those that run through the view are at its edge.
        const float x = std::clamp(scene.days.x(lane.anchors[i]) - wide / 2, marks.x,
                                   std::max(marks.x, marks.right() - wide));
        out.add({
            .role = SemanticRole::Milestone,
            .key = exhibit.name_of(exhibit[id]),
            .name = exhibit.text(exhibit[id].title, scene.spec.language),
            .language = fallback_language(exhibit, exhibit[id].title, scene.spec.language),
            .rect = {x, marks.y, wide, marks.h},
            .hit = marks,
            .parent = parent
        });
    }
}

// In a low lane the card of what is selected reaches over its floor.
bool is_behind_selected(const Scene& scene, const GrainPiece& piece)
{
    return std::ranges::any_of(scene.items, [&](const Item& item) {
        return item.is_selected && item.level <= Level::ShortCard &&
               overlap(item.visible, piece.box);
    });
}

// A piece of grain has the name of the first that it counts, and says how many there are.
void describe_piece(const ViewSource& source, const GrainPiece& piece, const Scene& scene,
                    const Theme& theme, std::optional<std::size_t> parent, Semantics& out)
{
    const Exhibit& exhibit = source.exhibit;
    const LanguageId language = scene.spec.language;
    const TextId title = exhibit[piece.id].title;
    const Rect marks = in_sight(scene, piece.box);
    if (marks.is_empty()) return;
    Digits digits{};
    describe_members(source, piece, scene, parent, out);
    out.add({.role = SemanticRole::Cluster,
             .key = exhibit.name_of(exhibit[piece.id]),
             .name = exhibit.text(title, language),
             .value = grouped(piece.count, digits),
             .language = fallback_language(exhibit, title, language),
             .rect = marks,
             .hit = in_sight(scene, piece.target),
             .is_partial = marks != piece.box || is_behind_selected(scene, piece),
             .color = theme[token_of(exhibit.lanes[index_of(piece.lane)].color)],
             .background = theme[Token::Paper],
             .focusable = Focusable::Within,
             .parent = parent});
}

// The node of a lane, where the first of them is `first`.
std::optional<std::size_t> node_of_lane(const Scene& scene, LaneId lane, std::size_t first)
{
    for (const LaneHeader& header : scene.lanes) {
        if (header.lane == lane) return first;
        first += in_sight(scene, header.undated_box).is_empty() ? 1 : 2;
    }
    return std::nullopt;
}

// What a lane says of milestones without a date.
void describe_undated(const ViewSource& source, const LaneHeader& header, const Scene& scene,
                      const Theme& theme, std::size_t parent, Semantics& out)
{
    const Rect box = in_sight(scene, header.undated_box);
    if (box.is_empty()) return;
    // hit() reaches as far above the words.
    const Metrics& metrics = scene.spec.metrics;
    const float higher = std::max(0.0F, metrics.px(least_undated) - box.h);
    Rect hit = inset(box, {0, -higher, 0, 0});
    // Fingers reach as far around it as hit() lets them.
    if (scene.spec.chrome.has_low_band) {
        const float slack = metrics.px(scene.spec.chrome.target) / 2;
        const float top = top_of_undated(header, slack);
        hit = {box.x - slack, top, box.w + 2 * slack, header.box.bottom() - top};
    }
    Digits digits{};
    const std::string number(grouped(header.undated, digits));
    // As it is written there, unless that is a bare number.
    std::string name(source.typesetter.shaper().text(header.undated_text));
    if (name == number) name = source.words.with(word::scene_undated, {number});
    const Lane& lane = source.exhibit.lanes[index_of(header.lane)];
    out.add({.role = SemanticRole::Undated,
             .key = lane.id,
             .name = name,
             .description = source.exhibit.text(lane.name, scene.spec.language),
             .rect = box,
             .hit = intersection(hit, in_sight(scene, header.box)),
             .color = theme[Token::Ink],
             .background = theme[Token::Paper],
             .text_px = scene.spec.metrics.style(Role::Caption).size_px(),
             .focusable = Focusable::Within,
             .parent = parent});
}

void describe_lanes(const ViewSource& source, const Scene& scene, const Theme& theme,
                    Semantics& out)
{
    const Exhibit& exhibit = source.exhibit;
    const LanguageId language = scene.spec.language;
    const Rect& lanes = scene.regions.lanes;
    const std::size_t timeline = out.size();
    if (!scene.lanes.empty()) {
        out.add({
            .role = SemanticRole::Timeline,
            .key = "timeline",
            .name = source.words[word::scene_timeline],
            .description = source.words[word::scene_timeline_keys],
            .rect = {0, lanes.y, lanes.right(), lanes.h},
            .focusable = Focusable::Yes
        });
    }
    for (const LaneHeader& header : scene.lanes) {
        const Lane& lane = exhibit.lanes[index_of(header.lane)];
        const std::string_view name = exhibit.text(lane.name, language);
        // One that is out of sight is there, too: the focus leads to it.
        const Rect box = in_sight(scene, header.box);
        out.add({.role = SemanticRole::Lane,
                 .key = lane.id,
                 .name = name,
                 .value = header.is_folded  ? source.words[word::scene_folded]
                          : header.has_note ? source.typesetter.shaper().text(header.note)
                                            : std::string_view{},
                 .language = fallback_language(exhibit, lane.name, language),
                 .rect = box,
                 .hit = box,
                 .is_partial = box != header.box,
                 .color = theme[token_of(lane.color)],
                 .background = theme[Token::Paper],
                 .text_px = box.is_empty() ? 0 : scene.spec.metrics.style(header.role).size_px(),
                 .focusable = Focusable::Within,
                 .parent = timeline});
        say_cut(source, std::span(header.lines).first(header.line_count), name, out);
        describe_undated(source, header, scene, theme, out.size() - 1, out);
    }
}

// The bar that scrolls the lanes says which of them are in sight.
void describe_bar(const ViewSource& source, const Scene& scene, const Theme& theme, Semantics& out)
{
    const LaneScrolling& s = scene.scrolling;
    if (s.track.is_empty()) return;
    std::size_t first = scene.lanes.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        if (!scene.rows[index_of(scene.lanes[i].lane)].is_in_sight) continue;
        first = std::min(first, i + 1);
        last = i + 1;
    }
    const std::string value =
        source.words.with(word::scene_lanes_in_sight, {std::to_string(first), std::to_string(last),
                                                       std::to_string(scene.lanes.size())});
    out.add({.role = SemanticRole::ScrollBar,
             .key = "lanes",
             .name = source.words[word::scene_lanes],
             .value = value,
             .rect = s.track,
             .hit = s.track,
             .color = theme[Token::Muted],
             .background = theme[Token::Paper]});
}

// A figure by its title, with what its first and its last point say.
void describe_figures(const ViewSource& source, const Scene& scene, const Theme& theme,
                      std::size_t first_lane, Semantics& out)
{
    const Exhibit& exhibit = source.exhibit;
    const LanguageId language = scene.spec.language;
    for (const FigureTitle& title : scene.figure_titles) {
        const Rect rect = in_sight(scene, title.box);
        if (rect.is_empty()) continue;
        const Figure& figure = exhibit.figures[index_of(title.figure)];
        const auto said = [&](const FigurePoint& point) {
            return worded(point.date, source.words) + ": " +
                   std::string(exhibit.text(point.label, language));
        };
        const std::string value = said(figure.points.front()) + "; " + said(figure.points.back());
        out.add({.role = SemanticRole::Figure,
                 .key = figure.id,
                 .name = exhibit.text(figure.title, language),
                 .value = value,
                 .language = fallback_language(exhibit, figure.title, language),
                 .rect = rect,
                 .color = theme[token_of(exhibit.lanes[index_of(title.lane)].color)],
                 .background = theme[Token::Paper],
                 .text_px = scene.spec.metrics.style(Role::SmallLabel).size_px(),
                 .parent = node_of_lane(scene, title.lane, first_lane)});
    }
}

void describe_items(const ViewSource& source, const Scene& scene, const Theme& theme,
                    std::size_t first_lane, Semantics& out)
{
    // Items and pieces together, by time; a piece counts after the items.
    std::vector<std::uint32_t>& order = scene.scratch_order;
    order.resize(scene.items.size() + scene.pieces.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto day = [&](std::uint32_t i) {
        return i < scene.items.size() ? scene.items[i].anchor
                                      : scene.pieces[i - scene.items.size()].first;
    };
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const double x = day(a);
        const double y = day(b);
        return x != y ? x < y : a < b;
    });
    scene.scratch_shown.clear();
    for (const Item& item : scene.items)
        scene.scratch_shown.push_back(item.id);
    std::ranges::sort(scene.scratch_shown);
    for (const std::uint32_t i : order) {
        const bool is_item = i < scene.items.size();
        const std::size_t piece = i - scene.items.size();
        const LaneId lane = is_item ? scene.items[i].lane : scene.pieces[piece].lane;
        const std::optional<std::size_t> parent = node_of_lane(scene, lane, first_lane);
        if (is_item)
            describe_item(source, scene.items[i], scene, theme, parent, out);
        else
            describe_piece(source, scene.pieces[piece], scene, theme, parent, out);
    }
}

}  // namespace

void describe(const ViewSource& source, const Scene& scene, const Theme& theme, Semantics& out)
{
    describe_lanes_and_eras(source, scene, theme, out);
    describe_time(source, scene, theme, out);
}

void describe_lanes_and_eras(const ViewSource& source, const Scene& scene, const Theme& theme,
                             Semantics& out)
{
    const Exhibit& exhibit = source.exhibit;
    const LanguageId language = scene.spec.language;
    for (const EraLabel& era : scene.eras) {
        // One without room for its name is told all the same.
        const Rect room{era.room.x, era.room.y, std::max(0.0F, era.room.w), era.room.h};
        const TextId name = exhibit.eras[era.era].name;
        out.add({.role = SemanticRole::Era,
                 .key = exhibit.eras[era.era].id,
                 .name = exhibit.text(name, language),
                 .language = fallback_language(exhibit, name, language),
                 .rect = room,
                 .color = theme[Token::Ink],
                 .background = theme[Token::Paper],
                 .text_px = era.has_name ? scene.spec.metrics.style(era.role).size_px() : 0});
    }
    const std::size_t first_lane = out.size() + 1;  // after the timeline as a whole
    describe_lanes(source, scene, theme, out);
    describe_bar(source, scene, theme, out);
    describe_life(source, scene, theme, out);
    describe_figures(source, scene, theme, first_lane, out);
    describe_items(source, scene, theme, first_lane, out);
}

void describe_time(const ViewSource& source, const Scene& scene, const Theme& theme, Semantics& out)
{
    const Words& words = source.words;
    const float label_px = scene.spec.metrics.style(Role::Label).size_px();
    out.add({.role = SemanticRole::Axis,
             .key = "axis",
             .name = words[word::scene_axis],
             .rect = scene.regions.axis,
             .hit = scene.regions.axis,
             .color = theme[Token::Paper],
             .background = theme[Token::Ink],
             .text_px = label_px});
    if (scene.regions.minimap.is_empty()) return;
    std::string ends;
    if (scene.mini_ends) {
        const auto year = [&words](double day) {
            return worded_year(civil_of(static_cast<Day>(std::floor(day))).year, words);
        };
        ends =
            words.with(word::date_span, {year(scene.mini_ends->from), year(scene.mini_ends->to)});
    }
    out.add({.role = SemanticRole::Minimap,
             .key = "minimap",
             .name = words[word::scene_minimap],
             .value = ends,
             .rect = scene.regions.minimap,
             .hit = scene.regions.minimap,
             .focusable = Focusable::Yes});
}

}  // namespace vitrine
