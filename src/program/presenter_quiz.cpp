// What only the presenter reads while a quiz is open: the answer before the class, and the keys.
#include "app/keymap.h"
#include "app/quizzing.h"
#include "data/presenter_keys.h"
#include "data/quiz_keys.h"
#include "data/word_keys.h"
#include "exhibit/worded_date.h"
#include "program/presenter_parts.h"

#include <optional>
#include <string>

namespace vitrine {

namespace {

// What is asked now; nothing at the end.
std::optional<MilestoneId> asked_now(const page::Quiz& quiz)
{
    if (quiz.kind == QuizKind::Cards)
        return quiz.told ? std::optional(quiz.told->card) : quiz.round.in_hand();
    return quiz.at < quiz.asked.size() ? std::optional(quiz.asked[quiz.at]) : std::nullopt;
}

// All keys with the same meaning, as help writes them: "PgDn, Enter".
std::string keys_for(Word meaning)
{
    std::string all;
    for (const Binding& row : bindings(Keys::Quiz)) {
        if (row.meaning.key != meaning.key || row.shown.empty()) continue;
        if (!all.empty()) all += "  ";
        all += row.shown;
    }
    return all;
}

}  // namespace

void draw_quiz_keys(const Desktop& d)
{
    constexpr Word meanings[] = {
        word::help_quiz_next,  word::help_quiz_back,      word::help_quiz_aim,
        word::help_quiz_point, word::help_quiz_take,      word::help_quiz_timer,
        word::help_quiz_time,  word::help_quiz_time_full, word::help_quiz_switch,
        word::help_quiz_leave,
    };
    PanelFrame& f = d.f;
    const Rect& at = d.at.notes;
    draw_fitting(f, at.h, [&](Pen& pen) {
        const float keys = std::min(at.w * 0.35F, f.px(190));
        float y = at.y;
        y += pen.text({at.x, y}, at.w, f.words[word::quiz_title],
                      {.role = Role::Label, .color = Token::Muted, .behind = Token::Paper}) +
             f.px(6);
        for (const Word meaning : meanings) {
            const float left = pen.text({at.x, y}, keys, keys_for(meaning),
                                        {.role = Role::Strong, .behind = Token::Paper});
            const float right = pen.text({at.x + keys, y}, at.w - keys, f.words[meaning],
                                         {.role = Role::Text, .behind = Token::Paper});
            y += std::max(left, right);
        }
        return y - at.y;
    });
}

void draw_quiz_asked(const Desktop& d, const page::Quiz& quiz)
{
    PanelFrame& f = d.f;
    const Rect& at = d.at.asked;
    const float x = at.x + f.px(26);
    const float w = at.right() - x;
    const auto id = asked_now(quiz);
    f.list.rect({at.x, at.y, f.px(6), at.h}, f.color(Token::Red));
    if (!id) return;
    const Milestone& milestone = f.exhibit()[*id];
    const auto& question = f.exhibit().details_of(milestone).question;
    const bool is_card = quiz.kind == QuizKind::Cards;
    draw_fitting(f, at.h, [&](Pen& pen) {
        float y = at.y;
        y += pen.text({x, y}, w, is_card || !question ? milestone.title : question->ask,
                      {.role = Role::AskedText,
                       .behind = Token::Paper,
                       .names = Pen::Ink::Names::Plain}) +
             f.px(12);
        if (f.state.classroom.is_covered) return y - at.y;
        y += pen.text({x, y}, w, f.words[word::presenter_answer],
                      {.role = Role::SmallLabel, .color = Token::Muted, .behind = Token::Paper});
        const Pen::Ink ink{.role = Role::Text, .behind = Token::Paper};
        if (is_card || !question) {
            y += pen.text({x, y}, w, worded_date(milestone, f.words), ink);
        } else {
            Pen::Ink plain = ink;
            plain.names = Pen::Ink::Names::Plain;
            y += pen.text({x, y}, w, question->answer, plain);
        }
        return y - at.y;
    });
}

}  // namespace vitrine
