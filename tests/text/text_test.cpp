#include "support/sample.h"
#include "text/atlas.h"
#include "text/wrap.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace vitrine;

namespace {

TextStyle style(FaceId face, int px)
{
    return {.face = face, .size_64 = px * 64};
}

}  // namespace

TEST_CASE("face: kerning is there for Latin and Cyrillic, and glyphs have ink")
{
    const Face& face = sample::fonts()[FaceId::SerifBold];
    CHECK(face.kerning(face.glyph(U'A'), face.glyph(U'V'), 100) < -2);
    CHECK(face.kerning(face.glyph(U'Т'), face.glyph(U'а'), 100) < -2);
    GlyphBitmap bitmap;
    face.rasterise(face.glyph(U'Ж'), 40, 0.25F, bitmap);
    CHECK(bitmap.width > 20);
    CHECK(bitmap.top < 0);
    CHECK(std::ranges::count_if(bitmap.coverage, [](std::uint8_t c) { return c > 200; }) > 100);
}

TEST_CASE("face: garbage is an error, not a crash")
{
    CHECK_FALSE(open_face("", "empty").has_value());
    CHECK_FALSE(open_face("not a font at all, just words", "words").has_value());
    const std::string good = sample::file("/usr/share/fonts/truetype/paratype/PTS55F.ttf");
    for (const std::size_t cut : {4UL, 12UL, 100UL, good.size() / 2})
        CHECK_FALSE(open_face(good.substr(0, cut), "cut").has_value());
}

TEST_CASE("face: a damaged font is an error or lacks glyphs, and never reads outside of itself")
{
    constexpr std::array files{"/usr/share/fonts/truetype/paratype/PTS55F.ttf",
                               "/usr/share/fonts/truetype/paratype/PTF56F.ttf",
                               "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"};
    std::mt19937 random(20260);
    int opened = 0;
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        std::string bytes = sample::file(files[static_cast<std::size_t>(round) % files.size()]);
        // Half of the damage is in the tables' heads, where the counts and offsets stand.
        const auto pick = [&](std::size_t below) { return random() % below; };
        const int flips = 1 + static_cast<int>(pick(40));
        for (int i = 0; i < flips; ++i) {
            std::size_t at = pick(bytes.size());
            if (pick(2) == 0) {
                const std::size_t entry = 12 + 16 * pick(static_cast<unsigned char>(bytes[5]));
                std::size_t table = 0;
                for (std::size_t k = 8; k < 12; ++k)
                    table = table << 8U | static_cast<unsigned char>(bytes[entry + k]);
                at = std::min(bytes.size() - 1, table + pick(64));
            }
            bytes[at] = static_cast<char>(pick(256));
        }
        const auto face = open_face(std::move(bytes), "damaged");
        if (!face) {
            ++refused;
            CHECK_FALSE(face.error().what.empty());
            continue;
        }
        ++opened;
        GlyphBitmap bitmap;
        std::uint32_t left = 0;
        for (char32_t c = 0x20; c < 0x460; c += c < 0x80 ? 1U : 7U) {
            const std::uint32_t glyph = face->glyph(c);
            face->rasterise(glyph, 30, 0.5F, bitmap);
            CHECK(bitmap.width >= 0);
            face->kerning(left, glyph, 30);
            left = glyph;
        }
    }
    CHECK(opened > 50);
    CHECK(refused > 20);
}

TEST_CASE("shape: kerning, capitals and tracking change the width; blanks have no glyphs")
{
    Shaper shaper(sample::fonts());
    const TextStyle plain = style(FaceId::Sans, 40);
    const Run pair = shaper[shaper.shape("AV", plain)];
    const float apart =
        shaper[shaper.shape("A", plain)].width + shaper[shaper.shape("V", plain)].width;
    CHECK(pair.width < apart - 1);
    CHECK(shaper[shaper.shape("a b", plain)].glyphs.size() == 2);
    TextStyle capitals = plain;
    capitals.in_capitals = true;
    CHECK(shaper[shaper.shape("мопр", capitals)].width ==
          doctest::Approx(static_cast<double>(shaper[shaper.shape("МОПР", plain)].width)));
    TextStyle tracked = plain;
    tracked.tracking_64 = 2 * 64;
    CHECK(shaper[shaper.shape("abc", tracked)].width ==
          doctest::Approx(static_cast<double>(shaper[shaper.shape("abc", plain)].width + 4)));
}

TEST_CASE("shape: a glyph that the face lacks comes from the fallback")
{
    Shaper shaper(sample::fonts());
    const Run run = shaper[shaper.shape("a→", style(FaceId::SerifBold, 20))];
    REQUIRE(run.glyphs.size() == 2);
    CHECK(run.glyphs[0].face == FaceId::SerifBold);
    CHECK(run.glyphs[1].face == FaceId::Fallback);
}

TEST_CASE("shape: the same text is the same run, until trimmed")
{
    Shaper shaper(sample::fonts());
    const RunId one = shaper.shape("same", style(FaceId::Sans, 20));
    CHECK(shaper.shape("same", style(FaceId::Sans, 20)) == one);
    CHECK(shaper.shape("same", style(FaceId::Sans, 21)) != one);
    CHECK(shaper.size() == 2);
}

TEST_CASE("shape: a stream of texts is kept within bounds, and what is in use stays")
{
    Shaper shaper(sample::fonts());
    const TextStyle small = style(FaceId::Sans, 16);
    constexpr std::size_t limit = 2'000;
    const RunId steady = shaper.shape("always on the screen", small);
    const std::vector<RunGlyph> before = shaper[steady].glyphs;
    std::vector<RunId> ids;
    for (int frame = 0; frame < 400; ++frame) {
        ids.clear();
        for (int i = 0; i < 250; ++i)
            ids.push_back(shaper.shape("text " + std::to_string(frame * 250 + i), small));
        REQUIRE(shaper.is_alive(steady));
        shaper.trim(limit);
        REQUIRE(shaper.size() <= limit);
        REQUIRE(std::ranges::all_of(ids, [&](RunId id) { return shaper.is_alive(id); }));
    }
    CHECK(shaper.shape("always on the screen", small) == steady);
    REQUIRE(shaper[steady].glyphs.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(shaper[steady].glyphs[i].glyph == before[i].glyph);
        CHECK(shaper[steady].glyphs[i].x == before[i].x);
    }
    // Slots, their lists and their glyphs: about half a kilobyte for a short text.
    CHECK(shaper.bytes() < limit * 600);
    CHECK(shaper.generation() == 0);
}

TEST_CASE("shape: a dropped run is dead for good, whatever has its place")
{
    Shaper shaper(sample::fonts());
    const TextStyle small = style(FaceId::Sans, 16);
    const RunId lost = shaper.shape("lost", small);
    shaper.trim(1);
    CHECK(shaper.is_alive(lost));
    shaper.trim(0);  // was used in this frame, by the line above
    CHECK(shaper.size() == 1);
    shaper.trim(0);
    CHECK(shaper.size() == 0);
    for (int i = 0; i < 5'000; ++i) {
        const RunId next = shaper.shape(i % 2 == 0 ? "next" : "another", small);
        REQUIRE(next != lost);
        REQUIRE_FALSE(shaper.is_alive(lost));
        REQUIRE(shaper[lost].glyphs.empty());
        shaper.trim(0);
        shaper.trim(0);
    }
    const RunId again = shaper.shape("lost", small);
    CHECK(again != lost);
    CHECK(shaper[again].glyphs.size() == 4);

    shaper.forget();
    CHECK(shaper.generation() == 1);
    CHECK_FALSE(shaper.is_alive(again));
    CHECK(shaper.shape("lost", small) != again);
}

TEST_CASE("shape: no run is alive, and has no glyphs")
{
    const Shaper shaper(sample::fonts());
    CHECK(shaper.is_alive(RunId{}));
    CHECK(shaper[RunId{}].glyphs.empty());
    CHECK(shaper[RunId{}].width == 0);
}

TEST_CASE("shape: a frame drops a few, in the order of their last use")
{
    Shaper shaper(sample::fonts());
    const TextStyle small = style(FaceId::Sans, 16);
    std::vector<RunId> ids;
    for (int i = 0; i < 3'000; ++i)
        ids.push_back(shaper.shape(std::to_string(i), small));
    shaper.trim(1'000);
    CHECK(shaper.size() == 3'000);  // all were used in this frame
    CHECK(shaper[ids[0]].glyphs.size() == 1);
    shaper.trim(1'000);
    CHECK(shaper.size() == 3'000 - most_evicted);
    CHECK(shaper.is_alive(ids[0]));
    CHECK_FALSE(shaper.is_alive(ids[1]));
    CHECK_FALSE(shaper.is_alive(ids[most_evicted]));
    CHECK(shaper.is_alive(ids[most_evicted + 1]));
    for (int frame = 0; frame < 20; ++frame) {
        const std::size_t kept = shaper.size();
        shaper.trim(1'000);
        REQUIRE(kept - shaper.size() <= most_evicted);
    }
    CHECK(shaper.size() == 1'000);
}

TEST_CASE("shape: long texts are bounded by their bytes")
{
    Shaper shaper(sample::fonts());
    const std::string page(4'000, 'm');
    for (int frame = 0; frame < 40; ++frame) {
        for (int i = 0; i < 16; ++i)
            shaper.shape(page + std::to_string(frame * 16 + i), style(FaceId::Sans, 16));
        shaper.trim(100'000);
        REQUIRE(shaper.bytes() <= most_run_bytes);
    }
    CHECK(shaper.size() > 100);
    CHECK(shaper.size() < 500);
}

TEST_CASE("wrap: no line is wider than its room, and no letter is lost")
{
    const unsigned seed = 14;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string text = "About a third of the money stayed with the organisation; остальное — "
                             "узникам капитала, их семьям и "
                             "детям. Pneumonoultramicroscopicsilicovolcanoconiosis!";
    for (int i = 0; i < 200; ++i) {
        Typesetter type(sample::fonts());
        const auto width = static_cast<int>(60 + random() % 600);
        const TextStyle s = style(FaceId::Sans, static_cast<int>(12 + random() % 30));
        const std::size_t all = type[type.shaper().shape(text, s)].glyphs.size();
        const Paragraph paragraph = type.set(text, s, {width, 20, 0});
        std::size_t glyphs = 0;
        for (const RunId line : paragraph.lines) {
            CHECK(type[line].width <= static_cast<float>(width) + 0.01F);
            glyphs += type[line].glyphs.size();
            glyphs -= type.shaper().text(line).ends_with(hyphen) ? 1 : 0;
        }
        CAPTURE(width);
        CHECK(glyphs == all);
        CHECK_FALSE(paragraph.is_cut);
    }
}

TEST_CASE("wrap: what must be cut ends in an ellipsis and keeps to its room")
{
    Typesetter type(sample::fonts());
    const TextStyle s = style(FaceId::SerifBold, 19);
    const std::uint32_t dots = sample::fonts()[FaceId::SerifBold].glyph(U'…');
    for (int width = 60; width < 400; width += 13) {
        for (int lines = 1; lines <= 3; ++lines) {
            const Paragraph p = type.set("The Soviet section votes to dissolve itself, and nobody "
                                         "says a word about the revolution",
                                         s, {width, 24, lines});
            CAPTURE(width);
            CHECK(p.lines.size() <= static_cast<std::size_t>(lines));
            CHECK(p.width <= static_cast<float>(width) + 0.01F);
            if (p.is_cut) CHECK(type[p.lines.back()].glyphs.back().glyph == dots);
        }
    }
    CHECK_FALSE(type.set("Short", s, {400, 24, 1}).is_cut);
}

TEST_CASE("wrap: no short word and no comma stands before the ellipsis")
{
    Typesetter type(sample::fonts());
    const TextStyle s = style(FaceId::Sans, 19);
    struct Row {
        std::string text;
        std::string kept;      // what has room, just about
        std::string expected;  // what is shown
    };
    const Row rows[] = {
        {"Tour of the committee",                               "Tour of th",             "Tour…"            },
        {"Zetkin, a founder of a party",                        "Zetkin, a fo",           "Zetkin…"          },
        {"Кампания в Берлине и в Праге", "Кампания в Б", "Кампания…"},
        {"Founding day in Copenhagen",                          "Founding day",           "Founding…"        },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const float room = type[type.shaper().shape(row.kept, s)].width + 3;
        CHECK(type.line(row.text, s, room) == type.shaper().shape(row.expected, s));
    }
}

TEST_CASE("wrap: a word that is broken inside has a hyphen, an address and a number have none")
{
    Typesetter typesetter{sample::fonts()};
    const TextStyle style = Metrics{}.style(Role::Text);
    const auto lines_of = [&](std::string_view text) {
        std::vector<std::string> lines;
        for (const RunId line : typesetter.set(text, style, {120, 24, 0}).lines)
            lines.emplace_back(typesetter.shaper().text(line));
        return lines;
    };
    const auto joined = [](const std::vector<std::string>& lines) {
        std::string all;
        for (const std::string& line : lines)
            all += line.ends_with(hyphen) ? line.substr(0, line.size() - hyphen.size()) : line;
        return all;
    };
    for (const std::string word : {"Rindfleischetikettierungsüberwachungsaufgabe",
                                   "«Достопримечательность»электрификационная"}) {
        const std::vector<std::string> lines = lines_of(word);
        REQUIRE(lines.size() > 2);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            CHECK(lines[i].ends_with(hyphen));
        CHECK_FALSE(lines.back().ends_with(hyphen));
        CHECK(joined(lines) == word);
    }
    for (const std::string word :
         {"archive.example/abcdefghijklmnopqrstuvwxyzabcdefgh", "123456789012345678901234567890"}) {
        for (const std::string& line : lines_of(word))
            CHECK_FALSE(line.ends_with(hyphen));
    }
    // A word that has a line for itself is whole.
    for (const std::string& line : lines_of("one seventeen words"))
        CHECK_FALSE(line.ends_with(hyphen));
}

TEST_CASE("wrap: a line break in the text is one on the screen")
{
    Typesetter type(sample::fonts());
    CHECK(type.set("Aid,\nor cover?", style(FaceId::SerifBold, 30), {900, 30, 0}).lines.size() ==
          2);
    CHECK(type.set("", style(FaceId::SerifBold, 30), {900, 30, 0}).lines.empty());
}

TEST_CASE("wrap: a paragraph whose lines were dropped is made anew")
{
    Typesetter type(sample::fonts());
    const TextStyle s = style(FaceId::Sans, 16);
    const Room room{120, 20, 0};
    const std::string text = "A text that needs a number of lines in a narrow room";
    const auto words_of = [&] {
        std::vector<std::size_t> counts;
        for (const RunId line : type.set(text, s, room).lines)
            counts.push_back(type[line].glyphs.size());
        return counts;
    };
    const std::vector<std::size_t> first = words_of();
    REQUIRE(first.size() > 2);
    const RunId line = type.set(text, s, room).lines[0];
    // What a paragraph is asked for, its lines are kept for.
    for (int frame = 0; frame < 5; ++frame) {
        type.trim(0);
        REQUIRE(type.set(text, s, room).lines[0] == line);
    }
    // Runs may go without their paragraph: another one has them.
    type.shaper().trim(0);
    type.shaper().trim(0);
    REQUIRE_FALSE(type.is_alive(line));
    CHECK(words_of() == first);
    CHECK(type.set(text, s, room).lines[0] != line);
    type.trim(0);
    type.trim(0);
    CHECK(type.size() == 0);
    CHECK(words_of() == first);
}

TEST_CASE("wrap: a stream of paragraphs is kept within bounds")
{
    Typesetter type(sample::fonts());
    const TextStyle s = style(FaceId::Sans, 16);
    for (int frame = 0; frame < 200; ++frame) {
        for (int i = 0; i < 40; ++i) {
            const std::string text = "Paragraph " + std::to_string(frame * 40 + i) + " of many";
            REQUIRE(type.set(text, s, {90, 20, 0}).lines.size() > 1);
        }
        type.trim(500);
        REQUIRE(type.size() <= 500);
        REQUIRE(type.shaper().size() <= 500);
    }
}

TEST_CASE("atlas: a glyph is found where it was put, and changes are told once")
{
    Atlas atlas(sample::fonts(), 2);
    const std::uint32_t glyph = sample::fonts()[FaceId::Sans].glyph(U'Я');
    const GlyphKey key{.glyph = glyph, .size_64 = 20 * 64, .face = FaceId::Sans};
    const GlyphSlot slot = atlas.find(key);
    REQUIRE(slot.width > 0);
    const GlyphSlot again = atlas.find(key);
    CHECK(again.u == slot.u);
    CHECK(again.v == slot.v);
    const AtlasPage& page = atlas.pages()[slot.page];
    int ink = 0;
    for (int y = 0; y < slot.height; ++y) {
        for (int x = 0; x < slot.width; ++x) {
            ink +=
                page.coverage[static_cast<std::size_t>((slot.v + y) * atlas_page_px + slot.u + x)] >
                        128
                    ? 1
                    : 0;
        }
    }
    CHECK(ink > 20);
    REQUIRE(atlas.shelves().size() == 1);
    AtlasShelf& shelf = atlas.shelves().front();
    CHECK(shelf.uploaded == 0);
    CHECK(shelf.used >= slot.u + slot.width);
    shelf.uploaded = shelf.used;
    atlas.find(key);
    CHECK(shelf.uploaded == shelf.used);
    atlas.change_all();
    CHECK(shelf.uploaded == 0);
}

TEST_CASE("atlas: thousands of glyphs are each found again, also when pages were emptied")
{
    Atlas atlas(sample::fonts(), 2);
    const Face& face = sample::fonts()[FaceId::SerifBold];
    std::mt19937 random(7);
    for (int round = 0; round < 6; ++round) {
        std::vector<std::pair<GlyphKey, GlyphSlot>> made;
        for (int i = 0; i < 1500; ++i) {
            const GlyphKey key{.glyph = face.glyph(U'а' + random() % 32),
                               .size_64 = static_cast<std::int32_t>(20 * 64 + random() % 1000),
                               .face = FaceId::SerifBold,
                               .quarter = static_cast<std::uint8_t>(random() % 4)};
            if (const GlyphSlot slot = atlas.find(key); slot.width != 0)
                made.emplace_back(key, slot);
        }
        CHECK(made.size() > 1000);
        for (const auto& [key, slot] : made) {
            const GlyphSlot again = atlas.find(key);
            CHECK(again.page == slot.page);
            CHECK(again.u == slot.u);
            CHECK(again.v == slot.v);
        }
        atlas.next_frame();
    }
    CHECK(atlas.evictions() > 0);
}

TEST_CASE("atlas: a full one empties its oldest page between frames and goes on")
{
    Atlas atlas(sample::fonts(), 1);
    const Face& face = sample::fonts()[FaceId::Sans];
    const auto fill = [&](int from) {
        std::size_t missing = 0;
        for (char32_t c = U'а'; c <= U'я'; ++c) {
            const std::int32_t size = (from + static_cast<int>(c % 8)) * 64;
            missing +=
                atlas.find({.glyph = face.glyph(c), .size_64 = size, .face = FaceId::Sans}).width ==
                        0
                    ? 1
                    : 0;
        }
        return missing;
    };
    for (int size = 100; size < 240; size += 20) {
        fill(size);
        atlas.next_frame();
    }
    CHECK(atlas.evictions() > 2);
    CHECK(atlas.pages().size() == 1);
    CHECK(fill(40) == 0);
}
