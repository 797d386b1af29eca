#include "program/options_parts.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <string_view>

namespace vitrine {

namespace {

// "3000mm", "300 cm", "3m", "118in" → millimetres; an empty text where it is right.
std::string read_length(const std::string& text, float& mm)
{
    constexpr std::array<std::pair<std::string_view, float>, 4> units{
        {{"mm", 1}, {"cm", 10}, {"m", 1000}, {"in", 25.4F}}
    };
    float number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    std::string_view unit(read.ptr, static_cast<std::size_t>(end - read.ptr));
    while (unit.starts_with(' '))
        unit.remove_prefix(1);
    for (const auto& [name, factor] : units) {
        if (read.ec != std::errc{} || unit != name) continue;
        mm = number * factor;
        if (mm >= 100 && mm <= 100'000) return {};
        return fmt::format("'{}' is out of range: expected 100mm to 100m", text);
    }
    return fmt::format("'{}' is not a length: expected 3000mm, 300cm, 3m or 118in", text);
}

// What all that is printed has.
void add_paper(CLI::App& app, Options& o, const char* output, const char* paper)
{
    app.add_option("EXHIBIT", o.exhibit,
                   "The exhibit; the one that ships with the program if none is named");
    add_reading(app, o);
    add_output(app, o, output)->required();
    app.add_option("--lang", o.language, "Language of the texts: en, ru, …");
    app.add_option("--paper", o.paper, paper)->type_name("A4|Letter");
}

}  // namespace

void add_reading(CLI::App& app, Options& o)
{
    app.add_option("--sheet", o.sheet, "Sheet of a spreadsheet; the first if none is named");
    app.add_option("--encoding", o.encoding,
                   "Of a CSV: utf-8, utf-16, windows-1251, windows-1252; recognised if not "
                   "named");
    app.add_option("--column", o.columns,
                   "What a column of a table is, where its heading does not say it: "
                   "--column Headline=Event")
        ->allow_extra_args(false)
        ->type_name("WHAT=HEADING");
}

CLI::Option* add_output(CLI::App& app, Options& o, const char* what)
{
    app.add_flag("--replace", o.replaces, "Write over a file that is there already");
    return app.add_option("-o,--output", o.output, what);
}

void add_profile(CLI::App& app, Options& o, const char* what)
{
    app.add_option("--profile", o.profile, what)->type_name("FOLDER");
}

void add_trail(CLI::App& app, Options& o)
{
    app.add_option("EXHIBIT", o.exhibit,
                   "The exhibit; the one that ships with the program if none is named");
    add_reading(app, o);
    add_output(app, o, "The Markdown file to write; standard output if none is named");
    app.add_option("--lang", o.language, "Language of the text: en, ru, …");
    add_profile(app, o, "Look for the trail in this folder, instead of the user's own");
}

void add_lesson(CLI::App& app, Options& o)
{
    app.add_option("EXHIBIT", o.exhibit,
                   "The exhibit; the one that ships with the program if none is named");
    add_reading(app, o);
    add_output(app, o,
               "The folder to write the copy to, or one file to carry: lesson.vitrine. With "
               "--replace, other files in the folder stay")
        ->required();
    app.add_option("--title", o.title,
                   "What the lesson is called; \"My lesson\" if nothing is named");
    add_profile(app, o, "Look for the trail in this folder, instead of the user's own");
}

void add_printed_tour(CLI::App& app, Options& o)
{
    add_paper(app, o, "The PDF file to write", "Sheets of A4, if none is named, or Letter");
    app.add_option("--tour", o.tour, "Id of the tour; the first if none is named");
    if (o.command == CommandName::Handout)
        app.add_flag("--notes", o.prints_notes, "With the notes for the teacher");
}

void add_poster(CLI::App& app, Options& o)
{
    add_paper(app, o, "The file to write: .pdf, .svg or .png",
              "Cut into sheets to be glued; one long page if none is named");
    app.add_option("--span", o.span,
                   "What is shown, as an EDTF interval: 1922/1948; what the exhibit shows at first "
                   "if none is named");
    const auto length = [&](const char* name, float& mm, const char* what) {
        app.add_option_function<std::string>(
               name,
               [&mm, name](const std::string& text) {
                   if (const std::string wrong = read_length(text, mm); !wrong.empty())
                       throw CLI::ValidationError(name, wrong);
               },
               what)
            ->type_name("LENGTH");
    };
    length("--length", o.length_mm, "How long: 3000mm, 3m, 118in; 1m if it is not said");
    length("--height", o.height_mm, "How high; a sheet without its margins if it is not said");
    app.add_option("--text-size", o.text_percent, "Size of everything that is read, in percent")
        ->check(CLI::IsMember({100, 125, 150, 200}));
}

}  // namespace vitrine
