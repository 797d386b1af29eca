#include "program/opening.h"

#include "data/encoding.h"
#include "data/sheet.h"
#include "data/zip.h"
#include "exhibit/import_csv.h"
#include "exhibit/import_json.h"
#include "exhibit/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

namespace vitrine {

namespace {

namespace fs = std::filesystem;

std::string ending_of(const std::string& path)
{
    std::string ending = fs::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending;
}

bool is_table_name(const std::string& path)
{
    const std::string ending = ending_of(path);
    return ending == ".csv" || ending == ".tsv" || ending == ".txt";
}

bool is_sheet_name(const std::string& path)
{
    const std::string ending = ending_of(path);
    return ending == ".xlsx" || ending == ".xlsm" || ending == ".ods" || ending == ".xls";
}

std::vector<ColumnOverride> overrides_of(const Named& named)
{
    std::vector<ColumnOverride> overrides;
    for (const std::string& column : named.columns) {
        const std::size_t at = column.find('=');
        overrides.push_back({column.substr(0, at), column.substr(at + 1)});
    }
    return overrides;
}

Imported import_text_table(std::string_view bytes, const Named& named, const ImportSetting& setting,
                           std::vector<std::string>& remarks)
{
    const Decoded decoded = decode(bytes, find_encoding(named.encoding));
    remarks.push_back(
        fmt::format("read as {}{}", name_of(decoded.encoding),
                    decoded.was_guessed ? " (recognised; --encoding names another)" : ""));
    if (decoded.invalid_count > 0) {
        remarks.push_back(fmt::format("{} bytes are not of this encoding and became \xEF\xBF\xBD",
                                      decoded.invalid_count));
    }
    return import_csv(decoded.text, setting);
}

Imported import_sheet(std::string_view bytes, const Named& named, const ImportSetting& setting,
                      std::vector<std::string>& remarks)
{
    Reading<Sheet> sheet = read_sheet(bytes, named.sheet);
    Reading<CsvTable> table{.value = std::nullopt, .problems = std::move(sheet.problems)};
    if (sheet.value) {
        std::string others;
        for (const std::string& name : sheet.value->names)
            if (name != sheet.value->name)
                others += fmt::format("{}'{}'", others.empty() ? "" : ", ", shortened(name));
        remarks.push_back(
            fmt::format("read is the sheet '{}'{}", shortened(sheet.value->name),
                        others.empty() ? "" : "; --sheet names another of " + others));
        table.value = std::move(sheet.value->table);
    }
    return import_table(std::move(table), setting);
}

// The number in brackets behind `list` at the beginning of a JSON path: "milestones[3].title".
std::optional<std::size_t> index_in(std::string_view path, std::string_view list)
{
    if (!path.starts_with(list) || path.size() == list.size() || path[list.size()] != '[')
        return std::nullopt;
    const char* begin = path.data() + list.size() + 1;
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(begin, path.data() + path.size(), index);
    if (fault != std::errc{}) return std::nullopt;
    return index;
}

Reading<ExhibitSource> unopened(const Error& error)
{
    Reading<ExhibitSource> reading;
    reading.problems.push_back({
        .place = {0, 0},
          .message = error.what, .about = About::Json
    });
    return reading;
}

Reading<ExhibitSource> open_packed(std::string bytes, SeenFile file)
{
    const std::string path = file.path;
    auto pack = open_pack(std::move(bytes));
    auto json = pack ? pack->exhibit() : tl::unexpected<Error>(pack.error());
    Reading<ExhibitSource> reading;
    if (!json) {
        reading.problems.push_back({
            .place = {1, 1},
              .message = json.error().what, .about = About::Json
        });
        return reading;
    }
    reading.value = ExhibitSource{
        .file = std::move(file), .json = std::move(*json), .pictures = {path, HomeKind::Pack}
    };
    return reading;
}

}  // namespace

std::string file_of(const Named& named)
{
    std::error_code ignored;
    if (!fs::is_directory(named.path, ignored)) return named.path;
    const fs::path folder = named.path;
    // `vitrine new` begins with one of these.
    for (const std::string_view name :
         {"exhibit.json", "timeline.xlsx", "timeline.ods", "timeline.csv"})
        if (fs::exists(folder / name, ignored)) return (folder / name).string();
    return (folder / "exhibit.json").string();
}

std::string id_of_file(const std::string& path)
{
    std::string id;
    for (const char c : fs::path(path).stem().string()) {
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

std::string fault_of(const Named& named)
{
    if (!named.encoding.empty() && !find_encoding(named.encoding)) {
        return fmt::format("'{}' is no encoding that can be read, expected utf-8, utf-16, "
                           "windows-1251 or windows-1252",
                           named.encoding);
    }
    for (const std::string& column : named.columns) {
        const std::size_t at = column.find('=');
        if (at == std::string::npos || at == 0 || at + 1 == column.size())
            return fmt::format("'{}': expected --column Headline=Event", column);
    }
    return {};
}

bool is_foreign(const std::string& path, std::string_view bytes)
{
    return is_table_name(path) || is_sheet_name(path) || looks_like_sheet(bytes) ||
           is_timeline_json(bytes);
}

Imported import_bytes(std::string_view bytes, const Named& named, std::vector<std::string>& remarks)
{
    const ImportSetting setting{.id = named.id.empty() ? id_of_file(named.path) : named.id,
                                .language = named.language,
                                .title = named.title,
                                .columns = overrides_of(named)};
    const bool is_sheet = is_sheet_name(named.path) || looks_like_sheet(bytes);
    Imported imported = is_sheet ? import_sheet(bytes, named, setting, remarks)
                        : is_table_name(named.path)
                            ? import_text_table(bytes, named, setting, remarks)
                            : import_json(bytes, setting);
    if (imported.value)
        remarks.insert(remarks.end(), imported.value->columns.begin(),
                       imported.value->columns.end());
    return imported;
}

Reading<ExhibitSource> open_exhibit(const Named& named)
{
    if (std::string fault = fault_of(named); !fault.empty()) return unopened({std::move(fault)});
    const std::string path = file_of(named);
    SeenFile file{path, stamp_of(path)};
    auto bytes = read_file(path);
    if (!bytes) return unopened(bytes.error());
    if (!is_foreign(path, *bytes)) {
        if (looks_like_zip(*bytes)) return open_packed(std::move(*bytes), std::move(file));
        Reading<ExhibitSource> reading;
        reading.value = ExhibitSource{
            .file = std::move(file),
            .json = std::move(*bytes),
            .pictures = {folder_of(path), HomeKind::Folder}
        };
        return reading;
    }
    Named meant = named;
    meant.path = path;
    if (meant.title.empty()) meant.title = fs::path(path).stem().string();
    ExhibitSource source{
        .file = std::move(file),
        .json = {                },
        .pictures = { folder_of(path), HomeKind::Folder},
        .is_imported = true
    };
    Imported imported = import_bytes(*bytes, meant, source.remarks);
    Reading<ExhibitSource> reading{.value = std::nullopt, .problems = std::move(imported.problems)};
    if (!imported.value) return reading;
    source.json = exhibit_json(*imported.value);
    for (const DraftMilestone& milestone : imported.value->milestones)
        source.milestone_places.push_back(milestone.place);
    for (const DraftPicture& picture : imported.value->pictures)
        source.picture_places.push_back(picture.place);
    reading.value = std::move(source);
    return reading;
}

void place_in_source(std::vector<Problem>& problems, const ExhibitSource& source)
{
    if (!source.is_imported) return;
    for (Problem& problem : problems) {
        const auto milestone = index_in(problem.path, "milestones");
        const auto picture = index_in(problem.path, "pictures");
        Place place{.line = 1, .column = 1};
        if (milestone && *milestone < source.milestone_places.size())
            place = source.milestone_places[*milestone];
        else if (picture && *picture < source.picture_places.size())
            place = source.picture_places[*picture];
        else if (!source.milestone_places.empty())
            place.in = source.milestone_places.front().in;
        problem.place = place;
        // A path leads through the exhibit that was made, which nobody has seen.
        problem.path.clear();
    }
    sort_by_place(problems);
}

}  // namespace vitrine
