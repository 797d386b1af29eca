#include "view/poster.h"

#include "data/paper_keys.h"
#include "date/wording.h"
#include "view/compose.h"
#include "view/hit_marks.h"
#include "view/paint.h"
#include "view/poster_names.h"
#include "view/poster_rest.h"
#include "view/print_flow.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float head_units = 64;

// The words of the days that are shown: those of the exhibit, or others that were asked for.
void put_poster_head(const PrintSource& source, const Scene& scene, PaperPage& out)
{
    const Metrics& m = scene.spec.metrics;
    const Rect& box = scene.regions.masthead;
    const auto say = [&](Role role, std::string_view text, Vec2 at, PaperRole is) {
        const Run& run = source.type[source.type.shaper().shape(text, m.style(role))];
        const auto from = static_cast<std::uint32_t>(out.list.commands().size());
        out.list.run(run, {at.x, run.baseline(at.y)},
                     source.theme[role == Role::Title ? Token::Ink : Token::Muted]);
        const auto to = static_cast<std::uint32_t>(out.list.commands().size());
        if (to > from) out.tags.push_back({is, from, to, {}, {}});
        return run.width;
    };
    const float x = box.x + m.px(16);
    const float y = box.centre().y;
    const float width =
        say(Role::Title, source.text(source.exhibit.title), {x, y}, PaperRole::Title);
    say(Role::Lead, source.text(source.exhibit.subtitle), {x + width + m.px(20), y + m.px(3)},
        PaperRole::Text);
}

void put_picture(const PrintSource& source, const Rect& box, PictureId id, PaperPage& out)
{
    const float shape = source.pictures.shape(id);
    if (box.is_empty() || shape <= 0) return;
    const Vec2 size =
        box.w / shape <= box.h ? Vec2{box.w, box.w / shape} : Vec2{box.h * shape, box.h};
    const Vec2 at = box.centre() - size * 0.5F;
    source.pictures.paint(id, {rounded(at.x), rounded(at.y), rounded(size.x), rounded(size.y)},
                          out.list);
}

void put_poster_pictures(const PrintSource& source, const Scene& scene, PaperPage& out)
{
    for (const EraLabel& era : scene.eras) {
        if (era.has_name && !era.picture.is_empty())
            put_picture(source, era.picture, *source.exhibit.eras[era.era].picture, out);
    }
    for (const Item& item : scene.items) {
        if (item.picture.is_empty()) continue;
        const auto& details = source.exhibit.details_of(source.exhibit[item.id]);
        out.list.rect(item.picture, source.theme[Token::Panel]);
        put_picture(source, item.picture, details.pictures.front(), out);
    }
}

// What each sheet but the first one shows where they are glued: the later one lies on top.
std::vector<PosterStretch> later_sheets(const PosterLook& look)
{
    std::vector<PosterStretch> sheets;
    if (!look.sheet) return sheets;
    for (const PosterTile& tile : tiles_of(look.size_mm, tile_room(*look.sheet), tile_overlap_mm)) {
        if (tile.row > 0 || tile.column == 0) continue;
        sheets.push_back(
            {(tile.part.x + tile_overlap_mm) * look.px_per_mm, tile.part.right() * look.px_per_mm});
    }
    return sheets;
}

// What stands on the page so far is read as one text.
void tag_all(PaperPage& page)
{
    const auto count = static_cast<std::uint32_t>(page.list.commands().size());
    page.tags.push_back({PaperRole::Text, 0, count, {}, {}});
}

}  // namespace

void draw_poster(const PrintSource& source, const PosterLook& look, PaperPage& out)
{
    const auto whole = [&](float mm) { return std::round(mm * look.px_per_mm); };
    out = {.size_mm = look.size_mm};
    const Vec2 size{whole(look.size_mm.x), whole(look.size_mm.y)};
    out.list.clear(size);

    constexpr float units_per_mm = 96 / 25.4F;
    Scene scene;
    Layouts layouts;
    ViewSpec spec{
        .size = size,
        .metrics = {.scale = look.px_per_mm / units_per_mm * look.text_scale},
        .chrome = { .has_top_bar = false,
                    .has_minimap = false,
                    .has_fold_signs = false,
                    .masthead = head_units},
        .language = source.language
    };
    // Paper has no margin beside the days that were asked for but a breath of air.
    const double air = look.span.days() * 0.01;
    spec.camera = camera_of(Span{look.span.from - air, look.span.to + air});
    // What has no room in the lanes stands below the years: the more there is, the lower the lanes,
    // which then have room for less.
    PosterRest rest;
    constexpr float most_share = 0.5F;
    for (int tries = 0; tries < 4; ++tries) {
        spec.size.y = size.y - rest.height();
        layouts.next_frame();
        compose(source_of(source.exhibit, source.index, source.words, source.type), spec, layouts,
                scene);
        const PosterRest found = rest_of(source, scene, look.span, size.y * most_share);
        const bool has_room = found.height() <= rest.height();
        rest.titles = found.titles;
        rest.row_h = found.row_h;
        if (has_room) break;
        rest.rows = found.rows;
    }
    Presence presence;
    presence.follow(scene, 0, Presence::Change::Cuts);
    presence.follow(scene, 60, Presence::Change::Cuts);  // all has come to rest long ago
    HitMarks hits;
    const Marks marks{};
    paint({source.exhibit, scene, presence, marks, hits}, source.theme, source.type, out.list);
    put_poster_pictures(source, scene, out);
    name_bars_again(source, scene, later_sheets(look), out);
    draw_rest(source, scene, rest, spec.size.y, out);
    tag_all(out);
    put_poster_head(source, scene, out);
}

namespace {

// Short lines at the corners of what is cut out.
void put_corners(PrintPen& pen, const Rect& part)
{
    constexpr float gap = 1.5F;
    constexpr float length = 5;
    for (const float x : {part.x, part.right()}) {
        pen.upright({x, part.y - gap - length}, length, 0.2F, Token::Ink);
        pen.upright({x, part.bottom() + gap}, length, 0.2F, Token::Ink);
    }
    for (const float y : {part.y, part.bottom()}) {
        pen.rule({part.x - gap - length, y}, length, 0.2F, Token::Ink);
        pen.rule({part.right() + gap, y}, length, 0.2F, Token::Ink);
    }
}

// Where the next tile is glued over this one: dashes in the margins.
void put_glue_marks(PrintPen& pen, const Rect& part, bool has_right, bool has_below)
{
    constexpr float gap = 1.5F;
    constexpr float length = 5;
    if (has_right) {
        const float x = part.right() - tile_overlap_mm;
        pen.dashes({x, part.y - gap - length}, {x, part.y - gap}, Token::Ink);
        pen.dashes({x, part.bottom() + gap}, {x, part.bottom() + gap + length}, Token::Ink);
    }
    if (has_below) {
        const float y = part.bottom() - tile_overlap_mm;
        pen.dashes({part.x - gap - length, y}, {part.x - gap, y}, Token::Ink);
        pen.dashes({part.right() + gap, y}, {part.right() + gap + length, y}, Token::Ink);
    }
}

}  // namespace

std::vector<PaperPage> tiled(const PrintSource& source, const PaperPage& poster,
                             const PaperSize& sheet)
{
    const std::vector<PosterTile> tiles =
        tiles_of(poster.size_mm, tile_room(sheet), tile_overlap_mm);
    const std::size_t columns = tiles.back().column + 1;
    const std::size_t rows = tiles.back().row + 1;
    std::vector<PaperPage> pages;
    for (const PosterTile& tile : tiles) {
        PaperPage& page = pages.emplace_back(blank_page(sheet.size));
        const Rect part{tile_margin_mm, tile_margin_mm, tile.part.w, tile.part.h};
        page.list.append(poster.list,
                         PrintPen::px(Vec2{part.x - tile.part.x, part.y - tile.part.y}),
                         PrintPen::px(part));
        tag_all(page);
        PrintPen pen(source, &page);
        put_corners(pen, part);
        put_glue_marks(pen, part, tile.column + 1 < columns, tile.row + 1 < rows);
        const std::string which =
            source.words.with(rows == 1 ? word::paper_tile_of : word::paper_tile_in_rows,
                              {std::to_string(tile.column + 1), std::to_string(columns),
                               std::to_string(tile.row + 1), std::to_string(rows)});
        const bool is_last = tile.column + 1 == columns && tile.row + 1 == rows;
        pen.text({part.x + 8, part.bottom() + 2.4F}, part.w - 30,
                 std::string(source.text(source.exhibit.title)) + " · " + which +
                     (is_last ? "" : " · " + std::string(source.words[word::paper_glue])),
                 {.role = PrintRole::Small, .color = Token::Muted, .max_lines = 1});
    }
    return pages;
}

}  // namespace vitrine
