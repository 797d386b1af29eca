// Paragraphs: text broken into lines by UAX 14, cut with an ellipsis where it must be, cached.
//
// Measures without rasterising. What a paragraph costs is bounded by the room that it is given, not
// by the length of its text.
#pragma once

#include "text/breaks.h"
#include "text/hyphens.h"
#include "text/kept.h"
#include "text/shape.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

constexpr std::size_t most_paragraph_bytes = std::size_t{8} * 1024 * 1024;

// Of a paragraph that may have as many lines as it takes: some 100 pages of print.
constexpr std::int32_t most_lines = 4'000;

constexpr std::size_t most_measured = 2'000;

// Ends a line that breaks a word. Authors mostly write U+002D.
constexpr std::string_view hyphen = "\u2010";

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
    std::int32_t max_lines = 0;  // 0: as many as it takes, up to most_lines

    bool operator==(const Room&) const = default;
};

// Whether a line that was cut still says something: its first letters alone do not.
inline bool says_enough(const Run& run)
{
    return run.glyphs.size() > 8;
}

class Typesetter {
public:
    explicit Typesetter(const Fonts& fonts);

    // The language of what is set from now on.
    void speak(std::string_view language) { hyphens_.speak(language); }

    // Lines of `text` no wider than the room ('\n' forces a break; a word that is wider alone is
    // broken inside, where its language parts it if that is known, with a hyphen that is not the
    // author's if it has only letters). Found again without allocating. The reference is good until
    // the next call of trim(), and so are its runs.
    const Paragraph& set(std::string_view text, const TextStyle& style, const Room& room);

    // One line, cut with an ellipsis if it is wider than `width_px`.
    RunId line(std::string_view text, const TextStyle& style, float width_px);

    // How wide `text` is on one line, and how wide the widest of its words is; in less room that
    // would be broken. Of a text of more than most_measured bytes, its beginning counts.
    float width(std::string_view text, const TextStyle& style);
    float widest_word(std::string_view text, const TextStyle& style);

    // As width(), without keeping a run: for texts of which most are not shown.
    float measured(std::string_view text, const TextStyle& style);

    // As LineBreaks::first_sentence().
    std::size_t first_sentence(std::string_view text) { return breaks_.first_sentence(text); }

    Shaper& shaper() { return shaper_; }
    const Shaper& shaper() const { return shaper_; }
    const Run& operator[](RunId run) const { return shaper_[run]; }

    // As the shaper's: counts as use.
    bool is_alive(RunId run) const { return shaper_.is_alive(run); }

    // Between frames, with Shaper::trim's meaning for runs and paragraphs.
    void trim(std::size_t limit);

    // Drops everything; all RunIds are void, and generation() is another one.
    void forget();
    std::uint32_t generation() const { return shaper_.generation(); }

    std::size_t size() const { return paragraphs_.size(); }

private:
    struct Entry {
        std::string text;
        TextStyle style;
        Room room;
        std::size_t language = 0;  // as Hyphens has it
        Paragraph paragraph;

        std::size_t bytes() const;
        void clear();
    };
    void make(std::string_view text, const TextStyle& style, const Room& room, Paragraph& out);
    void measure(std::string_view text, const TextStyle& style, float enough);
    std::size_t fitting(std::string_view text, std::size_t from, std::size_t to, float width) const;
    std::size_t add_part(std::string_view text, std::size_t from, std::size_t to, float width,
                         Paragraph& out);
    std::size_t parting(std::string_view text, std::size_t from, std::size_t end);
    RunId cut_line(std::string_view text, std::size_t from, std::size_t to, const TextStyle& style,
                   float width);

    Shaper shaper_;
    Kept<Entry> paragraphs_;
    // The text in hand and what is known of it: often it is tried in one room after the other.
    std::string text_;
    TextStyle style_;
    std::size_t measured_ = 0;  // of its bytes
    Ruler ruler_;
    std::vector<TextPiece> pieces_;  // none: not looked for
    LineBreaks breaks_;
    Hyphens hyphens_;
    std::string cut_;
};

}  // namespace vitrine
