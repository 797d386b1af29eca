// What belongs to a step beside itself: what is said and what is known, and its other milestones.
#include "data/lesson_keys.h"
#include "data/word_keys.h"
#include "exhibit/steps.h"
#include "program/lesson_parts.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vitrine {

namespace {

struct LessonSide {
    std::string_view label;
    TextId text{};
    Token color{};
    bool is_hidden = false;
};

std::vector<LessonSide> sides_of(const LessonFrame& t, const Contrast& contrast)
{
    const Words& words = t.f.words;
    std::vector<LessonSide> sides{
        {words[word::detail_official], contrast.official, Token::Blue}
    };
    if (contrast.critic != TextId::None)
        sides.push_back({words[word::detail_critic], contrast.critic, Token::Plum});
    sides.push_back(
        {words[word::detail_record], contrast.record, Token::Red, t.hidden.has(StepPart::Record)});
    return sides;
}

float lay_out_side(const LessonFrame& t, LessonPens& pens, const LessonSide& side, const Rect& box)
{
    PanelFrame& f = t.f;
    if (pens.text.draws()) f.list.rect({box.x, box.y, box.w, f.px(10)}, f.color(side.color));
    float y = box.y + f.px(22);
    y += pens.label.text({box.x, y}, box.w, side.label,
                         {.role = Role::TourLabel, .color = side.color, .behind = Token::Paper}) +
         f.px(10);
    const Pen::Ink ink{
        .role = Role::TourText, .behind = Token::Paper, .language = f.language_of(side.text)};
    Pen measuring(pens.text.frame(), Pen::Mode::Measures);
    Pen& pen = side.is_hidden ? measuring : pens.text;
    const float h = pen.text({box.x, y}, box.w, t.seen(side.text), ink);
    if (side.is_hidden && pens.text.draws()) draw_cover(f, {box.x, y, box.w, h});
    return y + h - box.y;
}

struct SideWidth {
    float weight = 0;
    float least = 0;
    float width = 0;
};

// A side is as wide as its widest word, so that none is broken.
float least_width_of(const LessonFrame& t, LessonPens& pens, const LessonSide& side)
{
    const float text =
        t.f.type.widest_word(t.seen(side.text), pens.text.frame().metrics.style(Role::TourText));
    const float label =
        t.f.type.widest_word(side.label, pens.label.frame().metrics.style(Role::TourLabel));
    return std::ceil(std::max(text, label)) + 2;
}

// By their weights, but none below its least width while the others can spare that.
void share_out(std::vector<SideWidth>& sides, float all)
{
    for (std::size_t tries = 0; tries <= sides.size(); ++tries) {
        float room = all;
        float weights = 0;
        for (const SideWidth& side : sides) {
            if (side.width > 0)
                room -= side.width;
            else
                weights += side.weight;
        }
        bool is_any_set = false;
        for (SideWidth& side : sides) {
            if (side.width > 0 || room * side.weight / weights >= side.least) continue;
            side.width = side.least;
            is_any_set = true;
        }
        if (is_any_set) continue;
        for (SideWidth& side : sides) {
            if (side.width <= 0) side.width = std::max(1.0F, room * side.weight / weights);
        }
        break;
    }
    float sum = 0;
    for (const SideWidth& side : sides)
        sum += side.width;
    if (sum <= all) return;
    for (SideWidth& side : sides)
        side.width *= all / sum;
}

std::string_view title_of(const LessonFrame& t)
{
    return t.hidden.has(StepPart::Title) ? std::string_view("?") : t.f.text(t.step.title);
}

float lay_out_contrast(const LessonFrame& t, LessonPens& pens, const Rect& box,
                       const Contrast& contrast)
{
    PanelFrame& f = t.f;
    float y = box.y;
    y += pens.label.text({box.x, y}, box.w, t.over(title_of(t)),
                         {.role = Role::TourLabel, .color = t.lane(), .behind = Token::Paper}) +
         f.px(8);
    y += pens.head.text({box.x, y}, box.w, t.seen(contrast.title),
                        {.role = Role::TourTitle, .behind = Token::Paper}) +
         pens.text.frame().px(36);
    const std::vector<LessonSide> sides = sides_of(t, contrast);
    const float gap = f.px(48);
    // What says more has more room, so that all can have larger letters.
    const auto weight = [&f](const LessonSide& side) {
        return std::sqrt(static_cast<float>(std::max<std::size_t>(f.text(side.text).size(), 110)));
    };
    std::vector<SideWidth> widths;
    widths.reserve(sides.size());
    for (const LessonSide& side : sides)
        widths.push_back({.weight = weight(side), .least = least_width_of(t, pens, side)});
    share_out(widths, box.w - gap * static_cast<float>(sides.size() - 1));
    float most = 0;
    float x = box.x;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Rect column{rounded(x), y, rounded(widths[i].width), 0};
        most = std::max(most, lay_out_side(t, pens, sides[i], column));
        x += widths[i].width + gap;
    }
    return y + most - box.y;
}

// One of the other milestones: its sign, its date and its title. Returns how high that is.
float lay_out_other(const LessonFrame& t, LessonPens& pens, MilestoneId id, const Rect& box)
{
    PanelFrame& f = t.f;
    const Milestone& other = f.exhibit()[id];
    const Lane& lane = f.exhibit().lanes[index_of(other.lane)];
    const Token color = token_of(lane.color);
    const float indent = f.px(48);
    if (pens.text.draws()) {
        paint_mark(lane.shape, {box.x + f.px(16), box.y + f.px(20)}, f.px(14),
                   {.color = f.color(color), .paper = f.color(Token::Paper)}, f.list);
    }
    float y = box.y;
    y += pens.label.text({box.x + indent, y}, box.w - indent, t.seen_date(other),
                         {.role = Role::TourLabel, .color = color, .behind = Token::Paper});
    y += pens.text.text(
        {box.x + indent, y}, box.w - indent, t.seen(other.title),
        {.role = Role::TourText, .behind = Token::Paper, .language = f.language_of(other.title)});
    return y - box.y;
}

struct OthersLook {
    std::size_t shown = 0;
    std::size_t columns = 1;
};

float lay_out_others(const LessonFrame& t, LessonPens& pens, const Rect& box,
                     const OthersLook& look)
{
    PanelFrame& f = t.f;
    float y = box.y;
    y += pens.label.text({box.x, y}, box.w, t.over(title_of(t)),
                         {.role = Role::TourLabel, .color = t.lane(), .behind = Token::Paper}) +
         f.px(8);
    y += pens.head.text({box.x, y}, box.w, f.words[word::lesson_also],
                        {.role = Role::TourTitle, .behind = Token::Paper}) +
         pens.text.frame().px(32);
    const float top = y;
    const float gap = f.px(48);
    const auto columns = static_cast<float>(look.columns);
    const float width = rounded((box.w - gap * (columns - 1)) / columns);
    const std::size_t rows = (look.shown + look.columns - 1) / look.columns;
    float bottom = top;
    for (std::size_t i = 0; i < look.shown; ++i) {
        if (i % rows == 0) y = top;
        const std::size_t before = i / rows;
        const auto column = static_cast<float>(before);
        const Rect cell{box.x + rounded(column * (width + gap)), y, width, 0};
        y += lay_out_other(t, pens, t.step.milestones[i + 1], cell) + pens.text.frame().px(26);
        bottom = std::max(bottom, y);
    }
    const std::size_t left = t.step.milestones.size() - 1 - look.shown;
    if (left > 0) {
        bottom += pens.label.text({box.x, bottom}, box.w,
                                  f.words.with(word::lesson_more, {std::to_string(left)}),
                                  {.role = Role::TourSmall, .behind = Token::Paper});
    }
    return bottom - box.y;
}

}  // namespace

void draw_contrast_face(const LessonFrame& t, const Rect& room)
{
    const Contrast* contrast = contrast_of(t.f.exhibit(), t.step);
    if (contrast == nullptr) return draw_step_face(t, room);
    const LessonSizes sizes = sizes_that_fit(
        t, room.h, [&](LessonPens& pens) { return lay_out_contrast(t, pens, room, *contrast); });
    LessonPens pens(t.f, sizes, Pen::Mode::Draws);
    lay_out_contrast(t, pens, room, *contrast);
}

void draw_others_face(const LessonFrame& t, const Rect& room)
{
    const std::size_t all = t.step.milestones.size() - 1;
    const bool is_wide = room.w > room.h * 2.2F;
    OthersLook look{.shown = all, .columns = is_wide && all > 3 ? std::size_t{2} : 1};
    LessonSizes sizes;
    const auto height = [&](LessonPens& pens) { return lay_out_others(t, pens, room, look); };
    const auto fit = [&] {
        for (;; --look.shown) {
            sizes = sizes_that_fit(t, room.h, height);
            LessonPens measuring(t.f, sizes, Pen::Mode::Measures);
            // Fewer are named rather than under a smaller title.
            const bool has_title = sizes.head >= t.f.metrics.scale * least_title - 0.01F;
            if (look.shown <= 1 || (has_title && height(measuring) <= room.h)) break;
        }
    };
    fit();
    // Where one column has no room for all of them, two have.
    if (look.shown < all && look.columns == 1) {
        look = {.shown = all, .columns = 2};
        fit();
    }
    LessonPens pens(t.f, sizes, Pen::Mode::Draws);
    lay_out_others(t, pens, room, look);
}

}  // namespace vitrine
