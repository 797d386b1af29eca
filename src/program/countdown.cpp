// Whether anybody is still there: asked in two languages, with a disc for every second that is
// left, one large button, and no end to how often the answer may be yes.
//
// WCAG 2.2.1: a warning, 20 s or more to answer with a simple action, as often as wanted. Here a
// touch anywhere is the answer. The discs empty one by one; nothing flashes.
#include "data/staff_keys.h"
#include "data/word_keys.h"
#include "program/controls.h"
#include "program/panels.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace vitrine {

namespace {

constexpr float countdown_width = 740;
constexpr float countdown_pad = 32;
constexpr float yes_height = 84;
constexpr float again_height = 58;

// The language that is offered after the visitor's.
std::optional<LanguageId> second_language(const PanelFrame& f)
{
    const LanguageId own = f.state.preferences.language;
    const LanguageId other = next_language(f.setting, own);
    return other != own ? std::optional(other) : std::nullopt;
}

// Says something in both languages, with a sign between them.
std::string in_both(const PanelFrame& f, Word word)
{
    std::string text(f.words[word]);
    if (const auto other = second_language(f))
        text.append(" · ").append(f.languages[index_of(*other)][word]);
    return text;
}

class Countdown {
public:
    explicit Countdown(PanelFrame& f)
        : f_(f)
        , all_(static_cast<int>(std::lround(f.setting.policy.idle->leave_after_s)))
        , left_(std::min(
              all_, static_cast<int>(std::ceil(seconds_left(f.state, f.setting.policy, f.now)))))
    {}

    void draw()
    {
        dim(f_);
        Pen measuring(f_, Pen::Mode::Measures);
        const float width =
            std::min(f_.px(countdown_width), f_.list.size().x - f_.px(32)) - 2 * pad();
        const float height = lay_out(measuring, {0, 0, width, 0}) + f_.px(10) + 2 * pad();
        const Rect box =
            centred_panel(f_, "countdown-ground", countdown_width, height / f_.metrics.scale);
        f_.semantics.add({.role = SemanticRole::Panel,
                          .key = "countdown",
                          .name = f_.words[word::idle_question],
                          .rect = box});
        f_.semantics.add({.role = SemanticRole::Status,
                          .key = "seconds",
                          .name = f_.words.counted(word::idle_countdown, left_),
                          .value = std::to_string(left_)});
        Pen pen(f_);
        lay_out(pen, {box.x + pad(), box.y + f_.px(10) + pad(), box.w - 2 * pad(), 0});
    }

private:
    float pad() const { return f_.px(countdown_pad); }

    // From the upper edge of `at`; returns its height.
    float lay_out(Pen& pen, const Rect& at)
    {
        float y = at.y;
        y += pen.text({at.x, y}, at.w, f_.words[word::idle_question], {.role = Role::Title});
        if (const auto other = second_language(f_)) {
            y += f_.px(4);
            y += pen.text({at.x, y}, at.w, f_.languages[index_of(*other)][word::idle_question],
                          {.role = Role::Heading,
                           .color = Token::Muted,
                           .language = f_.exhibit().languages[index_of(*other)]});
        }
        y += f_.px(22);
        y += draw_discs(pen, {at.x, y}, at.w) + f_.px(18);
        y += pen.text({at.x, y}, at.w, f_.words.counted(word::idle_countdown, left_),
                      {.role = Role::Lead});
        y += pen.text({at.x, y}, at.w, f_.words[word::idle_touch],
                      {.role = Role::Small, .color = Token::Muted}) +
             f_.px(18);
        const Rect yes{at.x, y, at.w, std::max(f_.px(yes_height), primary())};
        if (pen.button("still-here", yes, in_both(f_, word::idle_still_here), ButtonLook::Filled))
            f_.wanted.emplace_back(action::StillHere{});
        y = yes.bottom() + f_.px(14);
        return y + draw_foot(pen, {at.x, y, at.w, 0}) - at.y;
    }

    float primary() const { return rounded(f_.setting.policy.chrome.primary * f_.state.density); }

    // One for each second of the countdown; those that are over are rings.
    float draw_discs(const Pen& pen, Vec2 at, float width)
    {
        const float pitch = width / static_cast<float>(all_);
        const float r = std::min(f_.px(9.5F), pitch * 0.4F);
        if (!pen.draws()) return 2 * r;
        for (int i = 0; i < all_; ++i) {
            const Vec2 centre{at.x + pitch * static_cast<float>(i) + r, at.y + r};
            if (i < left_)
                f_.list.disc(centre, r, f_.color(Token::Ink));
            else
                f_.list.ring(centre, r - f_.px(1), f_.px(2), f_.color(Token::Muted));
        }
        return 2 * r;
    }

    // Starting over now, and what is heard.
    float draw_foot(Pen& pen, const Rect& at)
    {
        const std::string_view again = f_.words[word::idle_start_now];
        const float sign = f_.px(34);
        const float height = std::max(f_.px(again_height),
                                      rounded(f_.setting.policy.chrome.target * f_.state.density));
        const Rect button{at.x, at.y,
                          std::min(at.w, pen.width_of(again, Role::Strong) + sign + f_.px(48)),
                          height};
        if (pen.button("start-over-now", button, again, ButtonLook::Plain))
            f_.wanted.emplace_back(action::StartOver{});
        if (!f_.setting.policy.has_chime) return height;
        const float x = button.right() + f_.px(18);
        const float room = at.x + at.w - x - sign;
        const Pen::Ink ink{.role = Role::Small, .color = Token::Muted};
        Pen measuring(f_, Pen::Mode::Measures);
        const bool is_beside = room >= f_.px(200);
        const Vec2 from = is_beside ? Vec2{x, at.y} : Vec2{at.x, button.bottom() + f_.px(8)};
        const float width = is_beside ? room : at.w - sign;
        const float text = measuring.text({}, width, f_.words[word::idle_chime], ink);
        const float y = is_beside ? rounded(from.y + (height - text) / 2) : from.y;
        if (pen.draws())
            paint_control_sign(ControlSign::Speaker, {from.x + f_.px(10), y + text / 2}, f_.px(9),
                               f_.color(Token::Muted), f_.list);
        pen.text({from.x + sign, y}, width, f_.words[word::idle_chime], ink);
        return is_beside ? height : y + text - at.y;
    }

    PanelFrame& f_;
    int all_;
    int left_;
};

}  // namespace

void draw_countdown(PanelFrame& outer)
{
    PanelFrame f = outer;
    // Very large letters are smaller here before a part of it is out of sight.
    Countdown(f).draw();
}

}  // namespace vitrine
