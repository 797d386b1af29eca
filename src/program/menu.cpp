// The menus of the bar: what can be chosen, in words, with a mark at what is chosen now. A menu
// stays open, where it is and as large as it is, until it is closed: what was chosen can be seen
// and another choice be tried.
#include "base/utf8.h"
#include "data/word_keys.h"
#include "program/bar.h"
#include "program/panels.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace vitrine {

namespace {

constexpr float choice_height = 48;
constexpr float choice_mark = 40;  // room of the mark, before the words

struct Choice {
    std::string key;
    std::string label;
    Action action;
    bool is_chosen = false;
    bool closes = false;    // the menu
    bool is_other = false;  // below a line: no choice of the same kind
};

struct Choices {
    std::string_view title;
    std::vector<Choice> all;
};

// Below the sizes of text, what else is about how the exhibit looks: the bar seldom has room for
// it.
Choices text_sizes_of(const PanelFrame& f, const page::Menu& menu)
{
    Choices choices{.title = f.words[word::bar_looks]};
    for (const int percent : text_sizes()) {
        choices.all.push_back({.key = fmt::format("menu-text-{}", percent),
                               .label = fmt::format("{} %", percent),
                               .action = action::SetTextSize{percent},
                               .is_chosen = f.state.preferences.text_percent == percent});
    }
    choices.all.push_back({
        .key = "menu-theme",
        .label = std::string(f.words[word::bar_theme]),
        .action = action::OpenMenu{MenuKind::Theme, menu.at},
        .is_other = true
    });
    choices.all.push_back({.key = "menu-settings",
                           .label = std::string(f.words[word::settings_title]),
                           .action = action::ToggleSettings{},
                           .closes = true});
    return choices;
}

Choices themes_of(const PanelFrame& f)
{
    Choices choices{.title = f.words[word::bar_theme]};
    for (std::size_t i = 0; i < std::min(f.setting.themes, theme_names.count); ++i) {
        choices.all.push_back({.key = fmt::format("menu-theme-{}", theme_names.names[i]),
                               .label = std::string(f.words[word::theme[i]]),
                               .action = action::SetTheme{i},
                               .is_chosen = f.state.preferences.theme == i});
    }
    return choices;
}

Choices languages_of(PanelFrame& f)
{
    Choices choices{.title = f.words[word::bar_language]};
    const auto& languages = f.exhibit().languages;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        const auto language = static_cast<LanguageId>(i);
        std::string capitals;
        choices.all.push_back({.key = "menu-language-" + languages[i],
                               .label = std::string(language_label(f, languages[i], capitals)),
                               .action = action::SetLanguage{language},
                               .is_chosen = f.state.preferences.language == language});
    }
    return choices;
}

// What the bar has no room for.
Choices folded_of(PanelFrame& f, const page::Menu& menu)
{
    Choices choices{.title = f.words[word::bar_more]};
    std::string capitals;
    const auto items = bar_items(f, capitals);
    for (const BarItem& item : items.span()) {
        if (!item.is_folded) continue;
        Choice choice{.key = fmt::format("menu-{}", item.key), .label = std::string(item.name)};
        choice.action = item.menu ? Action{action::OpenMenu{*item.menu, menu.at}} : item.action;
        choice.closes = !item.menu;
        choice.is_chosen = item.look == BarLook::ActiveTab;
        choices.all.push_back(std::move(choice));
    }
    return choices;
}

Choices choices_of(PanelFrame& f, const page::Menu& menu)
{
    switch (menu.kind) {
    case MenuKind::TextSize: return text_sizes_of(f, menu);
    case MenuKind::Theme: return themes_of(f);
    case MenuKind::Language: return languages_of(f);
    case MenuKind::More: break;
    }
    return folded_of(f, menu);
}

bool draw_choice(PanelFrame& f, const Choice& choice, const Rect& row)
{
    const TextStyle style = f.metrics.style(choice.is_chosen ? Role::Strong : Role::Small);
    const Response r =
        f.gui.widget({.role = SemanticRole::Button,
                      .key = choice.key,
                      .name = choice.label,
                      .value = choice.is_chosen ? f.words[word::menu_chosen] : std::string_view{},
                      .rect = row,
                      .color = f.color(Token::Ink),
                      .background = f.color(Token::Panel),
                      .text_px = style.size_px()});
    if (r.is_hovered || r.is_held) f.list.rect(row, f.color(Token::Paper));
    if (choice.is_other)
        f.list.rect({row.x, row.y, row.w, f.metrics.hairline()}, f.color(Token::Line));
    if (choice.is_chosen) {
        paint_check({row.x + f.px(choice_mark / 2), row.centre().y}, f.px(2), f.color(Token::Ink),
                    f.list);
    }
    const float x = row.x + f.px(choice_mark);
    const Run& run = f.type[f.type.line(choice.label, style, row.right() - f.px(12) - x)];
    f.list.run(run, {x, run.baseline(row.centre().y)}, f.color(Token::Ink));
    if (r.is_focused) {
        f.gui.show_in_area(row);
        paint_focus(grown(row, -f.px(8)), f.metrics, f.theme, f.list);
    }
    return r.is_clicked;
}

// Right below where it was opened, as far as the window goes.
Rect box_of_menu(PanelFrame& f, const page::Menu& menu, const Choices& choices)
{
    const Pen pen(f, Pen::Mode::Measures);
    float widest = f.px(160);
    for (const Choice& choice : choices.all)
        widest = std::max(widest, pen.width_of(choice.label, Role::Strong));
    const float title = pen.width_of(upper_cased(choices.title), Role::SmallLabel);
    const float wanted = std::max(widest + f.px(choice_mark + 24), title + f.px(2 * 16 + 8));
    const Vec2 size = f.list.size();
    const float margin = f.px(8);
    const float w = std::min(wanted, size.x - 2 * margin);
    const float head = f.metrics.line_height(Role::SmallLabel) + f.px(20);
    const float all = head + f.px(choice_height) * static_cast<float>(choices.all.size()) + f.px(8);
    const float h = std::min(all, size.y - 2 * margin);
    const float right = std::clamp(menu.at.x, margin + w, std::max(margin + w, size.x - margin));
    return {rounded(right - w), rounded(std::clamp(menu.at.y, margin, size.y - margin - h)), w, h};
}

}  // namespace

void draw_menu(PanelFrame& outer, const page::Menu& menu)
{
    // Listed at the bar's scale, which decides what has room on the bar; the menu has its own.
    const Choices choices = choices_of(outer, menu);
    PanelFrame f = outer;
    f.metrics.scale = menu.scale;
    const Rect box = box_of_menu(f, menu, choices);
    f.list.shadow(box, f.px(20), Rgba{0, 0, 0, 90});
    f.list.rect(box, f.color(Token::Panel));
    f.list.frame(box, f.px(2), f.color(Token::Ink));
    f.semantics.add(
        {.role = SemanticRole::Panel, .key = "menu", .name = choices.title, .rect = box});
    const float head = f.metrics.line_height(Role::SmallLabel) + f.px(20);
    const float rows = f.px(choice_height) * static_cast<float>(choices.all.size());
    const Rect body = grown(box, -f.px(2));
    const Vec2 origin = f.gui.begin_area("menu", body, head + rows + f.px(4), 1);
    Pen pen(f);
    pen.text({origin.x + f.px(16), origin.y + f.px(10)}, body.w - f.px(32), choices.title,
             {.role = Role::SmallLabel, .color = Token::Muted, .max_lines = 1});
    float y = origin.y + head;
    for (const Choice& choice : choices.all) {
        const Rect row{origin.x, y, body.w, f.px(choice_height)};
        y = row.bottom();
        if (!draw_choice(f, choice, row)) continue;
        if (choice.closes) f.wanted.emplace_back(action::OpenMenu{menu.kind, menu.at});
        f.wanted.push_back(choice.action);
    }
    f.gui.end_area();
}

}  // namespace vitrine
