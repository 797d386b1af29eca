// DrawList: what a frame looks like, as typed commands in paint order.
//
// The commands are plain values in vectors that are reused from frame to frame. The timeline's
// painting and the panels record them; the raster, the accelerated renderer and describe() read
// them. All coordinates are device pixels. Each command keeps the clip that was in force, so that
// it can be understood without the commands before it. A text is a list of glyphs with face,
// number, size and position; whoever draws it looks up their pixels or outlines.
#pragma once

#include "base/color.h"
#include "base/geom.h"
#include "draw/image.h"
#include "draw/small_pictures.h"
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
    Disc,      // fills the circle inside `box`; if `box` is wider than high, a bar with round ends
    Ring,      // outline inside that shape, `a` thick
    Line,      // from points[first] to points[first + 1], `a` thick; dashes of `b` and gaps of `c`
               // pixels, no dashes if `b` is 0
    Polygon,   // convex, points[first … first + count)
    Glyphs,    // glyphs[first … first + count)
    Picture,   // pictures[first], unscaled, with its left top pixel at that of `box`; `count` is a
               // serial number that no other picture has
    Shadow,    // soft shadow of `box`, blurred over `a` pixels; it must be drawn before the box
};

struct PlacedGlyph {
    GlyphKey key;
    std::int32_t x = 0;  // device pixel of the pen, which stands `key.quarter` quarters right of it
    std::int32_t y = 0;  // device pixel of the baseline
    GlyphText says{};    // for walks that keep texts as texts

    bool operator==(const PlacedGlyph&) const = default;
};

struct Command {
    CommandKind kind{};
    bool is_in_picture = false;  // part of a drawing, not of the screen around it
    Rgba color;
    Rgba color2;
    // Where the shape is; for lines and polygons all that they can cover. For glyphs it is made
    // from the metrics of the face, and italics and accents may reach beyond it.
    Rect box;
    Rect clip;  // nothing is drawn outside
    float a = 0;
    float b = 0;
    float c = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool operator==(const Command&) const = default;
};

// How much is seen of what comes or goes.
struct Veil {
    float shapes = 1;
    float letters = 1;  // with pictures
    Rgba ground;        // what lies over pictures instead
};

class DrawList {
public:
    // Removes all commands but keeps the memory. The clip becomes the whole canvas of `size`.
    void clear(Vec2 size);

    Vec2 size() const { return size_; }
    std::span<const Command> commands() const { return commands_; }
    std::span<const Vec2> points() const { return points_; }
    std::span<const PlacedGlyph> glyphs() const { return glyphs_; }
    std::span<const Image* const> pictures() const { return pictures_; }

    // Clips nest: until the matching pop_clip(), nothing is drawn outside `clip` or any clip
    // that was pushed before it. To pop more often than was pushed is a bug and stops the program.
    void push_clip(const Rect& clip);
    void pop_clip();
    const Rect& clip() const { return clips_.back(); }

    // Each of these adds the command of its name; see CommandKind. A command that nobody could see
    // (outside the clip, fully transparent, or without size) is left out.
    void rect(const Rect& box, Rgba color);
    void gradient(const Rect& box, Rgba left, Rgba right);
    void frame(const Rect& box, float thickness, Rgba color);
    void disc(Vec2 centre, float radius, Rgba color);
    void ring(Vec2 centre, float radius, float thickness, Rgba color);
    // Discs and rings that fill `box`, which must be at least as wide as high.
    void capsule(const Rect& box, Rgba color);
    void capsule_ring(const Rect& box, float thickness, Rgba color);
    void line(Vec2 from, Vec2 to, float thickness, Rgba color);
    void dashed_line(Vec2 from, Vec2 to, float thickness, float dash, float gap, Rgba color);
    void polygon(std::span<const Vec2> corners, Rgba color);
    void shadow(const Rect& box, float blur, Rgba color);
    // `image` is borrowed until the list is cleared. Different pixels need a different `serial`.
    void picture(Vec2 at, const Image& image, std::uint32_t serial);

    // What is added from now on is part of a picture, until it is ended. They do not nest.
    void begin_picture() { is_in_picture_ = true; }
    void end_picture() { is_in_picture_ = false; }

    // The same commands without glyphs, in `out`: what letters stand on.
    void copy_without_letters(DrawList& out) const;

    // Adds those commands of `other` that can be seen in `clip`, moved by `by`, which is rounded to
    // whole pixels. Its pictures stay borrowed.
    void append(const DrawList& other, Vec2 by, const Rect& clip);

    // Adds what is seen of `other`, `scale` times as large, with its corner at `at`. Letters stand
    // where they stood as near as pixels allow; `small` makes its pictures, and has to live on.
    void append_scaled(const DrawList& other, Vec2 at, float scale, SmallPictures& small);

    // Adds all of `other`, moved by `by` in whole pixels and behind a veil.
    void append_veiled(const DrawList& other, Vec2 by, const Veil& veil);
    // The commands from number `first` on, in `out`; its pictures stay borrowed.
    void copy_from(std::size_t first, DrawList& out) const;
    // Removes them. No clip may have been pushed since.
    void drop_from(std::size_t first);
    // Removes all pictures, for a list that is kept longer than they may be borrowed.
    void drop_pictures();

    // Adds the glyphs of `run`. The pen starts at `baseline`, whose y is rounded to a whole pixel
    // and x to a quarter.
    void run(const Run& run, Vec2 baseline, Rgba color);

private:
    void add(Command command);

    Vec2 size_;
    std::vector<Command> commands_;
    std::vector<Vec2> points_;
    std::vector<PlacedGlyph> glyphs_;
    std::vector<const Image*> pictures_;
    std::vector<Rect> clips_;
    bool is_in_picture_ = false;
};

// The list as text, for tests: one command a line, with rounded numbers. Glyphs are written with
// size, face (once for neighbours of the same face), number and pen position.
std::string describe(const DrawList& list);

}  // namespace vitrine
