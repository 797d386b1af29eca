#include "view/paint_minimap.h"

#include "view/marks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

// Beyond it the minimap has another scale.
void paint_stub(const Scene& scene, const Theme& theme, float from, float to, DrawList& out)
{
    const Metrics& m = scene.spec.metrics;
    const Rect& map = scene.regions.minimap;
    out.rect({from, map.y, to - from, map.h}, mixed(theme[Token::Paper], theme[Token::Line], 0.6F));
    const float line = std::round(from == map.x ? to : from);
    out.dashed_line({line, map.y}, {line, map.bottom()}, m.hairline(), m.px(6), m.px(4),
                    theme[Token::Ink]);
}

// Points at the first or the last milestone of all, from above and from below.
void paint_mini_end(const Scene& scene, const Theme& theme, double day, DrawList& out)
{
    const Rect& map = scene.regions.minimap;
    const float r = scene.spec.metrics.px(5);
    const float x = std::clamp(std::round(scene.mini.x(day)), map.x + r, map.right() - r);
    for (const float way : {1.4F, -1.4F}) {
        const float y = way > 0 ? map.y : map.bottom();
        out.polygon(
            std::array{
                Vec2{x - r, y          },
                Vec2{x + r, y          },
                Vec2{x,     y + r * way}
        },
            theme[Token::Ink]);
    }
}

// Its handles say that the window can be made wider.
void paint_mini_window(const Scene& scene, const Theme& theme, DrawList& out)
{
    const Metrics& m = scene.spec.metrics;
    const Rect& map = scene.regions.minimap;
    const Rect& window = scene.mini_window;
    out.frame(grown(window, m.px(1)), m.px(3), theme[Token::Ink]);
    const float h = std::min(m.px(28), map.h * 0.5F);
    for (const float x : {window.x, window.right()}) {
        out.rect({std::round(x - m.px(4)), std::round(map.centre().y - h / 2), m.px(8), h},
                 theme[Token::Ink]);
        out.rect({std::round(x - m.hairline() / 2), std::round(map.centre().y - h / 4),
                  m.hairline(), h / 2},
                 theme[Token::Paper]);
    }
}

}  // namespace

void paint_minimap(const Exhibit& exhibit, const Scene& scene, const Theme& theme, DrawList& out)
{
    const Rect& map = scene.regions.minimap;
    if (map.is_empty()) return;
    const MiniScale& mini = scene.mini;
    out.rect(map, mixed(theme[Token::Paper], theme[Token::Line], 0.28F));
    out.rect(scene.mini_window, theme[Token::Panel]);
    if (mini.has_stub_before()) paint_stub(scene, theme, map.x, mini.from, out);
    if (mini.has_stub_after()) paint_stub(scene, theme, mini.to, map.right(), out);
    // Many marks in a row are of one colour: mixing it takes longer than recording a rectangle.
    LaneId lane{};
    float strength = -1;
    Rgba color;
    for (const MiniMark& mark : scene.mini_marks) {
        if (mark.lane != lane || mark.strength != strength) {
            lane = mark.lane;
            strength = mark.strength;
            const Rgba own = theme[token_of(exhibit.lanes[index_of(lane)].color)];
            color = mixed(theme[Token::Paper], own, strength);
        }
        out.rect(mark.box, color);
    }
    if (scene.mini_ends) {
        paint_mini_end(scene, theme, scene.mini_ends->from, out);
        paint_mini_end(scene, theme, scene.mini_ends->to, out);
    }
    const float over = scene.spec.metrics.px(4);
    const float wide = scene.spec.metrics.px(2);
    for (const float x : scene.found_on_map)
        out.rect({x - wide / 2, map.y - over, wide, map.h + 2 * over}, theme[Token::Ink]);
    out.frame(map, scene.spec.metrics.hairline(), theme[Token::Line]);
    paint_mini_window(scene, theme, out);
}

}  // namespace vitrine
