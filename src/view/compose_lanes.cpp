// Where each lane is, and its name in the gutter.
#include "base/digits.h"
#include "data/word_keys.h"
#include "view/compose_parts.h"
#include "view/lane_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float beside_bar = 2;  // at both sides of the scroll bar

// How wide the bar is that scrolls the lanes: wider where fingers take hold of it.
float bar_width(const Chrome& chrome)
{
    return std::round(chrome.target / 6);
}

constexpr float before_name = 20;                 // of a lane
constexpr std::array undated_rows{24.0F, 20.0F};  // of a text that is pressed; a tight one
constexpr float beside_number = 10;

constexpr std::uint32_t as_number = std::uint32_t{1} << 31U;

// "3 without a date", "3 undated" where that has no room, or only the number: never a part of it.
// Made again where the lane, its room or its texts have changed.
RunId undated_text(Composing& c, const LaneHeader& header, bool is_number)
{
    const float room = header.box.w - before_name - 4;
    Scene& scene = c.scene;
    scene.undated_notes.resize(c.exhibit.lanes.size());
    LaneNote& known = scene.undated_notes[index_of(header.lane)];
    const LaneNote wanted{.raising = is_number ? as_number : static_cast<std::uint32_t>(room),
                          .narrowing = c.source.narrowing,
                          .language = scene.spec.language,
                          .texts = c.type.generation()};
    if (known.is_for(wanted) && known.run != RunId{} && c.type.is_alive(known.run))
        return known.run;
    Digits digits{};
    const std::string number(grouped(header.undated, digits));
    std::string said = number;
    for (const Word word : {word::scene_undated, word::scene_undated_short}) {
        if (is_number) break;
        const std::string words = c.words.with(word, {number});
        if (c.type.width(words, Role::Caption).count > room) continue;
        said = words;
        break;
    }
    known = wanted;
    known.run = c.type.run(said, Role::Caption);
    return known.run;
}

// The name of a lane, in the largest form in which it is whole: in more lines nearer to the lane's
// edges, then in smaller letters, then with lines close to each other, as capitals can be, and at
// last with words that are broken, if they may be. Only where none of these has room it is cut;
// false then.
enum class NameWords : bool { Whole, Broken };
bool set_name(Composing& c, std::string_view name, const Rect& box, LaneHeader& header,
              NameWords words = NameWords::Broken)
{
    struct Form {
        Role role;
        float around;   // above and below it, together
        float leading;  // from line to line, in line heights
        bool breaks_words;
    };
    constexpr float close = 0.8F;  // an em is 0.83: capitals are 0.7 of it
    constexpr std::array forms{
        Form{Role::Label,      16, 1,     false},
        Form{Role::Label,      2,  1,     false},
        Form{Role::SmallLabel, 2,  1,     false},
        Form{Role::SmallLabel, 1,  close, false},
        Form{Role::SmallLabel, 1,  close, true },
    };
    const auto most_lines = static_cast<int>(std::size(header.lines));
    const Units room{box.w - before_name - 10};
    for (const Form& form : forms) {
        const Units line{c.type.line_height(form.role).count * form.leading};
        const auto fit = static_cast<int>(Units{box.h - form.around} / line);
        const Paragraph& set = c.type.set(name, form.role, room, std::clamp(fit, 1, most_lines));
        header.role = form.role;
        header.leading = form.leading;
        header.line_count = static_cast<std::uint8_t>(set.lines.size());
        std::copy_n(set.lines.begin(), header.line_count, header.lines);
        if (set.is_cut || (form.breaks_words && words == NameWords::Whole)) continue;
        // Smaller letters are better than a broken word.
        if (form.breaks_words || c.type.widest_word(name, form.role) <= room) return true;
    }
    return false;
}

// The lane's name, with how many have no date in a row below it; false where there is no room for
// both.
bool set_name_and_undated(Composing& c, std::string_view name, LaneHeader& header)
{
    for (const float row : undated_rows) {
        Rect room = header.box;
        room.h -= row;
        if (room.h < c.type.line_height(Role::SmallLabel).count + 2) continue;
        if (!set_name(c, name, room, header)) continue;
        header.undated_text = undated_text(c, header, false);
        const float w = std::ceil(c.type.width(header.undated_text).count);
        header.undated_box = {header.box.x + before_name, room.bottom(), w, row};
        return true;
    }
    return false;
}

// The lane's name with a bare number after it. The name gives way only where it is as wide as the
// header; where it would be cut for the number, there is no number.
void set_name_and_number(Composing& c, std::string_view name, LaneHeader& header)
{
    header.undated_text = undated_text(c, header, true);
    const float w = std::ceil(c.type.width(header.undated_text).count);
    const float all = std::max(w + 2 * beside_number, undated_rows[0]);
    header.undated_box = {header.box.right() - all, header.box.y, all, header.box.h};
    set_name(c, name, header.box, header);
    float widest = 0;
    for (std::size_t i = 0; i < header.line_count; ++i)
        widest = std::max(widest, c.type.width(header.lines[i]).count);
    if (header.box.x + before_name + widest <= header.undated_box.centre().x - w / 2) return;
    Rect room = header.box;
    room.w -= all;
    if (set_name(c, name, room, header, NameWords::Whole)) return;
    set_name(c, name, header.box, header);
    header.undated_box = {};
}

}  // namespace

void compose_lanes(Composing& c)
{
    Scene& scene = c.scene;
    Rect& lanes = scene.regions.lanes;
    LaneSet without_hit;
    for (std::size_t i = 0;
         c.source.raising != 0 && i < std::min(c.exhibit.lanes.size(), without_hit.size()); ++i)
        without_hit[i] = c.source.found->in_lanes[i] == 0;
    const LaneRoom room{.lanes = c.lanes,
                        .narrowing = c.source.narrowing,
                        .folded = scene.spec.folded,
                        .hidden = scene.spec.hidden,
                        .without_hit = without_hit,
                        .has_figures = c.source.raising == 0 || !c.source.found->is_thread,
                        .height = lanes.h};
    const LaneHeights heights(room);
    heights.stack(scene.rows);
    LaneScrolling& scrolling = scene.scrolling;
    scrolling = {.most = heights.most_scrolled(), .in_sight = lanes.h};
    scrolling.by = std::clamp(scene.spec.scrolled, 0.0F, scrolling.most);
    for (LaneRow& row : scene.rows) {
        row.is_in_sight =
            row.box.h > 0 && row.box.bottom() > scrolling.by && row.box.y < scrolling.by + lanes.h;
        row.box = {lanes.x, lanes.y + row.box.y, lanes.w, row.box.h};
    }
    if (scrolling.most == 0) return;
    // Everything is put into lanes that have not been scrolled; to_pixels() moves them.
    lanes.h = heights.all();
    const float width = bar_width(scene.spec.chrome);
    const Rect& gutter = scene.regions.gutter;
    scrolling.track = {gutter.right() - width - beside_bar, gutter.y, width, gutter.h};
}

void compose_headers(Composing& c)
{
    c.scene.lanes.clear();
    const bool has_bar = c.scene.scrolling.most > 0;
    const Rect& gutter = c.scene.regions.gutter;
    const float width = has_bar ? c.scene.scrolling.track.x - beside_bar - gutter.x : gutter.w;
    for (std::size_t i = 0; i < c.exhibit.lanes.size(); ++i) {
        const auto lane = static_cast<LaneId>(i);
        if (holds(c.scene.spec.hidden, lane)) continue;
        const Rect& box = c.scene.rows[i].box;
        LaneHeader header{
            .lane = lane,
            .box = {gutter.x, box.y, width, box.h},
            .is_folded = holds(c.scene.spec.folded, lane)
        };
        if (c.scene.rows[i].is_in_sight) {
            const std::string_view name = c.text(c.exhibit.lanes[i].name);
            header.undated = static_cast<std::uint32_t>(c.lanes[i].undated.size());
            if (header.undated == 0)
                set_name(c, name, header.box, header);
            else if (!set_name_and_undated(c, name, header))
                set_name_and_number(c, name, header);
        }
        c.scene.lanes.push_back(header);
    }
}

}  // namespace vitrine
