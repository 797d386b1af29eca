#include "text/wrap.h"

#include "base/utf8.h"

#include <linebreak.h>

#include <algorithm>
#include <functional>

namespace vitrine {

namespace {

constexpr std::string_view ellipsis = "…";

struct Piece {
    std::size_t from = 0;
    std::size_t to = 0;  // past its last byte, trailing blanks included
    bool must_end = false;
};

// The pieces between which UAX 14 allows a line to break.
std::vector<Piece> pieces_of(std::string_view text)
{
    static const bool is_ready = (init_linebreak(), true);
    (void)is_ready;
    std::vector<char> breaks(text.size());
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "",
                        breaks.data());
    std::vector<Piece> pieces;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_last = i + 1 == text.size();
        const bool must = breaks[i] == LINEBREAK_MUSTBREAK;
        if (!must && breaks[i] != LINEBREAK_ALLOWBREAK && !is_last) continue;
        pieces.push_back({from, i + 1, must && text[i] == '\n'});
        from = i + 1;
    }
    return pieces;
}

std::string_view without_end_blanks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\n");
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
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
    entry.paragraph = make(text, style, room);
    paragraphs_.weigh(slot);
    return entry.paragraph;
}

RunId Typesetter::line(std::string_view text, const TextStyle& style, float width_px)
{
    const RunId whole = shaper_.shape(text, style);
    if (shaper_[whole].width <= width_px) return whole;
    return set(text, style, {static_cast<std::int32_t>(width_px), 0, 1}).lines.front();
}

// How many bytes of `text` fit into `width`, whole code points, at least one.
std::size_t Typesetter::fitting(std::string_view text, const TextStyle& style, float width,
                                std::string_view end)
{
    std::vector<std::size_t> stops;
    for (std::size_t at = 0; at < text.size();) {
        next_code_point(text, at);
        stops.push_back(at);
    }
    const auto fits = [&](std::size_t stop) {
        std::string part(without_end_blanks(text.substr(0, stop)));
        part += end;
        return shaper_.measure(part, style) <= width;
    };
    // Kerning makes widths not quite monotonous, but near enough for a search by halves.
    std::size_t low = 0;
    std::size_t high = stops.size();
    while (high - low > 1) {
        const std::size_t middle = (low + high) / 2;
        (fits(stops[middle]) ? low : high) = middle;
    }
    return stops[low];
}

RunId Typesetter::cut_line(std::string_view rest, const TextStyle& style, float width)
{
    const std::size_t most = fitting(rest, style, width, ellipsis);
    std::string_view kept = without_end_blanks(rest.substr(0, most));
    // A whole word is better than a part of one, where that keeps more than half of the line.
    const std::size_t blank = kept.rfind(' ');
    const bool splits_word = most < rest.size() && rest[most] != ' ' && rest[most - 1] != ' ';
    if (splits_word && blank != std::string_view::npos && blank * 2 > kept.size())
        kept = without_end_blanks(kept.substr(0, blank));
    constexpr std::string_view dangling = ",;:-";
    while (!kept.empty() && dangling.find(kept.back()) != std::string_view::npos)
        kept.remove_suffix(1);
    return shaper_.shape(std::string(kept) + std::string(ellipsis), style);
}

Paragraph Typesetter::make(std::string_view text, const TextStyle& style, const Room& room)
{
    Paragraph paragraph{.line_height = static_cast<float>(room.line_height_px)};
    const auto width = static_cast<float>(room.width_px);
    const auto measured = [&](std::size_t from, std::size_t to) {
        return shaper_.measure(without_end_blanks(text.substr(from, to - from)), style);
    };
    const auto is_last_line = [&] {
        return room.max_lines > 0 &&
               paragraph.lines.size() + 1 == static_cast<std::size_t>(room.max_lines);
    };
    const auto add = [&](RunId run) {
        paragraph.lines.push_back(run);
        paragraph.width = std::max(paragraph.width, shaper_[run].width);
    };
    const auto add_text = [&](std::size_t from, std::size_t to) {
        add(shaper_.shape(without_end_blanks(text.substr(from, to - from)), style));
    };

    std::size_t from = 0;  // where the present line starts
    std::size_t to = 0;    // and what is sure to stand on it
    for (const Piece& piece : pieces_of(text)) {
        std::size_t piece_from = piece.from;
        while (measured(from, piece.to) > width) {
            if (is_last_line()) {
                add(cut_line(text.substr(from), style, width));
                paragraph.is_cut = true;
                return paragraph;
            }
            if (to > from) {
                add_text(from, to);
            } else {
                // One word, wider than the room: broken inside.
                to = from + fitting(text.substr(from, piece.to - from), style, width, {});
                add_text(from, to);
            }
            from = std::max(to, std::min(piece_from, to));
            to = from;
            piece_from = from;
            if (from >= piece.to) break;
        }
        to = piece.to;
        if (!piece.must_end) continue;
        if (is_last_line() && without_end_blanks(text.substr(to)).size() > 0) {
            add(cut_line(text.substr(from, to - from), style, width));
            paragraph.is_cut = true;
            return paragraph;
        }
        add_text(from, to);
        from = to;
    }
    if (to > from) add_text(from, to);
    return paragraph;
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
