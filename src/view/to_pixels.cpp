// From logical units to pixels: the one place where a scene learns of its screen.
//
// What stands still is put on whole pixels, edge by edge where things meet; what moves with the
// days stays between them, so that it glides. Texts get the runs that are painted, which are as
// wide as the measured ones were, times the scale, to a fraction of a pixel.
#include "view/compose_parts.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

class ToPixels {
public:
    ToPixels(Scene& scene, Typesetter& type)
        : scene_(scene)
        , type_(type)
        , m_(scene.spec.metrics)
        , scale_(scene.spec.metrics.scale)
        , lanes_bottom_(scene.regions.lanes.bottom())
    {}

    void turn()
    {
        const ViewSpec& spec = scene_.spec;
        scene_.regions = regions_of(spec.size, spec.metrics, spec.chrome, spec.panel);
        scene_.days = turned(scene_.days);
        turn_scrolling();
        for (LaneRow& row : scene_.rows)
            turn(row);
        for (LaneHeader& header : scene_.lanes)
            turn(header);
        for (Item& item : scene_.items)
            turn(item);
        for (GrainMark& mark : scene_.grain)
            turn(mark);
        for (GrainPiece& piece : scene_.pieces) {
            piece.box = on_floor(piece.box, piece.lane);
            piece.target = on_floor(piece.target, piece.lane);
        }
        for (FigureMark& mark : scene_.figures)
            turn(mark);
        for (FigureTitle& title : scene_.figure_titles) {
            title.run = turned(title.run);
            place(title.run, title.box, title.at);
        }
        for (EraLabel& era : scene_.eras)
            turn(era);
        for (AxisTick& tick : scene_.ticks) {
            tick.x = px(tick.x);
            tick.label = turned(tick.label);
            tick.label_px = type_[tick.label].width;
        }
        if (scene_.has_axis_context) scene_.axis_context = turned(scene_.axis_context);
        for (EdgeSign& sign : scene_.edges.signs)
            turn(sign);
        turn(scene_.life);
        turn_minimap();
        for (std::vector<float>* places : {&scene_.found_on_axis, &scene_.found_on_map}) {
            for (float& x : *places)
                x = whole(x);
        }
    }

private:
    float px(float units) const { return units * scale_; }
    float whole(float units) const { return m_.px(units); }
    Rect whole(const Rect& r) const
    {
        const float left = whole(r.x);
        const float top = whole(r.y);
        return {left, top, whole(r.right()) - left, whole(r.bottom()) - top};
    }

    Projection turned(const Projection& days) const
    {
        return {.centre = days.centre,
                .px_per_day = days.px_per_day * static_cast<double>(scale_),
                .middle_px = px(days.middle_px)};
    }
    RunId turned(RunId run) { return type_.shaper().scaled(run, scale_); }

    // Lanes are scrolled by whole pixels, so that their texts stay sharp and no edge trembles.
    void turn_scrolling()
    {
        LaneScrolling& s = scene_.scrolling;
        const Rect& lanes = scene_.regions.lanes;
        s.in_sight = lanes.h;
        if (s.most == 0) return;
        s.most = std::max(0.0F, whole(lanes_bottom_) - lanes.bottom());
        s.by = std::min(rounded(s.by * scale_), s.most);
        up_ = s.by;
        s.track = whole(s.track);
        const float all = s.most + s.in_sight;
        const float least = std::min(s.track.h, 3 * s.track.w);
        const float high = std::max(least, rounded(s.track.h * s.in_sight / all));
        const float way = s.most > 0 ? (s.track.h - high) * s.by / s.most : 0;
        s.thumb = {s.track.x, s.track.y + rounded(way), s.track.w, high};
    }

    void turn(LaneRow& row) const
    {
        const Rect& lanes = scene_.regions.lanes;
        const float top = whole(row.box.y);
        row.box = {lanes.x, top - up_, lanes.w, whole(row.box.bottom()) - top};
        row.figures = whole(row.figures);
    }

    void turn(LaneHeader& header)
    {
        const Rect& row = scene_.rows[index_of(header.lane)].box;
        const Rect units = header.box;
        const bool has_bar = scene_.scrolling.most > 0;
        const Rect& gutter = scene_.regions.gutter;
        header.box = {gutter.x, row.y, has_bar ? whole(header.box.w) : gutter.w, row.h};
        for (std::size_t i = 0; i < header.line_count; ++i)
            header.lines[i] = turned(header.lines[i]);
        if (header.has_note) header.note = turned(header.note);
        if (header.undated_box.is_empty()) return;
        header.undated_text = turned(header.undated_text);
        Rect box = header.undated_box;
        const bool has_row = box.y > units.y;
        box = {whole(box.x), header.box.y, whole(box.w), header.box.h};
        if (has_row) {
            box.h = whole(header.undated_box.h);
            box.y = header.box.bottom() - box.h;
        }
        box.w = std::min(box.w, header.box.right() - box.x);
        header.undated_box = box;
    }

    void turn(Item& item)
    {
        item.date = turned(item.date);
        if (item.has_number) item.number = turned(item.number);
        for (std::size_t i = 0; i < item.title_lines; ++i)
            item.title[i] = turned(item.title[i]);
        const float indent = item.title_at.x - item.box.x;
        const float middle_of_more = px(item.more_at.y) - up_;
        const bool is_card = item.level == Level::Card || item.level == Level::ShortCard;
        item.box = {is_card ? whole(item.box.x) : px(item.box.x), whole(item.box.y) - up_,
                    is_card ? whole(item.box.w) : px(item.box.w), whole(item.box.h)};
        item.visible =
            item.level == Level::Bar ? intersection(item.box, scene_.regions.lanes) : item.box;
        item.dot.x = px(item.dot.x);
        item.dot.y = item.level == Level::Bar ? item.box.centre().y : whole(item.dot.y) - up_;
        const float middle = item.level == Level::Bar ? item.dot.y : px(item.title_at.y) - up_;
        item.title_at = {is_card ? item.box.x + whole(indent) : px(item.title_at.x),
                         type_[item.title[0]].baseline(middle)};
        turn_more(item, middle_of_more);
        item.title_room = px(item.title_room);
        item.indent = px(item.indent);
        if (!item.strip.is_empty()) {
            const float high = px(item.strip.h);
            const float below = std::round(px(item.strip.y)) - up_;
            const float beside = item.dot.y - std::round(high / 2);
            item.strip = {px(item.strip.x), item.is_strip_under ? below : beside, px(item.strip.w),
                          high};
        }
        item.vague_left = px(item.vague_left);
        item.vague_right = px(item.vague_right);
    }

    void turn_more(Item& item, float middle)
    {
        for (std::size_t i = 0; i < item.more_lines; ++i)
            item.more[i] = turned(item.more[i]);
        if (item.more_lines > 0)
            item.more_at = {item.title_at.x, type_[item.more[0]].baseline(middle)};
        if (item.picture.is_empty()) return;
        const float stripe = item.opens_left ? 0 : m_.px(sizes::card_side);
        item.picture = {item.box.x + stripe, item.box.y, whole(item.picture.w), item.box.h};
    }

    // What stands on the floor of its lane, above the line along it.
    Rect on_floor(const Rect& box, LaneId lane) const
    {
        const LaneRow& row = scene_.rows[index_of(lane)];
        const float floor = row.box.bottom() - row.figures - m_.hairline();
        const float left = whole(box.x);
        const float high = whole(box.h);
        return {left, floor - high, whole(box.right()) - left, high};
    }

    void turn(GrainMark& mark) const
    {
        mark.box = on_floor(mark.box, mark.lane);
        if (mark.from != mark.to) return;
        // All ticks are equally wide.
        mark.box.w = m_.px(sizes::tick);
        mark.box.x = std::min(mark.box.x, scene_.regions.lanes.right() - mark.box.w);
    }

    void turn(FigureMark& mark)
    {
        mark.at = mark.at * scale_ - Vec2{0, up_};
        if (mark.label_box.is_empty()) return;
        mark.label = turned(mark.label);
        place(mark.label, mark.label_box, mark.label_at);
    }

    // A text of a figure, whose box is in units until now.
    void place(RunId text, Rect& box, Vec2& at) const
    {
        const Run& run = type_[text];
        box = {px(box.x), px(box.y) - up_, run.width, run.ascent + run.descent};
        at = {box.x, rounded(box.y + run.ascent)};
    }

    void turn(EraLabel& era)
    {
        // It may be too far off for rounded().
        era.from = std::round(px(era.from));
        era.to = std::round(px(era.to));
        const Rect& eras = scene_.regions.eras;
        const float left = whole(era.room.x);
        era.room = {left, eras.y, px(era.room.right()) - left, eras.h};
        if (!era.picture.is_empty()) era.picture = whole(era.picture);
        if (!era.has_name) return;
        const float half_line = era.has_second ? px(8) : era.is_in_front ? px(2) : 0;
        era.name = turned(era.name);
        era.name_at = {left, type_[era.name].baseline(eras.centre().y - half_line)};
        if (!era.has_second) return;
        era.second = turned(era.second);
        era.second_at = {left, type_[era.second].baseline(eras.centre().y + half_line)};
    }

    void turn(EdgeSign& sign)
    {
        if (sign.box.is_empty()) return;
        const Rect& axis = scene_.regions.axis;
        sign.box = {whole(sign.box.x), axis.y, whole(sign.box.right()) - whole(sign.box.x), axis.h};
        sign.date = turned(sign.date);
        if (sign.has_title) sign.title = turned(sign.title);
    }

    void turn(LifeStrip& life)
    {
        if (!life.is_there) return;
        life.line = whole(life.line);
        for (float* x : {&life.from, &life.to, &life.fades_left, &life.fades_right})
            *x = px(*x);
        for (LifeOffice& office : life.offices) {
            for (float* x : {&office.from, &office.to, &office.fades_left, &office.fades_right})
                *x = px(*x);
        }
        for (float& x : life.points)
            x = px(x);
        for (LifeText& text : life.texts) {
            text.run = turned(text.run);
            const float left = text.is_beside ? whole(text.at.x) : px(text.at.x);
            text.at = {left, type_[text.run].baseline(px(text.at.y))};
        }
    }

    // Its marks stay from frame to frame.
    void turn_minimap()
    {
        scene_.mini = scene_.mini_units.in_pixels(scene_.regions.minimap, scale_);
        const Rect& window = scene_.mini_window;
        scene_.mini_window = {px(window.x), scene_.regions.minimap.y, px(window.w),
                              window.is_empty() ? 0 : scene_.regions.minimap.h};
        if (scene_.mini_marks_scale != 0) return;
        scene_.mini_marks_scale = scale_;
        for (MiniMark& mark : scene_.mini_marks)
            mark.box = whole(mark.box);
    }

    Scene& scene_;
    Typesetter& type_;
    const Metrics& m_;
    float scale_;
    float lanes_bottom_;  // in units
    float up_ = 0;        // how far everything in the lanes is scrolled
};

}  // namespace

void to_pixels(Scene& scene, Typesetter& typesetter)
{
    ToPixels(scene, typesetter).turn();
}

}  // namespace vitrine
