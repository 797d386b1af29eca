// All steps of a lesson at once, and the signs that lie over it: the number that is being typed,
// and the way back from the timeline.
#include "app/reveal.h"
#include "app/teaching.h"
#include "data/lesson_keys.h"
#include "data/word_keys.h"
#include "exhibit/worded_date.h"
#include "program/lesson_parts.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

// More rows would have letters too small for the back row.
constexpr std::size_t most_rows = 4;

struct StepCard {
    std::size_t place = 0;
    bool is_chosen = false;
    bool is_here = false;
};

// The number, the date and the title of a step, as far as the class knows them.
void draw_step_card(PanelFrame& f, const Rect& box, const StepCard& card)
{
    const Tour& tour = f.exhibit().tours[f.state.lesson.tour];
    const TourStep& step = tour.steps[card.place];
    const Milestone& subject = f.exhibit()[step.milestones.front()];
    const StepParts hidden = concealed_at(f.state, card.place);
    const std::string title(hidden.has(StepPart::Title) ? std::string_view("?")
                                                        : f.text(step.title));
    const std::string date =
        hidden.has(StepPart::Date) ? std::string("?") : worded_date(subject, f.words);
    const Token lane = token_of(f.exhibit().lanes[index_of(subject.lane)].color);
    const std::string number = std::to_string(card.place + 1);
    const std::string key = "step-card-" + number;
    const Response r = f.gui.widget({.role = SemanticRole::Button,
                                     .key = key,
                                     .name = title,
                                     .value = card.is_chosen ? "chosen" : "",
                                     .rect = box,
                                     .min_target_px = f.px(f.setting.policy.chrome.target),
                                     .color = f.color(Token::Ink),
                                     .background = f.color(Token::Panel),
                                     .text_px = f.metrics.style(Role::TourSmall).size_px()});
    const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
    f.list.rect(box, mixed(f.color(Token::Panel), f.color(Token::Ink), tint));
    f.list.rect({box.x, box.y, f.px(10), box.h}, f.color(card.is_here ? Token::Red : lane));
    f.list.frame(box, card.is_chosen ? f.px(6) : f.metrics.hairline(),
                 f.color(card.is_chosen ? Token::Ink : Token::Line));
    const float pad = f.px(30);
    const float width = box.w - pad - f.px(20);
    float y = box.y + f.px(16);
    Pen pen(f);
    y += pen.text({box.x + pad, y}, width, number + " · " + date,
                  {.role = Role::TourLabel, .color = lane, .max_lines = 1}) +
         f.px(2);
    // As large as fits below, and no smaller than the smallest letters.
    PanelFrame large = f;
    const float room = box.bottom() - f.px(10) - y;
    const Role role = Role::TourText;
    for (int tries = 0; tries < 10; ++tries) {
        Pen measuring(large, Pen::Mode::Measures);
        if (measuring.text({box.x + pad, y}, width, title, {.role = role}) <= room) break;
        large.metrics.scale = std::max(f.metrics.scale * 0.76F, large.metrics.scale * 0.95F);
    }
    const auto lines =
        static_cast<int>(std::max(1.0F, room / std::max(1.0F, large.metrics.line_height(role))));
    Pen(large).text({box.x + pad, y}, width, title, {.role = role, .max_lines = lines});
    if (r.is_clicked) f.wanted.emplace_back(action::GoToStep{card.place});
}

}  // namespace

void draw_overview(PanelFrame& outer, const page::Overview& page)
{
    PanelFrame f = outer;
    const Vec2 size = f.list.size();
    begin_lesson_screen(f);
    draw_lesson_ground(f, "overview", f.words[word::lesson_steps]);
    f.list.rect({0, 0, size.x, f.px(14)}, f.color(Token::Red));
    const Tour& tour = f.exhibit().tours[f.state.lesson.tour];
    const float margin = f.px(64);
    Pen pen(f);
    float y = f.px(48);
    y += pen.text({margin, y}, size.x - 2 * margin, f.text(tour.title),
                  {.role = Role::TourTitle, .behind = Token::Paper, .max_lines = 1}) +
         f.px(28);
    const std::size_t columns = overview_columns(tour.steps.size());
    const std::size_t on_page = columns * most_rows;
    const std::size_t first = page.chosen / on_page * on_page;
    const std::size_t shown = std::min(on_page, tour.steps.size() - first);
    const std::size_t rows = (shown + columns - 1) / columns;
    const float gap = f.px(20);
    const auto across = static_cast<float>(columns);
    const auto down = static_cast<float>(std::max<std::size_t>(rows, 2));
    const float w = (size.x - 2 * margin - gap * (across - 1)) / across;
    const float h = (size.y - y - f.px(48) - gap * (down - 1)) / down;
    const page::Tour* run = tour_of(f.state);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto column = static_cast<float>(i % columns);
        const std::size_t above = i / columns;
        const auto row = static_cast<float>(above);
        const Rect box{rounded(margin + column * (w + gap)), rounded(y + row * (h + gap)),
                       rounded(w), rounded(h)};
        const std::size_t place = first + i;
        draw_step_card(f, box,
                       {.place = place,
                        .is_chosen = place == page.chosen,
                        .is_here = run != nullptr && run->step == place});
    }
}

void draw_lesson_signs(PanelFrame& outer)
{
    if (!is_lesson(outer.state)) return;
    PanelFrame f = outer;
    const Vec2 size = f.list.size();
    begin_lesson_screen(f);
    Pen pen(f);
    const float h = std::max(f.px(76), rounded(f.setting.policy.chrome.target * f.state.density));
    if (const auto& typed = f.state.lesson.typed) {
        const std::string number = *typed > 0 ? std::to_string(*typed) : "…";
        const std::string label = f.words.with(word::lesson_go_to, {number});
        const float w = pen.width_of(label, Role::TourText) + f.px(80);
        const Rect box{rounded((size.x - w) / 2), size.y - h * 1.3F - f.px(24), w, h * 1.3F};
        f.list.rect(box, f.color(Token::Ink));
        const Pen::Ink ink{.role = Role::TourText, .color = Token::Paper, .behind = Token::Ink};
        pen.centred(box, label, ink);
        f.semantics.add({.role = SemanticRole::Status,
                         .key = "typed-step",
                         .name = label,
                         .value = number,
                         .rect = box});
    }
}

}  // namespace vitrine
