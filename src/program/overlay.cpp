// What lies over everything: the resting screen of a kiosk, the countdown of an idle visit, help,
// and the blank screen.
#include "app/keymap.h"
#include "app/pointing.h"
#include "data/help_keys.h"
#include "data/legend_keys.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "program/column.h"
#include "program/notice.h"
#include "program/panel_slide.h"
#include "program/panels.h"
#include "program/reading_panel.h"
#include "program/touch_keys.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

// More are in the log, and nobody reads them at once.
constexpr std::size_t most_shown = 50;

// Help does not tell of keys that do nothing.
bool is_off(const PanelFrame& f, const Binding& row)
{
    return !f.state.preferences.has_letter_keys && is_letter_key(row);
}

// One line for all bindings with one meaning: "← →   next and previous in time".
float help_line(PanelFrame& f, Pen& pen, std::span<const Binding> rows, std::size_t first, Vec2 at,
                float width)
{
    std::string keys;
    for (const Binding& row : rows) {
        if (row.meaning.key != rows[first].meaning.key || row.shown.empty() || is_off(f, row))
            continue;
        if (!keys.empty()) keys += "  ";
        keys += row.shown;
    }
    if (keys.empty()) return 0;
    const float column = std::round(width * 0.36F);
    const float keys_h = pen.text(at, column - f.px(12), keys, {.role = Role::Strong});
    const float h = pen.text({at.x + column, at.y}, width - column, f.words[rows[first].meaning],
                             {.role = Role::Small});
    return std::max(keys_h, h) + f.px(6);
}

// The keys of a table, one line for each meaning. Returns how high they are.
float help_lines(PanelFrame& f, Pen& pen, std::span<const Binding> rows, Vec2 at, float width)
{
    const float top = at.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool is_new = std::ranges::find(rows.first(i), rows[i].meaning.key,
                                              [](const Binding& row) { return row.meaning.key; }) ==
                            rows.first(i).end();
        if (is_new) at.y += help_line(f, pen, rows, i, at, width);
    }
    return at.y - top;
}

// A class reads it from the back row: in the letters of a step.
PanelFrame frame_of_help(const PanelFrame& outer)
{
    PanelFrame f = outer;
    if (!f.setting.policy.teaches) return f;
    constexpr float least_units = 30;
    const float em = Metrics{.scale = 1}.style(Role::Small).size_px();
    f.metrics.scale = std::max(f.metrics.scale, class_unit(f.list.size()) * least_units / em);
    f.metrics.least_em = std::max(f.metrics.least_em, em);
    return f;
}

void draw_help(PanelFrame& outer)
{
    PanelFrame f = frame_of_help(outer);
    const Keys beneath = keys_beneath(f.state, f.setting.policy);
    const auto rows = bindings(beneath);
    const auto lay_out = [&](Pen& pen, Vec2 at, float width) {
        const float top = at.y;
        at.y += pen.text(at, width, f.words[word::help_mouse],
                         {.role = Role::Small, .color = Token::Muted}) +
                f.px(16);
        at.y += help_lines(f, pen, rows, at, width);
        // What arrows do inside of the timeline: the first rows of the table for that.
        if (beneath == Keys::All) at.y += help_line(f, pen, bindings(Keys::Lanes), 0, at, width);
        if (f.setting.policy.teaches) at.y += help_lines(f, pen, bindings(Keys::Board), at, width);
        Column legend{.pen = pen, .f = f, .x = at.x, .y = at.y, .width = width};
        legend.label(f.words[word::legend_title], Token::Muted);
        legend.space(8);
        lay_out_legend(legend);
        return legend.y - top;
    };
    const ReadingPanel panel{"help", "help-ground", "close-help", word::help_title, 760, 860};
    if (draw_reading_panel(f, panel, lay_out)) f.wanted.emplace_back(action::ToggleHelp{});
}

void draw_legend(PanelFrame& f)
{
    const auto lay_out = [&](Pen& pen, Vec2 at, float width) {
        Column legend{.pen = pen, .f = f, .x = at.x, .y = at.y, .width = width};
        legend.space(12);
        lay_out_legend(legend);
        return legend.y - at.y;
    };
    const ReadingPanel panel{"legend", "legend-ground", "close-legend", word::legend_title, 760,
                             860};
    if (draw_reading_panel(f, panel, lay_out)) f.wanted.emplace_back(action::ToggleLegend{});
}

// What is wrong with the exhibit's file, for its author. What is shown is the last good exhibit.
void draw_problems(PanelFrame& f)
{
    const auto lay_out = [&](Pen& pen, Vec2 at, float width) {
        const float top = at.y;
        const auto count = static_cast<std::int64_t>(f.problems.size());
        at.y += pen.text(at, width, f.words.counted(word::problems_count, count),
                         {.role = Role::Small, .color = Token::Muted}) +
                f.px(20);
        for (const std::string& problem : f.problems.first(std::min(f.problems.size(), most_shown)))
            at.y += pen.text(at, width, problem, {.role = Role::Small}) + f.px(12);
        return at.y - top;
    };
    const ReadingPanel panel{
        "problems", "problems-ground", "close-problems", word::problems_title, 980, 620};
    if (draw_reading_panel(f, panel, lay_out)) f.wanted.emplace_back(action::Close{});
}

}  // namespace

void dim(PanelFrame& f)
{
    f.list.rect({0, 0, f.list.size().x, f.list.size().y}, Rgba{0x10, 0x0E, 0x0C, 150});
}

void draw_ground(PanelFrame& f, std::string_view key, const Rect& box)
{
    f.list.shadow(box, f.px(28), Rgba{0, 0, 0, 120});
    f.list.rect(box, f.color(Token::Panel));
    f.list.rect({box.x, box.y, box.w, f.px(10)}, f.color(Token::Red));
    f.gui.add_ground(key, box);
}

Rect centred_panel(PanelFrame& f, std::string_view key, float width, float height)
{
    const Vec2 size = f.list.size();
    if (takes_window(f)) {
        const Rect all{0, 0, size.x, size.y};
        draw_ground(f, key, all);
        return all;
    }
    const float w = std::min(f.px(width), size.x - f.px(32));
    const float h = std::min(f.px(height), size.y - f.px(32));
    const Rect box{std::round((size.x - w) / 2), std::round((size.y - h) / 2), w, h};
    draw_ground(f, key, box);
    return box;
}

bool takes_window(const PanelFrame& f)
{
    constexpr float low_window = 520;  // units
    return f.list.size().y < f.px(low_window);
}

bool draw_cross(PanelFrame& f, const Rect& panel, std::string_view key)
{
    const float side = f.px(48);
    // Beside the scroll bar.
    const Rect box{panel.right() - side - f.px(24), panel.y + f.px(10), side, side};
    Pen pen(f);
    return pen.sign_button(key, box, "×", f.words[word::help_close_button], ButtonLook::Quiet,
                           Role::Heading);
}

bool fills_screen(const State& state, const Policy& policy)
{
    if (state.is_at_attract) return !state.journey.is_under_way();
    return is_reading_alone(state, policy) || is_open<page::Tour>(state.pages) ||
           is_open<page::Staff>(state.pages) || state.blank != BlankScreen::No;
}

namespace {

void draw_blank(PanelFrame& f)
{
    const auto level = static_cast<std::uint8_t>(f.state.blank == BlankScreen::White ? 255 : 0);
    f.list.rect({0, 0, f.list.size().x, f.list.size().y}, Rgba{level, level, level, 255});
    f.semantics.add({
        .role = SemanticRole::Status,
        .key = "blank",
        .name = "blank",
        .value = f.state.blank == BlankScreen::White ? "white" : "black",
        .rect = {0, 0, f.list.size().x, f.list.size().y}
    });
}

void draw_page(PanelFrame& f, const page::Detail& /*page*/)
{
    draw_detail(f);
}

void draw_page(PanelFrame& f, const page::Filter& /*page*/)
{
    draw_filter(f);
}

void draw_page(PanelFrame& f, const page::Tour& page)
{
    draw_tour(f, page);
}

void draw_page(PanelFrame& f, const page::List& page)
{
    draw_list(f, page);
}

void draw_page(PanelFrame& f, const page::Help& /*page*/)
{
    draw_help(f);
}

void draw_page(PanelFrame& f, const page::Legend& /*page*/)
{
    draw_legend(f);
}

void draw_page(PanelFrame& f, const page::Menu& page)
{
    draw_menu(f, page);
}

void draw_page(PanelFrame& f, const page::Search& page)
{
    draw_results(f, page);
}

void draw_page(PanelFrame& f, const page::Settings& page)
{
    draw_settings(f, page);
}

void draw_page(PanelFrame& f, const page::Evidence& page)
{
    draw_evidence(f, page);
}

void draw_page(PanelFrame& f, const page::OwnTrail& /*page*/)
{
    draw_trail(f);
}

void draw_page(PanelFrame& f, const page::Meanwhile& page)
{
    draw_meanwhile(f, page);
}

void draw_page(PanelFrame& f, const page::Tours& /*page*/)
{
    draw_tours(f);
}

void draw_page(PanelFrame& f, const page::PlaceIt& page)
{
    draw_placing(f, page);
}

void draw_page(PanelFrame& f, const page::Thing& page)
{
    draw_thing(f, page);
}

void draw_page(PanelFrame& f, const page::Term& page)
{
    draw_term(f, page);
}

void draw_page(PanelFrame& f, const page::Pin& page)
{
    draw_pin_pad(f, page);
}

void draw_page(PanelFrame& f, const page::Staff& page)
{
    draw_staff_page(f, page);
}

void draw_page(PanelFrame& f, const page::Overview& page)
{
    draw_overview(f, page);
}

void draw_page(PanelFrame& f, const page::Quiz& page)
{
    draw_quiz(f, page);
}

void draw_page(PanelFrame& f, const page::Problems& /*page*/)
{
    if (!f.problems.empty()) draw_problems(f);
}

// What of a page is worth a change when it becomes another.
std::uint64_t about_of(const PanelFrame& f, const Page& page)
{
    if (std::holds_alternative<page::Detail>(page))
        return f.state.selection ? index_of(*f.state.selection) + 1 : 0;
    if (const auto* thing = std::get_if<page::Thing>(&page))
        return std::uint64_t{thing->thing.place} << 8U |
               static_cast<std::uint64_t>(thing->thing.kind);
    return 0;
}

// What lies beside the timeline in this frame, and from where it slides to its place.
std::optional<PanelSlide::Shown> shown_beside(const PanelFrame& f)
{
    const Pages& pages = f.state.pages;
    if (!has_beside(pages)) return std::nullopt;
    const auto open = std::find_if(pages.rbegin(), pages.rend(), [](const OpenPage& page) {
        return layer_of(page.page) == Layer::Beside;
    });
    const Rect& panel = f.scene.regions.panel;
    const Vec2 size = f.list.size();
    const float far = f.px(panel_slides);
    const bool is_wide = panel.is_empty() || panel.w > size.x * 0.7F;
    const Vec2 from =
        is_wide ? Vec2{0, far} : Vec2{panel.x < size.x / 2 - panel.w / 2 ? -far : far, 0};
    return PanelSlide::Shown{open->page.index(), about_of(f, open->page), from};
}

// Whether a page is seen, with all that lies above it: of what is modal the topmost alone, and of
// what stands beside the timeline, which has one place.
bool is_seen(const Pages& pages, std::size_t at, const Page* tab)
{
    const Page& page = pages[at].page;
    const bool is_topmost = at + 1 == pages.size();
    switch (layer_of(page)) {
    case Layer::Tab: return &page == tab;
    case Layer::Modal: return is_topmost;
    case Layer::Beside: return is_topmost || layer_of(pages[at + 1].page) != Layer::Beside;
    default: return true;
    }
}

}  // namespace

void draw_pages(PanelFrame& f)
{
    const double now_s = seconds_between(0, f.now);
    if (f.slide != nullptr) {
        const bool cuts = f.state.preferences.reduces_motion || f.state.is_at_attract;
        f.slide->follow(shown_beside(f), now_s, cuts ? Transition::Cuts : Transition::Fades);
    }
    if (f.state.blank != BlankScreen::No) return draw_blank(f);
    if (f.state.is_at_attract) return;  // what visitors will read, once they have begun
    const Rgba ground = f.color(Token::Panel);
    if (f.slide != nullptr) f.slide->draw_leaving(f.list, ground, now_s);
    const Pages& pages = f.state.pages;
    // What fills the screen hides what is beneath it.
    std::size_t first = 0;
    const Page* tab = tab_page(pages);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (layer_of(pages[i].page) == Layer::Screen || &pages[i].page == tab) first = i;
    }
    for (std::size_t i = first; i < pages.size(); ++i) {
        if (!is_seen(pages, i, tab)) continue;
        const Page& page = pages[i].page;
        // The countdown lies over all else.
        f.semantics.enter(f.state.is_asking ? Scope::Panel : scope_of(page));
        const std::size_t drawn = f.list.commands().size();
        std::visit([&](const auto& open) { draw_page(f, open); }, page);
        if (f.slide != nullptr && layer_of(page) == Layer::Beside)
            f.slide->settle(f.list, drawn, ground, now_s);
    }
    f.semantics.enter(Scope::Panel);
    if (!is_modal(f.state)) draw_lesson_signs(f);
    draw_touch_keys(f);
    f.semantics.enter(is_modal(f.state) ? Scope::Modal : Scope::Panel);
    if (f.state.notice && !f.state.is_asking) draw_notice(f, *f.state.notice);
    f.semantics.enter(Scope::Modal);
    if (f.state.is_asking) draw_countdown(f);
}

}  // namespace vitrine
