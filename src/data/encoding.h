// The bytes of a text file as UTF-8: which encoding they are in, and its conversion.
//
// Spreadsheets save UTF-8 with or without a mark, UTF-16, and on older Windows the code page of
// their country: 1251 for Cyrillic, 1252 for western Europe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1251, Windows1252 };

// "UTF-8", "Windows-1251" …
std::string_view name_of(Encoding encoding);

// As people type it: "utf-8", "UTF16", "cp1251", "latin1"; nothing for any other name.
std::optional<Encoding> find_encoding(std::string_view name);

struct Decoded {
    std::string text;  // valid UTF-8, without a byte order mark
    Encoding encoding{};
    bool was_guessed = false;       // neither asked for nor said by a byte order mark
    std::size_t invalid_count = 0;  // places that became U+FFFD
    std::size_t first_invalid = 0;  // offset in `text` of the first of them
};

// `bytes` in the encoding asked for; else by their byte order mark, as UTF-16 by its high bytes, as
// UTF-8 if they are valid, else as the code page whose letters they look like. Never fails.
Decoded decode(std::string_view bytes, std::optional<Encoding> asked);

}  // namespace vitrine
