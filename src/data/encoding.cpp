#include "data/encoding.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

// The upper halves of the code pages, as the Unicode Consortium's mapping tables have them.
constexpr std::array<char16_t, 128> windows_1251{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039,
    0x040A, 0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0xFFFD, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408,
    0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407,
    0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB,
    0x0458, 0x0405, 0x0455, 0x0457, 0x0410, 0x0411, 0x0412, 0x0413, 0x0414, 0x0415, 0x0416, 0x0417,
    0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D, 0x041E, 0x041F, 0x0420, 0x0421, 0x0422, 0x0423,
    0x0424, 0x0425, 0x0426, 0x0427, 0x0428, 0x0429, 0x042A, 0x042B, 0x042C, 0x042D, 0x042E, 0x042F,
    0x0430, 0x0431, 0x0432, 0x0433, 0x0434, 0x0435, 0x0436, 0x0437, 0x0438, 0x0439, 0x043A, 0x043B,
    0x043C, 0x043D, 0x043E, 0x043F, 0x0440, 0x0441, 0x0442, 0x0443, 0x0444, 0x0445, 0x0446, 0x0447,
    0x0448, 0x0449, 0x044A, 0x044B, 0x044C, 0x044D, 0x044E, 0x044F,
};
constexpr std::array<char16_t, 128> windows_1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3,
    0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7,
    0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3,
    0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF,
    0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB,
    0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x00F6, 0x00F7,
    0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF,
};

constexpr char32_t unreadable = 0xFFFD;

struct NameRow {
    std::string_view name;  // letters and digits alone, small
    Encoding encoding;
};
constexpr std::array names{
    NameRow{"utf8",        Encoding::Utf8       },
    NameRow{"utf16",       Encoding::Utf16Le    },
    NameRow{"utf16le",     Encoding::Utf16Le    },
    NameRow{"utf16be",     Encoding::Utf16Be    },
    NameRow{"unicode",     Encoding::Utf16Le    },
    NameRow{"windows1251", Encoding::Windows1251},
    NameRow{"cp1251",      Encoding::Windows1251},
    NameRow{"win1251",     Encoding::Windows1251},
    NameRow{"1251",        Encoding::Windows1251},
    NameRow{"windows1252", Encoding::Windows1252},
    NameRow{"cp1252",      Encoding::Windows1252},
    NameRow{"win1252",     Encoding::Windows1252},
    NameRow{"1252",        Encoding::Windows1252},
    NameRow{"latin1",      Encoding::Windows1252},
    NameRow{"iso88591",    Encoding::Windows1252},
    NameRow{"ansi",        Encoding::Windows1252},
};

struct Mark {
    std::string_view bytes;
    Encoding encoding;
};
constexpr std::array marks{
    Mark{"\xEF\xBB\xBF", Encoding::Utf8   },
    Mark{"\xFF\xFE",     Encoding::Utf16Le},
    Mark{"\xFE\xFF",     Encoding::Utf16Be},
};

unsigned byte_at(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

bool is_ascii_letter(unsigned byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

void put_invalid(Decoded& out)
{
    if (out.invalid_count++ == 0) out.first_invalid = out.text.size();
    append_utf8(out.text, unreadable);
}

void decode_utf8(std::string_view bytes, Decoded& out)
{
    out.text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t valid = first_invalid_utf8(bytes).value_or(bytes.size());
        out.text += bytes.substr(0, valid);
        if (valid == bytes.size()) return;
        put_invalid(out);
        bytes.remove_prefix(valid + 1);
    }
}

void decode_utf16(std::string_view bytes, bool is_little, Decoded& out)
{
    const auto unit = [&](std::size_t at) {
        const unsigned a = byte_at(bytes, at);
        const unsigned b = byte_at(bytes, at + 1);
        return static_cast<char32_t>(is_little ? b << 8U | a : a << 8U | b);
    };
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        const char32_t first = unit(at);
        const bool is_high = first >= 0xD800 && first < 0xDC00;
        const char32_t second = is_high && at + 3 < bytes.size() ? unit(at + 2) : 0;
        if (is_high && second >= 0xDC00 && second < 0xE000) {
            append_utf8(out.text, 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00));
            at += 2;
        } else if (first >= 0xD800 && first < 0xE000) {
            put_invalid(out);
        } else {
            append_utf8(out.text, first);
        }
    }
    if (at < bytes.size()) put_invalid(out);
}

void decode_page(std::string_view bytes, const std::array<char16_t, 128>& page, Decoded& out)
{
    out.text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t code = byte < 0x80 ? static_cast<char32_t>(byte) : page[byte - 0x80U];
        if (code == unreadable)
            put_invalid(out);
        else
            append_utf8(out.text, code);
    }
}

// UTF-16 without a mark: every second byte is 0 in Latin letters, digits and delimiters, and 4 in
// Cyrillic letters; no text in another encoding has either.
std::optional<Encoding> utf16_by_high_bytes(std::string_view bytes)
{
    const std::size_t looked = std::min<std::size_t>(bytes.size() & ~std::size_t{1}, 4096);
    if (looked < 4) return std::nullopt;
    std::array<std::size_t, 2> high{};
    for (std::size_t i = 0; i < looked; ++i)
        high[i % 2] += bytes[i] == 0 || bytes[i] == 4 ? 1 : 0;
    const std::size_t half = looked / 2;
    if (high[1] * 10 > half * 3 && high[0] * 20 < half) return Encoding::Utf16Le;
    if (high[0] * 10 > half * 3 && high[1] * 20 < half) return Encoding::Utf16Be;
    return std::nullopt;
}

// Cyrillic words are runs of letters above 0xC0 with capitals (0xC0 … 0xDF) at their start;
// accented letters of western languages stand alone among ASCII letters.
Encoding page_by_letters(std::string_view bytes)
{
    std::size_t in_runs = 0;
    std::size_t alone = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0xC0) {
            ++at;
            continue;
        }
        const std::size_t from = at;
        while (at < bytes.size() && byte_at(bytes, at) >= 0xC0)
            ++at;
        const bool touches_ascii = (from > 0 && is_ascii_letter(byte_at(bytes, from - 1))) ||
                                   (at < bytes.size() && is_ascii_letter(byte_at(bytes, at)));
        if (at - from >= 2 && !touches_ascii)
            in_runs += at - from;
        else if (touches_ascii)
            alone += at - from;
    }
    return in_runs > alone ? Encoding::Windows1251 : Encoding::Windows1252;
}

}  // namespace

std::string_view name_of(Encoding encoding)
{
    constexpr std::array<std::string_view, 5> shown{
        "UTF-8", "UTF-16 (little-endian)", "UTF-16 (big-endian)", "Windows-1251", "Windows-1252"};
    return shown[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> find_encoding(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) plain += small;
    }
    const auto found = std::ranges::find(names, plain, &NameRow::name);
    if (found == names.end()) return std::nullopt;
    return found->encoding;
}

Decoded decode(std::string_view bytes, std::optional<Encoding> asked)
{
    Decoded out;
    const auto mark =
        std::ranges::find_if(marks, [&](const Mark& m) { return bytes.starts_with(m.bytes); });
    const bool has_mark = mark != marks.end();
    if (asked) {
        out.encoding = *asked;
        // "utf-16" does not say which byte comes first; the byte order mark does.
        const bool is_16 = *asked == Encoding::Utf16Le || *asked == Encoding::Utf16Be;
        if (has_mark && is_16 && mark->encoding != Encoding::Utf8) out.encoding = mark->encoding;
    } else if (has_mark) {
        out.encoding = mark->encoding;
    } else {
        out.was_guessed = true;
        if (const auto sixteen = utf16_by_high_bytes(bytes))
            out.encoding = *sixteen;
        else
            out.encoding = first_invalid_utf8(bytes) ? page_by_letters(bytes) : Encoding::Utf8;
    }
    if (has_mark && mark->encoding == out.encoding) bytes.remove_prefix(mark->bytes.size());
    switch (out.encoding) {
    case Encoding::Utf8: decode_utf8(bytes, out); break;
    case Encoding::Utf16Le: decode_utf16(bytes, true, out); break;
    case Encoding::Utf16Be: decode_utf16(bytes, false, out); break;
    case Encoding::Windows1251: decode_page(bytes, windows_1251, out); break;
    case Encoding::Windows1252: decode_page(bytes, windows_1252, out); break;
    }
    return out;
}

}  // namespace vitrine
