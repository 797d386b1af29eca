#include "text/wrap.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace vitrine {

namespace {

constexpr std::string_view ellipsis = "…";

constexpr bool is_end_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

std::string_view without_end_blanks(std::string_view text)
{
    while (!text.empty() && is_end_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::int32_t lines_of(const Room& room)
{
    return room.max_lines > 0 ? room.max_lines : most_lines;
}

// At most the first `bytes` of `text`, whole code points.
std::string_view beginning(std::string_view text, std::size_t bytes)
{
    if (bytes >= text.size()) return text;
    const auto continues = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    };
    for (int i = 0; i < 3 && bytes > 0 && continues(bytes); ++i)
        --bytes;
    return text.substr(0, bytes);
}

// The part of `text` that could have space in the room, and more: all but the oddest of texts take
// more than an eighth of a pixel for each of their bytes. What is beyond is never looked at.
std::string_view relevant(std::string_view text, const Room& room)
{
    const auto width = static_cast<std::size_t>(std::max(room.width_px, 0)) + 64;
    return beginning(text, static_cast<std::size_t>(lines_of(room)) * width * 8);
}

// Neither a comma nor "of" or "и" stands well before an ellipsis.
std::string_view without_dangling(std::string_view kept)
{
    constexpr std::string_view dangling = ",;:-";
    const auto is_short = [](std::string_view word) {
        // Code points: every byte but those that continue one.
        return std::ranges::count_if(word, [](char c) {
                   return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
               }) <= 2;
    };
    for (;;) {
        while (!kept.empty() && dangling.find(kept.back()) != std::string_view::npos)
            kept.remove_suffix(1);
        const std::size_t blank = kept.rfind(' ');
        if (blank == std::string_view::npos || !is_short(kept.substr(blank + 1))) return kept;
        // What is left must still be a word.
        const std::string_view before = without_end_blanks(kept.substr(0, blank));
        if (is_short(before)) return kept;
        kept = before;
    }
}

// Whether it is a word: letters, and what may stand around them in a sentence.
bool is_of_letters(std::string_view word)
{
    constexpr std::string_view around = "-\"'(),;!?";
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    while (word.ends_with('.'))
        word.remove_suffix(1);
    return std::ranges::all_of(
        word, [&](char c) { return is_letter(c) || around.find(c) != std::string_view::npos; });
}

bool is_of_word(char32_t c)
{
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_sign = (c >= 0xA0 && c < 0xC0) || (c >= 0x2000 && c < 0x2070);
    return !is_sign;
}

// A part of a text.
struct Letters {
    std::size_t from = 0;
    std::size_t to = 0;
};

// The letters around the place `at`, which stands before one of them; else nothing.
Letters letters_around(std::string_view text, std::size_t at)
{
    Letters found{at, at};
    std::size_t begin = text.rfind(' ', at);
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    found.from = begin;
    for (std::size_t next = begin; next < text.size();) {
        const std::size_t own = next;
        if (is_of_word(next_code_point(text, next))) {
            found.to = next;
            continue;
        }
        if (own >= at) break;
        found.from = next;
        found.to = next;
    }
    return found;
}

std::size_t hash_of(std::string_view text, const TextStyle& style, const Room& room)
{
    std::size_t hash = hash_of(text, style);
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    };
    mix(static_cast<std::uint64_t>(room.width_px) << 20U |
        static_cast<std::uint64_t>(room.line_height_px) << 4U);
    mix(static_cast<std::uint64_t>(room.max_lines));
    return hash;
}

}  // namespace

std::size_t Typesetter::Entry::bytes() const
{
    return sizeof(Entry) + text.capacity() + paragraph.lines.capacity() * sizeof(RunId);
}

void Typesetter::Entry::clear()
{
    // A long text's memory is not kept for the next one, which is probably short.
    constexpr std::size_t usual_bytes = 256;
    if (text.capacity() > usual_bytes) *this = {};
    text.clear();
    paragraph.lines.clear();
}

Typesetter::Typesetter(const Fonts& fonts) : shaper_(fonts), hyphens_(fonts.hyphens) {}

const Paragraph& Typesetter::set(std::string_view whole, const TextStyle& style, const Room& room)
{
    const std::string_view text = relevant(whole, room);
    const std::size_t language = hyphens_.language();
    const std::size_t hash = hash_of(text, style, room) ^ language * 0x9E3779B97F4A7C15ULL;
    std::uint32_t slot = paragraphs_.find(hash, [&](const Entry& entry) {
        return entry.style == style && entry.room == room && entry.language == language &&
               entry.text == text;
    });
    const bool is_known = slot != Recent::none;
    if (!is_known) slot = paragraphs_.add(hash);
    Entry& entry = paragraphs_[slot];
    const auto lives = [this](RunId run) { return is_alive(run); };
    if (is_known && std::ranges::all_of(entry.paragraph.lines, lives)) return entry.paragraph;
    if (!is_known) {
        entry.text = text;
        entry.style = style;
        entry.room = room;
        entry.language = language;
    }
    make(text, style, room, entry.paragraph);
    paragraphs_.weigh(slot);
    return entry.paragraph;
}

RunId Typesetter::line(std::string_view text, const TextStyle& style, float width_px)
{
    const Room room{static_cast<std::int32_t>(width_px), 0, 1};
    if (relevant(text, room).size() == text.size()) {
        const RunId whole = shaper_.shape(text, style);
        if (shaper_[whole].width <= width_px) return whole;
    }
    const std::vector<RunId>& lines = set(text, style, room).lines;
    return lines.empty() ? RunId{} : lines.front();
}

// Where the bytes from `from` on that fit into `width` end, at `to` at the latest; whole code
// points, at least one.
std::size_t Typesetter::fitting(std::string_view text, std::size_t from, std::size_t to,
                                float width) const
{
    std::size_t end = from;
    for (std::size_t at = from; at < to; end = at) {
        const bool is_blank = is_end_blank(text[at]);
        next_code_point(text, at);
        // A line shows no blanks at its end, so they always fit.
        if (end > from && !is_blank && ruler_.width(from, at) > width) break;
    }
    return end;
}

RunId Typesetter::cut_line(std::string_view text, std::size_t from, std::size_t to,
                           const TextStyle& style, float width)
{
    const float dots = shaper_[shaper_.shape(ellipsis, style)].width;
    const std::size_t most = fitting(text, from, to, width - dots);
    std::string_view kept = without_end_blanks(text.substr(from, most - from));
    // A whole word is better than a part of one, where that keeps more than half of the line.
    const std::size_t blank = kept.rfind(' ');
    const bool splits_word = most < to && text[most] != ' ' && text[most - 1] != ' ';
    if (splits_word && blank != std::string_view::npos && blank * 2 > kept.size())
        kept = without_end_blanks(kept.substr(0, blank));
    kept = without_dangling(kept);
    cut_.assign(kept);
    cut_ += ellipsis;
    return shaper_.shape(cut_, style);
}

// Takes `text` in hand and measures it, at least until `enough` pixels are taken.
void Typesetter::measure(std::string_view text, const TextStyle& style, float enough)
{
    // One that was measured in part is measured again, from its beginning.
    if (measured_ == text_.size() && text == text_ && style == style_) return;
    text_.assign(text);
    style_ = style;
    measured_ = shaper_.measure(text, style, enough, ruler_);
    pieces_.clear();
}

// Where the word that a line from `from` on is full of is parted by the rules of its language, at
// `end` at the latest; `end` itself where no rule is known or none helps.
std::size_t Typesetter::parting(std::string_view text, std::size_t from, std::size_t end)
{
    const Letters word = letters_around(text, from);
    if (end >= word.to) return end;
    const std::vector<std::size_t>& places =
        hyphens_.of(text.substr(word.from, word.to - word.from));
    const auto beyond = std::ranges::upper_bound(places, end - word.from);
    if (beyond == places.begin()) return end;
    const std::size_t place = word.from + *std::prev(beyond);
    return place > from ? place : end;
}

// A word is wider than the room: its part from `from` to `to` begins with a line of its own, with a
// hyphen where the word has only letters; addresses and numbers mean something else with one.
// Returns where the line ends.
std::size_t Typesetter::add_part(std::string_view text, std::size_t from, std::size_t to,
                                 float width, Paragraph& out)
{
    const std::size_t blank = text.rfind(' ', from);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    const std::string_view word = text.substr(begin, text.find(' ', from) - begin);
    const bool has_hyphen = is_of_letters(word);
    const float sign = has_hyphen ? shaper_[shaper_.shape(hyphen, style_)].width : 0;
    std::size_t end = fitting(text, from, to, width - sign);
    if (has_hyphen && end < to) end = parting(text, from, end);
    cut_.assign(without_end_blanks(text.substr(from, end - from)));
    if (has_hyphen) cut_ += hyphen;
    out.lines.push_back(shaper_.shape(cut_, style_));
    out.width = std::max(out.width, shaper_[out.lines.back()].width);
    return end;
}

void Typesetter::make(std::string_view text, const TextStyle& style, const Room& room,
                      Paragraph& out)
{
    out.lines.clear();
    out.width = 0;
    out.line_height = static_cast<float>(room.line_height_px);
    out.is_cut = false;
    const auto width = static_cast<float>(room.width_px);
    const auto most = static_cast<std::size_t>(lines_of(room));
    const auto is_last_line = [&] { return out.lines.size() + 1 == most; };
    const auto add = [&](RunId run) {
        out.lines.push_back(run);
        out.width = std::max(out.width, shaper_[run].width);
    };
    const auto add_text = [&](std::size_t from, std::size_t to) {
        add(shaper_.shape(without_end_blanks(text.substr(from, to - from)), style));
    };
    const auto add_cut = [&](std::size_t from, std::size_t to) {
        add(cut_line(text, from, to, style, width));
        out.is_cut = true;
    };

    // A glyph alone may be wider than the room, and kerning brings glyphs closer together.
    const float enough = static_cast<float>(most) * (1.25F * width + 4 * style.size_px());
    measure(text, style, enough);
    text = text.substr(0, measured_);
    if (most == 1 && text.find('\n') == std::string_view::npos) {
        // One line: it does not matter where it could break.
        if (ruler_.width(0, without_end_blanks(text).size()) > width)
            return add_cut(0, text.size());
        if (!text.empty()) add_text(0, text.size());
        return;
    }
    if (pieces_.empty()) breaks_.find(text, pieces_);
    std::size_t from = 0;  // where the present line starts
    std::size_t to = 0;    // and what is sure to stand on it
    std::size_t seen = 0;  // where it would end with the piece, without blanks at its end
    for (const TextPiece& piece : pieces_) {
        const std::string_view shown =
            without_end_blanks(text.substr(piece.from, piece.to - piece.from));
        if (!shown.empty()) seen = piece.from + shown.size();
        while (ruler_.width(from, seen) > width) {
            if (is_last_line()) return add_cut(from, text.size());
            if (to == from) {
                to = add_part(text, from, piece.to, width, out);
            } else {
                add_text(from, to);
            }
            from = to;
            if (from >= piece.to) break;
        }
        to = piece.to;
        if (!piece.must_end) continue;
        if (is_last_line()) {
            const bool is_all = without_end_blanks(text.substr(to)).empty();
            return is_all ? add_text(from, to) : add_cut(from, to);
        }
        add_text(from, to);
        from = to;
    }
    if (to > from) add_text(from, to);
}

float Typesetter::width(std::string_view text, const TextStyle& style)
{
    return shaper_[shaper_.shape(beginning(text, most_measured), style)].width;
}

float Typesetter::measured(std::string_view whole, const TextStyle& style)
{
    const std::string_view text = beginning(whole, most_measured);
    measure(text, style, HUGE_VALF);
    return ruler_.width(0, text.size());
}

float Typesetter::widest_word(std::string_view whole, const TextStyle& style)
{
    const std::string_view text = beginning(whole, most_measured);
    measure(text, style, HUGE_VALF);
    float widest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        widest = std::max(widest, ruler_.width(at, end));
        at = end + 1;
    }
    return widest;
}

void Typesetter::trim(std::size_t limit)
{
    shaper_.trim(limit);
    paragraphs_.trim({.entries = limit, .bytes = most_paragraph_bytes});
}

void Typesetter::forget()
{
    shaper_.forget();
    paragraphs_.clear();
}

}  // namespace vitrine
