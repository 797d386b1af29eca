// Codes for a visitor's phone: a source whose link is trusted, and a trail as plain text. Nothing
// else leaves a screen that stands alone.
#include "program/phone_code.h"

#include "app/leaving.h"
#include "data/touch_keys.h"
#include "program/column.h"
#include "program/image_cache.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace vitrine {

namespace {

constexpr float code_side = 120;         // logical units: 45 mm
constexpr float trail_side = 190;        // 71 mm: it holds more
constexpr std::size_t most_trail = 600;  // bytes: more would be too fine for a phone

// In pixels; a code does not grow with the letters.
float side_px(const PanelFrame& f, float units)
{
    return std::ceil(units * f.state.density);
}

// A code with words beside it, or below it where the column is narrow.
struct CodePlace {
    Rect code;
    Column words;
};

CodePlace code_place(Column& c, float side_units, float gap, float least_words)
{
    const float side = std::min(side_px(c.f, side_units), c.width);
    const float left = side + c.f.px(gap);
    const bool is_beside = c.width - left > c.f.px(least_words);
    return {
        .code = {c.x,                           c.y,       side,                                 side},
        .words = { c.pen, c.f, is_beside ? c.x + left : c.x,
                 is_beside ? c.y : c.y + side + c.f.px(8),                                                                               is_beside ? c.width - left : c.width,
                 c.lane}
    };
}

// What comes next in the column stands below both.
void end_below(Column& c, const CodePlace& place, float space)
{
    c.y = std::max(place.words.y, place.code.bottom());
    c.space(space);
}

void draw_code(PanelFrame& f, const QrCode& code, const Rect& box, std::string_view key,
               std::string_view name)
{
    const Rect shown = paint_qr(code, box, f.list);
    f.semantics.add({.role = SemanticRole::Picture,
                     .key = key,
                     .name = name,
                     .rect = intersection(shown, f.list.clip())});
}

}  // namespace

void lay_out_phone_code(Column& c, std::span<const SourceId> sources)
{
    const auto& hosts = c.f.setting.policy.trusted_hosts;
    if (hosts.empty() || c.f.images == nullptr) return;
    const Exhibit& exhibit = c.f.exhibit();
    const Source* best = nullptr;
    for (const SourceId id : sources) {
        const Source& source = exhibit.sources[index_of(id)];
        if (!is_trusted(source.url, hosts)) continue;
        if (best == nullptr || source.trust > best->trust) best = &source;
    }
    const QrCode* code = best != nullptr ? c.f.images->code_of(best->url) : nullptr;
    if (code == nullptr) return;
    c.space(20);
    CodePlace place = code_place(c, code_side, 16, 140);
    place.words.put(c.f.words[word::phone_read_on], {.role = Role::Strong});
    place.words.put(best->title, {.role = Role::Small});
    if (c.pen.draws()) {
        const std::string name =
            c.f.words.with(word::phone_code_of, {std::string_view(best->title)});
        draw_code(c.f, *code, place.code, "code-source", name);
    }
    end_below(c, place, 12);
}

void lay_out_trail_code(Column& c, const Trail& trail)
{
    if (!c.f.setting.policy.chrome.has_low_band || trail.stops.empty()) return;
    if (c.f.images == nullptr) return;
    const std::string text =
        trail_text(trail, c.f.exhibit(), c.f.state.preferences.language, c.f.words, most_trail);
    const QrCode* code = c.f.images->code_of(text);
    if (code == nullptr) return;
    CodePlace place = code_place(c, trail_side, 20, 180);
    place.words.put(c.f.words[word::phone_trail],
                    {.role = Role::CardTitle, .behind = Token::Paper});
    place.words.put(c.f.words[word::phone_trail_how],
                    {.role = Role::Small, .behind = Token::Paper});
    if (c.pen.draws())
        draw_code(c.f, *code, place.code, "code-trail", c.f.words[word::phone_trail]);
    end_below(c, place, 20);
}

}  // namespace vitrine
