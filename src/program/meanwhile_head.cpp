// The heads of the columns on the page that cuts through time: which moment it is, how much goes on
// then, and what moves the cut; their feet on the axis; and the cuts on the minimap.
#include "data/cut_keys.h"
#include "program/meanwhile_parts.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>

namespace vitrine {

namespace {

constexpr float head_height = 52;
constexpr float head_button = 44;
constexpr float touched_button = 48;  // with the gap that fingers need
constexpr float narrow_column = 350;  // below it the buttons stand under the moment
constexpr float cut_foot_button = 44;

float head_button_of(const PanelFrame& f)
{
    return f.setting.policy.chrome.has_low_band ? touched_button : head_button;
}

enum class CutSign : std::uint8_t {
    Earlier,
    Later,
    PreviousChange,
    NextChange,
    Pin,
    Pinned,
    Close
};

struct CutButton {
    CutSign sign{};
    std::string_view key;
    Word name;
    Action action;
};

// What stands below the moment: how much goes on, and how that differs from the other one.
std::string count_of(const MeanwhileLook& look, std::size_t cut)
{
    const auto said = [&look](Word word, std::size_t number) {
        return look.f.words.with(word, {std::to_string(number)});
    };
    std::string text = said(word::cut_going_on, look.sheet.going_on(cut));
    if (cut == 1) text += " · " + std::string(look.f.words[word::cut_pinned]);
    if (!look.page.pinned || *look.page.pinned == look.page.at) return text;
    const CutComparison& found = look.sheet.comparison();
    const bool is_earlier = look.sheet.earlier() == cut;
    return text + " · " +
           (is_earlier ? said(word::cut_ended_count, found.ended)
                       : said(word::cut_begun_count, found.begun));
}

// What stands where in the heads; in two of them alike.
struct CutHeadPlan {
    bool has_buttons_below = false;  // of all words, where a column is narrow
    bool has_count_below = false;    // of the buttons, where it has no room beside them
    float count_width = 0;           // of a count that is not beside the buttons
    float height = 0;
};

std::size_t buttons_in(std::size_t cut)
{
    return cut == 0 ? 4 : 3;
}

// From the left edge of the words to the buttons beside them.
float room_beside_buttons(const MeanwhileLook& look, std::size_t cut)
{
    const auto count = static_cast<float>(buttons_in(cut));
    return look.column - look.px(count * head_button_of(look.f) + cut_sizes::strip_pad + 8);
}

CutHeadPlan plan_of_heads(const MeanwhileLook& look)
{
    CutHeadPlan plan{.has_buttons_below = look.column < look.px(narrow_column),
                     .count_width = look.column - look.px(2 * cut_sizes::strip_pad)};
    float count = 0;
    for (const auto& column : look.parting.columns()) {
        const std::string text = count_of(look, column.cut);
        count = std::max(count, put_cut_text(look.f, {.text = text, .role = Role::Caption}, {},
                                             plan.count_width, Pen::Mode::Measures));
        const float width = Pen(look.f, Pen::Mode::Measures).width_of(text, Role::Caption);
        plan.has_count_below |= width > room_beside_buttons(look, column.cut);
    }
    plan.has_count_below &= !plan.has_buttons_below;
    const float line = look.f.metrics.line_height(Role::Caption);
    plan.height = look.px(head_height);
    if (plan.has_buttons_below) plan.height += look.px(head_button_of(look.f)) + count - line;
    if (plan.has_count_below) plan.height = look.px(head_button_of(look.f) + 8) + count;
    return plan;
}

class CutHeadPainter {
public:
    CutHeadPainter(const MeanwhileLook& look, const Parting::Column& column,
                   const CutHeadPlan& plan)
        : look_(look)
        , plan_(plan)
        , f_(look.f)
        , cut_(column.cut)
        , box_{rounded(column.x), look.head.y, column.w, look.head.h}
        , back_(f_.color(Token::Ink))
        , front_(f_.color(Token::Paper))
    {}

    void draw_head()
    {
        f_.list.rect(box_, back_);
        f_.list.push_clip(intersection(box_, f_.list.clip()));
        draw_moment();
        std::array<CutButton, 4> all{};
        std::size_t count = 0;
        const CutColumn column = look_.column_of(cut_);
        all[count++] = {
            CutSign::Earlier, cut_ == 0 ? "cut-earlier" : "pinned-earlier", word::cut_earlier,
            action::StepCut{-1, action::CutStep::Short, column}
        };
        all[count++] = {
            CutSign::Later, cut_ == 0 ? "cut-later" : "pinned-later", word::cut_later,
            action::StepCut{1, action::CutStep::Short, column}
        };
        if (cut_ == 0)
            all[count++] = {look_.page.pinned ? CutSign::Pinned : CutSign::Pin, "cut-pin",
                            look_.page.pinned ? word::cut_unpin : word::cut_pin, action::PinCut{}};
        all[count++] = {CutSign::Close, cut_ == 0 ? "cut-close" : "pinned-close", word::cut_close,
                        action::DropCut{column}};
        const float side = px(head_button_of(f_));
        const float y = plan_.has_buttons_below ? box_.bottom() - side
                        : plan_.has_count_below ? box_.y
                                                : box_.y + (box_.h - side) / 2;
        const float buttons = side * static_cast<float>(count);
        float x = box_.x + look_.column - buttons - px(2);
        for (const CutButton& button : std::span(all).first(count)) {
            draw_button(button, {x, rounded(y), side, side});
            x += side;
        }
        f_.list.pop_clip();
    }

    // Its foot: the moment again on the axis, and the ways to where something changes.
    void draw_foot()
    {
        const Rect& axis = f_.scene.regions.axis;
        const Rect foot{box_.x, axis.y, box_.w, axis.h};
        f_.list.rect(foot, f_.color(Token::Panel));
        for (const float x : {foot.x, foot.right() - px(2)})
            f_.list.rect({x, foot.y, px(2), foot.h}, f_.color(Token::Ink));
        f_.list.rect({foot.x, foot.bottom() - px(2), foot.w, px(2)}, f_.color(Token::Ink));
        // Fingers press these buttons from a little above and below the axis, too.
        const bool is_touched = f_.setting.policy.chrome.has_low_band;
        const Rect pressed = is_touched ? grown(foot, px(6)) : foot;
        f_.list.push_clip(intersection(pressed, f_.list.clip()));
        const float side = px(cut_foot_button);
        const CutColumn column = look_.column_of(cut_);
        const Rect inside{foot.x, foot.y, look_.column, foot.h};
        front_ = f_.color(Token::Ink);
        back_ = f_.color(Token::Panel);
        draw_button(
            {
                CutSign::PreviousChange, cut_ == 0 ? "cut-previous" : "pinned-previous",
                word::cut_change_previous, action::StepCut{-1, action::CutStep::Change, column}
        },
            {inside.x + px(2), inside.y, side, inside.h - px(2)});
        draw_button(
            {
                CutSign::NextChange, cut_ == 0 ? "cut-next" : "pinned-next", word::cut_change_next,
                action::StepCut{1, action::CutStep::Change, column}
        },
            {inside.right() - side - px(2), inside.y, side, inside.h - px(2)});
        Pen pen(f_);
        const Rect middle = inset(inside, {side + px(4), 0, side + px(4), 0});
        pen.centred(middle, worded(moment(), f_.words), {.role = Role::AxisYear});
        f_.list.pop_clip();
    }

private:
    float px(float units) const { return f_.px(units); }
    const Moment& moment() const { return *look_.page.moment(look_.column_of(cut_)); }

    void draw_button(const CutButton& button, const Rect& box)
    {
        const Response r = f_.gui.widget({.role = SemanticRole::Button,
                                          .key = button.key,
                                          .name = f_.words[button.name],
                                          .rect = box,
                                          .min_target_px = px(f_.setting.policy.chrome.target),
                                          .color = front_,
                                          .background = back_,
                                          .text_px = f_.metrics.style(Role::Strong).size_px()});
        if (r.is_hovered || r.is_held)
            f_.list.rect(grown(box, -px(4)), mixed(back_, front_, r.is_held ? 0.35F : 0.2F));
        draw_sign(button.sign, box.centre());
        if (r.is_focused) paint_focus(grown(box, -px(7)), f_.metrics, f_.theme, f_.list);
        if (r.is_clicked) f_.wanted.push_back(button.action);
    }

    void chevron(Vec2 at, float way)
    {
        const float u = px(5);
        f_.list.line({at.x - way * u * 0.6F, at.y - u * 1.4F}, {at.x + way * u * 0.6F, at.y},
                     px(2.5F), front_);
        f_.list.line({at.x + way * u * 0.6F, at.y}, {at.x - way * u * 0.6F, at.y + u * 1.4F},
                     px(2.5F), front_);
    }

    void draw_sign(CutSign sign, Vec2 at)
    {
        const float u = px(5);
        switch (sign) {
        case CutSign::Earlier: return chevron(at, -1);
        case CutSign::Later: return chevron(at, 1);
        // To an edge at which something begins or ends.
        case CutSign::PreviousChange:
            chevron({at.x + px(2), at.y}, -1);
            return f_.list.rect({at.x - u * 1.5F, at.y - u * 1.5F, px(2.5F), u * 3}, front_);
        case CutSign::NextChange:
            chevron({at.x - px(2), at.y}, 1);
            return f_.list.rect({at.x + u * 1.2F, at.y - u * 1.5F, px(2.5F), u * 3}, front_);
        case CutSign::Pin:
        case CutSign::Pinned: {
            const Vec2 top{at.x, at.y - u * 0.8F};
            if (sign == CutSign::Pinned)
                f_.list.disc(top, u, front_);
            else
                f_.list.ring(top, u, px(2), front_);
            return f_.list.line({at.x, at.y + u * 0.2F}, {at.x, at.y + u * 2}, px(2.5F), front_);
        }
        case CutSign::Close:
            f_.list.line({at.x - u, at.y - u}, {at.x + u, at.y + u}, px(2.5F), front_);
            return f_.list.line({at.x + u, at.y - u}, {at.x - u, at.y + u}, px(2.5F), front_);
        }
    }

    void draw_moment()
    {
        const float title_h = f_.metrics.line_height(Role::CardTitle);
        const float left = box_.x + px(cut_sizes::strip_pad);
        const float beside = room_beside_buttons(look_, cut_);
        const float wide = plan_.count_width;
        const std::string count = count_of(look_, cut_);
        const bool is_below = plan_.has_buttons_below || plan_.has_count_below;
        const Rect under{0, 0, is_below ? wide : beside, height_of_count(count)};
        // As high as if it had no more lines than the other head's.
        float top = box_.y + (box_.h - title_h - under.h) / 2;
        if (plan_.has_buttons_below)
            top = box_.y + px(head_height) / 2 -
                  (title_h + f_.metrics.line_height(Role::Caption)) / 2;
        if (plan_.has_count_below) top = box_.y + (px(head_button_of(f_)) - title_h) / 2;
        const Rect title{left, rounded(top), plan_.has_buttons_below ? wide : beside, title_h};
        const float y = plan_.has_count_below ? box_.y + px(head_button_of(f_)) : title.bottom();
        const bool is_typed_into = cut_ == 0 && is_typing_date(f_.state);
        // Whoever cannot write steps there.
        if (cut_ == 0 && f_.setting.policy.has_keyboard)
            draw_field(title, is_typed_into);
        else
            put_line(worded(moment(), f_.words), Role::CardTitle, title);
        if (is_typed_into)
            put_line(f_.words[look_.page.is_unknown ? word::cut_unknown : word::cut_enter],
                     Role::Caption, {left, y, under.w, f_.metrics.line_height(Role::Caption)});
        else
            put_count(count, {left, y, under.w, under.h});
    }

    float height_of_count(std::string_view text) const
    {
        const bool is_below = plan_.has_buttons_below || plan_.has_count_below;
        if (!is_below) return f_.metrics.line_height(Role::Caption);
        return put_cut_text(f_, {.text = text, .role = Role::Caption}, {}, plan_.count_width,
                            Pen::Mode::Measures);
    }

    void tell(std::string_view text, Role role, const Rect& box)
    {
        f_.semantics.add({.role = SemanticRole::Text,
                          .key = text,
                          .name = text,
                          .rect = intersection(box, f_.list.clip()),
                          .color = front_,
                          .background = back_,
                          .text_px = f_.metrics.style(role).size_px()});
    }

    void put_count(std::string_view text, const Rect& box)
    {
        put_cut_text(f_, {text, Role::Caption, front_}, {box.x, box.y}, box.w + 1,
                     Pen::Mode::Draws);
        tell(text, Role::Caption, box);
    }

    void put_line(std::string_view text, Role role, const Rect& box)
    {
        const TextStyle style = f_.metrics.style(role);
        const RunId id = f_.type.line(text, style, box.w);
        const Run& run = f_.type[id];
        f_.list.run(run, {box.x, run.baseline(box.centre().y)}, front_);
        tell(text, role, box);
        const std::string_view shown = f_.type.shaper().text(id);
        if (shown != text) f_.semantics.cut_to(shown);
    }

    // The moment can be typed where it stands.
    void draw_field(const Rect& box, bool is_typed_into)
    {
        const std::string said = is_typed_into ? look_.page.typed : worded(moment(), f_.words);
        const TextStyle style = f_.metrics.style(Role::CardTitle);
        const Run& run = f_.type[f_.type.shaper().shape(said, style)];
        // The head beside it is what the column is dragged by.
        Rect field = intersection(box, f_.list.clip());
        if (!is_typed_into) field.w = std::min(field.w, std::ceil(run.width));
        const Response r = f_.gui.widget({.role = SemanticRole::Field,
                                          .key = date_key,
                                          .name = f_.words[word::cut_date],
                                          .value = said,
                                          .rect = field,
                                          .min_target_px = px(f_.setting.policy.chrome.target),
                                          .color = front_,
                                          .background = back_,
                                          .text_px = style.size_px()});
        const float over = std::max(0.0F, run.width + px(3) - box.w);
        f_.list.push_clip(intersection(grown(box, px(3)), f_.list.clip()));
        f_.list.run(run, {box.x - (is_typed_into ? over : 0), run.baseline(box.centre().y)},
                    front_);
        if (is_typed_into) {
            const float x = box.x - over + run.width + px(2);
            f_.list.rect({rounded(x), box.y + px(2), px(2), box.h - px(4)}, front_);
        }
        f_.list.pop_clip();
        const float line = f_.metrics.hairline() * (r.is_hovered || is_typed_into ? 2.0F : 1.0F);
        const float w = is_typed_into ? box.w : std::min(box.w, run.width);
        f_.list.rect({box.x, box.bottom() - px(1), w, line},
                     with_opacity(front_, is_typed_into || r.is_hovered ? 1.0F : 0.5F));
        if (r.is_clicked) f_.wanted.emplace_back(action::TypeDate{});
    }

    const MeanwhileLook& look_;
    const CutHeadPlan& plan_;
    PanelFrame& f_;
    std::size_t cut_;
    Rect box_;
    Rgba back_;   // behind the signs
    Rgba front_;  // of the signs
};

}  // namespace

float height_of_cut_head(const MeanwhileLook& look)
{
    return plan_of_heads(look).height;
}

void draw_cut_heads(const MeanwhileLook& look)
{
    const CutHeadPlan plan = plan_of_heads(look);
    for (const auto& column : look.parting.columns()) {
        CutHeadPainter painter(look, column, plan);
        painter.draw_head();
        look.order.place(CutOrder::Zone::Heads, 0, look.part_at(column.x));
        painter.draw_foot();
        look.order.place(CutOrder::Zone::Feet, 0, look.part_at(column.x));
    }
}

void draw_cuts_on_minimap(const MeanwhileLook& look)
{
    PanelFrame& f = look.f;
    const Rect& map = f.scene.regions.minimap;
    if (map.is_empty()) return;
    std::array<float, most_cuts> places{};
    const float line = f.px(3);
    const Rgba ink = f.color(Token::Ink);
    for (const auto& column : look.parting.columns()) {
        const Moment& moment = *look.page.moment(look.column_of(column.cut));
        const float x = rounded(f.scene.mini.x(span_of(moment).centre()));
        places[column.cut] = x;
        f.list.rect({x - line / 2, map.y - f.px(8), line, map.h + f.px(12)}, ink);
    }
    if (!look.page.pinned) return;
    const std::string apart = worded_apart(look.page.at, *look.page.pinned, f.words);
    const float from = std::min(places[0], places[1]);
    const float to = std::max(places[0], places[1]);
    const TextStyle style = f.metrics.style(Role::SmallLabel);
    const Run& run = f.type[f.type.shaper().shape(apart, style)];
    const float w = run.width + f.px(16);
    const float middle = std::clamp((from + to) / 2, map.x + w / 2, map.right() - w / 2);
    const float h = f.metrics.line_height(Role::SmallLabel);
    const float y = std::max(map.y - f.px(6) - h / 2, f.scene.regions.axis.bottom());
    const Rect box{rounded(middle - w / 2), std::ceil(y), std::ceil(w), h};
    f.list.rect({from, map.y - f.px(7), to - from, f.px(2)}, ink);
    f.list.rect(box, f.color(Token::Paper));
    f.list.run(run, {box.x + f.px(8), run.baseline(box.centre().y)}, ink);
    f.semantics.add({.role = SemanticRole::Status,
                     .key = "cuts-apart",
                     .name = apart,
                     .rect = box,
                     .color = ink,
                     .background = f.color(Token::Paper),
                     .text_px = style.size_px()});
}

}  // namespace vitrine
