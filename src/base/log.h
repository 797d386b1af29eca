// What the program has to say about itself: levelled lines to one sink, standard error.
//
// One line a call, "vitrine: warning: …". Nothing else in the program writes to standard error
// except the commands' own answers.
#pragma once

#include <string_view>

namespace vitrine {

enum class LogLevel { Note, Warning, Error };

// Writes "vitrine: LEVEL: text" as one line to standard error.
void log_line(LogLevel level, std::string_view text);

// Warnings that would repeat every frame are said once per text.
void warn_once(std::string_view text);

}  // namespace vitrine
