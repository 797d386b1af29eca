// Asking somebody at a terminal.
#pragma once

#include "base/result.h"

#include <string>

namespace vitrine {

// Asks for a line on standard input, which is not shown while it is typed. Where standard input is
// no terminal, the question is not written. Fails if there is no line.
Result<std::string> ask_in_secret(const std::string& question);

}  // namespace vitrine
