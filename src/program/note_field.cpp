#include "program/note_field.h"

#include "data/trail_keys.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

constexpr float note_pad = 12;  // between the frame and the letters
constexpr float caret_width = 2;
constexpr float selected_end = 6;  // of a line whose end is selected, too

// The bytes of a line, with the blanks at its end and without what ends it.
struct NoteLine {
    std::size_t from = 0;
    std::size_t to = 0;
};

// A text between two line ends, broken into lines. It has at least one, which may be empty.
void append_lines(const NoteLook& look, Typesetter& type, std::string_view note, NoteLine part,
                  std::vector<NoteLine>& out)
{
    const std::string_view text = note.substr(part.from, part.to - part.from);
    out.push_back(part);
    std::size_t at = part.from;
    const Paragraph& paragraph = type.set(text, look.style, {look.width, look.line, 0});
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
        std::string_view line = type.shaper().text(paragraph.lines[i]);
        // The hyphen of a word that is too wide for the field is not in the note.
        if (note.substr(at).find(line) == std::string_view::npos && line.ends_with(hyphen))
            line.remove_suffix(hyphen.size());
        const std::size_t begin = note.find(line, at);
        if (begin == std::string_view::npos || begin > part.to) break;
        if (i > 0) {
            out.back().to = begin;
            out.push_back({begin, part.to});
        }
        at = begin + line.size();
    }
}

std::vector<NoteLine> lines_of(const NoteLook& look, Typesetter& type, std::string_view note)
{
    std::vector<NoteLine> lines;
    for (std::size_t from = 0; from <= note.size();) {
        const std::size_t to = std::min(note.find('\n', from), note.size());
        append_lines(look, type, note, {from, to}, lines);
        from = to + 1;
    }
    return lines;
}

// The line that the caret is in: at a break it is at the beginning of the next one.
std::size_t line_at(const std::vector<NoteLine>& lines, std::size_t caret)
{
    std::size_t line = lines.size() - 1;
    while (line > 0 && lines[line].from > caret)
        --line;
    return line;
}

float x_in(Typesetter& type, const NoteLook& look, std::string_view note, const NoteLine& line,
           std::size_t at)
{
    const std::size_t end = std::clamp(at, line.from, line.to);
    return type.measured(note.substr(line.from, end - line.from), look.style);
}

// The place in a line that is nearest to `x`.
std::size_t place_at(Typesetter& type, const NoteLook& look, std::string_view note,
                     const NoteLine& line, float x)
{
    std::size_t best = line.from;
    float left = 0;
    while (best < line.to) {
        const std::size_t next = std::min(letter_after(note, best), line.to);
        const float right = x_in(type, look, note, line, next);
        if (x < (left + right) / 2) break;
        best = next;
        left = right;
    }
    // The end of a line that goes on is the beginning of the next one.
    const bool goes_on = best == line.to && best < note.size() && note[best] != '\n';
    return goes_on && best > line.from ? letter_before(note, best) : best;
}

NoteLook look_of(const PanelFrame& f, float width)
{
    const float room = std::max(f.px(24), width - 2 * f.px(note_pad));
    return {.style = f.metrics.style(Role::Small),
            .width = static_cast<int>(room),
            .line = static_cast<int>(f.metrics.line_height(Role::Small))};
}

// Where the caret goes by lines: a byte of the note.
std::size_t gone_by_line(const NoteLook& look, Typesetter& type, std::string_view note,
                         std::size_t caret, LineWay way)
{
    const std::vector<NoteLine> lines = lines_of(look, type, note);
    const std::size_t line = line_at(lines, caret);
    const auto at_x_of_caret = [&](std::size_t other) {
        return place_at(type, look, note, lines[other], x_in(type, look, note, lines[line], caret));
    };
    switch (way) {
    case LineWay::Up: return line == 0 ? 0 : at_x_of_caret(line - 1);
    case LineWay::Down: return line + 1 == lines.size() ? note.size() : at_x_of_caret(line + 1);
    case LineWay::Begin: return lines[line].from;
    case LineWay::End: break;
    }
    return place_at(type, look, note, lines[line], 1e9F);
}

class NotePainter {
public:
    NotePainter(PanelFrame& f, const TrailStop& stop, const NoteRoom& room)
        : f_(f)
        , stop_(stop)
        , look_(look_of(f, room.width))
        , lines_(lines_of(look_, f.type, stop.note))
        , caret_(caret_in(f.state, stop))
        , key_(note_key(stop.milestone))
    {}

    float height(const NoteRoom& room) const
    {
        const auto all = static_cast<int>(lines_.size());
        const int most = room.most_lines > 0 ? std::min(all, room.most_lines) : all;
        const int shown = std::max(most, room.least_lines);
        return std::max(f_.px(f_.setting.policy.chrome.target),
                        static_cast<float>(shown * look_.line) + 2 * f_.px(note_pad));
    }

    void draw(Vec2 at, const NoteRoom& room)
    {
        const Rect box{at.x, at.y, room.width, height(room)};
        const bool scrolls = room.most_lines > 0;
        const float whole = static_cast<float>(lines_.size()) * static_cast<float>(look_.line) +
                            2 * f_.px(note_pad);
        f_.list.rect(box, f_.color(Token::Paper));
        Vec2 origin = at;
        if (scrolls) origin = f_.gui.begin_area("note", box, whole, index_of(*stop_.at) + 1);
        const Response r =
            field(scrolls ? Rect{origin.x, origin.y, box.w, std::max(whole, box.h)} : box);
        is_written_ = r.is_focused;
        take_pointer(r, origin);
        draw_lines(origin);
        if (is_written_) draw_caret(origin);
        if (scrolls) f_.gui.end_area();
        const bool is_lit = is_written_ || r.is_hovered;
        f_.list.frame(box, is_written_ ? f_.px(2) : f_.metrics.hairline(),
                      f_.color(is_lit ? Token::Ink : Token::Muted));
    }

private:
    Response field(const Rect& box)
    {
        return f_.gui.widget({.role = SemanticRole::Field,
                              .key = key_,
                              .name = f_.words[word::trail_note],
                              .value = stop_.note,
                              .rect = box,
                              .color = f_.color(stop_.note.empty() ? Token::Muted : Token::Ink),
                              .background = f_.color(Token::Paper),
                              .text_px = look_.style.size_px()});
    }

    Vec2 corner(Vec2 origin) const
    {
        return {origin.x + f_.px(note_pad), origin.y + f_.px(note_pad)};
    }

    std::size_t place_under(Vec2 pointer, Vec2 origin) const
    {
        const Vec2 from = corner(origin);
        const float down = std::floor((pointer.y - from.y) / static_cast<float>(look_.line));
        const float last = static_cast<float>(lines_.size()) - 1;
        const auto line = static_cast<std::size_t>(std::clamp(down, 0.0F, last));
        return place_at(f_.type, look_, stop_.note, lines_[line], pointer.x - from.x);
    }

    // A press puts the caret there; the mouse, held down, selects. A finger may mean to scroll, so
    // it counts where it is lifted, unless the note is written already.
    void take_pointer(const Response& r, Vec2 origin)
    {
        const bool is_put = r.has_begun && (!r.is_by_finger || r.is_focused);
        if (is_put || (r.is_clicked && !r.is_focused)) {
            f_.wanted.emplace_back(action::SetFocus{note_field(stop_.milestone)});
            f_.wanted.emplace_back(action::PlaceCaret{place_under(r.at, origin), Selecting::No});
        } else if (r.is_held && r.is_focused && !r.is_by_finger) {
            const std::size_t at = place_under(r.at, origin);
            if (at != caret_.caret) f_.wanted.emplace_back(action::PlaceCaret{at, Selecting::Yes});
        }
    }

    void draw_lines(Vec2 origin)
    {
        const Vec2 from = corner(origin);
        const auto high = static_cast<float>(look_.line);
        if (stop_.note.empty() && !is_written_) {
            const Run& run = f_.type[f_.type.line(f_.words[word::trail_write], look_.style,
                                                  static_cast<float>(look_.width))];
            f_.list.run(run, {from.x, run.baseline(from.y + high / 2)}, f_.color(Token::Muted));
        }
        const std::string_view note = stop_.note;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const NoteLine& line = lines_[i];
            const float y = from.y + high * static_cast<float>(i);
            if (is_written_) draw_selected(line, {from.x, y});
            const RunId id =
                f_.type.shaper().shape(note.substr(line.from, line.to - line.from), look_.style);
            const Run& run = f_.type[id];
            f_.list.run(run, {from.x, run.baseline(y + high / 2)}, f_.color(Token::Ink));
        }
    }

    void draw_selected(const NoteLine& line, Vec2 at)
    {
        if (caret_.is_empty() || caret_.from() > line.to || caret_.to() <= line.from) return;
        const float left = x_in(f_.type, look_, stop_.note, line, caret_.from());
        const float right = x_in(f_.type, look_, stop_.note, line, caret_.to());
        const float beyond = caret_.to() > line.to ? f_.px(selected_end) : 0;
        f_.list.rect({at.x + left, at.y, right - left + beyond, static_cast<float>(look_.line)},
                     f_.color(Token::Line));
    }

    void draw_caret(Vec2 origin)
    {
        const Vec2 from = corner(origin);
        const std::size_t line = line_at(lines_, caret_.caret);
        const float x = std::min(x_in(f_.type, look_, stop_.note, lines_[line], caret_.caret),
                                 static_cast<float>(look_.width));
        const auto high = static_cast<float>(look_.line);
        const Rect caret{rounded(from.x + x), rounded(from.y + high * static_cast<float>(line)),
                         f_.px(caret_width), high};
        f_.list.rect(caret, f_.color(Token::Red));
        f_.gui.show_line_in_area(caret,
                                 (std::uint64_t{caret_.caret} << 20U) + stop_.note.size() + 1);
        if (f_.note_look == nullptr) return;
        *f_.note_look = look_;
        f_.note_look->caret = caret;
    }

    PanelFrame& f_;
    const TrailStop& stop_;
    NoteLook look_;
    std::vector<NoteLine> lines_;
    CaretPlace caret_;
    std::string key_;
    bool is_written_ = false;
};

}  // namespace

float height_of_note(PanelFrame& f, const TrailStop& stop, const NoteRoom& room)
{
    return NotePainter(f, stop, room).height(room);
}

void draw_note(PanelFrame& f, const TrailStop& stop, Vec2 at, const NoteRoom& room)
{
    NotePainter(f, stop, room).draw(at, room);
}

std::optional<action::PlaceCaret> moved_by_line(const MoveByLine& move, const State& state,
                                                const NoteLook& look, Typesetter& type)
{
    const auto place = noted_stop(state);
    if (!place) return std::nullopt;
    const TrailStop& stop = state.trail.kept.stops[*place];
    const std::size_t caret = caret_in(state, stop).caret;
    return action::PlaceCaret{gone_by_line(look, type, stop.note, caret, move.way), move.selecting};
}

}  // namespace vitrine
