// The command line.
#pragma once

#include "app/setup.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

enum class CommandName : std::uint8_t {
    Explore,
    Present,
    Kiosk,
    Shot,
    TimeDemo,
    Check,
    Audit,
    Import,
    Export,
    Generate,
    New,
    Pack,
    Trail,
    Lesson,
    Worksheet,
    Handout,
    Poster,
};

// What `vitrine new` makes.
enum class Template : std::uint8_t { Exhibit, Csv, Xlsx };

struct Options {
    CommandName command{};
    std::string exhibit;  // a file; empty: the one that ships
    std::string tour;
    std::string language;
    std::string theme;
    int text_percent = 0;  // 0: not asked for
    int width = 0;         // 0: not asked for
    int height = 0;
    bool is_fullscreen = false;
    bool is_windowed = false;
    bool reduces_motion = false;
    bool has_masthead = false;  // in a shot
    bool no_masthead = false;
    bool presenter_window = false;  // also where there is one display alone
    bool no_presenter_window = false;
    std::string goes_to;   // a milestone's id or a link; empty: to neither
    std::string profile;   // a folder for what the user keeps; empty: the user's own folders
    std::string renderer;  // one of renderer_names; empty: the first
    std::string script;
    std::string record;
    // of what is imported, where it is opened
    std::string sheet;                 // of a spreadsheet; empty: the first
    std::string encoding;              // of a table; empty: recognised
    std::string title;                 // where the file has none
    std::vector<std::string> columns;  // "Headline=Event": what a column of a table is
    // a screen that stands alone
    std::string config;  // the file that says how it is set up; empty: there is none
    bool sets_pin = false;
    std::optional<Policy> policy;  // that this file makes
    int display = 0;               // from 1; 0: any
    Turn turn{};
    std::string pin_hash;
    std::string place;
    // shot
    std::string output;
    std::string mode;
    std::string at;    // EDTF: the date in the middle
    std::string span;  // EDTF interval: what is in view
    std::string select;
    std::string step;  // of the tour, from 1
    std::string tree;  // a file for what the picture shows in words; empty: none
    std::string only;  // of an audit: screens whose name has this in it; empty: all
    // present
    std::optional<double> seconds_a_step;  // 0: as the exhibit plans
    bool loops = false;
    bool joins_presses = false;
    // timedemo
    int frames = 1200;
    bool prints_json = false;
    // check
    std::vector<std::string> files;
    bool measures_reading = false;
    bool measures_coverage = false;
    // import, export, new, pack
    std::string input;
    Template begins_with = Template::Exhibit;
    bool replaces = false;  // what is there already
    // worksheet, handout, poster
    std::string paper;          // one of paper_sizes; empty: not asked for
    bool prints_notes = false;  // of a handout
    float length_mm = 1000;     // of a poster
    float height_mm = 0;        // of it; 0: not asked for
    // generate
    std::size_t events = 1000;
    std::uint64_t seed = 1;
};

// What to do, or what to print and with which exit code: help, the version, or what is wrong.
struct Answer {
    std::string text;
    int exit_code = 0;
};
struct CommandLine {
    Options options;
    std::optional<Answer> answer;  // print it and stop
};

// Reads the arguments after the program's name.
CommandLine read_command_line(const std::vector<std::string>& arguments);

}  // namespace vitrine
