// What is wrong in a file that somebody wrote: where, what, what was expected, what may be meant.
//
// Readers collect problems instead of stopping at the first: an author wants all of them in one
// run. Printed as file:line:column, as compilers do, so that editors can jump there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class Severity : unsigned char { Error, Warning };

// What a problem is about. `Json` and `Structure` are what a JSON parser and a JSON Schema could
// see as well; the rest needs to know what an exhibit means.
enum class About : unsigned char {
    Json,
    Structure,
    Reference,
    Date,
    Language,
    Text,
    Picture,
    Color,
    Order,
};

// Line and column count from 1; the column counts code points, as editors do, and columns in a
// sheet.
enum class PlaceIn : unsigned char { Text, Sheet };
struct Place {
    int line = 1;
    int column = 1;
    PlaceIn in = PlaceIn::Text;

    bool operator==(const Place&) const = default;
};

struct Problem {
    Severity severity = Severity::Error;
    Place place;
    std::string path;     // JSON path of the value: "milestones[3].date"; empty for the whole file
    std::string message;  // what is wrong and what was expected, one sentence without a full stop
    std::string did_you_mean;  // a known name that is close; empty if none is
    About about = About::Structure;
};

bool is_error(const Problem& problem);
bool has_errors(std::span<const Problem> problems);

// A value that could be read, if it could, and everything that is wrong.
template <class T>
struct Reading {
    std::optional<T> value;
    std::vector<Problem> problems;
};

// "file:line:column": where editors jump to; "file:B3" for a cell of a sheet.
std::string located(Place place, std::string_view file);

// "file:line:column: error: message (at path); did you mean 'x'?", without a line end. A problem
// of the whole file (line 0), such as a missing file, is its message alone.
std::string printed(const Problem& problem, std::string_view file);

// The same for all of them, one line for each.
std::string printed(std::span<const Problem> problems, std::string_view file);

// One JSON object with all of it, for tools: {"severity": …, "about": …, "line": …, …}.
std::string printed_as_json(const Problem& problem);

// A text of a file as messages quote it: its first 60 code points and "…" if there are more,
// control characters as "\\x1B".
std::string shortened(std::string_view text);

// Sorts by place; problems of one place stay in the order in which they were found.
void sort_by_place(std::vector<Problem>& problems);

// The candidate closest to `word` by edit distance, if it is close enough to be a slip of the pen.
std::string closest(std::string_view word, std::span<const std::string_view> candidates);

// Place of the byte at `offset` of `text`. Costs what lies before it.
Place place_of(std::string_view text, std::size_t offset);

// Finds places in one text again and again: made once in one pass, then each place costs a search
// among the lines and a look at 4 KiB, however long the lines are.
class Places {
public:
    Places() = default;
    explicit Places(std::string_view text);

    // `text` must be the one it was made from.
    Place at(std::string_view text, std::size_t offset) const;

private:
    std::size_t code_points_before(std::string_view text, std::size_t offset) const;

    std::vector<std::uint32_t> lines_;   // byte at which each line starts
    std::vector<std::uint32_t> blocks_;  // code points before each block
};

}  // namespace vitrine
