#include "date/typed_tokens.h"

#include "base/utf8.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr char dash_mark = '=';

bool is_typed_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_typed_blank(char32_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x2009 ||
           c == 0x202F;
}

// Small letters without the marks of Latin ones.
std::string folded_word(std::string_view text)
{
    std::u32string folded;
    append_folded(folded, text);
    std::string out;
    for (const char32_t c : folded)
        append_utf8(out, c);
    return out;
}

class TypedLexer {
public:
    explicit TypedLexer(std::string_view text) : text_(text) {}

    TypedTokens read()
    {
        while (at_ < text_.size()) {
            std::size_t next = at_;
            const char32_t c = next_code_point(text_, next);
            if (is_typed_blank(c)) {
                at_ = next;
                has_blank_ = true;
            } else if (is_typed_digit(text_[at_])) {
                if (!accepts_time()) number();
            } else if (!accepts_mark(c, next)) {
                word();
            }
        }
        return std::move(out_);
    }

private:
    void push(TypedToken token)
    {
        token.has_blank_before = has_blank_;
        has_blank_ = false;
        out_.all.push_back(token);
    }

    std::size_t digits_at(std::size_t from) const
    {
        std::size_t end = from;
        while (end < text_.size() && is_typed_digit(text_[end]))
            ++end;
        return end - from;
    }

    bool accepts_mark(char32_t c, std::size_t next)
    {
        char mark = 0;
        constexpr std::string_view plain = ".,/-?~%()[]&;";
        if (c < 0x80 && plain.find(static_cast<char>(c)) != std::string_view::npos)
            mark = static_cast<char>(c);
        else if (c == 0x2013 || c == 0x2014 || c == 0x2015)
            mark = dash_mark;
        else if (c == 0x2010 || c == 0x2011 || c == 0x2212)
            mark = '-';
        else if (c == '\'' || c == 0x2019 || c == 0x2BC || c == 0xBA || c == 0xB0 || c == 0xAA)
            mark = '\'';  // "it's", "1º"
        if (mark == 0) return false;
        if (mark == '&')
            push({.kind = TokenKind::Sense, .sense = Sense::And});
        else
            push({.kind = TokenKind::Mark, .mark = mark});
        at_ = next;
        return true;
    }

    // "12", and "12,000" or "10 000" as one number.
    void number()
    {
        std::size_t digits = digits_at(at_);
        std::string all(text_.substr(at_, digits));
        at_ += digits;
        bool is_grouped = false;
        while (all.size() <= 3 || is_grouped) {
            std::size_t next = at_;
            if (next >= text_.size()) break;
            const char32_t c = next_code_point(text_, next);
            const bool groups = c == ',' || (is_typed_blank(c) && c != '\n' && c != '\t');
            if (!groups || digits_at(next) != 3 || all.starts_with('0')) break;
            all += text_.substr(next, 3);
            at_ = next + 3;
            is_grouped = true;
        }
        constexpr std::size_t most = 15;
        if (all.size() > most) return push({.kind = TokenKind::Stranger});
        std::int64_t value = 0;
        for (const char c : all)
            value = 10 * value + (c - '0');
        push({.kind = TokenKind::Number,
              .number = value,
              .digits = static_cast<int>(all.size()),
              .is_grouped = is_grouped});
    }

    // The two digits at `from`, at most `most`.
    std::optional<int> two_digits(std::size_t from, int most) const
    {
        if (digits_at(from) < 2) return std::nullopt;
        const int value = 10 * (text_[from] - '0') + (text_[from + 1] - '0');
        return value <= most ? std::optional(value) : std::nullopt;
    }

    // "6:30", "06:30:00.000Z", "9:05:07 pm", "08:00 GMT+0000": kept apart from the date.
    bool accepts_time()
    {
        const std::size_t digits = digits_at(at_);
        const std::size_t colon = at_ + digits;
        if (digits > 2 || colon >= text_.size() || text_[colon] != ':') return false;
        int hour = text_[at_] - '0';
        if (digits == 2) hour = 10 * hour + (text_[at_ + 1] - '0');
        const auto minute = two_digits(colon + 1, 59);
        if (!minute || hour > 24) {
            out_.has_bad_time = true;
            return false;
        }
        std::size_t end = colon + 3;
        std::string seconds;
        if (end < text_.size() && text_[end] == ':') {
            if (!two_digits(end + 1, 60)) out_.has_bad_time = true;
            seconds = text_.substr(end, 3);
            end += 3;
            if (end < text_.size() && (text_[end] == '.' || text_[end] == ','))
                end += 1 + digits_at(end + 1);
        }
        at_ = std::min(end, text_.size());
        hour = with_half_of_day(hour);
        const std::string zone = zone_after();
        const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        if (seconds == ":00") seconds.clear();
        out_.times.push_back(two(hour) + ":" + two(*minute) + seconds + zone);
        has_blank_ = true;
        return true;
    }

    bool accepts_word(std::string_view small)
    {
        std::size_t from = at_;
        while (from < text_.size() && text_[from] == ' ')
            ++from;
        if (from + small.size() > text_.size()) return false;
        for (std::size_t i = 0; i < small.size(); ++i) {
            const char c = text_[from + i];
            const bool is_same = c == small[i] || (c >= 'A' && c <= 'Z' && c + 32 == small[i]);
            if (!is_same) return false;
        }
        const std::size_t end = from + small.size();
        const bool goes_on = end < text_.size() && ((text_[end] >= 'a' && text_[end] <= 'z') ||
                                                    (text_[end] >= 'A' && text_[end] <= 'Z'));
        if (goes_on) return false;
        at_ = end;
        return true;
    }

    int with_half_of_day(int hour)
    {
        if (accepts_word("am") || accepts_word("a.m.")) return hour == 12 ? 0 : hour;
        if (accepts_word("pm") || accepts_word("p.m.")) return hour < 12 ? hour + 12 : hour;
        return hour;
    }

    std::string zone_after()
    {
        const bool is_utc = accepts_word("z") || accepts_word("utc") || accepts_word("gmt");
        const bool has_offset = at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-') &&
                                digits_at(at_ + 1) >= 2 &&
                                !(text_[at_] == '-' && text_[at_ - 1] == ' ');
        if (!has_offset) return is_utc ? " UTC" : "";
        const std::size_t from = at_;
        at_ += 1 + digits_at(at_ + 1);
        if (at_ < text_.size() && text_[at_] == ':') at_ += 1 + digits_at(at_ + 1);
        const std::string offset(text_.substr(from, at_ - from));
        const bool is_zero = offset.find_first_of("123456789") == std::string::npos;
        return is_zero ? " UTC" : " UTC" + offset;
    }

    // From here to the end of the letters.
    std::string_view letters_at(std::size_t from) const
    {
        std::size_t end = from;
        while (end < text_.size()) {
            std::size_t next = end;
            const char32_t c = next_code_point(text_, next);
            const bool is_letter =
                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7 && c != 0x2BC);
            if (!is_letter) break;
            end = next;
        }
        return text_.substr(from, end - from);
    }

    // Where the next word of a phrase begins, beyond dots, hyphens, apostrophes and blanks.
    std::size_t next_word(std::size_t from) const
    {
        while (from < text_.size()) {
            std::size_t next = from;
            const char32_t c = next_code_point(text_, next);
            const bool is_between = is_typed_blank(c) || c == '.' || c == '-' || c == '\'' ||
                                    c == 0x2019 || c == 0x2010 || c == 0x2011;
            if (!is_between) break;
            from = next;
        }
        return from;
    }

    // Where `phrase` ends if its words begin here; 0 otherwise.
    std::size_t end_of_phrase(std::string_view phrase, std::size_t from) const
    {
        for (;;) {
            const std::size_t blank = std::min(phrase.find(' '), phrase.size());
            const std::string_view letters = letters_at(from);
            if (folded_word(letters) != phrase.substr(0, blank)) return 0;
            from += letters.size();
            if (blank == phrase.size()) return from;
            phrase.remove_prefix(blank + 1);
            from = next_word(from);
        }
    }

    // Right after a number, as in "19th", "1920s", "1920-е", "1920's".
    bool follows_number() const
    {
        if (has_blank_ || out_.all.empty()) return false;
        const TypedToken& last = out_.all.back();
        if (last.kind == TokenKind::Number) return true;
        const bool joins = last.is_mark('-') || last.is_mark('\'');
        return joins && !last.has_blank_before && out_.all.size() > 1 &&
               out_.all[out_.all.size() - 2].kind == TokenKind::Number;
    }

    // "s", "е", "nd" and "er" mean something else where no number stands before them.
    bool fits(const SenseRow& row, bool is_suffix) const
    {
        constexpr std::size_t short_word = 3;
        const bool is_short_decade = row.sense == Sense::Decade && row.text.size() <= short_word;
        if (!is_suffix) return row.sense != Sense::Ordinal && !is_short_decade;
        if (row.text == "nd" || row.text == "o") return row.sense == Sense::Ordinal;
        if (row.text != "er") return true;
        const auto number = std::find_if(out_.all.rbegin(), out_.all.rend(),
                                         [](const auto& t) { return t.kind == TokenKind::Number; });
        const bool is_round = number->digits >= 2 && number->number % 10 == 0;
        return is_round == (row.sense == Sense::Decade);
    }

    void word()
    {
        const std::string_view letters = letters_at(at_);
        if (letters.empty()) {
            std::size_t next = at_;
            (void)next_code_point(text_, next);
            at_ = next;
            return push({.kind = TokenKind::Stranger});
        }
        const std::string folded = folded_word(letters);
        // "1926-05-12T10:00"
        const bool is_iso = folded == "t" && !has_blank_ && at_ > 0 &&
                            is_typed_digit(text_[at_ - 1]) && digits_at(at_ + 1) == 2;
        if (is_iso) {
            ++at_;
            has_blank_ = true;
            return;
        }
        const bool is_suffix = follows_number();
        for (const SenseRow& row : rows_of_word(folded)) {
            if (!fits(row, is_suffix)) continue;
            const bool is_phrase = row.text.size() != folded.size();
            const std::size_t end = is_phrase ? end_of_phrase(row.text, at_) : at_ + letters.size();
            if (end == 0) continue;
            push({.kind = TokenKind::Sense, .sense = row.sense, .value = row.value});
            at_ = end;
            return;
        }
        at_ += letters.size();
        if (const int roman = roman_number(folded); roman != 0)
            return push({.kind = TokenKind::Roman, .number = roman});
        push({.kind = TokenKind::Stranger});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool has_blank_ = false;
    TypedTokens out_;
};

}  // namespace

TypedTokens tokens_of_typed(std::string_view text)
{
    return TypedLexer(text).read();
}

}  // namespace vitrine
