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

// Warnings that would repeat every frame are said once per text. For the loop's thread.
void warn_once(std::string_view text);

// Writes an answer of the program where the log goes, as it is: whole lines.
void log_answer(std::string_view lines);

// Where all of it goes from now on; standard error until then, waiting for whoever reads it. Before
// there are other threads. Returns what it was.
using LogSink = void (*)(std::string_view lines);
LogSink set_log_sink(LogSink sink);

}  // namespace vitrine
