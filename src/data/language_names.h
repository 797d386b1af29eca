// What languages call themselves: a reader finds the own language also where nothing else can be
// read.
#pragma once

#include <string_view>

namespace vitrine {

// "Deutsch" for "de" and "de-AT"; empty for a language that is not in the table.
std::string_view own_name_of(std::string_view language_tag);

}  // namespace vitrine
