// How things fail here: Result for the world, VERIFY for us.
//
// The author of a faulty file gets Problems (data/problem.h), all at once. What the world
// does to us (no file, no font, no display) is a Result that is passed up by TRY to whoever can
// say or do something. What we do to ourselves ends the program, in release builds too: a kiosk
// that is restarted is better than one that shows nonsense.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace vitrine {

// One sentence for the person who started the program: what happened, to what, what to do.
struct Error {
    std::string what;
};

template <class T>
using Result = tl::expected<T, Error>;

// Makes a failed Result of any type: `return fail("…")`.
inline tl::unexpected<Error> fail(std::string what)
{
    return tl::unexpected<Error>(Error{std::move(what)});
}

// Prints the broken invariant and its place, then ends the program.
[[noreturn]] void broken_invariant(const char* condition, const char* file, int line);

}  // namespace vitrine

#define VITRINE_JOIN_INNER(a, b) a##b
#define VITRINE_JOIN(a, b) VITRINE_JOIN_INNER(a, b)
#define VITRINE_TRY(name, declaration, ...)                                                        \
    auto name = (__VA_ARGS__);                                                                     \
    if (!name) return tl::unexpected<::vitrine::Error>(std::move(name).error());                   \
    declaration = std::move(*name)

// TRY(Face face, open_face(bytes)): declares `face` or returns the error from this function.
#define TRY(declaration, ...) VITRINE_TRY(VITRINE_JOIN(result_, __LINE__), declaration, __VA_ARGS__)

// VERIFY(index < size): must hold, or we are wrong.
#define VERIFY(condition)                                                                          \
    do {                                                                                           \
        if (!(condition)) ::vitrine::broken_invariant(#condition, __FILE__, __LINE__);             \
    } while (false)
