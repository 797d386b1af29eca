// `vitrine check`: every problem of exhibit files, for people and for tools.
#include "exhibit/check.h"

#include "engine/files.h"
#include "exhibit/coverage.h"
#include "exhibit/readability.h"
#include "program/check_letters.h"
#include "program/commands.h"
#include "program/pictures.h"
#include "program/start.h"
#include "program/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace vitrine {

namespace {

// One file that was looked at; the pictures of an exhibit are files of their own.
struct FileReport {
    std::string file;
    std::vector<Problem> problems;
};

// How the first layers of one exhibit read in one of its languages.
struct LevelReport {
    std::string file;
    std::string language;
    ReadingLevel level;
};

struct ProblemCounts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
};

void check_pictures(const ExhibitSource& source, const Exhibit& exhibit,
                    std::vector<FileReport>& reports)
{
    const std::size_t own = reports.size() - 1;
    const PictureFiles files(source.pictures);
    std::vector<Problem> about;
    for (std::size_t i = 0; i < exhibit.pictures.size(); ++i) {
        const Picture& picture = exhibit.pictures[i];
        if (picture.file.empty()) continue;
        Reading<LoadedPicture> loaded = load_picture(files, picture, i);
        // All of it, so that damage behind the head is found here and not by a visitor.
        if (loaded.value && loaded.value->image) {
            if (const auto image = read_image_file(*loaded.value->image); !image) {
                loaded.problems.push_back(unusable_picture(
                    picture, i, fmt::format("'{}': {}", picture.file, image.error().what)));
            }
        }
        for (Problem& problem : loaded.problems) {
            // What is wrong inside a drawing stands in the drawing's own file.
            if (problem.about == About::Picture) {
                about.push_back(std::move(problem));
                continue;
            }
            const std::string file = source.pictures.path + "/" + picture.file;
            if (reports.back().file != file) reports.push_back({file, {}});
            reports.back().problems.push_back(std::move(problem));
        }
    }
    place_in_source(about, source);
    reports[own].problems.insert(reports[own].problems.end(), about.begin(), about.end());
    sort_by_place(reports[own].problems);
}

// What one exhibit tells of its milestones.
struct CoverageReport {
    std::string file;
    std::vector<CoverageRow> rows;
};

// What was measured beside the problems, where it was asked for.
struct Measured {
    std::vector<LevelReport> levels;
    std::vector<CoverageReport> coverage;
};

// Adds to the exhibit's own report, the last one, where its first layers are hard to read.
void check_readability(const ExhibitSource& source, const Exhibit& exhibit,
                       std::vector<FileReport>& reports, Measured& measured)
{
    const Reading<Json> json = read_json(source.json);
    if (!json.value) return;
    FileReport& own = reports.back();
    std::vector<Problem> found = reading_problems(exhibit, *json.value);
    place_in_source(found, source);
    own.problems.insert(own.problems.end(), found.begin(), found.end());
    sort_by_place(own.problems);
    for (std::size_t i = 0; i < exhibit.languages.size(); ++i) {
        measured.levels.push_back(
            {own.file, exhibit.languages[i], reading_level(exhibit, static_cast<LanguageId>(i))});
    }
}

std::string counted(std::size_t count, std::string_view one)
{
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

void print_level(const LevelReport& report)
{
    const ReadingLevel& l = report.level;
    fmt::print("{}: {}: {} of {} to {} words, median {}, {} within {}–{}; longest sentence {} "
               "words; ",
               report.file, report.language, counted(l.texts, "first layer"), l.least, l.most,
               l.median, l.fitting, fewest_words, most_words, l.longest);
    if (has_grades(report.language)) fmt::print("median grade {:.1f} (Flesch–Kincaid), ", l.grade);
    fmt::print("median LIX {:.1f}\n", l.lix);
}

void print_level_as_json(const LevelReport& report)
{
    const ReadingLevel& l = report.level;
    fmt::print("{{\"file\":{},\"language\":{},\"texts\":{},\"least\":{},\"median\":{},\"most\":{},"
               "\"fitting\":{},\"longest_sentence\":{},",
               json_quoted(report.file), json_quoted(report.language), l.texts, l.least, l.median,
               l.most, l.fitting, l.longest);
    if (has_grades(report.language)) fmt::print("\"grade\":{:.1f},", l.grade);
    fmt::print("\"lix\":{:.1f}}}", l.lix);
}

// A table: how many milestones of weight 1, 2 and 3, and of all, have what.
void print_coverage(const CoverageReport& report)
{
    fmt::print("{}: {:<30}{:>6}{:>6}{:>6}{:>6}\n", report.file, "of weight", 1, 2, 3, "all");
    for (const CoverageRow& row : report.rows) {
        fmt::print("{}: {:<30}{:>6}{:>6}{:>6}{:>6}\n", report.file, row.what, row.counts[0],
                   row.counts[1], row.counts[2], row.all());
    }
}

void print_coverage_as_json(const CoverageReport& report)
{
    fmt::print("{{\"file\":{}", json_quoted(report.file));
    for (const CoverageRow& row : report.rows)
        fmt::print(",\n{}:[{}]", json_quoted(row.what), fmt::join(row.counts, ","));
    fmt::print("}}");
}

// A member of the printed object, with a line for each element; nothing if there is none.
template <class T>
void print_list(std::string_view key, const std::vector<T>& list, void (&print)(const T&))
{
    if (list.empty()) return;
    for (std::size_t i = 0; i < list.size(); ++i) {
        fmt::print("{}\n", i == 0 ? fmt::format("{}:[", json_quoted(key)) : ",");
        print(list[i]);
    }
    fmt::print("],\n");
}

void print_lines(const std::vector<FileReport>& reports, const Measured& measured,
                 const ProblemCounts& counts)
{
    for (const FileReport& report : reports)
        fmt::print("{}", printed(report.problems, report.file));
    std::ranges::for_each(measured.levels, print_level);
    std::ranges::for_each(measured.coverage, print_coverage);
    if (counts.errors + counts.warnings > 0) {
        std::fflush(stdout);
        fmt::print(stderr, "{}, {}\n", counted(counts.errors, "error"),
                   counted(counts.warnings, "warning"));
    }
}

void print_json(const std::vector<FileReport>& reports, const Measured& measured,
                const ProblemCounts& counts)
{
    fmt::print("{{\"files\":[");
    for (std::size_t i = 0; i < reports.size(); ++i) {
        fmt::print("{}\n{{\"file\":{},\"problems\":[", i == 0 ? "" : ",",
                   json_quoted(reports[i].file));
        for (std::size_t k = 0; k < reports[i].problems.size(); ++k)
            fmt::print("{}\n{}", k == 0 ? "" : ",", printed_as_json(reports[i].problems[k]));
        fmt::print("]}}");
    }
    fmt::print("],\n");
    print_list("readability", measured.levels, print_level_as_json);
    print_list("coverage", measured.coverage, print_coverage_as_json);
    fmt::print("\"errors\":{},\"warnings\":{}}}\n", counts.errors, counts.warnings);
}

}  // namespace

namespace {

// What texts and colours are seen with.
struct Looks {
    std::array<Rgba, 2> papers;
    std::optional<Fonts> fonts;  // nothing where they are not installed: then letters are not asked
};

void add_letter_problems(const ExhibitSource& source, const Looks& looks, Checked& checked)
{
    const Reading<Json> json = read_json(source.json);
    if (!looks.fonts || !json.value) return;
    for (Problem& problem : letter_problems(checked.exhibit, *json.value, *looks.fonts))
        checked.problems.push_back(std::move(problem));
    sort_by_place(checked.problems);
}

// Adds what is wrong with one file, and what is measured of it.
void check_file(const Named& named, const Options& options, const Looks& looks,
                std::vector<FileReport>& reports, Measured& measured)
{
    const std::string path = file_of(named);
    Reading<ExhibitSource> source = open_exhibit(named);
    if (!source.value) {
        // What cannot be opened at all is wrong at its beginning.
        for (Problem& problem : source.problems)
            if (problem.place.line == 0) problem.place = {1, 1};
        reports.push_back({path, std::move(source.problems)});
        return;
    }
    for (const std::string& remark : source.value->remarks)
        fmt::print(stderr, "{}: {}\n", path, remark);
    Checked checked = check_exhibit(source.value->json, looks.papers);
    add_letter_problems(*source.value, looks, checked);
    place_in_source(checked.problems, *source.value);
    std::vector<Problem>& problems = source.problems;
    problems.insert(problems.end(), checked.problems.begin(), checked.problems.end());
    reports.push_back({path, std::move(problems)});
    if (options.measures_reading)
        check_readability(*source.value, checked.exhibit, reports, measured);
    if (options.measures_coverage)
        measured.coverage.push_back({path, coverage_of(checked.exhibit)});
    check_pictures(*source.value, checked.exhibit, reports);
}

}  // namespace

int check(const Options& options)
{
    const auto theme = read_theme_named(theme_names[StockTheme::Day]);
    if (!theme) return complain(theme.error());
    Looks looks{
        .papers = {(*theme)[Token::Paper], (*theme)[Token::Panel]},
          .fonts = std::nullopt
    };
    if (auto fonts = open_fonts()) looks.fonts.emplace(std::move(*fonts));
    std::vector<FileReport> reports;
    Measured measured;
    for (const std::string& path : options.files) {
        Named named = named_of(options);
        named.path = path;
        check_file(named, options, looks, reports, measured);
    }
    ProblemCounts counts;
    for (const FileReport& report : reports) {
        const auto errors =
            static_cast<std::size_t>(std::ranges::count_if(report.problems, is_error));
        counts.errors += errors;
        counts.warnings += report.problems.size() - errors;
    }
    if (options.prints_json)
        print_json(reports, measured, counts);
    else
        print_lines(reports, measured, counts);
    return counts.errors > 0 ? 1 : 0;
}

}  // namespace vitrine
