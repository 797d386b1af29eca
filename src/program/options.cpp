#include "program/options.h"

#include "app/policy.h"
#include "draw/theme.h"
#include "engine/renderer.h"
#include "program/options_parts.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string_view>

#ifndef VITRINE_VERSION
#define VITRINE_VERSION "0.0.0"
#endif

namespace vitrine {

namespace {

struct CommandRow {
    std::string_view name;
    CommandName command;
    std::string_view does;
};

constexpr std::array<CommandRow, 16> commands{
    {
     {"present", CommandName::Present, "Show a guided tour to a class, with a clicker's keys"},
     {"kiosk", CommandName::Kiosk, "Run unattended on a touch screen"},
     {"shot", CommandName::Shot, "Save one view as a PNG picture; needs no display"},
     {"timedemo", CommandName::TimeDemo, "Fly over the exhibit and print what a frame costs"},
     {"check", CommandName::Check, "Print every problem of exhibit files, with line and column"},
     {"audit", CommandName::Audit,
         "Print what somebody could not see, read, reach or hit, by clause of WCAG and EN 301 549"},
     {"import", CommandName::Import,
         "Make an exhibit of a TimelineJS or vis-timeline JSON file, or of a spreadsheet"},
     {"export", CommandName::Export,
         "Write an exhibit as a CSV for spreadsheets or a JSON for TimelineJS"},
     {"generate", CommandName::Generate, "Make an exhibit of any size, for measuring"},
     {"new", CommandName::New, "Begin an exhibit or a table, with examples and notes"},
     {"pack", CommandName::Pack,
         "Make one file of an exhibit and its pictures, to send or copy"},
     {"trail", CommandName::Trail, "Write what you have kept of an exhibit as Markdown"},
     {"lesson", CommandName::Lesson,
         "Make a lesson of what you have kept: a tour with your notes, in a copy of the exhibit"},
     {"worksheet", CommandName::Worksheet,
         "Print a tour as a worksheet: a blank timeline, cards to cut out, questions, answers"},
     {"handout", CommandName::Handout, "Print every step of a tour"},
     {"poster", CommandName::Poster, "Print a stretch of time as a poster of any length"},
     }
};

constexpr std::string_view examples = R"(
Commands, before the exhibit:
  present    show a guided tour to a class, with a clicker's keys
  kiosk      run unattended on a touch screen
  shot       save one view as a PNG picture; needs no display
  timedemo   fly over the exhibit and print what a frame costs
  trail      write what you have kept of an exhibit, with your notes, as Markdown
  lesson     make a lesson of what you have kept, in a copy of the exhibit
  worksheet  print a tour as a worksheet, with cards to cut out and an answer key
  handout    print every step of a tour
  poster     print a stretch of time as a poster of any length
Commands for authors:
  check      print every problem of exhibit files, with line and column
  audit      print what somebody could not see, read, reach or hit on any screen
  new        begin an exhibit or a table, with examples and notes
  pack       make one file of an exhibit and its pictures
  import     make an exhibit of TimelineJS, vis-timeline or a spreadsheet
  export     write an exhibit as CSV or as JSON for TimelineJS
  generate   make an exhibit of any size, for measuring
`vitrine COMMAND --help` says more about each.

Examples:
  vitrine                             the history of the International Red Aid
  vitrine --goto S27                  the same, beginning at one milestone
  vitrine 'vitrine://mopr/S27'        what a link names
  vitrine my-town.json --lang ru      an exhibit of your own, in Russian
  vitrine town.xlsx                   a spreadsheet, as it is; a saved change is shown at once
  vitrine present --tour class        one tour of it, step by step
  vitrine check my-town.json          what is wrong in it, if anything
  vitrine audit my-town.json          whom it would shut out, by clause of WCAG 2.2
  vitrine import town.csv -o my-town.json
  vitrine worksheet --tour class -o lesson.pdf --lang ru
  vitrine poster --span 1922/1948 --length 3m --paper A4 -o wall.pdf
  vitrine shot -o 1925.png --span 1924/1926 --select S30 --size 1920x1080
)";

CLI::IsMember one_of(std::span<const std::string_view> names)
{
    return CLI::IsMember(std::vector<std::string>(names.begin(), names.end()));
}

CLI::IsMember one_of_the_modes()
{
    std::vector<std::string> names;
    for (const Policy* policy : policies())
        names.emplace_back(policy->name);
    return CLI::IsMember(std::move(names));
}

// "1920x1080" → width and height; an empty text where it is right, else what is wrong.
std::string read_size(const std::string& text, int& width, int& height)
{
    const auto number = [](const char* first, const char* last, int& out) {
        const auto [end, fault] = std::from_chars(first, last, out);
        return fault == std::errc{} && end == last && out >= 64 && out <= 16384;
    };
    const std::size_t cross = text.find('x');
    const char* begin = text.data();
    const char* end = begin + text.size();
    if (cross != std::string::npos && number(begin, begin + cross, width) &&
        number(begin + cross + 1, end, height)) {
        return {};
    }
    return fmt::format("'{}' is not a size: expected WIDTHxHEIGHT such as 1920x1080", text);
}

// What stands for a number that was left out.
constexpr std::string_view as_planned = "planned";

std::optional<double> number_in(const std::string& text)
{
    double number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

// Options whose number may be left out: what follows one and is no number is something else, say
// the exhibit.
std::vector<std::string> with_every_number(const std::vector<std::string>& arguments)
{
    constexpr std::array<std::string_view, 1> optional{"--auto"};
    std::vector<std::string> out;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        out.push_back(arguments[i]);
        if (std::ranges::find(optional, arguments[i]) == optional.end()) continue;
        const bool has_number = i + 1 < arguments.size() && number_in(arguments[i + 1]);
        if (!has_number) out.emplace_back(as_planned);
    }
    return out;
}

void add_common(CLI::App& app, Options& o)
{
    app.add_option("EXHIBIT", o.exhibit,
                   "An exhibit's file or folder, a packed exhibit (.vitrine), a table (.csv, "
                   ".xlsx, .ods) or the JSON of TimelineJS or vis-timeline; the exhibit that ships "
                   "if none is named");
    add_reading(app, o);
    app.add_option("--lang", o.language, "Language to begin with: en, ru, …");
    app.add_option("--theme", o.theme, "Colours to begin with")->check(one_of(theme_names.all()));
    app.add_option("--text-size", o.text_percent, "Size of everything that is read, in percent")
        ->check(CLI::IsMember({100, 125, 150, 200}));
    app.add_option_function<std::string>(
           "--size",
           [&o](const std::string& text) {
               if (const std::string wrong = read_size(text, o.width, o.height); !wrong.empty()) {
                   throw CLI::ValidationError("--size", wrong);
               }
           },
           "Size of the window or picture")
        ->type_name("WxH");
    app.add_flag("--reduce-motion", o.reduces_motion, "Cut instead of flying");
}

void add_window(CLI::App& app, Options& o)
{
    app.add_flag("--fullscreen", o.is_fullscreen, "Fill the screen");
    app.add_flag("--windowed", o.is_windowed, "Do not fill the screen");
    app.add_option("--renderer", o.renderer, "Who draws")->check(one_of(renderer_names.all()));
    CLI::Option* script = app.add_option(
        "--script", o.script, "Play written or recorded input from this file, without a window");
    // A script is what a recording of it would be.
    app.add_option("--record", o.record, "Record all input of this visit into this file")
        ->excludes(script);
}

void add_check(CLI::App& app, Options& o)
{
    app.add_option("EXHIBIT", o.files, "Exhibits, or tables that can be opened as one")->required();
    add_reading(app, o);
    app.add_flag("--json", o.prints_json, "Print JSON, for tools");
    app.add_flag("--readability", o.measures_reading,
                 "Also print how easily the first layers read in each language, and warn of "
                 "what is too long or too hard");
    app.add_flag("--coverage", o.measures_coverage,
                 "Also print how many milestones have sources, a picture, a question …, by "
                 "their weight");
    app.footer("Exit code: 0 without errors (there may be warnings), 1 with errors, 2 for a "
               "wrong command line.");
}

void add_new(CLI::App& app, Options& o)
{
    app.add_option("FOLDER", o.input, "The folder to begin in; made if it is not there")
        ->required();
    app.add_flag("--replace", o.replaces, "Write over a file that is there already");
    CLI::Option* csv = app.add_flag_callback(
        "--csv", [&o] { o.begins_with = Template::Csv; }, "A table for any spreadsheet program");
    app.add_flag_callback(
           "--xlsx", [&o] { o.begins_with = Template::Xlsx; },
           "A spreadsheet with a sheet of notes")
        ->excludes(csv);
}

void add_explore(CLI::App& app, Options& o)
{
    app.add_flag("--no-masthead", o.no_masthead,
                 "Begin with the timeline alone, for those who know it");
    app.add_option("--goto", o.goes_to,
                   "Begin at a milestone, by its id (S27), or at what a link names: "
                   "vitrine://mopr/S27?span=1924/1926")
        ->type_name("ID");
    add_profile(app, o,
                "Keep settings and trails in this folder, instead of the user's own; without it, "
                "scripts and recordings keep nothing");
}

void add_setup(CLI::App& app, Options& o)
{
    app.add_option("--config", o.config,
                   "How a screen that stands alone is set up: its width in millimetres, its "
                   "languages … (JSON; README.md)")
        ->type_name("FILE");
}

void add_kiosk(CLI::App& app, Options& o)
{
    add_setup(app, o);
    app.add_flag("--set-pin", o.sets_pin,
                 "Ask for staff's PIN, write its hash into the file of --config, or print it, and "
                 "end");
}

void add_shot(CLI::App& app, Options& o)
{
    app.add_option("-o,--output", o.output, "The PNG file to write")->required();
    app.add_option("--mode", o.mode, "What it is shown as")->check(one_of_the_modes());
    add_setup(app, o);
    app.add_flag("--masthead", o.has_masthead, "With what greets a visitor");
    app.add_option("--at", o.at, "Date in the middle of the view, as EDTF: 1925-03-22");
    app.add_option("--span", o.span, "What is in view, as an EDTF interval: 1924/1926");
    app.add_option("--select", o.select, "Id of the milestone that is open: S27");
    app.add_option("--step", o.step, "Step of the tour, from 1 (with --mode present)");
    app.add_option("--tree", o.tree,
                   "Also write what the picture shows, in words, to this JSON file: role, name, "
                   "text as shown, rectangles, colours, size and language of each part");
}

void add_audit(CLI::App& app, Options& o)
{
    app.add_flag("--json", o.prints_json, "Print JSON, for tools");
    app.add_option("--mode", o.mode, "What it is shown as")->check(one_of_the_modes());
    add_setup(app, o);
    app.add_option("--only", o.only, "Only screens whose name has this in it: detail")
        ->type_name("NAME");
    app.footer("Looks at every screen in every language, theme and size of text, in three "
               "windows; --lang, --theme, --text-size and --size look in that one alone.\n"
               "Exit code: 0 without faults, 1 with faults, 2 for a wrong command line.");
}

void add_presenter(CLI::App& app, Options& o)
{
    CLI::Option* always = app.add_flag(
        "--presenter-window", o.presenter_window,
        "Open the presenter's window, with the notes, also where there is one display");
    app.add_flag("--no-presenter-window", o.no_presenter_window,
                 "Never open it, also where there is a second display")
        ->excludes(always);
}

void add_present(CLI::App& app, Options& o)
{
    app.add_option("--tour", o.tour, "Id of the tour; the first if none is named");
    app.add_option("--at", o.at, "Step to begin at: its number, from 1, or its id")
        ->type_name("STEP");
    app.add_option_function<std::string>(
           "--auto",
           [&o](const std::string& text) {
               const double seconds = number_in(text).value_or(0);
               if (text != as_planned && !(seconds >= 1 && seconds <= 86'400))
                   throw CLI::ValidationError("--auto", "expected seconds, from 1 on");
               o.seconds_a_step = seconds;
           },
           "Go on by itself after so many seconds a step; without a number as long as the exhibit "
           "plans. Any input stops it, A has it go on")
        ->type_name("[SECONDS]");
    app.add_flag("--loop", o.loops,
                 "On a stand: go on by itself, begin again after the end, and go on again when "
                 "nobody has touched anything for 45 s");
    app.add_flag("--join-presses", o.joins_presses,
                 "For a clicker whose button bounces: two presses within 150 ms count once");
}

void add_own(CLI::App& app, Options& o)
{
    switch (o.command) {
    case CommandName::Explore: add_explore(app, o); break;
    case CommandName::Present:
        add_present(app, o);
        add_presenter(app, o);
        break;
    case CommandName::Kiosk: add_kiosk(app, o); break;
    case CommandName::Shot: add_shot(app, o); break;
    case CommandName::Check: add_check(app, o); break;
    case CommandName::Audit: add_audit(app, o); break;
    case CommandName::Import:
        app.add_option("FILE", o.input, "The file to import: .json, .csv, .tsv, .xlsx or .ods")
            ->required();
        add_output(app, o, "The exhibit file to write")->required();
        add_reading(app, o);
        app.add_option("--lang", o.language, "Language of its texts: en, ru, …");
        app.add_option("--title", o.title, "Title of the exhibit, if the file has none");
        break;
    case CommandName::Export:
        app.add_option("EXHIBIT", o.input, "An exhibit, or a table that can be opened as one")
            ->required();
        add_reading(app, o);
        add_output(app, o, "The file to write: .csv or .json")->required();
        break;
    case CommandName::Generate:
        app.add_option("--events", o.events, "How many milestones and periods")
            ->check(CLI::Range(0, 10'000'000));
        app.add_option("--seed", o.seed, "The same seed makes the same exhibit");
        add_output(app, o, "The exhibit file to write; standard output if none is named");
        break;
    case CommandName::New: add_new(app, o); break;
    case CommandName::Pack:
        app.add_option("EXHIBIT", o.input, "An exhibit's folder or file, or a table")->required();
        add_reading(app, o);
        add_output(app, o, "The packed exhibit to write: town.vitrine")->required();
        break;
    case CommandName::Trail: add_trail(app, o); break;
    case CommandName::Lesson: add_lesson(app, o); break;
    case CommandName::Worksheet:
    case CommandName::Handout: add_printed_tour(app, o); break;
    case CommandName::Poster: add_poster(app, o); break;
    case CommandName::TimeDemo:
        app.add_option("--frames", o.frames, "How many frames to fly")
            ->check(CLI::Range(10, 1'000'000));
        app.add_flag("--json", o.prints_json, "Print JSON");
        break;
    }
}

bool has_window(CommandName command)
{
    return command == CommandName::Explore || command == CommandName::Present ||
           command == CommandName::Kiosk;
}

bool shows_exhibit(CommandName command)
{
    return has_window(command) || command == CommandName::Shot ||
           command == CommandName::TimeDemo || command == CommandName::Audit;
}

const CommandRow* find_command(std::string_view name)
{
    for (const CommandRow& row : commands) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

}  // namespace

CommandLine read_command_line(const std::vector<std::string>& arguments)
{
    CommandLine line;
    std::vector<std::string> rest = with_every_number(arguments);
    const CommandRow* row = rest.empty() ? nullptr : find_command(rest.front());
    if (row != nullptr) {
        rest.erase(rest.begin());
        line.options.command = row->command;
    }
    CLI::App app(row != nullptr ? std::string(row->does) + "."
                                : "Vitrine shows history as a place you can move through.",
                 row != nullptr ? "vitrine " + std::string(row->name) : "vitrine");
    app.set_version_flag("--version", "vitrine " VITRINE_VERSION);
    if (row == nullptr) app.footer(std::string(examples));
    if (shows_exhibit(line.options.command)) add_common(app, line.options);
    if (has_window(line.options.command)) add_window(app, line.options);
    add_own(app, line.options);
    try {
        // CLI11 takes the arguments as a stack.
        app.parse(std::vector<std::string>(rest.rbegin(), rest.rend()));
    } catch (const CLI::CallForHelp&) {
        line.answer = Answer{app.help(), 0};
    } catch (const CLI::CallForVersion& version) {
        line.answer = Answer{std::string(version.what()) + "\n", 0};
    } catch (const CLI::ParseError& error) {
        line.answer = Answer{
            fmt::format("vitrine: {}\nvitrine: see '{} --help'\n", error.what(), app.get_name()),
            2};
    }
    return line;
}

}  // namespace vitrine
