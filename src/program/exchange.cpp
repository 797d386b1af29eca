// `vitrine import` and `vitrine export`: other programs' timelines in and out.
#include "data/encoding.h"
#include "engine/files.h"
#include "exhibit/draft.h"
#include "exhibit/export.h"
#include "exhibit/import_csv.h"
#include "exhibit/import_json.h"
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

enum class FileKind : std::uint8_t { Table, Json, Other };

FileKind kind_of(const std::string& path)
{
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (ending == ".json") return FileKind::Json;
    const bool is_table = ending == ".csv" || ending == ".tsv" || ending == ".txt";
    return is_table ? FileKind::Table : FileKind::Other;
}

// An id for an exhibit, from the name of the file it comes from.
std::string id_of(const std::string& path)
{
    std::string id;
    for (const char c : std::filesystem::path(path).stem().string()) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_plain)
            id += c;
        else if (is_capital)
            id += static_cast<char>(c - 'A' + 'a');
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "imported" : id;
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

Result<Imported> import_table(const std::string& bytes, const Options& options,
                              const ImportSetting& setting)
{
    std::optional<Encoding> asked;
    if (!options.encoding.empty()) {
        asked = find_encoding(options.encoding);
        if (!asked) {
            return fail(
                fmt::format("vitrine: '{}' is no encoding that can be read, expected utf-8, "
                            "utf-16, windows-1251 or windows-1252",
                            options.encoding));
        }
    }
    const Decoded decoded = decode(bytes, asked);
    fmt::print(stderr, "{}: read as {}{}\n", options.input, name_of(decoded.encoding),
               decoded.was_guessed ? " (recognised; --encoding names another)" : "");
    if (decoded.invalid_count > 0) {
        fmt::print(stderr, "{}: {} bytes are not of this encoding and became \xEF\xBF\xBD\n",
                   options.input, decoded.invalid_count);
    }
    return import_csv(decoded.text, setting);
}

}  // namespace

int import_file(const Options& options)
{
    const FileKind kind = kind_of(options.input);
    if (kind == FileKind::Other) {
        return usage(
            fmt::format("'{}' cannot be imported: expected a file that ends in .json, .csv "
                        "or .tsv",
                        options.input));
    }
    const auto bytes = read_file(options.input);
    if (!bytes) return complain(bytes.error());
    ImportSetting setting{
        .id = id_of(options.output), .language = options.language, .title = options.title};
    for (const std::string& column : options.columns) {
        const std::size_t at = column.find('=');
        if (at == std::string::npos || at == 0 || at + 1 == column.size())
            return usage(fmt::format("'{}': expected --column Headline=Event", column));
        setting.columns.push_back({column.substr(0, at), column.substr(at + 1)});
    }
    Imported imported;
    if (kind == FileKind::Json) {
        imported = import_json(*bytes, setting);
    } else {
        auto table = import_table(*bytes, options, setting);
        if (!table) {
            complain(table.error());
            return 2;
        }
        imported = std::move(*table);
    }
    if (imported.value)
        for (const std::string& column : imported.value->columns)
            fmt::print(stderr, "{}: {}\n", options.input, column);
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
    if (kind == FileKind::Other)
        return usage(
            fmt::format("'{}': expected a file that ends in .csv or .json", options.output));
    const auto bytes = read_file(options.input);
    if (!bytes) return complain(bytes.error());
    const Reading<Exhibit> reading = read_exhibit(*bytes);
    print_problems(reading.problems, options.input);
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
