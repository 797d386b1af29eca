// `vitrine import` and `vitrine export`: other programs' timelines in and out.
#include "engine/files.h"
#include "exhibit/export.h"
#include "exhibit/read.h"
#include "program/commands.h"
#include "program/start.h"
#include "program/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace vitrine {

namespace {

enum class FileKind : std::uint8_t { Table, Sheet, Json, Other };

FileKind kind_of(const std::string& path)
{
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (ending == ".json") return FileKind::Json;
    if (ending == ".xlsx" || ending == ".ods") return FileKind::Sheet;
    const bool is_table = ending == ".csv" || ending == ".tsv" || ending == ".txt";
    return is_table ? FileKind::Table : FileKind::Other;
}

int usage(const std::string& message)
{
    std::fprintf(stderr, "vitrine: %s\n", message.c_str());
    return 2;
}

std::size_t print_problems(const std::vector<Problem>& problems, const std::string& file)
{
    fmt::print(stderr, "{}", printed(problems, file));
    return static_cast<std::size_t>(std::ranges::count_if(problems, is_error));
}

}  // namespace

int import_file(const Options& options)
{
    if (kind_of(options.input) == FileKind::Other) {
        return usage(
            fmt::format("'{}' cannot be imported: expected a file that ends in .json, .csv, .tsv, "
                        ".xlsx or .ods",
                        options.input));
    }
    Named named = named_of(options);
    named.path = options.input;
    named.id = id_of_file(options.output);
    if (const std::string fault = fault_of(named); !fault.empty()) return usage(fault);
    const auto bytes = read_file(options.input);
    if (!bytes) return complain(bytes.error());
    std::vector<std::string> remarks;
    const Imported imported = import_bytes(*bytes, named, remarks);
    for (const std::string& remark : remarks)
        fmt::print(stderr, "{}: {}\n", options.input, remark);
    const std::size_t errors = print_problems(imported.problems, options.input);
    if (errors > 0 || !imported.value) return 1;
    const std::string exhibit = exhibit_json(*imported.value);
    // We must be able to read what we write. If not, that is our fault, and it is better to say so
    // than to hand it out.
    const Reading<Exhibit> again = read_exhibit(exhibit);
    if (!again.value) {
        print_problems(again.problems, options.output);
        return complain({"vitrine: the imported exhibit is not valid, so it was not written"});
    }
    if (const int failed = written(options, exhibit); failed != 0) return failed;
    fmt::print(stderr, "{}: {} milestones, {} eras, {} lanes, {} sources; {} remarks\n",
               options.output, again.value->milestones.size(), again.value->eras.size(),
               again.value->lanes.size(), again.value->sources.size(), imported.problems.size());
    return 0;
}

int export_file(const Options& options)
{
    const FileKind kind = kind_of(options.output);
    if (kind != FileKind::Table && kind != FileKind::Json)
        return usage(
            fmt::format("'{}': expected a file that ends in .csv or .json", options.output));
    Named named = named_of(options);
    named.path = options.input;
    const Reading<ExhibitSource> source = open_exhibit(named);
    print_problems(source.problems, file_of(named));
    if (!source.value) return 1;
    for (const std::string& remark : source.value->remarks)
        fmt::print(stderr, "{}: {}\n", options.input, remark);
    Reading<Exhibit> reading = read_exhibit(source.value->json);
    place_in_source(reading.problems, *source.value);
    print_problems(reading.problems, file_of(named));
    if (!reading.value) return 1;
    const Exhibit& exhibit = *reading.value;
    const auto words = words_of(exhibit.languages.front());
    if (!words) return complain(words.error());
    const bool is_json = kind == FileKind::Json;
    if (const int failed = written(options, is_json ? export_timelinejs(exhibit, *words)
                                                    : export_csv(exhibit, *words));
        failed != 0)
        return failed;
    for (const std::string& line :
         left_behind(exhibit, is_json ? ExportFormat::TimelineJs : ExportFormat::Csv))
        fmt::print(stderr, "{}: {}\n", options.output, line);
    return 0;
}

}  // namespace vitrine
