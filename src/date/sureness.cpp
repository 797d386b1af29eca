#include "date/sureness.h"

#include <algorithm>

namespace vitrine {

namespace {

Sureness sureness_of(Precision precision)
{
    switch (precision) {
    case Precision::Day: return Sureness::Day;
    case Precision::Month: return Sureness::Month;
    case Precision::Season:
    case Precision::Quarter:
    case Precision::Half: return Sureness::PartOfYear;
    case Precision::Year: return Sureness::Year;
    case Precision::Decade:
    case Precision::Century:
    case Precision::Millennium: break;
    }
    return Sureness::Roughly;
}

}  // namespace

Sureness sureness_of(const Date& date)
{
    if (date.shape == DateShape::OneOf) return date.is_pair ? Sureness::OneOfTwo : Sureness::Within;
    if (date.first.is_uncertain || date.last.is_uncertain) return Sureness::Uncertain;
    if (date.first.is_approximate || date.last.is_approximate) return Sureness::Approximate;
    if (date.start != End::Known) return Sureness::NoBeginning;
    if (date.end != End::Known) return Sureness::NoEnd;
    return sureness_of(std::max(date.first.precision, date.last.precision));
}

}  // namespace vitrine
