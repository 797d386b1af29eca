#include "data/thing_keys.h"
#include "date/wording.h"
#include "view/footprint.h"
#include "view/layouts.h"
#include "view/life.h"
#include "view/paint_date.h"
#include "view/presence.h"
#include "view/scene.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr float line_thick = 6;
constexpr float office_thick = 18;
constexpr float arrow_long = 14;
constexpr float arrow_half = 9;
constexpr float thread_thick = 2;
constexpr float thread_gap = 4;

class LifePainter {
public:
    LifePainter(const Scene& scene, const Presence& presence, const Theme& theme,
                const Typesetter& type, DrawList& out)
        : scene_(scene)
        , axis_(presence.axis())
        , life_(scene.life)
        , box_(scene.regions.life)
        , lanes_(scene.regions.lanes)
        , theme_(theme)
        , type_(type)
        , out_(out)
        , m_(scene.spec.metrics)
    {}

    void paint()
    {
        out_.rect(box_, theme_[Token::Panel]);
        paint_grid();
        out_.push_clip({lanes_.x, box_.y, lanes_.w, box_.h});
        paint_line();
        for (const LifeOffice& office : life_.offices)
            paint_office(office);
        for (const float x : life_.points) {
            out_.disc({x, life_.line}, px(9), theme_[Token::Panel]);
            out_.ring({x, life_.line}, px(9), px(3), theme_[Token::Ink]);
        }
        for (const LifeText& text : life_.texts) {
            if (!text.is_beside) out_.run(type_[text.run], text.at, theme_[text.color]);
        }
        out_.pop_clip();
        for (const LifeText& text : life_.texts) {
            if (text.is_beside) out_.run(type_[text.run], text.at, theme_[text.color]);
        }
        out_.rect({box_.x, box_.y, px(8), box_.h}, theme_[Token::Ink]);
        out_.rect({box_.x, box_.bottom() - px(2), box_.w, px(2)}, theme_[Token::Ink]);
    }

private:
    float px(float units) const { return m_.px(units); }

    void paint_grid()
    {
        for (const AxisFade::Shown& tick : axis_.shown()) {
            if (tick.labelled <= 0 || tick.x < scene_.regions.strip.x) continue;
            out_.rect({std::round(tick.x), box_.y, m_.hairline(), box_.h},
                      with_opacity(theme_[Token::Line], tick.labelled * 0.8F));
        }
    }

    // What leads out of the view ends in an arrow.
    void paint_line()
    {
        const Rgba ink = theme_[Token::Ink];
        const float half = px(line_thick) / 2;
        float from = life_.from;
        float to = life_.to;
        if (to <= from) return;
        if (life_.goes_on_left) arrow(from, from + px(arrow_long));
        if (life_.goes_on_right) arrow(to, to - px(arrow_long));
        if (life_.goes_on_left) from += px(arrow_long) - 1;
        if (life_.goes_on_right) to -= px(arrow_long) - 1;
        const Rect all{from, life_.line - half, to - from, 2 * half};
        const Rgba none = with_opacity(ink, 0);
        if (life_.fades_left > 0)
            out_.gradient(all, none, ink);
        else if (life_.fades_right > 0)
            out_.gradient(all, ink, none);
        else
            out_.rect(all, ink);
        if (life_.ends) out_.rect({to - px(4), life_.line - px(14), px(4), px(28)}, ink);
    }

    void arrow(float tip, float back)
    {
        out_.polygon(
            std::array{
                Vec2{tip,  life_.line                 },
                Vec2{back, life_.line - px(arrow_half)},
                Vec2{back, life_.line + px(arrow_half)}
        },
            theme_[Token::Ink]);
    }

    void paint_office(const LifeOffice& office)
    {
        const Rgba blue = theme_[Token::Blue];
        const float half = px(office_thick) / 2;
        const Rect box{std::round(office.from), life_.line - half,
                       std::round(office.to) - std::round(office.from), 2 * half};
        const float fades = std::max(office.fades_left, office.fades_right);
        if (office.is_dashed) {
            out_.rect(box, theme_[Token::Panel]);
            if (fades == 0) return paint_dashed_frame(box, blue, m_, out_);
            const Rgba pale = mixed(theme_[Token::Panel], blue, 0.4F);
            fade(box, pale, theme_[Token::Panel], office);
            dashes(box, blue, office);
        } else if (fades > 0) {
            out_.rect(box, theme_[Token::Panel]);
            fade(box, blue, with_opacity(blue, 0), office);
        } else {
            out_.rect(box, blue);
        }
    }

    void fade(const Rect& box, Rgba color, Rgba none, const LifeOffice& office)
    {
        if (office.fades_left > 0)
            out_.gradient(box, none, color);
        else
            out_.gradient(box, color, none);
    }

    // Along all its edges but the one that nobody knows.
    void dashes(const Rect& box, Rgba color, const LifeOffice& office)
    {
        const float thick = std::max(1.0F, px(1.5F));
        for (const float y : {box.y, box.bottom() - thick})
            out_.dashed_line({box.x, y}, {box.right(), y}, thick, px(6), px(4), color);
        const float x = office.fades_left > 0 ? box.right() : box.x;
        out_.dashed_line({x, box.y}, {x, box.bottom()}, thick, px(6), px(4), color);
    }

    const Scene& scene_;
    const AxisFade& axis_;
    const LifeStrip& life_;
    const Rect& box_;
    const Rect& lanes_;
    const Theme& theme_;
    const Typesetter& type_;
    DrawList& out_;
    const Metrics& m_;
};

// A dotted line down to `y`, which stops before what stands in its way and goes on after it.
void paint_thread(const Scene& scene, Vec2 from, float y, std::size_t own, Rgba color,
                  DrawList& out)
{
    const Metrics& m = scene.spec.metrics;
    const float side = std::max(1.0F, m.px(thread_thick));
    const float step = side + m.px(thread_gap);
    const float x = std::round(from.x) - std::floor(side / 2);
    std::array<Rect, 16> in_way;
    std::size_t count = 0;
    for (std::size_t i = 0; i < scene.items.size() && count < in_way.size(); ++i) {
        const Rect covered = grown(bounds(footprint_of(scene.items[i], m)), m.px(3));
        if (i != own && covered.x <= x && covered.right() >= x) in_way[count++] = covered;
    }
    for (float at = from.y; at + side <= y; at += step) {
        const auto is_struck = [&](const Rect& box) { return box.holds({x, at}); };
        if (std::none_of(in_way.begin(), in_way.begin() + count, is_struck))
            out.rect({x, std::round(at), side, side}, color);
    }
}

}  // namespace

void paint_life(const Scene& scene, const Presence& presence, const Theme& theme,
                const Typesetter& type, DrawList& out)
{
    if (scene.life.is_there) LifePainter(scene, presence, theme, type, out).paint();
}

void paint_threads(const Scene& scene, const Presence& presence, const Theme& theme, DrawList& out)
{
    const LifeStrip& life = scene.life;
    if (!life.is_there || life.threads.empty()) return;
    const auto count = static_cast<float>(life.threads.size());
    for (std::size_t i = 0; i < life.threads.size(); ++i) {
        const std::size_t place = life.threads[i];
        const float share =
            std::clamp(presence.threads() * count - static_cast<float>(i), 0.0F, 1.0F);
        if (share <= 0) return;
        const Vec2 offset = presence.items()[place].offset;
        const Vec2 end = scene.items[place].dot + offset;
        const Vec2 from{end.x, scene.regions.life.bottom()};
        paint_thread(scene, from, from.y + (end.y - from.y) * share, place, theme[Token::Blue],
                     out);
    }
}

void describe_life(const ViewSource& source, const Scene& scene, const Theme& theme, Semantics& out)
{
    const LifeStrip& life = scene.life;
    if (!life.is_there) return;
    const Person& person = source.exhibit.people[index_of(*scene.spec.life)];
    const LanguageId language = scene.spec.language;
    const Shaper& shaper = source.typesetter.shaper();
    std::string value;
    for (const RunId run : {life.runs.born, life.runs.died}) {
        if (run == RunId{}) continue;
        if (!value.empty()) value += "; ";
        value += shaper.text(run);
    }
    out.add({.role = SemanticRole::Heading,
             .key = "life",
             .name = source.exhibit.text(person.name, language),
             .value = value,
             .description = source.words[word::life_note],
             .rect = scene.regions.life,
             .color = theme[Token::Ink],
             .background = theme[Token::Panel],
             .text_px = scene.spec.metrics.style(Role::CardTitle).size_px()});
    for (std::size_t i = 0; i < person.life.size(); ++i) {
        const Station& station = person.life[i];
        const auto shown = std::ranges::find(life.texts, std::optional(i), &LifeText::station);
        const std::string key = "station-" + std::to_string(i + 1);
        const std::string name = worded(station.date, source.words) + ": " +
                                 std::string(source.exhibit.text(station.text, language));
        const bool has_place = shown != life.texts.end();
        const Run* run = has_place ? &source.typesetter[shown->run] : nullptr;
        out.add({
            .role = SemanticRole::Text,
            .key = key,
            .name = name,
            .language = fallback_language(source.exhibit, station.text, language),
            .rect = run == nullptr ? Rect{                         }
                                   : Rect{ shown->at.x, shown->at.y - run->ascent, run->width,
                                          run->ascent + run->descent},
            .color = theme[Token::Ink],
            .background = theme[Token::Panel],
            .text_px = run == nullptr ? 0 : scene.spec.metrics.style(Role::Caption).size_px()
        });
    }
}

}  // namespace vitrine
