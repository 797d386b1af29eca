// The commands. Each takes the options of the command line and returns the exit code.
#pragma once

#include "program/options.h"

namespace vitrine {

// explore, present, kiosk: in a window, or by a script without one.
int visit(const Options& options);

// One view as a PNG picture, without a display.
int shot(const Options& options);

// A fixed flight over the exhibit; prints what a frame costs, by phase.
int timedemo(const Options& options);

// Prints every problem of exhibit files; returns 1 if there are errors.
int check(const Options& options);

// What of an exhibit somebody could not see, read, reach or hit, on every screen; returns 1 if
// there is anything.
int audit(const Options& options);

// Turns another program's timeline into an exhibit file, and an exhibit into another program's
// file. What could not be kept is said on standard error.
int import_file(const Options& options);
int export_file(const Options& options);

// Something to begin with: an exhibit, or a table with examples, in a new folder.
int new_exhibit(const Options& options);

// An exhibit and its pictures as one file.
int pack(const Options& options);

// What a visitor has kept of an exhibit, as Markdown; into a file or to standard output.
int export_trail(const Options& options);

// A lesson of what a visitor has kept: a tour with notes and questions, in a copy of the exhibit.
int make_lesson(const Options& options);

// A tour as a worksheet or a handout, and a stretch of time as a poster, for print.
int worksheet(const Options& options);
int handout(const Options& options);
int poster(const Options& options);

// Writes an exhibit of any size, made from a seed, into a file or to standard output.
int generate(const Options& options);

}  // namespace vitrine
