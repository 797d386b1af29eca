// The resting screen that invites a visitor: a poster of paper, a red wedge and a disc to press.
#include "app/journey.h"
#include "base/utf8.h"
#include "data/language_names.h"
#include "data/staff_keys.h"
#include "data/word_keys.h"
#include "exhibit/worded_date.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace vitrine {

std::string_view language_label(const PanelFrame& f, std::string_view tag, std::string& capitals)
{
    const std::string_view own = own_name_of(tag);
    const FaceId face = f.metrics.style(Role::TourSmall).face;
    if (!own.empty() && can_show(f.type.shaper().fonts(), face, own)) return own;
    capitals = upper_cased(tag);
    return capitals;
}

namespace {

// Red and ink stay what they are by day and night.
constexpr Rgba poster_red{0xB3, 0x26, 0x1E, 255};
constexpr Rgba poster_ink{0xF1, 0xEA, 0xDC, 255};

// A poster says little: more lines of anything would leave the screen.
constexpr int most_poster_lines = 12;

// Whether the lines that the author broke a title into are no wider than `width`.
bool fits_as_written(PanelFrame& f, std::string_view title, float width)
{
    // In twice the room a line that is too wide stays so, also where it is broken.
    const Room room{2 * static_cast<int>(width),
                    static_cast<int>(f.metrics.line_height(Role::TourTitle)), most_poster_lines};
    const Paragraph& lines = f.type.set(title, f.metrics.style(Role::TourTitle), room);
    return lines.width <= width && !lines.is_cut;
}

// A button for each language and one for the size of text, side by side from `left` on, in as many
// rows as they need; the last row is at `bottom`. Many of them are smaller, so that they leave room
// for what stands above.
void draw_poster_buttons(PanelFrame& outer, float left, float bottom)
{
    constexpr std::size_t most_rows = 4;
    PanelFrame f = outer;
    Pen pen(f);
    const std::vector<LanguageId> offered = offered_languages(f.setting);
    const auto tag_of = [&](std::size_t i) -> const std::string& {
        return f.exhibit().languages[index_of(offered[i])];
    };
    const std::size_t count = offered.size() > 1 ? offered.size() : 0;
    const float right = f.list.size().x - f.px(48);
    // Calls `see` with each button's place, label, left edge, width and row; the number of rows.
    const auto flow = [&](const auto& see) {
        float x = left;
        std::size_t row = 0;
        for (std::size_t i = 0; i <= count; ++i) {
            std::string capitals;
            const std::string_view label =
                i < count ? language_label(f, tag_of(i), capitals) : "Aa";
            const float width =
                i < count ? pen.width_of(label, Role::TourSmall) + f.px(60) : f.px(100);
            if (x > left && x + width > right) {
                x = left;
                ++row;
            }
            see(i, label, x, width, row);
            x += width + f.px(18);
        }
        return row + 1;
    };
    const auto count_only = [](auto&&...) {};
    std::size_t rows = flow(count_only);
    for (int tries = 0; tries < 8 && rows > most_rows; ++tries) {
        f.metrics.scale *= 0.9F;
        rows = flow(count_only);
    }
    flow([&](std::size_t i, std::string_view label, float x, float width, std::size_t row) {
        const float y = bottom - static_cast<float>(rows - 1 - row) * f.px(84 + 18);
        const std::string_view key = i < count ? std::string_view(tag_of(i)) : "text-size";
        // A language is called what its speakers call it.
        const std::string_view name = i < count ? label : f.words[word::bar_text_size];
        const Rect box{x, y, width, f.px(84)};
        if (!pen.sign_button(key, box, label, name, ButtonLook::Plain, Role::TourSmall)) return;
        f.wanted.emplace_back(i < count ? Action{action::SetLanguage{offered[i]}}
                                        : Action{action::ChangeTextSize{0}});
    });
}

class Poster {
public:
    // `f` has the scale of the poster.
    explicit Poster(PanelFrame& f)
        : f_(f)
        , size_(f.list.size())
        , is_wide_(size_.x >= size_.y)
        , texts_(f.exhibit().attract)
        , pen_(f)
    {}

    void draw()
    {
        f_.list.rect({0, 0, size_.x, size_.y}, f_.color(Token::Paper));
        draw_wedge();
        draw_disc();
        draw_about();
        draw_poster_buttons(f_, side(), size_.y - px(200));
    }

private:
    float px(float logical) const { return f_.px(logical); }

    // Where the columns beside the wedge and below it begin.
    float side() const { return is_wide_ ? px(1330) : px(112); }

    void draw_wedge()
    {
        const Vec2 tip = is_wide_ ? Vec2{size_.x * 0.614F, size_.y * 0.5F}
                                  : Vec2{size_.x * 1.02F, size_.y * 0.40F};
        const float foot = is_wide_ ? size_.y * 1.03F : size_.y * 0.80F;
        const std::array<Vec2, 3> wedge{
            Vec2{-px(2), is_wide_ ? -px(24) : 0.0F},
            tip,
            Vec2{-px(2), foot                     },
        };
        f_.list.polygon(wedge, poster_red);

        Theme on_red = f_.theme;
        on_red.colors[static_cast<std::size_t>(Token::Ink)] = poster_ink;
        on_red.colors[static_cast<std::size_t>(Token::Paper)] = poster_red;
        PanelFrame on_wedge{f_.setting,   f_.state,     f_.scene,   f_.presence, f_.words,
                            f_.languages, on_red,       f_.metrics, f_.now,      f_.type,
                            f_.list,      f_.semantics, f_.gui,     f_.wanted};
        draw_title(on_wedge);
    }

    void draw_title(PanelFrame& on_wedge)
    {
        const std::string_view title =
            f_.text(texts_.title == TextId::None ? f_.exhibit().title : texts_.title);
        // As large as the design has it, or as the words leave room for beside the disc.
        PanelFrame huge = on_wedge;
        huge.metrics.scale *= 1.55F;
        Pen title_pen(huge);
        const float title_room = is_wide_ ? px(610) : size_.x * 0.66F;
        for (int tries = 0; tries < 30 && !fits_as_written(huge, title, title_room); ++tries)
            huge.metrics.scale *= 0.96F;
        Pen lead_pen(on_wedge);
        const float x = px(112);
        float y = is_wide_ ? px(340) : px(470);
        y +=
            title_pen.text(
                {x, y}, size_.x, title,
                {.role = Role::TourTitle, .behind = Token::Paper, .max_lines = most_poster_lines}) +
            px(24);
        lead_pen.text(
            {x, y}, px(is_wide_ ? 500 : 520), f_.text(texts_.lead),
            {.role = Role::TourSmall, .behind = Token::Paper, .max_lines = most_poster_lines});
    }

    void draw_disc()
    {
        const float r = px(250);
        const Vec2 centre = is_wide_ ? Vec2{px(1010), px(770)} : Vec2{size_.x * 0.62F, px(1330)};
        f_.list.disc(centre, r, f_.color(Token::Ink));
        const std::string_view begin =
            texts_.begin == TextId::None ? f_.words[word::attract_begin] : f_.text(texts_.begin);
        const Rect disc{centre.x - r, centre.y - r, 2 * r, 2 * r};
        const Response pressed =
            f_.gui.widget({.role = SemanticRole::Button,
                           .key = "begin",
                           .name = begin,
                           .rect = disc,
                           .color = f_.color(Token::Paper),
                           .background = f_.color(Token::Ink),
                           .text_px = f_.metrics.style(Role::TourText).size_px()});
        if (pressed.is_clicked) f_.wanted.emplace_back(action::BeginVisit{});
        const Paragraph& lines =
            f_.type.set(begin, f_.metrics.style(Role::Figure),
                        {static_cast<int>(r * 1.6F),
                         static_cast<int>(f_.metrics.line_height(Role::Figure)), 3});
        float line_y = centre.y - lines.height() / 2;
        for (const RunId id : lines.lines) {
            const Run& run = f_.type[id];
            const float middle = line_y + lines.line_height / 2;
            f_.list.run(run, {centre.x - run.width / 2, run.baseline(middle)},
                        f_.color(Token::Paper));
            line_y += lines.line_height;
        }
    }

    void draw_about()
    {
        const float x = is_wide_ ? side() : size_.x * 0.53F;
        float y = px(is_wide_ ? 120 : 84);
        y +=
            pen_.text(
                {x, y}, std::min(px(500), size_.x - x - px(48)), f_.text(f_.exhibit().subtitle),
                {.role = Role::TourLabel, .behind = Token::Paper, .max_lines = most_poster_lines}) +
            px(10);
        pen_.text({x, y}, std::min(px(480), size_.x - x - px(48)), texts_.about,
                  {.role = Role::TourSmall,
                   .color = Token::Muted,
                   .behind = Token::Paper,
                   .max_lines = most_poster_lines});
    }

    PanelFrame& f_;
    Vec2 size_;
    bool is_wide_;
    const Attract& texts_;
    Pen pen_;
};

}  // namespace

namespace {

// The invitation along the bottom while the journey goes on above it: where the large buttons will
// be, so that nothing else moves when the visit begins.
void draw_invitation(PanelFrame& f)
{
    const Rect& band = f.scene.regions.low_band;
    f.list.rect(band, poster_red);
    const Attract& texts = f.exhibit().attract;
    const std::string_view begin =
        texts.begin == TextId::None ? f.words[word::attract_begin] : f.text(texts.begin);
    Pen pen(f);
    const std::vector<LanguageId> offered = offered_languages(f.setting);
    const float gap = f.px(band_gap(f.scene.spec.chrome));
    const float height = f.px(f.scene.spec.chrome.primary);
    const float y = rounded(band.centre().y - height / 2);
    float x = band.right() - gap;
    const float least = band.w * 0.4F;
    const Rect letters{x - height, y, height, height};
    if (pen.sign_button("text-size", letters, "Aa", f.words[word::bar_text_size],
                        ButtonLook::Plain))
        f.wanted.emplace_back(action::ChangeTextSize{0});
    x = letters.x - gap;
    for (std::size_t i = offered.size() > 1 ? offered.size() : 0; i-- > 0;) {
        std::string capitals;
        const std::string& tag = f.exhibit().languages[index_of(offered[i])];
        const std::string_view label = language_label(f, tag, capitals);
        const float width = std::max(height, pen.width_of(label, Role::Strong) + f.px(32));
        if (x - width < least) break;
        const Rect box{x - width, y, width, height};
        if (pen.button(tag, box, label, ButtonLook::Plain))
            f.wanted.emplace_back(action::SetLanguage{offered[i]});
        x = box.x - gap;
    }
    const Rect room{band.x, band.y, x - band.x, band.h};
    const Response pressed = f.gui.widget({.role = SemanticRole::Button,
                                           .key = "begin",
                                           .name = begin,
                                           .rect = room,
                                           .color = poster_ink,
                                           .background = poster_red,
                                           .text_px = f.metrics.style(Role::Title).size_px()});
    if (pressed.is_clicked) f.wanted.emplace_back(action::BeginVisit{});
    const float r = std::min(f.px(22), height * 0.4F);
    const float disc = band.x + f.px(24) + r;
    f.list.disc({disc, band.centre().y}, r, poster_ink);
    const float left = disc + r + f.px(18);
    std::string line(begin);
    std::ranges::replace(line, '\n', ' ');
    const Run& run =
        f.type[f.type.line(line, f.metrics.style(Role::Title), room.right() - left - f.px(8))];
    f.list.run(run, {left, run.baseline(band.centre().y)}, poster_ink);
}

// The milestone that the journey has come to: what a visitor would read first.
void draw_stop(PanelFrame& f, MilestoneId id)
{
    const Milestone& milestone = f.exhibit()[id];
    const Rect& panel = f.scene.regions.panel;
    if (panel.is_empty()) return;
    const Token lane = token_of(f.exhibit().lanes[index_of(milestone.lane)].color);
    f.list.rect(panel, f.color(Token::Panel));
    f.list.frame(panel, f.metrics.hairline(), f.color(Token::Line));
    f.list.rect({panel.x, panel.y, panel.w, f.px(10)}, f.color(lane));
    const float pad = f.px(28);
    const Rect in = inset(panel, {pad, pad, pad, pad});
    f.list.push_clip(in);
    Pen pen(f);
    float y = in.y;
    std::string over = worded_date(milestone, f.words);
    if (is_anniversary(f.exhibit(), id, f.state.today))
        over = f.words.with(word::attract_today, {over});
    y += pen.text({in.x, y}, in.w, over, {.role = Role::Label, .color = lane}) + f.px(8);
    y += pen.text({in.x, y}, in.w, milestone.title, {.role = Role::Title}) + f.px(12);
    const auto& pictures = f.exhibit().details_of(milestone).pictures;
    // It leaves the words more than half of the room.
    const float picture = std::min(in.w, (in.bottom() - y) * 0.4F * 1.6F);
    if (!pictures.empty() && picture > f.px(160))
        y += pen.picture({in.x, y}, picture, pictures.front(), Pen::Credit::None) + f.px(14);
    const float line = f.metrics.line_height(Role::Lead);
    const int lines = std::max(1, static_cast<int>((in.bottom() - y) / line));
    pen.text({in.x, y}, in.w, milestone.summary,
             {.role = Role::Lead, .max_lines = lines, .names = Pen::Ink::Names::Plain});
    f.list.pop_clip();
}

}  // namespace

void draw_journey(PanelFrame& f)
{
    if (!f.scene.regions.title.is_empty()) draw_title_bar(f);
    if (const auto stop = stop_of_journey(f.setting, f.state)) draw_stop(f, *stop);
    draw_invitation(f);
}

void draw_attract(PanelFrame& outer)
{
    PanelFrame f = outer;
    const Vec2 size = f.list.size();
    f.metrics.scale = size.x >= size.y ? std::min(size.x / 1920, size.y / 1080)
                                       : std::min(size.x / 1080, size.y / 1920);
    Poster(f).draw();
}

}  // namespace vitrine
