#include "view/print_pen.h"

#include "base/names.h"
#include "view/marks.h"

#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

struct PrintRow {
    PrintRole role;
    FaceId face;
    float size;         // points
    float line_height;  // points
    float tracking;     // ems
    bool in_capitals;
};

constexpr std::size_t print_role_count = 12;
constexpr std::array<PrintRow, print_role_count> print_rows{
    {
     {PrintRole::Title, FaceId::SerifBold, 17, 20, 0, false},
     {PrintRole::Heading, FaceId::SerifBold, 13.5F, 16, 0, false},
     {PrintRole::Step, FaceId::SerifBold, 15, 18, 0, false},
     {PrintRole::Text, FaceId::Sans, 10.4F, 13.6F, 0, false},
     {PrintRole::Strong, FaceId::SansBold, 10.4F, 13.6F, 0, false},
     {PrintRole::Question, FaceId::SerifItalic, 11.6F, 15, 0, false},
     {PrintRole::Small, FaceId::Sans, 8.6F, 11.2F, 0, false},
     {PrintRole::Label, FaceId::NarrowBold, 8.6F, 10.6F, 0.05F, true},
     {PrintRole::Card, FaceId::SerifBold, 12, 14.6F, 0, false},
     {PrintRole::Letter, FaceId::SerifBold, 14, 16, 0, false},
     {PrintRole::Year, FaceId::NarrowBold, 8.6F, 10.6F, 0.02F, false},
     {PrintRole::Decade, FaceId::NarrowBold, 11, 13, 0.02F, false},
     }
};

constexpr float px_per_point = paper_px_per_mm * 25.4F / 72;

const PrintRow& print_row(PrintRole role)
{
    return print_rows[static_cast<std::size_t>(role)];
}

TextStyle print_style(PrintRole role)
{
    const PrintRow& row = print_row(role);
    const float px = row.size * px_per_point;
    return {.face = row.face,
            .in_capitals = row.in_capitals,
            .size_64 = static_cast<std::int32_t>(std::lround(px * 64)),
            .tracking_64 = static_cast<std::int32_t>(std::lround(px * row.tracking * 64))};
}

}  // namespace

Theme print_theme(Theme theme)
{
    constexpr Rgba white{255, 255, 255, 255};
    for (const Token paper : {Token::Paper, Token::Panel})
        theme.colors[static_cast<std::size_t>(paper)] = white;
    return theme;
}

float PrintPen::line_height(PrintRole role)
{
    return print_row(role).line_height * 25.4F / 72;
}

Rect PrintPen::px(const Rect& mm)
{
    // Edge by edge, so that what meets in millimetres meets on paper.
    const float left = rounded(px(mm.x));
    const float top = rounded(px(mm.y));
    return {left, top, rounded(px(mm.right())) - left, rounded(px(mm.bottom())) - top};
}

std::uint32_t PrintPen::begin() const
{
    return static_cast<std::uint32_t>(page_->list.commands().size());
}

void PrintPen::end(std::uint32_t from, const Look& look)
{
    const std::uint32_t to = begin();
    if (to == from) return;
    page_->tags.push_back({.role = look.is,
                           .from = from,
                           .to = to,
                           .alt = {},
                           .language = std::string(look.language)});
}

float PrintPen::text(Vec2 at, float width, std::string_view text, const Look& look)
{
    if (text.empty()) return 0;
    const float line = line_height(look.role);
    const Paragraph& set =
        source_.type.set(text, print_style(look.role),
                         {.width_px = static_cast<std::int32_t>(std::floor(px(width))),
                          .line_height_px = static_cast<std::int32_t>(std::lround(px(line))),
                          .max_lines = look.max_lines});
    const float height = line * static_cast<float>(set.lines.size());
    if (!draws()) return height;
    const std::uint32_t from = begin();
    float y = px(at.y) + px(line) / 2;
    for (const RunId id : set.lines) {
        const Run& run = source_.type[id];
        page_->list.run(run, {px(at.x), run.baseline(y)}, source_.theme[look.color]);
        y += px(line);
    }
    end(from, look);
    return height;
}

float PrintPen::text(Vec2 at, float width, TextId id, Look look)
{
    look.language = fallback_language(source_.exhibit, id, source_.language);
    return text(at, width, source_.text(id), look);
}

float PrintPen::width_of(std::string_view text, PrintRole role) const
{
    return source_.type.width(text, print_style(role)) / paper_px_per_mm;
}

void PrintPen::text_before(Vec2 right, std::string_view text, const Look& look)
{
    const float width = width_of(text, look.role) + 0.5F;
    this->text({right.x - width, right.y}, width + 0.5F, text, look);
}

void PrintPen::centred(const Rect& box, std::string_view text, const Look& look)
{
    if (!draws() || text.empty()) return;
    const Run& run = source_.type[source_.type.line(text, print_style(look.role), px(box.w))];
    const std::uint32_t from = begin();
    page_->list.run(run, {px(box.centre().x) - run.width / 2, run.baseline(px(box.centre().y))},
                    source_.theme[look.color]);
    end(from, look);
}

void PrintPen::rect(const Rect& box, Token color)
{
    if (draws()) page_->list.rect(px(box), source_.theme[color]);
}

void PrintPen::frame(const Rect& box, float thickness, Token color)
{
    if (draws()) page_->list.frame(px(box), px(thickness), source_.theme[color]);
}

void PrintPen::rule(Vec2 from, float width, float thickness, Token color)
{
    rect({from.x, from.y - thickness / 2, width, thickness}, color);
}

void PrintPen::upright(Vec2 from, float height, float thickness, Token color)
{
    rect({from.x - thickness / 2, from.y, thickness, height}, color);
}

void PrintPen::dashes(Vec2 from, Vec2 to, Token color)
{
    if (!draws()) return;
    page_->list.dashed_line(px(from), px(to), px(0.25F), px(1.8F), px(1.2F), source_.theme[color]);
}

void PrintPen::mark(LaneId lane, Vec2 centre, float radius)
{
    if (!draws()) return;
    paint_mark(source_.exhibit.lanes[index_of(lane)].shape, px(centre), px(radius),
               {.color = source_.theme[Token::Ink], .paper = source_.theme[Token::Paper]},
               page_->list);
}

void PrintPen::tag_picture(std::uint32_t from, PictureId id)
{
    const Picture& picture = source_.exhibit.pictures[index_of(id)];
    const std::uint32_t to = begin();
    if (to == from) return;
    page_->tags.push_back({.role = PaperRole::Picture,
                           .from = from,
                           .to = to,
                           .alt = std::string(source_.text(picture.alt)),
                           .language = std::string(
                               fallback_language(source_.exhibit, picture.alt, source_.language))});
}

bool PrintPen::picture(const Rect& box, PictureId id)
{
    const float shape = shape_of(id);
    if (shape <= 0 || !draws()) return shape > 0;
    const Vec2 size =
        box.w / shape <= box.h ? Vec2{box.w, box.w / shape} : Vec2{box.h * shape, box.h};
    const Vec2 at = box.centre() - size * 0.5F;
    const std::uint32_t from = begin();
    source_.pictures.paint(id, px(Rect{at.x, at.y, size.x, size.y}), page_->list);
    tag_picture(from, id);
    return true;
}

bool PrintPen::cropped(const Rect& box, PictureId id)
{
    const float shape = shape_of(id);
    if (shape <= 0 || !draws()) return shape > 0;
    const Vec2 size =
        box.w / shape >= box.h ? Vec2{box.w, box.w / shape} : Vec2{box.h * shape, box.h};
    const Vec2 at = box.centre() - size * 0.5F;
    const std::uint32_t from = begin();
    page_->list.push_clip(px(box));
    source_.pictures.paint(id, px(Rect{at.x, at.y, size.x, size.y}), page_->list);
    page_->list.pop_clip();
    tag_picture(from, id);
    return true;
}

}  // namespace vitrine
