// The file that says how a screen that stands alone is set up (app/setup.h), on the command line
// and on the disk.
#pragma once

#include "app/setup.h"
#include "base/result.h"
#include "program/options.h"

#include <string>

namespace vitrine {

// Reads the file. Warnings go to the log; what is wrong is the Error, a problem a line.
Result<ScreenSetup> read_setup_file(const std::string& path);

// The options as the file that they name changes them, with the policy that it makes; what the
// command line says itself stays. Without such a file they are as they were.
Result<Options> with_setup_file(Options options);

// Writes the width of the screen into the file.
Result<void> keep_width_in(const std::string& path, float width_mm);

// vitrine kiosk --set-pin: asks for a PIN and writes its hash into the file, or prints it if none
// is named. Returns the exit code.
int set_pin(const Options& options);

}  // namespace vitrine
