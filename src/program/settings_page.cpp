// The page of settings: a group of choices in each row, with a mark at what is chosen now. As a
// menu it stays where it is and as large as it is while sizes and themes are tried.
#include "data/keep_keys.h"
#include "data/word_keys.h"
#include "program/reading_panel.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace vitrine {

namespace {

constexpr float choice_high = 48;
constexpr float choice_apart = 8;
constexpr float choice_beside = 14;  // its letters
constexpr float check_room = 22;     // of the mark at what is chosen
constexpr float group_apart = 14;
constexpr float labels_share = 0.27F;  // of the width, where labels stand beside their choices
constexpr float least_beside = 560;    // units; in less they stand above

struct Setup {
    std::string key;
    std::string_view label;
    Action action;
    bool is_chosen = false;
};

// Groups of choices, from the top downwards. Measures and draws by the same code.
class SettingRows {
public:
    SettingRows(PanelFrame& f, Pen& pen, Vec2 at, float width)
        : f_(f), pen_(pen), at_(at), y_(at.y), width_(width)
    {
        const bool is_beside = width_ >= f_.px(least_beside);
        labels_ = is_beside ? std::round(width_ * labels_share) : 0;
    }

    float lay_out()
    {
        const Preferences& p = f_.state.preferences;
        const bool is_kept = f_.setting.policy.keeps;
        y_ += pen_.text({at_.x, y_}, width_,
                        f_.words[is_kept ? word::settings_kept : word::settings_not_kept],
                        {.role = Role::Small, .color = Token::Muted}) +
              f_.px(group_apart);
        languages();
        text_sizes_group();
        themes();
        pair(word::settings_motion, "motion", action::Option::ReducedMotion, p.reduces_motion,
             {word::settings_motion_on, word::settings_motion_off});
        pair(word::settings_panel, "panel", action::Option::PanelLeft, p.has_panel_left,
             {word::settings_panel_right, word::settings_panel_left});
        letters();
        if (f_.exhibit().masthead.question != TextId::None && f_.setting.policy.greets) {
            pair(word::settings_greeting, "greeting", action::Option::Greeting, p.is_greeted,
                 {word::settings_greeting_off, word::settings_greeting_on});
        }
        return y_ - at_.y;
    }

private:
    void begin(Word label)
    {
        const float room = labels_ > 0 ? labels_ - f_.px(12) : width_;
        const Pen::Ink ink{.role = Role::Label, .color = Token::Muted};
        const std::string_view text = f_.words[label];
        if (labels_ > 0) {
            Pen measuring(f_, Pen::Mode::Measures);
            const float h = measuring.text({}, room, text, ink);
            pen_.text({at_.x, y_ + std::round((f_.px(choice_high) - h) / 2)}, room, text, ink);
        } else {
            y_ += pen_.text({at_.x, y_}, room, text, ink) + f_.px(4);
        }
        x_ = at_.x + labels_;
    }

    void end() { y_ += f_.px(choice_high + group_apart); }

    void put(const Setup& choice)
    {
        const float right = at_.x + width_;
        const float w = std::min(pen_.width_of(choice.label, Role::Strong) +
                                     f_.px(2 * choice_beside + check_room),
                                 width_ - labels_);
        if (x_ > at_.x + labels_ && x_ + w > right) {
            x_ = at_.x + labels_;
            y_ += f_.px(choice_high + choice_apart);
        }
        const Rect box{x_, y_, w, f_.px(choice_high)};
        x_ += w + f_.px(choice_apart);
        if (pen_.draws() && draw(choice, box)) f_.wanted.push_back(choice.action);
    }

    bool draw(const Setup& choice, const Rect& box)
    {
        const TextStyle style = f_.metrics.style(choice.is_chosen ? Role::Strong : Role::Small);
        const Response r = f_.gui.widget(
            {.role = SemanticRole::Button,
             .key = choice.key,
             .name = choice.label,
             .value = choice.is_chosen ? f_.words[word::menu_chosen] : std::string_view{},
             .rect = box,
             .min_target_px = f_.px(f_.setting.policy.chrome.target),
             .color = f_.color(Token::Ink),
             .background = f_.color(Token::Panel),
             .text_px = style.size_px()});
        if (r.is_hovered || r.is_held) f_.list.rect(box, f_.color(Token::Paper));
        f_.list.frame(box, choice.is_chosen ? f_.px(2) : f_.metrics.hairline(),
                      f_.color(choice.is_chosen ? Token::Ink : Token::Muted));
        float x = box.x + f_.px(choice_beside);
        if (choice.is_chosen) {
            paint_check({x + f_.px(6), box.centre().y}, f_.px(2), f_.color(Token::Ink), f_.list);
            x += f_.px(check_room);
        } else {
            x += f_.px(check_room / 2);
        }
        const Run& run = f_.type[f_.type.line(choice.label, style, box.right() - f_.px(6) - x)];
        f_.list.run(run, {x, run.baseline(box.centre().y)}, f_.color(Token::Ink));
        if (r.is_focused) {
            f_.gui.show_in_area(box);
            paint_focus(grown(box, -f_.px(6)), f_.metrics, f_.theme, f_.list);
        }
        return r.is_clicked;
    }

    void languages()
    {
        const auto& all = f_.exhibit().languages;
        if (all.size() < 2) return;
        begin(word::bar_language);
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::string capitals;
            put({.key = "set-language-" + all[i],
                 .label = language_label(f_, all[i], capitals),
                 .action = action::SetLanguage{static_cast<LanguageId>(i)},
                 .is_chosen = index_of(f_.state.preferences.language) == i});
        }
        end();
    }

    void text_sizes_group()
    {
        begin(word::bar_text_size);
        for (const int percent : text_sizes()) {
            const std::string label = fmt::format("{} %", percent);
            put({.key = fmt::format("set-text-{}", percent),
                 .label = label,
                 .action = action::SetTextSize{percent},
                 .is_chosen = f_.state.preferences.text_percent == percent});
        }
        end();
    }

    void themes()
    {
        begin(word::bar_theme);
        for (std::size_t i = 0; i < std::min(f_.setting.themes, theme_names.count); ++i) {
            put({.key = fmt::format("set-theme-{}", theme_names.names[i]),
                 .label = f_.words[word::theme[i]],
                 .action = action::SetTheme{i},
                 .is_chosen = f_.state.preferences.theme == i});
        }
        end();
    }

    // Two choices: what it is without the option, and with it.
    struct Both {
        Word off;
        Word on;
    };
    void pair(Word label, std::string_view key, action::Option option, bool is_on,
              const Both& words)
    {
        begin(label);
        put({
            .key = fmt::format("set-{}-off", key),
            .label = f_.words[words.off],
            .action = action::SetOption{option, false},
            .is_chosen = !is_on
        });
        put({
            .key = fmt::format("set-{}-on", key),
            .label = f_.words[words.on],
            .action = action::SetOption{option, true},
            .is_chosen = is_on
        });
        end();
    }

    void letters()
    {
        pair(word::settings_letters, "letters", action::Option::LetterKeys,
             f_.state.preferences.has_letter_keys,
             {word::settings_letters_off, word::settings_letters_on});
        y_ -= f_.px(group_apart - 4);
        y_ += pen_.text({at_.x + labels_, y_}, width_ - labels_,
                        f_.words[word::settings_letters_about],
                        {.role = Role::Caption, .color = Token::Muted}) +
              f_.px(group_apart);
    }

    PanelFrame& f_;
    Pen& pen_;
    Vec2 at_;
    float y_;
    float width_;
    float labels_ = 0;  // the width of the column of labels; 0: they stand above
    float x_ = 0;       // where the next choice goes
};

}  // namespace

void draw_settings(PanelFrame& outer, const page::Settings& page)
{
    PanelFrame f = outer;
    f.metrics.scale = page.scale;
    const auto lay_out = [&](Pen& pen, Vec2 at, float width) {
        return SettingRows(f, pen, at, width).lay_out();
    };
    const ReadingPanel panel{
        "settings", "settings-ground", "close-settings", word::settings_title, 860, 740};
    if (draw_reading_panel(f, panel, lay_out)) f.wanted.emplace_back(action::ToggleSettings{});
}

}  // namespace vitrine
