// What stands around and between typed dates: "between … and …", "before …", "… – …". Used by the
// reader of typed dates alone.
#pragma once

#include "date/typed_point.h"

namespace vitrine {

// All of `tokens` as a date. Nothing if a part of it is not understood.
std::optional<TypedDate> read_sentence(std::span<const TypedToken> tokens, const TypedHabit& habit);

// The month that a cell of its own names, as a number, a word or a Roman number; 0 for none.
int month_of_typed(std::string_view text);

}  // namespace vitrine
