// Reads from C++ sources what the tests of the source tree need: functions with their lengths and
// parameters, and the names that stand in namespaces.
//
// This is no parser. Comments, literals and directives are blanked out, and then braces are
// followed. The words since the last `;`, `{` or `}`, called the head, say what a brace opens: a
// namespace, a type, the body of a function (if the head ends in a parameter list and what may
// follow one), or a block or initialiser, which is skipped. Lambdas count as functions. A
// declaration without a body is not read, but its definition is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scan {

struct Function {
    std::string head;
    std::size_t line = 0;
    std::size_t lines = 0;  // from the line with the opening brace to that with the closing one
    std::size_t parameters = 0;
};

enum class Sort { Type, Function, Constant };

struct Name {
    std::string space;  // "::vitrine::event"
    std::string name;
    Sort sort = Sort::Type;
    std::size_t line = 0;
    bool is_private = false;  // in a namespace without a name
    std::string parameters;   // of a function, without blanks; they tell overloads apart
};

struct Source {
    std::vector<Function> functions;
    std::vector<Name> names;
};

// The text without comments, directives and what stands between quotes. Its lines keep their
// numbers.
std::string code_of(std::string_view text);

// The functions and names in a source or header.
Source read(std::string_view text);

}  // namespace scan
