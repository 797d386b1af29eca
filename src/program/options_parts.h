// Options that several commands have, and those of the commands that write for paper and for a
// class. Used by options*.cpp.
#pragma once

#include "program/options.h"

#include <CLI/CLI.hpp>

namespace vitrine {

// How a table is to be read.
void add_reading(CLI::App& app, Options& o);
// The file to write, and whether it may be there already.
CLI::Option* add_output(CLI::App& app, Options& o, const char* what);
// Where what a user keeps is found.
void add_profile(CLI::App& app, Options& o, const char* what);

void add_trail(CLI::App& app, Options& o);
void add_lesson(CLI::App& app, Options& o);
void add_printed_tour(CLI::App& app, Options& o);  // worksheet, handout
void add_poster(CLI::App& app, Options& o);

}  // namespace vitrine
