// Semantic zoom: what a card shows beside date and title as the view gets nearer and it is alone.
#include "view/layout_parts.h"
#include "view/layout_rooms.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vitrine {

namespace {

constexpr float picture_shape = 1.6F;  // width to height, as most pictures of exhibits have it
constexpr int least_lines = 2;         // one says too little

Units widest_title(const TileMaking& m, const Placed& card)
{
    Units widest;
    for (std::size_t i = 0; i < card.title_lines; ++i)
        widest = std::max(widest, m.text.width(card.title[i]));
    return widest;
}

// Beside a summary a title that was broken for want of room may have it.
std::optional<RunId> title_in_one_line(const TileMaking& m, const Placed& card)
{
    if (card.title_lines < 2) return std::nullopt;
    const std::string_view title = m.title(card.id);
    if (m.text.measured(title, Role::CardTitle) > sizes::more_text) return std::nullopt;
    return m.text.line(title, Role::CardTitle, sizes::more_text);
}

}  // namespace

bool is_alone(const TileMaking& m, std::size_t place, Units width)
{
    const std::vector<double>& anchors = m.lane.anchors;
    const double own = anchors[place];
    const double reach = (width + sizes::dot_reach + sizes::gap).wide() / m.scale;
    const bool is_free_left = place == 0 || own - anchors[place - 1] >= reach;
    const bool is_free_right = place + 1 == anchors.size() || anchors[place + 1] - own >= reach;
    return is_free_left && is_free_right;
}

Placed with_more(const Placed& placed)
{
    if (placed.more.line_count == 0) return placed;
    Placed whole = placed;
    whole.w = placed.more.w;
    whole.h = placed.more.h;
    return whole;
}

void add_more(const TileMaking& m, const LayoutRooms& rooms, std::size_t place, Placed& card)
{
    if (!is_alone(m, place, sizes::more_text + card_frame)) return;
    const Units top = card.y - sizes::dot_reach;
    const Units line = m.text.line_height(Role::Small);
    const std::optional<RunId> whole = title_in_one_line(m, card);
    const Units height = whole ? card_height(m.text, 1) : card.h;
    const Units spare = rooms.height_below(card.y) - height;
    const auto lines = std::min(static_cast<int>(CardMore::most_lines),
                                static_cast<int>(std::floor(spare / line)));
    const std::string_view summary = m.exhibit.text(m.exhibit[card.id].summary, m.key.language);
    if (lines < least_lines || summary.empty()) return;
    const Units width =
        whole ? sizes::more_text : std::max(sizes::more_text, ceil(widest_title(m, card)));
    const Paragraph& set = m.text.set(summary, Role::Small, width, lines);
    CardMore more{.w = std::max(card.w, width + card_frame),
                  .h = height + line * static_cast<float>(set.lines.size()),
                  .line_count = static_cast<std::uint8_t>(set.lines.size())};
    std::ranges::copy(set.lines, more.lines);
    const auto has_room = [&](Units w) {
        return is_alone(m, place, w) && rooms.is_free(top, w, more.h + sizes::dot_reach, card.side);
    };
    if (!has_room(more.w)) return;
    if (!m.exhibit.details_of(m.exhibit[card.id]).pictures.empty()) {
        const Units picture = std::min(sizes::widest_picture, ceil(more.h * picture_shape));
        if (has_room(more.w + picture)) {
            more.picture = picture;
            more.w = more.w + picture;
        }
    }
    card.more = more;
    if (!whole) return;
    card.title[0] = *whole;
    card.title[1] = {};
    card.title_lines = 1;
}

}  // namespace vitrine
