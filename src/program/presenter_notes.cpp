// What only the presenter reads: the notes of a step, its answer, and what the next press does.
#include "data/presenter_keys.h"
#include "data/word_keys.h"
#include "exhibit/names.h"
#include "exhibit/worded_date.h"
#include "program/presenter_parts.h"

#include <algorithm>

namespace vitrine {

namespace {

std::string_view part_words(const PanelFrame& f, StepPart part)
{
    switch (part) {
    case StepPart::Title: return f.words[word::presenter_part_title];
    case StepPart::Date: return f.words[word::presenter_part_date];
    case StepPart::Figure: return f.words[word::presenter_part_figure];
    case StepPart::Answer: return f.words[word::presenter_part_answer];
    case StepPart::Record: break;
    }
    return f.words[word::presenter_part_record];
}

// What the next press of the clicker does, in words.
std::string press_words(const Desktop& d)
{
    const PanelFrame& f = d.f;
    // There a press leads to another card.
    if (is_open<page::Overview>(f.state.pages)) return {};
    const NextPress press = next_press(f.state, f.exhibit());
    switch (press.does) {
    case PressDoes::Nothing: return {};
    case PressDoes::LightsUp: return std::string(f.words[word::presenter_press_light]);
    case PressDoes::Uncovers:
        return f.words.with(word::presenter_press_shows, {std::string(part_words(f, press.part))});
    case PressDoes::StartsOver: return f.words.with(word::presenter_press_step, {"1"});
    case PressDoes::GoesOn: break;
    }
    if (press.to.face == StepFace::Contrast)
        return std::string(f.words[word::presenter_press_contrast]);
    if (press.to.face == StepFace::Others)
        return std::string(f.words[word::presenter_press_others]);
    if (press.to.step >= d.tour->steps.size())
        return std::string(f.words[word::presenter_press_end]);
    return f.words.with(word::presenter_press_step, {std::to_string(press.to.step + 1)});
}

// What is concealed of the step now, with what it says: nobody else can tell the presenter.
std::string hidden_words(const Desktop& d, const TourStep& step)
{
    const PanelFrame& f = d.f;
    const Milestone& subject = f.exhibit()[step.milestones.front()];
    const StepParts hidden = concealed_now(f.state);
    std::string all;
    for (std::size_t i = 0; i < step_part_names.count; ++i) {
        const StepPart part = step_part_names.at(i);
        if (!hidden.has(part)) continue;
        if (!all.empty()) all += "; ";
        all += part_words(f, part);
        if (part == StepPart::Title) all.append(" – ").append(f.text(step.title));
        if (part == StepPart::Date) all.append(" – ").append(worded_date(subject, f.words));
        const auto& figure = f.exhibit().details_of(subject).key_figure;
        if (part == StepPart::Figure && figure) all.append(" – ").append(f.text(figure->value));
    }
    return all.empty() ? all : f.words.with(word::presenter_hidden, {all});
}

// The step's milestones beside its subject.
std::string also_on_step(const PanelFrame& f, const TourStep& step)
{
    std::string all;
    for (std::size_t i = 1; i < step.milestones.size(); ++i) {
        if (!all.empty()) all += " · ";
        all += f.text(f.exhibit()[step.milestones[i]].title);
    }
    return all.empty() ? all : f.words.with(word::presenter_also, {all});
}

// The exhibit asks more of a step's subject, and answers it: for a step without an answer of its
// own. Returns how high that is.
float put_more_asked(PanelFrame& f, Pen& pen, const TourStep& step, const Rect& at)
{
    const Milestone& subject = f.exhibit()[step.milestones.front()];
    const auto& question = f.exhibit().details_of(subject).question;
    if (!question || step.answer != TextId::None) return 0;
    float y = at.y;
    const auto put = [&](std::string_view text, const Pen::Ink& ink) {
        y += pen.text({at.x, y}, at.w, text, ink);
    };
    put(f.words[word::presenter_more_asked],
        {.role = Role::SmallLabel, .color = Token::Muted, .behind = Token::Paper});
    put(f.text(question->ask),
        {.role = Role::Question, .behind = Token::Paper, .language = f.language_of(question->ask)});
    put(f.text(question->answer),
        {.role = Role::Text, .behind = Token::Paper, .language = f.language_of(question->answer)});
    return y - at.y;
}

void draw_covered(const Desktop& d)
{
    PanelFrame& f = d.f;
    const Rect& at = d.at.notes;
    Pen pen(f);
    float y = at.y;
    y += pen.text({at.x, y}, at.w, f.words[word::presenter_covered],
                  {.role = Role::Title, .behind = Token::Paper}) +
         f.px(6);
    y += pen.text({at.x, y}, at.w, f.words[word::presenter_covered_why],
                  {.role = Role::Text, .color = Token::Muted, .behind = Token::Paper}) +
         f.px(16);
    const std::string_view label = f.words[word::presenter_show_notes];
    const float w = std::min(at.w, pen.width_of(label, Role::Strong) + f.px(48));
    if (pen.button("show-notes", {at.x, y, w, f.px(48)}, label, ButtonLook::Plain))
        f.wanted.emplace_back(action::CoverNotes{false});
}

}  // namespace

void draw_notes(const Desktop& d)
{
    PanelFrame& f = d.f;
    if (f.state.classroom.is_covered) return draw_covered(d);
    const TourStep* step = d.step();
    if (step == nullptr) return;
    const Rect& at = d.at.notes;
    const std::string_view notes = f.text(step->notes);
    const std::string also = also_on_step(f, *step);
    Pen heading(f);
    const float top =
        at.y +
        heading.text({at.x, at.y}, at.w, f.words[word::presenter_notes],
                     {.role = Role::Label, .color = Token::Muted, .behind = Token::Paper}) +
        f.px(6);
    if (notes.empty()) {
        heading.text({at.x, top}, at.w, f.words[word::presenter_no_notes],
                     {.role = Role::Text, .color = Token::Muted, .behind = Token::Paper});
        return;
    }
    draw_fitting(f, at.bottom() - top, [&](Pen& pen) {
        float y = top;
        y += pen.text({at.x, y}, at.w, notes,
                      {.role = Role::NotesText,
                       .behind = Token::Paper,
                       .language = f.language_of(step->notes)}) +
             f.px(10);
        y += pen.text({at.x, y}, at.w, also,
                      {.role = Role::Lead, .color = Token::Muted, .behind = Token::Paper});
        return y - top;
    });
}

void draw_asked(const Desktop& d)
{
    PanelFrame& f = d.f;
    const TourStep* step = d.step();
    if (d.run == nullptr) return;
    const Rect& at = d.at.asked;
    const float x = at.x + f.px(26);
    const float w = at.right() - x;
    const std::string press = press_words(d);
    const bool is_covered = f.state.classroom.is_covered;
    const std::string hidden =
        step != nullptr && !is_covered ? hidden_words(d, *step) : std::string();
    f.list.rect({at.x, at.y, f.px(6), at.h}, f.color(Token::Red));
    draw_fitting(f, at.h, [&](Pen& pen) {
        float y = at.y;
        y += pen.text({x, y}, w, press,
                      {.role = Role::Label, .color = Token::Red, .behind = Token::Paper}) +
             f.px(6);
        if (step == nullptr) return y - at.y;
        if (!hidden.empty())
            y += pen.text({x, y}, w, hidden,
                          {.role = Role::Text, .color = Token::Ochre, .behind = Token::Paper}) +
                 f.px(6);
        y += pen.text({x, y}, w, f.text(step->question),
                      {.role = Role::AskedText,
                       .behind = Token::Paper,
                       .language = f.language_of(step->question)}) +
             f.px(12);
        const std::string_view answer = f.text(step->answer);
        if (is_covered) return y - at.y;
        if (answer.empty()) return y + put_more_asked(f, pen, *step, {x, y, w, 0}) - at.y;
        y += pen.text({x, y}, w, f.words[word::presenter_answer],
                      {.role = Role::SmallLabel, .color = Token::Muted, .behind = Token::Paper});
        y += pen.text(
            {x, y}, w, answer,
            {.role = Role::Text, .behind = Token::Paper, .language = f.language_of(step->answer)});
        return y - at.y;
    });
}

}  // namespace vitrine
