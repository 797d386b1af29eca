// No text may end the program: every code point and random bytes are wrapped and shaped.
#include "base/utf8.h"
#include "support/sample.h"
#include "text/breaks.h"
#include "text/wrap.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

constexpr TextStyle any_style{.face = FaceId::Sans, .size_64 = 16 * 64};

// All of the text is in the pieces, in order.
bool covers(const std::vector<TextPiece>& pieces, std::size_t size)
{
    std::size_t at = 0;
    for (const TextPiece& piece : pieces) {
        if (piece.from != at || piece.to <= at) return false;
        at = piece.to;
    }
    return at == size;
}

// Sets `text` in rooms of every sort, and wants what Typesetter promises.
void check_in_rooms(Typesetter& type, const std::string& text)
{
    for (const Room room : {
             Room{40,  20, 0},
             Room{40,  20, 1},
             Room{200, 20, 2},
             Room{0,   20, 3}
    }) {
        const Paragraph& p = type.set(text, any_style, room);
        if (room.max_lines > 0) REQUIRE(p.lines.size() <= static_cast<std::size_t>(room.max_lines));
        if (text.empty()) REQUIRE(p.lines.empty());
    }
    type.line(text, any_style, 50);
    REQUIRE(type.widest_word(text, any_style) >= 0);
    type.trim(200);
}

}  // namespace

TEST_CASE("any text: pieces of every code point, alone and between others, are the whole text")
{
    // A letter, a digit, a blank, a line end, a flag's half, a joiner, a Hangul and a Thai letter.
    constexpr std::array<char32_t, 8> others{U'a',    U'1',   U' ',   U'\n',
                                             0x1F1E6, 0x200D, 0x1100, 0x0E01};
    LineBreaks breaks;
    std::vector<TextPiece> pieces;
    std::string text;
    for (char32_t c = 0; c <= 0x10'FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        text.clear();
        append_utf8(text, c);
        append_utf8(text, c);
        for (const char32_t other : others) {
            append_utf8(text, other);
            append_utf8(text, c);
        }
        breaks.find(text, pieces);
        if (!covers(pieces, text.size())) FAIL("U+", std::hex, static_cast<unsigned>(c));
    }
}

TEST_CASE("any text: a number keeps its ending, a compound may part at its hyphen")
{
    LineBreaks breaks;
    std::vector<TextPiece> pieces;
    const auto parts = [&](std::string_view text) {
        breaks.find(text, pieces);
        return pieces.size();
    };
    CHECK(parts("1948-й") == 1);
    CHECK(parts("в 1948-й год") == 3);
    CHECK(parts("Ost-West") == 2);
    CHECK(parts("1948- й") == 2);
}

TEST_CASE("any text: flags, families, ideographs and broken bytes are set in any room")
{
    Typesetter type(sample::fonts());
    for (const std::string& text :
         {std::string("🇩🇪🇫🇷🇪🇺"), std::string("a 🇩🇪 b"),
          std::string("👩‍👩‍👧‍👦👍🏽"), std::string("漢字かな交じり文。한국어"),
          std::string("ภาษาไทยไม่มีช่องว่าง"), std::string("\xF0\x9F\x87 \xFF\xFE\x80\x80\xC0"),
          std::string(3, '\0'), std::string("\n\n \t\n"), std::string(50, ' '), std::string()})
        check_in_rooms(type, text);
}

TEST_CASE("any text: random code points and random bytes are set in any room")
{
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    Typesetter type(sample::fonts());
    const std::array<char32_t, 6> first{0x20, 0x400, 0x590, 0x2000, 0x3000, 0x1'F1E0};
    for (int i = 0; i < 3'000; ++i) {
        std::string text;
        for (auto n = random() % 40; n > 0; --n) {
            if (i % 3 == 0)
                text += static_cast<char>(random());
            else
                append_utf8(text, first[random() % first.size()] + random() % 0x80);
        }
        CAPTURE(text);
        check_in_rooms(type, text);
    }
}

TEST_CASE("wrap: a text of megabytes costs no more than its room")
{
    // By what is kept, so that the test does not depend on the machine.
    Typesetter type(sample::fonts());
    std::string text;
    while (text.size() < 5'000'000)
        text += "The committee meets again, and so on and on. ";
    for (const std::string& long_text : {text, std::string(5'000'000, 'w')}) {
        const Paragraph three = type.set(long_text, any_style, {300, 20, 3});
        CHECK(three.lines.size() == 3);
        CHECK(three.is_cut);
        CHECK(type[type.line(long_text, any_style, 300)].width <= 300);
        CHECK(type.width(long_text, any_style) > 300);
        CHECK(type.widest_word(long_text, any_style) > 10);
        CHECK(type.shaper().bytes() < 200'000);
        type.forget();
    }
    const Paragraph all = type.set(text, any_style, {300, 20, 0});
    CHECK(all.lines.size() == most_lines);
    CHECK(all.is_cut);
}

TEST_CASE("wrap: the part of a text that is looked at does not change how it is set")
{
    Typesetter type(sample::fonts());
    const std::string start = "AVAVAV To Wa, ‘Te’ VA\tAV  WAVA tunnel of   words, AVAVAVAVAVAVAV ";
    std::string text;
    while (text.size() < 3'000)
        text += start;
    for (int width = 20; width < 500; width += 37) {
        const Room all{width, 20, 0};
        const Room few{width, 20, 4};
        const Paragraph whole = type.set(text, any_style, all);
        const Paragraph cut = type.set(text, any_style, few);
        CAPTURE(width);
        REQUIRE(cut.lines.size() == 4);
        for (std::size_t i = 0; i + 1 < cut.lines.size(); ++i)
            CHECK(cut.lines[i] == whole.lines[i]);
    }
}
