// Pages of paper: tiles and cards, what a worksheet asks, and that nothing of a tour is lost or
// printed twice.

#include "base/utf8.h"
#include "data/paper_keys.h"
#include "exhibit/steps.h"
#include "support/sample.h"
#include "view/handout.h"
#include "view/poster.h"
#include "view/print_grid.h"
#include "view/worksheet.h"
#include "view/worksheet_parts.h"

#include <set>

using namespace vitrine;

namespace {

// What a printed test is made from; pictures are frames of 8 to 5.
struct PrintSample {
    explicit PrintSample(const std::string& language, const Exhibit& shown = sample::mopr(),
                         const Index& index = sample::mopr_index())
        : type(sample::fonts())
        , theme(print_theme(sample::theme("day")))
        , source{
              .exhibit = shown,
              .index = index,
              .language = *find_language(shown, language),
              .words = sample::words(language),
              .theme = theme,
              .type = type,
              .pictures = {
                           [](PictureId) { return 1.6F; },
                           [](PictureId, const Rect& box, DrawList& out) { out.frame(box, 1, Rgba{}); }}
    }
    {}

    Typesetter type;
    Theme theme;
    PrintSource source;
};

std::string text_of_commands(const PaperPage& page, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        const Command& c = page.list.commands()[i];
        if (c.kind != CommandKind::Glyphs) continue;
        for (const PlacedGlyph& glyph : page.list.glyphs().subspan(c.first, c.count)) {
            append_utf8(text, glyph.says.character());
        }
    }
    return text;
}

// The texts of all parts of one kind, without blanks.
std::vector<std::string> printed_parts(const std::vector<PaperPage>& pages, PaperRole role)
{
    std::vector<std::string> all;
    for (const PaperPage& page : pages) {
        for (const PaperTag& tag : page.tags) {
            if (tag.role == role) all.push_back(text_of_commands(page, tag.from, tag.to));
        }
    }
    return all;
}

// A text without its blanks: where lines end, print has none.
std::string without_blanks(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c != U' ' && c != 0xA0 && c != 0x2009 && c != 0x202F && c != 0xAD) append_utf8(out, c);
    }
    return out;
}

}  // namespace

TEST_CASE("print: tiles cover a poster, fit their sheets and share what is glued")
{
    for (const float length : {100.0F, 190.0F, 190.04F, 191.0F, 1000.0F, 3000.0F, 5000.0F}) {
        for (const float height : {50.0F, 277.0F, 277.3F, 841.0F}) {
            CAPTURE(length);
            CAPTURE(height);
            const Vec2 room = tile_room(paper_sizes[0]);
            const auto tiles = tiles_of({length, height}, room, tile_overlap_mm);
            float right = 0;
            float bottom = 0;
            for (const PosterTile& tile : tiles) {
                CHECK(tile.part.w <= room.x + 0.06F);
                CHECK(tile.part.h <= room.y + 0.06F);
                if (tile.column > 0) {
                    const auto before = std::ranges::find_if(tiles, [&](const PosterTile& other) {
                        return other.row == tile.row && other.column + 1 == tile.column;
                    });
                    REQUIRE(before != tiles.end());
                    CHECK(before->part.right() - tile.part.x ==
                          doctest::Approx(static_cast<double>(tile_overlap_mm)).epsilon(0.001));
                } else {
                    CHECK(tile.part.x == 0);
                }
                right = std::max(right, tile.part.right());
                bottom = std::max(bottom, tile.part.bottom());
            }
            CHECK(right == doctest::Approx(static_cast<double>(length)));
            CHECK(bottom == doctest::Approx(static_cast<double>(height)));
        }
    }
    CHECK(tiles_of({190, 277}, tile_room(paper_sizes[0]), 10).size() == 1);
    CHECK(tiles_of({371, 277}, tile_room(paper_sizes[0]), 10).size() == 3);
}

TEST_CASE("print: cards share their cuts and stand on the sheet")
{
    for (const PaperSize& sheet : paper_sizes) {
        CAPTURE(sheet.name);
        const CardGrid grid = card_grid(sheet, print_card_mm, cards_top_mm, cards_bottom_mm);
        CHECK(grid.count() == (sheet.name == "A4" ? 12 : 9));
        CHECK(grid.box.x >= tile_margin_mm);
        CHECK(grid.box.right() <= sheet.size.x - tile_margin_mm);
        CHECK(grid.box.bottom() <= sheet.size.y - cards_bottom_mm);
        CHECK(grid.cell(0, print_card_mm).right() == grid.cell(1, print_card_mm).x);
        CHECK(grid.cell(0, print_card_mm).bottom() == grid.cell(grid.columns, print_card_mm).y);
    }
    CHECK(find_paper("letter").has_value());
    CHECK(find_paper("a4")->size == Vec2{210, 297});
    CHECK_FALSE(find_paper("A5").has_value());
}

TEST_CASE("print: letters go on after the last, and shuffling loses nothing")
{
    CHECK(letter_of(0, "ABC") == "A");
    CHECK(letter_of(2, "АБВ") == "В");
    CHECK(letter_of(3, "ABC") == "AA");
    CHECK(letter_of(11, "ABC") == "CC");
    std::vector<std::size_t> order = shuffled(30, "class");
    CHECK(order == shuffled(30, "class"));
    CHECK(order != shuffled(30, "money"));
    CHECK_FALSE(std::ranges::is_sorted(order));
    std::ranges::sort(order);
    for (std::size_t i = 0; i < order.size(); ++i)
        CHECK(order[i] == i);
}

TEST_CASE("print: a worksheet has a card for each step, none twice, and all of it has a place")
{
    PrintSample print("en");
    for (const Tour& tour : sample::mopr().tours) {
        CAPTURE(tour.id);
        const WorksheetContent content =
            worksheet_content(sample::mopr(), tour, print.source.language, 12, print.type);
        CHECK(content.cards.size() % 12 == 0);
        std::set<MilestoneId> cards;
        for (const PrintCard& card : content.cards) {
            CHECK_FALSE(sample::mopr()[card.milestone].is_undated);
            CHECK(cards.insert(card.milestone).second);
        }
        for (const TourStep& step : tour.steps) {
            CAPTURE(step.id);
            const bool has_date = std::ranges::any_of(
                step.milestones, [](MilestoneId id) { return !sample::mopr()[id].is_undated; });
            const bool has_card = std::ranges::any_of(
                step.milestones, [&](MilestoneId id) { return cards.contains(id); });
            CHECK((has_card || !has_date));
        }
        std::set<ContrastId> contrasts;
        for (const PrintStatement& statement : content.statements) {
            CHECK(contrasts.insert(statement.contrast).second);
            CHECK_FALSE(statement.says.empty());
        }
        CHECK(content.statements.size() >= 3);
        for (const MilestoneId id : content.landmarks)
            CHECK_FALSE(cards.contains(id));

        const PrintGrid grid = print_grid(print.source, content, {14, 14}, 182);
        const auto letters = placed_letters(grid, print.source, content);
        REQUIRE(letters.size() == content.cards.size());
        for (std::size_t i = 0; i < letters.size(); ++i) {
            CHECK(letters[i].box.x >= grid.cells.x - 0.01F);
            CHECK(letters[i].box.right() <= grid.box.right() + 3);
            for (std::size_t k = 0; k < i; ++k)
                CHECK_FALSE(overlap(letters[i].box, letters[k].box));
        }
    }
}

TEST_CASE("print: a worksheet prints each card once, and the key tells all of them")
{
    for (const std::string language : {"en", "ru", "de"}) {
        for (const PaperSize& sheet : paper_sizes) {
            CAPTURE(language);
            CAPTURE(sheet.name);
            PrintSample print(language);
            const Exhibit& exhibit = sample::mopr();
            const Tour& tour = exhibit.tours.front();
            const CardGrid grid = card_grid(sheet, print_card_mm, cards_top_mm, cards_bottom_mm);
            const WorksheetContent content =
                worksheet_content(exhibit, tour, print.source.language, grid.count(), print.type);
            const auto pages = worksheet_pages(print.source, tour, sheet);
            const auto titles = printed_parts(pages, PaperRole::Subheading);
            CHECK(titles.size() == content.cards.size());
            const std::string key_title = without_blanks(print.source.words[word::paper_key_title]);
            std::string all;
            for (const std::string& part : printed_parts(pages, PaperRole::Text))
                all += part + "\n";
            for (const PrintCard& card : content.cards) {
                const std::string title = without_blanks(
                    exhibit.text(exhibit[card.milestone].title, print.source.language));
                CAPTURE(title);
                CHECK(std::ranges::count(titles, title) == 1);
                CHECK(all.find(title) != std::string::npos);  // in the key
            }
            for (const TourStep& step : tour.steps) {
                const std::string question =
                    without_blanks(exhibit.text(step.question, print.source.language));
                CHECK(all.find(question) != std::string::npos);
                // Whoever has the sheet does not have its answer: that is for the teacher.
                REQUIRE(step.answer != TextId::None);
                const std::string answer =
                    without_blanks(exhibit.text(step.answer, print.source.language));
                const auto key = std::ranges::find_if(pages, [&](const PaperPage& page) {
                    const auto commands = page.list.commands().size();
                    return text_of_commands(page, 0, commands).find(key_title) != std::string::npos;
                });
                REQUIRE(key != pages.end());
                const auto says = [&](const PaperPage& page) {
                    const auto commands = page.list.commands().size();
                    return text_of_commands(page, 0, commands).find(answer) != std::string::npos;
                };
                CHECK(std::none_of(pages.begin(), key, says));
                CHECK(std::count_if(key, pages.end(), says) == 1);
            }
            for (const PaperPage& page : pages) {
                CHECK(page.size_mm == sheet.size);
                for (const Command& c : page.list.commands()) {
                    if (c.kind != CommandKind::Glyphs) continue;
                    CHECK(c.box.x >= 0);
                    CHECK(c.box.right() <= page.list.size().x);
                    CHECK(c.box.bottom() <= page.list.size().y);
                    // Nothing is smaller than 8.6 points.
                    const float px =
                        static_cast<float>(page.list.glyphs()[c.first].key.size_64) / 64;
                    CHECK(px / paper_px_per_mm * 72 / 25.4F > 8.59F);
                }
            }
        }
    }
}

TEST_CASE("print: a handout has each step once, and notes only where they are asked for")
{
    for (const std::string language : {"en", "ru"}) {
        for (const Tour& tour : sample::mopr().tours) {
            CAPTURE(language);
            CAPTURE(tour.id);
            PrintSample print(language);
            const Exhibit& exhibit = sample::mopr();
            const auto pages =
                handout_pages(print.source, tour, paper_sizes[0], HandoutNotes::Left);
            const auto noted =
                handout_pages(print.source, tour, paper_sizes[0], HandoutNotes::Printed);
            const auto headings = printed_parts(pages, PaperRole::Heading);
            const auto texts = printed_parts(pages, PaperRole::Text);
            const auto noted_texts = printed_parts(noted, PaperRole::Text);
            for (const TourStep& step : tour.steps) {
                const auto say = [&](TextId id) {
                    return without_blanks(exhibit.text(id, print.source.language));
                };
                CHECK(std::ranges::count(headings, say(step.title)) == 1);
                CHECK(std::ranges::count(texts, say(step.question)) == 1);
                CHECK(std::ranges::count(texts, say(step.notes)) == 0);
                CHECK(std::ranges::count(noted_texts, say(step.notes)) == 1);
                CHECK(std::ranges::count(texts, say(step.answer)) == 0);
                CHECK(std::ranges::count(noted_texts, say(step.answer)) == 1);
                const Contrast* contrast = contrast_of(exhibit, step);
                if (contrast == nullptr) continue;
                for (const TextId side : {contrast->official, contrast->critic, contrast->record}) {
                    if (side != TextId::None) CHECK(std::ranges::count(texts, say(side)) > 0);
                }
            }
        }
    }
}

TEST_CASE("print: a poster is the program's own picture, and its tiles have every letter of it")
{
    PrintSample print("en");
    PaperPage poster;
    draw_poster(print.source,
                {
                    .size_mm = {600, 277},
                      .span = sample::mopr_index().range
    },
                poster);
    CHECK(poster.list.size() == Vec2{12000, 5540});
    const std::string all = text_of_commands(poster, 0, poster.list.commands().size());
    CHECK(all.find("FoundedbytheFourthCominternCongress") != std::string::npos);
    const auto pages = tiled(print.source, poster, paper_sizes[0]);
    CHECK(pages.size() == 4);
    // Each text of the poster is on a tile as a whole or in part.
    std::size_t runs = 0;
    for (const Command& c : poster.list.commands())
        runs += c.kind == CommandKind::Glyphs ? 1 : 0;
    std::size_t on_tiles = 0;
    for (const PaperPage& page : pages) {
        REQUIRE_FALSE(page.tags.empty());
        for (std::size_t i = 0; i < page.tags.front().to; ++i)
            on_tiles += page.list.commands()[i].kind == CommandKind::Glyphs ? 1 : 0;
    }
    CHECK(on_tiles >= runs);
    CHECK(on_tiles < 2 * runs);
}

// Whoever stands before a sheet of a long wall knows what its bars are.
TEST_CASE("print: a period that goes on is named on every sheet that it runs through")
{
    for (const std::string language : {"en", "ru", "de"}) {
        PrintSample print(language);
        const Exhibit& exhibit = sample::mopr();
        const Span span = sample::mopr_index().range;
        const PosterLook look{
            .size_mm = {3000, 277},
              .span = span, .sheet = paper_sizes[0]
        };
        PaperPage poster;
        draw_poster(print.source, look, poster);
        const auto pages = tiled(print.source, poster, paper_sizes[0]);
        const auto n = static_cast<double>(pages.size());
        for (const std::string_view id : {"S40", "S18", "B10"}) {
            const auto found = std::ranges::find_if(
                exhibit.milestones, [&](const Milestone& m) { return exhibit.name_of(m) == id; });
            REQUIRE(found != exhibit.milestones.end());
            const std::string title =
                without_blanks(exhibit.text(found->title, print.source.language));
            const Span days =
                sample::mopr_index()[static_cast<MilestoneId>(found - exhibit.milestones.begin())]
                    .span;
            CAPTURE(title);
            std::size_t sheets = 0;
            for (std::size_t i = 1; i < pages.size(); ++i) {
                const auto at = static_cast<double>(i);
                const double air = span.days() * 0.02;  // beside the days, and where it is glued
                const double from = span.from + span.days() * at / n - air;
                const double to = span.from + span.days() * (at + 1) / n + air;
                if (days.from > from || days.to < to) continue;
                ++sheets;
                CAPTURE(i);
                const std::string all = text_of_commands(pages[i], 0, pages[i].tags.front().to);
                CHECK(all.find(title) != std::string::npos);
            }
            CHECK(sheets > 0);
        }
    }
}

TEST_CASE("print: a long poster has at least 95 % of the titles")
{
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        PrintSample print(language);
        const Exhibit& exhibit = sample::mopr();
        PaperPage poster;
        draw_poster(print.source,
                    {
                        .size_mm = {3000, 277},
                          .span = sample::mopr_index().range
        },
                    poster);
        const std::string all = text_of_commands(poster, 0, poster.list.commands().size());
        std::size_t dated = 0;
        std::size_t shown = 0;
        for (const Milestone& milestone : exhibit.milestones) {
            if (milestone.is_undated) continue;
            ++dated;
            const std::string title =
                without_blanks(exhibit.text(milestone.title, print.source.language));
            shown += all.find(title) != std::string::npos ? 1 : 0;
        }
        CHECK(shown * 100 >= dated * 95);
    }
}

TEST_CASE("print: a list takes of another what can be seen of it, in its new place")
{
    DrawList from;
    from.clear({100, 100});
    from.rect({0, 0, 10, 10}, Rgba{});
    from.line({50, 50}, {60, 60}, 2, Rgba{});
    from.push_clip({0, 0, 5, 5});
    from.rect({0, 0, 100, 100}, Rgba{});
    from.pop_clip();
    DrawList to;
    to.clear({100, 100});
    to.append(from, {-40, -40}, {0, 0, 50, 50});
    REQUIRE(to.commands().size() == 1);
    CHECK(to.commands()[0].kind == CommandKind::Line);
    CHECK(to.points()[0] == Vec2{10, 10});
    to.clear({100, 100});
    to.append(from, {20, 0}, {0, 0, 100, 100});
    REQUIRE(to.commands().size() == 3);
    CHECK(to.commands()[0].box == Rect{20, 0, 10, 10});
    CHECK(to.commands()[2].clip == Rect{20, 0, 5, 5});
}

TEST_CASE("print: glyphs know what they say, with the blanks before them")
{
    Typesetter type(sample::fonts());
    const RunId id = type.shaper().shape("a б\u00A0в", {.face = FaceId::Sans, .size_64 = 640});
    const auto& glyphs = type[id].glyphs;
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[0].says == GlyphText::of(U'a', false));
    CHECK(glyphs[1].says == GlyphText::of(U'б', true));
    CHECK(glyphs[2].says == GlyphText::of(U'в', true));
}
