#include "date/typed_sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

using Tokens = std::span<const TypedToken>;

class SentenceReader {
public:
    SentenceReader(const TypedHabit& habit, Calendar calendar) : habit_(habit), calendar_(calendar)
    {}

    std::optional<TypedDate> read(Tokens tokens)
    {
        tokens = trimmed_of(tokens);
        if (tokens.empty()) return std::nullopt;
        if (tokens.size() == 1 && tokens[0].is_sense(Sense::Present)) {
            TypedDate date = made("..");
            date.is_present = true;
            return date;
        }
        if (auto whole = of_point(tokens)) return whole;
        if (auto led = of_leading_word(tokens)) return led;
        if (auto ended = of_ending_word(tokens)) return ended;
        return of_two(tokens);
    }

private:
    static bool is_loose(const TypedToken& token)
    {
        return token.is_sense(Sense::Filler) || token.is_mark('.') || token.is_mark(',') ||
               token.is_mark(';');
    }
    static Tokens trimmed_of(Tokens tokens)
    {
        while (!tokens.empty() && is_loose(tokens.front()))
            tokens = tokens.subspan(1);
        while (!tokens.empty() && (tokens.back().is_mark('.') || tokens.back().is_mark(',') ||
                                   tokens.back().is_mark(';')))
            tokens = tokens.first(tokens.size() - 1);
        return tokens;
    }

    TypedDate made(std::string edtf)
    {
        return {.edtf = std::move(edtf), .calendar = calendar_, .hint = hint_, .doubt = doubt_};
    }
    std::optional<TypedDate> checked(std::string edtf)
    {
        if (!parse_edtf(edtf, calendar_)) return std::nullopt;
        return made(std::move(edtf));
    }

    void note(const TypedPoint& point)
    {
        if (point.hint != TypedHint::None) hint_ = point.hint;
        if (doubt_.empty()) doubt_ = point.doubt;
    }

    // A point that names its year, with its text.
    std::optional<WrittenPoint> whole_point(Tokens tokens)
    {
        const auto point = read_point(trimmed_of(tokens), habit_);
        if (!point || !is_whole(*point) || point->end_year) return std::nullopt;
        auto written = written_point(*point, calendar_);
        if (written) note(*point);
        return written;
    }

    std::optional<TypedDate> of_point(Tokens tokens)
    {
        const auto point = read_point(tokens, habit_);
        if (!point || !is_whole(*point)) return std::nullopt;
        if (point->end_year) {
            TypedPoint last = *point;
            last.year = point->end_year;
            last.is_approximate = false;
            const auto a = written_point(*point, calendar_);
            const auto b = written_point(last, calendar_);
            note(*point);
            return a && b ? checked(a->part + "/" + b->part) : std::nullopt;
        }
        const auto written = written_point(*point, calendar_);
        if (!written) return std::nullopt;
        note(*point);
        if (!written->part.empty()) return checked(written->part);
        return checked("[" + written->first + ".." + written->last + "]");
    }

    // "before 1926": the last day, month or year that is before it.
    static std::string unit_before(const std::string& edtf, Calendar calendar)
    {
        return neighbour_unit(edtf, calendar, -1);
    }
    static std::string neighbour_unit(const std::string& edtf, Calendar calendar, int by)
    {
        const auto date = parse_edtf(edtf, calendar);
        if (!date) return {};
        const DatePart& part = date->first;
        const Day edge = by < 0 ? plus_days(part.earliest, -1) : plus_days(part.latest, 1);
        const Civil civil = civil_of(edge, calendar);
        std::string out;
        if (part.precision == Precision::Day)
            out = edtf_of_numbers(civil.year, civil.month, civil.day);
        else if (part.precision < Precision::Year)
            out = edtf_of_numbers(civil.year, civil.month, 0);
        else
            out = edtf_of_numbers(civil.year, 0, 0);
        if (part.is_uncertain || part.is_approximate)
            out += part.is_uncertain ? (part.is_approximate ? "%" : "?") : "~";
        return out;
    }

    std::optional<TypedDate> of_leading_word(Tokens tokens)
    {
        if (tokens.front().kind != TokenKind::Sense) return std::nullopt;
        const Sense sense = tokens.front().sense;
        const Tokens rest = tokens.subspan(1);
        if (sense == Sense::Between) return between(rest);
        if (sense == Sense::From) return from(rest);
        // "au 2 mai" is no end.
        if (sense == Sense::To && tokens.front().value == 1) return std::nullopt;
        return bounded(sense, rest);
    }

    std::optional<TypedDate> bounded(Sense sense, Tokens rest)
    {
        constexpr Sense known[] = {Sense::Before, Sense::After,     Sense::NotAfter,
                                   Sense::Since,  Sense::NotBefore, Sense::Until,
                                   Sense::To,     Sense::OrEarlier, Sense::OrLater};
        if (std::ranges::find(known, sense) == std::end(known)) return std::nullopt;
        const auto point = whole_point(rest);
        if (!point) return std::nullopt;
        if (sense == Sense::Before)
            return checked("[.." + unit_before(point->first, calendar_) + "]");
        if (sense == Sense::After)
            return checked("[" + neighbour_unit(point->last, calendar_, 1) + "..]");
        const std::string last = point->part.empty() ? point->last : point->part;
        const std::string first = point->part.empty() ? point->first : point->part;
        if (sense == Sense::NotAfter || sense == Sense::OrEarlier)
            return checked("[.." + last + "]");
        if (sense == Sense::NotBefore || sense == Sense::OrLater)
            return checked("[" + first + "..]");
        if (sense == Sense::Since) return checked(first + "/..");
        if (sense == Sense::Until) return checked("../" + last);
        return checked("/" + last);
    }

    // "1940 or earlier".
    std::optional<TypedDate> of_ending_word(Tokens tokens)
    {
        const TypedToken& last = tokens.back();
        const bool is_it = last.is_sense(Sense::OrEarlier) || last.is_sense(Sense::OrLater);
        return is_it ? bounded(last.sense, tokens.first(tokens.size() - 1)) : std::nullopt;
    }

    std::optional<TypedDate> between(Tokens rest)
    {
        for (std::size_t i = 1; i + 1 < rest.size(); ++i) {
            const bool splits = rest[i].is_sense(Sense::And) || rest[i].is_mark('=') ||
                                rest[i].is_mark('-') || rest[i].is_sense(Sense::To);
            if (!splits) continue;
            const auto ends = both_ends(rest.first(i), rest.subspan(i + 1));
            if (!ends) continue;
            const std::string a = ends->first.part.empty() ? ends->first.first : ends->first.part;
            const std::string b = ends->second.part.empty() ? ends->second.last : ends->second.part;
            if (auto date = checked(fmt::format("[{}..{}]", a, b))) return date;
        }
        return std::nullopt;
    }

    std::optional<TypedDate> from(Tokens rest)
    {
        for (std::size_t i = 1; i < rest.size(); ++i) {
            const bool splits = rest[i].is_sense(Sense::To) || rest[i].is_sense(Sense::Until) ||
                                rest[i].is_sense(Sense::Before) || rest[i].is_mark('=') ||
                                rest[i].is_mark('-') || rest[i].is_sense(Sense::Present);
            if (!splits) continue;
            const bool is_present = rest[i].is_sense(Sense::Present);
            if (auto date = interval(rest.first(i), rest.subspan(is_present ? i : i + 1)))
                return date;
        }
        const auto point = whole_point(rest);
        if (!point) return std::nullopt;
        return checked((point->part.empty() ? point->first : point->part) + "/");
    }

    using Ends = std::pair<WrittenPoint, WrittenPoint>;

    // Both with what they share: the year, the month, the era, the word "century".
    std::optional<Ends> both_ends(Tokens left, Tokens right)
    {
        auto a = read_point(trimmed_of(left), habit_);
        auto b = read_point(trimmed_of(right), habit_);
        if (!a || !b || a->end_year || b->end_year) return std::nullopt;
        if (!share(*a, *b) || !is_whole(*a) || !is_whole(*b)) return std::nullopt;
        auto first = written_point(*a, calendar_);
        auto last = written_point(*b, calendar_);
        if (!first || !last) return std::nullopt;
        note(*a);
        note(*b);
        return Ends{*std::move(first), *std::move(last)};
    }

    static bool is_lone_number(const TypedPoint& p)
    {
        return p.loose != 0 && p.month == 0 && p.day == 0 && p.code == 0;
    }

    // "1920–1930s": the word is about both.
    static void share_decade(TypedPoint& a, const TypedPoint& b)
    {
        const bool is_bare = a.year && a.month == 0 && a.code == 0 && a.span == YearSpan::Year;
        if (is_bare && b.span == YearSpan::Decade && b.loose == 0 && *a.year % 10 == 0)
            a.span = YearSpan::Decade;
    }

    // Gives each end what only the other end says. False if a lone number could be several things.
    static bool share(TypedPoint& a, TypedPoint& b)
    {
        share_era(a, b);
        share_decade(a, b);
        if (is_lone_number(a) && !share_with_first(a, b)) return false;
        if (is_lone_number(b) && !share_with_last(a, b)) return false;
        if (b.day != 0 && b.month == 0) b.month = a.day != 0 ? a.month : 0;
        if (!a.year && b.year && b.span == YearSpan::Year) {
            a.year = b.year;
            a.year_digits = b.year_digits;
        }
        // "2 May – 5, 1922" has two days or none.
        return true;
    }

    static void share_era(TypedPoint& a, TypedPoint& b)
    {
        // "500–400 BC", and "27 BC – 14".
        if (a.counted == Counted::Unsaid && b.counted == Counted::Bc) a.counted = Counted::Bc;
        if (a.counted == Counted::Ad && b.counted == Counted::Unsaid) b.counted = Counted::Ad;
    }

    // The "2" of "2–5 May 1922", "44" of "44–40 BC", "18th" of "18th–19th centuries".
    static bool share_with_first(TypedPoint& a, const TypedPoint& b)
    {
        if (b.span == YearSpan::Century && b.loose == 0 && b.year) {
            a.span = YearSpan::Century;
            a.year = a.loose;
            a.loose = 0;
            return true;
        }
        if (b.day != 0 && a.span == YearSpan::Year && a.loose <= 31) {
            a.day = a.loose;
            a.month = b.month;
            a.loose = 0;
            return b.month != 0;
        }
        const bool is_year = b.counted != Counted::Unsaid && b.year && b.month == 0;
        if (!is_year) return false;
        a.year = a.loose;
        a.year_digits = 2;
        a.loose = 0;
        return true;
    }

    // The "25" of "1922–25", "5, 1922" of "May 2–5, 1922", "30s" of "1920s–30s".
    static bool share_with_last(const TypedPoint& a, TypedPoint& b)
    {
        const bool is_year = a.year && a.month == 0 && a.code == 0 && a.span != YearSpan::Century;
        if (!is_year || a.counted == Counted::Bc || a.span != b.span) return false;
        const std::int64_t scale = b.loose < 10 ? 10 : 100;
        if (a.counted == Counted::Ad && *a.year < 100) {
            b.year = b.loose;
        } else {
            if (a.year_digits != 4) return false;
            b.year = *a.year - *a.year % scale + b.loose;
        }
        b.year_digits = 4;
        b.loose = 0;
        return *b.year > *a.year;
    }

    std::optional<TypedDate> interval(Tokens left, Tokens right)
    {
        left = trimmed_of(left);
        right = trimmed_of(right);
        if (left.empty() || right.empty()) return std::nullopt;
        const auto is_unknown = [](Tokens some) {
            return some.size() == 1 && (some[0].is_mark('?') || some[0].is_sense(Sense::Unknown));
        };
        const bool is_present = right.size() == 1 && right[0].is_sense(Sense::Present);
        if (is_present || is_unknown(right)) {
            const auto point = whole_point(left);
            if (!point) return std::nullopt;
            return checked((point->part.empty() ? point->first : point->part) +
                           (is_present ? "/.." : "/"));
        }
        if (is_unknown(left)) {
            const auto point = whole_point(right);
            if (!point) return std::nullopt;
            return checked("/" + (point->part.empty() ? point->last : point->part));
        }
        const auto ends = both_ends(left, right);
        if (!ends) return std::nullopt;
        const WrittenPoint& a = ends->first;
        const WrittenPoint& b = ends->second;
        return checked((a.part.empty() ? a.first : a.part) + "/" +
                       (b.part.empty() ? b.last : b.part));
    }

    // One kind of thing that can stand between two dates.
    enum class Joint : std::uint8_t { Dash, Or, And, Slash, SpacedHyphen, Hyphen };

    static bool is_joint(Joint joint, Tokens tokens, std::size_t at)
    {
        const TypedToken& token = tokens[at];
        const bool has_blank =
            token.has_blank_before || (at + 1 < tokens.size() && tokens[at + 1].has_blank_before);
        switch (joint) {
        case Joint::Dash:
            return token.is_mark('=') || token.is_sense(Sense::To) || token.is_sense(Sense::Until);
        case Joint::Or: return token.is_sense(Sense::Or);
        case Joint::And: return token.is_sense(Sense::And);
        case Joint::Slash: return token.is_mark('/');
        case Joint::SpacedHyphen: return token.is_mark('-') && has_blank;
        case Joint::Hyphen: return token.is_mark('-') && !has_blank;
        }
        return false;
    }

    std::optional<TypedDate> of_two(Tokens tokens)
    {
        if (auto list = of_short_years(tokens)) return list;
        for (const Joint joint : {Joint::Dash, Joint::Or, Joint::And, Joint::SpacedHyphen,
                                  Joint::Slash, Joint::Hyphen}) {
            std::optional<TypedDate> found;
            for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
                if (!is_joint(joint, tokens, i)) continue;
                auto date = joined(joint, tokens.first(i), tokens.subspan(i + 1));
                if (!date) continue;
                // A text that can be cut in two ways is not understood.
                if (found && found->edtf != date->edtf) return std::nullopt;
                found = std::move(date);
            }
            if (found) return found;
        }
        return of_list(tokens);
    }

    std::optional<TypedDate> joined(Joint joint, Tokens left, Tokens right)
    {
        if (joint != Joint::Or && joint != Joint::And) return interval(left, right);
        const auto ends = both_ends(left, right);
        if (!ends || ends->first.part.empty() || ends->second.part.empty()) return std::nullopt;
        const std::string& a = ends->first.part;
        const std::string& b = ends->second.part;
        if (joint == Joint::Or) return checked("[" + a + "," + b + "]");
        // "July and August 1914" is one stretch.
        const bool is_next = neighbour_unit(a, calendar_, 1) == b;
        return checked(is_next ? a + "/" + b : "{" + a + "," + b + "}");
    }

    // "1925,28,37": years of which the later ones are short.
    std::optional<TypedDate> of_short_years(Tokens tokens)
    {
        if (tokens.size() < 3 || tokens.size() % 2 == 0) return std::nullopt;
        std::string text;
        std::int64_t last = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (i % 2 == 1) {
                if (!tokens[i].is_mark(',') && !tokens[i].is_mark(';')) return std::nullopt;
                continue;
            }
            const TypedToken& token = tokens[i];
            const bool is_year = token.kind == TokenKind::Number && !token.is_grouped &&
                                 (token.digits == 4 || (i > 0 && token.digits == 2));
            if (!is_year) return std::nullopt;
            const std::int64_t year =
                token.digits == 4 ? token.number : last - last % 100 + token.number;
            if (year <= last) return std::nullopt;
            last = year;
            text += (text.empty() ? "{" : ",") + edtf_of_numbers(year, 0, 0);
        }
        return checked(text + "}");
    }

    // "1920, 1921 or 1923", "1920, 1921 and 1923".
    std::optional<TypedDate> of_list(Tokens tokens)
    {
        std::string text;
        bool is_or = false;
        bool is_and = false;
        std::size_t from = 0;
        for (std::size_t i = 0; i <= tokens.size(); ++i) {
            const bool ends = i == tokens.size() || tokens[i].is_mark(',') ||
                              tokens[i].is_mark(';') || tokens[i].is_sense(Sense::Or) ||
                              tokens[i].is_sense(Sense::And);
            if (!ends) continue;
            if (i < tokens.size()) {
                is_or = is_or || tokens[i].is_sense(Sense::Or);
                is_and = is_and || tokens[i].is_sense(Sense::And);
            }
            const auto point = whole_point(tokens.subspan(from, i - from));
            if (!point || point->part.empty()) return std::nullopt;
            text += (text.empty() ? "" : ",") + point->part;
            from = i + 1;
        }
        if (is_or == is_and) return std::nullopt;
        return checked(is_or ? "[" + text + "]" : "{" + text + "}");
    }

    const TypedHabit& habit_;
    Calendar calendar_;
    TypedHint hint_{};
    std::string doubt_;
};

// Leaves out the names of calendars, and parentheses around nothing or around a '?', which stays.
std::vector<TypedToken> without_style(Tokens tokens, Calendar& calendar)
{
    std::vector<TypedToken> out;
    bool follows_style = false;
    for (const TypedToken& token : tokens) {
        const bool is_its_dot = follows_style && token.is_mark('.');
        follows_style = token.is_sense(Sense::OldStyle) || token.is_sense(Sense::NewStyle);
        if (is_its_dot) continue;
        if (token.is_sense(Sense::OldStyle)) calendar = Calendar::Julian;
        const bool is_style = token.is_sense(Sense::OldStyle) || token.is_sense(Sense::NewStyle);
        if (is_style) continue;
        if (token.is_mark(')')) {
            if (!out.empty() && out.back().is_mark('(')) {
                out.pop_back();
                continue;
            }
            const bool is_doubt =
                out.size() > 1 && out.back().is_mark('?') && out[out.size() - 2].is_mark('(');
            if (is_doubt) {
                out.erase(out.end() - 2);
                continue;
            }
        }
        out.push_back(token);
    }
    return out;
}

}  // namespace

std::optional<TypedDate> read_sentence(Tokens tokens, const TypedHabit& habit)
{
    Calendar calendar{};
    const std::vector<TypedToken> bare = without_style(tokens, calendar);
    return SentenceReader(habit, calendar).read(bare);
}

int month_of_typed(std::string_view text)
{
    const TypedTokens tokens = tokens_of_typed(text);
    std::span<const TypedToken> all = tokens.all;
    while (all.size() > 1 && all.back().is_mark('.'))
        all = all.first(all.size() - 1);
    if (all.size() != 1) return 0;
    if (all[0].is_sense(Sense::Month)) return all[0].value;
    const bool is_number =
        all[0].kind == TokenKind::Roman || (all[0].kind == TokenKind::Number && all[0].digits <= 2);
    return is_number && all[0].number >= 1 && all[0].number <= 12 ? static_cast<int>(all[0].number)
                                                                  : 0;
}

}  // namespace vitrine
