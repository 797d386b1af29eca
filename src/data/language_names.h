// What languages call themselves, so that readers find their own language even where they can read
// nothing else.
#pragma once

#include <string_view>

namespace vitrine {

// "Deutsch" for "de" and "de-AT"; empty for a language that is not in the table.
std::string_view own_name_of(std::string_view language_tag);

}  // namespace vitrine
