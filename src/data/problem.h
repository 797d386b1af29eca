// What is wrong in a file that somebody wrote: where, what, what was expected, what may be meant.
//
// Readers collect problems instead of stopping at the first: an author wants all of them in one
// run. Printed as file:line:column, as compilers do, so that editors can jump there.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class Severity : unsigned char { Error, Warning };

// Line and column count from 1; the column counts code points, as editors do.
struct Place {
    int line = 1;
    int column = 1;

    bool operator==(const Place&) const = default;
};

struct Problem {
    Severity severity = Severity::Error;
    Place place;
    std::string path;     // JSON path of the value: "milestones[3].date"; empty for the whole file
    std::string message;  // what is wrong and what was expected, one sentence without a full stop
    std::string did_you_mean;  // a known name that is close; empty if none is
};

// A value that could be read, if it could, and everything that is wrong.
template <class T>
struct Reading {
    std::optional<T> value;
    std::vector<Problem> problems;
};

// "file:line:column: error: message (at path); did you mean 'x'?", without a line end.
std::string printed(const Problem& problem, std::string_view file);

// By place; of the same place, in the order they were found.
void sort_by_place(std::vector<Problem>& problems);

// The candidate closest to `word` by edit distance, if it is close enough to be a slip of the pen.
std::string closest(std::string_view word, std::span<const std::string_view> candidates);

// Place of the byte at `offset` of `text`.
Place place_of(std::string_view text, std::size_t offset);

}  // namespace vitrine
