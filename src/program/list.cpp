// The list that a piece of grain opens, and what a lane says of those without a date.
#include "data/help_keys.h"
#include "data/word_keys.h"
#include "exhibit/worded_date.h"
#include "program/panels.h"
#include "view/claims.h"
#include "view/marks.h"
#include "view/sizes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

namespace vitrine {

namespace {

constexpr float list_row_height = 64;
constexpr float list_width = 720;

// Its lane's mark, its date, its title; pressed, it is selected.
void draw_row(PanelFrame& f, Pen& pen, const Rect& box, MilestoneId id)
{
    const Milestone& milestone = f.exhibit()[id];
    const Lane& lane = f.exhibit().lanes[index_of(milestone.lane)];
    const Token color = token_of(lane.color);
    const std::string_view title = f.text(milestone.title);
    const std::string_view name = f.exhibit().name_of(milestone);
    const Response response = f.gui.widget({.role = SemanticRole::Link,
                                            .key = name,
                                            .name = title,
                                            .rect = box,
                                            .color = f.color(Token::Ink),
                                            .background = f.color(Token::Panel),
                                            .text_px = f.metrics.style(Role::Text).size_px()});
    if (response.is_hovered || response.is_held) f.list.rect(box, f.color(Token::Paper));
    f.list.rect({box.x, box.bottom() - f.metrics.hairline(), box.w, f.metrics.hairline()},
                f.color(Token::Line));
    const Vec2 mark{box.x + f.px(20), box.centre().y};
    paint_mark(lane.shape, mark, f.px(6),
               {.color = f.color(color),
                .paper = f.color(Token::Panel),
                .is_hollow = f.setting.index[id].is_uncertain},
               f.list);
    const float x = box.x + f.px(44);
    const float width = box.right() - f.px(12) - x;
    const float top = box.y + f.px(7);
    const ClaimSign claim = sign_of(f.exhibit(), milestone);
    const float indent = claim == ClaimSign::None ? 0 : f.px(sizes::claim_sign.count);
    const float middle = top + f.metrics.line_height(Role::SmallLabel) / 2;
    const float r = f.px(sizes::claim_radius.count);
    paint_claim(claim, {x + r, std::round(middle)}, r, f.color(color), f.list);
    const float date = pen.text({x + indent, top}, width - indent, worded_date(milestone, f.words),
                                {.role = Role::SmallLabel, .color = color, .max_lines = 1});
    pen.text({x, top + date}, width, title, {.role = Role::Text, .max_lines = 1});
    if (response.is_focused) {
        f.gui.show_in_area(box);
        paint_focus(grown(box, -f.px(8)), f.metrics, f.theme, f.list);
    }
    if (response.is_clicked) f.wanted.emplace_back(action::Select{id});
}

// The rows of a list.
struct Listed {
    std::span<const MilestoneId> all;
    std::vector<std::size_t> left_out;  // places in it, sorted

    std::size_t size() const { return all.size() - left_out.size(); }
    MilestoneId at(std::size_t row) const
    {
        for (const std::size_t place : left_out) {
            if (place > row) break;
            ++row;
        }
        return all[row];
    }
};

// What stands in the lane as a card, a label or a bar is not in the grain, and is not listed again.
Listed listed(const PanelFrame& f, const page::List& list)
{
    const LaneIndex& lane = f.setting.lanes()[index_of(list.lane)];
    if (list.are_undated) return {.all = lane.undated};
    const Stretch all = lane.between(list.first, std::nextafter(list.last, HUGE_VAL));
    Listed rows{.all = std::span(lane.by_time).subspan(all.first, all.size())};
    for (const Item& item : f.scene.items) {
        if (item.lane != list.lane) continue;
        const double day = f.setting.index[item.id].anchor;
        const Stretch same = lane.between(day, std::nextafter(day, HUGE_VAL));
        for (std::size_t i = std::max(same.first, all.first); i < std::min(same.last, all.last);
             ++i) {
            if (lane.by_time[i] == item.id) rows.left_out.push_back(i - all.first);
        }
    }
    std::ranges::sort(rows.left_out);
    rows.left_out.erase(std::unique(rows.left_out.begin(), rows.left_out.end()),
                        rows.left_out.end());
    if (rows.size() == 0) rows.left_out.clear();
    return rows;
}

}  // namespace

void draw_list(PanelFrame& f, const page::List& list)
{
    const Listed all = listed(f, list);
    const auto count = static_cast<std::int64_t>(all.size());
    const std::string said = list.are_undated
                                 ? f.words.with(word::scene_undated, {std::to_string(count)})
                                 : f.words.counted(word::list_count, count);
    const std::string title =
        fmt::format("{} · {}", f.text(f.exhibit().lanes[index_of(list.lane)].name), said);
    dim(f);
    const float row = std::max(f.px(list_row_height), f.px(f.setting.policy.chrome.target));
    const bool is_low = takes_window(f);
    const float pad = f.px(is_low ? 24 : 40);
    // As wide as centred_panel() makes it.
    const float all_w = std::min(f.px(list_width), f.list.size().x - f.px(32));
    const float wide = is_low ? f.list.size().x - 2 * pad - f.px(48) : all_w - 2 * pad;
    const Role heading = is_low ? Role::Heading : Role::Title;
    const float above = f.px(10 + (is_low ? 8 : 32));
    Pen measuring(f, Pen::Mode::Measures);
    const float title_h = measuring.text({}, wide, title, {.role = heading});
    const float head = std::max(above + title_h + f.px(is_low ? 4 : 16), f.px(is_low ? 58 : 0));
    const float foot = is_low ? 0 : f.px(48 + 40);
    const float wanted = head + foot + row * static_cast<float>(std::min<std::int64_t>(count, 9));
    const Rect box = centred_panel(f, "list-ground", list_width, wanted / f.metrics.scale);
    f.semantics.add({.role = SemanticRole::Panel, .key = "list", .name = title, .rect = box});
    Pen pen(f);
    pen.text({box.x + pad, box.y + above}, wide, title, {.role = heading});
    if (is_low && draw_cross(f, box, "close-list")) f.wanted.emplace_back(action::Close{});

    // Only the rows in view are laid out: there may be a hundred thousand.
    const Rect body{box.x, box.y + head, box.w, box.h - head - foot};
    const float height = row * static_cast<float>(count);
    const Vec2 origin =
        f.gui.begin_area("list", body, height, all.size() == 0 ? 0 : index_of(all.at(0)) + 1);
    const float gone = std::max(0.0F, std::floor((body.y - origin.y) / row) - 1);
    const auto first = static_cast<std::size_t>(gone);
    const auto shown = static_cast<std::size_t>(std::ceil(body.h / row)) + 3;
    for (std::size_t i = first; i < std::min(all.size(), first + shown); ++i) {
        const float y = origin.y + row * static_cast<float>(i);
        draw_row(f, pen, {origin.x + pad - f.px(12), y, box.w - 2 * pad + f.px(8), row}, all.at(i));
    }
    f.gui.end_area();

    if (is_low) return;
    const Rect button{box.right() - pad - f.px(160), box.bottom() - f.px(48 + 20), f.px(160),
                      f.px(48)};
    if (pen.button("close-list", button, f.words[word::help_close_button], ButtonLook::Filled))
        f.wanted.emplace_back(action::Close{});
}

}  // namespace vitrine
