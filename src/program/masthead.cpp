// What greets a visitor who comes for the first time: the exhibit's own question on a pennant, a
// disc that starts the tour, and up to three contrasts to begin with. The first press, wheel or key
// folds it upwards, and the lanes take its room.
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

// A picture that stands for a contrast: the first of the milestones that it is about.
std::optional<PictureId> picture_for(const Exhibit& exhibit, const Contrast& contrast)
{
    for (const MilestoneId id : contrast.milestones) {
        const auto& pictures = exhibit.details_of(exhibit[id]).pictures;
        if (!pictures.empty()) return pictures.front();
    }
    return std::nullopt;
}

class MastheadPainter {
public:
    MastheadPainter(PanelFrame& f, const Rect& box)
        : f_(f), pen_(f), box_(box), is_high_(box.h >= f.px(high_masthead))
    {}

    void draw()
    {
        f_.list.rect(box_, f_.color(Token::Panel));
        const bool has_contrasts =
            box_.w >= f_.px(1000) && !f_.exhibit().masthead.contrasts.empty();
        const float tip = rounded(box_.w * (has_contrasts ? 0.37F : 0.74F));
        draw_pennant(tip);
        const float end = draw_disc(tip);
        if (has_contrasts) draw_contrasts(end + f_.px(44));
        f_.list.rect({box_.x, box_.bottom() - f_.px(2), box_.w, f_.px(2)}, f_.color(Token::Ink));
    }

private:
    float px(float units) const { return f_.px(units); }

    void draw_pennant(float tip)
    {
        const float shoulder = tip - px(92);
        const std::array<Vec2, 5> pennant{
            Vec2{box_.x,   box_.y         },
            Vec2{shoulder, box_.y         },
            Vec2{tip,      box_.centre().y},
            Vec2{shoulder, box_.bottom()  },
            Vec2{box_.x,   box_.bottom()  },
        };
        f_.list.polygon(pennant, f_.color(Token::Red));
        const Masthead& texts = f_.exhibit().masthead;
        const float width = shoulder - px(24 + 8);
        const Pen::Ink asks{.role = is_high_ ? Role::Figure : Role::Title,
                            .color = Token::Panel,
                            .behind = Token::Red,
                            .max_lines = 1};
        const Pen::Ink says{.role = is_high_ ? Role::Lead : Role::Small,
                            .color = Token::Panel,
                            .behind = Token::Red,
                            .max_lines = 3};
        const Pen::Ink small{
            .role = Role::Title, .color = Token::Panel, .behind = Token::Red, .max_lines = 2};
        const bool fits = pen_.width_of(f_.text(texts.question), asks.role) <= width;
        const Pen::Ink& first = fits ? asks : small;
        Pen measuring(f_, Pen::Mode::Measures);
        const float asked = measuring.text({}, width, texts.question, first);
        const float room = box_.h - asked - px(8);
        Pen::Ink second = says;
        // All of it in smaller letters where the larger ones have no room.
        if (measuring.text({}, width, texts.lead, {.role = second.role}) > room)
            second.role = Role::Small;
        const float line = f_.metrics.line_height(second.role);
        second.max_lines = std::max(1, static_cast<int>(room / line));
        const float said = measuring.text({}, width, texts.lead, second);
        float y = rounded(box_.centre().y - (asked + said) / 2);
        y += pen_.text({box_.x + px(24), y}, width, texts.question, first);
        if (texts.lead != TextId::None) pen_.text({box_.x + px(24), y}, width, texts.lead, second);
    }

    // Its right end.
    float draw_disc(float tip)
    {
        if (f_.exhibit().tours.empty()) return tip;
        const Tour& tour =
            f_.exhibit().tours[std::min(f_.setting.tour, f_.exhibit().tours.size() - 1)];
        const float r = std::min(px(76), box_.h / 2 - px(10));
        const Vec2 centre{tip + r - px(14), box_.centre().y - px(1)};
        const Rect disc{centre.x - r, centre.y - r, 2 * r, 2 * r};
        int seconds = 0;
        for (const TourStep& step : tour.steps)
            seconds += step.seconds;
        const std::string minutes =
            seconds > 0 ? f_.words.counted(word::masthead_minutes, (seconds + 30) / 60)
                        : std::string();
        const std::string_view name = f_.words[word::masthead_tour];
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
        if (response.is_clicked) f_.wanted.emplace_back(action::StartTour{f_.setting.tour});
        return disc.right();
    }

    void draw_contrasts(float left)
    {
        const auto& all = f_.exhibit().masthead.contrasts;
        const float right = box_.right() - px(24);
        pen_.text({left, box_.y + px(10)}, right - left, f_.words[word::masthead_or],
                  {.role = Role::SmallLabel, .max_lines = 1});
        const float top = box_.y + px(10 + 6) + f_.metrics.line_height(Role::SmallLabel);
        const float gap = px(20);
        // Fewer where they would be too narrow to be read.
        const auto most = static_cast<std::size_t>(
            std::max(1.0F, std::floor((right - left + gap) / (px(250) + gap))));
        const std::size_t count = std::min(all.size(), most);
        const float w = std::floor((right - left - gap * static_cast<float>(count - 1)) /
                                   static_cast<float>(count));
        for (std::size_t i = 0; i < count; ++i) {
            const float x = left + (w + gap) * static_cast<float>(i);
            draw_contrast({x, top, w, box_.bottom() - px(8) - top}, all[i]);
        }
    }

    void draw_contrast(const Rect& box, ContrastId id)
    {
        const Contrast& contrast = f_.exhibit().contrasts[index_of(id)];
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
        float x = box.x;
        const auto picture = picture_for(f_.exhibit(), contrast);
        if (picture && is_high_ && box.w > px(240)) {
            const Rect shown{x, box.y + px(4), px(112), px(70)};
            pen_.thumbnail(shown, *picture);
            f_.list.frame(shown, f_.metrics.hairline(), f_.color(Token::Line));
            x = shown.right() + px(14);
        }
        const float width = box.right() - px(4) - x;
        float y = box.y + px(2);
        y += pen_.text({x, y}, width, title,
                       {.role = is_high_ ? Role::CardTitle : Role::Strong, .max_lines = 2});
        const float line = f_.metrics.line_height(Role::Caption);
        const int lines = static_cast<int>((box.bottom() - y) / line);
        if (lines > 0) {
            pen_.text({x, y}, width, f_.text(contrast.record),
                      {.role = Role::Caption, .color = Token::Muted, .max_lines = lines});
        }
        if (response.is_focused) paint_focus(grown(box, -px(4)), f_.metrics, f_.theme, f_.list);
        if (response.is_clicked)
            f_.wanted.emplace_back(action::ShowEvidence{place_of(f_.exhibit(), id)});
    }

    PanelFrame& f_;
    Pen pen_;
    Rect box_;
    bool is_high_;
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
    const float whole = std::min(f.px(masthead_height(f.state)), std::floor(f.list.size().y / 4));
    const float h = rounded(whole * rest);
    if (h < 1) return;
    f.list.push_clip({0, top, f.list.size().x, h});
    MastheadPainter(f, {0, top + h - whole, f.list.size().x, whole}).draw();
    f.list.pop_clip();
}

}  // namespace vitrine
