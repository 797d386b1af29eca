// The first face of a step: title, text and question, beside its picture and its key figure.
#include "data/lesson_keys.h"
#include "data/word_keys.h"
#include "program/lesson_parts.h"
#include "program/tour_parts.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float poster_shape = 1.27F;  // its height to its width

// The answer below a question, or a field in its place; returns its height. Nothing moves when it
// is uncovered: its room is there from the beginning, unless `is_short`.
float lay_out_answer(const LessonFrame& t, LessonPens& pens, const Rect& box, bool is_short)
{
    PanelFrame& f = t.f;
    const bool is_hidden = t.hidden.has(StepPart::Answer);
    const Pen::Ink small{.role = Role::TourLabel, .color = Token::Red, .behind = Token::Paper};
    LessonPens measuring(f, {f.metrics.scale, pens.text.frame().metrics.scale},
                         Pen::Mode::Measures);
    Pen& label = is_hidden ? measuring.label : pens.label;
    Pen& text = is_hidden ? measuring.text : pens.text;
    float h = label.text({box.x, box.y}, box.w, f.words[word::lesson_answer], small);
    if (is_hidden && is_short)
        h *= 1.4F;
    else
        h += text.text({box.x, box.y + h}, box.w, t.seen(t.step.answer),
                       {.role = Role::TourText,
                        .behind = Token::Paper,
                        .language = f.language_of(t.step.answer)});
    if (is_hidden && pens.text.draws()) draw_cover(f, {box.x, box.y, box.w, h});
    return h;
}

// What the class is asked, and below it the answer, behind a red bar.
float lay_out_question(const LessonFrame& t, LessonPens& pens, const Rect& box, bool is_short)
{
    PanelFrame& f = t.f;
    const float indent = f.px(34);
    const Rect inner{box.x + indent, box.y, box.w - indent, 0};
    float y = box.y;
    const Pen::Ink small{.role = Role::TourLabel, .color = Token::Red, .behind = Token::Paper};
    y += pens.label.text({inner.x, y}, inner.w, f.words[word::tour_question], small);
    y += pens.text.text({inner.x, y}, inner.w, t.seen(t.step.question),
                        {.role = Role::TourQuestion,
                         .behind = Token::Paper,
                         .language = f.language_of(t.step.question)});
    if (t.step.answer != TextId::None) {
        y += f.px(14);
        y += lay_out_answer(t, pens, {inner.x, y, inner.w, 0}, is_short);
    }
    if (pens.text.draws()) f.list.rect({box.x, box.y, f.px(10), y - box.y}, f.color(Token::Red));
    return y - box.y;
}

float lay_out_title(const LessonFrame& t, LessonPens& pens, Vec2 at, float width)
{
    const Pen::Ink ink{.role = Role::TourTitle, .behind = Token::Paper};
    if (!t.hidden.has(StepPart::Title)) return pens.head.text(at, width, t.seen(t.step.title), ink);
    Pen measuring(pens.head.frame(), Pen::Mode::Measures);
    const float h = measuring.text(at, width, t.seen(t.step.title), ink);
    if (pens.head.draws()) draw_cover(pens.head.frame(), {at.x, at.y, width * 0.8F, h});
    return h;
}

// The column of words; and where what stands beside it has come to its end, so that a question that
// begins there has all the width. Where that is too little for all, what was read makes room for
// the answer: `is_short`.
struct WordsRoom {
    Rect box;
    float wide_from = HUGE_VALF;
    float wide = 0;
    bool is_short = false;
};

float lay_out_words(const LessonFrame& t, LessonPens& pens, const WordsRoom& room)
{
    const Rect& box = room.box;
    PanelFrame& f = t.f;
    const std::string_view lane = f.text(f.exhibit().lanes[index_of(t.subject.lane)].name);
    float y = box.y;
    y += pens.label.text({box.x, y}, box.w,
                         t.over(std::string(lane) + " · " + t.seen_date(t.subject)),
                         {.role = Role::TourLabel, .color = t.lane(), .behind = Token::Paper}) +
         f.px(8);
    y += lay_out_title(t, pens, {box.x, y}, box.w) + pens.text.frame().px(24);
    const bool is_answered =
        t.step.answer != TextId::None && !t.hidden.has(StepPart::Answer) && room.is_short;
    if (!is_answered)
        y += pens.text.text({box.x, y}, box.w, t.seen(t.subject.summary),
                            {.role = Role::TourText,
                             .behind = Token::Paper,
                             .language = f.language_of(t.subject.summary)});
    if (t.step.question == TextId::None) return y - box.y;
    y += pens.text.frame().px(34);
    const float width = y >= room.wide_from ? room.wide : box.w;
    return y + lay_out_question(t, pens, {box.x, y, width, 0}, room.is_short) - box.y;
}

// The one number to remember, and what it counts.
float lay_out_key_figure(const LessonFrame& t, Pen::Mode mode, const Rect& box)
{
    const auto& figure = t.f.exhibit().details_of(t.subject).key_figure;
    if (!figure) return 0;
    PanelFrame large = t.f;
    const std::string value = t.seen(figure->value);
    const float w = Pen(large).width_of(value, Role::TourTitle);
    // As large as a title, or as its column is wide, but no smaller than a text.
    large.metrics.scale *= std::clamp(box.w * 0.98F / std::max(1.0F, w), 0.4F, 1.0F);
    Pen number(large, mode);
    Pen label(t.f, mode);
    float y = box.y;
    y += number.text({box.x, y}, box.w, value,
                     {.role = Role::TourTitle, .color = t.lane(), .behind = Token::Paper});
    y += label.text({box.x, y}, box.w, t.seen(figure->label),
                    {.role = Role::TourSmall, .behind = Token::Paper});
    return y - box.y;
}

// The step's own picture, as wide as the column, or as high as there is room.
float draw_picture(const LessonFrame& t, const Rect& box)
{
    Pen measuring(t.f, Pen::Mode::Measures);
    const float h = measuring.picture({box.x, box.y}, box.w, *t.step.picture, Pen::Credit::None);
    const float w = std::floor(h > box.h ? box.w * box.h / h : box.w);
    return Pen(t.f).picture({box.x, box.y}, w, *t.step.picture, Pen::Credit::None);
}

// Where what stands beside the words ends: a picture, a poster, and the number below them.
float end_of_aside(const LessonFrame& t, const Rect& box)
{
    if (t.step.figure) return box.bottom();
    const float number_h = lay_out_key_figure(t, Pen::Mode::Measures, {box.x, 0, box.w, 0});
    const float below = number_h > 0 ? number_h + t.f.px(24) : 0;
    Pen measuring(t.f, Pen::Mode::Measures);
    const float h = t.step.picture ? measuring.picture({box.x, box.y}, box.w, *t.step.picture,
                                                       Pen::Credit::None)
                                   : std::round(box.w * poster_shape);
    return box.y + std::min(h + below, box.h);
}

struct FittedWords {
    WordsRoom room;
    LessonSizes sizes;
    bool fits = false;  // with a title of its least size or more

    bool is_better_than(const FittedWords& other) const
    {
        if (fits != other.fits) return fits;
        return sizes.text > other.sizes.text || sizes.head > other.sizes.head;
    }
};

FittedWords fitted_words(const LessonFrame& t, const WordsRoom& room)
{
    const auto lay_out = [&](LessonPens& pens) { return lay_out_words(t, pens, room); };
    const LessonSizes sizes = sizes_that_fit(t, room.box.h, lay_out);
    LessonPens pens(t.f, sizes, Pen::Mode::Measures);
    const bool has_title = sizes.head >= t.f.metrics.scale * least_title - 0.01F;
    return {room, sizes, has_title && lay_out(pens) <= room.box.h};
}

// In the column, or with its question across the screen where letters are larger so.
void draw_words(const LessonFrame& t, const WordsRoom& room)
{
    WordsRoom other = room;
    other.wide_from = HUGE_VALF;
    FittedWords best = fitted_words(t, other);
    const auto take = [&](const WordsRoom& next) {
        const FittedWords found = fitted_words(t, next);
        if (found.is_better_than(best)) best = found;
    };
    take(room);
    if (!best.fits && t.step.answer != TextId::None) {
        other.is_short = true;
        take(other);
        other = room;
        other.is_short = true;
        take(other);
    }
    LessonPens pens(t.f, best.sizes, Pen::Mode::Draws);
    lay_out_words(t, pens, best.room);
}

// What stands beside the words, from the top downwards.
void draw_aside(const LessonFrame& t, const Rect& box)
{
    PanelFrame& f = t.f;
    const bool is_hidden = t.hidden.has(StepPart::Figure);
    const float gap = f.px(24);
    // A chart says the number itself, and needs all the room.
    const bool has_number = !t.step.figure.has_value();
    const float number_h =
        has_number ? lay_out_key_figure(t, Pen::Mode::Measures, {box.x, 0, box.w, 0}) : 0;
    const float below = number_h > 0 ? number_h + gap : 0;
    const Rect upper{box.x, box.y, box.w, box.h - below};
    float used = upper.h;
    const TourFrame parts{f, t.tour, t.step, t.subject, t.run.step, {}};
    if (t.step.figure && is_hidden) {
        draw_cover(f, upper);
    } else if (t.step.figure) {
        draw_own_chart(parts, upper, 1);
    } else if (t.step.picture) {
        used = draw_picture(t, upper);
    } else {
        const Rect poster{box.x, box.y, box.w, std::min(upper.h, std::round(box.w * poster_shape))};
        const bool tells = !is_hidden && !t.hidden.has(StepPart::Date) && number_h == 0;
        draw_poster(parts, poster, tells ? PosterSays::Number : PosterSays::Nothing);
        used = poster.h;
    }
    if (number_h <= 0) return;
    const Rect number{box.x, box.y + used + gap, box.w, number_h};
    if (is_hidden)
        draw_cover(f, number);
    else
        lay_out_key_figure(t, Pen::Mode::Draws, number);
}

}  // namespace

void draw_step_face(const LessonFrame& t, const Rect& room)
{
    PanelFrame& f = t.f;
    const float unit = f.metrics.scale;
    const float wide = f.list.size().x / unit;
    const bool is_chart = t.step.figure.has_value();
    const float share = is_chart ? 0.46F : wide < 1600 ? 0.3F : wide < 2200 ? 0.345F : 0.36F;
    const float aside_w = std::min(rounded(room.w * share), f.px(is_chart ? 1080 : 860));
    const float gap = f.px(wide < 1600 ? 40 : 64);
    const Rect words{room.x, room.y, room.w - aside_w - gap, room.h};
    // A chart needs all the height there is.
    const float top = is_chart ? f.px(26) : room.y + f.px(12);
    const Rect aside{words.right() + gap, top, aside_w, room.bottom() - top};
    draw_words(t, {.box = words, .wide_from = end_of_aside(t, aside) + f.px(28), .wide = room.w});
    draw_aside(t, aside);
}

}  // namespace vitrine
