// DrawList: what a frame looks like, as typed commands in paint order.
//
// Plain values in reused vectors: recorded by paint and panels, walked by the raster, by the
// accelerated renderer and by describe(). All coordinates are device pixels. The clip in force is
// kept in each command, so that commands can be looked at one by one. A text is its glyphs by face,
// number, size and position: whoever draws it looks up their pixels or outlines.
#pragma once

#include "base/color.h"
#include "base/geom.h"
#include "draw/image.h"
#include "text/shape.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vitrine {

enum class CommandKind : std::uint8_t {
    Rect,      // filled; edges between pixels are smoothed
    Gradient,  // filled, from `color` at the left edge to `color2` at the right
    Frame,     // outline inside `box`, `a` thick
    Disc,      // fills the circle inside `box`, or what is round at both ends where it is wide
    Ring,      // outline inside that shape, `a` thick
    Line,      // from points[first] to points[first + 1], `a` thick; dashes of `b` and gaps of `c`
               // pixels, no dashes if `b` is 0
    Polygon,   // convex, points[first … first + count)
    Glyphs,    // glyphs[first … first + count)
    Picture,   // pictures[first] with its left top pixel at that of `box`, unscaled; `count` is its
               // serial number: another picture has another
    Shadow,    // soft shadow of `box`, blurred over `a` pixels, to be drawn before the box
};

struct PlacedGlyph {
    GlyphKey key;
    std::int32_t x = 0;  // device pixel of its pen, which is `key.quarter` quarters further right
    std::int32_t y = 0;  // of the baseline

    bool operator==(const PlacedGlyph&) const = default;
};

struct Command {
    CommandKind kind{};
    Rgba color;
    Rgba color2;
    Rect box;   // of the shape; of lines and polygons: what they cover at most; of glyphs: of their
                // face's metrics, which italics and accents reach beyond
    Rect clip;  // nothing is drawn outside
    float a = 0;
    float b = 0;
    float c = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool operator==(const Command&) const = default;
};

class DrawList {
public:
    // Forgets all commands, keeps the memory; the clip is the whole canvas.
    void clear(Vec2 size);

    Vec2 size() const { return size_; }
    std::span<const Command> commands() const { return commands_; }
    std::span<const Vec2> points() const { return points_; }
    std::span<const PlacedGlyph> glyphs() const { return glyphs_; }
    std::span<const Image* const> pictures() const { return pictures_; }

    // Clips nest: what is drawn until pop_clip() lies inside `clip` and all clips before it.
    void push_clip(const Rect& clip);
    void pop_clip();
    const Rect& clip() const { return clips_.back(); }

    // Commands that could not be seen (outside the clip, without colour or size) are left out.
    void rect(const Rect& box, Rgba color);
    void gradient(const Rect& box, Rgba left, Rgba right);
    void frame(const Rect& box, float thickness, Rgba color);
    void disc(Vec2 centre, float radius, Rgba color);
    void ring(Vec2 centre, float radius, float thickness, Rgba color);
    // Discs and rings that are as wide as `box`, which is at least as wide as high.
    void capsule(const Rect& box, Rgba color);
    void capsule_ring(const Rect& box, float thickness, Rgba color);
    void line(Vec2 from, Vec2 to, float thickness, Rgba color);
    void dashed_line(Vec2 from, Vec2 to, float thickness, float dash, float gap, Rgba color);
    void polygon(std::span<const Vec2> corners, Rgba color);
    void shadow(const Rect& box, float blur, Rgba color);
    // Borrowed until the list is cleared. `serial` tells one picture's pixels from another's.
    void picture(Vec2 at, const Image& image, std::uint32_t serial);

    // `run` with its pen starting at `baseline`: y is rounded to a pixel, x to a quarter.
    void run(const Run& run, Vec2 baseline, Rgba color);

private:
    void add(Command command);

    Vec2 size_;
    std::vector<Command> commands_;
    std::vector<Vec2> points_;
    std::vector<PlacedGlyph> glyphs_;
    std::vector<const Image*> pictures_;
    std::vector<Rect> clips_;
};

// One command a line, with rounded numbers: the text form of a picture, for tests. Glyphs are told
// by size, face (once for those of one face), number and pen.
std::string describe(const DrawList& list);

}  // namespace vitrine
