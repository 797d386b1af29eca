// A quiz as a class sees it: a question and its answer, or a card and the rail that it is put on,
// above the two teams. Units and letters are those of a step; see lesson_parts.h.
#include "app/quizzing.h"
#include "data/quiz_keys.h"
#include "data/word_keys.h"
#include "exhibit/worded_date.h"
#include "program/lesson_parts.h"
#include "program/panels.h"
#include "program/tour_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float teams_height = 150;
constexpr float least_quiz_letters = 0.76F;  // of texts: 1/36 of the screen's height
constexpr float most_question = 1.7F;

Token team_color(std::size_t team)
{
    return team == 0 ? Token::Red : Token::Blue;
}

class QuizPainter {
public:
    QuizPainter(PanelFrame& f, const page::Quiz& quiz) : f_(f), quiz_(quiz)
    {
        size_ = f.list.size();
        margin_ = begin_lesson_screen(f);
    }

    void draw()
    {
        draw_lesson_ground(f_, "quiz", f_.words[word::quiz_title]);
        draw_progress(f_, done(), std::max<std::size_t>(1, count()));
        const float row_h =
            std::max(f_.px(54), rounded(f_.setting.policy.chrome.target * f_.state.density));
        const Rect row{margin_, size_.y - row_h - f_.px(12), size_.x - 2 * margin_, row_h};
        const Rect teams{margin_, row.y - f_.px(teams_height + 16), row.w, f_.px(teams_height)};
        const float top = f_.px(56);
        draw_head({margin_, top, row.w, f_.px(100)});
        const float below = top + f_.px(112);
        const Rect room{margin_, below, row.w, teams.y - f_.px(28) - below};
        if (is_end())
            draw_end(room);
        else if (quiz_.kind == QuizKind::Questions)
            draw_question(room);
        else
            draw_cards(room);
        for (std::size_t team = 0; team < quiz_teams; ++team)
            draw_team(teams, team);
        draw_buttons(row);
    }

private:
    bool is_cards() const { return quiz_.kind == QuizKind::Cards; }
    std::size_t count() const { return is_cards() ? quiz_.round.cards.size() : quiz_.asked.size(); }
    std::size_t done() const
    {
        if (!is_cards()) return quiz_.at;
        return quiz_.round.ends.size() - (quiz_.told ? 1 : 0);
    }
    bool is_end() const
    {
        return is_cards() ? quiz_.round.is_over() && !quiz_.told : quiz_.at >= quiz_.asked.size();
    }
    MilestoneId shown() const
    {
        if (!is_cards()) return quiz_.asked[quiz_.at];
        return quiz_.told ? quiz_.told->card : *quiz_.round.in_hand();
    }

    // What it is, how far it is, and the time.
    void draw_head(const Rect& box)
    {
        Pen pen(f_);
        std::string label(f_.words[is_cards() ? word::quiz_cards : word::quiz_title]);
        if (!is_end()) {
            label += " · " + f_.words.with(word::tour_place,
                                           {std::to_string(done() + 1), std::to_string(count())});
        }
        pen.text({box.x, box.y}, box.w * 0.6F, label,
                 {.role = Role::TourLabel, .color = Token::Red, .behind = Token::Paper});
        const int left = seconds_left(quiz_.timer, f_.now);
        const bool is_over = left == 0;
        const std::string time = is_over ? std::string(f_.words[word::quiz_time_over])
                                         : fmt::format("{}:{:02}", left / 60, left % 60);
        const Role role = is_over ? Role::TourText : Role::TourTitle;
        const float w = pen.width_of(time, role);
        const bool runs = quiz_.timer.ends.has_value();
        pen.text({box.right() - w - f_.px(1), box.y - f_.px(20)}, w + f_.px(2), time,
                 {.role = role,
                  .color = runs || is_over ? Token::Ink : Token::Muted,
                  .behind = Token::Paper,
                  .max_lines = 1});
        f_.semantics.add({.role = SemanticRole::Status,
                          .key = "quiz-time",
                          .name = time,
                          .value = std::to_string(left)});
    }

    void draw_end(const Rect& room)
    {
        Pen(f_).text({room.x, room.y + rounded(room.h * 0.3F)}, room.w, f_.words[word::quiz_end],
                     {.role = Role::TourTitle, .behind = Token::Paper});
    }

    // Draws what `lay_out` says, in the largest letters in which it is no higher than `room`.
    template <class LayOut>
    void draw_large(const Rect& room, float most, const LayOut& lay_out)
    {
        PanelFrame large = f_;
        const float unit = f_.metrics.scale;
        for (float share = most;; share *= 0.96F) {
            large.metrics.scale = unit * std::max(share, least_quiz_letters);
            Pen measuring(large, Pen::Mode::Measures);
            if (share <= least_quiz_letters || lay_out(measuring) <= room.h) break;
        }
        Pen pen(large);
        lay_out(pen);
    }

    // What is small already grows with what is around it, but never shrinks.
    float small_text(Pen& pen, Vec2 at, float width, std::string_view text, const Pen::Ink& ink)
    {
        PanelFrame frame = pen.frame();
        frame.metrics.scale = std::max(frame.metrics.scale, f_.metrics.scale);
        Pen small(frame, pen.draws() ? Pen::Mode::Draws : Pen::Mode::Measures);
        return small.text(at, width, text, ink);
    }

    std::string over() const
    {
        const Milestone& milestone = f_.exhibit()[shown()];
        const Lane& lane = f_.exhibit().lanes[index_of(milestone.lane)];
        return std::string(f_.text(lane.name));
    }
    Token lane() const
    {
        return token_of(f_.exhibit().lanes[index_of(f_.exhibit()[shown()].lane)].color);
    }

    void draw_question(const Rect& room)
    {
        const Milestone& milestone = f_.exhibit()[shown()];
        const auto& question = f_.exhibit().details_of(milestone).question;
        if (!question) return;
        const float indent = f_.px(34);
        const Rect inner{room.x + indent, room.y, room.w - indent, room.h};
        Rect answer;
        draw_large(room, most_question, [&](Pen& pen) {
            float y = inner.y;
            y += small_text(pen, {inner.x, y}, inner.w, f_.text(milestone.title),
                            {.role = Role::TourSmall,
                             .color = lane(),
                             .behind = Token::Paper,
                             .language = f_.language_of(milestone.title)}) +
                 pen.frame().px(6);
            y += pen.text({inner.x, y}, inner.w, question->ask,
                          {.role = Role::TourQuestion,
                           .behind = Token::Paper,
                           .names = Pen::Ink::Names::Plain}) +
                 pen.frame().px(20);
            // Nothing moves when it is uncovered.
            Pen hidden(pen.frame(), Pen::Mode::Measures);
            Pen& shown = quiz_.is_answered ? pen : hidden;
            const float h = shown.text(
                {inner.x, y}, inner.w, question->answer,
                {.role = Role::TourText, .behind = Token::Paper, .names = Pen::Ink::Names::Plain});
            answer = {inner.x, y, inner.w, h};
            return y + h - inner.y;
        });
        if (!quiz_.is_answered) draw_cover(f_, answer);
        f_.list.rect({room.x, room.y, f_.px(10), answer.bottom() - room.y}, f_.color(Token::Red));
    }

    void draw_cards(const Rect& room)
    {
        const float gap = f_.px(64);
        const float left = rounded((room.w - gap) * 0.42F);
        draw_card({room.x, room.y, left, room.h});
        draw_rail({room.x + left + gap, room.y, room.w - left - gap, room.h});
    }

    // The card in hand; once it is put somewhere, what the record says.
    void draw_card(const Rect& box)
    {
        const Milestone& card = f_.exhibit()[shown()];
        draw_large(box, 1.3F, [&](Pen& pen) {
            float y = box.y;
            const bool is_right = quiz_.told && quiz_.told->fit == PutFit::Fits;
            std::string told(f_.words[word::quiz_where]);
            if (quiz_.told && is_right)
                told =
                    fmt::format("{} · {}", f_.words[word::quiz_right], worded_date(card, f_.words));
            else if (quiz_.told)
                told = f_.words.with(word::quiz_wrong, {worded_date(card, f_.words)});
            const Token color = quiz_.told ? told_color() : Token::Red;
            y += pen.text({box.x, y}, box.w, told,
                          {.role = Role::TourQuestion, .color = color, .behind = Token::Paper}) +
                 pen.frame().px(18);
            y += small_text(pen, {box.x, y}, box.w, over(),
                            {.role = Role::TourLabel, .color = lane(), .behind = Token::Paper}) +
                 pen.frame().px(6);
            y += pen.text({box.x, y}, box.w, card.title,
                          {.role = Role::TourQuestion,
                           .behind = Token::Paper,
                           .names = Pen::Ink::Names::Plain}) +
                 pen.frame().px(14);
            // It may name the year, which is what is asked for.
            if (quiz_.told)
                y += pen.text({box.x, y}, box.w, card.summary,
                              {.role = Role::TourText,
                               .behind = Token::Paper,
                               .names = Pen::Ink::Names::Plain});
            return y - box.y;
        });
    }

    Token told_color() const
    {
        return quiz_.told->fit == PutFit::Fits ? Token::Olive : Token::Plum;
    }

    // Before which card of the rail the class has put one that belongs elsewhere.
    std::optional<std::size_t> wrong_gap() const
    {
        if (!quiz_.told || quiz_.told->fit == PutFit::Fits) return std::nullopt;
        const std::vector<MilestoneId>& rail = quiz_.round.rail;
        const auto next =
            std::ranges::find_if(rail, [this](MilestoneId id) { return quiz_.told->before == id; });
        return static_cast<std::size_t>(next - rail.begin());
    }

    // Only a frame, for nothing is there.
    float put_ghost(Pen& pen, const Rect& box, float y)
    {
        const float h = f_.px(56);
        if (pen.draws())
            f_.list.frame({box.x, y + f_.px(3), box.w, h - f_.px(12)}, f_.px(2),
                          f_.color(told_color()));
        small_text(pen, {box.x + f_.px(30), y + f_.px(3)}, box.w - f_.px(30),
                   f_.words[word::quiz_put_here],
                   {.role = Role::TourLabel, .color = told_color(), .behind = Token::Paper});
        return h;
    }

    float put_gap(Pen& pen, const Rect& box, float y, bool is_aimed)
    {
        const float h = is_aimed ? f_.px(56) : pen.frame().px(10);
        if (!is_aimed) return h;
        const Rect mark{box.x, y + f_.px(3), box.w, h - f_.px(12)};
        if (pen.draws()) {
            f_.list.rect(mark, f_.color(Token::Line));
            f_.list.rect({mark.x, mark.y, f_.px(10), mark.h}, f_.color(Token::Red));
        }
        small_text(pen, {mark.x + f_.px(30), y + f_.px(3)}, mark.w - f_.px(30),
                   f_.words[word::quiz_place],
                   {.role = Role::TourLabel, .color = Token::Ink, .behind = Token::Line});
        return h;
    }

    float put_row(Pen& pen, const Rect& box, float y, MilestoneId id)
    {
        const Milestone& one = f_.exhibit()[id];
        const bool is_new = quiz_.told && quiz_.told->card == id;
        const std::string text =
            fmt::format("{} · {}", worded_date(one, f_.words), f_.text(one.title));
        const float x = box.x + f_.px(30);
        const float h = pen.text({x, y}, box.right() - x, text,
                                 {.role = Role::TourText,
                                  .color = is_new ? told_color() : Token::Ink,
                                  .behind = Token::Paper,
                                  .language = f_.language_of(one.title)});
        if (pen.draws()) {
            const Token bar = token_of(f_.exhibit().lanes[index_of(one.lane)].color);
            f_.list.rect({box.x, y + f_.px(6), f_.px(10), h - f_.px(12)}, f_.color(bar));
        }
        return h;
    }

    // The rail from the oldest to the newest; of a long one what lies around the gap.
    void draw_rail(const Rect& box)
    {
        const std::vector<MilestoneId>& rail = quiz_.round.rail;
        std::size_t middle = quiz_.gap;
        if (quiz_.told) {
            const auto place = std::ranges::find(rail, quiz_.told->card);
            middle = static_cast<std::size_t>(place - rail.begin());
        }
        std::size_t first = 0;
        std::size_t last = rail.size();
        const auto lay_out = [&](Pen& pen) {
            float y = box.y;
            for (std::size_t i = first; i <= last; ++i) {
                y += wrong_gap() == i ? put_ghost(pen, box, y)
                                      : put_gap(pen, box, y, !quiz_.told && i == quiz_.gap);
                if (i < last) y += put_row(pen, box, y, rail[i]);
            }
            return y - box.y;
        };
        PanelFrame least = f_;
        least.metrics.scale *= least_quiz_letters;
        for (Pen measuring(least, Pen::Mode::Measures); last - first > 2;) {
            if (lay_out(measuring) <= box.h) break;
            if (middle - first > last - middle)
                ++first;
            else
                --last;
        }
        draw_large(box, 1, lay_out);
    }

    // A press anywhere on it is a point.
    void draw_team(const Rect& row, std::size_t team)
    {
        const float gap = f_.px(32);
        const float w = rounded((row.w - gap) / 2);
        const Rect box{team == 0 ? row.x : row.right() - w, row.y, w, row.h};
        const std::string points = std::to_string(quiz_.points[team]);
        const std::string name = f_.words.with(word::quiz_team, {std::to_string(team + 1)});
        const std::string key = fmt::format("team-{}", team + 1);
        const Rgba ground = f_.color(Token::Panel);
        const Response r = f_.gui.widget({.role = SemanticRole::Button,
                                          .key = key,
                                          .name = name,
                                          .value = points,
                                          .rect = box,
                                          .min_target_px = f_.px(54),
                                          .color = f_.color(Token::Ink),
                                          .background = ground,
                                          .text_px = f_.metrics.style(Role::TourText).size_px()});
        const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
        f_.list.rect(box, mixed(ground, f_.color(Token::Ink), tint));
        f_.list.frame(box, f_.metrics.hairline(), f_.color(Token::Line));
        f_.list.rect({box.x, box.y, f_.px(16), box.h}, f_.color(team_color(team)));
        Pen pen(f_);
        const float line = f_.metrics.line_height(Role::TourText);
        const float number = pen.width_of(points, Role::TourTitle);
        pen.text({box.x + f_.px(48), rounded(box.centre().y - line / 2)},
                 box.w - number - f_.px(48 + 64), name,
                 {.role = Role::TourText, .color = team_color(team), .max_lines = 1});
        const float high = f_.metrics.line_height(Role::TourTitle);
        pen.text({box.right() - number - f_.px(36), rounded(box.centre().y - high / 2)},
                 number + f_.px(4), points, {.role = Role::TourTitle, .max_lines = 1});
        if (r.is_focused) paint_focus(grown(box, -f_.px(8)), f_.metrics, f_.theme, f_.list);
        if (r.is_clicked) f_.wanted.emplace_back(action::ScoreTeam{team, 1});
    }

    void draw_buttons(const Rect& row)
    {
        std::vector<LessonButton> buttons{
            {"quiz-leave", f_.words[word::quiz_leave], action::ToggleQuiz{}}
        };
        if (!quiz_.asked.empty() && !quiz_.round.cards.empty()) {
            buttons.push_back({"quiz-switch",
                               f_.words[is_cards() ? word::quiz_questions : word::quiz_cards],
                               action::SwitchQuiz{}});
        }
        buttons.push_back({"quiz-timer",
                           f_.words[quiz_.timer.ends ? word::quiz_stop : word::quiz_start],
                           action::RunQuizTimer{}});
        buttons.push_back({"quiz-next", f_.words[word::tour_next], action::StepQuiz{1}});
        draw_lesson_buttons(f_, row, buttons);
    }

    PanelFrame& f_;
    const page::Quiz& quiz_;
    Vec2 size_;
    float margin_ = 0;
};

}  // namespace

void draw_quiz(PanelFrame& outer, const page::Quiz& page)
{
    PanelFrame f = outer;
    QuizPainter(f, page).draw();
}

}  // namespace vitrine
