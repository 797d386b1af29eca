// UTF-8: decode, validate, fold.
//
// Text inside the program is valid UTF-8: files are validated when they are read. Decoding is
// still total: a broken sequence decodes to U+FFFD, one byte at a time, and never reads past the
// end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// Decodes the code point at `at` and moves `at` past it. `at` must be inside `text`.
char32_t next_code_point(std::string_view text, std::size_t& at);

// Offset of the first byte that is not part of valid UTF-8 (RFC 3629: no surrogates, no overlong
// forms, nothing above U+10FFFF); nothing if all is well.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

// Capitals as labels need them: ASCII, Latin-1, Latin Extended-A and Cyrillic; the rest unchanged.
char32_t to_upper(char32_t code_point);
char32_t to_lower(char32_t code_point);
std::string upper_cased(std::string_view text);

// A text as search compares it: small letters, without the marks of Latin ones and with е for ё,
// plain quotes, hyphens and blanks; soft hyphens and combining marks are left out. Appends to
// `out`.
void append_folded(std::u32string& out, std::string_view text);

}  // namespace vitrine
