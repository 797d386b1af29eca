#include "base/utf8.h"
#include "data/encoding.h"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <random>
#include <string>

using namespace vitrine;

namespace {

// The bytes of `text` in UTF-16, without a mark.
std::string utf16(std::string_view text, bool is_little)
{
    std::string out;
    const auto put = [&](char32_t unit) {
        const auto low = static_cast<char>(unit & 0xFFU);
        const auto high = static_cast<char>(unit >> 8U);
        out += is_little ? low : high;
        out += is_little ? high : low;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c >= 0x10000) {
            put(0xD800 + ((c - 0x10000) >> 10U));
            put(0xDC00 + ((c - 0x10000) & 0x3FFU));
        } else {
            put(c);
        }
    }
    return out;
}

// Letters of the Russian alphabet and ASCII, as code page 1251 has them.
std::string windows_1251(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c < 0x80)
            out += static_cast<char>(c);
        else if (c >= 0x410 && c <= 0x44F)
            out += static_cast<char>(c - 0x410 + 0xC0);
        else
            out += c == 0x401 ? '\xA8' : c == 0x451 ? '\xB8' : c == 0x2116 ? '\xB9' : '\x97';
    }
    return out;
}

const std::string russian =
    "Year;Headline;Text\r\n"
    "1922;Основание МОПР;В Москве создана организация помощи борцам революции\r\n"
    "1923;Ёлка № 1 — подарки;Её устроили для детей\r\n";

}  // namespace

TEST_CASE("encoding: names are known as people type them")
{
    struct Row {
        std::string_view name;
        std::optional<Encoding> encoding;
    };
    const Row rows[] = {
        {"utf-8",        Encoding::Utf8       },
        {"UTF8",         Encoding::Utf8       },
        {"utf16",        Encoding::Utf16Le    },
        {"UTF-16LE",     Encoding::Utf16Le    },
        {"utf-16 be",    Encoding::Utf16Be    },
        {"cp1251",       Encoding::Windows1251},
        {"windows-1251", Encoding::Windows1251},
        {"Windows_1251", Encoding::Windows1251},
        {"latin1",       Encoding::Windows1252},
        {"ISO-8859-1",   Encoding::Windows1252},
        {"cp1252",       Encoding::Windows1252},
        {"koi8-r",       std::nullopt         },
        {"",             std::nullopt         },
        {"-",            std::nullopt         },
        {"utf-32",       std::nullopt         },
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(find_encoding(row.name) == row.encoding);
    }
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Windows1251, Encoding::Windows1252})
        CHECK(find_encoding(name_of(encoding)) == encoding);
    CHECK(name_of(Encoding::Utf8) == "UTF-8");
    CHECK(name_of(Encoding::Utf16Le) != name_of(Encoding::Utf16Be));
}

TEST_CASE("encoding: a byte order mark says it and is no part of the text")
{
    const std::string text = "Год,Headline\r\n1922,\xF0\x9F\x98\x80 здесь\r\n";
    struct Row {
        std::string bytes;
        Encoding encoding;
    };
    const Row rows[] = {
        {"\xEF\xBB\xBF" + text, Encoding::Utf8   },
        { "\xFF\xFE" + utf16(text,                true), Encoding::Utf16Le},
        { "\xFE\xFF" + utf16(text,               false), Encoding::Utf16Be},
    };
    for (const Row& row : rows) {
        const Decoded decoded = decode(row.bytes, std::nullopt);
        CHECK(decoded.encoding == row.encoding);
        CHECK_FALSE(decoded.was_guessed);
        CHECK(decoded.invalid_count == 0);
        CHECK(decoded.text == text);
        // Asked for by name, the mark is left out just as well.
        CHECK(decode(row.bytes, row.encoding).text == text);
    }
    // "utf-16" leaves open which way round: the mark says it.
    CHECK(decode("\xFE\xFF" + utf16(text, false), find_encoding("utf-16")).text == text);
}

TEST_CASE("encoding: without a mark it is recognised, and that is said")
{
    struct Row {
        std::string_view what;
        std::string bytes;
        Encoding encoding;
        std::string text;
    };
    const std::string french = "Ann\xC3\xA9"
                               "e,O\xC3\xB9\n1922,\xC3\xA0 No\xC3\xABl\n";
    const Row rows[] = {
        {"nothing",                                                "",             Encoding::Utf8, ""                                                                                          },
        {"ASCII",                                                  "Year\n1922\n", Encoding::Utf8, "Year\n1922\n"                                                                              },
        {"UTF-8",                                                  russian,        Encoding::Utf8, russian                                                                                     },
        {"UTF-8, French",                                          french,         Encoding::Utf8, french                                                                                      },
        {"UTF-16 LE",                                              utf16(russian,  true),          Encoding::Utf16Le,                                                                            russian},
        {"UTF-16 BE",                                                        utf16(russian,                                                            false),      Encoding::Utf16Be,                                 russian},
        {"Russian",                                                 windows_1251(russian),                                                               Encoding::Windows1251,                                                                     russian                                                           },
        {"Russian capitals",                                                 windows_1251("МОПР;СССР\n"),                                                               Encoding::Windows1251,"МОПР;СССР\n"},
        {"a little Russian",                                   windows_1251("Year,Headline,Text\n1922,Founded in Moscow,МОПР\n"),
         Encoding::Windows1251,                                                       "Year,Headline,Text\n1922,Founded in Moscow,МОПР\n"                                                                                                      },
        {"French",
         "Ann\xE9"
         "e,O\xF9\n1922,\xE0 No\xEBl\n",               Encoding::Windows1252,french                                                                                                                                                        },
        {"French, two vowels",
         "Cr\xE9\xE9"
         "e \xE0 Li\xE8ge,\xE9t\xE9\n",                                                                Encoding::Windows1252,
         "Cr\xC3\xA9\xC3\xA9"
         "e \xC3\xA0 Li\xC3\xA8ge,\xC3\xA9t\xC3\xA9\n"                                                                                                                                                         },
        {"German",
         "Gr\xFC\xDF"
         "e; 5 \x80 \x96 \xC4rger\n",                          Encoding::Windows1252,
         "Gr\xC3\xBC\xC3\x9F"
         "e; 5 \xE2\x82\xAC \xE2\x80\x93 \xC3\x84rger\n"                                                                                                                                                           },
        {"English quotes",          "He said \x93no\x94\n",                        Encoding::Windows1252,
         "He said \xE2\x80\x9Cno\xE2\x80\x9D\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Decoded decoded = decode(row.bytes, std::nullopt);
        CHECK(name_of(decoded.encoding) == name_of(row.encoding));
        CHECK(decoded.was_guessed);
        CHECK(decoded.invalid_count == 0);
        CHECK(decoded.text == row.text);
    }
}

TEST_CASE("encoding: long Russian texts in UTF-16 without a mark are recognised")
{
    // Hardly a zero byte: the letters are all above U+0400.
    std::string text = "Год;Заголовок;Текст\n";
    for (int i = 0; i < 200; ++i)
        text += "Международная организация помощи борцам революции;";
    for (const bool is_little : {true, false}) {
        const Decoded decoded = decode(utf16(text, is_little), std::nullopt);
        CHECK(decoded.encoding == (is_little ? Encoding::Utf16Le : Encoding::Utf16Be));
        CHECK(decoded.text == text);
    }
}

TEST_CASE("encoding: what was asked for is done, whatever the bytes look like")
{
    const Decoded as_1252 = decode(windows_1251("МОПР"), Encoding::Windows1252);
    CHECK(as_1252.encoding == Encoding::Windows1252);
    CHECK_FALSE(as_1252.was_guessed);
    CHECK(as_1252.text == "\xC3\x8C\xC3\x8E\xC3\x8F\xC3\x90");
    CHECK(decode("\xC4", Encoding::Windows1251).text == "Д");
    CHECK(decode("\xA8\xB8\xB9\xAB\xBB\x97\xB2\xB3\xAF\xBF\xA5\xB4\xAA\xBA", Encoding::Windows1251)
              .text == "Ёё№«»—ІіЇїҐґЄє");
    // A mark of another encoding is text like any other.
    CHECK(decode("\xFF\xFE", Encoding::Windows1251).text == "яю");
}

TEST_CASE("encoding: what is not of the encoding becomes U+FFFD and is counted")
{
    struct Row {
        std::string bytes;
        Encoding asked;
        std::size_t invalid;
        std::string text;
    };
    const std::string bad = "\xEF\xBF\xBD";
    const Row rows[] = {
        {"a\xFF"
         "b",           Encoding::Utf8,        1,                 "a" + bad + "b"                                },
        {"\xD0",                 Encoding::Utf8,        1,                 bad                                            },
        {"\xC0\x80",             Encoding::Utf8,        2,                 bad + bad                                      },
        {"a\x98"
         "b",           Encoding::Windows1251, 1,                 "a" + bad + "b"                                },
        {"\x81\x8D\x8F\x90\x9D", Encoding::Windows1252, 5,                 bad + bad + bad + bad + bad                    },
        {std::string("a\0b",     3),                    Encoding::Utf16Le, 1,                                               "a" + bad},
        {std::string("\x00\xD8"
                     "a\0",                      4),
         Encoding::Utf16Le,            1,                                                                                                 bad + "a"},
        {std::string("\x00\xDC"
                     "a\0",             4),
         Encoding::Utf16Le,                          1,bad + "a"},
        {std::string("\x00\xD8",                     2),                                 Encoding::Utf16Le,                         1,                                                                                         bad},
        {"\xFF",     Encoding::Utf16Be,1,bad},
 // Written in the file as it is: nothing was lost.
        {bad, Encoding::Utf8,                             0,                                                             bad                                                                                                                                                                      },
        {"\xFD\xFF",        Encoding::Utf16Le,0,bad},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CAPTURE(name_of(row.asked));
        const Decoded decoded = decode(row.bytes, row.asked);
        CHECK(decoded.invalid_count == row.invalid);
        CHECK(decoded.text == row.text);
        if (row.invalid > 0) CHECK(decoded.first_invalid == row.text.find(bad));
    }
}

TEST_CASE("encoding: any bytes at all become valid UTF-8")
{
    constexpr unsigned seed = 20;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 4000; ++i) {
        std::string bytes(random() % 60, '\0');
        // Often few kinds of bytes: marks, zeros and halves of pairs come up.
        const bool is_narrow = random() % 2 == 0;
        constexpr std::array<unsigned char, 8> few{0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0x00, 0xD8, 0xDC};
        for (char& c : bytes)
            c = static_cast<char>(is_narrow ? few[random() % few.size()] : random() % 256);
        for (const std::optional<Encoding> asked :
             {std::optional<Encoding>(), std::optional(Encoding::Utf8),
              std::optional(Encoding::Utf16Le), std::optional(Encoding::Utf16Be),
              std::optional(Encoding::Windows1251), std::optional(Encoding::Windows1252)}) {
            const Decoded decoded = decode(bytes, asked);
            CHECK_FALSE(first_invalid_utf8(decoded.text).has_value());
            if (asked) CHECK(decoded.text.size() <= bytes.size() * 3 + 3);
        }
    }
}

TEST_CASE("encoding: hostile bytes cost no more than their length")
{
    constexpr std::size_t size = 4'000'000;
    const auto started = std::chrono::steady_clock::now();
    for (const char byte : {'\0', '\x04', '\x80', '\xC0', '\xD8', '\xFF', '\xEF'}) {
        const std::string bytes(size, byte);
        CHECK(decode(bytes, std::nullopt).text.size() <= 3 * size);
        CHECK(decode(bytes, Encoding::Utf8).text.size() <= 3 * size);
    }
    // Anything that looks back at what it has read would take hours.
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(20));
}
