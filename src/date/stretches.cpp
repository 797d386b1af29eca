#include "date/stretches.h"

#include "date/order.h"

#include <algorithm>

namespace vitrine {

namespace {

bool is_day(const DatePart& part)
{
    return part.precision == Precision::Day && part.day != 0 && part.earliest == part.latest;
}

// Days of which one is meant, from the first that `first` could mean to the last of `last`; about
// right on either side where these are.
DateStretch one_of(const DatePart& first, const DatePart& last)
{
    DateStretch stretch{.from = beginning_of(first.earliest), .to = end_of(last.latest)};
    if (first.is_approximate) {
        stretch.from -= (end_of(first.latest) - stretch.from) / 2;
        stretch.left = StretchEnd::Soft;
    }
    if (last.is_approximate) {
        stretch.to += (stretch.to - beginning_of(last.earliest)) / 2;
        stretch.right = StretchEnd::Soft;
    }
    return stretch;
}

// From some day of `first` to some day of `last`, with all between them. Where an end is one day,
// it belongs to what is between.
void add_lasting(const DatePart& first, const DatePart& last, DateStretches& out)
{
    const bool begins_on_day = is_day(first) && !first.is_approximate;
    const bool ends_on_day = is_day(last) && !last.is_approximate;
    const double from = begins_on_day ? beginning_of(first.earliest) : end_of(first.latest);
    const double to = ends_on_day ? end_of(last.latest) : beginning_of(last.earliest);
    // "1922/1922-03", and "1922/1922": no day is certain.
    if (from > to) return out.add(one_of(first, last));
    if (!begins_on_day) {
        DateStretch begins = one_of(first, first);
        begins.to = end_of(first.latest);
        begins.right = StretchEnd::Joined;
        out.add(begins);
    }
    const StretchEnd left = begins_on_day ? StretchEnd::Closed : StretchEnd::Joined;
    const StretchEnd right = ends_on_day ? StretchEnd::Closed : StretchEnd::Joined;
    if (from < to) out.add({from, to, Meant::Each, left, right});
    if (!ends_on_day) {
        DateStretch ends = one_of(last, last);
        ends.from = beginning_of(last.earliest);
        ends.left = StretchEnd::Joined;
        out.add(ends);
    }
}

// What is known at one end only. The open end has no length: how far it fades is the picture's.
void add_open(const DatePart& known, End start, Meant meant, DateStretches& out)
{
    DateStretch part = one_of(known, known);
    if (start != End::Known) {
        const double at = beginning_of(known.earliest);
        out.add({at, at, meant, StretchEnd::Open, StretchEnd::Joined});
        part.from = at;
        part.left = StretchEnd::Joined;
        return out.add(part);
    }
    const double at = end_of(known.latest);
    part.to = at;
    part.right = StretchEnd::Joined;
    out.add(part);
    out.add({at, at, meant, StretchEnd::Joined, StretchEnd::Open});
}

DateStretch member_of(const Date& date, const DateMember& member)
{
    const bool is_one = date.shape == DateShape::OneOf || !member.is_range;
    DateStretch stretch = one_of(member.first, member.last);
    stretch.meant = is_one ? Meant::One : Meant::Each;
    return stretch;
}

// Members of a set, and between those of which one is meant what joins them. What is open goes on
// from the first or the last member.
class SetStretches {
public:
    SetStretches(const Date& date, DateStretches& out) : date_(date), out_(out) {}

    void add(const DateMember& member)
    {
        DateStretch stretch = member_of(date_, member);
        const auto before = out_.all();
        const bool joins = date_.shape == DateShape::OneOf && !before.empty();
        if (joins && before.back().to < stretch.from)
            out_.add({before.back().to, stretch.from, Meant::None, StretchEnd::Joined,
                      StretchEnd::Joined});
        if (before.empty() && date_.start != End::Known) {
            out_.add({stretch.from, stretch.from, meant(), StretchEnd::Open, StretchEnd::Joined});
            stretch.left = StretchEnd::Joined;
        }
        const bool is_last = member.last == date_.last;
        if (is_last && date_.end != End::Known) stretch.right = StretchEnd::Joined;
        out_.add(stretch);
        if (is_last && date_.end != End::Known)
            out_.add({stretch.to, stretch.to, meant(), StretchEnd::Joined, StretchEnd::Open});
    }

private:
    Meant meant() const { return date_.shape == DateShape::OneOf ? Meant::One : Meant::Each; }

    const Date& date_;
    DateStretches& out_;
};

void add_set(const Date& date, DateStretches& out)
{
    SetStretches set(date, out);
    for (const DateMember& member : date.members)
        set.add(member);
    if (!date.members.empty()) return;
    if (date.is_pair) {
        set.add({.first = date.first, .last = date.first});
        set.add({.first = date.last, .last = date.last});
    } else {
        set.add({.first = date.first, .last = date.last, .is_range = date.first != date.last});
    }
}

bool has_both_ends(const Date& date)
{
    return date.start == End::Known && date.end == End::Known;
}

}  // namespace

bool is_exact_day(const Date& date)
{
    return date.shape == DateShape::Single && is_day(date.first) && !date.is_qualified();
}

bool is_doubtful(const DatePart& part)
{
    return part.is_uncertain || part.is_approximate || part.precision > Precision::Year;
}

bool is_doubtful(const Date& date)
{
    return date.shape == DateShape::OneOf ||
           (date.start == End::Known && is_doubtful(date.first)) ||
           (date.end == End::Known && is_doubtful(date.last));
}

DateStretches stretches_of(const Date& date)
{
    DateStretches out;
    const bool is_one = date.shape == DateShape::Single || date.shape == DateShape::OneOf;
    const bool is_whole = is_one && has_both_ends(date);
    const DatePart& anchored = date.start == End::Known ? date.first : date.last;
    out.anchored_from = beginning_of(is_whole ? date.earliest() : anchored.earliest);
    out.anchored_to = end_of(is_whole ? date.latest() : anchored.latest);
    switch (date.shape) {
    case DateShape::Single: out.add(one_of(date.first, date.first)); break;
    case DateShape::Interval:
        if (has_both_ends(date))
            add_lasting(date.first, date.last, out);
        else
            add_open(anchored, date.start, Meant::Each, out);
        break;
    case DateShape::OneOf:
    case DateShape::AllOf: add_set(date, out); break;
    }
    return out;
}

}  // namespace vitrine
