// What a date says of time, as stretches of days: how it is drawn where a day has room.
//
// A stretch is one of three things: days of which one is meant ("1926", "between 1922 and 1929"),
// days that are all meant (from a beginning to an end), or what merely joins the two days of
// "26 March or 1 May". Its ends are closed where the date names them, soft where they are only
// about right, open where nothing is known of them. A day that is known for sure has no stretch:
// it is a point.
#pragma once

#include "date/edtf.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace vitrine {

enum class Meant : std::uint8_t {
    One,   // of its days; nobody knows which
    Each,  // of its days
    None,  // it joins what may be meant
};

enum class StretchEnd : std::uint8_t {
    Closed,
    Soft,    // about: it reaches further, by half the length of what was said
    Open,    // nothing is known of it; the stretch goes on from here
    Joined,  // the next stretch begins here
};

struct DateStretch {
    double from = 0;  // days; of an open end, where it begins to be open
    double to = 0;
    Meant meant{};
    StretchEnd left{};
    StretchEnd right{};

    bool operator==(const DateStretch&) const = default;
};

class DateStretches {
public:
    std::span<const DateStretch> all() const { return std::span(stretches_).first(count_); }
    // What the anchor of the date belongs to: its mark is right only where this is narrower.
    double anchored_from = 0;
    double anchored_to = 0;

    // What has no room any more is left out: that a set of more members than this can be read off
    // a picture is not to be expected.
    void add(const DateStretch& stretch)
    {
        if (count_ < stretches_.size()) stretches_[count_++] = stretch;
    }

private:
    std::array<DateStretch, 32> stretches_;
    std::size_t count_ = 0;
};

// Whether the date is one day, known for sure: then a point says all of it.
bool is_exact_day(const Date& date);

// Whether the date is doubted or only about right, vaguer than a year, or one of several: then it
// is painted with dashes.
bool is_doubtful(const Date& date);

// The same of one end of it.
bool is_doubtful(const DatePart& part);

// In order of time. Allocates nothing.
DateStretches stretches_of(const Date& date);

}  // namespace vitrine
