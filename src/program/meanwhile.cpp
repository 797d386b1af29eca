// The page that cuts through time: time parts at a moment, and a column tells for every lane what
// goes on then, what came before and what comes next. A pinned second cut has a column of its own.
//
// All columns share the rows of a lane, so that what goes on in both stands at the same height. A
// band is as high as what it shows; what has no room is counted, and listed on demand. While all
// has room, the page leaves the pointer to the timeline: what lies beside the columns is dragged
// and zoomed as always, and a column is dragged through time. Where there is more, it scrolls.
#include "data/cut_keys.h"
#include "data/word_keys.h"
#include "program/meanwhile_parts.h"
#include "program/panels.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace vitrine {

namespace {

class MeanwhilePainter {
public:
    explicit MeanwhilePainter(MeanwhileLook& look) : look_(look), f_(look.f) {}

    void draw()
    {
        measure_bands(look_);
        const float floor = f_.scene.regions.axis.y;
        const Rect ground{0, look_.head.y, f_.list.size().x, floor - look_.head.y};
        f_.list.rect(ground, f_.color(Token::Paper));
        say(ground);
        look_.order.place(CutOrder::Zone::Heads, 0, 0);
        draw_bands();
        draw_axis_of_cuts(look_);
        look_.order.place(CutOrder::Zone::Heads, 0, 0);
        draw_cut_heads(look_);
        draw_cuts_on_minimap(look_);
        look_.order.place(CutOrder::Zone::Minimap, 0, 0);
        look_.order.apply();
    }

private:
    float px(float units) const { return f_.px(units); }

    void say(const Rect& ground)
    {
        std::string name = f_.words.with(word::cut_name, {worded(look_.page.at, f_.words)});
        if (look_.page.pinned) name += " · " + worded(*look_.page.pinned, f_.words);
        f_.semantics.add(
            {.role = SemanticRole::Panel, .key = "meanwhile", .name = name, .rect = ground});
    }

    // ---- bands and columns

    void draw_bands()
    {
        const Rect& lanes = look_.lanes;
        const float all =
            std::accumulate(look_.bands.begin(), look_.bands.end(), 0.0F,
                            [](float sum, const CutBand& band) { return sum + band.box.h; });
        Vec2 origin{lanes.x, lanes.y};
        if (look_.is_scrolled)
            origin = f_.gui.begin_area("meanwhile", lanes, all, 1);
        else
            f_.list.push_clip(lanes);
        float y = origin.y;
        for (CutBand& band : look_.bands) {
            band.box = {lanes.x, y, lanes.w, band.box.h};
            y += band.box.h;
        }
        draw_beside_cuts(look_);
        for (const auto& column : look_.parting.columns())
            draw_ground(column, std::max(lanes.h, all));
        for (const CutBand& band : look_.bands)
            draw_band(band);
        for (const auto& column : look_.parting.columns())
            draw_edges(column);
        if (look_.is_scrolled)
            f_.gui.end_area();
        else
            f_.list.pop_clip();
    }

    void draw_ground(const Parting::Column& column, float high)
    {
        f_.list.rect({rounded(column.x), look_.lanes.y, column.w, high}, f_.color(Token::Panel));
    }

    void draw_edges(const Parting::Column& column)
    {
        const float line = px(2);
        for (const float x : {rounded(column.x), rounded(column.x) + column.w - line})
            f_.list.rect({x, look_.lanes.y, line, look_.lanes.h}, f_.color(Token::Ink));
    }

    void draw_band(const CutBand& band)
    {
        // Also what is scrolled away: the focus reaches it.
        const float hair = f_.metrics.hairline();
        f_.list.rect({band.box.x, band.box.bottom() - hair, band.box.w, hair},
                     f_.color(Token::Line));
        draw_name(band);
        look_.order.place(CutOrder::Zone::Bands, look_.place_of(band), 0);
        const std::vector<CutRowBox> rows = look_.rows_of(band);
        for (const auto& column : look_.parting.columns()) {
            draw_cells(band, rows, column);
            look_.order.place(CutOrder::Zone::Bands, look_.place_of(band), look_.part_at(column.x));
        }
    }

    void draw_name(const CutBand& band)
    {
        const Lane& lane = f_.exhibit().lanes[index_of(band.sheet->lane)];
        const Rgba color = look_.color_of(band.sheet->lane);
        const Rect& gutter = f_.scene.regions.gutter;
        f_.list.rect({gutter.x, band.box.y, px(8), band.box.h - f_.metrics.hairline()}, color);
        const float width = gutter.w - px(20 + 8);
        Pen pen(f_);
        float y = band.box.y + px(8);
        const std::string_view name = f_.text(lane.name);
        y += pen.text({gutter.x + px(20), y}, width, name,
                      {.role = role_of_lane_name(f_, name, width),
                       .color = token_of(lane.color),
                       .behind = Token::Paper});
        paint_mark(lane.shape, {gutter.x + px(26), y + px(10)}, px(6),
                   {.color = color, .paper = f_.color(Token::Paper)}, f_.list);
        const std::size_t undated = look_.lane(band.sheet->lane).undated.size();
        if (undated == 0) return;
        y += px(24);
        const std::string text = f_.words.with(word::scene_undated, {std::to_string(undated)});
        if (pen.link("cut-undated-" + lane.id, {gutter.x + px(20), y}, width, text,
                     {.role = Role::Caption, .behind = Token::Paper})
                .is_pressed)
            f_.wanted.emplace_back(action::OpenUndated{band.sheet->lane});
    }

    void draw_cells(const CutBand& band, const std::vector<CutRowBox>& rows,
                    const Parting::Column& column)
    {
        const CutSheetColumn& sheet = band.sheet->columns[column.cut];
        const Rect seen{rounded(column.x), band.box.y, column.w, band.box.h};
        f_.list.push_clip(intersection(seen, f_.list.clip()));
        for (const CutRowBox& row : rows) {
            const auto line = std::ranges::find(sheet.lines, row.row, &CutLine::row);
            if (line == sheet.lines.end()) continue;
            if (band.sheet->rows.are_strips[row.row])
                draw_strip(*line, {seen.x, row.y, look_.column, row.h}, column.cut);
            else
                draw_entry(*line, {seen.x, row.y}, EntrySort::Mark, column.cut);
        }
        draw_foot(band, {seen.x, look_.foot_of(band, rows, column.cut)}, column.cut);
        f_.list.pop_clip();
    }

    void draw_foot(const CutBand& band, Vec2 at, std::size_t cut)
    {
        const CutSheetColumn& sheet = band.sheet->columns[cut];
        const Lane& lane = f_.exhibit().lanes[index_of(band.sheet->lane)];
        Pen pen(f_);
        if (look_.says_more(band, cut)) {
            const std::string text = text_of_cut_more(look_, band, cut);
            const std::string key = fmt::format("{}more-{}", look_.prefix_of(cut), lane.id);
            if (pen.link(key, {at.x + px(cut_sizes::strip_pad), at.y},
                         width_of_cut_text(look_, CutShape::Strip), text, {.role = Role::Caption})
                    .is_pressed)
                f_.wanted.emplace_back(action::ToggleCutLane{band.sheet->lane});
            at.y += height_of_cut_more(look_, band, cut);
        }
        if (!look_.says_neighbours_of(sheet)) return;
        if (sheet.going_on == 0) {
            at.y += pen.text({at.x + px(cut_sizes::strip_pad), at.y},
                             width_of_cut_text(look_, CutShape::Strip), f_.words[word::cut_nothing],
                             {.role = Role::Caption, .color = Token::Muted}) +
                    px(2);
        }
        if (sheet.before) at.y += draw_entry(*sheet.before, at, EntrySort::Before, cut) + px(2);
        if (sheet.after) draw_entry(*sheet.after, at, EntrySort::After, cut);
    }

    // ---- what stands in a row

    enum class EntrySort : std::uint8_t { Mark, Before, After };

    Response press(const CutLine& line, std::string_view kind, const Rect& box, std::size_t cut)
    {
        const Milestone& milestone = f_.exhibit()[line.id];
        const std::string key =
            fmt::format("{}{}{}", look_.prefix_of(cut), kind, f_.exhibit().name_of(milestone));
        const std::string name = fmt::format("{}, {}", f_.text(milestone.title), line.date);
        const Response r =
            f_.gui.widget({.role = SemanticRole::Link,
                           .key = key,
                           .name = name,
                           .language = f_.language_of(milestone.title),
                           .rect = box,
                           .color = f_.color(Token::Ink),
                           .background = f_.color(Token::Panel),
                           .text_px = f_.metrics.style(Role::SmallStrong).size_px()});
        if (r.is_focused) f_.gui.show_in_area(box);
        if (r.is_clicked) f_.wanted.emplace_back(action::Select{line.id});
        return r;
    }

    void put_entry(const CutEntryLook& look, Vec2 at, Rgba title, Rgba date)
    {
        const float h =
            put_cut_text(f_, {look.title, look.role, title}, at, look.width, Pen::Mode::Draws);
        if (look.date.empty()) return;
        if (!look.is_one_line) {
            put_cut_text(f_, {look.date, Role::SmallLabel, date}, at + Vec2{0, h}, look.width,
                         Pen::Mode::Draws);
            return;
        }
        const float w = std::ceil(f_.type.width(look.date, f_.metrics.style(Role::SmallLabel)));
        put_cut_text(f_, {look.date, Role::SmallLabel, date}, {at.x + look.width - w, at.y}, w + 1,
                     Pen::Mode::Draws);
    }

    // A period that crosses the moment: dashed where it does so perhaps.
    void draw_strip(const CutLine& line, const Rect& box, std::size_t cut)
    {
        const Rgba color = look_.color_of(f_.exhibit()[line.id].lane);
        const Response r = press(line, "", box, cut);
        const float tint = r.is_held ? 0.30F : r.is_hovered ? 0.22F : 0.13F;
        f_.list.rect(box, mixed(f_.color(Token::Panel), color, tint));
        const float thick = px(2);
        for (const float y : {box.y, box.bottom() - thick}) {
            if (line.is_perhaps)
                f_.list.dashed_line({box.x, y + thick / 2}, {box.right(), y + thick / 2}, thick,
                                    px(6), px(4), color);
            else
                f_.list.rect({box.x, y, box.w, thick}, color);
        }
        const CutEntryLook look = entry_look(look_, line, Role::SmallStrong, CutShape::Strip);
        const float h = height_of_entry(look_, line, Role::SmallStrong, CutShape::Strip);
        const Vec2 at{box.x + px(cut_sizes::strip_pad), rounded(box.y + (box.h - h) / 2) + px(4)};
        put_entry(look, at, f_.color(Token::Ink), f_.color(Token::Ink));
        draw_change(line, box);
        if (r.is_focused) paint_focus(grown(box, -px(2)), f_.metrics, f_.theme, f_.list);
    }

    // What has begun since has a bar at its end, what has ended since one at its beginning, beside
    // the words that say so.
    void draw_change(const CutLine& line, const Rect& box)
    {
        if (line.change == CutChange::Same) return;
        const float w = px(6);
        const bool has_begun = line.change == CutChange::Begun;
        f_.list.rect({has_begun ? box.right() - w - px(2) : box.x + px(2), box.y, w, box.h},
                     f_.color(Token::Ink));
    }

    float draw_entry(const CutLine& line, Vec2 at, EntrySort sort, std::size_t cut)
    {
        const bool is_mark = sort == EntrySort::Mark;
        const Role role = is_mark ? Role::SmallStrong : Role::Caption;
        const CutEntryLook look = entry_look(look_, line, role, CutShape::Entry);
        const float h = height_of_entry(look_, line, role, CutShape::Entry);
        const Rect box{at.x + px(2), at.y, look_.column - px(4), h};
        const std::string_view kind = is_mark                     ? ""
                                      : sort == EntrySort::Before ? "before-"
                                                                  : "after-";
        const Response r = press(line, kind, box, cut);
        if (r.is_hovered || r.is_held) f_.list.rect(box, f_.color(Token::Paper));
        const Milestone& milestone = f_.exhibit()[line.id];
        const Rgba color = look_.color_of(milestone.lane);
        const Vec2 sign{at.x + px(cut_sizes::strip_pad + 7), at.y + px(11)};
        if (is_mark) {
            paint_mark(
                f_.exhibit().lanes[index_of(milestone.lane)].shape, sign, px(6),
                {.color = color, .paper = f_.color(Token::Panel), .is_hollow = line.is_perhaps},
                f_.list);
        } else {
            const float way = sort == EntrySort::Before ? -1.0F : 1.0F;
            const Vec2 tip{sign.x + way * px(5), sign.y};
            const float back = sign.x - way * px(1);
            const Rgba muted = f_.color(Token::Muted);
            f_.list.line({back, sign.y - px(5)}, tip, px(2), muted);
            f_.list.line(tip, {back, sign.y + px(5)}, px(2), muted);
        }
        put_entry(look, {at.x + px(cut_sizes::strip_pad + cut_sizes::entry_indent), at.y + px(1)},
                  f_.color(Token::Ink), is_mark ? color : f_.color(Token::Muted));
        if (is_mark) draw_change(line, {at.x, box.y, look_.column, h});
        if (r.is_focused) paint_focus(grown(box, -px(2)), f_.metrics, f_.theme, f_.list);
        return h;
    }

    MeanwhileLook& look_;
    PanelFrame& f_;
};

}  // namespace

void draw_meanwhile(PanelFrame& f, const page::Meanwhile& page)
{
    const Narrowing* narrowing = f.setting.narrowing;
    CutSheet::Key key{.count = page.pinned ? std::size_t{2} : std::size_t{1},
                      .opened = page.opened,
                      .hidden = f.state.filter.hidden_lanes,
                      .narrowing = narrowing != nullptr ? narrowing->generation() : 0,
                      .language = f.words.language()};
    key.moments[0] = page.at;
    if (page.pinned) key.moments[1] = *page.pinned;
    f.cuts->follow({.exhibit = f.exhibit(),
                    .index = f.setting.index,
                    .lanes = f.setting.lanes(),
                    .words = f.words,
                    .language = f.state.preferences.language},
                   key);
    const Regions& regions = f.scene.regions;
    const float top = regions.top_bar.bottom();
    CutOrder order(f.semantics);
    MeanwhileLook look{.f = f,
                       .order = order,
                       .page = page,
                       .sheet = *f.cuts,
                       .parting = parting_of(f.state, f.setting.policy, page, f.now)};
    look.column =
        rounded(column_width(regions.strip.w / f.metrics.scale, key.count) * f.metrics.scale);
    look.head = {0, top, f.list.size().x, height_of_cut_head(look)};
    const float from = look.head.bottom();
    look.lanes = {regions.gutter.x, from, f.list.size().x - regions.gutter.x,
                  std::max(0.0F, regions.axis.y - from)};
    MeanwhilePainter(look).draw();
}

}  // namespace vitrine
