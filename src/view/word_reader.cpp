#include "view/word_reader.h"

#include "base/utf8.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr char32_t sharp_s = 0xDF;

bool is_plain_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

// Of what is already folded.
bool is_in_words(char32_t c)
{
    if (c < 0x80) return is_plain_letter(c);
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    const bool is_sign = c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) ||
                         (c >= 0x20A0 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
                         (c >= 0xFF00 && c <= 0xFF0F) || c == 0xFFFD;
    return !is_sign;
}

// Of the letters with which a month begins in any of our languages.
bool is_capital(char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= 0x400 && c <= 0x42F);
}

// What nearly all letters of our languages are folded to, without asking append_folded(), whose
// rules these are; 0 for the others.
char32_t quickly_folded(char32_t c)
{
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c < 0x80) return c;
    if (c >= 0x430 && c <= 0x44F) return c;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    return 0;
}

}  // namespace

void WordReader::read(std::string_view text)
{
    text_ = text;
    from_ = 0;
    to_ = 0;
    word_.clear();
}

bool WordReader::next()
{
    word_.clear();
    from_ = to_;
    for (std::size_t at = to_; at < text_.size();) {
        const std::size_t begins = at;
        const char32_t c = next_code_point(text_, at);
        char32_t folded = quickly_folded(c);
        bool is_part = folded != 0 && is_in_words(folded);
        if (folded == 0) {
            letter_.clear();
            append_folded(letter_, text_.substr(begins, at - begins));
            // What is folded to nothing, as a soft hyphen, is part of the word that it stands in.
            is_part = letter_.empty() ? !word_.empty() : std::ranges::all_of(letter_, is_in_words);
        }
        if (!is_part) {
            if (!word_.empty()) return true;
            continue;
        }
        if (word_.empty()) {
            from_ = begins;
            has_capital_ = is_capital(c);
        }
        if (c == sharp_s)
            word_ += "ss";
        else if (folded != 0)
            append_utf8(word_, folded);
        else
            for (const char32_t letter : letter_)
                append_utf8(word_, letter);
        to_ = at;
    }
    if (word_.empty()) to_ = text_.size();
    return !word_.empty();
}

std::size_t letters_of(std::string_view word)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

}  // namespace vitrine
