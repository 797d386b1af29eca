// The three streams that a program is started with, whatever they are.
#pragma once

namespace vitrine {

// Opens nothing (/dev/null) in the place of those that are closed, or the next file would be one of
// them and take what the program says. Before anything else is opened.
void open_standard_streams();

// For a program that runs for months: from now on the log never blocks, whether nobody reads it, a
// terminal is halted or its reader has gone. What cannot be written at once is left out.
void keep_log_from_blocking();

}  // namespace vitrine
