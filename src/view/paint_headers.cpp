#include "view/paint_headers.h"

#include "view/marks.h"

#include <algorithm>

namespace vitrine {

namespace {

class HeaderPainter {
public:
    HeaderPainter(const Painted& painted, const Theme& theme, const Typesetter& type, DrawList& out)
        : painted_(painted)
        , scene_(painted.scene)
        , theme_(theme)
        , type_(type)
        , out_(out)
        , m_(painted.scene.spec.metrics)
    {}

    void paint()
    {
        const bool is_scrolled = scene_.scrolling.most > 0;
        if (is_scrolled) out_.push_clip(scene_.regions.gutter);
        for (std::size_t i = 0; i < scene_.lanes.size(); ++i) {
            LaneHeader lane = scene_.lanes[i];
            lane.box = painted_.presence.lanes()[i];
            if (is_scrolled && !overlap(lane.box, scene_.regions.gutter)) continue;
            paint_header(lane);
        }
        paint_bar();
        if (is_scrolled) out_.pop_clip();
    }

private:
    float px(float units) const { return m_.px(units); }

    // What says how many have no date stands below the name and its mark, where it has a row.
    static float bottom_of_name(const LaneHeader& lane)
    {
        const bool has_row = !lane.undated_box.is_empty() && lane.undated_box.h < lane.box.h;
        return lane.box.bottom() - (has_row ? lane.undated_box.h : 0);
    }

    // Where the lines of a lane's name begin: near its upper edge, and near that of the column
    // while the lane leaves it.
    float top_of_name(const LaneHeader& lane, float height) const
    {
        const float most_around = px(lane.has_note ? 6 : 10);
        const float room = bottom_of_name(lane) - lane.box.y;
        const float around = std::clamp((room - height) / 2, 0.0F, most_around);
        const float least = std::max(lane.box.y, scene_.regions.gutter.y) + around;
        const float most = bottom_of_name(lane) - around - height;
        return std::max(lane.box.y + around, std::min(least, most));
    }

    void paint_header(const LaneHeader& lane)
    {
        const Lane& known = painted_.exhibit.lanes[index_of(lane.lane)];
        const Rgba color = theme_[token_of(known.color)];
        out_.rect({lane.box.x, lane.box.y, px(8), lane.box.h - m_.hairline()}, color);
        const float line = m_.line_height(lane.role) * lane.leading;
        const float height = line * static_cast<float>(lane.line_count);
        float y = top_of_name(lane, height) + line / 2;
        for (std::size_t k = 0; k < lane.line_count; ++k) {
            const Run& run = type_[lane.lines[k]];
            out_.run(run, {lane.box.x + px(20), run.baseline(y)}, color);
            y += line;
        }
        const bool has_mark = bottom_of_name(lane) - y > line * 0.7F;
        const Vec2 mark{lane.box.x + px(26), y + px(4)};
        if (has_mark) {
            paint_mark(known.shape, mark, px(6), {.color = color, .paper = theme_[Token::Paper]},
                       out_);
        }
        if (has_mark && lane.has_note) {
            const Run& note = type_[lane.note];
            out_.run(note, {mark.x + px(14), note.baseline(mark.y)}, theme_[Token::Muted]);
        }
        paint_undated(lane);
        if (painted_.marks.focused_lane == lane.lane)
            paint_focus(grown(lane.box, -px(8)), m_, theme_, out_);
        if (lane.line_count == 0 || scene_.lanes.size() < 2 || lane.has_note) return;
        // After the name, or where that is wide, after the mark.
        const float width = type_[lane.lines[lane.line_count - 1]].width;
        const Fold fold = lane.is_folded ? Fold::Folded : Fold::Open;
        const Vec2 after_name{lane.box.x + px(20) + width + px(14), y - line};
        const bool has_number = !lane.undated_box.is_empty() && lane.undated_box.h >= lane.box.h;
        const float end = has_number ? lane.undated_box.x : lane.box.right();
        if (!scene_.spec.chrome.has_fold_signs) return;
        if (after_name.x + px(8) < end)
            paint_fold_sign(after_name, px(4), fold, theme_[Token::Muted], out_);
        else if (has_mark)
            paint_fold_sign(mark + Vec2{px(22), 0}, px(4), fold, theme_[Token::Muted], out_);
    }

    // A text that is pressed is underlined, as in the panels.
    void paint_undated(const LaneHeader& lane)
    {
        if (lane.undated_box.is_empty()) return;
        Rect box = lane.undated_box;
        box.y = lane.box.bottom() - box.h;
        const Run& run = type_[lane.undated_text];
        const float x = rounded(box.centre().x - run.width / 2);
        const float baseline = run.baseline(box.centre().y);
        const Rgba ink = theme_[Token::Ink];
        out_.run(run, {x, baseline}, ink);
        out_.rect({x, baseline + px(3), std::round(run.width), m_.hairline()}, ink);
        if (painted_.marks.focused_undated == lane.lane)
            paint_focus(inset(box, {-px(6), px(1), -px(6), px(1)}), m_, theme_, out_);
    }

    // Where the lanes in sight are among all of them.
    void paint_bar()
    {
        const LaneScrolling& s = scene_.scrolling;
        if (s.track.is_empty()) return;
        out_.rect(s.track, theme_[Token::Line]);
        out_.rect(s.thumb, theme_[Token::Muted]);
    }

    const Painted& painted_;
    const Scene& scene_;
    const Theme& theme_;
    const Typesetter& type_;
    DrawList& out_;
    const Metrics& m_;
};

}  // namespace

void paint_headers(const Painted& painted, const Theme& theme, const Typesetter& type,
                   DrawList& out)
{
    HeaderPainter(painted, theme, type, out).paint();
}

}  // namespace vitrine
