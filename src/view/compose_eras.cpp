// The names of the eras along the top: each in its own days where it is whole there. Where several
// are too narrow for theirs, the row says which era the view is in, and shows them as stretches of
// a line below that.
#include "date/wording.h"
#include "view/compose_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr float picture_pad = 5;  // above and below
constexpr float after_picture = 10;
constexpr std::size_t most_without_name = 1;  // more, and hardly any name, are a row of empty cells
constexpr std::size_t most_alone = 1;

// What is free beside a name in its cell.
struct CellPads {
    float left;
    float right;
};
constexpr std::array besides{
    CellPads{12, 10},
    CellPads{6,  3 },
    CellPads{5,  2 }
};

// How a name may be set, from the best on. Capitals are only a look: a name that is too wide for
// its cell in them is whole without.
enum class NameLook : std::uint8_t { Capitals, Letters };
constexpr std::array looks{NameLook::Capitals, NameLook::Letters};

// The picture of an era stands before its name, if there is room for both. Otherwise it is left
// out.
void place_era_picture(Composing& c, EraLabel& label)
{
    const Rect& room = label.room;
    const float h = room.h - 2 * picture_pad;
    const float w = std::round(h * 1.6F);
    const Units name = c.type.width(c.text(c.exhibit.eras[label.era].name), Role::Label);
    const float taken = w + after_picture;
    if (room.w < taken + name.count) return;
    label.picture = {room.x, room.y + picture_pad, w, h};
    label.room = {room.x + taken, room.y, room.w - taken, room.h};
}

void set_in_one_line(Composing& c, std::string_view name, Role role, EraLabel& label)
{
    if (c.type.width(name, role).count > label.room.w) return;
    label.name = c.type.run(name, role);
    label.role = role;
    label.has_name = true;
}

void set_in_two_lines(Composing& c, std::string_view name, Role role, EraLabel& label)
{
    if (label.room.h < 2 * c.type.line_height(role).count - 4) return;
    // Rooms on a grid, so that a moving view does not set a new text for every pixel.
    constexpr float step = 8;
    const Units room{std::floor(label.room.w / step) * step};
    if (c.type.widest_word(name, role) > room) return;
    const Paragraph& set = c.type.set(name, role, room, 2);
    if (set.is_cut || set.lines.size() != 2) return;
    label.name = set.lines[0];
    label.second = set.lines[1];
    label.role = role;
    label.has_name = true;
    label.has_second = true;
}

// A name stands there whole or not at all: in small letters or in two lines rather than cut.
void set_era_name(Composing& c, std::string_view name, NameLook look, EraLabel& label)
{
    const bool has_capitals = look == NameLook::Capitals;
    const Role small = has_capitals ? Role::SmallLabel : Role::SmallNarrow;
    if (has_capitals) set_in_one_line(c, name, Role::Label, label);
    if (!label.has_name) set_in_one_line(c, name, small, label);
    if (!label.has_name) set_in_two_lines(c, name, small, label);
}

// In its own days, as far as `to`.
void name_in_cell(Composing& c, float to, EraLabel& label)
{
    const Regions& regions = c.scene.regions;
    const Era& era = c.exhibit.eras[label.era];
    for (const NameLook look : looks) {
        for (const CellPads& beside : besides) {
            const float left = std::max(label.from + beside.left, regions.strip.x);
            label.room = {left, regions.eras.y, to - beside.right - left, regions.eras.h};
            const bool is_widest = look == looks[0] && beside.left == besides[0].left;
            if (era.picture && is_widest) place_era_picture(c, label);
            set_era_name(c, c.text(era.name), look, label);
            if (label.has_name) return;
        }
    }
}

// The era that most of the view is in, told above its own days, with the whole row for its name.
void bring_to_front(Composing& c)
{
    const Regions& regions = c.scene.regions;
    const auto in_view = [&regions](const EraLabel& era) {
        return std::min(era.to, regions.lanes.right()) - std::max(era.from, regions.lanes.x);
    };
    const auto front = std::ranges::max_element(c.scene.eras, {}, in_view);
    for (EraLabel& era : c.scene.eras) {
        era.has_name = false;
        era.has_second = false;
        era.picture = {};
    }
    const std::string_view name = c.text(c.exhibit.eras[front->era].name);
    const float least = regions.gutter.x + 20;
    const float most = regions.strip.right() - 12;
    const float from = std::max(front->from, regions.lanes.x);
    const float middle = (from + std::min(front->to, regions.lanes.right())) / 2;
    const float width = std::ceil(c.type.width(name, Role::Label).count);
    const float left = std::max(least, std::min(middle - width / 2, most - width));
    front->room = {left, regions.eras.y, most - left, regions.eras.h};
    front->is_in_front = true;
    for (const NameLook look : looks) {
        if (!front->has_name) set_era_name(c, name, look, *front);
    }
}

}  // namespace

void compose_eras(Composing& c)
{
    c.scene.eras.clear();
    const Regions& regions = c.scene.regions;
    if (regions.eras.is_empty()) return;
    const Rect& strip = regions.strip;
    std::size_t without_name = 0;
    std::size_t named = 0;
    float filled = 0;  // of the strip
    for (std::size_t i = 0; i < c.exhibit.eras.size(); ++i) {
        const Span span = span_of(c.exhibit.eras[i].date);
        EraLabel label{.era = i, .from = c.scene.days.x(span.from), .to = c.scene.days.x(span.to)};
        if (i + 1 < c.exhibit.eras.size()) {
            label.to = std::min(label.to, c.scene.days.x(span_of(c.exhibit.eras[i + 1].date).from));
        }
        if (label.to < strip.x || label.from > strip.right()) continue;
        label.has_rule = label.from >= strip.x;
        const float to = std::min(label.to, strip.right());
        filled += to - std::max(label.from, strip.x);
        name_in_cell(c, to, label);
        const bool is_whole = label.has_rule && label.to <= strip.right();
        if (!label.has_name && is_whole) ++without_name;
        if (label.has_name) ++named;
        c.scene.eras.push_back(label);
    }
    const bool are_empty = without_name > most_without_name && named <= most_alone;
    c.scene.has_era_in_front = are_empty && filled >= strip.w / 2;
    if (c.scene.has_era_in_front) bring_to_front(c);
}

}  // namespace vitrine
