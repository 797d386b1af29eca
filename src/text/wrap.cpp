#include "text/wrap.h"

#include "base/utf8.h"

#include <linebreak.h>

#include <algorithm>
#include <functional>

namespace vitrine {

namespace {

constexpr std::string_view ellipsis = "…";

std::string_view without_end_blanks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\n");
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
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

Typesetter::Typesetter(const Fonts& fonts) : shaper_(fonts) {}

const Paragraph& Typesetter::set(std::string_view text, const TextStyle& style, const Room& room)
{
    const std::size_t hash = hash_of(text, style, room);
    std::uint32_t slot = paragraphs_.find(hash, [&](const Entry& entry) {
        return entry.style == style && entry.room == room && entry.text == text;
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
    }
    make(text, style, room, entry.paragraph);
    paragraphs_.weigh(slot);
    return entry.paragraph;
}

RunId Typesetter::line(std::string_view text, const TextStyle& style, float width_px)
{
    const RunId whole = shaper_.shape(text, style);
    if (shaper_[whole].width <= width_px) return whole;
    return set(text, style, {static_cast<std::int32_t>(width_px), 0, 1}).lines.front();
}

void Typesetter::find_pieces(std::string_view text)
{
    static const bool is_ready = (init_linebreak(), true);
    (void)is_ready;
    breaks_.resize(text.size());
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "",
                        breaks_.data());
    pieces_.clear();
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_last = i + 1 == text.size();
        const bool must = breaks_[i] == LINEBREAK_MUSTBREAK;
        if (!must && breaks_[i] != LINEBREAK_ALLOWBREAK && !is_last) continue;
        pieces_.push_back({from, i + 1, must && text[i] == '\n'});
        from = i + 1;
    }
}

// Without blanks at its end, as a line shows it; ruler_ has measured `text`.
float Typesetter::width_of(std::string_view text, std::size_t from, std::size_t to) const
{
    return ruler_.width(from, from + without_end_blanks(text.substr(from, to - from)).size());
}

// Where the bytes from `from` on that fit into `width` end, at `to` at the latest; whole code
// points, at least one.
std::size_t Typesetter::fitting(std::string_view text, std::size_t from, std::size_t to,
                                float width) const
{
    std::size_t end = from;
    for (std::size_t at = from; at < to;) {
        next_code_point(text, at);
        if (end > from && width_of(text, from, at) > width) break;
        end = at;
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

void Typesetter::make(std::string_view text, const TextStyle& style, const Room& room,
                      Paragraph& out)
{
    out.lines.clear();
    out.width = 0;
    out.line_height = static_cast<float>(room.line_height_px);
    out.is_cut = false;
    const auto width = static_cast<float>(room.width_px);
    const auto is_last_line = [&] {
        return room.max_lines > 0 &&
               out.lines.size() + 1 == static_cast<std::size_t>(room.max_lines);
    };
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

    shaper_.measure(text, style, ruler_);
    if (room.max_lines == 1 && text.find('\n') == std::string_view::npos) {
        // One line: it does not matter where it could break.
        if (width_of(text, 0, text.size()) > width) return add_cut(0, text.size());
        if (!text.empty()) add_text(0, text.size());
        return;
    }
    find_pieces(text);
    std::size_t from = 0;  // where the present line starts
    std::size_t to = 0;    // and what is sure to stand on it
    for (const Piece& piece : pieces_) {
        while (width_of(text, from, piece.to) > width) {
            if (is_last_line()) return add_cut(from, text.size());
            // One word that is wider than the room is broken inside.
            if (to == from) to = fitting(text, from, piece.to, width);
            add_text(from, to);
            from = to;
            if (from >= piece.to) break;
        }
        to = piece.to;
        if (!piece.must_end) continue;
        if (is_last_line() && without_end_blanks(text.substr(to)).size() > 0)
            return add_cut(from, to);
        add_text(from, to);
        from = to;
    }
    if (to > from) add_text(from, to);
}

float Typesetter::widest_word(std::string_view text, const TextStyle& style)
{
    float widest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        widest = std::max(widest, shaper_[shaper_.shape(text.substr(at, end - at), style)].width);
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
