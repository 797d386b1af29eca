// "How do we know?" on the page of evidence: of one of its statements what is known of the date,
// how far it stands, and what to think about. It leads to that statement on the timeline.
#include "data/evidence_keys.h"
#include "data/find_keys.h"
#include "data/word_keys.h"
#include "program/evidence_parts.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float how_pad = 40;
constexpr float how_above = 12;
constexpr float how_between = 32;
constexpr float least_in_four = 960;  // with less room the title has a line of its own

Pen::Ink on_ink(Role role, Token color = Token::Paper)
{
    return {.role = role, .color = color, .behind = Token::Ink, .names = Pen::Ink::Names::Plain};
}

// Of labels: lighter than the texts below them, where the theme still keeps what it promises.
Token label_color(const Theme& theme)
{
    const bool is_readable =
        contrast(theme[Token::Line], theme[Token::Ink]) >= promised_contrast(theme);
    return is_readable ? Token::Line : Token::Paper;
}

class HowPart {
public:
    HowPart(Column& c, const page::Evidence& page, HowLook look)
        : c_(c), page_(page), look_(look), entry_(evidence_entry(c.f.exhibit(), page.at))
    {}

    float lay_out()
    {
        const auto all = entry_.milestones();
        if (all.empty()) return 0;
        const MilestoneId id = all[std::min(page_.claim, all.size() - 1)];
        const Milestone& m = f().exhibit()[id];
        if (c_.pen.draws()) {
            // It lies on ink, which has to be there first.
            Pen measuring(f(), Pen::Mode::Measures);
            Column copy{.pen = measuring, .f = f(), .x = c_.x, .y = c_.y, .width = c_.width};
            const float height = HowPart(copy, page_, look_).put_all(id, m);
            f().list.rect({c_.x, c_.y, c_.width, height}, f().color(Token::Ink));
        }
        return put_all(id, m);
    }

private:
    PanelFrame& f() { return c_.f; }
    float px(float units) const { return c_.f.px(units); }

    float put_all(MilestoneId id, const Milestone& m)
    {
        const MilestoneDetails& details = f().exhibit().details_of(m);
        const bool asks = details.question.has_value();
        const float room = c_.width - 2 * px(how_pad);
        const bool is_beside = look_ == HowLook::Beside;
        const bool is_title_beside = is_beside && room >= px(least_in_four);
        const float title_w = is_title_beside ? std::floor(room * 0.19F) : room;
        float x = c_.x + px(how_pad);
        float top = c_.y + px(how_above);
        Column title = beside(c_, x, title_w);
        title.y = top;
        put_title(title, id, m);
        float bottom = title.y + (is_title_beside ? 0 : px(10));
        float rest = room;
        if (is_title_beside) {
            x += title_w + px(how_between);
            rest -= title_w + px(how_between);
        } else {
            top = bottom;
        }
        const float all = rest - px(how_between) * (asks ? 2 : 1);
        const float date_w = is_beside ? std::floor(all * (asks ? 0.27F : 0.43F)) : room;
        const float claim_w = is_beside ? std::floor(all * (asks ? 0.37F : 0.57F)) : room;
        const auto put = [&](float width, const auto& what) {
            Column part = beside(c_, x, width);
            part.y = is_beside ? top : bottom;
            what(part);
            if (is_beside) x += width + px(how_between);
            bottom = std::max(bottom, part.y + (is_beside ? 0 : px(10)));
        };
        put(date_w, [&](Column& part) {
            part.put(f().words[word::evidence_date],
                     on_ink(Role::SmallLabel, label_color(f().theme)));
            part.put(said_of_date(f(), m), on_ink(Role::Small));
        });
        put(claim_w, [&](Column& part) { put_claim(part, m, details); });
        if (asks) {
            const float question_w = is_beside ? c_.x + c_.width - px(how_pad) - x : room;
            put(question_w, [&](Column& part) { put_question(part, *details.question); });
        }
        return bottom + px(how_above) - c_.y;
    }

    // The statement stands below the question, or after it where the line has room.
    void put_title(Column& part, MilestoneId id, const Milestone& m)
    {
        const std::string_view how = f().words[word::evidence_how];
        const std::string_view said = f().text(m.title);
        const float how_w = std::ceil(part.pen.width_of(how, Role::CardTitle)) + px(20);
        const float said_w = std::ceil(part.pen.width_of(said, Role::Small)) + px(2);
        const bool is_one_line = how_w + said_w <= part.width;
        const float line = f().metrics.line_height(Role::CardTitle);
        const float lower = std::round((line - f().metrics.line_height(Role::Small)) / 2) + px(1);
        const float top = part.y;
        part.put(how, on_ink(Role::CardTitle));
        const Vec2 at = is_one_line ? Vec2{part.x + how_w, top + lower} : Vec2{part.x, part.y};
        const float width = is_one_line ? said_w : part.width;
        const Pen::Pressed pressed =
            part.pen.link("told-claim", at, width, said, on_ink(Role::Small));
        part.y = std::max(part.y, at.y + pressed.height);
        if (pressed.is_pressed) f().wanted.emplace_back(action::Select{id});
    }

    void put_claim(Column& part, const Milestone& m, const MilestoneDetails& details)
    {
        std::string heading(f().words[word::evidence_claim]);
        if (m.confidence != Confidence::Unstated) {
            const auto sure = static_cast<std::size_t>(m.confidence);
            heading = f().words.with(word::evidence_claim_sure,
                                     {std::string(f().words[word::filter_confidence[sure]])});
        }
        part.put(heading, on_ink(Role::SmallLabel, label_color(f().theme)));
        if (details.check == TextId::None)
            part.put(f().words[word::evidence_unchecked], on_ink(Role::Small));
        else
            part.put(details.check, on_ink(Role::Small));
    }

    void put_question(Column& part, const Question& question)
    {
        part.put(f().words[word::detail_question],
                 on_ink(Role::SmallLabel, label_color(f().theme)));
        part.put(question.ask, on_ink(Role::Question));
        part.space(4);
        if (page_.shows_answer) {
            part.put(question.answer, on_ink(Role::Small));
            part.space(4);
        }
        const Word word = page_.shows_answer ? word::detail_hide_answer : word::detail_show_answer;
        const Pen::Pressed pressed = part.pen.link("evidence-answer", {part.x, part.y}, part.width,
                                                   f().words[word], on_ink(Role::Strong));
        part.y += pressed.height;
        if (pressed.is_pressed) f().wanted.emplace_back(action::ToggleAnswer{});
    }

    Column& c_;
    const page::Evidence& page_;
    HowLook look_;
    EvidenceEntry entry_;
};

}  // namespace

float lay_out_how(Column& column, const page::Evidence& page, HowLook look)
{
    return HowPart(column, page, look).lay_out();
}

}  // namespace vitrine
