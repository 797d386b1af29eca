#include "app/field.h"
#include "data/keep_keys.h"
#include "data/word_keys.h"
#include "program/bar.h"
#include "program/panels.h"
#include "program/tabs.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float bar_gap = 8;
constexpr float bar_pad = 14;  // of a button, beside its letters
constexpr float tab_pad = 18;  // of a tab
constexpr float tight_tab_pad = 12;
constexpr float beside_title = 24;
constexpr float between_sides = 16;
constexpr float most_subtitle = 340;
constexpr float tab_rule = 6;     // below the active one
constexpr float beside_bar = 24;  // the window's edge
constexpr float beside_field = 12;
constexpr float emblem_side = 44;
constexpr float least_bar_title = 150;
constexpr float lens_alone = 480;  // narrower windows have a field of that size
constexpr float panel_edge = 20;   // of the reading panel, and the field above it

// What goes into the menu first has the highest number. Up to `LastBesideTitle` it stays as long
// as the title can be made smaller instead; tabs come between that and what is rather for experts.
enum FoldOrder : int {
    FoldsTour,
    FoldsFilter,
    FoldsLanguage,
    FoldsTextSize,
    FoldsTravel,
    FoldsHelp,
    LastBesideTitle = FoldsHelp,
    FoldsTab,  // the first of them; the others have higher numbers
    FoldsTheme = FoldsTab + 10,
    FoldsSettings,
    FoldsLegend,
};

// As wide as the reading panel, where there is room for that; in a window that would have no room
// for the exhibit's name beside it, no more than its lens until it is used.
float field_width(const PanelFrame& f)
{
    const float units = f.list.size().x / f.metrics.scale;
    const bool is_used = is_searching(f.state) || !words_in_field(f.state).empty();
    if (units < lens_alone && !is_used) return f.px(48);
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

float width_of(const PanelFrame& f, const Pen& pen, const BarItems& items, const BarItem& item)
{
    const bool is_tab = item.look == BarLook::Tab || item.look == BarLook::ActiveTab;
    const float pad = is_tab ? (items.is_tight ? tight_tab_pad : tab_pad) : bar_pad;
    return std::max(f.px(f.setting.policy.chrome.target),
                    std::ceil(pen.width_of(item.label, Role::Strong)) + 2 * f.px(pad));
}

float gap_after(const PanelFrame& f, const BarItem& item)
{
    const bool is_tab = item.look == BarLook::Tab || item.look == BarLook::ActiveTab;
    return item.joins_next || is_tab ? 0 : f.px(bar_gap);
}

// Opens the menu of what is folded. As wide whether a tab in it is open or not, so that none folds
// because of that.
BarItem more_item(const PanelFrame& f, const BarItems& items)
{
    const std::string_view more = f.words[word::bar_more];
    const BarLook look = items.has_folded_active() ? BarLook::ActiveBox : BarLook::Box;
    return {.key = "more", .label = more, .name = more, .menu = MenuKind::More, .look = look};
}

// Of what is shown of one side, with the gap after it.
float width_of_side(const PanelFrame& f, const Pen& pen, const BarItems& items, BarSide side)
{
    float all = 0;
    for (const BarItem& item : items.span()) {
        if (item.side == side && !item.is_folded)
            all += width_of(f, pen, items, item) + gap_after(f, item);
    }
    if (side == BarSide::Left && items.has_folded()) {
        const BarItem more = more_item(f, items);
        all += width_of(f, pen, items, more) + gap_after(f, more);
    }
    return all;
}

float title_left(const PanelFrame& f)
{
    return f.px(beside_bar + emblem_side + 14);
}

// How wide the title is, and the subtitle under it where that is not wider than a title may be.
float whole_title(const PanelFrame& f, const Pen& pen)
{
    const float title = pen.width_of(f.text(f.exhibit().title), Role::Heading);
    const float under = pen.width_of(f.text(f.exhibit().subtitle), Role::Caption);
    return under <= f.px(most_subtitle) ? std::max(title, under) : title;
}

bool fits(const PanelFrame& f, const Pen& pen, const BarItems& items, float title)
{
    const float room = field_box(f).x - f.px(beside_field) - title_left(f) - f.px(beside_title);
    const float all = width_of_side(f, pen, items, BarSide::Left) + f.px(between_sides) +
                      width_of_side(f, pen, items, BarSide::Right) - f.px(bar_gap);
    return title + all <= room;
}

// Folds what has the highest number, and what has the same; false if all of that is above `last`
// already.
bool fold_next(BarItems& items, int last)
{
    int highest = last;
    for (const BarItem& item : items.span()) {
        if (!item.is_folded) highest = std::max(highest, item.folds);
    }
    if (highest == last) return false;
    for (BarItem& item : items.span())
        item.is_folded = item.is_folded || item.folds == highest;
    return true;
}

// Nothing is drawn smaller for it: what has no room is in the menu. Tabs, and what the bar offers
// only where there is plenty of room, go before the title is made smaller.
void fold_what_has_no_room(PanelFrame& f, BarItems& items)
{
    const Pen pen(f, Pen::Mode::Measures);
    const float whole = whole_title(f, pen);
    while (!fits(f, pen, items, whole) && fold_next(items, LastBesideTitle)) {
    }
    const float least = std::min(whole, f.px(least_bar_title));
    while (!fits(f, pen, items, least) && fold_next(items, -1)) {
    }
}

std::size_t tabs_on(const BarItems& items)
{
    return static_cast<std::size_t>(std::ranges::count_if(items.span(), [](const BarItem& item) {
        const bool is_tab = item.look == BarLook::Tab || item.look == BarLook::ActiveTab;
        return is_tab && !item.is_folded;
    }));
}

// Tabs stand closer together where one more has room for that.
void fold(PanelFrame& f, BarItems& items)
{
    BarItems tight = items;
    tight.is_tight = true;
    fold_what_has_no_room(f, items);
    if (!items.has_folded()) return;
    fold_what_has_no_room(f, tight);
    if (tabs_on(tight) > tabs_on(items)) items = tight;
}

// On the bar's lower edge.
void draw_active_rule(PanelFrame& f, const Rect& box)
{
    const float rule = f.px(tab_rule);
    f.list.rect({box.x, f.scene.regions.top_bar.bottom() - rule, box.w, rule}, f.color(Token::Red));
}

void draw_tab(PanelFrame& f, const BarItem& item, const Rect& box, const Response& r)
{
    const Rect& bar = f.scene.regions.top_bar;
    const float rule = f.px(tab_rule);
    if (r.is_hovered || r.is_held) {
        f.list.rect({box.x, bar.bottom() - rule, box.w, rule},
                    f.color(r.is_held ? Token::Muted : Token::Line));
    }
    if (item.look == BarLook::ActiveTab) draw_active_rule(f, box);
}

bool draw_bar_item(PanelFrame& f, const BarItem& item, const Rect& box)
{
    const bool is_tab = item.look == BarLook::Tab || item.look == BarLook::ActiveTab;
    const bool is_active = item.look == BarLook::ActiveTab || item.look == BarLook::ActiveBox;
    const bool is_filled = item.look == BarLook::Filled;
    const Rgba back = f.color(is_filled ? Token::Ink : Token::Panel);
    const Rgba front = f.color(is_filled        ? Token::Paper
                               : item.is_useful ? Token::Ink
                                                : Token::Muted);
    const Response r =
        f.gui.widget({.role = SemanticRole::Button,
                      .key = item.key,
                      .name = item.name,
                      .value = is_active ? f.words[word::menu_chosen] : std::string_view{},
                      .rect = box,
                      .min_target_px = f.px(f.setting.policy.chrome.target),
                      .color = front,
                      .background = back,
                      .text_px = f.metrics.style(Role::Strong).size_px()});
    if (is_tab) {
        draw_tab(f, item, box, r);
    } else {
        const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
        f.list.rect(box, mixed(back, front, tint));
        // Two that are joined share the line between them.
        const float shared = item.joins_next ? f.metrics.hairline() : 0;
        f.list.frame({box.x, box.y, box.w + shared, box.h}, f.metrics.hairline(),
                     f.color(item.is_useful ? Token::Ink : Token::Line));
        if (is_active) draw_active_rule(f, box);
    }
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

// The way back, the tour and the tabs.
void add_left(PanelFrame& f, const auto& add)
{
    const Words& w = f.words;
    const History& history = f.state.history;
    add({.key = "back",
         .label = "‹",
         .name = w[word::bar_back],
         .action = action::Travel{-1},
         .folds = FoldsTravel,
         .is_useful = history.next > (f.state.selection ? 1U : 0U),
         .joins_next = true});
    add({.key = "forward",
         .label = "›",
         .name = w[word::bar_forward],
         .action = action::Travel{1},
         .folds = FoldsTravel,
         .is_useful = history.next < history.seen.size()});
    if (!f.exhibit().tours.empty()) {
        const std::string_view tour = w[word::bar_tour];
        add({.key = "tour",
             .label = tour,
             .name = tour,
             .action = action::ToggleTours{},
             .folds = FoldsTour});
    }
    const Page* open = tab_page(f.state.pages);
    int folds = FoldsTab;
    for (const Tab& tab : tabs()) {
        if (!tab.has_content(f.exhibit(), f.setting.index)) continue;
        const bool is_active = open != nullptr && key_of(*open) == tab.page;
        add({.key = tab.page,
             .label = w[tab.word],
             .name = w[tab.word],
             .action = tab.action,
             .look = is_active ? BarLook::ActiveTab : BarLook::Tab,
             .folds = folds++});
    }
}

// What is shown, and how.
void add_right(PanelFrame& f, std::string& capitals, const auto& add)
{
    const Words& w = f.words;
    const std::string_view filter = w[word::bar_filter];
    add({.key = "filter",
         .label = filter,
         .name = filter,
         .action = action::ToggleFilter{},
         .look = f.state.filter.is_empty() ? BarLook::Box : BarLook::Filled,
         .side = BarSide::Right,
         .folds = FoldsFilter});
    const auto& languages = f.exhibit().languages;
    if (languages.size() > 1) {
        const std::string& tag = languages[index_of(f.state.preferences.language)];
        add({.key = "language",
             .label = language_label(f, tag, capitals),
             .name = w[word::bar_language],
             .menu = MenuKind::Language,
             .side = BarSide::Right,
             .folds = FoldsLanguage});
    }
    add({.key = "text-size",
         .label = "Aa",
         .name = w[word::bar_looks],
         .menu = MenuKind::TextSize,
         .side = BarSide::Right,
         .folds = FoldsTextSize});
    const std::string_view theme = w[word::bar_theme];
    add({.key = "theme",
         .label = theme,
         .name = theme,
         .menu = MenuKind::Theme,
         .side = BarSide::Right,
         .folds = FoldsTheme,
         .has_home = true});
    add({.key = "help",
         .label = "?",
         .name = w[word::bar_help],
         .action = action::ToggleHelp{},
         .side = BarSide::Right,
         .folds = FoldsHelp});
    const std::string_view settings = w[word::settings_title];
    add({.key = "settings",
         .label = settings,
         .name = settings,
         .action = action::ToggleSettings{},
         .side = BarSide::Right,
         .folds = FoldsSettings,
         .has_home = true});
    const std::string_view legend = w[word::bar_legend];
    add({.key = "legend",
         .label = legend,
         .name = legend,
         .action = action::ToggleLegend{},
         .side = BarSide::Right,
         .folds = FoldsLegend,
         .has_home = true});
}

}  // namespace

bool BarItems::has_folded() const
{
    return std::ranges::any_of(
        span(), [](const BarItem& item) { return item.is_folded && !item.has_home; });
}

bool BarItems::has_folded_active() const
{
    return std::ranges::any_of(span(), [](const BarItem& item) {
        return item.is_folded && item.look == BarLook::ActiveTab;
    });
}

BarItems bar_items(PanelFrame& f, std::string& capitals)
{
    BarItems items;
    const auto add = [&items](const BarItem& item) { items.all[items.count++] = item; };
    add_left(f, add);
    add_right(f, capitals, add);
    fold(f, items);
    return items;
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
    const float right =
        field.x - f.px(beside_field) + f.px(bar_gap) - width_of_side(f, pen, items, BarSide::Right);
    const float left_w = width_of_side(f, pen, items, BarSide::Left);
    const float room = right - f.px(between_sides) - left_w - f.px(beside_title) - title_left(f);
    const float title = std::min(room, whole_title(f, pen) + f.px(4));
    draw_bar_title(f, pen, title);
    // From left to right, as the focus goes.
    float x = title_left(f) + std::max(0.0F, title) + f.px(beside_title);
    const auto draw = [&](const BarItem& item) {
        const Rect box{x, field.y, width_of(f, pen, items, item), field.h};
        if (draw_bar_item(f, item, box)) want(f, item, box);
        x = box.right() + gap_after(f, item);
    };
    for (const BarSide each : {BarSide::Left, BarSide::Right}) {
        if (each == BarSide::Right) x = right;
        for (const BarItem& item : items.span()) {
            if (item.side == each && !item.is_folded) draw(item);
        }
        if (each == BarSide::Left && items.has_folded()) draw(more_item(f, items));
    }
    draw_search_field(f, field);
}

}  // namespace vitrine
