#include "draw/list.h"

#include "base/names.h"
#include "base/result.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <optional>

namespace vitrine {

void DrawList::clear(Vec2 size)
{
    size_ = size;
    commands_.clear();
    points_.clear();
    glyphs_.clear();
    pictures_.clear();
    clips_.clear();
    clips_.push_back({0, 0, size.x, size.y});
    is_in_picture_ = false;
}

void DrawList::copy_without_letters(DrawList& out) const
{
    out = *this;
    std::erase_if(out.commands_,
                  [](const Command& command) { return command.kind == CommandKind::Glyphs; });
}

void DrawList::push_clip(const Rect& clip)
{
    clips_.push_back(intersection(clip, clips_.back()));
}

void DrawList::pop_clip()
{
    VERIFY(clips_.size() > 1);
    clips_.pop_back();
}

void DrawList::add(Command command)
{
    command.clip = clips_.back();
    command.is_in_picture = is_in_picture_;
    commands_.push_back(command);
}

namespace {

bool is_seen(const Rect& box, const Rect& clip, Rgba color)
{
    return color.a != 0 && !box.is_empty() && overlap(box, clip);
}

}  // namespace

void DrawList::rect(const Rect& box, Rgba color)
{
    if (is_seen(box, clip(), color)) add({.kind = CommandKind::Rect, .color = color, .box = box});
}

void DrawList::gradient(const Rect& box, Rgba left, Rgba right)
{
    if (!is_seen(box, clip(), left) && !is_seen(box, clip(), right)) return;
    add({.kind = CommandKind::Gradient, .color = left, .color2 = right, .box = box});
}

void DrawList::frame(const Rect& box, float thickness, Rgba color)
{
    if (is_seen(box, clip(), color))
        add({.kind = CommandKind::Frame, .color = color, .box = box, .a = thickness});
}

void DrawList::disc(Vec2 centre, float radius, Rgba color)
{
    capsule({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, color);
}

void DrawList::ring(Vec2 centre, float radius, float thickness, Rgba color)
{
    capsule_ring({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, thickness, color);
}

void DrawList::capsule(const Rect& box, Rgba color)
{
    if (is_seen(box, clip(), color)) add({.kind = CommandKind::Disc, .color = color, .box = box});
}

void DrawList::capsule_ring(const Rect& box, float thickness, Rgba color)
{
    if (is_seen(box, clip(), color))
        add({.kind = CommandKind::Ring, .color = color, .box = box, .a = thickness});
}

void DrawList::line(Vec2 from, Vec2 to, float thickness, Rgba color)
{
    dashed_line(from, to, thickness, 0, 0, color);
}

void DrawList::dashed_line(Vec2 from, Vec2 to, float thickness, float dash, float gap, Rgba color)
{
    const Rect core{std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x),
                    std::abs(to.y - from.y)};
    const Rect box = grown(core, thickness / 2 + 1);
    if (!is_seen(box, clip(), color)) return;
    add({.kind = CommandKind::Line,
         .color = color,
         .box = box,
         .a = thickness,
         .b = dash,
         .c = gap,
         .first = static_cast<std::uint32_t>(points_.size()),
         .count = 2});
    points_.push_back(from);
    points_.push_back(to);
}

void DrawList::polygon(std::span<const Vec2> corners, Rgba color)
{
    if (corners.size() < 3) return;
    Vec2 low = corners.front();
    Vec2 high = corners.front();
    for (const Vec2 corner : corners) {
        low = {std::min(low.x, corner.x), std::min(low.y, corner.y)};
        high = {std::max(high.x, corner.x), std::max(high.y, corner.y)};
    }
    const Rect box{low.x, low.y, high.x - low.x, high.y - low.y};
    if (!is_seen(box, clip(), color)) return;
    add({.kind = CommandKind::Polygon,
         .color = color,
         .box = box,
         .first = static_cast<std::uint32_t>(points_.size()),
         .count = static_cast<std::uint32_t>(corners.size())});
    points_.insert(points_.end(), corners.begin(), corners.end());
}

void DrawList::shadow(const Rect& box, float blur, Rgba color)
{
    if (is_seen(grown(box, blur), clip(), color))
        add({.kind = CommandKind::Shadow, .color = color, .box = box, .a = blur});
}

void DrawList::picture(Vec2 at, const Image& image, std::uint32_t serial)
{
    const Rect box{std::round(at.x), std::round(at.y), static_cast<float>(image.width),
                   static_cast<float>(image.height)};
    if (!is_seen(box, clip(), Rgba{})) return;
    add({.kind = CommandKind::Picture,
         .box = box,
         .first = static_cast<std::uint32_t>(pictures_.size()),
         .count = serial});
    pictures_.push_back(&image);
}

void DrawList::run(const Run& run, Vec2 baseline, Rgba color)
{
    const Rect box{baseline.x - run.descent, baseline.y - run.ascent, run.width + 2 * run.descent,
                   run.ascent + run.descent};
    if (run.glyphs.empty() || !is_seen(box, clip(), color)) return;
    add({.kind = CommandKind::Glyphs,
         .color = color,
         .box = box,
         .first = static_cast<std::uint32_t>(glyphs_.size()),
         .count = static_cast<std::uint32_t>(run.glyphs.size())});
    const auto y = static_cast<std::int32_t>(rounded(baseline.y));
    for (const RunGlyph& glyph : run.glyphs) {
        const std::int32_t place = floored((baseline.x + glyph.x) * 4 + 0.5F);
        glyphs_.push_back({
            .key = {.glyph = glyph.glyph,
                    .size_64 = run.size_64,
                    .face = glyph.face,
                    .quarter = static_cast<std::uint8_t>(place & 3)},
            .x = place >> 2,
            .y = y,
            .says = glyph.says
        });
    }
}

void DrawList::append(const DrawList& other, Vec2 by, const Rect& clip)
{
    push_clip(clip);
    const Vec2 step{rounded(by.x), rounded(by.y)};
    const auto moved = [step](const Rect& r) { return Rect{r.x + step.x, r.y + step.y, r.w, r.h}; };
    for (Command c : other.commands_) {
        c.box = moved(c.box);
        const Rect reach = c.kind == CommandKind::Shadow ? grown(c.box, c.a) : c.box;
        c.clip = intersection(moved(c.clip), clips_.back());
        if (c.clip.is_empty() || !overlap(reach, c.clip)) continue;
        const std::uint32_t first = c.first;
        if (c.kind == CommandKind::Glyphs) {
            c.first = static_cast<std::uint32_t>(glyphs_.size());
            for (PlacedGlyph glyph : other.glyphs().subspan(first, c.count)) {
                glyph.x += static_cast<std::int32_t>(step.x);
                glyph.y += static_cast<std::int32_t>(step.y);
                glyphs_.push_back(glyph);
            }
        } else if (c.kind == CommandKind::Picture) {
            c.first = static_cast<std::uint32_t>(pictures_.size());
            pictures_.push_back(other.pictures_[first]);
        } else {
            c.first = static_cast<std::uint32_t>(points_.size());
            for (const Vec2 point : other.points().subspan(first, c.count))
                points_.push_back(point + step);
        }
        commands_.push_back(c);
    }
    pop_clip();
}

namespace {

void describe_glyphs(std::span<const PlacedGlyph> glyphs, std::string& out)
{
    constexpr Names<FaceId::SerifBold, FaceId::Fallback> names{
        {"serif_bold", "serif_italic", "sans", "sans_bold", "narrow_bold", "fallback"}
    };
    static_assert(names.is_complete());
    fmt::format_to(std::back_inserter(out), " {:.2f} px",
                   static_cast<float>(glyphs.front().key.size_64) / 64);
    std::optional<FaceId> face;
    for (const PlacedGlyph& glyph : glyphs) {
        if (face != glyph.key.face) {
            face = glyph.key.face;
            fmt::format_to(std::back_inserter(out), " {}", names[*face]);
        }
        const float x = static_cast<float>(glyph.x) + static_cast<float>(glyph.key.quarter) / 4;
        fmt::format_to(std::back_inserter(out), " {}@{:.2f},{}", glyph.key.glyph, x, glyph.y);
    }
}

}  // namespace

std::string describe(const DrawList& list)
{
    constexpr Names<CommandKind::Rect, CommandKind::Shadow> names{
        {"rect", "gradient", "frame", "disc", "ring", "line", "polygon", "glyphs", "picture",
         "shadow"}
    };
    static_assert(names.is_complete());
    std::string out;
    for (const Command& c : list.commands()) {
        fmt::format_to(std::back_inserter(out),
                       "{} {:.1f},{:.1f} {:.1f}x{:.1f} #{:02X}{:02X}{:02X}{:02X}", names[c.kind],
                       c.box.x, c.box.y, c.box.w, c.box.h, c.color.r, c.color.g, c.color.b,
                       c.color.a);
        if (c.kind == CommandKind::Glyphs)
            describe_glyphs(list.glyphs().subspan(c.first, c.count), out);
        if (c.a > 0) fmt::format_to(std::back_inserter(out), " {:.1f}", c.a);
        if (c.b > 0) fmt::format_to(std::back_inserter(out), " dash {:.1f} {:.1f}", c.b, c.c);
        out += '\n';
    }
    return out;
}

}  // namespace vitrine
