// What each command does: argument values in, exit code out.
#pragma once

#include "program/options.h"

namespace vitrine {

// explore, present, kiosk: in a window, or by a script without one.
int visit(const Options& options);

// One view as a PNG picture, without a display.
int shot(const Options& options);

// A fixed flight over the exhibit; prints what a frame costs, by phase.
int timedemo(const Options& options);

// Every problem of exhibit files; 1 if there are errors.
int check(const Options& options);

// Another program's timeline into an exhibit file, and an exhibit into another program's file;
// what could not be kept goes to standard error.
int import_file(const Options& options);
int export_file(const Options& options);

// A seeded exhibit of any size, into a file or to standard output.
int generate(const Options& options);

}  // namespace vitrine
