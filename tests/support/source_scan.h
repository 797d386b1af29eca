// What the tests of the tree read in C++ sources: functions with their lengths and parameters, and
// the names that stand in namespaces. No parser: comments, literals and directives are blanked out,
// then braces are walked. The words since the last `;`, `{` or `}` say what a brace opens: a
// namespace, a type, the body of a function (they end in a parameter list and what may follow it),
// or a block or initialiser, which is passed over. Lambdas are functions. A declaration without a
// body is not read: its definition is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scan {

struct Function {
    std::string head;
    std::size_t line = 0;
    std::size_t lines = 0;  // from the line of the opening brace to that of the closing one
    std::size_t parameters = 0;
};

enum class Sort { Type, Function, Constant };

struct Name {
    std::string space;  // "::vitrine::event"
    std::string name;
    Sort sort = Sort::Type;
    std::size_t line = 0;
    bool is_private = false;  // in a namespace without a name
    std::string parameters;   // of a function, without blanks: overloads differ in them
};

struct Source {
    std::vector<Function> functions;
    std::vector<Name> names;
};

// The text with as many lines, but without comments, directives and what stands between quotes.
std::string code_of(std::string_view text);

Source read(std::string_view text);

}  // namespace scan
