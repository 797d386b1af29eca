// The three streams that a program is started with. Any of them may be closed or blocked.
#pragma once

#include <string>
#include <vector>

namespace vitrine {

// Opens /dev/null in place of those that are closed. Otherwise the next file to be opened would get
// the number of one of them, and what the program says would be written into that file. To be
// called before anything else is opened.
void open_standard_streams();

// From now on writing to the log never blocks, even if nobody reads it, its terminal is halted or
// its reader is gone. What cannot be written at once is left out. For a program that runs for
// months.
void keep_log_from_blocking();

// The last lines of the log that are warnings or errors, oldest first, since then. From any thread.
std::vector<std::string> last_complaints();

}  // namespace vitrine
