// What the program has to say about itself: levelled lines to one sink, standard error.
//
// One line a call, "vitrine: warning: …". Nothing else in the program writes to standard error
// except the commands' own answers.
#pragma once

#include <string_view>

namespace vitrine {

enum class LogLevel { Note, Warning, Error };

// Writes "vitrine: LEVEL: text" as one line.
void log_line(LogLevel level, std::string_view text);

// For warnings that would repeat every frame: each text is written once. Only for the loop's
// thread.
void warn_once(std::string_view text);

// Writes `lines` unchanged to where the log goes; they must be whole lines.
void log_answer(std::string_view lines);

// Sets where the log goes from now on, and returns where it went before. Until the first call it
// goes to standard error and waits for whoever reads it. Call it before there are other threads.
using LogSink = void (*)(std::string_view lines);
LogSink set_log_sink(LogSink sink);

}  // namespace vitrine
