// The panel in which a visitor chooses among tours: what each is about, how long it takes, and
// where it was left.
#include "app/choosing.h"
#include "data/tours_keys.h"
#include "exhibit/placing.h"
#include "program/column.h"
#include "program/panels.h"
#include "program/reading_panel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

// "8 steps · 10 minutes"
std::string length_of(const PanelFrame& f, const Tour& tour)
{
    std::string said =
        f.words.counted(word::tours_steps, static_cast<std::int64_t>(tour.steps.size()));
    int seconds = 0;
    for (const TourStep& step : tour.steps)
        seconds += step.seconds;
    if (seconds > 0) said += " · " + f.words.counted(word::tours_minutes, (seconds + 30) / 60);
    return said;
}

struct TourChoice {
    std::string key;
    std::string label;
    Action action;
};

std::vector<TourChoice> choices_for(const PanelFrame& f, std::size_t tour)
{
    const Words& w = f.words;
    const std::string& id = f.exhibit().tours[tour].id;
    std::vector<TourChoice> all;
    const LeftTour* left = left_tour(f.state, tour);
    if (left != nullptr) {
        const std::size_t steps = f.exhibit().tours[tour].steps.size();
        all.push_back(
            {"tour-go-on-" + id,
             w.with(word::tours_go_on, {std::to_string(left->step + 1), std::to_string(steps)}),
             action::GoOnWithTour{tour}});
    }
    all.push_back({"tour-begin-" + id,
                   std::string(w[left != nullptr ? word::tours_anew : word::tours_begin]),
                   action::StartTour{tour}});
    const bool can_place = f.setting.policy.chrome.has_top_bar && has_round(f.exhibit(), tour);
    if (can_place)
        all.push_back(
            {"tour-place-" + id, std::string(w[word::tours_place]), action::DealCards{tour}});
    return all;
}

// Side by side, or below each other where there is no room for that.
void put_choices(Column& c, std::size_t tour)
{
    const float h = c.f.px(48);
    float x = c.x;
    for (const TourChoice& choice : choices_for(c.f, tour)) {
        const float wanted = std::ceil(c.pen.width_of(choice.label, Role::Strong)) + c.f.px(36);
        const float w = std::min(wanted, c.width);
        if (x > c.x && x + w > c.x + c.width) {
            x = c.x;
            c.y += h + c.f.px(8);
        }
        const Rect box{x, c.y, w, h};
        if (c.pen.button(choice.key, box, choice.label, ButtonLook::Plain))
            c.f.wanted.push_back(choice.action);
        x += w + c.f.px(8);
    }
    c.y += h;
}

void put_tour(Column& c, std::size_t place)
{
    const Tour& tour = c.f.exhibit().tours[place];
    c.space(20);
    if (c.pen.draws())
        c.f.list.rect({c.x, c.y, c.width, c.f.metrics.hairline()}, c.f.color(Token::Line));
    c.space(16);
    c.put(length_of(c.f, tour), {.role = Role::SmallLabel, .color = Token::Muted});
    c.put(tour.title, {.role = Role::Heading});
    if (tour.about != TextId::None) {
        c.space(4);
        c.put(tour.about, {.role = Role::Small});
    }
    c.space(12);
    put_choices(c, place);
}

}  // namespace

void draw_tours(PanelFrame& f)
{
    const auto lay_out = [&](Pen& pen, Vec2 at, float width) {
        Column all{.pen = pen, .f = f, .x = at.x, .y = at.y, .width = width};
        all.put(f.words[word::tours_text], {.role = Role::Text});
        for (std::size_t i = 0; i < f.exhibit().tours.size(); ++i)
            put_tour(all, i);
        return all.y - at.y;
    };
    const ReadingPanel panel{"tours", "tours-ground", "close-tours", word::tours_title, 760, 860};
    if (draw_reading_panel(f, panel, lay_out)) f.wanted.emplace_back(action::ToggleTours{});
}

}  // namespace vitrine
