// One font face: metrics, glyph ids, kerning, and outlines turned into 8-bit coverage.
//
// stb_truetype is named in face.cpp alone. A face keeps the bytes it was opened from.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace vitrine {

// The faces the design uses, then the fallback for glyphs that they lack.
enum class FaceId : std::uint8_t { SerifBold, SerifItalic, Sans, SansBold, NarrowBold, Fallback };
constexpr std::size_t face_count = 6;

// One glyph as it looks on pixels. Those of one key have the same coverage.
struct GlyphKey {
    std::uint32_t glyph = 0;
    std::int32_t size_64 = 0;
    FaceId face{};
    std::uint8_t quarter = 0;  // pen offset in quarters of a pixel

    bool operator==(const GlyphKey&) const = default;

    // All of it in one number: equal for equal keys only. No glyph's is 0, for none is of size 0.
    std::uint64_t number() const
    {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(size_64)) << 32U |
               static_cast<std::uint64_t>(glyph & 0xFFFFU) << 16U |
               static_cast<std::uint64_t>(face) << 8U | quarter;
    }
};

// What a glyph says, so that what is printed can be searched: its character, and whether a blank
// stands before it, since blanks have no glyphs.
struct GlyphText {
    std::uint32_t bits = 0;

    static GlyphText of(char32_t c, bool follows_blank)
    {
        return {static_cast<std::uint32_t>(c) | (follows_blank ? blank : 0U)};
    }
    char32_t character() const { return bits & ~blank; }
    bool follows_blank() const { return (bits & blank) != 0; }
    bool operator==(const GlyphText&) const = default;

    static constexpr std::uint32_t blank = 0x8000'0000U;  // no character has this bit
};

// Coverage of one glyph: rows of `width` bytes, 255 inside. `left` and `top` place its first pixel
// relative to the pen on the baseline (y downwards, so `top` is usually negative).
struct GlyphBitmap {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> coverage;
};

class Face {
public:
    Face(Face&&) noexcept;
    Face& operator=(Face&&) noexcept;
    ~Face();

    const std::string& name() const;
    // The font file that it was opened from.
    const std::string& bytes() const;

    // 0 where the face lacks it.
    std::uint32_t glyph(char32_t code_point) const;

    // In pixels at a size of `px` pixels to the em.
    float advance(std::uint32_t glyph, float px) const;
    float kerning(std::uint32_t left, std::uint32_t right, float px) const;
    float ascent(float px) const;    // above the baseline, positive
    float descent(float px) const;   // below the baseline, positive
    float capitals(float px) const;  // height of its capital letters

    // Rasterises at `px` pixels to the em with the pen at x = `offset` (0 … 1) of a pixel.
    // Slow (it allocates and scan-converts): call it for a glyph that is new.
    void rasterise(std::uint32_t glyph, float px, float offset, GlyphBitmap& out) const;

private:
    friend Result<Face> open_face(std::string bytes, std::string name);
    struct Font;
    explicit Face(std::unique_ptr<Font> font);
    std::unique_ptr<Font> font_;
};

// Fails if `bytes` are not a TrueType font that can be used; says which table is damaged. A glyph
// whose own outline is damaged has no ink.
Result<Face> open_face(std::string bytes, std::string name);

// How words of a language are parted, as a file of libhyphen has it (hyphens.h).
struct HyphenPatterns {
    std::string language;  // "de"
    std::string bytes;
};

// What texts are set with.
struct Fonts {
    std::vector<Face> faces;              // of the design, indexed by FaceId
    std::vector<HyphenPatterns> hyphens;  // of languages that have any

    const Face& operator[](FaceId face) const { return faces[static_cast<std::size_t>(face)]; }
};

}  // namespace vitrine
