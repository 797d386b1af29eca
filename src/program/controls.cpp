// The large buttons of a touch screen: always the same in the same order, within everybody's
// reach. Nothing above the timeline needs a touch.
//
// They share the width of their band, in as many rows as it is high for. Their letters grow with
// the text; they themselves do not, since they are large enough for every finger.
#include "program/controls.h"

#include "data/keep_keys.h"
#include "data/staff_keys.h"
#include "data/touch_keys.h"
#include "data/word_keys.h"
#include "program/panel_slide.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

struct Control {
    std::string_view key;
    std::string_view label;  // empty: the sign alone
    std::string_view name;
    Action action;
    ControlSign sign = ControlSign::None;
    ButtonLook look = ButtonLook::Plain;
};

// They are made anew every frame and never allocate.
struct Controls {
    std::array<Control, 11> all;
    std::size_t count = 0;

    void add(const Control& control) { all[count++] = control; }
    std::span<const Control> span() const { return std::span(all).first(count); }
};

// `capitals` holds the label of a language without a name.
Controls controls_of(const PanelFrame& f, std::string& capitals)
{
    Controls out;
    const Words& w = f.words;
    const auto worded = [&](std::string_view key, Word word, const Action& action,
                            ControlSign sign = ControlSign::None,
                            ButtonLook look = ButtonLook::Plain) {
        out.add({key, w[word], w[word], action, sign, look});
    };
    worded("earlier", word::bar_earlier, action::StepTime{-1});
    worded("read-aloud", word::aloud_read, action::ReadAloud{Aloud::More}, ControlSign::Speaker);
    worded("later", word::bar_later, action::StepTime{1});
    out.add({"zoom-out", "−", w[word::bar_zoom_out], action::ZoomBy{1 / 1.8}});
    out.add({"zoom-in", "+", w[word::bar_zoom_in], action::ZoomBy{1.8}});
    out.add({"whole", w[word::bar_all], w[word::bar_whole], action::ShowAll{}});
    out.add({"search", {}, w[word::keys_find], action::Find{}, ControlSign::Lens});
    out.add(
        {"text-size", {}, w[word::bar_text_size], action::ChangeTextSize{0}, ControlSign::Letters});
    if (offered_languages(f.setting).size() > 1) {
        const LanguageId next = next_language(f.setting, f.state.preferences.language);
        const std::string_view label =
            language_label(f, f.exhibit().languages[index_of(next)], capitals);
        out.add({"language", label, label, action::NextLanguage{}});
    }
    const bool is_low = f.state.is_lowered;
    worded("lower", is_low ? word::bar_higher : word::bar_lower, action::Lower{},
           is_low ? ControlSign::Up : ControlSign::Down);
    worded("start-over", word::bar_start_over, action::StartOver{}, ControlSign::Again,
           ButtonLook::Filled);
    return out;
}

constexpr float sign_width = 24;
constexpr float after_sign = 10;
constexpr float most_pad = 24;  // beside what is in a button
constexpr float least_pad = 8;

// What stands in a button, without what is beside it.
float inner_width(const PanelFrame& f, const Pen& pen, const Control& control)
{
    const float label = control.label.empty() ? 0 : pen.width_of(control.label, Role::Strong);
    const float sign = control.sign == ControlSign::None      ? 0
                       : control.sign == ControlSign::Letters ? width_of_letters(f)
                                                              : f.px(sign_width);
    return label + sign + (label > 0 && sign > 0 ? f.px(after_sign) : 0);
}

// How the buttons share the band.
struct ControlRows {
    std::array<std::size_t, 5> begins{};  // of each row, and the end
    std::size_t count = 1;
    float pad = most_pad;
};

class RowMaker {
public:
    // `least` is the width of the narrowest, in pixels, whatever size the letters in `f` have.
    RowMaker(PanelFrame& f, std::span<const Control> controls, const Rect& band, float least)
        : f_(f), pen_(f), controls_(controls), band_(band), least_(least)
    {}

    // In so many rows, with as much padding as there is room for; false if there is too little.
    bool try_rows(std::size_t count, ControlRows& out)
    {
        out.count = std::min(count, controls_.size());
        for (out.pad = most_pad; out.pad >= least_pad; out.pad -= 2) {
            // What leads through time stands in a row of its own where there are two.
            out.begins = {0, 3, controls_.size()};
            if (out.count == 2 && width_of(0, 3, out.pad) <= room() &&
                width_of(3, controls_.size(), out.pad) <= room())
                return true;
            if (fill(out)) return true;
        }
        return false;
    }

    float room() const { return band_.w - 2 * gap(); }
    float gap() const { return f_.px(band_gap(f_.scene.spec.chrome)); }

    float width_of(const Control& control, float pad) const
    {
        return std::max(least_, inner_width(f_, pen_, control) + 2 * f_.px(pad));
    }
    float width_of(std::size_t first, std::size_t end, float pad) const
    {
        float all = 0;
        for (std::size_t i = first; i < end; ++i)
            all += width_of(controls_[i], pad) + (i > first ? gap() : 0);
        return all;
    }

private:
    // The narrowest rows that hold all of them, so that all rows are about as wide.
    bool fill(ControlRows& out) const
    {
        const float all = width_of(0, controls_.size(), out.pad);
        float most = all / static_cast<float>(out.count);
        while (most <= room()) {
            std::size_t next = 0;
            for (std::size_t row = 0; row < out.count; ++row) {
                out.begins[row] = next;
                while (next < controls_.size() &&
                       width_of(out.begins[row], next + 1, out.pad) <= most)
                    ++next;
            }
            out.begins[out.count] = next;
            if (next == controls_.size()) return true;
            most += f_.px(4);
        }
        return false;
    }

    PanelFrame& f_;
    Pen pen_;
    std::span<const Control> controls_;
    Rect band_;
    float least_;
};

void draw_control(PanelFrame& f, const Control& control, const Rect& box)
{
    const bool is_filled = control.look == ButtonLook::Filled;
    const Token back = is_filled ? Token::Ink : Token::Panel;
    const Token front = is_filled ? Token::Paper : Token::Ink;
    const Response r = f.gui.widget({.role = SemanticRole::Button,
                                     .key = control.key,
                                     .name = control.name,
                                     .rect = box,
                                     .color = f.color(front),
                                     .background = f.color(back),
                                     .text_px = f.metrics.style(Role::Strong).size_px()});
    f.list.rect(box, mixed(f.color(back), f.color(front), r.is_held ? 0.22F : 0.0F));
    if (!is_filled) f.list.frame(box, f.px(1.5F), f.color(Token::Ink));
    Pen pen(f);
    const float inner = inner_width(f, pen, control);
    float x = box.centre().x - std::min(inner, box.w - f.px(8)) / 2;
    if (control.sign == ControlSign::Letters) {
        draw_letters_sign(f, box.centre(), front);
    } else if (control.sign != ControlSign::None) {
        paint_control_sign(control.sign, {x + f.px(sign_width) / 2, box.centre().y}, f.px(10),
                           f.color(front), f.list);
        x += f.px(sign_width + after_sign);
    }
    if (!control.label.empty())
        pen.centred({x, box.y,
                     std::min(pen.width_of(control.label, Role::Strong) + f.px(1),
                              box.right() - f.px(4) - x),
                     box.h},
                    control.label, {.role = Role::Strong, .color = front, .behind = back});
    if (r.is_focused) paint_focus(box, f.metrics, f.theme, f.list);
    if (r.is_clicked) f.wanted.push_back(control.action);
}

}  // namespace

namespace {

void draw_band(PanelFrame& outer)
{
    const Rect& band = outer.scene.regions.low_band;
    outer.list.rect(band, outer.color(Token::Panel));
    outer.list.rect({band.x, band.y, band.w, outer.px(1.5F)}, outer.color(Token::Ink));
    PanelFrame f = outer;
    std::string capitals;
    const Controls made = controls_of(f, capitals);
    const std::span<const Control> controls = made.span();
    const Chrome& chrome = f.scene.spec.chrome;
    const float height = outer.px(chrome.primary);
    const float gap = outer.px(band_gap(chrome));
    const auto rows_in_band =
        static_cast<std::size_t>(std::max(1.0F, std::floor((band.h + gap) / (height + gap))));
    // Rather than that one is out of reach, all of them have smaller letters: where no size of the
    // screen is known that the letters could be true to.
    ControlRows rows;
    bool fits = false;
    for (int tries = 0; tries < 60 && !fits; ++tries) {
        RowMaker maker(f, controls, band, height);
        for (std::size_t count = 1; count <= std::min<std::size_t>(rows_in_band, 4) && !fits;
             ++count)
            fits = maker.try_rows(count, rows);
        if (!fits) f.metrics.scale *= 0.96F;
    }
    const RowMaker maker(f, controls, band, height);
    const float all = static_cast<float>(rows.count) * (height + gap) - gap;
    float y = rounded(band.y + (band.h - all) / 2);
    for (std::size_t row = 0; row < rows.count; ++row) {
        const std::size_t first = rows.begins[row];
        const std::size_t end = row + 1 == rows.count ? controls.size() : rows.begins[row + 1];
        if (first >= end) continue;
        const float spare = maker.room() - maker.width_of(first, end, rows.pad);
        const float more = std::max(0.0F, spare) / static_cast<float>(end - first);
        float x = band.x + gap;
        for (std::size_t i = first; i < end; ++i) {
            const float right = x + maker.width_of(controls[i], rows.pad) + more;
            draw_control(f, controls[i], {rounded(x), y, rounded(right) - rounded(x), height});
            x = right + gap;
        }
        y += height + gap;
    }
}

}  // namespace

void draw_controls(PanelFrame& f)
{
    const std::size_t first = f.list.commands().size();
    draw_band(f);
    if (f.slide == nullptr) return;
    const Regions& regions = f.scene.regions;
    const double now_s = seconds_between(0, f.now);
    Lowering& lowering = f.slide->lowering;
    lowering.follow({f.state.is_lowered, regions.low_band.y, regions.panel.y}, now_s,
                    f.state.preferences.reduces_motion ? Transition::Cuts : Transition::Fades);
    lowering.shift(f.list, first, rounded(lowering.buttons_by(now_s)));
}

void draw_always_there(PanelFrame& outer)
{
    if (!outer.setting.policy.chrome.has_low_band) return;
    PanelFrame f = outer;
    std::string capitals;
    const Controls made = controls_of(f, capitals);
    const float density = f.state.density;
    const float height = std::ceil(f.setting.policy.chrome.target * density);
    const float gap = std::ceil(true_size::gap_mm / true_size::unit_mm * density);
    const auto is_always = [](const Control& control) {
        return control.key == "text-size" || control.key == "language" ||
               control.key == "start-over";
    };
    const auto width_of = [&](const Control& control) {
        return std::max(height,
                        inner_width(f, Pen(f), control) + 2 * std::ceil(least_pad * density));
    };
    const auto all_of_them = [&] {
        float all = 0;
        for (const Control& control : made.span())
            all += is_always(control) ? width_of(control) + gap : 0;
        return all;
    };
    const Vec2 size = f.list.size();
    for (int tries = 0; tries < 40 && all_of_them() > size.x - gap; ++tries)
        f.metrics.scale *= 0.96F;
    float x = size.x - all_of_them();
    for (const Control& control : made.span()) {
        if (!is_always(control)) continue;
        const float w = width_of(control);
        draw_control(f, control, {rounded(x), size.y - gap - height, rounded(w), height});
        x += w + gap;
    }
}

Rect room_to_read_alone(const PanelFrame& f)
{
    const Vec2 size = f.list.size();
    const Rect& band = f.scene.regions.low_band;
    const auto& reach = f.scene.spec.chrome.reach;
    const float top = reach ? std::round(size.y * reach->from) : 0;
    const Rect& shelf = f.scene.regions.shelf;
    const float floor = shelf.is_empty() ? size.y : shelf.y;
    return {0, top, size.x, (band.is_empty() ? floor : band.y) - top};
}

void draw_title_bar(PanelFrame& f)
{
    const Rect& bar = f.scene.regions.title;
    f.list.rect(bar, f.color(Token::Panel));
    f.list.rect({bar.x, bar.bottom() - f.px(1.5F), bar.w, f.px(1.5F)}, f.color(Token::Ink));
    const float side = f.px(32);
    const Rect emblem{bar.x + f.px(14), rounded(bar.centre().y - side / 2), side, side};
    Pen pen(f);
    if (f.exhibit().emblem)
        pen.thumbnail(emblem, *f.exhibit().emblem);
    else
        paint_emblem(emblem, f.theme, f.list);
    const float x = emblem.right() + f.px(14);
    const float room = bar.right() - f.px(16) - x;
    const float title = f.metrics.line_height(Role::Heading);
    const float small = f.metrics.line_height(Role::Caption);
    const std::string_view subtitle = f.text(f.exhibit().subtitle);
    const bool has_both = !subtitle.empty() && pen.width_of(subtitle, Role::Caption) <= room;
    float y = rounded(bar.centre().y - (title + (has_both ? small : 0)) / 2);
    pen.text({x, y}, room, f.exhibit().title, {.role = Role::Heading, .max_lines = 1});
    y += title;
    if (has_both)
        pen.text({x, y}, room, f.exhibit().subtitle,
                 {.role = Role::Caption, .color = Token::Muted, .max_lines = 1});
}

}  // namespace vitrine
