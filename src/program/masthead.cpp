// What greets a visitor who comes for the first time: the exhibit's own question on a pennant, a
// disc that starts the tour, and up to three contrasts to begin with. The first press, wheel or key
// folds it upwards, and the lanes take its room.
#include "app/greeting.h"
#include "data/tours_keys.h"
#include "data/word_keys.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace vitrine {

namespace {

constexpr float high_masthead = 150;  // from here on the question is large
constexpr float row_width = 1000;     // has the contrasts beside the question
constexpr float stack_height = 200;   // has them below it
constexpr float stack_width = 560;    // side by side
constexpr float disc_radius = 76;
constexpr float between_contrasts = 20;
constexpr float head_edge = 24;  // the edges of the window

// A picture that stands for a contrast: the first of the milestones that it is about.
std::optional<PictureId> picture_for(const Exhibit& exhibit, const Contrast& contrast)
{
    for (const MilestoneId id : contrast.milestones) {
        const auto& pictures = exhibit.details_of(exhibit[id]).pictures;
        if (!pictures.empty()) return pictures.front();
    }
    return std::nullopt;
}

// How contrasts are shown, all of them alike.
struct ContrastForm {
    bool has_picture = false;
    bool has_record = false;  // says something of it; else it only invites
};

// One of them in its box.
struct SetContrast {
    std::optional<PictureId> picture{};
    float x = 0;  // of its words
    float width = 0;
    Role title = Role::Strong;
    std::string_view said{};
    bool is_whole = false;  // its title, and what is said below it
};

class MastheadPainter {
public:
    MastheadPainter(PanelFrame& f, const Rect& box)
        : f_(f), pen_(f), box_(box), head_(box), is_alone_(!has_room_to_greet(f.state))
    {}

    void draw()
    {
        f_.list.rect(box_, f_.color(Token::Panel));
        const bool has_contrasts = !f_.exhibit().masthead.contrasts.empty();
        if (box_.h < px(stack_height) && !is_alone_)
            draw_row(has_contrasts && box_.w >= px(row_width));
        else if (box_.w >= px(stack_width))
            draw_stack(has_contrasts);
        else
            draw_column(has_contrasts);
        f_.list.rect({box_.x, box_.bottom() - px(2), box_.w, px(2)}, f_.color(Token::Ink));
    }

private:
    float px(float units) const { return f_.px(units); }
    bool is_high() const { return head_.h >= px(high_masthead); }
    float radius() const { return std::min(px(disc_radius), head_.h / 2 - px(4)); }

    // In a low strip: what one may begin with stands right of the question.
    void draw_row(bool has_contrasts)
    {
        const float tip = rounded(box_.w * (!has_contrasts ? 0.74F : is_high() ? 0.33F : 0.40F));
        draw_pennant(tip);
        const float end = draw_disc(tip + radius() - px(14), head_.centre().y - px(1));
        if (!has_contrasts) return;
        const float left = end + px(44);
        const float right = box_.right() - px(head_edge);
        draw_or({left, box_.y + px(10), right - left, f_.metrics.line_height(Role::SmallLabel)});
        const float top = box_.y + px(10 + 6) + f_.metrics.line_height(Role::SmallLabel);
        draw_contrasts({left, top, right - left, box_.bottom() - px(8) - top}, px(250));
    }

    // Below the question, side by side; what greets alone also has a way on to the timeline.
    void draw_stack(bool has_contrasts)
    {
        const float words = is_alone_ ? px(52) : f_.metrics.line_height(Role::SmallLabel) + px(14);
        const float below = has_contrasts ? std::clamp(box_.h * 0.28F, px(62), px(88)) : 0;
        if (has_contrasts || is_alone_) head_.h = rounded(box_.h - words - below - px(8));
        const float tip = rounded(box_.w - 2 * radius() - px(head_edge));
        draw_pennant(tip);
        draw_disc(tip + radius() - px(14), head_.centre().y - px(1));
        const Rect line{box_.x + px(head_edge), head_.bottom(), box_.w - px(2 * head_edge), words};
        if (has_contrasts) draw_or(line);
        if (is_alone_) draw_way_on({line.right() - way_on(), line.y + px(2), way_on(), px(48)});
        if (has_contrasts) draw_contrasts({line.x, line.bottom(), line.w, below}, px(150));
    }

    // All of it one below the other.
    void draw_column(bool has_contrasts)
    {
        head_.h = rounded(std::clamp(box_.h * 0.32F, px(150), px(480)));
        draw_pennant(box_.right() - px(8));
        const float left = box_.x + px(head_edge);
        const float w = box_.w - px(2 * head_edge);
        const float foot = box_.bottom() - px(48 + 16);
        const float disc = f_.exhibit().tours.empty() ? 0 : 2 * radius();
        const float words = f_.metrics.line_height(Role::SmallLabel) + px(12);
        const float rest = foot - head_.bottom() - disc - words - px(3 * 16);
        const auto& all = f_.exhibit().masthead.contrasts;
        const std::size_t count =
            has_contrasts
                ? std::min(all.size(), static_cast<std::size_t>(std::max(0.0F, rest / px(64))))
                : 0;
        const float row = count == 0 ? 0 : std::min(rest / static_cast<float>(count), px(128));
        const float taken = disc + (count == 0 ? 0 : words + row * static_cast<float>(count));
        const float gap = std::clamp((foot - head_.bottom() - taken) / 3, px(8), px(48));
        draw_disc(box_.centre().x, rounded(head_.bottom() + gap + disc / 2));
        float y = rounded(head_.bottom() + gap + disc + gap);
        if (count > 0) draw_or({left, y, w, words});
        y += words;
        const auto box_of = [&](std::size_t i) {
            return Rect{left, rounded(y + row * static_cast<float>(i)), w, rounded(row - px(12))};
        };
        auto form = whole_form(count, box_of, true);
        if (!form) form = whole_form(count, box_of, false);
        for (std::size_t i = 0; i < count; ++i)
            draw_contrast(box_of(i), i, form.value_or(ContrastForm{}));
        draw_way_on({left, foot, w, px(48)});
    }

    void draw_or(const Rect& line)
    {
        const float high = f_.metrics.line_height(Role::SmallLabel);
        const float w = line.w - (is_alone_ && box_.w >= px(stack_width) ? way_on() + px(12) : 0);
        pen_.text({line.x, rounded(line.centre().y - high / 2)}, w, f_.words[word::masthead_or],
                  {.role = Role::SmallLabel, .max_lines = 1});
    }

    float way_on() const
    {
        return pen_.width_of(f_.words[word::tour_explore], Role::Strong) + px(40);
    }

    void draw_way_on(const Rect& box)
    {
        if (pen_.button("masthead-timeline", box, f_.words[word::tour_explore], ButtonLook::Plain))
            f_.wanted.emplace_back(action::FoldMasthead{});
    }

    void draw_pennant(float tip)
    {
        const float shoulder = tip - std::min(px(92), head_.w * 0.14F);
        const std::array<Vec2, 5> pennant{
            Vec2{head_.x,  head_.y         },
            Vec2{shoulder, head_.y         },
            Vec2{tip,      head_.centre().y},
            Vec2{shoulder, head_.bottom()  },
            Vec2{head_.x,  head_.bottom()  },
        };
        f_.list.polygon(pennant, f_.color(Token::Red));
        const Masthead& texts = f_.exhibit().masthead;
        const float width = shoulder - px(24 + 8);
        const Pen::Ink asks{.role = is_high() ? Role::Figure : Role::Title,
                            .color = Token::Panel,
                            .behind = Token::Red,
                            .max_lines = 1};
        const Pen::Ink says{.role = is_high() ? Role::Lead : Role::Small,
                            .color = Token::Panel,
                            .behind = Token::Red,
                            .max_lines = 3};
        const Pen::Ink small{
            .role = Role::Title, .color = Token::Panel, .behind = Token::Red, .max_lines = 2};
        const bool fits = pen_.width_of(f_.text(texts.question), asks.role) <= width;
        const Pen::Ink& first = fits ? asks : small;
        Pen measuring(f_, Pen::Mode::Measures);
        const float asked = measuring.text({}, width, texts.question, first);
        const float room = head_.h - asked - px(8);
        Pen::Ink second = says;
        // All of it in smaller letters where the larger ones have no room.
        for (const Role smaller : {Role::Small, Role::Caption}) {
            if (measuring.text({}, width, texts.lead, {.role = second.role}) > room)
                second.role = smaller;
        }
        const float line = f_.metrics.line_height(second.role);
        second.max_lines = std::max(1, static_cast<int>(room / line));
        const float said = measuring.text({}, width, texts.lead, second);
        float y = rounded(head_.centre().y - (asked + said) / 2);
        y += pen_.text({head_.x + px(24), y}, width, texts.question, first);
        if (texts.lead != TextId::None) pen_.text({head_.x + px(24), y}, width, texts.lead, second);
    }

    // Its right end.
    float draw_disc(float x, float middle)
    {
        if (f_.exhibit().tours.empty()) return x - radius() + px(14);
        const Tour& tour =
            f_.exhibit().tours[std::min(f_.setting.tour, f_.exhibit().tours.size() - 1)];
        const float r = radius();
        const Vec2 centre{x, middle};
        const Rect disc{centre.x - r, centre.y - r, 2 * r, 2 * r};
        int seconds = 0;
        for (const TourStep& step : tour.steps)
            seconds += step.seconds;
        // Of several it says how many there are, and leads to the choice.
        const std::size_t tours = f_.exhibit().tours.size();
        const bool are_many = tours > 1;
        const std::string minutes =
            are_many      ? f_.words.counted(word::tours_count, static_cast<std::int64_t>(tours))
            : seconds > 0 ? f_.words.counted(word::masthead_minutes, (seconds + 30) / 60)
                          : std::string();
        const std::string_view name = f_.words[are_many ? word::tours_choose : word::masthead_tour];
        const Response response =
            f_.gui.widget({.role = SemanticRole::Button,
                           .key = "masthead-tour",
                           .name = name,
                           .value = minutes,
                           .rect = disc,
                           .color = f_.color(Token::Paper),
                           .background = f_.color(Token::Ink),
                           .text_px = f_.metrics.style(Role::CardTitle).size_px()});
        const float tint = response.is_held ? 0.3F : response.is_hovered ? 0.15F : 0.0F;
        f_.list.disc(centre, r, mixed(f_.color(Token::Ink), f_.color(Token::Paper), tint));
        const auto lines_in = [&](Role role) -> const Paragraph& {
            return f_.type.set(
                name, f_.metrics.style(role),
                {static_cast<int>(r * 1.6F), static_cast<int>(f_.metrics.line_height(role)), 3});
        };
        const float small = minutes.empty() ? 0 : f_.metrics.line_height(Role::Caption);
        // Rather smaller letters than a broken word, or than words beyond the disc's edge.
        Role role = Role::CardTitle;
        for (const Role smaller : {Role::Strong, Role::SmallStrong}) {
            const bool is_wide = f_.type.widest_word(name, f_.metrics.style(role)) > r * 1.6F;
            if (is_wide || lines_in(role).height() + small > r * 1.6F) role = smaller;
        }
        const Paragraph& lines = lines_in(role);
        float y = centre.y - (lines.height() + small) / 2;
        for (const RunId id : lines.lines) {
            const Run& run = f_.type[id];
            f_.list.run(
                run, {rounded(centre.x - run.width / 2), run.baseline(y + lines.line_height / 2)},
                f_.color(Token::Paper));
            y += lines.line_height;
        }
        pen_.centred({disc.x, y, disc.w, small}, minutes,
                     {.role = Role::Caption, .color = Token::Paper, .behind = Token::Ink});
        if (response.is_focused) f_.list.ring(centre, r + px(4), px(3), f_.color(Token::Ink));
        if (response.is_clicked) f_.wanted.emplace_back(action::ToggleTours{});
        return disc.right();
    }

    float width_beside(const Rect& room, std::size_t count) const
    {
        const float gaps = px(between_contrasts) * static_cast<float>(count - 1);
        return std::floor((room.w - gaps) / static_cast<float>(count));
    }

    // Side by side. Rather fewer of them, or their titles alone, than sentences that are cut; where
    // they say something of their record they are at least `least` wide.
    void draw_contrasts(const Rect& room, float least)
    {
        const std::size_t all = f_.exhibit().masthead.contrasts.size();
        const auto draw = [&](std::size_t count, ContrastForm form) {
            const float w = width_beside(room, count);
            for (std::size_t i = 0; i < count; ++i) {
                const float x = room.x + (w + px(between_contrasts)) * static_cast<float>(i);
                draw_contrast({x, room.y, w, room.h}, i, form);
            }
        };
        for (const bool has_record : {true, false}) {
            const float narrowest = has_record ? least : std::min(least, px(150));
            const std::size_t fewest = has_record ? std::min<std::size_t>(2, all) : 1;
            for (std::size_t count = all; count >= fewest; --count) {
                const Rect box{room.x, room.y, width_beside(room, count), room.h};
                if (count > 1 && box.w < narrowest) continue;
                const auto same_box = [&](std::size_t /*contrast*/) { return box; };
                const auto form = whole_form(count, same_box, has_record);
                if (form) return draw(count, *form);
            }
        }
        draw(1, {});
    }

    // The first form in which so many contrasts are whole in their boxes.
    std::optional<ContrastForm> whole_form(std::size_t count, const auto& box_of, bool has_record)
    {
        for (const bool has_picture : {true, false}) {
            const ContrastForm form{has_picture, has_record};
            bool are_whole = true;
            for (std::size_t i = 0; i < count && are_whole; ++i)
                are_whole = set_contrast(box_of(i), i, form).is_whole;
            if (are_whole) return form;
        }
        return std::nullopt;
    }

    // As many whole sentences from the beginning of a text as so many lines have room for.
    std::string_view whole_sentences(std::string_view text, float width, int lines)
    {
        const auto line = static_cast<int>(f_.metrics.line_height(Role::Caption));
        std::size_t end = 0;
        while (end < text.size() && lines > 0) {
            const std::size_t next = end + f_.type.first_sentence(text.substr(end));
            if (next == end) break;
            const Paragraph& set =
                f_.type.set(text.substr(0, next), f_.metrics.style(Role::Caption),
                            {static_cast<int>(width), line, lines});
            if (set.is_cut) break;
            end = next;
        }
        return text.substr(0, end);
    }

    SetContrast set_contrast(const Rect& box, std::size_t i, ContrastForm form)
    {
        const Contrast& contrast = contrast_at(i);
        SetContrast set{.x = box.x};
        const bool is_high = box.h >= px(76);
        if (form.has_picture && is_high && box.w > px(300))
            set.picture = picture_for(f_.exhibit(), contrast);
        if (set.picture) set.x += px(112 + 14);
        set.width = box.right() - px(4) - set.x;
        set.title = is_high ? Role::CardTitle : Role::Strong;
        const TextStyle style = f_.metrics.style(set.title);
        const std::string_view title = f_.text(contrast.title);
        const float title_line = f_.metrics.line_height(set.title);
        const auto most = static_cast<int>((box.h - px(2)) / title_line);
        const Paragraph& lines = f_.type.set(
            title, style,
            {static_cast<int>(set.width), static_cast<int>(title_line), std::max(1, most)});
        const float left = box.h - px(2) - lines.height();
        const auto rest = static_cast<int>(left / f_.metrics.line_height(Role::Caption));
        const std::string_view both = f_.words[word::masthead_both];
        if (form.has_record)
            set.said = whole_sentences(f_.text(contrast.record), set.width, rest);
        else if (rest > 0 && pen_.width_of(both, Role::Caption) <= set.width)
            set.said = both;
        const bool has_title = !lines.is_cut && f_.type.widest_word(title, style) <= set.width;
        set.is_whole = has_title && !set.said.empty();
        return set;
    }

    const Contrast& contrast_at(std::size_t i) const
    {
        return f_.exhibit().contrasts[index_of(f_.exhibit().masthead.contrasts[i])];
    }

    void draw_contrast(const Rect& box, std::size_t i, ContrastForm form)
    {
        const Contrast& contrast = contrast_at(i);
        const std::string_view title = f_.text(contrast.title);
        const Response response =
            f_.gui.widget({.role = SemanticRole::Button,
                           .key = contrast.id,
                           .name = title,
                           .value = f_.words[word::masthead_both],
                           .rect = box,
                           .color = f_.color(Token::Ink),
                           .background = f_.color(Token::Panel),
                           .text_px = f_.metrics.style(Role::CardTitle).size_px()});
        if (response.is_hovered || response.is_held) f_.list.rect(box, f_.color(Token::Paper));
        const SetContrast set = set_contrast(box, i, form);
        if (set.picture) {
            const Rect shown{box.x, box.y + px(4), px(112), px(70)};
            pen_.thumbnail(shown, *set.picture);
            f_.list.frame(shown, f_.metrics.hairline(), f_.color(Token::Line));
        }
        const float line = f_.metrics.line_height(set.title);
        const int most = std::max(1, static_cast<int>((box.h - px(2)) / line));
        const float y = box.y + px(2);
        const float high =
            pen_.text({set.x, y}, set.width, title, {.role = set.title, .max_lines = most});
        pen_.text({set.x, y + high}, set.width, set.said,
                  {.role = Role::Caption, .color = Token::Muted});
        if (response.is_focused) paint_focus(grown(box, -px(4)), f_.metrics, f_.theme, f_.list);
        if (response.is_clicked)
            f_.wanted.emplace_back(
                action::ShowEvidence{place_of(f_.exhibit(), f_.exhibit().masthead.contrasts[i])});
    }

    PanelFrame& f_;
    Pen pen_;
    Rect box_;
    Rect head_;  // the part of it with the question
    bool is_alone_ = false;
};

}  // namespace

void draw_masthead(PanelFrame& f)
{
    const Rect& open = f.scene.regions.masthead;
    if (!open.is_empty()) return MastheadPainter(f, open).draw();
    if (!f.state.masthead_left) return;
    // On its way up it slides below the bar as it is.
    const double share =
        std::min(1.0, seconds_between(*f.state.masthead_left, f.now) / masthead_folds_s);
    const auto rest = static_cast<float>((1 - share) * (1 - share));
    const float top = f.scene.regions.top_bar.bottom();
    const Vec2 size = f.list.size();
    const float most = has_room_to_greet(f.state) ? std::floor(size.y / 4) : size.y - top;
    const float whole = std::min(f.px(masthead_height(f.state)), most);
    const float h = rounded(whole * rest);
    if (h < 1) return;
    f.list.push_clip({0, top, size.x, h});
    MastheadPainter(f, {0, top + h - whole, size.x, whole}).draw();
    f.list.pop_clip();
}

}  // namespace vitrine
