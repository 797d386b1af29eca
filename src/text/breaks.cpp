#include "text/breaks.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstdint>
#include <limits>

namespace vitrine {

namespace {

// Whether the hyphen before `at` belongs to a number with an ending, as in "1948-й":
// no line ends between them.
bool is_in_number_with_ending(std::string_view text, std::size_t at)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC0;
    };
    return at >= 2 && at < text.size() && text[at - 1] == '-' && is_digit(text[at - 2]) &&
           is_letter(text[at]);
}

}  // namespace

void LineBreaks::Close::operator()(UBreakIterator* rules) const
{
    ubrk_close(rules);
}

void LineBreaks::find(std::string_view text, std::vector<TextPiece>& out)
{
    out.clear();
    if (text.empty()) return;
    UErrorCode fault = U_ZERO_ERROR;
    if (!rules_) {
        // The rules for English are Unicode's own; the text's language matters for Japanese alone.
        rules_.reset(ubrk_open(UBRK_LINE, "en", nullptr, 0, &fault));
    }
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &fault);
    if (rules_) ubrk_setUText(rules_.get(), &bytes, &fault);
    const bool is_known =
        rules_ && U_SUCCESS(fault) && text.size() < std::numeric_limits<std::int32_t>::max();
    std::size_t from = 0;
    for (std::int32_t to = is_known ? ubrk_next(rules_.get()) : UBRK_DONE; to != UBRK_DONE;
         to = ubrk_next(rules_.get())) {
        const auto end = static_cast<std::size_t>(to);
        if (is_in_number_with_ending(text, end)) continue;
        out.push_back({from, end, text[end - 1] == '\n'});
        from = end;
    }
    if (from < text.size()) out.push_back({from, text.size(), false});
    utext_close(&bytes);
}

std::size_t LineBreaks::first_sentence(std::string_view text)
{
    UErrorCode fault = U_ZERO_ERROR;
    if (!sentences_) sentences_.reset(ubrk_open(UBRK_SENTENCE, "en", nullptr, 0, &fault));
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &fault);
    if (sentences_) ubrk_setUText(sentences_.get(), &bytes, &fault);
    const std::int32_t end =
        sentences_ && U_SUCCESS(fault) ? ubrk_next(sentences_.get()) : UBRK_DONE;
    utext_close(&bytes);
    return end == UBRK_DONE ? text.size() : static_cast<std::size_t>(end);
}

}  // namespace vitrine
