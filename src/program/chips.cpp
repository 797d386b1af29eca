// The strip below the bar while something is left out: how much that is, a chip for each reason,
// which takes that reason away, and a button that shows everything again.
#include "app/evidence_page.h"
#include "base/digits.h"
#include "data/evidence_keys.h"
#include "data/find_keys.h"
#include "program/filter_groups.h"
#include "program/panels.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr float strip_chip_height = 40;
constexpr float gap = 10;
constexpr std::size_t most_named = 2;  // of a group; of more their number is said

class Chips {
public:
    Chips(PanelFrame& f, const Rect& strip) : f_(f), pen_(f), strip_(strip) {}

    void draw()
    {
        x_ = strip_.x + f_.px(20);
        say_hidden();
        if (f_.state.filter.is_empty()) return;
        const std::string_view all = f_.words[word::filter_all];
        const float all_w = pen_.width_of(all, Role::Strong) + f_.px(28);
        end_ = strip_.right() - f_.px(20) - all_w;
        const Rect box{end_, strip_.centre().y - f_.px(strip_chip_height) / 2, all_w,
                       f_.px(strip_chip_height)};
        end_ -= f_.px(gap);
        draw_person();
        draw_group(word::filter_lanes, "chip-lanes", f_.exhibit().lanes.size(),
                   &Filter::hidden_lanes,
                   [this](std::size_t i) { return f_.text(f_.exhibit().lanes[i].name); });
        draw_group(word::filter_eras, "chip-eras", f_.exhibit().eras.size(), &Filter::hidden_eras,
                   [this](std::size_t i) { return f_.text(f_.exhibit().eras[i].name); });
        draw_claims();
        draw_group(word::filter_confidences, "chip-confidences", std::size(word::filter_confidence),
                   &Filter::hidden_confidences,
                   [this](std::size_t i) { return f_.words[word::filter_confidence[i]]; });
        draw_group(word::filter_kinds, "chip-kinds", std::size(word::filter_kind),
                   &Filter::hidden_kinds,
                   [this](std::size_t i) { return f_.words[word::filter_kind[i]]; });
        if (pen_.button("chip-all", box, all, ButtonLook::Plain))
            f_.wanted.emplace_back(action::SetFilter{});
    }

private:
    void say_hidden()
    {
        const std::size_t all = f_.exhibit().milestones.size();
        Digits hidden{};
        Digits whole{};
        const std::size_t shown = f_.setting.count();
        const bool is_all = shown == all;
        const std::string said =
            f_.words.with(is_all ? word::filter_shown : word::filter_hidden,
                          {std::string(grouped(is_all ? all : all - shown, hidden)),
                           std::string(grouped(all, whole))});
        const float line = f_.metrics.line_height(Role::Strong);
        const float w = std::ceil(pen_.width_of(said, Role::Strong)) + 2;
        pen_.text({x_, rounded(strip_.centre().y - line / 2)}, w, said,
                  {.role = Role::Strong, .behind = Token::Paper, .max_lines = 1});
        x_ += w + f_.px(gap + 6);
    }

    void draw_person()
    {
        if (!f_.state.filter.person) return;
        const Person& person = f_.exhibit().people[index_of(*f_.state.filter.person)];
        Filter without = f_.state.filter;
        without.person.reset();
        chip("chip-person", f_.words.with(word::filter_person, {std::string(f_.text(person.name))}),
             without);
    }

    // One side alone is called as on the page where it was chosen.
    void draw_claims()
    {
        const Sides sides = sides_of(f_.state.filter);
        if (sides == Sides::Both) {
            return draw_group(word::filter_claims, "chip-claims", std::size(claim_words),
                              &Filter::hidden_claims,
                              [this](std::size_t i) { return f_.words[claim_words[i]]; });
        }
        const bool is_official = sides == Sides::Official;
        chip("chip-claims",
             std::string(
                 f_.words[is_official ? word::evidence_official_only : word::evidence_record_only]),
             with_sides(f_.state.filter, Sides::Both));
    }

    template <std::size_t N, class NameOf>
    void draw_group(Word group, std::string_view key, std::size_t count,
                    std::bitset<N> Filter::*hidden, const NameOf& name_of)
    {
        const std::bitset<N>& left_out = f_.state.filter.*hidden;
        if (left_out.none()) return;
        std::string names;
        std::size_t chosen = 0;
        for (std::size_t i = 0; i < std::min(count, N); ++i) {
            if (left_out[i]) continue;
            ++chosen;
            if (!names.empty()) names += ", ";
            names += name_of(i);
        }
        if (chosen > most_named) {
            names =
                f_.words.with(word::find_lane_of, {std::to_string(chosen), std::to_string(count)});
        }
        Filter without = f_.state.filter;
        (without.*hidden).reset();
        chip(key, fmt::format("{}: {}", f_.words[group], names), without);
    }

    // What has no room is in the panel of the filter.
    void chip(std::string_view key, const std::string& label, const Filter& without)
    {
        const float cross = f_.px(26);
        const float w = std::ceil(pen_.width_of(label, Role::Small)) + f_.px(24) + cross;
        if (x_ + w > end_) return;
        const Rect box{x_, strip_.centre().y - f_.px(strip_chip_height) / 2, w,
                       f_.px(strip_chip_height)};
        x_ = box.right() + f_.px(gap);
        const Response r = f_.gui.widget({.role = SemanticRole::Button,
                                          .key = key,
                                          .name = label,
                                          .rect = box,
                                          .min_target_px = f_.px(f_.setting.policy.chrome.target),
                                          .color = f_.color(Token::Paper),
                                          .background = f_.color(Token::Ink),
                                          .text_px = f_.metrics.style(Role::Small).size_px()});
        const float tint = r.is_held ? 0.3F : r.is_hovered ? 0.15F : 0.0F;
        f_.list.rect(box, mixed(f_.color(Token::Ink), f_.color(Token::Paper), tint));
        const Run& run = f_.type[f_.type.shaper().shape(label, f_.metrics.style(Role::Small))];
        f_.list.run(run, {box.x + f_.px(12), run.baseline(box.centre().y)}, f_.color(Token::Paper));
        const Vec2 c{box.right() - cross / 2 - f_.px(4), box.centre().y};
        const float u = f_.px(5);
        f_.list.line({c.x - u, c.y - u}, {c.x + u, c.y + u}, f_.px(2), f_.color(Token::Paper));
        f_.list.line({c.x - u, c.y + u}, {c.x + u, c.y - u}, f_.px(2), f_.color(Token::Paper));
        if (r.is_focused) paint_focus(grown(box, -f_.px(5)), f_.metrics, f_.theme, f_.list);
        if (r.is_clicked) f_.wanted.emplace_back(action::SetFilter{without});
    }

    PanelFrame& f_;
    Pen pen_;
    const Rect& strip_;
    float x_ = 0;    // where the next chip goes
    float end_ = 0;  // where chips end
};

}  // namespace

void draw_chips(PanelFrame& f)
{
    const Rect& strip = f.scene.regions.chips;
    if (strip.is_empty()) return;
    f.list.rect(strip, f.color(Token::Paper));
    f.list.rect({strip.x, strip.bottom() - f.metrics.hairline(), strip.w, f.metrics.hairline()},
                f.color(Token::Line));
    Chips(f, strip).draw();
}

}  // namespace vitrine
