// Text and style → a run of placed glyphs, cached.
//
// A glyph that the style's face lacks comes from the fallback face, then as that face's box with
// one warning. Takes whole texts, left to right, with kerning inside a face.
#pragma once

#include "text/face.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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

struct RunGlyph {
    std::uint32_t glyph = 0;
    FaceId face{};
    float x = 0;  // pen, in pixels from the start of the run
};

struct Run {
    std::vector<RunGlyph> glyphs;  // blanks are left out
    float width = 0;               // advance of the whole, without trailing tracking
    float ascent = 0;              // of the style's face, positive
    float descent = 0;
    std::int32_t size_64 = 0;
};

enum class RunId : std::uint32_t {};

class Shaper {
public:
    // Borrows `fonts`, which must outlive it.
    explicit Shaper(const Fonts& fonts);

    // The run of `text` in `style`; made once, then found. Finding allocates nothing.
    RunId shape(std::string_view text, const TextStyle& style);

    // Its width alone, without keeping the run: for trying where a line could break.
    float measure(std::string_view text, const TextStyle& style) const
    {
        return make(text, style).width;
    }

    const Run& operator[](RunId run) const { return runs_[static_cast<std::size_t>(run)]; }
    const Fonts& fonts() const { return *fonts_; }

    // Between frames: forgets everything once more than `limit` runs are kept. Then all RunIds are
    // void and generation() is another one; caches that hold RunIds name it as an input.
    void trim(std::size_t limit);
    std::uint32_t generation() const { return generation_; }

private:
    struct Key {
        std::string text;
        TextStyle style;
    };
    struct KeyView {
        std::string_view text;
        TextStyle style;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const KeyView& key) const;
        std::size_t operator()(const Key& key) const;
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const KeyView& a, const Key& b) const;
        bool operator()(const Key& a, const KeyView& b) const;
        bool operator()(const Key& a, const Key& b) const;
    };
    Run make(std::string_view text, const TextStyle& style) const;

    const Fonts* fonts_;
    std::vector<Run> runs_;
    std::unordered_map<Key, RunId, Hash, Equal> found_;  // looked up, never walked
    std::uint32_t generation_ = 0;
};

}  // namespace vitrine
