#include "data/evidence_keys.h"
#include "data/word_keys.h"
#include "program/evidence_parts.h"
#include "view/marks.h"

#include <algorithm>
#include <string>

namespace vitrine {

namespace {

struct IndexRow {
    std::string key;
    std::string number;
    std::string_view title;
    std::size_t at = 0;
    bool is_chosen = false;
};

// Above the least height of a target where a title takes more lines.
float height_of_row(Column& c, const IndexRow& row, float room)
{
    const Role role = row.is_chosen ? Role::CardTitle : Role::Text;
    const float text = height_of_text(c, room, row.title, {.role = role});
    return std::max(c.f.px(52), text + c.f.px(22));
}

Rect put_index_row(Column& c, const IndexRow& row)
{
    PanelFrame& f = c.f;
    const float left = f.px(32);
    const float room = c.width - left - f.px(20);
    const float h = height_of_row(c, row, room - f.px(24));
    const Rect box{c.x, c.y, c.width, h};
    c.y += h;
    if (!c.pen.draws()) return box;
    const Token front = row.is_chosen ? Token::Paper : Token::Ink;
    const Token back = row.is_chosen ? Token::Ink : Token::Panel;
    const Role role = row.is_chosen ? Role::CardTitle : Role::Text;
    const Response r =
        f.gui.widget({.role = SemanticRole::Button,
                      .key = row.key,
                      .name = row.title,
                      .value = row.is_chosen ? f.words[word::menu_chosen] : std::string_view{},
                      .rect = box,
                      .color = f.color(front),
                      .background = f.color(back),
                      .text_px = f.metrics.style(role).size_px()});
    if (row.is_chosen)
        f.list.rect(box, f.color(Token::Ink));
    else if (r.is_hovered || r.is_held)
        f.list.rect(box, f.color(Token::Paper));
    if (!row.is_chosen) {
        f.list.rect({box.x + f.px(24), box.bottom() - f.metrics.hairline(), box.w - f.px(48),
                     f.metrics.hairline()},
                    f.color(Token::Line));
    }
    const Run& number = f.type[f.type.line(row.number, f.metrics.style(Role::SmallLabel), left)];
    f.list.run(number, {box.x + f.px(24), number.baseline(box.centre().y)},
               f.color(row.is_chosen ? Token::Paper : Token::Muted));
    const Paragraph& lines = f.type.set(
        row.title, f.metrics.style(role),
        {static_cast<int>(room - f.px(24)), static_cast<int>(f.metrics.line_height(role)), 0});
    float middle = box.centre().y - lines.height() / 2 + lines.line_height / 2;
    for (const RunId id : lines.lines) {
        const Run& run = f.type[id];
        f.list.run(run, {box.x + f.px(24) + left, run.baseline(middle)}, f.color(front));
        middle += lines.line_height;
    }
    if (r.is_focused) {
        f.gui.show_in_area(box);
        paint_focus(grown(box, -f.px(4)), f.metrics, f.theme, f.list);
    }
    if (r.is_clicked) f.wanted.emplace_back(action::ShowEvidence{row.at});
    return box;
}

}  // namespace

Rect lay_out_index(Column& c, std::size_t chosen)
{
    Rect chosen_row;
    const Exhibit& exhibit = c.f.exhibit();
    for (std::size_t at = 0; at < evidence_count(exhibit); ++at) {
        const EvidenceEntry entry = evidence_entry(exhibit, at);
        const bool is_first_loose = at == exhibit.contrasts.size();
        if (is_first_loose) {
            Column heading = beside(c, c.x + c.f.px(24), c.width - c.f.px(48));
            heading.space(24);
            heading.put(c.f.words[word::evidence_others],
                        {.role = Role::SmallLabel, .color = Token::Muted});
            heading.space(6);
            c.y = heading.y;
        }
        const std::string& id = entry.contrast != nullptr ? entry.contrast->id : entry.dispute->id;
        const Rect row = put_index_row(c, {.key = "evidence-" + id,
                                           .number = std::to_string(at + 1),
                                           .title = c.f.text(entry.title()),
                                           .at = at,
                                           .is_chosen = at == chosen});
        if (at == chosen) chosen_row = row;
    }
    return chosen_row;
}

}  // namespace vitrine
