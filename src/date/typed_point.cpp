#include "date/typed_point.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

// What the tokens of a point are, in order, and what each number is: Y year, M month, D day,
// S season, C number of a century, E decade; a and b are day and month in an order that the numbers
// or the column decide, h what follows a year and a hyphen or a slash; a dot says nothing.
struct PointShape {
    std::string_view shape;
    std::string_view roles;
};

// N is a number of one or two digits, Y a longer one, K one of eight digits, M the name of a month,
// R a Roman number, S a season, C the word "century", E what makes a decade of a year.
constexpr PointShape point_shapes[] = {
    {"Y",     "Y"    },
    {"K",     "K"    },
    {"MY",    "MY"   },
    {"YM",    "YM"   },
    {"NMY",   "DMY"  },
    {"MNY",   "MDY"  },
    {"YMN",   "YMD"  },
    {"N-M-Y", "D.M.Y"},
    {"N/M/Y", "D.M.Y"},
    {"Y-M-N", "Y.M.D"},
    {"M-Y",   "M.Y"  },
    {"M/Y",   "M.Y"  },
    {"NRY",   "DMY"  },
    {"RY",    "MY"   },
    {"N/R/Y", "D.M.Y"},
    {"N-R-Y", "D.M.Y"},
    {"N.N.Y", "a.b.Y"},
    {"N/N/Y", "a.b.Y"},
    {"N-N-Y", "a.b.Y"},
    {"NNY",   "abY"  },
    {"Y-N-N", "Y.M.D"},
    {"Y/N/N", "Y.M.D"},
    {"Y.N.N", "Y.M.D"},
    {"YNN",   "YMD"  },
    {"N.Y",   "M.Y"  },
    {"N/Y",   "M.Y"  },
    {"N-Y",   "M.Y"  },
    {"Y.N",   "Y.M"  },
    {"Y-N",   "Y.h"  },
    {"Y/N",   "Y.h"  },
    {"SY",    "SY"   },
    {"YS",    "YS"   },
    {"SY-N",  "SY.w" },
    {"SY/N",  "SY.w" },
    {"SY=N",  "SY.w" },
    {"SY-Y",  "SY.w" },
    {"SY/Y",  "SY.w" },
    {"SY=Y",  "SY.w" },
    {"NC",    "CC"   },
    {"RC",    "CC"   },
    {"CN",    "CC"   },
    {"CR",    "CC"   },
    {"YE",    "YE"   },
    {"EY",    "EY"   },
    {"EYE",   "EYE"  },
 // Not whole: what is missing comes from the other end of a range.
    {"N",     "n"    },
    {"M",     "M"    },
    {"NM",    "DM"   },
    {"MN",    "MD"   },
    {"NY",    "DY"   },
    {"R",     "r"    },
    {"NE",    "nE"   },
    {"S",     "S"    },
};

class PointReader {
public:
    explicit PointReader(const TypedHabit& habit) : habit_(habit) {}

    std::optional<TypedPoint> read(std::span<const TypedToken> tokens)
    {
        if (tokens.empty() || tokens.size() > 24) return std::nullopt;
        tokens_ = tokens;
        for (i_ = 0; i_ < tokens_.size(); ++i_)
            if (!take(tokens_[i_])) return std::nullopt;
        mark_era_year();
        const auto row = std::ranges::find(point_shapes, shape_, &PointShape::shape);
        if (row == std::end(point_shapes) || !assign(row->roles)) return std::nullopt;
        const bool may_share = p_.month == 0 && p_.code == 0;
        if (p_.share >= Share::Half1 && p_.span == YearSpan::Year) share_to_code();
        if (p_.share != Share::All && p_.code == 0 && p_.day != 0 && !may_share)
            return std::nullopt;
        if (p_.has_weekday && p_.day == 0 && p_.loose == 0) return std::nullopt;
        return p_;
    }

    std::string shape(std::span<const TypedToken> tokens)
    {
        tokens_ = tokens;
        for (i_ = 0; i_ < tokens_.size(); ++i_)
            (void)take(tokens_[i_]);
        return shape_;
    }

private:
    bool take(const TypedToken& token)
    {
        switch (token.kind) {
        case TokenKind::Number: return add(letter_of(token), token);
        case TokenKind::Roman: {
            const bool is_glued = i_ + 1 < tokens_.size() &&
                                  tokens_[i_ + 1].kind == TokenKind::Number &&
                                  !tokens_[i_ + 1].has_blank_before;
            return !is_glued && add('R', token);
        }
        case TokenKind::Mark: return take_mark(token);
        case TokenKind::Sense: return take_sense(token);
        case TokenKind::Stranger: return false;
        }
        return false;
    }

    bool add(char letter, const TypedToken& token)
    {
        shape_ += letter;
        items_.push_back(&token);
        return true;
    }

    static char letter_of(const TypedToken& token)
    {
        if (token.digits == 8 && !token.is_grouped) return 'K';
        if (token.digits <= 2) return 'N';
        // Only an era says that a number of five digits is a year.
        return token.digits <= 4 || token.is_grouped ? 'Y' : 'L';
    }

    const TypedToken* neighbour(int by) const
    {
        const auto at = static_cast<std::ptrdiff_t>(i_) + by;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(tokens_.size())) return nullptr;
        return &tokens_[static_cast<std::size_t>(at)];
    }

    bool take_mark(const TypedToken& token)
    {
        const TypedToken* next = neighbour(1);
        const TypedToken* before = neighbour(-1);
        if (token.mark == '?') return p_.is_uncertain = true;
        if (token.mark == '~') return p_.is_approximate = true;
        if (token.mark == '%') return p_.is_uncertain = p_.is_approximate = true;
        if (token.mark == ',' || token.mark == '\'') return true;
        if (token.mark == '.') {
            const bool is_between = before != nullptr && next != nullptr &&
                                    before->kind == TokenKind::Number &&
                                    next->kind == TokenKind::Number;
            return !is_between || add('.', token);
        }
        if (token.mark != '-' && token.mark != '/' && token.mark != '=') return false;
        // "19-го", "1920-е", "mid-1920s"
        const bool is_joint = next != nullptr && before != nullptr &&
                              (next->is_sense(Sense::Ordinal) || next->is_sense(Sense::Decade) ||
                               before->is_sense(Sense::Mid) || before->is_sense(Sense::Early) ||
                               before->is_sense(Sense::Late) || before->is_sense(Sense::About));
        if (is_joint) return token.mark == '-';
        const bool stands_apart =
            token.has_blank_before || next == nullptr || next->has_blank_before;
        return !stands_apart && add(token.mark, token);
    }

    bool take_sense(const TypedToken& token)
    {
        switch (token.sense) {
        case Sense::Month: return add('M', token);
        case Sense::Season: return add('S', token);
        case Sense::Number: return take_ordinal(token, token.value);
        case Sense::Century: return take_century(token);
        case Sense::Decade: return add('E', token);
        case Sense::Weekday: return p_.has_weekday = true;
        case Sense::About: return take_about(token);
        case Sense::Perhaps: return p_.is_uncertain = true;
        case Sense::Bc: return set_era(Counted::Bc);
        case Sense::Ad: return set_era(Counted::Ad);
        case Sense::Early: return set_share(Share::Early);
        case Sense::Mid: return set_share(Share::Mid);
        case Sense::Late: return set_share(Share::Late);
        case Sense::Half: return take_fraction(2, Share::Half1);
        case Sense::Quarter: return take_fraction(4, Share::Quarter1);
        case Sense::Ordinal:
        case Sense::Filler: return true;
        case Sense::To: return token.value == 1 && i_ == 0;  // "au XIXe siècle"
        case Sense::Before:
        case Sense::After:
        case Sense::NotAfter:
        case Sense::NotBefore:
        case Sense::OrEarlier:
        case Sense::OrLater:
        case Sense::Since:
        case Sense::Until:
        case Sense::Between:
        case Sense::From:
        case Sense::And:
        case Sense::Or:
        case Sense::Present:
        case Sense::Unknown:
        case Sense::OldStyle:
        case Sense::NewStyle: return false;
        }
        return false;
    }

    // The "c." of "c. 1926" means "about"; that of "19th c." means "century".
    bool take_about(const TypedToken& token)
    {
        const TypedToken* before = neighbour(-1);
        const bool is_century = before != nullptr && before->is_sense(Sense::Ordinal);
        if (is_century) return add('C', token);
        return p_.is_approximate = true;
    }

    bool take_century(const TypedToken& token)
    {
        // The Russian "в" is "in" before a date and "century" after a number.
        const bool may_be_in = token.value == 1;
        const bool is_in =
            may_be_in && (items_.empty() || (shape_.back() != 'R' && shape_.back() != 'N'));
        if (is_in) return true;
        return add('C', token);
    }

    bool take_ordinal(const TypedToken& token, int value)
    {
        const TypedToken* next = neighbour(1);
        const bool is_fraction =
            next != nullptr && (next->is_sense(Sense::Half) || next->is_sense(Sense::Quarter));
        if (is_fraction) {
            fraction_ = value;
            return true;
        }
        // A century's number; "first May" is no date that we know.
        const bool is_century = next != nullptr && next->is_sense(Sense::Century);
        return is_century && add('N', token);
    }

    // "first half", "2-я половина", "II квартал", "Q2": the number stands before or after it.
    bool take_fraction(int parts, Share first)
    {
        if (fraction_ == 0 && !items_.empty() && (shape_ == "N" || shape_ == "R")) {
            fraction_ = static_cast<int>(items_.back()->number);
            items_.pop_back();
            shape_.clear();
        }
        const TypedToken* next = neighbour(1);
        const bool comes_next = fraction_ == 0 && next != nullptr && next->digits == 1;
        if (comes_next) {
            fraction_ = static_cast<int>(next->number);
            ++i_;
        }
        if (fraction_ < 1 || fraction_ > parts) return false;
        return set_share(static_cast<Share>(static_cast<int>(first) + fraction_ - 1));
    }

    bool set_share(Share share)
    {
        if (p_.share != Share::All) return false;
        p_.share = share;
        return true;
    }

    bool set_era(Counted counted)
    {
        if (p_.counted != Counted::Unsaid) return false;
        p_.counted = counted;
        // "43 AD" and "AD 43": which number it counts.
        era_at_ = items_.size();
        return true;
    }

    // Beside an era a number of any length is a year.
    void mark_era_year()
    {
        if (p_.counted == Counted::Unsaid || shape_.find('C') != std::string::npos) return;
        const auto is_number = [&](std::size_t at) {
            return at < shape_.size() &&
                   std::string_view("NYL").find(shape_[at]) != std::string_view::npos;
        };
        if (era_at_ > 0 && is_number(era_at_ - 1))
            shape_[era_at_ - 1] = 'Y';
        else if (is_number(era_at_))
            shape_[era_at_] = 'Y';
    }

    bool assign(std::string_view roles)
    {
        for (std::size_t i = 0; i < roles.size(); ++i) {
            const TypedToken& token = *items_[i];
            const auto number = token.kind == TokenKind::Sense ? token.value : token.number;
            if (!assign(roles[i], number, i, roles)) return false;
        }
        return true;
    }

    bool assign(char role, std::int64_t number, std::size_t at, std::string_view roles)
    {
        const auto small = [&](int most) { return number >= 1 && number <= most; };
        switch (role) {
        case 'Y': return take_year(number, at, roles);
        case 'K': return take_compact(number);
        case 'M': p_.month = static_cast<int>(number); return small(12);
        case 'D': p_.day = static_cast<int>(number); return small(31);
        case 'S': p_.code = static_cast<int>(number); return true;
        case 'E': return take_decade(number);
        case 'a': first_ = static_cast<int>(number); return small(31);
        case 'b': return small(31) && take_pair(static_cast<int>(number), at);
        case 'h': return take_after_year(number, at);
        case 'w': return take_winter(number, at);
        case 'n': p_.loose = static_cast<int>(number); return small(99);
        case 'r':
            p_.year = number;
            p_.loose = static_cast<int>(number);
            p_.span = YearSpan::Century;
            return true;
        case 'C':
            if (items_[at]->kind == TokenKind::Sense && items_[at]->sense != Sense::Number)
                return true;
            p_.year = number;
            p_.span = YearSpan::Century;
            return small(39);
        default: return true;  // a separator
        }
    }

    bool take_year(std::int64_t number, std::size_t at, std::string_view roles)
    {
        p_.year = number;
        p_.year_digits = items_[at]->digits;
        // "10.000" is a number and "198?" a decade to some: only four digits are sure beside them.
        const bool is_numeric = roles.find('.') != std::string_view::npos;
        const bool is_short = p_.year_digits == 3 && p_.counted == Counted::Unsaid;
        if (is_short && (is_numeric || p_.is_uncertain)) return false;
        const bool is_zero = number == 0 && p_.counted != Counted::Unsaid;
        return !is_zero && !(number == 0 && p_.year_digits != 4);
    }

    bool take_compact(std::int64_t number)
    {
        p_.year = number / 10'000;
        p_.year_digits = 4;
        p_.month = static_cast<int>(number / 100 % 100);
        p_.day = static_cast<int>(number % 100);
        return p_.month >= 1 && p_.month <= 12 && p_.day >= 1 && *p_.year >= 1000;
    }

    bool take_decade(std::int64_t is_english)
    {
        if (!p_.year) {
            p_.span = YearSpan::Decade;
            return true;
        }
        if (*p_.year % 10 != 0 || *p_.year == 0) return false;
        p_.span = YearSpan::Decade;
        if (*p_.year % 100 != 0) return true;
        const bool is_century = is_english == 1 && *p_.year < 2000 && p_.year_digits == 4;
        if (is_century) {
            p_.doubt = fmt::format("it is read as the century, and could be the decade {0}-{1}",
                                   *p_.year, *p_.year + 9);
            p_.year = *p_.year / 100 + 1;
            p_.span = YearSpan::Century;
        } else {
            p_.doubt = fmt::format("it is read as the decade, and could be the century {0}-{1}",
                                   *p_.year, *p_.year + 99);
        }
        return true;
    }

    // 05/06/1990: `first_` and `second` in the order that they, or the column, allow.
    bool take_pair(int second, std::size_t at)
    {
        const bool is_dotted = shape_[at - 1] == '.';
        if (first_ > 12 && second > 12) return false;
        DayOrder order = habit_.order;
        if (first_ > 12) {
            order = DayOrder::DayFirst;
            if (!is_dotted) p_.hint = TypedHint::DayFirst;
        } else if (second > 12) {
            order = DayOrder::MonthFirst;
            p_.hint = TypedHint::MonthFirst;
        } else if (first_ != second && !is_dotted) {
            p_.hint = TypedHint::OrderOpen;
        }
        if (order == DayOrder::Open) {
            const bool is_slashed = shape_[at - 1] == '/';
            order = is_slashed ? habit_.usual_order : DayOrder::DayFirst;
            if (p_.hint == TypedHint::OrderOpen) {
                p_.doubt = order == DayOrder::DayFirst
                               ? "it is read day first, and could be month first"
                               : "it is read month first, and could be day first";
            }
        }
        const bool is_day_first = order == DayOrder::DayFirst;
        p_.day = is_day_first ? first_ : second;
        p_.month = is_day_first ? second : first_;
        return true;
    }

    // 1922-24, 1903-11, 1834/35: years, a month or one of EDTF's seasons.
    bool take_after_year(std::int64_t number, std::size_t at)
    {
        if (p_.year_digits != 4 || number == 0 || p_.counted == Counted::Bc) return false;
        const std::int64_t scale = items_[at]->digits == 1 ? 10 : 100;
        const bool may_be_years = number > *p_.year % scale;
        const bool may_be_month = number <= 12;
        const bool is_hyphen = shape_[at - 1] == '-';
        const bool may_be_code = is_hyphen && scale == 100 && number >= 21 && number <= 41;
        const std::int64_t end = *p_.year - *p_.year % scale + number;
        if (!may_be_years && !may_be_month && !may_be_code) return false;
        const bool is_open = may_be_years && (may_be_month || may_be_code);
        bool takes_years = may_be_years && !may_be_month;
        if (is_open && habit_.hyphen != HyphenUse::Open)
            takes_years = habit_.hyphen == HyphenUse::Years;
        else if (is_open)
            p_.doubt = takes_years ? fmt::format("it is read as the years {}-{}, and could be the "
                                                 "season or part of a year that EDTF writes so",
                                                 *p_.year, end)
                                   : fmt::format("it is read as the month, and could be the years "
                                                 "{}-{}",
                                                 *p_.year, end);
        p_.hint = is_open        ? TypedHint::HyphenOpen
                  : may_be_years ? TypedHint::YearsProved
                  : may_be_month ? TypedHint::MonthProved
                                 : TypedHint::None;
        if (takes_years)
            p_.end_year = end;
        else if (may_be_month)
            p_.month = static_cast<int>(number);
        else
            p_.code = static_cast<int>(number);
        return true;
    }

    // "winter 1834-35": the year that comes after.
    bool take_winter(std::int64_t number, std::size_t at) const
    {
        const std::int64_t next = *p_.year + 1;
        const std::int64_t shown = items_[at]->digits <= 2 ? next % 100 : next;
        return p_.code == 24 && number == shown;
    }

    // Halves and quarters of a year have codes of their own in EDTF.
    void share_to_code()
    {
        if (p_.month != 0 || p_.code != 0 || p_.end_year) return;
        const int index = static_cast<int>(p_.share);
        const bool is_half = p_.share == Share::Half1 || p_.share == Share::Half2;
        p_.code = is_half ? 40 + index - static_cast<int>(Share::Half1)
                          : 33 + index - static_cast<int>(Share::Quarter1);
        p_.share = Share::All;
    }

    const TypedHabit& habit_;
    std::span<const TypedToken> tokens_;
    std::size_t i_ = 0;
    std::string shape_;
    std::vector<const TypedToken*> items_;
    std::size_t era_at_ = 0;
    int fraction_ = 0;
    int first_ = 0;
    TypedPoint p_;
};

}  // namespace

std::optional<TypedPoint> read_point(std::span<const TypedToken> tokens, const TypedHabit& habit)
{
    return PointReader(habit).read(tokens);
}

std::string shape_of(std::span<const TypedToken> tokens)
{
    return PointReader(TypedHabit{}).shape(tokens);
}

bool is_whole(const TypedPoint& point)
{
    const bool is_roman_alone = point.span == YearSpan::Century && point.loose != 0;
    const bool is_day_of_year = point.day != 0 && point.month == 0;
    return point.year && !is_roman_alone && !is_day_of_year;
}

}  // namespace vitrine
