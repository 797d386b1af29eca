#include "program/controls.h"

#include <array>
#include <cmath>
#include <numbers>

namespace vitrine {

namespace {

constexpr float between_letters = 4;

// Part of a circle, as short lines.
void paint_arc(Vec2 centre, float radius, Vec2 degrees, float thickness, DrawList& out, Rgba color)
{
    constexpr int pieces = 14;
    const auto at = [&](int i) {
        const float share = static_cast<float>(i) / pieces;
        const float angle =
            (degrees.x + (degrees.y - degrees.x) * share) * std::numbers::pi_v<float> / 180;
        return Vec2{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
    };
    for (int i = 0; i < pieces; ++i)
        out.line(at(i), at(i + 1), thickness, color);
}

void paint_speaker(Vec2 c, float r, Rgba color, DrawList& out)
{
    out.rect({c.x - r, c.y - r * 0.35F, r * 0.5F, r * 0.7F}, color);
    const std::array<Vec2, 4> cone{
        Vec2{c.x - r * 0.5F, c.y - r * 0.35F},
        Vec2{c.x + r * 0.1F, c.y - r * 0.85F},
        Vec2{c.x + r * 0.1F, c.y + r * 0.85F},
        Vec2{c.x - r * 0.5F, c.y + r * 0.35F},
    };
    out.polygon(cone, color);
    paint_arc({c.x + r * 0.1F, c.y}, r * 0.55F, {-45, 45}, r * 0.2F, out, color);
    paint_arc({c.x + r * 0.1F, c.y}, r * 0.95F, {-45, 45}, r * 0.2F, out, color);
}

// Down, or up with `way` -1.
void paint_arrow(Vec2 c, float r, float way, Rgba color, DrawList& out)
{
    const float thick = r * 0.26F;
    const Vec2 tip{c.x, c.y + way * r * 0.5F};
    out.line({c.x, c.y - way * r}, tip, thick, color);
    out.line({c.x - r * 0.5F, c.y}, tip, thick, color);
    out.line({c.x + r * 0.5F, c.y}, tip, thick, color);
    const float ground = c.y + way * r * 0.9F;
    out.rect({c.x - r * 0.8F, ground - thick / 2, r * 1.6F, thick}, color);
}

void paint_again(Vec2 c, float r, Rgba color, DrawList& out)
{
    const float thick = r * 0.26F;
    paint_arc(c, r * 0.8F, {-20, 270}, thick, out, color);
    const Vec2 top{c.x, c.y - r * 0.8F};
    const std::array<Vec2, 3> head{
        Vec2{top.x + r * 0.55F, top.y           },
        Vec2{top.x - r * 0.1F,  top.y - r * 0.5F},
        Vec2{top.x - r * 0.1F,  top.y + r * 0.5F},
    };
    out.polygon(head, color);
}

}  // namespace

void paint_control_sign(ControlSign sign, Vec2 centre, float r, Rgba color, DrawList& out)
{
    switch (sign) {
    case ControlSign::Speaker: paint_speaker(centre, r, color, out); break;
    case ControlSign::Down: paint_arrow(centre, r, 1, color, out); break;
    case ControlSign::Up: paint_arrow(centre, r, -1, color, out); break;
    case ControlSign::Again: paint_again(centre, r, color, out); break;
    case ControlSign::Lens:
        out.ring({centre.x - r * 0.2F, centre.y - r * 0.2F}, r * 0.75F, r * 0.24F, color);
        out.line({centre.x + r * 0.35F, centre.y + r * 0.35F},
                 {centre.x + r * 0.95F, centre.y + r * 0.95F}, r * 0.3F, color);
        break;
    case ControlSign::None:
    case ControlSign::Letters: break;
    }
}

float width_of_letters(const PanelFrame& f)
{
    return f.type.width("A", f.metrics.style(Role::Strong)) + f.px(between_letters) +
           f.type.width("A", f.metrics.style(Role::AxisDecade));
}

void draw_letters_sign(PanelFrame& f, Vec2 centre, Token color)
{
    const Run& small = f.type[f.type.line("A", f.metrics.style(Role::Strong), f.px(100))];
    const float small_w = small.width;
    const float x = centre.x - width_of_letters(f) / 2;
    // On one base line.
    const Run& large = f.type[f.type.line("A", f.metrics.style(Role::AxisDecade), f.px(100))];
    const float baseline = large.baseline(centre.y);
    f.list.run(large, {x + small_w + f.px(between_letters), baseline}, f.color(color));
    const Run& again = f.type[f.type.line("A", f.metrics.style(Role::Strong), f.px(100))];
    f.list.run(again, {x, baseline}, f.color(color));
}

}  // namespace vitrine
