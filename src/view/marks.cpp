#include "view/marks.h"

#include <array>
#include <initializer_list>

namespace vitrine {

namespace {

void paint_cross(Vec2 c, float r, const MarkInk& ink, DrawList& out)
{
    out.rect({c.x - r, c.y - r * 0.35F, 2 * r, r * 0.7F}, ink.color);
    out.rect({c.x - r * 0.35F, c.y - r, r * 0.7F, 2 * r}, ink.color);
    if (!ink.is_hollow) return;
    out.rect({c.x - r * 0.7F, c.y - r * 0.12F, r * 1.4F, r * 0.24F}, ink.paper);
    out.rect({c.x - r * 0.12F, c.y - r * 0.7F, r * 0.24F, r * 1.4F}, ink.paper);
}

}  // namespace

Token token_of(LaneColor color)
{
    static_assert(most_own_colors == own_color_count);
    // The six named colours stand in both lists in one order, and then the exhibit's own.
    constexpr auto apart = static_cast<int>(Token::Red) - static_cast<int>(LaneColor::Red);
    static_assert(static_cast<int>(Token::Own) - static_cast<int>(LaneColor::Own) == apart);
    return static_cast<Token>(static_cast<int>(color) + apart);
}

void paint_mark(MarkShape shape, Vec2 c, float r, const MarkInk& ink, DrawList& out)
{
    const auto polygon = [&](std::initializer_list<Vec2> corners, float scale, Rgba with) {
        std::array<Vec2, 4> points{};
        std::size_t n = 0;
        for (const Vec2 corner : corners)
            points[n++] = c + corner * (r * scale);
        out.polygon({points.data(), n}, with);
    };
    const auto shaped = [&](std::initializer_list<Vec2> corners, float scale) {
        polygon(corners, scale, ink.color);
        if (ink.is_hollow) polygon(corners, scale * 0.5F, ink.paper);
    };
    switch (shape) {
    case MarkShape::Disc:
        out.disc(c, r, ink.color);
        if (ink.is_hollow) out.disc(c, r * 0.5F, ink.paper);
        break;
    case MarkShape::Ring:
        // Thinner than a hollow disc, and with a point in it where it is solid.
        out.disc(c, r * 1.1F, ink.color);
        out.disc(c, r * 0.78F, ink.paper);
        if (!ink.is_hollow) out.disc(c, r * 0.42F, ink.color);
        break;
    case MarkShape::Square:
        shaped(
            {
                {-1, -1},
                {1,  -1},
                {1,  1 },
                {-1, 1 }
        },
            0.9F);
        break;
    case MarkShape::Diamond:
        shaped(
            {
                {0,  -1},
                {1,  0 },
                {0,  1 },
                {-1, 0 }
        },
            1.2F);
        break;
    case MarkShape::Triangle:
        shaped(
            {
                {0,     -1   },
                {0.9F,  0.65F},
                {-0.9F, 0.65F}
        },
            1.2F);
        break;
    case MarkShape::Cross: paint_cross(c, r, ink, out); break;
    }
}

void paint_vague_mark(MarkShape shape, Vec2 c, float r, const MarkInk& ink, DrawList& out)
{
    constexpr float paleness = 0.22F;  // as in strips and bars
    constexpr float within = 0.7F;
    paint_mark(shape, c, r, ink, out);
    if (ink.is_hollow) return;
    const Rgba pale = mixed(ink.paper, ink.color, paleness);
    paint_mark(shape, c, r * within, {.color = pale, .paper = pale}, out);
}

void paint_fold_sign(Vec2 c, float r, Fold fold, Rgba color, DrawList& out)
{
    const Vec2 tip = fold == Fold::Folded ? Vec2{r, 0} : Vec2{r, -r};
    const Vec2 last = fold == Fold::Folded ? Vec2{-r, r} : Vec2{0, r};
    out.polygon(
        std::array{
            c + Vec2{-r, -r},
              c + tip, c + last
    },
        color);
}

void paint_check(Vec2 c, float unit, Rgba color, DrawList& out)
{
    const Vec2 low{c.x - unit, c.y + 2.6F * unit};
    out.line({c.x - 3.4F * unit, c.y + 0.2F * unit}, low, 1.5F * unit, color);
    out.line(low, {c.x + 3.6F * unit, c.y - 3 * unit}, 1.5F * unit, color);
}

void paint_focus(const Rect& around, const Metrics& m, const Theme& theme, DrawList& out)
{
    out.frame(grown(around, m.px(5)), m.px(2), theme[Token::Paper]);
    out.frame(grown(around, m.px(8)), m.px(3), theme[Token::Blue]);
}

void paint_emblem(const Rect& box, const Theme& theme, DrawList& out)
{
    const std::array<Vec2, 3> wedge{
        Vec2{box.x,       box.y         },
        Vec2{box.right(), box.centre().y},
        Vec2{box.x,       box.bottom()  }
    };
    out.polygon(wedge, theme[Token::Red]);
    const float r = box.h * 0.26F;
    out.disc({box.x + box.w * 0.72F, box.y + box.h * 0.72F}, r, theme[Token::Ink]);
}

}  // namespace vitrine
