// Paragraphs: text broken into lines by UAX 14, cut with an ellipsis where it must be, cached.
//
// Measures without rasterising. libunibreak is named in wrap.cpp alone.
#pragma once

#include "text/shape.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vitrine {

struct Paragraph {
    std::vector<RunId> lines;
    float width = 0;        // of the widest line
    float line_height = 0;  // as asked
    bool is_cut = false;    // the last line ends in an ellipsis that is not the author's

    float height() const { return line_height * static_cast<float>(lines.size()); }
};

// What a paragraph depends on. Widths are whole pixels, so that equal rooms find equal paragraphs.
struct Room {
    std::int32_t width_px = 0;
    std::int32_t line_height_px = 0;
    std::int32_t max_lines = 0;  // 0: as many as it takes

    bool operator==(const Room&) const = default;
};

class Typesetter {
public:
    explicit Typesetter(const Fonts& fonts);

    // Lines of `text` no wider than the room, where a word alone is not wider ('\n' forces a break;
    // a word that is wider is broken inside). Found again without allocating. The reference is good
    // until the next call of set() or trim().
    const Paragraph& set(std::string_view text, const TextStyle& style, const Room& room);

    // One line, cut with an ellipsis if it is wider than `width_px`.
    RunId line(std::string_view text, const TextStyle& style, float width_px);

    Shaper& shaper() { return shaper_; }
    const Run& operator[](RunId run) const { return shaper_[run]; }

    // Between frames, with Shaper::trim's meaning for runs and paragraphs.
    void trim(std::size_t limit);
    std::uint32_t generation() const { return shaper_.generation(); }

private:
    struct Key {
        std::string text;
        TextStyle style;
        Room room;
    };
    struct KeyView {
        std::string_view text;
        TextStyle style;
        Room room;
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
    Paragraph make(std::string_view text, const TextStyle& style, const Room& room);
    std::size_t fitting(std::string_view text, const TextStyle& style, float width,
                        std::string_view end);
    RunId cut_line(std::string_view rest, const TextStyle& style, float width);

    Shaper shaper_;
    std::vector<Paragraph> paragraphs_;
    std::unordered_map<Key, std::uint32_t, Hash, Equal> found_;  // looked up, never walked
};

}  // namespace vitrine
