// The panel of what is shown and what is left out: words, lanes, kinds, one person. It leaves the
// timeline in sight, so that every touch shows at once what it does.
#include "base/digits.h"
#include "data/help_keys.h"
#include "data/word_keys.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr float panel_width = 420;
constexpr float row_height = 48;
constexpr float least_height = 440;  // of the panel, where the window has so much

// A row that can be switched on and off: a box, a mark if it is a lane, its name, how many it has.
struct Switch {
    std::string_view key;
    std::string_view name;
    bool is_on = true;
    std::size_t count = 0;
    const Lane* lane = nullptr;
};

void draw_box(PanelFrame& f, const Rect& box, bool is_on)
{
    f.list.rect(box, f.color(is_on ? Token::Ink : Token::Panel));
    if (!is_on) return f.list.frame(box, f.px(2), f.color(Token::Muted));
    const Vec2 c = box.centre();
    const float u = box.w / 12;
    const Vec2 low{c.x - u, c.y + 2.6F * u};
    f.list.line({c.x - 3.4F * u, c.y + 0.2F * u}, low, f.px(3), f.color(Token::Panel));
    f.list.line(low, {c.x + 3.6F * u, c.y - 3 * u}, f.px(3), f.color(Token::Panel));
}

// True if it was switched.
bool draw_switch(PanelFrame& f, Pen& pen, const Rect& row, const Switch& s)
{
    const Response response =
        f.gui.widget({.role = SemanticRole::Button,
                      .key = s.key,
                      .name = s.name,
                      .value = f.words[s.is_on ? word::filter_on : word::filter_off],
                      .rect = row,
                      .color = f.color(Token::Ink),
                      .background = f.color(Token::Panel),
                      .text_px = f.metrics.style(Role::Text).size_px()});
    if (response.is_hovered || response.is_held) f.list.rect(row, f.color(Token::Paper));
    const float side = f.px(22);
    float x = row.x + f.px(12);
    draw_box(f, {x, rounded(row.centre().y - side / 2), side, side}, s.is_on);
    x += side + f.px(14);
    if (s.lane != nullptr) {
        const Rgba color = f.color(token_of(s.lane->color));
        paint_mark(s.lane->shape, {x + f.px(8), row.centre().y}, f.px(6),
                   {.color = color, .paper = f.color(Token::Panel)}, f.list);
        x += f.px(26);
    }
    Digits digits{};
    const std::string_view count = grouped(s.count, digits);
    const float count_w = pen.width_of(count, Role::Small);
    const float right = row.right() - f.px(12);
    const float line = f.metrics.line_height(Role::Text);
    const float top = rounded(row.centre().y - line / 2);
    pen.text({x, top}, right - count_w - f.px(12) - x, s.name,
             {.role = Role::Text, .color = s.is_on ? Token::Ink : Token::Muted, .max_lines = 1});
    const float count_line = f.metrics.line_height(Role::Small);
    pen.text({right - count_w, rounded(row.centre().y - count_line / 2)}, count_w + 1, count,
             {.role = Role::Small, .color = Token::Muted, .max_lines = 1});
    if (response.is_focused) {
        f.gui.show_in_area(row);
        paint_focus(grown(row, -f.px(8)), f.metrics, f.theme, f.list);
    }
    return response.is_clicked;
}

// The rows below the title, from `at` downwards; what was switched is wanted.
class FilterRows {
public:
    FilterRows(PanelFrame& f, Pen& pen, Vec2 at, float width)
        : f_(f), pen_(pen), x_(at.x), y_(at.y), width_(width)
    {}

    void draw()
    {
        if (f_.state.filter.person) draw_person();
        draw_lanes();
        draw_kinds();
    }

private:
    void heading(Word word)
    {
        y_ += f_.px(14);
        y_ += pen_.text({x_ + f_.px(12), y_}, width_, f_.words[word],
                        {.role = Role::SmallLabel, .color = Token::Muted});
        y_ += f_.px(2);
    }

    bool row(const Switch& s)
    {
        const Rect box{x_, y_, width_, f_.px(row_height)};
        y_ = box.bottom();
        return draw_switch(f_, pen_, box, s);
    }

    void want(const Filter& filter) { f_.wanted.emplace_back(action::SetFilter{filter}); }

    void draw_person()
    {
        y_ += f_.px(10);
        const Person& person = f_.exhibit().people[index_of(*f_.state.filter.person)];
        const std::string name =
            f_.words.with(word::filter_person, {std::string(f_.text(person.name))});
        Filter filter = f_.state.filter;
        filter.person.reset();
        if (row({.key = "filter-person",
                 .name = name,
                 .is_on = true,
                 .count = person.milestones.size()}))
            want(filter);
    }

    void draw_lanes()
    {
        heading(word::filter_lanes);
        const auto& lanes = f_.exhibit().lanes;
        for (std::size_t i = 0; i < std::min(lanes.size(), LaneSet().size()); ++i) {
            const std::string key = "filter-lane-" + lanes[i].id;
            Filter filter = f_.state.filter;
            filter.hidden_lanes.flip(i);
            if (row({.key = key,
                     .name = f_.text(lanes[i].name),
                     .is_on = filter.hidden_lanes[i],
                     .count = f_.setting.index.lanes[i].by_time.size(),
                     .lane = &lanes[i]}))
                want(filter);
        }
    }

    void draw_kinds()
    {
        heading(word::filter_kinds);
        for (std::size_t i = 0; i < std::size(word::filter_kind); ++i) {
            if (f_.setting.index.kinds[i] == 0) continue;
            const std::string key = "filter-kind-" + std::to_string(i);
            Filter filter = f_.state.filter;
            filter.hidden_kinds.flip(i);
            if (row({.key = key,
                     .name = f_.words[word::filter_kind[i]],
                     .is_on = filter.hidden_kinds[i],
                     .count = f_.setting.index.kinds[i]}))
                want(filter);
        }
    }

    PanelFrame& f_;
    Pen& pen_;
    float x_;
    float y_;
    float width_;
};

float rows_height(const PanelFrame& f)
{
    const auto kinds = static_cast<std::size_t>(
        std::ranges::count_if(f.setting.index.kinds, [](std::size_t count) { return count != 0; }));
    const std::size_t rows = f.exhibit().lanes.size() + kinds;
    const float headings = 2 * (f.px(16) + f.metrics.line_height(Role::SmallLabel));
    const float person = f.state.filter.person ? f.px(10 + row_height) : 0;
    return headings + person + f.px(row_height) * static_cast<float>(rows) + f.px(10);
}

}  // namespace

void draw_filter(PanelFrame& f)
{
    const Regions& regions = f.scene.regions;
    // Where the details of a milestone stand, unless that is too low for it.
    const float margin = f.px(20);
    const bool is_low = regions.strip.h < f.px(least_height) + 2 * margin;
    const float top = is_low ? regions.top_bar.bottom() + f.px(12) : regions.strip.y + margin;
    const float bottom = is_low ? f.list.size().y - f.px(12) : regions.strip.bottom() - margin;
    const float pad = f.px(20);
    const float head = f.px(10 + 20) + f.metrics.line_height(Role::Heading) +
                       f.metrics.line_height(Role::Small) + f.px(12);
    const float foot = f.px(48 + 32);
    const float w = std::min(f.px(panel_width), f.list.size().x - 2 * margin);
    const float h = std::min(bottom - top, head + rows_height(f) + foot);
    const Rect box{f.list.size().x - w - margin, top, w, h};
    draw_ground(f, "filter-ground", box);
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "filter",
                     .name = f.words[word::filter_title],
                     .rect = box});

    Pen pen(f);
    const Vec2 at{box.x + pad, box.y + f.px(10 + 20)};
    const float title = pen.text(at, w - 2 * pad, f.words[word::filter_title],
                                 {.role = Role::Heading, .max_lines = 1});
    Digits shown{};
    Digits all{};
    const std::string said = f.words.with(
        word::filter_shown, {std::string(grouped(f.setting.by_time().size(), shown)),
                             std::string(grouped(f.exhibit().milestones.size(), all))});
    pen.text({at.x, at.y + title}, w - 2 * pad, said,
             {.role = Role::Small, .color = Token::Muted, .max_lines = 1});

    const Rect body{box.x, box.y + head, box.w, box.h - head - foot};
    const Vec2 origin = f.gui.begin_area("filter", body, rows_height(f), 1);
    FilterRows(f, pen, {origin.x + f.px(8), origin.y}, w - f.px(16)).draw();
    f.gui.end_area();

    const float y = box.bottom() - f.px(48 + 16);
    const float half = (w - 2 * pad - f.px(12)) / 2;
    if (pen.button("filter-all", {box.x + pad, y, half, f.px(48)}, f.words[word::filter_all],
                   ButtonLook::Plain))
        f.wanted.emplace_back(action::SetFilter{});
    const Rect close{box.right() - pad - half, y, half, f.px(48)};
    if (pen.button("close-filter", close, f.words[word::help_close_button], ButtonLook::Filled))
        f.wanted.emplace_back(action::ToggleFilter{});
}

}  // namespace vitrine
