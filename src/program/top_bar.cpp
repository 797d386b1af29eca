#include "data/keep_keys.h"
#include "data/word_keys.h"
#include "program/bar.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float bar_gap = 8;
constexpr float bar_pad = 14;     // of a button, beside its letters
constexpr float beside_bar = 24;  // the window's edge
constexpr float beside_field = 12;
constexpr float emblem_side = 44;
constexpr float least_bar_title = 150;
constexpr float panel_edge = 20;  // of the reading panel, and the field above it

// As wide as the reading panel, where there is room for that.
float field_width(const PanelFrame& f)
{
    const float units = f.list.size().x / f.metrics.scale;
    const float beside = std::min(480.0F, std::round(units * 0.42F));
    if (units >= 1100) return f.px(beside);
    return f.px(std::clamp(std::round(units * 0.32F), 116.0F, 400.0F));
}

Rect field_box(const PanelFrame& f)
{
    const Rect& bar = f.scene.regions.top_bar;
    const float w = field_width(f);
    const float h = std::min(f.px(48), bar.h - f.px(8));
    return {bar.right() - f.px(panel_edge) - w, rounded(bar.centre().y - f.px(1) - h / 2), w, h};
}

float width_of(const PanelFrame& f, const Pen& pen, std::string_view label)
{
    return std::max(f.px(f.setting.policy.chrome.target),
                    std::ceil(pen.width_of(label, Role::Strong)) + 2 * f.px(bar_pad));
}

// Of so many items, and of the menu of the others.
float width_of_items(const PanelFrame& f, const Pen& pen, const BarItems& items, std::size_t shown)
{
    float all = 0;
    for (std::size_t i = 0; i < shown; ++i)
        all += width_of(f, pen, items.all[i].label) + f.px(bar_gap);
    if (shown < items.count) all += width_of(f, pen, f.words[word::bar_more]) + f.px(bar_gap);
    return all - f.px(bar_gap);
}

float title_left(const PanelFrame& f)
{
    return f.px(beside_bar + emblem_side + 14);
}

// Nothing is drawn smaller for it: what has no room is in the menu.
std::size_t count_on_bar(const PanelFrame& f, const Pen& pen, const BarItems& items)
{
    const float title =
        std::min(pen.width_of(f.text(f.exhibit().title), Role::Heading), f.px(least_bar_title));
    const float room = field_box(f).x - f.px(beside_field) - title_left(f) - title - f.px(24);
    std::size_t shown = items.count;
    while (shown > 0 && width_of_items(f, pen, items, shown) > room)
        --shown;
    return shown;
}

bool draw_bar_button(PanelFrame& f, const BarItem& item, const Rect& box)
{
    const Rgba back = f.color(item.is_filled ? Token::Ink : Token::Panel);
    const Rgba front = f.color(item.is_filled   ? Token::Paper
                               : item.is_useful ? Token::Ink
                                                : Token::Muted);
    const Response r = f.gui.widget({.role = SemanticRole::Button,
                                     .key = item.key,
                                     .name = item.name,
                                     .rect = box,
                                     .min_target_px = f.px(f.setting.policy.chrome.target),
                                     .color = front,
                                     .background = back,
                                     .text_px = f.metrics.style(Role::Strong).size_px()});
    const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
    f.list.rect(box, mixed(back, front, tint));
    f.list.frame(box, f.metrics.hairline(), f.color(item.is_useful ? Token::Ink : Token::Line));
    const Run& run = f.type[f.type.line(item.label, f.metrics.style(Role::Strong), box.w)];
    f.list.run(run, {rounded(box.centre().x - run.width / 2), run.baseline(box.centre().y)}, front);
    if (r.is_focused) paint_focus(box, f.metrics, f.theme, f.list);
    return r.is_clicked;
}

void want(PanelFrame& f, const BarItem& item, const Rect& box)
{
    if (item.menu)
        f.wanted.emplace_back(action::OpenMenu{
            *item.menu, {box.right(), box.bottom() + f.px(6)}
        });
    else
        f.wanted.push_back(item.action);
}

// Whether two lines of `width` hold a text without breaking any of its words.
bool fits_in_two_lines(const PanelFrame& f, std::string_view text, Role role, float width)
{
    const TextStyle style = f.metrics.style(role);
    const auto line = static_cast<int>(f.metrics.line_height(role));
    return f.type.widest_word(text, style) <= width &&
           !f.type.set(text, style, {static_cast<int>(width), line, 2}).is_cut;
}

// A title that has no room is set smaller, in two lines, rather than cut.
void draw_small_title(PanelFrame& f, Pen& pen, std::string_view title, float x, float room)
{
    Role role = Role::CardTitle;
    for (const Role smaller : {Role::Strong, Role::SmallStrong}) {
        if (!fits_in_two_lines(f, title, role, room)) role = smaller;
    }
    // One that would be broken inside a word is left to the window's own title.
    if (f.type.widest_word(title, f.metrics.style(role)) > room) return;
    const float line = f.metrics.line_height(role);
    const float high = line * (pen.width_of(title, role) > room ? 2.0F : 1.0F);
    const float middle = f.scene.regions.top_bar.centre().y - f.px(1);
    pen.text({x, rounded(middle - high / 2)}, room, title, {.role = role, .max_lines = 2});
}

void draw_bar_title(PanelFrame& f, Pen& pen, float room)
{
    const Rect& bar = f.scene.regions.top_bar;
    const float x = title_left(f);
    if (room < f.px(60)) return;
    const std::string_view title = f.text(f.exhibit().title);
    const std::string_view subtitle = f.text(f.exhibit().subtitle);
    if (pen.width_of(title, Role::Heading) > room) return draw_small_title(f, pen, title, x, room);
    if (subtitle.empty() || pen.width_of(subtitle, Role::Caption) > room) {
        const float line = f.metrics.line_height(Role::Heading);
        pen.text({x, rounded(bar.centre().y - f.px(1) - line / 2)}, room, title,
                 {.role = Role::Heading, .max_lines = 1});
        return;
    }
    pen.text({x, bar.y + f.px(9)}, room, title, {.role = Role::Heading, .max_lines = 1});
    pen.text({x, bar.y + f.px(41)}, room, subtitle,
             {.role = Role::Caption, .color = Token::Muted, .max_lines = 1});
}

}  // namespace

BarItems bar_items(PanelFrame& f, std::string& capitals)
{
    BarItems items;
    const auto add = [&items](const BarItem& item) { items.all[items.count++] = item; };
    const Words& w = f.words;
    const History& history = f.state.history;
    if (!f.exhibit().tours.empty()) {
        const std::string_view tour = w[word::bar_tour];
        add({.key = "tour",
             .label = tour,
             .name = tour,
             .action = action::StartTour{f.setting.tour},
             .is_filled = true});
    }
    const std::string_view filter = w[word::bar_filter];
    add({.key = "filter",
         .label = filter,
         .name = filter,
         .action = action::ToggleFilter{},
         .is_filled = !f.state.filter.is_empty()});
    const auto& languages = f.exhibit().languages;
    if (languages.size() > 1) {
        const std::string& tag = languages[index_of(f.state.preferences.language)];
        add({.key = "language",
             .label = language_label(f, tag, capitals),
             .name = w[word::bar_language],
             .menu = MenuKind::Language});
    }
    add({.key = "text-size",
         .label = "Aa",
         .name = w[word::bar_text_size],
         .menu = MenuKind::TextSize});
    const std::string_view theme = w[word::bar_theme];
    add({.key = "theme", .label = theme, .name = theme, .menu = MenuKind::Theme});
    add({.key = "back",
         .label = "‹",
         .name = w[word::bar_back],
         .action = action::Travel{-1},
         .is_useful = history.next > (f.state.selection ? 1U : 0U)});
    add({.key = "forward",
         .label = "›",
         .name = w[word::bar_forward],
         .action = action::Travel{1},
         .is_useful = history.next < history.seen.size()});
    add({.key = "help", .label = "?", .name = w[word::bar_help], .action = action::ToggleHelp{}});
    const std::string_view settings = w[word::settings_title];
    add({.key = "settings",
         .label = settings,
         .name = settings,
         .action = action::ToggleSettings{}});
    const std::string_view legend = w[word::bar_legend];
    add({.key = "legend", .label = legend, .name = legend, .action = action::ToggleLegend{}});
    items.shown = count_on_bar(f, Pen(f), items);
    if (items.shown == items.count) return items;
    // No menu for the legend alone: it has a key, and the help shows it, too.
    BarItems others = items;
    --others.count;
    others.shown = count_on_bar(f, Pen(f), others);
    return others.shown == others.count ? others : items;
}

void draw_top_bar(PanelFrame& f)
{
    Pen pen(f);
    const Rect& bar = f.scene.regions.top_bar;
    f.list.rect(bar, f.color(Token::Panel));
    f.list.rect({bar.x, bar.bottom() - f.px(2), bar.w, f.px(2)}, f.color(Token::Ink));
    const float side = std::min(f.px(emblem_side), bar.h - f.px(8));
    const Rect emblem{f.px(beside_bar), rounded(bar.centre().y - side / 2), side, side};
    if (f.exhibit().emblem)
        pen.thumbnail(emblem, *f.exhibit().emblem);
    else
        paint_emblem(emblem, f.theme, f.list);

    std::string capitals;
    const BarItems items = bar_items(f, capitals);
    const Rect field = field_box(f);
    const float end = field.x - f.px(beside_field);
    float x = end - width_of_items(f, pen, items, items.shown);
    draw_bar_title(f, pen, x - f.px(24) - title_left(f));
    // From left to right, as the focus goes.
    const auto draw = [&](const BarItem& item) {
        const Rect box{x, field.y, width_of(f, pen, item.label), field.h};
        if (draw_bar_button(f, item, box)) want(f, item, box);
        x = box.right() + f.px(bar_gap);
    };
    for (const BarItem& item : items.on_bar())
        draw(item);
    if (items.shown < items.count) {
        const std::string_view more = f.words[word::bar_more];
        draw({.key = "more", .label = more, .name = more, .menu = MenuKind::More});
    }
    draw_search_field(f, field);
}

}  // namespace vitrine
