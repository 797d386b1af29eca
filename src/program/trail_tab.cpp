// The page of a visitor's own trail: what was kept, in the visitor's order, with a note beside
// each.
//
// Like every tab it stands on the timeline, below the bar and above the axis. Where a window is
// narrow, the note and the buttons of a stop follow below its text.
#include "app/noting.h"
#include "data/evidence_keys.h"
#include "data/keep_keys.h"
#include "data/trail_keys.h"
#include "exhibit/worded_date.h"
#include "program/evidence_parts.h"
#include "program/note_field.h"
#include "program/panels.h"
#include "program/phone_code.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace vitrine {

namespace {

constexpr float least_wide_trail = 1000;   // units of a window with notes beside the texts
constexpr float most_text_width = 680;     // longer lines are hard to follow
constexpr float least_note_share = 0.38F;  // of the page
constexpr float most_note_width = 840;
constexpr float number_room = 52;
constexpr float sign_side = 48;
constexpr float signs_room = 3 * sign_side + 16;
constexpr int least_note_lines = 2;

class TrailPainter {
public:
    explicit TrailPainter(PanelFrame& f) : f_(f), trail_(f.state.trail.kept)
    {
        const Regions& regions = f.scene.regions;
        const float top = regions.top_bar.bottom();
        const float width = f.list.size().x;
        ground_ = {0, top, width, regions.axis.y - top};
        is_wide_ = width / f.metrics.scale >= least_wide_trail;
    }

    void draw()
    {
        f_.list.rect(ground_, f_.color(Token::Paper));
        f_.gui.add_ground("trail-ground", ground_);
        f_.semantics.add({.role = SemanticRole::Panel,
                          .key = "trail",
                          .name = f_.words[word::trail_tab],
                          .rect = ground_});
        const float left = px(is_wide_ ? 40 : 24);
        const float width = ground_.w - 2 * left;
        Pen measuring(f_, Pen::Mode::Measures);
        Column all{.pen = measuring, .f = f_, .width = width};
        lay_out(all);
        const Vec2 origin = f_.gui.begin_area("trail", ground_, all.y + px(24 + 32), 1);
        Pen pen(f_);
        Column column{
            .pen = pen, .f = f_, .x = origin.x + left, .y = origin.y + px(20), .width = width};
        lay_out(column);
        f_.gui.end_area();
    }

private:
    float px(float units) const { return f_.px(units); }

    void lay_out(Column& c)
    {
        put_head(c);
        if (trail_.stops.empty()) {
            c.space(24);
            Column text = beside(c, c.x, std::min(c.width, px(720)));
            text.put(f_.words[word::trail_empty], on_paper(Role::Lead));
            c.y = text.y;
            return;
        }
        lay_out_trail_code(c, trail_);
        for (std::size_t place = 0; place < trail_.stops.size(); ++place)
            put_stop(c, place);
    }

    // ---- the head: what it is, and what can be done with all of it

    std::string counts() const
    {
        const auto count = static_cast<std::int64_t>(trail_.stops.size());
        std::string text = f_.words.counted(word::trail_count, count);
        if (const std::size_t notes = noted_in(trail_); notes > 0)
            text += " · " + f_.words.counted(word::trail_noted, static_cast<std::int64_t>(notes));
        return text;
    }

    void put_head(Column& c)
    {
        const float target = px(sign_side);
        const float top = c.y;
        const float buttons = width_of_buttons(c.pen);
        const float room = c.width - target - px(24);
        const bool is_beside = buttons > 0 && room - buttons > px(360);
        Column title = beside(c, c.x, is_beside ? room - buttons - px(24) : room);
        title.put(f_.words[word::trail_tab], on_paper(Role::Title));
        if (!trail_.stops.empty()) title.put(counts(), on_paper(Role::Text));
        title.put(f_.words[f_.setting.policy.keeps ? word::settings_kept : word::settings_not_kept],
                  on_paper(Role::Caption, Token::Muted));
        if (const std::size_t gone = gone_from(trail_); gone > 0) {
            title.space(6);
            title.put(f_.words.counted(word::trail_gone_count, static_cast<std::int64_t>(gone)),
                      on_paper(Role::Small));
        }
        // As one reads: the cross at the end of its row comes before the buttons below it.
        const Rect close{c.x + c.width - target, top, target, target};
        if (is_beside) {
            put_buttons(c, {c.x + room - buttons, c.y});
            draw_close(c, close);
            c.y = std::max(title.y, c.y + target);
        } else {
            draw_close(c, close);
            c.y = title.y + px(12);
            if (buttons > 0) c.y += put_buttons(c, {c.x, c.y});
        }
        c.space(20);
    }

    void draw_close(const Column& c, const Rect& box)
    {
        const bool is_closed =
            c.pen.draws() && draw_sign({"close-trail", f_.words[word::evidence_close], "×"}, box);
        if (is_closed) f_.wanted.emplace_back(action::ToggleTrail{});
    }

    struct HeadButton {
        std::string_view key;
        Word word;
        Action action;
        ButtonLook look{};
    };

    std::vector<HeadButton> head_buttons() const
    {
        std::vector<HeadButton> buttons;
        if (trail_.stops.empty()) return buttons;
        if (gone_from(trail_) < trail_.stops.size()) {
            buttons.push_back(
                {"trail-tour", word::trail_tour, action::TourTrail{}, ButtonLook::Filled});
        }
        if (f_.setting.policy.keeps && gone_from(trail_) < trail_.stops.size())
            buttons.push_back({"make-lesson", word::trail_lesson, action::MakeLesson{}});
        if (f_.setting.policy.keeps)
            buttons.push_back({"export-trail", word::trail_export, action::ExportTrail{}});
        return buttons;
    }

    float width_of(const Pen& pen, const HeadButton& button) const
    {
        return std::ceil(pen.width_of(f_.words[button.word], Role::Strong)) + px(40);
    }

    float width_of_buttons(const Pen& pen) const
    {
        float all = 0;
        for (const HeadButton& button : head_buttons())
            all += width_of(pen, button) + (all > 0 ? px(12) : 0);
        return all;
    }

    // Side by side, or below each other where there is no room for that. Returns their height.
    float put_buttons(Column& c, Vec2 at)
    {
        float x = at.x;
        float y = at.y;
        const float high = px(sign_side);
        for (const HeadButton& button : head_buttons()) {
            const float w = std::min(width_of(c.pen, button), c.width);
            if (x > at.x && x + w > c.x + c.width) {
                x = at.x;
                y += high + px(8);
            }
            if (c.pen.button(button.key, {x, y, w, high}, f_.words[button.word], button.look))
                f_.wanted.push_back(button.action);
            x += w + px(12);
        }
        return y + high - at.y;
    }

    // ---- a stop

    void put_stop(Column& c, std::size_t place)
    {
        const TrailStop& stop = trail_.stops[place];
        const float top = c.y;
        if (c.pen.draws()) {
            f_.list.rect({c.x, top, c.width, f_.metrics.hairline()}, f_.color(Token::Line));
            c.pen.text({c.x, top + px(18)}, px(number_room - 8), std::to_string(place + 1),
                       on_paper(Role::CardTitle, Token::Muted));
        }
        const float left = c.x + px(number_room);
        const float right = c.x + c.width;
        const float below_rule = top + px(16);
        const float signs = px(signs_room);
        const float room = right - left - signs - px(2 * 24);  // of a text and its note
        const bool has_notes = f_.setting.policy.has_keyboard;
        const float least = has_notes ? std::floor(c.width * least_note_share) : 0;
        const float text_w = is_wide_ ? std::min(px(most_text_width), room - least) : right - left;
        const float notes = std::min(px(most_note_width), room - text_w);
        Column text = beside(c, left + px(16), text_w - px(16));
        text.y = below_rule;
        put_text(text, stop);
        float bottom = text.y;
        if (is_wide_) {
            const float note_h = put_note(c, stop, {left + text_w + px(24), below_rule}, notes);
            bottom = std::max({bottom, below_rule + note_h, below_rule + px(sign_side)});
            put_signs(c, place, {right - signs, below_rule});
        } else {
            bottom += px(10);
            bottom += put_note(c, stop, {left, bottom}, right - left) + px(8);
            put_signs(c, place, {left - px(8), bottom});
            bottom += px(sign_side);
        }
        if (c.pen.draws()) {
            const Token bar = stop.at ? lane_color(stop) : Token::Muted;
            f_.list.rect({left, below_rule + px(3), px(4), text.y - below_rule - px(4)},
                         f_.color(bar));
        }
        c.y = bottom + px(16);
        if (c.pen.draws() && focused_stop(f_.state) == place)
            show_moved({c.x, top, c.width, c.y - top}, place);
    }

    Token lane_color(const TrailStop& stop) const
    {
        return token_of(f_.exhibit().lanes[index_of(f_.exhibit()[*stop.at].lane)].color);
    }

    void put_text(Column& c, const TrailStop& stop)
    {
        if (!stop.at) {
            c.put(stop.title, on_paper(Role::CardTitle, Token::Muted));
            c.put(f_.words[word::trail_gone], on_paper(Role::Small, Token::Muted));
            return;
        }
        const Milestone& milestone = f_.exhibit()[*stop.at];
        const Lane& lane = f_.exhibit().lanes[index_of(milestone.lane)];
        c.put(fmt::format("{} · {}", worded_date(milestone, f_.words), f_.text(lane.name)),
              on_paper(Role::SmallLabel, lane_color(stop)));
        Pen::Ink ink = on_paper(Role::CardTitle);
        ink.language = f_.language_of(milestone.title);
        const Pen::Pressed pressed = c.pen.link("stop-" + stop.milestone, {c.x, c.y}, c.width,
                                                f_.text(milestone.title), ink);
        c.y += pressed.height + px(2);
        if (pressed.is_pressed) f_.wanted.emplace_back(action::Select{*stop.at});
        Pen::Ink summary = on_paper(Role::Small);
        summary.names = Pen::Ink::Names::Plain;
        c.put(milestone.summary, summary);
    }

    // The field, or what was written, where nobody can write. Returns its height.
    float put_note(Column& c, const TrailStop& stop, Vec2 at, float width)
    {
        if (!f_.setting.policy.has_keyboard && stop.note.empty()) return 0;
        if (!f_.setting.policy.has_keyboard)
            return c.pen.text(at, width, stop.note, on_paper(Role::Small));
        const NoteRoom room{.width = width, .least_lines = least_note_lines};
        if (c.pen.draws()) draw_note(f_, stop, at, room);
        return height_of_note(f_, stop, room);
    }

    struct StopSign {
        std::string_view before;  // the milestone's id, in the key
        Word name;
        std::string_view sign;
        Action action;
        bool is_useful = true;
    };

    void put_signs(Column& c, std::size_t place, Vec2 at)
    {
        if (!c.pen.draws()) return;
        const TrailStop& stop = trail_.stops[place];
        const std::string_view title =
            stop.at ? f_.text(f_.exhibit()[*stop.at].title) : std::string_view(stop.title);
        const std::array<StopSign, 3> signs{
            {{"stop-up-", word::trail_up, "↑", action::MoveStop{-1, place}, place > 0},
             {"stop-down-", word::trail_down, "↓", action::MoveStop{1, place},
              place + 1 < trail_.stops.size()},
             {"stop-remove-", word::trail_remove, "×", action::RemoveStop{place}}}
        };
        for (const StopSign& sign : signs) {
            const Rect box{at.x, at.y, px(sign_side), px(sign_side)};
            at.x += box.w + px(8);
            if (!sign.is_useful) continue;
            const std::string key = fmt::format("{}{}", sign.before, stop.milestone);
            const std::string name = f_.words.with(sign.name, {title});
            if (draw_sign({key, name, sign.sign}, box)) f_.wanted.push_back(sign.action);
        }
    }

    struct PaperSign {
        std::string_view key;
        std::string_view name;
        std::string_view sign;
    };

    // A button without a box, on the page itself.
    bool draw_sign(const PaperSign& sign, const Rect& box)
    {
        const TextStyle style = f_.metrics.style(Role::Heading);
        const Response r = f_.gui.widget({.role = SemanticRole::Button,
                                          .key = sign.key,
                                          .name = sign.name,
                                          .rect = box,
                                          .color = f_.color(Token::Ink),
                                          .background = f_.color(Token::Paper),
                                          .text_px = style.size_px()});
        const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
        f_.list.rect(box, mixed(f_.color(Token::Paper), f_.color(Token::Ink), tint));
        const Run& run = f_.type[f_.type.line(sign.sign, style, box.w)];
        f_.list.run(run, {box.centre().x - run.width / 2, run.baseline(box.centre().y)},
                    f_.color(Token::Ink));
        if (r.is_focused) {
            f_.gui.show_in_area(box);
            paint_focus(grown(box, -px(4)), f_.metrics, f_.theme, f_.list);
        }
        return r.is_clicked;
    }

    // A stop that the keyboard moves stays in sight; while its note is written, the caret does.
    void show_moved(const Rect& row, std::size_t place)
    {
        if (!is_noting(f_.state)) f_.gui.show_line_in_area(row, place + 1);
    }

    PanelFrame& f_;
    const Trail& trail_;
    Rect ground_;
    bool is_wide_ = false;
};

}  // namespace

void draw_trail(PanelFrame& f)
{
    TrailPainter(f).draw();
}

}  // namespace vitrine
