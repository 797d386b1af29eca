// The panel of what is shown and what is left out: chips of lanes, eras, statements, confidence,
// kinds and people, each with how many there are of it among what the choices in the other groups
// show. A pressed chip shows only what it says; further ones of its group show that, too. It stands
// beside the timeline, which follows at once.
#include "base/digits.h"
#include "data/find_keys.h"
#include "data/help_keys.h"
#include "data/word_keys.h"
#include "program/filter_groups.h"
#include "program/panels.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

constexpr float chip_height = 40;
constexpr float chip_gap = 8;
constexpr float chip_pad = 12;
constexpr float mark_room = 22;

struct Chip {
    std::string_view key;
    std::string_view name;
    std::size_t count = 0;  // of what the other groups show
    std::size_t most = 0;   // with nothing chosen in these: its room, so that chips stay in place
    bool is_chosen = false;
    const Lane* lane = nullptr;  // whose mark it has
};

// Headings and rows of chips, from the top downwards. Measures and draws by the same code.
class ChipRows {
public:
    ChipRows(PanelFrame& f, Pen& pen, Vec2 at, float width)
        : f_(f)
        , pen_(pen)
        , all_(f.setting.index.facets)
        , now_(f.setting.narrowing != nullptr ? f.setting.narrowing->facets(f.setting.index) : all_)
        , x_(at.x)
        , y_(at.y)
        , left_(at.x)
        , width_(width)
    {}

    float lay_out()
    {
        const float top = y_;
        lanes();
        eras();
        claims();
        confidences();
        kinds();
        people();
        return y_ - top;
    }

private:
    void heading(Word word)
    {
        y_ += f_.px(12);
        y_ += pen_.text({x_, y_}, width_, f_.words[word],
                        {.role = Role::SmallLabel, .color = Token::Muted});
        y_ += f_.px(6);
        left_ = x_;
    }
    void end_row()
    {
        if (left_ != x_) y_ += f_.px(chip_height + chip_gap);
        left_ = x_;
    }

    // Beside the ones before it, or in a new row. True if it was pressed.
    bool chip(const Chip& chip)
    {
        Digits digits{};
        Digits most{};
        const std::string_view count = grouped(chip.count, digits);
        const float count_w = std::max(pen_.width_of(count, Role::Small),
                                       pen_.width_of(grouped(chip.most, most), Role::Small));
        const float mark = chip.lane != nullptr ? f_.px(mark_room) : 0;
        const float frame = 2 * f_.px(chip_pad) + mark + f_.px(8) + count_w + 1;
        const float name_w =
            std::min(std::ceil(pen_.width_of(chip.name, Role::Small)) + 1, width_ - frame);
        const float w = frame + name_w;
        if (left_ != x_ && left_ + w > x_ + width_) end_row();
        const Rect box{left_, y_, w, f_.px(chip_height)};
        left_ = box.right() + f_.px(chip_gap);
        return pen_.draws() && draw(chip, box, count, mark);
    }

    // What stands for nothing is pale, and can still be read and pressed.
    bool draw(const Chip& chip, const Rect& box, std::string_view count, float mark)
    {
        const bool is_pale = chip.count == 0 && !chip.is_chosen;
        const Token back = chip.is_chosen ? Token::Ink : Token::Panel;
        const Token front = chip.is_chosen ? Token::Paper : is_pale ? Token::Muted : Token::Ink;
        const std::string said = fmt::format("{}, {}", chip.name, count);
        const Response r = f_.gui.widget(
            {.role = SemanticRole::Button,
             .key = chip.key,
             .name = said,
             .value = chip.is_chosen ? f_.words[word::menu_chosen] : std::string_view{},
             .rect = box,
             .min_target_px = f_.px(f_.setting.policy.chrome.target),
             .color = f_.color(front),
             .background = f_.color(back),
             .text_px = f_.metrics.style(Role::Small).size_px()});
        const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
        f_.list.rect(box, mixed(f_.color(back), f_.color(front), tint));
        f_.list.frame(box, f_.metrics.hairline(), f_.color(is_pale ? Token::Line : Token::Muted));
        if (chip.lane != nullptr) {
            const Rgba lane = f_.color(is_pale ? Token::Muted : token_of(chip.lane->color));
            paint_mark(chip.lane->shape, {box.x + f_.px(chip_pad + 7), box.centre().y}, f_.px(6),
                       {.color = chip.is_chosen ? f_.color(front) : lane, .paper = f_.color(back)},
                       f_.list);
        }
        draw_words(chip, box, count, mark, front);
        if (r.is_focused) {
            f_.gui.show_in_area(box);
            paint_focus(grown(box, -f_.px(5)), f_.metrics, f_.theme, f_.list);
        }
        return r.is_clicked;
    }

    // Its name and its number, which are one for whoever hears them.
    void draw_words(const Chip& chip, const Rect& box, std::string_view count, float mark,
                    Token front)
    {
        const TextStyle style = f_.metrics.style(Role::Small);
        const float middle = box.centre().y;
        const float from = box.x + f_.px(chip_pad) + mark;
        const float count_x = box.right() - f_.px(chip_pad) - pen_.width_of(count, Role::Small);
        const RunId name = f_.type.line(chip.name, style, count_x - f_.px(8) - from + 2);
        const std::string_view shown = f_.type.shaper().text(name);
        if (shown != chip.name) f_.semantics.cut_to(fmt::format("{} {}", shown, count));
        f_.list.run(f_.type[name], {from, f_.type[name].baseline(middle)}, f_.color(front));
        const Run& number = f_.type[f_.type.shaper().shape(count, style)];
        f_.list.run(number, {count_x, number.baseline(middle)},
                    f_.color(chip.is_chosen ? Token::Paper : Token::Muted));
    }

    // The chip of one member of a group, which `hidden` says of.
    template <std::size_t N>
    void member(const Chip& what, const std::bitset<N>& hidden, std::size_t place,
                std::size_t count, std::bitset<N> Filter::*group)
    {
        if (place >= N) return;
        Chip one = what;
        one.is_chosen = is_chosen(hidden, place);
        if (!chip(one)) return;
        Filter filter = f_.state.filter;
        filter.*group = with_pressed(hidden, place, count);
        f_.wanted.emplace_back(action::SetFilter{filter});
    }

    void lanes()
    {
        heading(word::filter_lanes);
        const auto& all = f_.exhibit().lanes;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string key = "filter-lane-" + all[i].id;
            member({.key = key,
                    .name = f_.text(all[i].name),
                    .count = now_.lanes[i],
                    .most = all_.lanes[i],
                    .lane = &all[i]},
                   f_.state.filter.hidden_lanes, i, all.size(), &Filter::hidden_lanes);
        }
        end_row();
    }

    void eras()
    {
        const auto& all = f_.exhibit().eras;
        if (all.size() < 2) return;
        heading(word::filter_eras);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string key = "filter-era-" + all[i].id;
            member({.key = key,
                    .name = f_.text(all[i].name),
                    .count = now_.eras[i],
                    .most = all_.eras[i]},
                   f_.state.filter.hidden_eras, i, all.size(), &Filter::hidden_eras);
        }
        end_row();
    }

    // A group of words that the program has; what does not occur at all has no chip.
    template <std::size_t N, std::size_t M>
    void group(Word name, std::string_view key, const Word (&words)[M],
               std::array<std::size_t, M> FacetCounts::*counts, std::bitset<N> Filter::*hidden)
    {
        const std::array<std::size_t, M>& most = all_.*counts;
        if (std::ranges::count_if(most, [](std::size_t count) { return count != 0; }) < 2) return;
        heading(name);
        for (std::size_t i = 0; i < M; ++i) {
            if (most[i] == 0) continue;
            const std::string own = std::string(key) + std::to_string(i);
            member({.key = own,
                    .name = f_.words[words[i]],
                    .count = (now_.*counts)[i],
                    .most = most[i]},
                   f_.state.filter.*hidden, i, M, hidden);
        }
        end_row();
    }

    void claims()
    {
        group(word::filter_claims, "filter-claim-", claim_words, &FacetCounts::claims,
              &Filter::hidden_claims);
    }
    void confidences()
    {
        group(word::filter_confidences, "filter-confidence-", word::filter_confidence,
              &FacetCounts::confidences, &Filter::hidden_confidences);
    }
    void kinds()
    {
        group(word::filter_kinds, "filter-kind-", word::filter_kind, &FacetCounts::kinds,
              &Filter::hidden_kinds);
    }

    // One at most; those who are part of most come first.
    void people()
    {
        const auto& all = f_.exhibit().people;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!all[i].milestones.empty()) order.push_back(i);
        }
        if (order.empty()) return;
        std::ranges::stable_sort(order, std::greater{},
                                 [&all](std::size_t i) { return all[i].milestones.size(); });
        heading(word::filter_people);
        for (const std::size_t i : order) {
            const auto id = static_cast<PersonId>(i);
            const std::string key = "filter-person-" + all[i].id;
            const bool is_it = f_.state.filter.person == id;
            const bool is_pressed = chip({.key = key,
                                          .name = f_.text(all[i].name),
                                          .count = now_.people[i],
                                          .most = all_.people[i],
                                          .is_chosen = is_it});
            if (!is_pressed) continue;
            Filter filter = f_.state.filter;
            filter.person = is_it ? std::nullopt : std::optional(id);
            f_.wanted.emplace_back(action::SetFilter{filter});
        }
        end_row();
    }

    PanelFrame& f_;
    Pen& pen_;
    const FacetCounts& all_;  // without any choice
    const FacetCounts& now_;
    float x_;
    float y_;
    float left_;  // where the next chip goes
    float width_;
};

// Where the details of a milestone stand; without room for that, all of the window.
Rect box_of_filter(const PanelFrame& f)
{
    if (!is_reading_alone(f.state, f.setting.policy)) return f.scene.regions.panel;
    const Rect room = room_to_read_alone(f);
    return {0, 0, room.w, room.bottom()};
}

}  // namespace

void draw_filter(PanelFrame& f)
{
    const Rect box = box_of_filter(f);
    const float pad = f.px(20);
    const float head = f.px(10 + 14) + f.metrics.line_height(Role::Heading) +
                       f.metrics.line_height(Role::Small) + f.px(8);
    const float foot = f.px(48 + 28);
    draw_ground(f, "filter-ground", box);
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "filter",
                     .name = f.words[word::filter_title],
                     .rect = box});

    Pen pen(f);
    const float width = box.w - 2 * pad;
    const Vec2 at{box.x + pad, box.y + f.px(10 + 14)};
    const float title =
        pen.text(at, width, f.words[word::filter_title], {.role = Role::Heading, .max_lines = 1});
    Digits shown{};
    Digits all{};
    const std::string said = f.words.with(
        word::filter_shown, {std::string(grouped(f.setting.count(), shown)),
                             std::string(grouped(f.exhibit().milestones.size(), all))});
    pen.text({at.x, at.y + title}, width, said,
             {.role = Role::Small, .color = Token::Muted, .max_lines = 1});

    const Rect body{box.x, box.y + head, box.w, box.h - head - foot};
    Pen measuring(f, Pen::Mode::Measures);
    const float height = ChipRows(f, measuring, {}, width).lay_out() + f.px(8);
    const Vec2 origin = f.gui.begin_area("filter", body, height, 1);
    ChipRows(f, pen, {origin.x + pad, origin.y}, width).lay_out();
    f.gui.end_area();

    const float y = box.bottom() - f.px(48 + 14);
    const float half = (width - f.px(12)) / 2;
    f.list.rect({box.x, body.bottom(), box.w, f.metrics.hairline()}, f.color(Token::Line));
    if (pen.button("filter-all", {at.x, y, half, f.px(48)}, f.words[word::filter_all],
                   ButtonLook::Plain))
        f.wanted.emplace_back(action::SetFilter{});
    const Rect close{box.right() - pad - half, y, half, f.px(48)};
    if (pen.button("close-filter", close, f.words[word::help_close_button], ButtonLook::Filled))
        f.wanted.emplace_back(action::ToggleFilter{});
}

}  // namespace vitrine
