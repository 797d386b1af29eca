// Text and style → a run of placed glyphs, cached.
//
// A glyph that the style's face lacks comes from the fallback face, then as that face's box with
// one warning. Takes whole texts, left to right, with kerning inside a face.
//
// The cache drops what was unused for longest. Code that keeps a RunId for longer than a frame must
// ask is_alive() before it uses it again, and shape the text anew where the run is gone.
#pragma once

#include "base/geom.h"
#include "text/face.h"
#include "text/kept.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct TextStyle {
    FaceId face = FaceId::Sans;
    bool in_capitals = false;
    std::int32_t size_64 = 0;      // pixels to the em, in 1/64
    std::int32_t tracking_64 = 0;  // added after each glyph, in 1/64 pixel

    bool operator==(const TextStyle&) const = default;
    float size_px() const { return static_cast<float>(size_64) / 64.0F; }
};

std::size_t hash_of(std::string_view text, const TextStyle& style);

struct RunGlyph {
    std::uint32_t glyph = 0;
    FaceId face{};
    float x = 0;  // pen, in pixels from the start of the run
    GlyphText says{};
};

struct Run {
    std::vector<RunGlyph> glyphs;  // blanks are left out
    float width = 0;               // advance of the whole, without trailing tracking
    float ascent = 0;              // of the style's face, positive
    float descent = 0;
    float capitals = 0;  // height of capital letters
    std::int32_t size_64 = 0;

    // The baseline, on whole pixels, that centres the run on `middle` by its capitals.
    float baseline(float middle) const { return rounded(middle + capitals / 2); }
};

// Whether every character of `text` has a glyph and is written from left to right, the one way that
// runs know.
bool can_show(const Fonts& fonts, FaceId face, std::string_view text);

// How far the code points of a text reach, so that any part of it can be measured at once.
class Ruler {
public:
    // Width of the bytes from `from` to `to`, whole code points, as if they were shaped alone.
    float width(std::size_t from, std::size_t to) const
    {
        return to > from ? after_[to] - before_[from] : 0;
    }

private:
    friend class Shaper;
    std::vector<float> before_;  // by the byte that a code point begins at: where its glyph does
    std::vector<float> after_;   // by the byte that it ends before: where the pen is then
};

// The number of a slot of the cache and, in its upper half, which use of the slot this is: so the
// id of a run that was dropped is never that of another. RunId{} is no run: always alive, without
// glyphs.
enum class RunId : std::uint64_t {};

constexpr std::size_t most_run_bytes = std::size_t{16} * 1024 * 1024;

class Shaper {
public:
    // Borrows `fonts`, which must outlive it.
    explicit Shaper(const Fonts& fonts);

    // The run of `text` in `style`; made once, then found. Finding allocates nothing.
    RunId shape(std::string_view text, const TextStyle& style);

    // The same text `scale` times as large; found without looking for the text.
    RunId scaled(RunId run, float scale);

    // Where its code points stand, without keeping a run: for trying where a line could break.
    // Stops where glyphs, blanks not counted, have taken more than `enough` pixels; returns how
    // many bytes it has measured.
    std::size_t measure(std::string_view text, const TextStyle& style, float enough,
                        Ruler& out) const;

    // Whether the run is still there. If so it counts as used in this frame, and the trim() that
    // ends the frame leaves it.
    bool is_alive(RunId run) const;

    // Counts as use, too. A run that was dropped is an empty one.
    const Run& operator[](RunId run) const;

    // What the run says; empty of one that was dropped. Borrowed: until the next run is made.
    std::string_view text(RunId run) const;

    const Fonts& fonts() const { return *fonts_; }

    // Between frames: once more than `limit` runs, or most_run_bytes, are kept, drops those unused
    // for longest, some hundreds in a frame (see Kept) and none that this frame has used.
    void trim(std::size_t limit);

    // Drops everything; all RunIds are void, and generation() is another one.
    void forget();
    std::uint32_t generation() const { return generation_; }

    std::size_t size() const { return runs_.size(); }
    std::size_t bytes() const { return runs_.bytes(); }

private:
    struct Entry {
        std::string text;
        TextStyle style;
        Run run;
        float scale = 1;  // of the run that was asked for last as this one on another scale
        RunId scaled{};

        std::size_t bytes() const;
        void clear();
    };
    template <class See>
    float place(std::string_view text, const TextStyle& style, See see) const;

    const Fonts* fonts_;
    mutable Kept<Entry> runs_;  // reading a run is using it
    std::vector<RunGlyph> scratch_;
    std::uint32_t generation_ = 0;
};

}  // namespace vitrine
