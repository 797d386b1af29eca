#include "base/utf8.h"

#include <cstdint>
#include <cstring>

namespace vitrine {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct DecodedPoint {
    char32_t code_point;
    std::size_t length;  // bytes; 0 if the sequence is broken
};

// One sequence by the table of RFC 3629, section 4.
DecodedPoint decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1};

    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {replacement, 0};

    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return {replacement, 0};
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return {replacement, 0};
    return {value, length};
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at)
{
    const DecodedPoint decoded = decode(text, at);
    at += decoded.length == 0 ? 1 : decoded.length;
    return decoded.code_point;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text)
{
    constexpr std::uint64_t not_ascii = 0x8080'8080'8080'8080;
    for (std::size_t at = 0; at < text.size();) {
        // Files are mostly ASCII, so eight bytes are checked at once.
        std::uint64_t eight = 0;
        if (at + sizeof(eight) <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof(eight));
            if ((eight & not_ascii) == 0) {
                at += sizeof(eight);
                continue;
            }
        }
        const std::size_t length = decode(text, at).length;
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

void append_utf8(std::string& out, char32_t c)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6U));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12U));
        put(0x80 | ((c >> 6U) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18U));
        put(0x80 | ((c >> 12U) & 0x3F));
        put(0x80 | ((c >> 6U) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

char32_t to_upper(char32_t c)
{
    if (c >= U'a' && c <= U'z') return c - 32;
    if (c == 0xFF) return 0x178;
    if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 32;
    // Latin Extended-A pairs capitals and small letters, with a shift of parity in the middle.
    const bool odd_small = (c >= 0x100 && c <= 0x137 && c != 0x131) || (c >= 0x14A && c <= 0x177);
    if (odd_small && c % 2 == 1) return c - 1;
    const bool even_small = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (even_small && c % 2 == 0) return c - 1;
    if (c >= 0x430 && c <= 0x44F) return c - 32;
    if (c >= 0x450 && c <= 0x45F) return c - 80;
    return c;
}

char32_t to_lower(char32_t c)
{
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c == 0x178) return 0xFF;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    const bool even_capital =
        (c >= 0x100 && c <= 0x137 && c != 0x130) || (c >= 0x14A && c <= 0x177);
    if (even_capital && c % 2 == 0) return c + 1;
    const bool odd_capital = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (odd_capital && c % 2 == 1) return c + 1;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    return c;
}

namespace {

// The letters below the marks of U+00E0 … U+00FF and of U+0100 … U+017F.
constexpr std::string_view plain_latin_1 = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";
constexpr std::string_view plain_latin_a = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjk"
                                           "kkllllllllllnnnnnnnnnoooooooorrrrrrssssssss"
                                           "ttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(plain_latin_1.size() == 0x20 && plain_latin_a.size() == 0x80);

// 0 for a character that search ignores.
char32_t bare_letter(char32_t c)
{
    c = to_lower(c);
    if (c < 0x80) return c;
    if (c >= 0xE0 && c <= 0xFF) return static_cast<unsigned char>(plain_latin_1[c - 0xE0]);
    if (c >= 0x100 && c <= 0x17F) return static_cast<unsigned char>(plain_latin_a[c - 0x100]);
    switch (c) {
    case U'ё': return U'е';
    case 0xDF: return U's';
    case 0xA0:
    case 0x2009:
    case 0x202F: return U' ';
    case 0xAD: return 0;
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E: return U'"';
    case 0x2018:
    case 0x2019: return U'\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014: return U'-';
    default: return c >= 0x300 && c <= 0x36F ? 0 : c;
    }
}

}  // namespace

void append_folded(std::u32string& out, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (const char32_t c = bare_letter(next_code_point(text, at)); c != 0) out.push_back(c);
    }
}

std::string upper_cased(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        append_utf8(out, to_upper(next_code_point(text, at)));
    return out;
}

}  // namespace vitrine
