// What staff see behind their PIN: whether the machine does well, what it shows, what it has
// complained of, and a bank card by which it learns how wide its screen is.
#include "app/staffing.h"
#include "data/language_names.h"
#include "data/staff_keys.h"
#include "data/word_keys.h"
#include "program/panels.h"
#include "program/staff_desk.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float staff_margin = 20;
constexpr float between_columns = 28;
constexpr float staff_head = 62;
constexpr float staff_foot = 96;
constexpr float least_wide_page = 1000;  // for three columns
constexpr double frame_limit_ms = 8.3;   // a hundred and twenty a second
constexpr float coarse_step = 1.05F;
constexpr float fine_step = 1.004F;  // a third of a millimetre of the card

std::string in_megabytes(const PanelFrame& f, std::size_t bytes)
{
    return f.words.with(word::staff_megabytes,
                        {fmt::format("{:.1f}", static_cast<double>(bytes) / 1e6)});
}

std::string in_milliseconds(const PanelFrame& f, std::optional<double> ms)
{
    return ms ? f.words.with(word::staff_ms, {fmt::format("{:.1f}", *ms)}) : "–";
}

// A column of the page, from the top downwards.
class StaffColumn {
public:
    StaffColumn(PanelFrame& f, Pen& pen, const Rect& at) : f_(f), pen_(pen), at_(at), y_(at.y) {}

    float y() const { return y_; }
    const Rect& at() const { return at_; }
    void space(float units) { y_ += f_.px(units); }

    void head(Word word)
    {
        if (y_ > at_.y) space(14);
        rule(Token::Ink);
        y_ += f_.px(8);
        y_ += pen_.text({at_.x, y_}, at_.w, f_.words[word],
                        {.role = Role::Label, .behind = Token::Paper});
    }
    void row(std::string_view what, const std::string& value, Token color = Token::Ink)
    {
        const float value_w = std::min(at_.w * 0.7F, pen_.width_of(value, Role::Strong) + 1);
        const float value_h =
            pen_.text({at_.x + at_.w - value_w, y_}, value_w, value,
                      {.role = Role::Strong, .color = color, .behind = Token::Paper});
        const float what_h =
            pen_.text({at_.x, y_}, at_.w - value_w - f_.px(10), what,
                      {.role = Role::Small, .color = Token::Muted, .behind = Token::Paper});
        y_ += std::max(value_h, what_h) + f_.px(2);
        rule(Token::Line);
        y_ += f_.px(3);
    }
    void text(std::string_view text, Token color, Role role = Role::Small)
    {
        y_ += pen_.text({at_.x, y_}, at_.w, text,
                        {.role = role, .color = color, .behind = Token::Paper}) +
              f_.px(4);
    }

private:
    void rule(Token color)
    {
        if (pen_.draws()) f_.list.rect({at_.x, y_, at_.w, f_.metrics.hairline()}, f_.color(color));
    }

    PanelFrame& f_;
    Pen& pen_;
    Rect at_;
    float y_;
};

class StaffPage {
public:
    StaffPage(PanelFrame& f, const page::Staff& page)
        : f_(f), page_(page), size_(f.list.size()), machine_(*f.machine)
    {}

    void draw()
    {
        f_.list.rect({0, 0, size_.x, size_.y}, f_.color(Token::Paper));
        f_.gui.add_ground("staff-ground", {0, 0, size_.x, size_.y});
        f_.semantics.add({
            .role = SemanticRole::Panel,
            .key = "staff",
            .name = f_.words[word::staff_title],
            .rect = {0, 0, size_.x, size_.y}
        });
        draw_head();
        const float foot = f_.px(staff_foot);
        const Rect body{0, f_.px(staff_head), size_.x, size_.y - f_.px(staff_head) - foot};
        Pen measuring(f_, Pen::Mode::Measures);
        const float height = lay_out(measuring, {0, 0});
        const Vec2 origin = f_.gui.begin_area("staff", body, height + f_.px(20), 1);
        Pen pen(f_);
        lay_out(pen, origin);
        f_.gui.end_area();
        draw_foot({0, size_.y - foot, size_.x, foot});
    }

private:
    float px(float units) const { return f_.px(units); }

    void draw_head()
    {
        Pen pen(f_);
        const Rect head{0, 0, size_.x, px(staff_head)};
        f_.list.rect(head, f_.color(Token::Panel));
        f_.list.rect({0, head.bottom() - px(1.5F), size_.x, px(1.5F)}, f_.color(Token::Ink));
        const float side = px(36);
        paint_emblem({px(staff_margin), head.centre().y - side / 2, side, side}, f_.theme, f_.list);
        const float x = px(staff_margin) + side + px(12);
        const double left = staff_stays_s - seconds_between(f_.state.quiet_since, f_.now);
        const int seconds = std::max(0, static_cast<int>(std::ceil(left)));
        const std::string locks =
            f_.words.with(word::staff_locks, {fmt::format("{}:{:02}", seconds / 60, seconds % 60)});
        const float locks_w = pen.width_of(locks, Role::Small) + 1;
        pen.text({size_.x - px(staff_margin) - locks_w, px(20)}, locks_w, locks,
                 {.role = Role::Small, .color = Token::Muted});
        const float room = size_.x - px(2 * staff_margin) - locks_w - x;
        float y = px(5);
        y += pen.text({x, y}, room, f_.words[word::staff_title],
                      {.role = Role::Heading, .max_lines = 1});
        std::string what(f_.text(f_.exhibit().title));
        if (!machine_.place.empty()) what += " · " + machine_.place;
        pen.text({x, y}, room, what,
                 {.role = Role::Caption, .color = Token::Muted, .max_lines = 1});
    }

    // All sections, in three columns or in one. Returns how high that is.
    float lay_out(Pen& pen, Vec2 origin)
    {
        const float margin = px(staff_margin);
        const bool is_wide = size_.x >= px(least_wide_page);
        const float all = size_.x - 2 * margin;
        const float w = is_wide ? std::floor((all - 2 * px(between_columns)) / 3) : all;
        float lowest = 0;
        Vec2 at{origin.x + margin, origin.y + px(12)};
        for (int i = 0; i < 3; ++i) {
            StaffColumn column(f_, pen, {at.x, at.y, w, 0});
            if (i == 0) lay_out_machine(column);
            if (i == 1) lay_out_frames(column, pen);
            if (i == 2) lay_out_sizes(column, pen);
            lowest = std::max(lowest, column.y());
            if (is_wide)
                at.x += w + px(between_columns);
            else
                at.y = column.y() + px(14);
        }
        return lowest - origin.y;
    }

    void lay_out_machine(StaffColumn& column)
    {
        const Words& w = f_.words;
        column.head(word::staff_alive);
        const std::int64_t minutes = machine_.running / nanoseconds_per_second / 60;
        column.row(w[word::staff_running],
                   w.with(word::staff_hours,
                          {std::to_string(minutes / 1440), std::to_string(minutes / 60 % 24),
                           std::to_string(minutes % 60)}));
        column.row(w[word::staff_frames], std::to_string(machine_.frames));
        std::string memory = in_megabytes(f_, machine_.memory);
        if (machine_.memory_after_hour != 0) {
            const double more = (static_cast<double>(machine_.memory) -
                                 static_cast<double>(machine_.memory_after_hour)) /
                                1e6;
            memory += fmt::format(" ({:+.1f})", more);
        }
        column.row(w[word::staff_memory], memory);
        if (machine_.stuck_touches > 0) {
            const Vec2 at = machine_.stuck_at;
            column.row(w[word::staff_stuck],
                       w.with(word::staff_stuck_at,
                              {std::to_string(machine_.stuck_touches), fmt::format("{:.0f}", at.x),
                               fmt::format("{:.0f}", at.y)}),
                       Token::Red);
        }
        column.head(word::staff_content);
        std::string shown = w.counted(word::staff_milestones,
                                      static_cast<std::int64_t>(f_.exhibit().milestones.size()));
        for (const LanguageId language : offered_languages(f_.setting)) {
            std::string capitals;
            shown += ", ";
            shown += language_label(f_, f_.exhibit().languages[index_of(language)], capitals);
        }
        column.row(w[word::staff_shown], shown);
        column.row(w[word::staff_file], machine_.file);
        if (!machine_.written.empty()) column.row(w[word::staff_version], machine_.written);
        if (f_.problems.empty()) return;
        column.space(6);
        column.text(w[word::staff_refused], Token::Red, Role::Strong);
        constexpr std::size_t most_problems = 3;
        for (const std::string& problem :
             f_.problems.first(std::min(f_.problems.size(), most_problems)))
            column.text(problem, Token::Ink);
    }

    void lay_out_frames(StaffColumn& column, Pen& pen)
    {
        const Words& w = f_.words;
        column.head(word::staff_frame);
        column.space(4);
        if (pen.draws()) draw_bars({column.at().x, column.y(), column.at().w, px(90)});
        column.space(94);
        column.row(w[word::staff_half], in_milliseconds(f_, machine_.times.under(0.5)));
        column.row(w[word::staff_most], in_milliseconds(f_, machine_.times.under(0.99)));
        column.head(word::staff_complaints);
        if (machine_.complaints.empty()) column.text(w[word::staff_none], Token::Muted);
        constexpr std::size_t most_complaints = 5;
        const std::size_t count = std::min(machine_.complaints.size(), most_complaints);
        for (std::size_t i = machine_.complaints.size(); i-- > machine_.complaints.size() - count;)
            column.text(machine_.complaints[i], Token::Ink);
    }

    // How many frames took how long, and where the limit is.
    void draw_bars(const Rect& box)
    {
        const auto& counts = machine_.times.counts;
        const float step = box.w / static_cast<float>(counts.size());
        const std::uint32_t most = std::max(1U, *std::ranges::max_element(counts));
        const float floor = box.bottom();
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            const float share = static_cast<float>(counts[i]) / static_cast<float>(most);
            const float h = std::max(px(2), box.h * share);
            f_.list.rect({box.x + step * static_cast<float>(i), floor - h, step - px(2), h},
                         f_.color(Token::Blue));
        }
        f_.list.rect({box.x, floor, box.w, f_.metrics.hairline()}, f_.color(Token::Muted));
        const float limit = box.x + step * static_cast<float>(frame_limit_ms / FrameTimes::step_ms);
        f_.list.dashed_line({limit, box.y}, {limit, floor}, px(2), px(5), px(4),
                            f_.color(Token::Red));
        Pen pen(f_);
        pen.text({limit + px(8), box.y}, box.right() - limit - px(8),
                 in_milliseconds(f_, frame_limit_ms),
                 {.role = Role::Small, .color = Token::Red, .behind = Token::Paper});
    }

    void lay_out_sizes(StaffColumn& column, Pen& pen)
    {
        const Words& w = f_.words;
        const float width_mm = shown_width_mm(f_.state, f_.setting.policy);
        const float px_a_mm = size_.x / width_mm;
        column.head(word::staff_sizes);
        column.space(4);
        const Rect card{column.at().x, column.y(), rounded(true_size::card_width_mm * px_a_mm),
                        rounded(true_size::card_height_mm * px_a_mm)};
        if (pen.draws()) draw_card(pen, card);
        column.space((card.h + px(10)) / f_.metrics.scale);
        lay_out_steps(column, pen);
        column.text(w.with(word::staff_width, {fmt::format("{:.0f}", width_mm)}), Token::Ink,
                    Role::Strong);
        column.text(
            w.with(word::staff_targets, {fmt::format("{:.0f}", true_size::target_mm * px_a_mm)}),
            Token::Ink);
        const float em = f_.metrics.style(Role::Caption).size_px();
        const float capital = em * true_size::capital_of_em;
        column.text(w.with(word::staff_capitals, {fmt::format("{:.1f}", capital / px_a_mm),
                                                  fmt::format("{:.0f}", capital)}),
                    Token::Ink);
        column.space(4);
        const Rect keep{column.at().x, column.y(), column.at().w, px(button_height())};
        if (pen.button("keep-width", keep, w[word::staff_keep], ButtonLook::Plain))
            f_.wanted.emplace_back(action::KeepWidth{});
        column.space(button_height() + 6);
        if (page_.keeping == page::Keeping::Kept) column.text(w[word::staff_kept], Token::Ink);
        if (page_.keeping == page::Keeping::Failed) column.text(w[word::staff_failed], Token::Red);
    }

    float button_height() const { return std::max(52.0F, f_.setting.policy.chrome.target); }

    void draw_card(Pen& pen, const Rect& card)
    {
        f_.semantics.add({.role = SemanticRole::Figure,
                          .key = "card",
                          .name = f_.words[word::staff_card],
                          .value = fmt::format("{:.1f} × {:.2f} mm", true_size::card_width_mm,
                                               true_size::card_height_mm),
                          .rect = card});
        f_.list.frame(card, px(2), f_.color(Token::Ink));
        const float pad = px(10);
        const float room = card.w - 2 * pad;
        const auto put = [&](Pen& with, float y, Word word, Role role, Token color) {
            const std::string_view text = f_.words[word];
            const float width = std::min(pen.width_of(text, role) + 1, room);
            return with.text({rounded(card.centre().x - width / 2), y}, width, text,
                             {.role = role, .color = color, .behind = Token::Paper});
        };
        const auto both = [&](Pen& with, float y) {
            const float first = put(with, y, word::staff_card, Role::Strong, Token::Ink);
            return first + put(with, y + first, word::staff_card_fit, Role::Small, Token::Muted);
        };
        Pen measuring(f_, Pen::Mode::Measures);
        both(pen, rounded(card.centre().y - both(measuring, 0) / 2));
    }

    // Narrower and wider, by much and by little.
    void lay_out_steps(StaffColumn& column, Pen& pen)
    {
        struct Step {
            std::string_view key;
            std::string_view label;
            float by;
        };
        constexpr std::array steps{
            Step{"card-much-narrower", "− −", 1 / coarse_step},
            Step{"card-narrower",      "−",     1 / fine_step  },
            Step{"card-wider",         "+",       fine_step      },
            Step{"card-much-wider",    "+ +",     coarse_step    },
        };
        const float gap = px(11);
        const float w = std::floor((column.at().w - 3 * gap) / 4);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Rect box{column.at().x + static_cast<float>(i) * (w + gap), column.y(), w,
                           px(button_height())};
            const Word name = steps[i].by < 1 ? word::staff_fit_narrower : word::staff_fit_wider;
            if (pen.sign_button(steps[i].key, box, steps[i].label, f_.words[name],
                                ButtonLook::Plain))
                f_.wanted.emplace_back(action::FitCard{steps[i].by});
        }
        column.space(button_height() + 8);
    }

    void draw_foot(const Rect& foot)
    {
        Pen pen(f_);
        f_.list.rect(foot, f_.color(Token::Panel));
        f_.list.rect({foot.x, foot.y, foot.w, px(1.5F)}, f_.color(Token::Ink));
        const float h = px(64);
        const float y = rounded(foot.centre().y - h / 2);
        const float margin = px(staff_margin);
        const std::string_view leave = f_.words[word::staff_leave];
        const std::string_view back = f_.words[word::staff_back];
        const Rect left{margin, y, pen.width_of(leave, Role::Strong) + px(40), h};
        const float back_w = std::min(size_.x - left.right() - margin - px(16),
                                      pen.width_of(back, Role::Strong) + px(90));
        const Rect right{size_.x - margin - back_w, y, back_w, h};
        if (pen.button("leave-program", left, leave, ButtonLook::Plain))
            f_.wanted.emplace_back(action::Quit{});
        if (pen.button("back-to-visitors", right, back, ButtonLook::Filled))
            f_.wanted.emplace_back(action::StartOver{});
        const std::string_view note = f_.words[word::staff_nothing_shown];
        const float note_w = pen.width_of(note, Role::Small) + 1;
        if (right.x - left.right() < note_w + px(32)) return;
        pen.text({right.x - note_w - px(16),
                  rounded(foot.centre().y - f_.metrics.line_height(Role::Small) / 2)},
                 note_w, note, {.role = Role::Small, .color = Token::Muted});
    }

    PanelFrame& f_;
    const page::Staff& page_;
    Vec2 size_;
    const MachineReport& machine_;
};

}  // namespace

void draw_staff_page(PanelFrame& f, const page::Staff& page)
{
    if (f.machine != nullptr) StaffPage(f, page).draw();
}

}  // namespace vitrine
